// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/imports/foreignfile.h"
#include "generator/imports/pixi.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

/// "…/numpy-2.1.0-cp312-….whl" and "…/foo-1.0.tar.gz"
std::optional<PythonRequirement> requirementOfFile(const QString &address)
{
    static const QRegularExpression wheel(u"^([A-Za-z0-9_.]+)-([^-]+)-[^/]*\\.whl\\z"_s);
    static const QRegularExpression archive(u"^(.+)-([^-]+)\\.(?:tar\\.gz|zip)\\z"_s);
    const QString name = address.section(u'#', 0, 0).section(u'?', 0, 0).section(u'/', -1);
    auto match = wheel.match(name);
    if (!match.hasMatch())
        match = archive.match(name);
    if (!match.hasMatch())
        return std::nullopt;
    return PythonRequirement{.name = match.captured(1), .constraints = u"=="_s + match.captured(2)};
}

class PixiLock
{
public:
    PixiLock(const YamlNode &root, Collector &collector) : m_collector(collector)
    {
        for (const YamlNode &package : itemsIn(root, u"packages"_s)) {
            for (const QString &key : {u"pypi"_s, u"url"_s}) {
                if (const QString address = textIn(package, key); !address.isEmpty())
                    m_byAddress.insert(address, &package);
            }
        }
    }

    void takeEnvironment(const YamlNode &environment)
    {
        for (const YamlNode &channel : itemsIn(environment, u"channels"_s))
            m_collector.takeChannel(channel.kind == YamlKind::Scalar ? channel.text : textIn(channel, u"url"_s),
                                    channel.line);
        for (const YamlNode &index : itemsIn(environment, u"indexes"_s))
            m_collector.takeIndex(index.text, index.line);
        for (const YamlEntry &platform : entriesIn(environment, u"packages"_s)) {
            for (const YamlNode &package : platform.value.items)
                takePackage(package, platform.key.text);
        }
    }

private:
    void takePackage(const YamlNode &package, const QString &platform)
    {
        const ImportPlace place{.line = package.line, .marker = {}, .platform = platform, .isLocked = true};
        const QString conda = textIn(package, u"conda"_s);
        const QString python = textIn(package, u"pypi"_s);
        if (const auto file = condaPackageFileFromAddress(conda))
            // In a lock the channels stand above.
            m_collector.take(CondaPackageFile{.name = file->name, .version = file->version, .build = file->build},
                             place);
        else if (const YamlNode *record = m_byAddress.value(python); record && !textIn(*record, u"name"_s).isEmpty())
            m_collector.takePython(textIn(*record, u"name"_s) + u"=="_s + textIn(*record, u"version"_s), place);
        else if (const auto requirement = requirementOfFile(python))
            m_collector.take(*requirement, place);
        else
            m_collector.leaveOut(
                package.line, conda + python,
                QCoreApplication::translate("Import",
                                            "A setup file takes packages by name, not from an address or a folder."));
    }

    Collector &m_collector;
    QHash<QString, const YamlNode *> m_byAddress;
};

} // namespace

Result<Imported> pixiLockIn(const SourceText &source)
{
    const auto root = yamlIn(source, largestLock);
    if (!root)
        return std::unexpected(root.error());
    const YamlNode *environments = root->find(u"environments"_s);
    if (!environments || environments->entries.empty())
        return std::unexpected(unreadable(source, u"pixi.lock"_s, {}));
    Collector collector(source.file);
    collector.imported().manager = ManagerChoice::Conda;
    const YamlNode *chosen = environments->find(u"default"_s);
    if (!chosen)
        chosen = &environments->entries.front().value;
    PixiLock(*root, collector).takeEnvironment(*chosen);
    for (const YamlEntry &environment : environments->entries) {
        if (&environment.value != chosen)
            collector.leaveOutGroup(environment.key.text, environment.key.line);
    }
    return collector.imported();
}

} // namespace groundwork
