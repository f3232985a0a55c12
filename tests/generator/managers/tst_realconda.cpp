// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/condacache.h"
#include "machine/condasettings.h"
#include "realtools.h"
#include "support/testtools.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <sys/stat.h>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace groundwork;

namespace {

/// tests/support/realconda/serve.py on a folder, for as long as the object lives.
class Server
{
public:
    explicit Server(const QString &folder)
    {
        m_process.start(
            RealTools::cache() + QStringLiteral("/base/bin/python"),
            {QStringLiteral("-u"), QStringLiteral(GROUNDWORK_TESTS_DIR "/support/realconda/serve.py"), folder});
        if (m_process.waitForStarted() && m_process.waitForReadyRead())
            m_port = m_process.readLine().trimmed();
    }
    ~Server()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    [[nodiscard]] QString address() const { return QStringLiteral("http://127.0.0.1:") + QString::fromLatin1(m_port); }

private:
    QProcess m_process;
    QByteArray m_port;
};

QStringList extractedIn(const AbsolutePath &cache)
{
    QStringList names = QDir(cache.toString()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    names.removeAll(QStringLiteral("cache"));
    return names;
}

} // namespace

/// A real conda and real channels, made by tests/support/realconda/make.sh; with GROUNDWORK_TEST_CONDA_PROGRAM=FILE a
/// mamba or micromamba takes conda's place.
class tst_RealConda : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fromSolveToProof();
    void locksOfOtherPlatforms();
    void platformThatCannotBeHad();
    void namedEnvironment();
    void settingsOfThePersonDoNoHarm();
    void foldersAreThoseOfConda();
    void failures_data();
    void failures();
    void damagedDownload();
    void lockFilter();
    void environmentFileIsReadByConda();
    void halfMadeIsMadeAnew();
    void interruptedWhileExtracting();
    void killedWhileExtracting();
    void twoAtOnce();
    void progress();

private:
    [[nodiscard]] static QString channel(const QString &name)
    {
        return QStringLiteral("file://%1/%2").arg(RealTools::cache(), name);
    }
    /// The program that somebody has instead: a mamba or micromamba.
    [[nodiscard]] static QString otherProgram() { return qEnvironmentVariable("GROUNDWORK_TEST_CONDA_PROGRAM"); }
    [[nodiscard]] static QStringList folders()
    {
        return {otherProgram().isEmpty() ? RealTools::cache() + QStringLiteral("/bin")
                                         : QFileInfo(otherProgram()).path()};
    }
    [[nodiscard]] static ProjectSpec spec(const QStringList &packages)
    {
        ProjectSpec spec = specFor(packages);
        spec.environment.manager = ManagerChoice::Conda;
        spec.environment.channels = {channel(QStringLiteral("channel")), channel(QStringLiteral("extra"))};
        return spec;
    }
    /// A cache of its own for each test, in front of nothing: what is shared could be spoilt by another test.
    static void useOwnCache(RealTools &tools)
    {
        tools.set(QStringLiteral("CONDA_PKGS_DIRS"), tools.place().child(QStringLiteral("pkgs")).toString());
    }
    const EnvironmentManager &m_conda = namedManager(QStringLiteral("conda"));
};

void tst_RealConda::initTestCase()
{
    QVERIFY2(!RealTools::cache().isEmpty() && QFileInfo::exists(RealTools::cache() + QStringLiteral("/bin/conda")),
             "GROUNDWORK_TEST_CONDA has to name what tests/support/realconda/make.sh made");
}

void tst_RealConda::fromSolveToProof()
{
    GROUNDWORK_ON_REQUEST();
    RealTools tools(folders());
    useOwnCache(tools);
    ProjectSpec wanted = spec({QStringLiteral("numpy >=2,<3"), QStringLiteral("ipykernel")});
    wanted.environment.python = QStringLiteral("3.11");
    QVERIFY(!m_conda.obstacle(wanted, tools.facts()));
    if (otherProgram().isEmpty())
        QCOMPARE(m_conda.tool(wanted, tools.facts()).version, QStringLiteral("24.7.1"));
    else
        QCOMPARE(m_conda.tool(wanted, tools.facts()).path.toString(), QFileInfo(otherProgram()).canonicalFilePath());

    const auto solution = tools.solve(m_conda, wanted);
    VERIFY_RESULT(solution);
    const auto versions = versionsIn(solution->packages);
    QCOMPARE(versions.value(QStringLiteral("python")), solution->python);
    QVERIFY(versions.value(QStringLiteral("numpy")).startsWith(u"2."));
    QVERIFY(solution->downloadBytes > 20'000'000);
    QCOMPARE(treeBelow(tools.target()).size(), 0);

    const auto environment = tools.install(m_conda, wanted, solution->lock);
    VERIFY_RESULT(environment);
    QCOMPARE(environment->damaged, QStringList());
    QCOMPARE(versionsIn(*environment), versions);
    if (RealSystem::canSandbox())
        QVERIFY(tools.wasSandboxed());

    const AbsolutePath python = tools.target().child(QStringLiteral(".conda/bin/python"));
    const auto said = runProgram(python.toString(),
                                 {QStringLiteral("-I"), QStringLiteral("-c"),
                                  QStringLiteral("import numpy, ipykernel; print(numpy.__version__)")},
                                 tools.place().path().toString());
    QCOMPARE(said.exitCode, 0);
    QCOMPARE(QString::fromUtf8(said.output).trimmed(), versions.value(QStringLiteral("numpy")));

    // Nothing is copied that can be shared, and no list of environments is left that undo would have to mend.
    struct stat status = {};
    QCOMPARE(::stat(tools.target().child(QStringLiteral(".conda/lib/python3.11/os.py")).toBytes().constData(), &status),
             0);
    QVERIFY(status.st_nlink > 1);
    QFile known(tools.place().child(QStringLiteral("home/.conda/environments.txt")).toString());
    QVERIFY(!known.open(QIODevice::ReadOnly) || known.readAll().isEmpty());

    // With every package in the cache the answer is still complete, and the same; only nothing is to be fetched.
    const auto again = tools.solve(m_conda, wanted);
    VERIFY_RESULT(again);
    QCOMPARE(again->lock, solution->lock);
    QCOMPARE(versionsIn(again->packages), versions);
    QCOMPARE(again->downloadBytes, 0);
}

void tst_RealConda::locksOfOtherPlatforms()
{
    RealTools tools(folders());
    useOwnCache(tools);
    ProjectSpec wanted = spec({QStringLiteral("libx ==1.0")});
    wanted.environment.platforms = {QStringLiteral("linux-64"), QStringLiteral("osx-arm64")};
    const auto solution = tools.solve(m_conda, wanted);
    VERIFY_RESULT(solution);
    QVERIFY(solution->lock.startsWith("# platform: linux-64\n@EXPLICIT\n"));
    QCOMPARE(solution->otherLocks.keys(), QStringList{QStringLiteral("conda-osx-arm64.lock")});
    const QByteArray other = solution->otherLocks.first();
    QVERIFY2(other.startsWith("# platform: osx-arm64\n@EXPLICIT\n"), other.constData());
    const auto packages = m_conda.output()->packagesIn(other, {});
    QVERIFY(packages);
    const auto versions = versionsIn(*packages);
    QCOMPARE(versions.value(QStringLiteral("libx")), QStringLiteral("1.0"));
    QCOMPARE(versions.value(QStringLiteral("python")), QStringLiteral("3.11.9"));
    QVERIFY(!other.contains("linux-64"));
}

void tst_RealConda::platformThatCannotBeHad()
{
    RealTools tools(folders());
    useOwnCache(tools);
    ProjectSpec wanted = spec({QStringLiteral("libx ==2.0")});
    wanted.environment.platforms = {QStringLiteral("osx-arm64")};
    const auto solution = tools.solve(m_conda, wanted);
    QVERIFY(!solution);
    const Failure &failure = solution.error();
    QVERIFY2(failure.error.message.startsWith(u"For osx-arm64: "), qPrintable(failure.error.message));
    QVERIFY2(failure.error.message.contains(u"libx"), qPrintable(failure.error.message));
    QCOMPARE(failure.waysOut.constLast().changes.first().field, QStringLiteral("environment.platforms"));
}

void tst_RealConda::namedEnvironment()
{
    RealTools tools(folders());
    useOwnCache(tools);
    tools.set(QStringLiteral("CONDA_ENVS_PATH"), tools.place().child(QStringLiteral("all environments")).toString());
    ProjectSpec wanted = spec({QStringLiteral("six")});
    wanted.environment.location = EnvironmentLocation::Named;
    const auto solution = tools.solve(m_conda, wanted);
    VERIFY_RESULT(solution);
    const auto environment = tools.install(m_conda, wanted, solution->lock);
    VERIFY_RESULT(environment);
    QVERIFY(
        QFileInfo::exists(tools.place().child(QStringLiteral("all environments/my-project/bin/python")).toString()));
}

void tst_RealConda::settingsOfThePersonDoNoHarm()
{
    RealTools tools(folders());
    const AbsolutePath warm = tools.place().child(QStringLiteral("warm"));
    tools.set(QStringLiteral("CONDA_PKGS_DIRS"), warm.toString());
    const ProjectSpec wanted = spec({QStringLiteral("libx")});
    const auto solution = tools.solve(m_conda, wanted);
    VERIFY_RESULT(solution);
    VERIFY_RESULT(tools.install(m_conda, wanted, solution->lock));

    useOwnCache(tools);
    tools.place().addFile(QStringLiteral("home/.condarc"),
                          "channels: [\"http://127.0.0.1:9/evil\"]\ncreate_default_packages: [not-there]\n"
                          "always_yes: false\nssl_verify: false\nregister_envs: true\nchannel_priority: disabled\n"
                          "pkgs_dirs: [\"" +
                              warm.toBytes() + "\"]\n");
    // Every package is in a cache that only the settings name; the answer is complete all the same.
    const auto again = tools.solve(m_conda, wanted);
    VERIFY_RESULT(again);
    QCOMPARE(*again, *solution);
    VERIFY_RESULT(tools.install(m_conda, wanted, solution->lock));
}

/// Which of the person's settings files conda reads, and in which order their folders come.
void tst_RealConda::foldersAreThoseOfConda()
{
    if (!otherProgram().isEmpty())
        QSKIP("only conda tells where it looks");
    QTemporaryDir place;
    const auto put = [&place](const QString &name, const QByteArray &text) {
        QDir(place.path()).mkpath(QFileInfo(name).path());
        QFile file(place.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    };
    QVERIFY(put(QStringLiteral(".condarc"), "pkgs_dirs:\n- ~/own\n- $PLACE/x\nenvs_dirs: [~/e, \"${PLACE}/e\"]\n"));
    QVERIFY(put(QStringLiteral(".config/conda/condarc"), "pkgs_dirs: [~/config]\nenvs_path:\n- ~/others\n"));
    QVERIFY(put(QStringLiteral(".conda/condarc.d/team.yml"), "pkgs_dirs: [~/part]\n"));
    QVERIFY(put(QStringLiteral(".conda/condarc"), "pkgs_dirs: [~/dotconda]\n"));
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("HOME"), place.path());
    environment.insert(QStringLiteral("PLACE"), place.filePath(QStringLiteral("scratch")));
    environment.insert(QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin"));
    QProcess conda;
    conda.setProcessEnvironment(environment);
    conda.start(RealTools::cache() + QStringLiteral("/bin/conda"), {QStringLiteral("info"), QStringLiteral("--json")});
    QVERIFY(conda.waitForFinished(60'000));
    const QJsonObject told = QJsonDocument::fromJson(conda.readAllStandardOutput()).object();

    const RealSystem system;
    const auto files = condaFiles(system, environment, {});
    const auto compare = [&](const QStringList &keys, QLatin1StringView answer) {
        const auto folders = foldersNamed(keys, files, system, environment);
        QVERIFY(folders.size() >= 3);
        const QJsonArray theirs = told.value(answer).toArray();
        QVERIFY(theirs.size() >= folders.size()); // conda's own come last
        for (qsizetype at = 0; at < folders.size(); ++at)
            QCOMPARE(folders.at(at).toString(), theirs.at(at).toString());
    };
    compare({QStringLiteral("pkgs_dirs")}, QLatin1StringView("pkgs_dirs"));
    compare({QStringLiteral("envs_dirs"), QStringLiteral("envs_path")}, QLatin1StringView("envs_dirs"));
}

void tst_RealConda::failures_data()
{
    QTest::addColumn<QStringList>("packages");
    QTest::addColumn<QString>("channel");
    QTest::addColumn<QStringList>("named");
    const auto list = [](std::initializer_list<const char *> texts) {
        QStringList strings;
        for (const char *text : texts)
            strings.append(QString::fromLatin1(text));
        return strings;
    };
    QTest::newRow("unknown") << list({"numpyy"}) << QString() << list({"numpyy"});
    QTest::newRow("unknown version") << list({"numpy ==1.0"}) << QString() << list({"numpy", "==1.0"});
    QTest::newRow("two pins of one name")
        << list({"libx ==1.0", "libx ==2.0"}) << QString() << list({"libx", "==1.0", "==2.0"});
    QTest::newRow("a clash") << list({"needs1", "needs2"}) << QString() << list({"needs1", "needs2", "libx"});
    QTest::newRow("another Python") << list({"oldpython", "python >=3.11"}) << QString()
                                    << list({"oldpython", "python"});
    QTest::newRow("no channel") << list({"six"}) << QStringLiteral("file:///nowhere/channel")
                                << list({"/nowhere/channel"});
    QTest::newRow("no network") << list({"six"}) << QStringLiteral("http://127.0.0.1:9/channel") << list({"reach"});
}

void tst_RealConda::failures()
{
    QFETCH(QStringList, packages);
    QFETCH(QString, channel);
    QFETCH(QStringList, named);
    RealTools tools(folders());
    useOwnCache(tools);
    ProjectSpec wanted = spec(packages);
    if (!channel.isEmpty())
        wanted.environment.channels = {channel};
    const auto solution = tools.solve(m_conda, wanted);
    QVERIFY(!solution);
    for (const auto &word : named)
        QVERIFY2(solution.error().error.message.contains(word), qPrintable(solution.error().error.message));
    QVERIFY(!solution.error().error.hint.isEmpty());
    QCOMPARE(treeBelow(tools.target()).size(), 0);
}

void tst_RealConda::damagedDownload()
{
    RealTools tools(folders());
    useOwnCache(tools);
    const Server server(RealTools::cache());
    ProjectSpec wanted = spec({QStringLiteral("badchecksum")});
    wanted.environment.channels = {server.address() + QStringLiteral("/channel"),
                                   server.address() + QStringLiteral("/extra")};
    const auto solution = tools.solve(m_conda, wanted);
    VERIFY_RESULT(solution);
    const auto environment = tools.install(m_conda, wanted, solution->lock);
    QVERIFY(!environment);
    QCOMPARE(environment.error().error.message,
             QStringLiteral("The download of badchecksum differs from what the lock names."));
}

void tst_RealConda::lockFilter()
{
    QFile recording(QStringLiteral(GROUNDWORK_TESTS_DIR "/golden/managers/conda-solved.out"));
    QVERIFY(recording.open(QIODevice::ReadOnly));
    RealTools tools(folders());
    const ProjectSpec wanted = spec({});
    const MachineFacts facts = tools.facts();
    const SolvePackages solve = m_conda.solve(tools.requestFor(m_conda, wanted, facts));
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

void tst_RealConda::environmentFileIsReadByConda()
{
    RealTools tools(folders());
    ProjectSpec wanted = spec({QStringLiteral("numpy ==2.*"), QStringLiteral("libx ~=1.0")});
    wanted.environment.python = QStringLiteral("3.11");
    const MachineFacts facts = tools.facts();
    const TextFile file = m_conda.file(tools.requestFor(m_conda, wanted, facts));
    const AbsolutePath path = tools.place().addFile(file.path.toString(), file.text);
    // conda puts a file of its own beside it, hence the private folder.
    const auto said = runProgram(m_conda.tool(wanted, facts).path.toString(),
                                 {QStringLiteral("env"), QStringLiteral("create"), QStringLiteral("--dry-run"),
                                  QStringLiteral("--json"), QStringLiteral("--file"), path.toString()},
                                 tools.place().path().toString());
    QVERIFY2(said.exitCode == 0, (said.output + said.messages).constData());
    QVERIFY(said.output.contains("libx==1.0"));
    QVERIFY(said.output.contains("numpy==2."));
}

void tst_RealConda::halfMadeIsMadeAnew()
{
    RealTools tools(folders());
    useOwnCache(tools);
    const ProjectSpec wanted = spec({QStringLiteral("six")});
    const auto solution = tools.solve(m_conda, wanted);
    VERIFY_RESULT(solution);
    VERIFY_RESULT(tools.install(m_conda, wanted, solution->lock));
    const QString file = tools.target().child(QStringLiteral(".conda/lib/python3.11/site-packages/six.py")).toString();
    QVERIFY(QFile::remove(file));
    VERIFY_RESULT(tools.install(m_conda, wanted, solution->lock));
    QVERIFY(QFileInfo::exists(file));
}

void tst_RealConda::interruptedWhileExtracting()
{
    RealTools tools(folders());
    useOwnCache(tools);
    const ProjectSpec wanted = spec({QStringLiteral("numpy")});
    const auto solution = tools.solve(m_conda, wanted);
    VERIFY_RESULT(solution);

    // numpy is the largest: its files come one by one, and conda's own record of it after all of them.
    const AbsolutePath cache = tools.place().child(QStringLiteral("pkgs"));
    std::atomic<bool> isOver = false, wasHalf = false;
    std::thread watcher([&] {
        while (!isOver && !wasHalf) {
            const QDir packages(cache.toString()); // an older one would remember what it saw
            for (const auto &name : packages.entryList({QStringLiteral("numpy-*")}, QDir::Dirs)) {
                const QString package = packages.filePath(name);
                wasHalf = QFileInfo::exists(package + QStringLiteral("/lib")) &&
                          !QFileInfo::exists(package + QStringLiteral("/info/repodata_record.json"));
            }
            if (wasHalf)
                tools.cancel();
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    });
    const auto stopped = tools.install(m_conda, wanted, solution->lock);
    isOver = true;
    watcher.join();
    QVERIFY(wasHalf);
    QVERIFY(!stopped);

    for (const auto &name : extractedIn(cache))
        QVERIFY2(isWholePackage(tools.system(), cache.child(name)), qPrintable(name));
    tools.goOn();
    VERIFY_RESULT(tools.install(m_conda, wanted, solution->lock));
}

void tst_RealConda::killedWhileExtracting()
{
    RealTools tools(folders());
    useOwnCache(tools);
    const ProjectSpec wanted = spec({QStringLiteral("six")});
    const auto solution = tools.solve(m_conda, wanted);
    VERIFY_RESULT(solution);
    const AbsolutePath cache = tools.place().child(QStringLiteral("pkgs"));
    VERIFY_RESULT(tools.install(m_conda, wanted, solution->lock));
    // What a killed run leaves: its note, and a package of later that lacks a file that its manifest names.
    tools.place().addFile(QStringLiteral("pkgs/.groundwork-unfinished"), {});
    const AbsolutePath package = cache.child(extractedIn(cache).filter(QStringLiteral("six-")).value(0));
    tools.place().addDirectory(QStringLiteral("pkgs/%1/later").arg(package.fileName()));
    const QString file = package.child(QStringLiteral("site-packages/six.py")).toString();
    QVERIFY(QFile::remove(file));
    QVERIFY(!isWholePackage(tools.system(), package));

    VERIFY_RESULT(tools.install(m_conda, wanted, solution->lock));
    QVERIFY(QFileInfo::exists(file));
    QVERIFY(!QFileInfo::exists(cache.child(QStringLiteral(".groundwork-unfinished")).toString()));
}

void tst_RealConda::twoAtOnce()
{
    RealTools one(folders()), other(folders());
    useOwnCache(one);
    other.set(QStringLiteral("CONDA_PKGS_DIRS"), one.place().child(QStringLiteral("pkgs")).toString());
    const ProjectSpec wanted = spec({QStringLiteral("numpy")});
    const auto solution = one.solve(m_conda, wanted);
    VERIFY_RESULT(solution);

    std::optional<std::expected<InstalledEnvironment, Failure>> first;
    std::thread thread([&] { first = one.install(m_conda, wanted, solution->lock); });
    const auto second = other.install(m_conda, wanted, solution->lock);
    thread.join();
    VERIFY_RESULT(*first);
    VERIFY_RESULT(second);
    QVERIFY((one.log() + other.log())
                .contains(QStringLiteral("Waiting until another run of Groundwork no longer uses %1.")
                              .arg(one.place().child(QStringLiteral("pkgs")).toString())));
}

void tst_RealConda::progress()
{
    RealTools tools(folders());
    useOwnCache(tools);
    const Server server(RealTools::cache());
    ProjectSpec wanted = spec({QStringLiteral("numpy")});
    wanted.environment.channels = {server.address() + QStringLiteral("/channel")};
    const auto solution = tools.solve(m_conda, wanted);
    VERIFY_RESULT(solution);
    VERIFY_RESULT(tools.install(m_conda, wanted, solution->lock));

    const auto begun = std::ranges::find_if(tools.fractions(), [](double fraction) { return fraction > 0; });
    QVERIFY(tools.fractions().cend() - begun > 10);
    QVERIFY(std::ranges::is_sorted(begun, tools.fractions().cend()));
    QVERIFY(tools.fractions().last() <= 1 && tools.fractions().last() > 0.6);
    for (const auto &line : tools.log())
        QVERIFY2(!line.contains(u'{') && !line.contains(u'"'), qPrintable(line));
}

QTEST_GUILESS_MAIN(tst_RealConda)
#include "tst_realconda.moc"
