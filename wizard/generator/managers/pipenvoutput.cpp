// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/pipenvoutput.h"

#include "generator/managers/markers.h"
#include "generator/managers/piptext.h"
#include "generator/managers/virtualenvironments.h"
#include "spec/packages.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace groundwork {

namespace {

/// What is particular to Pipenv. Its exit code says no more than that it failed.
std::optional<Failure> explainPipenv(const QString &text, const QString &details)
{
    if (text.contains(u"Pipfile.lock is out-of-date"))
        return Failure{Error{QCoreApplication::translate("PipenvOutput", "The lock does not belong to the Pipfile."),
                             details,
                             QCoreApplication::translate("PipenvOutput",
                                                         "Either the Pipfile or the package index of this machine has "
                                                         "changed. “pipenv lock” in the project makes the lock anew.")},
                       {}};
    static const QRegularExpression noPython(QStringLiteral("Expected Python at path (/\\S+) does not exist"));
    if (const auto match = noPython.match(text); match.hasMatch())
        return Failure{Error{QCoreApplication::translate("PipenvOutput", "There is no Python at %1 any more.")
                                 .arg(match.captured(1)),
                             details,
                             QCoreApplication::translate("PipenvOutput", "Start again; the Pythons of this machine "
                                                                         "are looked for anew.")},
                       {}};
    // It keeps to itself what virtualenv said.
    if (text.contains(u"Failed to create virtual environment"))
        return Failure{
            Error{QCoreApplication::translate("PipenvOutput", "Pipenv could not make the environment."), details,
                  QCoreApplication::translate("PipenvOutput", "Check whether there is room on the disk, and to whom "
                                                              "the folder belongs.")},
            {}};
    // Its resolver runs in the environment's own Python, which may be too old for the code.
    static const QRegularExpression tooOld(
        QStringLiteral("^    import pipenv .*\\n(?:.*\\n)*?(?:TypeError|SyntaxError|ImportError|ModuleNotFoundError): |"
                       "This version of pip does not support python"),
        QRegularExpression::MultilineOption);
    if (tooOld.match(text).hasMatch())
        return Failure{
            Error{
                QCoreApplication::translate("PipenvOutput", "This Pipenv does not work with the chosen Python."),
                details,
                QCoreApplication::translate("PipenvOutput", "Choose a newer Python, or another environment manager.")},
            {WayOut{QCoreApplication::translate("PipenvOutput", "Take any version of Python"),
                    {{QStringLiteral("environment.python"), {}}}},
             WayOut{QCoreApplication::translate("Obstacle", "Make the environment with venv"),
                    {{QStringLiteral("environment.manager"), QStringLiteral("venv")}}}}};
    return std::nullopt;
}

} // namespace

Error notFromPipenv(const QString &details)
{
    return {QCoreApplication::translate("PipenvOutput", "The lock file was not written by Pipenv."), details,
            QCoreApplication::translate("PipenvOutput", "Remove it, and the versions are solved anew.")};
}

std::expected<QList<LockedPackage>, Error> PipenvOutput::packagesIn(const QByteArray &lock,
                                                                    const LockScope &scope) const
{
    QJsonParseError trouble;
    const QJsonObject document = QJsonDocument::fromJson(lock, &trouble).object();
    const QJsonObject packages = document.value(u"default").toObject();
    if (trouble.error != QJsonParseError::NoError || !document.value(u"_meta").toObject().contains(u"pipfile-spec") ||
        packages.isEmpty())
        return std::unexpected(notFromPipenv(trouble.errorString()));

    QList<LockedPackage> locked;
    for (auto entry = packages.constBegin(); entry != packages.constEnd(); ++entry) {
        const QJsonObject package = entry.value().toObject();
        const QString version = package.value(u"version").toString();
        const auto isWanted = markerHolds(package.value(u"markers").toString(), scope);
        if (!isWanted)
            return std::unexpected(isWanted.error());
        // What comes from a folder or a repository has none.
        if (!version.startsWith(u"==") || version.size() < 3)
            return std::unexpected(notFromPipenv(entry.key()));
        if (*isWanted)
            locked.append({normalisedPackageName(entry.key()), version.sliced(2), {}});
    }
    std::ranges::sort(locked, {}, &LockedPackage::name);
    return locked;
}

Failure PipenvOutput::explain(const ProcessEnd &end, const QList<PackageRequest> &asked) const
{
    const QString text = wholeText(end);
    const Explanation explanation(QStringLiteral("Pipenv"), PackageSource::PythonIndex, asked, saidBy(end));
    if (auto trouble = explanation.systemTrouble(text))
        return *trouble;
    if (auto trouble = explainPipenv(text, saidBy(end)))
        return *trouble;
    if (auto trouble = pipTrouble(explanation, text, asked))
        return *trouble;
    return explanation.other();
}

std::optional<FetchProgress> PipenvOutput::progressIn(QByteArrayView line) const
{
    return pipProgress(line);
}

int PipenvOutput::installedIn(const System &system, const AbsolutePath &prefix) const
{
    return packageRecordsBelow(system, prefix);
}

} // namespace groundwork
