// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "support/program.h"
#include "support/testtools.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString file = u"churn-model.groundwork.yaml"_s;
const QString project = u"churn-model"_s;
const QStringList guidePackages{u"jupyter"_s, u"notebook"_s, u"numpy"_s, u"scipy"_s, u"scikit-learn"_s, u"pandas"_s};

QString cache()
{
    return qEnvironmentVariable("GROUNDWORK_TEST_CONDA");
}

/// The real conda is on the PATH, with what it downloaded before in a second, shared place.
void prepare(Program &program, const QByteArray &packages, const QStringList &channels)
{
    program.environment().insert(u"PATH"_s, cache() + u"/bin:/usr/bin:/bin"_s);
    program.environment().insert(u"CONDA_OVERRIDE_CUDA"_s, QString());
    program.environment().insert(u"CONDA_PKGS_DIRS"_s, program.path(u"../pkgs"_s));
    QByteArray list;
    for (const QString &channel : channels)
        list += "    - \"file://" + (cache() + u'/' + channel).toUtf8() + "\"\n";
    program.put(file, "groundwork: 1\nproject:\n  name: Churn model\n  authors: [{name: Ada Lovelace, email: "
                      "ada@example.org}]\nenvironment:\n  manager: conda\n  channels:\n" +
                          list + "  packages: [" + packages + "]\n");
}

QStringList entries(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

/// "name version" of each, sorted.
QStringList packagesIn(const QJsonArray &packages)
{
    QStringList lines;
    for (const QJsonValue &package : packages)
        lines.append(package[u"name"].toString() + u' ' + package[u"version"].toString());
    lines.sort();
    return lines;
}

QStringList packagesMadeByHand(const QStringList &packages)
{
    Program steps(QStringLiteral(GROUNDWORK_TESTS_DIR "/support/realconda/handmade.sh"));
    steps.environment().insert(u"CONDA_CHANNELS"_s, u"file://"_s + cache() + u"/channel"_s);
    steps.environment().insert(u"CONDA_PKGS_DIRS"_s, steps.path(u"pkgs"_s));
    steps.environment().insert(u"CONDA_OVERRIDE_CUDA"_s, QString());
    const auto end = steps.run(QStringList{cache(), steps.path(u"env"_s)} + packages);
    if (end.exitCode != 0)
        return {QString::fromUtf8(end.messages)};
    return packagesIn(QJsonDocument::fromJson(end.output).array());
}

} // namespace

/// With a real conda and a local channel of real packages.
class TestCondaProject : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isCreatedLockedProvedAndUndone();
    void saysWhatCannotBeSolved_data();
    void saysWhatCannotBeSolved();
};

void TestCondaProject::initTestCase()
{
    QVERIFY2(QFile::exists(cache() + u"/bin/conda"_s), "GROUNDWORK_TEST_CONDA names no conda; tests/run.sh makes one");
}

void TestCondaProject::isCreatedLockedProvedAndUndone()
{
    Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    prepare(program, guidePackages.join(u", "_s).toUtf8(), {u"channel"_s});
    const QString home = program.environment().value(u"HOME"_s);
    const auto created = program.run({u"create"_s, u"--trust"_s, u"--json"_s, file});
    QVERIFY2(created.exitCode == 0, created.output.constData());
    const QJsonObject report = created.json();
    const QJsonObject environment = report.value(u"environment").toObject();
    QCOMPARE(environment.value(u"manager").toString(), u"conda"_s);
    if (everythingIsAsked())
        QCOMPARE(packagesIn(environment.value(u"packages").toArray()), packagesMadeByHand(guidePackages));
    const QJsonObject proof = report.value(u"proof").toObject();
    QCOMPARE(proof.value(u"ok").toBool(), true);
    QStringList proved;
    for (const QJsonValue &import : proof.value(u"imports").toArray()) {
        QVERIFY(import.toObject().value(u"ok").toBool());
        proved.append(import.toObject().value(u"package").toString());
    }
    for (const QString &name : guidePackages + QStringList{u"ipykernel"_s})
        QVERIFY2(proved.contains(name), qPrintable(name));
    QVERIFY(QFile::exists(program.path(project + u"/environment.yml"_s)));
    const QStringList locks = QDir(program.path(project)).entryList({u"*.lock"_s});
    QCOMPARE(locks.size(), 1);
    QVERIFY(!program.get(project + u"/environment.yml"_s).contains("- defaults"));
    QCOMPARE(report.value(u"git").toObject().value(u"clean").toBool(), true);

    const auto verified = program.run({u"verify"_s, u"--json"_s, project});
    QVERIFY2(verified.exitCode == 0, verified.output.constData());

    // A notebook that is gone is the notebook's matter, not the kernel's.
    const QString notebook = program.path(project + u"/notebooks/00-start.ipynb"_s);
    QVERIFY(QFile::rename(notebook, notebook + u".kept"_s));
    const auto without = program.run({u"verify"_s, u"--json"_s, project});
    QCOMPARE(without.exitCode, 1);
    const QJsonObject proofWithout = without.json().value(u"proof").toObject();
    QCOMPARE(proofWithout.value(u"kernel").toObject().value(u"ok").toBool(), true);
    QCOMPARE(proofWithout.value(u"notebook").toObject().value(u"ok").toBool(true), false);
    QVERIFY2(without.json().value(u"error").toObject().value(u"message").toString().contains(u"notebook"),
             without.output.constData());
    QVERIFY(QFile::rename(notebook + u".kept"_s, notebook));

    const auto undone = program.run({u"undo"_s, u"--json"_s, project});
    QVERIFY2(undone.exitCode == 0, undone.messages.constData());
    QCOMPARE(undone.json().value(u"kept").toArray(), QJsonArray());
    QCOMPARE(entries(program.folder()), QStringList{file});
    QCOMPARE(entries(home + u"/.local/share/jupyter/kernels"_s), QStringList());
    QVERIFY(!QFile::exists(home + u"/.conda/environments.txt"_s));
}

void TestCondaProject::saysWhatCannotBeSolved_data()
{
    QTest::addColumn<QByteArray>("packages");
    QTest::addColumn<QStringList>("named");
    QTest::newRow("a package that no channel has")
        << QByteArray("numpy, no-such-package") << QStringList{u"no-such-package"_s};
    QTest::newRow("a version that no channel has") << QByteArray("numpy ==0.0.7") << QStringList{u"numpy"_s};
    QTest::newRow("two that exclude each other")
        << QByteArray("needs1, needs2") << QStringList{u"needs1"_s, u"needs2"_s};
}

void TestCondaProject::saysWhatCannotBeSolved()
{
    QFETCH(const QByteArray, packages);
    QFETCH(const QStringList, named);
    Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    prepare(program, packages, {u"channel"_s, u"extra"_s});
    const auto end = program.run({u"create"_s, u"--trust"_s, u"--json"_s, file});
    QCOMPARE(end.exitCode, 1);
    const QJsonObject error = end.json().value(u"error").toObject();
    for (const QString &name : named)
        QVERIFY2(error.value(u"message").toString().contains(name), end.output.constData());
    QVERIFY(!error.value(u"hint").toString().isEmpty());
    QCOMPARE(entries(program.folder()), QStringList{file});
    QCOMPARE(entries(program.environment().value(u"TMPDIR"_s)), QStringList());
}

QTEST_APPLESS_MAIN(TestCondaProject)
#include "tst_condaproject.moc"
