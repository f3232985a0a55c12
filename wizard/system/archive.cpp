// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "system/archive.h"

#include "system/descriptor.h"
#include "system/systemerror.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <array>
#include <span>

namespace groundwork {

namespace {

constexpr qsizetype blockSize = 256 * 1024;
constexpr std::array<unsigned char, 4> zstdStart{0x28, 0xb5, 0x2f, 0xfd};

struct EntryDeleter
{
    void operator()(archive_entry *entry) const { archive_entry_free(entry); }
};
using Entry = std::unique_ptr<archive_entry, EntryDeleter>;

struct ReaderDeleter
{
    void operator()(archive *reader) const { archive_read_free(reader); }
};
using Reader = std::unique_ptr<archive, ReaderDeleter>;

std::unexpected<Error> unreadable(const AbsolutePath &file, const QString &details)
{
    return failure(
        QCoreApplication::translate("Archive", "%1 is damaged, or no bundle of Groundwork.").arg(file.toString()),
        details, QCoreApplication::translate("Archive", "Copy it again from where it was made."));
}

QString wordsOf(archive *handle)
{
    return QString::fromUtf8(archive_error_string(handle));
}

/// Parts of letters, digits and what names of packages have beside them: no control characters, no look-alikes.
Result<ProjectPath> plainName(const char *bytes)
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9._+!=~@,%/-]{1,512}$"));
    const QString name = QString::fromLatin1(bytes);
    if (!form.match(name).hasMatch())
        return failure(QString());
    const auto path = ProjectPath::from(name);
    // What would have to be cleaned is refused.
    if (!path || path->toString() != name)
        return failure(QString());
    return path;
}

/// Makes the folders between `folder` and the file.
bool makeFoldersFor(const AbsolutePath &folder, const ProjectPath &name)
{
    const QString &text = name.toString();
    for (qsizetype slash = text.indexOf(u'/'); slash > 0; slash = text.indexOf(u'/', slash + 1)) {
        if (::mkdir(folder.child(text.first(slash)).toBytes().constData(), 0700) != 0 && errno != EEXIST)
            return false;
    }
    return true;
}

bool writeAll(int descriptor, std::span<const char> bytes)
{
    while (!bytes.empty()) {
        const auto count = ::write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        bytes = bytes.subspan(static_cast<size_t>(count));
    }
    return true;
}

/// One unpacking: what it may still take, and what it has seen.
class Unpacking
{
public:
    Unpacking(const AbsolutePath &file, const AbsolutePath &folder, const ArchiveLimits &limits,
              const CancelToken &cancel)
        : m_file(file), m_folder(folder), m_limits(limits), m_cancel(cancel)
    {
    }

    Result<std::optional<QList<ArchivedFile>>> run()
    {
        const Descriptor source(::open(m_file.toBytes().constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
        if (!source.isOpen())
            return std::unexpected(systemError(FileAction::Read, m_file, errno));
        const Reader reader(archive_read_new());
        archive_read_support_format_tar(reader.get());
        archive_read_support_filter_zstd(reader.get());
        if (archive_read_open_fd(reader.get(), source.get(), blockSize) != ARCHIVE_OK)
            return unreadable(m_file, wordsOf(reader.get()));
        QList<ArchivedFile> files;
        for (;;) {
            archive_entry *entry = nullptr;
            const int code = archive_read_next_header(reader.get(), &entry);
            if (code == ARCHIVE_EOF)
                return files;
            if (code != ARCHIVE_OK)
                return unreadable(m_file, wordsOf(reader.get()));
            const auto name = nameOf(entry);
            if (!name)
                return std::unexpected(name.error());
            if (files.size() == m_limits.files)
                return unreadable(m_file, QStringLiteral("> %1 files").arg(m_limits.files));
            auto unpacked = unpack(reader.get(), *name);
            if (!unpacked)
                return std::unexpected(unpacked.error());
            if (!*unpacked)
                return std::nullopt;
            files.append(std::move(**unpacked));
        }
    }

private:
    Result<ProjectPath> nameOf(archive_entry *entry)
    {
        const char *bytes = archive_entry_pathname(entry);
        const QString shown = bytes == nullptr ? QString() : QString::fromUtf8(bytes).left(200);
        const bool isPlain = archive_entry_filetype(entry) == AE_IFREG && archive_entry_hardlink(entry) == nullptr &&
                             archive_entry_symlink(entry) == nullptr;
        if (bytes == nullptr || !isPlain)
            return unreadable(m_file, shown);
        const auto name = plainName(bytes);
        if (!name || m_seen.contains(name->toString()))
            return unreadable(m_file, shown);
        m_seen.insert(name->toString());
        return *name;
    }

    Result<std::optional<ArchivedFile>> unpack(archive *reader, const ProjectPath &name)
    {
        const AbsolutePath place = name.in(m_folder);
        if (!makeFoldersFor(m_folder, name))
            return std::unexpected(systemError(FileAction::MakeDirectory, place.parent(), errno));
        const Descriptor goal(
            ::open(place.toBytes().constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
        if (!goal.isOpen())
            return std::unexpected(systemError(FileAction::Write, place, errno));
        ArchivedFile file{name.toString(), 0, {}};
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (;;) {
            if (m_cancel.isCancelled())
                return std::nullopt;
            const auto count = archive_read_data(reader, m_block.data(), static_cast<size_t>(m_block.size()));
            if (count < 0)
                return unreadable(m_file, wordsOf(reader));
            if (count == 0)
                break;
            m_bytes += count;
            if (m_bytes > m_limits.bytes)
                return failure(QCoreApplication::translate("Archive", "What is in %1 takes more than %2.")
                                   .arg(m_file.toString(), QLocale().formattedDataSize(m_limits.bytes)),
                               {},
                               QCoreApplication::translate("Archive", "Make room in the temporary folder, or name "
                                                                      "another one in TMPDIR."));
            if (!writeAll(goal.get(), {m_block.constData(), static_cast<size_t>(count)}))
                return std::unexpected(writeError(place, count, goal.get(), errno));
            hash.addData(QByteArrayView(m_block).first(count));
            file.size += count;
        }
        file.sha256 = hash.result().toHex();
        return file;
    }

    const AbsolutePath &m_file;
    const AbsolutePath &m_folder;
    const ArchiveLimits &m_limits;
    const CancelToken &m_cancel;
    QSet<QString> m_seen;
    QByteArray m_block = QByteArray(blockSize, Qt::Uninitialized);
    qint64 m_bytes = 0;
};

} // namespace

struct ArchiveWriter::Open
{
    AbsolutePath file;
    Descriptor descriptor;
    archive *handle = nullptr;

    ~Open() { archive_write_free(handle); }
    [[nodiscard]] std::unexpected<Error> trouble() const
    {
        const int code = archive_errno(handle);
        return std::unexpected(systemError(FileAction::Write, file, code > 0 ? code : EIO));
    }
    [[nodiscard]] Result<void> begin(const ProjectPath &name, qint64 size) const
    {
        const Entry entry(archive_entry_new());
        archive_entry_set_pathname(entry.get(), name.toString().toUtf8().constData());
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), 0644);
        archive_entry_set_size(entry.get(), size);
        if (archive_write_header(handle, entry.get()) != ARCHIVE_OK)
            return trouble();
        return {};
    }
    [[nodiscard]] Result<void> put(QByteArrayView bytes) const
    {
        if (archive_write_data(handle, bytes.data(), static_cast<size_t>(bytes.size())) != bytes.size())
            return trouble();
        return {};
    }
};

ArchiveWriter::ArchiveWriter(std::unique_ptr<Open> open) : m_open(std::move(open)) {}
ArchiveWriter::~ArchiveWriter() = default;
ArchiveWriter::ArchiveWriter(ArchiveWriter &&) noexcept = default;

Result<ArchiveWriter> ArchiveWriter::create(const AbsolutePath &file)
{
    auto open = std::make_unique<Open>();
    open->file = file;
    open->descriptor =
        Descriptor(::open(file.toBytes().constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666));
    if (!open->descriptor.isOpen())
        return std::unexpected(systemError(FileAction::Write, file, errno));
    open->handle = archive_write_new();
    if (archive_write_set_format_pax_restricted(open->handle) != ARCHIVE_OK ||
        archive_write_add_filter_zstd(open->handle) != ARCHIVE_OK ||
        archive_write_open_fd(open->handle, open->descriptor.get()) != ARCHIVE_OK)
        return open->trouble();
    return ArchiveWriter(std::move(open));
}

Result<std::optional<ArchivedFile>> ArchiveWriter::add(const ProjectPath &name, const AbsolutePath &file,
                                                       const CancelToken &cancel)
{
    const Descriptor source(::open(file.toBytes().constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK));
    struct stat status = {};
    if (!source.isOpen() || ::fstat(source.get(), &status) != 0)
        return std::unexpected(systemError(FileAction::Read, file, errno));
    if (!S_ISREG(status.st_mode))
        return std::unexpected(systemError(FileAction::Read, file, EINVAL));
    if (const auto begun = m_open->begin(name, status.st_size); !begun)
        return std::unexpected(begun.error());
    QByteArray block(blockSize, Qt::Uninitialized);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    ArchivedFile added{name.toString(), 0, {}};
    while (added.size < status.st_size) {
        if (cancel.isCancelled())
            return std::nullopt;
        const auto count = ::read(source.get(), block.data(), static_cast<size_t>(block.size()));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return std::unexpected(systemError(FileAction::Read, file, count < 0 ? errno : EIO));
        const QByteArrayView bytes = QByteArrayView(block).first(count);
        if (const auto put = m_open->put(bytes); !put)
            return std::unexpected(put.error());
        hash.addData(bytes);
        added.size += count;
    }
    added.sha256 = hash.result().toHex();
    return added;
}

Result<ArchivedFile> ArchiveWriter::add(const ProjectPath &name, const QByteArray &bytes)
{
    if (const auto begun = m_open->begin(name, bytes.size()); !begun)
        return std::unexpected(begun.error());
    if (const auto put = m_open->put(bytes); !put)
        return std::unexpected(put.error());
    return ArchivedFile{name.toString(), bytes.size(),
                        QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()};
}

Result<void> ArchiveWriter::finish()
{
    if (archive_write_close(m_open->handle) != ARCHIVE_OK)
        return m_open->trouble();
    if (::fsync(m_open->descriptor.get()) != 0)
        return std::unexpected(systemError(FileAction::Sync, m_open->file, errno));
    return {};
}

bool isArchive(const AbsolutePath &file)
{
    const Descriptor source(::open(file.toBytes().constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    std::array<unsigned char, zstdStart.size()> start{};
    return source.isOpen() && ::read(source.get(), start.data(), start.size()) == ssize_t{start.size()} &&
           start == zstdStart;
}

Result<std::optional<QList<ArchivedFile>>> unpackArchive(const AbsolutePath &file, const AbsolutePath &folder,
                                                         const ArchiveLimits &limits, const CancelToken &cancel)
{
    return Unpacking(file, folder, limits, cancel).run();
}

} // namespace groundwork
