// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "spec/specwriter.h"

#include "spec/specfile.h"
#include "spec/specformat.h"
#include "spec/specrules.h"
#include "spec/specwords.h"
#include "spec/yamlwriter.h"

#include <QLocale>

#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

/// Longest value that is put between brackets on one line.
constexpr qsizetype longestFlow = 84;

YamlNode scalar(const QString &text, YamlQuoting quoting)
{
    YamlNode node;
    node.kind = YamlKind::Scalar;
    node.quoting = quoting;
    node.text = text;
    return node;
}

YamlNode text(const QString &text)
{
    return scalar(text, YamlQuoting::Quoted);
}

YamlNode word(const QString &word)
{
    return scalar(word, YamlQuoting::Plain);
}

YamlNode collection(YamlKind kind, YamlStyle style)
{
    YamlNode node;
    node.kind = kind;
    node.style = style;
    return node;
}

/// Between brackets where it is short.
YamlNode compact(YamlNode node)
{
    const auto isLong = [](const YamlNode &value) { return value.text.contains(u'\n'); };
    const bool long_ = std::any_of(node.items.begin(), node.items.end(), isLong) ||
                       std::any_of(node.entries.begin(), node.entries.end(),
                                   [&](const YamlEntry &entry) { return isLong(entry.value); });
    node.style = long_ || inlineText(node, YamlStyle::Flow).size() > longestFlow ? YamlStyle::Block : YamlStyle::Flow;
    return node;
}

/// Follows specformat.h and builds the tree.
class TreeWriter
{
public:
    explicit TreeWriter(Defaults defaults) : m_defaults(defaults) {}

    [[nodiscard]] YamlNode take() { return std::move(m_mapping); }

    void name(const char *key, const QString &value, const QString &absent = {})
    {
        add(key, text(value), value == absent);
    }
    void prose(const char *key, const QString &value) { add(key, text(value), value.isEmpty()); }
    void flag(const char *key, bool value, bool absent)
    {
        add(key, word(value ? u"true"_s : u"false"_s), value == absent);
    }
    void number(const char *key, double value)
    {
        add(key, word(QString::number(value, 'g', QLocale::FloatingPointShortest)), value == 0);
    }
    void number(const char *key, std::optional<double> value)
    {
        if (value)
            add(key, word(QString::number(*value, 'g', QLocale::FloatingPointShortest)), false);
    }
    void words(const char *key, const QStringList &list)
    {
        YamlNode node = collection(YamlKind::Sequence, YamlStyle::Block);
        for (const QString &item : list)
            node.items.push_back(text(item));
        add(key, compact(std::move(node)), list.isEmpty());
    }
    void packages(const char *key, const QList<PackageRequest> &list)
    {
        YamlNode node = collection(YamlKind::Sequence, YamlStyle::Block);
        for (const PackageRequest &package : list)
            node.items.push_back(packageNode(package));
        add(key, std::move(node), list.isEmpty());
    }
    void ratings(const char *key, const QMap<Factor, int> &map, int /*most*/)
    {
        YamlNode node = collection(YamlKind::Mapping, YamlStyle::Block);
        for (auto item = map.begin(); item != map.end(); ++item)
            node.entries.push_back({.key = word(wordFor(item.key())), .value = word(QString::number(item.value()))});
        add(key, compact(std::move(node)), map.isEmpty());
    }
    void checklist(const char *key, const QMap<QString, ChecklistAnswer> &map)
    {
        YamlNode node = collection(YamlKind::Mapping, YamlStyle::Block);
        for (auto item = map.begin(); item != map.end(); ++item)
            node.entries.push_back({.key = text(item.key()), .value = word(wordFor(item.value()))});
        add(key, std::move(node), map.isEmpty());
    }
    template <typename Enum>
    void choice(const char *key, Enum value, Enum absent, Presence presence)
    {
        const QString name = wordFor(value);
        if (!name.isEmpty())
            add(key, word(name), value == absent && presence != Presence::Always);
    }
    template <typename Enum>
    void choices(const char *key, const QList<Enum> &list, const QList<Enum> &absent)
    {
        YamlNode node = collection(YamlKind::Sequence, YamlStyle::Block);
        for (const Enum value : list)
            node.items.push_back(word(wordFor(value)));
        add(key, compact(std::move(node)), list == absent);
    }
    template <typename Section, typename Describe>
    void section(const char *key, const Section &value, Describe describe)
    {
        // The sections of the file and the longer ones of "problem" stay open to the eye.
        TreeWriter inner(m_defaults);
        inner.m_depth = m_depth + 1;
        describe(inner, value);
        YamlNode node = inner.take();
        const bool empty = node.entries.empty();
        add(key, m_depth < 2 ? std::move(node) : compact(std::move(node)), empty);
    }
    template <typename Item, typename Describe>
    void items(const char *key, const QList<Item> &list, Describe describe)
    {
        YamlNode node = collection(YamlKind::Sequence, YamlStyle::Block);
        for (const Item &item : list) {
            TreeWriter inner(Defaults::LeftOut);
            describe(inner, item);
            node.items.push_back(compact(inner.take()));
        }
        add(key, std::move(node), list.isEmpty());
    }
    template <typename T, typename Write>
    void answer(const char *key, const Field<T> &field, Write write)
    {
        if (!field.toBeDecided) {
            write(*this, key, field.value);
            return;
        }
        TreeWriter inner(Defaults::LeftOut);
        inner.name("tbd", field.toBeDecided->owner);
        inner.name("by", field.toBeDecided->by.toString(Qt::ISODate));
        YamlNode node = inner.take();
        node.style = YamlStyle::Flow;
        add(key, std::move(node), false);
    }
    template <typename Section, typename Describe>
    void proseOr(const char *key, const QString &value, const Section &parts, Describe describe)
    {
        if (value.isEmpty())
            section(key, parts, describe);
        else
            prose(key, value);
    }
    void version(const char *key, int number) { add(key, word(QString::number(number)), false); }

private:
    static YamlNode packageNode(const PackageRequest &package)
    {
        if (package.from == PackageOrigin::Any)
            return text(packageText(package));
        TreeWriter inner(Defaults::LeftOut);
        inner.name("name", package.name);
        inner.name("version", package.constraints);
        inner.choice("from", package.from, PackageOrigin::Any, Presence::Always);
        YamlNode node = inner.take();
        node.style = YamlStyle::Flow;
        return node;
    }

    void add(const char *key, YamlNode value, bool isDefault)
    {
        if (!isDefault || m_defaults == Defaults::Written)
            m_mapping.entries.push_back({.key = word(QString::fromLatin1(key)), .value = std::move(value)});
    }

    YamlNode m_mapping = collection(YamlKind::Mapping, YamlStyle::Block);
    Defaults m_defaults;
    int m_depth = 0;
};

} // namespace

YamlNode treeOf(const ProjectSpec &spec, Defaults defaults)
{
    TreeWriter writer(defaults);
    writer.version("groundwork", 1);
    describeSpec(writer, spec);
    return writer.take();
}

QByteArray writeSpec(const ProjectSpec &spec)
{
    QStringList lines;
    const YamlNode root = treeOf(spec, Defaults::LeftOut);
    for (const YamlEntry &entry : root.entries)
        lines.append(entryLines(entry, 0));
    return lines.join(u'\n').toUtf8() + '\n';
}

} // namespace groundwork
