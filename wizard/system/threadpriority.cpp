// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "system/threadpriority.h"

#include <sys/resource.h>

namespace groundwork {

void giveWayToOthers()
{
    // On Linux the value belongs to the thread, and its children inherit it; the disk is shared out by it as well.
    constexpr int nice = 10;
    constexpr id_t thisThread = 0;
    static_cast<void>(::setpriority(PRIO_PROCESS, thisThread, nice)); // where it fails, as fast as the rest
}

} // namespace groundwork
