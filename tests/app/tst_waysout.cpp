// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "support/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

/// `create` of packages that cannot go together: what it offers was tried. GROUNDWORK_TEST_CONDA names what
/// tests/support/realconda/make.sh and older.sh made.
class TestWaysOut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createOffersWhatWorks();
    void channelWithTermsIsNamed();
    void ruleOfLicencesWarns();
};

void TestWaysOut::createOffersWhatWorks()
{
    const QString index = qEnvironmentVariable("GROUNDWORK_TEST_CONDA") + u"/older-index/simple"_s;
    QVERIFY2(QFile::exists(index), "GROUNDWORK_TEST_CONDA names no package index; tests/run.sh makes one");
    Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    program.environment().insert(u"PIP_INDEX_URL"_s, u"file://"_s + index);
    const QString file = u"churn-model.groundwork.yaml"_s;
    program.put(file, "groundwork: 1\nproject:\n  name: Churn model\n"
                      "  authors: [{name: Ada Lovelace, email: ada@example.org}]\n"
                      "environment:\n  manager: venv\n  python: \"3.11\"\n"
                      "  packages: [httpcore ==1.0.9, h11 <0.15]\n");
    const auto json = program.run({u"create"_s, file, u"--json"_s});
    QCOMPARE(json.exitCode, 1);
    const QJsonArray ways = json.json().value(u"error").toObject().value(u"ways_out").toArray();
    QVERIFY2(ways.size() >= 2, json.output.constData());
    for (const QJsonValue &way : ways)
        QVERIFY2(way.toObject().value(u"tried").toBool(), json.output.constData());
    QCOMPARE(QDir(program.folder()).entryList(QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{file});

    // As text each is said in a line of its own, with the version that it gives.
    const auto text = program.run({u"create"_s, file, u"--quiet"_s});
    QCOMPARE(text.exitCode, 1);
    QVERIFY2(text.messages.contains("A way out that works: Take h11 in any version (0.16.0)"),
             text.messages.constData());
}

void TestWaysOut::channelWithTermsIsNamed()
{
    const Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    const QString file = u"churn-model.groundwork.yaml"_s;
    program.put(file, "groundwork: 1\nproject:\n  name: Churn model\n"
                      "  authors: [{name: Ada Lovelace, email: ada@example.org}]\n"
                      "environment:\n  manager: conda\n  channels: [conda-forge, defaults]\n");
    const auto refused = program.run({u"create"_s, file, u"--json"_s});
    QCOMPARE(refused.exitCode, 3);
    const QJsonObject error = refused.json().value(u"error").toObject();
    QVERIFY2(error.value(u"message").toString().contains(u"payment"), refused.output.constData());
    const QJsonArray ways = error.value(u"ways_out").toArray();
    QCOMPARE(ways.size(), 1);
    const QJsonObject change = ways.first().toObject().value(u"changes").toArray().first().toObject();
    QCOMPARE(change.value(u"value").toString(), u"[conda-forge]"_s);
}

void TestWaysOut::ruleOfLicencesWarns()
{
    const Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    const QString file = u"churn-model.groundwork.yaml"_s;
    program.put(file, "groundwork: 1\nproject:\n  name: Churn model\n"
                      "  authors: [{name: Ada Lovelace, email: ada@example.org}]\n"
                      "environment:\n  manager: venv\n  packages: [numpy, pyqt]\n");
    const auto silent = program.run({u"plan"_s, file});
    QVERIFY2(silent.exitCode == 0, silent.messages.constData());
    QVERIFY2(!silent.messages.contains("licence"), silent.messages.constData());

    const QString settings = program.environment().value(u"HOME"_s) + u"/.config/groundwork"_s;
    QVERIFY(QDir().mkpath(settings));
    QFile rules(settings + u"/rules.yaml"_s);
    QVERIFY(rules.open(QIODevice::WriteOnly) && rules.write("unwanted_licences: [copyleft]\n") > 0);
    rules.close();
    const auto warned = program.run({u"plan"_s, file});
    QCOMPARE(warned.exitCode, 0);
    QCOMPARE(warned.output, silent.output); // a warning, and the same plan
    QVERIFY2(warned.messages.contains("The licence of pyqt is one that your rules do not want: copyleft."),
             warned.messages.constData());
}

QTEST_GUILESS_MAIN(TestWaysOut)
#include "tst_waysout.moc"
