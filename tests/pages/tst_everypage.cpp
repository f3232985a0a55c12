// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/look.h"
#include "pages/lookstyle.h"
#include "pages/packagespage.h"
#include "pages/reviewpage.h"
#include "pages/uichecks.h"
#include "pages/windowfixture.h"

#include <QApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLineEdit>
#include <QTranslator>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList pageNames{u"start"_s,   u"summary"_s, u"project"_s,  u"place"_s, u"environment"_s, u"packages"_s,
                            u"git"_s,     u"problem"_s, u"review"_s,   u"setup"_s, u"failed"_s,      u"done"_s,
                            u"refused"_s, u"taken"_s,   u"standing"_s, u"own"_s,   u"imported"_s,    u"solved"_s,
                            u"pulled"_s,  u"clash"_s,   u"found"_s};

QList<RecentProject> recentProjects()
{
    return {{u"Demand forecast"_s, samples::path("/home/ada/projects/demand-forecast"), ProjectState::Installing},
            {u"Image defects"_s, samples::path("/home/ada/projects/image-defects"), ProjectState::Proved}};
}

Failure clash()
{
    return {.error = {.message = u"numpy and an older pandas ask for versions that do not go together."_s,
                      .details = u"ERROR: Cannot install numpy==2.3.4 and pandas==1.5.3 …\n"
                                 "The conflict is caused by:\n    The user requested numpy==2.3.4\n"
                                 "    pandas 1.5.3 depends on numpy<2"_s,
                      .hint = u"Let one of them go without a version."_s},
            .waysOut = {{u"Take numpy without a version"_s, {{u"environment.packages.numpy"_s, u"numpy"_s}}, true},
                        {u"Leave pandas out"_s, {{u"environment.packages.pandas"_s, {}}}, false}}};
}

/// What a file of another tool asks for, with more than a setup file can hold.
Captured captured()
{
    Captured result;
    result.spec.environment.manager = ManagerChoice::Conda;
    result.spec.environment.packages = {{.name = u"xarray"_s, .constraints = u">=2024.1"_s},
                                        {.name = u"netcdf4"_s, .constraints = {}}};
    result.leftOut = {
        {u"environment.yml"_s, 3, u"defaults"_s, u"The terms of this channel ask companies for payment."_s},
        {u"environment.yml"_s, 14, u"git+https://github.com/example/a-tool-with-a-long-name.git@main"_s,
         u"A setup file takes packages by name, not from an address or a folder."_s}};
    return result;
}

/// Brings the window to the page as a person would, with an answer in every field.
void goTo(WindowFixture &fixture, const QString &page)
{
    if (page == u"start")
        return;
    // A machine about which there is something to say, on the pages where it can be mended.
    fixture.machine.target.freeBytes = 2'000'000'000;
    fixture.machine.proxies = {{u"http://proxy.example.org:3128"_s, {u"https_proxy"_s, u"pip.conf"_s}}};
    fixture.machine.certificates = {{samples::path("/etc/ssl/certs/company.pem"), {u"SSL_CERT_FILE"_s}, false}};
    fixture.openSample();
    if (page == u"summary")
        return;
    if (page == u"own" || page == u"pulled") {
        const bool isPulled = page == u"pulled";
        if (isPulled)
            fixture.cabinet.sources =
                QList<ForeignSource>{{ProjectPath::known(u"uv.lock"_s),
                                      {},
                                      {u"https://packages.example.org"_s, u"ssh://git.example.org"_s}}};
        fixture.machine.target.state = TargetState::OurProject;
        fixture.machine.target.project = isPulled ? ProjectState::Failed : ProjectState::Proved;
        fixture.cabinet.projects.insert(u"/home/ada/projects/churn-model"_s, samples::churn());
        fixture.window.openProject(samples::path("/home/ada/projects/churn-model"));
        // What the machine's files tell comes a turn later.
        const auto *asked = fixture.find<QLabel>("foreignChannels");
        if (isPulled && !QTest::qWaitFor([asked] { return asked->isVisible(); }))
            qFatal("nobody is asked about a pulled lock");
        return;
    }
    fixture.click("changeAnswers");
    const bool refused = page == u"refused" || page == u"taken";
    const bool imported = page == u"imported", solved = page == u"solved", clashes = page == u"clash",
               found = page == u"found";
    const qsizetype place = pageNames.indexOf(imported || solved || clashes || found ? u"packages"_s : page);
    const qsizetype presses = refused ? 6 : std::min<qsizetype>(place - 2, 7);
    for (qsizetype i = 0; i < presses; ++i)
        fixture.next();
    if (imported)
        fixture.window.takeCapture(captured());
    if (solved)
        static_cast<PackagesPage *>(fixture.window.currentPage())->showSolution(samples::solution());
    if (found)
        fixture.find<QLineEdit>("packageName")->setText(u"excel"_s);
    if (clashes)
        static_cast<PackagesPage *>(fixture.window.currentPage())->showSolveFailure(clash(), FailureView::Trials::Over);
    if (refused) {
        fixture.machine.target.state = page == u"taken" ? TargetState::OurProject : TargetState::NotEmpty;
        fixture.click("back");
        fixture.next();
        return;
    }
    if (presses < 7)
        return;
    const int install = static_cast<int>(fixture.started.constLast().steps.size()) - 4;
    if (page == u"done") {
        fixture.play(StepState::Done);
        fixture.window.takeReport(samples::report(fixture.started.constLast()));
        return;
    }
    fixture.play(StepState::Running, install);
    fixture.window.takeProgress(0.62, {.package = u"scipy 1.16.3"_s, .fraction = 0.5});
    fixture.window.takeLog({u"linking numpy-2.3.4-py312h33ff503_0"_s, u"linking libblas-3.9.0-37_h4a7cf45_openblas"_s,
                            u"linking scipy-1.16.3-py312h54fa4ab_2"_s});
    if (page == u"failed" || page == u"standing") {
        RunReport report = samples::report(fixture.started.constLast());
        report.outcome = RunOutcome::Failed;
        report.proof.reset();
        report.failure = clash();
        report.state = ProjectState::Failed;
        for (StepReport &step : report.steps) {
            if (page == u"failed" || step.phase > Phase::Promote)
                step.state = StepState::Waiting;
        }
        fixture.window.takeStepState(install - 1, StepState::Failed);
        fixture.window.takeReport(report);
    }
    QTest::qWait(150);
}

} // namespace

/// Every page, in every language and at every size of text that is offered: nothing cut off, nothing without a name, no
/// key twice, no jumping of the cursor. With GROUNDWORK_PICTURES=FOLDER it also leaves a picture of each.
class TestEveryPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isSound_data();
    void isSound();

private:
    void speak(const QString &language);
    QTranslator m_own, m_qt;
    QFont m_font = QApplication::font();
};

void TestEveryPage::init()
{
    QApplication::setFont(m_font);
}

void TestEveryPage::speak(const QString &language)
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    const QLocale locale(language);
    QLocale::setDefault(locale);
    QVERIFY(m_own.load(u":/i18n/groundwork_"_s + language));
    QCoreApplication::installTranslator(&m_own);
    if (m_qt.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

void TestEveryPage::isSound_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<double>("points"); // 0: as the system has it
    for (const QString &page : pageNames) {
        const auto row = [&](const char *name, const QString &language, bool dark, double points) {
            QTest::addRow("%s, %s", qPrintable(page), name) << page << language << dark << points;
        };
        row("English, light", u"en"_s, false, 0);
        row("English, dark", u"en"_s, true, 0);
        row("German, light", u"de"_s, false, 0);
        row("English, large text", u"en"_s, false, 16);
    }
}

void TestEveryPage::isSound()
{
    QFETCH(const QString, page);
    QFETCH(const QString, language);
    QFETCH(const bool, dark);
    QFETCH(const double, points);
    speak(language);
    useLook(dark ? Theme::Dark : Theme::Light);
    if (points > 0) {
        QFont font = m_font;
        font.setPointSizeF(points);
        QApplication::setFont(font);
    }
    WindowFixture fixture(page == u"start" ? recentProjects() : QList<RecentProject>());
    fixture.window.show();
    QVERIFY(QTest::qWaitForWindowActive(&fixture.window));
    goTo(fixture, page);
    // Rows find their height a turn after the columns have their width, and a scroll bar goes another turn later.
    QTRY_COMPARE_WITH_TIMEOUT(uichecks::clipped(&fixture.window).join(u'\n'), QString(), 1'000);

    if (const QString folder = qEnvironmentVariable("GROUNDWORK_PICTURES"); !folder.isEmpty()) {
        const QString name =
            u"%1-%2-%3%4.png"_s.arg(page, language, dark ? u"dark"_s : u"light"_s, points > 0 ? u"-large"_s : u""_s);
        QTest::qWait(100); // a picture is of what stands still
        QVERIFY(QDir().mkpath(folder) && fixture.window.grab().save(QDir(folder).filePath(name)));
    }
    const auto compare = [](const QStringList &faults) { QCOMPARE(faults.join(u'\n'), QString()); };
    compare(uichecks::sharedMnemonics(&fixture.window));
    compare(uichecks::unnamed(&fixture.window));
    compare(uichecks::markup(&fixture.window));
    const auto *focused = fixture.window.focusWidget();
    QVERIFY(focused && fixture.window.currentPage()->isAncestorOf(focused));
    compare(uichecks::tabFaults(&fixture.window, uichecks::tabRound(&fixture.window, fixture.find("steps"))));
}

QTEST_MAIN(TestEveryPage)
#include "tst_everypage.moc"
