// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/canceltoken.h"
#include "generator/managers/environmentmanager.h"
#include "system/git.h"
#include "system/system.h"

#include <QJsonObject>

#include <functional>
#include <memory>

namespace groundwork {

// A bundle: one file with a project's spec, its lock and exactly the packages of that lock, which makes the project on
// a machine without a network. A tar archive with project/SPEC, project/LOCK, packages/… and, last, manifest.json.

struct BundleReport
{
    AbsolutePath file;
    qint64 bytes = 0;
    QList<LockedPackage> packages;
};

/// Bundles the project of ours at facts.target into `file`, which must not exist: written whole or not at all. Nothing
/// when it was cancelled. Blocking.
[[nodiscard]] std::expected<std::optional<BundleReport>, Failure>
makeBundle(const ProjectSpec &spec, const MachineFacts &facts, const AbsolutePath &file, System &system, Git &git,
           const CancelToken &cancel, const std::function<void(const QString &)> &log);

/// A bundle that was unpacked and compared with its manifest; its folder goes with the object.
class Bundle
{
public:
    ~Bundle();
    Bundle(const Bundle &) = delete;
    Bundle &operator=(const Bundle &) = delete;

    /// Unpacks below `temporary`; null when it was cancelled. What is in the file may be hostile.
    [[nodiscard]] static Result<std::unique_ptr<Bundle>> open(System &system, const AbsolutePath &file,
                                                              const AbsolutePath &temporary, const CancelToken &cancel);

    [[nodiscard]] AbsolutePath spec() const; ///< the file
    /// The machine without a network and with the packages of the bundle; a failure where they are not for it.
    [[nodiscard]] std::expected<MachineFacts, Failure> factsOn(MachineFacts facts) const;
    /// A failure where the project of ours in that folder has other locks than the bundle.
    [[nodiscard]] std::optional<Failure> isNotOf(const AbsolutePath &project) const;
    [[nodiscard]] const AbsolutePath &file() const { return m_file; }
    /// What a solve would find: the versions of the lock.
    [[nodiscard]] Result<Solution> solution(const ProjectSpec &spec) const;

private:
    Bundle(System &system, AbsolutePath file, AbsolutePath folder);
    [[nodiscard]] Result<void> take(const QJsonObject &manifest);
    [[nodiscard]] bool isOf(const AbsolutePath &project, const ProjectPath &lock, const QByteArray &text) const;
    [[nodiscard]] std::optional<Failure> tooNewFor(const MachineFacts &facts) const;

    System &m_system;
    AbsolutePath m_file, m_folder;
    const EnvironmentManager *m_manager = nullptr;
    LockedText m_lock;
    ProjectPath m_lockPath;
    std::optional<ProjectPath> m_within; ///< the lock of the second part, of conda's projects with packages from PyPI
    QByteArray m_withinText;
    ProjectPath m_spec;
};

} // namespace groundwork
