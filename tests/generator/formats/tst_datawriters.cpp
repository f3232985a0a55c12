// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/formats/jsonwriter.h"
#include "generator/formats/pythonwriter.h"
#include "generator/formats/tomlwriter.h"
#include "generator/formats/yamlwriter.h"
#include "support/readback.h"
#include "support/texts.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QSet>
#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray written(const QString &format, const Mapping &data)
{
    if (format == u"yaml")
        return yamlText(data, u"A comment"_s);
    if (format == u"json")
        return jsonText(data);
    if (format == u"toml")
        return tomlText(data, u"A comment"_s);
    PythonSource source;
    for (const auto &[key, value] : data)
        source.assign(key, value);
    return source.text();
}

Mapping keyed(const QStringList &texts)
{
    Mapping mapping;
    QSet<QString> seen;
    for (const auto &text : texts) {
        if (text.size() < 500 && !seen.contains(text))
            mapping.append({text, text});
        seen.insert(text);
    }
    return mapping;
}

void addFormats()
{
    QTest::addColumn<QString>("format");
    for (const auto &format : {u"yaml"_s, u"json"_s, u"toml"_s, u"python"_s})
        QTest::newRow(qPrintable(format)) << format;
}

} // namespace

class DataWritersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyTextIsReadBackEqual_data() { addFormats(); }
    void anyTextIsReadBackEqual()
    {
        QFETCH(QString, format);
        const QStringList texts = testTexts(1);
        const Mapping data{{u"texts"_s, texts}, {u"keyed"_s, keyed(texts)}};
        const auto read = readBack(format, {written(format, data)});
        QVERIFY2(read.has_value(), qPrintable(read ? QString() : read.error().message));
        QJsonObject values = read->first().toObject();
        if (format == u"python")
            values = values.value(u"values").toObject();

        const QJsonArray readTexts = values.value(u"texts").toArray();
        QCOMPARE(readTexts.size(), texts.size());
        for (qsizetype i = 0; i < texts.size(); ++i)
            QCOMPARE(readTexts.at(i).toString(), texts.at(i));
        const QJsonObject readKeyed = values.value(u"keyed").toObject();
        QCOMPARE(readKeyed.size(), keyed(texts).size());
        for (const auto &key : readKeyed.keys())
            QCOMPARE(readKeyed.value(key).toString(), key);
    }

    void shapesAreReadBackEqual_data() { addFormats(); }
    void shapesAreReadBackEqual()
    {
        QFETCH(QString, format);
        const Mapping inner{{u"version"_s, u"*"}, {u"yes"_s, true}, {u"number"_s, -7}};
        Mapping data{
            {u"empty_list"_s, QList<Value>()},
            {u"empty_mapping"_s, Mapping()},
            {u"lists"_s, QList<Value>{QList<Value>{u"a", u"b"}, QList<Value>{QList<Value>{1}, QList<Value>()}}},
            {u"mappings"_s, QList<Value>{inner, Mapping(), inner}},
            {u"deep"_s,
             Mapping{{u"deeper"_s, Mapping{{u"list"_s, QList<Value>{inner}}, {u"in"_s, inner}}}, {u"last"_s, 0}}},
            {u"large"_s, std::numeric_limits<qint32>::max()}};
        QJsonObject innerJson{{u"version"_s, u"*"_s}, {u"yes"_s, true}, {u"number"_s, -7}};
        QJsonObject expected{
            {u"empty_list"_s, QJsonArray()},
            {u"empty_mapping"_s, QJsonObject()},
            {u"lists"_s, QJsonArray{QJsonArray{u"a"_s, u"b"_s}, QJsonArray{QJsonArray{1}, QJsonArray()}}},
            {u"mappings"_s, QJsonArray{innerJson, QJsonObject(), innerJson}},
            {u"deep"_s,
             QJsonObject{{u"deeper"_s, QJsonObject{{u"list"_s, QJsonArray{innerJson}}, {u"in"_s, innerJson}}},
                         {u"last"_s, 0}}},
            {u"large"_s, std::numeric_limits<qint32>::max()}};
        if (format != u"toml") { // which has no null
            data.append({u"nothing"_s, Value()});
            expected.insert(u"nothing"_s, QJsonValue());
        }
        const auto read = readBack(format, {written(format, data)});
        QVERIFY2(read.has_value(), qPrintable(read ? QString() : read.error().message));
        const QJsonObject object = read->first().toObject();
        QCOMPARE(format == u"python" ? object.value(u"values").toObject() : object, expected);
    }

    void keysKeepTheirOrder_data() { addFormats(); }
    void keysKeepTheirOrder()
    {
        QFETCH(QString, format);
        const QByteArray text = written(format, {{u"zebra"_s, 1}, {u"ant"_s, 2}, {u"mole"_s, 3}});
        QVERIFY(text.indexOf("zebra") < text.indexOf("ant"));
        QVERIFY(text.indexOf("ant") < text.indexOf("mole"));
    }

    void usualTextLooksAsAPersonWouldWriteIt()
    {
        const Mapping environment{{u"name"_s, u"churn-model"},
                                  {u"channels"_s, QStringList{u"conda-forge"_s}},
                                  {u"dependencies"_s, QStringList{u"python=3.12"_s, u"numpy"_s}}};
        QCOMPARE(yamlText(environment), R"(name: churn-model
channels:
  - conda-forge
dependencies:
  - "python=3.12"
  - numpy
)");
        const Mapping pipfile{{u"packages"_s, Mapping{{u"numpy"_s, u"*"}, {u"scikit-learn"_s, u">=1.4"}}},
                              {u"requires"_s, Mapping{{u"python_version"_s, u"3.12"}}}};
        QCOMPARE(tomlText(pipfile), R"([packages]
numpy = "*"
scikit-learn = ">=1.4"

[requires]
python_version = "3.12"
)");
    }

    void pythonDocstringsAndCommentsStayText()
    {
        const QStringList texts = testTexts(2);
        QList<QByteArray> documents;
        for (const auto &text : texts) {
            PythonSource source;
            source.comment(text);
            source.docstring(text);
            source.comment(text);
            source.assign(u"value"_s, text);
            documents.append(source.text());
        }
        const auto read = readBack(u"python"_s, documents);
        QVERIFY2(read.has_value(), qPrintable(read ? QString() : read.error().message));
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const QJsonObject object = read->at(i).toObject();
            QCOMPARE(object.value(u"docstring").toString(), texts.at(i));
            QCOMPARE(object.value(u"values"), QJsonValue(QJsonObject{{u"value"_s, texts.at(i)}}));
            QCOMPARE(object.value(u"encoding").toString(), u"utf-8"_s);
        }
    }

    void aDocstringInTheFirstLinesNamesNoEncoding()
    {
        PythonSource source;
        source.docstring(u"\n# coding: latin-1\n"_s);
        const auto read = readBack(u"python"_s, {source.text()});
        QVERIFY(read.has_value());
        QCOMPARE(read->first().toObject().value(u"encoding").toString(), u"utf-8"_s);
    }
};

QTEST_GUILESS_MAIN(DataWritersTest)
#include "tst_datawriters.moc"
