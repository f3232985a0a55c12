// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/toolplaces.h"

#include "machine/condasettings.h"
#include "machine/environmentmarkname.h"
#include "machine/personfolders.h"
#include "machine/smallfiles.h"

namespace groundwork {

namespace {

AbsolutePath named(const QProcessEnvironment &surroundings, const char *variable)
{
    return absoluteOrNone(surroundings.value(QString::fromLatin1(variable)));
}

bool holdsConda(const System &system, const AbsolutePath &prefix)
{
    return exists(system, prefix.child(QStringLiteral("bin/conda"))) ||
           exists(system, prefix.child(QStringLiteral("bin/mamba")));
}

/// PREFIX/bin of every Python that pyenv and uv have installed.
QList<AbsolutePath> installedPythons(const System &system, const QProcessEnvironment &surroundings)
{
    AbsolutePath uv = named(surroundings, "UV_PYTHON_INSTALL_DIR");
    if (uv.isEmpty())
        uv = dataFolder(surroundings).child(QStringLiteral("uv/python"));
    QList<AbsolutePath> folders;
    for (const auto &parent : {pyenvFolder(surroundings).child(QStringLiteral("versions")), uv}) {
        if (parent.isEmpty())
            continue;
        for (const auto &version : namesIn(system, parent))
            folders.append(parent.child(version).child(QStringLiteral("bin")));
    }
    return folders;
}

/// Where the program of a tool is that Groundwork got, when it is complete.
QList<AbsolutePath> ownToolFolder(const System &system, const QProcessEnvironment &surroundings, const QString &tool)
{
    // Without the mark it is what a run that was killed has left.
    const AbsolutePath folder = privateToolFolder(surroundings, tool);
    if (folder.isEmpty() || !exists(system, folder.child(environmentMarkName())))
        return {};
    return {folder.child(QStringLiteral("bin"))};
}

} // namespace

AbsolutePath toolFolder(const QProcessEnvironment &surroundings)
{
    return dataFolder(surroundings).child(QStringLiteral("groundwork/tools"));
}

AbsolutePath privateToolFolder(const QProcessEnvironment &surroundings, const QString &name)
{
    return toolFolder(surroundings).child(name);
}

QList<AbsolutePath> condaRoots(const System &system, const QProcessEnvironment &surroundings)
{
    QList<AbsolutePath> roots;
    const auto add = [&roots](const AbsolutePath &root) {
        if (!root.isEmpty() && !roots.contains(root))
            roots.append(root);
    };
    if (const AbsolutePath conda = named(surroundings, "CONDA_EXE"); !conda.isEmpty())
        add(conda.parent().parent());
    add(named(surroundings, "CONDA_ROOT"));
    add(named(surroundings, "MAMBA_ROOT_PREFIX"));
    const AbsolutePath home = homeFolder(surroundings);
    for (const auto *name :
         {"miniconda3", "miniforge3", "mambaforge", "anaconda3", "micromamba", "miniconda", "anaconda"})
        add(home.child(QString::fromLatin1(name)));
    add(dataFolder(surroundings).child(QStringLiteral("mamba")));
    for (const auto *path : {"/opt/conda", "/opt/miniconda3", "/opt/miniforge3", "/opt/mambaforge", "/opt/anaconda3",
                             "/opt/micromamba", "/usr/local/miniconda3", "/usr/local/anaconda3"})
        add(AbsolutePath::known(QString::fromLatin1(path)));

    QList<AbsolutePath> hinted;
    const auto files = condaFiles(system, surroundings, {});
    for (const auto &file : files)
        hinted.append(pathInSettings(file.values.value(QStringLiteral("root_prefix")).value(0), surroundings));
    for (const auto &folder : environmentFolders(files, surroundings))
        hinted.append(folder.parent());
    for (const auto &prefix : listedPrefixes(system, surroundings)) {
        hinted.append(prefix);
        if (prefix.parent().fileName() == u"envs")
            hinted.append(prefix.parent().parent());
    }
    for (const auto &prefix : std::as_const(hinted)) {
        if (!roots.contains(prefix) && !prefix.isEmpty() && holdsConda(system, prefix))
            add(prefix);
    }
    return roots;
}

QList<AbsolutePath> listedPrefixes(const System &system, const QProcessEnvironment &surroundings)
{
    constexpr qsizetype most = 2000; // a bound on the work, not on what a person may have
    const AbsolutePath home = homeFolder(surroundings);
    QList<AbsolutePath> prefixes;
    if (home.isEmpty())
        return prefixes;
    for (const auto &line :
         textOf(system, home.child(QStringLiteral(".conda/environments.txt"))).split(u'\n', Qt::SkipEmptyParts)) {
        if (const AbsolutePath prefix = absoluteOrNone(line.trimmed()); !prefix.isEmpty() && prefixes.size() < most)
            prefixes.append(prefix);
    }
    return prefixes;
}

AbsolutePath micromambaRoot(const System &system, const QProcessEnvironment &surroundings)
{
    AbsolutePath said = named(surroundings, "MAMBA_ROOT_PREFIX");
    if (!said.isEmpty())
        return said;
    AbsolutePath first = homeFolder(surroundings).child(QStringLiteral("micromamba"));
    return !first.isEmpty() && exists(system, first) ? first : dataFolder(surroundings).child(QStringLiteral("mamba"));
}

AbsolutePath pyenvFolder(const QProcessEnvironment &surroundings)
{
    AbsolutePath said = named(surroundings, "PYENV_ROOT");
    return said.isEmpty() ? homeFolder(surroundings).child(QStringLiteral(".pyenv")) : said;
}

QList<AbsolutePath> programFolders(const System &system, const QProcessEnvironment &surroundings)
{
    QList<AbsolutePath> candidates;
    for (const auto &folder : surroundings.value(QStringLiteral("PATH")).split(u':', Qt::SkipEmptyParts))
        candidates.append(absoluteOrNone(folder));
    for (const auto *variable : {"CONDA_EXE", "MAMBA_EXE"}) {
        if (const AbsolutePath program = named(surroundings, variable); !program.isEmpty())
            candidates.append(program.parent());
    }
    const AbsolutePath home = homeFolder(surroundings);
    for (const auto *folder :
         {".local/bin", "bin", ".cargo/bin", ".local/share/pipx/venvs/pipenv/bin", ".local/pipx/venvs/pipenv/bin"})
        candidates.append(home.child(QString::fromLatin1(folder)));
    candidates.append(dataFolder(surroundings).child(QStringLiteral("uv/tools/pipenv/bin")));
    candidates += installedPythons(system, surroundings);
    candidates.append(AbsolutePath::known(QStringLiteral("/usr/local/bin")));
    candidates.append(AbsolutePath::known(QStringLiteral("/usr/bin")));
    for (const auto &root : condaRoots(system, surroundings))
        candidates.append(root.child(QStringLiteral("bin")));
    for (const auto *tool : {"uv", "pipenv"})
        candidates += ownToolFolder(system, surroundings, QString::fromLatin1(tool));

    QList<AbsolutePath> folders;
    for (const auto &folder : std::as_const(candidates)) {
        if (!folder.isEmpty() && !folders.contains(folder) && exists(system, folder))
            folders.append(folder);
    }
    return folders;
}

QList<AbsolutePath> ownCondaFolders(const System &system, const QProcessEnvironment &surroundings)
{
    return ownToolFolder(system, surroundings, QStringLiteral("conda"));
}

} // namespace groundwork
