// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/formats/jsonwriter.h"

#include "generator/formats/escapes.h"

namespace groundwork {

namespace {

class JsonWriter
{
public:
    explicit JsonWriter(JsonIndent indent) : m_blanks(static_cast<int>(indent)) {}

    void operator()(Value::Null) { m_text += QStringLiteral("null"); }
    void operator()(bool truth) { m_text += truth ? QStringLiteral("true") : QStringLiteral("false"); }
    void operator()(qint64 number) { m_text += QString::number(number); }
    void operator()(const QString &text) { m_text += quoted(text, EscapeStyle::Json); }
    void operator()(const QList<Value> &list)
    {
        block(u'[', u']', list, [this](const Value &value) { std::visit(*this, value.content()); });
    }
    void operator()(const Mapping &mapping)
    {
        block(u'{', u'}', mapping, [this](const auto &entry) {
            m_text += quoted(entry.first, EscapeStyle::Json) + QStringLiteral(": ");
            std::visit(*this, entry.second.content());
        });
    }

    [[nodiscard]] QByteArray text() const { return m_text.toUtf8() + '\n'; }

private:
    void block(QChar opening, QChar closing, const auto &entries, const auto &writeEntry)
    {
        m_text += opening;
        ++m_level;
        bool isFirst = true;
        for (const auto &entry : entries) {
            m_text += isFirst ? QStringLiteral("\n") : QStringLiteral(",\n");
            isFirst = false;
            m_text += QString(m_level * m_blanks, u' ');
            writeEntry(entry);
        }
        --m_level;
        if (!isFirst)
            m_text += u'\n' + QString(m_level * m_blanks, u' ');
        m_text += closing;
    }

    QString m_text;
    int m_blanks;
    int m_level = 0;
};

} // namespace

QByteArray jsonText(const Value &value, JsonIndent indent)
{
    JsonWriter writer(indent);
    std::visit(writer, value.content());
    return writer.text();
}

} // namespace groundwork
