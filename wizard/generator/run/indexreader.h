// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/canceltoken.h"
#include "catalogue/liveindex.h"
#include "machine/machinefacts.h"
#include "machine/packagecaches.h"
#include "system/system.h"

#include <QProcessEnvironment>

#include <memory>

namespace groundwork {

/// Reads what the person's tools remember of packages. One object serves many readings: caches that have not changed
/// since are not read again.
class IndexReader
{
public:
    /// Never null but when it was cancelled. A cache that cannot be read, or only in part, tells what it can.
    [[nodiscard]] std::shared_ptr<const LiveIndex> read(const System &system, const MachineFacts &facts,
                                                        const QProcessEnvironment &surroundings,
                                                        const CancelToken &cancel);

private:
    QList<PackageCacheFile> m_files;
    QString m_platform;
    std::shared_ptr<const LiveIndex> m_index;
};

} // namespace groundwork
