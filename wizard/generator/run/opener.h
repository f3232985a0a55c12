// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/paths.h"
#include "base/result.h"

namespace groundwork {

/// Hands things over to the person's own file manager and browser.
class Opener
{
public:
    virtual ~Opener() = default;

    [[nodiscard]] virtual Result<void> openFolder(const AbsolutePath &folder) = 0;
    /// An HTML file of this machine. Its name is all that others can see: a secret in it stays one.
    [[nodiscard]] virtual Result<void> openPage(const AbsolutePath &page) = 0;
};

} // namespace groundwork
