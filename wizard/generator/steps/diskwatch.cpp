// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/steps/diskwatch.h"

#include "generator/steps/environmentmark.h"

#include <QCoreApplication>
#include <QLocale>

#include <limits>

namespace groundwork {

namespace {

// A tool that writes in larger pieces fails although so much is left.
constexpr qint64 asGoodAsNothing = 64 * 1024;

QString sized(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes);
}

qint64 bytesBelow(const System &system, const AbsolutePath &folder)
{
    const auto files = filesBelow(system, folder);
    qint64 bytes = 0;
    for (const auto &file : files.value_or(QStringList())) {
        const auto status = system.status(folder.child(file));
        bytes += status && *status ? (*status)->size : 0;
    }
    return bytes;
}

} // namespace

DiskWatch::DiskWatch(const System &system, const QList<DiskNeeds> &places) : m_system(system)
{
    for (const DiskNeeds &place : places) {
        AbsolutePath path = place.place;
        auto free = system.freeBytes(path);
        while (!free && path != path.parent()) {
            path = path.parent();
            free = system.freeBytes(path);
        }
        if (free)
            m_places.append({place.place, path, place.bytes});
    }
}

Failure DiskWatch::told(Failure failure) const
{
    const Place *fullest = nullptr;
    qint64 least = std::numeric_limits<qint64>::max();
    for (const Place &place : m_places) {
        const qint64 free = m_system.freeBytes(place.path).value_or(least);
        if (free < least) {
            least = free;
            fullest = &place;
        }
    }
    if (fullest == nullptr || (failure.error.kind != ErrorKind::DiskFull && least > asGoodAsNothing))
        return failure;
    // What a tool wrote of it, and did not take back, is there; others may have written, too.
    const qint64 missing = fullest->needed - bytesBelow(m_system, fullest->place) - least;
    const QString disk = fullest->path.toString();
    failure.error.kind = ErrorKind::DiskFull;
    failure.error.message =
        missing > 0
            ? QCoreApplication::translate("DiskWatch", "The disk of %1 is full: %2 are free, and about %3 are missing.")
                  .arg(disk, sized(least), sized(missing))
            : QCoreApplication::translate("DiskWatch", "The disk of %1 is full: %2 are free, which does not suffice.")
                  .arg(disk, sized(least));
    failure.error.hint = QCoreApplication::translate("DiskWatch", "Make room on that disk, then continue.");
    return failure;
}

} // namespace groundwork
