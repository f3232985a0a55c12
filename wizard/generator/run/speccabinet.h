// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/paths.h"
#include "base/result.h"
#include "generator/run/foreignsources.h"
#include "spec/projectspec.h"
#include "spec/specrules.h"

#include <QList>

#include <expected>

namespace groundwork {

struct SpecRejected
{
    Error error;                 ///< the whole, in one sentence
    QList<SpecProblem> problems; ///< empty when the file could not be read at all
    bool operator==(const SpecRejected &) const = default;
};

/// Where the window gets spec files from and puts them to.
class SpecCabinet
{
public:
    virtual ~SpecCabinet() = default;

    [[nodiscard]] virtual std::expected<ProjectSpec, SpecRejected> open(const AbsolutePath &file) const = 0;
    /// The spec of a project of ours.
    [[nodiscard]] virtual std::expected<ProjectSpec, SpecRejected> openProject(const AbsolutePath &project) const = 0;
    [[nodiscard]] virtual Result<void> save(const AbsolutePath &file, const ProjectSpec &spec) = 0;
    /// Whether a person has said yes to the channels of exactly this spec before.
    [[nodiscard]] virtual bool isTrusted(const ProjectSpec &spec) const = 0;
    [[nodiscard]] virtual Result<void> trust(const ProjectSpec &spec) = 0;
    /// Files of the project in facts.target that take packages from places that nobody said yes to.
    [[nodiscard]] virtual Result<QList<ForeignSource>> foreignSources(const ProjectSpec &spec,
                                                                      const MachineFacts &facts) const = 0;
    [[nodiscard]] virtual Result<void> trust(const QList<ForeignSource> &sources) = 0;
};

} // namespace groundwork
