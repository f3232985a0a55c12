// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/probetools.h"

#include "machine/smallfiles.h"

#include <QRegularExpression>
#include <QVersionNumber>

#include <algorithm>

namespace groundwork {

namespace {

constexpr qint64 longestScript = 64 * 1024; // a real program is larger than the scripts that stand in for one

const QStringList &toolNames()
{
    static const QStringList names = {QStringLiteral("conda"), QStringLiteral("mamba"), QStringLiteral("micromamba"),
                                      QStringLiteral("pipenv"), QStringLiteral("uv")};
    return names;
}

/// The real file behind a name in a program folder; empty when no program is there.
AbsolutePath programAt(const System &system, const AbsolutePath &path)
{
    if (!exists(system, path))
        return {};
    const auto real = system.canonical(path);
    const auto status = real ? system.status(*real) : Result<std::optional<FileStatus>>(std::nullopt);
    const bool runs = status && *status && (*status)->type == FileType::File && (*status)->executable;
    return runs ? *real : AbsolutePath();
}

/// A version manager's stand-in, which decides only when it runs what it starts.
bool isShim(const System &system, const AbsolutePath &named, const AbsolutePath &program)
{
    if (named.parent().fileName() == u"shims" || program.parent().fileName() == u"shims")
        return true;
    const QString text = QString::fromLatin1(system.read(program, longestScript).value_or(QByteArray()));
    return text.startsWith(u"#!") && (text.contains(u"libexec/pyenv") || text.contains(u"asdf exec"));
}

bool isScript(const System &system, const AbsolutePath &program)
{
    const auto text = system.read(program, longestScript);
    return text && text->startsWith("#!");
}

/// "3.11" of ".../python3.11"; empty for any other name.
QString minorVersionIn(const QString &programName)
{
    static const QRegularExpression name(QStringLiteral("^python(3\\.[0-9]+)$"));
    return name.match(programName).captured(1);
}

QString debianVersion(const System &system, const QString &minor)
{
    constexpr qint64 limit = 32 * 1024 * 1024;
    const QByteArray status =
        system.read(AbsolutePath::known(QStringLiteral("/var/lib/dpkg/status")), limit).value_or(QByteArray());
    const qsizetype package = status.indexOf("\nPackage: python" + minor.toLatin1() + "-minimal\n");
    if (package < 0)
        return {};
    const qsizetype end = status.indexOf("\n\n", package);
    static const QRegularExpression version(QStringLiteral("\nVersion: (?:[0-9]+:)?([0-9]+\\.[0-9]+\\.[0-9]+)"));
    return version.match(QString::fromUtf8(status.mid(package, end - package))).captured(1);
}

QString pythonVersion(const System &system, const AbsolutePath &prefix, const QString &minor)
{
    if (prefix.toString() == u"/usr") {
        const QString version = debianVersion(system, minor);
        return version.isEmpty() ? minor : version;
    }
    static const QRegularExpression defined(QStringLiteral("#define\\s+PY_VERSION\\s+\"([0-9.]+)"));
    const QString header = textOf(system, prefix.child(QStringLiteral("include/python%1/patchlevel.h").arg(minor)));
    if (const auto match = defined.match(header); match.hasMatch())
        return match.captured(1);
    QString recorded = recordedVersion(system, prefix, QStringLiteral("python"));
    if (!recorded.isEmpty())
        return recorded;
    // pyenv and uv name the folder after the version.
    static const QRegularExpression inName(QStringLiteral("(?:^|-)(3\\.[0-9]+\\.[0-9]+)(?:$|-)"));
    const QString named = inName.match(prefix.fileName()).captured(1);
    return named.startsWith(minor + u'.') ? named : minor;
}

struct PipFolder
{
    AbsolutePath path;
    QVersionNumber version;
};

void addWheels(const System &system, const AbsolutePath &folder, QList<PipFolder> &found)
{
    static const QRegularExpression wheel(QStringLiteral("^pip-([0-9.]+)-.*\\.whl$"));
    for (const auto &name : namesIn(system, folder)) {
        if (const auto match = wheel.match(name); match.hasMatch())
            found.append({folder.child(name + QStringLiteral("/pip")), QVersionNumber::fromString(match.captured(1))});
    }
}

void addInstalled(const System &system, const AbsolutePath &folder, QList<PipFolder> &found)
{
    static const QRegularExpression record(QStringLiteral("^pip-([0-9.]+).*\\.dist-info$"));
    if (!exists(system, folder.child(QStringLiteral("pip/__main__.py"))))
        return;
    for (const auto &name : namesIn(system, folder)) {
        if (const auto match = record.match(name); match.hasMatch())
            found.append({folder.child(QStringLiteral("pip")), QVersionNumber::fromString(match.captured(1))});
    }
}

/// The newest pip that belongs to this Python. A wheel's is complete by itself, so it wins over an equal one.
AbsolutePath pipOf(const System &system, const AbsolutePath &prefix, const AbsolutePath &library)
{
    if (!exists(system, library.child(QStringLiteral("venv/__init__.py"))))
        return {};
    QList<PipFolder> found;
    addWheels(system, library.child(QStringLiteral("ensurepip/_bundled")), found);
    if (prefix.toString() == u"/usr")
        addWheels(system, AbsolutePath::known(QStringLiteral("/usr/share/python-wheels")), found);
    addInstalled(system, library.child(QStringLiteral("site-packages")), found);
    addInstalled(system, prefix.child(QStringLiteral("lib/python3/dist-packages")), found);
    const auto newest = std::ranges::max_element(found, {}, &PipFolder::version);
    return newest == found.end() ? AbsolutePath() : newest->path;
}

std::optional<PythonFact> pythonAt(const System &system, const AbsolutePath &named)
{
    const AbsolutePath program = programAt(system, named);
    // An environment's Python goes when the environment goes.
    if (program.isEmpty() || exists(system, named.parent().parent().child(QStringLiteral("pyvenv.cfg"))) ||
        isScript(system, program))
        return std::nullopt;
    const QString minor = minorVersionIn(program.fileName());
    const AbsolutePath prefix = program.parent().parent();
    const AbsolutePath library = prefix.child(QStringLiteral("lib/python") + minor);
    if (minor.isEmpty() || !exists(system, library))
        return std::nullopt;
    return PythonFact{program, pythonVersion(system, prefix, minor), pipOf(system, prefix, library)};
}

/// conda's own version file, also where another tool carries conda inside.
QString condaVersion(const System &system, const AbsolutePath &prefix)
{
    static const QRegularExpression version(QStringLiteral("__version__[^\n]*['\"]([0-9][0-9.]*)['\"]"));
    for (const auto &library : libraryFolders(system, prefix)) {
        const AbsolutePath packages = library.child(QStringLiteral("site-packages"));
        for (const auto &name : namesIn(system, packages)) {
            if (!name.startsWith(u"conda") || name.contains(u'.') || name.contains(u'-'))
                continue;
            for (const auto &file : {QStringLiteral("_version.py"), QStringLiteral("_vendor/conda/_version.py")}) {
                const auto match = version.match(textOf(system, packages.child(name).child(file)));
                if (match.hasMatch())
                    return match.captured(1);
            }
        }
    }
    return {};
}

} // namespace

QList<AbsolutePath> programFolders(const System &system, const QProcessEnvironment &surroundings)
{
    QStringList names = surroundings.value(QStringLiteral("PATH")).split(u':', Qt::SkipEmptyParts);
    const QString home = surroundings.value(QStringLiteral("HOME"));
    if (!absoluteOrNone(home).isEmpty()) {
        for (const auto *folder :
             {"miniconda3/bin", "miniforge3/bin", "mambaforge/bin", "anaconda3/bin", ".local/bin", "bin", ".cargo/bin"})
            names.append(home + u'/' + QString::fromLatin1(folder));
        for (const auto *versions : {".pyenv/versions", ".local/share/uv/python"}) {
            const AbsolutePath folder = AbsolutePath::known(home).child(QString::fromLatin1(versions));
            for (const auto &version : namesIn(system, folder))
                names.append(folder.child(version).child(QStringLiteral("bin")).toString());
        }
    }
    for (const auto *folder : {"/usr/local/bin", "/usr/bin", "/opt/conda/bin", "/opt/miniconda3/bin",
                               "/opt/miniforge3/bin", "/opt/anaconda3/bin"})
        names.append(QString::fromLatin1(folder));

    QList<AbsolutePath> folders;
    for (const auto &name : names) {
        const AbsolutePath folder = absoluteOrNone(name);
        if (!folder.isEmpty() && !folders.contains(folder) && exists(system, folder))
            folders.append(folder);
    }
    return folders;
}

QList<ToolFact> findTools(const System &system, const QList<AbsolutePath> &folders)
{
    QList<ToolFact> tools;
    for (const auto &name : toolNames()) {
        for (const auto &folder : folders) {
            const AbsolutePath named = folder.child(name);
            const AbsolutePath program = programAt(system, named);
            const bool known = std::ranges::any_of(
                tools, [&](const ToolFact &tool) { return tool.name == name && tool.path == program; });
            if (program.isEmpty() || known || isShim(system, named, program))
                continue;
            const AbsolutePath prefix = program.parent().parent();
            QString version = recordedVersion(system, prefix, name);
            if (version.isEmpty() && name == u"conda")
                version = condaVersion(system, prefix);
            tools.append({name, version, program});
        }
    }
    return tools;
}

QList<PythonFact> findPythons(const System &system, const QList<AbsolutePath> &folders)
{
    constexpr int newestMinor = 20;
    QStringList names = {QStringLiteral("python3")};
    for (int minor = newestMinor; minor >= 6; --minor)
        names.append(QStringLiteral("python3.%1").arg(minor));
    QList<PythonFact> pythons;
    QList<AbsolutePath> seen;
    for (const auto &folder : folders) {
        for (const auto &name : names) {
            const AbsolutePath named = folder.child(name);
            if (!exists(system, named))
                continue;
            const auto python = pythonAt(system, named);
            if (python && !seen.contains(python->executable)) {
                seen.append(python->executable);
                pythons.append(*python);
            }
        }
    }
    std::ranges::stable_sort(pythons, std::ranges::greater(),
                             [](const PythonFact &python) { return QVersionNumber::fromString(python.version); });
    return pythons;
}

QString recordedVersion(const System &system, const AbsolutePath &prefix, const QString &name)
{
    // conda-meta/NAME-VERSION-BUILD.json
    const QRegularExpression condaRecord(
        QStringLiteral("^%1-([^-]+)-[^-]+\\.json$").arg(QRegularExpression::escape(name)));
    for (const auto &file : namesIn(system, prefix.child(QStringLiteral("conda-meta")))) {
        if (const auto match = condaRecord.match(file); match.hasMatch())
            return match.captured(1);
    }
    const QRegularExpression distInfo(QStringLiteral("^%1-([^-]+)\\.dist-info$").arg(QRegularExpression::escape(name)));
    for (const auto &library : libraryFolders(system, prefix)) {
        for (const auto &file : namesIn(system, library.child(QStringLiteral("site-packages")))) {
            if (const auto match = distInfo.match(file); match.hasMatch())
                return match.captured(1);
        }
    }
    return {};
}

QList<AbsolutePath> libraryFolders(const System &system, const AbsolutePath &prefix)
{
    static const QRegularExpression versioned(QStringLiteral("^python3\\.[0-9]+t?$"));
    QList<AbsolutePath> folders;
    const AbsolutePath library = prefix.child(QStringLiteral("lib"));
    for (const auto &name : namesIn(system, library)) {
        if (versioned.match(name).hasMatch())
            folders.append(library.child(name));
    }
    return folders;
}

} // namespace groundwork
