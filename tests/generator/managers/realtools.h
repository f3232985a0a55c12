// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/managers/environmentmanager.h"
#include "machine/probe.h"
#include "support/temporarydirectory.h"
#include "system/folders.h"
#include "system/journaledsystem.h"
#include "system/realgit.h"
#include "system/realsystem.h"

#include <QFile>
#include <QTest>

namespace groundwork {

/// A home, a project folder and a machine on which the real tools run as a plan runs them.
class RealTools
{
public:
    explicit RealTools(const QStringList &programFolders = {})
    {
        // The network and its certificates are the machine's; nothing else is.
        const auto machine = QProcessEnvironment::systemEnvironment();
        for (const auto &name : machine.keys()) {
            if (name.endsWith(u"_proxy", Qt::CaseInsensitive) || name == u"PIP_CERT" || name == u"SSL_CERT_FILE" ||
                name == u"REQUESTS_CA_BUNDLE")
                m_surroundings.insert(name, machine.value(name));
        }
        m_surroundings.insert(QStringLiteral("HOME"), m_place.addDirectory(QStringLiteral("home")).toString());
        m_surroundings.insert(QStringLiteral("PATH"), programFolders.join(u':') + QStringLiteral(":/usr/bin:/bin"));
        // conda looks for a graphics processor with a child of its own, which takes a second.
        m_surroundings.insert(QStringLiteral("CONDA_OVERRIDE_CUDA"), QString());
        m_target = m_place.addDirectory(QStringLiteral("my project"));
        m_private = m_place.addDirectory(QStringLiteral("private"));
    }

    /// Where tests/support/realconda/make.sh made things; the test has to fail when it is empty.
    static QString cache() { return qEnvironmentVariable("GROUNDWORK_TEST_CONDA"); }

    void set(const QString &variable, const QString &value) { m_surroundings.insert(variable, value); }
    [[nodiscard]] const TemporaryDirectory &place() const { return m_place; }
    [[nodiscard]] AbsolutePath target() const { return m_target; }
    [[nodiscard]] const QProcessEnvironment &surroundings() const { return m_surroundings; }
    [[nodiscard]] MachineFacts facts() { return probeMachine(m_machine, m_git, m_surroundings, m_target); }
    [[nodiscard]] System &system() { return m_machine; }

    [[nodiscard]] std::expected<Solution, Failure> solve(const EnvironmentManager &manager, const ProjectSpec &spec)
    {
        const MachineFacts facts = this->facts();
        StepContext context = contextFor(facts);
        const auto done = manager.solve(requestFor(manager, spec, facts)).execute(context);
        if (!done)
            return std::unexpected(done.error());
        return *context.findings.solution;
    }

    /// Puts the manager's file and the lock where a run puts them and makes the environment from the lock.
    [[nodiscard]] std::expected<InstalledEnvironment, Failure> install(const EnvironmentManager &manager,
                                                                       const ProjectSpec &spec, const QByteArray &lock)
    {
        const MachineFacts facts = this->facts();
        const EnvironmentRequest request = requestFor(manager, spec, facts);
        StepContext context = contextFor(facts);
        for (const auto &file : {manager.file(request), TextFile{manager.lock(request), lock}}) {
            auto written = makeFolders(m_machine, file.path.in(m_target).parent());
            if (written)
                written = m_machine.write(file.path.in(m_target), file.text, WriteMode::Replace, Permissions::Normal);
            if (!written)
                return std::unexpected(Failure{written.error(), {}});
        }
        const auto done = manager.install(request).execute(context);
        if (!done)
            return std::unexpected(done.error());
        m_sandboxed = context.findings.sandboxed.value_or(false);
        if (*done == Completion::Cancelled)
            return std::unexpected(Failure{Error{QStringLiteral("cancelled"), {}, {}}, {}});
        return *context.findings.environment;
    }

    [[nodiscard]] EnvironmentRequest requestFor(const EnvironmentManager &manager, const ProjectSpec &spec,
                                                const MachineFacts &facts) const
    {
        QList<PackageRequest> packages = spec.environment.packages;
        for (const auto &name : manager.ownPackages())
            packages.append({name, {}, PackageOrigin::Any});
        return {spec, facts, m_target, packages};
    }

    /// Stops what runs now or is run next; it can be called from any thread.
    void cancel() { m_cancel.cancel(); }
    /// What comes next is a run that goes on where the one that was stopped left off.
    void goOn()
    {
        m_cancel = CancelToken();
        m_wasInterrupted = true;
    }
    [[nodiscard]] const QList<double> &fractions() const { return m_fractions; }
    [[nodiscard]] const QStringList &log() const { return m_log; }

    [[nodiscard]] bool wasSandboxed() const { return m_sandboxed; }

private:
    StepContext contextFor(const MachineFacts &facts)
    {
        return {m_journaled,
                m_machine,
                m_git,
                m_cancel,
                m_target,
                m_private,
                facts.toolEnvironment,
                [this](const ToolProgress &progress) { m_fractions.append(progress.fraction); },
                [this](const QString &line) { m_log.append(line); },
                {},
                m_wasInterrupted};
    }

    TemporaryDirectory m_place;
    AbsolutePath m_target, m_private;
    QProcessEnvironment m_surroundings;
    RealSystem m_machine;
    JournaledSystem m_journaled{m_machine};
    RealGit m_git;
    CancelToken m_cancel;
    bool m_sandboxed = false;
    bool m_wasInterrupted = false;
    QList<double> m_fractions;
    QStringList m_log;
};

inline const EnvironmentManager &namedManager(const QString &name)
{
    const EnvironmentManager *manager = managerNamed(name);
    if (manager == nullptr)
        qFatal("no manager %s", qPrintable(name));
    return *manager;
}

/// Packages as people write them: "numpy ==1.0".
inline ProjectSpec specFor(const QStringList &packages)
{
    ProjectSpec spec;
    spec.project.name = QStringLiteral("My project");
    for (const auto &text : packages)
        spec.environment.packages.append({text.section(u' ', 0, 0), text.section(u' ', 1), PackageOrigin::Any});
    return spec;
}

inline QMap<QString, QString> versionsIn(const QList<LockedPackage> &packages)
{
    QMap<QString, QString> versions;
    for (const auto &package : packages)
        versions.insert(package.name, package.version);
    return versions;
}

inline QMap<QString, QString> versionsIn(const InstalledEnvironment &environment)
{
    QMap<QString, QString> versions;
    for (const auto &package : environment.packages)
        versions.insert(package.name, package.version);
    return versions;
}

} // namespace groundwork

/// Says what a step that should have succeeded failed of.
#define VERIFY_RESULT(result)                                                                                          \
    do {                                                                                                               \
        const auto &verified = (result);                                                                               \
        QVERIFY2(verified,                                                                                             \
                 verified ? "" : qPrintable(verified.error().error.message + u'\n' + verified.error().error.details)); \
    } while (false)
