// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "system/systemerror.h"

#include <QCoreApplication>
#include <QLocale>

#include <sys/statvfs.h>

#include <cerrno>
#include <cstring>

namespace groundwork {

namespace {

QString whatFailed(FileAction action, const QString &path)
{
    switch (action) {
    case FileAction::Read:
        return QCoreApplication::translate("System", "%1 could not be read.").arg(path);
    case FileAction::Write:
        return QCoreApplication::translate("System", "%1 could not be written.").arg(path);
    case FileAction::List:
        return QCoreApplication::translate("System", "The folder %1 could not be read.").arg(path);
    case FileAction::Inspect:
        return QCoreApplication::translate("System", "%1 could not be looked at.").arg(path);
    case FileAction::MakeDirectory:
        return QCoreApplication::translate("System", "The folder %1 could not be made.").arg(path);
    case FileAction::Rename:
        return QCoreApplication::translate("System", "%1 could not be put in place.").arg(path);
    case FileAction::Remove:
        return QCoreApplication::translate("System", "%1 could not be removed.").arg(path);
    case FileAction::Sync:
        return QCoreApplication::translate("System", "%1 could not be made safe on the disk.").arg(path);
    }
    Q_UNREACHABLE();
}

QString whatToTry(int code)
{
    switch (code) {
    case ENOENT:
    case ENOTDIR:
        return QCoreApplication::translate("System", "Look whether the folder is still there and its name is right.");
    case EACCES:
    case EPERM:
        return QCoreApplication::translate("System", "Choose a place where you may read and write.");
    case EROFS:
        return QCoreApplication::translate("System", "The disk is read-only: choose a folder on another disk.");
    case ENOSPC:
    case EDQUOT:
        return QCoreApplication::translate("System", "Free some space, or choose a folder on another disk.");
    case EIO:
        return QCoreApplication::translate("System", "The disk reports a fault: check it, or choose another disk.");
    case EMFILE:
    case ENFILE:
    case ENOMEM:
        return QCoreApplication::translate("System", "Close other programs, then try again.");
    case ENAMETOOLONG:
        return QCoreApplication::translate("System", "Choose a shorter name, or a folder nearer to the disk's root.");
    case EEXIST:
    case ENOTEMPTY:
        return QCoreApplication::translate("System", "Something else is there already: choose another name.");
    case ELOOP:
    case EXDEV:
        return QCoreApplication::translate("System", "A link or another disk is in the way: name the real folder.");
    case EBUSY:
    case ETXTBSY:
        return QCoreApplication::translate("System", "Another program is using it: close that program and try again.");
    default:
        return QCoreApplication::translate("System", "Try again, or choose another folder.");
    }
}

} // namespace

QString errorText(int code)
{
    const char *name = ::strerrorname_np(code);
    const char *description = ::strerrordesc_np(code);
    return QString::fromLatin1(name != nullptr ? name : "?") + QStringLiteral(": ") +
           QString::fromLatin1(description != nullptr ? description : "unknown error");
}

Error systemError(FileAction action, const AbsolutePath &path, int code)
{
    return {whatFailed(action, path.toString()), errorText(code), whatToTry(code)};
}

Error writeError(const AbsolutePath &path, qint64 size, int folder, int code)
{
    Error error = systemError(FileAction::Write, path, code);
    const auto sized = [](qint64 bytes) { return QLocale().formattedDataSize(bytes); };
    if (code == EDQUOT) {
        error.message = QCoreApplication::translate("System", "Your share of the disk is used up: %1 needs %2.")
                            .arg(path.toString(), sized(size));
        error.hint = QCoreApplication::translate("System", "Free some of your space, or choose another disk.");
        return error;
    }
    struct statvfs disk = {};
    if (code != ENOSPC || ::fstatvfs(folder, &disk) != 0)
        return error;
    const auto available = static_cast<qint64>(disk.f_bavail) * static_cast<qint64>(disk.f_frsize);
    if (disk.f_files > 0 && disk.f_favail == 0)
        error.message =
            QCoreApplication::translate("System", "The disk has no room for another file: %1 could not be written.")
                .arg(path.toString());
    else if (available < size)
        error.message =
            QCoreApplication::translate("System", "The disk is full: %1 needs %2, %3 are free and %4 are missing.")
                .arg(path.toString(), sized(size), sized(available), sized(size - available));
    else
        error.message =
            QCoreApplication::translate("System", "The disk is full: %1 could not be written.").arg(path.toString());
    return error;
}

} // namespace groundwork
