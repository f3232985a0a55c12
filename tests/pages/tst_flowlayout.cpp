// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/flowlayout.h"

#include <QTest>
#include <QWidget>

using namespace groundwork;

class TestFlowLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void breaksRowsWhereTheyAreFull();
    void leavesNoGapForWhatIsHidden();
};

namespace {

/// A row of boxes of 100 by 20 pixels, with 10 between them.
struct Row
{
    QWidget window;
    QList<QWidget *> boxes;
    explicit Row(int count)
    {
        auto *layout = new FlowLayout(10, 5);
        layout->setContentsMargins(0, 0, 0, 0);
        for (int i = 0; i < count; ++i) {
            boxes.append(new QWidget);
            boxes.constLast()->setFixedSize(100, 20);
            layout->addWidget(boxes.constLast());
        }
        window.setLayout(layout);
    }
    void place(int width)
    {
        window.resize(width, window.layout()->heightForWidth(width));
        window.layout()->invalidate();
        window.layout()->activate();
    }
};

} // namespace

void TestFlowLayout::breaksRowsWhereTheyAreFull()
{
    Row row(3);
    row.place(330);
    QCOMPARE(row.boxes[2]->pos(), QPoint(220, 0));
    row.place(230);
    QCOMPARE(row.boxes[1]->pos(), QPoint(110, 0));
    QCOMPARE(row.boxes[2]->pos(), QPoint(0, 25));
    QCOMPARE(row.window.layout()->heightForWidth(230), 45);
}

void TestFlowLayout::leavesNoGapForWhatIsHidden()
{
    Row row(3);
    row.boxes[0]->hide();
    row.place(330);
    QCOMPARE(row.boxes[1]->pos(), QPoint(0, 0));
    QCOMPARE(row.boxes[2]->pos(), QPoint(110, 0));
    row.boxes[1]->hide();
    row.boxes[2]->hide();
    QCOMPARE(row.window.layout()->heightForWidth(330), 0);
}

QTEST_MAIN(TestFlowLayout)
#include "tst_flowlayout.moc"
