// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QVarLengthArray>

#include <array>
#include <functional>

namespace groundwork {

/// One file of a conda channel, as its index has it. The views hold during the call that gets them.
struct RepodataRecord
{
    QByteArrayView name, version;
    QByteArrayView subdir; ///< of the channel: "linux-64"; empty where it was not told before
    QByteArrayView python; ///< what it requires of Python, without the name: ">=3.12,<3.13.0a0"
    bool needsPython = false;
    qint64 bytes = 0; ///< 0: not told
};

/// Reads the index of a conda channel (repodata.json) chunk by chunk: only the record that is being read is in memory,
/// whatever the size of the file.
class RepodataScanner
{
public:
    explicit RepodataScanner(std::function<void(const RepodataRecord &)> sink) : m_sink(std::move(sink)) {}

    /// The next bytes of the file; nothing of them is kept but the beginning of a word.
    void feed(QByteArrayView chunk);
    /// The object of the file has ended, and all of it could be read.
    [[nodiscard]] bool isWhole() const { return m_state == State::Done; }
    [[nodiscard]] bool isBroken() const { return m_state == State::Broken; }

private:
    enum class State { Between, Text, Escape, Number, Done, Broken };
    enum class Place { Elsewhere, Info, Record, Requirements };

    void takeBetween(char letter);
    void open(char bracket);
    void close(char bracket);
    void takeText();
    void takeNumber();
    void keep(QByteArrayView part);
    void copyTo(QByteArray &target) const;
    [[nodiscard]] bool isKey() const { return m_expectsKey && !m_open.isEmpty() && m_open.last() == '{'; }
    [[nodiscard]] Place place() const;
    [[nodiscard]] QByteArrayView keyAt(qsizetype depth) const;
    [[nodiscard]] bool isWanted() const;

    static constexpr qsizetype deepest = 64;
    static constexpr qsizetype longestWord = 4096;

    std::function<void(const RepodataRecord &)> m_sink;
    State m_state = State::Between;
    QVarLengthArray<char, 64> m_open; ///< the brackets that are open
    bool m_expectsKey = false;
    bool m_isWanted = false;          ///< the word that is being read
    Place m_place = Place::Elsewhere; ///< of the innermost bracket
    QByteArray m_word;                ///< that is being read
    std::array<QByteArray, 3> m_keys; ///< of the outer objects
    QByteArray m_name, m_version, m_python, m_subdir;
    bool m_needsPython = false;
    qint64 m_bytes = 0;
};

} // namespace groundwork
