// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/managers/environmentmanager.h"

namespace groundwork {

/// Pipenv: a Pipfile and its lock, in an environment that virtualenv makes of a Python of this machine.
class Pipenv final : public EnvironmentManager
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("pipenv"); }
    [[nodiscard]] std::optional<Failure> obstacle(const ProjectSpec &spec, const MachineFacts &facts) const override;
    [[nodiscard]] ToolFact tool(const ProjectSpec &spec, const MachineFacts &facts) const override;
    [[nodiscard]] ProjectSpec resolved(const ProjectSpec &spec, const MachineFacts &facts) const override;
    [[nodiscard]] AbsolutePath customaryPrefix(const EnvironmentRequest &request) const override;
    [[nodiscard]] TextFile file(const EnvironmentRequest &request) const override;
    [[nodiscard]] QList<ProjectPath> sourceFiles(const EnvironmentRequest &request) const override;
    [[nodiscard]] Result<QStringList> placesIn(const ProjectPath &file, const QByteArray &text) const override;
    [[nodiscard]] const ToolOutput *output() const override;
    [[nodiscard]] std::optional<GetTool> getTool(const EnvironmentRequest &request) const override;
    [[nodiscard]] SolvePackages solve(const EnvironmentRequest &request) const override;
    [[nodiscard]] InstallEnvironment install(const EnvironmentRequest &request) const override;
    [[nodiscard]] FetchPackages fetch(const EnvironmentRequest &request, const LockedText &lock,
                                      const QString &folder) const override;
    [[nodiscard]] FetchPackages prefetch(const EnvironmentRequest &request, const LockedText &lock) const override;
    [[nodiscard]] MachineFacts fromBundle(MachineFacts facts, const QByteArray &lock) const override;
    [[nodiscard]] QString activateLine(const EnvironmentRequest &request) const override;
    [[nodiscard]] QString createLine(const EnvironmentRequest &request) const override;

protected:
    [[nodiscard]] ProjectPath lockFile(const EnvironmentRequest &request) const override;
};

} // namespace groundwork
