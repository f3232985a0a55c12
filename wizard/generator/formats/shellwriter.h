// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/paths.h"
#include "generator/formats/textfile.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QSet>
#include <QString>

namespace groundwork {

/// One word of a command: literal text, or a path below the folder that a variable of the script holds.
struct ShellWord
{
    ShellWord(QString literal) : text(std::move(literal)) {}                  // NOLINT(google-explicit-constructor)
    ShellWord(const char16_t *literal) : text(QString::fromUtf16(literal)) {} // NOLINT(google-explicit-constructor)
    /// "$variable/name"; `variable` is a name of our own.
    [[nodiscard]] static ShellWord below(const QString &variable, const QString &name);

    QString text;
    QString variable; ///< empty: literal
    bool operator==(const ShellWord &) const = default;
};

/// A bash script that stops at the first failure, written from typed parts. Outside text only enters quoted, so it
/// stays data; what comes out passes shellcheck.
class ShellScript
{
public:
    /// Each line of `text` as a comment.
    void comment(const QString &text);
    void command(const QList<ShellWord> &words, const QMap<QString, ShellWord> &environment = {});
    /// Below the current folder, with the folders above it.
    void makeDirectory(const ProjectPath &path);
    /// Below the current folder, byte for byte, with the folders above it.
    void writeFile(const TextFile &file);
    /// At any place, byte for byte; its folder must exist.
    void writeFile(const ShellWord &destination, const QByteArray &bytes);
    /// A line of our own fixed text, as it is; outside text in it must have gone through quote().
    void line(const QString &ownText = {});

    [[nodiscard]] QByteArray text() const;

    /// One word that bash reads as exactly `text`. A NUL cannot be in a word; asserts.
    [[nodiscard]] static QString quote(const QString &text);
    [[nodiscard]] static QString quote(const ShellWord &word);
    /// A command as command() writes it, to be put into a pipeline of our own.
    [[nodiscard]] static QString commandText(const QList<ShellWord> &words,
                                             const QMap<QString, ShellWord> &environment = {});

private:
    QByteArray m_body;
    QSet<QString> m_folders;
};

} // namespace groundwork
