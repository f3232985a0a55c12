// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/imports/explicitlist.h"

#include "generator/imports/collector.h"
#include "generator/imports/foreignfile.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

/// "name=version=build" of an exported list; pip's packages have "pypi_0" as their build.
void takeExported(const QString &line, int number, Collector &collector)
{
    const QStringList parts = line.split(u'=');
    if (parts.size() != 3)
        collector.leaveOut(number, line,
                           QCoreApplication::translate("Import", "This is no package with or without versions."));
    else if (parts[2].startsWith(u"pypi"))
        collector.takePython(parts[0] + u"=="_s + parts[1], {.line = number});
    else
        collector.take(CondaPackageFile{.name = parts[0], .version = parts[1], .build = parts[2]}, {.line = number});
}

QString meantFor(const CondaPackageFile &file)
{
    return file.platform == u"noarch" ? QString() : file.platform;
}

} // namespace

Result<Imported> explicitListIn(const SourceText &source)
{
    const auto lines = linesIn(source, largestLock);
    if (!lines)
        return std::unexpected(lines.error());
    Collector collector(source.file);
    collector.imported().manager = ManagerChoice::Conda;
    bool isExplicit = false;
    for (qsizetype i = 0; i < lines->size(); ++i) {
        const QString line = lines->at(i).trimmed();
        const int number = static_cast<int>(i) + 1;
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        if (line == u"@EXPLICIT")
            isExplicit = true;
        else if (!isExplicit)
            takeExported(line, number, collector);
        else if (const auto file = condaPackageFileFromAddress(line))
            collector.take(*file, {.line = number, .marker = {}, .platform = meantFor(*file), .isLocked = true});
        else
            collector.leaveOut(number, line,
                               QCoreApplication::translate(
                                   "Import", "A setup file takes packages by name, not from an address or a folder."));
    }
    return collector.imported();
}

} // namespace groundwork
