// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/steps/explainedend.h"
#include "stepbench.h"

#include <QLocale>
#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Explains everything in the same words.
class Explainer final : public ToolOutput
{
public:
    [[nodiscard]] std::expected<Solution, Failure> solutionIn(const SolveAnswer &) const override { return Solution(); }
    [[nodiscard]] Failure explain(const ProcessEnd &, const QList<PackageRequest> &) const override
    {
        return {Error{u"The tool's reader said this."_s, u"details"_s, {}}, {}};
    }
    [[nodiscard]] std::expected<QList<LockedPackage>, Error> packagesIn(const QByteArray &,
                                                                        const LockScope &) const override
    {
        return QList<LockedPackage>();
    }
    [[nodiscard]] std::optional<FetchProgress> progressIn(QByteArrayView) const override { return std::nullopt; }
};

ProcessEnd saying(const QByteArray &words)
{
    return {ProcessOutcome::Exited, 1, {}, words, false};
}

} // namespace

class tst_ExplainedEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheDisk_data();
    void namesTheDisk();
    void tellsHowMuchIsMissing();
    void leavesOtherFailuresAlone();
};

void tst_ExplainedEnd::namesTheDisk_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<QString>("place");
    QTest::newRow("a file that is named")
        << QByteArray("OSError: [Errno 28] No space left on device: '/dev/shm/x/y'") << u"/dev/shm/x"_s;
    QTest::newRow("in uv's words")
        << QByteArray("failed to write to file `/dev/shm/x/y`: No space left on device (os error 28)")
        << u"/dev/shm/x"_s;
    // /proc has no room at all.
    QTest::newRow("none is named") << QByteArray("[Errno 28] No space left on device") << u"/proc/cache"_s;
}

void tst_ExplainedEnd::namesTheDisk()
{
    QFETCH(QByteArray, words);
    QFETCH(QString, place);
    StepBench bench;
    const StepContext context = bench.context();
    Command command;
    command.writes = {AbsolutePath::known(u"/proc/cache"_s)};
    const auto failure =
        explainedEnd(context, {command, Explainer(), {}, bench.target().child(u".venv"_s)}, saying(words));
    QVERIFY2(failure.error.message.contains(place) && failure.error.message.contains(u"mounted at /"),
             qPrintable(failure.error.message));
    QCOMPARE(failure.error.details, u"details"_s);
}

void tst_ExplainedEnd::tellsHowMuchIsMissing()
{
    StepBench bench;
    StepContext context = bench.context();
    context.findings.solution = Solution();
    context.findings.solution->downloadBytes = 500'000'000;
    Command command;
    command.writes = {AbsolutePath::known(u"/proc/cache"_s)};
    const auto failure = explainedEnd(context, {command, Explainer(), {}, {}}, saying("NoSpaceLeftError"));
    QVERIFY2(failure.error.message.contains(QLocale().formattedDataSize(500'000'000)),
             qPrintable(failure.error.message));
}

void tst_ExplainedEnd::leavesOtherFailuresAlone()
{
    StepBench bench;
    const StepContext context = bench.context();
    const auto failure = explainedEnd(context, {Command(), Explainer(), {}, {}}, saying("Permission denied"));
    QCOMPARE(failure.error.message, u"The tool's reader said this."_s);
}

QTEST_GUILESS_MAIN(tst_ExplainedEnd)
#include "tst_explainedend.moc"
