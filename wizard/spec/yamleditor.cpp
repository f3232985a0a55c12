// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "spec/yamleditor.h"

#include "spec/yamlwriter.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

/// Nothing but empty texts, lists and mappings.
bool isEmpty(const YamlNode &node)
{
    return node.text.isEmpty() && node.items.empty() &&
           std::all_of(node.entries.begin(), node.entries.end(),
                       [](const YamlEntry &entry) { return isEmpty(entry.value); });
}

bool isToBeDecided(const YamlNode &node)
{
    return node.find(u"tbd"_s) != nullptr;
}

/// How the items of one list become those of another: index pairs that stay, in order.
QList<std::pair<std::size_t, std::size_t>> commonItems(const std::vector<YamlNode> &before,
                                                       const std::vector<YamlNode> &after)
{
    // Longest common subsequence; lists of a spec are short, and longer ones are not worth a table.
    constexpr std::size_t longest = 1000;
    QList<std::pair<std::size_t, std::size_t>> common;
    if (before.size() > longest || after.size() > longest)
        return common;
    std::vector<std::vector<int>> length(before.size() + 1, std::vector<int>(after.size() + 1, 0));
    for (std::size_t i = before.size(); i-- > 0;) {
        for (std::size_t j = after.size(); j-- > 0;)
            length[i][j] = sameValues(before[i], after[j]) ? length[i + 1][j + 1] + 1
                                                           : std::max(length[i + 1][j], length[i][j + 1]);
    }
    for (std::size_t i = 0, j = 0; i < before.size() && j < after.size();) {
        if (sameValues(before[i], after[j]))
            common.append({i++, j++});
        else if (length[i + 1][j] >= length[i][j + 1])
            ++i;
        else
            ++j;
    }
    return common;
}

} // namespace

bool sameValues(const YamlNode &a, const YamlNode &b)
{
    return a.kind == b.kind && a.text == b.text &&
           std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), sameValues) &&
           std::equal(a.entries.begin(), a.entries.end(), b.entries.begin(), b.entries.end(),
                      [](const YamlEntry &x, const YamlEntry &y) {
                          return x.key.text == y.key.text && sameValues(x.value, y.value);
                      });
}

QByteArray YamlEditor::result() const
{
    QList<Edit> edits;
    for (const Edit &edit : m_edits) {
        const auto after = std::upper_bound(edits.begin(), edits.end(), edit,
                                            [](const Edit &a, const Edit &b) { return a.start < b.start; });
        edits.insert(after, edit);
    }
    QByteArray text;
    qsizetype at = 0;
    for (const Edit &edit : edits) {
        text += m_source.bytes().mid(at, std::max(qsizetype(0), edit.start - at)) + edit.text;
        at = std::max(at, edit.end);
    }
    return text + m_source.bytes().mid(at);
}

bool YamlEditor::edit(qsizetype start, qsizetype end, const QByteArray &text)
{
    m_edits.append({.start = start, .end = end, .text = text});
    return true;
}

bool YamlEditor::insertLines(qsizetype offset, const QStringList &lines)
{
    QByteArray text = lines.join(u'\n').toUtf8() + '\n';
    const QByteArray &bytes = m_source.bytes();
    if (offset > 0 && bytes[offset - 1] != '\n')
        text.prepend('\n');
    return edit(offset, offset, text);
}

bool YamlEditor::changeMapping(const Change &change)
{
    const auto &entries = change.node.entries;
    if (entries.empty())
        return false;
    std::size_t left = entries.size();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const QString &key = entries[i].key.text;
        const YamlNode *before = change.before.find(key);
        const YamlNode *after = change.after.find(key);
        const YamlNode *shortAfter = change.shortAfter.find(key);
        const YamlNode nothing;
        if (!before)
            return false;
        if (after && sameValues(*before, *after))
            continue;
        const bool remove = !after || (!shortAfter && isEmpty(*after));
        left -= remove ? 1 : 0;
        if (remove
                ? !removeEntry(change.node, i)
                : !changeEntry(change.node, i, {entries[i].value, *before, *after, shortAfter ? *shortAfter : nothing}))
            return false;
    }
    for (const YamlEntry &entry : change.shortAfter.entries) {
        const YamlNode *before = change.before.find(entry.key.text);
        const YamlNode *after = change.after.find(entry.key.text);
        if (change.node.find(entry.key.text) || (before && after && sameValues(*before, *after)))
            continue;
        if (!insertEntry(change.node, entry, change.after))
            return false;
        ++left;
    }
    return left > 0;
}

bool YamlEditor::changeEntry(const YamlNode &mapping, std::size_t index, const Change &change)
{
    const qsizetype edits = m_edits.size();
    const YamlNode &node = change.node;
    bool done = false;
    if (node.kind == YamlKind::Scalar && change.after.kind == YamlKind::Scalar)
        done = replaceScalar(node, change.after, mapping.style, mapping.entries[index].key.column + 1);
    else if (node.kind == YamlKind::Sequence && change.after.kind == YamlKind::Sequence)
        done = changeSequence(change);
    else if (node.kind == YamlKind::Mapping && change.after.kind == YamlKind::Mapping &&
             isToBeDecided(node) == isToBeDecided(change.after))
        done = changeMapping(change);
    if (done)
        return true;
    m_edits.resize(edits);
    const bool canGo = change.shortAfter.kind == YamlKind::Null;
    return (canGo && removeEntry(mapping, index)) ||
           replaceEntry(mapping, index, canGo ? change.after : change.shortAfter);
}

bool YamlEditor::changeSequence(const Change &change)
{
    const auto &before = change.before.items;
    const auto &after = change.after.items;
    if (change.node.items.empty() || change.node.items.size() != before.size() || after.empty())
        return false;
    if (change.node.style == YamlStyle::Flow && before.size() != after.size()) {
        const qsizetype start = startOf(change.node);
        const qsizetype end = endOf(change.node);
        if (end >= 0 && !m_source.bytes().mid(start, end - start).contains('#'))
            return edit(start, end, inlineText(change.after, YamlStyle::Flow).toUtf8());
    }
    auto common = commonItems(before, after);
    common.append({before.size(), after.size()});
    std::size_t i = 0;
    std::size_t j = 0;
    for (const auto &[keptBefore, keptAfter] : common) {
        for (; i < keptBefore && j < keptAfter; ++i, ++j) {
            if (!changeItem(change.node, i, before[i], after[j]))
                return false;
        }
        for (; i < keptBefore; ++i) {
            if (!removeItem(change.node, i))
                return false;
        }
        for (; j < keptAfter; ++j) {
            if (!insertItem(change.node, i, after[j]))
                return false;
        }
        ++i;
        ++j;
    }
    return true;
}

bool YamlEditor::changeItem(const YamlNode &sequence, std::size_t index, const YamlNode &before, const YamlNode &after)
{
    const YamlNode &item = sequence.items[index];
    if (item.kind == YamlKind::Mapping && before.kind == YamlKind::Mapping && after.kind == YamlKind::Mapping)
        return changeMapping({item, before, after, after});
    if (item.kind == YamlKind::Mapping && item.style == YamlStyle::Block)
        return false;
    return replaceScalar(item, after, sequence.style, item.column - 1);
}

bool YamlEditor::replaceScalar(const YamlNode &node, const YamlNode &after, YamlStyle around, int indent)
{
    const qsizetype start = startOf(node);
    const qsizetype end = endOf(node);
    if (end < 0)
        return false;
    const QByteArray header = blockHeader(start);
    const bool endsLine = !header.isEmpty() || m_source.bytes().mid(end, lineEnd(end) - end).trimmed().isEmpty();
    QStringList lines{inlineText(after, around)};
    if (around == YamlStyle::Block && endsLine && isBlockText(after)) {
        // The lines of "KEY: |", less the key.
        lines = itemLines(after, indent - 2);
        lines.first() = lines.first().mid(indent);
    }
    if (header.isEmpty())
        return edit(start, end, lines.join(u'\n').toUtf8());
    // A comment behind the "|" stays.
    const qsizetype body = lineEnd(start) - 1;
    const QString rest = lines.mid(1).join(u'\n');
    return edit(start, start + header.size(), lines.first().toUtf8()) &&
           edit(body, std::max(body, end), rest.isEmpty() ? QByteArray() : '\n' + rest.toUtf8());
}

bool YamlEditor::replaceEntry(const YamlNode &mapping, std::size_t index, const YamlNode &after)
{
    const YamlEntry &entry = mapping.entries[index];
    const qsizetype start = startOf(entry.key);
    const qsizetype end = endOf(entry.value);
    if (end < 0)
        return false;
    if (mapping.style == YamlStyle::Flow)
        return edit(startOf(entry.value), end, inlineText(after, YamlStyle::Flow).toUtf8());
    const int indent = entry.key.column - 1;
    const QStringList lines = entryLines({.key = entry.key, .value = after}, indent);
    return edit(start, end, lines.join(u'\n').mid(indent).toUtf8());
}

bool YamlEditor::removeEntry(const YamlNode &mapping, std::size_t index)
{
    const YamlEntry &entry = mapping.entries[index];
    const qsizetype start = startOf(entry.key);
    const qsizetype end = endOf(entry.value);
    if (end < 0 || mapping.entries.size() == 1 || mapping.style == YamlStyle::Flow || !beginsLine(start))
        return false;
    return edit(lineStart(start), lineEnd(end), {});
}

bool YamlEditor::insertEntry(const YamlNode &mapping, const YamlEntry &entry, const YamlNode &order)
{
    // Behind the last of the keys that stand before it in the order of the format.
    const YamlNode *previous = nullptr;
    for (const YamlEntry &other : order.entries) {
        if (other.key.text == entry.key.text)
            break;
        if (const YamlNode *found = mapping.find(other.key.text))
            previous = found;
    }
    const YamlNode &first = mapping.entries.front().key;
    const qsizetype end = previous ? endOf(*previous) : startOf(first);
    if (end < 0)
        return false;
    if (mapping.style == YamlStyle::Flow) {
        const QString text =
            inlineText(entry.key, YamlStyle::Flow) + u": "_s + inlineText(entry.value, YamlStyle::Flow);
        return edit(end, end, (previous ? u", "_s + text : text + u", "_s).toUtf8());
    }
    if (!previous && !beginsLine(end))
        return false;
    return insertLines(previous ? lineEnd(end) : lineStart(end), entryLines(entry, first.column - 1));
}

bool YamlEditor::removeItem(const YamlNode &sequence, std::size_t index)
{
    const YamlNode &item = sequence.items[index];
    const qsizetype start = startOf(item);
    const qsizetype end = endOf(item);
    if (end < 0)
        return false;
    if (sequence.style == YamlStyle::Block)
        return beginsLine(start, '-') && edit(lineStart(start), lineEnd(end), {});
    if (index + 1 < sequence.items.size())
        return edit(start, startOf(sequence.items[index + 1]), {});
    return index > 0 && edit(endOf(sequence.items[index - 1]), end, {});
}

bool YamlEditor::insertItem(const YamlNode &sequence, std::size_t index, const YamlNode &item)
{
    const YamlNode &neighbour = sequence.items[index > 0 ? index - 1 : 0];
    const qsizetype start = startOf(neighbour);
    const qsizetype end = endOf(neighbour);
    if (end < 0)
        return false;
    if (sequence.style == YamlStyle::Flow) {
        const QString text = inlineText(item, YamlStyle::Flow);
        return index > 0 ? edit(end, end, (u", "_s + text).toUtf8()) : edit(start, start, (text + u", "_s).toUtf8());
    }
    if (!beginsLine(start, '-'))
        return false;
    const qsizetype dash = m_source.bytes().lastIndexOf('-', start - 1);
    return insertLines(index > 0 ? lineEnd(end) : lineStart(start), itemLines(item, int(dash - lineStart(start))));
}

qsizetype YamlEditor::startOf(const YamlNode &node) const
{
    return m_source.offsetOf({.line = node.line, .column = node.column});
}

qsizetype YamlEditor::endOf(const YamlNode &node) const
{
    const QByteArray &bytes = m_source.bytes();
    const qsizetype start = startOf(node);
    if (start >= bytes.size() || bytes[start] == '!' || node.kind == YamlKind::Null || node.kind == YamlKind::Refused)
        return -1;
    if (node.kind == YamlKind::Scalar) {
        if (bytes[start] == '"' || bytes[start] == '\'')
            return m_source.endOfQuotes(start);
        if (node.quoting == YamlQuoting::Quoted)
            return endOfBlockText(start);
        const QByteArray text = node.text.toUtf8();
        return bytes.mid(start, text.size()) == text ? start + text.size() : -1; // else: on several lines
    }
    const bool mapping = node.kind == YamlKind::Mapping;
    qsizetype end = start + 1;
    if (mapping && !node.entries.empty())
        end = endOf(node.entries.back().value);
    else if (!mapping && !node.items.empty())
        end = endOf(node.items.back());
    if (node.style == YamlStyle::Block || end < 0)
        return end;
    for (const char closing = mapping ? '}' : ']'; end < bytes.size(); ++end) {
        if (bytes[end] == closing)
            return end + 1;
        if (bytes[end] == '#')
            end = lineEnd(end) - 1;
    }
    return -1;
}

QByteArray YamlEditor::blockHeader(qsizetype start) const
{
    const QByteArray &bytes = m_source.bytes();
    const QByteArray line = bytes.mid(start, lineEnd(start) - start);
    const QByteArray header = line.simplified().split(' ').first();
    const bool known = header == "|" || header == "|-" || header == ">" || header == ">-";
    return known && line.endsWith('\n') ? header : QByteArray();
}

qsizetype YamlEditor::endOfBlockText(qsizetype start) const
{
    const QByteArray &bytes = m_source.bytes();
    const QByteArray header = blockHeader(start);
    if (header.isEmpty())
        return -1;
    const auto leadingSpaces = [&](qsizetype line) {
        const auto first = std::find_if(bytes.begin() + line, bytes.end(), [](char c) { return c != ' '; });
        return qsizetype(first - bytes.begin()) - line;
    };
    const qsizetype outer = leadingSpaces(lineStart(start));
    qsizetype inner = outer + 1;
    qsizetype end = start + header.size();
    for (qsizetype line = lineEnd(start); line < bytes.size(); line = lineEnd(line)) {
        const QByteArray text = bytes.mid(line, lineEnd(line) - line);
        if (text.trimmed().isEmpty())
            continue;
        if (leadingSpaces(line) < inner)
            break;
        // The first line says how far all are indented.
        if (inner == outer + 1)
            inner = leadingSpaces(line);
        end = line + text.size() - (text.endsWith('\n') ? 1 : 0);
    }
    return end;
}

qsizetype YamlEditor::lineStart(qsizetype offset) const
{
    return offset <= 0 ? 0 : m_source.bytes().lastIndexOf('\n', offset - 1) + 1;
}

qsizetype YamlEditor::lineEnd(qsizetype offset) const
{
    const qsizetype end = m_source.bytes().indexOf('\n', offset);
    return end < 0 ? m_source.bytes().size() : end + 1;
}

bool YamlEditor::beginsLine(qsizetype offset, char sign) const
{
    QByteArray before = m_source.bytes().mid(lineStart(offset), offset - lineStart(offset)).trimmed();
    if (sign != '\0' && before.endsWith(sign))
        before.chop(1);
    return before.trimmed().isEmpty();
}

} // namespace groundwork
