// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/requirements.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace groundwork {

namespace {

struct Bound
{
    QString relation;
    QString version;       ///< without ".*"
    bool anyBelow = false; ///< had ".*"
};

QList<Bound> boundsOf(const QString &constraints)
{
    static const QRegularExpression form(QStringLiteral("^(===|==|!=|>=|<=|~=|=|>|<)?(.*?)(\\.\\*)?$"));
    QList<Bound> bounds;
    for (const auto &part : constraints.split(u',', Qt::SkipEmptyParts)) {
        const auto match = form.match(part.trimmed());
        const QString relation = match.captured(1);
        bounds.append({relation.isEmpty() ? QStringLiteral("==") : relation, match.captured(2).trimmed(),
                       !match.captured(3).isEmpty()});
    }
    return bounds;
}

/// The lowest version above every version that begins with `version`: its pre-releases come first, hence "a0".
QString above(const QString &version)
{
    QStringList parts = version.split(u'.');
    bool isNumber = false;
    const int last = parts.last().toInt(&isNumber);
    if (!isNumber)
        return {};
    parts.last() = QString::number(last + 1);
    return parts.join(u'.') + QStringLiteral(".0a0");
}

QString range(const QString &from, const QString &prefix)
{
    const QString end = above(prefix);
    const QString start = QStringLiteral(">=") + from;
    return end.isEmpty() ? start : start + QStringLiteral(",<") + end;
}

QString condaBound(const Bound &bound)
{
    if (bound.relation == u"~=")
        return range(bound.version, bound.version.section(u'.', 0, -2));
    if (bound.relation == u"=" || (bound.relation == u"==" && bound.anyBelow))
        return range(bound.version, bound.version);
    if (bound.relation == u"===")
        return QStringLiteral("==") + bound.version;
    if (bound.relation == u"!=" && bound.anyBelow)
        return QStringLiteral("!=") + bound.version + QStringLiteral(".*");
    return bound.relation + bound.version;
}

QString pipBound(const Bound &bound)
{
    const bool below = bound.anyBelow || bound.relation == u"=";
    const QString relation = bound.relation == u"=" ? QStringLiteral("==") : bound.relation;
    return relation + bound.version + (below ? QStringLiteral(".*") : QString());
}

template <typename Write>
QString joined(const QString &constraints, Write write)
{
    QStringList parts;
    for (const auto &bound : boundsOf(constraints))
        parts.append(write(bound));
    return parts.join(u',');
}

QByteArray lines(QStringList requirements)
{
    std::ranges::sort(requirements);
    requirements.removeDuplicates();
    return requirements.join(u'\n').toUtf8() + '\n';
}

} // namespace

QString condaConstraints(const QString &constraints)
{
    return joined(constraints, condaBound);
}

QString pipConstraints(const QString &constraints)
{
    return joined(constraints, pipBound);
}

QString condaPythonConstraints(const QString &python)
{
    if (python.isEmpty())
        return {};
    const bool isFull = python.count(u'.') >= 2;
    return isFull ? QStringLiteral("==") + python : range(python, python);
}

QByteArray condaRequirements(const QString &python, const QList<PackageRequest> &packages)
{
    const auto line = [](const QString &name, const QString &constraints) {
        return constraints.isEmpty() ? name : name + u' ' + constraints;
    };
    QStringList requirements{line(QStringLiteral("python"), condaPythonConstraints(python))};
    for (const auto &package : packages)
        requirements.append(line(package.name.toLower(), condaConstraints(package.constraints)));
    return lines(requirements);
}

QByteArray pipRequirements(const QList<PackageRequest> &packages)
{
    QStringList requirements;
    for (const auto &package : packages)
        requirements.append(package.name + pipConstraints(package.constraints));
    return lines(requirements);
}

} // namespace groundwork
