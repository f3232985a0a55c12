// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "base/packagenames.h"
#include "generator/plan/plan.h"
#include "generator/run/capture.h"
#include "generator/run/solveplan.h"
#include "machine/probe.h"
#include "support/testtools.h"
#include "system/realgit.h"
#include "system/realsystem.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

QString cache()
{
    return qEnvironmentVariable("GROUNDWORK_TEST_CONDA");
}

QString tools()
{
    return qEnvironmentVariable("GROUNDWORK_TEST_TOOLS");
}

QString fileOf(const QString &row)
{
    const QDir folder(QStringLiteral(GROUNDWORK_TESTS_DIR "/generator/imports/data/") + row);
    QStringList names = folder.entryList(QDir::Files);
    names.removeAll(u"expected.yaml"_s);
    names.removeAll(u"left-out.txt"_s);
    return folder.filePath(names.value(0));
}

} // namespace

/// Files of other tools are captured and solved by the real managers; that the locked packages are those that the
/// original asks for says the original's own tool.
class TestCaptured : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void satisfiesTheOriginal_data();
    void satisfiesTheOriginal();
    void theJudgeCanSayNo();

private:
    [[nodiscard]] Result<ProjectSpec> captured(const QString &file);
    [[nodiscard]] ToolEnd judge(const QString &file, const QStringList &more, const Solution &solution) const;

    QTemporaryDir m_place;
    RealSystem m_system;
    RealGit m_git;
    MachineFacts m_facts;
};

void TestCaptured::initTestCase()
{
    QVERIFY2(QFile::exists(cache() + u"/bin/conda"_s), "GROUNDWORK_TEST_CONDA names no conda; tests/run.sh makes one");
    QProcessEnvironment surroundings;
    for (const auto &name : {u"home"_s, u"bin"_s, u"tmp"_s})
        QVERIFY(QDir().mkpath(m_place.filePath(name)));
    for (const auto &name : {u"uv"_s, u"pipenv"_s})
        QVERIFY(QFile::link(tools() + u"/bin/"_s + name, m_place.filePath(u"bin/"_s + name)));
    surroundings.insert(u"HOME"_s, m_place.filePath(u"home"_s));
    surroundings.insert(u"PATH"_s, m_place.filePath(u"bin"_s) + u':' + cache() + u"/bin:/usr/bin:/bin"_s);
    surroundings.insert(u"CONDA_OVERRIDE_CUDA"_s, QString());
    surroundings.insert(u"CONDA_PKGS_DIRS"_s, m_place.filePath(u"pkgs"_s));
    surroundings.insert(u"PIP_INDEX_URL"_s, u"file://"_s + cache() + u"/index/simple"_s);
    for (const auto &name : {u"UV_CACHE_DIR"_s, u"PIP_CACHE_DIR"_s, u"PIPENV_CACHE_DIR"_s})
        surroundings.insert(name, m_place.filePath(u"cache"_s));
    m_facts = probeMachine(m_system, m_git, surroundings, AbsolutePath::known(m_place.filePath(u"project"_s)));
}

Result<ProjectSpec> TestCaptured::captured(const QString &file)
{
    auto result = captureSpec(m_system, {AbsolutePath::known(file)}, m_facts, {});
    if (!result)
        return std::unexpected(result.error());
    ProjectSpec spec = (*result)->spec;
    // The test's own channel stands for conda-forge; it has packages for this platform only.
    if (!spec.environment.channels.isEmpty())
        spec.environment.channels = {u"file://"_s + cache() + u"/channel"_s};
    spec.environment.platforms.clear();
    return spec;
}

ToolEnd TestCaptured::judge(const QString &file, const QStringList &more, const Solution &solution) const
{
    QJsonObject locked{{u"python"_s, solution.python}};
    for (const LockedPackage &package : solution.packages)
        locked.insert(normalisedPackageName(package.name), package.version);
    const QString name = QFileInfo(file).fileName();
    const bool isCondas = name.startsWith(u"environment") || name.startsWith(u"conda") || name == u"pixi.toml";
    return runProgram(
        isCondas ? cache() + u"/base/bin/python"_s : tools() + u"/bin/python"_s,
        QStringList{QStringLiteral(GROUNDWORK_TESTS_DIR "/endtoend/satisfied.py"), file, cache() + u"/wheels"_s} + more,
        m_place.path(), QJsonDocument(locked).toJson());
}

void TestCaptured::satisfiesTheOriginal_data()
{
    QTest::addColumn<QStringList>("more");
    for (const char *row : {"environment-operators", "pixi-small", "requirements-conditions", "pyproject-pep621"})
        QTest::newRow(row) << QStringList();
    if (!everythingIsAsked())
        return;
    for (const char *row : {"environment-classic", "environment-other-system", "explicit-small", "conda-workspace",
                            "requirements-plain", "requirements-pinned", "pipfile-plain", "pipfile-small",
                            "pyproject-poetry-2", "pyproject-uv-old", "inline-script"})
        QTest::newRow(row) << QStringList();
    // Poetry is not among the test's tools: what its signs mean is written out here.
    QTest::newRow("pyproject-poetry") << QStringList{
        u"python >=3.11,<4.0"_s, u"numpy >=2.0,<3.0"_s, u"pandas >=3.0"_s, u"httpx >=0.28,<0.29"_s,
        u"requests ==2.34.2"_s,  u"scipy ==1.*"_s,      u"lark >=1,<2"_s,  u"idna"_s,
        u"nbformat >=5.9,<6.0"_s};
}

void TestCaptured::satisfiesTheOriginal()
{
    QFETCH(const QStringList, more);
    const QString file = fileOf(QString::fromLatin1(QTest::currentDataTag()));
    const auto spec = captured(file);
    QVERIFY2(spec, spec ? "" : qPrintable(spec.error().message));
    const auto plan = makePlan(*spec, m_facts, EnvironmentWish::Make);
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().error.message));
    const auto solution = solvePlan(*plan, m_system, m_git,
                                    {.temporaryDirectory = AbsolutePath::known(m_place.filePath(u"tmp"_s)),
                                     .toolEnvironment = m_facts.toolEnvironment},
                                    {});
    QVERIFY2(solution, solution ? "" : qPrintable(solution.error().error.message + solution.error().error.details));
    QVERIFY(*solution);
    const ToolEnd end = judge(file, more, **solution);
    QVERIFY2(end.exitCode == 0, (end.output + end.messages).constData());
}

void TestCaptured::theJudgeCanSayNo()
{
    const Solution empty{.python = u"3.8.1"_s,
                         .packages = {{.name = u"numpy"_s, .version = u"1.0"_s, .build = {}}},
                         .lock = {},
                         .otherLocks = {}};
    for (const char *row : {"environment-classic", "pixi-small", "explicit-small", "requirements-plain",
                            "pipfile-small", "pyproject-pep621", "inline-script"}) {
        const ToolEnd end = judge(fileOf(QString::fromLatin1(row)), {}, empty);
        QVERIFY2(end.exitCode == 1 && end.output.size() > 10, row);
    }
}

QTEST_GUILESS_MAIN(TestCaptured)
#include "tst_captured.moc"
