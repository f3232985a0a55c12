// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace groundwork {

/// One system call of a trace, in the order in which it was entered.
struct SystemCall
{
    QByteArray name;
    QByteArray arguments; ///< as strace prints them
    QByteArray result;
};

/// The words that run a program under strace and write every call of it and its children into `log`.
[[nodiscard]] QStringList straceWords(const QString &log, const QStringList &options = {});

[[nodiscard]] QList<SystemCall> systemCallsIn(const QByteArray &log);

/// Whether the call changes something that outlives the process: files, names, permissions.
[[nodiscard]] bool changesFiles(const SystemCall &call);
[[nodiscard]] bool startsProcess(const SystemCall &call);
[[nodiscard]] bool opensSocket(const SystemCall &call);

} // namespace groundwork
