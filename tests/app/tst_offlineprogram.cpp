// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "support/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString specFile = u"churn-model.groundwork.yaml"_s;

QByteArray specFor(const QByteArray &manager)
{
    return "groundwork: 1\nproject:\n  name: Churn model\n"
           "  authors: [{name: Ada Lovelace, email: ada@example.org}]\n"
           "environment:\n  manager: " +
           manager + '\n';
}

/// Below HOME, with the folders above it.
void putAtHome(const Program &program, const QString &name, const QByteArray &bytes)
{
    const QString path = program.environment().value(u"HOME"_s) + u'/' + name;
    QDir().mkpath(path.section(u'/', 0, -2));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() ||
        !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        qFatal("A test cannot write its own file.");
}

/// Wheels without code, with which a solve has all that it asks for.
bool makeWheels(const QString &folder)
{
    static const QString script = u"import sys, zipfile\n"
                                  "for name in ('ipykernel', 'pip'):\n"
                                  "    info = name + '-99.0.dist-info/'\n"
                                  "    with zipfile.ZipFile(f'{sys.argv[1]}/{name}-99.0-py3-none-any.whl', 'w') as z:\n"
                                  "        z.writestr(info + 'METADATA', f'Metadata-Version: 2.1\\nName: {name}\\n'\n"
                                  "                   'Version: 99.0\\n')\n"
                                  "        z.writestr(info + 'WHEEL', 'Wheel-Version: 1.0\\n'\n"
                                  "                   'Root-Is-Purelib: true\\nTag: py3-none-any\\n')\n"
                                  "        z.writestr(info + 'RECORD', info + 'METADATA,,\\n')\n"_s;
    return QProcess::execute(u"/usr/bin/python3"_s, {u"-I"_s, u"-c"_s, script, folder}) == 0;
}

QString stateOf(const QJsonObject &report, const QString &phase)
{
    for (const QJsonValue &step : report.value(u"steps").toArray()) {
        if (step.toObject().value(u"phase").toString() == phase)
            return step.toObject().value(u"state").toString();
    }
    return {};
}

} // namespace

/// --offline with each manager: it works with what is here, or says what it lacks before anything is done.
class TestOfflineProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void condaIsTold();
    void venvTakesAFolderOfPackages_data();
    void venvTakesAFolderOfPackages();
    void venvWithoutOneSaysSo();
    void aNamedFolderIsTaken();
    void aUselessFolderIsTold_data();
    void aUselessFolderIsTold();
};

void TestOfflineProgram::condaIsTold()
{
    const Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    putAtHome(program, u"miniconda3/bin/python"_s, "#!/bin/sh\nexec /usr/bin/python3 \"$@\"\n");
    // It may write only where the settings lie that it is given.
    putAtHome(program, u"miniconda3/bin/conda"_s,
              "#!/bin/sh\necho \"$CONDA_OFFLINE\" > \"$XDG_CONFIG_HOME/told\"\nexit 1\n");
    program.put(specFile, specFor("conda"));
    const QString told = program.environment().value(u"HOME"_s) + u"/.cache/groundwork/conda/told"_s;
    const auto tell = [&](const QStringList &options) {
        const auto end = program.run(QStringList{u"create"_s, specFile} + options);
        QFile file(told);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : "nothing: " + end.messages;
    };
    QCOMPARE(tell({u"--offline"_s}), QByteArray("true\n"));
    QCOMPARE(tell({}), QByteArray("\n"));
}

void TestOfflineProgram::venvTakesAFolderOfPackages_data()
{
    QTest::addColumn<QString>("by");
    QTest::newRow("by pip.conf") << u"pip.conf"_s;
    QTest::newRow("by PIP_CONFIG_FILE") << u"PIP_CONFIG_FILE"_s;
    QTest::newRow("by PIP_FIND_LINKS") << u"PIP_FIND_LINKS"_s;
}

void TestOfflineProgram::venvTakesAFolderOfPackages()
{
    QFETCH(const QString, by);
    Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    const QString wheels = program.path(u"wheels"_s);
    QVERIFY(QDir().mkpath(wheels));
    QVERIFY(makeWheels(wheels));
    const QByteArray settings = "[global]\nfind-links = " + wheels.toUtf8() + '\n';
    program.environment().remove(u"PIP_CONFIG_FILE"_s);
    program.environment().remove(u"PIP_FIND_LINKS"_s);
    if (by == u"pip.conf")
        putAtHome(program, u".config/pip/pip.conf"_s, settings);
    else if (by == u"PIP_FIND_LINKS")
        program.environment().insert(by, wheels);
    else
        program.environment().insert(by, program.path(u"own.conf"_s));
    program.put(u"own.conf"_s, settings);
    program.put(specFile, specFor("venv"));
    const auto end = program.run({u"create"_s, u"--offline"_s, u"--json"_s, specFile});
    QVERIFY2(stateOf(end.json(), u"solve"_s) == u"done", end.output.constData());
    QVERIFY2(stateOf(end.json(), u"install"_s) == u"done", end.output.constData());
    // The packages of this test hold nothing that could be proved.
    QCOMPARE(end.exitCode, 1);
}

void TestOfflineProgram::venvWithoutOneSaysSo()
{
    Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    program.environment().remove(u"PIP_CONFIG_FILE"_s);
    program.environment().remove(u"PIP_FIND_LINKS"_s);
    program.put(specFile, specFor("venv"));
    const QByteArray before = treeText(program.folder());
    const auto end = program.run({u"create"_s, u"--offline"_s, specFile});
    QCOMPARE(end.exitCode, 1);
    QVERIFY2(end.messages.contains("find-links"), end.messages.constData());
    QCOMPARE(treeText(program.folder()), before);

    QCOMPARE(program.run({u"create"_s, u"--offline"_s, u"--no-environment"_s, specFile}).exitCode, 0);
    const auto continued = program.run({u"continue"_s, u"--offline"_s, u"churn-model"_s});
    QCOMPARE(continued.exitCode, 1);
    QVERIFY2(continued.messages.contains("find-links"), continued.messages.constData());
}

void TestOfflineProgram::aNamedFolderIsTaken()
{
    Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    const QString wheels = program.path(u"my wheels, here"_s);
    QVERIFY(QDir().mkpath(wheels));
    QVERIFY(makeWheels(wheels));
    program.environment().remove(u"PIP_FIND_LINKS"_s);
    program.put(specFile, specFor("venv"));
    const auto plan = program.run({u"plan"_s, u"--packages"_s, u"my wheels, here"_s, specFile});
    QVERIFY2(plan.output.contains("--find-links file://") && !plan.output.contains("--no-index"),
             plan.output.constData());
    const auto doctor = program.run({u"doctor"_s, u"--offline"_s, u"--packages"_s, wheels, specFile});
    QVERIFY2(doctor.exitCode == 0 && doctor.output.contains("Packages are taken from " + wheels.toUtf8()),
             doctor.output.constData());
    // What is created is what was shown, and a failed one is gone on with in the same words.
    const auto end = program.run({u"create"_s, u"--offline"_s, u"--packages"_s, wheels, u"--json"_s, specFile});
    QVERIFY2(stateOf(end.json(), u"install"_s) == u"done", end.output.constData());
    QVERIFY(QDir(program.path(u"churn-model/.venv"_s)).removeRecursively());
    const auto again =
        program.run({u"continue"_s, u"--offline"_s, u"--packages"_s, wheels, u"--json"_s, u"churn-model"_s});
    QVERIFY2(stateOf(again.json(), u"install"_s) == u"done", again.output.constData());
    QVERIFY(!program.get(u"churn-model/churn-model.groundwork.yaml"_s).contains("my wheels"));
}

void TestOfflineProgram::aUselessFolderIsTold_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("absent") << u"nowhere"_s << QByteArray("There is no folder ");
    QTest::newRow("a file") << specFile << QByteArray("is not a folder");
    QTest::newRow("empty") << u"empty"_s << QByteArray("There are no packages in ");
}

void TestOfflineProgram::aUselessFolderIsTold()
{
    QFETCH(const QString, folder);
    QFETCH(const QByteArray, said);
    const Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    program.put(specFile, specFor("venv"));
    QVERIFY(QDir().mkpath(program.path(u"empty"_s)));
    const QByteArray before = treeText(program.folder());
    for (const QString &command : {u"create"_s, u"plan"_s, u"doctor"_s}) {
        const auto end = program.run({command, u"--packages"_s, folder, specFile});
        QCOMPARE(end.exitCode, 1);
        QVERIFY2((end.output + end.messages).contains(said), (command.toUtf8() + end.messages).constData());
    }
    QCOMPARE(treeText(program.folder()), before);
}

QTEST_APPLESS_MAIN(TestOfflineProgram)
#include "tst_offlineprogram.moc"
