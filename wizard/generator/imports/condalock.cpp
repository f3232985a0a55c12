// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/imports/condalock.h"

#include "generator/imports/collector.h"
#include "generator/imports/foreignfile.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

void takeMetadata(const YamlNode &metadata, Collector &collector)
{
    for (const YamlNode &channel : itemsIn(metadata, u"channels"_s))
        collector.takeChannel(channel.kind == YamlKind::Scalar ? channel.text : textIn(channel, u"url"_s),
                              channel.line);
}

void takePackage(const YamlNode &package, Collector &collector, QStringList &groups)
{
    const QString category = textIn(package, u"category"_s);
    const bool isOptional = textIn(package, u"optional"_s) == u"true" && category != u"dev";
    if (isOptional) {
        if (!groups.contains(category))
            collector.leaveOutGroup(category, package.line);
        groups.append(category);
        return;
    }
    const ImportPlace place{
        .line = package.line, .marker = {}, .platform = textIn(package, u"platform"_s), .isLocked = true};
    const QString pinned = textIn(package, u"name"_s) + u"=="_s + textIn(package, u"version"_s);
    if (textIn(package, u"manager"_s) == u"pip")
        collector.takePython(pinned, place);
    else
        collector.takeConda(pinned, place);
}

} // namespace

Result<Imported> condaLockIn(const SourceText &source)
{
    const auto root = yamlIn(source, largestLock);
    if (!root)
        return std::unexpected(root.error());
    const YamlNode *packages = root->find(u"package"_s);
    if (!packages || packages->kind != YamlKind::Sequence)
        return std::unexpected(unreadable(source, u"conda-lock.yml"_s, {}));
    Collector collector(source.file);
    collector.imported().manager = ManagerChoice::Conda;
    if (const YamlNode *metadata = root->find(u"metadata"_s))
        takeMetadata(*metadata, collector);
    QStringList groups;
    for (const YamlNode &package : packages->items)
        takePackage(package, collector, groups);
    return collector.imported();
}

} // namespace groundwork
