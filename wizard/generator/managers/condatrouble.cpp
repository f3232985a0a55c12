// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/condatrouble.h"

#include "base/plaintext.h"
#include "base/versions.h"
#include "generator/managers/condaoutput.h"
#include "generator/managers/explanation.h"
#include "generator/steps/toollines.h"
#include "system/system.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace groundwork {

namespace {

constexpr qsizetype longestWords = 8000;

struct Requirement
{
    QString name;
    QString constraints;
};

/// Reads conda's ways to write a requirement: "numpy", "numpy==1.0", "libx=1", "numpy[version='>=2,<3']", "a -> b".
Requirement requirementIn(const QString &text)
{
    static const QRegularExpression form(QStringLiteral(
        "^\\s*(?:\\S*::)?([A-Za-z0-9_][A-Za-z0-9_.-]*?)\\s*(?:\\[version='?([^'\\]]*)'?.*\\]|([=<>!~ ].*))?$"));
    const auto match = form.match(text);
    return {match.captured(1), (match.captured(2) + match.captured(3)).trimmed()};
}

/// "3.12" for the range ">=3.12,<3.13.0a0" that was made of it.
QString versionBehind(const QString &constraints)
{
    static const QRegularExpression range(QStringLiteral("^(?:>=([0-9.]+),<[0-9.]+a0|==([0-9.]+))$"));
    const auto match = range.match(constraints);
    return match.hasMatch() ? match.captured(1) + match.captured(2) : constraints;
}

/// The error objects: conda puts the true ones of a CondaMultiError into a list.
QList<QJsonObject> errorsIn(const QList<QJsonObject> &documents)
{
    QList<QJsonObject> errors;
    for (const auto &document : documents) {
        if (!document.value(u"exception_name").isString())
            continue;
        errors.append(document);
        for (const auto &inner : document.value(u"errors").toArray())
            errors.append(inner.toObject());
    }
    return errors;
}

/// What libmamba's solver says of each problem, one sentence each.
QStringList solverProblemsIn(const QList<QJsonObject> &documents)
{
    QStringList problems;
    for (const auto &document : documents) {
        for (const auto &problem : document.value(u"solver_problems").toArray())
            problems.append(problem.toString());
    }
    return problems;
}

QString messageOf(const QJsonObject &error)
{
    const QString message = error.value(u"message").toString();
    return message.isEmpty() ? error.value(u"error").toString() : message;
}

Failure explainMissing(const Explanation &explanation, const QStringList &requirements)
{
    QStringList unknown;
    for (const auto &text : requirements) {
        const Requirement requirement = requirementIn(text);
        if (explanation.asksTwice(requirement.name)) {
            QStringList constraints;
            for (const auto &request : explanation.requestsFor(requirement.name))
                constraints.append(request.constraints);
            return explanation.contradiction(requirement.name, constraints);
        }
        if (requirement.constraints.isEmpty())
            unknown.append(requirement.name);
    }
    if (!unknown.isEmpty())
        return explanation.unknownPackages(unknown);
    const Requirement first = requirementIn(requirements.value(0));
    const auto requests = explanation.requestsFor(first.name);
    if (first.name == u"python" && requests.isEmpty())
        return explanation.unknownPython(versionBehind(first.constraints));
    if (requests.isEmpty())
        return explanation.missingDependency(first.name + u' ' + first.constraints);
    // What the person wrote reads better than the range that was made of it.
    const QString constraints =
        requests.isEmpty() || requests.first().constraints.isEmpty() ? first.constraints : requests.first().constraints;
    return explanation.unknownVersion(first.name, constraints, {});
}

/// One line of the reasons: what was asked for, and the last that it leads to.
struct Chain
{
    Requirement asked, last;
    qsizetype length = 0;

    [[nodiscard]] QString text() const
    {
        const Requirement &told = length > 1 ? last : asked;
        const QString what = (told.name + u' ' + told.constraints).trimmed();
        return length > 1 ? QCoreApplication::translate("CondaOutput", "%1 needs %2").arg(asked.name, what)
                          : QCoreApplication::translate("CondaOutput", "%1 is asked for").arg(what);
    }
};

/// "<2|>=3,<4" has two alternatives.
bool exclude(const QString &one, const QString &other)
{
    for (const auto &first : one.split(u'|')) {
        for (const auto &second : other.split(u'|')) {
            if (!excludeEachOther(first, second))
                return false;
        }
    }
    return true;
}

/// conda tells of every package that several of the asked ones need, in whatever versions. Those two matter of which no
/// version fits both; of several such pairs the one that is told shortest.
QList<Chain> excludingPair(const QList<Chain> &chains)
{
    QList<Chain> pair;
    for (qsizetype i = 0; i < chains.size(); ++i) {
        for (qsizetype j = i + 1; j < chains.size(); ++j) {
            const Chain &one = chains[i], &other = chains[j];
            const bool isShorter = pair.isEmpty() || one.length + other.length < pair[0].length + pair[1].length;
            if (one.last.name == other.last.name && isShorter && exclude(one.last.constraints, other.last.constraints))
                pair = {one, other};
        }
    }
    return pair;
}

/// `told` are [["needs1", "libx=1"], ["needs2", "libx=2"]]: what was asked for, then what that leads to.
Failure explainClash(const Explanation &explanation, const QJsonArray &told)
{
    QList<Chain> chains;
    for (const auto &value : told) {
        const QJsonArray chain = value.toArray();
        const Chain read{requirementIn(chain.first().toString()), requirementIn(chain.last().toString()), chain.size()};
        if (!read.asked.name.isEmpty())
            chains.append(read);
    }
    if (const auto pair = excludingPair(chains); !pair.isEmpty())
        chains = pair;
    QStringList names, reasons;
    for (const auto &chain : std::as_const(chains)) {
        names.append(chain.asked.name);
        reasons.append(chain.text());
    }
    for (auto *list : {&names, &reasons})
        list->removeDuplicates();
    constexpr qsizetype shown = 4;
    return explanation.clash(names, reasons.first(std::min(shown, reasons.size())));
}

/// libmamba draws a tree of why nothing fits: what was asked for at the root of each branch, below it what that needs.
std::optional<Failure> explainTree(const Explanation &explanation, const QString &text)
{
    static const QRegularExpression branch(
        QStringLiteral("^[ \u2502]*[\u251C\u2514]\u2500 (\\S+) (\\[[^\\]]*\\]|[^\\s;]+)"));
    QStringList asked, missing;
    QJsonArray chains, chain;
    qsizetype root = -1;
    for (const auto &line : text.split(u'\n')) {
        const auto match = branch.match(line);
        if (!match.hasMatch())
            continue;
        QString constraints = match.captured(2) == u"=*" ? QString() : match.captured(2);
        // Several versions of a package that need it in other ways, with builds: "[>=2.8.2 *|>=2.9.0 *]".
        if (constraints.startsWith(u'[')) {
            QStringList ways;
            for (const auto &way : constraints.sliced(1).chopped(1).split(u'|'))
                ways.append(way.trimmed().section(u' ', 0, 0));
            constraints = ways.join(u'|');
        }
        const QString requirement = (match.captured(1) + u' ' + constraints).trimmed();
        if (root < 0)
            root = match.capturedStart(1);
        if (match.capturedStart(1) <= root) {
            if (!chain.isEmpty())
                chains.append(chain);
            chain = {};
            asked.append(match.captured(1));
            if (line.contains(u"does not exist"))
                missing.append(requirement);
        }
        chain.append(requirement);
    }
    if (!missing.isEmpty())
        return explainMissing(explanation, missing);
    if (asked.isEmpty())
        return std::nullopt;
    chains.append(chain);
    if (asked.removeDuplicates() > 0 && asked.size() == 1 && explanation.asksTwice(asked.first()))
        return explainMissing(explanation, asked);
    return explainClash(explanation, chains);
}

/// The channel that libmamba did not find: a folder that is not there, or an address that leads nowhere.
QString missingChannelIn(const QString &text)
{
    static const QRegularExpression folder(
        QStringLiteral("Couldn't read a file:// file \\[(\\S+)/[^/\\s]+/repodata\\.json[^\\]]*\\]"));
    static const QRegularExpression address(QStringLiteral("Subdir (\\S+)/[^/\\s]+ not loaded!"));
    if (const auto match = folder.match(text); match.hasMatch())
        return match.captured(1);
    return text.contains(u"Download error") ? QString() : address.match(text).captured(1);
}

/// libmamba tells a clash in prose only: the asked packages that it mentions are those that matter.
std::optional<Failure> explainProse(const Explanation &explanation, const QString &text,
                                    const QList<PackageRequest> &asked)
{
    static const QRegularExpression signs(QStringLiteral("Encountered problems while solving|Could not solve for "
                                                         "environment|nothing provides|were found to be incompatible"));
    if (!signs.match(text).hasMatch())
        return std::nullopt;
    static const QRegularExpression requested(QStringLiteral("nothing provides requested ([A-Za-z0-9_.-]+)([^\\n]*)"));
    if (const auto match = requested.match(text); match.hasMatch())
        return explainMissing(explanation, {(match.captured(1) + u' ' + match.captured(2).trimmed()).trimmed()});
    QStringList names;
    for (const auto &package : asked) {
        const QRegularExpression word(
            QStringLiteral("(?<![A-Za-z0-9_.-])%1(?![A-Za-z0-9_.])").arg(QRegularExpression::escape(package.name)),
            QRegularExpression::CaseInsensitiveOption);
        if (word.match(text).hasMatch() && !names.contains(package.name))
            names.append(package.name);
    }
    if (names.isEmpty())
        return std::nullopt;
    return explanation.clash(names, {});
}

QStringList stringsIn(const QJsonValue &list)
{
    QStringList strings;
    for (const auto &value : list.toArray())
        strings.append(value.toString());
    return strings;
}

/// The package whose archive a text names: ".../numpy-2.4.6-py311_0.conda" tells numpy. Empty for none.
QString archivedIn(const QString &text)
{
    static const QRegularExpression archive(
        QStringLiteral("([A-Za-z0-9_.+-]+)-[^-/\\s]+-[^-/\\s]+?(?:\\.conda|\\.tar\\.bz2)"));
    static const QRegularExpression folder(QStringLiteral("package for ([A-Za-z0-9_.+-]+) located at"));
    const auto inFolder = folder.match(text);
    return inFolder.hasMatch() ? inFolder.captured(1) : archive.match(text).captured(1);
}

std::optional<Failure> explainError(const Explanation &explanation, const QJsonObject &error)
{
    const QString kind = error.value(u"exception_name").toString();
    if (kind == u"PackagesNotFoundError")
        return explainMissing(explanation, stringsIn(error.value(u"packages")));
    if (kind == u"ResolvePackageNotFound")
        return explainMissing(explanation, stringsIn(error.value(u"bad_deps")));
    if (kind == u"UnsatisfiableError") {
        const QJsonArray chains = error.value(u"unsatisfiable").toArray();
        return chains.isEmpty() ? explanation.unexplainedClash() : explainClash(explanation, chains);
    }
    if (kind == u"UnavailableInvalidChannel" || kind == u"ChannelNotAllowed" || kind == u"ChannelDenied")
        return explanation.noSuchChannel(plainLine(error.value(u"channel_url").toString().toUtf8()));
    if (kind == u"ChecksumMismatchError" || kind == u"SafetyError" || kind == u"CorruptedEnvironmentError") {
        return explanation.damagedDownload(archivedIn(error.value(u"url").toString()));
    }
    // "000": no answer at all, which is a matter of the network.
    if (const int status = error.value(u"status_code").toInt(); status > 0)
        return explanation.refused(status, archivedIn(error.value(u"url").toString()));
    return std::nullopt;
}

bool isWithoutNetwork(const QString &text)
{
    static const QRegularExpression signs(
        QStringLiteral("HTTP 000|CondaHTTPError|CONNECTION FAILED|NewConnectionError|Max retries exceeded|"
                       "NameResolutionError|ConnectionError|Read timed out|Could not resolve host|Download error|"
                       "OfflineError"));
    return signs.match(text).hasMatch();
}

bool isDamagedArchive(const QString &text)
{
    static const QRegularExpression signs(QStringLiteral(
        "appears to be corrupted|ChecksumMismatchError|InvalidArchiveError|Error with archive|SafetyError|"
        "File not valid: |incorrect downloads"));
    return signs.match(text).hasMatch();
}

/// The lines of one stream of everything that are no JSON.
QByteArray besideDocuments(const QByteArray &output)
{
    QByteArray text;
    LineSplitter lines;
    ReadableLines readable;
    const auto consume = [&](const QByteArray &line) {
        if (readable.accepts(line))
            text += line + '\n';
    };
    lines.add(output, consume);
    lines.finish(consume);
    return text;
}

} // namespace

QString condaWords(const ProcessEnd &end)
{
    QStringList words;
    const auto documents = jsonObjectsIn(end.standardOutput);
    for (const auto &error : errorsIn(documents))
        words.append(plainText(messageOf(error).toUtf8(), longestWords));
    words.append(plainText(solverProblemsIn(documents).join(u'\n').toUtf8(), longestWords));
    words.append(
        plainText(end.standardError.isEmpty() ? besideDocuments(end.standardOutput) : end.standardError, longestWords));
    words.removeAll(QString());
    words.removeDuplicates();
    return words.isEmpty() ? plainText(end.standardOutput, longestWords) : words.join(u'\n').left(longestWords);
}

Failure explainCondaTrouble(const QString &tool, const ProcessEnd &end, const QList<PackageRequest> &asked)
{
    const QString words = condaWords(end);
    const Explanation explanation(tool, PackageSource::CondaChannels, asked, words);
    const auto errors = errorsIn(jsonObjectsIn(end.standardOutput));
    for (const auto &error : errors) {
        if (auto failure = explainError(explanation, error))
            return *failure;
    }
    if (auto tree = explainTree(explanation, words))
        return *tree;
    if (const QString channel = missingChannelIn(words); !channel.isEmpty())
        return explanation.noSuchChannel(channel);
    if (auto trouble = explanation.systemTrouble(words))
        return *trouble;
    if (auto prose = explainProse(explanation, words, asked))
        return *prose;
    if (isDamagedArchive(words))
        return explanation.damagedDownload(archivedIn(words));
    if (isWithoutNetwork(words))
        return explanation.noNetwork();
    static const QRegularExpression installing(
        QStringLiteral("while installing package '\\S+::([A-Za-z0-9_.+-]+)-[^-\\s]+-[^-\\s]+'"));
    if (const auto match = installing.match(words); match.hasMatch())
        return explanation.brokenPackage(match.captured(1));
    return explanation.other();
}

} // namespace groundwork
