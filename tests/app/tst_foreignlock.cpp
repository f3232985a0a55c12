// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "support/program.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString file = u"churn-model.groundwork.yaml"_s;
const QString project = u"churn-model"_s;
/// Where a confined tool may leave a sign.
const QString sign = project + u"/ran"_s;
const QByteArray foreignList = "@EXPLICIT\nhttps://packages.example/team/noarch/six-1.17.0-pyh_1.conda\n";
const QByteArray knownList = "@EXPLICIT\n" + QByteArrayList{"https://conda", "anaconda", "org"}.join('.') +
                             "/conda-forge/noarch/six-1.17.0-pyh_1.conda\n";

/// A project whose lock then came with a pull, on a machine where each tool only leaves a sign that it ran.
void prepare(const Program &program, const QByteArray &manager, const QString &lock, const QByteArray &text)
{
    const QString home = program.environment().value(u"HOME"_s);
    QDir().mkpath(home + u"/miniconda3/bin"_s);
    QDir().mkpath(home + u"/miniconda3/conda-meta"_s);
    QDir().mkpath(home + u"/.local/bin"_s);
    for (const QString &tool : {u"miniconda3/bin/conda"_s, u".local/bin/uv"_s, u".local/bin/pipenv"_s}) {
        QFile script(home + u'/' + tool);
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("#!/bin/sh\n/usr/bin/touch " + program.path(sign).toUtf8() + "\nexit 1\n");
        QVERIFY(script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }
    program.put(file, "groundwork: 1\nproject:\n  name: Churn model\n"
                      "  authors: [{name: Ada Lovelace, email: ada@example.org}]\n"
                      "environment:\n  manager: " +
                          manager + "\n");
    const auto made = program.run({u"create"_s, u"--no-environment"_s, file});
    QVERIFY2(made.exitCode == 0, made.messages.constData());
    // The state of one whose lock was there before.
    QByteArray state = program.get(project + u"/.groundwork/state.json"_s);
    state.replace("\"lock\": \"\"", "\"lock\": \"" + lock.toUtf8() + '"');
    const qsizetype sum = state.indexOf("    \"checksum\"");
    state.remove(sum, state.indexOf('\n', sum) - sum + 1);
    program.put(project + u"/.groundwork/state.json"_s, state);
    program.put(project + u'/' + lock, text);
}

} // namespace

/// A lock that came with a clone or a pull, and names addresses that nobody on this machine said yes to.
class TestForeignLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksBeforeAnythingRuns_data();
    void asksBeforeAnythingRuns();
    void takesWhatIsKnownWithoutAQuestion();
    void refusesALockThatItCannotRead();
};

void TestForeignLock::asksBeforeAnythingRuns_data()
{
    QTest::addColumn<QByteArray>("manager");
    QTest::addColumn<QString>("lock");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("conda") << QByteArray("conda") << u"conda-linux-64.lock"_s << foreignList;
    QTest::newRow("uv") << QByteArray("uv") << u"uv.lock"_s
                        << QByteArray("version = 1\n[[package]]\nname = \"six\"\nversion = \"1.17.0\"\n"
                                      "source = { registry = \"https://packages.example/simple\" }\n");
    QTest::newRow("pipenv") << QByteArray("pipenv") << u"Pipfile.lock"_s
                            << QByteArray(
                                   "{\"_meta\": {\"pipfile-spec\": 6, \"sources\": [{\"name\": \"one\", \"url\": "
                                   "\"https://packages.example/simple\"}]}, \"default\": {}}");
}

void TestForeignLock::asksBeforeAnythingRuns()
{
    QFETCH(const QByteArray, manager);
    QFETCH(const QString, lock);
    QFETCH(const QByteArray, text);
    const Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    prepare(program, manager, lock, text);
    const QByteArray before = treeText(program.folder());
    const auto refused = program.run({u"continue"_s, u"--json"_s, project}, "yes\n");
    QCOMPARE(refused.exitCode, 3);
    const QJsonObject error = refused.json().value(u"error").toObject();
    QVERIFY2(error.value(u"message").toString().contains(lock), refused.output.constData());
    QCOMPARE(error.value(u"details").toString(), u"https://packages.example"_s);
    QVERIFY(error.value(u"hint").toString().contains(u"--trust"));
    QCOMPARE(treeText(program.folder()), before);
    QVERIFY(!QFile::exists(program.path(sign)));

    const auto trusted = program.run({u"continue"_s, u"--json"_s, u"--trust"_s, project});
    QCOMPARE(trusted.exitCode, 1); // the tool of this test can do nothing
    QVERIFY2(QFile::exists(program.path(sign)), trusted.output.constData());
}

void TestForeignLock::takesWhatIsKnownWithoutAQuestion()
{
    const Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    prepare(program, "conda", u"conda-linux-64.lock"_s, knownList);
    QCOMPARE(program.run({u"continue"_s, u"--json"_s, project}).exitCode, 1);
    QVERIFY(QFile::exists(program.path(sign)));
}

void TestForeignLock::refusesALockThatItCannotRead()
{
    const Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    prepare(program, "conda", u"conda-linux-64.lock"_s, "six\n");
    const auto refused = program.run({u"continue"_s, u"--json"_s, project});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY(refused.json().value(u"error").toObject().value(u"message").toString().contains(u"conda-linux-64.lock"));
    QVERIFY(!QFile::exists(program.path(sign)));
}

QTEST_APPLESS_MAIN(TestForeignLock)
#include "tst_foreignlock.moc"
