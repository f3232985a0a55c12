// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/explanation.h"

#include <QTest>

using namespace groundwork;
using namespace Qt::StringLiterals;

/// What all managers' failures have in common.
class tst_Explanation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesOnlyWhatWasWritten();
    void changesOnlyWhatDiffers();
    void tellsWhatTheProxyWants_data();
    void tellsWhatTheProxyWants();
};

namespace {

/// As a plan asks: numpy and pandas were written, the other two are always there.
Explanation explanation()
{
    return {u"pip"_s,
            PackageSource::PythonIndex,
            {{u"numpy"_s, u">=1.26"_s, PackageOrigin::Any},
             {u"pandas"_s, {}, PackageOrigin::Any},
             {u"ipykernel"_s, {}, PackageOrigin::Any, true},
             {u"pip"_s, {}, PackageOrigin::Any, true}},
            {}};
}

QStringList fieldsOf(const Failure &failure)
{
    QStringList fields;
    for (const auto &way : failure.waysOut)
        fields.append(way.changes.first().field + u'=' + way.changes.first().value);
    return fields;
}

} // namespace

void tst_Explanation::changesOnlyWhatWasWritten()
{
    const Explanation all = explanation();
    QCOMPARE(fieldsOf(all.unknownPackages({u"ipykernel"_s, u"pip"_s})), QStringList());
    QCOMPARE(fieldsOf(all.brokenPackage(u"ipykernel"_s)), QStringList());
    QCOMPARE(fieldsOf(all.clash({u"ipykernel"_s, u"numpy"_s}, {})),
             (QStringList{u"environment.packages.numpy=numpy"_s, u"environment.packages.numpy="_s}));
}

void tst_Explanation::changesOnlyWhatDiffers()
{
    const Explanation all = explanation();
    QCOMPARE(fieldsOf(all.wrongPython(u"pandas"_s, u">=3.12"_s)), QStringList());
    QCOMPARE(fieldsOf(all.wrongPython(u"numpy"_s, u">=3.12"_s)), QStringList{u"environment.packages.numpy=numpy"_s});
}

void tst_Explanation::tellsWhatTheProxyWants_data()
{
    QTest::addColumn<PackageSource>("source");
    QTest::addColumn<QString>("file");
    QTest::newRow("an index") << PackageSource::PythonIndex << u"pip.conf"_s;
    QTest::newRow("channels") << PackageSource::CondaChannels << u".condarc"_s;
}

void tst_Explanation::tellsWhatTheProxyWants()
{
    QFETCH(PackageSource, source);
    QFETCH(QString, file);
    const Explanation explanation(u"tool"_s, source, {}, {});
    const auto said = explanation.systemTrouble(u"Tunnel connection failed: 407 Proxy Authentication Required"_s);
    QVERIFY(said);
    QCOMPARE(said->error.message, u"The proxy wants a user name and a password."_s);
    QVERIFY2(said->error.hint.contains(file) && said->error.hint.contains(u"HTTPS_PROXY"),
             qPrintable(said->error.hint));
    QCOMPARE(explanation.refused(407, {}), *said);
    const auto other = explanation.systemTrouble(u"ProxyError: Cannot connect to proxy"_s);
    QVERIFY(other);
    QVERIFY(other->error.message != said->error.message);
}

QTEST_GUILESS_MAIN(tst_Explanation)
#include "tst_explanation.moc"
