// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "realtools.h"
#include "support/testtools.h"

#include <QFileInfo>
#include <QTest>

#include <algorithm>

using namespace groundwork;

/// Real Python, venv and pip; against a package index of files, and once against the person's own.
class tst_RealVenv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fromSolveToProof();
    void fromTheRegistry();
    void settingsOfThePersonDoNoHarm();
    void failures_data();
    void failures();
    void noForeignCodeRuns();
    void tamperedLock();
    void lockFilter();
    void halfMadeIsMadeAnew();

private:
    [[nodiscard]] static QString index()
    {
        return QStringLiteral("file://") + RealTools::cache() + QStringLiteral("/index/simple");
    }
    const EnvironmentManager &m_venv = namedManager(QStringLiteral("venv"));
};

void tst_RealVenv::initTestCase()
{
    QVERIFY2(!RealTools::cache().isEmpty() && QFileInfo::exists(RealTools::cache() + QStringLiteral("/index/simple")),
             "GROUNDWORK_TEST_CONDA has to name what tests/support/realconda/make.sh made");
}

void tst_RealVenv::fromSolveToProof()
{
    GROUNDWORK_ON_REQUEST();
    RealTools tools;
    tools.set(QStringLiteral("PIP_INDEX_URL"), index());
    const ProjectSpec spec = specFor({QStringLiteral("ipykernel"), QStringLiteral("numpy >=2,<3")});
    QVERIFY(!m_venv.obstacle(spec, tools.facts()));

    const auto solution = tools.solve(m_venv, spec);
    VERIFY_RESULT(solution);
    const auto versions = versionsIn(solution->packages);
    QVERIFY(versions.contains(QStringLiteral("pip")));
    QVERIFY(versions.contains(QStringLiteral("traitlets")));
    QVERIFY(versions.value(QStringLiteral("numpy")).startsWith(u"2."));
    QCOMPARE(treeBelow(tools.target()).size(), 0);

    const auto environment = tools.install(m_venv, spec, solution->lock);
    VERIFY_RESULT(environment);
    QCOMPARE(environment->damaged, QStringList());
    QCOMPARE(environment->python, solution->python);
    QCOMPARE(versionsIn(*environment), versions);
    if (RealSystem::canSandbox())
        QVERIFY(tools.wasSandboxed());
    // A solve tells no share of the whole; what an installation tells never goes back.
    QVERIFY(std::ranges::is_sorted(tools.fractions()));
    QVERIFY(tools.fractions().last() > 0.5 && tools.fractions().last() <= 1);
    for (const auto &line : tools.log())
        QVERIFY2(!line.contains(u'"'), qPrintable(line));

    const auto said = runProgram(tools.target().child(QStringLiteral(".venv/bin/python")).toString(),
                                 {QStringLiteral("-I"), QStringLiteral("-c"),
                                  QStringLiteral("import numpy, ipykernel, pip; print(numpy.__version__)")},
                                 tools.place().path().toString());
    QCOMPARE(said.exitCode, 0);
    QCOMPARE(QString::fromUtf8(said.output).trimmed(), versions.value(QStringLiteral("numpy")));

    // The same question gets the same lock.
    QCOMPARE(tools.solve(m_venv, spec).value().lock, solution->lock);
}

void tst_RealVenv::fromTheRegistry()
{
    GROUNDWORK_ON_REQUEST();
    RealTools tools;
    const ProjectSpec spec = specFor({QStringLiteral("six"), QStringLiteral("ipykernel")});
    const auto solution = tools.solve(m_venv, spec);
    VERIFY_RESULT(solution);
    QVERIFY(versionsIn(solution->packages).contains(QStringLiteral("ipykernel")));
    const auto environment = tools.install(m_venv, spec, solution->lock);
    VERIFY_RESULT(environment);
    QCOMPARE(versionsIn(*environment), versionsIn(solution->packages));

    const auto unknown = tools.solve(m_venv, specFor({QStringLiteral("groundwork-no-such-package")}));
    QVERIFY(!unknown);
    QVERIFY(unknown.error().error.message.contains(u"groundwork-no-such-package"));
}

void tst_RealVenv::settingsOfThePersonDoNoHarm()
{
    RealTools tools;
    tools.set(QStringLiteral("PIP_INDEX_URL"), index());
    const QByteArray settings = "[global]\nrequire-virtualenv = true\nuser = true\nno-binary = :all:\nquiet = 3\n"
                                "[install]\ntarget = /nowhere\nextra-index-url = http://127.0.0.1:9/\n";
    tools.place().addFile(QStringLiteral("home/.config/pip/pip.conf"), settings);
    tools.place().addFile(QStringLiteral("home/.pip/pip.conf"), settings);
    const ProjectSpec spec = specFor({QStringLiteral("six")});
    const auto solution = tools.solve(m_venv, spec);
    VERIFY_RESULT(solution);
    VERIFY_RESULT(tools.install(m_venv, spec, solution->lock));
}

void tst_RealVenv::failures_data()
{
    QTest::addColumn<QStringList>("packages");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QStringList>("named");
    const QString index = tst_RealVenv::index();
    const auto list = [](std::initializer_list<const char *> texts) {
        QStringList strings;
        for (const char *text : texts)
            strings.append(QString::fromLatin1(text));
        return strings;
    };
    QTest::newRow("unknown") << list({"numpyy"}) << index << list({"numpyy"});
    QTest::newRow("unknown version") << list({"numpy ==1.0"}) << index << list({"numpy", "==1.0"});
    QTest::newRow("two pins of one name")
        << list({"libx ==1.0", "libx ==2.0"}) << index << list({"libx", "==1.0", "==2.0"});
    QTest::newRow("a clash") << list({"needs1", "needs2"}) << index << list({"needs1", "needs2", "libx==1.*"});
    QTest::newRow("another Python") << list({"newpython"}) << index << list({"newpython", ">=4.0"});
    QTest::newRow("only source") << list({"sourceonly"}) << index << list({"sourceonly"});
    QTest::newRow("another checksum") << list({"wronghash"}) << index << list({"wronghash"});
    QTest::newRow("no network") << list({"six"}) << QStringLiteral("http://127.0.0.1:9/simple") << list({"reach"});
}

void tst_RealVenv::failures()
{
    QFETCH(QStringList, packages);
    QFETCH(QString, address);
    QFETCH(QStringList, named);
    RealTools tools;
    tools.set(QStringLiteral("PIP_INDEX_URL"), address);
    const auto solution = tools.solve(m_venv, specFor(packages));
    QVERIFY(!solution);
    for (const auto &word : named)
        QVERIFY2(solution.error().error.message.contains(word), qPrintable(solution.error().error.message));
    QVERIFY(!solution.error().error.hint.isEmpty());
    QCOMPARE(treeBelow(tools.target()).size(), 0);
}

void tst_RealVenv::noForeignCodeRuns()
{
    RealTools tools;
    tools.set(QStringLiteral("PIP_INDEX_URL"), index());
    QVERIFY(!tools.solve(m_venv, specFor({QStringLiteral("sourceonly")})));
    QVERIFY(!QFileInfo::exists(tools.place().child(QStringLiteral("home/setup-py-ran")).toString()));
}

void tst_RealVenv::tamperedLock()
{
    RealTools tools;
    tools.set(QStringLiteral("PIP_INDEX_URL"), index());
    const ProjectSpec spec = specFor({QStringLiteral("six")});
    auto solution = tools.solve(m_venv, spec);
    VERIFY_RESULT(solution);
    const qsizetype checksum = solution->lock.lastIndexOf("sha256:") + 7;
    solution->lock.replace(checksum, 8, "00000000");
    const auto environment = tools.install(m_venv, spec, solution->lock);
    QVERIFY(!environment);
    QCOMPARE(environment.error().error.message,
             QStringLiteral("The download of six differs from what the lock names."));
}

void tst_RealVenv::lockFilter()
{
    QFile recording(QStringLiteral(GROUNDWORK_TESTS_DIR "/golden/managers/pip-solved.out"));
    QVERIFY(recording.open(QIODevice::ReadOnly));
    RealTools tools;
    const ProjectSpec spec = specFor({});
    const MachineFacts facts = tools.facts();
    const SolvePackages solve = m_venv.solve(tools.requestFor(m_venv, spec, facts));
    const Command &filter = solve.lockFilter;
    QCOMPARE(filter.inputs.size(), 1);
    const AbsolutePath script = tools.place().addFile(filter.inputs[0].name, filter.inputs[0].text);
    ProcessEnd end;
    end.standardOutput = recording.readAll();
    const auto said = runProgram(filter.program.toString(), {QStringLiteral("-I"), script.toString()},
                                 tools.place().path().toString(), end.standardOutput);
    QCOMPARE(said.exitCode, 0);
    QCOMPARE(said.output, solve.output->solutionIn({end}).value().lock);
}

void tst_RealVenv::halfMadeIsMadeAnew()
{
    RealTools tools;
    tools.set(QStringLiteral("PIP_INDEX_URL"), index());
    const ProjectSpec spec = specFor({QStringLiteral("six")});
    const auto solution = tools.solve(m_venv, spec);
    VERIFY_RESULT(solution);
    VERIFY_RESULT(tools.install(m_venv, spec, solution->lock));
    // As if the run had been killed: files are missing and there is no mark.
    QVERIFY(
        QFile::remove(tools.target().child(QStringLiteral(".venv/lib/python3.11/site-packages/six.py")).toString()));
    VERIFY_RESULT(tools.install(m_venv, spec, solution->lock));
    QVERIFY(QFileInfo::exists(
        tools.target().child(QStringLiteral(".venv/lib/python3.11/site-packages/six.py")).toString()));
}

QTEST_GUILESS_MAIN(tst_RealVenv)
#include "tst_realvenv.moc"
