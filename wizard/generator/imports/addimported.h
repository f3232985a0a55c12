// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/imports/capturedspec.h"

namespace groundwork {

/// A spec that somebody works on with what was captured added: its packages, and what the spec itself leaves open.
/// Channels that ask for a yes are left out and named: whoever trusts them adds them by hand.
[[nodiscard]] Captured addImported(ProjectSpec spec, const Captured &captured);

} // namespace groundwork
