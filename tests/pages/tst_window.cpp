// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/logmodel.h"
#include "pages/reviewpage.h"
#include "pages/windowfixture.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

void type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void tabTo(const char *objectName)
{
    for (int i = 0; i < 60; ++i) {
        if (QApplication::focusWidget() && QApplication::focusWidget()->objectName() == QLatin1String(objectName))
            return;
        press(Qt::Key_Tab);
    }
    QFAIL(objectName);
}

Failure cannotBeSolved()
{
    return {.error = {.message = u"numpy <1 is not to be had."_s, .details = u"no match"_s, .hint = u"Take another."_s},
            .waysOut = {{u"Take numpy without a version"_s, {{u"environment.packages.numpy"_s, u"numpy"_s}}, true}}};
}

} // namespace

/// The whole window with a machine that answers at once and a run that the test plays.
class TestWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leadsByKeyboardFromNothingToARun();
    void keepsEveryAnswerGoingBack();
    void doesNotPassAProblem();
    void looksForPackagesWhereItIsTold();
    void opensOnTheSummaryOfAFile();
    void asksBeforeTakingPackagesFromElsewhere();
    void asksBeforeALockTakesPackagesFromElsewhere();
    void refusesALockThatCannotBeRead();
    void saysWhereAFileIsWrong();
    void showsThePlanAsItsText();
    void takesAWayOut();
    void saysThatAWayOutChangesNothing();
    void offersAnInterruptedSetUpFirst();
    void asksBeforeStopping();
    void saysWhatAFailureLeft();
    void leavesAProjectInTheFolderAlone_data();
    void leavesAProjectInTheFolderAlone();
    void finishesWhatStandsAsItWasPlanned_data();
    void finishesWhatStandsAsItWasPlanned();
    void undoesWhatStandsAndKeepsTheAnswers();
    void solvesOnce();
    void tellsTheTimeOfEarlierRuns();
    void copiesAScriptOnlyOfANewProject();
    void handsTheProjectOver();
    void tellsHowItWasProved_data();
    void tellsHowItWasProved();
    void saysWhyJupyterDoesNotOpen();
    void opensTheJupyterOfAProjectOfBefore_data();
    void opensTheJupyterOfAProjectOfBefore();
    void staysUnseenUntilJupyterIsOpen_data();
    void staysUnseenUntilJupyterIsOpen();
    void savesAtAnyTime();
    void getsCondaByAnInstaller();
    void asksBeforeAnswersAreLost();
    void dropsAPlanThatIsOld();
    void plansNothingThatWasLeft_data();
    void plansNothingThatWasLeft();
    void staysQuickUnderALongLog();
};

void TestWindow::leadsByKeyboardFromNothingToARun()
{
    WindowFixture fixture;
    fixture.window.show();
    QVERIFY(QTest::qWaitForWindowActive(&fixture.window));
    QCOMPARE(QApplication::focusWidget()->objectName(), u"newProject"_s);
    press(Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"projectName"_s);
    type(u"Demand forecast"_s);
    QTRY_COMPARE(fixture.find<QLabel>("targetPath")->text(), u"/home/ada/projects/demand-forecast will be made."_s);
    press(Qt::Key_L, Qt::AltModifier); // the licence, by its key
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    tabTo("factors");
    press(Qt::Key_Down);
    press(Qt::Key_Up, Qt::AltModifier);
    fixture.next(2);
    type(u"statsmodels"_s);
    press(Qt::Key_Return);
    QCOMPARE(fixture.title(), u"Which packages do you need?"_s); // Return added the package and did not go on
    fixture.next(2);
    type(u"Planners"_s);
    fixture.next();
    QCOMPARE(fixture.title(), u"This is exactly what will happen"_s);

    const ProjectSpec &spec = fixture.window.spec();
    QCOMPARE(spec.project.name, u"Demand forecast"_s);
    QCOMPARE(spec.project.license, u"MIT"_s);
    QCOMPARE(spec.project.authors, (QList<Author>{{u"Ada Lovelace"_s, u"ada@example.org"_s}}));
    QCOMPARE(spec.target.decision.ranking.first(), Factor::Resources);
    QCOMPARE(spec.environment.packages.constLast().name, u"statsmodels"_s);
    QCOMPARE(spec.problem.users.value, u"Planners"_s);

    fixture.click("next");
    QCOMPARE(fixture.started.size(), 1);
    QCOMPARE(fixture.started.first().target.toString(), u"/home/ada/projects/demand-forecast"_s);
    fixture.play(StepState::Done);
    fixture.window.takeReport(samples::report(fixture.started.first()));
    QCOMPARE(fixture.title(), u"Demand forecast works"_s);
    fixture.click("next"); // Finish: nothing is asked, the answers stand in the project
    QVERIFY(!fixture.window.isVisible());
}

void TestWindow::keepsEveryAnswerGoingBack()
{
    WindowFixture fixture;
    fixture.window.show();
    fixture.openSample();
    fixture.click("changeAnswers");
    fixture.next(6);
    const ProjectSpec before = fixture.window.spec();
    QCOMPARE(before, samples::churn());
    for (int i = 0; i < 6; ++i)
        fixture.click("back");
    QCOMPARE(fixture.title(), u"What is the project called?"_s);
    fixture.find<QLineEdit>("projectSummary")->setText(u"Changed"_s);
    fixture.next(6);
    ProjectSpec expected = before;
    expected.project.summary = u"Changed"_s;
    QCOMPARE(fixture.window.spec(), expected);
}

void TestWindow::doesNotPassAProblem()
{
    WindowFixture fixture;
    fixture.window.show();
    QVERIFY(QTest::qWaitForWindowActive(&fixture.window));
    fixture.click("newProject");
    fixture.next(); // the name is missing
    QCOMPARE(fixture.title(), u"What is the project called?"_s);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"projectName"_s);
    QVERIFY(!fixture.find<QLineEdit>("projectName")->accessibleDescription().isEmpty());
    fixture.machine.target.state = TargetState::NotEmpty;
    type(u"Churn"_s);
    QTRY_VERIFY(fixture.find<QLabel>("targetPath")->text().contains(u"cannot be used"));
    fixture.next();
    QCOMPARE(fixture.title(), u"What is the project called?"_s);
    fixture.machine.target.state = TargetState::EmptyFolder;
    type(u" 2"_s);
    QTRY_VERIFY(fixture.find<QLabel>("targetPath")->text().contains(u"there and empty"));
    fixture.next();
    QCOMPARE(fixture.title(), u"Where should this project run?"_s);
}

void TestWindow::looksForPackagesWhereItIsTold()
{
    WindowFixture fixture;
    fixture.openSample();
    fixture.click("changeAnswers");
    fixture.next(2);
    QTest::keyClicks(fixture.find<QLineEdit>("packageFolder"), u"/srv/p"_s);
    QTRY_VERIFY((fixture.packages == PackageSupply{samples::path("/srv/p"), Network::Allowed}));
    // Also for the plan.
    fixture.packages = {};
    fixture.next(5);
    QVERIFY(fixture.packages.folder == samples::path("/srv/p"));
}

void TestWindow::opensOnTheSummaryOfAFile()
{
    WindowFixture fixture;
    fixture.window.show();
    fixture.openSample();
    QVERIFY(fixture.title().startsWith(u"Churn model"));
    QVERIFY(fixture.find<QLabel>("summaryProject")->text().contains(u"/home/ada/projects/churn-model"));
    const QString environment = fixture.find<QLabel>("summaryEnvironment")->text();
    QVERIFY2(environment.contains(u"numpy >=1.26,<3") && environment.contains(u"conda"), qPrintable(environment));
    fixture.click("next");
    QCOMPARE(fixture.title(), u"This is exactly what will happen"_s);
    fixture.click("next");
    QCOMPARE(fixture.started.size(), 1);
}

void TestWindow::asksBeforeTakingPackagesFromElsewhere()
{
    WindowFixture fixture;
    fixture.window.show();
    ProjectSpec spec = samples::churn();
    spec.environment.channels = {u"https://conda.example.org/team"_s};
    fixture.cabinet.files.insert(u"/f"_s, spec);
    fixture.window.openFile(samples::path("/f"));
    QVERIFY(fixture.find<QLabel>("foreignChannels")->text().contains(u"https://conda.example.org/team"));
    fixture.click("next");
    QVERIFY(fixture.title().startsWith(u"Churn model")); // not without a yes
    // Nor by the way through the pages.
    fixture.click("changeAnswers");
    fixture.next(6);
    QVERIFY(fixture.title().startsWith(u"Churn model"));
    QCOMPARE(fixture.solved, 0);
    fixture.click("trustChannels");
    fixture.click("next");
    QCOMPARE(fixture.title(), u"This is exactly what will happen"_s);
    // The yes was for exactly that file, and is remembered for it.
    fixture.window.openFile(samples::path("/f"));
    QVERIFY(fixture.find<QCheckBox>("trustChannels")->isChecked());
    spec.environment.packages.append({.name = u"polars"_s, .constraints = {}});
    fixture.cabinet.files.insert(u"/f"_s, spec);
    fixture.window.openFile(samples::path("/f"));
    fixture.click("next");
    QVERIFY(fixture.title().startsWith(u"Churn model"));
    QVERIFY(!fixture.find<QCheckBox>("trustChannels")->isChecked());
}

void TestWindow::asksBeforeALockTakesPackagesFromElsewhere()
{
    const AbsolutePath folder = samples::path("/home/ada/projects/churn-model");
    const ForeignSource pulled{
        .file = ProjectPath::known(u"uv.lock"_s), .text = "1", .places = {u"https://packages.example"_s}};
    WindowFixture fixture;
    fixture.cabinet.projects.insert(folder.toString(), samples::churn());
    fixture.cabinet.sources = QList{pulled};
    fixture.machine.target.state = TargetState::OurProject;
    fixture.machine.target.project = ProjectState::Failed;
    fixture.machine.target.hasLock = true;
    fixture.window.show();
    fixture.window.openProject(folder);
    QTRY_VERIFY(fixture.find<QLabel>("foreignChannels")->isVisible());
    const QString asked = fixture.find<QLabel>("foreignChannels")->text();
    QVERIFY2(asked.contains(u"uv.lock") && asked.contains(u"https://packages.example"), qPrintable(asked));
    fixture.click("next");
    QCOMPARE(fixture.title(), u"Churn model is a project of yours"_s); // not without a yes
    fixture.click("trustChannels");
    // Meanwhile another one is pulled, which the yes was not for.
    ForeignSource other = pulled;
    other.text = "2";
    fixture.cabinet.sources = QList{other};
    fixture.click("next");
    QCOMPARE(fixture.title(), u"Churn model is a project of yours"_s);
    QVERIFY(!fixture.find<QCheckBox>("trustChannels")->isChecked());
    fixture.click("trustChannels");
    fixture.click("next");
    QCOMPARE(fixture.title(), u"This is exactly what will happen"_s);
    fixture.click("next");
    QCOMPARE(fixture.started.size(), 1);
    QCOMPARE(fixture.started.first().kind, PlanKind::Finish);
}

void TestWindow::refusesALockThatCannotBeRead()
{
    const AbsolutePath folder = samples::path("/home/ada/projects/churn-model");
    WindowFixture fixture;
    fixture.cabinet.projects.insert(folder.toString(), samples::churn());
    fixture.cabinet.sources = failure(u"Where uv.lock takes packages from cannot be told."_s);
    fixture.machine.target.state = TargetState::OurProject;
    fixture.machine.target.project = ProjectState::Failed;
    fixture.machine.target.hasLock = true;
    fixture.window.show();
    fixture.window.openProject(folder);
    fixture.click("next");
    QCOMPARE(fixture.find<QLabel>("failureMessage")->text(), u"Where uv.lock takes packages from cannot be told."_s);
    QVERIFY(!fixture.find<QPushButton>("next")->isEnabled());
}

void TestWindow::saysWhereAFileIsWrong()
{
    WindowFixture fixture;
    fixture.window.show();
    fixture.cabinet.rejected = SpecRejected{
        .error = {.message = u"This is no setup file."_s, .details = {}, .hint = {}},
        .problems = {
            {.line = 4, .column = 3, .field = u"x"_s, .message = u"Unknown key."_s, .hint = u"Leave it out."_s}}};
    fixture.window.openFile(samples::path("/f"));
    const auto *box = fixture.window.findChild<QMessageBox *>(u"errorMessage"_s);
    QVERIFY(box);
    QCOMPARE(box->text(), u"This is no setup file."_s);
    QCOMPARE(box->detailedText(), u"Line 4: Unknown key. Leave it out."_s);
    QCOMPARE(fixture.title(), u"What do you want to do?"_s);
}

void TestWindow::showsThePlanAsItsText()
{
    WindowFixture fixture;
    fixture.window.show();
    fixture.openSample();
    fixture.click("next");
    const auto *review = qobject_cast<ReviewPage *>(fixture.window.currentPage());
    QVERIFY(review && review->plan());
    QCOMPARE(fixture.window.findChild<QPlainTextEdit *>(u"planText"_s)->toPlainText(), toText(*review->plan()));
    // Every file of the plan stands in the tree, with its text.
    auto *tree = fixture.find<QTreeWidget>("planFiles");
    QStringList shown;
    for (QTreeWidgetItemIterator it(tree); *it; ++it) {
        tree->setCurrentItem(*it);
        const QString name = fixture.find<QLabel>("planFileName")->text();
        if (name.isEmpty())
            continue;
        shown.append(name);
        for (const TextFile &file : filesOf(*review->plan())) {
            if (file.path.toString() == name && !file.text.isEmpty())
                QCOMPARE(fixture.find<QPlainTextEdit>("planFileText")->toPlainText(), QString::fromUtf8(file.text));
        }
    }
    QStringList planned;
    for (const TextFile &file : filesOf(*review->plan()))
        planned.append(file.path.toString());
    shown.sort();
    planned.sort();
    QCOMPARE(shown, planned);
    fixture.click("copyScript");
    QCOMPARE(QApplication::clipboard()->text(), QString::fromUtf8(toShell(*review->plan())));
    fixture.click("next");
    QCOMPARE(hashOf(fixture.started.first()), hashOf(*review->plan())); // what was shown is what runs
}

void TestWindow::takesAWayOut()
{
    WindowFixture fixture;
    fixture.window.show();
    fixture.solveFailure = cannotBeSolved();
    fixture.openSample();
    fixture.click("next");
    QVERIFY(fixture.find<QLabel>("failureMessage")->isVisible());
    fixture.solveFailure.reset();
    fixture.click("wayOut0");
    QCOMPARE(fixture.title(), u"This is exactly what will happen"_s);
    QCOMPARE(fixture.window.spec().environment.packages.at(2).constraints, QString());
    QVERIFY(fixture.find<QLabel>("planFetch")->text().contains(u"212 MB"));

    // The same for a plan that cannot be made at all.
    WindowFixture second;
    second.window.show();
    second.machine.gitName.clear();
    ProjectSpec spec = samples::churn();
    spec.project.authors.clear();
    second.cabinet.files.insert(u"/f"_s, spec);
    second.window.openFile(samples::path("/f"));
    second.click("next");
    QCOMPARE(second.title(), u"This cannot be set up yet"_s);
    QVERIFY(!second.find<QPushButton>("next")->isEnabled());
    second.click("wayOut0");
    QCOMPARE(second.title(), u"This is exactly what will happen"_s);
    QVERIFY(!second.window.spec().git.firstCommit);
}

void TestWindow::saysThatAWayOutChangesNothing()
{
    WindowFixture fixture;
    fixture.window.show();
    fixture.solveFailure =
        Failure{Error{u"No."_s, {}, {}},
                {WayOut{u"Leave ipykernel out"_s, {{u"environment.packages.ipykernel"_s, {}}}, false},
                 WayOut{u"Lock"_s, {{u"environment.lock"_s, u"true"_s}}, false}}};
    fixture.openSample();
    fixture.click("next");
    const int solved = fixture.solved;
    for (const char *way : {"wayOut0", "wayOut1"}) {
        fixture.find<QLabel>("status")->clear();
        fixture.click(way);
        QVERIFY2(fixture.find<QLabel>("status")->text().contains(u"changes nothing"), way);
        QVERIFY(fixture.find<QLabel>("failureMessage")->isVisible());
        QCOMPARE(fixture.solved, solved);
    }
}

void TestWindow::offersAnInterruptedSetUpFirst()
{
    const AbsolutePath folder = samples::path("/home/ada/projects/churn-model");
    WindowFixture fixture({{u"Other"_s, samples::path("/home/ada/other"), ProjectState::Proved},
                           {u"Churn model"_s, folder, ProjectState::Installing}});
    fixture.cabinet.projects.insert(folder.toString(), samples::churn());
    fixture.window.show();
    QVERIFY(QTest::qWaitForWindowActive(&fixture.window));
    QCOMPARE(QApplication::focusWidget()->objectName(), u"continueInterrupted"_s);
    QVERIFY(fixture.find<QLabel>("interruptedText")->text().contains(folder.toString()));

    fixture.click("undoInterrupted");
    auto *box = fixture.window.findChild<QMessageBox *>(u"undoQuestion"_s);
    QVERIFY(box);
    QVERIFY(fixture.undone.isEmpty()); // only after a yes
    box->findChild<QPushButton *>(u"confirmUndo"_s)->click();
    QCOMPARE(fixture.undone, QStringList{folder.toString()});
    fixture.window.takeUndo(UndoReport{.removed = {}, .kept = {u"notes.txt"_s}, .folderGone = false});
    QVERIFY(fixture.find<QLabel>("status")->text().contains(u'1'));

    fixture.machine.target.state = TargetState::OurProject;
    fixture.machine.target.project = ProjectState::Installing;
    fixture.machine.target.hasLock = true;
    fixture.click("continueInterrupted");
    QCOMPARE(fixture.title(), u"Churn model is a project of yours"_s);
    fixture.click("next");
    QCOMPARE(fixture.find<QPushButton>("next")->text(), u"&Finish project"_s);
    fixture.click("next");
    QCOMPARE(fixture.started.size(), 1);
    QCOMPARE(fixture.started.first().kind, PlanKind::Finish);
    QCOMPARE(fixture.started.first().target, folder);
}

void TestWindow::asksBeforeStopping()
{
    WindowFixture fixture;
    fixture.window.show();
    fixture.openSample();
    fixture.next(2);
    fixture.play(StepState::Running, 2);
    fixture.window.close();
    QVERIFY(fixture.window.isVisible());
    auto *box = fixture.window.findChild<QMessageBox *>(u"stopQuestion"_s);
    QVERIFY(box);
    box->findChild<QPushButton *>(u"keepGoing"_s)->click();
    QCOMPARE(fixture.cancelled, 0);
    QTRY_VERIFY(!fixture.window.findChild<QMessageBox *>(u"stopQuestion"_s));

    fixture.click("next"); // Cancel
    fixture.window.findChild<QMessageBox *>(u"stopQuestion"_s)->findChild<QPushButton *>(u"stopRun"_s)->click();
    QCOMPARE(fixture.cancelled, 1);
    RunReport report = samples::report(fixture.started.first());
    report.outcome = RunOutcome::Cancelled;
    for (StepReport &step : report.steps)
        step.state = StepState::Waiting;
    fixture.window.takeReport(report);
    QCOMPARE(fixture.title(), u"The set-up was stopped"_s);
    const auto *line = fixture.window.currentPage()->findChild<QLabel *>(u"pageLine"_s);
    QCOMPARE(line->text(), u"Nothing was left behind: the folder is as it was."_s);
    fixture.click("back");
    QCOMPARE(fixture.title(), u"This is exactly what will happen"_s);
}

void TestWindow::saysWhatAFailureLeft()
{
    WindowFixture fixture;
    fixture.window.show();
    fixture.openSample();
    fixture.next(2);
    fixture.play(StepState::Failed, 2);
    RunReport report = samples::report(fixture.started.first());
    report.outcome = RunOutcome::Failed;
    for (StepReport &step : report.steps)
        step.state = StepState::Waiting;
    report.failure = cannotBeSolved();
    fixture.window.takeReport(report);
    QCOMPARE(fixture.title(), u"The set-up did not succeed"_s);
    QVERIFY(fixture.window.currentPage()->findChild<QLabel *>(u"pageLine"_s)->text().startsWith(u"Nothing was left"));
    QCOMPARE(fixture.find<QLabel>("failureMessage")->text(), u"numpy <1 is not to be had."_s);
    QCOMPARE(fixture.find<QPushButton>("wayOut0")->text(), u"Take numpy without a version"_s);
    fixture.click("wayOut0");
    QCOMPARE(fixture.window.spec().environment.packages.at(2).constraints, QString());
    fixture.click("next");
    QCOMPARE(fixture.started.size(), 2);
}

void TestWindow::leavesAProjectInTheFolderAlone_data()
{
    QTest::addColumn<ProjectState>("state");
    QTest::newRow("waiting") << ProjectState::Waiting;
    QTest::newRow("interrupted") << ProjectState::Installing;
    QTest::newRow("proved") << ProjectState::Proved;
}

/// A second set-up file whose folder is a project already: nothing of it is changed, and there are ways out.
void TestWindow::leavesAProjectInTheFolderAlone()
{
    QFETCH(const ProjectState, state);
    const AbsolutePath folder = samples::path("/home/ada/projects/churn-model");
    ProjectSpec other = samples::churn();
    other.project.summary = u"The project that stands there"_s;
    WindowFixture fixture;
    fixture.cabinet.projects.insert(folder.toString(), other);
    fixture.machine.target.state = TargetState::OurProject;
    fixture.machine.target.project = state;
    fixture.machine.target.hasLock = true;
    fixture.window.show();
    fixture.openSample();
    fixture.click("next");
    QCOMPARE(fixture.title(), u"This cannot be set up yet"_s);
    QVERIFY(!fixture.find<QPushButton>("next")->isEnabled());
    QVERIFY(fixture.find<QLabel>("failureMessage")->text().contains(folder.toString()));
    QVERIFY(!fixture.find<QPushButton>("undoFromReview")->isVisible());
    QCOMPARE(fixture.solved, 0);
    fixture.click("openThatProject");
    QCOMPARE(fixture.title(), u"Churn model is a project of yours"_s);
    fixture.click("next");
    const auto *review = qobject_cast<ReviewPage *>(fixture.window.currentPage());
    QVERIFY(review && review->plan());
    QCOMPARE(review->plan()->kind, state == ProjectState::Proved ? PlanKind::Verify : PlanKind::Finish);
    QCOMPARE(review->plan()->spec.project.summary, other.project.summary); // its own answers

    // The other way out.
    fixture.openSample();
    fixture.click("next");
    fixture.machine.target.state = TargetState::Absent;
    fixture.click("otherFolder");
    QCOMPARE(fixture.title(), u"What is the project called?"_s);
    fixture.find<QLineEdit>("projectSlug")->setFocus();
    QTest::keyClicks(fixture.find<QLineEdit>("projectSlug"), u"churn-2"_s);
    fixture.next(6);
    QVERIFY(fixture.find<QPushButton>("next")->isEnabled());
    fixture.click("next");
    QCOMPARE(fixture.started.size(), 1);
    QCOMPARE(fixture.started.first().kind, PlanKind::Create);
    QCOMPARE(fixture.started.first().target.toString(), u"/home/ada/projects/churn-2"_s);
}

void TestWindow::finishesWhatStandsAsItWasPlanned_data()
{
    QTest::addColumn<RunOutcome>("outcome");
    QTest::newRow("failed") << RunOutcome::Failed;
    QTest::newRow("stopped") << RunOutcome::Cancelled;
}

namespace {

/// A run whose project was put in place before it ended.
RunReport endedAfterPromote(const Plan &plan, RunOutcome outcome)
{
    RunReport report = samples::report(plan);
    report.outcome = outcome;
    report.state = ProjectState::Failed;
    report.proof.reset();
    for (StepReport &step : report.steps) {
        if (step.phase > Phase::Promote)
            step.state = StepState::Waiting;
    }
    if (outcome == RunOutcome::Failed)
        report.failure = cannotBeSolved();
    return report;
}

/// To where a run ended after the project was put in place.
void failAfterPromote(WindowFixture &fixture, RunOutcome outcome)
{
    fixture.window.show();
    fixture.openSample();
    fixture.next(2);
    fixture.play(StepState::Failed, static_cast<int>(fixture.started.constLast().steps.size()) - 3);
    fixture.window.takeReport(endedAfterPromote(fixture.started.constLast(), outcome));
    fixture.machine.target.state = TargetState::OurProject;
    fixture.machine.target.project = ProjectState::Failed;
    fixture.machine.target.hasLock = true;
    fixture.cabinet.projects.insert(fixture.started.constLast().target.toString(), fixture.started.constLast().spec);
}

} // namespace

/// The folder holds the files and the lock of the answers as they were: no answer can be changed now.
void TestWindow::finishesWhatStandsAsItWasPlanned()
{
    QFETCH(const RunOutcome, outcome);
    WindowFixture fixture;
    failAfterPromote(fixture, outcome);
    const Plan made = fixture.started.first();
    QVERIFY(!fixture.window.currentPage()->findChild<QPushButton *>(u"wayOut0"_s));
    QVERIFY(fixture.find<QPushButton>("undoSetUp")->isVisible());
    QCOMPARE(fixture.window.spec(), made.spec);
    // Not by the list of steps either.
    const auto *steps = fixture.find<QListView>("steps");
    QTest::mouseClick(steps->viewport(), Qt::LeftButton, {}, steps->visualRect(steps->model()->index(4, 0)).center());
    QCOMPARE(fixture.title(), u"Churn model is a project of yours"_s);
    fixture.click("next");
    QCOMPARE(fixture.title(), u"This is exactly what will happen"_s);
    fixture.click("next");
    QCOMPARE(fixture.started.size(), 2);
    QCOMPARE(fixture.started.last().kind, PlanKind::Finish);
    QCOMPARE(fixture.started.last().spec, made.spec);
    QCOMPARE(fixture.started.last().target, made.target);
}

void TestWindow::undoesWhatStandsAndKeepsTheAnswers()
{
    WindowFixture fixture;
    failAfterPromote(fixture, RunOutcome::Failed);
    fixture.click("undoSetUp");
    auto *box = fixture.window.findChild<QMessageBox *>(u"undoQuestion"_s);
    QVERIFY(box);
    box->findChild<QPushButton *>(u"confirmUndo"_s)->click();
    QCOMPARE(fixture.undone, QStringList{u"/home/ada/projects/churn-model"_s});
    fixture.machine.target.state = TargetState::Absent;
    fixture.window.takeUndo(UndoReport{.removed = {}, .kept = {}, .folderGone = true});
    QCOMPARE(fixture.title(), u"What is the project called?"_s);
    fixture.next(3);
    QCOMPARE(fixture.title(), u"Which packages do you need?"_s);
    fixture.find<QLineEdit>("packageName")->setFocus();
    type(u"statsmodels"_s);
    press(Qt::Key_Return);
    fixture.next(4);
    QCOMPARE(fixture.started.size(), 2);
    QCOMPARE(fixture.started.last().kind, PlanKind::Create);
    QCOMPARE(fixture.started.last().target, fixture.started.first().target);
    QCOMPARE(fixture.started.last().spec.environment.packages.constLast().name, u"statsmodels"_s);
}

void TestWindow::solvesOnce()
{
    WindowFixture fixture;
    fixture.window.show();
    fixture.openSample();
    fixture.click("next");
    QCOMPARE(fixture.solved, 1);
    fixture.click("back"); // and looked at again without a change: the same plan has the same solution
    fixture.click("back");
    fixture.openSample();
    fixture.click("next");
    QCOMPARE(fixture.solved, 1);
    QVERIFY(fixture.find<QLabel>("planFetch")->text().contains(u"212 MB"));
    fixture.click("next");
    QCOMPARE(fixture.startedIn.first().solution, std::optional(samples::solution()));

    // Another plan is solved anew, and a run before its answer solves by itself.
    WindowFixture other;
    other.answersSolves = false;
    other.window.show();
    other.openSample();
    other.click("next");
    other.window.takeSolution(samples::solution());
    other.click("back");
    other.click("back");
    ProjectSpec fewer = samples::churn();
    fewer.environment.packages.removeLast();
    other.cabinet.files.insert(u"/fewer"_s, fewer);
    other.window.openFile(samples::path("/fewer"));
    other.click("next");
    QCOMPARE(other.solved, 2);
    other.click("next");
    QVERIFY(!other.startedIn.first().solution);
}

void TestWindow::tellsTheTimeOfEarlierRuns()
{
    const auto timeIn = [](const WindowFixture &fixture) { return fixture.find<QLabel>("planTime")->text(); };
    WindowFixture fixture;
    fixture.window.show();
    fixture.openSample();
    fixture.click("next");
    QVERIFY2(timeIn(fixture).contains(u"first time here"), qPrintable(timeIn(fixture)));
    fixture.click("next");
    fixture.play(StepState::Done);
    RunReport report = samples::report(fixture.started.constLast());
    report.downloadBytes = samples::solution().downloadBytes;
    for (StepReport &step : report.steps)
        step.seconds = step.id == u"install" ? 300 : 0;
    fixture.window.takeReport(report);
    QCOMPARE(fixture.paces.paces.size(), 1);

    WindowFixture next;
    next.paces.paces = fixture.paces.paces;
    next.window.show();
    next.openSample();
    next.click("next");
    QVERIFY2(timeIn(next).contains(u"5 minute"), qPrintable(timeIn(next)));
}

void TestWindow::copiesAScriptOnlyOfANewProject()
{
    const AbsolutePath folder = samples::path("/home/ada/projects/churn-model");
    WindowFixture fixture;
    fixture.cabinet.projects.insert(folder.toString(), samples::churn());
    fixture.window.show();
    QVERIFY(QTest::qWaitForWindowActive(&fixture.window));
    fixture.openSample();
    fixture.click("next");
    QVERIFY(fixture.find<QPushButton>("copyScript")->isVisible());
    fixture.machine.target.state = TargetState::OurProject;
    fixture.machine.target.hasLock = true;
    for (const ProjectState state : {ProjectState::Installing, ProjectState::Proved}) {
        fixture.machine.target.project = state;
        fixture.window.openProject(folder);
        press(Qt::Key_Return); // leads on, though the cursor stands on Undo
        QCOMPARE(fixture.title(), u"This is exactly what will happen"_s);
        QVERIFY(!fixture.find<QPushButton>("copyScript")->isVisible());
    }
}

void TestWindow::handsTheProjectOver()
{
    const QString project = u"/home/ada/projects/churn-model"_s;
    const AbsolutePath target = AbsolutePath::known(project);
    const AbsolutePath page = samples::path("/home/ada/.local/share/jupyter/runtime/jpserver-7-open.html");
    WindowFixture fixture;
    fixture.window.show();
    fixture.openSample();
    fixture.next(2);
    fixture.play(StepState::Done);
    fixture.window.takeReport(samples::report(fixture.started.first()));
    QCOMPARE(fixture.title(), u"Churn model works"_s);
    QVERIFY(fixture.jupyter.contains(u"look "_s + project));
    QVERIFY(fixture.find<QPushButton>("openJupyter")->hasFocus() || !fixture.window.isActiveWindow());
    QVERIFY(!fixture.find<QPushButton>("stopJupyter")->isVisible());

    fixture.click("openJupyter");
    QCOMPARE(fixture.jupyter.last(), u"open "_s + project);
    QCOMPARE(fixture.jupyterPlaces.last().python, fixture.started.first().python);
    QCOMPARE(fixture.jupyterPlaces.last().toolEnvironment, fixture.machine.toolEnvironment);
    fixture.window.takeJupyter({.project = target, .state = JupyterState::Starting});
    QCOMPARE(fixture.find<QLabel>("jupyterText")->text(), u"Starting Jupyter…"_s);
    fixture.click("openJupyter"); // again, while it starts
    QCOMPARE(fixture.jupyter.count(u"open "_s + project), 1);
    fixture.click("stopJupyter"); // it need not be waited for
    QCOMPARE(fixture.jupyter.last(), u"stop "_s + project);
    fixture.window.takeJupyter({.project = target, .state = JupyterState::Running, .page = page});
    QCOMPARE(fixture.opener.opened, QStringList{page.toString()});
    const auto *text = fixture.find<QLabel>("jupyterText");
    QVERIFY(text->text().contains(u"browser"));
    QVERIFY(!text->text().contains(u"root"));
    fixture.window.takeJupyter({.project = target, .state = JupyterState::Running, .administrator = true});
    QVERIFY(text->text().contains(u"root"));

    fixture.click("stopJupyter");
    fixture.window.takeJupyter({.project = target, .state = JupyterState::Stopping});
    fixture.click("stopJupyter"); // again, while it stops
    QCOMPARE(fixture.jupyter.count(u"stop "_s + project), 2);
    QVERIFY(text->text().contains(u"Stopping"));
    fixture.window.takeJupyter({.project = target, .state = JupyterState::Stopped});
    QCOMPARE(text->text(), u"Jupyter has stopped."_s);
    QVERIFY(!fixture.find<QPushButton>("stopJupyter")->isVisible());

    // Who comes back from the browser may have shut it down there.
    QWidget browser;
    browser.show();
    browser.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&browser));
    fixture.jupyter.clear();
    fixture.window.activateWindow();
    QTRY_COMPARE(fixture.jupyter, QStringList{u"look "_s + project});

    fixture.click("openFolder");
    QCOMPARE(fixture.opener.opened.last(), project);
    QCOMPARE(fixture.recent.projects.first().folder.toString(), project);
}

void TestWindow::tellsHowItWasProved_data()
{
    QTest::addColumn<QString>("existing");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("unsaid");
    QTest::newRow("a new environment") << QString() << u"the lock"_s << u"your environment"_s;
    QTest::newRow("one of before") << u"/home/ada/env"_s << u"your environment"_s << u"the lock"_s;
}

void TestWindow::tellsHowItWasProved()
{
    QFETCH(QString, existing);
    QFETCH(QString, said);
    QFETCH(QString, unsaid);
    WindowFixture fixture;
    fixture.window.show();
    ProjectSpec spec = samples::churn();
    spec.environment.existing = existing;
    fixture.machine.existing = EnvironmentFact{EnvironmentKind::Venv, samples::path("/home/ada/env"), u"3.12.4"_s, 7};
    fixture.cabinet.files.insert(u"/f"_s, spec);
    fixture.window.openFile(samples::path("/f"));
    fixture.next(2);
    fixture.play(StepState::Done);
    fixture.window.takeReport(samples::report(fixture.started.first()));
    const auto *why = fixture.window.currentPage()->findChild<QToolButton *>();
    QVERIFY(why);
    QVERIFY2(why->accessibleDescription().contains(said), qPrintable(why->accessibleDescription()));
    QVERIFY2(!why->accessibleDescription().contains(unsaid), qPrintable(why->accessibleDescription()));
}

void TestWindow::saysWhyJupyterDoesNotOpen()
{
    const AbsolutePath target = samples::path("/home/ada/projects/churn-model");
    WindowFixture fixture;
    fixture.window.show();
    fixture.openSample();
    fixture.next(2);
    fixture.play(StepState::Done);
    fixture.window.takeReport(samples::report(fixture.started.first()));
    fixture.window.takeJupyter(
        {.project = target,
         .state = JupyterState::Stopped,
         .problem = Error{.message = u"Jupyter ended."_s, .details = u"x"_s, .hint = u"Look."_s}});
    QCOMPARE(fixture.find<QLabel>("jupyterText")->text(), u"Jupyter ended. Look."_s);
    auto *box = fixture.window.findChild<QMessageBox *>(u"errorMessage"_s);
    QVERIFY(box);
    QCOMPARE(box->detailedText(), u"x"_s);
    delete box;

    fixture.opener.browser = false;
    fixture.window.takeJupyter(
        {.project = target, .state = JupyterState::Running, .page = samples::path("/home/ada/open.html")});
    QVERIFY(fixture.find<QLabel>("jupyterText")->text().startsWith(u"Jupyter runs"));
    QVERIFY(fixture.window.findChild<QMessageBox *>(u"errorMessage"_s));
    // Of a project that is not shown any more.
    fixture.window.takeJupyter({.project = samples::path("/home/ada/other"), .state = JupyterState::Missing});
    QVERIFY(fixture.find<QPushButton>("openJupyter")->isEnabled());
}

void TestWindow::opensTheJupyterOfAProjectOfBefore_data()
{
    QTest::addColumn<ProjectState>("state");
    QTest::addColumn<bool>("asked");
    QTest::newRow("proved") << ProjectState::Proved << true;
    QTest::newRow("interrupted") << ProjectState::Installing << false;
}

void TestWindow::opensTheJupyterOfAProjectOfBefore()
{
    QFETCH(const ProjectState, state);
    QFETCH(const bool, asked);
    const AbsolutePath folder = samples::path("/home/ada/projects/churn-model");
    WindowFixture fixture;
    fixture.cabinet.projects.insert(folder.toString(), samples::churn());
    fixture.machine.target.state = TargetState::OurProject;
    fixture.machine.target.hasLock = true;
    fixture.machine.target.project = state;
    fixture.window.show();
    fixture.window.openProject(folder);
    QVERIFY(!fixture.find<QPushButton>("openJupyter")->isVisible()); // not known yet
    QTest::qWait(0);
    fixture.jupyter.removeDuplicates(); // also when the window becomes the active one
    QCOMPARE(fixture.jupyter, asked ? QStringList{u"look /home/ada/projects/churn-model"_s} : QStringList());
    if (!asked)
        return;
    QVERIFY(fixture.jupyterPlaces.first().python.isBelow(folder));
    fixture.window.takeJupyter({.project = folder, .state = JupyterState::Missing});
    QVERIFY(!fixture.find<QPushButton>("openJupyter")->isVisible());
    fixture.window.takeJupyter({.project = folder, .state = JupyterState::Stopped});
    QVERIFY(!fixture.find<QPushButton>("stopJupyter")->isVisible());
    fixture.click("openJupyter");
    QCOMPARE(fixture.jupyter.last(), u"open /home/ada/projects/churn-model"_s);
    fixture.window.takeJupyter({.project = folder, .state = JupyterState::Starting});
    fixture.click("undoProject"); // not under a server that is about to be there
    QVERIFY(!fixture.window.findChild<QMessageBox *>(u"undoQuestion"_s));
    delete fixture.window.findChild<QMessageBox *>(u"errorMessage"_s);
    fixture.window.takeJupyter({.project = folder, .state = JupyterState::Running});
    QVERIFY(fixture.find<QPushButton>("stopJupyter")->isVisible());
    fixture.click("undoProject");
    QVERIFY(fixture.window.findChild<QMessageBox *>(u"undoQuestion"_s));

    // A setup file has none.
    fixture.openSample();
    QVERIFY(!fixture.find<QPushButton>("openJupyter")->isVisible());
}

/// Who opened Jupyter and closes the window still gets to see it.
void TestWindow::staysUnseenUntilJupyterIsOpen_data()
{
    QTest::addColumn<bool>("works");
    QTest::newRow("works") << true;
    QTest::newRow("fails") << false;
}

void TestWindow::staysUnseenUntilJupyterIsOpen()
{
    QFETCH(const bool, works);
    const AbsolutePath target = samples::path("/home/ada/projects/churn-model");
    WindowFixture fixture;
    int left = 0;
    connect(&fixture.window, &WizardWindow::left, this, [&left] { ++left; });
    fixture.window.show();
    fixture.openSample();
    fixture.next(2);
    fixture.play(StepState::Done);
    fixture.window.takeReport(samples::report(fixture.started.first()));
    fixture.window.takeJupyter({.project = target, .state = JupyterState::Starting});
    if (works) {
        connect(&fixture.window, &WizardWindow::left, qApp, &QCoreApplication::quit); // as main() does
        const auto ready = [&] {
            fixture.window.takeJupyter(
                {.project = target, .state = JupyterState::Running, .page = samples::path("/home/ada/open.html")});
        };
        QTimer::singleShot(0, &fixture.window, [&] { fixture.click("next"); }); // Finish
        QTimer::singleShot(100, &fixture.window, ready);
        QApplication::exec(); // the program does not end with its last window
        QVERIFY(!fixture.window.isVisible());
        QCOMPARE(fixture.opener.opened, QStringList{u"/home/ada/open.html"_s});
        QCOMPARE(left, 1);
    } else {
        fixture.click("next"); // Finish
        QVERIFY(!fixture.window.isVisible());
        fixture.window.takeJupyter({.project = target,
                                    .state = JupyterState::Stopped,
                                    .problem = Error{.message = u"Jupyter ended."_s, .details = {}, .hint = {}}});
        QVERIFY(fixture.window.isVisible());
        QVERIFY(fixture.window.findChild<QMessageBox *>(u"errorMessage"_s));
        QCOMPARE(left, 0);
        fixture.window.close();
        QVERIFY(!fixture.window.isVisible());
    }
}

void TestWindow::savesAtAnyTime()
{
    WindowFixture fixture;
    fixture.window.show();
    QVERIFY(!fixture.find<QPushButton>("saveSetupFile")->isEnabled());
    fixture.click("newProject");
    fixture.click("saveSetupFile"); // without a name it cannot be read again
    auto *refused = fixture.window.findChild<QMessageBox *>(u"errorMessage"_s);
    QVERIFY(refused);
    refused->close();
    fixture.find<QLineEdit>("projectName")->setFocus();
    QTest::keyClicks(fixture.find<QLineEdit>("projectName"), u"Churn model"_s);
    fixture.next(2);
    fixture.click("saveSetupFile");
    auto *dialog = fixture.window.findChild<QFileDialog *>(u"saveDialog"_s);
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(u"/home/ada/churn-model.groundwork.yaml"_s);
    QCOMPARE(fixture.cabinet.saved.value(u"/home/ada/churn-model.groundwork.yaml"_s), fixture.window.spec());
    QVERIFY(fixture.find<QLabel>("status")->text().contains(u"/home/ada/churn-model.groundwork.yaml"));
}

void TestWindow::getsCondaByAnInstaller()
{
    WindowFixture fixture;
    fixture.machine.tools.clear();
    fixture.machine.toolFolder = samples::path("/home/ada/.local/share/groundwork/tools");
    fixture.window.show();
    fixture.openSample();
    fixture.click("changeAnswers");
    fixture.next(2); // over the project and the place to the environment
    auto *choice = fixture.find<QWidget>("condaInstallerChoice");
    QVERIFY(!choice->isVisible());
    fixture.click("manager_conda"); // missing, and yet it can be asked for
    QVERIFY(choice->isVisible());
    bool isTold = false;
    for (const QLabel *label : choice->findChildren<QLabel *>())
        isTold = isTold || label->text().contains(u"https://conda-forge.org/download/");
    QVERIFY(isTold);

    QString chosen;
    QObject::connect(&fixture.window, &WizardWindow::condaInstallerChosen, &fixture.window,
                     [&](const AbsolutePath &file) {
                         chosen = file.toString();
                         fixture.machine.condaInstaller = InstallerFact{file, u"ab12cd34"_s, {}};
                     });
    fixture.click("chooseCondaInstaller");
    auto *dialog = fixture.window.findChild<QFileDialog *>(u"condaInstallerDialog"_s);
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(u"/home/ada/Downloads/Miniforge3.sh"_s);
    QCOMPARE(chosen, u"/home/ada/Downloads/Miniforge3.sh"_s);
    const auto *told = fixture.find<QLabel>("condaInstaller");
    QVERIFY(told->isVisible());
    QVERIFY2(told->text().contains(u"Miniforge3.sh") && told->text().contains(u"ab12cd34"), qPrintable(told->text()));
    QVERIFY(choice->isVisible()); // another one can be chosen still
    fixture.machine.condaInstaller->problem = Error{u"Miniforge3.sh is empty."_s, {}, u"Choose another."_s};
    fixture.window.takeFacts(fixture.machine);
    QVERIFY(told->text().contains(u"Miniforge3.sh is empty."));
    QVERIFY(!told->text().contains(u"ab12cd34"));
    fixture.click("manager_venv");
    QVERIFY(!choice->isVisible());
}

void TestWindow::asksBeforeAnswersAreLost()
{
    WindowFixture fixture;
    fixture.window.show();
    fixture.openSample();
    fixture.window.close(); // nothing was changed
    QVERIFY(!fixture.window.isVisible());

    fixture.window.show();
    fixture.click("changeAnswers");
    fixture.find<QLineEdit>("projectSummary")->setText(u"Changed"_s);
    QTest::keyClick(&fixture.window, Qt::Key_Escape);
    QVERIFY(fixture.window.isVisible());
    auto *box = fixture.window.findChild<QMessageBox *>(u"leaveQuestion"_s);
    QVERIFY(box);
    box->findChild<QPushButton *>(u"leaveWindow"_s)->click();
    QTRY_VERIFY(!fixture.window.isVisible());
}

void TestWindow::dropsAPlanThatIsOld()
{
    WindowFixture fixture;
    fixture.window.show();
    fixture.openSample();
    fixture.click("next");
    fixture.click("back");
    fixture.click("changeAnswers");
    fixture.window.takeSolution(samples::solution()); // late: the person is elsewhere
    fixture.window.takeSolveFailure(cannotBeSolved());
    QCOMPARE(fixture.title(), u"What is the project called?"_s);
    fixture.find<QLineEdit>("projectName")->setFocus();
    fixture.find<QLineEdit>("projectName")->selectAll();
    QTest::keyClicks(fixture.find<QLineEdit>("projectName"), u"Other"_s);
    fixture.next(6);
    const auto *review = qobject_cast<ReviewPage *>(fixture.window.currentPage());
    QVERIFY(review && review->plan());
    QCOMPARE(review->plan()->target.toString(), u"/home/ada/projects/other"_s);
}

void TestWindow::plansNothingThatWasLeft_data()
{
    QTest::addColumn<QStringList>("clicks");
    QTest::newRow("for the page before") << QStringList{u"back"_s};
    QTest::newRow("and back again") << QStringList{u"back"_s, u"next"_s, u"back"_s};
}

void TestWindow::plansNothingThatWasLeft()
{
    QFETCH(const QStringList, clicks);
    WindowFixture fixture;
    fixture.window.show();
    fixture.openSample();
    fixture.answersFacts = false;
    fixture.click("next");
    for (const QString &button : clicks)
        fixture.click(button.toLatin1().constData());
    QVERIFY(!qobject_cast<ReviewPage *>(fixture.window.currentPage()));
    fixture.window.takeFacts(fixture.machine); // late: the person edits another page
    QCOMPARE(fixture.solved, 0);
    fixture.answersFacts = true;
    fixture.click("next");
    const auto *review = qobject_cast<ReviewPage *>(fixture.window.currentPage());
    QVERIFY(review && review->plan());
    QCOMPARE(fixture.solved, 1);
}

void TestWindow::staysQuickUnderALongLog()
{
    WindowFixture fixture;
    fixture.window.show();
    fixture.openSample();
    fixture.next(2);
    fixture.play(StepState::Running, 2);
    QStringList batch;
    for (int i = 0; i < 2000; ++i)
        batch.append(u"Collecting package-%1 from an index that is far away"_s.arg(i));
    for (int i = 0; i < 100; ++i)
        fixture.window.takeLog(batch);
    auto *log = fixture.find<QListView>("log");
    QTRY_COMPARE(log->model()->rowCount(), 20000);
    const QModelIndex last = log->model()->index(log->model()->rowCount() - 1, 0);
    QVERIFY(log->visualRect(last).isValid() && log->viewport()->rect().intersects(log->visualRect(last)));
}

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
