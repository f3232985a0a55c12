// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "support/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString file = u"small.groundwork.yaml"_s;
const QString project = u"small"_s;

/// With the package index that tests/run.sh makes of real wheels.
void prepare(Program &program, const QByteArray &packages)
{
    program.environment().insert(u"PIP_INDEX_URL"_s,
                                 u"file://"_s + qEnvironmentVariable("GROUNDWORK_TEST_CONDA") + u"/index/simple"_s);
    program.environment().remove(u"PIP_FIND_LINKS"_s);
    program.put(file, "groundwork: 1\nproject:\n  name: Small\n  authors: [{name: Ada Lovelace, email: "
                      "ada@example.org}]\nenvironment:\n  manager: venv\n  packages: [" +
                          packages + "]\n");
}

QStringList entries(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

QString kernels(const Program &program)
{
    return program.environment().value(u"HOME"_s) + u"/.local/share/jupyter/kernels"_s;
}

} // namespace

/// With the real Python and pip: from a setup file to a proved project and back.
class TestVenvProject : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isCreatedProvedAndUndone();
    void isFinishedLater();
    void leavesNothingWhenItCannotBeSolved();
};

void TestVenvProject::initTestCase()
{
    QVERIFY2(QFile::exists(qEnvironmentVariable("GROUNDWORK_TEST_CONDA") + u"/index/simple"_s),
             "GROUNDWORK_TEST_CONDA names no package index; tests/run.sh makes one");
}

void TestVenvProject::isCreatedProvedAndUndone()
{
    Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    prepare(program, "packaging");
    const auto created = program.run({u"create"_s, u"--json"_s, u"--progress"_s, u"json"_s, file});
    QVERIFY2(created.exitCode == 0, created.output.constData());
    QVERIFY2(created.messages.contains("\"download_bytes\":"), created.messages.constData());
    const QJsonObject report = created.json();
    QCOMPARE(report.value(u"environment").toObject().value(u"state").toString(), u"proved"_s);
    const QJsonObject proof = report.value(u"proof").toObject();
    QCOMPARE(proof.value(u"ok").toBool(), true);
    QCOMPARE(proof.value(u"kernel").toObject().value(u"name").toString(), project);
    QStringList imported;
    for (const QJsonValue &import : proof.value(u"imports").toArray()) {
        QVERIFY(import.toObject().value(u"ok").toBool());
        imported.append(import.toObject().value(u"package").toString());
    }
    QVERIFY(imported.contains(u"packaging"_s));
    QVERIFY(imported.contains(u"ipykernel"_s));
    QCOMPARE(report.value(u"git").toObject().value(u"clean").toBool(), true);
    QCOMPARE(program.get(u"small/.groundwork/report.json"_s).trimmed(), created.output.trimmed());
    QCOMPARE(entries(kernels(program)), QStringList{project});

    const auto verified = program.run({u"verify"_s, u"--json"_s, project});
    QVERIFY2(verified.exitCode == 0, verified.output.constData());
    QCOMPARE(verified.json().value(u"proof").toObject().value(u"ok").toBool(), true);

    // A damaged file of a package is found although it can still be imported.
    program.put(u"small/.venv/lib/python3.11/site-packages/packaging/py.typed"_s, "not what the record says");
    const auto damaged = program.run({u"verify"_s, u"--json"_s, project});
    QCOMPARE(damaged.exitCode, 1);
    QVERIFY(damaged.output.contains("py.typed"));
    program.put(u"small/.venv/lib/python3.11/site-packages/packaging/py.typed"_s, {});

    program.put(u"small/notes.txt"_s, "mine");
    const auto undone = program.run({u"undo"_s, u"--json"_s, project});
    QVERIFY2(undone.exitCode == 0, undone.messages.constData());
    QCOMPARE(undone.json().value(u"kept").toArray(), QJsonArray{u"notes.txt"_s});
    QCOMPARE(entries(program.path(project)), QStringList{u"notes.txt"_s});
    QCOMPARE(entries(kernels(program)), QStringList());
}

void TestVenvProject::isFinishedLater()
{
    Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    prepare(program, {});
    QCOMPARE(program.run({u"create"_s, u"--no-environment"_s, file}).exitCode, 0);
    const auto finished = program.run({u"continue"_s, u"--json"_s, project});
    QVERIFY2(finished.exitCode == 0, finished.output.constData());
    QCOMPARE(finished.json().value(u"proof").toObject().value(u"ok").toBool(), true);
    QCOMPARE(finished.json().value(u"git").toObject().value(u"clean").toBool(), true);
    // Once more there is nothing left to do.
    const auto again = program.run({u"continue"_s, u"--json"_s, project});
    QVERIFY2(again.exitCode == 0, again.output.constData());
}

void TestVenvProject::leavesNothingWhenItCannotBeSolved()
{
    Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    prepare(program, "packaging ==1.0.2.3.4");
    const auto end = program.run({u"create"_s, u"--json"_s, file});
    QCOMPARE(end.exitCode, 1);
    const QJsonObject error = end.json().value(u"error").toObject();
    QVERIFY2(error.value(u"message").toString().contains(u"packaging"), end.output.constData());
    QCOMPARE(entries(program.folder()), QStringList{file});
    QCOMPARE(entries(kernels(program)), QStringList());
}

QTEST_APPLESS_MAIN(TestVenvProject)
#include "tst_venvproject.moc"
