// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/disks.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace groundwork {

namespace {

bool holds(const AbsolutePath &folder, const AbsolutePath &path)
{
    return path == folder || path.isBelow(folder);
}

/// Where the disk of a folder that is there is mounted: the highest folder above it that is on the same device.
AbsolutePath volumeOf(const System &system, AbsolutePath folder)
{
    const auto deviceOf = [&system](const AbsolutePath &path) -> std::optional<quint64> {
        const auto status = system.status(path);
        return status && *status ? std::optional((*status)->device) : std::nullopt;
    };
    const auto device = deviceOf(folder);
    while (folder != folder.parent() && deviceOf(folder.parent()) == device)
        folder = folder.parent();
    return folder;
}

const DiskFact *diskOf(const QList<DiskFact> &disks, const AbsolutePath &path)
{
    const DiskFact *nearest = nullptr;
    for (const auto &disk : disks) {
        if (holds(disk.place, path) && (nearest == nullptr || disk.place.isBelow(nearest->place)))
            nearest = &disk;
    }
    return nearest;
}

} // namespace

std::optional<DiskFact> probeDisk(const System &system, const AbsolutePath &place)
{
    if (place.isEmpty())
        return std::nullopt;
    AbsolutePath folder = place;
    auto real = system.canonical(folder);
    while (!real && folder != folder.parent()) {
        folder = folder.parent();
        real = system.canonical(folder);
    }
    if (!real)
        return std::nullopt;
    const auto bytes = system.freeBytes(*real);
    if (!bytes)
        return std::nullopt;
    return DiskFact{place, volumeOf(system, *real), *bytes};
}

QList<DiskFact> findDisks(const System &system, const MachineFacts &facts)
{
    QList<AbsolutePath> places{facts.home, facts.kernels, facts.toolFolder};
    for (const char *folder : {".cache", ".cache/pip", ".cache/uv", ".cache/pipenv", ".conda", ".conda/pkgs",
                               ".conda/envs", ".virtualenvs", ".local/share/virtualenvs"})
        places.append(facts.home.child(QString::fromLatin1(folder)));
    for (const char *variable : {"XDG_CACHE_HOME", "XDG_DATA_HOME", "PIP_CACHE_DIR", "UV_CACHE_DIR", "PIPENV_CACHE_DIR",
                                 "WORKON_HOME", "CONDA_PKGS_DIRS", "CONDA_ENVS_PATH", "CONDA_ENVS_DIRS"}) {
        const QString said = facts.toolEnvironment.value(QString::fromLatin1(variable));
        for (const auto &part : said.split(said.contains(u',') ? u',' : u':', Qt::SkipEmptyParts))
            places.append(AbsolutePath::from(part).value_or(AbsolutePath()));
    }
    places += facts.condaPackages + facts.condaEnvironments;
    for (const auto &tool : facts.tools) {
        if (!tool.root.isEmpty())
            places.append(
                {tool.root, tool.root.child(QStringLiteral("pkgs")), tool.root.child(QStringLiteral("envs"))});
    }
    std::ranges::sort(places);
    QList<DiskFact> disks;
    for (const auto &place : std::as_const(places)) {
        const auto disk = probeDisk(system, place);
        const auto *known = disk ? diskOf(disks, place) : nullptr;
        if (disk && (known == nullptr || known->volume != disk->volume))
            disks.append(*disk);
    }
    return disks;
}

QList<DiskFact> knownDisks(const MachineFacts &facts)
{
    QList<DiskFact> disks = facts.disks;
    if (!facts.target.path.isEmpty())
        disks.append({facts.target.path, facts.target.volume, facts.target.freeBytes});
    return disks;
}

std::optional<Error> spaceProblem(const QList<DiskFact> &disks, const QList<SpaceNeed> &needs)
{
    for (const auto &first : needs) {
        const DiskFact *disk = diskOf(disks, first.place);
        if (disk == nullptr || first.bytes <= 0)
            continue;
        qint64 needed = 0;
        for (const auto &need : needs) {
            const DiskFact *other = diskOf(disks, need.place);
            const bool same =
                other == disk || (other != nullptr && !disk->volume.isEmpty() && other->volume == disk->volume);
            needed += same ? need.bytes : 0;
        }
        if (disk->freeBytes >= needed)
            continue;
        const QLocale locale;
        return Error{
            QCoreApplication::translate("Target", "The disk of %1 has %2 free, and about %3 are needed.")
                .arg(diskText(*disk, first.place), locale.formattedDataSize(disk->freeBytes),
                     locale.formattedDataSize(needed)),
            {},
            QCoreApplication::translate("Target", "Free some space on it, or choose a folder on another disk.")};
    }
    return std::nullopt;
}

QString diskText(const DiskFact &disk, const AbsolutePath &place)
{
    return disk.volume.isEmpty() || disk.volume == place ? place.toString()
                                                         : QCoreApplication::translate("Target", "%1 (mounted at %2)")
                                                               .arg(place.toString(), disk.volume.toString());
}

} // namespace groundwork
