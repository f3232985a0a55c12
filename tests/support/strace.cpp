// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "support/strace.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

QStringList straceWords(const QString &log, const QStringList &options)
{
    return QStringList{u"/usr/bin/strace"_s, u"-f"_s, u"-qq"_s, u"-s"_s, u"400"_s, u"-o"_s, log} + options;
}

QList<SystemCall> systemCallsIn(const QByteArray &log)
{
    // "PID name(arguments) = result"; a call that another thread interrupted ends in "<unfinished ...>".
    static const QRegularExpression line(u"^\\d+ +([a-z0-9_]+)\\((.*?)(?:\\) += (.*)| <unfinished \\.\\.\\.>)$"_s);
    QList<SystemCall> calls;
    for (const QByteArray &text : log.split('\n')) {
        const auto match = line.match(QString::fromUtf8(text));
        if (match.hasMatch())
            calls.append({match.captured(1).toLatin1(), match.captured(2).toUtf8(), match.captured(3).toUtf8()});
    }
    return calls;
}

bool changesFiles(const SystemCall &call)
{
    static const QSet<QByteArray> always{
        "mkdir",           "mkdirat",   "rmdir",     "rename",    "renameat",  "renameat2", "link",
        "linkat",          "unlink",    "unlinkat",  "symlink",   "symlinkat", "mknod",     "mknodat",
        "chmod",           "fchmod",    "fchmodat",  "chown",     "fchown",    "lchown",    "fchownat",
        "truncate",        "ftruncate", "fallocate", "utimensat", "setxattr",  "fsetxattr", "pwrite64",
        "copy_file_range", "sendfile",  "fsync",     "fdatasync", "syncfs"};
    if (always.contains(call.name))
        return true;
    if (call.name == "open" || call.name == "openat" || call.name == "openat2" || call.name == "creat")
        return call.name == "creat" || call.arguments.contains("O_WRONLY") || call.arguments.contains("O_RDWR") ||
               call.arguments.contains("O_CREAT") || call.arguments.contains("O_TRUNC");
    if (call.name == "write" || call.name == "writev")
        return !call.arguments.startsWith("1,") && !call.arguments.startsWith("2,");
    return false;
}

bool startsProcess(const SystemCall &call)
{
    if (call.name == "fork" || call.name == "vfork" || call.name == "execve" || call.name == "execveat")
        return true;
    return (call.name == "clone" || call.name == "clone3") && !call.arguments.contains("CLONE_THREAD");
}

bool opensSocket(const SystemCall &call)
{
    return call.name == "socket" || call.name == "connect" || call.name == "bind" || call.name == "socketpair";
}

} // namespace groundwork
