// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "base/versions.h"

#include <QList>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <compare>
#include <limits>

namespace groundwork {

namespace {

struct Version
{
    qint64 epoch = 0;
    QList<qint64> release; ///< without zeros at its end
    qsizetype written = 0; ///< parts of the release as it was written
    // Whatever sorts by number: before the release a dev version, then a, b and rc; after it a post version.
    int stage = 0;
    qint64 stageNumber = 0;
    qint64 post = -1;
    qint64 dev = std::numeric_limits<qint64>::max();
    QString local;
    bool isValid = false;
};

constexpr int released = 4;

int stageOf(const QString &word)
{
    if (word == u"a" || word == u"alpha")
        return 1;
    if (word == u"b" || word == u"beta")
        return 2;
    return 3; // rc, c, pre, preview
}

Version versionIn(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^v?(?:([0-9]+)!)?([0-9]+(?:\\.[0-9]+)*)"
                       "(?:[-_.]?(alpha|a|beta|b|preview|pre|c|rc)[-_.]?([0-9]*))?"
                       "(?:-([0-9]+)|([-_.]?(?:post|rev|r)[-_.]?)([0-9]*))?"
                       "(?:([-_.]?dev[-_.]?)([0-9]*))?(?:\\+([a-z0-9]+(?:[-_.][a-z0-9]+)*))?$"));
    const auto match = form.match(text.trimmed().toLower());
    Version version;
    version.isValid = match.hasMatch();
    version.epoch = match.captured(1).toLongLong();
    for (const auto &part : match.captured(2).split(u'.'))
        version.release.append(part.toLongLong());
    version.written = version.release.size();
    while (version.release.size() > 1 && version.release.constLast() == 0)
        version.release.removeLast();
    const bool hasPost = match.hasCaptured(5) || match.hasCaptured(6);
    const bool hasDev = match.hasCaptured(8);
    if (match.hasCaptured(3)) {
        version.stage = stageOf(match.captured(3));
        version.stageNumber = match.captured(4).toLongLong();
    } else {
        version.stage = hasDev && !hasPost ? 0 : released;
    }
    if (hasPost)
        version.post = match.captured(5).toLongLong() + match.captured(7).toLongLong();
    if (hasDev)
        version.dev = match.captured(9).toLongLong();
    version.local = match.captured(10);
    return version;
}

std::strong_ordering compared(const Version &a, const Version &b)
{
    if (const auto order = a.epoch <=> b.epoch; order != 0)
        return order;
    if (const auto order = std::lexicographical_compare_three_way(a.release.begin(), a.release.end(), b.release.begin(),
                                                                  b.release.end());
        order != 0)
        return order;
    if (const auto order = a.stage <=> b.stage; order != 0)
        return order;
    if (const auto order = a.stageNumber <=> b.stageNumber; order != 0)
        return order;
    if (const auto order = a.post <=> b.post; order != 0)
        return order;
    return a.dev <=> b.dev;
}

/// Whether the release begins with the first `count` parts of the other one.
bool begins(const Version &version, const Version &with, qsizetype count)
{
    for (qsizetype i = 0; i < count; ++i) {
        if (version.release.value(i) != with.release.value(i))
            return false;
    }
    return version.epoch == with.epoch;
}

bool satisfies(const QString &text, const QString &relation, QString wanted)
{
    if (relation == u"===")
        return text == wanted;
    const bool anyBelow = wanted.endsWith(u".*");
    if (anyBelow)
        wanted.chop(2);
    const Version version = versionIn(text);
    const Version bound = versionIn(wanted);
    if (!version.isValid || !bound.isValid)
        return relation == u"!=" ? text != wanted : text == wanted;
    const auto order = compared(version, bound);
    const bool isSameLocal = bound.local.isEmpty() || bound.local == version.local;
    if (relation == u"=" || (relation == u"==" && anyBelow))
        return begins(version, bound, bound.written);
    if (relation == u"!=" && anyBelow)
        return !begins(version, bound, bound.written);
    if (relation == u"==" || relation.isEmpty())
        return order == 0 && isSameLocal;
    if (relation == u"!=")
        return order != 0 || !isSameLocal;
    if (relation == u">=")
        return order >= 0;
    if (relation == u"<=")
        return order <= 0;
    if (relation == u"~=")
        return order >= 0 && begins(version, bound, bound.written - 1);
    // Below 2.0 is no pre-release of 2.0, and above 2.0 no post release and no local build of it, unless one was named.
    const bool isSameRelease = version.epoch == bound.epoch && version.release == bound.release;
    if (relation == u"<")
        return order < 0 && (bound.stage < released || !isSameRelease || version.stage == released);
    return order > 0 && (!isSameRelease || (version.local.isEmpty() && (bound.post >= 0 || version.post < 0)));
}

} // namespace

bool versionSatisfies(const QString &version, const QString &constraints)
{
    static const QRegularExpression form(QStringLiteral("^(===|==|!=|>=|<=|~=|=|>|<)?\\s*(.*)$"));
    const auto parts = constraints.split(u',', Qt::SkipEmptyParts);
    return std::ranges::all_of(parts, [&version](const QString &part) {
        const auto match = form.match(part.trimmed());
        return satisfies(version, match.captured(1), match.captured(2).trimmed());
    });
}

bool excludeEachOther(const QString &constraints, const QString &others)
{
    static const QRegularExpression bound(
        QStringLiteral("^\\s*(?:===|==|!=|>=|<=|~=|=|>|<)?\\s*([0-9][A-Za-z0-9.!+_-]*?)(?:\\.?\\*)?\\s*$"));
    const QString both = constraints + u',' + others;
    // What satisfies bounds does so at one of them, just above it, or at either end.
    QStringList versions{QStringLiteral("0"), QStringLiteral("99999")};
    for (const auto &part : both.split(u',', Qt::SkipEmptyParts)) {
        const auto match = bound.match(part);
        if (!match.hasMatch()) {
            if (part.trimmed() == u"*")
                continue;
            return false;
        }
        versions += {match.captured(1), match.captured(1) + QStringLiteral(".0.0.0.1")};
    }
    return std::ranges::none_of(versions, [&both](const QString &version) { return versionSatisfies(version, both); });
}

} // namespace groundwork
