// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "spec/packages.h"

#include "spec/specrules.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

/// One clause in canonical form, or empty when it is none. "=1.26", conda's short form, means "==1.26.*".
QString canonicalClause(const QString &clause)
{
    static const QRegularExpression grammar(
        u"^(>=|<=|==|!=|~=|=|>|<)\\s*((?:[0-9]+!)?[0-9]+(?:[._+-]?[A-Za-z0-9]+)*)(\\.\\*)?\\z"_s);
    const auto match = grammar.match(clause);
    if (!match.hasMatch())
        return {};
    const QString sign = match.captured(1);
    const QString version = match.captured(2);
    const bool wildcard = match.hasCaptured(3);
    if (sign == u"=")
        return u"=="_s + version + u".*"_s;
    const bool mayEndOpen = sign == u"==" || sign == u"!=";
    if ((wildcard && !mayEndOpen) || (sign == u"~=" && !version.contains(u'.')))
        return {};
    return sign + version + match.captured(3);
}

} // namespace

std::optional<PackageRequest> packageFromText(const QString &text)
{
    static const QRegularExpression grammar(u"^([A-Za-z0-9_](?:[A-Za-z0-9._-]*[A-Za-z0-9])?) *([<>=!~].*)?\\z"_s);
    if (text.size() > longestPackageText)
        return std::nullopt;
    const auto match = grammar.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    PackageRequest package{.name = match.captured(1), .constraints = {}, .from = PackageOrigin::Any};
    if (!match.hasCaptured(2))
        return package;
    QStringList clauses;
    for (const QString &clause : match.captured(2).split(u',')) {
        const QString canonical = canonicalClause(clause.trimmed());
        if (canonical.isEmpty() || clauses.contains(canonical))
            return std::nullopt;
        clauses.append(canonical);
    }
    package.constraints = clauses.join(u',');
    if (packageText(package).size() > longestPackageText)
        return std::nullopt;
    return package;
}

QString packageText(const PackageRequest &package)
{
    return package.constraints.isEmpty() ? package.name : package.name + u' ' + package.constraints;
}

} // namespace groundwork
