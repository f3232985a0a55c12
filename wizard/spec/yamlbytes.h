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
    /// From a line and a byte column, both 0-based and clamped to the text.
    [[nodiscard]] YamlPlace place(int line, int byteColumn) const;
    [[nodiscard]] QByteArrayView line(int line) const; ///< 0-based; without its end

private:
    [[nodiscard]] YamlPlace placeOf(qsizetype offset) const;

    QByteArray m_bytes;
    QList<qsizetype> m_lineStarts;
};

} // namespace groundwork
