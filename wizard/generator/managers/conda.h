// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/managers/environmentmanager.h"

namespace groundwork {

/// conda, and mamba and micromamba, which take most of its words (CondaDialect tells the others). As `conda` any of the
/// three serves, as `mamba` the latter two.
class Conda final : public EnvironmentManager
{
public:
    enum class Program { Conda, Mamba };
    explicit Conda(Program program) : m_program(program) {}

    [[nodiscard]] QString name() const override;
    [[nodiscard]] PackageSource source() const override { return PackageSource::CondaChannels; }
    [[nodiscard]] std::optional<Failure> obstacle(const ProjectSpec &spec, const MachineFacts &facts) const override;
    [[nodiscard]] ToolFact tool(const ProjectSpec &spec, const MachineFacts &facts) const override;
    [[nodiscard]] ProjectSpec resolved(const ProjectSpec &spec, const MachineFacts &facts) const override;
    [[nodiscard]] AbsolutePath customaryPrefix(const EnvironmentRequest &request) const override;
    [[nodiscard]] TextFile file(const EnvironmentRequest &request) const override;
    [[nodiscard]] QList<ProjectPath> otherLocks(const EnvironmentRequest &request) const override;
    [[nodiscard]] QList<ProjectPath> sourceFiles(const EnvironmentRequest &request) const override;
    [[nodiscard]] Result<QStringList> placesIn(const ProjectPath &file, const QByteArray &text) const override;
    [[nodiscard]] bool locksEveryPlatform() const override { return true; }
    [[nodiscard]] const ToolOutput *output() const override;
    [[nodiscard]] std::optional<GetTool> getTool(const EnvironmentRequest &request) const override;
    [[nodiscard]] SolvePackages solve(const EnvironmentRequest &request) const override;
    [[nodiscard]] std::optional<SolveWithin> solveWithin(const EnvironmentRequest &request) const override;
    [[nodiscard]] InstallEnvironment install(const EnvironmentRequest &request) const override;
    [[nodiscard]] AddPackages add(const EnvironmentRequest &request) const override;
    [[nodiscard]] FetchPackages fetch(const EnvironmentRequest &request, const LockedText &lock,
                                      const QString &folder) const override;
    [[nodiscard]] std::optional<FetchPackages> fetchWithin(const EnvironmentRequest &request, const QByteArray &lock,
                                                           const QString &folder) const override;
    [[nodiscard]] FetchPackages prefetch(const EnvironmentRequest &request, const LockedText &lock) const override;
    [[nodiscard]] MachineFacts fromBundle(MachineFacts facts, const QByteArray &lock) const override;
    [[nodiscard]] QString activateLine(const EnvironmentRequest &request) const override;
    [[nodiscard]] QString createLine(const EnvironmentRequest &request) const override;

protected:
    [[nodiscard]] ProjectPath lockFile(const EnvironmentRequest &request) const override;

private:
    [[nodiscard]] Command downloadCommand(const EnvironmentRequest &request, const LockedText &lock,
                                          const Argument &packageFolders) const;
    [[nodiscard]] Command solveCommand(const EnvironmentRequest &request, const QString &platform) const;

    Program m_program;
};

} // namespace groundwork
