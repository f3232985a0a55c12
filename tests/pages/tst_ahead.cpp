// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "catalogue/liveindex.h"
#include "pages/windowfixture.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTableView>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

using std::chrono::milliseconds;

/// From nothing to the packages of a new project.
void goToPackages(WindowFixture &fixture)
{
    fixture.window.show();
    fixture.click("newProject");
    QTest::keyClicks(fixture.find<QLineEdit>("projectName"), u"Demand forecast"_s);
    QTRY_COMPARE(fixture.find<QLabel>("targetPath")->text(), u"/home/ada/projects/demand-forecast will be made."_s);
    fixture.next(3);
    QCOMPARE(fixture.title(), u"Which packages do you need?"_s);
}

void add(const WindowFixture &fixture, const QString &name)
{
    auto *typed = fixture.find<QLineEdit>("packageName");
    QTest::keyClicks(typed, name);
    QTest::keyClick(typed, Qt::Key_Return);
}

QString wanted(const WindowFixture &fixture, const QString &name)
{
    const auto *model = fixture.find<QTableView>("packages")->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, 0).data().toString() == name)
            return model->index(row, 1).data().toString();
    }
    return {};
}

Failure clash()
{
    return {.error = {.message = u"numpy <1 does not go with pandas."_s, .details = {}, .hint = {}},
            .waysOut = {{u"Take numpy in any version"_s, {{u"environment.packages.numpy"_s, u"numpy"_s}}, false},
                        {u"Leave pandas out"_s, {{u"environment.packages.pandas"_s, {}}}, false}}};
}

/// As it is told when the first way out works and the other does not.
Failure withFirstTried(Failure failure)
{
    failure.waysOut.resize(1);
    failure.waysOut.first().tried = true;
    return failure;
}

/// What is said beside the ways out that can be seen.
QStringList results(const WindowFixture &fixture)
{
    QStringList texts;
    for (const QLabel *note : fixture.window.findChildren<QLabel *>(u"resultOfWayOut"_s)) {
        if (note->isVisible())
            texts.append(note->text());
    }
    return texts;
}

} // namespace

/// What is found out while the person goes on, and when nothing may be.
class TestAhead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsVersionsWhileThePersonGoesOn();
    void dropsWhatIsAboutAnOlderList();
    void saysWhatDoesNotFit();
    void offersWaysOutAndTakesOne();
    void takesAnotherPythonAsAWayOut();
    void reviewKnowsTheClash();
    void triesNothingOverAMeteredConnection();
    void waitsWhereItMustNotAsk_data();
    void waitsWhereItMustNotAsk();
    void asksForNoNamesOfAnImportedFile();
    void isNotAskedAgainWhatDidNotFit();
    void canBeSwitchedOff();
    void findsWhatToolsRemember();
    void fetchesOnThePagesAfterwards();
    void fetchesNothingOverAMeteredConnection();
};

void TestAhead::findsVersionsWhileThePersonGoesOn()
{
    WindowFixture fixture({}, milliseconds(0));
    goToPackages(fixture);
    QTRY_COMPARE(fixture.solved, 1);
    const auto *outcome = fixture.find<QLabel>("packagesOutcome");
    QVERIFY(outcome->isVisible());
    QVERIFY2(outcome->text().contains(u"7") && outcome->text().contains(u"212 MB"), qPrintable(outcome->text()));
    QVERIFY2(wanted(fixture, u"numpy"_s).contains(u"2.3.4"), qPrintable(wanted(fixture, u"numpy"_s)));

    // Answers that change other files change nothing about the versions: Review and the run take what was found.
    fixture.next(2);
    QTest::keyClicks(fixture.window.focusWidget(), u"Planners"_s);
    fixture.next();
    QVERIFY(fixture.find<QLabel>("planFetch")->text().contains(u"212 MB"));
    fixture.click("next");
    QCOMPARE(fixture.solved, 1);
    QCOMPARE(fixture.startedIn.first().solution, std::optional(samples::solution()));
}

void TestAhead::dropsWhatIsAboutAnOlderList()
{
    WindowFixture fixture({}, milliseconds(0));
    fixture.answersSolves = false;
    goToPackages(fixture);
    QTRY_COMPARE(fixture.solved, 1);
    const int dropped = fixture.dropped;
    add(fixture, u"statsmodels"_s);
    QVERIFY(fixture.dropped > dropped);
    fixture.window.takeSolution(samples::solution()); // too late
    QVERIFY(!fixture.find<QLabel>("packagesOutcome")->isVisible());
    QTRY_COMPARE(fixture.solved, 2);
    fixture.next(3);
    QCOMPARE(fixture.solved, 2); // it still runs, and Review waits for it
    fixture.window.takeSolution(samples::solution());
    QVERIFY(fixture.find<QLabel>("planFetch")->text().contains(u"212 MB"));
}

void TestAhead::saysWhatDoesNotFit()
{
    WindowFixture fixture({}, milliseconds(0));
    fixture.solveFailure =
        Failure{.error = {.message = u"numpy <1 is not to be had."_s, .details = {}, .hint = {}}, .waysOut = {}};
    goToPackages(fixture);
    QTRY_COMPARE(fixture.solved, 1);
    QCOMPARE(fixture.find<QLabel>("failureMessage")->text(), u"numpy <1 is not to be had."_s);
    QVERIFY(fixture.find<QLabel>("failureMessage")->isVisible());
}

void TestAhead::offersWaysOutAndTakesOne()
{
    WindowFixture fixture({}, milliseconds(0));
    fixture.solveFailure = clash();
    goToPackages(fixture);
    add(fixture, u"numpy <1"_s);
    QTRY_COMPARE(results(fixture), QStringList({u"being tried…"_s, u"being tried…"_s}));
    const int solved = fixture.solved;

    fixture.window.takeSolveFailure(withFirstTried(clash()));
    QCOMPARE(results(fixture), QStringList{u"tried: it works"_s});
    fixture.click("wayOut0");
    QCOMPARE(fixture.title(), u"Which packages do you need?"_s);
    QCOMPARE(wanted(fixture, u"numpy"_s), u"any version"_s);
    QVERIFY(!fixture.find("clash")->isVisible());
    fixture.solveFailure.reset();
    QTRY_COMPARE(fixture.solved, solved + 1);
    QVERIFY(fixture.find<QLabel>("packagesOutcome")->text().contains(u"212 MB"));
}

void TestAhead::takesAnotherPythonAsAWayOut()
{
    WindowFixture fixture({}, milliseconds(0));
    fixture.solveFailure =
        Failure{.error = {.message = u"numpy does not go with this Python."_s, .details = {}, .hint = {}},
                .waysOut = {{u"Take Python 3.11"_s, {{u"environment.python"_s, u"\"3.11\""_s}}, false}}};
    goToPackages(fixture);
    QTRY_COMPARE(fixture.solved, 1);
    fixture.solveFailure.reset();
    fixture.click("wayOut0");
    QCOMPARE(fixture.window.spec().environment.python, u"3.11"_s);
    QVERIFY(!fixture.find("clash")->isVisible());
    QCOMPARE(fixture.find<QLabel>("status")->text(), u"Done: Take Python 3.11"_s);
    QTRY_COMPARE(fixture.solved, 2);
}

void TestAhead::reviewKnowsTheClash()
{
    WindowFixture fixture({}, milliseconds(0));
    fixture.solveFailure = clash();
    goToPackages(fixture);
    QTRY_COMPARE(fixture.solved, 1);
    fixture.next(2);
    QTest::keyClicks(fixture.window.focusWidget(), u"Planners"_s);
    fixture.next();
    QCOMPARE(fixture.solved, 1);
    QCOMPARE(results(fixture), QStringList({u"being tried…"_s, u"being tried…"_s}));
    fixture.window.takeSolveFailure(withFirstTried(clash()));
    QCOMPARE(results(fixture), QStringList{u"tried: it works"_s});
}

void TestAhead::triesNothingOverAMeteredConnection()
{
    WindowFixture fixture({}, milliseconds(0));
    fixture.solveFailure = clash();
    goToPackages(fixture);
    QTRY_COMPARE(fixture.solved, 1);
    const int dropped = fixture.dropped;
    fixture.connection.metered = true;
    fixture.window.takeConnection();
    QCOMPARE(fixture.dropped, dropped + 1);
    QVERIFY(fixture.find<QLabel>("packagesOutcome")->text().contains(u"metered"));
}

void TestAhead::waitsWhereItMustNotAsk_data()
{
    QTest::addColumn<QString>("channel");
    QTest::newRow("a file that was opened") << QString();
    QTest::newRow("a file with a channel of its own") << u"https://conda.example.org/team"_s;
}

void TestAhead::waitsWhereItMustNotAsk()
{
    QFETCH(const QString, channel);
    WindowFixture fixture({}, milliseconds(0));
    ProjectSpec spec = samples::churn();
    if (!channel.isEmpty())
        spec.environment.channels = {channel};
    fixture.cabinet.files.insert(u"/f"_s, spec);
    fixture.window.show();
    fixture.window.openFile(samples::path("/f"));
    QTest::qWait(0);
    fixture.click("changeAnswers");
    fixture.next(3);
    QCOMPARE(fixture.title(), u"Which packages do you need?"_s);
    add(fixture, u"statsmodels"_s);
    for (int i = 0; i < 20; ++i)
        QTest::qWait(1);
    QCOMPARE(fixture.solved, 0);
}

void TestAhead::asksForNoNamesOfAnImportedFile()
{
    WindowFixture fixture({}, milliseconds(0));
    goToPackages(fixture);
    QTRY_COMPARE(fixture.solved, 1);
    Captured captured;
    captured.spec.environment.packages = {{.name = u"a-name-of-the-team"_s, .constraints = {}}};
    fixture.window.takeCapture(captured);
    add(fixture, u"statsmodels"_s);
    for (int i = 0; i < 20; ++i)
        QTest::qWait(1);
    QCOMPARE(fixture.solved, 1);
}

void TestAhead::isNotAskedAgainWhatDidNotFit()
{
    WindowFixture fixture({}, milliseconds(0));
    fixture.solveFailure =
        Failure{.error = {.message = u"numpy <1 is not to be had."_s, .details = {}, .hint = {}}, .waysOut = {}};
    goToPackages(fixture);
    QTRY_COMPARE(fixture.solved, 1);
    fixture.next();
    fixture.click("back");
    for (int i = 0; i < 20; ++i)
        QTest::qWait(1);
    QCOMPARE(fixture.solved, 1);
    QCOMPARE(fixture.find<QLabel>("failureMessage")->text(), u"numpy <1 is not to be had."_s);
    QVERIFY(fixture.find<QLabel>("failureMessage")->isVisible());
}

void TestAhead::canBeSwitchedOff()
{
    WindowFixture fixture({}, milliseconds(0), Ahead::Wait);
    goToPackages(fixture);
    for (int i = 0; i < 20; ++i)
        QTest::qWait(1);
    QCOMPARE(fixture.solved, 0);
    QVERIFY(!fixture.find<QCheckBox>("prepareAhead")->isChecked());
    fixture.click("prepareAhead");
    QTRY_COMPARE(fixture.solved, 1);
    fixture.click("prepareAhead");
    QVERIFY(!fixture.find<QLabel>("packagesOutcome")->isVisible());
}

/// Asked for a page before it is needed, and shown without another key-stroke.
void TestAhead::findsWhatToolsRemember()
{
    WindowFixture fixture;
    int asked = 0;
    connect(&fixture.window, &WizardWindow::indexWanted, this, [&asked] { ++asked; });
    goToPackages(fixture);
    QCOMPARE(asked, 2);
    QTest::keyClicks(fixture.find<QLineEdit>("packageName"), u"our-own-tool"_s);
    const auto *found = fixture.find<QListView>("found")->model();
    const auto line = [found] { return found->index(0, 0).data(Qt::AccessibleTextRole).toString(); };
    QVERIFY2(line().startsWith(u"our-own-tool: Not in the catalogue."), qPrintable(line()));
    LiveIndexMaker maker;
    maker.addPypi(u"our-own-tool"_s, u"1.4"_s);
    fixture.window.takeIndex(std::move(maker).make());
    QCOMPARE(line(), u"our-own-tool: Known to your tools, on PyPI; newest 1.4."_s);
}

void TestAhead::fetchesOnThePagesAfterwards()
{
    WindowFixture fixture({}, milliseconds(0));
    goToPackages(fixture);
    QTRY_COMPARE(fixture.solved, 1);
    QCOMPARE(fixture.fetched.size(), 0); // the list may still change
    fixture.next();
    QCOMPARE(fixture.fetched.size(), 1);
    QVERIFY(!fixture.fetched.first().commands.isEmpty());
    QCOMPARE(fixture.fetched.first().commands.last().inputs.last().text, samples::solution().lock);
    fixture.next();
    QCOMPARE(fixture.fetched.size(), 1);

    fixture.window.takeFetched();
    fixture.next();
    QVERIFY(!fixture.find<QLabel>("planFetch")->text().contains(u"212 MB"));
    fixture.click("next");
    QCOMPARE(fixture.startedIn.first().solution->lock, samples::solution().lock);
}

void TestAhead::fetchesNothingOverAMeteredConnection()
{
    WindowFixture fixture({}, milliseconds(0));
    fixture.connection.metered = true;
    goToPackages(fixture);
    QTRY_VERIFY(fixture.find<QLabel>("packagesOutcome")->text().contains(u"metered"));
    QCOMPARE(fixture.solved, 0);

    fixture.connection.metered = false;
    fixture.window.takeConnection();
    QTRY_COMPARE(fixture.solved, 1);
    fixture.next();
    QCOMPARE(fixture.fetched.size(), 1);
    const int dropped = fixture.dropped;
    fixture.connection.metered = true; // while it is fetched
    fixture.window.takeConnection();
    QCOMPARE(fixture.dropped, dropped + 1);
}

QTEST_MAIN(TestAhead)
#include "tst_ahead.moc"
