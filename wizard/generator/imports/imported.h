// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "spec/projectspec.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace groundwork {

/// A file that somebody else's tool reads, as it was found.
struct SourceText
{
    QString file; ///< its name, for people and for telling what it is
    QByteArray bytes;
};

/// Something of a file that a setup file cannot say.
struct LeftOut
{
    QString file;
    int line = 0; ///< 1-based; 0: the whole file
    QString what; ///< harmless text
    QString why;  ///< one sentence
    bool operator==(const LeftOut &) const = default;
};

struct ImportedPackage
{
    QString name;
    QString constraints; ///< as in PackageRequest
    PackageOrigin from = PackageOrigin::Any;
    QStringList extras{};
    QString marker{};      ///< a condition as in Python's dependency specifiers; empty: always
    QString platform{};    ///< "linux-64", "osx", "unix" …; empty: every one
    bool isLocked = false; ///< one of a lock: other platforms have their own
    QString file{};
    int line = 0;
    bool operator==(const ImportedPackage &) const = default;
};

/// What a file asks for, before it is known for which machine.
struct Imported
{
    QString name; ///< of the project or environment; empty when the file has none
    QString summary{};
    ManagerChoice manager = ManagerChoice::Auto;
    QString python{}; ///< constraints as in PackageRequest; empty: any
    QString pythonFile{};
    int pythonLine = 0;
    QStringList channels{};
    QStringList platforms{};
    QList<ImportedPackage> packages{};
    QList<LeftOut> leftOut{};
    bool operator==(const Imported &) const = default;
};

/// What several files ask for together: the first that says something of the project is the one that counts.
[[nodiscard]] Imported together(const QList<Imported> &parts);

/// Two lists of clauses as one, each clause once.
[[nodiscard]] QString bothConstraints(const QString &first, const QString &second);

} // namespace groundwork
