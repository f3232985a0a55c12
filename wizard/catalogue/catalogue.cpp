// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "catalogue/catalogue.h"

#include "base/packagenames.h"
#include "catalogue/cataloguerecords.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

/// What a key is to a package, the nearest first.
enum KeyKind : std::uint32_t { OwnName, OtherName, Word, TopicWord, SummaryWord, KeyKindCount };

constexpr std::uint64_t blockMagic = 0x01'5441'434e'5747; // "GWNCAT", and the version
constexpr qsizetype shortestSummaryWord = 4;
constexpr qsizetype most32 = std::numeric_limits<std::uint32_t>::max();

/// What is typed is nearer to the package the less the number is. A row for each NameMatch, a column for each KeyKind.
constexpr int never = 1000;
constexpr int scores[][KeyKindCount] = {
    {0, 1, 2, 12, 14},          // exact
    {4, 5, 6, 13, 15},          // prefix
    {7, 8, 9, 16, never},       // beginning of a word
    {10, 11, 17, never, never}, // anywhere
    {18, 19, 20, never, never}, // mistyped
};
constexpr int severalWords = 3;

/// The sections of a block, in this order, each at a multiple of eight bytes.
enum Section { Keys, MeaningStarts, Meanings, Weights, RecordStarts, Records, Lists, SectionCount };

struct BlockHead
{
    std::uint64_t magic;
    std::array<std::uint64_t, SectionCount> sizes; ///< bytes, without what fills up to eight
};

std::uint64_t upToEight(std::uint64_t size)
{
    return (size + 7) / 8 * 8;
}

template <typename T>
QByteArray bytesOf(const QList<T> &values)
{
    return {reinterpret_cast<const char *>(values.constData()), values.size() * qsizetype(sizeof(T))};
}

std::span<const std::uint32_t> numbersIn(QByteArrayView bytes)
{
    return {reinterpret_cast<const std::uint32_t *>(bytes.data()),
            static_cast<std::size_t>(bytes.size()) / sizeof(std::uint32_t)};
}

/// Whether each start is at or before the next, the first 0 and the last the end.
bool areStarts(std::span<const std::uint32_t> starts, std::size_t count, std::size_t end)
{
    return starts.size() == count + 1 && std::ranges::is_sorted(starts) && starts.front() == 0 && starts.back() == end;
}

/// Everything that people type for a package, each as the nearest kind that it is.
QMap<QByteArray, KeyKind> keysOf(const CataloguePackage &package, const Topic &topic)
{
    QMap<QByteArray, KeyKind> keys;
    const auto add = [&keys](const QString &text, KeyKind kind) {
        const QByteArray key = NameIndex::folded(text);
        if (!key.isEmpty() && (!keys.contains(key) || kind < keys[key]))
            keys.insert(key, kind);
    };
    add(package.name, OwnName);
    for (const auto &name : {package.conda, package.pypi})
        add(name.value_or(QString()), OtherName);
    for (const QString &name : package.imports)
        add(name, OtherName);
    for (const QString &word : package.words)
        add(word, Word);
    for (const QString &word : topic.words + QStringList{topic.title})
        add(word, TopicWord);
    for (QString word : package.summary.split(u' ')) {
        word.removeIf([](QChar letter) { return letter == u'.' || letter == u',' || letter == u';'; });
        if (word.size() >= shortestSummaryWord)
            add(word, SummaryWord);
    }
    return keys;
}

/// How often each package is named by others: those that many use go first where nothing else decides.
QHash<QString, std::uint32_t> weightsIn(const CatalogueData &data)
{
    constexpr std::uint32_t inASet = 3;
    QHash<QString, std::uint32_t> weights;
    for (const CataloguePackage &package : data.packages) {
        for (const QString &name : package.with + package.alternatives)
            weights[normalisedPackageName(name)] += 1;
    }
    for (const PackageSet &set : data.sets) {
        for (const PackageSet::Member &member : set.members)
            weights[normalisedPackageName(member.name)] += inASet;
    }
    return weights;
}

} // namespace

QByteArray Catalogue::blockOf(const CatalogueData &data)
{
    QMap<QByteArray, QList<std::uint32_t>> keys;
    QList<std::uint32_t> weights, recordStarts;
    QByteArray records;
    const auto namedBy = weightsIn(data);
    for (qsizetype index = 0; index < data.packages.size(); ++index) {
        const CataloguePackage &package = data.packages.at(index);
        const auto topic = std::ranges::find(data.topics, package.topic, &Topic::name);
        const auto own = keysOf(package, topic == data.topics.end() ? Topic() : *topic);
        for (const auto &[key, kind] : own.asKeyValueRange())
            keys[key] += {static_cast<std::uint32_t>(index), static_cast<std::uint32_t>(kind)};
        weights.append(namedBy.value(normalisedPackageName(package.name)));
        recordStarts.append(static_cast<std::uint32_t>(records.size()));
        records += QJsonDocument(recordOf(package)).toJson(QJsonDocument::Compact);
    }
    recordStarts.append(static_cast<std::uint32_t>(records.size()));

    QList<std::uint32_t> meaningStarts, meanings;
    for (const auto &own : std::as_const(keys)) {
        meaningStarts.append(static_cast<std::uint32_t>(meanings.size()));
        meanings += own;
    }
    meaningStarts.append(static_cast<std::uint32_t>(meanings.size()));

    QJsonArray topics, sets;
    for (const Topic &topic : data.topics)
        topics.append(recordOf(topic));
    for (const PackageSet &set : data.sets)
        sets.append(recordOf(set));

    const std::array<QByteArray, SectionCount> sections{
        NameIndex::blockOf(keys.keys()),
        bytesOf(meaningStarts),
        bytesOf(meanings),
        bytesOf(weights),
        bytesOf(recordStarts),
        records,
        QJsonDocument(QJsonObject{{u"topics"_s, topics}, {u"sets"_s, sets}}).toJson(QJsonDocument::Compact)};
    BlockHead head{blockMagic, {}};
    QByteArray block;
    for (std::size_t at = 0; at < SectionCount; ++at) {
        head.sizes[at] = static_cast<std::uint64_t>(sections[at].size());
        block += sections[at];
        block.append(static_cast<qsizetype>(upToEight(head.sizes[at]) - head.sizes[at]), '\0');
    }
    return QByteArray(reinterpret_cast<const char *>(&head), sizeof head) + block;
}

std::optional<Catalogue> Catalogue::open(QByteArrayView block)
{
    BlockHead head{};
    if (block.size() < qsizetype(sizeof head) || block.size() > most32)
        return std::nullopt;
    std::memcpy(&head, block.data(), sizeof head);
    if (head.magic != blockMagic)
        return std::nullopt;
    std::array<QByteArrayView, SectionCount> sections;
    std::uint64_t place = sizeof head;
    for (std::size_t at = 0; at < SectionCount; ++at) {
        if (head.sizes[at] > most32 || place + upToEight(head.sizes[at]) > static_cast<std::uint64_t>(block.size()))
            return std::nullopt;
        sections[at] = block.sliced(static_cast<qsizetype>(place), static_cast<qsizetype>(head.sizes[at]));
        place += upToEight(head.sizes[at]);
    }
    const auto keys = NameIndex::open(sections[Keys]);
    if (!keys)
        return std::nullopt;
    Catalogue catalogue(*keys);
    catalogue.m_meaningStarts = numbersIn(sections[MeaningStarts]);
    catalogue.m_meanings = numbersIn(sections[Meanings]);
    catalogue.m_weights = numbersIn(sections[Weights]);
    catalogue.m_recordStarts = numbersIn(sections[RecordStarts]);
    catalogue.m_records = sections[Records];
    if (!areStarts(catalogue.m_meaningStarts, static_cast<std::size_t>(keys->size()), catalogue.m_meanings.size()) ||
        !areStarts(catalogue.m_recordStarts, catalogue.m_weights.size(), head.sizes[Records]))
        return std::nullopt;
    for (std::size_t at = 0; at + 1 < catalogue.m_meanings.size(); at += 2) {
        if (catalogue.m_meanings[at] >= catalogue.m_weights.size() || catalogue.m_meanings[at + 1] >= KeyKindCount)
            return std::nullopt;
    }
    const QJsonObject lists = QJsonDocument::fromJson(sections[Lists].toByteArray()).object();
    for (const QJsonValue &topic : lists[u"topics"].toArray())
        catalogue.m_topics.append(topicFrom(topic.toObject()));
    for (const QJsonValue &set : lists[u"sets"].toArray())
        catalogue.m_sets.append(setFrom(set.toObject()));
    return catalogue;
}

CataloguePackage Catalogue::package(int index) const
{
    const auto at = static_cast<std::size_t>(index);
    const QByteArrayView record = m_records.sliced(m_recordStarts[at], m_recordStarts[at + 1] - m_recordStarts[at]);
    return packageFrom(QJsonDocument::fromJson(record.toByteArray()).object());
}

QList<int> Catalogue::inTopic(const QString &topic) const
{
    QList<int> found;
    for (int index = 0; index < size(); ++index) {
        if (package(index).topic == topic)
            found.append(index);
    }
    return found;
}

std::span<const std::uint32_t> Catalogue::meaningsOf(int key) const
{
    const auto at = static_cast<std::size_t>(key);
    return m_meanings.subspan(m_meaningStarts[at], m_meaningStarts[at + 1] - m_meaningStarts[at]);
}

std::optional<int> Catalogue::find(const QString &name) const
{
    const auto key = m_keys.find(NameIndex::folded(name));
    std::optional<int> other;
    if (!key)
        return other;
    const auto meanings = meaningsOf(*key);
    for (std::size_t at = 0; at + 1 < meanings.size(); at += 2) {
        if (meanings[at + 1] == OwnName)
            return static_cast<int>(meanings[at]);
        if (meanings[at + 1] == OtherName && !other)
            other = static_cast<int>(meanings[at]);
    }
    return other;
}

int Catalogue::scoreOf(NameMatch match)
{
    return scores[static_cast<int>(match)][OwnName];
}

/// Notes the packages of each key that answers to the whole text.
void Catalogue::addPhrase(const QByteArray &text, QList<Scored> &found) const
{
    for (const NameHit &hit : m_keys.search(text, m_keys.size())) {
        const auto meanings = meaningsOf(hit.index);
        for (std::size_t at = 0; at + 1 < meanings.size(); at += 2) {
            const int score = scores[static_cast<int>(hit.match)][meanings[at + 1]];
            if (score != never)
                found.append({static_cast<int>(meanings[at]), score});
        }
    }
}

/// Notes the packages that have, for each word of the text, a key with a word that begins so.
void Catalogue::addWords(const QByteArray &text, QList<Scored> &found) const
{
    const QList<QByteArray> words = text.split('-');
    if (words.size() < 2)
        return;
    QHash<int, int> common; // package → score
    for (qsizetype at = 0; at < words.size(); ++at) {
        QHash<int, int> best;
        QList<Scored> ofWord;
        addPhrase(words.at(at), ofWord);
        for (const Scored &scored : std::as_const(ofWord)) {
            if (at == 0 || common.contains(scored.package)) {
                const int before = common.value(scored.package, 0);
                best[scored.package] = std::min(best.value(scored.package, never), std::max(before, scored.score));
            }
        }
        common = best;
    }
    for (const auto &[package, score] : common.asKeyValueRange())
        found.append({package, score + severalWords});
}

QList<Catalogue::Scored> Catalogue::scored(const QString &typed, qsizetype most) const
{
    const QByteArray text = NameIndex::folded(typed);
    QList<Scored> found;
    addPhrase(text, found);
    addWords(text, found);
    QHash<int, int> best;
    for (const Scored &scored : std::as_const(found))
        best[scored.package] = std::min(best.value(scored.package, never), scored.score);
    QList<Scored> ranked;
    for (const auto &[package, score] : best.asKeyValueRange())
        ranked.append({package, score});
    std::ranges::sort(ranked, [this](const Scored &one, const Scored &other) {
        if (one.score != other.score)
            return one.score < other.score;
        const auto weight = m_weights[static_cast<std::size_t>(one.package)];
        const auto otherWeight = m_weights[static_cast<std::size_t>(other.package)];
        return weight != otherWeight ? weight > otherWeight : one.package < other.package;
    });
    ranked.resize(std::min(most, ranked.size()));
    return ranked;
}

QList<int> Catalogue::search(const QString &typed, qsizetype most) const
{
    QList<int> packages;
    for (const Scored &found : scored(typed, most))
        packages.append(found.package);
    return packages;
}

} // namespace groundwork
