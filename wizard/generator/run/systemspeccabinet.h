// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/run/speccabinet.h"
#include "generator/run/specstore.h"
#include "generator/run/trustedspecs.h"

namespace groundwork {

/// The cabinet on a disk.
class SystemSpecCabinet final : public SpecCabinet
{
public:
    /// A yes to the channels of a spec is kept in `settings`.
    SystemSpecCabinet(System &system, const AbsolutePath &settings) : m_system(system), m_trusted(system, settings) {}

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
    [[nodiscard]] bool isTrusted(const ProjectSpec &spec) const override { return m_trusted.contains(spec); }
    [[nodiscard]] Result<void> trust(const ProjectSpec &spec) override { return m_trusted.add(spec); }
    [[nodiscard]] Result<QList<ForeignSource>> foreignSources(const ProjectSpec &spec,
                                                              const MachineFacts &facts) const override
    {
        auto sources = foreignSourcesIn(m_system, spec, facts);
        if (sources)
            sources->removeIf([this](const ForeignSource &source) { return m_trusted.contains(source); });
        return sources;
    }
    [[nodiscard]] Result<void> trust(const QList<ForeignSource> &sources) override
    {
        for (const auto &source : sources) {
            if (const auto kept = m_trusted.add(source); !kept)
                return kept;
        }
        return {};
    }

private:
    System &m_system;
    TrustedSpecs m_trusted;
};

} // namespace groundwork
