// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "generator/steps/tooloutput.h"

namespace groundwork {

/// The packages of a Pipfile.lock that belong into an environment of `scope` as pip's requirements: each with its
/// version and all hashes.
[[nodiscard]] Result<QByteArray> requirementsInPipfileLock(const QByteArray &lock, const LockScope &scope);

/// Every place outside of the project that it names. Fails on what is no such lock.
[[nodiscard]] Result<QStringList> placesInPipfileLock(const QByteArray &lock);

/// The address of the person's own package index that it was made with; empty where it was Pipenv's default one, which
/// must not be named to it: the lock would no longer fit.
[[nodiscard]] QString ownIndexInPipfileLock(const QByteArray &lock);

} // namespace groundwork
