// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/paths.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

namespace groundwork {

enum class OutputChannel; // of system/system.h

/// One argument or variable of a command: text, or a file of the private directory ("uv/uv.lock"), whose place is only
/// known when it runs.
struct Argument
{
    enum class Place { AsIs, PrivateDirectory };

    Argument() = default;
    Argument(QString argument) : text(std::move(argument)) {}                  // NOLINT(google-explicit-constructor)
    Argument(const char16_t *argument) : text(QString::fromUtf16(argument)) {} // NOLINT(google-explicit-constructor)
    [[nodiscard]] static Argument privateFile(const QString &name);

    QString text;
    Place place = Place::AsIs;
    bool operator==(const Argument &) const = default;
};

/// A file that is put into the private directory, with the folders above it, before the command runs. Text from a spec
/// reaches a tool only so.
struct InputFile
{
    QString name;
    QByteArray text;
    bool operator==(const InputFile &) const = default;
};

/// One run of one program: no shell, an absolute path, the allow-listed environment plus `environment`.
struct Command
{
    AbsolutePath program;
    QList<Argument> arguments;
    QMap<QString, Argument> environment{};
    QList<InputFile> inputs{};
    QList<AbsolutePath> writes{}; ///< beside the private and temporary directory: what it may change
    /// Folders that spoil when two commands use them at once, such as a cache of packages: they are waited for.
    QList<AbsolutePath> exclusive{};
    OutputChannel channel{}; ///< pipes, unless the tool tells its progress on a terminal only
    bool operator==(const Command &) const = default;
};

} // namespace groundwork
