// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/offline.h"

namespace groundwork {

MachineFacts withoutNetwork(MachineFacts facts)
{
    facts.toolEnvironment.insert(QStringLiteral("CONDA_OFFLINE"), QStringLiteral("true"));
    facts.toolEnvironment.insert(QStringLiteral("PIP_NO_INDEX"), QStringLiteral("1"));
    if (facts.packageFolders.isEmpty())
        facts.toolEnvironment.remove(QStringLiteral("PIP_FIND_LINKS"));
    else
        facts.toolEnvironment.insert(QStringLiteral("PIP_FIND_LINKS"), facts.packageFolders.join(u' '));
    return facts;
}

} // namespace groundwork
