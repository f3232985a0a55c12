// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/formats/safetext.h"

#include <QRegularExpression>

namespace groundwork {

bool isUnsafeInText(char32_t c)
{
    const bool isControl = (c < 0x20 && c != U'\n' && c != U'\t') || (c >= 0x7f && c <= 0x9f);
    const bool isSeparator = c == 0x2028 || c == 0x2029 || c == 0xfeff;
    const bool isDirection = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    const bool isSurrogate = c >= 0xd800 && c <= 0xdfff;
    const bool isNoncharacter = (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe;
    return isControl || isSeparator || isDirection || isSurrogate || isNoncharacter;
}

QString safeText(const QString &text)
{
    QString result = text;
    result.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    QList<uint> characters = result.toUcs4();
    for (auto &c : characters) {
        if (isUnsafeInText(c))
            c = QChar::ReplacementCharacter;
    }
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(characters.constData()), characters.size());
}

QStringList safeLines(const QString &text)
{
    QStringList lines = safeText(text).split(u'\n');
    for (auto &line : lines) {
        while (!line.isEmpty() && line.back().isSpace())
            line.chop(1);
    }
    return lines;
}

QString safeLine(const QString &text)
{
    static const QRegularExpression blanks(QStringLiteral("[ \\t\\n]+"));
    return safeText(text).replace(blanks, QStringLiteral(" ")).trimmed();
}

QByteArray commentLines(const QString &text)
{
    if (text.isEmpty())
        return {};
    QByteArray result;
    for (const auto &line : safeLines(text))
        result += (line.isEmpty() ? QByteArray("#") : "# " + line.toUtf8()) + '\n';
    return result;
}

} // namespace groundwork
