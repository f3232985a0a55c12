// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "advice/sensitivity.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <array>
#include <numeric>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int manyAnswers = 10'000;

/// Answers and scores as they may come, ties and edges among them.
class RandomAnswers
{
public:
    explicit RandomAnswers(quint32 seed) : m_random(seed) {}

    int below(int limit) { return static_cast<int>(m_random.bounded(limit)); }

    QList<ScoredPlace> places()
    {
        QList<ScoredPlace> places;
        const int steps = below(2) ? 11 : 3; // coarse ones tie often
        for (const RunPlace place : allPlaces) {
            if (below(6) == 0)
                continue; // excluded
            ScoredPlace scored{.place = place};
            for (int &score : scored.scores)
                score = below(steps) * fullScore / (steps - 1);
            places.append(scored);
        }
        return places;
    }

    WhereToRunDecision decision()
    {
        WhereToRunDecision decision;
        QList<Factor> factors(allFactors.begin(), allFactors.end());
        std::shuffle(factors.begin(), factors.end(), m_random);
        const int kind = below(3);
        if (kind == 0)
            decision.ranking = factors.first(below(11));
        for (int i = 0; kind == 1 && i < 1 + below(10); ++i)
            decision.weights.insert(factors.at(i), below(6));
        return decision;
    }

    template <typename List>
    void shuffle(List &list)
    {
        std::shuffle(list.begin(), list.end(), m_random);
    }

private:
    QRandomGenerator m_random;
};

bool dominates(const Scores &better, const Scores &worse, const Weights &weights)
{
    bool strictly = false;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (weights[i] > 0 && better[i] < worse[i])
            return false;
        strictly = strictly || (weights[i] > 0 && better[i] > worse[i]);
    }
    return strictly;
}

/// Even weights, but for one factor that counts `share` + `more`/`parts` of the others.
Weights emphasised(const Flip &flip, qint64 more)
{
    constexpr qint64 parts = 1000;
    Weights weights{};
    weights.fill(flip.denominator * parts);
    weights[indexOf(flip.factor)] = flip.numerator * parts + more;
    return weights;
}

QString asText(const Flip &flip)
{
    return u"kind %1 factor %2 from %3 to %4 share %5/%6"_s.arg(
        QString::number(int(flip.kind)), QString::number(int(flip.factor)), QString::number(flip.from),
        QString::number(flip.to), QString::number(flip.numerator), QString::number(flip.denominator));
}

} // namespace

class TestWeighing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rankOrderCentroids();
    void aPartialOrderSharesTheRest();
    void weightsByHandComeFirst();
    void aDominatedPlaceNeverWins();
    void aWeightOfZeroHasNoEffect();
    void theOrderOfThePlacesDoesNotMatter();
    void theFlipFlipsAndJustBelowItDoesNot();
    void noFlipMeansNoSingleMoveFlips();
    void closeIsCloserThanTheLimit();
    void theShareOfAFlipByHand();
};

void TestWeighing::rankOrderCentroids()
{
    // Published for ten: .293 .193 .143 .110 .085 .065 .048 .034 .021 .010 (cut, not rounded, at some).
    constexpr std::array published{.293, .193, .143, .110, .085, .065, .048, .034, .021, .010};
    const Weights weights = weightsByRank({allFactors.begin(), allFactors.end()});
    const auto sum = static_cast<double>(std::accumulate(weights.begin(), weights.end(), qint64{0}));
    for (std::size_t i = 0; i < weights.size(); ++i)
        QVERIFY(std::abs(static_cast<double>(weights[i]) / sum - published[i]) < 0.001);
}

void TestWeighing::aPartialOrderSharesTheRest()
{
    const Weights all = weightsByRank({allFactors.begin(), allFactors.end()});
    const Weights two = weightsByRank({Factor::Privacy, Factor::Cost});
    QCOMPARE(two[indexOf(Factor::Privacy)], all[0]);
    QCOMPARE(two[indexOf(Factor::Cost)], all[1]);
    const qint64 rest = two[indexOf(Factor::Resources)];
    QCOMPARE(rest * 8, std::accumulate(all.begin() + 2, all.end(), qint64{0}));
    QCOMPARE(std::ranges::count(two, rest), 8);
    const Weights none = weightsByRank({});
    QCOMPARE(std::ranges::count(none, none[0]), 10);
    QVERIFY(none[0] > 0);
}

void TestWeighing::weightsByHandComeFirst()
{
    WhereToRunDecision decision;
    decision.ranking = {Factor::Privacy};
    QCOMPARE(weightsOf(decision), weightsByRank({Factor::Privacy}));
    decision.weights = {{Factor::Cost, 5}, {Factor::Offline, 0}};
    Weights byHand{};
    byHand[indexOf(Factor::Cost)] = 5;
    QCOMPARE(weightsOf(decision), byHand);
}

void TestWeighing::aDominatedPlaceNeverWins()
{
    RandomAnswers random(1);
    int seen = 0;
    for (int i = 0; i < manyAnswers; ++i) {
        QList<ScoredPlace> places = random.places();
        if (places.size() > 1 && random.below(2)) { // by chance it is rare
            const Scores better = places.first().scores;
            for (int &score : places.last().scores)
                score = 0;
            for (std::size_t f = 0; f < better.size(); ++f)
                places.last().scores[f] = better[f] - (random.below(3) == 0 ? std::min(better[f], 100) : 0);
        }
        const Weights weights = weightsOf(random.decision());
        for (const ScoredPlace &worse : places) {
            for (const ScoredPlace &better : places) {
                if (!dominates(better.scores, worse.scores, weights))
                    continue;
                ++seen;
                QVERIFY(bestOf(places, weights) != worse.place);
            }
        }
    }
    QVERIFY(seen > manyAnswers / 10);
}

void TestWeighing::aWeightOfZeroHasNoEffect()
{
    RandomAnswers random(2);
    int seen = 0;
    for (int i = 0; i < manyAnswers; ++i) {
        const QList<ScoredPlace> places = random.places();
        const Weights weights = weightsOf(random.decision());
        QList<ScoredPlace> changed = places;
        for (std::size_t f = 0; f < weights.size(); ++f) {
            if (weights[f] != 0)
                continue;
            ++seen;
            for (ScoredPlace &place : changed)
                place.scores[f] = random.below(fullScore + 1);
        }
        QCOMPARE(ranked(changed, weights), ranked(places, weights));
    }
    QVERIFY(seen > manyAnswers);
}

void TestWeighing::theOrderOfThePlacesDoesNotMatter()
{
    RandomAnswers random(3);
    for (int i = 0; i < manyAnswers; ++i) {
        const QList<ScoredPlace> places = random.places();
        const WhereToRunDecision decision = random.decision();
        QList<ScoredPlace> shuffled = places;
        random.shuffle(shuffled);
        const auto ranking = ranked(places, weightsOf(decision));
        QCOMPARE(ranked(shuffled, weightsOf(decision)), ranking);
        QCOMPARE(bestOf(shuffled, weightsOf(decision)),
                 ranking.isEmpty() ? std::nullopt : std::optional(ranking.first().place));
        if (i % 20 == 0)
            QCOMPARE(smallestFlip(shuffled, decision), smallestFlip(places, decision));
    }
}

void TestWeighing::theFlipFlipsAndJustBelowItDoesNot()
{
    RandomAnswers random(4);
    QList<int> kinds(4);
    for (int i = 0; i < manyAnswers; ++i) {
        const QList<ScoredPlace> places = random.places();
        const WhereToRunDecision decision = random.decision();
        const auto flip = smallestFlip(places, decision);
        if (!flip)
            continue;
        ++kinds[int(flip->kind)];
        const auto before = bestOf(places, weightsOf(decision));
        QVERIFY(flip->winner != before);
        const auto bestWith = [&](const Flip &change) {
            return bestOf(places, weightsOf(changedBy(change, decision)));
        };
        switch (flip->kind) {
        case FlipKind::Emphasis: {
            const qint64 away = flip->numerator >= flip->denominator ? 1 : -1;
            const bool bothWays = flip->numerator == flip->denominator;
            const auto beyond = bestOf(places, emphasised(*flip, away));
            const auto short_ = bestOf(places, emphasised(*flip, -away));
            if (bothWays)
                QVERIFY2(beyond != short_ || beyond != before, qPrintable(asText(*flip)));
            else
                QVERIFY2(beyond != before && short_ == before, qPrintable(asText(*flip)));
            break;
        }
        case FlipKind::Weight: {
            QCOMPARE(bestWith(*flip), flip->winner);
            Flip nearer = *flip;
            nearer.to += flip->to > flip->from ? -1 : 1;
            if (nearer.to != nearer.from)
                QVERIFY2(bestWith(nearer) == before, qPrintable(asText(*flip)));
            break;
        }
        case FlipKind::Left:
        case FlipKind::Place: {
            QCOMPARE(bestWith(*flip), flip->winner);
            const int places_ = static_cast<int>(decision.ranking.size());
            Flip nearer = *flip;
            nearer.kind = FlipKind::Place;
            const int from = flip->from ? flip->from : places_ + 2;
            const int to = flip->kind == FlipKind::Left ? places_ + 1 : flip->to;
            nearer.to = to + (to > from ? -1 : 1);
            const bool stays = nearer.to == from || (flip->from == 0 && nearer.to == places_ + 2);
            if (!stays)
                QVERIFY2(bestWith(nearer) == before, qPrintable(asText(*flip)));
            break;
        }
        }
    }
    for (const int count : kinds)
        QVERIFY(count > 50);
}

void TestWeighing::noFlipMeansNoSingleMoveFlips()
{
    RandomAnswers random(5);
    int without = 0;
    for (int i = 0; i < manyAnswers / 10; ++i) {
        const QList<ScoredPlace> places = random.places();
        WhereToRunDecision decision;
        decision.ranking = {allFactors.begin(), allFactors.end()};
        random.shuffle(decision.ranking);
        const auto flip = smallestFlip(places, decision);
        const int distance = flip ? std::abs(flip->to - flip->from) : 10;
        if (places.isEmpty())
            continue;
        without += flip ? 0 : 1;
        const auto before = bestOf(places, weightsOf(decision));
        for (int from = 0; from < 10; ++from) {
            for (int to = 0; to < 10; ++to) {
                auto moved = decision;
                moved.ranking.move(from, to);
                if (std::abs(from - to) < distance)
                    QCOMPARE(bestOf(places, weightsOf(moved)), before);
            }
        }
    }
    QVERIFY(without > 0);
}

void TestWeighing::closeIsCloserThanTheLimit()
{
    WhereToRunDecision decision;
    decision.weights = {{Factor::Cost, 1}};
    const Weights weights = weightsOf(decision);
    const auto close = [&](int first, int second) {
        QList<ScoredPlace> places{{.place = RunPlace::Local, .scores = {first}},
                                  {.place = RunPlace::Aws, .scores = {second}}};
        return isClose(ranked(places, weights), weights, 0.02);
    };
    QVERIFY(close(500, 500));
    QVERIFY(close(500, 481));
    QVERIFY(!close(500, 480));
    QVERIFY(!close(500, 400));
    QVERIFY(!isClose(ranked({{.place = RunPlace::Local, .scores = {500}}}, weights), weights, 0.02));
    decision.weights = {{Factor::Cost, 0}}; // nothing counts, so nothing is decided
    QVERIFY(
        isClose(ranked({{.place = RunPlace::Local, .scores = {500}}, {.place = RunPlace::Aws}}, weightsOf(decision)),
                weightsOf(decision), 0.02));
}

void TestWeighing::theShareOfAFlipByHand()
{
    // Local 900 to 500 for cost, AWS 700 to 400 for resources: AWS is 100 behind, so resources has to count a third
    // more.
    const QList<ScoredPlace> places{{.place = RunPlace::Local, .scores = {900, 400}},
                                    {.place = RunPlace::Aws, .scores = {500, 700}}};
    const auto flip = smallestFlip(places, {});
    QVERIFY(flip.has_value());
    QCOMPARE(*flip, (Flip{.factor = Factor::Cost,
                          .kind = FlipKind::Emphasis,
                          .numerator = 300,
                          .denominator = 400,
                          .winner = RunPlace::Aws}));
}

QTEST_APPLESS_MAIN(TestWeighing)
#include "tst_weighing.moc"
