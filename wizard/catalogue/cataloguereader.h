// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalogue/cataloguedata.h"

#include <QByteArray>

namespace groundwork {

struct CatalogueFile
{
    QString name; ///< for the problems
    QByteArray bytes;
};

struct CatalogueProblem
{
    QString file;
    int line = 0;
    int column = 0;
    QString message; ///< for those who write the files; not translated
    bool operator==(const CatalogueProblem &) const = default;
};

struct CatalogueReading
{
    CatalogueData data;
    QList<CatalogueProblem> problems; ///< in the order of the files; with any, `data` is not to be used
};

/// Reads the topics' files and that of the sets: the one whose first key is "sets". Every key, name and reference is
/// checked, every problem told.
[[nodiscard]] CatalogueReading readCatalogue(const QList<CatalogueFile> &files);

} // namespace groundwork
