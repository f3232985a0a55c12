// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString root = QStringLiteral(GROUNDWORK_SOURCE_DIR);

struct Message
{
    QString context;
    QString source;
    QStringList forms; ///< one, or singular and plural
    QString state;     ///< "unfinished", "vanished" … or empty
    bool numerus = false;
};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<Message> messagesIn(const QByteArray &ts)
{
    QList<Message> messages;
    QXmlStreamReader reader(ts);
    QString context;
    while (!reader.atEnd()) {
        if (!reader.readNextStartElement())
            continue;
        if (reader.name() == u"TS" || reader.name() == u"context")
            continue;
        if (reader.name() == u"name") {
            context = reader.readElementText();
        } else if (reader.name() == u"message") {
            messages.append({.context = context,
                             .source = {},
                             .forms = {},
                             .state = {},
                             .numerus = reader.attributes().value(u"numerus"_s) == u"yes"});
        } else if (reader.name() == u"source") {
            messages.last().source = reader.readElementText();
        } else if (reader.name() == u"translation") {
            messages.last().state = reader.attributes().value(u"type"_s).toString();
            if (!messages.constLast().numerus)
                messages.last().forms = {reader.readElementText()};
        } else if (reader.name() == u"numerusform") {
            messages.last().forms.append(reader.readElementText());
        }
    }
    return messages;
}

QSet<QString> placesIn(const QString &text)
{
    static const QRegularExpression place(u"%(?:n|L?\\d)"_s);
    QSet<QString> places;
    for (auto match = place.globalMatch(text); match.hasNext();)
        places.insert(match.next().captured());
    return places;
}

QStringList faultsIn(const Message &message)
{
    QStringList faults;
    if (!message.state.isEmpty())
        faults.append(message.state);
    if (message.forms.size() != (message.numerus ? 2 : 1))
        faults.append(u"%1 forms"_s.arg(message.forms.size()));
    for (const QString &form : message.forms) {
        if (form.trimmed().isEmpty() != message.source.trimmed().isEmpty())
            faults.append(u"empty"_s);
        if (placesIn(form) != placesIn(message.source))
            faults.append(u"other places"_s);
        if (form.contains(u'&') != message.source.contains(u'&'))
            faults.append(u"mnemonic"_s);
        if (message.source.endsWith(u'…') && !form.endsWith(u'…'))
            faults.append(u"lost its …"_s);
        if (form.front().isSpace() != message.source.front().isSpace())
            faults.append(u"leading space"_s);
    }
    return faults;
}

/// Every text in the sources that is marked for translation, found without lupdate: it loses some silently.
QStringList textsInSources()
{
    static const QRegularExpression call(
        u"(?:\\btr\\(|\\btranslate\\(\\s*\"[^\"]*\",)\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)"_s);
    static const QRegularExpression literal(u"\"((?:[^\"\\\\]|\\\\.)*)\""_s);
    QStringList texts;
    for (const QString &folder : {u"wizard"_s, u"app"_s}) {
        QDirIterator it(QDir(root).filePath(folder), {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString code = QString::fromUtf8(bytesOf(it.next()));
            for (auto match = call.globalMatch(code); match.hasNext();) {
                QString text;
                const QString literals = match.next().captured(1);
                for (auto part = literal.globalMatch(literals); part.hasNext();)
                    text += part.next().captured(1);
                texts.append(text.replace(u"\\n"_s, u"\n"_s).replace(u"\\\""_s, u"\""_s).replace(u"\\\\"_s, u"\\"_s));
            }
        }
    }
    return texts;
}

/// The sentences of resources/advice, which the program translates too.
QStringList textsInData()
{
    static const QRegularExpression sentence(u"^ +(?:title|here|docker|cloud|stopped): '(.*)'$"_s,
                                             QRegularExpression::MultilineOption);
    QStringList texts;
    for (const QString &name : {u"factors"_s, u"prices"_s}) {
        const QString file = QString::fromUtf8(bytesOf(root + u"/resources/advice/"_s + name + u".yaml"_s));
        for (auto match = sentence.globalMatch(file); match.hasNext();)
            texts.append(match.next().captured(1));
    }
    return texts;
}

} // namespace

/// What lupdate and lrelease do not complain about.
class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsFaults_data();
    void findsFaults();
    void areComplete_data();
    void areComplete();
    void holdEveryText();
    void knowTheNamespaceOfPages();
};

void TestTranslations::findsFaults_data()
{
    QTest::addColumn<Message>("message");
    QTest::addColumn<int>("count");
    const auto row = [](const char *name, const QString &source, const QStringList &forms, int count) {
        QTest::newRow(name) << Message{{}, source, forms, {}, forms.size() > 1} << count;
    };
    row("good", u"&Open %1…"_s, {u"%1 &öffnen…"_s}, 0);
    row("good plural", u"%n file(s)"_s, {u"%n Datei"_s, u"%n Dateien"_s}, 0);
    row("empty", u"Open"_s, {u" "_s}, 2);
    row("lost place", u"Open %1"_s, {u"Öffnen"_s}, 1);
    row("other place", u"%1"_s, {u"%2"_s}, 1);
    row("lost mnemonic", u"&Open"_s, {u"Öffnen"_s}, 1);
    row("lost dots", u"Open…"_s, {u"Öffnen"_s}, 1);
    QTest::newRow("unfinished") << Message{{}, u"Open"_s, {u"Öffnen"_s}, u"unfinished"_s, false} << 1;
    QTest::newRow("one form of two") << Message{{}, u"%n"_s, {u"%n"_s}, {}, true} << 1;
}

void TestTranslations::findsFaults()
{
    QFETCH(const Message, message);
    QFETCH(const int, count);
    QCOMPARE(faultsIn(message).size(), count);
}

void TestTranslations::areComplete_data()
{
    QTest::addColumn<QString>("file");
    const QDir folder(root + u"/translations"_s);
    for (const QString &file : folder.entryList({u"groundwork_*.ts"_s}))
        QTest::newRow(qPrintable(file)) << folder.filePath(file);
}

void TestTranslations::areComplete()
{
    QFETCH(const QString, file);
    const QList<Message> messages = messagesIn(bytesOf(file));
    QVERIFY(!messages.isEmpty());
    QStringList faults;
    for (const Message &message : messages) {
        for (const QString &fault : faultsIn(message))
            faults.append(u"%1: “%2”: %3"_s.arg(message.context, message.source, fault));
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestTranslations::holdEveryText()
{
    QSet<QString> known;
    for (const Message &message : messagesIn(bytesOf(root + u"/translations/groundwork_de.ts"_s)))
        known.insert(message.source);
    const QStringList texts = textsInSources();
    QVERIFY(texts.size() > 500);
    const QStringList data = textsInData();
    QVERIFY(data.size() > 30);
    QStringList missing;
    for (const QString &text : texts + data) {
        if (!known.contains(text))
            missing.append(text);
    }
    QVERIFY2(missing.isEmpty(), qPrintable(u"Run the target update_translations: "_s + missing.join(u" | "_s)));
}

void TestTranslations::knowTheNamespaceOfPages()
{
    // Under the bare name of its class no text of a page is ever found.
    QSet<QString> contexts;
    for (const Message &message : messagesIn(bytesOf(root + u"/translations/groundwork_de.ts"_s)))
        contexts.insert(message.context);
    QVERIFY(contexts.contains(u"groundwork::WizardWindow"_s));
    for (const QString &context : std::as_const(contexts))
        QVERIFY2(!contexts.contains(u"groundwork::"_s + context), qPrintable(context));
}

QTEST_APPLESS_MAIN(TestTranslations)
#include "tst_translations.moc"
