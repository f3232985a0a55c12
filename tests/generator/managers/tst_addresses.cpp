// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/addresses.h"
#include "generator/managers/environmentmanager.h"

#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

// The public registries, by the labels of their hosts.
const QByteArray channels = QByteArrayList{"https://conda", "anaconda", "org/"}.join('.');
const QByteArray pypiHost = QByteArrayList{"https://pypi", "org"}.join('.');
const QByteArray filesHost = QByteArrayList{"https://files", "pythonhosted", "org"}.join('.');

QString shownChannel(const char *name)
{
    return QString::fromUtf8(channels + name);
}

QByteArray explicitList(const QByteArray &address)
{
    return "# platform: linux-64\n@EXPLICIT\n" + address + "\n";
}

QByteArray uvLock(const QByteArray &registry, const QByteArray &wheel)
{
    return "version = 1\n[[package]]\nname = \"small\"\nsource = { virtual = \".\" }\n"
           "[[package]]\nname = \"six\"\nversion = \"1.17.0\"\nsource = { " +
           registry + " }\nwheels = [ { " + wheel + ", hash = \"sha256:0\", size = 11050 } ]\n";
}

QByteArray pipfileLock(const QByteArray &source, const QByteArray &package)
{
    return "{\"_meta\": {\"pipfile-spec\": 6, \"sources\": [{\"name\": \"one\", \"url\": \"" + source +
           "\"}]}, \"default\": {\"six\": {" + package + "}}}";
}

const QByteArray pypi = "registry = \"" + pypiHost + "/simple\"";
const QByteArray wheel = "url = \"" + filesHost + "/packages/six-1.17.0-py3-none-any.whl\"";

} // namespace

/// Which places of a lock a person is asked about.
class TestAddresses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foreignPlacesOfALock_data();
    void foreignPlacesOfALock();
    void unreadableLocks_data();
    void unreadableLocks();
    void whatThePersonNamedIsKnown_data();
    void whatThePersonNamedIsKnown();
};

void TestAddresses::foreignPlacesOfALock_data()
{
    QTest::addColumn<QString>("manager");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("foreign");
    const auto conda = [](const char *name, const QByteArray &address, const QStringList &foreign = {}) {
        QTest::newRow(name) << u"conda"_s << u"conda-linux-64.lock"_s << explicitList(address) << foreign;
    };
    conda("conda-forge", channels + "conda-forge/noarch/six-1.17.0-pyh_1.conda");
    conda("a channel of the spec", channels + "bioconda/noarch/six-1.17.0-pyh_1.conda");
    conda("an address of the spec", "https://conda.example.org/team/linux-64/six-1.17.0-pyh_1.conda");
    conda("another channel", channels + "evil/noarch/six-1.17.0-pyh_1.conda", {shownChannel("evil")});
    conda("a channel that begins alike", channels + "conda-forge2/noarch/six-1.17.0-pyh_1.conda",
          {shownChannel("conda-forge2")});
    conda("out of the channel", channels + "conda-forge/../evil/noarch/six-1.17.0-pyh_1.conda",
          {shownChannel("conda-forge/../evil")});
    conda("another path of the host", "https://conda.example.org/other/linux-64/six-1.17.0-pyh_1.conda",
          {u"https://conda.example.org"_s});
    conda("another host",
          "https://packages.example/conda-forge/noarch/six-1.17.0-pyh_1.conda#00000000000000000000000000000000",
          {u"https://packages.example"_s});
    conda("a folder", "file:///tmp/channel/noarch/six-1.17.0-pyh_1.conda", {u"file:///tmp/channel"_s});
    QTest::newRow("conda, pip's part") << u"conda"_s << u".groundwork/pip-linux-64.lock"_s
                                       << QByteArray("# Exact versions for Python 3.12 (linux, x86_64)\n")
                                       << QStringList();

    const auto uv = [](const char *name, const QByteArray &text, const QStringList &foreign = {}) {
        QTest::newRow(name) << u"uv"_s << u"uv.lock"_s << text << foreign;
    };
    uv("uv, PyPI", uvLock(pypi, wheel));
    uv("uv, another index", uvLock("registry = \"https://pypi.example/simple\"", wheel), {u"https://pypi.example"_s});
    uv("uv, a file from elsewhere", uvLock(pypi, "url = \"" + pypiHost + ".example/six-1.17.0-py3-none-any.whl\""),
       {QString::fromUtf8(pypiHost + ".example")});
    uv("uv, a user is not shown", uvLock(pypi, "url = \"" + pypiHost + "@host.example/six-1.17.0-py3-none-any.whl\""),
       {u"https://host.example"_s});
    uv("uv, letters of another script", uvLock(pypi, "url = \"https://pypı.example/six-1.17.0-py3-none-any.whl\""),
       {u"https://xn--pyp-lua.example"_s});
    uv("uv, a repository", uvLock("git = \"https://git.example/six.git?rev=1\"", wheel), {u"https://git.example"_s});
    uv("uv, a repository by ssh", uvLock("git = \"ssh://git@git.example/six.git\"", wheel), {u"ssh://git.example"_s});
    uv("uv, a folder outside", uvLock("directory = \"/tmp/six\"", wheel), {u"/tmp/six"_s});
    uv("uv, a folder above", uvLock("directory = \"../six\"", wheel), {u"../six"_s});
    uv("uv, a folder of the project", uvLock("editable = \"libraries/six\"", wheel));

    const auto project = [](const char *name, const QByteArray &text, const QStringList &foreign = {}) {
        QTest::newRow(name) << u"uv"_s << u"pyproject.toml"_s << text << foreign;
    };
    project("pyproject, an index", "[[tool.uv.index]]\nurl = \"https://pypi.example/simple\"\n",
            {u"https://pypi.example"_s});
    project("pyproject, a requirement",
            "[project]\ndependencies = [\"six @ https://pypi.example/six.whl ; python_version > '3'\"]\n",
            {u"https://pypi.example"_s});
    project("pyproject, a home page",
            "[project]\nname = \"small\"\n[project.urls]\nHomepage = \"https://small.example\"\n");

    const auto pipenv = [](const char *name, const QByteArray &text, const QStringList &foreign = {}) {
        QTest::newRow(name) << u"pipenv"_s << u"Pipfile.lock"_s << text << foreign;
    };
    pipenv("Pipenv, PyPI", pipfileLock(pypiHost + "/simple", "\"version\": \"==1.17.0\""));
    pipenv("Pipenv, another index", pipfileLock("https://pypi.example/simple", "\"version\": \"==1.17.0\""),
           {u"https://pypi.example"_s});
    pipenv("Pipenv, an index that a variable names", pipfileLock("${INDEX}", "\"version\": \"==1.17.0\""),
           {u"${INDEX}"_s});
    pipenv("Pipenv, a repository", pipfileLock(pypiHost + "/simple", "\"git\": \"git@git.example:six.git\""),
           {u"git@git.example:six.git"_s});
    pipenv("Pipenv, a file", pipfileLock(pypiHost + "/simple", "\"file\": \"https://pypi.example/six.whl\""),
           {u"https://pypi.example"_s});
    QTest::newRow("Pipfile") << u"pipenv"_s << u"Pipfile"_s
                             << QByteArray("[[source]]\nurl = \"https://pypi.example/simple\"\nname = \"one\"\n")
                             << QStringList{u"https://pypi.example"_s};
    QTest::newRow("pip") << u"venv"_s << u"requirements.lock"_s
                         << QByteArray("# Exact versions for Python 3.12 (linux, x86_64)\nsix==1.17.0 --hash=sha256:" +
                                       QByteArray(64, '0') + '\n')
                         << QStringList();
}

void TestAddresses::foreignPlacesOfALock()
{
    QFETCH(const QString, manager);
    QFETCH(const QString, file);
    QFETCH(const QByteArray, text);
    QFETCH(const QStringList, foreign);
    ProjectSpec spec;
    spec.environment.channels = {u"bioconda"_s, u"https://conda.example.org/team"_s};
    const auto places = managerNamed(manager)->placesIn(ProjectPath::known(file), text);
    QVERIFY2(places, places ? "" : qPrintable(places.error().message));
    QCOMPARE(foreignPlaces(*places, spec, {}), foreign);
}

void TestAddresses::unreadableLocks_data()
{
    QTest::addColumn<QString>("manager");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("text");
    const QByteArray title = "# Exact versions for Python 3.12 (linux, x86_64)\n";
    const QByteArray hash = " --hash=sha256:" + QByteArray(64, '0') + '\n';
    QTest::newRow("pip, an index") << u"venv"_s << u"requirements.lock"_s
                                   << title + "--index-url https://pypi.example/simple\nsix==1.17.0" + hash;
    QTest::newRow("pip, another file") << u"venv"_s << u"requirements.lock"_s << title + "-r other.txt\n";
    QTest::newRow("conda's pip part, an index")
        << u"conda"_s << u"pip-linux-64.lock"_s << title + "--extra-index-url https://pypi.example/simple\n";
    QTest::newRow("conda, plain http") << u"conda"_s << u"conda-linux-64.lock"_s
                                       << explicitList("http://packages.example/noarch/six-1.17.0-pyh_1.conda");
    QTest::newRow("conda, no list") << u"conda"_s << u"conda-linux-64.lock"_s << QByteArray("six\n");
    QTest::newRow("uv, no TOML") << u"uv"_s << u"uv.lock"_s << QByteArray("version = = 1\n");
    QTest::newRow("Pipenv, no JSON") << u"pipenv"_s << u"Pipfile.lock"_s
                                     << QByteArray("{\"_meta\": {\"x\": NaN}, \"default\": {}}");
}

void TestAddresses::unreadableLocks()
{
    QFETCH(const QString, manager);
    QFETCH(const QString, file);
    QFETCH(const QByteArray, text);
    const auto places = managerNamed(manager)->placesIn(ProjectPath::known(file), text);
    QVERIFY(!places);
    QVERIFY(!places.error().message.isEmpty());
}

void TestAddresses::whatThePersonNamedIsKnown_data()
{
    QTest::addColumn<MachineFacts>("facts");
    QTest::addColumn<QString>("place");
    MachineFacts facts;
    facts.toolEnvironment.insert(u"PIP_INDEX_URL"_s, u"https://ada:secret@pypi.example:8443/simple"_s);
    QTest::newRow("a host of one's own index") << facts << u"https://pypi.example:8443/files/six.whl"_s;
    facts = {};
    facts.toolEnvironment.insert(u"UV_DEFAULT_INDEX"_s, u"file:///srv/index/simple"_s);
    QTest::newRow("an index in a folder") << facts << u"file:///srv/index/simple"_s;
    facts = {};
    facts.packages = PackageFolderFact{.path = AbsolutePath::known(u"/home/ada/my wheels"_s)};
    QTest::newRow("a folder of packages") << facts << u"file:///home/ada/my%20wheels/six.whl"_s;
    QTest::newRow("a folder of packages by its path") << facts << u"/home/ada/my wheels/six.whl"_s;
    facts = {};
    facts.condaAddresses = {u"https://conda.example/mirror"_s};
    QTest::newRow("a mirror of conda's settings")
        << facts << u"https://conda.example/mirror/conda-forge/noarch/six-1.17.0-pyh_1.conda"_s;
}

void TestAddresses::whatThePersonNamedIsKnown()
{
    QFETCH(const MachineFacts, facts);
    QFETCH(const QString, place);
    QCOMPARE(foreignPlaces({place}, {}, facts), QStringList());
    QCOMPARE(foreignPlaces({place}, {}, {}).size(), 1);
}

QTEST_APPLESS_MAIN(TestAddresses)
#include "tst_addresses.moc"
