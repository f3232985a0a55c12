// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/pipenvenvironments.h"
#include "realtools.h"
#include "support/testtools.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <thread>

using namespace groundwork;

namespace {

QString toolsFolder()
{
    return qEnvironmentVariable("GROUNDWORK_TEST_TOOLS") + QStringLiteral("/bin");
}

/// With Pipenv in reach.
RealTools pipenvTools()
{
    return RealTools({toolsFolder()});
}

QString packageIndex()
{
    return QStringLiteral("file://") + RealTools::cache() + QStringLiteral("/index/simple");
}

/// The processes whose command line names something below `folder`.
QStringList processesAt(const AbsolutePath &folder)
{
    QStringList found;
    for (const auto &id : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        QFile line(QStringLiteral("/proc/%1/cmdline").arg(id));
        if (line.open(QIODevice::ReadOnly)) {
            const QByteArray text = line.readAll().replace('\0', ' ');
            if (text.contains(folder.toBytes()))
                found.append(QString::fromUtf8(text));
        }
    }
    return found;
}

} // namespace

/// The real Pipenv; against a package index of files, folders of wheels, and once against the person's own index.
class tst_RealPipenv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fromSolveToProof();
    void fromTheRegistry();
    void fromAFolderOfWheels();
    void settingsAndSurroundingsDoNoHarm();
    void namedEnvironmentIsFoundByPipenvItself();
    void withoutALockInTheProject();
    void failures_data();
    void failures();
    void noForeignCodeRuns();
    void doubtfulLocks_data();
    void doubtfulLocks();
    void stopped_data();
    void stopped();

private:
    const EnvironmentManager &m_pipenv = namedManager(QStringLiteral("pipenv"));
};

void tst_RealPipenv::initTestCase()
{
    QVERIFY2(!RealTools::cache().isEmpty() && QFileInfo::exists(RealTools::cache() + QStringLiteral("/index/simple")),
             "GROUNDWORK_TEST_CONDA has to name what tests/support/realconda/make.sh made");
    QVERIFY2(QFileInfo::exists(toolsFolder() + QStringLiteral("/pipenv")),
             "GROUNDWORK_TEST_TOOLS has to name the tools that tests/prepare.sh installs");
}

void tst_RealPipenv::fromSolveToProof()
{
    GROUNDWORK_ON_REQUEST();
    RealTools tools = pipenvTools();
    tools.set(QStringLiteral("PIP_INDEX_URL"), packageIndex());
    const ProjectSpec spec = specFor({QStringLiteral("ipykernel"), QStringLiteral("numpy >=2,<3")});
    QVERIFY(!m_pipenv.obstacle(spec, tools.facts()));
    QVERIFY(!m_pipenv.tool(spec, tools.facts()).path.isEmpty());

    const auto solution = tools.solve(m_pipenv, spec);
    VERIFY_RESULT(solution);
    const auto versions = versionsIn(solution->packages);
    QVERIFY(versions.contains(QStringLiteral("traitlets")));
    QVERIFY(versions.value(QStringLiteral("numpy")).startsWith(u"2."));
    QCOMPARE(treeBelow(tools.target()).size(), 0);

    const auto environment = tools.install(m_pipenv, spec, solution->lock);
    VERIFY_RESULT(environment);
    QCOMPARE(environment->damaged, QStringList());
    QVERIFY(environment->python.startsWith(solution->python));
    const auto installed = versionsIn(*environment);
    for (const auto &[name, version] : versions.asKeyValueRange())
        QCOMPARE(installed.value(name), version);
    // "a venv holds pip": virtualenv puts it there.
    QVERIFY(installed.contains(QStringLiteral("pip")));
    if (RealSystem::canSandbox())
        QVERIFY(tools.wasSandboxed());
    QVERIFY(std::ranges::is_sorted(tools.fractions()));
    QVERIFY(tools.fractions().last() > 0.5 && tools.fractions().last() <= 1);

    const auto said = runProgram(tools.target().child(QStringLiteral(".venv/bin/python")).toString(),
                                 {QStringLiteral("-I"), QStringLiteral("-c"),
                                  QStringLiteral("import numpy, ipykernel, pip; print(numpy.__version__)")},
                                 tools.place().path().toString());
    QCOMPARE(said.exitCode, 0);
    QCOMPARE(QString::fromUtf8(said.output).trimmed(), versions.value(QStringLiteral("numpy")));
    // Pipenv leaves what it was given as it was.
    QFile lock(tools.target().child(QStringLiteral("Pipfile.lock")).toString());
    QVERIFY(lock.open(QIODevice::ReadOnly));
    QCOMPARE(lock.readAll(), solution->lock);

    // The same question gets the same lock.
    QCOMPARE(tools.solve(m_pipenv, spec).value().lock, solution->lock);
}

void tst_RealPipenv::fromTheRegistry()
{
    GROUNDWORK_ON_REQUEST();
    RealTools tools = pipenvTools();
    const ProjectSpec spec = specFor({QStringLiteral("six"), QStringLiteral("ipykernel")});
    const auto solution = tools.solve(m_pipenv, spec);
    VERIFY_RESULT(solution);
    // Locks of the index hold packages for other systems, too; they are told apart.
    QVERIFY(!versionsIn(solution->packages).contains(QStringLiteral("appnope")));
    const auto environment = tools.install(m_pipenv, spec, solution->lock);
    VERIFY_RESULT(environment);

    const auto unknown = tools.solve(m_pipenv, specFor({QStringLiteral("groundwork-no-such-package")}));
    QVERIFY(!unknown);
    QVERIFY(unknown.error().error.message.contains(u"groundwork-no-such-package"));
}

void tst_RealPipenv::fromAFolderOfWheels()
{
    GROUNDWORK_ON_REQUEST();
    RealTools tools = pipenvTools();
    // Nothing listens there: whoever asks the index fails.
    tools.set(QStringLiteral("PIP_INDEX_URL"), QStringLiteral("http://127.0.0.1:9/simple"));
    tools.place().addFile(QStringLiteral("home/.config/pip/pip.conf"),
                          "[global]\nno-index = true\nfind-links = " + RealTools::cache().toUtf8() + "/index/files\n");
    const ProjectSpec spec = specFor({QStringLiteral("packaging"), QStringLiteral("libx ==1.0")});
    const auto solution = tools.solve(m_pipenv, spec);
    VERIFY_RESULT(solution);
    VERIFY_RESULT(tools.install(m_pipenv, spec, solution->lock));
}

void tst_RealPipenv::settingsAndSurroundingsDoNoHarm()
{
    RealTools tools = pipenvTools();
    tools.set(QStringLiteral("PIP_INDEX_URL"), packageIndex());
    const QByteArray settings = "[global]\nrequire-virtualenv = true\nuser = true\nno-binary = :all:\nquiet = 3\n"
                                "[install]\ntarget = /nowhere\nextra-index-url = http://127.0.0.1:9/\n";
    tools.place().addFile(QStringLiteral("home/.config/pip/pip.conf"), settings);
    tools.place().addFile(QStringLiteral("home/.pip/pip.conf"), settings);
    // A Pipfile above, an environment that is active, and a file of variables in the project.
    tools.place().addFile(QStringLiteral("Pipfile"), "[packages]\nnumpyy = \"*\"\n");
    tools.place().addFile(QStringLiteral("my project/.env"), "PIP_INDEX_URL=http://127.0.0.1:9/\n");
    tools.set(QStringLiteral("VIRTUAL_ENV"), toolsFolder().chopped(4));
    tools.set(QStringLiteral("PIPENV_PIPFILE"), tools.place().child(QStringLiteral("Pipfile")).toString());
    tools.set(QStringLiteral("PIPENV_CUSTOM_VENV_NAME"), QStringLiteral("other"));
    const ProjectSpec spec = specFor({QStringLiteral("six")});
    const auto solution = tools.solve(m_pipenv, spec);
    VERIFY_RESULT(solution);
    VERIFY_RESULT(tools.install(m_pipenv, spec, solution->lock));
    // Nothing is left in the home but caches.
    QCOMPARE(QDir(tools.place().child(QStringLiteral("home")).toString())
                 .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             (QStringList{QStringLiteral(".cache"), QStringLiteral(".config"), QStringLiteral(".pip")}));
}

void tst_RealPipenv::namedEnvironmentIsFoundByPipenvItself()
{
    GROUNDWORK_ON_REQUEST();
    RealTools tools = pipenvTools();
    tools.set(QStringLiteral("PIP_INDEX_URL"), packageIndex());
    ProjectSpec spec = specFor({QStringLiteral("six")});
    spec.environment.location = EnvironmentLocation::Named;
    const auto solution = tools.solve(m_pipenv, spec);
    VERIFY_RESULT(solution);
    VERIFY_RESULT(tools.install(m_pipenv, spec, solution->lock));
    QVERIFY(!QFileInfo::exists(tools.target().child(QStringLiteral(".venv")).toString()));

    const auto said =
        runProgram(QStringLiteral("/usr/bin/env"),
                   {QStringLiteral("-i"), QStringLiteral("PATH=/usr/bin:/bin"), QStringLiteral("LC_ALL=C.UTF-8"),
                    QStringLiteral("HOME=") + tools.place().child(QStringLiteral("home")).toString(),
                    toolsFolder() + QStringLiteral("/pipenv"), QStringLiteral("--venv")},
                   tools.target().toString());
    const MachineFacts facts = tools.facts();
    QCOMPARE(QString::fromUtf8(said.output).trimmed(),
             m_pipenv.prefix(tools.requestFor(m_pipenv, spec, facts)).toString());
}

void tst_RealPipenv::withoutALockInTheProject()
{
    GROUNDWORK_ON_REQUEST();
    RealTools tools = pipenvTools();
    tools.set(QStringLiteral("PIP_INDEX_URL"), packageIndex());
    ProjectSpec spec = specFor({QStringLiteral("libx ==1.0")});
    spec.environment.lock = false;
    const auto solution = tools.solve(m_pipenv, spec);
    VERIFY_RESULT(solution);
    const auto environment = tools.install(m_pipenv, spec, solution->lock);
    VERIFY_RESULT(environment);
    QCOMPARE(versionsIn(*environment).value(QStringLiteral("libx")), QStringLiteral("1.0"));
    QVERIFY(!QFileInfo::exists(tools.target().child(QStringLiteral("Pipfile.lock")).toString()));
}

void tst_RealPipenv::failures_data()
{
    QTest::addColumn<QStringList>("packages");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QStringList>("named");
    const auto list = [](std::initializer_list<const char *> texts) {
        QStringList strings;
        for (const char *text : texts)
            strings.append(QString::fromLatin1(text));
        return strings;
    };
    const QString index = packageIndex();
    QTest::newRow("unknown") << list({"numpyy"}) << index << list({"numpyy"});
    QTest::newRow("unknown version") << list({"numpy ==1.0"}) << index << list({"numpy", "==1.0"});
    QTest::newRow("two pins of one name")
        << list({"libx ==1.0", "libx ==2.0"}) << index << list({"libx", "==1.0", "==2.0"});
    QTest::newRow("a clash") << list({"needs1", "needs2"}) << index << list({"needs1", "needs2", "libx==1.*"});
    QTest::newRow("a clash with a pin") << list({"needs1", "libx ==2.0"}) << index << list({"needs1", "libx==2.0"});
    QTest::newRow("another Python") << list({"newpython"}) << index << list({"newpython", ">=4.0"});
    QTest::newRow("only source") << list({"sourceonly"}) << index << list({"sourceonly", "ready to install"});
    QTest::newRow("another checksum") << list({"wronghash"}) << index << list({"download of wronghash"});
    QTest::newRow("no network") << list({"six"}) << QStringLiteral("http://127.0.0.1:9/simple")
                                << list({"Pipenv", "reach"});
}

void tst_RealPipenv::failures()
{
    QFETCH(QStringList, packages);
    QFETCH(QString, address);
    QFETCH(QStringList, named);
    RealTools tools = pipenvTools();
    tools.set(QStringLiteral("PIP_INDEX_URL"), address);
    const auto solution = tools.solve(m_pipenv, specFor(packages));
    QVERIFY(!solution);
    for (const auto &word : named)
        QVERIFY2(solution.error().error.message.contains(word), qPrintable(solution.error().error.message));
    QVERIFY(!solution.error().error.hint.isEmpty());
    QCOMPARE(treeBelow(tools.target()).size(), 0);
}

void tst_RealPipenv::noForeignCodeRuns()
{
    RealTools tools = pipenvTools();
    tools.set(QStringLiteral("PIP_INDEX_URL"), packageIndex());
    QVERIFY(!tools.solve(m_pipenv, specFor({QStringLiteral("sourceonly")})));
    QVERIFY(!QFileInfo::exists(tools.place().child(QStringLiteral("home/setup-py-ran")).toString()));
}

void tst_RealPipenv::doubtfulLocks_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("message");
    QTest::newRow("another checksum") << QStringLiteral("checksum")
                                      << QStringLiteral("The download of six differs from what the lock names.");
    QTest::newRow("of another Pipfile") << QStringLiteral("hash")
                                        << QStringLiteral("The lock does not belong to the Pipfile.");
    QTest::newRow("cut short") << QStringLiteral("cut") << QStringLiteral("The lock does not belong to the Pipfile.");
}

void tst_RealPipenv::doubtfulLocks()
{
    QFETCH(QString, change);
    QFETCH(QString, message);
    RealTools tools = pipenvTools();
    tools.set(QStringLiteral("PIP_INDEX_URL"), packageIndex());
    const ProjectSpec spec = specFor({QStringLiteral("six")});
    auto solution = tools.solve(m_pipenv, spec);
    VERIFY_RESULT(solution);
    QByteArray lock = solution->lock;
    if (change == u"checksum")
        lock.replace(lock.lastIndexOf("sha256:") + 7, 8, "00000000");
    else if (change == u"hash")
        lock.replace(lock.indexOf("\"sha256\": \"") + 11, 8, "00000000");
    else
        lock.truncate(lock.size() / 2);
    const auto environment = tools.install(m_pipenv, spec, lock);
    QVERIFY(!environment);
    QCOMPARE(environment.error().error.message, message);
    QFile kept(tools.target().child(QStringLiteral("Pipfile.lock")).toString());
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), lock);
}

void tst_RealPipenv::stopped_data()
{
    QTest::addColumn<int>("after"); // milliseconds
    QTest::newRow("while packages are installed") << 3000;
    if (!everythingIsAsked())
        return;
    QTest::newRow("while virtualenv works") << 700;
    QTest::newRow("soon after") << 2500;
}

void tst_RealPipenv::stopped()
{
    GROUNDWORK_ON_REQUEST();
    QFETCH(int, after);
    RealTools tools = pipenvTools();
    tools.set(QStringLiteral("PIP_INDEX_URL"), packageIndex());
    const ProjectSpec spec = specFor({QStringLiteral("ipykernel"), QStringLiteral("pandas")});
    const auto solution = tools.solve(m_pipenv, spec);
    VERIFY_RESULT(solution);

    std::jthread stop([&tools, after] {
        std::this_thread::sleep_for(std::chrono::milliseconds(after));
        tools.cancel();
    });
    const auto stopped = tools.install(m_pipenv, spec, solution->lock);
    stop.join();
    // Pipenv's own pip would go on writing for up to 16 s when only Pipenv is killed.
    QCOMPARE(processesAt(tools.place().path()), QStringList());
    QVERIFY2(!stopped, "it ended before it could be stopped");

    tools.goOn();
    const auto finished = tools.install(m_pipenv, spec, solution->lock);
    VERIFY_RESULT(finished);
    QCOMPARE(finished->damaged, QStringList());
}

QTEST_GUILESS_MAIN(tst_RealPipenv)
#include "tst_realpipenv.moc"
