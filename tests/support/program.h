// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace groundwork {

struct ProgramEnd
{
    int exitCode = -1; ///< 128 plus the signal when one ended it
    QByteArray output;
    QByteArray messages;

    /// The one JSON document on standard output; empty when it is none.
    [[nodiscard]] QJsonObject json() const;
};

/// The real program in a home of its own: nothing of the machine's user is seen or touched.
class Program
{
public:
    explicit Program(const QString &executable);

    [[nodiscard]] ProgramEnd run(const QStringList &words, const QByteArray &input = {}) const;
    /// Under another program: strace, setpriv …
    [[nodiscard]] ProgramEnd runUnder(const QStringList &wrapper, const QStringList &words) const;

    [[nodiscard]] QString executable() const { return m_executable; }
    /// The working directory, and a file in it.
    [[nodiscard]] QString folder() const;
    [[nodiscard]] QString path(const QString &name) const;
    /// Writes a file into the working directory.
    void put(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] QByteArray get(const QString &name) const;
    [[nodiscard]] QProcessEnvironment &environment() { return m_environment; }
    [[nodiscard]] const QProcessEnvironment &environment() const { return m_environment; }
    void setFolder(const QString &folder) { m_folder = folder; }

private:
    QString m_executable;
    QTemporaryDir m_place;
    QString m_folder;
    QProcessEnvironment m_environment;
};

/// Everything below a folder as text, one line an entry with its type and a hash of its bytes: equal before and
/// after means unchanged. Names are raw bytes.
[[nodiscard]] QByteArray treeText(const QString &folder);

} // namespace groundwork
