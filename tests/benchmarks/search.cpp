// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
//
// The slowest key-stroke of the package search and of QCompleter over the same names:
//   benchmark_search [NAMES…]      31000 and 500000 without
#include "catalogue/catalogue.h"
#include "catalogue/nameindex.h"

#include <QCompleter>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QStringListModel>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <limits>
#include <memory>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Names as registries hold them: the catalogue's words joined by two and three, with a number where they run out.
QList<QByteArray> namesAsInARegistry(qsizetype count)
{
    const Catalogue &catalogue = bundledCatalogue();
    QList<QByteArray> words;
    for (int index = 0; index < catalogue.size(); ++index)
        words += NameIndex::folded(catalogue.package(index).name).split('-');
    QRandomGenerator random(1);
    QList<QByteArray> names;
    while (names.size() < count) {
        while (names.size() < count) {
            QByteArrayList parts;
            for (int number = random.bounded(1, 4); number > 0; --number)
                parts.append(words.at(random.bounded(words.size())));
            if (random.bounded(4) == 0)
                parts.append(QByteArray::number(random.bounded(1000)));
            names.append(parts.join('-'));
        }
        std::ranges::sort(names);
        names.erase(std::unique(names.begin(), names.end()), names.end());
    }
    return names;
}

/// Every beginning of what people type, with and without mistakes.
QStringList keyStrokes()
{
    QStringList all;
    for (const QString &typed :
         {u"scikit-learn"_s, u"sckit-learn"_s, u"padnas"_s, u"torch"_s, u"e"_s, u"learn"_s, u"qqqqqq"_s, u"data"_s}) {
        for (qsizetype length = 1; length <= typed.size(); ++length)
            all.append(typed.first(length));
    }
    return all;
}

using Search = std::function<void(const QString &)>;

/// The slowest of all key-strokes in ms; of each the quickest of three, so that the machine's other work is left out.
/// Each time with a new search: QCompleter remembers what it found.
double slowest(const std::function<Search()> &makeSearch)
{
    const QStringList all = keyStrokes();
    QList<qint64> best(all.size(), std::numeric_limits<qint64>::max());
    for (int round = 0; round < 3; ++round) {
        const Search search = makeSearch();
        for (qsizetype at = 0; at < all.size(); ++at) {
            QElapsedTimer timer;
            timer.start();
            search(all.at(at));
            best[at] = std::min(best.at(at), timer.nsecsElapsed());
        }
    }
    return static_cast<double>(*std::ranges::max_element(best)) / 1e6;
}

void measure(qsizetype count)
{
    constexpr qsizetype shown = 60;
    const QList<QByteArray> names = namesAsInARegistry(count);
    const QByteArray block = NameIndex::blockOf(names);
    const NameIndex index = NameIndex::open(block).value();
    const double ours =
        slowest([&] { return [&](const QString &typed) { (void)index.search(NameIndex::folded(typed), shown); }; });

    QStringList texts;
    for (const QByteArray &name : names)
        texts.append(QString::fromUtf8(name));
    QStringListModel model(texts);
    const double theirs = slowest([&] {
        const auto completer = std::make_shared<QCompleter>(&model);
        completer->setFilterMode(Qt::MatchContains);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        return [completer](const QString &typed) {
            completer->setCompletionPrefix(typed);
            (void)completer->completionCount();
        };
    });
    std::printf("%8lld names  ours %7.2f ms  QCompleter %8.2f ms  index %5.1f MB\n", static_cast<long long>(count),
                ours, theirs, static_cast<double>(block.size()) / 1e6);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QList<qsizetype> counts;
    for (int at = 1; at < argc; ++at)
        counts.append(QByteArray(argv[at]).toLongLong());
    if (counts.isEmpty())
        counts = {31'000, 500'000};
    const double ours =
        slowest([] { return [](const QString &typed) { (void)bundledCatalogue().search(typed, 60); }; });
    std::printf("catalogue of %d  %7.2f ms\n", bundledCatalogue().size(), ours);
    for (const qsizetype count : std::as_const(counts))
        measure(count);
    return 0;
}
