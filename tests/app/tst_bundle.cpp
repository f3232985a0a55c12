// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "support/program.h"
#include "support/testtools.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString specFile = u"churn-model.groundwork.yaml"_s;

QString madeThings()
{
    return qEnvironmentVariable("GROUNDWORK_TEST_CONDA");
}

/// Serves a folder on this machine, where a network namespace of its own does not reach it.
class Server
{
public:
    explicit Server(const QString &folder)
    {
        m_process.start(u"/usr/bin/python3"_s,
                        {u"-I"_s, QStringLiteral(GROUNDWORK_TESTS_DIR) + u"/support/realconda/serve.py"_s, folder});
        if (!m_process.waitForReadyRead())
            qFatal("A test cannot start its server.");
        m_address = u"http://127.0.0.1:%1"_s.arg(QString::fromLatin1(m_process.readLine()).trimmed());
    }
    ~Server()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    [[nodiscard]] QString address() const { return m_address; }

private:
    QProcess m_process;
    QString m_address;
};

void addTool(const Program &program, const QString &path)
{
    QDir().mkpath(program.path(u"../bin"_s));
    QFile::link(path, program.path(u"../bin/"_s + QFileInfo(path).fileName()));
}

/// A machine with a manager and without its person's settings.
void prepare(Program &program, const QString &manager)
{
    for (const QString &name : program.environment().keys()) {
        if (name.startsWith(u"PIP_") || name.endsWith(u"_proxy", Qt::CaseInsensitive))
            program.environment().remove(name);
    }
    program.environment().insert(u"PIP_CONFIG_FILE"_s, u"/dev/null"_s);
    program.environment().insert(u"PATH"_s, program.path(u"../bin"_s) + u":/usr/bin:/bin"_s);
    if (manager == u"conda")
        addTool(program, madeThings() + u"/bin/conda"_s);
    else if (manager != u"venv")
        addTool(program, qEnvironmentVariable("GROUNDWORK_TEST_TOOLS") + u"/bin/"_s + manager);
}

QByteArray spec(const QString &manager, const Server &server)
{
    QByteArray text = "groundwork: 1\nproject:\n  name: Churn model\n"
                      "  authors: [{name: Ada Lovelace, email: ada@example.org}]\n"
                      "environment:\n  manager: " +
                      manager.toUtf8() + "\n  packages: [numpy" +
                      // conda's part and pip's are both in the bundle.
                      (manager == u"conda" ? ", {name: needs1, from: pypi}" : "") + "]\n";
    // The index has no packages for other platforms.
    if (manager == u"uv")
        text += "  platforms: [linux-64]\n";
    if (manager == u"conda")
        text += "  channels: [\"" + server.address().toUtf8() + "/channel\"]\n";
    return text;
}

/// Makes a project from the server and bundles it.
ProgramEnd bundleOn(Program &program, const QString &manager, const Server &server)
{
    prepare(program, manager);
    program.environment().insert(u"PIP_INDEX_URL"_s, server.address() + u"/index/simple"_s);
    program.put(specFile, spec(manager, server));
    const auto created = program.run({u"create"_s, u"--trust"_s, u"--progress"_s, u"none"_s, specFile});
    return created.exitCode == 0 ? program.run({u"bundle"_s, u"--json"_s, u"churn-model"_s, u"-o"_s, u"all.bundle"_s})
                                 : created;
}

QMap<QString, QString> versionsIn(const QJsonArray &packages)
{
    QMap<QString, QString> versions;
    for (const QJsonValue &package : packages)
        versions.insert(package[u"name"].toString(), package[u"version"].toString());
    return versions;
}

/// Starts a set-up and kills it once it installs.
bool killWhileInstalling(const Program &program, const QStringList &wrapper, const QStringList &words)
{
    QProcess process;
    process.setProcessEnvironment(program.environment());
    process.setWorkingDirectory(program.folder());
    const QStringList all = wrapper + QStringList{program.executable()} + words;
    process.setReadChannel(QProcess::StandardError);
    process.start(all.first(), all.mid(1));
    QByteArray said;
    while (!said.contains("\"install\"") && process.waitForReadyRead(120'000))
        said += process.readAllStandardError();
    process.kill();
    return process.waitForFinished() && said.contains("\"install\"");
}

bool makeArchive(const QString &file, const QJsonArray &entries)
{
    const auto end = runProgram(u"/usr/bin/python3"_s,
                                {u"-I"_s, QStringLiteral(GROUNDWORK_TESTS_DIR) + u"/support/archive.py"_s, file},
                                u"/"_s, QJsonDocument(entries).toJson());
    return end.exitCode == 0;
}

} // namespace

/// A project goes to a machine without a network in one file.
class TestBundle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fromTheIndexToAMachineWithoutNetwork_data();
    void fromTheIndexToAMachineWithoutNetwork();
    void damagedBundles();
    void lyingManifests_data();
    void lyingManifests();
    void notForThisMachine_data();
    void notForThisMachine();
    void anotherBundleFinishesNothing_data();
    void anotherBundleFinishesNothing();
    void wrongCommandLines();
};

void TestBundle::initTestCase()
{
    QVERIFY2(QFile::exists(madeThings() + u"/index/simple"_s),
             "GROUNDWORK_TEST_CONDA names no package index; tests/run.sh makes one");
    QVERIFY2(QFile::exists(qEnvironmentVariable("GROUNDWORK_TEST_TOOLS") + u"/bin/uv"_s),
             "GROUNDWORK_TEST_TOOLS names no tools; tests/prepare.sh installs them");
}

void TestBundle::fromTheIndexToAMachineWithoutNetwork_data()
{
    QTest::addColumn<QString>("manager");
    QStringList managers{u"conda"_s};
    if (everythingIsAsked())
        managers += {u"venv"_s, u"uv"_s, u"pipenv"_s};
    for (const QString &manager : std::as_const(managers))
        QTest::newRow(qUtf8Printable(manager)) << manager;
}

void TestBundle::fromTheIndexToAMachineWithoutNetwork()
{
    QFETCH(const QString, manager);
    const Server server(madeThings());
    Program here(QStringLiteral(GROUNDWORK_PROGRAM));
    const auto bundled = bundleOn(here, manager, server);
    QVERIFY2(bundled.exitCode == 0, (bundled.output + bundled.messages).constData());
    const auto locked = versionsIn(bundled.json().value(u"packages"_s).toArray());
    QVERIFY(locked.contains(u"numpy"_s));
    QCOMPARE(locked.contains(u"needs1"_s), manager == u"conda");
    QCOMPARE(bundled.json().value(u"bytes"_s).toInteger(), QFileInfo(here.path(u"all.bundle"_s)).size());
    QCOMPARE(QDir(here.folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             (QStringList{u"all.bundle"_s, u"churn-model"_s, specFile}));

    // What takes a setup file takes a bundle.
    QCOMPARE(here.run({u"check"_s, u"all.bundle"_s}).exitCode, 0);
    const auto plan = here.run({u"plan"_s, u"all.bundle"_s, u"--into"_s, u"other"_s});
    QVERIFY2(plan.exitCode == 0 && plan.output.contains("Churn model → "), plan.messages.constData());
    QCOMPARE(here.run({u"plan"_s, u"all.bundle"_s, u"--format"_s, u"shell"_s}).exitCode, 2);
    const auto doctor = here.run({u"doctor"_s, u"all.bundle"_s});
    QVERIFY2(!doctor.output.isEmpty() && doctor.exitCode < 2, doctor.messages.constData());

    // It never replaces anything.
    QCOMPARE(here.run({u"bundle"_s, u"churn-model"_s, u"-o"_s, u"all.bundle"_s}).exitCode, 4);

    Program there(QStringLiteral(GROUNDWORK_PROGRAM));
    prepare(there, manager);
    QVERIFY(QFile::copy(here.path(u"all.bundle"_s), there.path(u"all.bundle"_s)));
    const QByteArray before = treeText(there.folder());
    const QStringList withoutNetwork{u"/usr/bin/unshare"_s, u"--map-root-user"_s, u"--net"_s};
    ProgramEnd created;
    const QStringList create{u"create"_s, u"--trust"_s, u"--json"_s, u"all.bundle"_s, u"--into"_s, u"made"_s};
    if (manager == u"venv") {
        // Interrupted: the packages are named again.
        QVERIFY(killWhileInstalling(there, withoutNetwork, create + QStringList{u"--progress"_s, u"json"_s}));
        const auto left = QDir(there.path(u"../tmp"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &folder : left)
            QVERIFY(QDir(there.path(u"../tmp/"_s + folder)).removeRecursively());
        const auto alone = there.runUnder(withoutNetwork, {u"continue"_s, u"--offline"_s, u"made"_s});
        QCOMPARE(alone.exitCode, 1);
        created =
            there.runUnder(withoutNetwork, {u"continue"_s, u"--json"_s, u"made"_s, u"--bundle"_s, u"all.bundle"_s});
    } else {
        created = there.runUnder(withoutNetwork, create);
    }
    QVERIFY2(created.exitCode == 0, (created.output + created.messages).constData());
    QCOMPARE(created.json().value(u"environment"_s).toObject().value(u"state"_s).toString(), u"proved"_s);
    auto versions = versionsIn(created.json().value(u"environment"_s).toObject().value(u"packages"_s).toArray());
    // What virtualenv brings by itself is in no Pipfile.lock.
    if (manager == u"pipenv") {
        for (const QString &own : {u"pip"_s, u"setuptools"_s, u"wheel"_s}) {
            if (!locked.contains(own))
                versions.remove(own);
        }
    }
    QCOMPARE(versions, locked);
    // What was unpacked is gone.
    QCOMPARE(QDir(there.path(u"../tmp"_s)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList());

    const auto undone = there.runUnder(withoutNetwork, {u"undo"_s, u"made"_s});
    QVERIFY2(undone.exitCode == 0, undone.messages.constData());
    QCOMPARE(treeText(there.folder()), before);
}

void TestBundle::damagedBundles()
{
    const Server server(madeThings());
    Program here(QStringLiteral(GROUNDWORK_PROGRAM));
    const auto bundled = bundleOn(here, u"venv"_s, server);
    QVERIFY2(bundled.exitCode == 0, (bundled.output + bundled.messages).constData());
    const QByteArray whole = here.get(u"all.bundle"_s);

    Program there(QStringLiteral(GROUNDWORK_PROGRAM));
    prepare(there, u"venv"_s);
    const auto refuses = [&](const QByteArray &bytes) {
        there.put(u"all.bundle"_s, bytes);
        const QByteArray before = treeText(there.path(u".."_s));
        const auto end = there.run({u"create"_s, u"all.bundle"_s});
        return end.exitCode == 1 && end.messages.contains("is damaged") && treeText(there.path(u".."_s)) == before;
    };
    for (const double part : {0.1, 0.5, 0.9}) {
        const auto place = static_cast<qsizetype>(static_cast<double>(whole.size()) * part);
        QVERIFY(refuses(whole.first(place)));
        QByteArray changed = whole;
        changed[place] = static_cast<char>(changed[place] ^ 1);
        QVERIFY(refuses(changed));
    }
    QVERIFY(refuses(whole.first(whole.size() - 1)));
    QVERIFY(refuses(whole.first(4)));
}

void TestBundle::lyingManifests_data()
{
    QTest::addColumn<QString>("manifest");
    QTest::addColumn<QString>("said");
    const QString rest =
        u"\"manager\":\"venv\",\"platform\":\"linux-64\",\"python\":\"3.11.2\",\"spec\":\"a.groundwork.yaml\","
        "\"lock\":\"requirements.lock\",\"files\":[{\"path\":\"project/requirements.lock\",\"size\":1,\"sha256\":\"%1\"}]"_s;
    const QString right = rest.arg(u"2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"_s);
    QTest::newRow("another hash") << u"{\"bundle\":1,"_s + rest.arg(u"00"_s) + u'}' << u"is damaged"_s;
    QTest::newRow("no manifest") << u"[]"_s << u"is damaged"_s;
    QTest::newRow("of a newer version") << u"{\"bundle\":2,"_s + right + u'}' << u"newer"_s;
    QTest::newRow("another manager") << u"{\"bundle\":1,"_s + QString(right).replace(u"venv"_s, u"poetry"_s) + u'}'
                                     << u"is damaged"_s;
    QTest::newRow("a second lock that is not there")
        << u"{\"bundle\":1,\"within\":\"pip.lock\","_s + right + u'}' << u"is damaged"_s;
    QTest::newRow("a lock elsewhere") << u"{\"bundle\":1,"_s +
                                             QString(right).replace(u"\"lock\":\""_s, u"\"lock\":\"../../"_s) + u'}'
                                      << u"is damaged"_s;
}

void TestBundle::lyingManifests()
{
    QFETCH(const QString, manifest);
    QFETCH(const QString, said);
    Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    QVERIFY(makeArchive(program.path(u"a.bundle"_s),
                        {QJsonObject{{u"name"_s, u"project/requirements.lock"_s}, {u"text"_s, u"x"_s}},
                         QJsonObject{{u"name"_s, u"manifest.json"_s}, {u"text"_s, manifest}}}));
    const QByteArray before = treeText(program.path(u".."_s));
    const auto end = program.run({u"create"_s, u"a.bundle"_s});
    QCOMPARE(end.exitCode, 1);
    QVERIFY2(QString::fromUtf8(end.messages).contains(said), end.messages.constData());
    QCOMPARE(treeText(program.path(u".."_s)), before);
}

void TestBundle::notForThisMachine_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QString>("python");
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QString>("wheel");
    const QString any = u"numpy-1.0-cp311-cp311-manylinux2014_x86_64.manylinux_2_99_x86_64.whl"_s;
    QTest::newRow("another platform") << u"osx-arm64"_s << u"3.11"_s << QByteArray("are for osx-arm64") << any;
    QTest::newRow("a Python that is not here")
        << u"linux-64"_s << u"3.99"_s << QByteArray("Python 3.99 was not found") << any;
    QTest::newRow("a newer C library") << u"linux-64"_s << u"3.11"_s << QByteArray("needs the C library glibc 2.99")
                                       << u"numpy-1.0-cp311-cp311-manylinux_2_99_x86_64.whl"_s;
}

void TestBundle::notForThisMachine()
{
    QFETCH(const QString, platform);
    QFETCH(const QString, python);
    QFETCH(const QByteArray, said);
    QFETCH(const QString, wheel);
    const Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    const QByteArray spec = "groundwork: 1\nproject:\n  name: Churn model\n"
                            "  authors: [{name: Ada Lovelace, email: ada@example.org}]\n"
                            "environment: {manager: venv, python: \"" +
                            python.toUtf8() + "\"}\n";
    const QByteArray lock =
        "# Exact versions for Python " + python.toUtf8() + ".0\nnumpy==1.0 --hash=sha256:" + QByteArray(64, '0') + '\n';
    QJsonArray entries, files;
    for (const auto &[name, text] :
         {std::pair(u"project/a.groundwork.yaml"_s, spec), std::pair(u"project/requirements.lock"_s, lock),
          std::pair(u"packages/"_s + wheel, QByteArray("x"))}) {
        entries.append(QJsonObject{{u"name"_s, name}, {u"text"_s, QString::fromUtf8(text)}});
        const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
        files.append(
            QJsonObject{{u"path"_s, name}, {u"size"_s, text.size()}, {u"sha256"_s, QString::fromLatin1(hash)}});
    }
    const QJsonObject manifest{{u"bundle"_s, 1},
                               {u"manager"_s, u"venv"_s},
                               {u"platform"_s, platform},
                               {u"python"_s, python + u".0"_s},
                               {u"spec"_s, u"a.groundwork.yaml"_s},
                               {u"lock"_s, u"requirements.lock"_s},
                               {u"files"_s, files}};
    entries.append(
        QJsonObject{{u"name"_s, u"manifest.json"_s}, {u"text"_s, QString::fromUtf8(QJsonDocument(manifest).toJson())}});
    QVERIFY(makeArchive(program.path(u"a.bundle"_s), entries));
    const QByteArray before = treeText(program.path(u".."_s));
    for (const QString &command : {u"create"_s, u"plan"_s, u"doctor"_s}) {
        const auto end = program.run({command, u"a.bundle"_s});
        QCOMPARE(end.exitCode, 1);
        QVERIFY2((end.output + end.messages).contains(said), (end.output + end.messages).constData());
        QCOMPARE(treeText(program.path(u".."_s)), before);
    }
}

void TestBundle::anotherBundleFinishesNothing_data()
{
    QTest::addColumn<QString>("lock");
    QTest::newRow("the lock") << u"requirements.lock"_s;
    QTest::newRow("the lock of the second part") << u"pip-linux-64.lock"_s;
}

void TestBundle::anotherBundleFinishesNothing()
{
    QFETCH(const QString, lock);
    const Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    const QByteArray text = "groundwork: 1\nproject:\n  name: Churn model\n"
                            "  authors: [{name: Ada Lovelace, email: ada@example.org}]\nenvironment: {manager: venv}\n";
    QJsonArray entries, files;
    for (const auto &[name, bytes] : {std::pair(u"project/a.groundwork.yaml"_s, text),
                                      std::pair(u"project/requirements.lock"_s, QByteArray("numpy==1.0\n")),
                                      std::pair(u"project/pip-linux-64.lock"_s, QByteArray("needs1==1.0\n"))}) {
        entries.append(QJsonObject{{u"name"_s, name}, {u"text"_s, QString::fromUtf8(bytes)}});
        const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
        files.append(
            QJsonObject{{u"path"_s, name}, {u"size"_s, bytes.size()}, {u"sha256"_s, QString::fromLatin1(hash)}});
    }
    const QJsonObject manifest{{u"bundle"_s, 1},
                               {u"manager"_s, u"venv"_s},
                               {u"platform"_s, u"linux-64"_s},
                               {u"python"_s, u"3.11.2"_s},
                               {u"spec"_s, u"a.groundwork.yaml"_s},
                               {u"lock"_s, u"requirements.lock"_s},
                               {u"files"_s, files},
                               {u"within"_s, u"pip-linux-64.lock"_s}};
    entries.append(
        QJsonObject{{u"name"_s, u"manifest.json"_s}, {u"text"_s, QString::fromUtf8(QJsonDocument(manifest).toJson())}});
    QVERIFY(makeArchive(program.path(u"a.bundle"_s), entries));
    program.put(specFile, text);
    QCOMPARE(program.run({u"create"_s, u"--no-environment"_s, specFile}).exitCode, 0);
    program.put(u"churn-model/requirements.lock"_s, "numpy==1.0\n");
    program.put(u"churn-model/"_s + lock, "numpy==2.0\n");
    const QByteArray before = treeText(program.folder());
    const auto end = program.run({u"continue"_s, u"churn-model"_s, u"--bundle"_s, u"a.bundle"_s});
    QCOMPARE(end.exitCode, 1);
    QVERIFY2(end.messages.contains("another lock"), end.messages.constData());
    QCOMPARE(program.run({u"continue"_s, u"churn-model"_s, u"--bundle"_s, specFile}).exitCode, 1);
    QCOMPARE(treeText(program.folder()), before);
}

void TestBundle::wrongCommandLines()
{
    const Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    QCOMPARE(program.run({u"bundle"_s, u"churn-model"_s}).exitCode, 2);
    QCOMPARE(program.run({u"bundle"_s, u"churn-model"_s, u"-o"_s, u"x"_s}).exitCode, 4);
    program.put(specFile, "groundwork: 1\nproject:\n  name: Churn model\n"
                          "  authors: [{name: Ada Lovelace, email: ada@example.org}]\n");
    QCOMPARE(program.run({u"create"_s, u"--no-environment"_s, specFile}).exitCode, 0);
    const auto end = program.run({u"bundle"_s, u"churn-model"_s, u"-o"_s, u"x"_s});
    QCOMPARE(end.exitCode, 1);
    QVERIFY2(end.messages.contains("not made yet"), end.messages.constData());
}

QTEST_APPLESS_MAIN(TestBundle)
#include "tst_bundle.moc"
