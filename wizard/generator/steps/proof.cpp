// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/steps/proof.h"

#include <algorithm>

namespace groundwork {

bool Proof::ok() const
{
    const bool importsOk = std::ranges::all_of(imports, &ImportProof::ok);
    return filesOk && importsOk && !imports.isEmpty() && kernelOk && (notebookOk || notebookPath.isEmpty());
}

} // namespace groundwork
