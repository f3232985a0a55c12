// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/run/opener.h"

namespace groundwork {

/// Opens things by the person's own file manager and browser.
class DesktopOpener final : public Opener
{
public:
    [[nodiscard]] Result<void> openFolder(const AbsolutePath &folder) override;
    [[nodiscard]] Result<void> openPage(const AbsolutePath &page) override;
};

} // namespace groundwork
