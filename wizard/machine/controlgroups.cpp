// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/controlgroups.h"

#include "machine/smallfiles.h"

#include <algorithm>

namespace groundwork {

namespace {

const AbsolutePath &mount()
{
    static const AbsolutePath folder = AbsolutePath::known(QStringLiteral("/sys/fs/cgroup"));
    return folder;
}

/// Where this process stands in a hierarchy, as /proc/self/cgroup tells it: "4:cpu,cpuacct:/job" for one of version 1,
/// "0::/user.slice/session.scope" for version 2. In a container it is "/", or a path from outside of it.
QString placeIn(const System &system, const QString &controller)
{
    const QString text = textOf(system, AbsolutePath::known(QStringLiteral("/proc/self/cgroup")));
    for (const auto &line : text.split(u'\n')) {
        const QString controllers = line.section(u':', 1, 1);
        const bool isIt = controller.isEmpty() ? line.startsWith(u"0::") : controllers.split(u',').contains(controller);
        if (isIt)
            return line.section(u':', 2);
    }
    return {};
}

/// The groups from the innermost to the top: each may have a limit of its own.
QList<AbsolutePath> groupsBelow(const AbsolutePath &top, const QString &place)
{
    QList<AbsolutePath> groups;
    for (AbsolutePath group = absoluteOrNone(top.toString() + place); group.isBelow(top); group = group.parent())
        groups.append(group);
    groups.append(top);
    return groups;
}

QList<AbsolutePath> groupsOfVersion2(const System &system)
{
    return groupsBelow(mount(), placeIn(system, {}));
}

/// Version 1 mounts a controller by its name, which may stand for two: "cpu", "cpu,cpuacct".
QList<AbsolutePath> groupsOfVersion1(const System &system, const QString &controller)
{
    QList<AbsolutePath> groups;
    for (const auto &name : namesIn(system, mount())) {
        if (name.split(u',').contains(controller))
            groups += groupsBelow(mount().child(name), placeIn(system, controller));
    }
    return groups;
}

qint64 numberIn(const System &system, const AbsolutePath &file)
{
    return textOf(system, file).trimmed().toLongLong();
}

template <typename Number>
void lower(std::optional<Number> &limit, Number other)
{
    if (other > 0)
        limit = std::min(limit.value_or(other), other);
}

/// In microseconds of processor time a period; rounded up, because a part of a core is one to count on.
int coresFor(double quota, double period)
{
    return quota > 0 && period > 0 ? static_cast<int>((quota + period - 1) / period) : 0;
}

} // namespace

std::optional<int> coresAllowedByGroups(const System &system)
{
    std::optional<int> cores;
    for (const auto &group : groupsOfVersion2(system)) {
        // "QUOTA PERIOD", or "max PERIOD"
        const auto limit = textOf(system, group.child(QStringLiteral("cpu.max"))).trimmed().split(u' ');
        if (limit.size() == 2)
            lower(cores, coresFor(limit.first().toDouble(), limit.last().toDouble()));
    }
    for (const auto &group : groupsOfVersion1(system, QStringLiteral("cpu")))
        lower(cores, coresFor(static_cast<double>(numberIn(system, group.child(QStringLiteral("cpu.cfs_quota_us")))),
                              static_cast<double>(numberIn(system, group.child(QStringLiteral("cpu.cfs_period_us"))))));
    return cores;
}

std::optional<qint64> memoryAllowedByGroups(const System &system)
{
    std::optional<qint64> bytes;
    for (const auto &group : groupsOfVersion2(system))
        lower(bytes, numberIn(system, group.child(QStringLiteral("memory.max"))));
    // Without a limit it holds a number that is larger than any memory.
    for (const auto &group : groupsOfVersion1(system, QStringLiteral("memory")))
        lower(bytes, numberIn(system, group.child(QStringLiteral("memory.limit_in_bytes"))));
    return bytes;
}

} // namespace groundwork
