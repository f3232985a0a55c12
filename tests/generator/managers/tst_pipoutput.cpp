// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/pipoutput.h"
#include "recorded.h"

#include <QTest>

using namespace groundwork;

namespace {

PackageRequest asking(const QString &name, const QString &constraints = {})
{
    return {name, constraints, PackageOrigin::Any};
}

} // namespace

class tst_PipOutput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void solution();
    void sizes_data();
    void sizes();
    void lockReadsBack();
    void foreignLocks_data();
    void foreignLocks();
    void partMayBeEmpty();
    void badAnswers_data();
    void badAnswers();
    void explanations_data();
    void explanations();
    void noNetworkIsNoUnknownPackage();
    void waysOut();
    void details();
    void progress_data();
    void progress();
};

void tst_PipOutput::solution()
{
    const auto solution = PipOutput().solutionIn({recorded(QStringLiteral("pip-solved"), 0)});
    QVERIFY(solution);
    QCOMPARE(solution->python, QStringLiteral("3.11.2"));
    QCOMPARE(solution->packages.size(), 2);
    QCOMPARE(solution->packages[0].name, QStringLiteral("libx"));
    QCOMPARE(solution->packages[0].version, QStringLiteral("2.0"));
    const auto lines = solution->lock.split('\n');
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines[0], QByteArray("# Exact versions for Python 3.11 (linux, x86_64)"));
    QVERIFY(lines[1].startsWith("libx==2.0 --hash=sha256:0602c1e8"));
    QVERIFY(lines[2].startsWith("needs2==1.0 --hash=sha256:"));
    QVERIFY(lines[3].isEmpty());
}

void tst_PipOutput::sizes_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::newRow("pip-solved") << qint64(0); // files of this machine
    QTest::newRow("pip-by-network") << qint64(911);
    QTest::newRow("pip-cached") << qint64(0);
}

void tst_PipOutput::sizes()
{
    QFETCH(qint64, bytes);
    ProcessEnd end = recorded(QString::fromLatin1(QTest::currentDataTag()), 0);
    QCOMPARE(PipOutput().solutionIn({end}).value().downloadBytes, bytes);

    if (bytes == 0)
        return;
    // A newer pip only fetches the metadata, and does not tell the size of the rest.
    end.standardOutput.replace(".whl (911 bytes)", ".whl.metadata (62 kB)");
    QCOMPARE(PipOutput().solutionIn({end}).value().downloadBytes, qint64(-1));
}

void tst_PipOutput::lockReadsBack()
{
    const PipOutput output;
    const auto solution = output.solutionIn({recorded(QStringLiteral("pip-cached"), 0)});
    QVERIFY(solution);
    const auto packages = output.packagesIn(solution->lock, {});
    QVERIFY(packages);
    QCOMPARE(packages->size(), 1);
    QCOMPARE(packages->first().name, QStringLiteral("typing-extensions"));
    QCOMPARE(packages->first().version, QStringLiteral("4.16.0"));
}

void tst_PipOutput::foreignLocks_data()
{
    QTest::addColumn<QByteArray>("lock");
    const QByteArray title = "# Exact versions for Python 3.11 (linux, x86_64)\n";
    const QByteArray good = "six==1.17.0 --hash=sha256:" + QByteArray(64, '0') + '\n';
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no packages") << title;
    QTest::newRow("no title") << good;
    QTest::newRow("no checksum") << title + "six==1.17.0\n";
    QTest::newRow("an index") << title + good + "--index-url https://evil.example\n";
    QTest::newRow("another file") << title + "-r other.txt\n" + good;
    QTest::newRow("an address") << title + "six @ https://evil.example/six.whl --hash=sha256:" + QByteArray(64, '0');
    QTest::newRow("conda's") << QByteArray("# platform: linux-64\n@EXPLICIT\n");
}

void tst_PipOutput::foreignLocks()
{
    QFETCH(QByteArray, lock);
    const auto packages = PipOutput().packagesIn(lock, {});
    QVERIFY(!packages);
    QVERIFY(!packages.error().hint.isEmpty());
}

void tst_PipOutput::partMayBeEmpty()
{
    ProcessEnd end;
    end.standardOutput = "{\n  \"install\": [], \"environment\": {\"python_full_version\": \"3.11.2\", "
                         "\"python_version\": \"3.11\", \"sys_platform\": \"linux\", \"platform_machine\": "
                         "\"x86_64\"}\n}\n";
    const auto solution = pipPartOutput()->solutionIn({end});
    QVERIFY(solution);
    QCOMPARE(solution->lock, QByteArray("# Exact versions for Python 3.11 (linux, x86_64)\n"));
    const auto packages = pipPartOutput()->packagesIn(solution->lock, {});
    QVERIFY(packages && packages->isEmpty());
    end.standardOutput = "{\n  \"environment\": {\"python_full_version\": \"3.11.2\"}\n}\n";
    QVERIFY(!pipPartOutput()->solutionIn({end}));
    QVERIFY(!pipPartOutput()->packagesIn({}, {}));
}

void tst_PipOutput::badAnswers_data()
{
    QTest::addColumn<QByteArray>("answer");
    const QByteArray solved = recorded(QStringLiteral("pip-solved"), 0).standardOutput;
    QTest::newRow("silence") << QByteArray();
    QTest::newRow("only text") << QByteArray("Looking in indexes\n");
    QTest::newRow("cut") << solved.first(solved.size() / 2);
    QTest::newRow("braces without a start") << QByteArray("x\n}\n");
    QTest::newRow("an end before the start") << QByteArray("}\n}\n\n{\n");
    QTest::newRow("no packages") << QByteArray(
        "{\n  \"install\": [], \"environment\": {\"python_full_version\": \"3.11.2\"}\n}\n");
    QTest::newRow("no checksum") << QByteArray(solved).replace("sha256", "md5");
    QTest::newRow("a version that is none")
        << QByteArray(solved).replace("\"version\": \"2.0\"", "\"version\": \"2.0\\n--index-url x\"");
    QTest::newRow("a name that is none") << QByteArray(solved).replace("\"name\": \"libx\"",
                                                                       "\"name\": \"-r /etc/passwd\"");
}

void tst_PipOutput::badAnswers()
{
    QFETCH(QByteArray, answer);
    ProcessEnd end;
    end.standardOutput = answer;
    const auto solution = PipOutput().solutionIn({end});
    QVERIFY(!solution);
    QVERIFY(!solution.error().error.message.isEmpty());
}

void tst_PipOutput::explanations_data()
{
    QTest::addColumn<QList<PackageRequest>>("asked");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QList<PackageRequest> &asked, const QString &message) {
        QTest::newRow(name) << asked << message;
    };
    row("pip-unknown", {asking(QStringLiteral("Numpyy"))},
        QStringLiteral("The package index has no Numpyy that is ready to install for this Python."));
    row("pip-version", {asking(QStringLiteral("libx"), QStringLiteral("==99"))},
        QStringLiteral("There is no version of libx that is ==99."));
    row("pip-version-registry", {asking(QStringLiteral("six"), QStringLiteral("==99"))},
        QStringLiteral("There is no version of six that is ==99."));
    row("pip-twopins",
        {asking(QStringLiteral("libx"), QStringLiteral("==1.0")),
         asking(QStringLiteral("libx"), QStringLiteral("==2.0"))},
        QStringLiteral("libx is asked for in ways that exclude each other: ==1.0, ==2.0."));
    row("pip-clash", {asking(QStringLiteral("needs2")), asking(QStringLiteral("needs1"))},
        QStringLiteral("No versions of these packages fit together: needs1, needs2 (needs1 1.0 needs libx==1.*; "
                       "needs2 1.0 needs libx==2.*)."));
    row("pip-clash-pin", {asking(QStringLiteral("libx"), QStringLiteral("==2.0")), asking(QStringLiteral("needs1"))},
        QStringLiteral("No versions of these packages fit together: libx, needs1 (libx==2.0 is asked for; needs1 1.0 "
                       "needs libx==1.*)."));
    row("pip-wrong-python", {asking(QStringLiteral("newpython"))},
        QStringLiteral("newpython needs another version of Python: >=4.0."));
    row("pip-source-only", {asking(QStringLiteral("sourceonly"))},
        QStringLiteral("The package index has no sourceonly that is ready to install for this Python."));
    row("pip-no-network", {asking(QStringLiteral("six"))},
        QStringLiteral("pip could not reach the server with the packages."));
    row("pip-certificate", {asking(QStringLiteral("six"))},
        QStringLiteral("pip does not trust the certificate of the server."));
    row("pip-wrong-hash", {asking(QStringLiteral("wronghash"))},
        QStringLiteral("The download of wronghash differs from what the lock names."));
    row("pip-install-hash", {}, QStringLiteral("The download of ipython differs from what the lock names."));
    row("pip-disk-full", {}, QStringLiteral("The disk is full."));
}

void tst_PipOutput::explanations()
{
    QFETCH(QList<PackageRequest>, asked);
    QFETCH(QString, message);
    const ProcessEnd end = recorded(QString::fromLatin1(QTest::currentDataTag()), 1);
    const Failure failure = PipOutput().explain(end, asked);
    QCOMPARE(failure.error.message, message);
    QVERIFY(!failure.error.hint.isEmpty());
    QVERIFY(!failure.error.details.isEmpty());
    QVERIFY(failure.error.details.size() <= 8000);
}

void tst_PipOutput::noNetworkIsNoUnknownPackage()
{
    // A hiccup on the way to another package's page changes nothing about this one.
    ProcessEnd end = recorded(QStringLiteral("pip-no-network"), 1);
    end.standardError.replace("/simple/six/", "/simple/other/");
    QCOMPARE(PipOutput().explain(end, {asking(QStringLiteral("six"))}).error.message,
             QStringLiteral("The package index has no six that is ready to install for this Python."));
}

void tst_PipOutput::waysOut()
{
    const PipOutput output;
    const auto version = output.explain(recorded(QStringLiteral("pip-version-registry"), 1),
                                        {asking(QStringLiteral("six"), QStringLiteral("==99"))});
    QCOMPARE(version.error.hint, QStringLiteral("The newest version is 1.17.0."));
    QCOMPARE(version.waysOut.size(), 1);
    QCOMPARE(version.waysOut[0].changes,
             (QList<SpecChange>{{QStringLiteral("environment.packages.six"), QStringLiteral("six")}}));

    const auto clash = output.explain(recorded(QStringLiteral("pip-clash"), 1),
                                      {asking(QStringLiteral("needs1")), asking(QStringLiteral("needs2"))});
    QCOMPARE(clash.waysOut.size(), 2);
    QCOMPARE(clash.waysOut[0].changes, (QList<SpecChange>{{QStringLiteral("environment.packages.needs1"), {}}}));
}

void tst_PipOutput::details()
{
    ProcessEnd end;
    end.exitCode = 1;
    end.standardError = "\x1b[31mLooking in https://ada:secret@index.example\x1b[0m\n" + QByteArray(100'000, 'x') +
                        "\nERROR: last words\n";
    const Failure failure = PipOutput().explain(end, {});
    QCOMPARE(failure.error.message, QStringLiteral("pip did not succeed."));
    QVERIFY(failure.error.details.size() <= 8000);
    QVERIFY(failure.error.details.contains(u"last words"));
    QVERIFY(!failure.error.details.contains(u"secret"));
    QVERIFY(!failure.error.details.contains(u'\x1b'));
}

void tst_PipOutput::progress_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("package");
    QTest::newRow("collecting") << QByteArray("Collecting scikit_learn>=1.4") << QStringLiteral("scikit-learn");
    QTest::newRow("from a lock") << QByteArray("Collecting six==1.17.0") << QStringLiteral("six");
    QTest::newRow("downloading") << QByteArray(
                                        "  Downloading numpy-2.4.6-cp311-cp311-manylinux_2_27_x86_64.whl (16.9 MB)")
                                 << QStringLiteral("numpy");
    QTest::newRow("from an address") << QByteArray(
                                            "  Downloading http://127.0.0.1:8000/files/libx-2.0-py3-none-any.whl")
                                     << QStringLiteral("libx");
    QTest::newRow("a file") << QByteArray("Processing /data/files/typing_extensions-4.16.0-py3-none-any.whl")
                            << QStringLiteral("typing-extensions");
    QTest::newRow("a report") << QByteArray("        \"summary\": \"Collecting things\"") << QString();
    QTest::newRow("installing") << QByteArray("Installing collected packages: six, numpy") << QString();
    QTest::newRow("long") << QByteArray(1'000'000, ' ') << QString();
}

void tst_PipOutput::progress()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, package);
    const auto progress = PipOutput().progressIn(line);
    QCOMPARE(progress.has_value(), !package.isEmpty());
    if (progress)
        QCOMPARE(progress->package, package);
}

QTEST_APPLESS_MAIN(tst_PipOutput)
#include "tst_pipoutput.moc"
