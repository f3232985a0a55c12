// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/look.h"

#include <QTest>

using namespace groundwork;

class TestLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accentThatStandsOutIsKept();
    void accentThatDoesNotStandOutIsMoved();
};

namespace {

QPalette paletteWith(const QColor &highlight)
{
    QPalette palette;
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::Window, Qt::white);
    palette.setColor(QPalette::WindowText, Qt::black);
    palette.setColor(QPalette::Highlight, highlight);
    return palette;
}

} // namespace

void TestLook::accentThatStandsOutIsKept()
{
    const QColor green(0x21, 0x70, 0x5c);
    QCOMPARE(look::accent(paletteWith(green)).rgb(), green.rgb());
}

void TestLook::accentThatDoesNotStandOutIsMoved()
{
    const QColor pale(0xff, 0xf0, 0xb0);
    const QColor moved = look::accent(paletteWith(pale));
    QVERIFY(moved.lightnessF() < pale.lightnessF());
    QVERIFY(moved.rgb() != QColor(Qt::black).rgb());
}

QTEST_MAIN(TestLook)
#include "tst_look.moc"
