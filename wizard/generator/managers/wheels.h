// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/steps/tooloutput.h"

#include <QString>
#include <QVersionNumber>

namespace groundwork {

/// How well a wheel of that file name fits an environment; the one with the highest number is taken, -1: not at all.
/// Which C library a Linux has is not known: glibc is assumed, and new enough.
/// Source: the Python packaging specification "Platform compatibility tags".
[[nodiscard]] int wheelFit(const QString &fileName, const LockScope &scope);

/// The oldest glibc that a wheel of that file name runs with; null when it names none.
[[nodiscard]] QVersionNumber glibcNeededBy(const QString &fileName);

} // namespace groundwork
