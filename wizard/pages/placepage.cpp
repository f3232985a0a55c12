// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/placepage.h"

#include "advice/contradictions.h"
#include "advice/placetexts.h"
#include "advice/wheretorun.h"
#include "pages/card.h"
#include "pages/factormodel.h"
#include "pages/factortable.h"
#include "pages/flowlayout.h"
#include "pages/fold.h"
#include "pages/look.h"
#include "pages/moneyanswers.h"
#include "pages/optionalnumber.h"
#include "pages/placeresult.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QDate>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
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

} // namespace

PlacePage::PlacePage(QWidget *parent)
    : Page(tr("Where should this project run?"),
           tr("Ten factors decide between this computer and the cloud. Put them in your order, then choose."), parent)
{
    body()->addWidget(makeMustCard());
    body()->addWidget(makeFactorCard());
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
    const QString mostMoney = tr("US dollars a month at most");
    m_budget = new OptionalNumber(mostMoney, tr("no limit"), card);
    m_budget->setObjectName(u"budgetMonth"_s);
    auto *budget = new QWidget;
    auto *budgetRow = new QHBoxLayout(budget);
    budgetRow->setContentsMargins(0, 0, 0, 0);
    budgetRow->setSpacing(look::small);
    budgetRow->addWidget(look::label(mostMoney, look::Type::Body, budget));
    budgetRow->addWidget(m_budget);
    row->addWidget(budget);
    connect(m_budget, &OptionalNumber::answered, this, &PlacePage::decide);
    card->body()->addLayout(row);

    for (QCheckBox *box : {m_offline, m_dataStays, m_needsGpu})
        connect(box, &QCheckBox::clicked, this, &PlacePage::decide);
    connect(m_needsGpu, &QCheckBox::toggled, m_gpuMemory, &QWidget::setEnabled);
    connect(m_gpuMemory, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        m_gpuMemoryGb = value;
        decide();
    });
    return card;
}

QWidget *PlacePage::makeFactorCard()
{
    auto *card = new Card(tr("What matters most, first"), this);
    card->explain(
        tr("People know which of two things matters more, and seldom by how much: an order is enough. Weights "
           "by hand are for those who know them."));
    m_factors = new FactorModel(this);
    m_table = new FactorTable(m_factors, card);
    m_table->installEventFilter(this);
    m_table->selectRow(0);

    m_up = new QPushButton(tr("Move &up"));
    m_up->setObjectName(u"factorUp"_s);
    m_down = new QPushButton(tr("Move do&wn"));
    m_down->setObjectName(u"factorDown"_s);
    m_howToOrder = look::note({}, card);
    m_byHand = new QCheckBox(tr("Give weights by &hand"));
    m_byHand->setObjectName(u"weighByHand"_s);
    auto *moves = new FlowLayout(look::large, look::small);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_byHand, m_up, m_down})
        moves->addWidget(widget);
    card->body()->addWidget(m_table);
    card->body()->addWidget(m_howToOrder);
    m_verdict = look::paragraph({}, look::Type::Strong, card);
    m_verdict->setObjectName(u"verdictSoFar"_s);
    card->body()->addLayout(moves);
    card->body()->addWidget(m_verdict);

    connect(m_up, &QPushButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveCurrent(+1); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PlacePage::showMoves);
    connect(m_factors, &FactorModel::reordered, this, [this] {
        m_ranked = true;
        m_table->fitRowsSoon();
        decide();
    });
    connect(m_factors, &FactorModel::reweighed, this, [this] {
        m_weighed = true;
        decide();
    });
    connect(m_byHand, &QCheckBox::clicked, this, [this](bool byHand) {
        m_weighed = true;
        weighByHand(byHand);
        decide();
    });
    weighByHand(false);
    return card;
}

QWidget *PlacePage::makeChoiceCard()
{
    auto *card = new Card(tr("What fits best"), this);
    card->explain(tr("Every place gets a score for each factor, and each factor counts by its place in your order. The "
                     "scores, prices and their sources are dated; every one can be written over."));
    m_result = new PlaceResult(card);
    card->body()->addWidget(m_result);
    auto *fold = new Fold(tr("What it costs, by how much it is used"), card);
    fold->setObjectName(u"costsFold"_s);
    m_money = new MoneyAnswers(fold);
    fold->body()->addWidget(m_money);
    card->body()->addWidget(fold);
    connect(m_result, &PlaceResult::scored, this, &PlacePage::takeScore);
    connect(m_money, &MoneyAnswers::answered, this, &PlacePage::decide);

    card->body()->addWidget(look::label(tr("Run it on"), look::Type::Strong, card));
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
        m_decided = QDate::currentDate().toString(Qt::ISODate);
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
    m_ranked = m_weighed = false;
    m_decided.clear();
    m_factors->setRanking(spec.target.decision.ranking);
    m_factors->setWeights(spec.target.decision.weights);
    m_byHand->setChecked(!spec.target.decision.weights.isEmpty());
    weighByHand(m_byHand->isChecked());
    m_ownScores = spec.target.decision.scores;
    m_money->load(spec.target);
    m_budget->setAnswer(spec.target.budgetMonth);
    m_table->selectRow(0);
    m_places->button(static_cast<int>(spec.target.runOn))->setChecked(true);
    showConsequence();
    showAdvice();
}

void PlacePage::store(ProjectSpec &spec) const
{
    WhereToRunDecision &decision = spec.target.decision;
    decision.must.offline = m_offline->isChecked();
    decision.must.dataStays = m_dataStays->isChecked();
    decision.must.gpuMemoryGb = m_needsGpu->isChecked() ? m_gpuMemoryGb : 0;
    if (m_ranked)
        decision.ranking = m_factors->ranking();
    if (m_weighed)
        decision.weights = m_byHand->isChecked() ? m_factors->weights() : QMap<Factor, int>();
    decision.scores = m_ownScores;
    if (!m_decided.isEmpty())
        decision.decided = m_decided;
    m_money->store(spec.target);
    spec.target.budgetMonth = m_budget->answer();
    spec.target.runOn = static_cast<RunPlace>(m_places->checkedId());
}

QStringList PlacePage::fields() const
{
    return {u"target."_s};
}

void PlacePage::showFacts(const MachineFacts &facts)
{
    m_strength = strengthOf(facts);
    m_machine->setText(tr("Here: %1.").arg(shownMachine(*m_strength)));
    m_machine->show();
    showAdvice();
}

void PlacePage::decide()
{
    m_decided = QDate::currentDate().toString(Qt::ISODate);
    showConsequence();
    showAdvice();
    edited(u"target.decision"_s);
}

void PlacePage::weighByHand(bool byHand)
{
    m_table->setColumnHidden(FactorModel::Weight, !byHand);
    m_table->setDragEnabled(!byHand);
    m_howToOrder->setText(byHand ? tr("Press F2 on a weight, or click it twice.")
                                 : tr("Drag a row, or press Alt with an arrow key."));
    m_table->fitRowsSoon();
    showMoves();
}

void PlacePage::takeScore(RunPlace place, Factor factor, std::optional<int> score)
{
    if (score)
        m_ownScores.of(place).insert(factor, *score);
    else
        m_ownScores.of(place).remove(factor);
    decide();
}

void PlacePage::showAdvice()
{
    ProjectSpec spec = loaded();
    store(spec);
    const PlaceAdvice advice = whereToRun(spec.target, m_strength, bundledPlaceData(), QDate::currentDate());
    m_verdict->setText(verdict(advice));
    m_result->show(advice, spec.target.decision);
    m_money->show(advice);
}

void PlacePage::moveCurrent(int by)
{
    if (m_byHand->isChecked())
        return;
    const int from = m_table->currentIndex().row();
    m_factors->move(from, from + by);
    showMoves();
}

void PlacePage::showMoves()
{
    const int row = m_table->currentIndex().row();
    const bool ordered = !m_byHand->isChecked();
    m_up->setEnabled(ordered && row > 0);
    m_down->setEnabled(ordered && row >= 0 && row + 1 < m_factors->rowCount());
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
