// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/formats/yamlwriter.h"

#include "generator/formats/escapes.h"
#include "generator/formats/safetext.h"

#include <algorithm>

namespace groundwork {

namespace {

constexpr int blanksPerLevel = 2;

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// Words that some version of YAML reads as a truth value, nothing or a number.
bool hasMeaning(const QString &text)
{
    static const QStringList words{QStringLiteral("null"), QStringLiteral("true"), QStringLiteral("false"),
                                   QStringLiteral("yes"),  QStringLiteral("no"),   QStringLiteral("on"),
                                   QStringLiteral("off"),  QStringLiteral("y"),    QStringLiteral("n")};
    return words.contains(text, Qt::CaseInsensitive);
}

/// Letters first, then only what is never grammar: "conda-forge", "python-dateutil", "https://…" is not among it.
bool canStandBare(const QString &text)
{
    return !text.isEmpty() && isLetter(text.front()) && !hasMeaning(text) && std::ranges::all_of(text, [](QChar c) {
        return isLetter(c) || (c >= u'0' && c <= u'9') || QStringView(u"_-./+").contains(c);
    });
}

class YamlWriter
{
public:
    // Each value is written behind its "key:" or "-"; nested blocks begin on a line of their own.
    void operator()(Value::Null) { m_text += QStringLiteral(" null\n"); }
    void operator()(bool truth) { m_text += truth ? QStringLiteral(" true\n") : QStringLiteral(" false\n"); }
    void operator()(qint64 number) { m_text += u' ' + QString::number(number) + u'\n'; }
    void operator()(const QString &text) { m_text += u' ' + yamlScalar(text) + u'\n'; }
    void operator()(const QList<Value> &list)
    {
        if (list.isEmpty()) {
            m_text += QStringLiteral(" []\n");
            return;
        }
        m_text += u'\n';
        for (const auto &value : list) {
            indent();
            m_text += u'-';
            nested(value);
        }
    }
    void operator()(const Mapping &mapping)
    {
        if (mapping.isEmpty()) {
            m_text += QStringLiteral(" {}\n");
            return;
        }
        m_text += u'\n';
        entries(mapping);
    }
    void entries(const Mapping &mapping)
    {
        for (const auto &[key, value] : mapping) {
            indent();
            m_text += yamlScalar(key) + u':';
            nested(value);
        }
    }

    [[nodiscard]] QByteArray text() const { return m_text.toUtf8(); }

private:
    void indent() { m_text += QString(m_level * blanksPerLevel, u' '); }
    void nested(const Value &value)
    {
        ++m_level;
        std::visit(*this, value.content());
        --m_level;
    }

    QString m_text;
    int m_level = 0;
};

} // namespace

QString yamlScalar(const QString &text)
{
    return canStandBare(text) ? text : quoted(text, EscapeStyle::Yaml);
}

QByteArray yamlText(const Mapping &mapping, const QString &comment)
{
    YamlWriter writer;
    writer.entries(mapping);
    return commentLines(comment) + (mapping.isEmpty() ? QByteArray("{}\n") : writer.text());
}

} // namespace groundwork
