// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "machine/machinefacts.h"
#include "spec/projectspec.h"

#include <QList>
#include <QString>
#include <QVersionNumber>

namespace groundwork {

/// The managers that Groundwork makes environments with, best first.
[[nodiscard]] const QList<ManagerChoice> &supportedManagers();

/// Packages for an older one are no longer published.
[[nodiscard]] QVersionNumber oldestPython();

/// Whether packages are published for it: no preview, and not too old.
[[nodiscard]] bool isSupportedPython(const QString &version);

/// "3.11" takes 3.11.2, not 3.1 or 3.110; nothing wanted takes everything.
[[nodiscard]] bool isVersion(const QString &version, const QString &wanted);

/// The newest Python here that can make environments by itself and is the wanted version; null when there is none.
[[nodiscard]] const PythonFact *usablePython(const MachineFacts &facts, const QString &wanted);
/// The same for a tool that makes the environment itself and needs no pip.
[[nodiscard]] const PythonFact *supportedPython(const MachineFacts &facts, const QString &wanted);

/// Whether Groundwork can get a tool that comes from the Python index into its own folder.
[[nodiscard]] bool canGetTools(const MachineFacts &facts);

} // namespace groundwork
