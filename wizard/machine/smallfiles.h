// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "system/system.h"

#include <QString>
#include <QStringList>

namespace groundwork {

/// The text of a small file; empty when it cannot be read or is larger than a megabyte.
[[nodiscard]] QString textOf(const System &system, const AbsolutePath &file);

/// The value after "KEY<separator>" at the start of a line, without surrounding blanks and quotes; else empty.
[[nodiscard]] QString valueIn(const QString &text, QStringView key, QChar separator);

/// Names in a folder; empty when it cannot be read. A name that is not UTF-8 is left out.
[[nodiscard]] QStringList namesIn(const System &system, const AbsolutePath &directory);

/// The path when it is absolute, else an empty one.
[[nodiscard]] AbsolutePath absoluteOrNone(const QString &path);

[[nodiscard]] bool exists(const System &system, const AbsolutePath &path);

} // namespace groundwork
