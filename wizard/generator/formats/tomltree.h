// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace groundwork {

enum class TomlKind {
    Table,
    List,
    Text,
    Truth,  ///< its text is "true" or "false"
    Number, ///< a whole one; its text are the digits
    Other,  ///< a date, a number with a point
};

struct TomlEntry;

/// A value of a TOML document with its place, for files that people wrote.
struct TomlNode
{
    TomlKind kind = TomlKind::Other;
    int line = 0; ///< 1-based
    QString text; ///< of what is neither table nor list
    std::vector<TomlNode> items;
    std::vector<TomlEntry> entries; ///< of a table, in the order of the file

    /// The value of a key, or null.
    [[nodiscard]] const TomlNode *find(const QString &key) const;
};

struct TomlEntry
{
    QString key;
    TomlNode value;
};

/// The whole document as a table; where it is none, fails with the line as its details.
[[nodiscard]] Result<TomlNode> treeInToml(const QByteArray &text);

} // namespace groundwork
