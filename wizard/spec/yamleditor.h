// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "spec/yaml.h"
#include "spec/yamlbytes.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace groundwork {

/// Changes values in the text of a YAML file and leaves everything else, comments above all, as it stands.
/// Each change says whether it could be made; one that could not leaves nothing behind.
class YamlEditor
{
public:
    explicit YamlEditor(const QByteArray &bytes) : m_source(bytes) {}

    /// The text with all changes made.
    [[nodiscard]] QByteArray result() const;

    /// Turns `node` of the text, which now has the value `before`, into `after`. `shortAfter` is `after` without
    /// the keys that need not be written. `before` and `after` hold the same keys wherever `node` does.
    struct Change
    {
        const YamlNode &node;
        const YamlNode &before;
        const YamlNode &after;
        const YamlNode &shortAfter;
    };
    [[nodiscard]] bool changeMapping(const Change &change);

private:
    struct Edit
    {
        qsizetype start = 0;
        qsizetype end = 0;
        QByteArray text;
    };

    [[nodiscard]] bool changeEntry(const YamlNode &mapping, std::size_t index, const Change &change);
    [[nodiscard]] bool changeSequence(const Change &change);
    [[nodiscard]] bool changeItem(const YamlNode &sequence, std::size_t index, const YamlNode &before,
                                  const YamlNode &after);
    [[nodiscard]] bool replaceScalar(const YamlNode &node, const YamlNode &after, YamlStyle around, int indent);
    [[nodiscard]] bool replaceEntry(const YamlNode &mapping, std::size_t index, const YamlNode &after);
    [[nodiscard]] bool removeEntry(const YamlNode &mapping, std::size_t index);
    [[nodiscard]] bool insertEntry(const YamlNode &mapping, const YamlEntry &entry, const YamlNode &order);
    [[nodiscard]] bool removeItem(const YamlNode &sequence, std::size_t index);
    [[nodiscard]] bool insertItem(const YamlNode &sequence, std::size_t index, const YamlNode &item);

    [[nodiscard]] qsizetype startOf(const YamlNode &node) const;
    [[nodiscard]] qsizetype endOf(const YamlNode &node) const; ///< -1: not known
    /// The "|" or ">-" that stands at `start`; empty when none does, or one with numbers.
    [[nodiscard]] QByteArray blockHeader(qsizetype start) const;
    [[nodiscard]] qsizetype endOfBlockText(qsizetype start) const;
    [[nodiscard]] qsizetype lineStart(qsizetype offset) const;
    [[nodiscard]] qsizetype lineEnd(qsizetype offset) const; ///< behind the line break
    /// Whether nothing but spaces, and `sign` where it is not NUL, stands before `offset` in its line.
    [[nodiscard]] bool beginsLine(qsizetype offset, char sign = '\0') const;
    bool edit(qsizetype start, qsizetype end, const QByteArray &text);
    bool insertLines(qsizetype offset, const QStringList &lines);

    YamlBytes m_source;
    QList<Edit> m_edits;
};

/// Whether two trees hold the same values, however they are written.
[[nodiscard]] bool sameValues(const YamlNode &a, const YamlNode &b);

} // namespace groundwork
