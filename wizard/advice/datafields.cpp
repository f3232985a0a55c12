// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "advice/placedatareader.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

DataFields::DataFields(const YamlNode &node, QList<PlaceDataProblem> &problems) : m_node(node), m_problems(problems)
{
    if (node.kind != YamlKind::Mapping)
        problem(u"Keys and values are expected here."_s);
}

const YamlNode *DataFields::take(const QString &key)
{
    m_taken.append(key);
    return m_node.find(key);
}

const YamlNode &DataFields::need(const QString &key)
{
    static const YamlNode nothing;
    if (const YamlNode *found = take(key))
        return *found;
    problem(u"\"%1\" is missing."_s.arg(key));
    return nothing;
}

QString DataFields::text(const QString &key)
{
    const YamlNode &node = need(key);
    if (node.kind == YamlKind::Scalar && !node.text.trimmed().isEmpty())
        return node.text;
    problem(u"\"%1\" is no text."_s.arg(key));
    return {};
}

QString DataFields::sentence(const QString &key)
{
    const QString words = text(key);
    if (words.contains(u'"') || words.contains(u';') || words.contains(u'\n') || words.contains(u'\\'))
        problem(u"\"%1\" holds a quote, a semicolon, a backslash or a line's end."_s.arg(key));
    return words;
}

double DataFields::numberIn(const YamlNode &node, QList<PlaceDataProblem> &problems)
{
    bool isNumber = false;
    const double number = node.text.toDouble(&isNumber);
    if (node.kind != YamlKind::Scalar || !isNumber || !std::isfinite(number) || number < 0)
        problems.append({node.line, u"\"%1\" is no number of 0 or more."_s.arg(node.text)});
    return number;
}

double DataFields::number(const QString &key)
{
    return numberIn(need(key), m_problems);
}

int DataFields::whole(const QString &key, int least, int most)
{
    const YamlNode &node = need(key);
    bool isNumber = false;
    const int number = node.text.toInt(&isNumber);
    if (!isNumber || number < least || number > most)
        problem(u"\"%1\" is no whole number from %2 to %3."_s.arg(key).arg(least).arg(most));
    return number;
}

QList<double> DataFields::numbers(const QString &key)
{
    QList<double> numbers;
    for (const YamlNode &item : list(key))
        numbers.append(numberIn(item, m_problems));
    return numbers;
}

QDate DataFields::date(const QString &key)
{
    const QString text = this->text(key);
    if (text.isEmpty() || text == u"undated")
        return {};
    const QDate date = QDate::fromString(text.size() == 4 ? text + u"-01-01"_s : text, Qt::ISODate);
    if (!date.isValid())
        problem(u"\"%1\" is no date."_s.arg(text));
    return date;
}

const std::vector<YamlNode> &DataFields::list(const QString &key)
{
    const YamlNode &node = need(key);
    if (node.kind != YamlKind::Sequence)
        problem(u"\"%1\" is no list."_s.arg(key));
    return node.items;
}

void DataFields::onlyThese()
{
    for (const YamlEntry &entry : m_node.entries) {
        if (!m_taken.contains(entry.key.text))
            m_problems.append({entry.key.line, u"There is no key \"%1\" here."_s.arg(entry.key.text)});
    }
}

} // namespace groundwork
