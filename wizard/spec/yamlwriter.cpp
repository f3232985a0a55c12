// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "spec/yamlwriter.h"

#include "spec/plainscalar.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

/// What a reader of YAML 1.1 would take for something else than a text.
bool isWordOfOldYaml(const QString &text)
{
    static const QStringList words{u"y"_s,   u"n"_s,    u"yes"_s,   u"no"_s,  u"on"_s,
                                   u"off"_s, u"true"_s, u"false"_s, u"null"_s};
    return words.contains(text.toLower());
}

/// Whether a character has to be written as an escape: not printable for YAML, or a line break for some readers.
bool needsEscape(char32_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029 || c == 0xfeff || c == 0xfffe ||
           c == 0xffff;
}

bool canStandPlain(const QString &text, YamlStyle around)
{
    if (text.isEmpty() || text.back().isSpace() || isWordOfOldYaml(text))
        return false;
    // Beginning so keeps clear of every indicator, number and date.
    const QChar first = text.front();
    if (!first.isLetter() && !first.isHighSurrogate() && first != u'_' && first != u'/')
        return false;
    const bool inBrackets = around == YamlStyle::Flow;
    for (const QChar c : text) {
        if (needsEscape(c.unicode()) || (inBrackets && u",[]{}:?"_s.contains(c)))
            return false;
    }
    return !text.contains(u": ") && !text.endsWith(u':') && !text.contains(u" #") &&
           plainTypeOf(text) == PlainType::Text;
}

QString escaped(char32_t c)
{
    switch (c) {
    case U'"':
        return u"\\\""_s;
    case U'\\':
        return u"\\\\"_s;
    case U'\n':
        return u"\\n"_s;
    case U'\t':
        return u"\\t"_s;
    default:
        return u"\\u"_s + QString::number(c, 16).rightJustified(4, u'0');
    }
}

QString quoted(const QString &text)
{
    QString result(u'"');
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\' || needsEscape(c.unicode()))
            result.append(escaped(c.unicode()));
        else
            result.append(c);
    }
    return result + u'"';
}

QStringList blockTextLines(const QString &text, int indent)
{
    QStringList lines = text.split(u'\n');
    if (text.endsWith(u'\n'))
        lines.removeLast();
    for (QString &line : lines) {
        if (!line.isEmpty())
            line.prepend(QString(indent, u' '));
    }
    return lines;
}

/// `lead` is what stands before the value: the indentation with "key:" or "-".
QStringList valueLines(const QString &lead, const YamlNode &value, int innerIndent)
{
    const bool empty = value.kind == YamlKind::Sequence ? value.items.empty() : value.entries.empty();
    if (value.kind == YamlKind::Scalar && isBlockText(value))
        return QStringList(lead + (value.text.endsWith(u'\n') ? u" |"_s : u" |-"_s)) +
               blockTextLines(value.text, innerIndent);
    if (value.kind == YamlKind::Scalar || value.kind == YamlKind::Null || value.style == YamlStyle::Flow || empty)
        return {lead + u' ' + inlineText(value, YamlStyle::Block)};
    QStringList lines{lead};
    for (const YamlNode &item : value.items)
        lines.append(itemLines(item, innerIndent));
    for (const YamlEntry &entry : value.entries)
        lines.append(entryLines(entry, innerIndent));
    return lines;
}

} // namespace

bool isBlockText(const YamlNode &node)
{
    const QString &text = node.text;
    if (node.kind != YamlKind::Scalar || node.quoting == YamlQuoting::Plain || !text.contains(u'\n') ||
        text.front().isSpace() || text.endsWith(u"\n\n"))
        return false;
    const QStringList lines = text.split(u'\n');
    return std::none_of(lines.begin(), lines.end(), [](const QString &line) {
        return (!line.isEmpty() && line.back().isSpace()) || line.contains(u'\t') ||
               std::any_of(line.begin(), line.end(), [](QChar c) { return needsEscape(c.unicode()); });
    });
}

QString inlineText(const YamlNode &node, YamlStyle around)
{
    QStringList parts;
    switch (node.kind) {
    case YamlKind::Scalar:
        return node.quoting == YamlQuoting::Plain || canStandPlain(node.text, around) ? node.text : quoted(node.text);
    case YamlKind::Sequence:
        for (const YamlNode &item : node.items)
            parts.append(inlineText(item, YamlStyle::Flow));
        return u'[' + parts.join(u", "_s) + u']';
    case YamlKind::Mapping:
        for (const YamlEntry &entry : node.entries)
            parts.append(inlineText(entry.key, YamlStyle::Flow) + u": "_s + inlineText(entry.value, YamlStyle::Flow));
        return u'{' + parts.join(u", "_s) + u'}';
    case YamlKind::Null:
    case YamlKind::Refused:
        break;
    }
    return u"null"_s;
}

QStringList entryLines(const YamlEntry &entry, int indent)
{
    const QString lead = QString(indent, u' ') + inlineText(entry.key, YamlStyle::Flow) + u':';
    return valueLines(lead, entry.value, indent + 2);
}

QStringList itemLines(const YamlNode &item, int indent)
{
    const QString dash = QString(indent, u' ') + u'-';
    const bool mapping = item.kind == YamlKind::Mapping && item.style == YamlStyle::Block && !item.entries.empty();
    if (!mapping)
        return valueLines(dash, item, indent + 2);
    QStringList lines;
    for (const YamlEntry &entry : item.entries)
        lines.append(entryLines(entry, indent + 2));
    lines.first()[indent] = u'-';
    return lines;
}

} // namespace groundwork
