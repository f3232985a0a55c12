// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "catalogue/cataloguereader.h"

#include "base/packagenames.h"
#include "catalogue/licencewords.h"
#include "spec/yaml.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

constexpr qsizetype largestFile = 1'000'000;
constexpr qsizetype longestSummary = 110;
constexpr qsizetype longestReason = 90;

constexpr std::pair<QStringView, GpuSupport> gpuSupports[] = {
    {u"none", GpuSupport::None},
    {u"included", GpuSupport::Included},
    {u"separate", GpuSupport::Separate},
    {u"only", GpuSupport::Only},
};

/// Reads one file into the data and notes what is wrong with it.
class FileReader
{
public:
    FileReader(const CatalogueFile &file, CatalogueReading &reading) : m_file(file), m_reading(reading) {}

    void read()
    {
        const YamlDocument document = parseYaml(m_file.bytes, largestFile);
        for (const YamlProblem &problem : document.problems)
            m_reading.problems.append({m_file.name, problem.line, problem.column, problem.message});
        if (!document.complete || !isMapping(document.root))
            return;
        if (const YamlNode *sets = document.root.find(u"sets"_s)) {
            onlyKeys(document.root, {u"sets"_s});
            for (const YamlNode &set : listOf(*sets))
                readSet(set);
        } else {
            readTopic(document.root);
        }
    }

private:
    void problem(const YamlNode &place, const QString &message)
    {
        m_reading.problems.append({m_file.name, place.line, place.column, message});
    }

    bool isMapping(const YamlNode &node)
    {
        if (node.kind == YamlKind::Mapping)
            return true;
        problem(node, u"Keys and values are expected here."_s);
        return false;
    }

    const std::vector<YamlNode> &listOf(const YamlNode &node)
    {
        if (node.kind != YamlKind::Sequence)
            problem(node, u"A list is expected here."_s);
        return node.items;
    }

    void onlyKeys(const YamlNode &node, const QStringList &keys)
    {
        for (const YamlEntry &entry : node.entries) {
            if (!keys.contains(entry.key.text))
                problem(entry.key, u"There is no key \"%1\" here."_s.arg(entry.key.text));
        }
    }

    QString text(const YamlNode &node, const QString &key)
    {
        const YamlNode *value = node.find(key);
        if (value && value->kind == YamlKind::Scalar && !value->text.isEmpty())
            return value->text;
        problem(value ? *value : node, u"\"%1\" is missing or no text."_s.arg(key));
        return {};
    }

    QString sentence(const YamlNode &node, const QString &key, qsizetype longest)
    {
        const QString words = text(node, key);
        if (!words.isEmpty() && (words.size() > longest || !words.endsWith(u'.')))
            problem(*node.find(key), u"\"%1\" is a sentence of at most %2 characters."_s.arg(key).arg(longest));
        return words;
    }

    QStringList texts(const YamlNode &node, const QString &key)
    {
        QStringList found;
        const YamlNode *value = node.find(key);
        if (!value)
            return found;
        for (const YamlNode &item : listOf(*value)) {
            if (item.kind != YamlKind::Scalar || item.text.isEmpty())
                problem(item, u"A text is expected here."_s);
            else if (found.contains(item.text))
                problem(item, u"\"%1\" stands here twice."_s.arg(item.text));
            else
                found.append(item.text);
        }
        return found;
    }

    /// A name of a registry: the usual one where the key is missing, none where it is null.
    std::optional<QString> registryName(const YamlNode &node, const QString &key, const QString &usual)
    {
        const YamlNode *value = node.find(key);
        if (!value)
            return usual;
        if (value->kind == YamlKind::Null)
            return std::nullopt;
        return text(node, key);
    }

    template <typename Value, std::size_t count>
    Value oneOf(const YamlNode &node, const QString &key, const std::pair<QStringView, Value> (&values)[count])
    {
        const QString word = text(node, key);
        const auto *const found = std::ranges::find_if(values, [&](const auto &value) { return value.first == word; });
        if (found != std::end(values))
            return found->second;
        if (!word.isEmpty())
            problem(*node.find(key), u"\"%1\" is no value of \"%2\"."_s.arg(word, key));
        return values[0].second;
    }

    void readTopic(const YamlNode &node)
    {
        onlyKeys(node, {u"topic"_s, u"title"_s, u"summary"_s, u"words"_s, u"packages"_s});
        const Topic topic{text(node, u"topic"_s), text(node, u"title"_s), sentence(node, u"summary"_s, longestSummary),
                          texts(node, u"words"_s)};
        m_reading.data.topics.append(topic);
        const YamlNode *packages = node.find(u"packages"_s);
        if (!packages) {
            problem(node, u"\"packages\" is missing."_s);
            return;
        }
        for (const YamlNode &package : listOf(*packages))
            readPackage(package, topic.name);
    }

    void readPackage(const YamlNode &node, const QString &topic)
    {
        if (!isMapping(node))
            return;
        onlyKeys(node, {u"name"_s, u"summary"_s, u"conda"_s, u"pypi"_s, u"imports"_s, u"words"_s, u"with"_s,
                        u"alternatives"_s, u"licence"_s, u"gpu"_s});
        CataloguePackage package;
        package.name = text(node, u"name"_s);
        package.summary = sentence(node, u"summary"_s, longestSummary);
        package.topic = topic;
        package.conda = registryName(node, u"conda"_s, package.name);
        package.pypi = registryName(node, u"pypi"_s, package.name);
        package.imports = texts(node, u"imports"_s);
        if (!node.find(u"imports"_s))
            package.imports = {QString(package.name).replace(u'-', u'_')};
        package.words = texts(node, u"words"_s);
        package.with = texts(node, u"with"_s);
        package.alternatives = texts(node, u"alternatives"_s);
        package.licence = oneOf(node, u"licence"_s, licenceFamilies);
        if (node.find(u"gpu"_s))
            package.gpu = oneOf(node, u"gpu"_s, gpuSupports);
        if (!package.conda && !package.pypi)
            problem(node, u"The package comes neither from conda nor from PyPI."_s);
        m_reading.data.packages.append(package);
    }

    void readSet(const YamlNode &node)
    {
        if (!isMapping(node))
            return;
        onlyKeys(node, {u"name"_s, u"title"_s, u"summary"_s, u"packages"_s});
        PackageSet set{text(node, u"name"_s), text(node, u"title"_s), sentence(node, u"summary"_s, longestSummary), {}};
        const YamlNode *members = node.find(u"packages"_s);
        if (!members) {
            problem(node, u"\"packages\" is missing."_s);
            return;
        }
        for (const YamlNode &member : listOf(*members)) {
            if (!isMapping(member))
                continue;
            onlyKeys(member, {u"name"_s, u"reason"_s});
            set.members.append({text(member, u"name"_s), sentence(member, u"reason"_s, longestReason)});
        }
        m_reading.data.sets.append(set);
    }

    const CatalogueFile &m_file;
    CatalogueReading &m_reading;
};

/// What can be seen only with all files read: names that stand twice, and names of packages that are not there.
void checkNames(CatalogueReading &reading)
{
    const auto problem = [&](const QString &message) { reading.problems.append({{}, 0, 0, message}); };
    QSet<QString> names;
    for (const CataloguePackage &package : reading.data.packages) {
        const QString name = normalisedPackageName(package.name);
        if (names.contains(name))
            problem(u"%1: stands in the catalogue twice."_s.arg(package.name));
        names.insert(name);
    }
    const auto known = [&](const QString &from, const QStringList &others) {
        for (const QString &other : others) {
            if (other == from || !names.contains(normalisedPackageName(other)))
                problem(u"%1: names %2, which is not another package of the catalogue."_s.arg(from, other));
        }
    };
    for (const CataloguePackage &package : reading.data.packages)
        known(package.name, package.with + package.alternatives);
    for (const PackageSet &set : reading.data.sets) {
        QStringList members;
        for (const PackageSet::Member &member : set.members)
            members.append(member.name);
        known(set.title, members);
    }
}

} // namespace

CatalogueReading readCatalogue(const QList<CatalogueFile> &files)
{
    CatalogueReading reading;
    for (const CatalogueFile &file : files)
        FileReader(file, reading).read();
    std::ranges::sort(reading.data.topics, {}, &Topic::name);
    std::ranges::sort(reading.data.packages, {}, &CataloguePackage::name);
    checkNames(reading);
    return reading;
}

} // namespace groundwork
