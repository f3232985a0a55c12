// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/formats/value.h"

#include <QByteArray>
#include <QString>

namespace groundwork {

/// Python source from typed parts: outside text only enters as a literal, a docstring or a comment.
class PythonSource
{
public:
    void docstring(const QString &text);
    void comment(const QString &text);
    /// NAME = literal; `name` is ours.
    void assign(const QString &name, const Value &value);
    /// Lines of our own fixed text, as they are.
    void code(const char *ownText);
    void blankLines(int count);

    [[nodiscard]] QByteArray text() const { return m_text; }

    [[nodiscard]] static QString literal(const Value &value);

private:
    QByteArray m_text;
};

} // namespace groundwork
