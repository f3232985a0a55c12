// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/stage.h"
#include "support/memorysystem.h"

#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

class TestStage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void removesOnlyOwnLeftoversOfTheTarget();
};

void TestStage::removesOnlyOwnLeftoversOfTheTarget()
{
    MemorySystem system;
    const auto beside = [](const QString &name) { return u"/home/person/"_s + name; };
    const QStringList leftovers{u".churn.groundwork-aB3xY9"_s, u".churn.groundwork-zzzzzz"_s};
    const QStringList others{u".churn.groundwork-toolong"_s, u".churn.groundwork-short"_s,
                             u".other.groundwork-aaaaaa"_s,  u"churn.groundwork-aaaaaa"_s,
                             u".churn.groundwork-theirs"_s,  u".churn.groundwork-afile1"_s,
                             u".churn.groundwork-alink1"_s};
    for (const QString &name : leftovers + others.first(5))
        system.addDirectory(beside(name));
    system.setForeign(beside(u".churn.groundwork-theirs"_s));
    system.addFile(beside(u".churn.groundwork-afile1"_s), {});
    system.addLink(beside(u".churn.groundwork-alink1"_s), u"/tmp"_s);

    QVERIFY(removeLeftoverStages(system, AbsolutePath::known(beside(u"churn"_s))));
    const auto isThere = [&](const QString &name) {
        return system.status(AbsolutePath::known(beside(name)))->has_value();
    };
    for (const QString &name : leftovers)
        QVERIFY2(!isThere(name), qPrintable(name));
    for (const QString &name : others)
        QVERIFY2(isThere(name), qPrintable(name));
}

QTEST_APPLESS_MAIN(TestStage)
#include "tst_stage.moc"
