// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/formats/shellwriter.h"
#include "support/testtools.h"
#include "support/texts.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

/// Runs the script in an empty folder of its own.
ToolEnd runScript(const ShellScript &script, const QTemporaryDir &folder)
{
    return runProgram(u"bash"_s, {}, folder.path(), script.text());
}

/// What shellcheck says; empty when it is content.
QByteArray shellcheck(const ShellScript &script)
{
    const ToolEnd end = runProgram(u"shellcheck"_s, {u"-"_s}, QDir::tempPath(), script.text());
    return end.exitCode == 0 ? QByteArray() : end.output.left(2000) + end.messages;
}

QList<QByteArray> byteContents()
{
    QList<QByteArray> contents{"",         "\n",     "no line end",   "text\n",     "END\nEND_2\n", "\ttab\n",
                               "a\r\nb\n", "\xff\n", "nul\0nul\n"_ba, "\x01\x7f\n", "$HOME `id`\n", "\\\n"};
    QRandomGenerator random(3);
    for (int i = 0; i < 100; ++i) {
        QByteArray bytes;
        for (auto left = random.bounded(300); left > 0; --left)
            bytes += static_cast<char>(random.bounded(256));
        contents.append(bytes);
    }
    for (const auto &text : testTexts(4).first(200))
        contents.append(text.toUtf8() + '\n');
    return contents;
}

} // namespace

class ShellWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyWordArrivesUnchanged()
    {
        const QStringList texts = testTexts(5);
        ShellScript script;
        for (const auto &text : texts) {
            script.comment(text);
            script.command({u"printf", u"%s\\0", text});
        }
        const QTemporaryDir folder;
        const ToolEnd end = runScript(script, folder);
        QCOMPARE(end.messages, QByteArray());
        QCOMPARE(end.exitCode, 0);
        const QList<QByteArray> words = end.output.split('\0');
        QCOMPARE(words.size(), texts.size() + 1);
        for (qsizetype i = 0; i < texts.size(); ++i)
            QCOMPARE(words.at(i), texts.at(i).toUtf8());
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void anyValueReachesTheEnvironmentOfOneCommand()
    {
        const QStringList texts = testTexts(6).first(300);
        ShellScript script;
        for (const auto &text : texts)
            script.command({u"/usr/bin/printenv", u"-0", u"GROUNDWORK_VALUE"}, {{u"GROUNDWORK_VALUE"_s, text}});
        script.line(u"test -z \"${GROUNDWORK_VALUE:-}\""_s);
        const QTemporaryDir folder;
        const ToolEnd end = runScript(script, folder);
        QCOMPARE(end.exitCode, 0);
        const QList<QByteArray> values = end.output.split('\0');
        QCOMPARE(values.size(), texts.size() + 1);
        for (qsizetype i = 0; i < texts.size(); ++i)
            QCOMPARE(values.at(i), texts.at(i).toUtf8());
    }

    void anyBytesReachAFile()
    {
        const QList<QByteArray> contents = byteContents();
        ShellScript script;
        for (qsizetype i = 0; i < contents.size(); ++i)
            script.writeFile({ProjectPath::known(u"folder %1/-it's $%1"_s.arg(i)), contents.at(i), i % 2 == 1});
        QCOMPARE(shellcheck(script), QByteArray());
        // The script is shown and copied as text.
        QVERIFY(script.text().isValidUtf8());
        QVERIFY(!script.text().contains('\r') && !script.text().contains('\x7f'));
        const QTemporaryDir folder;
        const ToolEnd end = runScript(script, folder);
        QCOMPARE(end.messages, QByteArray());
        QCOMPARE(end.exitCode, 0);
        for (qsizetype i = 0; i < contents.size(); ++i) {
            const QString path = folder.filePath(u"folder %1/-it's $%1"_s.arg(i));
            QCOMPARE(contentOf(path), contents.at(i));
            QCOMPARE(QFile::permissions(path).testFlag(QFile::ExeOwner), i % 2 == 1);
        }
    }

    void wordsBelowAVariableAreOneWord()
    {
        ShellScript script;
        script.line(u"private='a  b'"_s);
        script.command({u"mkdir", ShellWord::below(u"private"_s, QString())});
        script.writeFile(ShellWord::below(u"private"_s, u"c $d"_s), "text\n");
        script.command({u"cat", u"--", ShellWord::below(u"private"_s, u"c $d"_s)});
        QCOMPARE(shellcheck(script), QByteArray());
        const QTemporaryDir folder;
        QCOMPARE(runScript(script, folder).output, QByteArray("text\n"));
        QCOMPARE(contentOf(folder.filePath(u"a  b/c $d"_s)), QByteArray("text\n"));
    }

    void theFirstFailureEndsTheScript()
    {
        ShellScript script;
        script.command({u"false"});
        script.writeFile({ProjectPath::known(u"after"_s), "text\n"});
        const QTemporaryDir folder;
        QVERIFY(runScript(script, folder).exitCode != 0);
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void reservedWordsAreProgramsHere()
    {
        for (const auto &word : {u"if"_s, u"time"_s, u"function"_s})
            QVERIFY(ShellScript::commandText({word}).startsWith(u'\''));
        QCOMPARE(ShellScript::commandText({u"/usr/bin/time", u"if"}), u"/usr/bin/time if"_s);
    }

    void shellcheckIsContent()
    {
        // One shellcheck run over the hostile texts and as many random ones; it needs a second for a thousand.
        const QStringList texts = testTexts(7);
        ShellScript script;
        script.command({u"/usr/bin/true"}, {{u"GROUNDWORK_VALUE"_s, u"date"_s}});
        for (const auto &text : texts.first(std::min<qsizetype>(1000, texts.size()))) {
            script.comment(text);
            script.command({u"/usr/bin/true", text}, {{u"GROUNDWORK_VALUE"_s, text}});
        }
        QCOMPARE(shellcheck(script), QByteArray());
    }

    void shellcheckFindsFaults()
    {
        ShellScript script;
        // A comment must not be able to keep it from that.
        script.comment(u"shellcheck disable=all"_s);
        script.line(u"echo $1"_s);
        QVERIFY(!shellcheck(script).isEmpty());
    }
};

QTEST_GUILESS_MAIN(ShellWriterTest)
#include "tst_shellwriter.moc"
