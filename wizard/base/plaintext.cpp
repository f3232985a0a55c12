// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "base/plaintext.h"

#include <QRegularExpression>
#include <QStringList>

namespace groundwork {

namespace {

bool isHarmful(QChar c)
{
    const char16_t u = c.unicode();
    const bool control = (u < 0x20 && u != u'\t') || (u >= 0x7f && u < 0xa0);
    const bool direction =
        u == 0x200e || u == 0x200f || u == 0x061c || (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069);
    return control || direction;
}

QString withoutSecrets(QString line)
{
    static const QRegularExpression password(QStringLiteral("(\\b[a-z][a-z0-9+.-]*://)[^/\\s@]+@"),
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression pathToken(QStringLiteral("/t/[^/\\s]+/"));
    static const QRegularExpression named(
        QStringLiteral("\\b((?:[a-z0-9_-]*(?:token|password|passwd|secret|api[_-]?key))\\s*[=:]\\s*)[^\\s&]+"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression known(
        QStringLiteral("\\b(?:gh[pousr]_|github_pat_|glpat-|pypi-|hf_|AKIA|xox[abp]-)[A-Za-z0-9_-]{12,}"));
    line.replace(password, QStringLiteral("\\1***@"));
    line.replace(pathToken, QStringLiteral("/t/***/"));
    line.replace(named, QStringLiteral("\\1***"));
    line.replace(known, QStringLiteral("***"));
    return line;
}

} // namespace

QString plainLine(QByteArrayView bytes, qsizetype maximumLength)
{
    static const QRegularExpression escape(
        QStringLiteral("\\x1b(?:\\[[0-?]*[ -/]*[@-~]|\\][^\\x07\\x1b]*(?:\\x07|\\x1b\\\\)?|[@-Z\\\\^_])"));
    QString line = QString::fromUtf8(bytes.first(std::min(bytes.size(), maximumLength * 4)));
    line.remove(escape);
    line.removeIf(isHarmful);
    line = withoutSecrets(std::move(line));
    line.truncate(maximumLength);
    return line;
}

QString plainText(QByteArrayView bytes, qsizetype maximumLength)
{
    // A tool's reason stands at the end of what it said.
    if (bytes.size() > maximumLength * 4)
        bytes = bytes.last(maximumLength * 4);
    QStringList lines;
    for (const auto &line : bytes.toByteArray().split('\n')) {
        QString text = plainLine(line);
        if (!text.trimmed().isEmpty())
            lines.append(std::move(text));
    }
    QString text = lines.join(u'\n');
    if (text.size() > maximumLength)
        text = text.last(maximumLength);
    return text;
}

} // namespace groundwork
