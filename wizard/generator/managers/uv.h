// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/managers/environmentmanager.h"

namespace groundwork {

/// uv: it resolves into uv.lock, which holds every platform, and fills .venv from that. Its environments hold no pip.
class Uv final : public EnvironmentManager
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("uv"); }
    [[nodiscard]] std::optional<Failure> obstacle(const ProjectSpec &spec, const MachineFacts &facts) const override;
    [[nodiscard]] ToolFact tool(const ProjectSpec &spec, const MachineFacts &facts) const override;
    [[nodiscard]] ProjectSpec resolved(const ProjectSpec &spec, const MachineFacts &facts) const override;
    [[nodiscard]] AbsolutePath customaryPrefix(const EnvironmentRequest &request) const override;
    [[nodiscard]] TextFile file(const EnvironmentRequest &request) const override;
    [[nodiscard]] QList<ProjectPath> sourceFiles(const EnvironmentRequest &request) const override;
    [[nodiscard]] Result<QStringList> placesIn(const ProjectPath &file, const QByteArray &text) const override;
    [[nodiscard]] bool locksEveryPlatform() const override { return true; }
    [[nodiscard]] const ToolOutput *output() const override;
    [[nodiscard]] std::optional<GetTool> getTool(const EnvironmentRequest &request) const override;
    [[nodiscard]] SolvePackages solve(const EnvironmentRequest &request) const override;
    [[nodiscard]] InstallEnvironment install(const EnvironmentRequest &request) const override;
    [[nodiscard]] FetchPackages fetch(const EnvironmentRequest &request, const LockedText &lock,
                                      const QString &folder) const override;
    [[nodiscard]] FetchPackages prefetch(const EnvironmentRequest &request, const LockedText &lock) const override;
    [[nodiscard]] QString activateLine(const EnvironmentRequest &request) const override;
    [[nodiscard]] QString createLine(const EnvironmentRequest &request) const override;

protected:
    [[nodiscard]] ProjectPath lockFile(const EnvironmentRequest &request) const override;
};

} // namespace groundwork
