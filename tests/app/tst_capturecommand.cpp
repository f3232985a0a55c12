// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "support/program.h"

#include <QJsonArray>
#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

class TestCaptureCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesASetupFile();
    void tellsProgramsTheSame();
    void nothingIsReplaced();
    void wrongWords_data();
    void wrongWords();
    void whatCannotBeRead_data();
    void whatCannotBeRead();
    void withoutSecrets();

private:
    Program m_program{QStringLiteral(GROUNDWORK_PROGRAM)};
};

void TestCaptureCommand::writesASetupFile()
{
    m_program.put(u"environment.yml"_s,
                  "name: churn\nchannels: [defaults]\ndependencies: [python=3.11, numpy>=2, pip]\n");
    const auto end = m_program.run({u"capture"_s, u"environment.yml"_s, u"-o"_s, u"a.groundwork.yaml"_s});
    QVERIFY2(end.exitCode == 0, end.messages.constData());
    QCOMPARE(m_program.get(u"a.groundwork.yaml"_s), QByteArray("groundwork: 1\nproject:\n  name: churn\nenvironment:\n"
                                                               "  manager: conda\n  python: \"3.11\"\n"
                                                               "  channels: [conda-forge]\n"
                                                               "  packages:\n    - numpy >=2\n    - pip\n"
                                                               "target:\n  run_on: local\n"));
    QVERIFY2(end.output.contains("environment.yml:2: defaults"), end.output.constData());
    QVERIFY2(end.output.contains("with 2 package"), end.output.constData());
    QCOMPARE(m_program.run({u"check"_s, u"a.groundwork.yaml"_s}).exitCode, 0);
}

void TestCaptureCommand::tellsProgramsTheSame()
{
    m_program.put(u"requirements.txt"_s, "numpy\n-e .\n");
    const auto end = m_program.run({u"capture"_s, u"--json"_s, u"requirements.txt"_s, u"-o"_s, u"b.groundwork.yaml"_s});
    QVERIFY2(end.exitCode == 0, end.messages.constData());
    const QJsonObject json = end.json();
    QVERIFY(json[u"spec"_s].toString().endsWith(u"/b.groundwork.yaml"));
    QCOMPARE(json[u"carried"_s].toInt(), 1);
    const QJsonObject left = json[u"left_out"_s][0].toObject();
    QCOMPARE(left[u"what"_s].toString(), u"-e ."_s);
    QCOMPARE(left[u"file"_s].toString(), u"requirements.txt"_s);
    QCOMPARE(left[u"line"_s].toInt(), 2);
    QVERIFY(!left[u"why"_s].toString().isEmpty());
    QCOMPARE(json[u"left_out"_s].toArray().size(), 1);
}

void TestCaptureCommand::nothingIsReplaced()
{
    m_program.put(u"requirements.txt"_s, "numpy\n");
    m_program.put(u"mine.groundwork.yaml"_s, "mine\n");
    const QByteArray before = treeText(m_program.folder());
    QCOMPARE(m_program.run({u"capture"_s, u"requirements.txt"_s, u"-o"_s, u"mine.groundwork.yaml"_s}).exitCode, 4);
    QCOMPARE(m_program.run({u"capture"_s, u"requirements.txt"_s, u"-o"_s, u"requirements.txt"_s}).exitCode, 4);
    const auto end =
        m_program.run({u"capture"_s, u"--json"_s, u"requirements.txt"_s, u"-o"_s, u"mine.groundwork.yaml"_s});
    QCOMPARE(end.exitCode, 4);
    QVERIFY(end.json()[u"spec"_s].isNull());
    QVERIFY(!end.json()[u"error"_s][u"message"_s].toString().isEmpty());
    QCOMPARE(treeText(m_program.folder()), before);
}

void TestCaptureCommand::wrongWords_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no source") << QStringList{u"-o"_s, u"x.groundwork.yaml"_s};
    QTest::newRow("no output") << QStringList{u"requirements.txt"_s};
    QTest::newRow("empty source") << QStringList{QString(), u"-o"_s, u"x.groundwork.yaml"_s};
    QTest::newRow("unknown option") << QStringList{u"requirements.txt"_s, u"--force"_s, u"-o"_s, u"x"_s};
}

void TestCaptureCommand::wrongWords()
{
    QFETCH(const QStringList, words);
    m_program.put(u"requirements.txt"_s, "numpy\n");
    const QByteArray before = treeText(m_program.folder());
    const auto end = m_program.run(QStringList{u"capture"_s} + words);
    QCOMPARE(end.exitCode, 2);
    QVERIFY(!end.messages.isEmpty());
    QCOMPARE(treeText(m_program.folder()), before);
}

void TestCaptureCommand::whatCannotBeRead_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("not there") << u"nowhere.yml"_s << QByteArray() << QByteArray("nowhere.yml");
    QTest::newRow("broken") << u"environment.yml"_s << QByteArray("dependencies: [a\n")
                            << QByteArray("environment.yml:1");
    QTest::newRow("lock with a source") << u"poetry.lock"_s << QByteArray("x\n") << QByteArray("pyproject.toml");
    QTest::newRow("no kind that is known") << u"photo.png"_s << QByteArray("x\n") << QByteArray("environment.yml");
    QTest::newRow("no package") << u"requirements.txt"_s << QByteArray("-e .\n") << QByteArray("no package");
}

void TestCaptureCommand::whatCannotBeRead()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, said);
    if (!bytes.isEmpty())
        m_program.put(file, bytes);
    const QByteArray before = treeText(m_program.folder());
    const auto end = m_program.run({u"capture"_s, file, u"-o"_s, u"never.groundwork.yaml"_s});
    QCOMPARE(end.exitCode, 1);
    QVERIFY2(end.messages.contains(said), end.messages.constData());
    QCOMPARE(end.output, QByteArray());
    QCOMPARE(treeText(m_program.folder()), before);
}

void TestCaptureCommand::withoutSecrets()
{
    m_program.put(u"secret.txt"_s, "--index-url https://ada:hunter2@packages.example.org/simple\nnumpy\n"
                                   "git+https://ghp_0123456789abcdefghij0123456789abcdef@github.com/example/x\n");
    const auto end = m_program.run({u"capture"_s, u"--json"_s, u"secret.txt"_s, u"-o"_s, u"s.groundwork.yaml"_s});
    QCOMPARE(end.exitCode, 0);
    const QByteArray all = end.output + end.messages + m_program.get(u"s.groundwork.yaml"_s);
    QVERIFY(!all.contains("hunter2") && !all.contains("ghp_"));
}

QTEST_GUILESS_MAIN(TestCaptureCommand)
#include "tst_capturecommand.moc"
