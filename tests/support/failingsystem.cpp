// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "support/failingsystem.h"

#include "system/systemerror.h"

namespace groundwork {

bool FailingSystem::fails(Calls kind, const QString &what) const
{
    if (kind == Calls::All && m_fault.calls == Calls::Changing)
        return false;
    ++m_calls;
    const bool now =
        m_fault.call > 0 && (m_fault.failing == Failing::Once ? m_calls == m_fault.call : m_calls >= m_fault.call);
    if (now)
        m_failures.append(what);
    return now;
}

Result<QByteArray> FailingSystem::read(const AbsolutePath &file, qint64 limit) const
{
    if (fails(Calls::All, QStringLiteral("read ") + file.toString()))
        return std::unexpected(systemError(FileAction::Read, file, m_fault.code));
    return m_inner.read(file, limit);
}

Result<void> FailingSystem::write(const AbsolutePath &file, const QByteArray &bytes, WriteMode mode,
                                  Permissions permissions)
{
    if (fails(Calls::Changing, QStringLiteral("write ") + file.toString()))
        return std::unexpected(systemError(FileAction::Write, file, m_fault.code));
    return m_inner.write(file, bytes, mode, permissions);
}

Result<QList<DirectoryEntry>> FailingSystem::list(const AbsolutePath &directory) const
{
    if (fails(Calls::All, QStringLiteral("list ") + directory.toString()))
        return std::unexpected(systemError(FileAction::List, directory, m_fault.code));
    return m_inner.list(directory);
}

Result<std::optional<FileStatus>> FailingSystem::status(const AbsolutePath &file) const
{
    if (fails(Calls::All, QStringLiteral("status ") + file.toString()))
        return std::unexpected(systemError(FileAction::Inspect, file, m_fault.code));
    return m_inner.status(file);
}

Result<AbsolutePath> FailingSystem::canonical(const AbsolutePath &path) const
{
    if (fails(Calls::All, QStringLiteral("canonical ") + path.toString()))
        return std::unexpected(systemError(FileAction::Inspect, path, m_fault.code));
    return m_inner.canonical(path);
}

Result<void> FailingSystem::makeDirectory(const AbsolutePath &directory)
{
    if (fails(Calls::Changing, QStringLiteral("makeDirectory ") + directory.toString()))
        return std::unexpected(systemError(FileAction::MakeDirectory, directory, m_fault.code));
    return m_inner.makeDirectory(directory);
}

Result<AbsolutePath> FailingSystem::makePrivateDirectory(const AbsolutePath &parent, const QString &prefix)
{
    if (fails(Calls::Changing, QStringLiteral("makePrivateDirectory ") + parent.toString()))
        return std::unexpected(systemError(FileAction::MakeDirectory, parent.child(prefix), m_fault.code));
    return m_inner.makePrivateDirectory(parent, prefix);
}

Result<void> FailingSystem::rename(const AbsolutePath &from, const AbsolutePath &to)
{
    if (fails(Calls::Changing, QStringLiteral("rename %1 %2").arg(from.toString(), to.toString())))
        return std::unexpected(systemError(FileAction::Rename, to, m_fault.code));
    return m_inner.rename(from, to);
}

Result<void> FailingSystem::remove(const AbsolutePath &path)
{
    if (fails(Calls::Changing, QStringLiteral("remove ") + path.toString()))
        return std::unexpected(systemError(FileAction::Remove, path, m_fault.code));
    return m_inner.remove(path);
}

Result<void> FailingSystem::removeTree(const AbsolutePath &directory)
{
    if (fails(Calls::Changing, QStringLiteral("removeTree ") + directory.toString()))
        return std::unexpected(systemError(FileAction::Remove, directory, m_fault.code));
    return m_inner.removeTree(directory);
}

Result<void> FailingSystem::sync(const AbsolutePath &directory)
{
    if (fails(Calls::Changing, QStringLiteral("sync ") + directory.toString()))
        return std::unexpected(systemError(FileAction::Sync, directory, m_fault.code));
    return m_inner.sync(directory);
}

Result<qint64> FailingSystem::freeBytes(const AbsolutePath &path) const
{
    if (fails(Calls::All, QStringLiteral("freeBytes ") + path.toString()))
        return std::unexpected(systemError(FileAction::Inspect, path, m_fault.code));
    return m_inner.freeBytes(path);
}

Result<ProcessEnd> FailingSystem::run(const ProcessRequest &request, const CancelToken &cancel, const OutputSink &sink)
{
    if (fails(Calls::Changing, QStringLiteral("run ") + request.program.toString()))
        return std::unexpected(systemError(FileAction::Read, request.program, m_fault.code));
    return m_inner.run(request, cancel, sink);
}

} // namespace groundwork
