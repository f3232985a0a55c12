// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/imports/environmentfile.h"

#include "generator/imports/collector.h"
#include "generator/imports/foreignfile.h"
#include "generator/imports/requirementsfile.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

void takePipPart(const YamlNode &list, Collector &collector)
{
    for (const YamlNode &item : list.items) {
        if (item.kind == YamlKind::Scalar)
            takeRequirementLine(collector, item.text, {.line = item.line});
    }
}

void takeDependencies(const YamlNode &list, Collector &collector)
{
    for (const YamlNode &item : list.items) {
        if (item.kind == YamlKind::Scalar)
            collector.takeConda(item.text, {.line = item.line});
        for (const YamlEntry &entry : item.entries) {
            if (entry.key.text == u"pip")
                takePipPart(entry.value, collector);
            else
                collector.leaveOutSection(entry.key.text, entry.key.line);
        }
    }
}

} // namespace

Result<Imported> environmentFileIn(const SourceText &source)
{
    const auto root = yamlIn(source, largestManifest);
    if (!root)
        return std::unexpected(root.error());
    if (!root->find(u"dependencies"_s))
        return std::unexpected(unreadable(source, u"environment.yml"_s, {}));
    Collector collector(source.file);
    collector.imported().manager = ManagerChoice::Conda;
    for (const YamlEntry &entry : root->entries) {
        const QString &key = entry.key.text;
        if (key == u"name") {
            collector.imported().name = entry.value.text;
        } else if (key == u"channels") {
            for (const YamlNode &channel : entry.value.items)
                collector.takeChannel(channel.text, channel.line);
        } else if (key == u"platforms") {
            for (const YamlNode &platform : entry.value.items)
                collector.takePlatform(platform.text, platform.line);
        } else if (key == u"dependencies") {
            takeDependencies(entry.value, collector);
        } else if (key != u"prefix") { // where it stood on one machine
            collector.leaveOutSection(key, entry.key.line);
        }
    }
    return collector.imported();
}

} // namespace groundwork
