// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "spec/specreader.h"

#include "spec/findings.h"
#include "spec/knownkeys.h"

#include <QCoreApplication>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

/// Looking for the nearest word is worth it for the first wrong keys of a file, not for the ten thousandth.
constexpr qsizetype mostSuggestions = 50;

QString kindName(const YamlNode &node)
{
    switch (node.kind) {
    case YamlKind::Sequence:
        return QCoreApplication::translate("SpecReader", "a list");
    case YamlKind::Mapping:
        return QCoreApplication::translate("SpecReader", "a mapping");
    case YamlKind::Null:
    case YamlKind::Refused:
        return QCoreApplication::translate("SpecReader", "nothing");
    case YamlKind::Scalar:
        break;
    }
    if (node.quoting == YamlQuoting::Quoted)
        return QCoreApplication::translate("SpecReader", "a text");
    switch (plainTypeOf(node.text)) {
    case PlainType::Bool:
        return QCoreApplication::translate("SpecReader", "true or false");
    case PlainType::Integer:
    case PlainType::Float:
        return QCoreApplication::translate("SpecReader", "a number");
    case PlainType::Null:
    case PlainType::Text:
        break;
    }
    return QCoreApplication::translate("SpecReader", "a text");
}

/// The field that holds `field`: "a.b[2].c" → "a.b[2]" → "a.b" → "a" → "".
QString holderOf(const QString &field)
{
    return field.left(std::max(qsizetype(0), std::max(field.lastIndexOf(u'.'), field.lastIndexOf(u'['))));
}

} // namespace

QString SpecReader::pathTo(const QString &key) const
{
    return m_path.isEmpty() ? key : m_path + u'.' + key;
}

QString SpecReader::itemPath(const char *key, std::size_t index) const
{
    return pathTo(key) + u'[' + QString::number(index) + u']';
}

void SpecReader::notePlace(const QString &path, const YamlNode &node)
{
    m_places.insert(path, {.line = node.line, .column = node.column});
}

void SpecReader::report(const YamlNode &node, const QString &field, const QString &message, const QString &hint)
{
    m_fieldsWithProblems.insert(field);
    m_problems.append({.line = node.line, .column = node.column, .field = field, .message = message, .hint = hint});
}

bool SpecReader::hasProblemAt(const QString &field) const
{
    for (QString part = field; !part.isEmpty(); part = holderOf(part)) {
        if (m_fieldsWithProblems.contains(part))
            return true;
    }
    return false;
}

void SpecReader::givePlace(SpecProblem &problem) const
{
    QString part = problem.field;
    while (!part.isEmpty() && !m_places.contains(part))
        part = holderOf(part);
    const Place place = m_places.value(part);
    problem.line = place.line;
    problem.column = place.column;
}

const YamlNode *SpecReader::take(const char *key)
{
    const QString name = QString::fromLatin1(key);
    m_known.append(name);
    for (const YamlEntry &entry : m_node->entries) {
        if (entry.key.text == name) {
            notePlace(pathTo(name), entry.value.kind == YamlKind::Scalar ? entry.value : entry.key);
            return &entry.value;
        }
    }
    return nullptr;
}

void SpecReader::reportUnknownKeys()
{
    for (const YamlEntry &entry : m_node->entries) {
        if (m_known.contains(entry.key.text))
            continue;
        const QString key = shownWord(entry.key.text);
        QString hint;
        if (m_problems.size() < mostSuggestions) {
            const QString near = nearest(entry.key.text, m_known);
            const QString section = sectionOfKey(entry.key.text);
            if (!near.isEmpty()) {
                hint = QCoreApplication::translate("SpecReader", "Perhaps “%1” is meant.").arg(near);
                m_fieldsWithProblems.insert(pathTo(near));
            } else if (!section.isEmpty()) {
                hint = QCoreApplication::translate("SpecReader", "“%1” belongs under “%2”.").arg(key, section);
            } else {
                hint = QCoreApplication::translate("SpecReader", "The keys here are %1.").arg(m_known.join(u", "_s));
            }
        }
        report(entry.key, pathTo(key),
               m_path.isEmpty()
                   ? QCoreApplication::translate("SpecReader", "There is no key “%1” in a setup file.").arg(key)
                   : QCoreApplication::translate("SpecReader", "There is no key “%1” in “%2”.").arg(key, m_path),
               hint);
    }
}

void SpecReader::reportEmpty(const YamlNode &node, const QString &path)
{
    report(node, path, QCoreApplication::translate("SpecReader", "“%1” has no value.").arg(path),
           QCoreApplication::translate("SpecReader", "Write one, or take the line out."));
}

void SpecReader::reportRepeat(const YamlNode &node, const QString &path, const QString &word)
{
    report(node, path, QCoreApplication::translate("SpecReader", "“%1” stands in the list twice.").arg(shownWord(word)),
           QCoreApplication::translate("SpecReader", "Keep one of the two."));
}

bool SpecReader::expect(const YamlNode &node, YamlKind kind, const QString &path)
{
    if (node.kind == kind)
        return true;
    if (node.kind == YamlKind::Refused) {
        m_fieldsWithProblems.insert(path);
    } else if (node.kind == YamlKind::Null) {
        reportEmpty(node, path);
    } else {
        const bool list = kind == YamlKind::Sequence;
        report(node, path,
               (list ? QCoreApplication::translate("SpecReader", "“%1” has to be a list; this is %2.")
                     : QCoreApplication::translate("SpecReader", "“%1” has to be a mapping; this is %2."))
                   .arg(path, kindName(node)),
               list ? QCoreApplication::translate("SpecReader", "Write it in brackets, or each item after “- ”.")
                    : QCoreApplication::translate("SpecReader", "Write its keys below it, indented."));
    }
    return false;
}

const YamlNode *SpecReader::sequence(const char *key)
{
    const YamlNode *node = take(key);
    return node && expect(*node, YamlKind::Sequence, pathTo(key)) ? node : nullptr;
}

std::optional<QString> SpecReader::readText(const YamlNode &node, const QString &path)
{
    if (node.kind == YamlKind::Refused) {
        m_fieldsWithProblems.insert(path);
        return std::nullopt;
    }
    if (node.kind == YamlKind::Null) {
        reportEmpty(node, path);
        return std::nullopt;
    }
    const bool scalar = node.kind == YamlKind::Scalar;
    if (scalar && (node.quoting == YamlQuoting::Quoted || plainTypeOf(node.text) == PlainType::Text))
        return node.text;
    report(node, path,
           QCoreApplication::translate("SpecReader", "“%1” has to be a text; this is %2.").arg(path, kindName(node)),
           scalar ? QCoreApplication::translate("SpecReader", "Put it in quotes: \"%1\".").arg(shownWord(node.text))
                  : QCoreApplication::translate("SpecReader", "Write one text."));
    return std::nullopt;
}

void SpecReader::name(const char *key, QString &value, const QString & /*absent*/)
{
    if (const YamlNode *node = take(key)) {
        if (const auto text = readText(*node, pathTo(key)))
            value = *text;
    }
}

void SpecReader::flag(const char *key, bool &value, bool /*absent*/)
{
    const YamlNode *node = take(key);
    const QString path = pathTo(key);
    if (!node)
        return;
    if (node->kind == YamlKind::Null || node->kind == YamlKind::Refused) {
        (void)expect(*node, YamlKind::Scalar, path);
        return;
    }
    const QString word = node->text.toLower();
    if (node->kind == YamlKind::Scalar && node->quoting == YamlQuoting::Plain &&
        plainTypeOf(node->text) == PlainType::Bool) {
        value = word == u"true";
        return;
    }
    const bool yes = word == u"yes" || word == u"on" || word == u"true" || word == u"1";
    const bool no = word == u"no" || word == u"off" || word == u"false" || word == u"0";
    report(*node, path,
           QCoreApplication::translate("SpecReader", "“%1” has to be true or false; this is %2.")
               .arg(path, kindName(*node)),
           yes  ? QCoreApplication::translate("SpecReader", "Write true, without quotes.")
           : no ? QCoreApplication::translate("SpecReader", "Write false, without quotes.")
                : QCoreApplication::translate("SpecReader", "Write true or false, without quotes."));
}

std::optional<double> SpecReader::readNumber(const YamlNode &node, const QString &path)
{
    if (node.kind == YamlKind::Null || node.kind == YamlKind::Refused) {
        (void)expect(node, YamlKind::Scalar, path);
        return std::nullopt;
    }
    const bool plain = node.kind == YamlKind::Scalar && node.quoting == YamlQuoting::Plain;
    if (plain && isNumber(node.text))
        return node.text.toDouble();
    const PlainType type = plain ? plainTypeOf(node.text) : PlainType::Text;
    if (type == PlainType::Integer || type == PlainType::Float)
        report(node, path,
               QCoreApplication::translate("SpecReader", "“%1” is not a number that “%2” can be.")
                   .arg(shownWord(node.text), path),
               QCoreApplication::translate("SpecReader", "Write 0 or more, without a sign and without leading zeros."));
    else
        report(
            node, path,
            QCoreApplication::translate("SpecReader", "“%1” has to be a number; this is %2.").arg(path, kindName(node)),
            QCoreApplication::translate("SpecReader", "Write a number, without quotes."));
    return std::nullopt;
}

void SpecReader::number(const char *key, double &value)
{
    if (const YamlNode *node = take(key))
        value = readNumber(*node, pathTo(key)).value_or(value);
}

void SpecReader::number(const char *key, std::optional<double> &value)
{
    if (const YamlNode *node = take(key))
        value = readNumber(*node, pathTo(key));
}

void SpecReader::words(const char *key, QStringList &list)
{
    const YamlNode *node = sequence(key);
    if (!node)
        return;
    for (std::size_t i = 0; i < node->items.size(); ++i) {
        const QString path = itemPath(key, i);
        notePlace(path, node->items[i]);
        // A wrong one keeps its place, so that the rules count the same items.
        list.append(readText(node->items[i], path).value_or(QString()));
    }
}

std::optional<QString> SpecReader::readChoice(const YamlNode &node, const QString &path, const QStringList &words)
{
    const QString possible = QCoreApplication::translate("SpecReader", "It can be %1.").arg(words.join(u", "_s));
    if (node.kind != YamlKind::Scalar) {
        (void)readText(node, path);
        return std::nullopt;
    }
    if (words.contains(node.text))
        return node.text;
    const QString near = m_problems.size() < mostSuggestions ? nearest(node.text, words) : QString();
    report(node, path,
           QCoreApplication::translate("SpecReader", "“%1” is no value for “%2”.").arg(shownWord(node.text), path),
           near.isEmpty()
               ? possible
               : QCoreApplication::translate("SpecReader", "Perhaps “%1” is meant.").arg(near) + u' ' + possible);
    return std::nullopt;
}

namespace {

QString ratingMessage(int most)
{
    return most == largestWeight
               ? QCoreApplication::translate("SpecReader", "A weight has to be a whole number from 0 to 5.")
               : QCoreApplication::translate("SpecReader", "A score has to be a whole number from 0 to 10.");
}

} // namespace

void SpecReader::ratings(const char *key, QMap<Factor, int> &map, int most)
{
    section(key, map, [most](SpecReader &reader, QMap<Factor, int> &ratings) {
        for (const QString &factor : allWords<Factor>()) {
            const QByteArray name = factor.toLatin1();
            const YamlNode *node = reader.take(name.constData());
            if (!node)
                continue;
            const int number = node->text.toInt();
            const bool whole = node->kind == YamlKind::Scalar && node->quoting == YamlQuoting::Plain && number >= 0 &&
                               number <= most && node->text == QString::number(number);
            if (whole)
                ratings.insert(*valueOfWord<Factor>(factor), number);
            else if (node->kind == YamlKind::Null || node->kind == YamlKind::Refused)
                (void)reader.expect(*node, YamlKind::Scalar, reader.pathTo(factor));
            else
                reader.report(*node, reader.pathTo(factor), ratingMessage(most), {});
        }
    });
}

void SpecReader::checklist(const char *key, QMap<QString, ChecklistAnswer> &map)
{
    const YamlNode *node = take(key);
    if (!node || !expect(*node, YamlKind::Mapping, pathTo(key)))
        return;
    for (const YamlEntry &entry : node->entries) {
        const QString path = checklistField(pathTo(key), entry.key.text);
        m_places.insert(path, {.line = entry.key.line, .column = entry.key.column});
        if (const auto word = readChoice(entry.value, path, allWords<ChecklistAnswer>()))
            map.insert(entry.key.text, *valueOfWord<ChecklistAnswer>(*word));
    }
}

void SpecReader::packages(const char *key, QList<PackageRequest> &list)
{
    const YamlNode *node = sequence(key);
    if (!node)
        return;
    for (std::size_t i = 0; i < node->items.size(); ++i) {
        const QString path = itemPath(key, i);
        notePlace(path, node->items[i]);
        list.append(readPackage(node->items[i], path).value_or(PackageRequest()));
    }
}

std::optional<PackageRequest> SpecReader::readPackage(const YamlNode &node, const QString &path)
{
    PackageRequest package;
    if (node.kind == YamlKind::Mapping) {
        const qsizetype before = m_problems.size();
        descend(node, path, package, [](SpecReader &reader, PackageRequest &value) { reader.packageMapping(value); });
        if (m_problems.size() == before)
            return package;
        m_fieldsWithProblems.insert(path);
        return std::nullopt;
    }
    const auto text = readText(node, path);
    if (!text)
        return std::nullopt;
    // What is not in the grammar stays as it is and is judged by the rules, like a package from anywhere else.
    package.name = *text;
    return packageFromText(*text).value_or(package);
}

void SpecReader::packageMapping(PackageRequest &package)
{
    QString constraints;
    name("name", package.name);
    name("version", constraints);
    choice("from", package.from, PackageOrigin::Any, Presence::WhenNotDefault);
    const QString text = constraints.isEmpty() ? package.name : package.name + u' ' + constraints;
    if (const auto read = packageFromText(text)) {
        package.name = read->name;
        package.constraints = read->constraints;
    } else {
        package.constraints = std::move(constraints);
    }
}

void SpecReader::toBeDecided(ToBeDecided &value)
{
    QString by;
    name("tbd", value.owner);
    name("by", by);
    // Qt reads past what stands behind a date.
    if (const QDate date = QDate::fromString(by, Qt::ISODate); date.toString(Qt::ISODate) == by)
        value.by = date;
}

} // namespace groundwork
