// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <vector>

namespace groundwork {

enum class YamlKind {
    Null, ///< nothing after a key, "~" or "null"
    Scalar,
    Sequence,
    Mapping,
    Refused, ///< stands where a problem was reported; not to be judged again
};

enum class YamlQuoting { Plain, Quoted };
enum class YamlStyle { Block, Flow };

struct YamlEntry;

/// A value of a YAML file with its place. No anchors, aliases or tags; plain and quoted text stay distinct,
/// so that the reader and not the library decides what is a number.
struct YamlNode
{
    YamlKind kind = YamlKind::Null;
    YamlQuoting quoting = YamlQuoting::Plain; ///< of a scalar; block text counts as quoted
    YamlStyle style = YamlStyle::Block;       ///< of a sequence or mapping
    int line = 0;                             ///< 1-based
    int column = 0;                           ///< 1-based, in characters
    QString text;                             ///< of a scalar
    std::vector<YamlNode> items;              ///< of a sequence
    std::vector<YamlEntry> entries;           ///< of a mapping, in the order of the file, keys unique

    /// The value of a key, or null.
    [[nodiscard]] const YamlNode *find(const QString &key) const;
};

struct YamlEntry
{
    YamlNode key; ///< a scalar
    YamlNode value;
};

struct YamlProblem
{
    int line = 0;
    int column = 0;
    QString message;
    QString hint; ///< may be empty
    bool operator==(const YamlProblem &) const = default;
};

struct YamlDocument
{
    YamlNode root;
    QList<YamlProblem> problems; ///< in the order of the file
    bool complete = false;       ///< false: reading stopped at the last problem and `root` is not to be judged
};

inline constexpr int maximumYamlDepth = 32;

/// Whose file it is, for the words of its problems.
enum class YamlFile { Setup, Foreign };

/// Reads one document of at most `maximumSize` bytes. Accepts a byte-order mark and CRLF; refuses what data
/// has no need of (anchors, aliases, foreign tags, duplicate keys, a second document, deep nesting, NUL and other
/// control characters, bad UTF-8). Safe on hostile bytes; never throws.
[[nodiscard]] YamlDocument parseYaml(const QByteArray &bytes, qsizetype maximumSize, YamlFile file = YamlFile::Setup);

/// The bytes as parseYaml() sees them: no byte-order mark, LF only.
[[nodiscard]] QByteArray normalisedYaml(const QByteArray &bytes);

} // namespace groundwork
