// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <concepts>
#include <utility>
#include <variant>

namespace groundwork {

class Value;

/// Keys and values in the order in which they are written. Keys are ours: short, and each only once.
using Mapping = QList<std::pair<QString, Value>>;

/// A tree of data to be written as YAML, JSON, TOML or a Python literal.
class Value
{
public:
    struct Null
    {
        bool operator==(const Null &) const = default;
    };
    using Content = std::variant<Null, bool, qint64, QString, QList<Value>, Mapping>;

    // Implicit, so that trees can be written down as such.
    Value() = default;
    Value(std::same_as<bool> auto truth) : m_content(truth) {}
    Value(int number) : m_content(static_cast<qint64>(number)) {}
    Value(qint64 number) : m_content(number) {}
    Value(QString text) : m_content(std::move(text)) {}
    Value(const char16_t *text) : m_content(QString::fromUtf16(text)) {}
    Value(QList<Value> list) : m_content(std::move(list)) {}
    Value(const QStringList &list) : m_content(QList<Value>(list.begin(), list.end())) {}
    Value(Mapping mapping) : m_content(std::move(mapping)) {}

    [[nodiscard]] const Content &content() const { return m_content; }
    bool operator==(const Value &) const = default;

private:
    Content m_content;
};

} // namespace groundwork
