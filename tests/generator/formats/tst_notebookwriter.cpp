// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/formats/notebookwriter.h"
#include "support/readback.h"
#include "support/texts.h"

#include <QJsonObject>
#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

QString withoutLastEnd(const QByteArray &text)
{
    return QString::fromUtf8(text.endsWith('\n') ? text.chopped(1) : text);
}

} // namespace

class NotebookWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyTextIsReadBackEqual()
    {
        const QStringList texts = testTexts(10);
        Notebook notebook;
        QJsonArray cells;
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const QString id = u"cell-%1"_s.arg(i);
            if (i % 2 == 0) {
                MarkdownDocument document;
                document.prose(texts.at(i));
                notebook.markdown(id, document);
                cells.append(QJsonArray{u"markdown"_s, id, withoutLastEnd(document.text())});
            } else {
                PythonSource source;
                source.docstring(texts.at(i));
                source.assign(u"value"_s, texts.at(i));
                notebook.code(id, source);
                cells.append(QJsonArray{u"code"_s, id, withoutLastEnd(source.text())});
            }
        }
        const auto read = readBack(u"notebook"_s, {notebook.text({u"churn-model"_s, u"Say \"hello\" \\ \u202e"_s})});
        QVERIFY2(read.has_value(), qPrintable(read ? QString() : read.error().message));
        const QJsonObject object = read->first().toObject();
        QCOMPARE(object.value(u"cells").toArray(), cells);
        QCOMPARE(object.value(u"outputs").toInt(-1), 0);
        QCOMPARE(object.value(u"kernel").toObject(), (QJsonObject{{u"display_name"_s, u"Say \"hello\" \\ \u202e"_s},
                                                                  {u"language"_s, u"python"_s},
                                                                  {u"name"_s, u"churn-model"_s}}));
    }

    void jupyterSavesItUnchanged()
    {
        MarkdownDocument title;
        title.heading(1, u"Kundenabwanderung — 顧客"_s);
        title.paragraph(QString(u"One\nparagraph"_s));
        PythonSource source;
        source.code("import sys\n\nprint(sys.version)");
        Notebook notebook;
        notebook.markdown(u"title"_s, title);
        notebook.code(u"python"_s, source);
        notebook.code(u"empty"_s, PythonSource());
        const auto read = readBack(u"notebook"_s, {notebook.text({u"churn-model"_s, u"Churn model"_s})});
        QVERIFY2(read.has_value(), qPrintable(read ? QString() : read.error().message));
        QVERIFY(read->first().toObject().value(u"saved_alike").toBool());
    }

    void aWrongIdIsRefusedByTheReader()
    {
        // What the reader of this test refuses, so that its yes means something.
        Notebook notebook;
        notebook.code(u"not an id!"_s, PythonSource());
        const auto read = readBack(u"notebook"_s, {notebook.text({u"a"_s, u"a"_s})});
        QVERIFY(!read.has_value());
        QVERIFY2(read.error().message.contains(u"ValidationError"), qPrintable(read.error().message));
    }
};

QTEST_GUILESS_MAIN(NotebookWriterTest)
#include "tst_notebookwriter.moc"
