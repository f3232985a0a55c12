// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/packagespage.h"

#include "pages/card.h"
#include "pages/fieldrow.h"
#include "pages/fold.h"
#include "pages/look.h"
#include "pages/packagefinder.h"
#include "pages/packagemodel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

constexpr int linesOfLeftOut = 9;
const QString packagesKey = u"environment.packages"_s;

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

PackagesPage::PackagesPage(QWidget *parent)
    : Page(tr("Which packages do you need?"),
           tr("Search, browse, or take a set. What fits together is found out before anything is written."), parent),
      m_packages(new PackageModel(this))
{
    auto *row = new QHBoxLayout;
    row->setSpacing(look::large);
    row->addWidget(makeAddCard(), 1);
    row->addWidget(makeListCard(), 1);
    body()->addLayout(row, 1);
    body()->addWidget(makeClashCard());
    connect(m_packages, &PackageModel::edited, this, [this] {
        forgetSolution();
        edited(packagesKey);
    });
}

QWidget *PackagesPage::makeAddCard()
{
    auto *card = new Card(tr("Add"), this);
    card->explain(
        tr("The sets hold what most projects of a kind begin with. A version is rarely needed: the exact ones "
           "that were chosen are locked, so that everybody gets the same."));
    m_finder = new PackageFinder(card);
    card->body()->addWidget(m_finder, 1);
    connect(m_finder, &PackageFinder::chosen, this, [this](const QList<PackageRequest> &packages) {
        for (const PackageRequest &package : packages)
            m_table->selectRow(m_packages->add(package));
    });
    return card;
}

QWidget *PackagesPage::makeListCard()
{
    auto *card = new Card(tr("In this project"), this);
    makeTable();
    card->body()->addWidget(addField(packagesKey, {}, m_table), 1);
    card->body()->addLayout(makeButtons());
    card->body()->addWidget(makeLeftOut(card));
    m_outcome = look::paragraph({}, look::Type::Strong, card);
    m_outcome->setObjectName(u"packagesOutcome"_s);
    m_outcome->hide();
    card->body()->addWidget(m_outcome);
    m_ahead = new QCheckBox(tr("Prepare &while I go on"));
    m_ahead->setObjectName(u"prepareAhead"_s);
    m_ahead->setToolTip(tr("Finds out the versions and fetches the packages while you answer the next pages."));
    card->body()->addWidget(m_ahead);
    card->body()->addWidget(look::note(tr("ipykernel is always added: it makes the environment a Jupyter kernel. F2 "
                                          "changes a version, Delete removes a package."),
                                       card));
    connect(m_ahead, &QCheckBox::clicked, this, [this](bool prepare) {
        forgetSolution();
        Q_EMIT aheadChosen(prepare);
    });
    return card;
}

QWidget *PackagesPage::makeClashCard()
{
    auto *card = new Card({}, this);
    card->setObjectName(u"clash"_s);
    m_clash = card;
    m_failure = new FailureView(card);
    card->body()->addWidget(m_failure);
    card->hide();
    connect(m_failure, &FailureView::wayOutChosen, this, &PackagesPage::wayOutChosen);
    return card;
}

void PackagesPage::makeTable()
{
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
    connect(m_packages, &PackageModel::refused, this, [this](const QString &text) {
        field(packagesKey)
            ->setProblem({.line = 0,
                          .column = 0,
                          .field = packagesKey,
                          .message = tr("“%1” is not a version that can be asked for.").arg(text),
                          .hint = tr("Write for example >=1.26,<3 or ==2.1.*.")});
    });
}

QLayout *PackagesPage::makeButtons()
{
    m_remove = new QPushButton(tr("Remo&ve"));
    m_remove->setObjectName(u"removePackage"_s);
    m_remove->setEnabled(false);
    auto *import = new QPushButton(tr("&Import…"));
    import->setObjectName(u"importPackages"_s);
    import->setAutoDefault(false);
    import->setToolTip(
        tr("From environment.yml, requirements.txt, Pipfile, pyproject.toml, pixi.toml, a lock or a notebook"));
    connect(import, &QPushButton::clicked, this, &PackagesPage::importWanted);
    connect(m_remove, &QPushButton::clicked, this, &PackagesPage::removeCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { m_remove->setEnabled(current.isValid()); });
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(look::small);
    buttons->addWidget(import);
    buttons->addStretch();
    buttons->addWidget(m_remove);
    return buttons;
}

QWidget *PackagesPage::makeLeftOut(QWidget *card)
{
    m_leftOut = new Fold({}, card);
    m_leftOut->setObjectName(u"leftOut"_s);
    m_leftOut->hide();
    m_leftOutText = new QPlainTextEdit;
    m_leftOutText->setObjectName(u"leftOutText"_s);
    m_leftOutText->setAccessibleName(tr("What was not taken over as it was"));
    m_leftOutText->setReadOnly(true);
    m_leftOutText->setTabChangesFocus(true);
    m_leftOutText->setFixedHeight(m_leftOutText->fontMetrics().lineSpacing() * linesOfLeftOut);
    m_leftOut->body()->addWidget(m_leftOutText);
    return m_leftOut;
}

void PackagesPage::showLeftOut(const QList<LeftOut> &leftOut)
{
    m_leftOut->setVisible(!leftOut.isEmpty());
    m_leftOut->setTitle(tr("Not taken over: %1").arg(leftOut.size()));
    m_leftOut->setOpen(true);
    QStringList lines;
    for (const LeftOut &entry : leftOut) {
        const QString place = entry.line > 0 ? tr("Line %1: %2").arg(entry.line).arg(entry.what) : entry.what;
        lines.append(place + u'\n' + entry.why);
    }
    m_leftOutText->setPlainText(lines.join(u"\n\n"_s));
}

QWidget *PackagesPage::firstWidget() const
{
    return m_finder->typed();
}

void PackagesPage::fill(const ProjectSpec &spec)
{
    m_finder->setManager(spec.environment.manager);
    // The same list keeps what was found out about it.
    if (m_packages->packages() == spec.environment.packages)
        return;
    m_packages->setPackages(spec.environment.packages);
    forgetSolution();
}

void PackagesPage::setAhead(bool prepare)
{
    m_ahead->setChecked(prepare);
}

void PackagesPage::setIndex(const std::shared_ptr<const LiveIndex> &index)
{
    m_finder->setIndex(index);
}

void PackagesPage::forgetSolution()
{
    m_packages->setFound({});
    m_outcome->hide();
    m_clash->hide();
}

void PackagesPage::showSolving()
{
    forgetSolution();
    m_outcome->setText(tr("Finding out which versions fit together…"));
    m_outcome->show();
}

void PackagesPage::showMetered()
{
    forgetSolution();
    m_outcome->setText(tr("Your connection is metered: nothing is fetched before you create the project."));
    m_outcome->show();
}

void PackagesPage::showSolution(const Solution &solution)
{
    forgetSolution();
    m_packages->setFound(solution.packages);
    const auto cached = std::ranges::count(solution.packages, 0, &LockedPackage::bytes);
    QStringList parts{tr("%n package(s) fit together", nullptr, static_cast<int>(solution.packages.size()))};
    if (solution.downloadBytes > 0)
        parts.append(
            tr("%1 to fetch").arg(QLocale().formattedDataSize(solution.downloadBytes, 0, QLocale::DataSizeSIFormat)));
    if (cached == solution.packages.size())
        parts.append(tr("all already in your cache"));
    else if (cached > 0)
        parts.append(tr("%n already in your cache", nullptr, static_cast<int>(cached)));
    m_outcome->setText(parts.join(u" · "_s));
    m_outcome->show();
}

void PackagesPage::showSolveFailure(const Failure &failure, FailureView::Trials trials)
{
    forgetSolution();
    m_failure->show(failure, trials);
    m_clash->show();
}

void PackagesPage::store(ProjectSpec &spec) const
{
    spec.environment.packages = m_packages->packages();
}

QStringList PackagesPage::fields() const
{
    return {packagesKey};
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
    return Page::eventFilter(watched, event);
}

bool PackagesPage::takesFinding(const Finding &finding) const
{
    return finding.state != FindingState::Have && finding.subject == u"environment";
}

} // namespace groundwork
