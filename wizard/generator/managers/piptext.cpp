// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/piptext.h"

#include "generator/managers/requirements.h"
#include "spec/packages.h"
#include "system/system.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace groundwork {

namespace {

QString newestIn(const QString &versions)
{
    static const QRegularExpression stable(QStringLiteral("^[0-9.]+(?:\\.post[0-9]+)?$"));
    const auto list = versions.split(QStringLiteral(", "));
    const auto newest = std::find_if(list.crbegin(), list.crend(),
                                     [](const QString &version) { return stable.match(version).hasMatch(); });
    return newest == list.crend() ? QString() : *newest;
}

/// Splits "numpy>=1.26,<3" at the end of the name.
std::pair<QString, QString> nameAndConstraints(const QString &requirement)
{
    static const QRegularExpression form(
        QStringLiteral("^\\s*([A-Za-z0-9][A-Za-z0-9._-]*)\\s*(?:\\[[^]]*\\])?\\s*(.*)$"));
    const auto match = form.match(requirement);
    return {match.captured(1), match.captured(2).section(u';', 0, 0).trimmed()};
}

std::optional<Failure> explainMissing(const Explanation &explanation, const QString &text)
{
    static const QRegularExpression missing(
        QStringLiteral("Could not find a version that satisfies the requirement (\\S.*?) \\(from (?:versions: "
                       "(.*)|.*from versions: (.*))\\)"));
    const auto match = missing.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto [name, constraints] = nameAndConstraints(match.captured(1).section(QStringLiteral(" (from"), 0, 0));
    const QString versions = match.captured(2) + match.captured(3);

    // Without a network pip says the same two lines; only a warning about this package's page comes before them.
    const QRegularExpression retried(QStringLiteral("Retrying \\(Retry\\(.*: /\\S*%1/?\\s")
                                         .arg(QRegularExpression::escape(normalisedPackageName(name))),
                                     QRegularExpression::CaseInsensitiveOption);
    if (versions == u"none" && retried.match(text).hasMatch())
        return explanation.noNetwork();

    static const QRegularExpression otherPython(
        QStringLiteral("Ignored the following versions that require a different python version: (.*)"));
    const auto python = otherPython.match(text);
    if (versions == u"none" && python.hasMatch())
        return explanation.wrongPython(
            name,
            python.captured(1).section(QStringLiteral("Requires-Python "), -1).section(QStringLiteral("; "), 0, 0));
    if (versions == u"none")
        return explanation.unknownPackages({name});
    if (explanation.asksTwice(name))
        return explanation.contradiction(name, constraints.split(u','));
    return explanation.unknownVersion(name, constraints, newestIn(versions));
}

/// The packages that pip could not install together: "Cannot install -r requirements.txt (line 1) and b==2 because …".
QStringList participants(const QString &text, const QList<PackageRequest> &asked)
{
    static const QRegularExpression cannot(QStringLiteral("Cannot install (.*?) because these package versions"));
    // A file of another name is not ours, and has other lines.
    static const QRegularExpression byLine(QStringLiteral("^-r (?:.*/)?requirements\\.txt \\(line ([0-9]+)\\)$"));
    const auto requirements = QString::fromUtf8(pipRequirements(asked)).split(u'\n', Qt::SkipEmptyParts);
    QStringList names;
    for (const auto &part : cannot.match(text)
                                .captured(1)
                                .replace(QStringLiteral(" and "), QStringLiteral(", "))
                                .split(QStringLiteral(", "), Qt::SkipEmptyParts)) {
        const auto line = byLine.match(part);
        const qsizetype index = line.captured(1).toInt() - 1;
        if (line.hasMatch() && index >= 0 && index < requirements.size())
            names.append(nameAndConstraints(requirements[index]).first);
        else if (!part.startsWith(u"-r "))
            names.append(nameAndConstraints(part).first);
    }
    return names;
}

std::optional<Failure> explainClash(const Explanation &explanation, const QString &text,
                                    const QList<PackageRequest> &asked)
{
    if (!text.contains(u"because these package versions have conflicting dependencies") &&
        !text.contains(u"ResolutionImpossible"))
        return std::nullopt;
    static const QRegularExpression cause(
        QStringLiteral("^    (?:The user requested (?:\\(constraint\\) )?(.+)|(\\S+) (\\S+) depends on (.+))$"),
        QRegularExpression::MultilineOption);
    QStringList names = participants(text, asked), needing, reasons, wanted;
    auto causes = cause.globalMatch(text);
    while (causes.hasNext()) {
        const auto match = causes.next();
        if (match.hasCaptured(1)) {
            const auto [name, constraints] = nameAndConstraints(match.captured(1));
            names.append(name);
            wanted.append(constraints);
            reasons.append(QCoreApplication::translate("PipOutput", "%1 is asked for").arg(match.captured(1)));
        } else {
            (explanation.requestsFor(match.captured(2)).isEmpty() ? needing : names).append(match.captured(2));
            reasons.append(QCoreApplication::translate("PipOutput", "%1 %2 needs %3")
                               .arg(match.captured(2), match.captured(3), match.captured(4)));
        }
    }
    if (names.isEmpty())
        names = needing;
    std::ranges::sort(names);
    for (auto *list : {&names, &reasons, &wanted})
        list->removeDuplicates();
    if (names.size() == 1 && explanation.asksTwice(names.first()))
        return explanation.contradiction(names.first(), wanted);
    constexpr qsizetype shown = 4;
    return explanation.clash(names, reasons.first(std::min(shown, reasons.size())));
}

bool saysNoConnection(const QString &text)
{
    static const QRegularExpression signs(QStringLiteral(
        "NewConnectionError|ConnectTimeoutError|ReadTimeoutError|ConnectionResetError|NameResolutionError|"
        "Max retries exceeded|IncompleteRead|ProtocolError|Connection broken"));
    return signs.match(text).hasMatch();
}

std::optional<Failure> explainDamage(const Explanation &explanation, const QString &text)
{
    static const QRegularExpression damaged(QStringLiteral("DO NOT MATCH THE HASHES.*\\n    (\\S+) from "),
                                            QRegularExpression::MultilineOption);
    const auto match = damaged.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return explanation.damagedDownload(nameAndConstraints(match.captured(1)).first);
}

} // namespace

QString wholeText(const ProcessEnd &end)
{
    constexpr qsizetype enough = 512 * 1024;
    const auto tail = [](const QByteArray &bytes) {
        return QString::fromUtf8(bytes.size() > enough ? bytes.last(enough) : bytes);
    };
    return tail(end.standardOutput) + u'\n' + tail(end.standardError);
}

std::optional<Failure> pipTrouble(const Explanation &explanation, const QString &text,
                                  const QList<PackageRequest> &asked)
{
    if (auto clash = explainClash(explanation, text, asked))
        return clash;
    if (auto missing = explainMissing(explanation, text))
        return missing;
    if (auto damage = explainDamage(explanation, text))
        return damage;
    static const QRegularExpression otherPython(
        QStringLiteral("Package '?([A-Za-z0-9._-]+)'? requires a different Python: \\S+ not in '?([^'\\n]+)"));
    if (const auto match = otherPython.match(text); match.hasMatch())
        return explanation.wrongPython(match.captured(1), match.captured(2));
    if (saysNoConnection(text))
        return explanation.noNetwork();
    return std::nullopt;
}

std::optional<FetchProgress> pipProgress(QByteArrayView line)
{
    static const QRegularExpression form(QStringLiteral(
        "^ *(?:Collecting ([A-Za-z0-9._-]+)|(?:Downloading|Using cached|Processing) (?:\\S*/)?([A-Za-z0-9._]+)-\\S+)"));
    // A line of the report that quotes such words is indented further and begins with a quotation mark.
    const auto match = form.match(QString::fromUtf8(line.first(std::min<qsizetype>(line.size(), 500))));
    if (!match.hasMatch())
        return std::nullopt;
    return FetchProgress{normalisedPackageName(match.captured(1) + match.captured(2))};
}

} // namespace groundwork
