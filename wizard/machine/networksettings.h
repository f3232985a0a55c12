// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "machine/condasettings.h"
#include "machine/machinefacts.h"
#include "system/system.h"

#include <QProcessEnvironment>

namespace groundwork {

/// The ways out of this network, and the certificates for it, that variables, pip's and conda's settings name. Each
/// once, with all that name it.
[[nodiscard]] QList<ProxyFact> findProxies(const System &system, const QProcessEnvironment &surroundings,
                                           const QList<CondaFile> &files);
[[nodiscard]] QList<CertificatesFact> findCertificates(const System &system, const QProcessEnvironment &surroundings,
                                                       const QList<CondaFile> &files);

/// The certificates that conda's settings name; empty when they name none, or switch the check off.
[[nodiscard]] AbsolutePath condaCertificates(const QProcessEnvironment &surroundings, const QList<CondaFile> &files);

} // namespace groundwork
