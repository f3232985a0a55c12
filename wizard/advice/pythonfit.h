// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "advice/doctor.h"
#include "catalogue/liveindex.h"

namespace groundwork {

/// The packages from conda's channels of which no version that the spec asks for goes with its Python, by the index of
/// the person's own conda: told before any solve. Nothing where the index lacks a part of a channel for `platform`, or
/// the spec asks for no Python; newer versions than the index knows may still go with it, hence warnings.
[[nodiscard]] QList<Finding> pythonFindings(const ProjectSpec &spec, const QString &platform, const LiveIndex &index);

} // namespace groundwork
