// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "system/system.h"

namespace groundwork {

/// Which calls of a FailingSystem count and fail.
enum class Calls { All, Changing };
enum class Failing { Once, FromThenOn };

/// What goes wrong and when.
struct PlannedFault
{
    int call = 0; ///< the first is 1; 0: none
    int code = 0; ///< errno
    Failing failing = Failing::Once;
    Calls calls = Calls::Changing;
};

/// Passes everything on but the call that is to fail.
class FailingSystem final : public System
{
public:
    FailingSystem(System &inner, PlannedFault fault) : m_inner(inner), m_fault(fault) {}

    /// Calls that counted so far; run once without a fault to learn how many there are.
    [[nodiscard]] int calls() const { return m_calls; }
    /// What failed: "write /x"; empty while nothing did.
    [[nodiscard]] const QStringList &failures() const { return m_failures; }

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
    [[nodiscard]] bool fails(Calls kind, const QString &what) const;

    System &m_inner;
    PlannedFault m_fault;
    mutable int m_calls = 0;
    mutable QStringList m_failures;
};

} // namespace groundwork
