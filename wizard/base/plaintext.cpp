// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "base/plaintext.h"

#include "base/characters.h"

#include <QRegularExpression>
#include <QStringList>

namespace groundwork {

namespace {

bool isHarmful(QChar c)
{
    const char16_t u = c.unicode();
    return (isControl(u) && u != u'\t') || turnsDirection(u) || marksDirection(u);
}

QRegularExpression pattern(const char *text)
{
    return QRegularExpression(QString::fromLatin1(text), QRegularExpression::CaseInsensitiveOption);
}

QString withoutSecrets(QString line)
{
    // A password may hold "@" and "/" itself: all up to the address's last "@" is taken. A port is no password.
    static const QRegularExpression password =
        pattern(R"((\b[a-z][a-z0-9+.-]*://)[^/\s@:]*:(?!\d{1,5}(?:[/?#,;\s]|$))(?:(?!://)\S)*@)");
    static const QRegularExpression user = pattern(R"((\b[a-z][a-z0-9+.-]*://)[^/\s@]+@)");
    static const QRegularExpression pathToken = pattern(R"(((?<!\bfile)://(?:(?!://)\S)*?/t/)[^/\s"',;]+)");
    static const QRegularExpression header =
        pattern(R"((\bauthorization["']?\s*[=:]\s*["']?(?:(?:bearer|basic|token|digest|negotiate)\s+)?)[^\s"',;]+)");
    static const QRegularExpression bearer = pattern(R"((\bbearer\s+)[a-z0-9._~+/-]{16,}=*)");
    static const QRegularExpression named = pattern(
        R"((\b[a-z0-9_-]*(?:token|password|passwd|secret|api[_-]?key)["']?\s*[=:]\s*)(?:"[^"]*"?|'[^']*'?|[^\s&]+))");
    // PyPI's tokens begin with its own name in base64; a package may be called pypi-anything.
    static const QRegularExpression known(
        QStringLiteral("\\b(?:gh[pousr]_|github_pat_|glpat-|pypi-AgE|hf_|AKIA|xox[abp]-)[A-Za-z0-9_-]{12,}"));
    line.replace(password, QStringLiteral("\\1***@"));
    line.replace(user, QStringLiteral("\\1***@"));
    line.replace(pathToken, QStringLiteral("\\1***"));
    line.replace(header, QStringLiteral("\\1***"));
    line.replace(bearer, QStringLiteral("\\1***"));
    line.replace(named, QStringLiteral("\\1***"));
    line.replace(known, QStringLiteral("***"));
    return line;
}

/// A cut in the middle of a word could leave half a secret that nobody knows for one any more.
QByteArrayView startOf(QByteArrayView bytes, qsizetype size)
{
    if (bytes.size() <= size)
        return bytes;
    qsizetype end = size;
    while (end > 0 && bytes[end] != ' ' && bytes[end] != '\t')
        --end;
    return bytes.first(end > 0 ? end : size);
}

QByteArrayView endOf(QByteArrayView bytes, qsizetype size)
{
    if (bytes.size() <= size)
        return bytes;
    const QByteArrayView rest = bytes.last(size + 1);
    const qsizetype line = rest.indexOf('\n');
    const qsizetype word = rest.indexOf(' ');
    const qsizetype start = line >= 0 ? line : word;
    return start >= 0 ? rest.sliced(start + 1) : QByteArrayView();
}

} // namespace

QString plainLine(QByteArrayView bytes, qsizetype maximumLength)
{
    static const QRegularExpression escape(
        QStringLiteral("\\x1b(?:\\[[0-?]*[ -/]*[@-~]|\\][^\\x07\\x1b]*(?:\\x07|\\x1b\\\\)?|[@-Z\\\\^_])"));
    QString line = QString::fromUtf8(startOf(bytes, maximumLength * 4));
    line.remove(escape);
    line.removeIf(isHarmful);
    line = withoutSecrets(std::move(line));
    line.truncate(maximumLength);
    return line;
}

QString plainText(QByteArrayView bytes, qsizetype maximumLength)
{
    // A tool's reason stands at the end of what it said.
    QStringList lines;
    for (const auto &line : endOf(bytes, maximumLength * 4).toByteArray().split('\n')) {
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
