// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/bundle.h"
#include "generator/run/fetchpackages.h"
#include "spec/specrules.h"
#include "spec/specwords.h"
#include "system/archive.h"
#include "system/journaledsystem.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

const QString packagesFolder = u"packages"_s;

/// One bundling: what is known of the project, and the private folder beside the bundle.
struct Bundling
{
    const ProjectSpec &spec;
    const MachineFacts &facts;
    const EnvironmentManager &manager;
    EnvironmentRequest request;
    LockedText lock;
    std::optional<LockWithin> within; ///< of the second part
    QByteArray withinText;
    System &system;
    const CancelToken &cancel;
    AbsolutePath folder;
};

Failure notReady(const MachineFacts &facts)
{
    return {Error{QCoreApplication::translate("Bundle", "The environment of %1 is not made yet.")
                      .arg(facts.target.path.toString()),
                  {},
                  QCoreApplication::translate("Bundle", "Continue the set-up; then there is something to bundle.")},
            {}};
}

std::expected<Completion, Failure> fetch(const Bundling &bundling, Git &git,
                                         const std::function<void(const QString &)> &log)
{
    const FetchPackages fetch = bundling.manager.fetch(bundling.request, bundling.lock, packagesFolder);
    if (fetch.commands.isEmpty())
        return std::unexpected(
            Failure{Error{QCoreApplication::translate("Bundle",
                                                      "There is no Python %1 with pip here to fetch the packages with.")
                              .arg(bundling.lock.scope.python.section(u'.', 0, 1)),
                          {},
                          QCoreApplication::translate("Bundle", "On Debian and Ubuntu: sudo apt install python3-venv")},
                    {}});
    JournaledSystem journal(bundling.system);
    StepContext context{journal,
                        bundling.system,
                        git,
                        bundling.cancel,
                        bundling.request.target,
                        bundling.folder,
                        bundling.facts.toolEnvironment,
                        {},
                        log,
                        {}};
    const auto fetched = runFetch(fetch, bundling.spec.environment.packages, context);
    if (!fetched || *fetched == Completion::Cancelled)
        return fetched;
    const auto within = bundling.manager.fetchWithin(bundling.request, bundling.withinText, packagesFolder);
    return within ? runFetch(*within, bundling.spec.environment.packages, context) : fetched;
}

/// The archive, in the private folder. What a tool unpacked beside its packages stays out.
Result<std::optional<AbsolutePath>> pack(const Bundling &bundling)
{
    AbsolutePath place = bundling.folder.child(u"bundle"_s);
    auto writer = ArchiveWriter::create(place);
    if (!writer)
        return std::unexpected(writer.error());
    QJsonArray files;
    const auto add = [&](const QString &name, const AbsolutePath &file) -> Result<Completion> {
        const auto path = ProjectPath::from(name);
        if (!path)
            return std::unexpected(path.error());
        const auto added = writer->add(*path, file, bundling.cancel);
        if (!added)
            return std::unexpected(added.error());
        if (!*added)
            return Completion::Cancelled;
        files.append(QJsonObject{{u"path"_s, (*added)->name},
                                 {u"size"_s, (*added)->size},
                                 {u"sha256"_s, QString::fromLatin1((*added)->sha256)}});
        return Completion::Done;
    };
    const QString specName = slugOf(bundling.spec) + u".groundwork.yaml"_s;
    const ProjectPath lock = bundling.manager.lock(bundling.request);
    QList<std::pair<QString, AbsolutePath>> inputs{{u"project/"_s + specName, bundling.request.target.child(specName)},
                                                   {u"project/"_s + lock.toString(), lock.in(bundling.request.target)}};
    for (const auto &other : bundling.manager.otherLocks(bundling.request))
        inputs.append({u"project/"_s + other.toString(), other.in(bundling.request.target)});
    const AbsolutePath packages = bundling.folder.child(packagesFolder);
    const auto entries = bundling.system.list(packages);
    if (!entries)
        return std::unexpected(entries.error());
    for (const auto &entry : *entries) {
        const QString name = QString::fromUtf8(entry.name);
        const bool isPackage =
            name.endsWith(u".whl") || name.endsWith(u".conda") || name.endsWith(u".tar.bz2") || name == u"urls.txt";
        if (entry.type == FileType::File && isPackage)
            inputs.append({packagesFolder + u'/' + name, packages.child(name)});
    }
    for (const auto &[name, file] : inputs) {
        const auto added = add(name, file);
        if (!added)
            return std::unexpected(added.error());
        if (*added == Completion::Cancelled)
            return std::nullopt;
    }
    QJsonObject manifest{{u"bundle"_s, 1},
                         {u"manager"_s, bundling.manager.name()},
                         {u"platform"_s, bundling.lock.scope.platform},
                         {u"python"_s, bundling.lock.scope.python},
                         {u"spec"_s, specName},
                         {u"lock"_s, lock.toString()},
                         {u"files"_s, files}};
    if (bundling.within)
        manifest.insert(u"within"_s, bundling.within->lock.toString());
    const auto listed = writer->add(ProjectPath::known(u"manifest.json"_s), QJsonDocument(manifest).toJson());
    if (!listed)
        return std::unexpected(listed.error());
    if (const auto finished = writer->finish(); !finished)
        return std::unexpected(finished.error());
    return place;
}

std::expected<std::optional<BundleReport>, Failure> fetchAndPack(const Bundling &bundling, const AbsolutePath &file,
                                                                 Git &git,
                                                                 const std::function<void(const QString &)> &log)
{
    auto packages = bundling.manager.output()->packagesIn(bundling.lock.text, bundling.lock.scope);
    if (packages && bundling.within) {
        const auto others = bundling.within->output->packagesIn(bundling.withinText, bundling.lock.scope);
        if (!others)
            return std::unexpected(Failure{others.error(), {}});
        packages->append(*others);
    }
    if (!packages)
        return std::unexpected(Failure{packages.error(), {}});
    if (const auto made = bundling.system.makeDirectory(bundling.folder.child(packagesFolder)); !made)
        return std::unexpected(Failure{made.error(), {}});
    const auto fetched = fetch(bundling, git, log);
    if (!fetched)
        return std::unexpected(fetched.error());
    if (*fetched == Completion::Cancelled)
        return std::nullopt;
    const auto packed = pack(bundling);
    if (!packed)
        return std::unexpected(Failure{packed.error(), {}});
    if (!*packed)
        return std::nullopt;
    // Never onto something: what came there meanwhile stays.
    if (const auto moved = bundling.system.rename(**packed, file); !moved)
        return std::unexpected(Failure{moved.error(), {}});
    const auto status = bundling.system.status(file);
    return BundleReport{file, status && *status ? (*status)->size : 0, *packages};
}

} // namespace

std::expected<std::optional<BundleReport>, Failure> makeBundle(const ProjectSpec &spec, const MachineFacts &facts,
                                                               const AbsolutePath &file, System &system, Git &git,
                                                               const CancelToken &cancel,
                                                               const std::function<void(const QString &)> &log)
{
    if (!spec.environment.existing.isEmpty())
        return std::unexpected(
            Failure{Error{QCoreApplication::translate("Bundle",
                                                      "The project uses an environment that Groundwork did not make."),
                          spec.environment.existing,
                          QCoreApplication::translate("Bundle", "Only an environment with a lock can be bundled.")},
                    {}});
    const bool isMade = facts.target.project == ProjectState::Installed || facts.target.project == ProjectState::Proved;
    if (!isMade || !facts.target.hasLock)
        return std::unexpected(notReady(facts));
    if (const auto there = system.status(file); there && *there)
        return std::unexpected(
            Failure{Error{QCoreApplication::translate("Bundle", "%1 is there already.").arg(file.toString()),
                          {},
                          QCoreApplication::translate("Bundle", "Choose another name, or move it away."),
                          ErrorKind::TargetNotUsable},
                    {}});
    const auto manager = chooseManager(spec, facts);
    if (!manager)
        return std::unexpected(manager.error());
    const EnvironmentRequest request{spec, facts, facts.target.path, spec.environment.packages};
    const auto text = system.read((*manager)->lock(request).in(request.target), maximumLockSize);
    if (!text)
        return std::unexpected(Failure{text.error(), {}});
    const auto within = (*manager)->environment(request).within;
    const auto withinText =
        within ? system.read(within->lock.in(request.target), maximumLockSize) : Result<QByteArray>(QByteArray());
    if (!withinText)
        return std::unexpected(Failure{withinText.error(), {}});
    const auto installed = readInstalledEnvironment(system, (*manager)->prefix(request), FileCheck::Sizes);
    if (!installed)
        return std::unexpected(Failure{installed.error(), {}});
    const auto folder = system.makePrivateDirectory(file.parent(), u".groundwork-bundle-"_s);
    if (!folder)
        return std::unexpected(Failure{folder.error(), {}});
    auto report = fetchAndPack({spec,
                                facts,
                                **manager,
                                request,
                                {*text, {installed->python, facts.platform}},
                                within,
                                *withinText,
                                system,
                                cancel,
                                *folder},
                               file, git, log);
    if (const auto removed = system.removeTree(*folder); !removed && log)
        log(removed.error().message);
    return report;
}

} // namespace groundwork
