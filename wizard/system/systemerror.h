// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/paths.h"
#include "base/result.h"

namespace groundwork {

enum class FileAction { Read, Write, List, Inspect, MakeDirectory, Rename, Remove, Sync };

/// A system call's errno in plain words: what failed, the system's own text as details, and what to try.
[[nodiscard]] Error systemError(FileAction action, const AbsolutePath &path, int code);

/// For ENOSPC and EDQUOT while `missing` bytes were still to be written on the disk of `folder` (a descriptor).
[[nodiscard]] Error diskFullError(const AbsolutePath &path, qint64 missing, int folder, int code);

/// "ENOENT: No such file or directory"
[[nodiscard]] QString errorText(int code);

} // namespace groundwork
