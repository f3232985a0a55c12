// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "system/system.h"

#include <functional>
#include <map>

namespace groundwork {

/// A disk in memory that records its traffic, with programs that are functions. Begins with /, /tmp and
/// /home/person. Links are followed as on a real disk.
class MemorySystem final : public System
{
public:
    using Program = std::function<ProcessEnd(const ProcessRequest &, const OutputSink &)>;

    MemorySystem();

    // What stands there from the start; folders above are made, nothing is recorded.
    void addFile(const QString &path, const QByteArray &bytes, Permissions permissions = Permissions::Normal);
    void addDirectory(const QString &path);
    void addLink(const QString &path, const QString &goal);
    void addRawName(const QString &directory, const QByteArray &name); ///< an empty file whose name need not be UTF-8
    void addProgram(const QString &path, Program program);
    void setReadOnly(const QString &path);
    void setForeign(const QString &path); ///< belongs to another user
    void setFreeBytes(qint64 bytes) { m_freeBytes = bytes; }

    /// "write /home/person/x", "rename /a /b", "run /bin/conda create …", in order; reading is not recorded.
    [[nodiscard]] const QStringList &traffic() const { return m_traffic; }
    void clearTraffic() { m_traffic.clear(); }
    [[nodiscard]] const QList<ProcessRequest> &requests() const { return m_requests; }
    /// Every path with what is there: "directory", "link GOAL", "file BYTES", "program BYTES". For comparing disks.
    [[nodiscard]] QMap<QString, QByteArray> tree() const;

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
    struct Node
    {
        FileType type = FileType::File;
        QByteArray bytes; ///< of a file; of a link where it leads
        bool executable = false;
        bool writable = true;
        bool own = true;
        quint64 inode = 0;
        qint64 modifiedNs = 0;
    };
    using Nodes = std::map<QByteArray, Node>;

    /// The place that a path means, links in the folders above it followed; empty and errno when there is none.
    [[nodiscard]] QByteArray place(const AbsolutePath &path, int depth = 0) const;
    [[nodiscard]] Nodes::const_iterator find(const AbsolutePath &path) const;
    [[nodiscard]] Nodes::const_iterator findFollowing(const AbsolutePath &path) const;
    /// Where something new may be put; 0 or an errno.
    [[nodiscard]] int obstacleAt(const QByteArray &place) const;
    void put(const QByteArray &place, Node node);
    [[nodiscard]] bool hasChildren(const QByteArray &place) const;
    void record(const QString &what) { m_traffic.append(what); }

    Nodes m_nodes;
    std::map<QString, Program> m_programs;
    QStringList m_traffic;
    QList<ProcessRequest> m_requests;
    qint64 m_freeBytes = 100LL * 1024 * 1024 * 1024;
    quint64 m_lastInode = 0;
    qint64 m_clockNs = 1'700'000'000'000'000'000;
    int m_privateDirectories = 0;
};

} // namespace groundwork
