// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "machine/machinefacts.h"

#include <QString>

namespace groundwork {

/// What a project's state means for the person, as one sentence.
[[nodiscard]] QString stateSentence(ProjectState state);

} // namespace groundwork
