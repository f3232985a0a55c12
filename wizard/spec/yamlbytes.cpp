// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "spec/yamlbytes.h"

#include "base/characters.h"
#include "base/plaintext.h"

#include <QCoreApplication>

#include <algorithm>

namespace groundwork {

namespace {

constexpr qsizetype longestShownWord = 60;

/// The length of the well-formed UTF-8 character that starts at `at`, or 0 (Unicode, table 3-7).
qsizetype characterLength(QByteArrayView bytes, qsizetype at)
{
    const auto byte = [&](qsizetype i) { return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U; };
    const auto follows = [&](qsizetype i) { return byte(i) >= 0x80 && byte(i) <= 0xBF; };
    const unsigned first = byte(at);
    const unsigned second = byte(at + 1);
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return follows(at + 1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const bool inRange = follows(at + 1) && (first != 0xE0 || second >= 0xA0) && (first != 0xED || second <= 0x9F);
        return inRange && follows(at + 2) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const bool inRange = follows(at + 1) && (first != 0xF0 || second >= 0x90) && (first != 0xF4 || second <= 0x8F);
        return inRange && follows(at + 2) && follows(at + 3) ? 4 : 0;
    }
    return 0;
}

/// YAML takes line breaks, tabs and U+0085 for blanks.
bool isForbidden(QByteArrayView character)
{
    const auto first = static_cast<unsigned char>(character[0]);
    if (character.size() > 2 || (character.size() == 2 && first != 0xC2))
        return false;
    const auto last = static_cast<unsigned char>(character.back());
    return isControl(last) && last != '\n' && last != '\t' && last != 0x85;
}

} // namespace

QString shownWord(const QString &text)
{
    QString word = plainLine(text.left(longestShownWord * 4).replace(u'\n', u' ').toUtf8(), longestShownWord + 1);
    if (word.size() > longestShownWord || text.size() > longestShownWord * 4) {
        word.truncate(longestShownWord);
        word.append(u'…');
    }
    return word;
}

QString textOfParser(QByteArrayView bytes)
{
    QString text;
    text.reserve(bytes.size());
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype length = characterLength(bytes, at);
        if (length == 1)
            text.append(QLatin1Char(bytes[at]));
        else if (length == 0)
            text.append(QChar(char16_t(static_cast<unsigned char>(bytes[at]))));
        else if (bytes.sliced(at, length) == QByteArrayView("\xEF\xBB\xBF"))
            text.append(QChar(0xFEFF));
        else
            text.append(QString::fromUtf8(bytes.sliced(at, length)));
        at += std::max(qsizetype(1), length);
    }
    return text;
}

YamlBytes::YamlBytes(const QByteArray &bytes) : m_bytes(bytes)
{
    if (m_bytes.startsWith("\xEF\xBB\xBF"))
        m_bytes.remove(0, 3);
    m_bytes.replace("\r\n", "\n").replace('\r', '\n');
    m_lineStarts.append(0);
    for (qsizetype end = m_bytes.indexOf('\n'); end >= 0; end = m_bytes.indexOf('\n', end + 1))
        m_lineStarts.append(end + 1);
}

std::optional<YamlBytes::Refusal> YamlBytes::refusal() const
{
    for (qsizetype at = 0; at < m_bytes.size();) {
        const qsizetype length = characterLength(m_bytes, at);
        if (length == 0)
            return Refusal{.place = placeOf(at),
                           .message = QCoreApplication::translate("Yaml", "The file is not UTF-8 text."),
                           .hint = QCoreApplication::translate("Yaml", "Save it as UTF-8 in your editor.")};
        const QByteArrayView character = QByteArrayView(m_bytes).sliced(at, length);
        if (isForbidden(character))
            return Refusal{.place = placeOf(at),
                           .message = QCoreApplication::translate("Yaml", "A control character (byte %1) stands here.")
                                          .arg(QString::fromLatin1(character.toByteArray().toHex())),
                           .hint =
                               QCoreApplication::translate("Yaml", "Delete it; it may be invisible in your editor.")};
        at += length;
    }
    return std::nullopt;
}

QByteArrayView YamlBytes::line(int line) const
{
    if (line < 0 || line >= m_lineStarts.size())
        return {};
    const qsizetype start = m_lineStarts[line];
    const qsizetype end = line + 1 < m_lineStarts.size() ? m_lineStarts[line + 1] - 1 : m_bytes.size();
    return QByteArrayView(m_bytes).sliced(start, end - start);
}

YamlPlace YamlBytes::place(int line, int byteColumn) const
{
    const int nearLine = std::clamp(line, 0, int(m_lineStarts.size()) - 1);
    const QByteArrayView text = this->line(nearLine);
    const qsizetype end = std::clamp(qsizetype(byteColumn), qsizetype(0), text.size());
    if (m_counted.line != nearLine || m_counted.bytes > end)
        m_counted = {.line = nearLine, .bytes = 0, .characters = 0};
    const auto startsCharacter = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; };
    m_counted.characters += int(std::count_if(text.begin() + m_counted.bytes, text.begin() + end, startsCharacter));
    m_counted.bytes = end;
    return {.line = nearLine + 1, .column = m_counted.characters + 1};
}

qsizetype YamlBytes::offset(int line, int byteColumn) const
{
    const int nearLine = std::clamp(line, 0, int(m_lineStarts.size()) - 1);
    return m_lineStarts[nearLine] + std::clamp(qsizetype(byteColumn), qsizetype(0), this->line(nearLine).size());
}

qsizetype YamlBytes::offsetOf(YamlPlace place) const
{
    const QByteArrayView text = line(place.line - 1);
    qsizetype at = 0;
    for (int column = 1; column < place.column && at < text.size(); ++column)
        at += std::max(qsizetype(1), characterLength(text, at));
    return offset(place.line - 1, int(at));
}

qsizetype YamlBytes::endOfQuotes(qsizetype start) const
{
    const char quote = m_bytes[start];
    for (qsizetype at = start + 1; at < m_bytes.size(); ++at) {
        if (quote == '"' && m_bytes[at] == '\\') {
            ++at;
        } else if (m_bytes[at] == quote) {
            if (quote == '"' || at + 1 >= m_bytes.size() || m_bytes[at + 1] != quote)
                return at + 1;
            ++at;
        }
    }
    return -1;
}

YamlPlace YamlBytes::placeOf(qsizetype offset) const
{
    const auto next = std::upper_bound(m_lineStarts.begin(), m_lineStarts.end(), offset);
    const auto line = int(next - m_lineStarts.begin()) - 1;
    return place(line, int(offset - m_lineStarts[line]));
}

} // namespace groundwork
