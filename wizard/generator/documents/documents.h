// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "advice/placescores.h"
#include "base/paths.h"
#include "generator/formats/textfile.h"
#include "spec/projectspec.h"

#include <QList>

#include <optional>

namespace groundwork {

/// What the documents need to know beside the spec.
struct DocumentContext
{
    QString manager;         ///< "conda", "venv" …
    ProjectPath managerFile; ///< "environment.yml", "requirements.txt" …
    ProjectPath lock;        ///< empty: no lock
    QString python;          ///< as the manager's file asks for it; may be empty
    QString activate;        ///< the line that activates the environment in a shell
    QString create;          ///< the line that makes the environment again from the lock, without Groundwork
    QString kernel;          ///< kernel name
    std::optional<MachineStrength> machine{}; ///< what this computer had when the place was decided
    bool operator==(const DocumentContext &) const = default;
};

/// Every file of the project except the manager's own, the lock and what lies under .groundwork: README,
/// .gitignore, .gitattributes, docs/, notebooks/, src/, tests/, data and models folders, the spec itself,
/// as the layout asks. Sorted by path. Pure.
[[nodiscard]] QList<TextFile> documentsFor(const ProjectSpec &spec, const DocumentContext &context);

} // namespace groundwork
