// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/paths.h"

namespace groundwork {

struct ManyEnvironments
{
    int count = 100;
    int packages = 300; ///< in each
};

/// Fills a real home folder: every second environment is conda's (below miniconda3/envs, with a conda in its base),
/// the others are virtual ones (below .virtualenvs). Each says Python 3.11.9.
void addEnvironments(const AbsolutePath &home, const ManyEnvironments &many = {});

} // namespace groundwork
