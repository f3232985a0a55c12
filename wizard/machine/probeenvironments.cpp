// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/probeenvironments.h"

#include "machine/condasettings.h"
#include "machine/environmentmarkname.h"
#include "machine/personfolders.h"
#include "machine/smallfiles.h"
#include "machine/toolplaces.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace groundwork {

namespace {

constexpr qsizetype mostPrefixes = 2000; // that are looked at: a bound on the work, not on what a person may have

void addChildren(const System &system, const AbsolutePath &folder, QList<AbsolutePath> &prefixes)
{
    if (folder.isEmpty())
        return;
    for (const auto &name : namesIn(system, folder))
        prefixes.append(folder.child(name));
}

QList<AbsolutePath> condaPrefixes(const System &system, const QProcessEnvironment &surroundings,
                                  const QList<ToolFact> &tools)
{
    QList<AbsolutePath> roots;
    for (const auto &tool : tools)
        roots.append(tool.root);
    roots += condaRoots(system, surroundings);
    QList<AbsolutePath> parents = environmentFolders(condaFiles(system, surroundings, roots), surroundings);
    parents.append(homeFolder(surroundings).child(QStringLiteral(".conda/envs")));
    QList<AbsolutePath> prefixes = roots;
    for (const auto &root : std::as_const(roots))
        parents.append(root.child(QStringLiteral("envs")));
    for (const auto &parent : std::as_const(parents))
        addChildren(system, parent, prefixes);
    return prefixes + listedPrefixes(system, surroundings);
}

QList<AbsolutePath> venvPrefixes(const System &system, const QProcessEnvironment &surroundings)
{
    QList<AbsolutePath> prefixes;
    for (const auto &parent : {homeFolder(surroundings).child(QStringLiteral(".virtualenvs")),
                               dataFolder(surroundings).child(QStringLiteral("virtualenvs")),
                               absoluteOrNone(surroundings.value(QStringLiteral("WORKON_HOME")))})
        addChildren(system, parent, prefixes);
    // pyenv-virtualenv: versions/PYTHON/envs/NAME
    QList<AbsolutePath> pythons;
    addChildren(system, pyenvFolder(surroundings).child(QStringLiteral("versions")), pythons);
    for (const auto &python : std::as_const(pythons))
        addChildren(system, python.child(QStringLiteral("envs")), prefixes);
    return prefixes;
}

QList<AbsolutePath> pointedAt(const QProcessEnvironment &surroundings, const QList<KernelFact> &kernels)
{
    QList<AbsolutePath> prefixes{absoluteOrNone(surroundings.value(QStringLiteral("CONDA_PREFIX"))),
                                 absoluteOrNone(surroundings.value(QStringLiteral("VIRTUAL_ENV")))};
    for (const auto &kernel : kernels) {
        if (!kernel.executable.isEmpty())
            prefixes.append(kernel.executable.parent().parent());
    }
    return prefixes;
}

} // namespace

QList<EnvironmentFact> findEnvironments(const System &system, const QProcessEnvironment &surroundings,
                                        const QList<ToolFact> &tools, const QList<KernelFact> &kernels,
                                        EnvironmentReader &reader)
{
    QList<EnvironmentFact> environments;
    QSet<QString> seen, found;
    for (const auto &prefix : condaPrefixes(system, surroundings, tools) + venvPrefixes(system, surroundings) +
                                  pointedAt(surroundings, kernels)) {
        if (prefix.isEmpty() || seen.contains(prefix.toString()))
            continue;
        if (seen.size() >= mostPrefixes)
            break;
        seen.insert(prefix.toString());
        const auto real = system.canonical(prefix);
        if (!real || found.contains(real->toString()))
            continue;
        if (auto environment = reader.read(system, *real)) {
            found.insert(real->toString());
            environments.append(std::move(*environment));
        }
    }
    std::ranges::sort(environments, {}, &EnvironmentFact::prefix);
    return environments;
}

AbsolutePath kernelFolder(const QProcessEnvironment &surroundings)
{
    const AbsolutePath own = absoluteOrNone(surroundings.value(QStringLiteral("JUPYTER_DATA_DIR")));
    return own.isEmpty() ? dataFolder(surroundings).child(QStringLiteral("jupyter/kernels"))
                         : own.child(QStringLiteral("kernels"));
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
        const QString mark = textOf(system, folder.child(name).child(environmentMarkName()));
        kernels.append({name, folder.child(name), absoluteOrNone(command.isEmpty() ? QString() : command[0].toString()),
                        absoluteOrNone(QJsonDocument::fromJson(mark.toUtf8()).object().value(u"project").toString())});
    }
    return kernels;
}

} // namespace groundwork
