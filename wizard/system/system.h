// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/canceltoken.h"
#include "base/paths.h"
#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>
#include <optional>

namespace groundwork {

enum class FileType { File, Directory, Link, Other };

/// What lstat tells.
struct FileStatus
{
    FileType type = FileType::File;
    qint64 size = 0; ///< bytes
    quint64 device = 0;
    quint64 inode = 0;
    qint64 modifiedNs = 0;   ///< nanoseconds since the epoch
    bool writable = false;   ///< by this process
    bool executable = false; ///< has an executable bit
    bool own = false;        ///< belongs to this process's user
    bool secret = false;     ///< nobody but its owner may read or change it
    bool operator==(const FileStatus &) const = default;
};

struct DirectoryEntry
{
    QByteArray name; ///< raw bytes: it need not be UTF-8
    FileType type = FileType::File;
    bool operator==(const DirectoryEntry &) const = default;
};

enum class WriteMode {
    CreateNew, ///< the file must not exist (O_EXCL); durable, but in a private directory, which sync() is for
    Replace,   ///< durable and atomic: temporary file, fsync, rename
};
enum class Permissions { Normal, Executable, Secret }; ///< Secret: nobody but its owner may read it
enum class OutputChannel { Pipes, Terminal };          ///< Terminal: one stream on a pseudo-terminal

struct ProcessRequest
{
    AbsolutePath program;
    QStringList arguments;
    AbsolutePath workingDirectory;
    QMap<QString, QString> environment; ///< the child's whole environment
    QByteArray standardInput;
    OutputChannel channel = OutputChannel::Pipes;
    QList<AbsolutePath> writablePaths;      ///< what the child may change; empty: not sandboxed
    qsizetype keepBytes = 16 * 1024 * 1024; ///< of each stream; the rest is dropped from the middle
    std::chrono::milliseconds timeLimit{0}; ///< 0: none
};

enum class ProcessOutcome { Exited, Crashed, Cancelled, TimedOut };

struct ProcessEnd
{
    ProcessOutcome outcome = ProcessOutcome::Exited;
    int exitCode = 0;
    QByteArray standardOutput;
    QByteArray standardError;
    bool sandboxed = false; ///< whether the kernel confined it to writablePaths
    bool operator==(const ProcessEnd &) const = default;
};

/// Called with each chunk of a child's output, and with an empty one at least every 500 ms while it is silent.
using OutputSink = std::function<void(QByteArrayView chunk)>;

/// The one door to disk and processes. Paths are absolute. Implementations are used from one thread at a time.
/// Below a directory that makePrivateDirectory of the same System made, and after its rename() below its new name,
/// the real one opens everything relative to that directory's handle and follows no link.
class System
{
public:
    virtual ~System() = default;

    /// The file's bytes; fails when it is larger than `limit` bytes.
    [[nodiscard]] virtual Result<QByteArray> read(const AbsolutePath &file, qint64 limit) const = 0;
    [[nodiscard]] virtual Result<void> write(const AbsolutePath &file, const QByteArray &bytes, WriteMode mode,
                                             Permissions permissions) = 0;
    /// Every entry but "." and "..", sorted by name.
    [[nodiscard]] virtual Result<QList<DirectoryEntry>> list(const AbsolutePath &directory) const = 0;
    /// Nothing when there is no such file. Does not follow a link at the end of the path.
    [[nodiscard]] virtual Result<std::optional<FileStatus>> status(const AbsolutePath &file) const = 0;
    /// The path with every link in it followed; fails when there is nothing at its end.
    [[nodiscard]] virtual Result<AbsolutePath> canonical(const AbsolutePath &path) const = 0;
    /// Makes one directory; its parent must exist, itself must not.
    [[nodiscard]] virtual Result<void> makeDirectory(const AbsolutePath &directory) = 0;
    /// Makes PARENT/PREFIX plus random letters, mode 0700; rename() gives it the ordinary mode.
    [[nodiscard]] virtual Result<AbsolutePath> makePrivateDirectory(const AbsolutePath &parent,
                                                                    const QString &prefix) = 0;
    /// Renames in one step and never onto something, except that `to` may be an empty directory when `from` is one.
    [[nodiscard]] virtual Result<void> rename(const AbsolutePath &from, const AbsolutePath &to) = 0;
    /// Removes a file, a link or an empty directory.
    [[nodiscard]] virtual Result<void> remove(const AbsolutePath &path) = 0;
    /// Removes a directory with all in it, following no link. For what a command was declared to create.
    [[nodiscard]] virtual Result<void> removeTree(const AbsolutePath &directory) = 0;
    /// Everything written below `directory`, and its entry in its parent, is on the disk when this succeeds.
    [[nodiscard]] virtual Result<void> sync(const AbsolutePath &directory) = 0;
    /// Bytes that may still be written on the disk of `path` (which must exist).
    [[nodiscard]] virtual Result<qint64> freeBytes(const AbsolutePath &path) const = 0;
    /// Runs a program to its end. On cancel the whole process group gets SIGTERM, after 1.5 s SIGKILL, and
    /// nothing that it started is left. Fails only when the program cannot be started.
    [[nodiscard]] virtual Result<ProcessEnd> run(const ProcessRequest &request, const CancelToken &cancel,
                                                 const OutputSink &sink) = 0;
};

} // namespace groundwork
