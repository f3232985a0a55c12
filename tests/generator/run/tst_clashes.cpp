// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/realtools.h"
#include "generator/run/background.h"
#include "generator/run/waysout.h"
#include "spec/specchanges.h"
#include "spec/specwords.h"
#include "support/testtools.h"

#include <QElapsedTimer>
#include <QFileInfo>

using namespace groundwork;
using namespace Qt::StringLiterals;

namespace {

constexpr int sampleOfSlow = 1; ///< clashes for each manager that takes seconds to solve

} // namespace

/// Real packages in versions that cannot go together, with the real tools: each tells the two, and what helps. Without
/// GROUNDWORK_MANAGER=NAME each clash has the manager of its row. GROUNDWORK_TEST_CONDA names what
/// tests/support/realconda/make.sh and older.sh made; GROUNDWORK_TEST_CONDA_PROGRAM=FILE a mamba or micromamba that
/// takes conda's place. GROUNDWORK_ALL_FAULTS=1 tries all of them, not a sample.
class tst_Clashes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsThePairAndAWayOut_data();
    void tellsThePairAndAWayOut();
    void rightPairInMost();
    void endsWithItsBudget();
    void endsWhenCancelled();
    void windowIsToldTwice();

private:
    [[nodiscard]] static QStringList folders()
    {
        const QString conda = qEnvironmentVariable("GROUNDWORK_TEST_CONDA_PROGRAM");
        return {conda.isEmpty() ? RealTools::cache() + u"/bin"_s : QFileInfo(conda).path(),
                qEnvironmentVariable("GROUNDWORK_TEST_TOOLS") + u"/bin"_s};
    }
    [[nodiscard]] static ProjectSpec spec(const QString &manager, const QStringList &packages)
    {
        ProjectSpec spec = specFor(packages);
        spec.project.authors = {{u"Ada Lovelace"_s, u"ada@example.org"_s}};
        spec.environment.manager = valueOfWord<ManagerChoice>(manager).value_or(ManagerChoice::Auto);
        spec.environment.python = u"3.11"_s;
        spec.environment.channels = {u"file://"_s + RealTools::cache() + u"/older"_s};
        return spec;
    }
    static void useIndex(RealTools &tools)
    {
        const QString index = u"file://"_s + RealTools::cache() + u"/older-index/simple"_s;
        for (const auto &variable : {u"PIP_INDEX_URL"_s, u"UV_INDEX_URL"_s, u"UV_DEFAULT_INDEX"_s})
            tools.set(variable, index);
    }
    [[nodiscard]] static Failure tried(RealTools &tools, const ProjectSpec &spec, const Failure &failure,
                                       const TrialBudget &budget, const CancelToken &cancel)
    {
        const MachineFacts facts = tools.facts();
        RealGit git;
        const AbsolutePath temporary = tools.place().addDirectory(u"temporary"_s);
        return withTriedWaysOut({spec, facts, failure}, tools.system(), git,
                                {.temporaryDirectory = temporary, .toolEnvironment = facts.toolEnvironment}, budget,
                                cancel);
    }

    int m_clashes = 0;
    int m_rightPairs = 0;
    int m_waysOut = 0;
};

void tst_Clashes::initTestCase()
{
    QVERIFY2(QFileInfo::exists(RealTools::cache() + u"/older-made-from"_s),
             "GROUNDWORK_TEST_CONDA has to name what make.sh and older.sh of tests/support/realconda made");
}

void tst_Clashes::tellsThePairAndAWayOut_data()
{
    QTest::addColumn<QString>("manager");
    QTest::addColumn<QStringList>("pair");
    QTest::addColumn<QStringList>("others");
    QHash<QString, int> rows;
    const auto clash = [&rows](const char *manager, const QString &one, const QString &other,
                               const QStringList &others = {u"six"_s, u"packaging"_s}) {
        const QString chosen = qEnvironmentVariable("GROUNDWORK_MANAGER", QString::fromLatin1(manager));
        const bool isQuick = chosen == u"uv";
        if (++rows[chosen] > sampleOfSlow && !isQuick && !everythingIsAsked())
            return;
        QTest::addRow("%s, %s, %s", qPrintable(chosen), qPrintable(one), qPrintable(other))
            << chosen << QStringList{one, other} << others;
    };
    clash("conda", u"scikit-learn ==1.3.2"_s, u"numpy >=2"_s);
    clash("conda", u"scipy ==1.11.4"_s, u"numpy ==2.4.6"_s);
    clash("conda", u"requests ==2.25.1"_s, u"urllib3 >=2"_s);
    clash("conda", u"requests ==2.25.1"_s, u"idna >=3"_s, {u"six"_s, u"jinja2"_s});
    clash("conda", u"scikit-learn ==1.9.1"_s, u"threadpoolctl <3"_s);
    clash("conda", u"jupyter-server ==1.24.0"_s, u"anyio >=4"_s);
    clash("conda", u"httpx >=0.28"_s, u"httpcore <1"_s);
    clash("conda", u"nbconvert >=7"_s, u"mistune <1"_s);
    clash("conda", u"pandas >=2"_s, u"python-dateutil ==2.8.1"_s);
    clash("venv", u"scipy ==1.17.1"_s, u"numpy <1.26"_s);
    clash("venv", u"httpcore ==1.0.9"_s, u"h11 <0.15"_s);
    clash("venv", u"scikit-learn ==1.9.1"_s, u"joblib <1.2"_s);
    clash("venv", u"jupyterlab >=4"_s, u"jupyterlab-server <2.20"_s);
    clash("venv", u"jsonschema >=4"_s, u"attrs <22"_s);
    clash("uv", u"pandas >=3"_s, u"numpy ==1.24.4"_s, {u"six"_s, u"jinja2"_s});
    clash("uv", u"ipykernel >=7"_s, u"jupyter-client <8"_s);
    clash("uv", u"ipython >=9"_s, u"prompt-toolkit ==3.0.20"_s);
    clash("uv", u"ipywidgets >=8"_s, u"widgetsnbextension <4"_s);
    clash("uv", u"nbformat >=5.11"_s, u"fastjsonschema ==2.14.5"_s);
    clash("uv", u"jupyterlab >=4"_s, u"jupyter-server <2"_s);
    clash("pipenv", u"httpx ==0.23.3"_s, u"httpcore >=1"_s);
    clash("pipenv", u"ipython >=9"_s, u"traitlets <5.10"_s);
    clash("pipenv", u"pandas >=3"_s, u"numpy ==1.24.4"_s, {u"six"_s, u"jinja2"_s});
    clash("pipenv", u"pandas ==2.2.3"_s, u"tzdata <2022"_s);
    clash("pipenv", u"ipywidgets ==7.8.5"_s, u"jupyterlab-widgets >=3"_s);
}

void tst_Clashes::tellsThePairAndAWayOut()
{
    QFETCH(QString, manager);
    QFETCH(QStringList, pair);
    QFETCH(QStringList, others);
    ++m_clashes;
    RealTools tools(folders());
    useIndex(tools);
    const ProjectSpec wanted = spec(manager, others + pair);
    QElapsedTimer clock;
    clock.start();
    const auto solution = tools.solve(namedManager(manager), wanted);
    QVERIFY(!solution);
    const Failure &failure = solution.error();
    const auto solved = clock.restart();

    // The two are named, and nothing else that was asked for.
    const auto isNamed = [&failure](const QString &package) {
        return failure.error.message.contains(package.section(u' ', 0, 0));
    };
    const bool isRight = std::ranges::all_of(pair, isNamed) && std::ranges::none_of(others, isNamed);
    m_rightPairs += isRight ? 1 : 0;
    const Failure better = tried(tools, wanted, failure, {.solves = 4, .time = std::chrono::seconds(90)}, {});
    qInfo().noquote() << (isRight ? "right:" : "WRONG:") << failure.error.message << "| solve" << solved << "ms, trying"
                      << clock.elapsed() << "ms";
    for (const auto &way : better.waysOut)
        qInfo().noquote() << "   " << (way.tried ? "works:" : "?") << way.title;
    if (!isRight)
        qInfo().noquote() << failure.error.details.left(3000);

    // What is offered as working does.
    QVERIFY(!better.waysOut.isEmpty() && better.waysOut.first().tried);
    const auto changed = withChanges(wanted, better.waysOut.first().changes);
    QVERIFY(changed);
    VERIFY_RESULT(tools.solve(namedManager(manager), *changed));
    ++m_waysOut;
}

void tst_Clashes::rightPairInMost()
{
    constexpr double enough = 23.0 / 25;
    qInfo() << m_rightPairs << "right pairs and" << m_waysOut << "ways out of" << m_clashes;
    QVERIFY(m_clashes > 0);
    QVERIFY(m_rightPairs >= m_clashes * enough);
}

void tst_Clashes::endsWithItsBudget()
{
    RealTools tools(folders());
    useIndex(tools);
    const ProjectSpec wanted = spec(u"uv"_s, {u"scipy ==1.17.1"_s, u"numpy <1.26"_s});
    const auto solution = tools.solve(namedManager(u"uv"_s), wanted);
    QVERIFY(!solution);
    const Failure one = tried(tools, wanted, solution.error(), {.solves = 1}, {});
    QCOMPARE(std::ranges::count_if(one.waysOut, &WayOut::tried), 1);
    QCOMPARE(one.waysOut.size(), solution.error().waysOut.size());
    QCOMPARE(one.error, solution.error().error);
}

void tst_Clashes::endsWhenCancelled()
{
    RealTools tools(folders());
    useIndex(tools);
    const ProjectSpec wanted = spec(u"uv"_s, {u"scipy ==1.17.1"_s, u"numpy <1.26"_s});
    const auto solution = tools.solve(namedManager(u"uv"_s), wanted);
    QVERIFY(!solution);
    CancelToken cancel;
    cancel.cancel();
    // Nothing was tried, so nothing is said about any of them.
    QCOMPARE(tried(tools, wanted, solution.error(), {}, cancel), solution.error());
}

/// At once why it failed, and later what was tried.
void tst_Clashes::windowIsToldTwice()
{
    RealTools tools(folders());
    useIndex(tools);
    Background background({std::make_unique<RealSystem>(), std::make_unique<RealGit>()},
                          {std::make_unique<RealSystem>(), std::make_unique<RealGit>()}, std::make_unique<RealSystem>(),
                          tools.surroundings());
    std::optional<MachineFacts> facts;
    QList<Failure> failures;
    connect(&background, &Background::factsReady, this, [&facts](const MachineFacts &found) { facts = found; });
    connect(&background, &Background::solveFailed, this,
            [&failures](const Failure &failure) { failures.append(failure); });
    background.askFacts(tools.target(), {});
    QTRY_VERIFY_WITH_TIMEOUT(facts, 60'000);
    const auto plan = makePlan(spec(u"uv"_s, {u"scipy ==1.17.1"_s, u"numpy <1.26"_s}), *facts, EnvironmentWish::Make);
    QVERIFY(plan);
    background.askSolve(*plan, {.temporaryDirectory = tools.place().addDirectory(u"temporary"_s),
                                .toolEnvironment = facts->toolEnvironment});
    QTRY_COMPARE_WITH_TIMEOUT(failures.size(), 2, 120'000);
    QCOMPARE(failures.first().error, failures.last().error);
    QVERIFY(std::ranges::none_of(failures.first().waysOut, &WayOut::tried));
    QVERIFY(std::ranges::all_of(failures.last().waysOut, &WayOut::tried));
}

QTEST_GUILESS_MAIN(tst_Clashes)
#include "tst_clashes.moc"
