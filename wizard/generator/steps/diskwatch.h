// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/paths.h"
#include "spec/failure.h"
#include "system/system.h"

#include <QList>

namespace groundwork {

/// What a tool needs on the disks that it writes to, in bytes; 0: not known.
struct DiskNeeds
{
    AbsolutePath place;
    qint64 bytes = 0;
};

/// Knows before a tool begins which disks it writes to, and names the one that it has filled.
class DiskWatch
{
public:
    /// Places that are not there yet count as the folder above them that is.
    DiskWatch(const System &system, const QList<DiskNeeds> &places);

    /// The failure in place of `failure` where a disk is full: which one, and how much is missing there.
    [[nodiscard]] Failure told(Failure failure) const;

private:
    struct Place
    {
        AbsolutePath place;
        AbsolutePath path; ///< what was there of it
        qint64 needed = 0;
    };
    const System &m_system;
    QList<Place> m_places;
};

} // namespace groundwork
