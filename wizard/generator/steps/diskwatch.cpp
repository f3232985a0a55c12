// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/steps/diskwatch.h"

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
            m_places.append({path, place.bytes, *free});
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
    const QString disk = fullest->path.toString();
    failure.error.kind = ErrorKind::DiskFull;
    failure.error.message =
        fullest->needed > fullest->freeBefore
            ? QCoreApplication::translate("DiskWatch",
                                          "The disk of %1 is full: %2 were free, about %3 are needed, %4 are missing.")
                  .arg(disk, sized(fullest->freeBefore), sized(fullest->needed),
                       sized(fullest->needed - fullest->freeBefore))
            : QCoreApplication::translate("DiskWatch", "The disk of %1 is full: the %2 that were free did not suffice.")
                  .arg(disk, sized(fullest->freeBefore));
    failure.error.hint = QCoreApplication::translate("DiskWatch", "Make room on that disk, then continue.");
    return failure;
}

} // namespace groundwork
