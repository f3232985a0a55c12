// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/steplist.h"

#include "pages/look.h"
#include "pages/mark.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <algorithm>

namespace groundwork {

namespace {

constexpr int markRole = Qt::UserRole + 1;
constexpr int markSize = 18;

class StepDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QFontMetrics metrics(look::font(look::Type::Strong));
        const int width = metrics.horizontalAdvance(index.data().toString());
        return {look::large + markSize + look::medium + width + look::large,
                std::max(option.fontMetrics.height() + look::small * 2 + look::tiny, 34)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QPalette palette = QApplication::palette();
        const bool rtl = option.direction == Qt::RightToLeft;
        const QRect mark = QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter, {markSize, markSize},
                                               option.rect.adjusted(look::large, 0, -look::large, 0));
        const auto kind = index.data(markRole).value<MarkKind>();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const auto line = [&](int from, int to, bool passed) {
            painter->fillRect(QRect(mark.center().x(), from, 2, to - from),
                              passed ? look::accent(palette) : look::border(palette));
        };
        if (index.row() > 0)
            line(option.rect.top(), mark.top() - 1, kind != MarkKind::Waiting);
        if (index.row() + 1 < index.model()->rowCount())
            line(mark.bottom() + 2, option.rect.bottom() + 1, kind == MarkKind::Good);
        paintMark(*painter, QRectF(mark), kind, palette);

        const QRect text = rtl ? option.rect.adjusted(look::small, 0, -(look::large + markSize + look::medium), 0)
                               : option.rect.adjusted(look::large + markSize + look::medium, 0, -look::small, 0);
        painter->setFont(look::font(kind == MarkKind::Current ? look::Type::Strong : look::Type::Body));
        painter->setPen(kind == MarkKind::Waiting ? look::muted(palette) : palette.color(QPalette::WindowText));
        painter->drawText(text, Qt::AlignLeading | Qt::AlignVCenter, index.data().toString());
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(look::accent(palette), 1.5));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(look::small, 2, -look::small, -2), 5, 5);
        }
        painter->restore();
    }
};

} // namespace

StepList::StepList(const QStringList &titles, QWidget *parent)
    : QListView(parent), m_model(new QStandardItemModel(static_cast<int>(titles.size()), 1, this))
{
    for (int row = 0; row < titles.size(); ++row) {
        auto *item = new QStandardItem(titles.at(row));
        item->setEditable(false);
        m_model->setItem(row, item);
    }
    setModel(m_model);
    setItemDelegate(new StepDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setUniformItemSizes(false);
    setAccessibleName(tr("Steps"));
    applyPalette();
    connect(this, &QListView::clicked, this, &StepList::choose);
}

void StepList::setPosition(int current, int reached, int done)
{
    m_current = current;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QStandardItem *item = m_model->item(row);
        MarkKind kind = row < done ? MarkKind::Good : MarkKind::Waiting;
        QString state = row < done ? tr("%1, done") : tr("%1, not yet");
        if (row == current) {
            kind = MarkKind::Current;
            state = tr("%1, you are here");
        }
        item->setData(QVariant::fromValue(kind), markRole);
        item->setData(state.arg(item->text()), Qt::AccessibleTextRole);
        item->setFlags(row <= reached ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags);
    }
    setCurrentIndex(m_model->index(current, 0));
    viewport()->update();
}

QSize StepList::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QSize size = sizeHintForIndex(m_model->index(row, 0));
        width = std::max(width, size.width());
        height += size.height();
    }
    return {std::max(width, 180), height + look::tiny};
}

void StepList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) {
        choose(currentIndex());
        return;
    }
    QListView::keyPressEvent(event);
}

void StepList::choose(const QModelIndex &index)
{
    if (index.isValid() && index.flags().testFlag(Qt::ItemIsEnabled) && index.row() != m_current)
        Q_EMIT stepChosen(index.row());
}

void StepList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange)
        applyPalette();
    QListView::changeEvent(event);
}

void StepList::applyPalette()
{
    QPalette own = palette();
    own.setColor(QPalette::Base, look::sidebar(QApplication::palette()));
    if (own != palette())
        setPalette(own);
}

} // namespace groundwork
