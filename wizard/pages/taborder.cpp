// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/taborder.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>

namespace groundwork {

namespace {

void collect(QWidget *widget, QList<QWidget *> &order);

void collect(QLayout *layout, QList<QWidget *> &order)
{
    for (int i = 0; i < layout->count(); ++i) {
        if (QWidget *widget = layout->itemAt(i)->widget())
            collect(widget, order);
        else if (QLayout *inner = layout->itemAt(i)->layout())
            collect(inner, order);
    }
}

/// Widgets that are one stop, whatever they are made of.
bool isOneStop(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget) ||
           qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget) ||
           (qobject_cast<const QAbstractScrollArea *>(widget) && !qobject_cast<const QScrollArea *>(widget));
}

void collect(QWidget *widget, QList<QWidget *> &order)
{
    if (isOneStop(widget)) {
        if (widget->focusPolicy() & Qt::TabFocus)
            order.append(widget);
    } else if (const auto *area = qobject_cast<QScrollArea *>(widget)) {
        collect(area->widget(), order);
    } else if (const auto *splitter = qobject_cast<QSplitter *>(widget)) {
        for (int i = 0; i < splitter->count(); ++i)
            collect(splitter->widget(i), order);
    } else if (const auto *tabs = qobject_cast<QTabWidget *>(widget)) {
        order.append(tabs->tabBar());
        if (QWidget *beside = tabs->cornerWidget())
            collect(beside, order);
        for (int i = 0; i < tabs->count(); ++i)
            collect(tabs->widget(i), order);
    } else if (widget->layout()) {
        collect(widget->layout(), order);
    }
}

} // namespace

QList<QWidget *> tabStops(QWidget *root)
{
    QList<QWidget *> order;
    collect(root, order);
    return order;
}

void orderTabs(QWidget *root)
{
    const QList<QWidget *> order = tabStops(root);
    for (qsizetype i = 1; i < order.size(); ++i)
        QWidget::setTabOrder(order.at(i - 1), order.at(i));
}

} // namespace groundwork
