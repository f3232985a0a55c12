// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/environmentpage.h"
#include "pages/gitpage.h"
#include "pages/packagespage.h"
#include "pages/placepage.h"
#include "pages/problempage.h"
#include "pages/projectpage.h"
#include "pages/samples.h"
#include "spec/randomspec.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDate>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QTest>

#include <memory>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

using MakePage = std::function<std::unique_ptr<Page>()>;

template <typename P>
MakePage maker()
{
    return [] { return std::make_unique<P>(nullptr); };
}

/// A spec in which every key that a page shows, and many that none shows, has a value of its own.
ProjectSpec rich()
{
    ProjectSpec spec = samples::churn();
    spec.project.slug = u"churn"_s;
    spec.project.license = u"BSL-1.0"_s;
    spec.project.layout = Layout::Package;
    spec.project.authors.append({u"Grace Hopper"_s, {}});
    spec.environment.manager = ManagerChoice::Uv;
    spec.environment.python = u"3.11.9"_s;
    spec.environment.location = EnvironmentLocation::Named;
    spec.environment.kernel = KernelVisibility::Environment;
    spec.environment.channels = {u"conda-forge"_s, u"https://conda.example.org/team"_s};
    spec.environment.packages.append({u"torch"_s, u"==2.*"_s, PackageOrigin::Pypi});
    spec.environment.lock = false;
    spec.environment.platforms = {u"linux-64"_s, u"win-64"_s};
    spec.target.runOn = RunPlace::Azure;
    spec.target.also = {ExtraTarget::Binder};
    spec.target.budgetMonth = 80;
    spec.target.decision.must = {.offline = false, .dataStays = false, .gpuMemoryGb = 24};
    spec.git.branch = u"trunk"_s;
    spec.git.remote = u"https://git.example.org/team/churn.git"_s;
    spec.git.guards = {GitGuard::Secrets};
    spec.git.data = DataStorage::Lfs;
    spec.problem.sponsor = {{}, ToBeDecided{u"Ada Lovelace"_s, QDate(2026, 12, 1)}};
    spec.problem.monitoring.value = u"Weekly hit rate\nsecond line"_s;
    spec.problem.metrics.value = {{u"recall"_s, u"0.4"_s, u"0.6"_s, {}, {}}};
    return spec;
}

} // namespace

/// Each page by itself: what it shows is what it gives back, and it says what is wrong.
class TestAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areKept_data();
    void areKept();
    void areKeptByEveryPageInTurn();
    void takenBackAreAsBefore();
    void ofPythonAreThoseFoundHere();
    void ofAuthors();
    void lateFactsKeepTheAuthor();
    void ofTheProjectNameTheFolder();
    void anEnvironmentThatIsHereCanBeChosen();
    void aFolderWithPackagesIsAnAnswerOfThisMachine();
    void problemsAreShown_data();
    void problemsAreShown();
    void anOrderOfFactorsIsStoredOnlyOnceChosen();
    void theAdviceFollowsTheAnswers();
    void weightsByHandTakeThePlaceOfAnOrder();
    void ownFiguresAreKeptAndMarked();
    void packagesAreAddedAndRemovedByKeyboard();
    void toBeDecidedStaysUntilAnswered();
    void gitSaysWhoCommits();
    void gitGuardsAreSwitched();
};

void TestAnswers::areKept_data()
{
    QTest::addColumn<MakePage>("make");
    QTest::addColumn<ProjectSpec>("spec");
    const auto rows = [](const char *name, const MakePage &make) {
        QTest::addRow("%s, new project", name) << make << ProjectSpec();
        QTest::addRow("%s, sample", name) << make << samples::churn();
        QTest::addRow("%s, every key", name) << make << rich();
    };
    rows("project", maker<ProjectPage>());
    rows("place", maker<PlacePage>());
    rows("environment", maker<EnvironmentPage>());
    rows("packages", maker<PackagesPage>());
    rows("git", maker<GitPage>());
    rows("problem", maker<ProblemPage>());
}

void TestAnswers::areKept()
{
    QFETCH(const MakePage, make);
    QFETCH(const ProjectSpec, spec);
    const auto page = make();
    page->load(spec);
    page->showFacts(samples::machine({}));
    ProjectSpec stored = spec;
    page->store(stored);
    if (spec.project.authors.isEmpty())
        stored.project.authors.clear(); // git's name is offered as the author
    QCOMPARE(stored, spec);
}

/// Who walks through the pages and touches nothing changes nothing, whatever the file holds.
void TestAnswers::areKeptByEveryPageInTurn()
{
    RandomSpec random(20261124);
    std::unique_ptr<Page> pages[] = {maker<ProjectPage>()(),  maker<PlacePage>()(), maker<EnvironmentPage>()(),
                                     maker<PackagesPage>()(), maker<GitPage>()(),   maker<ProblemPage>()()};
    int acceptable = 0;
    for (int i = 0; i < 400; ++i) {
        const ProjectSpec spec = random.next();
        if (!problemsIn(spec).isEmpty())
            continue;
        ++acceptable;
        ProjectSpec walked = spec;
        for (const auto &page : pages) { // the same pages again: nothing of the spec before may be left in them
            page->load(walked);
            MachineFacts facts = samples::machine({});
            facts.gitName.clear();
            page->showFacts(facts);
            page->store(walked);
            QVERIFY2(walked == spec, qPrintable(u"%1 changed number %2"_s.arg(page->title()).arg(i)));
        }
        // What is said of an answer that somebody else decides goes with it.
        const auto *sponsor = pages[5]->findChild<QPlainTextEdit *>(u"problem_sponsor"_s);
        QCOMPARE(sponsor->accessibleDescription().isEmpty(), !spec.problem.sponsor.toBeDecided);
    }
    QVERIFY(acceptable > 200);
}

void TestAnswers::takenBackAreAsBefore()
{
    ProjectSpec spec = samples::churn();
    spec.project.summary = u" two  blanks before"_s;
    ProjectPage page(nullptr);
    page.load(spec);
    auto *summary = page.findChild<QLineEdit *>(u"projectSummary"_s);
    ProjectSpec stored = spec;
    QTest::keyClick(summary, Qt::Key_X);
    page.store(stored);
    QVERIFY(stored != spec);
    QTest::keyClick(summary, Qt::Key_Backspace);
    page.store(stored);
    QCOMPARE(stored, spec);
}

void TestAnswers::ofPythonAreThoseFoundHere()
{
    ProjectPage page(nullptr);
    page.load({});
    const auto *python = page.findChild<QComboBox *>(u"projectPython"_s);
    MachineFacts facts = samples::machine({});
    facts.pythons.append({samples::path("/opt/python3.12/bin/python"), u"3.12.1"_s, {}});
    page.showFacts(facts);
    QStringList offered;
    for (int i = 1; i < python->count(); ++i)
        offered.append(python->itemText(i));
    QCOMPARE(offered, (QStringList{u"3.12"_s, u"3.11"_s}));
    ProjectSpec spec;
    page.store(spec);
    QCOMPARE(spec.environment.python, QString());
    // conda brings others, so any can be written; late facts leave it alone.
    python->lineEdit()->selectAll();
    QTest::keyClicks(python->lineEdit(), u"3.14"_s);
    page.showFacts(samples::machine({}));
    page.store(spec);
    QCOMPARE(spec.environment.python, u"3.14"_s);
    QTest::keyClicks(python->lineEdit(), u" or so"_s);
    QVERIFY(python->accessibleDescription().contains(page.problems().constLast().message));
}

void TestAnswers::ofAuthors()
{
    const QString text = u"  Ada Lovelace <ada@example.org>\n\nGrace Hopper\nA <B> <b@example.org>"_s;
    const QList<Author> authors{
        {u"Ada Lovelace"_s, u"ada@example.org"_s}, {u"Grace Hopper"_s, {}}, {u"A <B>"_s, u"b@example.org"_s}};
    QCOMPARE(authorsFromText(text), authors);
    QCOMPARE(authorsFromText(authorsText(authors)), authors);
}

void TestAnswers::lateFactsKeepTheAuthor()
{
    ProjectPage page(nullptr);
    page.load({});
    auto *authors = page.findChild<QPlainTextEdit *>(u"projectAuthors"_s);
    page.showFacts(samples::machine({}));
    QCOMPARE(authors->toPlainText(), u"Ada Lovelace <ada@example.org>"_s);

    ProjectPage answered(nullptr);
    answered.load({});
    authors = answered.findChild<QPlainTextEdit *>(u"projectAuthors"_s);
    QTest::keyClicks(authors, u"Grace Hopper"_s);
    answered.showFacts(samples::machine({}));
    QCOMPARE(authors->toPlainText(), u"Grace Hopper"_s);
    QTest::keyClick(authors, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(authors, Qt::Key_Delete);
    answered.showFacts(samples::machine({}));
    QCOMPARE(authors->toPlainText(), QString());
}

void TestAnswers::ofTheProjectNameTheFolder()
{
    ProjectPage page(nullptr);
    page.load({});
    page.setParentFolder(samples::path("/home/ada"));
    QCOMPARE(page.target(), AbsolutePath());
    QTest::keyClicks(page.findChild<QLineEdit *>(u"projectName"_s), u"Churn model"_s);
    QCOMPARE(page.target().toString(), u"/home/ada/churn-model"_s);
    auto *path = page.findChild<QLabel *>(u"targetPath"_s);
    page.showFacts(samples::machine(page.target()));
    QCOMPARE(path->text(), u"/home/ada/churn-model will be made."_s);
    QVERIFY(page.problems().isEmpty());

    MachineFacts facts = samples::machine(page.target());
    facts.target.state = TargetState::NotEmpty;
    page.showFacts(facts);
    QCOMPARE(path->text(), u"/home/ada/churn-model cannot be used."_s);
    QCOMPARE(page.problems().size(), 1);
    facts.target.state = TargetState::OurProject;
    page.showFacts(facts);
    QCOMPARE(page.problems().size(), 1);
    QVERIFY(page.problems().first().hint.contains(u"page Start")); // not the commands that a terminal has
    // Facts about another folder say nothing about this one.
    QTest::keyClicks(page.findChild<QLineEdit *>(u"projectSlug"_s), u"other"_s);
    QCOMPARE(page.target().toString(), u"/home/ada/other"_s);
    QVERIFY(page.problems().isEmpty());
}

void TestAnswers::anEnvironmentThatIsHereCanBeChosen()
{
    const auto page = maker<EnvironmentPage>()();
    page->load(samples::churn());
    MachineFacts facts = samples::machine({});
    facts.environments = {{EnvironmentKind::Conda, AbsolutePath::known(u"/opt/conda/envs/x"_s), u"3.12.4"_s, 41}};
    page->showFacts(facts);
    auto *prefix = page->findChild<QComboBox *>(u"existingPrefix"_s);
    QVERIFY(!prefix->isVisibleTo(page.get()));
    page->findChild<QRadioButton *>(u"useExisting"_s)->click();
    QVERIFY(prefix->isVisibleTo(page.get()));
    QVERIFY2(prefix->itemText(0).contains(u"3.12.4") && prefix->itemText(0).contains(u"41"),
             qPrintable(prefix->itemText(0)));
    prefix->setCurrentIndex(0);
    Q_EMIT prefix->activated(0);
    page->findChild<QCheckBox *>(u"addMissing"_s)->click();
    ProjectSpec stored = samples::churn();
    page->store(stored);
    QCOMPARE(stored.environment.existing, u"/opt/conda/envs/x"_s);
    QVERIFY(stored.environment.addMissing);
    // What brings a new environment has no say then.
    QVERIFY(!page->findChild<QRadioButton *>(u"manager_conda"_s)->isEnabled());
    page->showFacts(facts); // facts come at any time
    QVERIFY(!page->findChild<QRadioButton *>(u"manager_auto"_s)->isEnabled());
    QCOMPARE(prefix->currentText(), u"/opt/conda/envs/x"_s);
    page->findChild<QRadioButton *>(u"locationProject"_s)->click();
    page->store(stored);
    QCOMPARE(stored.environment.existing, QString());
}

void TestAnswers::aFolderWithPackagesIsAnAnswerOfThisMachine()
{
    const auto made = maker<EnvironmentPage>()();
    auto *page = static_cast<EnvironmentPage *>(made.get());
    page->load(samples::churn());
    MachineFacts facts = samples::machine({});
    page->showFacts(facts);
    QList<PackageSupply> said;
    connect(page, &EnvironmentPage::packagesChanged, page,
            [&said](const PackageSupply &supply) { said.append(supply); });
    auto *folder = page->findChild<QLineEdit *>(u"packageFolder"_s);
    auto *only = page->findChild<QCheckBox *>(u"packagesOnly"_s);
    QVERIFY(!only->isEnabled());
    QTest::keyClicks(folder, u"srv"_s);
    QCOMPARE(page->problems().value(0).field, u"packages"_s);
    QVERIFY(said.constLast() == PackageSupply{});
    page->setPackageFolder(AbsolutePath::known(u"/srv/p"_s));
    only->click();
    QVERIFY((said.constLast() == PackageSupply{AbsolutePath::known(u"/srv/p"_s), Network::Off}));
    ProjectSpec stored = samples::churn();
    page->store(stored);
    QCOMPARE(stored, samples::churn());

    QVERIFY(page->problems().isEmpty()); // nobody has looked yet
    facts.packages = PackageFolderFact{AbsolutePath::known(u"/srv/p"_s), PackageFolderState::Absent};
    page->showFacts(facts);
    QVERIFY2(page->problems().value(0).message.contains(u"/srv/p"), qPrintable(page->problems().value(0).message));
    facts.packages = PackageFolderFact{AbsolutePath::known(u"/srv/p"_s), PackageFolderState::Readable, true};
    page->showFacts(facts);
    QVERIFY(page->problems().isEmpty());
    page->setPackageFolder({});
    QVERIFY(said.constLast() == PackageSupply{});
}

void TestAnswers::problemsAreShown_data()
{
    QTest::addColumn<MakePage>("make");
    QTest::addColumn<QString>("objectName");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("field");
    QTest::newRow("short name with capitals")
        << maker<ProjectPage>() << u"projectSlug"_s << u"Churn"_s << u"project.slug"_s;
    QTest::newRow("branch with a blank") << maker<GitPage>() << u"gitBranch"_s << u"a b"_s << u"git.branch"_s;
    QTest::newRow("remote with a password")
        << maker<GitPage>() << u"gitRemote"_s << u"https://a:secret@example.org/x.git"_s << u"git.remote"_s;
    QTest::newRow("channel without encryption")
        << maker<EnvironmentPage>() << u"channels"_s << u"http://example.org/c"_s << u"environment.channels"_s;
}

void TestAnswers::problemsAreShown()
{
    QFETCH(const MakePage, make);
    QFETCH(const QString, objectName);
    QFETCH(const QString, typed);
    QFETCH(const QString, field);
    const auto page = make();
    page->load(samples::churn());
    if (auto *project = qobject_cast<ProjectPage *>(page.get()))
        project->setParentFolder(samples::path("/home/ada"));
    QVERIFY(page->problems().isEmpty());
    auto *edit = page->findChild<QLineEdit *>(objectName);
    edit->selectAll();
    QTest::keyClicks(edit, typed);
    QVERIFY(!page->problems().isEmpty());
    QVERIFY(page->problems().first().field.startsWith(field));
    // A screen reader hears it with the field.
    QVERIFY2(edit->accessibleDescription().contains(page->problems().first().message),
             qPrintable(edit->accessibleDescription()));
    page->load(samples::churn());
    QVERIFY(page->problems().isEmpty());
    QVERIFY(edit->accessibleDescription().isEmpty());
}

void TestAnswers::anOrderOfFactorsIsStoredOnlyOnceChosen()
{
    PlacePage page(nullptr);
    ProjectSpec spec;
    page.load(spec);
    page.store(spec);
    QVERIFY(spec.target.decision.ranking.isEmpty());

    auto *table = page.findChild<QTableView *>(u"factors"_s);
    table->selectRow(1);
    QTest::keyClick(table, Qt::Key_Up, Qt::AltModifier);
    page.store(spec);
    QCOMPARE(spec.target.decision.ranking.size(), 10);
    QCOMPARE(spec.target.decision.ranking.first(), Factor::Resources);
    QCOMPARE(spec.target.decision.ranking.at(1), Factor::Cost);
    QCOMPARE(table->currentIndex().row(), 0);
    QTest::keyClick(table, Qt::Key_Up, Qt::AltModifier); // already at the top
    page.findChild<QPushButton *>(u"factorDown"_s)->click();
    page.findChild<QPushButton *>(u"factorDown"_s)->click();
    page.store(spec);
    QCOMPARE(spec.target.decision.ranking.at(2), Factor::Resources);
}

void TestAnswers::theAdviceFollowsTheAnswers()
{
    PlacePage page(nullptr);
    page.load({});
    const auto said = [&](const char *name) { return page.findChild<QLabel *>(QString::fromLatin1(name))->text(); };
    const auto *bars = page.findChild<QWidget *>(u"placeBars"_s);
    QVERIFY(!said("placeVerdict").isEmpty() && !said("placeReasons").isEmpty() && !said("placeFlip").isEmpty());
    QVERIFY(!bars->accessibleDescription().contains(u"ruled out"));
    page.showFacts(samples::machine(samples::path("/home/ada/projects/churn-model")));
    QVERIFY(said("costs").contains(u"nothing every month"));
    page.findChild<QCheckBox *>(u"mustOffline"_s)->click();
    QVERIFY(said("placeExcluded").contains(u"Azure is ruled out. It must work without internet"));
    QCOMPARE(bars->accessibleDescription().count(u"ruled out"), 3);
    page.findChild<QCheckBox *>(u"mustGpu"_s)->click(); // the machine has none
    QCOMPARE(said("placeVerdict"), u"No place has everything that must be true."_s);
    QCOMPARE(said("placeFlip"), u"Give up one of the musts."_s);
    page.findChild<QCheckBox *>(u"mustOffline"_s)->click();
    QVERIFY(!said("placeExcluded").contains(u"Azure"));
    page.findChild<QDoubleSpinBox *>(u"budgetMonth"_s)->setValue(1);
    QVERIFY(said("placeExcluded").contains(u"and the budget is 1"));
    ProjectSpec spec;
    page.store(spec);
    QCOMPARE(spec.target.budgetMonth, std::optional(1.0));
    QCOMPARE(spec.target.decision.decided, QDate::currentDate().toString(Qt::ISODate));
}

void TestAnswers::weightsByHandTakeThePlaceOfAnOrder()
{
    PlacePage page(nullptr);
    ProjectSpec spec;
    spec.target.decision.ranking = {Factor::Privacy};
    page.load(spec);
    auto *byHand = page.findChild<QCheckBox *>(u"weighByHand"_s);
    auto *table = page.findChild<QTableView *>(u"factors"_s);
    QVERIFY(table->isColumnHidden(3) && page.findChild<QPushButton *>(u"factorDown"_s)->isEnabled());
    byHand->click();
    QVERIFY(!table->isColumnHidden(3) && !page.findChild<QPushButton *>(u"factorDown"_s)->isEnabled());
    QVERIFY(table->model()->setData(table->model()->index(0, 3), 5));
    page.store(spec);
    QCOMPARE(spec.target.decision.weights.value(Factor::Privacy), 5);
    QCOMPARE(spec.target.decision.weights.value(Factor::Cost), 3);
    QCOMPARE(spec.target.decision.ranking, QList<Factor>{Factor::Privacy}); // nothing is lost
    page.load(spec);
    QVERIFY(byHand->isChecked());
    byHand->click();
    page.store(spec);
    QVERIFY(spec.target.decision.weights.isEmpty());
}

void TestAnswers::ownFiguresAreKeptAndMarked()
{
    PlacePage page(nullptr);
    ProjectSpec spec;
    spec.target.decision.prices.azure = 0.123456789; // more digits than are shown
    page.load(spec);
    page.findChild<QDoubleSpinBox *>(u"priceAWS"_s)->setValue(2);
    page.findChild<QDoubleSpinBox *>(u"hoursWeek"_s)->setValue(30);
    auto *scores = page.findChild<QTableView *>(u"scores"_s)->model();
    QVERIFY(scores->setData(scores->index(0, 4), u"1"_s));
    page.store(spec);
    QCOMPARE(spec.target.decision.prices.azure, std::optional(0.123456789));
    QCOMPARE(spec.target.decision.prices.aws, std::optional(2.0));
    QCOMPARE(spec.target.hoursWeek, std::optional(30.0));
    QCOMPARE(spec.target.storageGb, std::optional<double>());
    QCOMPARE(spec.target.decision.scores.azure, (QMap<Factor, int>{{Factor::Cost, 1}}));
    const QString costs = page.findChild<QLabel *>(u"costs"_s)->text();
    QVERIFY(costs.contains(u"Your own price: AWS, 2.00 US dollars an hour."));
    QVERIFY(costs.contains(u"Your own score: Azure, Cost: 1 of 10."));
    QVERIFY(scores->setData(scores->index(0, 4), QString()));
    page.store(spec);
    QVERIFY(spec.target.decision.scores.azure.isEmpty());
}

void TestAnswers::packagesAreAddedAndRemovedByKeyboard()
{
    PackagesPage page(nullptr);
    ProjectSpec spec;
    page.load(spec);
    auto *typed = page.findChild<QLineEdit *>(u"packageName"_s);
    QTest::keyClicks(typed, u"numpy >=1.26,<3"_s);
    QTest::keyClick(typed, Qt::Key_Return);
    QCOMPARE(typed->text(), QString());
    QTest::keyClicks(typed, u"no such thing!"_s);
    QTest::keyClick(typed, Qt::Key_Return); // not in the grammar: stays
    QCOMPARE(typed->text(), u"no such thing!"_s);
    QVERIFY(!page.findChild<QPushButton *>(u"addPackage"_s)->isEnabled());
    typed->clear();
    auto *found = page.findChild<QListView *>(u"found"_s);
    QTest::keyClicks(typed, u"pyqt"_s); // for a screen reader: what it is, and what its licence asks
    const QString spoken = found->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.startsWith(u"pyqt, copyleft: "), qPrintable(spoken));
    typed->clear();
    QTest::keyClick(typed, Qt::Key_Down); // the first set
    QTest::keyClick(found, Qt::Key_Return);
    QTest::keyClick(typed, Qt::Key_Down); // the way back
    QTest::keyClick(typed, Qt::Key_Down); // all of it
    QTest::keyClick(found, Qt::Key_Return);
    page.store(spec);
    QCOMPARE(spec.environment.packages.size(), 6); // numpy is there only once, with its version
    QCOMPARE(spec.environment.packages.first().constraints, u">=1.26,<3"_s);

    auto *table = page.findChild<QTableView *>(u"packages"_s);
    QVERIFY(table->model()->setData(table->model()->index(1, 1), u"==1.1.*"_s, Qt::EditRole));
    QVERIFY(!table->model()->setData(table->model()->index(1, 1), u"newest"_s, Qt::EditRole));
    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_Delete);
    page.store(spec);
    QCOMPARE(spec.environment.packages.size(), 5);
    QCOMPARE(spec.environment.packages.first().name, u"jupyter"_s);
    QCOMPARE(spec.environment.packages.first().constraints, u"==1.1.*"_s);
}

void TestAnswers::toBeDecidedStaysUntilAnswered()
{
    ProjectSpec spec = rich();
    ProblemPage page(nullptr);
    page.load(spec);
    page.store(spec);
    QVERIFY(spec.problem.sponsor.toBeDecided);
    QTest::keyClicks(page.findChild<QPlainTextEdit *>(u"problem_sponsor"_s), u"Sales"_s);
    page.store(spec);
    QCOMPARE(spec.problem.sponsor, (Answer{u"Sales"_s, {}}));
    page.findChild<QPlainTextEdit *>(u"problem_sponsor"_s)->clear();
    page.store(spec);
    QVERIFY(spec.problem.sponsor.isMissing());
}

void TestAnswers::gitSaysWhoCommits()
{
    GitPage page(nullptr);
    const auto *identity = page.findChild<QLabel *>(u"gitIdentity"_s);
    ProjectSpec spec;
    page.load(spec);
    page.showFacts(samples::machine({}));
    QVERIFY(identity->text().startsWith(u"Ada Lovelace <ada@example.org>, as git"));
    MachineFacts nobody = samples::machine({});
    nobody.gitName.clear();
    page.showFacts(nobody);
    QVERIFY(identity->text().contains(u"name nobody. Give an author"));
    spec.project.authors = {{u"Grace Hopper"_s, {}}, {u"Jean Bartik"_s, u"jean@example.org"_s}};
    page.load(spec);
    QVERIFY(identity->text().startsWith(u"Jean Bartik <jean@example.org>, the first author"));
    page.findChild<QCheckBox *>(u"gitRepository"_s)->click();
    QVERIFY(identity->text().startsWith(u"Nobody"));
    QVERIFY(!page.findChild<QLineEdit *>(u"gitBranch"_s)->isEnabled());
}

void TestAnswers::gitGuardsAreSwitched()
{
    GitPage page(nullptr);
    ProjectSpec spec = samples::churn();
    page.load(spec);
    page.findChild<QCheckBox *>(u"guardLargeFiles"_s)->click();
    page.store(spec);
    QCOMPARE(spec.git.guards, (QList{GitGuard::NotebookOutput, GitGuard::Secrets}));
    page.findChild<QCheckBox *>(u"guardLargeFiles"_s)->click();
    page.findChild<QCheckBox *>(u"guardSecrets"_s)->click();
    page.store(spec);
    QCOMPARE(spec.git.guards, (QList{GitGuard::NotebookOutput, GitGuard::LargeFiles}));
}

QTEST_MAIN(TestAnswers)
#include "tst_answers.moc"
