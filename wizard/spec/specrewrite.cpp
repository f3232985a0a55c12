// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "spec/specfile.h"

namespace groundwork {

QByteArray rewriteSpec(const QByteArray &original, const ProjectSpec &spec)
{
    const auto old = readSpec(original);
    return old && *old == spec ? original : writeSpec(spec);
}

} // namespace groundwork
