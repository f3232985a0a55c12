// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/moneyanswers.h"

#include "advice/placetexts.h"
#include "pages/look.h"
#include "pages/optionalnumber.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

MoneyAnswers::MoneyAnswers(QWidget *parent) : QWidget(parent)
{
    const PlaceData &figures = bundledPlaceData();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::medium);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(look::medium);
    grid->setVerticalSpacing(look::small);
    grid->setColumnStretch(0, 1);
    const auto assumed = [](double amount) { return tr("not said: %1").arg(shownAmount(amount)); };
    m_hours = addNumber(grid, u"hoursWeek"_s, tr("Hours of use a week"), assumed(figures.hoursWeek));
    m_storage = addNumber(grid, u"storageGb"_s, tr("Storage that it keeps, in GB"), assumed(figures.storageGb));
    m_dataOut =
        addNumber(grid, u"dataOutGb"_s, tr("Data that leaves the place a month, in GB"), assumed(figures.dataOutGb));
    for (const RunPlace place : allPlaces) {
        if (isCloud(place))
            m_prices.of(place) = addNumber(
                grid, u"price"_s + placeTitle(place).remove(u' '),
                tr("Your own price of a machine at %1, US dollars an hour").arg(placeTitle(place)), tr("ours"));
    }
    m_prices.local =
        addNumber(grid, u"priceLocal"_s, tr("Your own price of a computer to buy, US dollars"), tr("ours"));
    layout->addLayout(grid);
    layout->addWidget(look::label(tr("US dollars a month"), look::Type::Strong, this));
    m_text = look::paragraph({}, look::Type::Body, this);
    m_text->setObjectName(u"costs"_s);
    layout->addWidget(m_text);
}

OptionalNumber *MoneyAnswers::addNumber(QGridLayout *grid, const QString &objectName, const QString &label,
                                        const QString &unsaid)
{
    auto *number = new OptionalNumber(label, unsaid, this);
    number->setObjectName(objectName);
    const int row = grid->rowCount();
    grid->addWidget(look::paragraph(label, look::Type::Body, this), row, 0);
    grid->addWidget(number, row, 1);
    connect(number, &OptionalNumber::answered, this, &MoneyAnswers::answered);
    return number;
}

void MoneyAnswers::load(const TargetSection &target)
{
    m_hours->setAnswer(target.hoursWeek);
    m_storage->setAnswer(target.storageGb);
    m_dataOut->setAnswer(target.dataOutGbMonth);
    for (const RunPlace place : allPlaces) {
        if (OptionalNumber *price = m_prices.of(place))
            price->setAnswer(target.decision.prices.of(place));
    }
}

void MoneyAnswers::store(TargetSection &target) const
{
    target.hoursWeek = m_hours->answer();
    target.storageGb = m_storage->answer();
    target.dataOutGbMonth = m_dataOut->answer();
    for (const RunPlace place : allPlaces) {
        if (const OptionalNumber *price = m_prices.of(place))
            target.decision.prices.of(place) = price->answer();
    }
}

void MoneyAnswers::show(const PlaceAdvice &advice)
{
    const PlaceData &figures = bundledPlaceData();
    QStringList lines;
    for (const MonthlyCost &cost : advice.costs)
        lines.append(isCloud(cost.place) ? costText(cost) + u' ' + stoppedText(cost.place, figures) : costText(cost));
    lines.append(breakEvenText(advice, figures));
    lines += advice.notes;
    lines.removeAll(QString());
    m_text->setText(look::bulleted(lines));
}

} // namespace groundwork
