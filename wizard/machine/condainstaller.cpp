// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/condainstaller.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace groundwork {

namespace {

Error noInstaller(const QString &message, const QString &details = {})
{
    return {message, details,
            QCoreApplication::translate("CondaInstaller", "Choose an installer for Linux, whose name ends in .sh; "
                                                          "Miniforge's is at https://conda-forge.org/download/.")};
}

/// Whether the first line of a script names a shell: "#!/bin/sh", "#!/usr/bin/env bash".
bool isShellScript(const QByteArray &bytes)
{
    constexpr qsizetype longestLine = 200;
    const QByteArray line = bytes.first(std::min(longestLine, bytes.size())).split('\n').constFirst().trimmed();
    return line.startsWith("#!") && line.endsWith("sh");
}

std::optional<Error> problemOf(const AbsolutePath &file, const QByteArray &bytes)
{
    const QString name = file.fileName();
    if (bytes.isEmpty())
        return noInstaller(QCoreApplication::translate("CondaInstaller", "%1 is empty.").arg(name));
    if (bytes.startsWith("MZ"))
        return noInstaller(
            QCoreApplication::translate("CondaInstaller", "%1 is a program for Windows, not for this system.")
                .arg(name));
    if (!isShellScript(bytes))
        return noInstaller(QCoreApplication::translate("CondaInstaller", "%1 is no installer of conda.").arg(name));
    return std::nullopt;
}

} // namespace

InstallerFact CondaInstallerReader::read(const System &system, const AbsolutePath &file)
{
    InstallerFact fact{file, {}, {}};
    const auto real = system.canonical(file);
    const auto status = real ? system.status(*real) : Result<std::optional<FileStatus>>(std::nullopt);
    if (!status || !*status) {
        fact.problem =
            noInstaller(QCoreApplication::translate("CondaInstaller", "There is no file %1.").arg(file.toString()));
        return fact;
    }
    if (m_known && m_known->path == file && m_status == **status)
        return *m_known;
    if ((*status)->type != FileType::File) {
        fact.problem =
            noInstaller(QCoreApplication::translate("CondaInstaller", "%1 is no file.").arg(file.toString()));
        return fact;
    }
    const auto bytes = system.read(*real, maximumInstallerSize);
    if (!bytes) {
        fact.problem =
            noInstaller(QCoreApplication::translate("CondaInstaller", "%1 cannot be read.").arg(file.toString()),
                        bytes.error().message);
        return fact;
    }
    fact.problem = problemOf(file, *bytes);
    if (!fact.problem)
        fact.sha256 = QString::fromLatin1(QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex());
    m_known = fact;
    m_status = **status;
    return fact;
}

} // namespace groundwork
