// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/reviewpage.h"

#include "advice/gpupackages.h"
#include "pages/card.h"
#include "pages/flowlayout.h"
#include "pages/look.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

constexpr int fileRole = Qt::UserRole + 1;
enum View { Waiting, Failed, Planned };

QPlainTextEdit *readOnlyText(const QString &objectName, const QString &name)
{
    auto *text = new QPlainTextEdit;
    text->setObjectName(objectName);
    text->setAccessibleName(name);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setFont(look::font(look::Type::Code));
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    text->setFrameShape(QFrame::NoFrame);
    return text;
}

QString durationText(int seconds)
{
    if (seconds < 60)
        return ReviewPage::tr("less than a minute");
    return ReviewPage::tr("about %n minute(s)", nullptr, (seconds + 30) / 60);
}

/// Folders before files, each by name: as people know it from their file manager.
void sortBelow(QTreeWidgetItem &folder)
{
    QList<QTreeWidgetItem *> children = folder.takeChildren();
    std::ranges::sort(children, {},
                      [](const QTreeWidgetItem *item) { return std::pair(item->childCount() == 0, item->text(0)); });
    folder.addChildren(children);
    for (QTreeWidgetItem *child : children)
        sortBelow(*child);
}

} // namespace

ReviewPage::ReviewPage(QWidget *parent)
    : Page(tr("This is exactly what will happen"),
           tr("Nothing has been written yet. All of it is made, or none of it."), parent)
{
    m_stack = new QStackedWidget(this);
    auto *waiting = new Card({}, this);
    waiting->body()->addWidget(look::label(tr("Looking at the folder and the tools…"), look::Type::Body, waiting));
    waiting->body()->addStretch();
    m_stack->addWidget(waiting);
    m_stack->addWidget(makeFailureView());
    m_stack->addWidget(makePlanView());
    body()->addWidget(m_stack, 1);
}

QWidget *ReviewPage::makeFailureView()
{
    auto *view = new QWidget;
    auto *layout = new QVBoxLayout(view);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card({}, view);
    m_failure = new FailureView(card);
    card->body()->addWidget(m_failure);
    auto *exits = new FlowLayout(look::small, look::small);
    const auto add = [&](Exit exit, const QString &text, const QString &objectName, void (ReviewPage::*wanted)()) {
        auto *button = new QPushButton(text);
        button->setObjectName(objectName);
        button->setAutoDefault(exit != Exit::Undo);
        exits->addWidget(button);
        m_exits.insert(exit, button);
        connect(button, &QPushButton::clicked, this, wanted);
    };
    add(Exit::OpenProject, tr("&Open that project"), u"openThatProject"_s, &ReviewPage::openWanted);
    add(Exit::OtherFolder, tr("Choose another &folder"), u"otherFolder"_s, &ReviewPage::otherFolderWanted);
    add(Exit::Undo, tr("&Undo this set-up"), u"undoFromReview"_s, &ReviewPage::undoWanted);
    card->body()->addLayout(exits);
    layout->addWidget(card);
    layout->addStretch();
    connect(m_failure, &FailureView::wayOutChosen, this, &ReviewPage::wayOutChosen);
    return view;
}

QWidget *ReviewPage::makePlanView()
{
    auto *view = new QWidget;
    auto *layout = new QVBoxLayout(view);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::medium);
    auto *card = new Card({}, view);
    card->body()->setContentsMargins(look::medium, look::medium, look::medium, look::medium);
    auto *tabs = new QTabWidget;
    tabs->setObjectName(u"planViews"_s);
    tabs->setDocumentMode(true);
    tabs->addTab(makeFiles(), tr("Fi&les"));
    m_copy = new QPushButton(tr("Cop&y as shell script"));
    m_copy->setObjectName(u"copyScript"_s);
    tabs->setCornerWidget(m_copy);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (m_plan)
            Q_EMIT copyWanted(QString::fromUtf8(toShell(*m_plan)));
    });
    m_steps = readOnlyText(u"planText"_s, tr("Every step and command"));
    tabs->addTab(m_steps, tr("S&teps and commands"));
    card->body()->addWidget(tabs);
    layout->addWidget(card, 1);

    auto *problem = new Card({}, view);
    m_solveFailure = new FailureView(problem);
    problem->body()->addWidget(m_solveFailure);
    problem->setObjectName(u"solveFailure"_s);
    problem->hide();
    layout->addWidget(problem);
    connect(m_solveFailure, &FailureView::wayOutChosen, this, &ReviewPage::wayOutChosen);
    layout->addWidget(makeTotals());
    return view;
}

QWidget *ReviewPage::makeFiles()
{
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->setChildrenCollapsible(false);
    m_tree = new QTreeWidget;
    m_tree->setObjectName(u"planFiles"_s);
    m_tree->setAccessibleName(tr("Files that will be written"));
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    auto *left = new QWidget;
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, look::small, 0, 0);
    leftLayout->addWidget(m_tree);
    splitter->addWidget(left);

    auto *right = new QWidget;
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins(look::small, look::small, 0, 0);
    m_fileName = look::label({}, look::Type::Strong, right);
    m_fileName->setObjectName(u"planFileName"_s);
    m_fileText = readOnlyText(u"planFileText"_s, tr("Text of the file"));
    layout->addWidget(m_fileName);
    layout->addWidget(m_fileText, 1);
    splitter->addWidget(right);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ReviewPage::showFileText);
    return splitter;
}

QWidget *ReviewPage::makeTotals()
{
    auto *card = new Card({}, this);
    auto *row = new QHBoxLayout;
    row->setSpacing(look::huge);
    const auto add = [&](const QString &title, const QString &objectName, int stretch) {
        auto *column = new QVBoxLayout;
        column->setSpacing(2);
        auto *heading = look::note(title, card);
        heading->setFont(look::font(look::Type::Small));
        heading->setWordWrap(false);
        auto *value = look::paragraph({}, look::Type::Strong, card);
        value->setObjectName(objectName);
        column->addWidget(heading);
        column->addWidget(value);
        column->addStretch();
        row->addLayout(column, stretch);
        return value;
    };
    m_folder = add(tr("Folder"), u"planFolder"_s, 4);
    m_fetch = add(tr("Packages"), u"planFetch"_s, 3);
    m_disk = add(tr("Disk"), u"planDisk"_s, 2);
    m_time = add(tr("Time"), u"planTime"_s, 2);
    card->body()->addLayout(row);
    return card;
}

QWidget *ReviewPage::firstWidget() const
{
    return m_tree;
}

void ReviewPage::showWaiting()
{
    m_plan.reset();
    m_stack->setCurrentIndex(Waiting);
    Q_EMIT changed();
}

void ReviewPage::showFailure(const Failure &failure, const QList<Exit> &exits)
{
    m_plan.reset();
    m_failure->show(failure);
    for (auto it = m_exits.cbegin(); it != m_exits.cend(); ++it)
        it.value()->setVisible(exits.contains(it.key()));
    m_stack->setCurrentIndex(Failed);
    setTitle(tr("This cannot be set up yet"));
    setLine(exits.contains(Exit::Undo) ? tr("Nothing has been changed.")
                                       : tr("Nothing has been written. Change an answer, and the plan is made again."));
    Q_EMIT changed();
}

void ReviewPage::showPlan(const Plan &plan, const MachineFacts &facts)
{
    m_plan = plan;
    setTitle(tr("This is exactly what will happen"));
    setLine(plan.kind == PlanKind::Create   ? tr("Nothing has been written yet. All of it is made, or none of it.")
            : plan.kind == PlanKind::Finish ? tr("The project is there; what is missing is made, and then proved.")
                                            : tr("Nothing is changed: the project that is there is proved again."));
    fillTree(plan);
    m_steps->setPlainText(toText(plan));
    m_copy->setVisible(plan.kind == PlanKind::Create); // a script begins in an empty folder
    m_folder->setText(plan.target.toString());
    const bool solves = std::ranges::any_of(plan.steps, [](const Step &step) { return step.phase == Phase::Solve; });
    m_fetch->setText(solves                                     ? tr("found out before anything is written")
                     : plan.spec.environment.existing.isEmpty() ? tr("as locked")
                     : plan.spec.environment.addMissing         ? tr("what your environment lacks")
                                                                : tr("nothing: your environment is used as it is"));
    m_disk->setText(
        tr("%1 free").arg(QLocale().formattedDataSize(facts.target.freeBytes, 0, QLocale::DataSizeSIFormat)));
    int weight = 0;
    for (const Step &step : plan.steps)
        weight += step.weight;
    // Weights are guesses: nothing was measured here before.
    const bool installs = std::ranges::any_of(
        plan.steps, [](const Step &step) { return std::holds_alternative<InstallEnvironment>(step.action); });
    const QString duration = durationText(weight / 10);
    m_time->setText(installs ? tr("first time here: %1").arg(duration) : duration);
    m_solveFailure->parentWidget()->hide();
    m_stack->setCurrentIndex(Planned);
    Q_EMIT changed();
}

void ReviewPage::showSolving()
{
    m_fetch->setText(tr("finding out what fits together…"));
}

void ReviewPage::showSolution(const Solution &solution)
{
    const QString count = tr("%n package(s) fit together", nullptr, static_cast<int>(solution.packages.size()));
    m_fetch->setText(
        solution.downloadBytes < 0
            ? count
            : tr("%1, %2 to fetch; installed size not known")
                  .arg(count, QLocale().formattedDataSize(solution.downloadBytes, 0, QLocale::DataSizeSIFormat)));
    for (const auto &package : solution.packages) {
        const GpuBuild build = gpuBuildOf(package.version, package.build);
        if (build != GpuBuild::Unknown && knownGpuPackages().contains(package.name))
            m_fetch->setText(
                m_fetch->text() + u'\n' +
                (build == GpuBuild::Gpu ? tr("%1 in its build for GPUs") : tr("%1 in its build without GPU"))
                    .arg(package.name));
    }
    // Locks are the files whose text the solve decides.
    for (QTreeWidgetItemIterator it(m_tree); *it; ++it) {
        if ((*it)->data(0, fileRole).toInt() == -1)
            (*it)->setData(0, fileRole + 1,
                           solution.otherLocks.value((*it)->data(0, fileRole + 2).toString(), solution.lock));
    }
    showFileText(m_tree->currentItem());
}

void ReviewPage::showTime(double seconds)
{
    m_time->setText(tr("%1, as earlier runs took").arg(durationText(qRound(seconds))));
}

void ReviewPage::showSolveFailure(const Failure &failure, FailureView::Trials trials)
{
    m_fetch->setText(tr("do not fit together"));
    m_solveFailure->show(failure, trials);
    m_solveFailure->parentWidget()->show();
}

void ReviewPage::fillTree(const Plan &plan)
{
    m_tree->clear();
    const QList<TextFile> files = filesOf(plan);
    auto *root = new QTreeWidgetItem(
        m_tree, {tr("%1 · %n file(s)", nullptr, static_cast<int>(files.size())).arg(plan.target.fileName())});
    QHash<QString, QTreeWidgetItem *> folders{{QString(), root}};
    const auto folderItem = [&](const QString &path) {
        QTreeWidgetItem *parent = root;
        const QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
        for (qsizetype i = 0; i < parts.size(); ++i) {
            const QString soFar = parts.mid(0, i + 1).join(u'/');
            QTreeWidgetItem *&item = folders[soFar];
            if (!item)
                item = new QTreeWidgetItem(parent, {parts.at(i)});
            parent = item;
        }
        return parent;
    };
    QTreeWidgetItem *first = nullptr;
    const auto locks = locksOf(plan);
    for (qsizetype i = 0; i < files.size(); ++i) {
        const QString path = files.at(i).path.toString();
        auto *item = new QTreeWidgetItem(folderItem(path.section(u'/', 0, -2)), {path.section(u'/', -1)});
        item->setData(0, fileRole, locks.contains(files.at(i).path) ? -1 : static_cast<int>(i) + 1);
        item->setData(0, fileRole + 1, files.at(i).text);
        item->setData(0, fileRole + 2, path);
        if (path == u"README.md")
            first = item;
    }
    sortBelow(*root);
    m_tree->expandAll();
    m_tree->setCurrentItem(first ? first : root);
}

void ReviewPage::showFileText(const QTreeWidgetItem *item)
{
    if (!item || item->data(0, fileRole).toInt() == 0) {
        m_fileName->setText({});
        m_fileText->setPlainText({});
        return;
    }
    const QByteArray text = item->data(0, fileRole + 1).toByteArray();
    const bool undecided = item->data(0, fileRole).toInt() == -1 && text.isEmpty();
    m_fileName->setText(item->data(0, fileRole + 2).toString());
    m_fileText->setPlainText(undecided
                                 ? tr("What stands here is decided by the solve: the exact version of every package.")
                                 : QString::fromUtf8(text));
}

} // namespace groundwork
