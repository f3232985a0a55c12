// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/imports/pixi.h"

#include "generator/imports/foreignfile.h"
#include "generator/imports/packagetable.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

/// A text, or the text below a key of a table: `"conda-forge"` and `{channel = "conda-forge", priority = 1}`.
QString textOrKey(const TomlNode &node, const QString &key)
{
    const TomlNode *value = node.kind == TomlKind::Table ? node.find(key) : &node;
    return value ? value->text : QString();
}

void takeWorkspace(const TomlNode &workspace, Collector &collector)
{
    for (const TomlEntry &entry : workspace.entries) {
        if (entry.key == u"name" && collector.imported().name.isEmpty())
            collector.imported().name = entry.value.text;
        else if (entry.key == u"description" && collector.imported().summary.isEmpty())
            collector.imported().summary = entry.value.text;
        for (const TomlNode &item : entry.value.items) {
            if (entry.key == u"channels")
                collector.takeChannel(textOrKey(item, u"channel"_s), item.line);
            else if (entry.key == u"platforms")
                collector.takePlatform(textOrKey(item, u"platform"_s), item.line);
        }
    }
}

void takePackages(const TomlNode &root, const QString &platform, Collector &collector)
{
    for (const TomlEntry &entry : root.entries) {
        if (entry.value.kind != TomlKind::Table)
            continue;
        if (entry.key == u"dependencies")
            takePackageTable(entry.value, VersionGrammar::Pixi, platform, collector);
        else if (entry.key == u"pypi-dependencies")
            takePackageTable(entry.value, VersionGrammar::PixiPython, platform, collector);
        else if (entry.key == u"host-dependencies" || entry.key == u"build-dependencies")
            collector.leaveOutGroup(entry.key, entry.value.line);
        else if (entry.key == u"target") {
            for (const TomlEntry &target : entry.value.entries)
                takePackages(target.value, target.key, collector);
        }
    }
}

/// The features that the environment has that is there without a word.
QStringList defaultFeatures(const TomlNode &root)
{
    QStringList names;
    const TomlNode *environments = root.find(u"environments"_s);
    const TomlNode *standard = environments ? environments->find(u"default"_s) : nullptr;
    if (standard && standard->kind == TomlKind::Table)
        standard = standard->find(u"features"_s);
    if (standard) {
        for (const TomlNode &name : standard->items)
            names.append(name.text);
    }
    return names;
}

} // namespace

void takePixi(const TomlNode &root, Collector &collector)
{
    static const QStringList settings{u"tasks"_s, u"activation"_s, u"system-requirements"_s, u"pypi-options"_s};
    collector.imported().manager = ManagerChoice::Conda;
    for (const QString &key : {u"workspace"_s, u"project"_s}) {
        if (const TomlNode *workspace = root.find(key))
            takeWorkspace(*workspace, collector);
    }
    takePackages(root, {}, collector);
    const QStringList features = defaultFeatures(root);
    for (const TomlEntry &entry : root.entries) {
        if (settings.contains(entry.key))
            collector.leaveOutSection(entry.key, entry.value.line);
        if (entry.key != u"feature")
            continue;
        for (const TomlEntry &feature : entry.value.entries) {
            if (features.contains(feature.key))
                takePackages(feature.value, {}, collector);
            else
                collector.leaveOutGroup(u"feature."_s + feature.key, feature.value.line);
        }
    }
}

Result<Imported> pixiIn(const SourceText &source)
{
    const auto root = tomlIn(source, largestManifest);
    if (!root)
        return std::unexpected(root.error());
    Collector collector(source.file);
    takePixi(*root, collector);
    return collector.imported();
}

} // namespace groundwork
