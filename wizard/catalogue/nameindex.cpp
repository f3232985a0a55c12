// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "catalogue/nameindex.h"

#include <QString>

#include <algorithm>
#include <bit>
#include <cstring>
#include <functional>
#include <ranges>

namespace groundwork {

namespace {

constexpr std::uint64_t magic = 0x01'4553'4d41'4e57'47; // "GWNAMES", and the version
constexpr qsizetype shortestMistyped = 3;

struct Head
{
    std::uint64_t magic;
    std::uint64_t count;
    std::uint64_t textSize;
};

std::uint64_t lettersOf(QByteArrayView name)
{
    std::uint64_t letters = 0;
    for (const char letter : name)
        letters |= 1ULL << (static_cast<unsigned char>(letter) % 64U);
    return letters;
}

template <typename T>
void append(QByteArray &bytes, const QList<T> &values)
{
    bytes.append(reinterpret_cast<const char *>(values.constData()), values.size() * qsizetype(sizeof(T)));
}

bool isBetter(const NameIndex &index, const NameHit &one, const NameHit &other)
{
    if (one.match != other.match)
        return one.match < other.match;
    const qsizetype length = index.name(one.index).size();
    const qsizetype otherLength = index.name(other.index).size();
    return length != otherLength ? length < otherLength : one.index < other.index;
}

} // namespace

bool isOneEditApart(QByteArrayView one, QByteArrayView other)
{
    if (one.size() > other.size())
        std::swap(one, other);
    if (other.size() - one.size() > 1)
        return false;
    const auto differ = std::ranges::mismatch(one, other).in1 - one.begin();
    if (one.size() < other.size())
        return one.sliced(differ) == other.sliced(differ + 1);
    if (differ == one.size())
        return false; // the same
    if (one.sliced(differ + 1) == other.sliced(differ + 1))
        return true;
    return differ + 1 < one.size() && one[differ] == other[differ + 1] && one[differ + 1] == other[differ] &&
           one.sliced(differ + 2) == other.sliced(differ + 2);
}

QByteArray NameIndex::blockOf(const QList<QByteArray> &names)
{
    QList<std::uint64_t> letters;
    QList<std::uint32_t> starts;
    QByteArray text;
    for (const QByteArray &name : names) {
        letters.append(lettersOf(name));
        starts.append(static_cast<std::uint32_t>(text.size()));
        text += name + '\n';
    }
    starts.append(static_cast<std::uint32_t>(text.size()));
    const Head head{magic, static_cast<std::uint64_t>(names.size()), static_cast<std::uint64_t>(text.size())};
    QByteArray block(reinterpret_cast<const char *>(&head), sizeof head);
    append(block, letters);
    append(block, starts);
    return block + text;
}

std::optional<NameIndex> NameIndex::open(QByteArrayView block)
{
    Head head{};
    if (block.size() < qsizetype(sizeof head) ||
        reinterpret_cast<std::uintptr_t>(block.data()) % alignof(std::uint64_t) != 0)
        return std::nullopt;
    std::memcpy(&head, block.data(), sizeof head);
    const auto size = static_cast<std::uint64_t>(block.size());
    if (head.magic != magic || head.count > size || head.textSize > size)
        return std::nullopt;
    const std::uint64_t lettersSize = head.count * sizeof(std::uint64_t);
    const std::uint64_t startsSize = (head.count + 1) * sizeof(std::uint32_t);
    if (sizeof head + lettersSize + startsSize + head.textSize != size)
        return std::nullopt;
    const char *data = block.data() + sizeof head;
    NameIndex index;
    index.m_letters = {reinterpret_cast<const std::uint64_t *>(data), head.count};
    index.m_starts = {reinterpret_cast<const std::uint32_t *>(data + lettersSize), head.count + 1};
    index.m_text = QByteArrayView(data + lettersSize + startsSize, static_cast<qsizetype>(head.textSize));
    // Every name ends before the next begins, so that no start leads out of the text.
    if (!std::ranges::is_sorted(index.m_starts, std::less_equal()) || index.m_starts.front() != 0 ||
        index.m_starts.back() != head.textSize)
        return std::nullopt;
    return index;
}

QByteArray NameIndex::folded(const QString &typed)
{
    QByteArray text = typed.simplified().toLower().toUtf8();
    for (char &letter : text) {
        if (letter == ' ' || letter == '_' || letter == '.')
            letter = '-';
    }
    return text;
}

QByteArrayView NameIndex::name(int index) const
{
    const auto at = static_cast<std::size_t>(index);
    return m_text.sliced(m_starts[at], m_starts[at + 1] - m_starts[at] - 1);
}

/// The first name that is not before `prefix`, and the first after those that begin with it.
std::pair<int, int> NameIndex::withPrefix(QByteArrayView prefix) const
{
    const auto indexes = std::views::iota(0, static_cast<int>(size()));
    const auto first = std::ranges::partition_point(indexes, [&](int index) { return name(index) < prefix; });
    const auto last =
        std::partition_point(first, indexes.end(), [&](int index) { return name(index).startsWith(prefix); });
    return {*first, static_cast<int>(last - indexes.begin())};
}

std::optional<int> NameIndex::find(QByteArrayView wanted) const
{
    const auto [first, last] = withPrefix(wanted);
    if (first < last && name(first) == wanted)
        return first;
    return std::nullopt;
}

/// The name that holds the byte at `place`, at or after the name `from`.
int NameIndex::nameAt(std::uint32_t place, int from) const
{
    const auto next = std::upper_bound(m_starts.begin() + from, m_starts.end(), place);
    return static_cast<int>(next - m_starts.begin()) - 1;
}

void NameIndex::addContaining(QByteArrayView text, QList<NameHit> &hits) const
{
    const QByteArray atWord = '-' + text.toByteArray();
    int from = 0;
    qsizetype place = 0;
    while ((place = m_text.indexOf(text, place)) >= 0) {
        const int index = nameAt(static_cast<std::uint32_t>(place), from);
        const auto at = static_cast<std::size_t>(index);
        // What begins with the text was found already.
        if (place != m_starts[at])
            hits.append({index, name(index).contains(atWord) ? NameMatch::WordStart : NameMatch::Contains});
        from = index + 1;
        place = m_starts[at + 1];
    }
}

void NameIndex::addMistyped(QByteArrayView text, QList<NameHit> &hits) const
{
    const std::uint64_t letters = lettersOf(text);
    const auto length = static_cast<std::uint32_t>(text.size());
    for (std::size_t at = 0; at < m_letters.size(); ++at) {
        // One edit brings in at most one letter and takes away at most one.
        if (std::popcount(m_letters[at] ^ letters) > 2)
            continue;
        const std::uint32_t size = m_starts[at + 1] - m_starts[at] - 1;
        if (size + 1 < length || size > length + 1)
            continue;
        const auto index = static_cast<int>(at);
        if (isOneEditApart(text, name(index)) && !name(index).contains(text))
            hits.append({index, NameMatch::Typo});
    }
}

QList<NameHit> NameIndex::search(QByteArrayView text, qsizetype most) const
{
    QList<NameHit> hits;
    if (text.isEmpty() || text.contains('\n') || most <= 0)
        return hits;
    const auto [first, last] = withPrefix(text);
    for (int index = first; index < last; ++index)
        hits.append({index, name(index).size() == text.size() ? NameMatch::Exact : NameMatch::Prefix});
    if (hits.size() < most)
        addContaining(text, hits);
    if (hits.size() < most && text.size() >= shortestMistyped)
        addMistyped(text, hits);
    const auto end = hits.begin() + std::min(most, hits.size());
    std::partial_sort(hits.begin(), end, hits.end(),
                      [this](const NameHit &one, const NameHit &other) { return isBetter(*this, one, other); });
    hits.erase(end, hits.end());
    return hits;
}

} // namespace groundwork
