// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/background.h"
#include "generator/run/jupyterdesk.h"
#include "generator/run/runner.h"
#include "generator/run/storedrecentprojects.h"
#include "generator/run/systemspeccabinet.h"
#include "pages/page.h"
#include "pages/wizardwindow.h"
#include "support/program.h"
#include "system/processhandle.h"
#include "system/realgit.h"
#include "system/realsystem.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestWait = 10 * 60 * 1000; // milliseconds

/// What main() opens on the desktop, only remembered.
class RememberingOpener final : public Opener
{
public:
    AbsolutePath folder;
    AbsolutePath page;

    Result<void> openFolder(const AbsolutePath &opened) override
    {
        folder = opened;
        return {};
    }
    Result<void> openPage(const AbsolutePath &opened) override
    {
        page = opened;
        return {};
    }
};

Background::Doors doors()
{
    return {.system = std::make_unique<RealSystem>(), .git = std::make_unique<RealGit>()};
}

/// The window as main() puts it together, with a home of its own.
class Desktop
{
public:
    Program place{QStringLiteral(GROUNDWORK_PROGRAM)};
    RealSystem system;
    SystemSpecCabinet specs{system, AbsolutePath::known(home() + u"/.config/groundwork"_s)};
    StoredRecentProjects recent{system, AbsolutePath::known(home() + u"/.config/groundwork/recent.json"_s)};
    RememberingOpener opener;
    Background background{doors(), doors(), std::make_unique<RealSystem>(), place.environment()};
    Runner runner{std::make_unique<RealSystem>(), std::make_unique<RealGit>()};
    JupyterDesk jupyter{background, std::make_unique<RealSystem>(), place.environment()};
    WizardWindow window{{.specs = specs,
                         .recent = recent,
                         .opener = opener,
                         .folder = AbsolutePath::known(place.folder()),
                         .temporaryDirectory = AbsolutePath::known(place.environment().value(u"TMPDIR"_s))}};

    Desktop()
    {
        QObject::connect(&window, &WizardWindow::factsWanted, &background, &Background::askFacts);
        QObject::connect(&window, &WizardWindow::condaInstallerChosen, &background, &Background::useCondaInstaller);
        QObject::connect(&window, &WizardWindow::solveWanted, &background, &Background::askSolve);
        QObject::connect(&window, &WizardWindow::solveDropped, &background, &Background::cancelSolve);
        QObject::connect(&background, &Background::factsReady, &window, &WizardWindow::takeFacts);
        QObject::connect(&background, &Background::solved, &window, &WizardWindow::takeSolution);
        QObject::connect(&background, &Background::solveFailed, &window, &WizardWindow::takeSolveFailure);
        QObject::connect(&window, &WizardWindow::runWanted, &runner, &Runner::start);
        QObject::connect(&window, &WizardWindow::cancelWanted, &runner, &Runner::cancel);
        QObject::connect(&window, &WizardWindow::undoWanted, &runner, &Runner::undo);
        QObject::connect(&runner, &Runner::stepChanged, &window, &WizardWindow::takeStepState);
        QObject::connect(&runner, &Runner::progressed, &window, &WizardWindow::takeProgress);
        QObject::connect(&runner, &Runner::logged, &window, &WizardWindow::takeLog);
        QObject::connect(&runner, &Runner::finished, &window, &WizardWindow::takeReport);
        QObject::connect(&runner, &Runner::undone, &window, &WizardWindow::takeUndo);
        QObject::connect(&window, &WizardWindow::jupyterSought, &jupyter, &JupyterDesk::look);
        QObject::connect(&window, &WizardWindow::jupyterWanted, &jupyter, &JupyterDesk::open);
        QObject::connect(&window, &WizardWindow::jupyterStopWanted, &jupyter, &JupyterDesk::stop);
        QObject::connect(&jupyter, &JupyterDesk::changed, &window, &WizardWindow::takeJupyter);
        window.show();
    }
    ~Desktop()
    {
        // "jpserver-PROCESS-open.html": a test that failed leaves no server behind.
        if (const auto server = ProcessHandle::open(opener.page.fileName().section(u'-', 1, 1).toLongLong()))
            server->kill();
    }
    Desktop(const Desktop &) = delete;
    Desktop &operator=(const Desktop &) = delete;

    [[nodiscard]] QString home() const { return place.environment().value(u"HOME"_s); }
    [[nodiscard]] QString title() const { return window.currentPage()->title(); }
    template <typename W>
    [[nodiscard]] W *find(const char *objectName) const
    {
        for (W *widget : window.findChildren<W *>(QString::fromLatin1(objectName))) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    void click(const char *objectName) const
    {
        auto *button = find<QAbstractButton>(objectName);
        QVERIFY2(button && button->isEnabled(), objectName);
        button->click();
    }
    void type(const char *objectName, const QString &text) const
    {
        auto *edit = find<QWidget>(objectName);
        QVERIFY2(edit, objectName);
        edit->setFocus();
        QTest::keyClicks(edit, text);
    }
};

} // namespace

/// A person at the window, by object names only, with the real Python, pip, git and package index.
class TestWindowProject : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leadsToAProvedProjectAndBack();
    void stopsCleanly();
};

void TestWindowProject::leadsToAProvedProjectAndBack()
{
    Desktop desktop;
    desktop.click("newProject");
    desktop.type("projectName", u"Small model"_s);
    desktop.type("projectSummary", u"A project made by the window"_s);
    desktop.type("projectAuthors", u"Ada Lovelace <ada@example.org>"_s);
    const QString project = desktop.place.path(u"small-model"_s);
    QTRY_VERIFY(desktop.find<QLabel>("targetPath")->text() == project + u" will be made."_s);
    desktop.click("next");
    desktop.click("next"); // Where to run
    QTRY_VERIFY(desktop.find<QAbstractButton>("manager_venv")->isEnabled());
    desktop.click("manager_venv");
    desktop.click("next");
    auto *packages = desktop.find<QWidget>("packages");
    for (int i = 0; i < 6; ++i) { // the set that stands there from the start is larger than this test needs
        packages->setFocus();
        QTest::keyClick(packages, Qt::Key_Home);
        QTest::keyClick(packages, Qt::Key_Delete);
    }
    desktop.type("packageName", u"notebook"_s);
    desktop.click("addPackage");
    desktop.click("next");
    desktop.click("next"); // Git
    desktop.type("problem_users", u"Testers"_s);
    desktop.type("problem_objectives", u"A window that works"_s);
    desktop.click("next");
    QTRY_COMPARE_WITH_TIMEOUT(desktop.title(), u"This is exactly what will happen"_s, longestWait);
    QTRY_VERIFY(desktop.find<QAbstractButton>("next")->isEnabled());
    QVERIFY(!QDir(project).exists()); // nothing yet
    QTRY_VERIFY_WITH_TIMEOUT(desktop.find<QLabel>("planFetch")->text().contains(u"fit together"), longestWait);
    desktop.click("next");
    QTRY_VERIFY2_WITH_TIMEOUT(desktop.title() == u"Small model works" || desktop.title().contains(u"not succeed"),
                              qPrintable(desktop.title()), longestWait);
    if (const auto *message = desktop.find<QLabel>("failureMessage"))
        QFAIL(qPrintable(message->text() + u'\n' + desktop.find<QLabel>("failureHint")->text()));

    // What was solved while the person looked at the plan is not solved again.
    const QJsonObject report =
        QJsonDocument::fromJson(desktop.place.get(u"small-model/.groundwork/report.json"_s)).object();
    QStringList skipped;
    for (const QJsonValue &step : report[u"steps"_s].toArray()) {
        if (step[u"state"_s].toString() == u"skipped")
            skipped.append(step[u"phase"_s].toString());
    }
    QCOMPARE(skipped, QStringList{u"solve"_s});

    QVERIFY(QDir(project + u"/.git"_s).exists());
    QVERIFY(desktop.place.get(u"small-model/README.md"_s).contains("Small model"));
    QVERIFY(desktop.place.get(u"small-model/docs/PROJECT_CHARTER.md"_s).contains("A window that works"));
    QVERIFY(QDir(desktop.home() + u"/.local/share/jupyter/kernels/small-model"_s).exists());
    // The command line agrees with what the window says.
    const auto verified = desktop.place.run({u"verify"_s, u"--json"_s, project});
    QVERIFY2(verified.exitCode == 0, verified.messages.constData());
    desktop.click("openFolder");
    QCOMPARE(desktop.opener.folder.toString(), project);
    desktop.click("openJupyter");
    QTRY_VERIFY_WITH_TIMEOUT(!desktop.opener.page.isEmpty(), longestWait);
    QVERIFY(QFile::exists(desktop.opener.page.toString()));

    // The next start offers it, and takes it back.
    QCOMPARE(desktop.recent.list().size(), 1);
    QCOMPARE(desktop.recent.list().first().state, ProjectState::Proved);
    desktop.window.openProject(desktop.recent.list().first().folder);
    QCOMPARE(desktop.title(), u"Small model is a project of yours"_s);
    // Its Jupyter runs on, is found again, and keeps the project.
    QTRY_VERIFY(desktop.find<QAbstractButton>("stopJupyter"));
    const auto refused = desktop.place.run({u"undo"_s, project});
    QCOMPARE(refused.exitCode, 4);
    desktop.click("stopJupyter");
    QTRY_VERIFY_WITH_TIMEOUT(!desktop.find<QAbstractButton>("stopJupyter"), longestWait);
    QVERIFY(!QFile::exists(desktop.opener.page.toString()));
    desktop.click("undoProject");
    auto *question = desktop.window.findChild<QMessageBox *>(u"undoQuestion"_s);
    QVERIFY(question);
    question->findChild<QAbstractButton *>(u"confirmUndo"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(desktop.title() == u"What do you want to do?", longestWait);
    QVERIFY(!QDir(project).exists());
    QVERIFY(!QDir(desktop.home() + u"/.local/share/jupyter/kernels/small-model"_s).exists());
    QVERIFY(desktop.recent.list().isEmpty());
}

void TestWindowProject::stopsCleanly()
{
    Desktop desktop;
    desktop.place.put(u"small.groundwork.yaml"_s,
                      "groundwork: 1\nproject:\n  name: Small\n  authors: [{name: Ada Lovelace, email: "
                      "ada@example.org}]\nenvironment:\n  manager: venv\n  packages: [packaging]\n");
    desktop.window.openFile(AbsolutePath::known(desktop.place.path(u"small.groundwork.yaml"_s)));
    QVERIFY(desktop.title().startsWith(u"Small"));
    desktop.click("next");
    QTRY_VERIFY(desktop.find<QAbstractButton>("next")->isEnabled());
    desktop.click("next");
    QTRY_VERIFY_WITH_TIMEOUT(desktop.find<QLabel>("runningStep")->text().contains(u"versions"), longestWait);
    desktop.click("next"); // Cancel
    auto *question = desktop.window.findChild<QMessageBox *>(u"stopQuestion"_s);
    QVERIFY(question);
    question->findChild<QAbstractButton *>(u"stopRun"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(desktop.title(), u"The set-up was stopped"_s, longestWait);
    QCOMPARE(QDir(desktop.place.folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u"small.groundwork.yaml"_s});
}

QTEST_MAIN(TestWindowProject)
#include "tst_windowproject.moc"
