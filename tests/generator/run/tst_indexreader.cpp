// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/realtools.h"
#include "generator/run/indexreader.h"
#include "spec/specwords.h"

#include <QCryptographicHash>
#include <QProcess>

using namespace groundwork;
using namespace Qt::StringLiterals;

namespace {

/// A channel's index with packages "aNUMBER", each in one version.
QByteArray repodata(const QByteArray &subdir, int packages)
{
    QByteArray text = "{\"info\": {\"subdir\": \"" + subdir + "\"}, \"packages\": {";
    for (int number = 0; number < packages; ++number) {
        const QByteArray name = 'a' + QByteArray::number(number);
        text += (number > 0 ? ", \"" : "\"") + name + "-1.0-0.conda\": {\"name\": \"" + name +
                "\", \"version\": \"1.0\", \"depends\": [\"python >=3.9\"], \"size\": 10}";
    }
    return text + "}}";
}

QString stemOf(const QByteArray &address)
{
    return QString::fromLatin1(QCryptographicHash::hash(address + '/', QCryptographicHash::Md5).toHex().first(8));
}

} // namespace

/// What the person's tools remember, out of their caches on a real disk.
class tst_IndexReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsCachesInManyChunks();
    void leavesOutOtherPlatforms();
    void tellsWhatItCanOfDamagedCaches();
    void readsAgainOnlyWhatChanged();
    void endsWhenCancelled();
    void readsWhatTheRealToolsWrote_data();
    void readsWhatTheRealToolsWrote();

private:
    [[nodiscard]] std::shared_ptr<const LiveIndex> read()
    {
        return m_reader.read(m_system, m_facts, m_surroundings, CancelToken());
    }
    void addIndex(const QByteArray &address, const QByteArray &text) const
    {
        const QString file = u"home/.conda/pkgs/cache/"_s + stemOf(address);
        (void)m_place->addFile(file + u".json"_s, text);
        (void)m_place->addFile(file + u".info.json"_s, "{\"url\": \"" + address + "\"}");
    }

    std::unique_ptr<TemporaryDirectory> m_place;
    RealSystem m_system;
    MachineFacts m_facts;
    QProcessEnvironment m_surroundings;
    IndexReader m_reader;
};

void tst_IndexReader::init()
{
    m_place = std::make_unique<TemporaryDirectory>();
    m_facts = {};
    m_facts.platform = u"linux-64"_s;
    m_facts.home = m_place->child(u"home"_s);
    m_surroundings.clear();
    m_surroundings.insert(u"HOME"_s, m_facts.home.toString());
    m_reader = {};
}

void tst_IndexReader::readsCachesInManyChunks()
{
    addIndex("https://conda.example/team/linux-64", repodata("linux-64", 20'000)); // more than a megabyte
    (void)m_place->addFile(u"home/.cache/uv/simple-v28/pypi/our-tool.rkyv"_s,
                           "\1https://files.example/our_tool-1.4-py3-none-any.whl");
    QByteArray zip("PK\1\2");
    zip.append(42, '\0');
    zip[28] = 24;
    (void)m_place->addFile(u"home/.cache/pip/http-v2/0/1/2/3/4/01234.body"_s, zip + "fetched-2.0.dist-info/RECORD"_ba);
    (void)m_place->addFile(u"home/.cache/pip/wheels/0/1/2/3/built-3.0-py3-none-any.whl"_s, {});
    const auto index = read();
    QCOMPARE(index->size(), 20'002);
    QCOMPARE(index->package(index->find(u"a19999"_s).value()),
             (IndexedPackage{u"a19999"_s, u"1.0"_s, 10, true, false}));
    QCOMPARE(index->package(index->find(u"our-tool"_s).value()).newest, u"1.4"_s);
    QCOMPARE(index->package(index->find(u"built"_s).value()).newest, u"3.0"_s);
    QCOMPARE(index->wholeChannels(), QStringList{u"https://conda.example/team/linux-64"_s});
}

void tst_IndexReader::leavesOutOtherPlatforms()
{
    addIndex("https://conda.example/team/osx-arm64", repodata("osx-arm64", 3));
    addIndex("https://conda.example/team/noarch", repodata("noarch", 2));
    const auto index = read();
    QCOMPARE(index->size(), 2);
    QCOMPARE(index->wholeChannels(), QStringList{u"https://conda.example/team/noarch"_s});
}

void tst_IndexReader::tellsWhatItCanOfDamagedCaches()
{
    const QByteArray text = repodata("linux-64", 10);
    addIndex("https://conda.example/team/linux-64", text.first(text.indexOf("\"a7")));
    addIndex("https://conda.example/team/noarch", "no JSON");
    (void)m_place->addDirectory(u"home/.conda/pkgs/cache/00000000.json"_s);
    (void)m_place->addFile(u"home/.cache/uv/simple-v28/pypi/our-tool.rkyv"_s, {});
    (void)m_place->addLink(u"home/.cache/uv/simple-v28/pypi/gone.rkyv"_s, u"/nowhere"_s);
    const auto index = read();
    QCOMPARE(index->size(), 8);
    QVERIFY(index->find(u"our-tool"_s));
    QCOMPARE(index->wholeChannels(), QStringList()); // none of it may be said to lack a package
}

void tst_IndexReader::readsAgainOnlyWhatChanged()
{
    addIndex("https://conda.example/team/linux-64", repodata("linux-64", 3));
    const auto first = read();
    QCOMPARE(read(), first);
    addIndex("https://conda.example/team/linux-64", repodata("linux-64", 4));
    const auto second = read();
    QVERIFY(second != first);
    QCOMPARE(second->size(), 4);
    QCOMPARE(first->size(), 3); // who still holds it still may
}

void tst_IndexReader::endsWhenCancelled()
{
    addIndex("https://conda.example/team/linux-64", repodata("linux-64", 3));
    const CancelToken cancel;
    cancel.cancel();
    QCOMPARE(m_reader.read(m_system, m_facts, m_surroundings, cancel), nullptr);
    QCOMPARE(read()->size(), 3);
}

void tst_IndexReader::readsWhatTheRealToolsWrote_data()
{
    QTest::addColumn<QString>("manager");
    QTest::newRow("conda") << u"conda"_s;
    QTest::newRow("uv") << u"uv"_s;
}

void tst_IndexReader::readsWhatTheRealToolsWrote()
{
    QFETCH(const QString, manager);
    QVERIFY2(!RealTools::cache().isEmpty(), "GROUNDWORK_TEST_CONDA has to name what make.sh made");
    RealTools tools({manager == u"conda" ? RealTools::cache() + u"/bin"_s
                                         : qEnvironmentVariable("GROUNDWORK_TEST_TOOLS") + u"/bin"_s});
    // uv remembers nothing of an index that is a folder.
    QProcess server;
    const auto stop = qScopeGuard([&server] {
        server.kill();
        server.waitForFinished();
    });
    server.start(
        u"/usr/bin/python3"_s,
        {u"-I"_s, QStringLiteral(GROUNDWORK_TESTS_DIR) + u"/support/realconda/serve.py"_s, RealTools::cache()});
    QVERIFY(server.waitForReadyRead());
    const QString port = QString::fromLatin1(server.readLine()).trimmed();
    tools.set(u"UV_DEFAULT_INDEX"_s, u"http://127.0.0.1:%1/index/simple"_s.arg(port));
    ProjectSpec spec = specFor({u"numpy"_s});
    spec.environment.manager = valueOfWord<ManagerChoice>(manager).value_or(ManagerChoice::Auto);
    spec.environment.python = u"3.11"_s;
    spec.environment.channels = {u"file://"_s + RealTools::cache() + u"/channel"_s};
    const auto solution = tools.solve(*managerNamed(manager), spec);
    QVERIFY2(solution, solution ? "" : qPrintable(solution.error().error.message));

    const auto index = m_reader.read(tools.system(), tools.facts(), tools.surroundings(), CancelToken());
    const auto numpy = index->find(u"numpy"_s);
    QVERIFY(numpy);
    const IndexedPackage known = index->package(*numpy);
    QCOMPARE(known.onConda, manager == u"conda");
    const auto locked = std::ranges::find(solution->packages, u"numpy"_s, &LockedPackage::name);
    QVERIFY(locked != solution->packages.end());
    QCOMPARE(known.newest, locked->version);
    for (const auto &subdir : {u"/linux-64"_s, u"/noarch"_s})
        QCOMPARE(index->wholeChannels().contains(spec.environment.channels.first() + subdir), manager == u"conda");
}

QTEST_GUILESS_MAIN(tst_IndexReader)
#include "tst_indexreader.moc"
