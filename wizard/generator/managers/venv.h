// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/managers/environmentmanager.h"

namespace groundwork {

/// Python's own venv, filled by the pip that belongs to that Python.
class Venv final : public EnvironmentManager
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("venv"); }
    [[nodiscard]] std::optional<Failure> obstacle(const ProjectSpec &spec, const MachineFacts &facts) const override;
    [[nodiscard]] ToolFact tool(const ProjectSpec &spec, const MachineFacts &facts) const override;
    [[nodiscard]] ProjectSpec resolved(const ProjectSpec &spec, const MachineFacts &facts) const override;
    [[nodiscard]] QStringList ownPackages() const override { return {QStringLiteral("pip")}; }
    [[nodiscard]] AbsolutePath customaryPrefix(const EnvironmentRequest &request) const override;
    [[nodiscard]] TextFile file(const EnvironmentRequest &request) const override;
    [[nodiscard]] Result<QStringList> placesIn(const ProjectPath &file, const QByteArray &text) const override;
    [[nodiscard]] const ToolOutput *output() const override;
    [[nodiscard]] SolvePackages solve(const EnvironmentRequest &request) const override;
    [[nodiscard]] InstallEnvironment install(const EnvironmentRequest &request) const override;
    [[nodiscard]] AddPackages add(const EnvironmentRequest &request) const override;
    [[nodiscard]] FetchPackages fetch(const EnvironmentRequest &request, const LockedText &lock,
                                      const QString &folder) const override;
    [[nodiscard]] QString activateLine(const EnvironmentRequest &request) const override;
    [[nodiscard]] QString createLine(const EnvironmentRequest &request) const override;

protected:
    [[nodiscard]] ProjectPath lockFile(const EnvironmentRequest &request) const override;
};

} // namespace groundwork
