// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "spec/addresses.h"
#include "spec/licenses.h"
#include "spec/packages.h"
#include "spec/slug.h"
#include "spec/specfile.h"
#include "support/testtools.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace groundwork;

namespace {

/// A text as the name of a data row.
QByteArray rowName(QString text)
{
    return (u'"' + text.replace(u'\n', u"\\n"_s).replace(u'\t', u"\\t"_s) + u'"').toUtf8();
}

ProjectSpec named(const QString &name)
{
    ProjectSpec spec;
    spec.project.name = name;
    return spec;
}

QStringList fieldsOf(const QList<SpecProblem> &problems)
{
    QStringList fields;
    for (const SpecProblem &problem : problems)
        fields.append(problem.field);
    return fields;
}

} // namespace

class TestSpecRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void slugIsMadeFromTheName_data();
    void slugIsMadeFromTheName();
    void everyDerivedSlugIsFaultless();
    void pythonsOwnNamesAreReserved();
    void writtenSlugIsTaken();
    void packageGrammar_data();
    void packageGrammar();
    void extrasAreRefusedWithAWayOut();
    void packageNamesAreComparedNormalised();
    void channels_data();
    void channels();
    void remotes_data();
    void remotes();
    void branches_data();
    void branches();
    void foreignChannelsAskForAYes();
    void nearestWord_data();
    void nearestWord();
    void licences();
    void whatOnlyPagesCanGetWrong();
    void aSpecThatWouldBeTooLarge();
};

void TestSpecRules::slugIsMadeFromTheName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("slug");
    QTest::newRow("words") << u"Churn model"_s << u"churn-model"_s;
    QTest::newRow("accents") << u"Évaluation naïve à São Tomé"_s << u"evaluation-naive-a-sao"_s;
    QTest::newRow("letters without decomposition") << u"Straße Øresund Łódź"_s << u"strasse-oresund-lodz"_s;
    QTest::newRow("full width") << u"Ｃｈｕｒｎ２"_s << u"churn2"_s;
    QTest::newRow("ligature") << u"ﬁnd"_s << u"find"_s;
    QTest::newRow("capital I with dot") << u"İstanbul"_s << u"istanbul"_s;
    QTest::newRow("signs") << u"  R&D: churn/model (v2)! "_s << u"r-d-churn-model-v2"_s;
    QTest::newRow("apostrophe") << u"Ada's model"_s << u"adas-model"_s;
    QTest::newRow("digit first") << u"2026 churn"_s << u"project-2026-churn"_s;
    QTest::newRow("digits only") << u"42"_s << u"project-42"_s;
    QTest::newRow("cut at a word") << u"Find the customers who are about to leave"_s << u"find-the-customers-who"_s;
    QTest::newRow("cut in a word") << u"Donaudampfschifffahrtsgesellschaft"_s << u"donaudampfschifffahrtsge"_s;
    QTest::newRow("keyword") << u"Class"_s << u"class-project"_s;
    QTest::newRow("standard module") << u"Statistics"_s << u"statistics-project"_s;
    QTest::newRow("standard module of two words") << u"py compile"_s << u"py-compile-project"_s;
    QTest::newRow("longest standard module") << u"multiprocessing"_s << u"multiprocessing-project"_s;
    QTest::newRow("Windows") << u"CON"_s << u"con-project"_s;
    QTest::newRow("Windows port") << u"lpt1"_s << u"lpt1-project"_s;
    QTest::newRow("a part of another script") << u"モデル v2"_s << u"v2"_s;
    QTest::newRow("another script") << u"日本語"_s << u""_s;
    QTest::newRow("Cyrillic") << u"Отток"_s << u""_s;
    QTest::newRow("path") << u"../../etc/passwd"_s << u"etc-passwd"_s;
    QTest::newRow("git") << u".git"_s << u"git"_s;
}

void TestSpecRules::slugIsMadeFromTheName()
{
    QFETCH(QString, name);
    QFETCH(QString, slug);
    const ProjectSpec spec = named(name);
    QCOMPARE(slugOf(spec), slug);
    QCOMPARE(fieldsOf(problemsIn(spec)), slug.isEmpty() ? QStringList{u"project.slug"_s} : QStringList());
    QCOMPARE(moduleNameOf(spec), QString(slug).replace(u'-', u'_'));
}

void TestSpecRules::everyDerivedSlugIsFaultless()
{
    for (char32_t c = 0x21; c < 0x30000; ++c) {
        if (c >= 0xd800 && c < 0xe000)
            continue;
        const QString letter = QString::fromUcs4(&c, 1);
        for (const QString &name : {letter, u"con"_s + letter, letter + u"json"_s, letter + letter + u"2 x"_s}) {
            const QString slug = slugFromName(name);
            QVERIFY2(slug.isEmpty() || faultOf(slug) == SlugFault::None, qPrintable(name + u" gives "_s + slug));
        }
    }
}

void TestSpecRules::pythonsOwnNamesAreReserved()
{
    const ToolEnd end =
        runTestTool(u"python"_s, {u"-I"_s, u"-c"_s,
                                  u"import json, keyword, sys\n"
                                  "print(json.dumps(keyword.kwlist + sorted(sys.stdlib_module_names)))"_s});
    const QJsonArray names = QJsonDocument::fromJson(end.output).array();
    QVERIFY2(names.size() > 200, end.messages.constData());
    QFile file(QStringLiteral(GROUNDWORK_SOURCE_DIR "/resources/groundwork.schema.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject schema = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonObject project = schema[u"properties"].toObject()[u"project"].toObject()[u"properties"].toObject();
    const QJsonArray refused = project[u"slug"].toObject()[u"not"].toObject()[u"enum"].toArray();
    for (const QJsonValue &value : names) {
        const QString slug = value.toString().replace(u'_', u'-');
        if (slug != slug.toLower() || slug.startsWith(u'-'))
            continue;
        const SlugFault fault = faultOf(slug);
        QVERIFY2(fault == SlugFault::PythonKeyword || fault == SlugFault::StandardModule, qPrintable(slug));
        QVERIFY2(refused.contains(slug), qPrintable(slug));
    }
    for (const QJsonValue &value : refused)
        QVERIFY2(faultOf(value.toString()) != SlugFault::None, qPrintable(value.toString()));
    // The licences of the schema are those of the reader.
    const QJsonArray schemaLicences =
        project[u"license"].toObject()[u"anyOf"].toArray()[0].toObject()[u"enum"].toArray();
    QStringList licences{u"none"_s, u""_s};
    licences.append(knownLicenses());
    QCOMPARE(schemaLicences, QJsonArray::fromStringList(licences));
}

void TestSpecRules::writtenSlugIsTaken()
{
    ProjectSpec spec = named(u"日本語"_s);
    spec.project.slug = u"nihongo-model"_s;
    QCOMPARE(slugOf(spec), u"nihongo-model"_s);
    QCOMPARE(moduleNameOf(spec), u"nihongo_model"_s);
    QCOMPARE(problemsIn(spec), QList<SpecProblem>());
    spec.project.slug = u"json"_s;
    QCOMPARE(fieldsOf(problemsIn(spec)), QStringList{u"project.slug"_s});
}

void TestSpecRules::packageGrammar_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical"); // empty: refused
    const auto row = [](const QString &text, const QString &canonical) {
        QTest::newRow(rowName(text).constData()) << text << canonical;
    };
    row(u"numpy"_s, u"numpy"_s);
    row(u"numpy>=1.26"_s, u"numpy >=1.26"_s);
    row(u"numpy >=1.26,<3"_s, u"numpy >=1.26,<3"_s);
    row(u"numpy  >= 1.26 , < 3"_s, u"numpy >=1.26,<3"_s);
    row(u"numpy=1.26"_s, u"numpy ==1.26.*"_s);
    row(u"numpy=1.26.*"_s, u"numpy ==1.26.*"_s);
    row(u"numpy==1.26.*"_s, u"numpy ==1.26.*"_s);
    row(u"numpy!=1.26.*,~=1.2"_s, u"numpy !=1.26.*,~=1.2"_s);
    row(u"torch ==2.1.0+cu118"_s, u"torch ==2.1.0+cu118"_s);
    row(u"x ==1!2.0rc1.post2.dev3"_s, u"x ==1!2.0rc1.post2.dev3"_s);
    row(u"_libgcc_mutex"_s, u"_libgcc_mutex"_s);
    row(u"ruamel.yaml"_s, u"ruamel.yaml"_s);
    for (const QString &bad : {u""_s,
                               u" "_s,
                               u" numpy"_s,
                               u"numpy "_s + u"1.26"_s,
                               u"numpy >="_s,
                               u"numpy >=1,"_s,
                               u"numpy >=1,,<2"_s,
                               u"numpy >=1 <2"_s,
                               u"numpy >=1.*"_s,
                               u"numpy ~=1.*"_s,
                               u"numpy ~=1"_s,
                               u"numpy ===1"_s,
                               u"numpy <>1"_s,
                               u"-numpy"_s,
                               u"numpy-"_s,
                               u".numpy"_s,
                               u"num py"_s,
                               u"numpy[x]"_s,
                               u"a::b"_s,
                               u"a@b"_s,
                               u"a;b"_s,
                               u"a\n"_s,
                               u"a\tb"_s,
                               u"a >=1\n"_s,
                               u"ａ"_s,
                               u"a >=１"_s,
                               u"a >=1 ; x"_s,
                               u"*"_s,
                               u"numpy *"_s,
                               u"numpy >=-1"_s,
                               u"numpy >=1--2"_s})
        row(bad, {});
}

void TestSpecRules::packageGrammar()
{
    QFETCH(QString, text);
    QFETCH(QString, canonical);
    const auto package = packageFromText(text);
    QCOMPARE(package.has_value(), !canonical.isEmpty());
    if (!package)
        return;
    QCOMPARE(packageText(*package), canonical);
    QCOMPARE(packageFromText(canonical), package);
    ProjectSpec spec = named(u"X"_s);
    spec.environment.packages = {*package};
    QCOMPARE(problemsIn(spec), QList<SpecProblem>());
}

void TestSpecRules::extrasAreRefusedWithAWayOut()
{
    const auto hintOf = [](const QByteArray &package) {
        const auto read =
            readSpec("groundwork: 1\nproject: {name: X}\nenvironment: {packages: [\"" + package + "\"]}\n");
        return read ? QString() : read.error().value(0).hint;
    };
    for (const auto &package : {"uvicorn[standard]", "uvicorn[standard] >=0.30"})
        QVERIFY2(hintOf(package).startsWith(u"Extras have no place here"), qPrintable(hintOf(package)));
    QVERIFY(hintOf("uvicorn @ file:///x").startsWith(u"Write it as"));
}

void TestSpecRules::packageNamesAreComparedNormalised()
{
    QCOMPARE(normalisedPackageName(u"Ruamel._-Yaml"_s), u"ruamel-yaml"_s);
    ProjectSpec spec = named(u"X"_s);
    spec.environment.packages = {{u"scikit-learn"_s, {}, PackageOrigin::Any},
                                 {u"Scikit_Learn"_s, u">=1"_s, PackageOrigin::Pypi}};
    QCOMPARE(fieldsOf(problemsIn(spec)), QStringList{u"environment.packages[1]"_s});
}

void TestSpecRules::channels_data()
{
    QTest::addColumn<QString>("channel");
    QTest::addColumn<int>("fault");
    const auto row = [](const QString &channel, AddressFault fault) {
        QTest::newRow(rowName(channel).constData()) << channel << int(fault);
    };
    for (const QString &good :
         {u"conda-forge"_s, u"defaults"_s, u"nvidia/label/cuda-12.4.0"_s, u"https://example.org/c"_s,
          u"https://example.org:8443/a/b/"_s, u"https://xn--exmple-cua.org/c"_s, u"https://[2001:db8::1]/c"_s,
          u"file:///srv/channel"_s, u"file:///C:/channel"_s, u"http://localhost/c"_s, u"http://localhost:8000/c"_s,
          u"http://127.0.0.1:8000"_s, u"http://127.1.2.3/c"_s, u"http://[::1]:8000/c"_s})
        row(good, AddressFault::None);
    for (const QString &bad : {u""_s,
                               u"https://"_s,
                               u"https:///x"_s,
                               u"https://-x/c"_s,
                               u"https://a b/c"_s,
                               u"https://a/b c"_s,
                               u"https://a/b?c"_s,
                               u"https://a/b#c"_s,
                               u"ftp://a/b"_s,
                               u"file://host/x"_s,
                               u"file:x"_s,
                               u"javascript:x"_s,
                               u"a//b"_s,
                               u"/a"_s,
                               u"a/"_s,
                               u".."_s,
                               u"a/../b"_s,
                               u"-c"_s,
                               u"HTTPS://a/b"_s,
                               u"https://ä.org/c"_s,
                               u"a\nb"_s})
        row(bad, AddressFault::Form);
    for (const QString &bad : {u"http://example.org/c"_s, u"http://localhost.example.org/c"_s,
                               u"http://127.0.0.1.example.org"_s, u"http://127.0.0.1000/c"_s, u"http://1.127.0.0/c"_s})
        row(bad, AddressFault::Insecure);
    for (const QString &bad :
         {u"https://ada:secret@example.org/c"_s, u"https://ada@example.org/c"_s, u"http://127.0.0.1@example.org/c"_s,
          u"https://example.org/t/ab-12/c"_s, u"https://example.org/x/t/ab-12/c"_s})
        row(bad, AddressFault::Secret);
}

void TestSpecRules::channels()
{
    QFETCH(QString, channel);
    QFETCH(int, fault);
    QCOMPARE(int(faultOfChannel(channel)), fault);
}

void TestSpecRules::remotes_data()
{
    QTest::addColumn<QString>("remote");
    QTest::addColumn<int>("fault");
    const auto row = [](const QString &remote, AddressFault fault) {
        QTest::newRow(rowName(remote).constData()) << remote << int(fault);
    };
    for (const QString &good : {u"https://example.org/a/b.git"_s, u"ssh://git@example.org/a"_s,
                                u"ssh://example.org:22/~a/b"_s, u"git@example.org:a/b.git"_s})
        row(good, AddressFault::None);
    for (const QString &bad : {u"origin"_s, u"/srv/a.git"_s, u"file:///srv/a"_s, u"ext::sh -c x"_s,
                               u"-oProxyCommand=x"_s, u"ssh://-oProxyCommand=x/y"_s, u"git@-x:y"_s, u"-x@host:y"_s,
                               u"git@host:-x"_s, u"https://example.org"_s, u"git@host:a b"_s, u"git@host:a\n"_s})
        row(bad, AddressFault::Form);
    row(u"http://example.org/a"_s, AddressFault::Insecure);
    row(u"git://example.org/a"_s, AddressFault::Insecure);
    row(u"https://a:b@example.org/c"_s, AddressFault::Secret);
    row(u"https://token@example.org/c"_s, AddressFault::Secret);
    row(u"ssh://a:b@example.org/c"_s, AddressFault::Secret);
}

void TestSpecRules::remotes()
{
    QFETCH(QString, remote);
    QFETCH(int, fault);
    QCOMPARE(int(faultOfRemote(remote)), fault);
}

void TestSpecRules::branches_data()
{
    QTest::addColumn<QString>("branch");
    for (const QString &branch :
         {u"main"_s,  u"feature/churn"_s, u"a.b"_s,    u"a@b"_s,      u"ünï"_s,  u"1"_s,    u"a{b"_s, u"a-"_s,
          u"#x"_s,    u"a'b\"c"_s,        u""_s,       u"-a"_s,       u"a b"_s,  u"a..b"_s, u"a~b"_s, u"a^b"_s,
          u"a:b"_s,   u"a?b"_s,           u"a*b"_s,    u"a[b"_s,      u"a\\b"_s, u"/a"_s,   u"a/"_s,  u"a//b"_s,
          u".a"_s,    u"a/.b"_s,          u"a.lock"_s, u"a.lock/b"_s, u"a."_s,   u"a@{b"_s, u"@"_s,   u"a\tb"_s,
          u"a\x7f"_s, u"HEAD"_s})
        QTest::newRow(rowName(branch).constData()) << branch;
}

void TestSpecRules::branches()
{
    QFETCH(QString, branch);
    // git itself is the judge; it takes HEAD and its short form, but no tool is happy with such a branch.
    const ToolEnd git = runProgram(u"git"_s, {u"check-ref-format"_s, u"--branch"_s, branch}, QDir::tempPath());
    QVERIFY2(git.exitCode >= 0, git.messages.constData());
    QCOMPARE(isBranchName(branch), git.exitCode == 0 && branch != u"HEAD" && branch != u"@");
}

void TestSpecRules::foreignChannelsAskForAYes()
{
    ProjectSpec spec = named(u"X"_s);
    QCOMPARE(foreignChannels(spec), QStringList());
    spec.environment.channels = {u"conda-forge"_s};
    QCOMPARE(foreignChannels(spec), QStringList());
    spec.environment.channels = {u"conda-forge"_s, u"defaults"_s, u"conda-forge/label/dev"_s, u"file:///srv/c"_s};
    QCOMPARE(foreignChannels(spec), (QStringList{u"defaults"_s, u"conda-forge/label/dev"_s, u"file:///srv/c"_s}));
    QCOMPARE(channelsOf(spec), spec.environment.channels);
}

void TestSpecRules::nearestWord_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("found");
    QTest::newRow("same") << u"python"_s << u"python"_s;
    QTest::newRow("swap") << u"ypthon"_s << u"python"_s;
    QTest::newRow("one more") << u"pythonn"_s << u"python"_s;
    QTest::newRow("one less") << u"pythn"_s << u"python"_s;
    QTest::newRow("case and hyphen") << u"First-Commit"_s << u"first_commit"_s;
    QTest::newRow("nothing near") << u"colour"_s << u""_s;
    QTest::newRow("short") << u"ab"_s << u""_s;
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("very long") << QString(100000, u'p') << u""_s;
}

void TestSpecRules::nearestWord()
{
    QFETCH(QString, word);
    QFETCH(QString, found);
    QCOMPARE(nearest(word, {u"python"_s, u"first_commit"_s, u"lock"_s}), found);
    QCOMPARE(nearest(word, {}), QString());
}

void TestSpecRules::licences()
{
    for (const QString &good : {u"MIT"_s, u"Apache-2.0"_s, u"GPL-3.0-or-later"_s, u"none"_s, u"LicenseRef-Ours"_s})
        QVERIFY2(isLicense(good), qPrintable(good));
    for (const QString &bad :
         {u""_s, u"mit"_s, u"MIT "_s, u"Apache"_s, u"LicenseRef-"_s, u"LicenseRef-a b"_s, u"NONE"_s})
        QVERIFY2(!isLicense(bad), qPrintable(bad));
}

void TestSpecRules::whatOnlyPagesCanGetWrong()
{
    // What no file can hold, but the fields of a window can.
    ProjectSpec spec = named(u"X"_s);
    spec.environment.packages = {{u"numpy"_s, u">= 1"_s, PackageOrigin::Any}};
    spec.target.budgetMonth = std::numeric_limits<double>::quiet_NaN();
    spec.target.hoursWeek = -1;
    spec.target.decision.must.gpuMemoryGb = std::numeric_limits<double>::infinity();
    spec.target.decision.weights = {{Factor::Cost, 6}};
    spec.target.decision.scores.aws = {{Factor::Cost, 11}};
    spec.target.decision.prices.azure = -1;
    spec.target.decision.decided = u"2026-02-30"_s;
    spec.target.storageGb = -1;
    spec.target.dataOutGbMonth = std::numeric_limits<double>::infinity();
    spec.target.also = {ExtraTarget::Binder, ExtraTarget::Binder};
    spec.problem.users = {.value = u"a"_s, .toBeDecided = ToBeDecided{.owner = u"Ada"_s, .by = QDate(2026, 1, 1)}};
    spec.problem.sponsor = {.value = {}, .toBeDecided = ToBeDecided{}};
    spec.problem.errorCosts.value = {.text = u"a"_s, .falseAlarm = u"b"_s, .miss = {}, .fairness = {}};
    spec.problem.team.value = u"a\rb"_s;
    spec.project.summary = QString(QChar(0xd800));
    QStringList fields = fieldsOf(problemsIn(spec));
    fields.sort();
    QCOMPARE(fields, (QStringList{u"environment.packages[0]"_s, u"problem.error_costs"_s, u"problem.sponsor.by"_s,
                                  u"problem.sponsor.tbd"_s, u"problem.team"_s, u"problem.users"_s, u"project.summary"_s,
                                  u"target.also[1]"_s, u"target.budget_month"_s, u"target.data_out_gb_month"_s,
                                  u"target.decision.decided"_s, u"target.decision.must.gpu_memory_gb"_s,
                                  u"target.decision.prices.azure"_s, u"target.decision.scores.aws.cost"_s,
                                  u"target.decision.weights.cost"_s, u"target.hours_week"_s, u"target.storage_gb"_s}));
}

void TestSpecRules::aSpecThatWouldBeTooLarge()
{
    ProjectSpec spec = named(u"X"_s);
    spec.problem.users.value = QString(maximumSpecSize - 200, u'a');
    QCOMPARE(problemsIn(spec), QList<SpecProblem>());
    QVERIFY(readSpec(writeSpec(spec)));
    spec.problem.users.value = QString(maximumSpecSize, u'a');
    QCOMPARE(problemsIn(spec).size(), 1);
    QVERIFY(!readSpec(writeSpec(spec)));
}

QTEST_APPLESS_MAIN(TestSpecRules)
#include "tst_specrules.moc"
