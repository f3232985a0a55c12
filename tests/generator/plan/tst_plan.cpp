// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/plan/plan.h"
#include "support/testtools.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace groundwork;

namespace {

ProjectSpec churnSpec()
{
    ProjectSpec spec;
    spec.project.name = QStringLiteral("Churn model");
    spec.project.authors = {{QStringLiteral("Ada Lovelace"), QStringLiteral("ada@example.org")}};
    spec.environment.packages = {{QStringLiteral("numpy"), QStringLiteral(">=1.26,<3"), PackageOrigin::Any},
                                 {QStringLiteral("scikit-learn"), {}, PackageOrigin::Any}};
    return spec;
}

/// A machine made up for the test, so that the golden texts hold anywhere.
MachineFacts madeUpFacts()
{
    MachineFacts facts;
    facts.platform = QStringLiteral("linux-64");
    facts.home = AbsolutePath::known(QStringLiteral("/home/ada"));
    facts.kernels = AbsolutePath::known(QStringLiteral("/home/ada/.local/share/jupyter/kernels"));
    facts.pythons = {{AbsolutePath::known(QStringLiteral("/usr/bin/python3.11")), QStringLiteral("3.11.2"),
                      AbsolutePath::known(QStringLiteral("/usr/share/python-wheels/pip-23.0.1-py3-none-any.whl/pip"))}};
    facts.gitName = QStringLiteral("Ada");
    facts.gitEmail = QStringLiteral("ada@home.example");
    facts.target.path = AbsolutePath::known(QStringLiteral("/home/ada/churn-model"));
    facts.target.freeBytes = 100'000'000'000;
    return facts;
}

MachineFacts withConda(MachineFacts facts)
{
    facts.tools = {{QStringLiteral("conda"), QStringLiteral("24.7.1"),
                    AbsolutePath::known(QStringLiteral("/opt/conda/bin/conda"))}};
    return facts;
}

MachineFacts withUv(MachineFacts facts)
{
    facts.tools = {{QStringLiteral("uv"), QStringLiteral("0.13.9"),
                    AbsolutePath::known(QStringLiteral("/home/ada/.local/bin/uv"))}};
    return facts;
}

MachineFacts withPipenv(MachineFacts facts)
{
    facts.tools = {{QStringLiteral("pipenv"), QStringLiteral("2026.10.3"),
                    AbsolutePath::known(QStringLiteral("/opt/pipenv/bin/pipenv"))}};
    return facts;
}

void compareWithGolden(const QByteArray &text, const QString &name)
{
    QFile golden(QStringLiteral(GROUNDWORK_TESTS_DIR "/golden/plans/") + name);
    if (qEnvironmentVariableIsSet("GROUNDWORK_REMAKE_GOLDEN")) {
        QVERIFY(golden.open(QIODevice::WriteOnly));
        golden.write(text);
        return;
    }
    QVERIFY2(golden.open(QIODevice::ReadOnly), qPrintable(name));
    QCOMPARE(QString::fromUtf8(text), QString::fromUtf8(golden.readAll()));
}

QStringList idsOf(const Plan &plan)
{
    QStringList ids;
    for (const auto &step : plan.steps)
        ids.append(step.id);
    return ids;
}

/// The first step of that kind; null without one.
template <typename Action>
const Action *actionOf(const Plan &plan)
{
    for (const auto &step : plan.steps) {
        if (const auto *action = std::get_if<Action>(&step.action))
            return action;
    }
    return nullptr;
}

QByteArray textOf(const Plan &plan, QStringView path)
{
    for (const auto &file : filesOf(plan)) {
        if (file.path.toString() == path)
            return file.text;
    }
    return {};
}

} // namespace

class tst_Plan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsGolden_data();
    void textIsGolden();
    void everyFileIsWrittenOnce_data();
    void everyFileIsWrittenOnce();
    void hashCoversFilesCommandsAndTarget();
    void jsonNamesTheLockWithoutAHash();
    void shellPassesShellcheck_data();
    void shellPassesShellcheck();
    void withoutEnvironmentNoToolIsNeeded();
    void withoutRepositoryThereIsNone();
    void unknownIdentityIsNamedWithAWayOut();
    void authorOfTheSpecCommitsWhereGitKnowsNoOne();
    void kernelOfAnotherProjectIsNotOverwritten();
    void placesAreThoseOfTheDayItWasMade();
    void ownKernelIsUsedAgain();
    void ownKernelOfANamedEnvironmentIsUsedAgain();
    void kernelOfAnExistingEnvironmentIsThePersons_data();
    void kernelOfAnExistingEnvironmentIsThePersons();
    void environmentThatIsThereIsNotTakenOver();
    void existingEnvironmentIsUsedAndNotMade_data();
    void existingEnvironmentIsUsedAndNotMade();
    void existingEnvironmentThatCannotBeUsed();
    void withoutAHomeTheKernelCannotBeThePersons();
    void unusableFolderIsRefused_data();
    void unusableFolderIsRefused();
    void projectOfOursIsFinished();
    void finishingGetsTheToolThatIsMissing();
    void finishingNeedsRoomForTheEnvironment();
    void projectWithoutItsEnvironmentCannotBeVerified();
    void looksAtTheDiskOfEachPart_data();
    void looksAtTheDiskOfEachPart();
    void packagesHaveTheNamesOfTheirManager();
    void packageThatIsCalledOtherwiseIsNamed();
    void writtenSpecSaysWhatAutoBecame();
    void managerThatIsNotThereIsNamed();
};

void tst_Plan::textIsGolden_data()
{
    QTest::addColumn<MachineFacts>("facts");
    QTest::addColumn<ManagerChoice>("manager");
    QTest::addColumn<QString>("golden");
    QTest::newRow("venv") << madeUpFacts() << ManagerChoice::Auto << QStringLiteral("venv.txt");
    QTest::newRow("conda") << withConda(madeUpFacts()) << ManagerChoice::Auto << QStringLiteral("conda.txt");
    QTest::newRow("uv") << withUv(madeUpFacts()) << ManagerChoice::Auto << QStringLiteral("uv.txt");
    QTest::newRow("pipenv") << withPipenv(madeUpFacts()) << ManagerChoice::Pipenv << QStringLiteral("pipenv.txt");
}

void tst_Plan::textIsGolden()
{
    QFETCH(MachineFacts, facts);
    QFETCH(ManagerChoice, manager);
    QFETCH(QString, golden);
    ProjectSpec spec = churnSpec();
    spec.environment.manager = manager;
    const auto plan = makePlan(spec, facts, EnvironmentWish::Make);
    QVERIFY(plan);
    compareWithGolden(toText(*plan).toUtf8(), golden);
    QCOMPARE(makePlan(spec, facts, EnvironmentWish::Make), plan);
}

void tst_Plan::everyFileIsWrittenOnce_data()
{
    QTest::addColumn<MachineFacts>("facts");
    QTest::addColumn<bool>("namesPackages");
    QTest::newRow("venv") << madeUpFacts() << false;
    QTest::newRow("uv") << withUv(madeUpFacts()) << true;
}

/// pyproject.toml is both uv's own file and what makes the code a package.
void tst_Plan::everyFileIsWrittenOnce()
{
    QFETCH(MachineFacts, facts);
    QFETCH(bool, namesPackages);
    ProjectSpec spec = churnSpec();
    spec.project.layout = Layout::Package;
    const auto plan = makePlan(spec, facts, EnvironmentWish::Make);
    QVERIFY(plan);
    QStringList ids = idsOf(*plan);
    QCOMPARE(ids.removeDuplicates(), 0);
    const QByteArray text = textOf(*plan, u"pyproject.toml");
    QVERIFY(text.contains("build-backend"));
    QVERIFY(text.contains("where = [\"src\"]"));
    QCOMPARE(text.contains("scikit-learn"), namesPackages);
    QCOMPARE(textOf(*plan, u"README.md").count("| `pyproject.toml` |"), 1);
}

void tst_Plan::hashCoversFilesCommandsAndTarget()
{
    const auto plan = makePlan(churnSpec(), madeUpFacts(), EnvironmentWish::Make);
    QVERIFY(plan);
    Plan otherText = *plan;
    for (auto &step : otherText.steps) {
        if (auto *write = std::get_if<WriteFile>(&step.action); write && write->file.path.toString() == u"README.md")
            write->file.text.append('x');
    }
    Plan otherCommand = *plan;
    for (auto &step : otherCommand.steps) {
        if (auto *install = std::get_if<InstallEnvironment>(&step.action))
            install->commands.first().arguments.append(u"--more");
    }
    Plan otherTarget = *plan;
    otherTarget.target = AbsolutePath::known(QStringLiteral("/elsewhere"));
    for (const auto &other : {otherText, otherCommand, otherTarget})
        QVERIFY(hashOf(other) != hashOf(*plan));
    QVERIFY(hashOf(*plan).startsWith(QStringLiteral("sha256:")));
}

void tst_Plan::jsonNamesTheLockWithoutAHash()
{
    const auto plan = makePlan(churnSpec(), madeUpFacts(), EnvironmentWish::Make);
    QVERIFY(plan);
    const QJsonObject json = QJsonDocument::fromJson(toJson(*plan)).object();
    QCOMPARE(json.value(u"plan").toString(), hashOf(*plan));
    QJsonObject lock, readme;
    for (const auto step : json.value(u"steps").toArray()) {
        for (const auto file : step.toObject().value(u"files").toArray()) {
            if (file.toObject().value(u"path") == QStringLiteral("requirements.lock"))
                lock = file.toObject();
            if (file.toObject().value(u"path") == QStringLiteral("README.md"))
                readme = file.toObject();
        }
    }
    QVERIFY(lock.value(u"sha256").isNull());
    QCOMPARE(readme.value(u"sha256").toString().size(), 64);
}

void tst_Plan::shellPassesShellcheck_data()
{
    QTest::addColumn<ProjectSpec>("spec");
    QTest::addColumn<MachineFacts>("facts");
    ProjectSpec hostile = churnSpec();
    hostile.project.summary = QStringLiteral("It's `rm -rf $HOME` \"and\" $(more) \\");
    hostile.problem.users.value = QStringLiteral("END\n'END'\n${x}\n");
    QTest::newRow("venv") << churnSpec() << madeUpFacts();
    QTest::newRow("conda") << churnSpec() << withConda(madeUpFacts());
    ProjectSpec split = churnSpec();
    split.environment.packages.append({QStringLiteral("umap-learn"), {}, PackageOrigin::Pypi});
    QTest::newRow("conda with PyPI") << split << withConda(madeUpFacts());
    QTest::newRow("uv") << churnSpec() << withUv(madeUpFacts());
    ProjectSpec unlocked = churnSpec();
    unlocked.environment.lock = false;
    QTest::newRow("uv without a lock") << unlocked << withUv(madeUpFacts());
    QTest::newRow("hostile text") << hostile << madeUpFacts();
    ProjectSpec pipenv = churnSpec();
    pipenv.environment.manager = ManagerChoice::Pipenv;
    QTest::newRow("pipenv") << pipenv << withPipenv(madeUpFacts());
    pipenv.environment.lock = false;
    QTest::newRow("pipenv without a lock") << pipenv << withPipenv(madeUpFacts());
}

void tst_Plan::shellPassesShellcheck()
{
    QFETCH(ProjectSpec, spec);
    QFETCH(MachineFacts, facts);
    const auto plan = makePlan(spec, facts, EnvironmentWish::Make);
    QVERIFY(plan);
    const QTemporaryDir folder;
    const ToolEnd end = runProgram(QStringLiteral("shellcheck"), {QStringLiteral("-")}, folder.path(), toShell(*plan));
    QVERIFY2(end.exitCode == 0, (end.output + end.messages).constData());
}

void tst_Plan::withoutEnvironmentNoToolIsNeeded()
{
    MachineFacts facts = madeUpFacts();
    facts.pythons.clear();
    QVERIFY(!makePlan(churnSpec(), facts, EnvironmentWish::Make));
    const auto plan = makePlan(churnSpec(), facts, EnvironmentWish::Later);
    QVERIFY(plan);
    for (const auto &step : plan->steps) {
        QVERIFY(step.commands().isEmpty());
        QVERIFY(!std::holds_alternative<WriteLock>(step.action));
    }
}

void tst_Plan::withoutRepositoryThereIsNone()
{
    ProjectSpec spec = churnSpec();
    spec.git.repository = false;
    const auto plan = makePlan(spec, madeUpFacts(), EnvironmentWish::Make);
    QVERIFY(plan);
    QVERIFY(!idsOf(*plan).contains(QStringLiteral("repository")));
}

void tst_Plan::unknownIdentityIsNamedWithAWayOut()
{
    ProjectSpec spec = churnSpec();
    spec.project.authors.clear();
    MachineFacts facts = madeUpFacts();
    facts.gitEmail.clear();
    const auto plan = makePlan(spec, facts, EnvironmentWish::Make);
    QVERIFY(!plan);
    QVERIFY(!plan.error().error.hint.isEmpty());
    QCOMPARE(plan.error().waysOut.first().changes.first().field, QStringLiteral("git.first_commit"));
    spec.git.firstCommit = false;
    QVERIFY(makePlan(spec, facts, EnvironmentWish::Make));
}

void tst_Plan::authorOfTheSpecCommitsWhereGitKnowsNoOne()
{
    MachineFacts facts = madeUpFacts();
    facts.gitName.clear();
    const auto plan = makePlan(churnSpec(), facts, EnvironmentWish::Make);
    QVERIFY(plan);
    const auto *repository = actionOf<CreateRepository>(*plan);
    QVERIFY(repository && repository->commit.author);
    QCOMPARE(repository->commit.author->email, QStringLiteral("ada@example.org"));
}

void tst_Plan::kernelOfAnotherProjectIsNotOverwritten()
{
    MachineFacts facts = madeUpFacts();
    facts.kernelsFound = {{QStringLiteral("churn-model"), facts.kernels.child(QStringLiteral("churn-model")),
                           AbsolutePath::known(QStringLiteral("/home/ada/other/.venv/bin/python"))}};
    const auto plan = makePlan(churnSpec(), facts, EnvironmentWish::Make);
    QVERIFY(plan);
    const auto *kernel = actionOf<RegisterKernel>(*plan);
    QVERIFY(kernel);
    QVERIFY(kernel->name.startsWith(u"churn-model-"));
    QCOMPARE(kernel->directory.fileName(), kernel->name);
    QVERIFY(textOf(*plan, u"README.md").contains(kernel->name.toUtf8()));
    QVERIFY(textOf(*plan, u"notebooks/00-start.ipynb").contains('"' + kernel->name.toUtf8() + '"'));

    // The project keeps the name that it got, also when the other one has gone since.
    facts.target.state = TargetState::OurProject;
    facts.target.kernel = kernel->name;
    facts.kernelsFound.clear();
    const auto finishing = makePlan(churnSpec(), facts, EnvironmentWish::Make);
    QVERIFY(finishing);
    QCOMPARE(actionOf<RegisterKernel>(*finishing)->name, kernel->name);
    // What the record says is used only if it is a name that this project can have.
    facts.target.kernel = QStringLiteral("../../elsewhere");
    QCOMPARE(actionOf<RegisterKernel>(*makePlan(churnSpec(), facts, EnvironmentWish::Make))->name,
             QStringLiteral("churn-model"));
}

void tst_Plan::placesAreThoseOfTheDayItWasMade()
{
    ProjectSpec spec = churnSpec();
    spec.environment.location = EnvironmentLocation::Named;
    MachineFacts facts = madeUpFacts();
    const auto made = makePlan(spec, facts, EnvironmentWish::Make);
    QVERIFY(made);
    facts.target.state = TargetState::OurProject;
    facts.target.project = ProjectState::Failed;
    facts.target.hasLock = true;
    facts.target.manager = made->manager;
    facts.target.prefix = made->prefix;
    facts.target.kernels = made->kernels;
    // The variables of another day.
    const AbsolutePath other = AbsolutePath::known(QStringLiteral("/other"));
    facts.home = other;
    facts.kernels = other.child(QStringLiteral("kernels"));
    facts.toolEnvironment.insert(QStringLiteral("CONDA_ENVS_PATH"), other.toString());
    for (const auto &plan : {makePlan(spec, facts, EnvironmentWish::Make), makeVerifyPlan(spec, facts)}) {
        QVERIFY(plan);
        QCOMPARE(plan->prefix, made->prefix);
        QCOMPARE(plan->kernels, made->kernels);
        QCOMPARE(actionOf<RunNotebook>(*plan)->command().environment.value(QStringLiteral("JUPYTER_DATA_DIR")).text,
                 made->kernels.parent().toString());
    }
    const auto continued = makePlan(spec, facts, EnvironmentWish::Make);
    QCOMPARE(actionOf<RegisterKernel>(*continued)->directory, actionOf<RegisterKernel>(*made)->directory);
    QCOMPARE(actionOf<InstallEnvironment>(*continued)->environment.prefix, made->prefix);
    // A place that this project cannot have is no place of it.
    facts.target.prefix = AbsolutePath::known(QStringLiteral("/home/ada"));
    facts.target.kernels = AbsolutePath::known(QStringLiteral("/home/ada/work"));
    const auto hostile = makePlan(spec, facts, EnvironmentWish::Make);
    QVERIFY(hostile->prefix.isBelow(other));
    QCOMPARE(hostile->kernels, facts.kernels);
}

void tst_Plan::ownKernelIsUsedAgain()
{
    MachineFacts facts = madeUpFacts();
    facts.kernelsFound = {{QStringLiteral("churn-model"), facts.kernels.child(QStringLiteral("churn-model")),
                           AbsolutePath::known(QStringLiteral("/home/ada/churn-model/.venv/bin/python"))}};
    const auto plan = makePlan(churnSpec(), facts, EnvironmentWish::Make);
    QVERIFY(plan);
    QCOMPARE(actionOf<RegisterKernel>(*plan)->name, QStringLiteral("churn-model"));
}

void tst_Plan::ownKernelOfANamedEnvironmentIsUsedAgain()
{
    ProjectSpec spec = churnSpec();
    spec.environment.location = EnvironmentLocation::Named;
    MachineFacts facts = madeUpFacts();
    const auto first = makePlan(spec, facts, EnvironmentWish::Make);
    QVERIFY(first);
    QVERIFY(!first->prefix.isBelow(facts.target.path));
    facts.target.state = TargetState::OurProject;
    facts.target.hasLock = true;
    facts.kernelsFound = {{QStringLiteral("churn-model"), facts.kernels.child(QStringLiteral("churn-model")),
                           first->prefix.child(QStringLiteral("bin/python"))}};
    const auto again = makeVerifyPlan(spec, facts);
    QVERIFY(again);
    QCOMPARE(actionOf<RunNotebook>(*again)->kernel, QStringLiteral("churn-model"));
}

void tst_Plan::kernelOfAnExistingEnvironmentIsThePersons_data()
{
    QTest::addColumn<QString>("project"); // for which Groundwork registered it
    QTest::addColumn<bool>("isOurs");
    QTest::newRow("the person's own") << QString() << false;
    QTest::newRow("another project's") << QStringLiteral("/home/ada/other") << false;
    QTest::newRow("of an earlier project in this folder") << QStringLiteral("/home/ada/churn-model") << true;
}

void tst_Plan::kernelOfAnExistingEnvironmentIsThePersons()
{
    QFETCH(QString, project);
    QFETCH(bool, isOurs);
    ProjectSpec spec = churnSpec();
    spec.environment.existing = QStringLiteral("/home/ada/env");
    MachineFacts facts = madeUpFacts();
    facts.existing = EnvironmentFact{EnvironmentKind::Venv, AbsolutePath::known(spec.environment.existing),
                                     QStringLiteral("3.10.4"), 7};
    facts.kernelsFound = {{QStringLiteral("churn-model"), facts.kernels.child(QStringLiteral("churn-model")),
                           AbsolutePath::known(QStringLiteral("/home/ada/env/bin/python")),
                           AbsolutePath::from(project).value_or(AbsolutePath())}};
    const auto plan = makePlan(spec, facts, EnvironmentWish::Make);
    QVERIFY(plan);
    QCOMPARE(actionOf<RegisterKernel>(*plan)->name == u"churn-model", isOurs);
}

void tst_Plan::environmentThatIsThereIsNotTakenOver()
{
    ProjectSpec spec = churnSpec();
    spec.environment.location = EnvironmentLocation::Named;
    MachineFacts facts = madeUpFacts();
    const auto free = makePlan(spec, facts, EnvironmentWish::Make);
    QVERIFY(free);
    facts.environments = {{EnvironmentKind::Venv, free->prefix, QStringLiteral("3.11.2"), 3}};
    const auto taken = makePlan(spec, facts, EnvironmentWish::Make);
    QVERIFY(!taken);
    QVERIFY(taken.error().error.message.contains(free->prefix.toString()));
    QCOMPARE(taken.error().error.kind, ErrorKind::TargetNotUsable);
}

void tst_Plan::existingEnvironmentIsUsedAndNotMade_data()
{
    QTest::addColumn<EnvironmentKind>("kind");
    QTest::addColumn<bool>("add");
    QTest::addColumn<QString>("program");
    const QString python = QStringLiteral("/home/ada/env/bin/python");
    QTest::newRow("nothing is added") << EnvironmentKind::Venv << false << QString();
    QTest::newRow("added by pip") << EnvironmentKind::Venv << true << python;
    QTest::newRow("added by conda") << EnvironmentKind::Conda << true << QStringLiteral("/opt/conda/bin/conda");
}

void tst_Plan::existingEnvironmentIsUsedAndNotMade()
{
    QFETCH(EnvironmentKind, kind);
    QFETCH(bool, add);
    QFETCH(QString, program);
    ProjectSpec spec = churnSpec();
    spec.environment.existing = QStringLiteral("/home/ada/env");
    spec.environment.addMissing = add;
    MachineFacts facts = madeUpFacts();
    facts.tools = {{QStringLiteral("conda"), QStringLiteral("24.7.1"),
                    AbsolutePath::known(QStringLiteral("/opt/conda/bin/conda"))}};
    facts.existing = EnvironmentFact{kind, AbsolutePath::known(spec.environment.existing), QStringLiteral("3.10.4"), 7};
    const auto plan = makePlan(spec, facts, EnvironmentWish::Make);
    QVERIFY(plan);
    QCOMPARE(plan->prefix.toString(), spec.environment.existing);
    QCOMPARE(plan->spec.environment.python, QStringLiteral("3.10"));
    QVERIFY(!actionOf<SolvePackages>(*plan));
    QVERIFY(!actionOf<InstallEnvironment>(*plan));
    QVERIFY(locksOf(*plan).isEmpty());
    QCOMPARE(actionOf<CheckExisting>(*plan)->mayAdd, add);
    QCOMPARE(actionOf<AddPackages>(*plan) != nullptr, add);
    if (add)
        QCOMPARE(actionOf<AddPackages>(*plan)->command.program.toString(), program);
    QVERIFY(actionOf<RegisterKernel>(*plan)->python.isBelow(plan->prefix));

    facts.target.state = TargetState::OurProject;
    facts.target.project = ProjectState::Installed;
    const auto again = makeVerifyPlan(spec, facts);
    QVERIFY(again);
    QVERIFY(actionOf<CheckExisting>(*again));
    facts.target.project = ProjectState::Waiting;
    QVERIFY(!makeVerifyPlan(spec, facts));
}

void tst_Plan::existingEnvironmentThatCannotBeUsed()
{
    ProjectSpec spec = churnSpec();
    spec.environment.existing = QStringLiteral("/home/ada/env");
    MachineFacts facts = madeUpFacts();
    const auto missing = makePlan(spec, facts, EnvironmentWish::Make);
    QVERIFY(!missing);
    QVERIFY(missing.error().error.message.contains(spec.environment.existing));
    facts.existing = EnvironmentFact{EnvironmentKind::Venv, AbsolutePath::known(spec.environment.existing),
                                     QStringLiteral("3.10.4"), 7};
    spec.environment.python = QStringLiteral("3.12");
    const auto old = makePlan(spec, facts, EnvironmentWish::Make);
    QVERIFY(!old);
    QVERIFY(old.error().error.message.contains(QStringLiteral("3.10.4")));
    QCOMPARE(old.error().waysOut.size(), 2);
}

void tst_Plan::withoutAHomeTheKernelCannotBeThePersons()
{
    MachineFacts facts = madeUpFacts();
    facts.kernels = {};
    const auto plan = makePlan(churnSpec(), facts, EnvironmentWish::Make);
    QVERIFY(!plan);
    QCOMPARE(plan.error().waysOut.first().changes.first().field, QStringLiteral("environment.kernel"));
    ProjectSpec spec = churnSpec();
    spec.environment.kernel = KernelVisibility::Environment;
    const auto inside = makePlan(spec, facts, EnvironmentWish::Make);
    QVERIFY(inside);
    QVERIFY(actionOf<RegisterKernel>(*inside)->directory.isBelow(inside->prefix));
}

void tst_Plan::unusableFolderIsRefused_data()
{
    QTest::addColumn<TargetState>("state");
    QTest::newRow("not empty") << TargetState::NotEmpty;
    QTest::newRow("a file") << TargetState::NotAFolder;
    QTest::newRow("a link") << TargetState::Link;
    QTest::newRow("no parent") << TargetState::ParentMissing;
    QTest::newRow("read only") << TargetState::NotWritable;
}

void tst_Plan::unusableFolderIsRefused()
{
    QFETCH(TargetState, state);
    MachineFacts facts = madeUpFacts();
    facts.target.state = state;
    const auto plan = makePlan(churnSpec(), facts, EnvironmentWish::Make);
    QVERIFY(!plan);
    QCOMPARE(plan.error().error.kind, ErrorKind::TargetNotUsable);
    QVERIFY(!plan.error().error.hint.isEmpty());
}

void tst_Plan::projectOfOursIsFinished()
{
    MachineFacts facts = madeUpFacts();
    facts.target.state = TargetState::OurProject;
    const auto waiting = makePlan(churnSpec(), facts, EnvironmentWish::Make);
    QVERIFY(waiting);
    QCOMPARE(waiting->kind, PlanKind::Finish);
    QVERIFY(idsOf(*waiting).contains(QStringLiteral("solve")));
    facts.target.hasLock = true;
    const auto locked = makePlan(churnSpec(), facts, EnvironmentWish::Make);
    QVERIFY(!idsOf(*locked).contains(QStringLiteral("solve")));
    QVERIFY(!actionOf<WriteFile>(*locked));

    // Nothing need be committed any more, so it does not matter that git knows no one.
    ProjectSpec nobody = churnSpec();
    nobody.project.authors.clear();
    facts.gitEmail.clear();
    QVERIFY(makePlan(nobody, facts, EnvironmentWish::Make));
    facts.target.hasLock = false;
    QVERIFY(!makePlan(nobody, facts, EnvironmentWish::Make));
}

void tst_Plan::finishingGetsTheToolThatIsMissing()
{
    MachineFacts facts = madeUpFacts();
    facts.tools.removeIf([](const ToolFact &tool) { return tool.name == u"uv"; });
    facts.toolFolder = AbsolutePath::known(QStringLiteral("/home/ada/.local/share/groundwork/tools"));
    ProjectSpec spec = churnSpec();
    spec.environment.manager = ManagerChoice::Uv;
    facts.target.state = TargetState::OurProject;
    facts.target.project = ProjectState::Waiting;
    facts.target.hasLock = true; // as in a clone
    const auto clone = makePlan(spec, facts, EnvironmentWish::Make);
    QVERIFY2(clone, qPrintable(clone ? QString() : clone.error().error.message));
    QVERIFY(idsOf(*clone).contains(QStringLiteral("tool")));
    QVERIFY(!idsOf(*clone).contains(QStringLiteral("solve")));
    facts.target.project = ProjectState::Proved;
    const auto proved = makePlan(spec, facts, EnvironmentWish::Make);
    QVERIFY(proved && !idsOf(*proved).contains(QStringLiteral("tool")));
}

void tst_Plan::projectWithoutItsEnvironmentCannotBeVerified()
{
    MachineFacts facts = madeUpFacts();
    facts.target.state = TargetState::OurProject;
    const auto plan = makeVerifyPlan(churnSpec(), facts);
    QVERIFY(!plan);
    QVERIFY(plan.error().error.message.contains(QStringLiteral("not made yet")));
    QVERIFY(!plan.error().error.hint.isEmpty());
}

void tst_Plan::finishingNeedsRoomForTheEnvironment()
{
    MachineFacts facts = madeUpFacts();
    facts.target.state = TargetState::OurProject;
    facts.target.project = ProjectState::Waiting;
    const auto waiting = makePlan(churnSpec(), facts, EnvironmentWish::Make);
    QVERIFY(waiting);
    QVERIFY(actionOf<CheckTarget>(*waiting)->bytesNeeded > 0);
    facts.target.project = ProjectState::Proved;
    QCOMPARE(actionOf<CheckTarget>(*makePlan(churnSpec(), facts, EnvironmentWish::Make))->bytesNeeded, 0);
}

void tst_Plan::looksAtTheDiskOfEachPart_data()
{
    QTest::addColumn<qint64>("target");
    QTest::addColumn<qint64>("home");
    QTest::addColumn<qint64>("cache");
    QTest::addColumn<QString>("location");
    QTest::addColumn<QString>("full"); // what the sentence names; empty: there is room
    constexpr qint64 plenty = 100'000'000'000, little = 10'000'000;
    const QString none, project = QStringLiteral("project"), named = QStringLiteral("named"),
                        existing = QStringLiteral("existing");
    QTest::newRow("room everywhere") << plenty << plenty << plenty << project << none;
    QTest::newRow("in the project") << little << plenty << plenty << project << QStringLiteral("(mounted at /srv)");
    QTest::newRow("a named one goes into the home") << little << plenty << plenty << named << none;
    QTest::newRow("no room for a named one")
        << plenty << little << plenty << named << QStringLiteral("(mounted at /home)");
    QTest::newRow("an existing one needs none") << little << plenty << little << existing << none;
    QTest::newRow("a full cache") << plenty << plenty << little << project
                                  << QStringLiteral("/cache/pip (mounted at /cache)");
    QTest::newRow("a full home") << plenty << qint64(0) << plenty << existing << QStringLiteral("(mounted at /home)");
}

void tst_Plan::looksAtTheDiskOfEachPart()
{
    QFETCH(const QString, location);
    QFETCH(const QString, full);
    QFETCH(const qint64, target);
    QFETCH(const qint64, home);
    QFETCH(const qint64, cache);
    const auto path = [](const char16_t *text) { return AbsolutePath::known(QString::fromUtf16(text)); };
    MachineFacts facts = madeUpFacts();
    facts.target.path = path(u"/srv/churn-model");
    facts.target.volume = path(u"/srv");
    facts.target.freeBytes = target;
    facts.toolEnvironment.insert(QStringLiteral("PIP_CACHE_DIR"), QStringLiteral("/cache/pip"));
    facts.disks = {{path(u"/home/ada"), path(u"/home"), home}, {path(u"/cache/pip"), path(u"/cache"), cache}};
    ProjectSpec spec = churnSpec();
    if (location == u"named")
        spec.environment.location = EnvironmentLocation::Named;
    if (location == u"existing") {
        spec.environment.existing = QStringLiteral("/home/ada/env");
        facts.existing = EnvironmentFact{EnvironmentKind::Venv, path(u"/home/ada/env"), QStringLiteral("3.11.2"), 7};
    }
    const auto plan = makePlan(spec, facts, EnvironmentWish::Make);
    QCOMPARE(plan.has_value(), full.isEmpty());
    if (!plan)
        QVERIFY2(plan.error().error.message.contains(full), qPrintable(plan.error().error.message));
}

void tst_Plan::writtenSpecSaysWhatAutoBecame()
{
    const auto plan = makePlan(churnSpec(), madeUpFacts(), EnvironmentWish::Make);
    QVERIFY(plan);
    QCOMPARE(plan->spec.environment.manager, ManagerChoice::Venv);
    const QByteArray spec = textOf(*plan, u"churn-model.groundwork.yaml");
    QVERIFY2(spec.contains("manager: venv") && spec.contains("python: \"3.11\""), spec.constData());
}

void tst_Plan::managerThatIsNotThereIsNamed()
{
    ProjectSpec spec = churnSpec();
    spec.environment.manager = ManagerChoice::Conda;
    const auto plan = makePlan(spec, madeUpFacts(), EnvironmentWish::Make);
    QVERIFY(!plan);
    QVERIFY(plan.error().error.message.contains(QStringLiteral("conda"), Qt::CaseInsensitive));
    QVERIFY(!plan.error().error.hint.isEmpty());
}

void tst_Plan::packagesHaveTheNamesOfTheirManager()
{
    ProjectSpec spec = churnSpec();
    spec.environment.packages = {{QStringLiteral("torch"), {}, PackageOrigin::Any}};
    spec.environment.manager = ManagerChoice::Conda;
    auto plan = makePlan(spec, withConda(madeUpFacts()), EnvironmentWish::Make);
    QVERIFY(plan);
    const QByteArray conda = textOf(*plan, u"environment.yml");
    QVERIFY2(conda.contains("- pytorch\n") && !conda.contains("- torch\n"), conda.constData());
    // The setup file says it as the person did.
    QCOMPARE(plan->spec.environment.packages, spec.environment.packages);

    spec.environment.packages.first().name = QStringLiteral("pytorch");
    spec.environment.manager = ManagerChoice::Venv;
    plan = makePlan(spec, madeUpFacts(), EnvironmentWish::Make);
    QVERIFY(plan);
    QVERIFY(textOf(*plan, u"requirements.txt").contains("\ntorch\n"));
}

void tst_Plan::packageThatIsCalledOtherwiseIsNamed()
{
    ProjectSpec spec = churnSpec();
    spec.environment.packages = {{QStringLiteral("sklearn"), {}, PackageOrigin::Any}};
    spec.environment.manager = ManagerChoice::Venv;
    const auto plan = makePlan(spec, madeUpFacts(), EnvironmentWish::Make);
    QVERIFY(!plan);
    QVERIFY(plan.error().error.message.contains(u"scikit-learn"));
    QCOMPARE(plan.error().waysOut.first().changes.first().field, QStringLiteral("environment.packages.sklearn"));
}

QTEST_GUILESS_MAIN(tst_Plan)
#include "tst_plan.moc"
