// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QKeySequence>
#include <QLabel>
#include <QMap>
#include <QScrollArea>
#include <QScrollBar>
#include <QStringList>
#include <QWidget>

// What a person would stumble over on a page, found by looking at its widgets. Each list names the faults.
namespace groundwork::uichecks {

inline QString nameOf(const QWidget *widget)
{
    const QString own =
        widget->objectName().isEmpty() ? QString::fromLatin1(widget->metaObject()->className()) : widget->objectName();
    const auto *label = qobject_cast<const QLabel *>(widget);
    return label ? QStringLiteral("%1 “%2”").arg(own, label->text().left(40)) : own;
}

/// The part of the widget that its ancestors leave visible; a scroll area may cut.
inline QSize shownSize(const QWidget *widget)
{
    QRect shown(QPoint(), widget->size());
    const QWidget *child = widget;
    for (const QWidget *parent = widget->parentWidget(); parent && !child->isWindow();
         child = parent, parent = parent->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(parent->parentWidget()))
            break;
        shown.translate(child->pos());
        shown &= parent->rect();
    }
    return shown.size();
}

inline QSize neededSize(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        if (label->text().isEmpty() || label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
            return {};
        if (!label->wordWrap())
            return label->sizeHint();
        int widest = 0;
        for (const QString &word : label->text().split(u' '))
            for (const QString &part : word.split(u'\n'))
                widest = std::max(widest, part.contains(u'/') || part.contains(u'-')
                                              ? 0
                                              : label->fontMetrics().horizontalAdvance(part));
        return {widest, label->heightForWidth(label->width())};
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->text().isEmpty()              ? QSize()
               : button->minimumSizeHint().isValid() ? button->minimumSizeHint()
                                                     : button->sizeHint();
    if (qobject_cast<const QAbstractItemView *>(widget) && !qobject_cast<const QHeaderView *>(widget))
        return widget->minimumSizeHint();
    if (const auto *box = qobject_cast<const QComboBox *>(widget))
        return {box->fontMetrics().horizontalAdvance(box->currentText()) + 24, box->minimumSizeHint().height()};
    return {};
}

inline QStringList clipped(const QWidget *window)
{
    QStringList faults;
    for (const QScrollArea *area : window->findChildren<QScrollArea *>()) {
        if (area->isVisibleTo(window) && area->widget()->width() > area->viewport()->width())
            faults.append(QStringLiteral("a page is %1 wide, its place %2")
                              .arg(area->widget()->width())
                              .arg(area->viewport()->width()));
    }
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(window))
            continue;
        const QSize need = neededSize(widget);
        const QSize have = shownSize(widget);
        if (need.isValid() && (have.width() < need.width() || have.height() < need.height()))
            faults.append(QStringLiteral("%1 needs %2x%3, has %4x%5")
                              .arg(nameOf(widget))
                              .arg(need.width())
                              .arg(need.height())
                              .arg(have.width())
                              .arg(have.height()));
    }
    return faults;
}

inline QStringList sharedMnemonics(const QWidget *window)
{
    QMap<QString, QStringList> byKey;
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(window))
            continue;
        QString text;
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            text = button->text();
        else if (const auto *label = qobject_cast<const QLabel *>(widget))
            text = label->buddy() ? label->text() : QString();
        const QKeySequence key = QKeySequence::mnemonic(text);
        if (!key.isEmpty())
            byKey[key.toString()].append(text);
    }
    QStringList faults;
    for (auto it = byKey.cbegin(); it != byKey.cend(); ++it) {
        if (it->size() > 1)
            faults.append(it.key() + QStringLiteral(": ") + it->join(QStringLiteral(" / ")));
    }
    return faults;
}

/// What a screen reader would announce without a name.
inline QStringList unnamed(const QWidget *window)
{
    QStringList faults;
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(window) || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy())
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (interface && interface->isValid() && interface->text(QAccessible::Name).trimmed().isEmpty())
            faults.append(nameOf(widget));
    }
    return faults;
}

/// Labels that would read outside text as markup.
inline QStringList markup(const QWidget *window)
{
    QStringList faults;
    for (const QLabel *label : window->findChildren<QLabel *>()) {
        if (label->textFormat() != Qt::PlainText)
            faults.append(nameOf(label));
    }
    return faults;
}

/// The widgets that Tab visits until it comes round, beginning with `first`.
inline QList<QWidget *> tabRound(const QWidget *window, QWidget *first)
{
    first->setFocus();
    QList<QWidget *> round;
    for (QWidget *widget = window->focusWidget(); widget && !round.contains(widget); widget = window->focusWidget()) {
        round.append(widget);
        QKeyEvent press(QEvent::KeyPress, Qt::Key_Tab, Qt::NoModifier);
        QApplication::sendEvent(widget, &press);
    }
    return round;
}

/// Where the widget is when nothing is scrolled.
inline QRect placeOf(const QWidget *window, const QWidget *widget, const QScrollArea **area)
{
    QRect place(widget->mapTo(window, QPoint()), widget->size());
    *area = nullptr;
    for (const QWidget *parent = widget->parentWidget(); parent && parent != window; parent = parent->parentWidget()) {
        if (const auto *scrolled = qobject_cast<const QScrollArea *>(parent)) {
            place.translate(0, scrolled->verticalScrollBar()->value());
            *area = scrolled;
        }
    }
    return place;
}

/// Steps of the round that go up within a column, or back along a row.
inline QStringList tabFaults(const QWidget *window, const QList<QWidget *> &round)
{
    QStringList faults;
    for (qsizetype i = 1; i < round.size(); ++i) {
        const QScrollArea *fromArea = nullptr;
        const QScrollArea *toArea = nullptr;
        const QRect from = placeOf(window, round[i - 1], &fromArea);
        const QRect to = placeOf(window, round[i], &toArea);
        if (fromArea != toArea || to.left() >= from.right())
            continue;
        const bool sameRow = to.center().y() >= from.top() && to.center().y() <= from.bottom();
        if (sameRow ? to.left() < from.left() : to.top() < from.top())
            faults.append(nameOf(round[i - 1]) + QStringLiteral(" → ") + nameOf(round[i]));
    }
    return faults;
}

} // namespace groundwork::uichecks
