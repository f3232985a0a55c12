// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "support/program.h"
#include "support/testtools.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString file = u"churn-model.groundwork.yaml"_s;
const QString project = u"churn-model"_s;

QString cache()
{
    return qEnvironmentVariable("GROUNDWORK_TEST_CONDA");
}

void prepare(Program &program, const QString &index, const QByteArray &packages)
{
    program.environment().insert(u"PATH"_s, cache() + u"/bin:/usr/bin:/bin"_s);
    program.environment().insert(u"CONDA_OVERRIDE_CUDA"_s, QString());
    program.environment().insert(u"CONDA_PKGS_DIRS"_s, program.path(u"../pkgs"_s));
    program.environment().insert(u"PIP_INDEX_URL"_s, u"file://"_s + cache() + index);
    program.put(file, "groundwork: 1\nproject:\n  name: Churn model\n  authors: [{name: Ada Lovelace, email: "
                      "ada@example.org}]\nenvironment:\n  manager: conda\n  channels: [\"file://" +
                          cache().toUtf8() + "/channel\"]\n  packages:\n" + packages);
}

QMap<QString, QString> versionsIn(const QJsonArray &packages)
{
    QMap<QString, QString> versions;
    for (const QJsonValue &package : packages)
        versions.insert(package[u"name"].toString(), package[u"version"].toString());
    return versions;
}

} // namespace

/// A project whose packages come from a conda channel and from a Python index, with the real conda and pip.
class TestCondaWithPip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isCreatedVerifiedMendedAndUndone();
    void tellsWhatDoesNotFitTheFirstPart();
};

void TestCondaWithPip::initTestCase()
{
    QVERIFY2(QFile::exists(cache() + u"/older-index/simple"_s),
             "GROUNDWORK_TEST_CONDA names no conda and no index; tests/run.sh makes them");
}

void TestCondaWithPip::isCreatedVerifiedMendedAndUndone()
{
    Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    prepare(program, u"/index/simple"_s,
            "    - numpy\n    - {name: scipy, from: pypi}\n    - {name: needs1, from: pypi}\n");
    const auto created = program.run({u"create"_s, u"--trust"_s, u"--json"_s, file});
    QVERIFY2(created.exitCode == 0, (created.output + created.messages).constData());
    const QJsonObject report = created.json();
    const auto versions = versionsIn(report.value(u"environment").toObject().value(u"packages").toArray());
    for (const auto &name : {u"numpy"_s, u"scipy"_s, u"needs1"_s, u"libx"_s})
        QVERIFY2(versions.contains(name), qPrintable(name));
    QCOMPARE(report.value(u"proof").toObject().value(u"ok").toBool(), true);
    QCOMPARE(report.value(u"git").toObject().value(u"clean").toBool(), true);

    // Each part stands in its own lock, and none in both.
    const QString condaLock = project + u"/conda-linux-64.lock"_s, pipLock = project + u"/pip-linux-64.lock"_s;
    QVERIFY(program.get(condaLock).contains("/numpy-") && !program.get(condaLock).contains("/scipy-"));
    QVERIFY(program.get(pipLock).contains("\nscipy==") && !program.get(pipLock).contains("numpy"));
    QVERIFY2(program.get(project + u"/environment.yml"_s).contains("pip:\n      - needs1\n      - scipy\n"),
             program.get(project + u"/environment.yml"_s).constData());
    const QString prefix = program.path(project + u"/.conda"_s);
    const auto channelOf = [&](const QString &name) {
        return QDir(prefix + u"/conda-meta"_s).entryList({name + u"-*.json"_s}).size();
    };
    QCOMPARE(channelOf(u"numpy"_s), 1);
    QCOMPARE(channelOf(u"scipy"_s), 0);

    // A file of the second part that is gone is seen, and “continue” brings it back from both locks.
    QCOMPARE(program.run({u"verify"_s, u"--json"_s, project}).exitCode, 0);
    const QString module = prefix + u"/lib/python3.11/site-packages/needs1/__init__.py"_s;
    QVERIFY(QFile::remove(module));
    const auto broken = program.run({u"verify"_s, u"--json"_s, project});
    QCOMPARE(broken.exitCode, 1);
    QVERIFY2(broken.json().value(u"error").toObject().value(u"details").toString().contains(u"needs1"),
             broken.output.constData());
    const auto mended = program.run({u"continue"_s, u"--json"_s, u"--trust"_s, project});
    QVERIFY2(mended.exitCode == 0, (mended.output + mended.messages).constData());
    QVERIFY(QFile::exists(module));

    const auto undone = program.run({u"undo"_s, u"--json"_s, project});
    QVERIFY2(undone.exitCode == 0, undone.messages.constData());
    QCOMPARE(undone.json().value(u"kept").toArray(), QJsonArray());
    QVERIFY(!QFile::exists(program.path(project)));
}

void TestCondaWithPip::tellsWhatDoesNotFitTheFirstPart()
{
    Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    prepare(program, u"/older-index/simple"_s,
            "    - numpy >=2\n    - {name: scikit-learn, version: \"==1.3.2\", from: pypi}\n");
    const auto created = program.run({u"create"_s, u"--trust"_s, u"--json"_s, file});
    QCOMPARE(created.exitCode, 1);
    const QJsonObject error = created.json().value(u"error").toObject();
    const QString message = error.value(u"message").toString();
    QVERIFY2(message.contains(u"numpy") && message.contains(u"scikit-learn"), qPrintable(message));
    const QJsonArray ways = error.value(u"ways_out").toArray();
    QVERIFY2(!ways.isEmpty() && ways.first().toObject().value(u"tried").toBool(), created.output.constData());
    QVERIFY(!QFile::exists(program.path(project)));
}

QTEST_GUILESS_MAIN(TestCondaWithPip)
#include "tst_condawithpip.moc"
