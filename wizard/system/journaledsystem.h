// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "system/system.h"

namespace groundwork {

enum class JournalKind { File, Directory, Tree };

/// One thing that this run made. `sha256` (hex) is for files only.
struct JournalEntry
{
    JournalKind kind = JournalKind::File;
    AbsolutePath path;
    QByteArray sha256;
    bool operator==(const JournalEntry &) const = default;
};

/// Passes everything on and remembers what was made, so that undo needs no help from the steps. Paths below a
/// directory that was renamed afterwards are remembered under the new name. `onChange` is called after each new
/// entry, and for a declared tree before it is made.
class JournaledSystem final : public System
{
public:
    using OnChange = std::function<Result<void>(const QList<JournalEntry> &)>;
    explicit JournaledSystem(System &inner);

    [[nodiscard]] const QList<JournalEntry> &entries() const { return m_entries; }
    void setEntries(QList<JournalEntry> entries) { m_entries = std::move(entries); } ///< of earlier runs
    void setOnChange(OnChange onChange) { m_onChange = std::move(onChange); }
    /// A command is about to create `directory`, which does not exist yet; it becomes a Tree entry.
    [[nodiscard]] Result<void> declareTree(const AbsolutePath &directory);
    /// The same for one that another run of ours has made.
    [[nodiscard]] Result<void> adoptTree(const AbsolutePath &directory);
    /// Whether this run or an earlier one of the project declared `directory`.
    [[nodiscard]] bool isDeclared(const AbsolutePath &directory) const;

    /// Whether this run or an earlier one of the project wrote `file` and nobody changed it since.
    [[nodiscard]] Result<bool> isAsWritten(const AbsolutePath &file) const;

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
    [[nodiscard]] Result<void> remember(JournalEntry entry);
    System &m_inner;
    QList<JournalEntry> m_entries;
    OnChange m_onChange;
};

} // namespace groundwork
