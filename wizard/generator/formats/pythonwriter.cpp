// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/formats/pythonwriter.h"

#include "generator/formats/escapes.h"
#include "generator/formats/safetext.h"

#include <QRegularExpression>

namespace groundwork {

namespace {

constexpr qsizetype longestList = 88; ///< of a literal on one line

struct PythonLiteral
{
    QString operator()(Value::Null) const { return QStringLiteral("None"); }
    QString operator()(bool truth) const { return truth ? QStringLiteral("True") : QStringLiteral("False"); }
    QString operator()(qint64 number) const { return QString::number(number); }
    QString operator()(const QString &text) const { return quoted(text, EscapeStyle::Python); }
    QString operator()(const QList<Value> &list) const
    {
        QStringList members;
        for (const auto &value : list)
            members.append(std::visit(*this, value.content()));
        return bracketed(QStringLiteral("["), members, QStringLiteral("]"));
    }
    QString operator()(const Mapping &mapping) const
    {
        QStringList members;
        for (const auto &[key, value] : mapping)
            members.append((*this)(key) + QStringLiteral(": ") + std::visit(*this, value.content()));
        return bracketed(QStringLiteral("{"), members, QStringLiteral("}"));
    }

    static QString bracketed(const QString &opening, const QStringList &members, const QString &closing)
    {
        QString line = opening + members.join(QStringLiteral(", ")) + closing;
        if (line.size() <= longestList || members.isEmpty())
            return line;
        return opening + QStringLiteral("\n    ") + members.join(QStringLiteral(",\n    ")) + QStringLiteral(",\n") +
               closing;
    }
};

} // namespace

QString PythonSource::literal(const Value &value)
{
    return std::visit(PythonLiteral(), value.content());
}

void PythonSource::docstring(const QString &text)
{
    const QList<uint> characters = text.toUcs4();
    QString content;
    for (qsizetype i = 0; i < characters.size(); ++i) {
        const char32_t c = characters.at(i);
        // A quotation mark ends the docstring as the third in a row or as its last character.
        const bool closes = c == U'"' && (content.endsWith(QStringLiteral("\"\"")) || i + 1 == characters.size());
        if (c == U'\\' || closes || isUnsafeInText(c))
            content += escaped(c, EscapeStyle::Python);
        else
            content += QChar::fromUcs4(c);
    }
    m_text += "\"\"\"" + content.toUtf8() + "\"\"\"\n";
}

void PythonSource::comment(const QString &text)
{
    // In the first two lines "coding:" would name the file's encoding.
    static const QRegularExpression cookie(QStringLiteral("coding([:=])"));
    m_text += commentLines(QString(text).replace(cookie, QStringLiteral("coding \\1")));
}

void PythonSource::assign(const QString &name, const Value &value)
{
    m_text += name.toUtf8() + " = " + literal(value).toUtf8() + '\n';
}

void PythonSource::code(const char *ownText)
{
    m_text += ownText;
    if (!m_text.endsWith('\n'))
        m_text += '\n';
}

void PythonSource::blankLines(int count)
{
    m_text += QByteArray(count, '\n');
}

} // namespace groundwork
