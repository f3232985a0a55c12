// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/canceltoken.h"
#include "base/paths.h"
#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace groundwork {

/// One file as it is in an archive.
struct ArchivedFile
{
    QString name;
    qint64 size = 0;
    QByteArray sha256; ///< in hexadecimal digits
    bool operator==(const ArchivedFile &) const = default;
};

/// Writes a tar archive that is compressed by zstd. The same files make the same bytes: it holds no times and owners.
class ArchiveWriter
{
public:
    ~ArchiveWriter();
    ArchiveWriter(ArchiveWriter &&) noexcept;
    ArchiveWriter &operator=(ArchiveWriter &&) = delete;

    /// Makes the file; it must not exist.
    [[nodiscard]] static Result<ArchiveWriter> create(const AbsolutePath &file);
    /// Nothing when it was cancelled.
    [[nodiscard]] Result<std::optional<ArchivedFile>> add(const ProjectPath &name, const AbsolutePath &file,
                                                          const CancelToken &cancel);
    [[nodiscard]] Result<ArchivedFile> add(const ProjectPath &name, const QByteArray &bytes);
    [[nodiscard]] Result<void> finish();

private:
    struct Open;
    explicit ArchiveWriter(std::unique_ptr<Open> open);
    std::unique_ptr<Open> m_open;
};

struct ArchiveLimits
{
    qsizetype files = 20'000;
    qint64 bytes = qint64{64} * 1024 * 1024 * 1024; ///< of all files together
};

/// Whether the file begins as such an archive does, whatever its name.
[[nodiscard]] bool isArchive(const AbsolutePath &file);

/// Unpacks into a private, empty folder and tells what is there now; nothing when it was cancelled. The archive may be
/// hostile: all but plain files with plain relative names is refused. What was unpacked when it fails is the caller's
/// to remove, with the folder.
[[nodiscard]] Result<std::optional<QList<ArchivedFile>>> unpackArchive(const AbsolutePath &file,
                                                                       const AbsolutePath &folder,
                                                                       const ArchiveLimits &limits,
                                                                       const CancelToken &cancel);

} // namespace groundwork
