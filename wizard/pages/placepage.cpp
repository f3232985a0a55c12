// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/placepage.h"

#include "advice/contradictions.h"
#include "pages/card.h"
#include "pages/factormodel.h"
#include "pages/fieldrow.h"
#include "pages/flowlayout.h"
#include "pages/look.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

/// "8", "7.5": no digits that say nothing.
class Gigabytes final : public QDoubleSpinBox
{
public:
    using QDoubleSpinBox::QDoubleSpinBox;
    [[nodiscard]] QString textFromValue(double value) const override
    {
        return locale().toString(value, 'f', QLocale::FloatingPointShortest);
    }
};

/// Takes the room that is left on the page; when there is little, the page scrolls and the table keeps ten lines.
class FactorTable final : public QTableView
{
public:
    [[nodiscard]] QSize sizeHint() const override { return minimumSizeHint(); }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {QTableView::minimumSizeHint().width(), fontMetrics().lineSpacing() * 10};
    }
};

} // namespace

PlacePage::PlacePage(QWidget *parent)
    : Page(tr("Where should this project run?"),
           tr("Ten factors decide between this computer and the cloud. Put them in your order, then choose."), parent)
{
    body()->addWidget(makeMustCard());
    body()->addWidget(makeFactorCard(), 1);
    body()->addWidget(makeChoiceCard());
}

QWidget *PlacePage::makeMustCard()
{
    auto *card = new Card(tr("What must be true"), this);
    card->explain(
        tr("A must rules places out, whatever the factors say: the cloud needs a connection, and data that may "
           "not leave this computer cannot go there."));
    m_offline = new QCheckBox(tr("Works without &internet"));
    m_offline->setObjectName(u"mustOffline"_s);
    m_dataStays = new QCheckBox(tr("&Data stays on this computer"));
    m_dataStays->setObjectName(u"mustDataStays"_s);
    m_needsGpu = new QCheckBox(tr("&GPU memory of at least"));
    m_needsGpu->setObjectName(u"mustGpu"_s);
    m_gpuMemory = new Gigabytes;
    m_gpuMemory->setObjectName(u"mustGpuMemory"_s);
    m_gpuMemory->setAccessibleName(tr("GPU memory in gigabytes"));
    m_gpuMemory->setRange(0.1, 10000);
    m_gpuMemory->setDecimals(1);
    m_gpuMemory->setValue(m_gpuMemoryGb);
    m_gpuMemory->setSuffix(tr(" GB"));
    m_gpuMemory->setEnabled(false);

    auto *row = new FlowLayout(look::large, look::small);
    row->addWidget(m_offline);
    row->addWidget(m_dataStays);
    auto *gpu = new QWidget;
    auto *gpuRow = new QHBoxLayout(gpu);
    gpuRow->setContentsMargins(0, 0, 0, 0);
    gpuRow->setSpacing(look::small);
    gpuRow->addWidget(m_needsGpu);
    gpuRow->addWidget(m_gpuMemory);
    row->addWidget(gpu);
    card->body()->addLayout(row);

    const QString key = u"target.decision"_s;
    for (QCheckBox *box : {m_offline, m_dataStays, m_needsGpu})
        connect(box, &QCheckBox::clicked, this, [this, key] {
            showConsequence();
            edited(key);
        });
    connect(m_needsGpu, &QCheckBox::toggled, m_gpuMemory, &QWidget::setEnabled);
    connect(m_gpuMemory, &QDoubleSpinBox::valueChanged, this, [this, key](double value) {
        m_gpuMemoryGb = value;
        edited(key);
    });
    return card;
}

QWidget *PlacePage::makeFactorCard()
{
    auto *card = new Card(tr("What matters most, first"), this);
    card->explain(tr("People know which of two things matters more, and seldom by how much: so you put the factors in "
                     "order instead of giving them numbers."));
    m_factors = new FactorModel(this);
    m_table = new FactorTable;
    m_table->setObjectName(u"factors"_s);
    m_table->setAccessibleName(tr("Factors, the most important first"));
    m_table->setModel(m_factors);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(true);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setDragDropMode(QAbstractItemView::InternalMove);
    m_table->setDragDropOverwriteMode(false);
    m_table->verticalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(FactorModel::Name, QHeaderView::ResizeToContents);
    m_table->installEventFilter(this);
    m_table->selectRow(0);
    // Rows are as high as their text needs at the present width of the columns, once all columns have theirs.
    m_fitRows.setSingleShot(true);
    m_fitRows.setInterval(0);
    connect(&m_fitRows, &QTimer::timeout, m_table, &QTableView::resizeRowsToContents);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, &m_fitRows, qOverload<>(&QTimer::start));

    m_up = new QPushButton(tr("Move &up"));
    m_up->setObjectName(u"factorUp"_s);
    m_down = new QPushButton(tr("Move do&wn"));
    m_down->setObjectName(u"factorDown"_s);
    auto *moves = new QHBoxLayout;
    moves->addWidget(look::note(tr("Drag a row, or press Alt with an arrow key."), card), 1);
    moves->addWidget(m_up);
    moves->addWidget(m_down);
    card->body()->addWidget(m_table, 1);
    card->body()->addLayout(moves);

    connect(m_up, &QPushButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveCurrent(+1); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PlacePage::showMoves);
    connect(m_factors, &FactorModel::reordered, this, [this] {
        m_ranked = true;
        m_fitRows.start();
        edited(u"target.decision"_s);
    });
    showMoves();
    return card;
}

QWidget *PlacePage::makeChoiceCard()
{
    auto *card = new Card(tr("Run it on"), this);
    m_places = new QButtonGroup(this);
    auto *row = new FlowLayout(look::large, look::small);
    const auto add = [&](RunPlace place, const QString &text, const QString &objectName) {
        auto *button = new QRadioButton(text);
        button->setObjectName(objectName);
        m_places->addButton(button, static_cast<int>(place));
        row->addWidget(button);
    };
    add(RunPlace::Local, tr("&This computer"), u"runOnLocal"_s);
    add(RunPlace::Docker, tr("Doc&ker, here"), u"runOnDocker"_s);
    add(RunPlace::Aws, tr("&AWS"), u"runOnAws"_s);
    add(RunPlace::GoogleCloud, tr("Google &Cloud"), u"runOnGoogleCloud"_s);
    add(RunPlace::Azure, tr("A&zure"), u"runOnAzure"_s);
    card->body()->addLayout(row);
    m_consequence = look::note({}, card);
    m_consequence->setObjectName(u"placeConsequence"_s);
    m_machine = look::note({}, card);
    m_machine->hide();
    card->body()->addWidget(m_consequence);
    card->body()->addWidget(m_machine);
    connect(m_places, &QButtonGroup::idClicked, this, [this] {
        showConsequence();
        edited(u"target.run_on"_s);
    });
    return card;
}

void PlacePage::fill(const ProjectSpec &spec)
{
    const MustHaves &must = spec.target.decision.must;
    m_offline->setChecked(must.offline);
    m_dataStays->setChecked(must.dataStays);
    m_needsGpu->setChecked(must.gpuMemoryGb > 0);
    if (must.gpuMemoryGb > 0) {
        m_gpuMemory->setValue(must.gpuMemoryGb);
        m_gpuMemoryGb = must.gpuMemoryGb; // which may have more digits than the field shows
    }
    m_ranked = false;
    m_factors->setRanking(spec.target.decision.ranking);
    m_table->selectRow(0);
    m_places->button(static_cast<int>(spec.target.runOn))->setChecked(true);
    showConsequence();
}

void PlacePage::store(ProjectSpec &spec) const
{
    WhereToRunDecision &decision = spec.target.decision;
    decision.must.offline = m_offline->isChecked();
    decision.must.dataStays = m_dataStays->isChecked();
    decision.must.gpuMemoryGb = m_needsGpu->isChecked() ? m_gpuMemoryGb : 0;
    if (m_ranked) {
        decision.ranking = m_factors->ranking();
        decision.weights.clear();
    }
    spec.target.runOn = static_cast<RunPlace>(m_places->checkedId());
}

QStringList PlacePage::fields() const
{
    return {u"target."_s};
}

void PlacePage::showFacts(const MachineFacts &facts)
{
    QStringList parts{tr("%n core(s)", nullptr, facts.cores)};
    if (facts.memoryBytes > 0)
        parts.append(
            tr("%1 of memory").arg(QLocale().formattedDataSize(facts.memoryBytes, 0, QLocale::DataSizeSIFormat)));
    if (facts.gpus.isEmpty())
        parts.append(tr("no GPU that was found"));
    for (const GpuFact &gpu : facts.gpus)
        parts.append(gpu.name);
    m_machine->setText(tr("Here: %1.").arg(parts.join(u", "_s)));
    m_machine->show();
}

void PlacePage::moveCurrent(int by)
{
    const int from = m_table->currentIndex().row();
    m_factors->move(from, from + by);
    showMoves();
}

void PlacePage::showMoves()
{
    const int row = m_table->currentIndex().row();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_factors->rowCount());
}

void PlacePage::showConsequence()
{
    ProjectSpec spec = loaded();
    store(spec);
    const auto contradictions = contradictionsIn(spec);
    if (!contradictions.isEmpty())
        m_consequence->setText(contradictions.first().message + u' ' + contradictions.first().hint);
    else if (spec.target.runOn == RunPlace::Local)
        m_consequence->setText(tr("The environment is made and proved here."));
    else
        m_consequence->setText(tr("The choice is kept in the setup file and the decision record; the files for this "
                                  "place are not made by this version yet. The project still works here."));
}

bool PlacePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            moveCurrent(key->key() == Qt::Key_Up ? -1 : +1);
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

bool PlacePage::takesFinding(const Finding &finding) const
{
    static const QStringList subjects{u"gpu"_s, u"target.run_on"_s};
    return finding.state != FindingState::Have && subjects.contains(finding.subject);
}

} // namespace groundwork
