// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "spec/plainscalar.h"
#include "spec/specformat.h"
#include "spec/specrules.h"
#include "spec/specwords.h"
#include "spec/yaml.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace groundwork {

/// Follows specformat.h over a YAML tree and fills the members; remembers every problem and the place of every
/// field. Used by readSpec() only.
class SpecReader
{
public:
    explicit SpecReader(const YamlNode &root) : m_node(&root) {}

    [[nodiscard]] const QList<SpecProblem> &problems() const { return m_problems; }
    /// True when a problem was reported for the field or for what holds it.
    [[nodiscard]] bool hasProblemAt(const QString &field) const;
    /// The place of a field, or of the nearest thing around it that is there.
    void givePlace(SpecProblem &problem) const;
    /// Reports every key of the current mapping that was not asked for.
    void reportUnknownKeys();

    // What specformat.h asks for.
    void name(const char *key, QString &value, const QString &absent = {});
    void prose(const char *key, QString &value) { name(key, value); }
    void flag(const char *key, bool &value, bool absent);
    void number(const char *key, double &value);
    void number(const char *key, std::optional<double> &value);
    void words(const char *key, QStringList &list);
    void packages(const char *key, QList<PackageRequest> &list);
    void ratings(const char *key, QMap<Factor, int> &map, int most);
    void checklist(const char *key, QMap<QString, ChecklistAnswer> &map);

    template <typename Enum>
    void choice(const char *key, Enum &value, Enum /*absent*/, Presence /*presence*/)
    {
        if (const YamlNode *node = take(key)) {
            if (const auto word = readChoice(*node, pathTo(key), allWords<Enum>()))
                value = *valueOfWord<Enum>(*word);
        }
    }

    template <typename Enum>
    void choices(const char *key, QList<Enum> &list, const QList<Enum> & /*absent*/)
    {
        const YamlNode *node = sequence(key);
        if (!node)
            return;
        list.clear();
        for (std::size_t i = 0; i < node->items.size(); ++i) {
            const QString path = itemPath(key, i);
            if (const auto word = readChoice(node->items[i], path, allWords<Enum>())) {
                const Enum value = *valueOfWord<Enum>(*word);
                if (list.contains(value)) {
                    reportRepeat(node->items[i], path, *word);
                    m_fieldsWithProblems.insert(pathTo(key)); // the rules would find it again
                }
                list.append(value);
            }
        }
    }

    template <typename Section, typename Describe>
    void section(const char *key, Section &value, Describe describe)
    {
        const YamlNode *node = take(key);
        if (node && expect(*node, YamlKind::Mapping, pathTo(key)))
            descend(*node, pathTo(key), value, describe);
    }

    template <typename Item, typename Describe>
    void items(const char *key, QList<Item> &list, Describe describe)
    {
        const YamlNode *node = sequence(key);
        if (!node)
            return;
        for (std::size_t i = 0; i < node->items.size(); ++i) {
            const QString path = itemPath(key, i);
            notePlace(path, node->items[i]);
            Item item;
            if (expect(node->items[i], YamlKind::Mapping, path))
                descend(node->items[i], path, item, describe);
            list.append(item);
        }
    }

    template <typename T, typename Read>
    void answer(const char *key, Field<T> &field, Read read)
    {
        const YamlNode *node = m_node->find(QString::fromLatin1(key));
        if (node && node->kind == YamlKind::Mapping && node->find(QStringLiteral("tbd"))) {
            ToBeDecided decided;
            section(key, decided, [](SpecReader &reader, ToBeDecided &value) { reader.toBeDecided(value); });
            field.toBeDecided = decided;
        } else {
            read(*this, key, field.value);
        }
    }

    template <typename Section, typename Describe>
    void proseOr(const char *key, QString &text, Section &value, Describe describe)
    {
        const YamlNode *node = m_node->find(QString::fromLatin1(key));
        if (node && node->kind == YamlKind::Mapping)
            section(key, value, describe);
        else
            prose(key, text);
    }

    // For readSpec().
    void report(const YamlNode &node, const QString &field, const QString &message, const QString &hint);
    void add(const SpecProblem &problem) { m_problems.append(problem); }
    [[nodiscard]] std::optional<QString> readText(const YamlNode &node, const QString &path);
    [[nodiscard]] const YamlNode *take(const char *key);

private:
    struct Place
    {
        int line = 1;
        int column = 1;
    };

    template <typename Section, typename Describe>
    void descend(const YamlNode &node, const QString &path, Section &value, Describe describe)
    {
        const YamlNode *outerNode = m_node;
        const QString outerPath = m_path;
        const QStringList outerKnown = m_known;
        m_node = &node;
        m_path = path;
        m_known.clear();
        describe(*this, value);
        reportUnknownKeys();
        m_node = outerNode;
        m_path = outerPath;
        m_known = outerKnown;
    }

    [[nodiscard]] const YamlNode *sequence(const char *key);
    [[nodiscard]] QString pathTo(const QString &key) const;
    [[nodiscard]] QString pathTo(const char *key) const { return pathTo(QString::fromLatin1(key)); }
    [[nodiscard]] QString itemPath(const char *key, std::size_t index) const;
    [[nodiscard]] bool expect(const YamlNode &node, YamlKind kind, const QString &path);
    [[nodiscard]] std::optional<QString> readChoice(const YamlNode &node, const QString &path,
                                                    const QStringList &words);
    [[nodiscard]] std::optional<double> readNumber(const YamlNode &node, const QString &path);
    [[nodiscard]] std::optional<PackageRequest> readPackage(const YamlNode &node, const QString &path);
    void packageMapping(PackageRequest &package);
    void toBeDecided(ToBeDecided &value);
    void reportEmpty(const YamlNode &node, const QString &path);
    void reportRepeat(const YamlNode &node, const QString &path, const QString &word);
    void notePlace(const QString &path, const YamlNode &node);

    const YamlNode *m_node;
    QString m_path;
    QStringList m_known; ///< keys of the current mapping that the format has
    QList<SpecProblem> m_problems;
    QSet<QString> m_fieldsWithProblems;
    QHash<QString, Place> m_places;
};

} // namespace groundwork
