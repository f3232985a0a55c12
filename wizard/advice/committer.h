// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "machine/machinefacts.h"
#include "spec/projectspec.h"

#include <QString>

#include <optional>

namespace groundwork {

enum class CommitterSource { GitSettings, FirstAuthor };

/// Who makes the first commit.
struct Committer
{
    QString name, email;
    CommitterSource source = CommitterSource::GitSettings;
    bool operator==(const Committer &) const = default;
};

/// The person that git's own settings name, or the first author with a name and an address; nothing when neither is
/// known. Whether there is a commit at all is not asked here.
[[nodiscard]] std::optional<Committer> committerFor(const ProjectSpec &spec, const MachineFacts &facts);

} // namespace groundwork
