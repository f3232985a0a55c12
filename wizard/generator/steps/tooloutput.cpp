// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/steps/tooloutput.h"

namespace groundwork {

int ToolOutput::installedIn(const System &, const AbsolutePath &) const
{
    return 0;
}

void ToolOutput::removeUnfinished(System &, const AbsolutePath &, qint64) const {}

} // namespace groundwork
