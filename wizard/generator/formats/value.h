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

    // explicit(false), so that trees can be written down as such.
    Value() = default;
    explicit(false) Value(std::same_as<bool> auto truth) : m_content(truth) {}
    explicit(false) Value(int number) : m_content(static_cast<qint64>(number)) {}
    explicit(false) Value(qint64 number) : m_content(number) {}
    explicit(false) Value(QString text) : m_content(std::move(text)) {}
    explicit(false) Value(const char16_t *text) : m_content(QString::fromUtf16(text)) {}
    explicit(false) Value(QList<Value> list) : m_content(std::move(list)) {}
    explicit(false) Value(const QStringList &list) : m_content(QList<Value>(list.begin(), list.end())) {}
    explicit(false) Value(Mapping mapping) : m_content(std::move(mapping)) {}

    [[nodiscard]] const Content &content() const { return m_content; }
    bool operator==(const Value &) const = default;

private:
    Content m_content;
};

} // namespace groundwork
