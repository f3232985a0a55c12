// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "randomspec.h"
#include "spec/specfile.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace groundwork;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray example()
{
    return bytesOf(QStringLiteral(GROUNDWORK_SOURCE_DIR "/resources/examples/churn-model.groundwork.yaml"));
}

/// All problems as "LINE:COLUMN FIELD MESSAGE (HINT)".
QStringList complaints(const QByteArray &bytes)
{
    QStringList lines;
    const auto read = readSpec(bytes);
    if (!read) {
        for (const SpecProblem &problem : read.error())
            lines.append(u"%1:%2 %3 "_s.arg(problem.line).arg(problem.column).arg(problem.field) + problem.message +
                         u" ("_s + problem.hint + u')');
    }
    return lines;
}

ProjectSpec smallest()
{
    ProjectSpec spec;
    spec.project.name = u"Churn model"_s;
    return spec;
}

/// The first line that differs, as "written → read and written again".
QString firstDifference(const QByteArray &a, const QByteArray &b)
{
    const QList<QByteArray> before = a.split('\n');
    const QList<QByteArray> after = b.split('\n');
    qsizetype line = 0;
    while (line < before.size() && line < after.size() && before[line] == after[line])
        ++line;
    return u"line %1: "_s.arg(line + 1) + QString::fromUtf8(before.value(line)) + u" → "_s +
           QString::fromUtf8(after.value(line));
}

const QByteArray head = "groundwork: 1\nproject:\n  name: X\n";

} // namespace

class TestSpecFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheExample();
    void readsEveryKey();
    void defaultsAreThoseOfAnAbsentKey();
    void byteOrderMarkAndCarriageReturnsAreAccepted();
    void reportsEveryProblemAtOnce();
    void namesTheNearestWord_data();
    void namesTheNearestWord();
    void packagesInEveryForm();
    void smallestIsShort();
    void pythonIsQuoted();
    void writesTheWholeInOrder();
    void readsBackWhatItWrites();
    void problemLineIsForEditors();
};

void TestSpecFile::readsTheExample()
{
    const QByteArray bytes = example();
    QVERIFY(!bytes.isEmpty());
    const auto spec = readSpec(bytes);
    QVERIFY2(spec, qPrintable(complaints(bytes).join(u'\n')));
    QCOMPARE(slugOf(*spec), u"churn-model"_s);
    QStringList packages;
    for (const PackageRequest &package : spec->environment.packages)
        packages.append(packageText(package));
    QCOMPARE(packages.join(u' '), u"jupyter notebook numpy scipy scikit-learn pandas"_s);
    QCOMPARE(spec->environment.manager, ManagerChoice::Auto);
    QVERIFY(spec->environment.python.isEmpty());
    for (const Answer &answer :
         {spec->problem.users, spec->problem.objectives, spec->problem.challenges, spec->problem.deliverables})
        QVERIFY(!answer.isMissing());
    // What people start from is written as Groundwork itself writes it.
    QCOMPARE(QString::fromUtf8(bytes), QString::fromUtf8(writeSpec(*spec)));
}

void TestSpecFile::readsEveryKey()
{
    const QByteArray bytes = bytesOf(QStringLiteral(GROUNDWORK_TESTS_DIR "/spec/every-key.groundwork.yaml"));
    const auto spec = readSpec(bytes);
    QVERIFY2(spec, qPrintable(complaints(bytes).join(u'\n')));
    // Every member differs from that of an absent key, so that a key that is read into nothing shows.
    const ProjectSpec absent = smallest();
    QVERIFY(spec->project.slug != absent.project.slug);
    QCOMPARE(spec->project.authors, (QList<Author>{{u"Ada Lovelace"_s, u"ada@example.org"_s}}));
    QCOMPARE(spec->project.layout, Layout::Package);
    QCOMPARE(spec->environment.manager, ManagerChoice::Mamba);
    QCOMPARE(spec->environment.python, u"3.12"_s);
    QCOMPARE(spec->environment.location, EnvironmentLocation::Named);
    QCOMPARE(spec->environment.existing, u"/opt/conda/envs/churn"_s);
    QCOMPARE(spec->environment.kernel, KernelVisibility::Environment);
    QCOMPARE(spec->environment.channels, (QStringList{u"conda-forge"_s, u"https://example.org/channel"_s}));
    QCOMPARE(spec->environment.lock, false);
    QCOMPARE(spec->environment.platforms, (QStringList{u"linux-64"_s, u"osx-arm64"_s, u"win-64"_s}));
    QCOMPARE(spec->target.runOn, RunPlace::GoogleCloud);
    QCOMPARE(spec->target.also,
             (QList<ExtraTarget>{ExtraTarget::Devcontainer, ExtraTarget::Binder, ExtraTarget::Kitfile}));
    QCOMPARE(spec->target.scaleOut, ScaleOut::Ray);
    QCOMPARE(spec->target.gpu, true);
    QCOMPARE(spec->target.budgetMonth, std::optional(200.5));
    QCOMPARE(spec->target.hoursWeek, std::optional(20.0));
    QCOMPARE(spec->target.ci, ContinuousIntegration::Github);
    QCOMPARE(spec->target.decision.must, (MustHaves{.offline = true, .dataStays = true, .gpuMemoryGb = 16}));
    QCOMPARE(spec->target.decision.ranking, (QList<Factor>{Factor::Privacy, Factor::Cost, Factor::InitialInvestment}));
    QCOMPARE(spec->target.decision.weights, (QMap<Factor, int>{{Factor::Cost, 5}, {Factor::AdvancedTools, 0}}));
    QCOMPARE(spec->target.storageGb, std::optional(120.0));
    QCOMPARE(spec->target.dataOutGbMonth, std::optional(7.5));
    QCOMPARE(spec->target.decision.scores,
             (ForEachPlace<QMap<Factor, int>>{.local = {{Factor::Maintenance, 6}},
                                              .docker = {{Factor::Control, 9}},
                                              .aws = {{Factor::Privacy, 10}, {Factor::Cost, 0}},
                                              .googleCloud = {{Factor::Privacy, 8}},
                                              .azure = {{Factor::Learning, 5}}}));
    QCOMPARE(
        spec->target.decision.prices,
        (ForEachPlace<std::optional<double>>{.local = 2500, .docker = {}, .aws = 0.9, .googleCloud = 0.7, .azure = 1}));
    QCOMPARE(spec->target.decision.decided, u"2026-11-25"_s);
    QCOMPARE(spec->git, (GitSection{.repository = false,
                                    .branch = u"trunk"_s,
                                    .firstCommit = false,
                                    .remote = u"git@example.org:team/churn.git"_s,
                                    .guards = {GitGuard::Secrets},
                                    .data = DataStorage::Dvc,
                                    .preCommit = false}));
    const ProblemSection &problem = spec->problem;
    for (const Answer &answer : {problem.users,
                                 problem.affected,
                                 problem.decisionOwner,
                                 problem.problem,
                                 problem.objectives,
                                 problem.value,
                                 problem.currentPractice,
                                 problem.alternative,
                                 problem.decision,
                                 problem.minimumPerformance,
                                 problem.guardrails,
                                 problem.feedback,
                                 problem.serving,
                                 problem.deliverables,
                                 problem.constraints,
                                 problem.challenges,
                                 problem.team,
                                 problem.monitoring,
                                 problem.considered,
                                 problem.references})
        QVERIFY(!answer.value.isEmpty());
    QCOMPARE(problem.sponsor.toBeDecided, (ToBeDecided{.owner = u"Ada Lovelace"_s, .by = QDate(2026, 12, 31)}));
    QCOMPARE(problem.task.value, (Task{.input = u"a customer"_s,
                                       .output = u"leaves or stays"_s,
                                       .type = TaskType::Classification,
                                       .wait = u"60 days"_s}));
    QCOMPARE(problem.metrics.value, (QList<Metric>{{.name = u"recall"_s,
                                                    .baseline = u"0.4"_s,
                                                    .target = u"0.6"_s,
                                                    .by = u"spring"_s,
                                                    .measuredBy = u"hold-out month"_s}}));
    QCOMPARE(problem.errorCosts.value,
             (ErrorCosts{.text = {}, .falseAlarm = u"a call"_s, .miss = u"a customer"_s, .fairness = u"by age"_s}));
    QCOMPARE(problem.data.value, (QList<DataSource>{{.name = u"contracts"_s,
                                                     .source = u"warehouse"_s,
                                                     .owner = u"sales"_s,
                                                     .access = DataAccess::Asked,
                                                     .sensitivity = DataSensitivity::Personal,
                                                     .size = u"2 GB"_s,
                                                     .label = u"left within 60 days"_s}}));
    QCOMPARE(problem.scope.value, (Scope{.inside = u"private customers"_s, .outside = u"companies"_s}));
    QCOMPARE(problem.risks.value, (QList<StatedItem>{{.text = u"few cases"_s, .status = u"open"_s}}));
    QCOMPARE(problem.assumptions.value, (QList<StatedItem>{{.text = u"calls help"_s, .status = u"untested"_s}}));
    QCOMPARE(problem.milestones.value, (QList<Milestone>{{.what = u"first list"_s, .when = u"May"_s}}));
    QCOMPARE(problem.responsibleAi.value,
             (QMap<QString, ChecklistAnswer>{{u"consent was asked"_s, ChecklistAnswer::Yes},
                                             {u"data is deleted in time"_s, ChecklistAnswer::Later},
                                             {u"groups were compared"_s, ChecklistAnswer::No}}));
    QCOMPARE(readSpec(writeSpec(*spec)), spec);
}

void TestSpecFile::defaultsAreThoseOfAnAbsentKey()
{
    const auto spec = readSpec("groundwork: 1\nproject: {name: Churn model}\n");
    QVERIFY(spec);
    QCOMPARE(*spec, smallest());
    QCOMPARE(spec->git.branch, u"main"_s);
    QCOMPARE(spec->git.guards.size(), 3);
    QVERIFY(spec->environment.lock);
    QCOMPARE(channelsOf(*spec), QStringList{u"conda-forge"_s});
}

void TestSpecFile::byteOrderMarkAndCarriageReturnsAreAccepted()
{
    const QByteArray plain = example();
    QByteArray windows = plain;
    windows.replace("\n", "\r\n").prepend("\xEF\xBB\xBF");
    const auto spec = readSpec(windows);
    QVERIFY2(spec, qPrintable(complaints(windows).join(u'\n')));
    QCOMPARE(spec, readSpec(plain));
    QVERIFY(!writeSpec(*spec).contains('\r'));
    QVERIFY(writeSpec(*spec).startsWith("groundwork: 1\n"));
    // Lines are counted as an editor counts them.
    QCOMPARE(complaints("\xEF\xBB\xBFgroundwork: 1\r\nproject:\r\n  name: 5\r\n").value(0).section(u' ', 0, 1),
             u"3:9 project.name"_s);
}

void TestSpecFile::reportsEveryProblemAtOnce()
{
    const QStringList found = complaints("groundwork: 1\n"
                                         "project:\n"
                                         "  name: Ünïcode\n"
                                         "  layuot: package\n"
                                         "environment:\n"
                                         "  python: 3.10\n"
                                         "  lock: yes\n"
                                         "  channels: [conda-forge, \"http://example.org/c\"]\n"
                                         "  packages: [numpy, \"-r evil.txt\", NumPy]\n"
                                         "git: {branch: a..b, guards: [secrets, secrets]}\n"
                                         "target:\n"
                                         "  run_on: loocal\n"
                                         "  decision: {weights: {cost: 6}, must: {gpu_memory_gb: -1}}\n"
                                         "problem:\n"
                                         "  users:\n"
                                         "  sponsor: {tbd: Ada}\n"
                                         "  task: {type: guess}\n");
    QStringList places;
    for (const QString &line : found)
        places.append(line.section(u' ', 0, 1));
    QCOMPARE(places, (QStringList{u"4:3 project.layuot"_s, u"6:11 environment.python"_s, u"7:9 environment.lock"_s,
                                  u"8:27 environment.channels[1]"_s, u"9:21 environment.packages[1]"_s,
                                  u"9:36 environment.packages[2]"_s, u"10:15 git.branch"_s, u"10:39 git.guards[1]"_s,
                                  u"12:11 target.run_on"_s, u"13:30 target.decision.weights.cost"_s,
                                  u"13:56 target.decision.must.gpu_memory_gb"_s, u"15:3 problem.users"_s,
                                  u"16:3 problem.sponsor.by"_s, u"17:16 problem.task.type"_s}));
}

void TestSpecFile::namesTheNearestWord_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word");
    QTest::newRow("key") << QByteArray(head + "  summry: x\n") << u"“summary”"_s;
    QTest::newRow("key of another section") << QByteArray(head + "packages: [numpy]\n") << u"“environment”"_s;
    QTest::newRow("section") << QByteArray(head + "envronment: {lock: true}\n") << u"“environment”"_s;
    QTest::newRow("value") << QByteArray(head + "environment: {manager: coda}\n") << u"“conda”"_s;
    QTest::newRow("spelling") << QByteArray(head + "target: {run_on: Google_Cloud}\n") << u"“google-cloud”"_s;
    QTest::newRow("swap") << QByteArray(head + "environment: {ypthon: \"3.12\"}\n") << u"“python”"_s;
    QTest::newRow("factor") << QByteArray(head + "target: {decision: {ranking: [privasy]}}\n") << u"“privacy”"_s;
    QTest::newRow("licence") << QByteArray(head + "  license: apache 2.0\n") << u"Apache-2.0"_s;
    QTest::newRow("platform") << QByteArray(head + "environment: {platforms: [linux64]}\n") << u"“linux-64”"_s;
    QTest::newRow("float") << QByteArray(head + "environment: {python: 3.10}\n") << u"\"3.10\""_s;
    QTest::newRow("no word is near") << QByteArray(head + "environment: {manager: zzzzzzz}\n")
                                     << u"auto, conda, mamba, pipenv, venv, uv"_s;
}

void TestSpecFile::namesTheNearestWord()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, word);
    const QStringList found = complaints(bytes);
    QCOMPARE(found.size(), 1);
    QVERIFY2(found.first().contains(word), qPrintable(found.first()));
}

void TestSpecFile::packagesInEveryForm()
{
    const auto spec = readSpec(head + "environment:\n"
                                      "  packages:\n"
                                      "    - numpy\n"
                                      "    - \"pandas >= 2, < 3\"\n"
                                      "    - scipy=1.11\n"
                                      "    - {name: torch, from: pypi}\n"
                                      "    - {name: jax, version: \">=0.4\", from: conda}\n"
                                      "    - {name: \"flax ~=0.8\"}\n");
    QVERIFY(spec);
    QCOMPARE(spec->environment.packages, (QList<PackageRequest>{{u"numpy"_s, {}, PackageOrigin::Any},
                                                                {u"pandas"_s, u">=2,<3"_s, PackageOrigin::Any},
                                                                {u"scipy"_s, u"==1.11.*"_s, PackageOrigin::Any},
                                                                {u"torch"_s, {}, PackageOrigin::Pypi},
                                                                {u"jax"_s, u">=0.4"_s, PackageOrigin::Conda},
                                                                {u"flax"_s, u"~=0.8"_s, PackageOrigin::Any}}));
}

void TestSpecFile::smallestIsShort()
{
    QCOMPARE(writeSpec(smallest()), "groundwork: 1\n"
                                    "project:\n"
                                    "  name: Churn model\n"
                                    "environment:\n"
                                    "  manager: auto\n"
                                    "target:\n"
                                    "  run_on: local\n");
}

void TestSpecFile::pythonIsQuoted()
{
    ProjectSpec spec = smallest();
    for (const QString &version : {u"3.12"_s, u"3.12.4"_s}) {
        spec.environment.python = version;
        QVERIFY(writeSpec(spec).contains("  python: \"" + version.toUtf8() + "\"\n"));
    }
}

void TestSpecFile::writesTheWholeInOrder()
{
    const QByteArray canonical = bytesOf(QStringLiteral(GROUNDWORK_TESTS_DIR "/spec/every-key.groundwork.yaml"));
    const auto spec = readSpec(canonical);
    QVERIFY(spec);
    QVERIFY2(writeSpec(*spec) == canonical, qPrintable(firstDifference(canonical, writeSpec(*spec))));
}

void TestSpecFile::readsBackWhatItWrites()
{
    const quint32 seed = qEnvironmentVariableIsSet("GROUNDWORK_TEST_SEED")
                             ? quint32(qEnvironmentVariableIntValue("GROUNDWORK_TEST_SEED"))
                             : QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    RandomSpec random(seed);
    int acceptable = 0;
    for (int i = 0; acceptable < 2000 && i < 4000; ++i) {
        const ProjectSpec spec = random.next();
        const QList<SpecProblem> problems = problemsIn(spec);
        const QByteArray written = writeSpec(spec);
        const auto read = readSpec(written);
        if (!problems.isEmpty()) {
            QVERIFY2(!read, qPrintable(u"seed %1, spec %2: "_s.arg(seed).arg(i) + problems.first().message));
            continue;
        }
        ++acceptable;
        QVERIFY2(read, qPrintable(u"seed %1, spec %2: "_s.arg(seed).arg(i) + complaints(written).join(u'\n') + u'\n' +
                                  QString::fromUtf8(written)));
        QVERIFY2(*read == spec,
                 qPrintable(u"seed %1, spec %2: "_s.arg(seed).arg(i) + firstDifference(written, writeSpec(*read))));
        QVERIFY(!written.contains('\r') && !written.contains('\t'));
        QCOMPARE(writeSpec(*read), written);
    }
    QVERIFY2(acceptable == 2000, qPrintable(u"only %1 were acceptable"_s.arg(acceptable)));
}

void TestSpecFile::problemLineIsForEditors()
{
    QCOMPARE(
        problemLine(u"a b%1.yaml"_s, {.line = 4, .column = 3, .field = u"x"_s, .message = u"No %2."_s, .hint = {}}),
        u"a b%1.yaml:4:3: No %2."_s);
}

QTEST_APPLESS_MAIN(TestSpecFile)
#include "tst_specfile.moc"
