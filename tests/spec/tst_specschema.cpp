// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "randomspec.h"
#include "spec/specfile.h"
#include "support/testtools.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace groundwork;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Document
{
    QString name; ///< below tests/
    QByteArray bytes;
};

QList<Document> documentsBelow(const QString &folder)
{
    const QDir tests(QStringLiteral(GROUNDWORK_TESTS_DIR));
    QList<Document> documents;
    for (QDirIterator it(tests.filePath(folder), {u"*.yaml"_s}, QDir::Files, QDirIterator::Subdirectories);
         it.hasNext();) {
        const QString path = it.next();
        documents.append({.name = tests.relativeFilePath(path), .bytes = bytesOf(path)});
    }
    std::sort(documents.begin(), documents.end(), [](const Document &a, const Document &b) { return a.name < b.name; });
    return documents;
}

/// What a validator of JSON Schema says of each; a null value for a valid one.
QJsonArray complaintsOfSchema(const QList<Document> &documents)
{
    QJsonArray encoded;
    for (const Document &document : documents)
        encoded.append(QString::fromLatin1(document.bytes.toBase64()));
    const ToolEnd end = runTestTool(u"python"_s,
                                    {u"-I"_s, QStringLiteral(GROUNDWORK_TESTS_DIR "/spec/schemacheck.py"),
                                     QStringLiteral(GROUNDWORK_SOURCE_DIR "/resources/groundwork.schema.json")},
                                    QJsonDocument(encoded).toJson());
    if (end.exitCode != 0)
        qWarning("%s", end.messages.constData());
    return QJsonDocument::fromJson(end.output).array();
}

} // namespace

class TestSpecSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodFilesAreGoodToBoth();
    void badFilesAreBadToBoth();
    void whatIsWrittenIsValid();
};

void TestSpecSchema::goodFilesAreGoodToBoth()
{
    const QList<Document> documents = documentsBelow(u"spec"_s) + documentsBelow(u"../resources/examples"_s);
    QVERIFY(documents.size() >= 30);
    const QJsonArray complaints = complaintsOfSchema(documents);
    QCOMPARE(complaints.size(), documents.size());
    for (qsizetype i = 0; i < documents.size(); ++i) {
        const auto spec = readSpec(documents[i].bytes);
        QVERIFY2(spec, qPrintable(spec ? QString() : problemLine(documents[i].name, spec.error().first())));
        QCOMPARE(readSpec(writeSpec(*spec)), spec);
        QVERIFY2(complaints[i].isNull(), qPrintable(documents[i].name + u": "_s + complaints[i].toString()));
    }
}

void TestSpecSchema::badFilesAreBadToBoth()
{
    // What no schema can see: how something is written, and rules between values. The list is exact.
    const QStringList unseen =
        QString::fromUtf8(bytesOf(QStringLiteral(GROUNDWORK_TESTS_DIR "/spec/schema-cannot-see.txt"))).split(u'\n');
    const QList<Document> documents = documentsBelow(u"hostile/specs"_s);
    QVERIFY(documents.size() >= 400);
    const QJsonArray complaints = complaintsOfSchema(documents);
    QCOMPARE(complaints.size(), documents.size());
    QStringList valid;
    for (qsizetype i = 0; i < documents.size(); ++i) {
        QVERIFY2(!readSpec(documents[i].bytes), qPrintable(documents[i].name));
        if (complaints[i].isNull())
            valid.append(documents[i].name);
    }
    QStringList expected;
    for (const QString &line : unseen) {
        if (!line.isEmpty() && !line.startsWith(u'#'))
            expected.append(u"hostile/specs/"_s + line);
    }
    QCOMPARE(valid, expected);
}

void TestSpecSchema::whatIsWrittenIsValid()
{
    RandomSpec random(20260903);
    QList<Document> documents;
    while (documents.size() < 300) {
        const ProjectSpec spec = random.next();
        if (problemsIn(spec).isEmpty())
            documents.append({.name = u"random %1"_s.arg(documents.size()), .bytes = writeSpec(spec)});
    }
    const QJsonArray complaints = complaintsOfSchema(documents);
    QCOMPARE(complaints.size(), documents.size());
    for (qsizetype i = 0; i < documents.size(); ++i)
        QVERIFY2(complaints[i].isNull(),
                 qPrintable(complaints[i].toString() + u'\n' + QString::fromUtf8(documents[i].bytes)));
}

QTEST_APPLESS_MAIN(TestSpecSchema)
#include "tst_specschema.moc"
