// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/packagespage.h"

#include "pages/card.h"
#include "pages/choicebutton.h"
#include "pages/fieldrow.h"
#include "pages/look.h"
#include "pages/packagemodel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

const QString packagesKey = u"environment.packages"_s;

QList<PackageRequest> named(const QStringList &names)
{
    QList<PackageRequest> packages;
    for (const QString &name : names)
        packages.append({name, {}, PackageOrigin::Any});
    return packages;
}

/// Chooses where a package comes from by a list.
class OriginDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        auto *box = new QComboBox(parent);
        for (const auto origin : {PackageOrigin::Any, PackageOrigin::Conda, PackageOrigin::Pypi})
            box->addItem(PackageModel::originText(origin));
        box->setAccessibleName(PackagesPage::tr("Where the package comes from"));
        return box;
    }
    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        qobject_cast<QComboBox *>(editor)->setCurrentIndex(index.data(Qt::EditRole).toInt());
    }
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        model->setData(index, qobject_cast<QComboBox *>(editor)->currentIndex(), Qt::EditRole);
    }
};

} // namespace

QList<PackageRequest> notebookSet()
{
    return named({u"jupyter"_s, u"notebook"_s, u"numpy"_s, u"scipy"_s, u"scikit-learn"_s, u"pandas"_s});
}

PackagesPage::PackagesPage(QWidget *parent)
    : Page(tr("Which packages do you need?"),
           tr("Take a set, or write a name. What fits together is found out before anything is written."), parent),
      m_packages(new PackageModel(this))
{
    auto *row = new QHBoxLayout;
    row->setSpacing(look::large);
    row->addWidget(makeAddCard(), 2);
    row->addWidget(makeListCard(), 3);
    body()->addLayout(row, 1);
    connect(m_packages, &PackageModel::edited, this, [this] { edited(packagesKey); });
}

QWidget *PackagesPage::makeAddCard()
{
    auto *card = new Card(tr("Add"), this);
    card->explain(
        tr("The sets hold what most projects of a kind begin with. A version is rarely needed: the exact ones "
           "that were chosen are locked, so that everybody gets the same."));
    m_typed = new QLineEdit;
    m_typed->setObjectName(u"packageName"_s);
    m_typed->setPlaceholderText(tr("numpy, or numpy >=1.26,<3"));
    m_typed->setClearButtonEnabled(true);
    m_add = new QPushButton(tr("&Add"));
    m_add->setObjectName(u"addPackage"_s);
    m_add->setEnabled(false);
    auto *row = new QWidget;
    auto *rowLayout = new QHBoxLayout(row);
    rowLayout->setContentsMargins(0, 0, 0, 0);
    rowLayout->addWidget(m_typed, 1);
    rowLayout->addWidget(m_add);
    row->setFocusProxy(m_typed);
    auto *typed = addField(u"typed"_s, tr("&Package"), row);
    card->body()->addWidget(typed);

    card->body()->addSpacing(look::small);
    card->body()->addWidget(look::label(tr("Sets"), look::Type::Strong, card));
    const auto addSet = [&](const QString &objectName, const QString &title, const QList<PackageRequest> &packages) {
        QStringList names;
        for (const PackageRequest &package : packages)
            names.append(package.name);
        auto *button = new ChoiceButton(title, names.join(u", "_s), ChoiceButton::Sign::Plus, card);
        button->setObjectName(objectName);
        card->body()->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, packages] {
            for (const PackageRequest &package : packages)
                m_packages->add(package);
        });
    };
    addSet(u"setNotebook"_s, tr("Notebook and &classic ML"), notebookSet());
    addSet(u"setPlots"_s, tr("P&lots"), named({u"matplotlib"_s, u"seaborn"_s, u"plotly"_s}));
    addSet(u"setBoosting"_s, tr("&Gradient boosting"), named({u"xgboost"_s, u"lightgbm"_s, u"shap"_s}));
    addSet(u"setSeries"_s, tr("&Time series"), named({u"statsmodels"_s, u"pandas"_s, u"matplotlib"_s}));
    card->body()->addStretch();

    connect(m_typed, &QLineEdit::textEdited, this, &PackagesPage::checkTyped);
    m_typed->installEventFilter(this);
    connect(m_add, &QPushButton::clicked, this, &PackagesPage::addTyped);
    return card;
}

QWidget *PackagesPage::makeListCard()
{
    auto *card = new Card(tr("In this project"), this);
    m_table = new QTableView;
    m_table->setObjectName(u"packages"_s);
    m_table->setAccessibleName(tr("Packages of the project"));
    m_table->setModel(m_packages);
    m_table->setItemDelegateForColumn(PackageModel::From, new OriginDelegate(m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(PackageModel::From, QHeaderView::ResizeToContents);
    m_table->installEventFilter(this);
    card->body()->addWidget(addField(packagesKey, {}, m_table), 1);

    m_remove = new QPushButton(tr("Remo&ve"));
    m_remove->setObjectName(u"removePackage"_s);
    m_remove->setEnabled(false);
    auto *row = new QHBoxLayout;
    row->addWidget(look::note(tr("ipykernel is always added: it makes the environment a Jupyter kernel. F2 changes a "
                                 "version, Delete removes a package."),
                              card),
                   1);
    row->addWidget(m_remove, 0, Qt::AlignTop);
    card->body()->addLayout(row);

    connect(m_remove, &QPushButton::clicked, this, &PackagesPage::removeCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { m_remove->setEnabled(current.isValid()); });
    connect(m_packages, &PackageModel::refused, this, [this](const QString &text) {
        field(packagesKey)
            ->setProblem({.line = 0,
                          .column = 0,
                          .field = packagesKey,
                          .message = tr("“%1” is not a version that can be asked for.").arg(text),
                          .hint = tr("Write for example >=1.26,<3 or ==2.1.*.")});
    });
    return card;
}

QWidget *PackagesPage::firstWidget() const
{
    return m_typed;
}

void PackagesPage::fill(const ProjectSpec &spec)
{
    m_packages->setPackages(spec.environment.packages);
}

void PackagesPage::store(ProjectSpec &spec) const
{
    spec.environment.packages = m_packages->packages();
}

QStringList PackagesPage::fields() const
{
    return {packagesKey};
}

void PackagesPage::checkTyped()
{
    const QString text = m_typed->text().trimmed();
    const bool good = packageFromText(text).has_value();
    m_add->setEnabled(good);
    if (good || text.isEmpty())
        field(u"typed"_s)->clearProblem();
    else
        field(u"typed"_s)
            ->setProblem({.line = 0,
                          .column = 0,
                          .field = u"typed"_s,
                          .message = tr("A package is a name, and versions if they matter."),
                          .hint = tr("For example numpy >=1.26,<3.")});
}

void PackagesPage::addTyped()
{
    const auto package = packageFromText(m_typed->text().trimmed());
    if (!package)
        return;
    m_table->selectRow(m_packages->add(*package));
    m_typed->clear();
    checkTyped();
    m_typed->setFocus();
}

void PackagesPage::removeCurrent()
{
    const int row = m_table->currentIndex().row();
    m_packages->remove(row);
    m_remove->setEnabled(m_table->currentIndex().isValid());
}

bool PackagesPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        removeCurrent();
        return true;
    }
    // Return adds what was written; the window must not take it for its Next.
    if (watched == m_typed && event->type() == QEvent::KeyPress && !m_typed->text().trimmed().isEmpty()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            addTyped();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

bool PackagesPage::takesFinding(const Finding &finding) const
{
    return finding.state != FindingState::Have && finding.subject == u"environment";
}

} // namespace groundwork
