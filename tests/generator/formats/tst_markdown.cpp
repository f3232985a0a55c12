// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/formats/markdown.h"
#include "generator/formats/safetext.h"
#include "support/readback.h"
#include "support/texts.h"

#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A document in which `text` stands at every kind of place, and what a reader must see of it.
MarkdownDocument documentWith(const QString &text)
{
    MarkdownDocument document;
    document.heading(2, u"About "_s + text);
    document.paragraph(text);
    document.paragraph(u"Before "_s + MarkdownText::code(text) + u" between "_s + MarkdownText(text) + u" after"_s);
    document.paragraph(MarkdownText::link(u"to "_s + text, u"docs/a.md"_s));
    document.bullets({u"item"_s, text + u" item"_s});
    document.numbered({text + u"."_s});
    document.checklist({{text + u"."_s, true}});
    document.table({u"name"_s, text}, {{text, MarkdownText::code(text)}});
    document.codeBlock(u"text"_s, text);
    return document;
}

QJsonArray expectedOf(const QString &text)
{
    const QString line = safeLine(text);
    QJsonArray blocks{QJsonArray{u"h2"_s, safeLine(u"About "_s + text)}};
    if (!line.isEmpty())
        blocks.append(QJsonArray{u"paragraph_open"_s, line});
    // Blanks at the ends of a part are blanks within the line.
    blocks.append(QJsonArray{u"paragraph_open"_s, safeLine(u"Before "_s + line + u" between "_s + text + u" after"_s)});
    blocks.append(QJsonArray{u"paragraph_open"_s, safeLine(u"to "_s + text)});
    blocks.append(QJsonArray{u"list_item_open"_s, u"item"_s});
    blocks.append(QJsonArray{u"list_item_open"_s, safeLine(text + u" item"_s)});
    blocks.append(QJsonArray{u"list_item_open"_s, safeLine(text + u"."_s)});
    blocks.append(QJsonArray{u"list_item_open"_s, u"[x] "_s + safeLine(text + u"."_s)});
    blocks.append(QJsonArray{u"th_open"_s, u"name"_s});
    blocks.append(QJsonArray{u"th_open"_s, line});
    blocks.append(QJsonArray{u"td_open"_s, line});
    blocks.append(QJsonArray{u"td_open"_s, line});
    const QString code = safeText(text);
    blocks.append(QJsonArray{u"fence"_s, u"text"_s, code.endsWith(u'\n') ? code : QString(code + u'\n')});
    return blocks;
}

/// The lines that prose() must keep, without the marks of its own lists.
QStringList proseLines(const QString &text)
{
    QStringList lines;
    for (const auto &rawLine : safeLines(text)) {
        const QString line = safeLine(rawLine);
        const bool isItem =
            line.size() > 2 && (line.startsWith(u"- ") || line.startsWith(u"* ") || line.startsWith(u"• "));
        if (const QString kept = isItem ? safeLine(line.mid(2)) : line; !kept.isEmpty())
            lines.append(kept);
    }
    return lines;
}

} // namespace

class MarkdownTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyTextStaysText()
    {
        const QStringList texts = testTexts(8);
        QList<QByteArray> documents;
        for (const auto &text : texts)
            documents.append(documentWith(text).text());
        const auto read = readBack(u"markdown"_s, documents);
        QVERIFY2(read.has_value(), qPrintable(read ? QString() : read.error().message));
        for (qsizetype i = 0; i < texts.size(); ++i) {
            if (read->at(i).toArray() != expectedOf(texts.at(i)))
                qInfo().noquote() << documents.at(i);
            QCOMPARE(read->at(i).toArray(), expectedOf(texts.at(i)));
        }
    }

    void proseKeepsItsLines()
    {
        const QStringList texts = testTexts(9);
        QList<QByteArray> documents;
        for (const auto &text : texts) {
            MarkdownDocument document;
            document.prose(text);
            documents.append(document.text());
        }
        const auto read = readBack(u"markdown"_s, documents);
        QVERIFY2(read.has_value(), qPrintable(read ? QString() : read.error().message));
        for (qsizetype i = 0; i < texts.size(); ++i) {
            QStringList lines;
            for (const auto block : read->at(i).toArray()) {
                const QString kind = block[0].toString();
                QVERIFY2(kind == u"paragraph_open" || kind == u"list_item_open", documents.at(i).constData());
                lines.append(block[1].toString().split(u'\n'));
            }
            if (lines != proseLines(texts.at(i)))
                qInfo().noquote() << documents.at(i);
            QCOMPARE(lines, proseLines(texts.at(i)));
        }
    }

    void looksAsAPersonWouldWriteIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("markdown");
        QTest::newRow("plain") << u"Fine, isn't it? (Yes!) 5 % of A & B; a-b, x > y"_s
                               << "Fine, isn't it? (Yes!) 5 % of A & B; a-b, x > y\n"_ba;
        QTest::newRow("snake case") << u"uses churn_model_v2"_s << "uses churn_model_v2\n"_ba;
        QTest::newRow("address") << u"See https://example.org/a_b."_s << "See <https://example.org/a_b>.\n"_ba;
        QTest::newRow("list") << u"Goals:\n- keep customers\n- save money"_s
                              << "Goals:\n\n- keep customers\n- save money\n"_ba;
        QTest::newRow("lines") << u"one\ntwo\n\nthree"_s << "one\\\ntwo\n\nthree\n"_ba;
        QTest::newRow("emphasis") << u"*not* emphasised"_s << "\\*not\\* emphasised\n"_ba;
    }
    void looksAsAPersonWouldWriteIt()
    {
        QFETCH(QString, text);
        MarkdownDocument document;
        document.prose(text);
        QTEST(document.text(), "markdown");
    }

    void sentencesTakeTheirParts()
    {
        MarkdownDocument document;
        document.paragraph(MarkdownText::sentence(u"100 % of %2 in %1, %3"_s,
                                                  {MarkdownText::code(u"a`b"_s), MarkdownText::strong(u"*all*"_s)}));
        QCOMPARE(document.text(), "100 % of **\\*all\\*** in ``a`b``, %3\n"_ba);
    }

    void linksGoNowhereElse()
    {
        for (const auto &target : {u"javascript:alert(1)"_s, u"data:text/html,x"_s, u"a b"_s, u"x)(y"_s, u"<x>"_s,
                                   u"//example.org"_s, u"\\\\host"_s, u""_s}) {
            MarkdownDocument document;
            document.paragraph(MarkdownText::link(u"text"_s, target));
            QCOMPARE(document.text(), "text\n"_ba);
        }
    }
};

QTEST_GUILESS_MAIN(MarkdownTest)
#include "tst_markdown.moc"
