// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/formats/markdown.h"

#include "generator/formats/markdownescapes.h"
#include "generator/formats/safetext.h"

#include <QStringList>

namespace groundwork {

namespace {

bool isListLine(const QString &line)
{
    return line.startsWith(QStringLiteral("- ")) || line.startsWith(QStringLiteral("* ")) ||
           line.startsWith(QStringLiteral("• "));
}

QString listItem(const QString &marker, const MarkdownText &text)
{
    return marker + u' ' + text.rendered(MarkdownText::Place::Line);
}

} // namespace

MarkdownText::MarkdownText(const Part &part) : m_parts{part}
{
    if (part.text.isEmpty())
        m_parts.clear();
}

MarkdownText::MarkdownText(const QString &plain) : MarkdownText(Part{Mark::None, safeText(plain), {}}) {}

MarkdownText MarkdownText::strong(const QString &plain)
{
    return MarkdownText(Part{Mark::Strong, safeLine(plain), {}});
}

MarkdownText MarkdownText::code(const QString &text)
{
    return MarkdownText(Part{Mark::Code, safeLine(text), {}});
}

MarkdownText MarkdownText::link(const QString &plain, const QString &target)
{
    const bool isUsable = isSafeLinkTarget(target);
    return MarkdownText(Part{isUsable ? Mark::Link : Mark::None, safeLine(plain), target});
}

MarkdownText MarkdownText::sentence(const QString &pattern, const QList<MarkdownText> &parts)
{
    MarkdownText result;
    qsizetype start = 0;
    for (qsizetype at = pattern.indexOf(u'%'); at >= 0; at = pattern.indexOf(u'%', at + 1)) {
        const int number = at + 1 < pattern.size() ? pattern.at(at + 1).digitValue() : -1;
        if (number < 1 || number > parts.size())
            continue;
        result += pattern.mid(start, at - start);
        result += parts.at(number - 1);
        start = at + 2;
    }
    return result += pattern.mid(start);
}

MarkdownText &MarkdownText::operator+=(const MarkdownText &other)
{
    for (const auto &part : other.m_parts) {
        if (part.mark == Mark::None && !m_parts.isEmpty() && m_parts.constLast().mark == Mark::None)
            m_parts.last().text += part.text;
        else
            m_parts.append(part);
    }
    return *this;
}

QString MarkdownText::rendered(Place place) const
{
    QString result;
    for (const auto &part : m_parts) {
        switch (part.mark) {
        case Mark::None:
            result += escapedMarkdown(part.text);
            break;
        case Mark::Strong:
            result += QStringLiteral("**") + escapedMarkdown(part.text) + QStringLiteral("**");
            break;
        case Mark::Code: {
            const QString code = markdownCode(part.text);
            result += place == Place::Cell ? QString(code).replace(u'|', QStringLiteral("\\|")) : code;
            break;
        }
        case Mark::Link:
            result += u'[' + escapedMarkdown(part.text) + QStringLiteral("](") + part.target + u')';
            break;
        }
    }
    result = safeLine(result);
    switch (place) {
    case Place::Line:
        return escapedLineStart(result);
    case Place::Heading:
        return escapedHeading(result);
    case Place::Cell:
        return result;
    }
    Q_UNREACHABLE();
}

void MarkdownDocument::block(const QString &markdown)
{
    if (!m_text.isEmpty())
        m_text += u'\n';
    m_text += markdown + u'\n';
}

void MarkdownDocument::heading(int level, const QString &text)
{
    Q_ASSERT(level >= 1 && level <= 6 && !text.isEmpty());
    block(QString(level, u'#') + u' ' + MarkdownText(text).rendered(MarkdownText::Place::Heading));
}

void MarkdownDocument::paragraph(const MarkdownText &text)
{
    if (const QString line = text.rendered(MarkdownText::Place::Line); !line.isEmpty())
        block(line);
}

void MarkdownDocument::prose(const QString &text)
{
    // A block is a run of lines of one kind; lines of a paragraph are joined by hard line breaks.
    QStringList lines;
    QList<MarkdownText> items;
    const auto endBlock = [&] {
        if (!lines.isEmpty())
            block(lines.join(QStringLiteral("\\\n")));
        bullets(items);
        lines.clear();
        items.clear();
    };
    for (const auto &rawLine : safeLines(text)) {
        const QString line = safeLine(rawLine);
        const bool isItem = isListLine(line) && line.size() > 2;
        if (line.isEmpty() || isItem != lines.isEmpty() || !isItem != items.isEmpty())
            endBlock();
        if (isItem)
            items.append(MarkdownText(line.mid(2)));
        else if (!line.isEmpty())
            lines.append(MarkdownText(line).rendered(MarkdownText::Place::Line));
    }
    endBlock();
}

void MarkdownDocument::bullets(const QList<MarkdownText> &items)
{
    QStringList lines;
    for (const auto &item : items)
        lines.append(listItem(QStringLiteral("-"), item));
    if (!lines.isEmpty())
        block(lines.join(u'\n'));
}

void MarkdownDocument::numbered(const QList<MarkdownText> &items)
{
    QStringList lines;
    for (const auto &item : items)
        lines.append(listItem(QString::number(lines.size() + 1) + u'.', item));
    if (!lines.isEmpty())
        block(lines.join(u'\n'));
}

void MarkdownDocument::checklist(const QList<ChecklistItem> &items)
{
    QStringList lines;
    for (const auto &item : items)
        lines.append(listItem(item.ticked ? QStringLiteral("- [x]") : QStringLiteral("- [ ]"), item.text));
    if (!lines.isEmpty())
        block(lines.join(u'\n'));
}

void MarkdownDocument::table(const QList<MarkdownText> &header, const QList<QList<MarkdownText>> &rows)
{
    const auto rowText = [&header](const QList<MarkdownText> &cells) {
        Q_ASSERT(cells.size() == header.size());
        QString line = QStringLiteral("|");
        for (const auto &cell : cells) {
            const QString text = cell.rendered(MarkdownText::Place::Cell);
            line += u' ' + text + (text.isEmpty() ? QStringLiteral("|") : QStringLiteral(" |"));
        }
        return line;
    };
    QStringList lines{rowText(header), QStringLiteral("|") + QStringLiteral(" --- |").repeated(header.size())};
    for (const auto &row : rows)
        lines.append(rowText(row));
    block(lines.join(u'\n'));
}

void MarkdownDocument::codeBlock(const QString &language, const QString &text)
{
    QString content = safeText(text);
    if (!content.endsWith(u'\n'))
        content += u'\n';
    const QString fence(std::max<qsizetype>(3, longestRun(content, u'`') + 1), u'`');
    block(fence + language + u'\n' + content + fence);
}

void MarkdownDocument::append(const MarkdownDocument &other)
{
    if (!other.isEmpty())
        block(other.m_text.chopped(1));
}

QByteArray MarkdownDocument::text() const
{
    return m_text.toUtf8();
}

} // namespace groundwork
