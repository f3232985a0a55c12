// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/condasettings.h"
#include "machine/networksettings.h"
#include "machine/uvsettings.h"
#include "samplemachine.h"

#include <QTest>

using namespace groundwork;
using namespace Qt::StringLiterals;

class TestNetworkSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void condaFile_data();
    void condaFile();
    void condasChannels();
    void condasFolders();
    void condasAddresses();
    void proxies_data();
    void proxies();
    void certificates();
    void condasCertificates_data();
    void condasCertificates();
    void uvFile_data();
    void uvFile();
    void uvFilesInOrder();
};

using Values = QMap<QString, QStringList>;

void TestNetworkSettings::condaFile_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Values>("values");
    QTest::newRow("a list as conda writes it")
        << QByteArray("channels:\n  - conda-forge\n  - bioconda\nssl_verify: true\n")
        << Values{{u"channels"_s, {u"conda-forge"_s, u"bioconda"_s}}, {u"ssl_verify"_s, {u"true"_s}}};
    QTest::newRow("a list that is not indented")
        << QByteArray("envs_dirs:\n- /a\n- '/b c'\n") << Values{{u"envs_dirs"_s, {u"/a"_s, u"/b c"_s}}};
    QTest::newRow("a list in a line") << QByteArray("envs_dirs: [ \"/a\" , /b ]\n")
                                      << Values{{u"envs_dirs"_s, {u"/a"_s, u"/b"_s}}};
    QTest::newRow("a mapping") << QByteArray("proxy_servers:\n  http: http://p:1\n  https: http://p:2 # out\n")
                               << Values{{u"proxy_servers"_s, {}},
                                         {u"proxy_servers.http"_s, {u"http://p:1"_s}},
                                         {u"proxy_servers.https"_s, {u"http://p:2"_s}}};
    QTest::newRow("comments and Windows' line ends")
        << QByteArray("# ssl_verify: /x\r\nssl_verify: /y\r\n") << Values{{u"ssl_verify"_s, {u"/y"_s}}};
    QTest::newRow("no settings") << QByteArray("\x89PNG\r\n\0 - : ::\n[", 15) << Values{};
}

void TestNetworkSettings::condaFile()
{
    QFETCH(const QByteArray, text);
    QFETCH(const Values, values);
    const Values found = condaValuesIn(QString::fromUtf8(text));
    if (values.isEmpty())
        QVERIFY(!found.contains(u"ssl_verify"_s)); // whatever it is taken for
    else
        QCOMPARE(found, values);
}

void TestNetworkSettings::condasChannels()
{
    const CondaFile everyones{AbsolutePath::known(u"/etc/conda/.condarc"_s), condaValuesIn(u"channels: [defaults]"_s)};
    const CondaFile own{AbsolutePath::known(u"/home/person/.condarc"_s),
                        condaValuesIn(u"channels:\n  - conda-forge\n  - defaults\n"_s)};
    const QList<ToolFact> conda{{u"conda"_s, {}, {}}}, mamba{{u"mamba"_s, {}, {}}};
    const QList<ChannelFact> named{{u"defaults"_s, {u"/etc/conda/.condarc"_s, u"/home/person/.condarc"_s}},
                                   {u"conda-forge"_s, {u"/home/person/.condarc"_s}}};
    QCOMPARE(condaChannels({everyones, own}, conda), named);
    QCOMPARE(condaChannels({everyones, own}, mamba), named);
    QCOMPARE(condaChannels({everyones, own}, {}), QList<ChannelFact>());
    // Where no file says anything conda has its own.
    const CondaFile silent{AbsolutePath::known(u"/etc/conda/.condarc"_s), condaValuesIn(u"auto_update_conda: false"_s)};
    const QList<ChannelFact> condasOwn{{u"defaults"_s, {}}};
    QCOMPARE(condaChannels({}, conda), condasOwn);
    QCOMPARE(condaChannels({silent}, conda), condasOwn);
    QCOMPARE(condaChannels({silent}, mamba), QList<ChannelFact>());
}

/// As conda itself orders them; tst_realconda asks a real one.
void TestNetworkSettings::condasFolders()
{
    MemorySystem system;
    const QString home = u"/home/person"_s;
    system.addFile(home + u"/.condarc"_s,
                   "pkgs_dirs:\n- ~/own\n- $PLACE/x\n- relative\n- $NOWHERE/x\nenvs_dirs: [/read-only/envs, "
                   "\"${PLACE}/e\"]\n");
    system.addFile(home + u"/.conda/condarc.d/team.yml"_s, "pkgs_dirs: [/part]\n");
    system.addFile(home + u"/.conda/condarc"_s, "pkgs_dirs: [/dotconda, ~/own]\nenvs_path: [/others]\n");
    system.addDirectory(u"/read-only"_s);
    system.setReadOnly(u"/read-only"_s);
    QProcessEnvironment environment = surroundings();
    environment.insert(u"PLACE"_s, u"/scratch/ada"_s);
    const MachineFacts facts = factsOf(system, environment);
    const auto paths = [](const QStringList &names) {
        QList<AbsolutePath> list;
        for (const auto &name : names)
            list.append(AbsolutePath::known(name));
        return list;
    };
    QCOMPARE(facts.condaPackages, paths({home + u"/own"_s, u"/scratch/ada/x"_s, u"/part"_s, u"/dotconda"_s}));
    // What cannot be written to is no place for a new environment.
    QCOMPARE(facts.condaEnvironments, paths({u"/scratch/ada/e"_s, u"/others"_s, u"/read-only/envs"_s}));
}

void TestNetworkSettings::condasAddresses()
{
    MemorySystem system;
    system.addFile(u"/home/person/.condarc"_s,
                   "channel_alias: https://mirror.example/conda\nchannels: [conda-forge, https://other.example/team]\n"
                   "custom_channels:\n  team: https://team.example\nproxy_servers:\n  https: http://proxy.example:1\n");
    QStringList addresses = factsOf(system).condaAddresses;
    addresses.sort();
    QCOMPARE(addresses, (QStringList{u"https://mirror.example/conda"_s, u"https://other.example/team"_s,
                                     u"https://team.example"_s}));
}

void TestNetworkSettings::proxies_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<ProxyFact>>("expected");
    const auto row = [](const char *name, const QString &variable, const QString &value, const QString &file,
                        const QByteArray &text, const QList<ProxyFact> &expected) {
        QTest::newRow(name) << variable << value << file << text << expected;
    };
    const QString condarc = u"/home/person/.condarc"_s;
    row("none", {}, {}, {}, {}, {});
    row("a variable", u"https_proxy"_s, u"http://proxy.example:3128"_s, {}, {},
        {{u"http://proxy.example:3128"_s, {u"https_proxy"_s}}});
    row("with a password", u"HTTPS_PROXY"_s, u"http://ada:s3cret@proxy.example:3128"_s, {}, {},
        {{u"http://proxy.example:3128"_s, {u"HTTPS_PROXY"_s}}});
    row("with a password and nothing else", u"HTTPS_PROXY"_s, u"ada:s3c@ret@proxy.example:3128"_s, {}, {},
        {{u"proxy.example:3128"_s, {u"HTTPS_PROXY"_s}}});
    row("pip's file", {}, {}, u"/etc/pip.conf"_s, "[global]\nproxy = http://ada:s3cret@proxy.example:3128\n",
        {{u"http://proxy.example:3128"_s, {u"pip.conf"_s}}});
    row("conda's file", {}, {}, condarc,
        "proxy_servers:\n  http: http://a.example:1\n  https: http://u:p@b.example:2\n",
        {{u"http://b.example:2"_s, {condarc}}, {u"http://a.example:1"_s, {condarc}}});
    row("twice the same", u"http_proxy"_s, u"http://a.example:1"_s, condarc,
        "proxy_servers:\n  http: http://a.example:1\n", {{u"http://a.example:1"_s, {u"http_proxy"_s, condarc}}});
}

void TestNetworkSettings::proxies()
{
    QFETCH(const QString, variable);
    QFETCH(const QString, value);
    QFETCH(const QString, file);
    QFETCH(const QByteArray, text);
    MemorySystem system;
    if (!file.isEmpty())
        system.addFile(file, text);
    auto environment = surroundings();
    if (!variable.isEmpty())
        environment.insert(variable, value);
    QTEST(factsOf(system, environment).proxies, "expected");
}

void TestNetworkSettings::certificates()
{
    MemorySystem system;
    system.addFile(u"/etc/company.pem"_s, {});
    system.addLink(u"/etc/dangling.pem"_s, u"/gone.pem"_s);
    system.addFile(u"/home/person/.condarc"_s, "ssl_verify: ~/own.pem\n");
    system.addFile(u"/home/person/.config/pip/pip.conf"_s, "[global]\ncert = /etc/company.pem\n");
    auto environment = surroundings();
    environment.insert(u"SSL_CERT_FILE"_s, u"/etc/company.pem"_s);
    environment.insert(u"REQUESTS_CA_BUNDLE"_s, u"/etc/dangling.pem"_s);
    environment.insert(u"CURL_CA_BUNDLE"_s, u"relative.pem"_s);
    const auto path = [](const QString &text) { return AbsolutePath::known(text); };
    const QList<CertificatesFact> expected{{path(u"/etc/company.pem"_s), {u"SSL_CERT_FILE"_s, u"pip.conf"_s}, true},
                                           {path(u"/etc/dangling.pem"_s), {u"REQUESTS_CA_BUNDLE"_s}, false},
                                           {path(u"/home/person/own.pem"_s), {u"/home/person/.condarc"_s}, false}};
    QCOMPARE(factsOf(system, environment).certificates, expected);
}

void TestNetworkSettings::condasCertificates_data()
{
    QTest::addColumn<QByteArray>("everyones");
    QTest::addColumn<QByteArray>("own");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing said") << QByteArray() << QByteArray("channels: []\n") << QString();
    QTest::newRow("a file") << QByteArray() << QByteArray("ssl_verify: /etc/company.pem\n") << u"/etc/company.pem"_s;
    QTest::newRow("for everyone") << QByteArray("ssl_verify: /etc/company.pem\n") << QByteArray("channels: []\n")
                                  << u"/etc/company.pem"_s;
    QTest::newRow("the person's counts") << QByteArray("ssl_verify: /etc/company.pem\n")
                                         << QByteArray("ssl_verify: ~/own.pem\n") << u"/home/person/own.pem"_s;
    // The check is never switched off.
    QTest::newRow("no check") << QByteArray() << QByteArray("ssl_verify: false\n") << QString();
    QTest::newRow("the usual check") << QByteArray("ssl_verify: /etc/company.pem\n") << QByteArray("ssl_verify: true\n")
                                     << QString();
}

void TestNetworkSettings::condasCertificates()
{
    QFETCH(const QByteArray, everyones);
    QFETCH(const QByteArray, own);
    MemorySystem system;
    system.addFile(u"/etc/conda/.condarc"_s, everyones);
    system.addFile(u"/home/person/.condarc"_s, own);
    QTEST(factsOf(system).toolEnvironment.value(u"CONDA_SSL_VERIFY"_s), "expected");
}

using Variables = QMap<QString, QString>;

void TestNetworkSettings::uvFile_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Variables>("variables");
    const QString index = u"UV_DEFAULT_INDEX"_s;
    const QString tls = u"UV_NATIVE_TLS"_s;
    QTest::newRow("nothing") << QByteArray() << Variables{};
    QTest::newRow("an index") << QByteArray("index-url = \"https://index.example/simple\" # ours\n")
                              << Variables{{index, u"https://index.example/simple"_s}};
    QTest::newRow("pip's index") << QByteArray("[pip]\nindex-url = \"https://index.example\"\n")
                                 << Variables{{index, u"https://index.example"_s}};
    QTest::newRow("a named index") << QByteArray("[[index]]\nname = \"a\"\nurl = \"https://a.example\"\n\n"
                                                 "[[index]]\nurl = \"https://b.example\"\ndefault = true\n")
                                   << Variables{{index, u"https://b.example"_s}};
    QTest::newRow("certificates of the system") << QByteArray("native-tls = true\n") << Variables{{tls, u"true"_s}};
    QTest::newRow("by their newer name") << QByteArray("system-certs = true\n") << Variables{{tls, u"true"_s}};
    QTest::newRow("a second index")
        << QByteArray("extra-index-url = [\"https://a.example\"]\n[[index]]\nurl = \"https://b.example\"\n")
        << Variables{};
    QTest::newRow("no certificate check") << QByteArray("allow-insecure-host = [\"a.example\"]\n") << Variables{};
    QTest::newRow("of another table") << QByteArray("[tool]\nindex-url = \"https://a.example\"\nnative-tls = true\n")
                                      << Variables{};
    QTest::newRow("nonsense") << QByteArray("native-tls = 7\n[[[\0=\n", 22) << Variables{};
}

void TestNetworkSettings::uvFile()
{
    QFETCH(const QByteArray, text);
    MemorySystem system;
    system.addFile(u"/home/person/.config/uv/uv.toml"_s, text);
    QTEST(uvSettingsFrom(system, surroundings()), "variables");
}

void TestNetworkSettings::uvFilesInOrder()
{
    MemorySystem system;
    auto environment = surroundings();
    const auto index = [&] { return factsOf(system, environment).toolEnvironment.value(u"UV_DEFAULT_INDEX"_s); };
    system.addFile(u"/etc/uv/uv.toml"_s, "index-url = \"everyone's\"\n");
    QCOMPARE(index(), u"everyone's"_s);
    system.addFile(u"/home/person/.config/uv/uv.toml"_s, "index-url = \"own\"\n");
    QCOMPARE(index(), u"own"_s);
    system.addFile(u"/data/uv.toml"_s, "native-tls = true\n");
    environment.insert(u"UV_CONFIG_FILE"_s, u"/data/uv.toml"_s);
    QCOMPARE(index(), QString());
    environment.remove(u"UV_CONFIG_FILE"_s);
    environment.insert(u"UV_DEFAULT_INDEX"_s, u"variable"_s);
    QCOMPARE(index(), u"variable"_s);
    environment.remove(u"UV_DEFAULT_INDEX"_s);
    environment.insert(u"UV_INDEX_URL"_s, u"older variable"_s);
    QCOMPARE(index(), QString());
    environment.remove(u"UV_INDEX_URL"_s);
    QCOMPARE(index(), u"own"_s);
    environment.insert(u"UV_NO_CONFIG"_s, u"1"_s);
    QCOMPARE(index(), QString());
}

QTEST_GUILESS_MAIN(TestNetworkSettings)
#include "tst_networksettings.moc"
