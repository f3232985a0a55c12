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

} // namespace

class tst_Plan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsGolden_data();
    void textIsGolden();
    void hashCoversFilesCommandsAndTarget();
    void jsonNamesTheLockWithoutAHash();
    void shellPassesShellcheck_data();
    void shellPassesShellcheck();
    void withoutEnvironmentNoToolIsNeeded();
    void withoutRepositoryThereIsNone();
    void unknownIdentityIsNamedWithAWayOut();
    void authorOfTheSpecCommitsWhereGitKnowsNoOne();
    void kernelOfAnotherProjectIsNotOverwritten();
    void ownKernelIsUsedAgain();
    void unusableFolderIsRefused_data();
    void unusableFolderIsRefused();
    void projectOfOursIsFinished();
    void writtenSpecSaysWhatAutoBecame();
    void managerThatIsNotThereIsNamed();
};

void tst_Plan::textIsGolden_data()
{
    QTest::addColumn<MachineFacts>("facts");
    QTest::addColumn<QString>("golden");
    QTest::newRow("venv") << madeUpFacts() << QStringLiteral("venv.txt");
    QTest::newRow("conda") << withConda(madeUpFacts()) << QStringLiteral("conda.txt");
}

void tst_Plan::textIsGolden()
{
    QFETCH(MachineFacts, facts);
    QFETCH(QString, golden);
    const auto plan = makePlan(churnSpec(), facts, EnvironmentWish::Make);
    QVERIFY(plan);
    compareWithGolden(toText(*plan).toUtf8(), golden);
    QCOMPARE(makePlan(churnSpec(), facts, EnvironmentWish::Make), plan);
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
    QTest::newRow("hostile text") << hostile << madeUpFacts();
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
    for (const auto &step : plan->steps) {
        if (const auto *repository = std::get_if<CreateRepository>(&step.action))
            QCOMPARE(repository->commit.author->email, QStringLiteral("ada@example.org"));
    }
}

void tst_Plan::kernelOfAnotherProjectIsNotOverwritten()
{
    MachineFacts facts = madeUpFacts();
    facts.kernelsFound = {{QStringLiteral("churn-model"), facts.kernels.child(QStringLiteral("churn-model")),
                           AbsolutePath::known(QStringLiteral("/home/ada/other/.venv/bin/python"))}};
    const auto plan = makePlan(churnSpec(), facts, EnvironmentWish::Make);
    QVERIFY(plan);
    for (const auto &step : plan->steps) {
        if (const auto *kernel = std::get_if<RegisterKernel>(&step.action)) {
            QVERIFY(kernel->name != u"churn-model");
            QVERIFY(kernel->name.startsWith(u"churn-model-"));
            QCOMPARE(kernel->directory.fileName(), kernel->name);
        }
    }
}

void tst_Plan::ownKernelIsUsedAgain()
{
    MachineFacts facts = madeUpFacts();
    facts.kernelsFound = {{QStringLiteral("churn-model"), facts.kernels.child(QStringLiteral("churn-model")),
                           AbsolutePath::known(QStringLiteral("/home/ada/churn-model/.venv/bin/python"))}};
    QCOMPARE(makePlan(churnSpec(), facts, EnvironmentWish::Make), makePlan(churnSpec(), facts, EnvironmentWish::Make));
    const auto plan = makePlan(churnSpec(), facts, EnvironmentWish::Make);
    QVERIFY(toText(*plan).contains(QStringLiteral("--name churn-model ")));
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
    for (const auto &step : locked->steps)
        QVERIFY(!std::holds_alternative<WriteFile>(step.action));
}

void tst_Plan::writtenSpecSaysWhatAutoBecame()
{
    const auto plan = makePlan(churnSpec(), madeUpFacts(), EnvironmentWish::Make);
    QVERIFY(plan);
    QCOMPARE(plan->spec.environment.manager, ManagerChoice::Venv);
    for (const auto &file : filesOf(*plan)) {
        if (file.path.toString() == u"churn-model.groundwork.yaml")
            QVERIFY(file.text.contains("manager: venv") && file.text.contains("python: \"3.11\""));
    }
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

QTEST_GUILESS_MAIN(tst_Plan)
#include "tst_plan.moc"
