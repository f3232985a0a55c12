// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/scorebars.h"

#include "advice/placetexts.h"
#include "pages/look.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

/// Hues around the circle, far apart for factors that stand beside each other in the guide.
constexpr std::array hues{160, 205, 270, 40, 5, 90, 25, 225, 310, 0};
constexpr int barRadius = 4;

QString shownScore(double score)
{
    return QLocale().toString(score, 'f', 2);
}

QList<Factor> heaviestFirst(const Weights &weights)
{
    QList<Factor> factors(allFactors.begin(), allFactors.end());
    std::ranges::stable_sort(factors, std::ranges::greater(), [&](Factor factor) { return weights[indexOf(factor)]; });
    return factors;
}

} // namespace

QColor factorColor(Factor factor, const QPalette &palette)
{
    const bool isDark = look::isDark(palette);
    const int saturation = factor == Factor::Maintenance ? 15 : 130;
    return QColor::fromHsl(hues[indexOf(factor)], saturation, isDark ? 140 : 115);
}

ScoreBars::ScoreBars(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Scores of the places"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ScoreBars::show(const PlaceAdvice &advice)
{
    m_advice = advice;
    QStringList lines;
    for (const RankedPlace &place : advice.ranking)
        lines.append(tr("%1: %2").arg(placeTitle(place.place), shownScore(place.score)));
    for (const Exclusion &excluded : advice.excluded)
        lines.append(tr("%1: %2").arg(placeTitle(excluded.place), tr("ruled out")));
    setAccessibleDescription(lines.join(u'\n'));
    updateGeometry();
    update();
}

int ScoreBars::rowHeight() const
{
    return fontMetrics().height() + look::small;
}

int ScoreBars::labelWidth() const
{
    const QFontMetrics metrics(look::font(look::Type::Strong));
    int width = 0;
    for (const RunPlace place : allPlaces)
        width = std::max(width, metrics.horizontalAdvance(placeTitle(place)));
    return width + look::medium;
}

QSize ScoreBars::minimumSizeHint() const
{
    const int rows = static_cast<int>(m_advice.ranking.size() + m_advice.excluded.size());
    return {labelWidth() + look::huge * 3, rowHeight() * std::max(rows, 1)};
}

QSize ScoreBars::sizeHint() const
{
    return minimumSizeHint();
}

void ScoreBars::paintBar(QPainter &painter, const RankedPlace &place, const QRect &row, bool isBest) const
{
    const int scoreWidth = fontMetrics().horizontalAdvance(shownScore(0)) + look::medium;
    const QRect whole = row.adjusted(labelWidth(), look::tiny, -scoreWidth, -look::tiny);
    QPainterPath rounded;
    QRectF bar(whole);
    bar.setWidth(whole.width() * place.score);
    if (layoutDirection() == Qt::RightToLeft)
        bar.moveLeft(row.width() - labelWidth() - bar.width());
    rounded.addRoundedRect(bar, barRadius, barRadius);
    painter.save();
    painter.setClipPath(rounded);
    double at = 0;
    for (const Factor factor : heaviestFirst(m_advice.weights)) {
        const double width = whole.width() * place.parts[indexOf(factor)];
        const double left = layoutDirection() == Qt::RightToLeft ? bar.right() - at - width : bar.left() + at;
        painter.fillRect(QRectF(left, bar.top(), width, bar.height()), factorColor(factor, palette()));
        painter.fillRect(QRectF(left + width - 1, bar.top(), 1, bar.height()), look::card(palette()));
        at += width;
    }
    painter.restore();
    painter.setFont(look::font(isBest ? look::Type::Strong : look::Type::Body));
    const QRect right = QStyle::visualRect(
        layoutDirection(), row,
        QRect(whole.left() + static_cast<int>(bar.width()) + look::small, row.top(), scoreWidth, row.height()));
    painter.drawText(right, Qt::AlignVCenter | Qt::AlignLeading, shownScore(place.score));
}

void ScoreBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QRect row(0, 0, width(), rowHeight());
    const auto label = [&](RunPlace place, look::Type type, const QColor &ink) {
        painter.setFont(look::font(type));
        painter.setPen(ink);
        painter.drawText(
            QStyle::visualRect(layoutDirection(), rect(), QRect(row.left(), row.top(), labelWidth(), row.height())),
            Qt::AlignVCenter | Qt::AlignLeading, placeTitle(place));
    };
    for (const RankedPlace &place : m_advice.ranking) {
        const bool isBest = place.place == m_advice.best();
        label(place.place, isBest ? look::Type::Strong : look::Type::Body, palette().color(QPalette::Text));
        paintBar(painter, place, row, isBest);
        row.translate(0, row.height());
    }
    for (const Exclusion &excluded : m_advice.excluded) {
        label(excluded.place, look::Type::Body, look::muted(palette()));
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), row.adjusted(labelWidth(), 0, 0, 0)),
                         Qt::AlignVCenter | Qt::AlignLeading, tr("ruled out"));
        row.translate(0, row.height());
    }
}

} // namespace groundwork
