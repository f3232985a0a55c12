// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/environmentreader.h"

#include "machine/prefixrecords.h"
#include "machine/smallfiles.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

namespace groundwork {

namespace {

/// Counts the names of a folder that `counts` is true for. Names are taken as bytes: there are hundreds.
template <typename Counts>
int countIn(const System &system, const AbsolutePath &folder, const Counts &counts)
{
    const auto entries = system.list(folder);
    if (!entries)
        return 0;
    return static_cast<int>(
        std::ranges::count_if(*entries, [&](const DirectoryEntry &entry) { return counts(entry.name); }));
}

EnvironmentFact condaEnvironment(const System &system, const AbsolutePath &prefix, const AbsolutePath &records)
{
    EnvironmentFact environment{EnvironmentKind::Conda, prefix, {}, 0};
    environment.packages = countIn(system, records, [&](const QByteArray &name) {
        if (const auto version = versionInCondaRecord(name, "python"); !version.isEmpty())
            environment.python = QString::fromUtf8(version);
        return name.endsWith(".json") && !name.startsWith('.');
    });
    return environment;
}

/// Pipenv names its folders NAME-HASH and notes the project that they are for.
bool isPipenvs(const System &system, const AbsolutePath &prefix)
{
    static const QRegularExpression hashed(QStringLiteral("-[A-Za-z0-9_-]{8}$"));
    return hashed.match(prefix.fileName()).hasMatch() && exists(system, prefix.child(QStringLiteral(".project")));
}

EnvironmentFact virtualEnvironment(const System &system, const AbsolutePath &prefix, const QString &settings,
                                   const QList<AbsolutePath> &libraries)
{
    EnvironmentFact environment{EnvironmentKind::Venv, prefix, valueIn(settings, u"version", u'='), 0};
    if (!valueIn(settings, u"uv", u'=').isEmpty())
        environment.kind = EnvironmentKind::Uv;
    else if (isPipenvs(system, prefix))
        environment.kind = EnvironmentKind::Pipenv;
    if (environment.python.isEmpty()) // "3.12.1.final.0" of virtualenv, "3.12.1" of uv
        environment.python = valueIn(settings, u"version_info", u'=').section(u'.', 0, 2);
    if (environment.python.isEmpty() && !libraries.isEmpty())
        environment.python = libraries.last().fileName().sliced(QLatin1StringView("python").size());
    for (const auto &library : libraries) {
        // What pip began to remove is called "~NAME".
        environment.packages +=
            countIn(system, library.child(QStringLiteral("site-packages")), [](const QByteArray &name) {
                return (name.endsWith(".dist-info") || name.endsWith(".egg-info")) && !name.startsWith('~');
            });
    }
    return environment;
}

} // namespace

std::optional<qint64> EnvironmentReader::modifiedNs(const System &system, const AbsolutePath &path)
{
    const auto status = system.status(path);
    // A link's own time says nothing about what it leads to.
    if (!status || !*status || (*status)->type == FileType::Link)
        return std::nullopt;
    return (*status)->modifiedNs;
}

bool EnvironmentReader::isCurrent(const System &system, const Known &known)
{
    return std::ranges::all_of(known.stamps,
                               [&](const Stamp &stamp) { return modifiedNs(system, stamp.path) == stamp.modifiedNs; });
}

std::optional<EnvironmentFact> EnvironmentReader::read(const System &system, const AbsolutePath &prefix)
{
    const auto before = m_known.constFind(prefix.toString());
    if (before != m_known.cend()) {
        if (isCurrent(system, *before))
            return before->environment;
        m_known.erase(before);
    }
    const AbsolutePath records = prefix.child(QStringLiteral("conda-meta"));
    const AbsolutePath settingsFile = prefix.child(QStringLiteral("pyvenv.cfg"));
    const bool isConda = exists(system, records.child(QStringLiteral("history")));
    const QString settings = isConda ? QString() : textOf(system, settingsFile);
    if (!isConda && settings.isEmpty())
        return std::nullopt;

    const auto libraries = isConda ? QList<AbsolutePath>() : libraryFolders(system, prefix);
    QList<AbsolutePath> looked{prefix};
    if (isConda)
        looked.append(records);
    else
        looked.append({settingsFile, prefix.child(QStringLiteral("lib"))});
    for (const auto &library : libraries)
        looked.append({library, library.child(QStringLiteral("site-packages"))});

    // The stamps are taken before the reading, and what was changed a moment ago may change again within the same
    // tick of the file system's clock.
    constexpr qint64 settledNs = 2'000'000'000;
    const qint64 settled = QDateTime::currentMSecsSinceEpoch() * 1'000'000 - settledNs;
    Known known;
    bool keeps = true;
    for (const auto &path : std::as_const(looked)) {
        const auto changed = modifiedNs(system, path);
        keeps = keeps && changed && *changed < settled;
        known.stamps.append({path, changed.value_or(0)});
    }
    known.environment =
        isConda ? condaEnvironment(system, prefix, records) : virtualEnvironment(system, prefix, settings, libraries);
    if (keeps)
        m_known.insert(prefix.toString(), known);
    return known.environment;
}

} // namespace groundwork
