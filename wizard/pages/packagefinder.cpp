// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/packagefinder.h"

#include "catalogue/catalogue.h"
#include "pages/fieldrow.h"
#include "pages/finderdelegate.h"
#include "pages/look.h"
#include "spec/specrules.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

const QString typedKey = u"typed"_s;

QString spokenText(const FinderRow &row)
{
    const QString title = row.licence.isEmpty() ? row.title : row.title + u", "_s + row.licence;
    return row.line.isEmpty() ? title : title + u": "_s + row.line;
}

bool isReturn(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

} // namespace

PackageFinder::PackageFinder(QWidget *parent)
    : QWidget(parent), m_typed(new QLineEdit), m_add(new QPushButton(tr("&Add"))), m_list(new QListView)
{
    m_typed->setObjectName(u"packageName"_s);
    m_typed->setPlaceholderText(tr("A name, or what it is for"));
    m_typed->setClearButtonEnabled(true);
    m_typed->installEventFilter(this);
    m_add->setObjectName(u"addPackage"_s);
    auto *row = new QWidget;
    auto *rowLayout = new QHBoxLayout(row);
    rowLayout->setContentsMargins(0, 0, 0, 0);
    rowLayout->addWidget(m_typed, 1);
    rowLayout->addWidget(m_add);
    row->setFocusProxy(m_typed);
    m_field = new FieldRow(tr("&Package"), row, this);
    makeList();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_field);
    layout->addWidget(m_list, 1);

    connect(m_typed, &QLineEdit::textChanged, this, &PackageFinder::look);
    connect(m_add, &QPushButton::clicked, this, [this] { choose(m_list->currentIndex().row()); });
    look();
}

void PackageFinder::makeList()
{
    m_list->setObjectName(u"found"_s);
    m_list->setAccessibleName(tr("Packages, sets and topics"));
    m_list->setModel(&m_shown);
    m_list->setItemDelegate(new FinderDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setResizeMode(QListView::Adjust); // lines wrap at its width
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->installEventFilter(this);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { choose(index.row()); });
}

void PackageFinder::setManager(ManagerChoice manager)
{
    m_manager = manager;
    look();
}

void PackageFinder::setIndex(std::shared_ptr<const LiveIndex> index)
{
    if (index == m_index)
        return;
    m_index = std::move(index);
    if (!m_typed->text().isEmpty()) // else nothing of it is shown, and the person may be browsing
        look();
}

void PackageFinder::look()
{
    const QString text = m_typed->text().trimmed();
    m_rows = text.isEmpty() ? browseRows(bundledCatalogue(), m_place, m_manager)
                            : foundRows(bundledCatalogue(), m_index.get(), text, m_manager);
    m_shown.clear();
    for (const FinderRow &row : std::as_const(m_rows)) {
        auto *item = new QStandardItem(row.title);
        item->setData(row.line, FinderDelegate::LineRole);
        item->setData(static_cast<int>(row.kind), FinderDelegate::KindRole);
        item->setData(row.licence, FinderDelegate::NoteRole);
        item->setData(spokenText(row), Qt::AccessibleTextRole);
        item->setToolTip(row.known.isEmpty() ? row.line : row.line + u'\n' + row.known);
        item->setEditable(false);
        if (row.kind == FinderRow::Kind::Heading)
            item->setFlags(Qt::NoItemFlags);
        m_shown.appendRow(item);
    }
    const auto first = firstChoice(m_rows);
    if (first && !text.isEmpty())
        m_list->setCurrentIndex(m_shown.index(*first, 0));
    m_add->setEnabled(first && !text.isEmpty());
    if (m_rows.isEmpty())
        m_field->setProblem({.line = 0,
                             .column = 0,
                             .field = typedKey,
                             .message = tr("A package is a name, and versions if they matter."),
                             .hint = tr("For example numpy >=1.26,<3.")});
    else
        m_field->clearProblem();
}

void PackageFinder::choose(int row)
{
    if (row < 0 || row >= m_rows.size())
        return;
    const FinderRow chosenRow = m_rows.at(row);
    switch (chosenRow.kind) {
    case FinderRow::Kind::Heading:
        return;
    case FinderRow::Kind::Set:
    case FinderRow::Kind::Topic:
    case FinderRow::Kind::Back:
        m_place = {chosenRow.kind, chosenRow.name};
        look();
        m_list->scrollToTop();
        return;
    case FinderRow::Kind::WholeSet:
        Q_EMIT chosen(chosenRow.packages);
        return;
    case FinderRow::Kind::Package:
    case FinderRow::Kind::AsWritten:
        Q_EMIT chosen(chosenRow.packages);
        if (!m_typed->text().isEmpty()) {
            m_typed->clear();
            m_typed->setFocus();
        }
        return;
    }
}

void PackageFinder::moveCurrent(int by)
{
    int row = m_list->currentIndex().row() + by;
    while (row >= 0 && row < m_rows.size() && m_rows.at(row).kind == FinderRow::Kind::Heading)
        row += by;
    if (row >= 0 && row < m_rows.size())
        m_list->setCurrentIndex(m_shown.index(row, 0));
}

bool PackageFinder::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isTyping = watched == m_typed && !m_typed->text().trimmed().isEmpty();
        // Return takes what is marked; the window must not take it for its Next.
        if (isReturn(*key) && (isTyping || (watched == m_list && m_list->currentIndex().isValid()))) {
            choose(m_list->currentIndex().row());
            return true;
        }
        if (watched == m_typed && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up)) {
            moveCurrent(key->key() == Qt::Key_Down ? 1 : -1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace groundwork
