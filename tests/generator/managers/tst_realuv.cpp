// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "realtools.h"
#include "support/testtools.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

#include <sys/stat.h>

#include <algorithm>

using namespace groundwork;

namespace {

QString index()
{
    return QStringLiteral("file://") + RealTools::cache() + QStringLiteral("/index/simple");
}

QString wheels()
{
    return RealTools::cache() + QStringLiteral("/index/files");
}

/// The real uv, with Python of the machine, and a cache that all tests of this program share.
class UvTools : public RealTools
{
public:
    UvTools() : RealTools({programs().path()})
    {
        static const QTemporaryDir cache;
        set(QStringLiteral("UV_CACHE_DIR"), cache.path());
        set(QStringLiteral("PIP_INDEX_URL"), index());
    }

private:
    /// A folder with uv alone: beside it stand the tools' own Python and Pipenv.
    static const QTemporaryDir &programs()
    {
        static const QTemporaryDir folder;
        static const bool linked =
            QFile::link(qEnvironmentVariable("GROUNDWORK_TEST_TOOLS") + QStringLiteral("/bin/uv"),
                        folder.filePath(QStringLiteral("uv")));
        Q_UNUSED(linked);
        return folder;
    }
};

QString sitePackages(const UvTools &tools)
{
    const QDir library(tools.target().child(QStringLiteral(".venv/lib")).toString());
    return library.filePath(library.entryList({QStringLiteral("python*")}).value(0)) + QStringLiteral("/site-packages");
}

} // namespace

/// The real uv; against a package index of files, and once against the person's own.
class tst_RealUv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fromSolveToProof();
    void fromTheRegistry();
    void packagesAreThoseThatUvInstalls();
    void lockAmongOurRecords();
    void namedEnvironment();
    void layoutThatIsAPackage();
    void nameOfAPackage();
    void offline_data();
    void offline();
    void settingsOfThePersonDoNoHarm();
    void indexOfThePersonCounts();
    void workspaceAboveIsLeftAlone();
    void failures_data();
    void failures();
    void noForeignCodeRuns();
    void tamperedLock();
    void changedProjectIsNoticed();
    void filesAreNotSharedWithTheCache();
    void halfMadeIsMadeAnew();

private:
    [[nodiscard]] ProjectSpec resolved(UvTools &tools, const ProjectSpec &spec) const
    {
        return m_uv.resolved(spec, tools.facts());
    }
    const EnvironmentManager &m_uv = namedManager(QStringLiteral("uv"));
};

void tst_RealUv::initTestCase()
{
    QVERIFY2(!RealTools::cache().isEmpty() && QFileInfo::exists(wheels()),
             "GROUNDWORK_TEST_CONDA has to name what tests/support/realconda/make.sh made");
    QVERIFY2(QFileInfo::exists(qEnvironmentVariable("GROUNDWORK_TEST_TOOLS") + QStringLiteral("/bin/uv")),
             "GROUNDWORK_TEST_TOOLS names no folder with uv; see tests/run.sh");
}

void tst_RealUv::fromSolveToProof()
{
    UvTools tools;
    const ProjectSpec spec = resolved(tools, specFor({QStringLiteral("ipykernel"), QStringLiteral("numpy >=2,<3")}));
    QVERIFY(!m_uv.obstacle(spec, tools.facts()));
    QCOMPARE(m_uv.tool(spec, tools.facts()).path.toString(),
             QFileInfo(qEnvironmentVariable("GROUNDWORK_TEST_TOOLS") + QStringLiteral("/bin/uv")).canonicalFilePath());

    const auto solution = tools.solve(m_uv, spec);
    VERIFY_RESULT(solution);
    const auto versions = versionsIn(solution->packages);
    QVERIFY(versions.contains(QStringLiteral("traitlets")));
    QVERIFY(versions.value(QStringLiteral("numpy")).startsWith(u"2."));
    QVERIFY(!versions.contains(QStringLiteral("my-project")));
    QCOMPARE(treeBelow(tools.target()).size(), 0);

    const auto environment = tools.install(m_uv, spec, solution->lock);
    VERIFY_RESULT(environment);
    QCOMPARE(environment->damaged, QStringList());
    QCOMPARE(environment->python, solution->python);
    QCOMPARE(versionsIn(*environment), versions);
    if (RealSystem::canSandbox())
        QVERIFY(tools.wasSandboxed());
    QVERIFY(std::ranges::is_sorted(tools.fractions()));

    const auto said = runProgram(tools.target().child(QStringLiteral(".venv/bin/python")).toString(),
                                 {QStringLiteral("-I"), QStringLiteral("-c"),
                                  QStringLiteral("import numpy, ipykernel; print(numpy.__version__)")},
                                 tools.place().path().toString());
    QCOMPARE(said.exitCode, 0);
    QCOMPARE(QString::fromUtf8(said.output).trimmed(), versions.value(QStringLiteral("numpy")));

    // The same question gets the same lock, and the same lock in another folder the same packages.
    QCOMPARE(tools.solve(m_uv, spec).value().lock, solution->lock);
    UvTools elsewhere;
    const auto second = elsewhere.install(m_uv, spec, solution->lock);
    VERIFY_RESULT(second);
    QCOMPARE(versionsIn(*second), versions);
}

void tst_RealUv::fromTheRegistry()
{
    GROUNDWORK_ON_REQUEST();
    UvTools tools;
    tools.set(QStringLiteral("PIP_INDEX_URL"), {});
    const ProjectSpec spec = resolved(tools, specFor({QStringLiteral("six"), QStringLiteral("ipykernel")}));
    const auto solution = tools.solve(m_uv, spec);
    VERIFY_RESULT(solution);
    // A lock for every platform, of which this one takes its part.
    QVERIFY(solution->lock.contains("name = \"appnope\""));
    QVERIFY(!versionsIn(solution->packages).contains(QStringLiteral("appnope")));
    QVERIFY(solution->downloadBytes >= 0);
    const auto environment = tools.install(m_uv, spec, solution->lock);
    VERIFY_RESULT(environment);
    QCOMPARE(versionsIn(*environment), versionsIn(solution->packages));

    const auto unknown = tools.solve(m_uv, specFor({QStringLiteral("groundwork-no-such-package")}));
    QVERIFY(!unknown);
    QVERIFY(unknown.error().error.message.contains(u"groundwork-no-such-package"));
}

void tst_RealUv::packagesAreThoseThatUvInstalls()
{
    UvTools tools;
    const ProjectSpec spec = resolved(tools, specFor({QStringLiteral("ipykernel"), QStringLiteral("jupyterlab"),
                                                      QStringLiteral("pandas"), QStringLiteral("scikit-learn")}));
    const auto solution = tools.solve(m_uv, spec);
    VERIFY_RESULT(solution);
    QVERIFY(solution->packages.size() > 80);
    QStringList ours, theirs;
    for (const auto &package : solution->packages)
        ours.append(package.name + QStringLiteral("==") + package.version);
    for (const auto &line : tools.log()) {
        if (line.startsWith(u"+ ") || line.startsWith(u" + "))
            theirs.append(line.section(u'+', 1).trimmed());
    }
    theirs.sort();
    ours.sort();
    QCOMPARE(ours, theirs);
}

void tst_RealUv::lockAmongOurRecords()
{
    UvTools tools;
    ProjectSpec spec = resolved(tools, specFor({QStringLiteral("six")}));
    spec.environment.lock = false;
    const auto solution = tools.solve(m_uv, spec);
    VERIFY_RESULT(solution);
    const auto environment = tools.install(m_uv, spec, solution->lock);
    VERIFY_RESULT(environment);
    QCOMPARE(versionsIn(*environment), versionsIn(solution->packages));
    QVERIFY(!QFileInfo::exists(tools.target().child(QStringLiteral("uv.lock")).toString()));
}

void tst_RealUv::namedEnvironment()
{
    UvTools tools;
    ProjectSpec spec = resolved(tools, specFor({QStringLiteral("six")}));
    spec.environment.location = EnvironmentLocation::Named;
    const auto solution = tools.solve(m_uv, spec);
    VERIFY_RESULT(solution);
    VERIFY_RESULT(tools.install(m_uv, spec, solution->lock));
    QVERIFY(
        QFileInfo::exists(tools.place().child(QStringLiteral("home/.virtualenvs/my-project/bin/python")).toString()));
    QVERIFY(!QFileInfo::exists(tools.target().child(QStringLiteral(".venv")).toString()));
}

void tst_RealUv::layoutThatIsAPackage()
{
    UvTools tools;
    ProjectSpec spec = resolved(tools, specFor({QStringLiteral("six")}));
    spec.project.layout = Layout::Package;
    const auto solution = tools.solve(m_uv, spec);
    VERIFY_RESULT(solution);
    const auto environment = tools.install(m_uv, spec, solution->lock);
    VERIFY_RESULT(environment);
    QCOMPARE(versionsIn(*environment), versionsIn(solution->packages));
}

void tst_RealUv::nameOfAPackage()
{
    UvTools tools;
    ProjectSpec spec = resolved(tools, specFor({QStringLiteral("six")}));
    spec.project.slug = QStringLiteral("six");
    VERIFY_RESULT(tools.solve(m_uv, spec));
}

void tst_RealUv::offline_data()
{
    QTest::addColumn<bool>("hasFolder");
    QTest::newRow("from a folder with packages") << true;
    QTest::newRow("from the cache") << false;
}

void tst_RealUv::offline()
{
    QFETCH(bool, hasFolder);
    UvTools tools;
    tools.set(QStringLiteral("UV_CACHE_DIR"), tools.place().child(QStringLiteral("cache")).toString());
    tools.set(QStringLiteral("PIP_INDEX_URL"), {});
    const QByteArray folder = hasFolder ? "find-links = " + wheels().toUtf8() : QByteArray();
    const QByteArray settings = "[global]\nno-index = true\n" + folder;
    const ProjectSpec spec = resolved(tools, specFor({QStringLiteral("packaging")}));
    if (!hasFolder) {
        tools.place().addFile(QStringLiteral("home/.config/pip/pip.conf"), settings);
        const auto empty = tools.solve(m_uv, spec);
        QVERIFY(!empty);
        QVERIFY2(empty.error().error.message.contains(u"cache"), qPrintable(empty.error().error.message));
        QVERIFY(QFile::remove(tools.place().child(QStringLiteral("home/.config/pip/pip.conf")).toString()));
        // What was only resolved is not there to be installed.
        VERIFY_RESULT(tools.solve(m_uv, spec));
        tools.place().addFile(QStringLiteral("home/.config/pip/pip.conf"), settings);
        const auto resolvedOnly = tools.solve(m_uv, spec);
        QVERIFY(!resolvedOnly);
        QVERIFY2(resolvedOnly.error().error.message.contains(u"cache"), qPrintable(resolvedOnly.error().error.message));
        QVERIFY(QFile::remove(tools.place().child(QStringLiteral("home/.config/pip/pip.conf")).toString()));
        const auto online = tools.solve(m_uv, spec);
        VERIFY_RESULT(online);
        VERIFY_RESULT(tools.install(m_uv, spec, online->lock));
    }
    tools.place().addFile(QStringLiteral("home/.config/pip/pip.conf"), settings);
    const auto solution = tools.solve(m_uv, spec);
    VERIFY_RESULT(solution);
    QCOMPARE(solution->downloadBytes, qint64(0));
    VERIFY_RESULT(tools.install(m_uv, spec, solution->lock));
}

void tst_RealUv::settingsOfThePersonDoNoHarm()
{
    UvTools tools;
    const QByteArray settings = "no-binary = true\nprerelease = \"allow\"\nresolution = \"lowest\"\n"
                                "link-mode = \"symlink\"\n[[index]]\nname = \"more\"\nurl = \"http://127.0.0.1:9/\"\n";
    tools.place().addFile(QStringLiteral("home/.config/uv/uv.toml"), settings);
    tools.place().addFile(QStringLiteral("home/.config/pip/pip.conf"),
                          "[global]\nrequire-virtualenv = true\n[install]\ntarget = /nowhere\n");
    const ProjectSpec spec = resolved(tools, specFor({QStringLiteral("six"), QStringLiteral("libx")}));
    const auto solution = tools.solve(m_uv, spec);
    VERIFY_RESULT(solution);
    QCOMPARE(versionsIn(solution->packages).value(QStringLiteral("libx")), QStringLiteral("2.0"));
    VERIFY_RESULT(tools.install(m_uv, spec, solution->lock));
    QVERIFY(!QFileInfo(sitePackages(tools) + QStringLiteral("/six.py")).isSymLink());
}

void tst_RealUv::indexOfThePersonCounts()
{
    UvTools tools;
    tools.set(QStringLiteral("PIP_INDEX_URL"), QStringLiteral("http://127.0.0.1:9/simple"));
    tools.place().addFile(QStringLiteral("home/.config/uv/uv.toml"),
                          "[[index]]\nurl = \"" + index().toUtf8() + "\"\ndefault = true\n");
    VERIFY_RESULT(tools.solve(m_uv, resolved(tools, specFor({QStringLiteral("libx")}))));
}

void tst_RealUv::workspaceAboveIsLeftAlone()
{
    UvTools tools;
    const QByteArray outer = "[project]\nname = \"outer\"\nversion = \"1\"\n[tool.uv.workspace]\nmembers = [\"*\"]\n";
    tools.place().addFile(QStringLiteral("pyproject.toml"), outer);
    const ProjectSpec spec = resolved(tools, specFor({QStringLiteral("six")}));
    const auto solution = tools.solve(m_uv, spec);
    VERIFY_RESULT(solution);
    VERIFY_RESULT(tools.install(m_uv, spec, solution->lock));
    QVERIFY(!QFileInfo::exists(tools.place().child(QStringLiteral("uv.lock")).toString()));
    QVERIFY(!QFileInfo::exists(tools.place().child(QStringLiteral(".venv")).toString()));
}

void tst_RealUv::failures_data()
{
    QTest::addColumn<QStringList>("packages");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QStringList>("named");
    const QString files = index();
    const auto list = [](std::initializer_list<const char *> texts) {
        QStringList strings;
        for (const char *text : texts)
            strings.append(QString::fromLatin1(text));
        return strings;
    };
    QTest::newRow("unknown") << list({"numpyy"}) << files << list({"numpyy"});
    QTest::newRow("unknown version") << list({"numpy ==1.0"}) << files << list({"numpy", "==1.0"});
    QTest::newRow("two pins of one name")
        << list({"libx ==1.0", "libx ==2.0"}) << files << list({"libx", "==1.0", "==2.0"});
    QTest::newRow("a clash") << list({"needs1", "needs2"}) << files << list({"needs1", "needs2", "libx==1.*"});
    QTest::newRow("another Python") << list({"newpython"}) << files << list({"newpython", ">=4.0"});
    QTest::newRow("only source") << list({"sourceonly"}) << files << list({"sourceonly"});
    QTest::newRow("no network") << list({"six"}) << QStringLiteral("http://127.0.0.1:9/simple") << list({"reach"});
}

void tst_RealUv::failures()
{
    QFETCH(QStringList, packages);
    QFETCH(QString, address);
    QFETCH(QStringList, named);
    UvTools tools;
    tools.set(QStringLiteral("PIP_INDEX_URL"), address);
    tools.set(QStringLiteral("UV_CACHE_DIR"), tools.place().child(QStringLiteral("cache")).toString());
    const auto solution = tools.solve(m_uv, resolved(tools, specFor(packages)));
    QVERIFY(!solution);
    for (const auto &word : named)
        QVERIFY2(solution.error().error.message.contains(word), qPrintable(solution.error().error.message));
    QVERIFY(!solution.error().error.hint.isEmpty());
    QCOMPARE(treeBelow(tools.target()).size(), 0);
}

void tst_RealUv::noForeignCodeRuns()
{
    UvTools tools;
    QVERIFY(!tools.solve(m_uv, resolved(tools, specFor({QStringLiteral("sourceonly")}))));
    QVERIFY(!QFileInfo::exists(tools.place().child(QStringLiteral("home/setup-py-ran")).toString()));
}

void tst_RealUv::tamperedLock()
{
    UvTools tools;
    tools.set(QStringLiteral("UV_CACHE_DIR"), tools.place().child(QStringLiteral("cache")).toString());
    const ProjectSpec spec = resolved(tools, specFor({QStringLiteral("six")}));
    auto solution = tools.solve(m_uv, spec);
    VERIFY_RESULT(solution);
    const qsizetype checksum = solution->lock.lastIndexOf("sha256:") + 7;
    solution->lock.replace(checksum, 8, "00000000");
    const auto environment = tools.install(m_uv, spec, solution->lock);
    QVERIFY(!environment);
    QCOMPARE(environment.error().error.message,
             QStringLiteral("The download of six differs from what the lock names."));
}

void tst_RealUv::changedProjectIsNoticed()
{
    UvTools tools;
    const ProjectSpec spec = resolved(tools, specFor({QStringLiteral("six")}));
    const auto solution = tools.solve(m_uv, spec);
    VERIFY_RESULT(solution);
    const ProjectSpec changed = resolved(tools, specFor({QStringLiteral("six"), QStringLiteral("libx")}));
    const auto environment = tools.install(m_uv, changed, solution->lock);
    QVERIFY(!environment);
    QCOMPARE(environment.error().error.message, QStringLiteral("pyproject.toml was changed after its lock was made."));
    QFile lock(tools.target().child(QStringLiteral("uv.lock")).toString());
    QVERIFY(lock.open(QIODevice::ReadOnly));
    QCOMPARE(lock.readAll(), solution->lock);
}

void tst_RealUv::filesAreNotSharedWithTheCache()
{
    UvTools tools;
    const ProjectSpec spec = resolved(tools, specFor({QStringLiteral("six")}));
    const auto solution = tools.solve(m_uv, spec);
    VERIFY_RESULT(solution);
    VERIFY_RESULT(tools.install(m_uv, spec, solution->lock));
    struct stat status{};
    QCOMPARE(::stat(QFile::encodeName(sitePackages(tools) + QStringLiteral("/six.py")).constData(), &status), 0);
    QCOMPARE(status.st_nlink, nlink_t(1));
}

void tst_RealUv::halfMadeIsMadeAnew()
{
    UvTools tools;
    const ProjectSpec spec = resolved(tools, specFor({QStringLiteral("six")}));
    const auto solution = tools.solve(m_uv, spec);
    VERIFY_RESULT(solution);
    VERIFY_RESULT(tools.install(m_uv, spec, solution->lock));
    // As if the run had been killed: the package's files are missing, which uv itself does not notice.
    QVERIFY(QFile::remove(sitePackages(tools) + QStringLiteral("/six.py")));
    VERIFY_RESULT(tools.install(m_uv, spec, solution->lock));
    QVERIFY(QFileInfo::exists(sitePackages(tools) + QStringLiteral("/six.py")));
}

QTEST_GUILESS_MAIN(tst_RealUv)
#include "tst_realuv.moc"
