// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/uvtrouble.h"

#include "generator/managers/explanation.h"
#include "generator/managers/uvderivation.h"
#include "generator/managers/uvlock.h"
#include "system/system.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace groundwork {

namespace {

/// What it said as one line: it breaks sentences at the end of a line.
QString wordsOf(const ProcessEnd &end)
{
    constexpr qsizetype enough = 256 * 1024;
    const QByteArray &said = end.standardError;
    return QString::fromUtf8(said.size() > enough ? said.last(enough) : said).simplified();
}

QString captured(const QString &pattern, const QString &text)
{
    return QRegularExpression(pattern).match(text).captured(1);
}

Failure failureWith(QString message, const ProcessEnd &end, QString hint)
{
    return {Error{std::move(message), saidBy(end), std::move(hint)}, {}};
}

/// What is wrong with the files of the project, which its owner may have changed.
std::optional<Failure> explainFiles(const QString &text, const ProcessEnd &end)
{
    if (text.contains(u"needs to be updated, but `--locked` was provided"))
        return failureWith(
            QCoreApplication::translate("UvOutput", "pyproject.toml was changed after its lock was made."), end,
            QCoreApplication::translate("UvOutput", "Run “uv lock” in the project's folder, or take the change back."));
    if (text.contains(u"Failed to parse `uv.lock`"))
        return Failure{unreadableUvLock(saidBy(end)), {}};
    if (text.contains(u"uses an unsupported schema version"))
        return failureWith(QCoreApplication::translate("UvOutput", "uv.lock was written by a newer uv."), end,
                           QCoreApplication::translate("UvOutput", "Update uv, then try again."));
    if (const QString elsewhere =
            captured(QStringLiteral("not compatible with the lockfile's supported environments: (.+)$"), text);
        !elsewhere.isEmpty())
        return failureWith(QCoreApplication::translate("UvOutput", "The lock was made for other kinds of computers."),
                           end,
                           QCoreApplication::translate("UvOutput", "Name this one among the “environments” in "
                                                                   "pyproject.toml and run “uv lock”."));
    static const QRegularExpression badProject(
        QStringLiteral("Failed to parse:? \\S*pyproject\\.toml|Failed to generate package metadata for"));
    if (badProject.match(text).hasMatch())
        return failureWith(
            QCoreApplication::translate("UvOutput", "uv cannot read pyproject.toml."), end,
            QCoreApplication::translate("UvOutput", "There is a mistake in it; the details say where uv stumbled."));
    if (const QString wanted =
            captured(QStringLiteral("incompatible with the project's Python requirement: `([^`]+)`"), text);
        !wanted.isEmpty())
        return failureWith(
            QCoreApplication::translate("UvOutput", "pyproject.toml asks for another Python: %1.").arg(wanted), end,
            QCoreApplication::translate("UvOutput", "Choose such a Python, or change “requires-python” there."));
    if (const QString place = captured(QStringLiteral("No interpreter found at path `([^`]+)`"), text);
        !place.isEmpty())
        return failureWith(QCoreApplication::translate("UvOutput", "There is no Python at %1.").arg(place), end,
                           QCoreApplication::translate("UvOutput", "Choose another version of Python."));
    if (const QString file = captured(QStringLiteral("cannot copy (.+): No such file"), text); !file.isEmpty())
        return failureWith(QCoreApplication::translate("UvOutput", "%1 is missing.").arg(file), end,
                           QCoreApplication::translate("UvOutput", "Bring it back, for example with “git restore”."));
    return std::nullopt;
}

/// What the network or the server is to blame for.
std::optional<Failure> explainServer(const Explanation &explanation, const QString &text, const ProcessEnd &end)
{
    if (text.contains(u"was not found in the cache") || text.contains(u"Network connectivity is disabled"))
        return failureWith(
            QCoreApplication::translate("UvOutput",
                                        "uv may not use the network, and its cache does not have every package."),
            end,
            QCoreApplication::translate("UvOutput", "Name a folder with packages as “find-links” in "
                                                    "~/.config/pip/pip.conf, or go on with the network."));
    const QString package = captured(QStringLiteral("Failed to download `([A-Za-z0-9._-]+)"), text);
    const int status =
        captured(QStringLiteral("HTTP status (?:client|server) error \\(([0-9]+)|\\(([0-9]{3}) Unauthorized\\)"), text)
            .toInt();
    if (status != 0)
        return explanation.refused(status, package);
    constexpr int unauthorised = 401, forbidden = 403;
    if (text.contains(u"401 Unauthorized") || text.contains(u"403 Forbidden"))
        return explanation.refused(text.contains(u"401 Unauthorized") ? unauthorised : forbidden, package);
    static const QRegularExpression noConnection(
        QStringLiteral("error sending request|dns error|tcp connect error|timed out|network timeout|connection closed|"
                       "connection reset|error decoding response body"));
    if (noConnection.match(text).hasMatch())
        return explanation.noNetwork();
    return std::nullopt;
}

std::optional<Failure> explainDamage(const Explanation &explanation, const QString &text)
{
    static const QRegularExpression damaged(
        QStringLiteral("(?:Hash mismatch for `|The structure of `)([A-Za-z0-9._-]+?)(?:==[^`]*)?`"));
    if (const auto match = damaged.match(text); match.hasMatch())
        return explanation.damagedDownload(match.captured(1));
    if (text.contains(u"Failed to extract archive"))
        return explanation.damagedDownload(captured(QStringLiteral("Failed to download `([A-Za-z0-9._-]+)"), text));
    return std::nullopt;
}

/// What the index does not have, or not for this machine.
std::optional<Failure> explainMissing(const Explanation &explanation, const QString &text)
{
    for (const auto *pattern :
         {"Wheels are required for `([^`]+)` because building from source is disabled",
          "Distribution `([A-Za-z0-9._-]+)==[^`]*` can't be installed because it is marked as "
          "`--no-build`",
          "Distribution `([A-Za-z0-9._-]+)==[^`]*` can't be installed because (?:it|the binary)"}) {
        if (const QString name = captured(QString::fromLatin1(pattern), text); !name.isEmpty())
            return explanation.unknownPackages({name});
    }
    QStringList unknown;
    static const QRegularExpression nowhere(
        QStringLiteral("([A-Za-z0-9._-]+)(?:\\{[^}]*\\})? was not found in the package registry|"
                       "there are no versions of ([A-Za-z0-9._-]+[A-Za-z0-9])"));
    for (auto matches = nowhere.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        unknown.append(match.captured(1) + match.captured(2));
    }
    unknown.removeDuplicates();
    if (unknown.isEmpty())
        return std::nullopt;
    const auto asked = std::ranges::find_if(
        unknown, [&explanation](const QString &name) { return !explanation.requestsFor(name).isEmpty(); });
    return asked == unknown.end() ? explanation.missingDependency(unknown.first())
                                  : explanation.unknownPackages(unknown);
}

} // namespace

Failure explainUvTrouble(const ProcessEnd &end, const QList<PackageRequest> &asked)
{
    const QString text = wordsOf(end);
    const Explanation explanation(QStringLiteral("uv"), PackageSource::PythonIndex, asked, saidBy(end));
    if (auto trouble = explanation.systemTrouble(text))
        return *trouble;
    if (auto files = explainFiles(text, end))
        return *files;
    if (auto server = explainServer(explanation, text, end))
        return *server;
    if (auto damage = explainDamage(explanation, text))
        return *damage;
    if (auto derivation = explainDerivation(explanation, text, end))
        return *derivation;
    if (auto missing = explainMissing(explanation, text))
        return *missing;
    return text.contains(u"No solution found") ? explanation.unexplainedClash() : explanation.other();
}

} // namespace groundwork
