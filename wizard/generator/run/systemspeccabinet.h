// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/run/speccabinet.h"
#include "generator/run/specstore.h"

namespace groundwork {

/// The cabinet on a disk.
class SystemSpecCabinet final : public SpecCabinet
{
public:
    explicit SystemSpecCabinet(System &system) : m_system(system) {}

    [[nodiscard]] std::expected<ProjectSpec, SpecRejected> open(const AbsolutePath &file) const override
    {
        return openSpec(m_system, file);
    }
    [[nodiscard]] std::expected<ProjectSpec, SpecRejected> openProject(const AbsolutePath &project) const override
    {
        return openProjectSpec(m_system, project);
    }
    [[nodiscard]] Result<void> save(const AbsolutePath &file, const ProjectSpec &spec) override
    {
        return saveSpec(m_system, file, spec);
    }

private:
    System &m_system;
};

} // namespace groundwork
