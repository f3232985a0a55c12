// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "base/versions.h"
#include "support/testtools.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

class tst_Versions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void excluding_data();
    void excluding();
    void satisfies_data();
    void satisfies();
    void agreesWithThePackagingLibrary();
};

void tst_Versions::satisfies_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("constraints");
    QTest::addColumn<bool>("expected");
    QTest::newRow("nothing asked") << u"1.0"_s << QString() << true;
    QTest::newRow("numbers, not letters") << u"1.10"_s << u">=1.9"_s << true;
    QTest::newRow("both bounds") << u"3.0"_s << u">=1.26,<3"_s << false;
    QTest::newRow("blanks") << u"2.4"_s << u" >= 1.26 , < 3 "_s << true;
    QTest::newRow("conda's way") << u"2.1.3"_s << u"=2.1"_s << true;
    QTest::newRow("conda's way, another") << u"2.10"_s << u"=2.1"_s << false;
    QTest::newRow("a bare version") << u"2.1"_s << u"2.1.0"_s << true;
    QTest::newRow("a local build") << u"2.0+cu118"_s << u"==2.0"_s << true;
    QTest::newRow("another local build") << u"2.0+cpu"_s << u"==2.0+cu118"_s << false;
    QTest::newRow("no version at all") << u"unknown"_s << u"==unknown"_s << true;
    QTest::newRow("conda's letters") << u"9e"_s << u">=9"_s << false;
}

void tst_Versions::satisfies()
{
    QFETCH(QString, version);
    QFETCH(QString, constraints);
    QFETCH(bool, expected);
    QCOMPARE(versionSatisfies(version, constraints), expected);
}

void tst_Versions::agreesWithThePackagingLibrary()
{
    // pip carries the reference implementation.
    const QString script = uR"(
import itertools, json
from pip._vendor.packaging.specifiers import SpecifierSet
versions = ["0.9", "1", "1.0", "1.0.1", "1.0a1", "1.0b2", "1.0rc1", "1.0.post1", "1.0.dev3", "1.0a1.dev2", "1.1", "1.10",
            "2.0", "2.0.1", "1!0.5", "2024.1", "1.0+local"]
relations = [">=", "<=", "<", ">", "==", "!="]
bounds = ["1", "1.0", "1.0.0", "1.1", "2.0", "1.0a1", "1.0rc1", "1.0.post1", "1.0.dev3", "1!0.1", "1.10.2"]
wanted = [relation + bound for relation, bound in itertools.product(relations, bounds)]
wanted += ["==1.*", "==1.0.*", "!=1.*", "!=2.0.*", "~=1.0", "~=1.0.0", "~=1.1", ">=1,<2", ">=1.0,!=1.1"]
print(json.dumps([[v, w, SpecifierSet(w).contains(v, prereleases=True)] for v in versions for w in wanted]))
)"_s;
    const ToolEnd end = runTestTool(u"python"_s, {u"-c"_s, script});
    QVERIFY2(end.exitCode == 0, end.messages.constData());
    const QJsonArray cases = QJsonDocument::fromJson(end.output).array();
    QVERIFY(cases.size() > 1000);
    QStringList different;
    for (const auto &value : cases) {
        const QJsonArray one = value.toArray();
        if (versionSatisfies(one[0].toString(), one[1].toString()) != one[2].toBool())
            different.append(one[0].toString() + u' ' + one[1].toString());
    }
    QVERIFY2(different.isEmpty(), qPrintable(different.join(u"; ")));
}

void tst_Versions::excluding_data()
{
    QTest::addColumn<QString>("constraints");
    QTest::addColumn<QString>("others");
    QTest::addColumn<bool>("exclude");
    const auto row = [](const char *constraints, const char *others, bool exclude) {
        QTest::addRow("%s and %s", constraints, others)
            << QString::fromLatin1(constraints) << QString::fromLatin1(others) << exclude;
    };
    row(">=2", "<2.0,>=1.17.3", true);
    row(">=2", "<2.1,>=1.17.3", false);
    row(">1", "<=1", true);
    row(">1", "<1.1", false);
    row("<1.26", ">=1.26.4,<2.7", true);
    row("==1.24.4", ">=1.26", true);
    row("==1.24.4", ">=1.24", false);
    row("==1.*", "==2.*", true);
    row("=1", "=1.5", false);
    row("=1", "=2", true);
    row("~=1.4", ">=2", true);
    row("", ">=2", false);
    row("", "<2", false);
    row(">=3.8", ">=3.11,<3.12.0a0", false);
    row("!=1.0", "==1.0", true);
    row("<3", "!=1.0", false);
    row("<1", "whatever", false);
}

void tst_Versions::excluding()
{
    QFETCH(QString, constraints);
    QFETCH(QString, others);
    QTEST(excludeEachOther(constraints, others), "exclude");
    QTEST(excludeEachOther(others, constraints), "exclude");
}

QTEST_GUILESS_MAIN(tst_Versions)
#include "tst_versions.moc"
