// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace groundwork {

/// Texts that have broken writers of some format: quotation marks, markup, ends of blocks, directions, controls.
[[nodiscard]] QStringList hostileTexts();

/// The hostile texts, then random Unicode text without NUL: GROUNDWORK_TEST_TEXTS of them (10,000 when it is not
/// set), the same ones at each run for one seed; GROUNDWORK_TEST_SEED (0, 1, …) gives others.
[[nodiscard]] QStringList testTexts(quint32 seed);

} // namespace groundwork
