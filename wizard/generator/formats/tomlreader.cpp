// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/formats/tomlreader.h"

#include "generator/formats/tomltree.h"

#include <QCoreApplication>

#include <toml++/toml.h>

#include <algorithm>
#include <string_view>

namespace groundwork {

namespace {

QString text(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

Mapping mappingOf(const toml::table &table);

Value valueOf(const toml::node &node)
{
    if (const toml::table *table = node.as_table())
        return mappingOf(*table);
    if (const toml::array *array = node.as_array()) {
        QList<Value> list;
        for (const auto &member : *array)
            list.append(valueOf(member));
        return list;
    }
    if (const auto *string = node.as_string())
        return text(string->get());
    if (const auto *number = node.as_integer())
        return static_cast<qint64>(number->get());
    if (const auto *truth = node.as_boolean())
        return truth->get();
    return {};
}

Mapping mappingOf(const toml::table &table)
{
    Mapping mapping;
    for (const auto &[key, value] : table)
        mapping.append({text(key.str()), valueOf(value)});
    return mapping;
}

TomlNode nodeOf(const toml::node &node)
{
    TomlNode result;
    result.line = static_cast<int>(node.source().begin.line);
    if (const toml::table *table = node.as_table()) {
        result.kind = TomlKind::Table;
        for (const auto &[key, value] : *table)
            result.entries.push_back({.key = text(key.str()), .value = nodeOf(value)});
        // toml++ keeps keys by the alphabet; a person's order is that of the lines.
        std::ranges::stable_sort(result.entries, {}, [](const TomlEntry &entry) { return entry.value.line; });
    } else if (const toml::array *array = node.as_array()) {
        result.kind = TomlKind::List;
        for (const auto &member : *array)
            result.items.push_back(nodeOf(member));
    } else if (const auto *string = node.as_string()) {
        result.kind = TomlKind::Text;
        result.text = text(string->get());
    } else if (const auto *number = node.as_integer()) {
        result.kind = TomlKind::Number;
        result.text = QString::number(number->get());
    } else if (const auto *truth = node.as_boolean()) {
        result.kind = TomlKind::Truth;
        result.text = truth->get() ? QStringLiteral("true") : QStringLiteral("false");
    }
    return result;
}

/// A key with very many parts makes tables within tables, which toml++, as it bounds only what stands in brackets,
/// takes apart by a recursion without end.
bool hasEndlessKey(const QByteArray &document)
{
    constexpr int enough = 50;
    // Whether a quotation mark within a text of several lines ends it, only a parser knows: there every point counts.
    const bool hasLongTexts = document.contains(R"(""")") || document.contains("'''");
    int parts = 0;
    char quote = 0;
    bool isEscaped = false;
    bool isComment = false;
    for (const char c : document) {
        if (c == '\n') {
            parts = 0;
            quote = 0;
            isEscaped = false;
            isComment = false;
        } else if (isComment) {
            continue;
        } else if (isEscaped || (quote == '"' && c == '\\')) {
            isEscaped = !isEscaped;
        } else if (quote != 0) {
            quote = c == quote ? char(0) : quote;
        } else if (!hasLongTexts && (c == '"' || c == '\'')) {
            quote = c;
        } else if (!hasLongTexts && c == '#') {
            isComment = true;
        } else if (c == '.' && ++parts > enough) {
            return true;
        }
    }
    return false;
}

Error unreadable(const QString &details)
{
    return {QCoreApplication::translate("Toml", "The file is no valid TOML."), details, {}};
}

template <typename Read>
auto parsed(const QByteArray &bytes, Read read) -> Result<decltype(read(toml::table()))>
{
    if (hasEndlessKey(bytes))
        return std::unexpected(unreadable({}));
    try {
        return read(toml::parse(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size()))));
    } catch (const toml::parse_error &error) {
        return std::unexpected(unreadable(QStringLiteral("%1:%2: %3")
                                              .arg(error.source().begin.line)
                                              .arg(error.source().begin.column)
                                              .arg(text(error.description()))));
    }
}

} // namespace

const TomlNode *TomlNode::find(const QString &key) const
{
    const auto found = std::ranges::find(entries, key, &TomlEntry::key);
    return found == entries.end() ? nullptr : &found->value;
}

Result<Mapping> mappingInToml(const QByteArray &text)
{
    return parsed(text, [](const toml::table &table) { return mappingOf(table); });
}

Result<TomlNode> treeInToml(const QByteArray &text)
{
    return parsed(text, [](const toml::table &table) { return nodeOf(table); });
}

} // namespace groundwork
