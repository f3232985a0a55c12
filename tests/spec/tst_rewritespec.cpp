// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "randomspec.h"
#include "spec/specfile.h"

#include <QFile>
#include <QTest>

#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace groundwork;

namespace {

using Wish = std::function<void(ProjectSpec &)>;

const QByteArray commented = "# Our project\n"
                             "groundwork: 1 # the format\n"
                             "project:\n"
                             "    name: 'Churn model' # as in the contract\n"
                             "    # who made it\n"
                             "    authors: [{name: Ada Lovelace, email: ada@example.org}]\n"
                             "environment: # what we need\n"
                             "    packages:\n"
                             "        - numpy # arrays\n"
                             "        # the models\n"
                             "        - \"scikit-learn >=1.4\" # not older\n"
                             "        - {name: torch, from: pypi} # wheels only\n"
                             "    lock: false # for now\n"
                             "    python: \"3.11\" # the server has it\n"
                             "target: {run_on: docker, also: [binder]} # later more\n"
                             "problem:\n"
                             "    users: | # none\n"
                             "        the care team\n"
                             "        and its head\n"
                             "    objectives: >-\n"
                             "        keep\n"
                             "        them\n"
                             "    # the numbers\n"
                             "    metrics:\n"
                             "        - name: recall # of those who leave\n"
                             "          target: \"0.6\"\n"
                             "    risks: [] # none yet\n"
                             "# the end\n";

ProjectSpec specOf(const QByteArray &bytes)
{
    const auto spec = readSpec(bytes);
    return spec ? *spec : ProjectSpec();
}

QByteArrayList commentsIn(const QByteArray &bytes)
{
    QByteArrayList comments;
    for (const QByteArray &line : bytes.split('\n')) {
        const qsizetype at = line.indexOf("# ");
        if (at >= 0)
            comments.append(line.mid(at));
    }
    return comments;
}

} // namespace

class TestRewriteSpec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesWhatChanged_data();
    void changesWhatChanged();
    void theLastAnswerTakesItsSectionAlong();
    void anUnchangedSpecKeepsItsText();
    void marksAndCarriageReturnsGo();
    void aBadOriginalIsWrittenAnew();
    void alwaysReadsAsTheNewSpec();
};

void TestRewriteSpec::changesWhatChanged_data()
{
    QTest::addColumn<Wish>("wish");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const Wish &wish, const char *before, const char *after) {
        QTest::newRow(name) << wish << QByteArray(before) << QByteArray(after);
    };
    row(
        "a text in quotes", [](ProjectSpec &s) { s.project.name = u"Churn: next"_s; }, "'Churn model' # as",
        "\"Churn: next\" # as");
    row(
        "a new key", [](ProjectSpec &s) { s.project.summary = u"Find them"_s; },
        "    name: 'Churn model' # as in the contract\n",
        "    name: 'Churn model' # as in the contract\n    summary: Find them\n");
    row(
        "an item between brackets", [](ProjectSpec &s) { s.project.authors[0].email = u"lovelace@example.org"_s; },
        "email: ada@example.org", "email: lovelace@example.org");
    row(
        "a key between brackets", [](ProjectSpec &s) { s.target.gpu = true; }, "also: [binder]}",
        "also: [binder], gpu: true}");
    row(
        "a longer list between brackets", [](ProjectSpec &s) { s.target.also.prepend(ExtraTarget::Kitfile); },
        "[binder]", "[kitfile, binder]");
    row(
        "a version", [](ProjectSpec &s) { s.environment.packages[0].constraints = u">=2"_s; }, "- numpy # arrays",
        "- numpy >=2 # arrays");
    row(
        "a package more", [](ProjectSpec &s) { s.environment.packages.append({u"pandas"_s, {}, PackageOrigin::Any}); },
        "# wheels only\n", "# wheels only\n        - pandas\n");
    row(
        "a package first",
        [](ProjectSpec &s) { s.environment.packages.prepend({u"pandas"_s, {}, PackageOrigin::Any}); },
        "        - numpy # arrays\n", "        - pandas\n        - numpy # arrays\n");
    row(
        "a package between",
        [](ProjectSpec &s) { s.environment.packages.insert(1, {u"pandas"_s, u"<3"_s, PackageOrigin::Conda}); },
        "# arrays\n", "# arrays\n        - {name: pandas, version: \"<3\", from: conda}\n");
    row(
        "a package less", [](ProjectSpec &s) { s.environment.packages.removeAt(1); },
        "        - \"scikit-learn >=1.4\" # not older\n", "");
    row(
        "a mapping becomes a text", [](ProjectSpec &s) { s.environment.packages[2].from = PackageOrigin::Any; },
        "{name: torch, from: pypi} # wheels", "torch # wheels");
    row(
        "back to the default", [](ProjectSpec &s) { s.environment.lock = true; }, "lock: false # for",
        "lock: true # for");
    row(
        "a text that is taken out", [](ProjectSpec &s) { s.environment.python.clear(); },
        "    python: \"3.11\" # the server has it\n", "");
    row(
        "a new section", [](ProjectSpec &s) { s.git.branch = u"trunk"_s; }, "# later more\n",
        "# later more\ngit:\n  branch: trunk\n");
    row(
        "a block text becomes a line", [](ProjectSpec &s) { s.problem.objectives.value = u"keep all"_s; },
        ">-\n        keep\n        them\n", "keep all\n");
    row(
        "a block text with a comment becomes another",
        [](ProjectSpec &s) { s.problem.users.value = u"all\nof them"_s; },
        "| # none\n        the care team\n        and its head\n", "|- # none\n      all\n      of them\n");
    row(
        "a block text with a comment becomes a line", [](ProjectSpec &s) { s.problem.users.value = u"all"_s; },
        "| # none\n        the care team\n        and its head\n", "all # none\n");
    row(
        "a block text becomes another", [](ProjectSpec &s) { s.problem.objectives.value = u"keep\n\nall of them\n"_s; },
        ">-\n        keep\n        them\n", "|\n      keep\n\n      all of them\n");
    row(
        "a line of an item", [](ProjectSpec &s) { s.problem.metrics.value[0].name = u"precision"_s; },
        "name: recall # of", "name: precision # of");
    row(
        "a key of an item", [](ProjectSpec &s) { s.problem.metrics.value[0].baseline = u"0.4"_s; },
        "# of those who leave\n", "# of those who leave\n          baseline: \"0.4\"\n");
    row(
        "an item more",
        [](ProjectSpec &s) {
            s.problem.metrics.value.append(
                Metric{.name = u"calls"_s, .baseline = {}, .target = {}, .by = {}, .measuredBy = {}});
        },
        "          target: \"0.6\"\n", "          target: \"0.6\"\n        - {name: calls}\n");
    row(
        "an answer is put off",
        [](ProjectSpec &s) {
            s.problem.objectives = {.value = {},
                                    .toBeDecided = ToBeDecided{.owner = u"Ada"_s, .by = QDate(2026, 5, 1)}};
        },
        ">-\n        keep\n        them\n", "{tbd: Ada, by: \"2026-05-01\"}\n");
    row(
        "an empty list gets items", [](ProjectSpec &s) { s.problem.risks.value.append({u"few cases"_s, u"open"_s}); },
        "risks: [] # none", "risks:\n      - {text: few cases, status: open} # none");
    row(
        "a new answer", [](ProjectSpec &s) { s.problem.team.value = u"two\npeople"_s; }, "    risks: [] # none yet\n",
        "    risks: [] # none yet\n    team: |-\n      two\n      people\n");
    const qsizetype problem = commented.indexOf("problem:");
    QTest::newRow("a whole section goes")
        << Wish([](ProjectSpec &s) { s.problem = {}; })
        << commented.mid(problem, commented.indexOf("# the end") - problem) << QByteArray();
}

void TestRewriteSpec::changesWhatChanged()
{
    QFETCH(Wish, wish);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    ProjectSpec spec = specOf(commented);
    QVERIFY(!spec.project.name.isEmpty());
    wish(spec);
    QCOMPARE(problemsIn(spec), QList<SpecProblem>());
    QCOMPARE(commented.count(before), 1);
    QByteArray expected = commented;
    expected.replace(before, after);
    const QByteArray rewritten = rewriteSpec(commented, spec);
    QCOMPARE(QString::fromUtf8(rewritten), QString::fromUtf8(expected));
    QCOMPARE(specOf(rewritten), spec);
}

void TestRewriteSpec::theLastAnswerTakesItsSectionAlong()
{
    const QByteArray text = "groundwork: 1\nproject:\n  name: X # short\n"
                            "environment:\n  python: \"3.11\"\n  existing: /opt/x\n"
                            "git:\n  remote: git@a.b:c\nproblem:\n  users: a\n  team: b\n";
    ProjectSpec spec = specOf(text);
    QCOMPARE(spec.problem.team.value, u"b"_s);
    spec.environment = {};
    spec.git = {};
    spec.problem = {};
    QCOMPARE(rewriteSpec(text, spec),
             QByteArray("groundwork: 1\nproject:\n  name: X # short\nenvironment:\n  manager: auto\n"));
}

void TestRewriteSpec::anUnchangedSpecKeepsItsText()
{
    QCOMPARE(rewriteSpec(commented, specOf(commented)), commented);
}

void TestRewriteSpec::marksAndCarriageReturnsGo()
{
    QByteArray windows = commented;
    windows.replace("\n", "\r\n").prepend("\xEF\xBB\xBF");
    QCOMPARE(rewriteSpec(windows, specOf(windows)), commented);
}

void TestRewriteSpec::aBadOriginalIsWrittenAnew()
{
    const ProjectSpec spec = specOf(commented);
    QCOMPARE(rewriteSpec("groundwork: [", spec), writeSpec(spec));
    QCOMPARE(rewriteSpec({}, spec), writeSpec(spec));
}

void TestRewriteSpec::alwaysReadsAsTheNewSpec()
{
    const quint32 seed = qEnvironmentVariableIsSet("GROUNDWORK_TEST_SEED")
                             ? quint32(qEnvironmentVariableIntValue("GROUNDWORK_TEST_SEED"))
                             : QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    RandomSpec random(seed);
    int tried = 0;
    int kept = 0;
    while (tried < 500) {
        const ProjectSpec old = random.next();
        ProjectSpec spec = old;
        const ProjectSpec other = random.next();
        // One section changes, as when a person goes back to one page.
        switch (tried % 5) {
        case 0:
            spec.project = other.project;
            break;
        case 1:
            spec.environment = other.environment;
            break;
        case 2:
            spec.target = other.target;
            break;
        case 3:
            spec.git = other.git;
            break;
        default:
            spec.problem = other.problem;
        }
        if (!problemsIn(old).isEmpty() || !problemsIn(spec).isEmpty())
            continue;
        ++tried;
        QByteArray text = writeSpec(old);
        for (const QByteArray section : {"project:\n", "environment:\n", "target:\n"})
            text.replace('\n' + section, "\n# about\n" + section);
        const QByteArray rewritten = rewriteSpec(text, spec);
        const auto read = readSpec(rewritten);
        QVERIFY2(read && *read == spec, qPrintable(u"seed %1, try %2"_s.arg(seed).arg(tried)));
        kept += commentsIn(rewritten) == commentsIn(text) ? 1 : 0;
    }
    QVERIFY2(kept >= 490, qPrintable(u"comments were kept %1 times of 500"_s.arg(kept)));
}

QTEST_APPLESS_MAIN(TestRewriteSpec)
#include "tst_rewritespec.moc"
