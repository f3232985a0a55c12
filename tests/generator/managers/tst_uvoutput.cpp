// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/uvoutput.h"
#include "generator/managers/wheels.h"
#include "recorded.h"

#include <QTest>

#include <algorithm>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

PackageRequest asking(const QString &name, const QString &constraints = {})
{
    return {name, constraints, PackageOrigin::Any};
}

/// A lock for every platform and Python from 3.10 on, with an extra and a group for development; the addresses are
/// made up, all else is what uv wrote.
QByteArray universalLock()
{
    QFile file(QStringLiteral(GROUNDWORK_TESTS_DIR "/golden/managers/uv-universal.lock"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no recorded lock");
    return file.readAll();
}

QString listOf(const QList<LockedPackage> &packages)
{
    QStringList list;
    for (const auto &package : packages)
        list.append(package.name + u"=="_s + package.version);
    return list.join(u' ');
}

QByteArray withPackages(const QByteArray &text)
{
    return "version = 1\nrevision = 5\n[[package]]\nname = \"mine\"\nversion = \"0.1.0\"\nsource = { virtual = \".\" "
           "}\n" +
           text;
}

const LockScope here{u"3.11.2"_s, u"linux-64"_s};

} // namespace

class tst_UvOutput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void packagesOfAnEnvironment_data();
    void packagesOfAnEnvironment();
    void packagesWithoutAPython();
    void sizesOfTheFilesThatFit();
    void filesOfThisMachineAreNotDownloaded();
    void circles();
    void foreignLocks_data();
    void foreignLocks();
    void solution();
    void wheels_data();
    void wheels();
    void explanations_data();
    void explanations();
    void waysOut();
    void details();
    void progress_data();
    void progress();
};

void tst_UvOutput::packagesOfAnEnvironment_data()
{
    QTest::addColumn<LockScope>("scope");
    QTest::addColumn<QString>("packages");
    // What uv itself takes from this lock for these environments.
    QTest::newRow("linux, 3.11")
        << here
        << u"asttokens==3.0.2 certifi==2026.10.19.post1 charset-normalizer==3.5.2 comm==0.2.3 debugpy==1.8.22 "
           "executing==2.3.0 idna==3.20 ipykernel==7.4.0 ipython==9.18.1 ipython-pygments-lexers==1.1.1 jedi==0.20.1 "
           "jupyter-client==8.10.0 jupyter-core==5.9.1 matplotlib-inline==0.2.2 nest-asyncio2==1.7.4 packaging==26.3 "
           "parso==0.8.7 pexpect==4.9.0 platformdirs==4.14.8 prompt-toolkit==3.0.53 psutil==7.2.2 ptyprocess==0.7.0 "
           "pure-eval==0.2.4 pygments==2.21.0 pysocks==1.7.1 python-dateutil==4.0.0 pyzmq==27.3.0 requests==2.34.2 "
           "six==1.17.0 stack-data==0.6.3 tornado==6.6.1 traitlets==5.16.1 typing-extensions==4.16.0 tzdata==2026.6 "
           "urllib3==2.8.0 wcwidth==0.9.4"_s;
    QTest::newRow("windows, 3.11")
        << LockScope{u"3.11.9"_s, u"win-64"_s}
        << u"asttokens==3.0.2 certifi==2026.10.19.post1 charset-normalizer==3.5.2 colorama==0.4.6 comm==0.2.3 "
           "debugpy==1.8.22 executing==2.3.0 idna==3.20 ipykernel==7.4.0 ipython==9.18.1 "
           "ipython-pygments-lexers==1.1.1 jedi==0.20.1 jupyter-client==8.10.0 jupyter-core==5.9.1 "
           "matplotlib-inline==0.2.2 nest-asyncio2==1.7.4 packaging==26.3 parso==0.8.7 platformdirs==4.14.8 "
           "prompt-toolkit==3.0.53 psutil==7.2.2 pure-eval==0.2.4 pygments==2.21.0 pysocks==1.7.1 "
           "python-dateutil==4.0.0 pyzmq==27.3.0 requests==2.34.2 six==1.17.0 stack-data==0.6.3 tornado==6.6.1 "
           "traitlets==5.16.1 typing-extensions==4.16.0 tzdata==2026.6 urllib3==2.8.0 wcwidth==0.9.4"_s;
    QTest::newRow("mac, 3.10")
        << LockScope{u"3.10.14"_s, u"osx-arm64"_s}
        << u"appnope==1.0.0 asttokens==3.0.2 certifi==2026.10.19.post1 charset-normalizer==3.5.2 comm==0.2.3 "
           "debugpy==1.8.22 decorator==5.3.1 exceptiongroup==1.3.2 executing==2.3.0 idna==3.20 ipykernel==7.3.0 "
           "ipython==8.39.0 jedi==0.20.1 jupyter-client==8.10.0 jupyter-core==5.9.1 matplotlib-inline==0.2.2 "
           "nest-asyncio2==1.7.4 packaging==26.3 parso==0.8.7 pexpect==4.9.0 platformdirs==4.12.4 "
           "prompt-toolkit==3.0.53 psutil==7.2.2 ptyprocess==0.7.0 pure-eval==0.2.4 pygments==2.21.0 pysocks==1.7.1 "
           "python-dateutil==3.0.0 pyzmq==27.3.0 requests==2.34.2 six==1.17.0 stack-data==0.6.3 tornado==6.5.10 "
           "traitlets==5.16.1 typing-extensions==4.16.0 tzdata==2026.6 urllib3==2.8.0 wcwidth==0.9.4"_s;
}

void tst_UvOutput::packagesOfAnEnvironment()
{
    QFETCH(const LockScope, scope);
    QFETCH(const QString, packages);
    const auto found = UvOutput().packagesIn(universalLock(), scope);
    QVERIFY2(found, found ? "" : qPrintable(found.error().details));
    QCOMPARE(listOf(*found).split(u' '), packages.split(u' '));
}

void tst_UvOutput::packagesWithoutAPython()
{
    const auto found = UvOutput().packagesIn(universalLock(), {{}, u"linux-64"_s});
    QVERIFY(found);
    QVERIFY(std::ranges::any_of(*found, [](const LockedPackage &package) { return package.name == u"requests"; }));
    QVERIFY(std::ranges::none_of(*found, [](const LockedPackage &package) { return package.name == u"appnope"; }));
}

void tst_UvOutput::sizesOfTheFilesThatFit()
{
    const auto size = [](const LockScope &scope, const QString &name) {
        const auto packages = UvOutput().packagesIn(universalLock(), scope).value();
        return std::ranges::find(packages, name, &LockedPackage::name)->bytes;
    };
    QCOMPARE(size(here, u"asttokens"_s), qint64(28702));
    const qint64 onLinux = size(here, u"pyzmq"_s);
    const qint64 onWindows = size({u"3.11.2"_s, u"win-64"_s}, u"pyzmq"_s);
    QVERIFY(onLinux > 0 && onWindows > 0 && onLinux != onWindows);
    const auto packages = UvOutput().packagesIn(universalLock(), here).value();
    QVERIFY(downloadBytesOf(packages) > 10'000'000);
}

void tst_UvOutput::filesOfThisMachineAreNotDownloaded()
{
    const auto packages = UvOutput().packagesIn(
        withPackages("dependencies = [{ name = \"six\" }]\n[[package]]\nname = \"six\"\nversion = \"1.17.0\"\n"
                     "wheels = [{ path = \"/data/six-1.17.0-py2.py3-none-any.whl\" }]\n"),
        here);
    QVERIFY(packages);
    QCOMPARE(packages->size(), 1);
    QCOMPARE(packages->first().bytes, qint64(0));
}

void tst_UvOutput::circles()
{
    const auto packages = UvOutput().packagesIn(
        withPackages(
            "dependencies = [{ name = \"a\", extra = [\"x\"] }]\n"
            "[[package]]\nname = \"a\"\nversion = \"1\"\ndependencies = [{ name = \"b\" }]\n"
            "[package.optional-dependencies]\nx = [{ name = \"a\", extra = [\"x\"] }, { name = \"c\" }]\n"
            "[[package]]\nname = \"b\"\nversion = \"2\"\ndependencies = [{ name = \"a\" }, { name = \"mine\" }]\n"
            "[[package]]\nname = \"c\"\nversion = \"3\"\n[[package]]\nname = \"d\"\nversion = \"4\"\n"),
        here);
    QVERIFY(packages);
    QCOMPARE(listOf(*packages), u"a==1 b==2 c==3"_s);
}

void tst_UvOutput::foreignLocks_data()
{
    QTest::addColumn<QByteArray>("lock");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no TOML") << QByteArray("six==1.17.0 --hash=sha256:0");
    QTest::newRow("cut") << universalLock().first(5000);
    QTest::newRow("another version") << universalLock().replace("version = 1\n", "version = 2\n");
    QTest::newRow("no project") << universalLock().replace("virtual = \".\"", "virtual = \"..\"");
    QTest::newRow("a dependency that is not there") << withPackages("dependencies = [{ name = \"six\" }]\n");
    QTest::newRow("a marker that is none")
        << withPackages("dependencies = [{ name = \"mine\", marker = \"rm -rf\" }]\n");
    QTest::newRow("other types") << QByteArray("version = 1\npackage = 7\n");
    QTest::newRow("types within") << withPackages("dependencies = [7, { name = 7 }]\n");
    QTest::newRow("tables within tables") << "version = 1\n[" + QByteArray("a.").repeated(1'000'000) + "a]\n";
    QTest::newRow("deep") << "version = 1\nx = " + QByteArray(100'000, '[');
}

void tst_UvOutput::foreignLocks()
{
    QFETCH(const QByteArray, lock);
    const auto packages = UvOutput().packagesIn(lock, here);
    QVERIFY(!packages);
    QVERIFY(!packages.error().message.isEmpty());
    QVERIFY(!packages.error().hint.isEmpty());
}

void tst_UvOutput::solution()
{
    ProcessEnd end;
    end.standardError = "Resolved 49 packages in 1ms\nWould download 36 packages\nWould install 36 packages\n";
    const auto solution = UvOutput().solutionIn({end, universalLock(), here});
    QVERIFY(solution);
    QCOMPARE(solution->python, u"3.11.2"_s);
    QCOMPARE(solution->lock, universalLock());
    QCOMPARE(solution->packages.size(), 36);
    QVERIFY(solution->downloadBytes > 0);
    end.standardError = "Resolved 49 packages in 1ms\nWould install 36 packages\n";
    QCOMPARE(UvOutput().solutionIn({end, universalLock(), here}).value().downloadBytes, qint64(0));
    // Nobody has said anything.
    QVERIFY(UvOutput().solutionIn({{}, universalLock(), here}).value().downloadBytes > 0);
}

void tst_UvOutput::wheels_data()
{
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::addColumn<LockScope>("scope");
    const auto row = [](const char *name, const char *better, const char *worse, const LockScope &scope) {
        QTest::newRow(name) << QString::fromLatin1(better) << QString::fromLatin1(worse) << scope;
    };
    row("pure", "six-1.17.0-py2.py3-none-any.whl", "six-1.17.0.tar.gz", here);
    row("own Python", "numpy-2.4.6-cp311-cp311-manylinux_2_27_x86_64.manylinux_2_28_x86_64.whl",
        "numpy-2.4.6-cp312-cp312-manylinux_2_27_x86_64.manylinux_2_28_x86_64.whl", here);
    row("stable interface", "debugpy-1.8-cp310-abi3-manylinux2014_x86_64.whl", "debugpy-1.8-py3-none-any.whl", here);
    row("stable interface of a newer Python", "debugpy-1.8-py3-none-any.whl",
        "debugpy-1.8-cp312-abi3-manylinux2014_x86_64.whl", here);
    row("free-threaded", "x-1-py3-none-any.whl", "x-1-cp311-cp311t-manylinux2014_x86_64.whl", here);
    row("other processor", "x-1-cp311-cp311-manylinux2014_x86_64.whl", "x-1-cp311-cp311-manylinux2014_aarch64.whl",
        here);
    row("other C library", "x-1-cp311-cp311-manylinux2014_x86_64.whl", "x-1-cp311-cp311-musllinux_1_2_x86_64.whl",
        here);
    row("a program for this platform", "uv-1-py3-none-manylinux_2_17_x86_64.whl", "uv-1-py3-none-any.whl", here);
    row("with a build number", "x-1-2-cp311-cp311-manylinux2014_x86_64.whl", "x-1-pp311-pypy311_pp73-any.whl", here);
    row("windows", "x-1-cp311-cp311-win_amd64.whl", "x-1-cp311-cp311-win32.whl", {u"3.11.2"_s, u"win-64"_s});
    row("mac", "x-1-cp311-cp311-macosx_11_0_arm64.whl", "x-1-cp311-cp311-macosx_10_15_x86_64.whl",
        {u"3.11.2"_s, u"osx-arm64"_s});
    row("mac of both kinds", "x-1-cp311-cp311-macosx_11_0_universal2.whl", "x-1-py3-none-any.whl",
        {u"3.11.2"_s, u"osx-64"_s});
}

void tst_UvOutput::wheels()
{
    QFETCH(const QString, better);
    QFETCH(const QString, worse);
    QFETCH(const LockScope, scope);
    QVERIFY(wheelFit(better, scope) >= 0);
    QVERIFY(wheelFit(better, scope) > wheelFit(worse, scope));
}

void tst_UvOutput::explanations_data()
{
    QTest::addColumn<QList<PackageRequest>>("asked");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QList<PackageRequest> &asked, const QString &message) {
        QTest::newRow(name) << asked << message;
    };
    row("uv-unknown", {asking(u"Numpyy"_s)},
        u"The package index has no Numpyy that is ready to install for this Python."_s);
    row("uv-version", {asking(u"libx"_s, u"==99"_s)}, u"There is no version of libx that is ==99."_s);
    row("uv-only-newer", {asking(u"numpy"_s, u"<2"_s), asking(u"pandas"_s, u">=2"_s)},
        u"There is no version of numpy that is <2."_s);
    row("uv-twopins", {asking(u"libx"_s, u"==1.0"_s), asking(u"libx"_s, u"==2.0"_s)},
        u"libx is asked for in ways that exclude each other: ==1.0, ==2.0."_s);
    row("uv-clash", {asking(u"needs2"_s), asking(u"needs1"_s)},
        u"No versions of these packages fit together: needs1, needs2 (needs2 needs libx==2.*; needs1 needs libx==1.*)."_s);
    row("uv-clash-pin", {asking(u"libx"_s, u">=2"_s), asking(u"needs1"_s)},
        u"No versions of these packages fit together: libx, needs1 (libx>=2 is asked for; needs1 needs libx<2.dev0)."_s);
    row("uv-wrong-python", {asking(u"newpython"_s)}, u"newpython needs another version of Python: >=4.0."_s);
    row("uv-source-only", {asking(u"sourceonly"_s)},
        u"The package index has no sourceonly that is ready to install for this Python."_s);
    row("uv-no-wheel", {asking(u"future"_s)},
        u"The package index has no future that is ready to install for this Python."_s);
    row("uv-html", {asking(u"libx"_s)}, u"The package index has no libx that is ready to install for this Python."_s);
    row("uv-other-platform", {asking(u"ipykernel"_s)},
        u"On other kinds of computers, ipykernel needs appnope>=0.1.2, which is nowhere to be had."_s);
    row("uv-refused-port", {asking(u"libx"_s)}, u"uv could not reach the server with the packages."_s);
    row("uv-dns", {asking(u"libx"_s)}, u"uv could not reach the server with the packages."_s);
    row("uv-proxy", {asking(u"libx"_s)}, u"The proxy wants a user name and a password."_s);
    row("uv-certificate", {asking(u"libx"_s)}, u"uv does not trust the certificate of the server."_s);
    row("uv-401", {asking(u"libx"_s)}, u"The server refused to hand out the packages."_s);
    row("uv-403", {asking(u"libx"_s)}, u"The server refused to hand out the packages."_s);
    row("uv-503", {asking(u"libx"_s)}, u"The server with the packages has a problem (HTTP 503)."_s);
    row("uv-gone", {asking(u"six"_s)}, u"The server no longer has sixx."_s);
    row("uv-offline", {asking(u"libx"_s)}, u"uv may not use the network, and its cache does not have every package."_s);
    row("uv-install-offline", {asking(u"six"_s)},
        u"uv may not use the network, and its cache does not have every package."_s);
    row("uv-wrong-hash", {asking(u"wronghash"_s)}, u"The download of wronghash differs from what the lock names."_s);
    row("uv-stale", {asking(u"six"_s)}, u"pyproject.toml was changed after its lock was made."_s);
    row("uv-corrupt-lock", {asking(u"six"_s)}, u"The lock file is none that uv has written for a project."_s);
    row("uv-python-mismatch", {asking(u"libx"_s)}, u"pyproject.toml asks for another Python: ==3.9.*."_s);
    row("uv-no-python", {asking(u"libx"_s)}, u"There is no Python at /usr/bin/python3.99."_s);
    row("uv-broken-project", {asking(u"six"_s)}, u"uv cannot read pyproject.toml."_s);
    row("uv-broken-requirement", {asking(u"six"_s)}, u"uv cannot read pyproject.toml."_s);
    row("uv-newer-lock", {asking(u"libx"_s)}, u"uv.lock was written by a newer uv."_s);
    row("uv-not-here", {asking(u"libx"_s)}, u"The lock was made for other kinds of computers."_s);
    row("uv-disk-full", {asking(u"numpy"_s)}, u"The disk is full."_s);
    row("uv-cache-full", {asking(u"numpy"_s)}, u"The disk is full."_s);
    row("uv-read-only-disk", {asking(u"six"_s)}, u"uv may not write where it has to."_s);
    row("uv-permission", {asking(u"six"_s)}, u"uv may not write where it has to."_s);
}

void tst_UvOutput::explanations()
{
    QFETCH(const QList<PackageRequest>, asked);
    QFETCH(const QString, message);
    const ProcessEnd end = recorded(QString::fromLatin1(QTest::currentDataTag()), 1);
    const Failure failure = UvOutput().explain(end, asked);
    QCOMPARE(failure.error.message, message);
    QVERIFY(!failure.error.hint.isEmpty());
    QVERIFY(!failure.error.details.isEmpty());
}

void tst_UvOutput::waysOut()
{
    const UvOutput output;
    const auto unknown = output.explain(recorded(u"uv-unknown"_s, 1), {asking(u"Numpyy"_s)});
    QCOMPARE(unknown.error.hint, u"Did you mean numpy?"_s);
    QCOMPARE(unknown.waysOut.value(0).changes, (QList<SpecChange>{{u"environment.packages.Numpyy"_s, u"numpy"_s}}));
    const auto version = output.explain(recorded(u"uv-only-newer"_s, 1), {asking(u"numpy"_s, u"<2"_s)});
    QCOMPARE(version.error.hint, u"The newest version is 2.4.6."_s);
    QCOMPARE(version.waysOut.value(0).changes, (QList<SpecChange>{{u"environment.packages.numpy"_s, u"numpy"_s}}));
    const auto clash = output.explain(recorded(u"uv-clash"_s, 1), {asking(u"needs1"_s), asking(u"needs2"_s)});
    QCOMPARE(clash.waysOut.size(), 2);
    QCOMPARE(clash.waysOut[0].changes, (QList<SpecChange>{{u"environment.packages.needs1"_s, {}}}));
    // One that nobody asked for: somebody else's package needs it.
    const auto needed = output.explain(recorded(u"uv-unknown"_s, 1), {asking(u"pandas"_s)});
    QVERIFY2(needed.error.message.contains(u"One of the packages needs numpyy"), qPrintable(needed.error.message));
}

void tst_UvOutput::details()
{
    ProcessEnd end;
    end.exitCode = 2;
    end.standardError =
        "\x1b[31merror: https://ada:secret@index.example\x1b[0m\n" + QByteArray(100'000, 'x') + "\nlast words\n";
    const Failure failure = UvOutput().explain(end, {});
    QCOMPARE(failure.error.message, u"uv did not succeed."_s);
    QVERIFY(failure.error.details.size() <= 8000);
    QVERIFY(failure.error.details.contains(u"last words"));
    QVERIFY(!failure.error.details.contains(u"secret"));
    // Of our own script, which goes before uv where a project stands.
    end.standardError = "cannot copy /home/ada/churn/pyproject.toml: No such file or directory\n";
    QCOMPARE(UvOutput().explain(end, {}).error.message, u"/home/ada/churn/pyproject.toml is missing."_s);
    // What stands in the middle of a long derivation is no reason to be slow or to fall over.
    end.standardError = "error: No solution found\n  cause: " + QByteArray("Because ").repeated(20'000);
    QVERIFY(!UvOutput().explain(end, {}).error.message.isEmpty());
}

void tst_UvOutput::progress_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("package");
    QTest::addColumn<double>("fetched");
    QTest::newRow("begins") << QByteArray("Downloading scikit_learn (16.1MiB)") << u"scikit-learn"_s << 0.0;
    QTest::newRow("is there") << QByteArray(" Downloaded numpy\r\n") << u"numpy"_s << 1.0;
    QTest::newRow("resolved") << QByteArray("Resolved 33 packages in 1ms") << QString() << 0.0;
    QTest::newRow("in place") << QByteArray(" + numpy==2.4.6") << QString() << 0.0;
    QTest::newRow("an error") << QByteArray("error: Downloading numpy (x") << QString() << 0.0;
    QTest::newRow("long") << QByteArray(1'000'000, ' ') << QString() << 0.0;
}

void tst_UvOutput::progress()
{
    QFETCH(const QByteArray, line);
    QFETCH(const QString, package);
    QFETCH(const double, fetched);
    const auto progress = UvOutput().progressIn(line);
    QCOMPARE(progress.has_value(), !package.isEmpty());
    if (progress) {
        QCOMPARE(progress->package, package);
        QCOMPARE(progress->fetched, fetched);
    }
}

QTEST_APPLESS_MAIN(tst_UvOutput)
#include "tst_uvoutput.moc"
