// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/formats/markdownescapes.h"

#include <QRegularExpression>

namespace groundwork {

namespace {

/// An underscore between letters or digits never begins or ends emphasis.
bool isInsideWord(const QString &text, qsizetype at)
{
    return at > 0 && at + 1 < text.size() && text.at(at - 1).isLetterOrNumber() && text.at(at + 1).isLetterOrNumber();
}

bool needsBackslash(const QString &text, qsizetype at)
{
    const QChar c = text.at(at);
    const QChar next = at + 1 < text.size() ? text.at(at + 1) : QChar();
    switch (c.unicode()) {
    case u'\\':
    case u'`':
    case u'*':
    case u'[':
    case u']':
    case u'<':
    case u'|':
    case u'~':
    case u'$': // GitHub and Jupyter read $…$ as a formula
        return true;
    case u'_':
        return !isInsideWord(text, at);
    case u'&':
        return next == u'#' || next.isLetterOrNumber();
    default:
        return false;
    }
}

QString escapedPart(const QString &text)
{
    QString result;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (needsBackslash(text, at))
            result += u'\\';
        result += text.at(at);
    }
    return result;
}

} // namespace

QString escapedMarkdown(const QString &text)
{
    static const QRegularExpression address(
        QStringLiteral("(?<![\\w/])https?://[A-Za-z0-9][A-Za-z0-9._~:/?#@!+,;=-]*[A-Za-z0-9/]"));
    QString result;
    qsizetype start = 0;
    for (auto found = address.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        result += escapedPart(text.mid(start, match.capturedStart() - start));
        result += u'<' + match.captured() + u'>';
        start = match.capturedEnd();
    }
    return result + escapedPart(text.mid(start));
}

QString escapedLineStart(const QString &line)
{
    static const QRegularExpression number(QStringLiteral("^[0-9]{1,9}(?=[.)])"));
    if (line.isEmpty())
        return line;
    if (QStringView(u"#>+-=:").contains(line.front()))
        return u'\\' + line;
    if (const auto match = number.match(line); match.hasMatch())
        return QString(line).insert(match.capturedEnd(), u'\\');
    return line;
}

QString escapedHeading(const QString &line)
{
    // Only a "#" at the end is markup: it would close the heading.
    return line.endsWith(u'#') ? QString(line).insert(line.size() - 1, u'\\') : line;
}

QString markdownCode(const QString &text)
{
    if (text.isEmpty())
        return text;
    const QString fence(longestRun(text, u'`') + 1, u'`');
    const bool needsBlanks = text.startsWith(u'`') || text.endsWith(u'`');
    return needsBlanks ? fence + u' ' + text + u' ' + fence : fence + text + fence;
}

bool isSafeLinkTarget(const QString &target)
{
    static const QRegularExpression safe(
        QStringLiteral("^(?:(?:https?://|mailto:)[A-Za-z0-9]|[A-Za-z0-9._-])[A-Za-z0-9._~/?#@!+,;=%-]*$"));
    return safe.match(target).hasMatch();
}

qsizetype longestRun(const QString &text, QChar character)
{
    qsizetype longest = 0, run = 0;
    for (const QChar c : text) {
        run = c == character ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

} // namespace groundwork
