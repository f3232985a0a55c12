// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/documents/documents.h"

#include "generator/documents/charter.h"
#include "generator/documents/codefiles.h"
#include "generator/documents/decisionrecord.h"
#include "generator/documents/folderguides.h"
#include "generator/documents/gitfiles.h"
#include "generator/documents/layouts.h"
#include "generator/documents/readme.h"
#include "generator/documents/startnotebook.h"
#include "spec/specfile.h"

#include <algorithm>

namespace groundwork {

QList<TextFile> documentsFor(const ProjectSpec &spec, const DocumentContext &context)
{
    const Layout layout = spec.project.layout;
    QList<TextFile> files{readme(spec, context),
                          gitIgnore(spec),
                          gitAttributes(spec),
                          {ProjectPath::known(specFileName(spec)), writeSpec(spec)}};
    if (hasDocuments(layout))
        files.append({charter(spec), decisionRecord(spec, context.machine)});
    if (hasNotebooks(layout))
        files.append({startNotebook(spec, context), environmentTest(spec, context)});
    if (hasData(layout))
        files.append(dataGuide(spec));
    if (hasModels(layout))
        files.append(modelsGuide());
    if (hasCode(layout))
        files.append({packageStart(spec), codeTest(spec)});
    // A manager whose own file it is writes how the code is built, too.
    if (hasPackage(layout) && context.managerFile != packageDescriptionPath())
        files.append(packageDescription(spec));
    std::ranges::sort(files, {}, &TextFile::path);
    return files;
}

} // namespace groundwork
