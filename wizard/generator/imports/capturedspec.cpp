// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/imports/capturedspec.h"

#include "advice/usable.h"
#include "base/packagenames.h"
#include "base/plaintext.h"
#include "base/versions.h"
#include "generator/managers/markers.h"
#include "spec/specfile.h"
#include "spec/specrules.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

constexpr int newestMinor = 14; // of the Pythons that one may ask for without having it
constexpr int oldestMinor = 9;

bool isMeantFor(const QString &selector, const QString &platform)
{
    const bool isWindows = platform.startsWith(u"win-");
    return selector.isEmpty() || selector == platform || platform.startsWith(selector + u'-') ||
           (selector == u"unix" && !isWindows);
}

QString minorOf(const QString &version)
{
    return version.section(u'.', 0, 1);
}

/// The one Python that a spec names for constraints; empty when there is none.
QString pythonFor(const QString &constraints, const QStringList &here)
{
    static const QRegularExpression exact(u"^={2}(3\\.[0-9]{1,2}(?:\\.[0-9]{1,2})?)(\\.\\*)?\\z"_s);
    for (const QString &clause : constraints.split(u',')) {
        if (const auto match = exact.match(clause); match.hasMatch())
            return match.captured(1);
    }
    for (const QString &version : here) {
        if (isSupportedPython(version) && versionSatisfies(version, constraints))
            return minorOf(version);
    }
    for (int minor = newestMinor; minor >= oldestMinor; --minor) {
        // Some patch release of it will do: the first, or a late one.
        const QString version = u"3.%1"_s.arg(minor);
        if (versionSatisfies(version + u".0"_s, constraints) || versionSatisfies(version + u".20"_s, constraints))
            return version;
    }
    return {};
}

bool namesVersion(const QString &marker)
{
    return marker.contains(u"python_version") || marker.contains(u"python_full_version");
}

Error tooMany()
{
    return {QCoreApplication::translate("Import", "There are more packages than a setup file holds."),
            {},
            QCoreApplication::translate("Import", "Choose the file that says what is wanted, in place of a lock.")};
}

class Capture
{
public:
    Capture(const Imported &imported, const ImportScope &scope) : m_imported(imported), m_scope(scope)
    {
        m_captured.leftOut = imported.leftOut;
    }

    Result<Captured> result(const QString &name)
    {
        EnvironmentSection &environment = m_captured.spec.environment;
        environment.manager = m_imported.manager;
        environment.channels = m_imported.channels;
        environment.platforms = m_imported.platforms;
        choosePython();
        for (const ImportedPackage &package : m_imported.packages) {
            if (isMeant(package))
                add(package);
        }
        if (environment.packages.isEmpty() && environment.python.isEmpty())
            return failure(
                QCoreApplication::translate("Import", "There is no package in what was given."), {},
                QCoreApplication::translate("Import", "Choose a file that names packages, or a folder with code."));
        // None takes fewer bytes than this: said before each is judged.
        constexpr qsizetype leastBytes = 8;
        if (environment.packages.size() > maximumSpecSize / leastBytes)
            return std::unexpected(tooMany());
        std::ranges::for_each(environment.packages, [this](PackageRequest &package) { simplifyOrigin(package); });
        nameProject(name);
        leaveOutWhatIsNotAcceptable();
        if (writeSpec(m_captured.spec).size() > maximumSpecSize)
            return std::unexpected(tooMany());
        sortLeftOut();
        return m_captured;
    }

private:
    void leaveOut(const QString &file, int line, const QString &what, const QString &why)
    {
        m_captured.leftOut.append({file, line, plainLine(what.simplified().toUtf8(), 200), why});
    }

    void choosePython()
    {
        const QString &wanted = m_imported.python;
        const bool decides = std::ranges::any_of(
            m_imported.packages, [](const ImportedPackage &package) { return namesVersion(package.marker); });
        if (wanted.isEmpty() && !decides)
            return;
        QString &python = m_captured.spec.environment.python;
        python = pythonFor(wanted, m_scope.pythons);
        const QString what = u"Python "_s + wanted;
        static const QRegularExpression one(u"^==[0-9.]+(?:\\.\\*)?\\z"_s);
        if (wanted.isEmpty())
            leaveOut({}, 0, u"Python"_s,
                     QCoreApplication::translate("Import", "Which packages are wanted depends on it; %1 is taken.")
                         .arg(python));
        else if (python.isEmpty())
            leaveOut(m_imported.pythonFile, m_imported.pythonLine, what,
                     QCoreApplication::translate("Import", "No Python that Groundwork sets up is one of these."));
        else if (!one.match(wanted).hasMatch())
            leaveOut(m_imported.pythonFile, m_imported.pythonLine, what,
                     QCoreApplication::translate("Import", "A setup file names one Python; %1 is taken.").arg(python));
    }

    /// Of a lock the platform once: it has hundreds of packages for each.
    void leaveOutForeign(const ImportedPackage &package)
    {
        if (!package.isLocked) {
            leaveOut(package.file, package.line, package.name,
                     QCoreApplication::translate("Import", "It is meant for %1 only.").arg(package.platform));
        } else if (!m_foreign.contains(package.platform)) {
            m_foreign.append(package.platform);
            leaveOut(package.file, package.line, package.platform,
                     QCoreApplication::translate("Import", "Of a lock the packages for this machine are taken."));
        }
    }

    bool isMeant(const ImportedPackage &package)
    {
        if (!isMeantFor(package.platform, m_scope.platform)) {
            leaveOutForeign(package);
            return false;
        }
        if (package.marker.isEmpty())
            return true;
        QString python = m_captured.spec.environment.python;
        if (python.isEmpty())
            python = pythonFor({}, m_scope.pythons);
        const QString full = python.count(u'.') == 1 ? python + u".0"_s : python;
        const auto holds = markerHolds(package.marker, {full, m_scope.platform});
        const QString what = package.name + u"; "_s + package.marker;
        if (!holds)
            leaveOut(package.file, package.line, what,
                     QCoreApplication::translate("Import", "The condition cannot be read."));
        else if (!*holds)
            leaveOut(package.file, package.line, what,
                     QCoreApplication::translate("Import", "It is meant for other machines or another Python."));
        else
            leaveOut(package.file, package.line, what,
                     QCoreApplication::translate("Import", "It is taken everywhere: a setup file has no conditions."));
        return holds && *holds;
    }

    void add(const ImportedPackage &package)
    {
        QList<PackageRequest> &packages = m_captured.spec.environment.packages;
        PackageRequest request{.name = package.name, .constraints = package.constraints, .from = package.from};
        const QString name = normalisedPackageName(package.name);
        const auto known = m_places.constFind(name);
        if (known != m_places.cend())
            request.constraints = bothConstraints(packages.at(*known).constraints, package.constraints);
        if (!packageFromText(packageText(request)))
            leaveOut(package.file, package.line, package.name + u' ' + package.constraints,
                     QCoreApplication::translate("Import", "This is no package with or without versions."));
        else if (known != m_places.cend())
            packages[*known].constraints = request.constraints;
        else {
            m_places.insert(name, packages.size());
            packages.append(request);
        }
    }

    /// What the manager takes by itself needs no word.
    void simplifyOrigin(PackageRequest &package) const
    {
        const ManagerChoice manager = m_imported.manager;
        const bool isCondas = manager == ManagerChoice::Conda || manager == ManagerChoice::Mamba;
        if (manager != ManagerChoice::Auto && package.from == (isCondas ? PackageOrigin::Conda : PackageOrigin::Pypi))
            package.from = PackageOrigin::Any;
    }

    void nameProject(const QString &fallback)
    {
        ProjectSection &project = m_captured.spec.project;
        project.name = m_imported.name;
        project.summary = m_imported.summary.simplified();
        const auto isTroubled = [&](const QString &field) {
            return std::ranges::any_of(problemsIn(m_captured.spec),
                                       [&](const SpecProblem &problem) { return problem.field == field; });
        };
        if (isTroubled(u"project.name"_s))
            project.name = fallback;
        if (isTroubled(u"project.name"_s))
            project.name = u"Project"_s;
        if (isTroubled(u"project.slug"_s))
            project.slug = u"my-project"_s;
        if (isTroubled(u"project.summary"_s))
            project.summary.clear();
    }

    /// The rules of a spec have the last word.
    void leaveOutWhatIsNotAcceptable()
    {
        static const QRegularExpression item(u"^environment\\.(channels|platforms|packages)\\[([0-9]+)\\]\\z"_s);
        EnvironmentSection &environment = m_captured.spec.environment;
        QList<SpecProblem> problems = problemsIn(m_captured.spec);
        std::ranges::reverse(problems); // so that numbers stay true while items go
        for (const SpecProblem &problem : problems) {
            const auto match = item.match(problem.field);
            const int index = match.captured(2).toInt();
            if (match.captured(1) == u"channels")
                leaveOut({}, 0, environment.channels.takeAt(index), problem.message);
            else if (match.captured(1) == u"platforms")
                leaveOut({}, 0, environment.platforms.takeAt(index), problem.message);
            else if (match.captured(1) == u"packages")
                leaveOut({}, 0, packageText(environment.packages.takeAt(index)), problem.message);
            else if (problem.field == u"environment.python")
                leaveOut({}, 0, std::exchange(environment.python, QString()), problem.message);
        }
    }

    /// In the order of the files, and of the lines in each.
    void sortLeftOut()
    {
        QStringList files{QString()};
        for (const LeftOut &entry : m_captured.leftOut)
            files.append(entry.file);
        files.removeDuplicates();
        std::ranges::stable_sort(m_captured.leftOut, {}, [&files](const LeftOut &entry) {
            return std::pair(files.indexOf(entry.file), entry.line);
        });
    }

    const Imported &m_imported;
    const ImportScope &m_scope;
    Captured m_captured;
    QHash<QString, qsizetype> m_places;
    QStringList m_foreign; ///< platforms of a lock that were left out
};

} // namespace

Result<Captured> capturedSpec(const Imported &imported, const ImportScope &scope, const QString &name)
{
    return Capture(imported, scope).result(name);
}

} // namespace groundwork
