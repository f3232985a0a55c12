// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "system/realsystem.h"

#include "system/anchors.h"
#include "system/filewriting.h"
#include "system/landlock.h"
#include "system/process.h"
#include "system/removal.h"
#include "system/renaming.h"
#include "system/systemerror.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRandomGenerator>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>

#include <algorithm>
#include <climits>
#include <cstdlib>
#include <cstring>

namespace groundwork {

namespace {

std::unexpected<Error> failed(FileAction action, const AbsolutePath &path)
{
    return std::unexpected(systemError(action, path, errno));
}

FileType typeOf(mode_t mode)
{
    if (S_ISREG(mode))
        return FileType::File;
    if (S_ISDIR(mode))
        return FileType::Directory;
    return S_ISLNK(mode) ? FileType::Link : FileType::Other;
}

FileType typeOf(int directory, const dirent &entry)
{
    switch (entry.d_type) {
    case DT_REG:
        return FileType::File;
    case DT_DIR:
        return FileType::Directory;
    case DT_LNK:
        return FileType::Link;
    case DT_UNKNOWN: {
        struct stat status = {};
        return ::fstatat(directory, entry.d_name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? typeOf(status.st_mode)
                                                                                     : FileType::Other;
    }
    default:
        return FileType::Other;
    }
}

QString randomLetters()
{
    static constexpr char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    QString text;
    for (int i = 0; i < 6; ++i)
        text += QLatin1Char(letters[QRandomGenerator::system()->bounded(static_cast<int>(sizeof letters - 1))]);
    return text;
}

/// The process's file mode mask; reading it by umask() would change it for the other threads meanwhile.
mode_t modeMask()
{
    constexpr mode_t usual = 022;
    const Descriptor file(::open("/proc/self/status", O_RDONLY | O_CLOEXEC));
    char text[4096];
    const auto count = file.isOpen() ? ::read(file.get(), text, sizeof text - 1) : -1;
    if (count <= 0)
        return usual;
    text[count] = '\0';
    const char *line = std::strstr(text, "\nUmask:");
    return line == nullptr ? usual : static_cast<mode_t>(std::strtoul(line + 7, nullptr, 8));
}

/// Before the umask.
unsigned modeOf(Permissions permissions)
{
    switch (permissions) {
    case Permissions::Normal:
        return 0666;
    case Permissions::Executable:
        return 0777;
    case Permissions::Secret:
        return 0600;
    }
    Q_UNREACHABLE();
}

} // namespace

RealSystem::RealSystem() : m_anchors(std::make_unique<Anchors>()) {}

RealSystem::~RealSystem() = default;

bool RealSystem::canSandbox()
{
    return Landlock::isAvailable();
}

AbsolutePath RealSystem::temporaryFor(const AbsolutePath &file)
{
    // A name has at most 255 bytes; a long one is cut so that the temporary one has room.
    return file.parent().child(u'.' + file.fileName().left(55) + QStringLiteral(".groundwork-new"));
}

Result<QByteArray> RealSystem::read(const AbsolutePath &file, qint64 limit) const
{
    // Without O_NONBLOCK opening a pipe would wait for its other end.
    const Descriptor descriptor = m_anchors->open(file, O_RDONLY | O_NONBLOCK | O_NOCTTY);
    struct stat status = {};
    if (!descriptor.isOpen() || ::fstat(descriptor.get(), &status) != 0)
        return failed(FileAction::Read, file);
    if (!S_ISREG(status.st_mode)) {
        errno = S_ISDIR(status.st_mode) ? EISDIR : EINVAL;
        return failed(FileAction::Read, file);
    }
    QByteArray bytes;
    bytes.reserve(std::min<qint64>(status.st_size, limit) + 1);
    constexpr qsizetype step = 64 * 1024;
    for (;;) {
        const qsizetype size = bytes.size();
        if (size > limit)
            return failure(QCoreApplication::translate("System", "%1 is larger than %2.")
                               .arg(file.toString(), QLocale().formattedDataSize(limit)),
                           {}, QCoreApplication::translate("System", "Look whether it is the right file."));
        const qsizetype room =
            std::max(std::min(bytes.capacity() - size, limit + 1 - size), std::min(step, limit + 1 - size));
        bytes.resize(size + room);
        const auto count = ::read(descriptor.get(), bytes.data() + size, static_cast<size_t>(room));
        bytes.resize(size + std::max<qsizetype>(count, 0));
        if (count == 0)
            return bytes;
        if (count < 0 && errno != EINTR)
            return failed(FileAction::Read, file);
    }
}

Result<void> RealSystem::write(const AbsolutePath &file, const QByteArray &bytes, WriteMode mode,
                               Permissions permissions)
{
    const unsigned bits = modeOf(permissions);
    if (mode == WriteMode::CreateNew) {
        const Place place = m_anchors->locate(file);
        if (place.folder == -1)
            return failed(FileAction::Write, file);
        const bool syncedLater = m_anchors->isInPrivateDirectory(file);
        const auto openParent = [&] { return m_anchors->open(file.parent(), O_RDONLY | O_DIRECTORY); };
        Descriptor parent = syncedLater ? Descriptor() : openParent();
        if (!syncedLater && !parent.isOpen())
            return failed(FileAction::Write, file);
        if (const auto written = writeNewFile(place, parent.get(), bytes, bits); !written) {
            if (syncedLater)
                parent = openParent();
            return std::unexpected(writeError(file, bytes.size(), parent.get(), written.error()));
        }
        return {};
    }
    Place place{-1, file.fileName().toUtf8(), m_anchors->open(file.parent(), O_RDONLY | O_DIRECTORY)};
    place.folder = place.opened.get();
    if (place.folder == -1)
        return failed(FileAction::Write, file);
    const QByteArray temporary = temporaryFor(file).fileName().toUtf8();
    if (const auto written = replaceFile(place.folder, place.name, temporary, bytes, bits); !written)
        return std::unexpected(writeError(file, bytes.size(), place.folder, written.error()));
    return {};
}

Result<QList<DirectoryEntry>> RealSystem::list(const AbsolutePath &directory) const
{
    Descriptor descriptor = m_anchors->open(directory, O_RDONLY | O_DIRECTORY);
    DIR *stream = descriptor.isOpen() ? ::fdopendir(descriptor.get()) : nullptr;
    if (stream == nullptr)
        return failed(FileAction::List, directory);
    const int number = descriptor.release(); // the stream's now
    QList<DirectoryEntry> entries;
    errno = 0;
    while (const dirent *entry = ::readdir(stream)) {
        if (std::strcmp(entry->d_name, ".") != 0 && std::strcmp(entry->d_name, "..") != 0)
            entries.append({QByteArray(entry->d_name), typeOf(number, *entry)});
        errno = 0;
    }
    const int code = errno;
    ::closedir(stream);
    if (code != 0)
        return std::unexpected(systemError(FileAction::List, directory, code));
    std::ranges::sort(entries, {}, &DirectoryEntry::name);
    return entries;
}

Result<std::optional<FileStatus>> RealSystem::status(const AbsolutePath &file) const
{
    const Place place = m_anchors->locate(file);
    struct stat found = {};
    if (place.folder == -1 || ::fstatat(place.folder, place.name.constData(), &found, AT_SYMLINK_NOFOLLOW) != 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            return std::nullopt;
        return failed(FileAction::Inspect, file);
    }
    FileStatus status;
    status.type = typeOf(found.st_mode);
    status.size = found.st_size;
    status.device = found.st_dev;
    status.inode = found.st_ino;
    status.modifiedNs = qint64{found.st_mtim.tv_sec} * 1'000'000'000 + found.st_mtim.tv_nsec;
    status.writable = ::faccessat(place.folder, place.name.constData(), W_OK, AT_EACCESS | AT_SYMLINK_NOFOLLOW) == 0;
    status.executable = S_ISREG(found.st_mode) && (found.st_mode & 0111) != 0;
    status.own = found.st_uid == ::geteuid();
    status.secret = (found.st_mode & (S_IRWXG | S_IRWXO)) == 0;
    return status;
}

Result<AbsolutePath> RealSystem::canonical(const AbsolutePath &path) const
{
    char resolved[PATH_MAX];
    if (::realpath(path.toBytes().constData(), resolved) == nullptr)
        return failed(FileAction::Inspect, path);
    return AbsolutePath::from(QString::fromUtf8(resolved));
}

Result<void> RealSystem::makeDirectory(const AbsolutePath &directory)
{
    const Place place = m_anchors->locate(directory);
    if (place.folder == -1 || ::mkdirat(place.folder, place.name.constData(), 0777) != 0)
        return failed(FileAction::MakeDirectory, directory);
    return {};
}

Result<AbsolutePath> RealSystem::makePrivateDirectory(const AbsolutePath &parent, const QString &prefix)
{
    constexpr int tries = 100;
    for (int i = 0; i < tries; ++i) {
        AbsolutePath directory = parent.child(prefix + randomLetters());
        const Place place = m_anchors->locate(directory);
        if (place.folder == -1)
            return failed(FileAction::MakeDirectory, directory);
        if (::mkdirat(place.folder, place.name.constData(), S_IRWXU) != 0) {
            if (errno == EEXIST)
                continue;
            return failed(FileAction::MakeDirectory, directory);
        }
        Descriptor handle(
            ::openat(place.folder, place.name.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
        struct stat status = {};
        if (!handle.isOpen() || ::fstat(handle.get(), &status) != 0)
            return failed(FileAction::MakeDirectory, directory);
        // Between making and opening it, someone who may write to the parent could have put another one there.
        if (status.st_uid != ::geteuid() || (status.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
            errno = EPERM;
            return failed(FileAction::MakeDirectory, directory);
        }
        m_anchors->add(directory, std::move(handle));
        return directory;
    }
    errno = EEXIST;
    return failed(FileAction::MakeDirectory, parent.child(prefix));
}

Result<void> RealSystem::rename(const AbsolutePath &from, const AbsolutePath &to)
{
    const Place source = m_anchors->locate(from);
    const Place goal = m_anchors->locate(to);
    if (source.folder == -1 || goal.folder == -1)
        return failed(FileAction::Rename, to);
    const int handle = m_anchors->handle(from);
    struct stat status = {};
    if (handle != -1) {
        struct stat named = {};
        if (::fstat(handle, &status) != 0 ||
            ::fstatat(source.folder, source.name.constData(), &named, AT_SYMLINK_NOFOLLOW) != 0)
            return failed(FileAction::Rename, to);
        if (named.st_ino != status.st_ino || named.st_dev != status.st_dev) {
            errno = EBUSY; // somebody swapped our directory for another
            return failed(FileAction::Rename, to);
        }
        if (::fchmod(handle, (status.st_mode & 07000) | (0777 & ~modeMask())) != 0)
            return failed(FileAction::Rename, to);
    }
    if (renameInOneStep(source, goal) != 0) {
        const int code = errno;
        if (handle != -1)
            static_cast<void>(::fchmod(handle, status.st_mode & 07777));
        return std::unexpected(systemError(FileAction::Rename, to, code));
    }
    m_anchors->rename(from, to);
    return {};
}

Result<void> RealSystem::remove(const AbsolutePath &path)
{
    const Place place = m_anchors->locate(path);
    struct stat status = {};
    if (place.folder == -1 || ::fstatat(place.folder, place.name.constData(), &status, AT_SYMLINK_NOFOLLOW) != 0 ||
        ::unlinkat(place.folder, place.name.constData(), S_ISDIR(status.st_mode) ? AT_REMOVEDIR : 0) != 0)
        return failed(FileAction::Remove, path);
    m_anchors->forget(path);
    return {};
}

Result<void> RealSystem::removeTree(const AbsolutePath &directory)
{
    const Place place = m_anchors->locate(directory);
    if (place.folder == -1)
        return failed(FileAction::Remove, directory);
    if (const auto removed = removeDirectoryTree(place); !removed) {
        const QString below = QString::fromUtf8(removed.error().path);
        const AbsolutePath where = below.isEmpty() ? directory : directory.child(below);
        return std::unexpected(systemError(FileAction::Remove, where, removed.error().code));
    }
    m_anchors->forget(directory);
    return {};
}

Result<void> RealSystem::sync(const AbsolutePath &directory)
{
    // The kernel reports a failed write-back to descriptors that were open before it, so an anchor's own is best.
    Descriptor opened;
    int handle = m_anchors->handle(directory);
    if (handle == -1) {
        opened = m_anchors->open(directory, O_RDONLY | O_DIRECTORY);
        handle = opened.get();
    }
    const Descriptor parent = m_anchors->open(directory.parent(), O_RDONLY | O_DIRECTORY);
    if (handle == -1 || !parent.isOpen() || ::syncfs(handle) != 0 || ::fsync(handle) != 0 || ::fsync(parent.get()) != 0)
        return failed(FileAction::Sync, directory);
    return {};
}

Result<qint64> RealSystem::freeBytes(const AbsolutePath &path) const
{
    struct statvfs disk = {};
    if (::statvfs(path.toBytes().constData(), &disk) != 0)
        return failed(FileAction::Inspect, path);
    return static_cast<qint64>(disk.f_bavail) * static_cast<qint64>(disk.f_frsize);
}

Result<ProcessEnd> RealSystem::run(const ProcessRequest &request, const CancelToken &cancel, const OutputSink &sink)
{
    return runProcess(request, cancel, sink);
}

} // namespace groundwork
