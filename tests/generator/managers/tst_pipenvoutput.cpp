// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/pipenvoutput.h"
#include "recorded.h"

#include <QTest>

using namespace groundwork;
using namespace Qt::StringLiterals;

namespace {

PackageRequest asking(const QString &name, const QString &constraints = {})
{
    return {name, constraints, PackageOrigin::Any};
}

QByteArray lockWith(const QByteArray &packages)
{
    return "{\"_meta\": {\"hash\": {\"sha256\": \"00\"}, \"pipfile-spec\": 6}, \"default\": {" + packages +
           "}, \"develop\": {\"pytest\": {\"version\": \"==8.0\"}}}";
}

const LockScope here{u"3.11.2"_s, u"linux-64"_s};

QStringList namesIn(const QList<LockedPackage> &packages)
{
    QStringList names;
    for (const auto &package : packages)
        names.append(package.name + u' ' + package.version);
    return names;
}

} // namespace

class tst_PipenvOutput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void solution();
    void markersTellWhatBelongsHere();
    void foreignLocks_data();
    void foreignLocks();
    void explanations_data();
    void explanations();
    void aHiccupElsewhereIsNoMissingNetwork();
    void waysOut();
    void progress_data();
    void progress();
};

void tst_PipenvOutput::solution()
{
    const QByteArray lock = lockWith(R"("numpy": {"hashes": ["sha256:11"], "index": "pip", "version": "==2.4.6",
        "markers": "python_version >= '3.11'"}, "Jupyter_Core": {"hashes": [], "version": "==5.9.1"})");
    const auto solution = PipenvOutput().solutionIn({recorded(u"pipenv-solved"_s, 0), lock, here});
    QVERIFY(solution);
    QCOMPARE(solution->python, u"3.11.2"_s);
    QCOMPARE(solution->lock, lock);
    QCOMPARE(solution->downloadBytes, qint64(-1));
    // What only developers of the project need is not installed.
    QCOMPARE(namesIn(solution->packages), (QStringList{u"jupyter-core 5.9.1"_s, u"numpy 2.4.6"_s}));
}

void tst_PipenvOutput::markersTellWhatBelongsHere()
{
    const QByteArray lock = lockWith(R"("appnope": {"version": "==0.1.4", "markers": "sys_platform == 'darwin'"},
        "pexpect": {"version": "==4.9.0", "markers": "sys_platform != 'win32' and python_version >= '3.9'"},
        "tomli": {"version": "==2.0", "markers": "python_version < '3.11'"},
        "six": {"version": "==1.17.0"})");
    const PipenvOutput output;
    QCOMPARE(namesIn(output.packagesIn(lock, here).value()), (QStringList{u"pexpect 4.9.0"_s, u"six 1.17.0"_s}));
    QCOMPARE(namesIn(output.packagesIn(lock, {u"3.10.4"_s, u"osx-arm64"_s}).value()),
             (QStringList{u"appnope 0.1.4"_s, u"pexpect 4.9.0"_s, u"six 1.17.0"_s, u"tomli 2.0"_s}));
}

void tst_PipenvOutput::foreignLocks_data()
{
    QTest::addColumn<QByteArray>("lock");
    const QByteArray six = R"("six": {"version": "==1.17.0"})";
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("# Exact versions for Python 3.11 (linux, x86_64)\n");
    QTest::newRow("cut short") << lockWith(six).chopped(10);
    QTest::newRow("a list") << QByteArray("[1]");
    QTest::newRow("another document") << QByteArray("{\"default\": {" + six + "}}");
    QTest::newRow("no packages") << lockWith({});
    QTest::newRow("from a repository") << lockWith(R"("six": {"git": "https://example.org/six", "ref": "1"})");
    QTest::newRow("no exact version") << lockWith(R"("six": {"version": "*"})");
    QTest::newRow("an empty version") << lockWith(R"("six": {"version": "=="})");
    QTest::newRow("a marker that is none") << lockWith(R"("six": {"version": "==1", "markers": "import os"})");
    QTest::newRow("a package that is text") << lockWith(R"("six": "==1")");
}

void tst_PipenvOutput::foreignLocks()
{
    QFETCH(QByteArray, lock);
    const auto packages = PipenvOutput().packagesIn(lock, here);
    QVERIFY(!packages);
    QVERIFY(!packages.error().message.isEmpty());
}

void tst_PipenvOutput::explanations_data()
{
    QTest::addColumn<QList<PackageRequest>>("asked");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QList<PackageRequest> &asked, const QString &message) {
        QTest::newRow(name) << asked << message;
    };
    row("pipenv-unknown", {asking(u"Numpyy"_s)},
        u"The package index has no Numpyy that is ready to install for this Python."_s);
    row("pipenv-version", {asking(u"libx"_s, u"==9.0"_s)}, u"There is no version of libx that is ==9.0."_s);
    row("pipenv-version-registry", {asking(u"numpy"_s, u"==99.0"_s)},
        u"There is no version of numpy that is ==99.0."_s);
    row("pipenv-twopins", {asking(u"libx"_s, u"==1.0"_s), asking(u"libx"_s, u"==2.0"_s)},
        u"libx is asked for in ways that exclude each other: ==1.0, ==2.0."_s);
    row("pipenv-clash", {asking(u"needs2"_s), asking(u"needs1"_s)},
        u"No versions of these packages fit together: needs1, needs2 (needs1 1.0 needs libx==1.*; needs2 1.0 needs "
        "libx==2.*)."_s);
    row("pipenv-clash-pin", {asking(u"libx"_s, u"==2.0"_s), asking(u"needs1"_s)},
        u"No versions of these packages fit together: libx, needs1 (libx==2.0 is asked for; needs1 1.0 needs "
        "libx==1.*)."_s);
    row("pipenv-wrong-python", {asking(u"newpython"_s)}, u"newpython needs another version of Python: >=4.0."_s);
    row("pipenv-source-only", {asking(u"sourceonly"_s)},
        u"The package index has no sourceonly that is ready to install for this Python."_s);
    row("pipenv-wrong-hash", {asking(u"wronghash"_s)},
        u"The download of wronghash differs from what the lock names."_s);
    const auto noNetwork = u"Pipenv could not reach the server with the packages."_s;
    row("pipenv-no-network", {asking(u"six"_s)}, noNetwork);
    row("pipenv-refused", {asking(u"six"_s)}, noNetwork);
    row("pipenv-install-no-network", {asking(u"six"_s)}, noNetwork);
    row("pipenv-proxy", {asking(u"six"_s)}, u"The proxy wants a user name and a password."_s);
    row("pipenv-certificate", {asking(u"six"_s)}, u"Pipenv does not trust the certificate of the server."_s);
    row("pipenv-disk-full", {asking(u"numpy"_s)}, u"The disk is full."_s);
    row("pipenv-no-environment", {asking(u"six"_s)}, u"Pipenv could not make the environment."_s);
    row("pipenv-not-writable", {asking(u"six"_s)}, u"Pipenv may not write where it has to."_s);
    row("pipenv-install-hash", {asking(u"six"_s)}, u"The download of six differs from what the lock names."_s);
    row("pipenv-stale", {asking(u"six"_s)}, u"The lock does not belong to the Pipfile."_s);
    row("pipenv-old-python", {asking(u"six"_s)}, u"This Pipenv does not work with the chosen Python."_s);
    row("pipenv-no-such-python", {asking(u"six"_s)}, u"There is no Python at /usr/bin/python3.99 any more."_s);
}

void tst_PipenvOutput::explanations()
{
    QFETCH(QList<PackageRequest>, asked);
    QFETCH(QString, message);
    const ProcessEnd end = recorded(QString::fromLatin1(QTest::currentDataTag()), 1);
    const Failure failure = PipenvOutput().explain(end, asked);
    QCOMPARE(failure.error.message, message);
    QVERIFY(!failure.error.hint.isEmpty());
    QVERIFY(!failure.error.details.isEmpty());
    QVERIFY(failure.error.details.size() <= 8000);
}

void tst_PipenvOutput::aHiccupElsewhereIsNoMissingNetwork()
{
    ProcessEnd end = recorded(u"pipenv-refused"_s, 1);
    end.standardError.replace("/simple/six/", "/simple/other/");
    QCOMPARE(PipenvOutput().explain(end, {asking(u"six"_s)}).error.message,
             u"The package index has no six that is ready to install for this Python."_s);
}

void tst_PipenvOutput::waysOut()
{
    const auto mistyped = PipenvOutput().explain(recorded(u"pipenv-unknown"_s, 1), {asking(u"numpyy"_s)});
    QCOMPARE(mistyped.error.hint, u"Did you mean numpy?"_s);
    QCOMPARE(mistyped.waysOut.value(0).changes, (QList<SpecChange>{{u"environment.packages.numpyy"_s, u"numpy"_s}}));
    const auto tooNew = PipenvOutput().explain(recorded(u"pipenv-version"_s, 1), {asking(u"libx"_s, u"==9.0"_s)});
    QCOMPARE(tooNew.error.hint, u"The newest version is 2.0."_s);
    const auto oldPython = PipenvOutput().explain(recorded(u"pipenv-old-python"_s, 1), {asking(u"six"_s)});
    QCOMPARE(oldPython.waysOut.value(0).changes, (QList<SpecChange>{{u"environment.python"_s, {}}}));
}

void tst_PipenvOutput::progress_data()
{
    QTest::addColumn<QString>("package");
    QTest::newRow("Processing /srv/index/files/libx-1.0-py3-none-any.whl (from -r /tmp/x.txt (line 1))") << u"libx"_s;
    QTest::newRow("Collecting ipython_pygments_lexers==1.1.1 (from -r /tmp/x.txt (line 9))")
        << u"ipython-pygments-lexers"_s;
    QTest::newRow("Installing dependencies from Pipfile.lock (e6cead)...") << QString();
    QTest::newRow("✔ Successfully created virtual environment!") << QString();
}

void tst_PipenvOutput::progress()
{
    QFETCH(QString, package);
    const auto told = PipenvOutput().progressIn(QTest::currentDataTag());
    QCOMPARE(told ? told->package : QString(), package);
}

QTEST_APPLESS_MAIN(tst_PipenvOutput)
#include "tst_pipenvoutput.moc"
