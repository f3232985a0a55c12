// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/steps/solvewithin.h"
#include "stepbench.h"
#include "system/system.h"

#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A solve whose answer is one line, "NAME VERSION".
class LineOutput final : public ToolOutput
{
public:
    [[nodiscard]] std::expected<Solution, Failure> solutionIn(const SolveAnswer &answer) const override
    {
        const QString line = QString::fromUtf8(answer.end.standardOutput).trimmed();
        Solution solution;
        solution.packages = {{line.section(u' ', 0, 0), line.section(u' ', 1), {}, 7}, {u"numpy"_s, u"0"_s, {}, 0}};
        solution.downloadBytes = 7;
        solution.lock = line.toUtf8();
        return solution;
    }
    [[nodiscard]] std::expected<QList<LockedPackage>, Error> packagesIn(const QByteArray &,
                                                                        const LockScope &) const override
    {
        return QList<LockedPackage>();
    }
    [[nodiscard]] Failure explain(const ProcessEnd &end, const QList<PackageRequest> &asked) const override
    {
        return {Error{u"ended with %1, asked %2"_s.arg(end.exitCode).arg(asked.size()), {}, {}}, {}};
    }
    [[nodiscard]] std::optional<FetchProgress> progressIn(QByteArrayView) const override { return std::nullopt; }
};

const LineOutput output;
const ProjectPath lock = ProjectPath::known(u"pip-linux-64.lock"_s);

SolveWithin stepOf(const AbsolutePath &prepare, const AbsolutePath &solve)
{
    SolveWithin step;
    step.manager = u"pip"_s;
    Command first, second;
    first.program = prepare;
    second.program = solve;
    first.arguments = {Argument::privateFile(QString::fromUtf16(SolveWithin::pythonFile)),
                       Argument::privateFile(u"within/made"_s)};
    second.arguments = {Argument::privateFile(QString::fromUtf16(SolveWithin::decidedFile)),
                        Argument::privateFile(u"within/made"_s)};
    step.prepare = {first};
    step.prepareOutput = &output;
    step.command = second;
    step.output = &output;
    step.asked = {{u"umap-learn"_s, {}, PackageOrigin::Pypi}};
    step.lock = lock;
    return step;
}

StepContext contextWith(StepBench &bench)
{
    StepContext context = bench.context();
    context.findings.solution = Solution{u"3.11.2"_s, {{u"numpy"_s, u"2.4.6"_s, u"0"_s, 5}}, "the first lock", {}, 5};
    return context;
}

} // namespace

class TestSolveWithin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsToWhatIsDecided();
    void tellsWhichPartFailed();
};

void TestSolveWithin::addsToWhatIsDecided()
{
    StepBench bench;
    StepContext context = contextWith(bench);
    // It answers only when both files are there, and the first command was run before.
    const SolveWithin step =
        stepOf(bench.script(u"prepare"_s, "grep -qx 'python ==3.11.2' \"$1\" && : >\"$2\"\n"),
               bench.script(u"solve"_s, "grep -qx 'the first lock' \"$1\" && [ -e \"$2\" ] && echo umap-learn 0.5\n"));
    QVERIFY(!step.isDone(context));
    const auto result = step.execute(context);
    QVERIFY2(result, result ? "" : qPrintable(result.error().error.message));
    const Solution &solution = *context.findings.solution;
    // What was decided stays.
    QCOMPARE(solution.packages,
             (QList<LockedPackage>{{u"numpy"_s, u"2.4.6"_s, u"0"_s, 5}, {u"umap-learn"_s, u"0.5"_s, {}, 7}}));
    QCOMPARE(solution.lock, QByteArray("the first lock"));
    QCOMPARE(solution.otherLocks.value(lock.toString()), QByteArray("umap-learn 0.5"));
    QCOMPARE(solution.downloadBytes, 12);
    QVERIFY(step.isDone(context));
}

void TestSolveWithin::tellsWhichPartFailed()
{
    StepBench bench;
    StepContext context = contextWith(bench);
    const AbsolutePath good = bench.script(u"good"_s, "echo umap-learn 0.5\n");
    const AbsolutePath bad = bench.script(u"bad"_s, "exit 3\n");
    const auto first = stepOf(bad, good).execute(context);
    QVERIFY(!first);
    QCOMPARE(first.error().error.message, u"ended with 3, asked 0"_s);
    const auto second = stepOf(good, bad).execute(context);
    QVERIFY(!second);
    QCOMPARE(second.error().error.message, u"ended with 3, asked 1"_s);
    QVERIFY(!stepOf(good, bad).isDone(context));
}

QTEST_GUILESS_MAIN(TestSolveWithin)
#include "tst_solvewithin.moc"
