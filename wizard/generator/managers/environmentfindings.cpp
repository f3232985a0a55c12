// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/environmentfindings.h"

#include "generator/managers/environmentmanager.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace groundwork {

namespace {

QString text(const char *words)
{
    return QCoreApplication::translate("Doctor", words);
}

QString named(const EnvironmentManager &manager, const ToolFact &tool)
{
    return tool.version.isEmpty() ? manager.name() : manager.name() + u' ' + tool.version;
}

Finding managerFinding(const EnvironmentManager &manager, const ProjectSpec &spec, const MachineFacts &facts)
{
    const QString subject = QStringLiteral("manager");
    const ToolFact tool = manager.tool(spec, facts);
    const EnvironmentRequest request{spec, facts, facts.target.path, {}};
    if (const auto get = manager.getTool(request))
        return {subject, FindingState::Warning,
                text(QT_TRANSLATE_NOOP("Doctor", "%1 is not here.")).arg(manager.name()),
                text(QT_TRANSLATE_NOOP("Doctor", "The set-up gets it into %1, and nowhere else."))
                    .arg(get->folder.toString())};
    return {subject,
            FindingState::Have,
            text(QT_TRANSLATE_NOOP("Doctor", "Environments are made with %1: %2."))
                .arg(named(manager, tool), tool.path.toString()),
            {}};
}

Finding pythonFinding(const EnvironmentManager &manager, const ProjectSpec &spec, const MachineFacts &facts)
{
    const QString python = manager.resolved(spec, facts).environment.python;
    const bool brings = manager.resolved({}, facts).environment.python.isEmpty();
    return {QStringLiteral("python"),
            FindingState::Have,
            brings ? text(QT_TRANSLATE_NOOP("Doctor", "The environment brings its own Python."))
                   : text(QT_TRANSLATE_NOOP("Doctor", "Python %1 is here.")).arg(python),
            {}};
}

Finding installerFinding(const InstallerFact &installer)
{
    const QString subject = QStringLiteral("conda-installer");
    if (installer.problem)
        return {subject, FindingState::Different, installer.problem->message, installer.problem->hint};
    return {subject, FindingState::Have,
            text(QT_TRANSLATE_NOOP("Doctor", "The installer %1 has the SHA-256 %2."))
                .arg(installer.path.toString(), installer.sha256),
            text(QT_TRANSLATE_NOOP("Doctor", "Compare it with the checksum that is published beside the installer."))};
}

/// Platforms that the spec is for and that get no lock.
QStringList unlockedPlatforms(const EnvironmentManager &manager, const ProjectSpec &spec, const MachineFacts &facts)
{
    if (!spec.environment.lock || manager.locksEveryPlatform())
        return {};
    QStringList others = spec.environment.platforms;
    others.removeAll(facts.platform);
    return others;
}

/// conda writes the path of its Python into the first line of each program of an environment, unless that path has a
/// blank in it or the line would be too long for the kernel: then they run the Python that happens to be found.
std::optional<Finding> programsFinding(const EnvironmentManager &manager, const ProjectSpec &spec,
                                       const MachineFacts &facts)
{
    constexpr qsizetype longestFirstLine = 127; // bytes
    if ((manager.name() != u"conda" && manager.name() != u"mamba") || facts.target.path.isEmpty())
        return std::nullopt;
    const AbsolutePath prefix = manager.prefix(EnvironmentRequest{spec, facts, facts.target.path, {}});
    const QString line = QStringLiteral("#!") + prefix.child(QStringLiteral("bin/python3.12")).toString();
    const bool hasBlank = line.contains(u' ');
    if (!hasBlank && line.toUtf8().size() <= longestFirstLine)
        return std::nullopt;
    return Finding{
        QStringLiteral("path-blank"), FindingState::Warning,
        hasBlank ? text(QT_TRANSLATE_NOOP("Doctor", "The path of the environment has a blank in it: %1."))
                       .arg(prefix.toString())
                 : text(QT_TRANSLATE_NOOP("Doctor", "The path of the environment is long: %1.")).arg(prefix.toString()),
        text(QT_TRANSLATE_NOOP("Doctor", "Its programs, such as jupyter, then find their Python only while the "
                                         "environment is activated; a shorter path without blanks avoids that."))};
}

} // namespace

QList<Finding> environmentFindings(const MachineFacts &facts, const ProjectSpec &spec)
{
    QList<Finding> findings;
    if (facts.condaInstaller)
        findings.append(installerFinding(*facts.condaInstaller));
    const auto chosen = chooseManager(spec, facts);
    if (!chosen) {
        findings.append({QStringLiteral("environment"), FindingState::Missing, chosen.error().error.message,
                         chosen.error().error.hint});
        return findings;
    }
    if (const auto *existing = existingEnvironment(spec, facts)) {
        findings.append({QStringLiteral("environment"),
                         FindingState::Have,
                         text(QT_TRANSLATE_NOOP("Doctor", "The environment in %1 is here, with Python %2."))
                             .arg(existing->prefix.toString(), existing->python),
                         {}});
        return findings;
    }
    findings += {managerFinding(**chosen, spec, facts), pythonFinding(**chosen, spec, facts)};
    if (auto programs = programsFinding(**chosen, spec, facts))
        findings.append(std::move(*programs));
    if (facts.packages)
        findings.append({QStringLiteral("packages"),
                         FindingState::Have,
                         text(QT_TRANSLATE_NOOP("Doctor", "Packages are taken from %1 first."))
                             .arg(facts.packages->path.toString()),
                         {}});
    if (const QStringList others = unlockedPlatforms(**chosen, spec, facts); !others.isEmpty())
        findings.append({QStringLiteral("lock"), FindingState::Warning,
                         text(QT_TRANSLATE_NOOP("Doctor", "%1 locks versions for this computer only, not for %2."))
                             .arg((*chosen)->name(), others.join(QStringLiteral(", "))),
                         text(QT_TRANSLATE_NOOP("Doctor", "conda and uv lock for every platform of the team."))});
    return findings;
}

} // namespace groundwork
