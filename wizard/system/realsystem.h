// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "system/system.h"

#include <memory>

namespace groundwork {

class Anchors;

/// The machine itself.
class RealSystem final : public System
{
public:
    RealSystem();
    ~RealSystem() override;
    RealSystem(const RealSystem &) = delete;
    RealSystem &operator=(const RealSystem &) = delete;

    /// Whether this kernel can confine a child to ProcessRequest::writablePaths (Landlock).
    [[nodiscard]] static bool canSandbox();
    /// Where write(Replace) prepares the new content; a killed run may leave it, the next write takes it over.
    [[nodiscard]] static AbsolutePath temporaryFor(const AbsolutePath &file);

    [[nodiscard]] Result<QByteArray> read(const AbsolutePath &file, qint64 limit) const override;
    [[nodiscard]] Result<void> write(const AbsolutePath &file, const QByteArray &bytes, WriteMode mode,
                                     Permissions permissions) override;
    [[nodiscard]] Result<QList<DirectoryEntry>> list(const AbsolutePath &directory) const override;
    [[nodiscard]] Result<std::optional<FileStatus>> status(const AbsolutePath &file) const override;
    [[nodiscard]] Result<AbsolutePath> canonical(const AbsolutePath &path) const override;
    [[nodiscard]] Result<void> makeDirectory(const AbsolutePath &directory) override;
    [[nodiscard]] Result<AbsolutePath> makePrivateDirectory(const AbsolutePath &parent, const QString &prefix) override;
    [[nodiscard]] Result<void> rename(const AbsolutePath &from, const AbsolutePath &to) override;
    [[nodiscard]] Result<void> remove(const AbsolutePath &path) override;
    [[nodiscard]] Result<void> removeTree(const AbsolutePath &directory) override;
    [[nodiscard]] Result<void> sync(const AbsolutePath &directory) override;
    [[nodiscard]] Result<qint64> freeBytes(const AbsolutePath &path) const override;
    [[nodiscard]] Result<ProcessEnd> run(const ProcessRequest &request, const CancelToken &cancel,
                                         const OutputSink &sink) override;

private:
    std::unique_ptr<Anchors> m_anchors;
};

} // namespace groundwork
