// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/stage.h"
#include "support/failingsystem.h"
#include "support/memorysystem.h"
#include "system/folderlock.h"

#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

class TestStage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void removesOnlyOwnLeftoversOfTheTarget();
    void removesOnlyWhatIsMarked_data();
    void removesOnlyWhatIsMarked();
    void leavesTheStageOfARunThatGoesOn();
    void goesOnWithARemovalThatEnded();
    void followsNoLink();
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

void TestStage::removesOnlyWhatIsMarked_data()
{
    QTest::addColumn<QMap<QString, QByteArray>>("files");
    QTest::addColumn<bool>("goes");
    using Files = QMap<QString, QByteArray>;
    const QByteArray name = ".churn.groundwork-backup";
    QTest::newRow("a person's folder") << Files{{u"notes.txt"_s, "mine"}} << false;
    QTest::newRow("a copy of a project") << Files{{u".groundwork/state.json"_s, "{}"}, {u"README.md"_s, "mine"}}
                                         << false;
    QTest::newRow("a copy of a project that was killed just after it was put in place")
        << Files{{u".groundwork/stage"_s, ".churn.groundwork-aB3xY9"}, {u"README.md"_s, "mine"}} << false;
    QTest::newRow("a stage") << Files{{u".groundwork/stage"_s, name}, {u"README.md"_s, "ours"}} << true;
    QTest::newRow("a stage with an unfinished mark") << Files{{u".groundwork/.stage.groundwork-new"_s, {}}} << true;
    QTest::newRow("nothing") << Files{} << true;
}

void TestStage::removesOnlyWhatIsMarked()
{
    using Files = QMap<QString, QByteArray>;
    QFETCH(Files, files);
    QFETCH(bool, goes);
    MemorySystem system;
    const QString stage = u"/home/person/.churn.groundwork-backup"_s;
    system.addDirectory(stage);
    for (const auto &[file, text] : files.asKeyValueRange())
        system.addFile(stage + u'/' + file, text);
    const auto before = system.tree();
    QVERIFY(removeLeftoverStages(system, AbsolutePath::known(u"/home/person/churn"_s)));
    if (!goes)
        QCOMPARE(system.tree(), before);
    QCOMPARE(system.status(AbsolutePath::known(stage))->has_value(), !goes);
}

void TestStage::leavesTheStageOfARunThatGoesOn()
{
    MemorySystem system;
    const AbsolutePath stage = AbsolutePath::known(u"/home/person/.churn.groundwork-aB3xY9"_s);
    system.addDirectory(stage.toString());
    {
        const auto lock = FolderLock::tryTake(stage);
        QVERIFY(lock && *lock);
        QVERIFY(removeLeftoverStages(system, AbsolutePath::known(u"/home/person/churn"_s)));
        QVERIFY(system.status(stage)->has_value());
    }
    QVERIFY(removeLeftoverStages(system, AbsolutePath::known(u"/home/person/churn"_s)));
    QVERIFY(!system.status(stage)->has_value());
}

void TestStage::goesOnWithARemovalThatEnded()
{
    const AbsolutePath stage = AbsolutePath::known(u"/home/person/.churn.groundwork-aB3xY9"_s);
    bool wasComplete = false;
    for (int call = 1; !wasComplete; ++call) {
        MemorySystem system;
        system.addDirectory(stage.toString());
        QVERIFY(markStage(system, stage, stage));
        for (const auto *file : {".git/HEAD", ".groundwork/state.json", "docs/a", "README.md"})
            system.addFile(stage.toString() + u'/' + QString::fromLatin1(file), "ours");
        FailingSystem killed(system, {.call = call, .code = EIO, .failing = Failing::FromThenOn});
        wasComplete = removeStage(killed, stage).has_value();
        QVERIFY(removeLeftoverStages(system, AbsolutePath::known(u"/home/person/churn"_s)));
        QVERIFY2(!system.status(stage)->has_value(), qPrintable(killed.failures().value(0)));
    }
}

void TestStage::followsNoLink()
{
    MemorySystem system;
    const AbsolutePath stage = AbsolutePath::known(u"/home/person/.churn.groundwork-aB3xY9"_s);
    system.addDirectory(stage.toString());
    system.addFile(u"/home/person/notes/stage"_s, stage.fileName().toUtf8());
    system.addFile(u"/home/person/notes/letter.txt"_s, "dear");
    system.addLink(stage.toString() + u"/.groundwork"_s, u"/home/person/notes"_s);
    const auto before = system.tree();
    QVERIFY(removeLeftoverStages(system, AbsolutePath::known(u"/home/person/churn"_s)));
    QCOMPARE(system.tree(), before);
    QVERIFY(markStage(system, stage, AbsolutePath::known(u"/home/person/.churn.groundwork-other1"_s)));
    QVERIFY(removeStageMark(system, stage));
    QCOMPARE(system.tree(), before);
    QVERIFY(removeStage(system, stage));
    QVERIFY(!system.status(stage)->has_value());
    QVERIFY(system.status(AbsolutePath::known(u"/home/person/notes/letter.txt"_s))->has_value());
    QVERIFY(system.status(AbsolutePath::known(u"/home/person/notes/stage"_s))->has_value());
}

QTEST_APPLESS_MAIN(TestStage)
#include "tst_stage.moc"
