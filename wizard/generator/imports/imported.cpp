// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/imports/imported.h"

namespace groundwork {

QString bothConstraints(const QString &first, const QString &second)
{
    QStringList clauses = first.split(u',', Qt::SkipEmptyParts) + second.split(u',', Qt::SkipEmptyParts);
    clauses.removeDuplicates();
    return clauses.join(u',');
}

Imported together(const QList<Imported> &parts)
{
    Imported all;
    for (const Imported &part : parts) {
        if (all.name.isEmpty())
            all.name = part.name;
        if (all.summary.isEmpty())
            all.summary = part.summary;
        if (all.manager == ManagerChoice::Auto)
            all.manager = part.manager;
        if (all.python.isEmpty()) {
            all.pythonFile = part.pythonFile;
            all.pythonLine = part.pythonLine;
        }
        all.python = bothConstraints(all.python, part.python);
        all.channels += part.channels;
        all.platforms += part.platforms;
        all.packages += part.packages;
        all.leftOut += part.leftOut;
    }
    all.channels.removeDuplicates();
    all.platforms.removeDuplicates();
    return all;
}

} // namespace groundwork
