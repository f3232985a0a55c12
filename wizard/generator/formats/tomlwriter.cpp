// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/formats/tomlwriter.h"

#include "generator/formats/escapes.h"
#include "generator/formats/safetext.h"

#include <algorithm>

namespace groundwork {

namespace {

QString keyText(const QString &key)
{
    const bool isBare = !key.isEmpty() && std::ranges::all_of(key, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_' ||
               c == u'-';
    });
    return isBare ? key : quoted(key, EscapeStyle::Toml);
}

/// A value on the right of "key =".
struct InlineValue
{
    QString operator()(Value::Null) const { Q_UNREACHABLE(); }
    QString operator()(bool truth) const { return truth ? QStringLiteral("true") : QStringLiteral("false"); }
    QString operator()(qint64 number) const { return QString::number(number); }
    QString operator()(const QString &text) const { return quoted(text, EscapeStyle::Toml); }
    QString operator()(const QList<Value> &list) const
    {
        QStringList members;
        for (const auto &value : list)
            members.append(std::visit(*this, value.content()));
        if (members.size() < 2)
            return u'[' + members.join(QString()) + u']';
        return QStringLiteral("[\n    ") + members.join(QStringLiteral(",\n    ")) + QStringLiteral(",\n]");
    }
    QString operator()(const Mapping &mapping) const
    {
        QStringList members;
        for (const auto &[key, value] : mapping)
            members.append(keyText(key) + QStringLiteral(" = ") + std::visit(*this, value.content()));
        return members.isEmpty() ? QStringLiteral("{}")
                                 : QStringLiteral("{ %1 }").arg(members.join(QStringLiteral(", ")));
    }
};

/// The entries of a table that are no tables, then those that are, each under its header.
void writeTable(QString &text, const QString &header, const Mapping &table)
{
    for (const auto &[key, value] : table) {
        if (!std::holds_alternative<Mapping>(value.content()))
            text += keyText(key) + QStringLiteral(" = ") + std::visit(InlineValue(), value.content()) + u'\n';
    }
    for (const auto &[key, value] : table) {
        if (const auto *inner = std::get_if<Mapping>(&value.content())) {
            const QString name = header.isEmpty() ? keyText(key) : header + u'.' + keyText(key);
            // A table of tables needs no header of its own.
            const bool hasOnlyTables = !inner->isEmpty() && std::ranges::all_of(*inner, [](const auto &entry) {
                return std::holds_alternative<Mapping>(entry.second.content());
            });
            if (!hasOnlyTables)
                text += (text.isEmpty() ? QStringLiteral("[") : QStringLiteral("\n[")) + name + QStringLiteral("]\n");
            writeTable(text, name, *inner);
        }
    }
}

} // namespace

QByteArray tomlText(const Mapping &mapping, const QString &comment)
{
    QString text;
    writeTable(text, {}, mapping);
    return commentLines(comment) + text.toUtf8();
}

} // namespace groundwork
