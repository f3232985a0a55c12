// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/paths.h"
#include "base/result.h"

namespace groundwork {

enum class FileAction { Read, Write, List, Inspect, MakeDirectory, Rename, Remove, Sync };

/// A system call's errno in plain words: what failed, the system's own text as details, and what to try.
[[nodiscard]] Error systemError(FileAction action, const AbsolutePath &path, int code);

/// Why a file of `size` bytes could not be written on the disk of `folder` (a descriptor). When that is full, the
/// message says how many bytes are missing.
[[nodiscard]] Error writeError(const AbsolutePath &path, qint64 size, int folder, int code);

/// "ENOENT: No such file or directory"
[[nodiscard]] QString errorText(int code);

} // namespace groundwork
