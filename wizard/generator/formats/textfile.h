// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/paths.h"

#include <QByteArray>

namespace groundwork {

/// A file of the project as it will stand on disk.
struct TextFile
{
    ProjectPath path;
    QByteArray text;
    bool executable = false;
    bool operator==(const TextFile &) const = default;
};

} // namespace groundwork
