// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "spec/specrules.h"

#include <algorithm>
#include <vector>

namespace groundwork {

namespace {

/// No key or value of the format comes near it.
constexpr qsizetype longestWord = 48;

QString folded(const QString &word)
{
    return word.toLower().replace(u'_', u'-').replace(u' ', u'-');
}

/// Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment).
int distance(const QString &a, const QString &b)
{
    const auto width = std::size_t(b.size()) + 1;
    std::vector<int> before(width);
    std::vector<int> above(width);
    std::vector<int> row(width);
    for (std::size_t j = 0; j < width; ++j)
        above[j] = int(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = int(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = std::size_t(j);
            const int substituted = above[at - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[at] = std::min({substituted, above[at] + 1, row[at - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[at] = std::min(row[at], before[at - 2] + 1);
        }
        before.swap(above);
        above.swap(row);
    }
    return above[width - 1];
}

} // namespace

QString nearest(const QString &word, const QStringList &candidates)
{
    if (word.isEmpty() || word.size() > longestWord)
        return {};
    const QString wanted = folded(word);
    const int limit = std::max(1, int(wanted.size()) / 3);
    QString best;
    int bestDistance = limit + 1;
    for (const QString &candidate : candidates) {
        if (std::abs(candidate.size() - wanted.size()) >= bestDistance)
            continue;
        const int found = distance(wanted, folded(candidate));
        if (found < bestDistance) {
            best = candidate;
            bestDistance = found;
        }
    }
    return best;
}

} // namespace groundwork
