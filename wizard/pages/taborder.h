// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

class QWidget;

namespace groundwork {

/// The widgets below `root` that Tab may visit, in the order in which their layouts show them.
[[nodiscard]] QList<QWidget *> tabStops(QWidget *root);

/// Makes Tab visit the widgets below `root` in the order in which their layouts show them, also those that were made
/// later than what stands after them.
void orderTabs(QWidget *root);

} // namespace groundwork
