// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "samplemachine.h"
#include "support/environments.h"
#include "support/temporarydirectory.h"
#include "system/realsystem.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>

using namespace groundwork;
using namespace Qt::StringLiterals;

class TestFindEnvironments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void places_data();
    void places();
    void virtualOnes_data();
    void virtualOnes();
    void oneFolderOneEnvironment();
    void brokenFoldersDoNoHarm();
    void oneHundred();
    void changesAreSeen_data();
    void changesAreSeen();
};

namespace {

QProcessEnvironment surroundingsOf(const TemporaryDirectory &home)
{
    auto environment = surroundings({});
    environment.insert(u"HOME"_s, home.path().toString());
    return environment;
}

MachineFacts realFacts(const TemporaryDirectory &home, EnvironmentReader &reader)
{
    return probeMachine(RealSystem(), KnownIdentity(), surroundingsOf(home), {}, reader);
}

void setTime(const AbsolutePath &path, qint64 seconds)
{
    const timespec times[2] = {{seconds, 0}, {seconds, 0}};
    QCOMPARE(::utimensat(AT_FDCWD, path.toBytes().constData(), times, 0), 0);
}

} // namespace

void TestFindEnvironments::places_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QString &prefix, const QString &variable = {},
                        const QString &value = {}, const QString &file = {}, const QByteArray &text = {}) {
        QTest::newRow(name) << prefix << variable << value << file << text;
    };
    const auto home = u"/home/person/"_s;
    row("virtualenvwrapper", home + u".virtualenvs/x"_s);
    row("Pipenv", home + u".local/share/virtualenvs/x-a1B2c3D4"_s);
    row("Pipenv below XDG's folder", u"/data/virtualenvs/x-a1B2c3D4"_s, u"XDG_DATA_HOME"_s, u"/data"_s);
    row("WORKON_HOME", u"/data/work/x"_s, u"WORKON_HOME"_s, u"/data/work"_s);
    row("pyenv-virtualenv", home + u".pyenv/versions/3.11.2/envs/x"_s);
    row("the active one", u"/data/x"_s, u"VIRTUAL_ENV"_s, u"/data/x"_s);
    row("a kernel's", home + u"work/.venv"_s, {}, {}, home + u".local/share/jupyter/kernels/x/kernel.json"_s,
        R"({"argv": ["/home/person/work/.venv/bin/python", "-m", "ipykernel_launcher"]})");
    row("conda's folder in the home", home + u".conda/envs/x"_s);
    row("CONDA_ENVS_DIRS", u"/data/envs/x"_s, u"CONDA_ENVS_DIRS"_s, u"/other:/data/envs"_s);
    row("conda's settings", u"/data/envs/x"_s, {}, {}, home + u".condarc"_s,
        "envs_dirs:\n- /other # gone\n- \"/data/envs\"\n");
    row("conda's settings in one line", u"/home/person/e/x"_s, {}, {}, u"/etc/conda/.condarc"_s,
        "envs_dirs: [~/e, /other]\n");
    row("micromamba", home + u"micromamba/envs/x"_s);
    row("micromamba 2", home + u".local/share/mamba/envs/x"_s);
}

void TestFindEnvironments::places()
{
    QFETCH(const QString, prefix);
    QFETCH(const QString, variable);
    QFETCH(const QString, value);
    QFETCH(const QString, file);
    QFETCH(const QByteArray, text);
    MemorySystem system;
    system.addFile(prefix + u"/pyvenv.cfg"_s, "home = /usr/bin\nversion = 3.11.2\n");
    if (!file.isEmpty())
        system.addFile(file, text);
    auto environment = surroundings();
    if (!variable.isEmpty())
        environment.insert(variable, value);
    const auto found = factsOf(system, environment).environments;
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().prefix.toString(), prefix);
    QCOMPARE(found.first().python, u"3.11.2"_s);
}

void TestFindEnvironments::virtualOnes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("settings");
    QTest::addColumn<bool>("hasProject");
    QTest::addColumn<EnvironmentKind>("kind");
    QTest::addColumn<QString>("python");
    using enum EnvironmentKind;
    QTest::newRow("venv") << u"x"_s << QByteArray("version = 3.11.2\n") << false << Venv << u"3.11.2"_s;
    QTest::newRow("virtualenv") << u"x"_s << QByteArray("version_info = 3.12.1.final.0\n") << false << Venv
                                << u"3.12.1"_s;
    QTest::newRow("uv") << u"x"_s << QByteArray("implementation = CPython\nuv = 0.5.24\nversion_info = 3.12.1\n")
                        << false << Uv << u"3.12.1"_s;
    QTest::newRow("Pipenv") << u"x-a1B2_3-4"_s << QByteArray("version = 3.11.2\n") << true << Pipenv << u"3.11.2"_s;
    QTest::newRow("virtualenvwrapper's") << u"x"_s << QByteArray("version = 3.11.2\n") << true << Venv << u"3.11.2"_s;
    QTest::newRow("no version said") << u"x"_s << QByteArray("home = /usr/bin\n") << false << Venv << u"3.11"_s;
}

void TestFindEnvironments::virtualOnes()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, settings);
    QFETCH(const bool, hasProject);
    MemorySystem system;
    const QString prefix = u"/home/person/.virtualenvs/"_s + name;
    system.addFile(prefix + u"/pyvenv.cfg"_s, settings);
    const QString packages = prefix + u"/lib/python3.11/site-packages/"_s;
    system.addFile(packages + u"numpy-2.0.dist-info/METADATA"_s, {});
    system.addFile(packages + u"old_style-1.0-py3.11.egg-info"_s, {});
    system.addFile(packages + u"~andas-2.0.dist-info/METADATA"_s, {}); // pip was interrupted
    if (hasProject)
        system.addFile(prefix + u"/.project"_s, "/home/person/x\n");
    const auto found = factsOf(system).environments;
    QCOMPARE(found.size(), 1);
    QTEST(found.first().kind, "kind");
    QTEST(found.first().python, "python");
    QCOMPARE(found.first().packages, 2);
}

void TestFindEnvironments::oneFolderOneEnvironment()
{
    MemorySystem system;
    const auto real = u"/home/person/.pyenv/versions/3.11.2/envs/x"_s;
    system.addFile(real + u"/pyvenv.cfg"_s, "version = 3.11.2\n");
    system.addLink(u"/home/person/.virtualenvs/x"_s, real);
    system.addLink(u"/home/person/.virtualenvs/y"_s, u"x"_s);
    const auto found = factsOf(system).environments;
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().prefix.toString(), real);
}

void TestFindEnvironments::brokenFoldersDoNoHarm()
{
    const TemporaryDirectory home;
    home.addLink(u".virtualenvs/loop"_s, u"loop"_s);
    home.addLink(u".virtualenvs/around"_s, u"../.virtualenvs"_s);
    home.addLink(u".virtualenvs/gone"_s, u"/nowhere"_s);
    home.addFile(u".virtualenvs/file"_s, "x");
    home.addFile(u".virtualenvs/garbage/pyvenv.cfg"_s, QByteArray("\0\xff\xfe=\n=", 7));
    home.addDirectory(u".virtualenvs/folder/pyvenv.cfg"_s);
    home.addDirectory(u".virtualenvs/pipe"_s);
    QCOMPARE(::mkfifo(home.child(u".virtualenvs/pipe/pyvenv.cfg"_s).toBytes().constData(), 0600), 0);
    home.addFile(u".virtualenvs/without-lib/pyvenv.cfg"_s, "version = 3.11.2\n");
    const AbsolutePath shut = home.addDirectory(u".virtualenvs/shut/conda-meta"_s);
    QCOMPARE(::chmod(shut.toBytes().constData(), 0), 0);
    home.addFile(u".conda/environments.txt"_s, "\0\n..\n/\n\xff\n" + home.path().toBytes() + "\n");
    EnvironmentReader reader;
    const auto found = realFacts(home, reader).environments;
    const auto plain = std::ranges::find(found, home.child(u".virtualenvs/without-lib"_s), &EnvironmentFact::prefix);
    QVERIFY(plain != found.end());
    QCOMPARE(plain->packages, 0);
    QVERIFY(found.size() <= 2);
}

void TestFindEnvironments::oneHundred()
{
    const TemporaryDirectory home;
    addEnvironments(home.path(), {.count = 100, .packages = 40});
    EnvironmentReader reader;
    QElapsedTimer clock;
    clock.start();
    const auto found = realFacts(home, reader).environments;
    // A bound for a busy machine and a build without optimisation; the benchmark tells the time.
    QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(found.size(), 100);
    for (const auto &environment : found) {
        QCOMPARE(environment.packages, 40);
        QCOMPARE(environment.python, u"3.11.9"_s);
    }
    QCOMPARE(std::ranges::count(found, EnvironmentKind::Conda, &EnvironmentFact::kind), 50);
    QCOMPARE(realFacts(home, reader).environments, found);
}

void TestFindEnvironments::changesAreSeen_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("added");
    QTest::addColumn<QString>("changed"); // the folder whose time tells
    QTest::newRow("conda") << u".conda/envs/x"_s << u"conda-meta/history"_s << u"conda-meta/b-1-0.json"_s
                           << u"conda-meta"_s;
    const auto packages = u"lib/python3.11/site-packages"_s;
    QTest::newRow("venv") << u".virtualenvs/x"_s << u"pyvenv.cfg"_s << packages + u"/b-1.dist-info/RECORD"_s
                          << packages;
    QTest::newRow("another Python") << u".virtualenvs/x"_s << u"pyvenv.cfg"_s
                                    << u"lib/python3.12/site-packages/b-1.dist-info/RECORD"_s << u"lib"_s;
}

/// What has not changed is not read again, and what has is.
void TestFindEnvironments::changesAreSeen()
{
    QFETCH(const QString, prefix);
    QFETCH(const QString, file);
    QFETCH(const QString, added);
    QFETCH(const QString, changed);
    const TemporaryDirectory home;
    const auto at = [&](const QString &name) { return prefix + u'/' + name; };
    home.addFile(at(file), "version = 3.11.2\n");
    home.addDirectory(at(u"lib/python3.11/site-packages"_s));
    constexpr qint64 longAgo = 1'700'000'000;
    const auto age = [&] {
        for (const auto &name : {u"conda-meta"_s, u"pyvenv.cfg"_s, u"lib/python3.11/site-packages"_s,
                                 u"lib/python3.11"_s, u"lib"_s, u"."_s}) {
            if (QFile::exists(home.child(at(name)).toString()))
                setTime(home.child(at(name)), longAgo);
        }
    };
    const auto packages = [&](EnvironmentReader &reader) {
        const auto found = realFacts(home, reader).environments;
        return found.size() == 1 ? found.first().packages : -1;
    };
    age();
    EnvironmentReader reader, other;
    QCOMPARE(packages(reader), 0);
    home.addFile(at(added), {});
    age();
    QCOMPARE(packages(reader), 0); // it remembers: the times are as they were
    QCOMPARE(packages(other), 1);
    setTime(home.child(at(changed)), longAgo + 1);
    QCOMPARE(packages(reader), 1);

    // What changed a moment ago can change again without another time.
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    setTime(home.child(at(changed)), now);
    QCOMPARE(packages(reader), 1);
    const AbsolutePath entry = home.child(at(added.endsWith(u"/RECORD") ? added.chopped(7) : added));
    QVERIFY(RealSystem().rename(entry, home.child(u"aside"_s)));
    setTime(home.child(at(changed)), now);
    QCOMPARE(packages(reader), 0);
}

QTEST_GUILESS_MAIN(TestFindEnvironments)
#include "tst_findenvironments.moc"
