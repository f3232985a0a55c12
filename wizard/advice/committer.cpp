// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "advice/committer.h"

#include <algorithm>

namespace groundwork {

std::optional<Committer> committerFor(const ProjectSpec &spec, const MachineFacts &facts)
{
    if (!facts.gitName.isEmpty() && !facts.gitEmail.isEmpty())
        return Committer{facts.gitName, facts.gitEmail, CommitterSource::GitSettings};
    const auto named = std::ranges::find_if(
        spec.project.authors, [](const Author &author) { return !author.name.isEmpty() && !author.email.isEmpty(); });
    if (named != spec.project.authors.end())
        return Committer{named->name, named->email, CommitterSource::FirstAuthor};
    return std::nullopt;
}

} // namespace groundwork
