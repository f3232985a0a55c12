// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/placeresult.h"

#include "advice/placetexts.h"
#include "pages/fold.h"
#include "pages/look.h"
#include "pages/scorebars.h"
#include "pages/scoremodel.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

/// As high as its rows, so that only the page scrolls.
class ScoreTable final : public QTableView
{
public:
    using QTableView::QTableView;
    [[nodiscard]] QSize sizeHint() const override
    {
        return {QTableView::sizeHint().width(), verticalHeader()->length() + horizontalHeader()->sizeHint().height() +
                                                    2 * frameWidth() + horizontalScrollBarRoom()};
    }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {QTableView::minimumSizeHint().width(), sizeHint().height()};
    }

private:
    [[nodiscard]] int horizontalScrollBarRoom() const { return look::large; }
};

} // namespace

PlaceResult::PlaceResult(QWidget *parent)
    : QWidget(parent), m_verdict(look::paragraph({}, look::Type::Strong, this)), m_excluded(look::note({}, this)),
      m_reasons(look::paragraph({}, look::Type::Body, this)), m_flip(look::paragraph({}, look::Type::Body, this)),
      m_bars(new ScoreBars(this)), m_scores(new ScoreModel(this))
{
    m_verdict->setObjectName(u"placeVerdict"_s);
    m_excluded->setObjectName(u"placeExcluded"_s);
    m_reasons->setObjectName(u"placeReasons"_s);
    m_flip->setObjectName(u"placeFlip"_s);
    m_bars->setObjectName(u"placeBars"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::small);
    layout->addWidget(m_verdict);
    layout->addWidget(m_bars);
    layout->addWidget(m_excluded);
    layout->addWidget(m_reasons);
    layout->addWidget(m_flip);
    layout->addWidget(makeTable());
    connect(m_scores, &ScoreModel::scored, this, &PlaceResult::scored);
}

QWidget *PlaceResult::makeTable()
{
    auto *fold = new Fold(tr("Every score, to look at or to write over"), this);
    fold->setObjectName(u"scoresFold"_s);
    auto *table = new ScoreTable(fold);
    table->setObjectName(u"scores"_s);
    table->setAccessibleName(tr("Scores of each place, factor by factor, from 0 to 10"));
    table->setModel(m_scores);
    table->setFrameShape(QFrame::NoFrame);
    table->setTabKeyNavigation(false);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    fold->body()->addWidget(look::note(
        tr("From 0 to 10. A number of your own counts instead of ours and is marked; delete it to have ours again."),
        fold));
    fold->body()->addWidget(table);
    return fold;
}

void PlaceResult::show(const PlaceAdvice &advice, const WhereToRunDecision &decision)
{
    m_verdict->setText(verdict(advice));
    m_bars->show(advice);
    QStringList excluded;
    for (const Exclusion &exclusion : advice.excluded)
        excluded.append(tr("%1 is ruled out. %2").arg(placeTitle(exclusion.place), exclusion.because.join(u' ')));
    m_excluded->setText(excluded.join(u'\n'));
    m_excluded->setVisible(!excluded.isEmpty());
    QStringList reasons = advice.reasons;
    if (!advice.against.isEmpty())
        reasons.append(tr("Against it: %1").arg(advice.against));
    m_reasons->setText(look::bulleted(reasons));
    m_reasons->setVisible(!reasons.isEmpty());
    m_flip->setText(whatWouldFlip(advice, bundledPlaceData()));
    m_scores->show(advice, decision);
}

} // namespace groundwork
