// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "support/temporarydirectory.h"
#include "system/realgit.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

using namespace groundwork;
using namespace Qt::StringLiterals;

namespace {

const GitIdentity ada{u"Ada Lovelace"_s, u"ada@example.org"_s};

/// The real git program, which judges what libgit2 made.
QByteArray git(const AbsolutePath &folder, const QStringList &arguments, int expected = 0)
{
    static const QString program = QStandardPaths::findExecutable(u"git"_s);
    QProcess process;
    process.setWorkingDirectory(folder.toString());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, QStringList{u"-c"_s, u"core.quotePath=false"_s, u"-c"_s, u"safe.directory=*"_s} + arguments);
    if (!process.waitForFinished() || process.exitCode() != expected)
        qWarning("git %s: %s", qPrintable(arguments.join(u' ')), process.peek(2000).constData());
    return process.exitCode() == expected ? process.readAll() : "(failed)";
}

FirstCommit firstCommit()
{
    return {u"main"_s, {}, ada, u"Set up the project"_s};
}

} // namespace

class TestRealGit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void identity_data();
    void identity();
    void firstCommitIsSound();
    void machineSettingsTakeNoPart();
    void withoutAuthorNothingIsCommitted();
    void remoteIsOrigin();
    void branches_data();
    void branches();
    void refusesBadAuthors_data();
    void refusesBadAuthors();
    void refusesASecondRepository();
    void findsNoParentRepository();
    void commitsJustTheseFiles();
    void commitWithoutChangeIsNone();
    void lockOfAKilledGitIsNamed();
    void damagedRepositoryIsNotCalledUnclean();
    void commitTakesOutWhatIsGone();
    void status_data();
    void status();
    void statusOfOtherPeoplesFolder();
    void statusOfDamagedRepository();

private:
    TemporaryDirectory m_home;
};

void TestRealGit::initTestCase()
{
    // libgit2 looks at these when it is first used.
    qputenv("HOME", m_home.path().toBytes());
    qputenv("XDG_CONFIG_HOME", m_home.child(u".config"_s).toBytes());
    qputenv("GIT_CONFIG_NOSYSTEM", "1");
    QVERIFY2(!QStandardPaths::findExecutable(u"git"_s).isEmpty(), "The git program is needed to judge.");
}

void TestRealGit::init()
{
    QFile::remove(m_home.child(u".gitconfig"_s).toString());
    QDir(m_home.child(u".config"_s).toString()).removeRecursively();
}

void TestRealGit::identity_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("settings");
    QTest::addColumn<QString>("name");
    const QByteArray both = "[user]\n\tname = Ada Lovelace\n\temail = ada@example.org\n";
    QTest::newRow("own settings") << u".gitconfig"_s << both << u"Ada Lovelace"_s;
    QTest::newRow("XDG settings") << u".config/git/config"_s << both << u"Ada Lovelace"_s;
    QTest::newRow("any script") << u".gitconfig"_s << QByteArray("[user]\n name = 東京 Åsa\n email = a@b\n")
                                << u"東京 Åsa"_s;
    QTest::newRow("none") << u".gitconfig"_s << QByteArray("[core]\n\teditor = vi\n") << QString();
    QTest::newRow("name only") << u".gitconfig"_s << QByteArray("[user]\n\tname = Ada\n") << QString();
    QTest::newRow("blank e-mail") << u".gitconfig"_s << QByteArray("[user]\n name = Ada\n email = \" \"\n")
                                  << QString();
    QTest::newRow("broken file") << u".gitconfig"_s << QByteArray("[user\nname") << QString();
}

void TestRealGit::identity()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, settings);
    QFETCH(const QString, name);
    m_home.addFile(file, settings);
    const auto identity = RealGit().identity();
    QCOMPARE(identity.has_value(), !name.isEmpty());
    if (identity)
        QCOMPARE(identity->name, name);
}

void TestRealGit::firstCommitIsSound()
{
    const TemporaryDirectory temporary;
    temporary.addFile(u"README.md"_s, "# Hello\n");
    temporary.addFile(u"empty"_s, {});
    temporary.addFile(u"src/deep/er/Ünïcode 東京.py"_s, "print()\n");
    temporary.addFile(u"run.sh"_s, "#!/bin/sh\n");
    QCOMPARE(::chmod(temporary.child(u"run.sh"_s).toBytes().constData(), 0755), 0);
    temporary.addLink(u"link"_s, u"README.md"_s);
    temporary.addFile(u".gitignore"_s, "/data/*\n!/data/README.md\n*.log\n");
    temporary.addFile(u"data/big.csv"_s, "1,2\n");
    temporary.addFile(u"data/README.md"_s, "Data\n");
    temporary.addFile(u"x.log"_s, "log\n");
    const auto id = RealGit().createRepository(temporary.path(), firstCommit());
    QVERIFY2(id, id ? "" : qPrintable(id.error().details));

    QCOMPARE(git(temporary.path(), {u"fsck"_s, u"--strict"_s, u"--full"_s}).trimmed(), QByteArray());
    QCOMPARE(git(temporary.path(), {u"status"_s, u"--porcelain"_s}), QByteArray());
    QCOMPARE(git(temporary.path(), {u"rev-parse"_s, u"HEAD"_s}).trimmed(), id->toLatin1());
    QCOMPARE(git(temporary.path(), {u"symbolic-ref"_s, u"HEAD"_s}), QByteArray("refs/heads/main\n"));
    QCOMPARE(git(temporary.path(), {u"log"_s, u"--format=%an|%ae|%cn|%ce|%B|%P"_s}).simplified(),
             QByteArray("Ada Lovelace|ada@example.org|Ada Lovelace|ada@example.org|Set up the project |"));
    const auto tree = git(temporary.path(), {u"ls-tree"_s, u"-r"_s, u"--format=%(objectmode) %(path)"_s, u"HEAD"_s});
    QCOMPARE(tree, QByteArray("100644 .gitignore\n100644 README.md\n100644 data/README.md\n100644 empty\n120000 link\n"
                              "100755 run.sh\n100644 src/deep/er/Ünïcode 東京.py\n"));
    QCOMPARE(git(temporary.path(), {u"reflog"_s, u"--format=%H %gn"_s}).trimmed(), id->toLatin1() + " Ada Lovelace");
    for (const auto &[path, what] : treeBelow(temporary.child(u".git"_s)).asKeyValueRange())
        QVERIFY2(!path.endsWith(".lock") && !path.contains("groundwork"), path.constData());
    QCOMPARE(RealGit().status(temporary.path()).value(), (GitStatus{u"main"_s, *id, true}));
}

void TestRealGit::machineSettingsTakeNoPart()
{
    m_home.addFile(u".gitconfig"_s,
                   "[core]\n autocrlf = true\n excludesfile = ~/everything\n attributesfile = ~/attributes\n"
                   " hooksPath = ~/hooks\n fileMode = false\n"
                   "[init]\n templatedir = ~/template\n defaultBranch = wrong\n[commit]\n gpgsign = true\n"
                   "[filter \"evil\"]\n clean = touch ~/ran\n smudge = touch ~/ran\n");
    m_home.addFile(u"everything"_s, "*.lock\n");
    m_home.addFile(u".config/git/ignore"_s, "*.txt\n");
    m_home.addFile(u"attributes"_s, "* text eol=crlf filter=evil\n");
    m_home.addFile(u".config/git/attributes"_s, "* text eol=crlf\n");
    for (const auto &hook : {u"hooks/pre-commit"_s, u"template/hooks/post-commit"_s}) {
        const auto file = m_home.addFile(hook, "#!/bin/sh\ntouch ~/ran\nexit 1\n");
        QCOMPARE(::chmod(file.toBytes().constData(), 0755), 0);
    }
    const TemporaryDirectory temporary;
    temporary.addFile(u"unix.txt"_s, "a\nb\n");
    temporary.addFile(u"dos.bat"_s, "a\r\nb\r\n");
    temporary.addFile(u"conda-linux-64.lock"_s, "@EXPLICIT\n");
    temporary.addFile(u"run"_s, "#!/bin/sh\n");
    QCOMPARE(::chmod(temporary.child(u"run"_s).toBytes().constData(), 0755), 0);
    QVERIFY(RealGit().createRepository(temporary.path(), firstCommit()));

    QCOMPARE(git(temporary.path(), {u"ls-tree"_s, u"-r"_s, u"--format=%(objectmode) %(path)"_s, u"HEAD"_s}),
             QByteArray("100644 conda-linux-64.lock\n100644 dos.bat\n100755 run\n100644 unix.txt\n"));
    QCOMPARE(git(temporary.path(), {u"cat-file"_s, u"blob"_s, u"HEAD:dos.bat"_s}), QByteArray("a\r\nb\r\n"));
    QCOMPARE(git(temporary.path(), {u"cat-file"_s, u"blob"_s, u"HEAD:unix.txt"_s}), QByteArray("a\nb\n"));
    QVERIFY(!QFile::exists(m_home.child(u"ran"_s).toString()));
    QVERIFY(!QFile::exists(temporary.child(u".git/hooks/post-commit"_s).toString()));
    QCOMPARE(git(temporary.path(), {u"config"_s, u"--local"_s, u"core.autocrlf"_s}), QByteArray("false\n"));
    // Only settings of the repository itself are left behind.
    const auto settings = git(temporary.path(), {u"config"_s, u"--local"_s, u"--list"_s});
    QVERIFY2(!settings.contains("excludesfile") && !settings.contains("attributesfile"), settings.constData());
}

void TestRealGit::withoutAuthorNothingIsCommitted()
{
    const TemporaryDirectory temporary;
    temporary.addFile(u"README.md"_s, "x\n");
    auto request = firstCommit();
    request.author.reset();
    QCOMPARE(RealGit().createRepository(temporary.path(), request), Result<QString>(QString()));
    QCOMPARE(git(temporary.path(), {u"status"_s, u"--porcelain"_s}), QByteArray("?? README.md\n"));
    QCOMPARE(RealGit().status(temporary.path()).value(), (GitStatus{u"main"_s, {}, false, {u"README.md"_s}}));
    // The first commit may come later.
    const auto id = RealGit().commit(temporary.path(), {ProjectPath::known(u"README.md"_s)}, ada, u"First"_s);
    QVERIFY(id && *id);
    QCOMPARE(RealGit().status(temporary.path()).value(), (GitStatus{u"main"_s, **id, true}));
}

void TestRealGit::remoteIsOrigin()
{
    const TemporaryDirectory temporary;
    auto request = firstCommit();
    request.remote = u"git@example.org:team/churn.git"_s;
    QVERIFY(RealGit().createRepository(temporary.path(), request));
    QCOMPARE(git(temporary.path(), {u"remote"_s, u"get-url"_s, u"origin"_s}),
             QByteArray("git@example.org:team/churn.git\n"));
    QCOMPARE(git(temporary.path(), {u"config"_s, u"--get-all"_s, u"remote.origin.fetch"_s}),
             QByteArray("+refs/heads/*:refs/remotes/origin/*\n"));
}

void TestRealGit::branches_data()
{
    QTest::addColumn<QString>("branch");
    QTest::addColumn<bool>("works");
    QTest::newRow("main") << u"main"_s << true;
    QTest::newRow("with a slash") << u"feature/setup"_s << true;
    QTest::newRow("any script") << u"größe"_s << true;
    QTest::newRow("blank inside") << u"a b"_s << false;
    QTest::newRow("two dots") << u"a..b"_s << false;
    QTest::newRow("lock") << u"x.lock"_s << false;
}

void TestRealGit::branches()
{
    QFETCH(const QString, branch);
    QFETCH(const bool, works);
    const TemporaryDirectory temporary;
    temporary.addFile(u"README.md"_s, "x\n");
    auto request = firstCommit();
    request.branch = branch;
    const auto id = RealGit().createRepository(temporary.path(), request);
    QCOMPARE(id.has_value(), works);
    if (works)
        QCOMPARE(git(temporary.path(), {u"branch"_s, u"--show-current"_s}), branch.toUtf8() + '\n');
    else
        QVERIFY(!id.error().message.isEmpty() && !id.error().hint.isEmpty());
}

void TestRealGit::refusesBadAuthors_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("email");
    QTest::newRow("no name") << QString() << u"a@b"_s;
    QTest::newRow("no e-mail") << u"Ada"_s << QString();
    QTest::newRow("brackets") << u"Ada <x>"_s << u"a@b"_s;
}

void TestRealGit::refusesBadAuthors()
{
    QFETCH(const QString, name);
    QFETCH(const QString, email);
    const TemporaryDirectory temporary;
    temporary.addFile(u"README.md"_s, "x\n");
    auto request = firstCommit();
    request.author = GitIdentity{name, email};
    QVERIFY(!RealGit().createRepository(temporary.path(), request));
}

void TestRealGit::refusesASecondRepository()
{
    const TemporaryDirectory temporary;
    temporary.addFile(u"README.md"_s, "x\n");
    QVERIFY(RealGit().createRepository(temporary.path(), firstCommit()));
    const auto before = treeBelow(temporary.path());
    QVERIFY(!RealGit().createRepository(temporary.path(), firstCommit()));
    QCOMPARE(treeBelow(temporary.path()), before);
}

void TestRealGit::findsNoParentRepository()
{
    const TemporaryDirectory temporary;
    temporary.addFile(u"README.md"_s, "x\n");
    const auto inner = temporary.addDirectory(u"inner"_s);
    temporary.addFile(u"inner/a"_s, "a\n");
    RealGit real;
    const auto outerCommit = real.createRepository(temporary.path(), firstCommit());
    QCOMPARE(real.status(inner).value(), std::nullopt);
    QVERIFY(!real.commit(inner, {ProjectPath::known(u"a"_s)}, ada, u"x"_s));
    const auto innerCommit = real.createRepository(inner, firstCommit());
    QVERIFY(outerCommit && innerCommit && *outerCommit != *innerCommit);
    QCOMPARE(git(temporary.path(), {u"rev-parse"_s, u"HEAD"_s}).trimmed(), outerCommit->toLatin1());
    QCOMPARE(git(inner, {u"rev-parse"_s, u"HEAD"_s}).trimmed(), innerCommit->toLatin1());
}

void TestRealGit::commitsJustTheseFiles()
{
    const TemporaryDirectory temporary;
    temporary.addFile(u"a"_s, "1\n");
    temporary.addFile(u"b"_s, "1\n");
    temporary.addFile(u"staged"_s, "1\n");
    RealGit real;
    const auto first = real.createRepository(temporary.path(), firstCommit());
    temporary.addFile(u"a"_s, "2\n");
    temporary.addFile(u"b"_s, "2\n");
    temporary.addFile(u"staged"_s, "2\n");
    temporary.addFile(u"new/tool"_s, "x\n");
    QCOMPARE(::chmod(temporary.child(u"new/tool"_s).toBytes().constData(), 0755), 0);
    git(temporary.path(), {u"add"_s, u"staged"_s}); // the person's own preparation stays as it is
    const auto second =
        real.commit(temporary.path(), {ProjectPath::known(u"a"_s), ProjectPath::known(u"new/tool"_s)}, ada, u"Lock"_s);
    QVERIFY2(second, second ? "" : qPrintable(second.error().details));
    QCOMPARE(git(temporary.path(), {u"show"_s, u"--raw"_s, u"--format=%P %s"_s, u"--no-abbrev"_s, u"--no-renames"_s})
                 .count("\n:"),
             2);
    QCOMPARE(git(temporary.path(), {u"show"_s, u"--name-only"_s, u"--format=%P %s"_s}),
             first->toLatin1() + " Lock\n\na\nnew/tool\n");
    QCOMPARE(git(temporary.path(), {u"status"_s, u"--porcelain"_s}), QByteArray(" M b\nM  staged\n"));
    QVERIFY(git(temporary.path(), {u"ls-tree"_s, u"-r"_s, u"HEAD"_s, u"new"_s}).startsWith("100755"));
    QCOMPARE(git(temporary.path(), {u"fsck"_s, u"--strict"_s}).trimmed(), QByteArray());
}

void TestRealGit::commitWithoutChangeIsNone()
{
    const TemporaryDirectory temporary;
    temporary.addFile(u"a"_s, "1\n");
    RealGit real;
    QVERIFY(real.createRepository(temporary.path(), firstCommit()));
    const auto second = real.commit(temporary.path(), {ProjectPath::known(u"a"_s)}, ada, u"Nothing"_s);
    QVERIFY(second);
    QCOMPARE(*second, std::nullopt);
    QCOMPARE(git(temporary.path(), {u"rev-list"_s, u"--count"_s, u"HEAD"_s}), QByteArray("1\n"));
}

void TestRealGit::lockOfAKilledGitIsNamed()
{
    const TemporaryDirectory temporary;
    temporary.addFile(u"a"_s, "1\n");
    RealGit real;
    QVERIFY(real.createRepository(temporary.path(), firstCommit()));
    temporary.addFile(u"a"_s, "2\n");
    const auto lock = temporary.addFile(u".git/index.lock"_s, {});
    const auto refused = real.commit(temporary.path(), {ProjectPath::known(u"a"_s)}, ada, u"Locked"_s);
    QVERIFY(!refused);
    QVERIFY(refused.error().hint.contains(lock.toString()));
    QVERIFY(QFile::remove(lock.toString()));
    QVERIFY(real.commit(temporary.path(), {ProjectPath::known(u"a"_s)}, ada, u"Again"_s));
}

void TestRealGit::damagedRepositoryIsNotCalledUnclean()
{
    const TemporaryDirectory temporary;
    temporary.addFile(u"a"_s, "1\n");
    RealGit real;
    QVERIFY(real.createRepository(temporary.path(), firstCommit()));
    temporary.addFile(u".git/index"_s, "no index");
    QVERIFY(!real.status(temporary.path()));
}

void TestRealGit::commitTakesOutWhatIsGone()
{
    const TemporaryDirectory temporary;
    temporary.addFile(u"a"_s, "1\n");
    temporary.addFile(u"b"_s, "1\n");
    RealGit real;
    QVERIFY(real.createRepository(temporary.path(), firstCommit()));
    QVERIFY(QFile::remove(temporary.child(u"a"_s).toString()));
    QVERIFY(real.commit(temporary.path(), {ProjectPath::known(u"a"_s)}, ada, u"Gone"_s));
    QCOMPARE(git(temporary.path(), {u"ls-tree"_s, u"--name-only"_s, u"HEAD"_s}), QByteArray("b\n"));
    QCOMPARE(git(temporary.path(), {u"status"_s, u"--porcelain"_s}), QByteArray());
}

void TestRealGit::status_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<bool>("clean");
    QTest::newRow("none") << QString() << true;
    QTest::newRow("edited") << u"edited"_s << false;
    QTest::newRow("mode") << u"mode"_s << false;
    QTest::newRow("removed") << u"removed"_s << false;
    QTest::newRow("untracked") << u"untracked"_s << false;
    QTest::newRow("ignored") << u"ignored"_s << true;
    QTest::newRow("staged") << u"staged"_s << false;
    QTest::newRow("detached") << u"detached"_s << true;
    QTest::newRow("moved") << u"moved"_s << true;
}

void TestRealGit::status()
{
    QFETCH(const QString, change);
    const TemporaryDirectory temporary;
    AbsolutePath folder = temporary.addDirectory(u"p"_s);
    temporary.addFile(u"p/a"_s, "1\n");
    temporary.addFile(u"p/.gitignore"_s, "*.log\n");
    RealGit real;
    const auto id = real.createRepository(folder, firstCommit()).value();
    if (change == u"edited" || change == u"staged")
        temporary.addFile(u"p/a"_s, "2\n");
    if (change == u"staged")
        git(folder, {u"add"_s, u"a"_s});
    if (change == u"mode")
        QCOMPARE(::chmod(folder.child(u"a"_s).toBytes().constData(), 0755), 0);
    if (change == u"removed")
        QVERIFY(QFile::remove(folder.child(u"a"_s).toString()));
    if (change == u"untracked")
        temporary.addFile(u"p/new"_s, "1\n");
    if (change == u"ignored")
        temporary.addFile(u"p/x.log"_s, "1\n");
    if (change == u"detached")
        git(folder, {u"checkout"_s, u"--detach"_s});
    if (change == u"moved") {
        QVERIFY(QDir().rename(folder.toString(), temporary.child(u"q"_s).toString()));
        folder = temporary.child(u"q"_s);
    }
    const auto status = real.status(folder).value();
    QVERIFY(status);
    QTEST(status->clean, "clean");
    QCOMPARE(status->branch, change == u"detached" ? QString() : u"main"_s);
    QCOMPARE(status->commit, id);
}

void TestRealGit::statusOfOtherPeoplesFolder()
{
    if (::geteuid() != 0)
        QSKIP("Only root can give a folder away.");
    const TemporaryDirectory temporary;
    temporary.addFile(u"a"_s, "1\n");
    RealGit real;
    QVERIFY(real.createRepository(temporary.path(), firstCommit()));
    for (const auto &entry : std::filesystem::recursive_directory_iterator(temporary.path().toString().toStdString()))
        QCOMPARE(::lchown(entry.path().c_str(), 65534, 65534), 0);
    QCOMPARE(::chown(temporary.path().toBytes().constData(), 65534, 65534), 0);
    QVERIFY(real.status(temporary.path()).value());
}

void TestRealGit::statusOfDamagedRepository()
{
    const TemporaryDirectory temporary;
    temporary.addFile(u"a"_s, "1\n");
    RealGit real;
    QVERIFY(real.createRepository(temporary.path(), firstCommit()));
    temporary.addFile(u".git/config"_s, "[core\nbroken");
    const auto status = real.status(temporary.path());
    QVERIFY(!status);
    QVERIFY(!status.error().details.isEmpty());
    QCOMPARE(real.status(temporary.child(u"missing"_s)).value(), std::nullopt);
}

QTEST_GUILESS_MAIN(TestRealGit)
#include "tst_realgit.moc"
