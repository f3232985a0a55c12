// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/imports/pipfile.h"

#include "generator/imports/collector.h"
#include "generator/imports/foreignfile.h"
#include "generator/imports/packagetable.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

void takeSources(const TomlNode &list, Collector &collector)
{
    for (const TomlNode &source : list.items) {
        if (const TomlNode *url = source.find(u"url"_s))
            collector.takeIndex(url->text, url->line);
    }
}

void takePython(const TomlNode &table, Collector &collector)
{
    QStringList lost;
    for (const TomlEntry &entry : table.entries) {
        if (entry.key == u"python_version" || entry.key == u"python_full_version") {
            const bool isMinor = entry.value.text.count(u'.') == 1;
            collector.takePythonVersion(
                pythonConstraintsFromText(u"=="_s + entry.value.text + (isMinor ? u".*"_s : QString()), lost),
                entry.value.line);
        } else {
            collector.leaveOutSection(u"requires."_s + entry.key, entry.value.line);
        }
    }
}

} // namespace

Result<Imported> pipfileIn(const SourceText &source)
{
    const auto root = tomlIn(source, largestManifest);
    if (!root)
        return std::unexpected(root.error());
    Collector collector(source.file);
    collector.imported().manager = ManagerChoice::Pipenv;
    for (const TomlEntry &entry : root->entries) {
        if (entry.key == u"source")
            takeSources(entry.value, collector);
        else if (entry.key == u"requires")
            takePython(entry.value, collector);
        else if (entry.key == u"packages" || entry.key == u"dev-packages")
            takePackageTable(entry.value, VersionGrammar::Pipenv, {}, collector);
        else if (entry.key == u"scripts" || entry.key == u"pipenv")
            collector.leaveOutSection(entry.key, entry.value.line);
        else
            collector.leaveOutGroup(entry.key, entry.value.line);
    }
    return collector.imported();
}

} // namespace groundwork
