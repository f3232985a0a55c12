// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/projectrecord.h"
#include "support/memorysystem.h"

#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString stateFile = u"/home/person/churn/.groundwork/state.json"_s;

ProjectRecord sample()
{
    ProjectRecord record;
    record.project = AbsolutePath::known(u"/home/person/churn"_s);
    record.state = ProjectState::Failed;
    record.lock = u"conda-linux-64.lock"_s;
    record.kernel = u"churn"_s;
    record.commits = {u"0123456789012345678901234567890123456789"_s};
    record.journal = {{JournalKind::File, record.project.child(u"README.md"_s), "ab"}};
    return record;
}

} // namespace

class TestProjectRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadAsItWasWritten();
    void isRefusedWhenItWasChanged_data();
    void isRefusedWhenItWasChanged();
    void anOlderStateIsReadButNotTrusted();
};

void TestProjectRecord::isReadAsItWasWritten()
{
    MemorySystem system;
    system.addDirectory(u"/home/person/churn/.groundwork"_s);
    QVERIFY(writeProjectRecord(system, sample().project, sample()));
    const auto read = readProjectRecord(system, sample().project);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QCOMPARE(*read, sample());
}

void TestProjectRecord::isRefusedWhenItWasChanged_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("another commit") << u"state.json"_s << QByteArray("0123456789012345")
                                    << QByteArray("9999999999999999");
    QTest::newRow("another state") << u"state.json"_s << QByteArray("failed") << QByteArray("proved");
    QTest::newRow("another checksum") << u"state.json"_s << QByteArray("\"checksum\": \"")
                                      << QByteArray("\"checksum\": \"0");
    QTest::newRow("no word as checksum") << u"state.json"_s << QByteArray("\"checksum\": \"")
                                         << QByteArray("\"checksum\": 1, \"x\": \"");
    QTest::newRow("another file") << u"journal.json"_s << QByteArray("README.md") << QByteArray("notes.txt");
}

void TestProjectRecord::isRefusedWhenItWasChanged()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    MemorySystem system;
    system.addDirectory(u"/home/person/churn/.groundwork"_s);
    QVERIFY(writeProjectRecord(system, sample().project, sample()));
    const QString path = u"/home/person/churn/.groundwork/"_s + file;
    QByteArray text = *system.read(AbsolutePath::known(path), 10'000);
    QVERIFY(text.contains(from));
    system.addFile(path, text.replace(from, to));
    const auto read = readProjectRecord(system, sample().project);
    QVERIFY(!read);
    QCOMPARE(read.error().details, path);
}

void TestProjectRecord::anOlderStateIsReadButNotTrusted()
{
    MemorySystem system;
    system.addDirectory(u"/home/person/churn/.groundwork"_s);
    QVERIFY(writeProjectRecord(system, sample().project, sample()));
    system.addFile(stateFile, R"({"version": 1, "project": "/home/person/churn", "state": "failed", "kernel": "churn",
                                  "lock": "conda-linux-64.lock",
                                  "commits": ["0123456789012345678901234567890123456789"]})");
    ProjectRecord expected = sample();
    expected.isTrusted = false;
    expected.commits.clear();
    const auto read = readProjectRecord(system, sample().project);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QCOMPARE(*read, expected);
}

QTEST_APPLESS_MAIN(TestProjectRecord)
#include "tst_projectrecord.moc"
