// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace groundwork {

struct YamlPlace
{
    int line = 1;   ///< 1-based
    int column = 1; ///< 1-based, in characters
    bool operator==(const YamlPlace &) const = default;
};

/// A person's text inside a message: one harmless line, short.
[[nodiscard]] QString shownWord(const QString &text);

/// Text of the parser's bytes. Unlike QString::fromUtf8() it keeps a byte-order mark, and takes a lone byte for the
/// Latin-1 character that yaml-cpp means by it where a file has the escape "\_" or "\N".
[[nodiscard]] QString textOfParser(QByteArrayView bytes);

/// The bytes of a YAML file, without byte-order mark and with LF only, and the places in them.
class YamlBytes
{
public:
    struct Refusal
    {
        YamlPlace place;
        QString message;
        QString hint;
    };

    explicit YamlBytes(const QByteArray &bytes);

    /// What no YAML text may hold: bad UTF-8 and control characters. The first one.
    [[nodiscard]] std::optional<Refusal> refusal() const;

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    /// From a line and a byte column, both 0-based and clamped to the text. Quick when places are asked for in their
    /// order, however long the line is.
    [[nodiscard]] YamlPlace place(int line, int byteColumn) const;
    [[nodiscard]] YamlPlace placeOf(qsizetype offset) const;
    [[nodiscard]] qsizetype offsetOf(YamlPlace place) const;
    [[nodiscard]] qsizetype offset(int line, int byteColumn) const; ///< of 0-based numbers, clamped
    [[nodiscard]] QByteArrayView line(int line) const;              ///< 0-based; without its end

    /// Just behind the quote that closes the one at `start`; -1 when none does.
    [[nodiscard]] qsizetype endOfQuotes(qsizetype start) const;

private:
    QByteArray m_bytes;
    struct Counted
    {
        int line = 0;
        qsizetype bytes = 0;
        int characters = 0;
    };

    QList<qsizetype> m_lineStarts;
    mutable Counted m_counted; ///< how far place() has counted in a line
};

} // namespace groundwork
