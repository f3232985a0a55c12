// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/formats/escapes.h"

#include "generator/formats/safetext.h"

namespace groundwork {

namespace {

QString hex(char32_t character, int digits)
{
    return QStringLiteral("%1").arg(static_cast<uint>(character), digits, 16, QLatin1Char('0'));
}

} // namespace

QString escaped(char32_t c, EscapeStyle style)
{
    switch (c) {
    case U'\\':
        return QStringLiteral("\\\\");
    case U'"':
        return QStringLiteral("\\\"");
    case U'\n':
        return QStringLiteral("\\n");
    case U'\t':
        return QStringLiteral("\\t");
    case U'\r':
        return QStringLiteral("\\r");
    default:
        break;
    }
    if (c > 0xffff && style == EscapeStyle::Json)
        return QStringLiteral("\\u") + hex(QChar::highSurrogate(c), 4) + QStringLiteral("\\u") +
               hex(QChar::lowSurrogate(c), 4);
    if (c > 0xffff)
        return QStringLiteral("\\U") + hex(c, 8);
    if (c <= 0xff && (style == EscapeStyle::Yaml || style == EscapeStyle::Python))
        return QStringLiteral("\\x") + hex(c, 2);
    return QStringLiteral("\\u") + hex(c, 4);
}

QString quoted(const QString &text, EscapeStyle style)
{
    QString result = QStringLiteral("\"");
    for (const char32_t c : text.toUcs4()) {
        if (c == U'"' || c == U'\\' || c == U'\n' || c == U'\t' || isUnsafeInText(c))
            result += escaped(c, style);
        else
            result += QChar::fromUcs4(c);
    }
    return result + u'"';
}

} // namespace groundwork
