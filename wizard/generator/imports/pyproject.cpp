// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/imports/pyproject.h"

#include "base/packagenames.h"
#include "generator/imports/collector.h"
#include "generator/imports/foreignfile.h"
#include "generator/imports/packagetable.h"
#include "generator/imports/pixi.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

const TomlNode *tableIn(const TomlNode *node, std::initializer_list<QString> keys)
{
    for (const QString &key : keys)
        node = node ? node->find(key) : nullptr;
    return node && node->kind == TomlKind::Table ? node : nullptr;
}

void takeRequirements(const TomlNode *list, Collector &collector)
{
    if (!list)
        return;
    for (const TomlNode &item : list->items) {
        if (item.kind == TomlKind::Text)
            collector.takePython(item.text, {.line = item.line});
    }
}

void takePythonVersion(const TomlNode *wanted, Collector &collector)
{
    if (!wanted || wanted->kind != TomlKind::Text)
        return;
    QStringList lost;
    collector.takePythonVersion(pythonConstraintsFromText(wanted->text, lost), wanted->line);
    for (const QString &clause : lost)
        collector.leaveOut(wanted->line, u"Python "_s + clause,
                           QCoreApplication::translate(
                               "Import", "A setup file cannot ask for versions in this way; this does not bind."));
}

void takeProject(const TomlNode &project, Collector &collector)
{
    for (const TomlEntry &entry : project.entries) {
        const TomlNode &value = entry.value;
        if (entry.key == u"name")
            collector.imported().name = value.text;
        else if (entry.key == u"description")
            collector.imported().summary = value.text;
        else if (entry.key == u"requires-python")
            takePythonVersion(&value, collector);
        else if (entry.key == u"dependencies")
            takeRequirements(&value, collector);
        else if (entry.key == u"dynamic") {
            for (const TomlNode &item : value.items) {
                if (item.text == u"dependencies")
                    collector.leaveOut(
                        item.line, u"dynamic = [\"dependencies\"]"_s,
                        QCoreApplication::translate(
                            "Import", "These packages stand in another file; name it too, beside this one."));
            }
        } else if (entry.key == u"optional-dependencies") {
            for (const TomlEntry &group : value.entries)
                collector.leaveOutGroup(u"optional-dependencies."_s + group.key, group.value.line);
        }
    }
}

void takeGroups(const TomlNode *groups, const TomlNode *uv, Collector &collector)
{
    if (!groups)
        return;
    QStringList wanted{u"dev"_s};
    if (const TomlNode *defaults = uv ? uv->find(u"default-groups"_s) : nullptr) {
        wanted.clear();
        for (const TomlNode &name : defaults->items)
            wanted.append(name.text);
        if (defaults->text == u"all") {
            for (const TomlEntry &group : groups->entries)
                wanted.append(group.key);
        }
    }
    // A list of work and no recursion: a hostile file's groups include each other by the thousand.
    QSet<QString> taken;
    while (!wanted.isEmpty()) {
        const QString name = wanted.takeFirst();
        const TomlNode *group = groups->find(name);
        if (!group || taken.contains(name))
            continue;
        taken.insert(name);
        takeRequirements(group, collector);
        for (const TomlNode &item : group->items) {
            if (const TomlNode *included = item.find(u"include-group"_s))
                wanted.append(included->text);
        }
    }
    for (const TomlEntry &group : groups->entries) {
        if (!taken.contains(group.key))
            collector.leaveOutGroup(u"dependency-groups."_s + group.key, group.value.line);
    }
}

/// Packages that uv takes from elsewhere than the index are none that a setup file can ask for.
void leaveOutSources(const TomlNode *sources, Collector &collector)
{
    if (!sources)
        return;
    for (const TomlEntry &source : sources->entries) {
        const TomlNode &value = source.value.kind == TomlKind::List && !source.value.items.empty()
                                    ? source.value.items.front()
                                    : source.value;
        const QString first = value.entries.empty() ? QString() : value.entries.front().key;
        if (const TomlNode *index = value.find(u"index"_s)) {
            collector.takeIndex(source.key + u" = "_s + index->text, source.value.line);
            continue;
        }
        const QString name = normalisedPackageName(source.key);
        collector.imported().packages.removeIf(
            [&](const ImportedPackage &package) { return normalisedPackageName(package.name) == name; });
        const TomlNode *address = value.find(first);
        collector.take(PythonRequirement{.name = source.key, .address = address ? address->text : u"?"_s},
                       {.line = source.value.line});
    }
}

void takeUv(const TomlNode *uv, Collector &collector)
{
    if (!uv)
        return;
    collector.imported().manager = ManagerChoice::Uv;
    takeRequirements(uv->find(u"dev-dependencies"_s), collector);
    leaveOutSources(tableIn(uv, {u"sources"_s}), collector);
    for (const TomlEntry &entry : uv->entries) {
        static const QStringList bounds{u"constraint-dependencies"_s, u"override-dependencies"_s};
        if (entry.key == u"index") {
            for (const TomlNode &index : entry.value.items) {
                if (const TomlNode *url = index.find(u"url"_s))
                    collector.takeIndex(url->text, url->line);
            }
        } else if (bounds.contains(entry.key)) {
            collector.leaveOut(
                entry.value.line, entry.key,
                QCoreApplication::translate(
                    "Import", "A file of bounds is not read; write them behind the packages themselves."));
        }
    }
}

void takePoetry(const TomlNode *poetry, bool hasProject, Collector &collector)
{
    if (!poetry)
        return;
    Imported &imported = collector.imported();
    const auto text = [&](const QString &key) {
        const TomlNode *node = poetry->find(key);
        return node ? node->text : QString();
    };
    if (imported.name.isEmpty())
        imported.name = text(u"name"_s);
    if (imported.summary.isEmpty())
        imported.summary = text(u"description"_s);
    // Beside the project's own list Poetry's only says where these packages come from.
    const TomlNode *dependencies = tableIn(poetry, {u"dependencies"_s});
    if (dependencies && !hasProject)
        takePackageTable(*dependencies, VersionGrammar::Poetry, {}, collector);
    if (const TomlNode *old = tableIn(poetry, {u"dev-dependencies"_s}))
        takePackageTable(*old, VersionGrammar::Poetry, {}, collector);
    if (const TomlNode *groups = tableIn(poetry, {u"group"_s})) {
        for (const TomlEntry &group : groups->entries) {
            const TomlNode *optional = group.value.find(u"optional"_s);
            const TomlNode *packages = tableIn(&group.value, {u"dependencies"_s});
            if (optional && optional->text == u"true")
                collector.leaveOutGroup(u"group."_s + group.key, group.value.line);
            else if (packages)
                takePackageTable(*packages, VersionGrammar::Poetry, {}, collector);
        }
    }
    if (const TomlNode *extras = tableIn(poetry, {u"extras"_s})) {
        for (const TomlEntry &extra : extras->entries)
            collector.leaveOutGroup(u"extras."_s + extra.key, extra.value.line);
    }
    if (const TomlNode *sources = poetry->find(u"source"_s)) {
        for (const TomlNode &source : sources->items) {
            if (const TomlNode *url = source.find(u"url"_s))
                collector.takeIndex(url->text, url->line);
        }
    }
}

/// The lines of the block "# /// script" without their signs, each where it stood; empty when there is none.
QByteArray inlineBlock(const QByteArray &script)
{
    QByteArray block;
    bool isInside = false;
    for (const QByteArray &line : script.split('\n')) {
        const QByteArray text = line.trimmed();
        if (!isInside) {
            isInside = text == "# /// script";
            block += '\n';
        } else if (text == "# ///") {
            return block;
        } else if (text == "#" || text.startsWith("# ")) {
            block += text.sliced(qMin<qsizetype>(2, text.size())) + '\n';
        } else {
            return {};
        }
    }
    return {};
}

} // namespace

Result<Imported> pyProjectIn(const SourceText &source)
{
    const auto root = tomlIn(source, largestManifest);
    if (!root)
        return std::unexpected(root.error());
    Collector collector(source.file);
    const TomlNode *uv = tableIn(&*root, {u"tool"_s, u"uv"_s});
    const TomlNode *project = tableIn(&*root, {u"project"_s});
    if (project)
        takeProject(*project, collector);
    takePoetry(tableIn(&*root, {u"tool"_s, u"poetry"_s}), project && project->find(u"dependencies"_s), collector);
    takeGroups(tableIn(&*root, {u"dependency-groups"_s}), uv, collector);
    takeUv(uv, collector);
    if (const TomlNode *pixi = tableIn(&*root, {u"tool"_s, u"pixi"_s}))
        takePixi(*pixi, collector);
    return collector.imported();
}

bool hasInlineMetadata(const QByteArray &script)
{
    return !inlineBlock(script).isEmpty();
}

Result<Imported> inlineScriptIn(const SourceText &source)
{
    if (const auto lines = linesIn(source, largestManifest); !lines)
        return std::unexpected(lines.error());
    const auto root = tomlIn({source.file, inlineBlock(source.bytes)}, largestManifest);
    if (!root)
        return std::unexpected(root.error());
    Collector collector(source.file);
    takePythonVersion(root->find(u"requires-python"_s), collector);
    takeRequirements(root->find(u"dependencies"_s), collector);
    takeUv(tableIn(&*root, {u"tool"_s, u"uv"_s}), collector);
    return collector.imported();
}

} // namespace groundwork
