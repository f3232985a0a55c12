// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace groundwork {

/// From now on this thread, and every program that it starts, leaves processor and disk to others that want them.
void giveWayToOthers();

} // namespace groundwork
