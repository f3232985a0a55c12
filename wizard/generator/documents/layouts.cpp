// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/documents/layouts.h"

#include "spec/specrules.h"

namespace groundwork {

bool hasNotebooks(Layout layout)
{
    return layout != Layout::Empty;
}

bool hasDocuments(Layout layout)
{
    return layout != Layout::Empty;
}

bool hasData(Layout layout)
{
    return layout == Layout::DataScience || layout == Layout::Notebooks;
}

bool hasModels(Layout layout)
{
    return layout == Layout::DataScience;
}

bool hasCode(Layout layout)
{
    return layout == Layout::DataScience || layout == Layout::Package;
}

bool hasPackage(Layout layout)
{
    return layout == Layout::Package;
}

QString startNotebookPath()
{
    return QStringLiteral("notebooks/00-start.ipynb");
}

QString specFileName(const ProjectSpec &spec)
{
    return slugOf(spec) + QStringLiteral(".groundwork.yaml");
}

} // namespace groundwork
