// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/probeenvironments.h"

#include "machine/probetools.h"
#include "machine/smallfiles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace groundwork {

namespace {

constexpr qsizetype mostPrefixes = 2000; // that are looked at: a bound on the work, not on what a person may have

AbsolutePath homeOf(const QProcessEnvironment &surroundings)
{
    return absoluteOrNone(surroundings.value(QStringLiteral("HOME")));
}

int countWithSuffix(const QStringList &names, QLatin1StringView suffix)
{
    return static_cast<int>(
        std::ranges::count_if(names, [suffix](const QString &name) { return name.endsWith(suffix); }));
}

std::optional<EnvironmentFact> environmentAt(const System &system, const AbsolutePath &prefix)
{
    const AbsolutePath records = prefix.child(QStringLiteral("conda-meta"));
    if (exists(system, records.child(QStringLiteral("history")))) {
        EnvironmentFact environment{EnvironmentKind::Conda, prefix, {}, 0};
        environment.python = recordedVersion(system, prefix, QStringLiteral("python"));
        environment.packages = countWithSuffix(namesIn(system, records), QLatin1StringView(".json"));
        return environment;
    }
    const QString settings = textOf(system, prefix.child(QStringLiteral("pyvenv.cfg")));
    if (settings.isEmpty())
        return std::nullopt;
    EnvironmentFact environment{EnvironmentKind::Venv, prefix, valueIn(settings, u"version", u'='), 0};
    if (environment.python.isEmpty()) // "3.12.1.final.0" of virtualenv, "3.12.1" of uv
        environment.python = valueIn(settings, u"version_info", u'=').section(u'.', 0, 2);
    for (const auto &library : libraryFolders(system, prefix))
        environment.packages += countWithSuffix(namesIn(system, library.child(QStringLiteral("site-packages"))),
                                                QLatin1StringView(".dist-info"));
    return environment;
}

QList<AbsolutePath> condaPrefixes(const System &system, const QProcessEnvironment &surroundings,
                                  const QList<ToolFact> &tools)
{
    QList<AbsolutePath> prefixes, parents;
    for (const auto &tool : tools) {
        if (tool.name != u"conda" && tool.name != u"mamba")
            continue;
        prefixes.append(tool.path.parent().parent());
        parents.append(tool.path.parent().parent().child(QStringLiteral("envs")));
    }
    const AbsolutePath home = homeOf(surroundings);
    if (!home.isEmpty()) {
        const QString listed = textOf(system, home.child(QStringLiteral(".conda/environments.txt")));
        for (const auto &line : listed.split(u'\n', Qt::SkipEmptyParts))
            prefixes.append(absoluteOrNone(line.trimmed()));
        parents.append(home.child(QStringLiteral(".conda/envs")));
    }
    for (const auto *variable : {"CONDA_ENVS_PATH", "CONDA_ENVS_DIRS"}) {
        for (const auto &folder : surroundings.value(QString::fromLatin1(variable)).split(u':', Qt::SkipEmptyParts))
            parents.append(absoluteOrNone(folder));
    }
    for (const auto &parent : parents) {
        if (parent.isEmpty())
            continue;
        for (const auto &name : namesIn(system, parent))
            prefixes.append(parent.child(name));
    }
    return prefixes;
}

QList<AbsolutePath> venvPrefixes(const System &system, const QProcessEnvironment &surroundings)
{
    QList<AbsolutePath> prefixes, parents;
    const AbsolutePath home = homeOf(surroundings);
    if (!home.isEmpty()) {
        parents = {home.child(QStringLiteral(".virtualenvs")), home.child(QStringLiteral(".local/share/virtualenvs"))};
    }
    const AbsolutePath work = absoluteOrNone(surroundings.value(QStringLiteral("WORKON_HOME")));
    if (!work.isEmpty())
        parents.append(work);
    for (const auto &parent : parents) {
        for (const auto &name : namesIn(system, parent))
            prefixes.append(parent.child(name));
    }
    return prefixes;
}

} // namespace

QList<EnvironmentFact> findEnvironments(const System &system, const QProcessEnvironment &surroundings,
                                        const QList<ToolFact> &tools)
{
    QList<EnvironmentFact> environments;
    QSet<QString> seen;
    for (const auto &prefix : condaPrefixes(system, surroundings, tools) + venvPrefixes(system, surroundings)) {
        if (prefix.isEmpty() || seen.contains(prefix.toString()))
            continue;
        if (seen.size() >= mostPrefixes)
            break;
        seen.insert(prefix.toString());
        if (auto environment = environmentAt(system, prefix))
            environments.append(std::move(*environment));
    }
    std::ranges::sort(environments, {}, &EnvironmentFact::prefix);
    return environments;
}

AbsolutePath kernelFolder(const QProcessEnvironment &surroundings)
{
    AbsolutePath data = absoluteOrNone(surroundings.value(QStringLiteral("JUPYTER_DATA_DIR")));
    if (!data.isEmpty())
        return data.child(QStringLiteral("kernels"));
    data = absoluteOrNone(surroundings.value(QStringLiteral("XDG_DATA_HOME")));
    if (data.isEmpty() && !homeOf(surroundings).isEmpty())
        data = homeOf(surroundings).child(QStringLiteral(".local/share"));
    return data.isEmpty() ? data : data.child(QStringLiteral("jupyter/kernels"));
}

QList<KernelFact> findKernels(const System &system, const AbsolutePath &folder)
{
    QList<KernelFact> kernels;
    if (folder.isEmpty())
        return kernels;
    for (const auto &name : namesIn(system, folder)) {
        const QString text = textOf(system, folder.child(name).child(QStringLiteral("kernel.json")));
        if (text.isEmpty())
            continue;
        const QJsonArray command = QJsonDocument::fromJson(text.toUtf8()).object().value(u"argv").toArray();
        kernels.append(
            {name, folder.child(name), absoluteOrNone(command.isEmpty() ? QString() : command[0].toString())});
    }
    return kernels;
}

} // namespace groundwork
