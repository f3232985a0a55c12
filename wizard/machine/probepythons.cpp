// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/probepythons.h"

#include "machine/prefixrecords.h"
#include "machine/probetools.h"
#include "machine/smallfiles.h"

#include <QRegularExpression>
#include <QVersionNumber>

#include <algorithm>

namespace groundwork {

namespace {

/// "3.11" of ".../python3.11"; empty for any other name.
QString minorVersionIn(const QString &programName)
{
    static const QRegularExpression name(QStringLiteral("^python(3\\.[0-9]+)$"));
    return name.match(programName).captured(1);
}

QString pythonVersion(const System &system, const AbsolutePath &prefix, const QString &minor,
                      const DebianPackages &debian)
{
    if (prefix.toString() == u"/usr") {
        if (const QString version = debian.version(QStringLiteral("python%1-minimal").arg(minor)); !version.isEmpty())
            return version;
    }
    static const QRegularExpression defined(QStringLiteral("#define\\s+PY_VERSION\\s+\"([0-9][0-9a-z.]*)"));
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

/// An environment's Python goes when the environment goes. conda's base stays, and is the one with conda in it.
bool isOfEnvironment(const System &system, const AbsolutePath &prefix)
{
    return exists(system, prefix.child(QStringLiteral("pyvenv.cfg"))) ||
           (exists(system, prefix.child(QStringLiteral("conda-meta/history"))) &&
            !exists(system, prefix.child(QStringLiteral("bin/conda"))));
}

/// Fedora keeps the library of its Python in the second.
AbsolutePath libraryOf(const System &system, const AbsolutePath &prefix, const QString &minor)
{
    for (const auto &folder : {QStringLiteral("lib/python"), QStringLiteral("lib64/python")}) {
        AbsolutePath library = prefix.child(folder + minor);
        if (exists(system, library.child(QStringLiteral("venv/__init__.py"))))
            return library;
    }
    return prefix.child(QStringLiteral("lib/python") + minor);
}

std::optional<PythonFact> pythonAt(const System &system, const AbsolutePath &named, const DebianPackages &debian)
{
    const AbsolutePath program = programAt(system, named);
    if (program.isEmpty() || isScript(system, program) || isOfEnvironment(system, named.parent().parent()))
        return std::nullopt;
    const QString minor = minorVersionIn(program.fileName());
    const AbsolutePath prefix = program.parent().parent();
    const AbsolutePath library = libraryOf(system, prefix, minor);
    if (minor.isEmpty() || !exists(system, library) || isOfEnvironment(system, prefix))
        return std::nullopt;
    return PythonFact{program, pythonVersion(system, prefix, minor, debian), pipOf(system, prefix, library)};
}

} // namespace

QList<PythonFact> findPythons(const System &system, const QList<AbsolutePath> &folders, const DebianPackages &debian)
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
            const auto python = pythonAt(system, named, debian);
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

} // namespace groundwork
