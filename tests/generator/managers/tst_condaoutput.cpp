// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/condaoutput.h"
#include "recorded.h"

#include <QTest>

using namespace groundwork;

namespace {

PackageRequest asking(const QString &name, const QString &constraints = {})
{
    return {name, constraints, PackageOrigin::Any};
}

} // namespace

class tst_CondaOutput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void solution();
    void lockReadsBack();
    void solutionOfMicromamba();
    void foreignLocks_data();
    void foreignLocks();
    void secretsStayOutOfTheLock();
    void badAnswers_data();
    void badAnswers();
    void documents();
    void explanations_data();
    void explanations();
    void otherSolver();
    void severalWaysToNeedIt();
    void waysOut();
    void details();
    void oneStream();
    void otherProgram();
    void progress();
};

void tst_CondaOutput::solution()
{
    const auto solution = CondaOutput().solutionIn({recorded(QStringLiteral("conda-solved"), 0)});
    QVERIFY(solution);
    QCOMPARE(solution->python, QStringLiteral("3.11.2"));
    QCOMPARE(solution->packages.size(), 3);
    QCOMPARE(solution->packages[0].name, QStringLiteral("pip"));
    QCOMPARE(solution->packages[2].build, QStringLiteral("py_0"));
    qint64 sum = 0;
    for (const auto &package : solution->packages) {
        QVERIFY(package.bytes > 0);
        sum += package.bytes;
    }
    QCOMPARE(solution->downloadBytes, sum);
    const auto lines = solution->lock.split('\n');
    QCOMPARE(lines[0], QByteArray("# platform: linux-64"));
    QCOMPARE(lines[1], QByteArray("@EXPLICIT"));
    // What others need comes first.
    QVERIFY(lines[2].startsWith("file:///data/channel/linux-64/python-3.11.2-0_deb.conda#"));
    QCOMPARE(lines[2].split('#')[1].size(), 32);
}

void tst_CondaOutput::lockReadsBack()
{
    const CondaOutput output;
    const auto solution = output.solutionIn({recorded(QStringLiteral("conda-solved"), 0)});
    QVERIFY(solution);
    auto packages = solution->packages;
    for (auto &package : packages)
        package.bytes = -1; // a lock holds no sizes
    const auto read = output.packagesIn(solution->lock, {});
    QVERIFY(read);
    QCOMPARE(*read, packages);
}

void tst_CondaOutput::solutionOfMicromamba()
{
    const auto solution = CondaOutput().solutionIn({recorded(QStringLiteral("micromamba-solved"), 0)});
    QVERIFY(solution);
    QCOMPARE(solution->python, QStringLiteral("3.11.2"));
    QCOMPARE(solution->packages.size(), 3);
    QVERIFY(solution->downloadBytes > 6'000'000);
    const auto lines = solution->lock.split('\n');
    QCOMPARE(lines[0], QByteArray("# platform: linux-64"));
    QCOMPARE(lines[1], QByteArray("@EXPLICIT"));
    QCOMPARE(lines[2], QByteArray("file:///srv/channel/linux-64/python-3.11.2-0_deb.conda"
                                  "#850f17c41c9caae66819765c5c8ad5d8"));
    QVERIFY(CondaOutput().packagesIn(solution->lock, {}));
}

void tst_CondaOutput::foreignLocks_data()
{
    QTest::addColumn<QByteArray>("lock");
    const QByteArray good = "https://channel.example/noarch/six-1.17.0-py_0.conda#00000000000000000000000000000000\n";
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no packages") << QByteArray("@EXPLICIT\n");
    QTest::newRow("pip's") << QByteArray("# Exact versions for Python 3.11\nsix==1.17.0 --hash=sha256:0\n");
    QTest::newRow("before the mark") << good + "@EXPLICIT\n";
    QTest::newRow("a local path") << QByteArray("@EXPLICIT\n/tmp/six-1.17.0-py_0.conda\n");
    QTest::newRow("plain http") << QByteArray("@EXPLICIT\nhttp://channel.example/noarch/six-1.17.0-py_0.conda\n");
    QTest::newRow("a password") << QByteArray("@EXPLICIT\nhttps://a:b@channel.example/noarch/six-1.17.0-py_0.conda\n");
    QTest::newRow("an option") << "@EXPLICIT\n" + good + "--channel=x\n";
    QTest::newRow("binary") << "@EXPLICIT\n" + good + QByteArray("\0\xff\xfe", 3);
}

void tst_CondaOutput::foreignLocks()
{
    QFETCH(QByteArray, lock);
    const auto packages = CondaOutput().packagesIn(lock, {});
    QVERIFY(!packages);
    QVERIFY(!packages.error().hint.isEmpty());
}

void tst_CondaOutput::secretsStayOutOfTheLock()
{
    ProcessEnd end = recorded(QStringLiteral("conda-solved"), 0);
    end.standardOutput.replace("file:///data/channel", "https://ada:pass@channel.example/t/tok-123/main");
    const auto solution = CondaOutput().solutionIn({end});
    QVERIFY(solution);
    QVERIFY(solution->lock.contains("https://channel.example/main/noarch/six-"));
    QVERIFY(!solution->lock.contains("tok-123"));
    QVERIFY(!solution->lock.contains("pass"));
}

void tst_CondaOutput::badAnswers_data()
{
    QTest::addColumn<QByteArray>("answer");
    const QByteArray solved = recorded(QStringLiteral("conda-solved"), 0).standardOutput;
    QTest::newRow("silence, exit 0") << QByteArray();
    QTest::newRow("only text") << QByteArray("Exiting.\n");
    QTest::newRow("cut") << solved.first(solved.size() / 2);
    QTest::newRow("nothing to do") << QByteArray(
        "{\"success\": true, \"message\": \"All requested packages installed\"}");
    QTest::newRow("an error with exit 0") << recorded(QStringLiteral("conda-unknown"), 1).standardOutput;
    QTest::newRow("a name that is no name") << QByteArray(solved).replace("six-1.17.0", "six 1.17.0\\n--channel=x");
    QTest::newRow("an address that is none") << QByteArray(solved).replace("file:///data", "ssh://data");
    QTest::newRow("a type that is another") << QByteArray(solved)
                                                   .replace("\"LINK\": [", "\"LINK\": {\"a\": [")
                                                   .replace("],\n    \"PREFIX\"", "]},\n    \"PREFIX\"");
    QTest::newRow("no address") << QByteArray(solved).replace("\"url\"", "\"uri\"");
}

void tst_CondaOutput::badAnswers()
{
    QFETCH(QByteArray, answer);
    ProcessEnd end;
    end.standardOutput = answer;
    const auto solution = CondaOutput().solutionIn({end});
    QVERIFY(!solution);
    QVERIFY(!solution.error().error.message.isEmpty());
}

void tst_CondaOutput::documents()
{
    QCOMPARE(jsonObjectsIn("").size(), 0);
    QCOMPARE(jsonObjectsIn("text { not json } {\"a\": \"}\\\"{\"}").size(), 1);
    QCOMPARE(jsonObjectsIn("{\"a\": 1}\n\n{\"b\": {\"c\": 2}}").size(), 2);
    QCOMPARE(jsonObjectsIn("{\"a\": 1").size(), 0);
    QCOMPARE(jsonObjectsIn("}}}{\"a\": 1}").size(), 1);
    QCOMPARE(jsonObjectsIn(QByteArray("{}").repeated(1000)).size(), 4);
    QCOMPARE(jsonObjectsIn(QByteArray(5'000'000, '{')).size(), 0);
}

void tst_CondaOutput::explanations_data()
{
    QTest::addColumn<QList<PackageRequest>>("asked");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QList<PackageRequest> &asked, const QString &message) {
        QTest::newRow(name) << asked << message;
    };
    row("conda-unknown", {asking(QStringLiteral("NumPyy"))},
        QStringLiteral("The channels have no package named NumPyy."));
    row("conda-version", {asking(QStringLiteral("pandas"), QStringLiteral("==1.0"))},
        QStringLiteral("There is no version of pandas that is ==1.0."));
    row("conda-twopins",
        {asking(QStringLiteral("libx"), QStringLiteral("==1.0")),
         asking(QStringLiteral("libx"), QStringLiteral("==2.0"))},
        QStringLiteral("libx is asked for in ways that exclude each other: ==1.0, ==2.0."));
    row("conda-clash", {asking(QStringLiteral("needs1")), asking(QStringLiteral("needs2"))},
        QStringLiteral("No versions of these packages fit together: needs1, needs2 (needs1 needs libx =1; needs2 needs "
                       "libx =2)."));
    row("conda-clash-pin", {asking(QStringLiteral("needs1")), asking(QStringLiteral("libx"), QStringLiteral("==2.0"))},
        QStringLiteral("No versions of these packages fit together: needs1, libx (needs1 needs libx =1; libx ==2.0 is "
                       "asked for)."));
    row("conda-no-such-python", {asking(QStringLiteral("six"))}, QStringLiteral("The channels have no Python 3.12."));
    row("conda-old-python", {asking(QStringLiteral("oldpython"))},
        QStringLiteral(
            "No versions of these packages fit together: oldpython, python (oldpython needs python >=3.6,<3.8; "
            "python >=3.11,<3.12.0a0 is asked for)."));
    row("conda-missing-dependency", {asking(QStringLiteral("nothere"))},
        QStringLiteral("conda found no versions of these packages that fit together."));
    row("conda-no-channel", {}, QStringLiteral("There is no channel at file:///nowhere."));
    row("conda-no-network", {asking(QStringLiteral("six"))},
        QStringLiteral("conda could not reach the server with the packages."));
    row("conda-refused", {}, QStringLiteral("conda could not reach the server with the packages."));
    row("conda-bad-checksum", {}, QStringLiteral("The download of badchecksum differs from what the lock names."));
    row("conda-cut-short", {}, QStringLiteral("The download of cutshort differs from what the lock names."));
    row("conda-gone", {}, QStringLiteral("The server no longer has gone."));
    row("conda-bad-link", {}, QStringLiteral("conda could not put badlink in place."));
    row("conda-disk-full", {}, QStringLiteral("The disk is full."));
    row("conda-cache-full", {}, QStringLiteral("The disk is full."));
    row("conda-not-writable", {}, QStringLiteral("conda may not write where it has to."));

    // Recorded of a micromamba 2.0.5; a mamba of that version is the same program.
    row("micromamba-unknown", {asking(QStringLiteral("numpyy"))},
        QStringLiteral("The channels have no package named numpyy."));
    row("micromamba-version", {asking(QStringLiteral("numpy"), QStringLiteral("==1.0"))},
        QStringLiteral("There is no version of numpy that is ==1.0."));
    row("micromamba-twopins",
        {asking(QStringLiteral("libx"), QStringLiteral("==1.0")),
         asking(QStringLiteral("libx"), QStringLiteral("==2.0"))},
        QStringLiteral("libx is asked for in ways that exclude each other: ==1.0, ==2.0."));
    row("micromamba-clash", {asking(QStringLiteral("needs1")), asking(QStringLiteral("needs2"))},
        QStringLiteral("No versions of these packages fit together: needs1, needs2 (needs1 needs libx =1; needs2 needs "
                       "libx =2)."));
    row("micromamba-old-python", {asking(QStringLiteral("oldpython"))},
        QStringLiteral("No versions of these packages fit together: oldpython (oldpython needs python >=3.6,<3.8)."));
    row("micromamba-no-such-python", {asking(QStringLiteral("six"))},
        QStringLiteral("The channels have no Python 3.7."));
    row("micromamba-no-channel", {}, QStringLiteral("There is no channel at file:///nowhere/channel."));
    row("micromamba-gone", {}, QStringLiteral("There is no channel at http://127.0.0.1:9/nochannel."));
    row("micromamba-no-network", {asking(QStringLiteral("six"))},
        QStringLiteral("conda could not reach the server with the packages."));
    row("micromamba-bad-checksum", {}, QStringLiteral("The download of badchecksum differs from what the lock names."));
    row("micromamba-disk-full", {}, QStringLiteral("The disk is full."));
}

void tst_CondaOutput::explanations()
{
    QFETCH(QList<PackageRequest>, asked);
    QFETCH(QString, message);
    const ProcessEnd end = recorded(QString::fromLatin1(QTest::currentDataTag()), 1);
    const Failure failure = CondaOutput().explain(end, asked);
    QCOMPARE(failure.error.message, message);
    QVERIFY(!failure.error.hint.isEmpty());
    QVERIFY(!failure.error.details.isEmpty());
    QVERIFY(failure.error.details.size() <= 8000);
}

void tst_CondaOutput::otherSolver()
{
    // Constructed, not recorded: what the solver that newer versions use says in the same cases.
    ProcessEnd end;
    end.exitCode = 1;
    end.standardOutput =
        "{\"exception_name\": \"LibMambaUnsatisfiableError\", \"message\": \"Encountered problems while "
        "solving:\\n  - package needs1-1.0-0 requires libx 1.*, but none of the providers can be "
        "installed\\n\"}";
    const Failure failure = CondaOutput().explain(end, {asking(QStringLiteral("needs1")), asking(QStringLiteral("six")),
                                                        asking(QStringLiteral("libx"), QStringLiteral("==2.0"))});
    QCOMPARE(failure.error.message, QStringLiteral("No versions of these packages fit together: needs1, libx."));

    end.standardOutput =
        "{\"exception_name\": \"LibMambaUnsatisfiableError\", \"message\": \"Encountered problems while "
        "solving:\\n  - nothing provides requested numpyy\\n\"}";
    QCOMPARE(CondaOutput().explain(end, {asking(QStringLiteral("numpyy"))}).error.message,
             QStringLiteral("The channels have no package named numpyy."));
}

void tst_CondaOutput::severalWaysToNeedIt()
{
    // Constructed, not recorded whole: how libmamba draws a package whose versions need another in different versions.
    ProcessEnd end;
    end.exitCode = 1;
    end.standardError = "error    libmamba Could not solve for environment specs\n"
                        "    The following packages are incompatible\n"
                        "    ├─ pandas >=2 * is not installable because it requires\n"
                        "    │  └─ python-dateutil [>=2.8.2 *|>=2.9.0 *], which conflicts;\n"
                        "    └─ python-dateutil ==2.8.1 * is requested and can be installed.\n";
    const Failure failure =
        CondaOutput().explain(end, {asking(QStringLiteral("pandas"), QStringLiteral(">=2")),
                                    asking(QStringLiteral("python-dateutil"), QStringLiteral("==2.8.1"))});
    QCOMPARE(failure.error.message,
             QStringLiteral("No versions of these packages fit together: pandas, python-dateutil (pandas needs "
                            "python-dateutil >=2.8.2|>=2.9.0; python-dateutil ==2.8.1 is asked for)."));
}

void tst_CondaOutput::waysOut()
{
    const CondaOutput output;
    const auto unknown =
        output.explain(recorded(QStringLiteral("conda-unknown"), 1), {asking(QStringLiteral("NumPyy"))});
    QCOMPARE(unknown.error.hint, QStringLiteral("Did you mean numpy?"));
    QCOMPARE(unknown.waysOut.size(), 2);
    QCOMPARE(unknown.waysOut[0].changes,
             (QList<SpecChange>{{QStringLiteral("environment.packages.NumPyy"), QStringLiteral("numpy")}}));
    QCOMPARE(unknown.waysOut[1].changes, (QList<SpecChange>{{QStringLiteral("environment.packages.NumPyy"), {}}}));

    const auto clash =
        output.explain(recorded(QStringLiteral("conda-clash-pin"), 1),
                       {asking(QStringLiteral("needs1")), asking(QStringLiteral("libx"), QStringLiteral("==2.0"))});
    QCOMPARE(clash.waysOut.size(), 3); // libx in any version; without needs1; without libx
    QCOMPARE(clash.waysOut[0].changes,
             (QList<SpecChange>{{QStringLiteral("environment.packages.libx"), QStringLiteral("libx")}}));

    const auto python = output.explain(recorded(QStringLiteral("conda-no-such-python"), 1), {});
    QCOMPARE(python.waysOut.size(), 1);
    QCOMPARE(python.waysOut[0].changes, (QList<SpecChange>{{QStringLiteral("environment.python"), {}}}));
}

void tst_CondaOutput::details()
{
    ProcessEnd end;
    end.exitCode = 1;
    end.standardError = "\x1b[31mfetching https://ada:secret@channel.example/t/tok-123/x\x1b[0m\n" +
                        QByteArray(100'000, 'x') + "\nlast words\n";
    const Failure failure = CondaOutput().explain(end, {});
    QVERIFY(failure.error.details.size() <= 8000);
    QVERIFY(failure.error.details.contains(u"last words"));
    QVERIFY(!failure.error.details.contains(u"secret"));
    QVERIFY(!failure.error.details.contains(u'\x1b'));
}

void tst_CondaOutput::oneStream()
{
    // On a terminal conda's errors stand in one stream with its JSON, behind a line for each bit of a download.
    const QByteArray progress =
        "{\"fetch\":\"six-1.17.0 | 9 MB | \",\"finished\":false,\"maxval\":1,\"progress\":0.5}\n";
    QByteArray before;
    for (int i = 0; i < 100; ++i)
        before += progress + '\0';
    for (const auto *name :
         {u"conda-bad-link", u"conda-disk-full", u"conda-gone", u"conda-bad-checksum", u"conda-clash"}) {
        const ProcessEnd apart = recorded(QString::fromUtf16(name), 1);
        ProcessEnd together = apart;
        together.standardOutput =
            before + "a brace { that nothing closes\n" + apart.standardError + apart.standardOutput;
        together.standardError.clear();
        const Failure failure = CondaOutput().explain(together, {});
        QCOMPARE(failure.error.message, CondaOutput().explain(apart, {}).error.message);
        QVERIFY2(!failure.error.details.contains(u"\"fetch\""), qPrintable(failure.error.details));
    }
}

void tst_CondaOutput::otherProgram()
{
    const CondaOutput mamba(QStringLiteral("mamba"));
    for (const auto *name :
         {u"conda-no-network", u"conda-bad-link", u"conda-missing-dependency", u"conda-not-writable"}) {
        const Failure failure = mamba.explain(recorded(QString::fromUtf16(name), 1), {asking(QStringLiteral("six"))});
        QVERIFY2(failure.error.message.startsWith(u"mamba "), qPrintable(failure.error.message));
    }
    const auto unreadable = mamba.solutionIn({ProcessEnd()});
    QCOMPARE(unreadable.error().error.message, QStringLiteral("The answer of mamba could not be understood."));
    QCOMPARE(unreadable.error().error.hint, QStringLiteral("Another version of mamba may help."));
}

void tst_CondaOutput::progress()
{
    const CondaOutput output;
    const auto progress = output.progressIn(
        "{\"fetch\":\"scikit-learn-1.9.1    | 9.1 MB    | \",\"finished\":false,\"maxval\":1,\"progress\":0.25}");
    QVERIFY(progress);
    QCOMPARE(progress->package, QStringLiteral("scikit-learn"));
    QCOMPARE(progress->fetched, 0.25);
    QVERIFY(!output.progressIn("      \"fetch\": 3"));
    QVERIFY(!output.progressIn("Collecting package metadata"));
    QVERIFY(!output.progressIn(QByteArray(1'000'000, '{') + "\"fetch\""));
}

QTEST_APPLESS_MAIN(tst_CondaOutput)
#include "tst_condaoutput.moc"
