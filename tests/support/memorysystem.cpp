// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "support/memorysystem.h"

#include "system/systemerror.h"

#include <algorithm>
#include <cerrno>

namespace groundwork {

namespace {

constexpr int mostLinks = 40; // as Linux

QByteArray parentOf(const QByteArray &place)
{
    const auto slash = place.lastIndexOf('/');
    return slash <= 0 ? QByteArray("/") : place.first(slash);
}

QByteArray childOf(const QByteArray &place, const QByteArray &name)
{
    return place == "/" ? place + name : place + '/' + name;
}

bool isBelow(const QByteArray &place, const QByteArray &folder)
{
    return place != folder && place.startsWith(folder == "/" ? folder : folder + '/');
}

} // namespace

MemorySystem::MemorySystem()
{
    put("/", {.type = FileType::Directory, .bytes = {}});
    addDirectory(QStringLiteral("/tmp"));
    addDirectory(QStringLiteral("/home/person"));
}

void MemorySystem::addFile(const QString &path, const QByteArray &bytes, Permissions permissions)
{
    const auto absolute = AbsolutePath::known(path);
    addDirectory(absolute.parent().toString());
    put(place(absolute),
        {.type = FileType::File, .bytes = bytes, .executable = permissions == Permissions::Executable});
}

void MemorySystem::addDirectory(const QString &path)
{
    const auto absolute = AbsolutePath::known(path);
    if (findFollowing(absolute) != m_nodes.end())
        return;
    addDirectory(absolute.parent().toString());
    put(place(absolute), {.type = FileType::Directory, .bytes = {}});
}

void MemorySystem::addLink(const QString &path, const QString &goal)
{
    const auto absolute = AbsolutePath::known(path);
    addDirectory(absolute.parent().toString());
    put(place(absolute), {.type = FileType::Link, .bytes = goal.toUtf8()});
}

void MemorySystem::addRawName(const QString &directory, const QByteArray &name)
{
    addDirectory(directory);
    put(childOf(place(AbsolutePath::known(directory)), name), {.type = FileType::File, .bytes = {}});
}

void MemorySystem::addProgram(const QString &path, Program program)
{
    addFile(path,
            "\x7f"
            "ELF",
            Permissions::Executable);
    m_programs[path] = std::move(program);
}

void MemorySystem::setReadOnly(const QString &path)
{
    m_nodes.at(place(AbsolutePath::known(path))).writable = false;
}

void MemorySystem::setForeign(const QString &path)
{
    m_nodes.at(place(AbsolutePath::known(path))).own = false;
}

QMap<QString, QByteArray> MemorySystem::tree() const
{
    QMap<QString, QByteArray> tree;
    for (const auto &[path, node] : m_nodes) {
        QByteArray text = "other";
        if (node.type == FileType::Directory)
            text = "directory";
        else if (node.type == FileType::Link)
            text = "link " + node.bytes;
        else if (node.type == FileType::File)
            text = (node.executable ? "program " : "file ") + node.bytes;
        tree.insert(QString::fromUtf8(path), text);
    }
    return tree;
}

QByteArray MemorySystem::place(const AbsolutePath &path, int depth) const
{
    if (depth > mostLinks) {
        errno = ELOOP;
        return {};
    }
    QByteArray at = "/";
    const auto parts = path.toBytes().split('/');
    for (qsizetype i = 1; i < parts.size(); ++i) {
        if (parts.at(i).isEmpty())
            continue;
        const QByteArray next = childOf(at, parts.at(i));
        const auto node = m_nodes.find(next);
        const bool last = i + 1 == parts.size();
        if (!last && node != m_nodes.end() && node->second.type == FileType::Link) {
            const QString goal = QString::fromUtf8(node->second.bytes);
            const QString from = QString::fromUtf8(at);
            at =
                place(AbsolutePath::known(goal.startsWith(u'/') ? goal : from + u'/' + goal).child(QStringLiteral(".")),
                      depth + 1);
            if (at.isEmpty())
                return {};
            continue;
        }
        if (!last && (node == m_nodes.end() || node->second.type != FileType::Directory)) {
            errno = node == m_nodes.end() ? ENOENT : ENOTDIR;
            return {};
        }
        if (last && parts.at(i) == ".")
            return at;
        at = next;
    }
    return at;
}

MemorySystem::Nodes::const_iterator MemorySystem::find(const AbsolutePath &path) const
{
    const QByteArray at = place(path);
    if (at.isEmpty())
        return m_nodes.end();
    const auto node = m_nodes.find(at);
    if (node == m_nodes.end())
        errno = ENOENT;
    return node;
}

MemorySystem::Nodes::const_iterator MemorySystem::findFollowing(const AbsolutePath &path) const
{
    AbsolutePath current = path;
    for (int i = 0; i <= mostLinks; ++i) {
        const auto node = find(current);
        if (node == m_nodes.end() || node->second.type != FileType::Link)
            return node;
        const QString goal = QString::fromUtf8(node->second.bytes);
        const QString from = QString::fromUtf8(parentOf(node->first));
        current = AbsolutePath::known(goal.startsWith(u'/') ? goal : from + u'/' + goal);
    }
    errno = ELOOP;
    return m_nodes.end();
}

int MemorySystem::obstacleAt(const QByteArray &place) const
{
    if (place.isEmpty())
        return errno;
    if (m_nodes.contains(place))
        return EEXIST;
    const auto parent = m_nodes.find(parentOf(place));
    if (parent == m_nodes.end())
        return ENOENT;
    if (parent->second.type != FileType::Directory)
        return ENOTDIR;
    return parent->second.writable ? 0 : EACCES;
}

void MemorySystem::put(const QByteArray &place, Node node)
{
    Q_ASSERT(!place.isEmpty());
    node.inode = ++m_lastInode;
    node.modifiedNs = m_clockNs += 1'000'000'000;
    m_nodes[place] = std::move(node);
}

bool MemorySystem::hasChildren(const QByteArray &place) const
{
    return std::ranges::any_of(m_nodes, [&](const auto &item) { return isBelow(item.first, place); });
}

Result<QByteArray> MemorySystem::read(const AbsolutePath &file, qint64 limit) const
{
    const auto node = findFollowing(file);
    if (node == m_nodes.end())
        return std::unexpected(systemError(FileAction::Read, file, errno));
    if (node->second.type != FileType::File)
        return std::unexpected(systemError(FileAction::Read, file, EISDIR));
    if (node->second.bytes.size() > limit)
        return std::unexpected(systemError(FileAction::Read, file, EFBIG));
    return node->second.bytes;
}

Result<void> MemorySystem::write(const AbsolutePath &file, const QByteArray &bytes, WriteMode mode,
                                 Permissions permissions)
{
    record(QStringLiteral("write ") + file.toString());
    const QByteArray at = place(file);
    int code = obstacleAt(at);
    const bool replaces = code == EEXIST && mode == WriteMode::Replace && m_nodes.at(at).type == FileType::File;
    if (code == EEXIST && mode == WriteMode::Replace && m_nodes.at(at).type == FileType::Link)
        code = ELOOP;
    if (code != 0 && !replaces)
        return std::unexpected(systemError(FileAction::Write, file, code));
    if (bytes.size() > m_freeBytes)
        return std::unexpected(systemError(FileAction::Write, file, ENOSPC));
    const bool executable = replaces ? m_nodes.at(at).executable : permissions == Permissions::Executable;
    put(at, {.type = FileType::File, .bytes = bytes, .executable = executable});
    return {};
}

Result<QList<DirectoryEntry>> MemorySystem::list(const AbsolutePath &directory) const
{
    const auto folder = findFollowing(directory);
    if (folder == m_nodes.end() || folder->second.type != FileType::Directory)
        return std::unexpected(systemError(FileAction::List, directory, folder == m_nodes.end() ? errno : ENOTDIR));
    QList<DirectoryEntry> entries;
    const qsizetype start = folder->first == "/" ? 1 : folder->first.size() + 1;
    for (const auto &[path, node] : m_nodes) {
        if (isBelow(path, folder->first) && path.indexOf('/', start) < 0)
            entries.append({path.sliced(start), node.type});
    }
    std::ranges::sort(entries, {}, &DirectoryEntry::name);
    return entries;
}

Result<std::optional<FileStatus>> MemorySystem::status(const AbsolutePath &file) const
{
    const auto node = find(file);
    if (node == m_nodes.end()) {
        if (errno == ENOENT || errno == ENOTDIR)
            return std::nullopt;
        return std::unexpected(systemError(FileAction::Inspect, file, errno));
    }
    FileStatus status;
    status.type = node->second.type;
    status.size = node->second.bytes.size();
    status.device = 1;
    status.inode = node->second.inode;
    status.modifiedNs = node->second.modifiedNs;
    status.writable = node->second.writable;
    status.executable = node->second.executable;
    status.own = node->second.own;
    return status;
}

Result<AbsolutePath> MemorySystem::canonical(const AbsolutePath &path) const
{
    const auto node = findFollowing(path);
    if (node == m_nodes.end())
        return std::unexpected(systemError(FileAction::Inspect, path, errno));
    return AbsolutePath::from(QString::fromUtf8(node->first));
}

Result<void> MemorySystem::makeDirectory(const AbsolutePath &directory)
{
    record(QStringLiteral("makeDirectory ") + directory.toString());
    const QByteArray at = place(directory);
    if (const int code = obstacleAt(at); code != 0)
        return std::unexpected(systemError(FileAction::MakeDirectory, directory, code));
    put(at, {.type = FileType::Directory, .bytes = {}});
    return {};
}

Result<AbsolutePath> MemorySystem::makePrivateDirectory(const AbsolutePath &parent, const QString &prefix)
{
    const auto number = QStringLiteral("%1").arg(++m_privateDirectories, 6, 10, QLatin1Char('0'));
    const AbsolutePath directory = parent.child(prefix + number);
    record(QStringLiteral("makePrivateDirectory ") + directory.toString());
    const QByteArray at = place(directory);
    if (const int code = obstacleAt(at); code != 0)
        return std::unexpected(systemError(FileAction::MakeDirectory, directory, code));
    put(at, {.type = FileType::Directory, .bytes = {}});
    return directory;
}

Result<void> MemorySystem::rename(const AbsolutePath &from, const AbsolutePath &to)
{
    record(QStringLiteral("rename %1 %2").arg(from.toString(), to.toString()));
    const auto source = find(from);
    if (source == m_nodes.end())
        return std::unexpected(systemError(FileAction::Rename, to, errno));
    const QByteArray old = source->first;
    const QByteArray at = place(to);
    int code = isBelow(at, old) ? EINVAL : obstacleAt(at);
    // A directory may take the place of an empty one.
    if (code == EEXIST && source->second.type == FileType::Directory) {
        const bool ontoDirectory = m_nodes.at(at).type == FileType::Directory;
        code = !ontoDirectory ? ENOTDIR : hasChildren(at) ? ENOTEMPTY : 0;
    }
    if (code != 0)
        return std::unexpected(systemError(FileAction::Rename, to, code));
    Nodes moved;
    for (auto node = m_nodes.begin(); node != m_nodes.end();) {
        if (node->first == old || isBelow(node->first, old)) {
            moved[at + node->first.sliced(old.size())] = std::move(node->second);
            node = m_nodes.erase(node);
        } else {
            ++node;
        }
    }
    m_nodes.erase(at);
    m_nodes.merge(moved);
    return {};
}

Result<void> MemorySystem::remove(const AbsolutePath &path)
{
    record(QStringLiteral("remove ") + path.toString());
    const auto node = find(path);
    if (node == m_nodes.end())
        return std::unexpected(systemError(FileAction::Remove, path, errno));
    if (hasChildren(node->first))
        return std::unexpected(systemError(FileAction::Remove, path, ENOTEMPTY));
    if (!m_nodes.at(parentOf(node->first)).writable)
        return std::unexpected(systemError(FileAction::Remove, path, EACCES));
    m_nodes.erase(node);
    return {};
}

Result<void> MemorySystem::removeTree(const AbsolutePath &directory)
{
    record(QStringLiteral("removeTree ") + directory.toString());
    const auto root = find(directory);
    if (root == m_nodes.end() || root->second.type != FileType::Directory)
        return std::unexpected(systemError(FileAction::Remove, directory, root == m_nodes.end() ? errno : ENOTDIR));
    const QByteArray at = root->first;
    std::erase_if(m_nodes, [&](const auto &item) { return item.first == at || isBelow(item.first, at); });
    return {};
}

Result<void> MemorySystem::sync(const AbsolutePath &directory)
{
    record(QStringLiteral("sync ") + directory.toString());
    if (find(directory) == m_nodes.end())
        return std::unexpected(systemError(FileAction::Sync, directory, errno));
    return {};
}

Result<qint64> MemorySystem::freeBytes(const AbsolutePath &path) const
{
    if (findFollowing(path) == m_nodes.end())
        return std::unexpected(systemError(FileAction::Inspect, path, errno));
    return m_freeBytes;
}

Result<ProcessEnd> MemorySystem::run(const ProcessRequest &request, const CancelToken &cancel, const OutputSink &sink)
{
    record((QStringList{QStringLiteral("run"), request.program.toString()} + request.arguments).join(u' '));
    m_requests.append(request);
    if (cancel.isCancelled())
        return ProcessEnd{.outcome = ProcessOutcome::Cancelled, .standardOutput = {}, .standardError = {}};
    const auto program = m_programs.find(request.program.toString());
    if (program == m_programs.end())
        return std::unexpected(systemError(FileAction::Read, request.program, ENOENT));
    return program->second(request, sink);
}

} // namespace groundwork
