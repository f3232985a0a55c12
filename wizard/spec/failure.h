// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QList>
#include <QString>

namespace groundwork {

/// One key of a spec set to another value.
struct SpecChange
{
    QString field; ///< dotted key; a package is "environment.packages.NAME"
    QString value; ///< the new value as the file would have it; empty: take the key out
    bool operator==(const SpecChange &) const = default;
};

struct WayOut
{
    QString title; ///< translated, an action: "Take numpy without a version"
    QList<SpecChange> changes;
    bool tried = false; ///< true when it was tried in the background and works
    bool operator==(const WayOut &) const = default;
};

/// An error together with the changes of the spec that may avoid it.
struct Failure
{
    Error error;
    QList<WayOut> waysOut;
    bool operator==(const Failure &) const = default;
};

} // namespace groundwork
