// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "system/folders.h"

namespace groundwork {

Result<void> makeFolders(System &system, const AbsolutePath &folder)
{
    const auto status = system.status(folder);
    if (!status)
        return std::unexpected(status.error());
    if (*status)
        return {};
    if (const auto parent = makeFolders(system, folder.parent()); !parent)
        return parent;
    auto made = system.makeDirectory(folder);
    if (made)
        return made;
    // Somebody else may have made it meanwhile.
    const auto now = system.status(folder);
    return now && *now && (*now)->type == FileType::Directory ? Result<void>() : made;
}

} // namespace groundwork
