// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "desktopopener.h"

#include <QDesktopServices>
#include <QTest>
#include <QUrl>

using namespace groundwork;
using namespace Qt::StringLiterals;

class TestDesktopOpener : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void take(const QUrl &url) { m_opened.append(url); }

private Q_SLOTS:
    void cleanup();
    void handsOver_data();
    void handsOver();
    void saysThatNothingOpens_data() { handsOver_data(); }
    void saysThatNothingOpens();

private:
    using Opening = Result<void> (DesktopOpener::*)(const AbsolutePath &);
    QList<QUrl> m_opened;
};

void TestDesktopOpener::cleanup()
{
    QDesktopServices::unsetUrlHandler(u"file"_s);
    m_opened.clear();
}

void TestDesktopOpener::handsOver_data()
{
    QTest::addColumn<bool>("page");
    QTest::newRow("folder") << false;
    QTest::newRow("page") << true;
}

void TestDesktopOpener::handsOver()
{
    QFETCH(const bool, page);
    QDesktopServices::setUrlHandler(u"file"_s, this, "take");
    const Opening opening = page ? &DesktopOpener::openPage : &DesktopOpener::openFolder;
    DesktopOpener opener;
    QVERIFY((opener.*opening)(AbsolutePath::known(u"/home/ada/50 % #1"_s)));
    QCOMPARE(m_opened, QList<QUrl>{QUrl::fromLocalFile(u"/home/ada/50 % #1"_s)});
}

void TestDesktopOpener::saysThatNothingOpens()
{
    QFETCH(const bool, page);
    const Opening opening = page ? &DesktopOpener::openPage : &DesktopOpener::openFolder;
    DesktopOpener opener;
    const auto opened = (opener.*opening)(AbsolutePath::known(u"/home/ada"_s)); // without a desktop
    QVERIFY(!opened);
    QCOMPARE(opened.error().details, u"/home/ada"_s);
    QVERIFY(!opened.error().hint.isEmpty());
}

QTEST_GUILESS_MAIN(TestDesktopOpener)
#include "tst_desktopopener.moc"
