// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/imports/pythonrequirement.h"

#include "spec/specrules.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

constexpr qsizetype longestRequirement = 2000;

/// The clause as a setup file has it; empty when it cannot have it.
QString held(const QString &clause)
{
    const auto package = packageFromText(u"x "_s + clause);
    return package ? package->constraints : QString();
}

void add(const QString &clause, QStringList &clauses, QStringList &lost)
{
    const QString text = held(clause);
    if (text.isEmpty())
        lost.append(clause);
    else if (!clauses.contains(text))
        clauses.append(text);
}

/// The first `count` numbers of a version with the last of them one higher.
QString raised(const QStringList &numbers, qsizetype count)
{
    QStringList first = numbers.first(count);
    first.last() = QString::number(first.last().toLongLong() + 1);
    return first.join(u'.');
}

/// "^1.2.3" and "~1.2.3": from there, below the next one that may break something.
bool addRange(const QString &clause, QStringList &clauses)
{
    static const QRegularExpression form(u"^([~^])\\s*v?([0-9]{1,9}(?:\\.[0-9]{1,9})*)([A-Za-z0-9.+-]*)\\z"_s);
    const auto match = form.match(clause);
    if (!match.hasMatch())
        return false;
    const QStringList numbers = match.captured(2).split(u'.');
    qsizetype kept = std::min<qsizetype>(2, numbers.size());
    if (match.captured(1) == u"^") {
        const auto firstNonZero = std::ranges::find_if(numbers, [](const QString &n) { return n.toLongLong() != 0; });
        kept = firstNonZero == numbers.end() ? numbers.size() : firstNonZero - numbers.begin() + 1;
    }
    const QString from = held(u">="_s + match.captured(2) + match.captured(3));
    if (from.isEmpty())
        return false;
    clauses += {from, u'<' + raised(numbers, kept)};
    return true;
}

} // namespace

QString pythonConstraintsFromText(const QString &text, QStringList &lost)
{
    QStringList clauses;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        if (!part.trimmed().isEmpty())
            add(part.trimmed(), clauses, lost);
    }
    return clauses.join(u',');
}

QString poetryConstraintsFromText(const QString &text, QStringList &lost)
{
    // Clauses are parted by commas or blanks; a blank behind a sign parts nothing.
    static const QRegularExpression blankBehindSign(u"([<>=!~^])\\s+"_s);
    static const QRegularExpression between(u"[,\\s]+"_s);
    static const QRegularExpression version(u"^v?[0-9].*\\z"_s);
    QString joined = text.trimmed();
    if (joined.contains(u'|')) {
        lost.append(joined);
        return {};
    }
    joined.replace(blankBehindSign, u"\\1"_s);
    QStringList clauses;
    for (const QString &part : joined.split(between, Qt::SkipEmptyParts)) {
        if (part == u"*" || addRange(part, clauses))
            continue;
        add(version.match(part).hasMatch() ? u"=="_s + part : part, clauses, lost);
    }
    clauses.removeDuplicates();
    return clauses.join(u',');
}

std::optional<PythonRequirement> pythonRequirementFromText(const QString &text)
{
    static const QRegularExpression form(
        u"^([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\\s*(?:\\[([^\\]]*)\\])?\\s*([^\\s;].*)?(?:;.*)?\\z"_s);
    static const QRegularExpression addressEnd(u"\\s;"_s);
    const QString line = text.trimmed();
    if (line.size() > longestRequirement)
        return std::nullopt;
    const auto match = form.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    PythonRequirement requirement{.name = match.captured(1)};
    for (const QString &extra : match.captured(2).split(u',', Qt::SkipEmptyParts))
        requirement.extras.append(extra.trimmed());
    QString rest = line.sliced(match.hasCaptured(3) ? match.capturedStart(3) : line.size());
    if (!match.hasCaptured(3) && line.contains(u';'))
        rest = line.sliced(line.indexOf(u';'));
    const bool isAddressed = rest.startsWith(u'@');
    const qsizetype end =
        isAddressed ? rest.indexOf(addressEnd) + (rest.contains(addressEnd) ? 1 : 0) : rest.indexOf(u';');
    if (end >= 0) {
        requirement.marker = rest.sliced(end + 1).trimmed();
        rest.truncate(end);
    }
    rest = rest.trimmed();
    if (isAddressed) {
        requirement.address = rest.sliced(1).trimmed();
        return requirement;
    }
    if (rest.startsWith(u'(') && rest.endsWith(u')'))
        rest = rest.sliced(1).chopped(1);
    if (!rest.isEmpty() && !u"<>=!~"_s.contains(rest.front()))
        return std::nullopt;
    requirement.constraints = pythonConstraintsFromText(rest, requirement.lost);
    return requirement;
}

} // namespace groundwork
