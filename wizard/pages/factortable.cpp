// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/factortable.h"

#include "pages/factormodel.h"

#include <QHeaderView>
#include <QSpinBox>
#include <QStyledItemDelegate>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

class WeightDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem & /*option*/,
                          const QModelIndex & /*index*/) const override
    {
        auto *number = new QSpinBox(parent);
        number->setAccessibleName(FactorTable::tr("Weight, 0 to 5"));
        number->setRange(0, 5);
        number->setFrame(false);
        return number;
    }
};

} // namespace

FactorTable::FactorTable(FactorModel *factors, QWidget *parent) : QTableView(parent)
{
    setObjectName(u"factors"_s);
    setAccessibleName(tr("Factors, the most important first"));
    setModel(factors);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAlternatingRowColors(true);
    setWordWrap(true);
    setTabKeyNavigation(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setDragDropMode(QAbstractItemView::InternalMove);
    setDragDropOverwriteMode(false);
    setItemDelegateForColumn(FactorModel::Weight, new WeightDelegate(this));
    verticalHeader()->setHighlightSections(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(FactorModel::Name, QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(FactorModel::Weight, QHeaderView::ResizeToContents);
    m_fitRows.setSingleShot(true);
    m_fitRows.setInterval(0);
    connect(&m_fitRows, &QTimer::timeout, this, &FactorTable::fitRows);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &FactorTable::fitRowsSoon);
}

void FactorTable::fitRows()
{
    resizeRowsToContents();
    setFixedHeight(verticalHeader()->length() + horizontalHeader()->sizeHint().height() + 2 * frameWidth());
}

} // namespace groundwork
