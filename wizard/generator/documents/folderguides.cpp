// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/documents/folderguides.h"

#include "generator/documents/problemfields.h"

#include <QCoreApplication>

namespace groundwork {

namespace {

QString storageSentence(DataStorage storage)
{
    switch (storage) {
    case DataStorage::Ignore:
        return QCoreApplication::translate(
            "FolderGuides", "Git leaves the data out and keeps only files named README.md, so write down here where "
                            "others get it.");
    case DataStorage::Lfs:
        return QCoreApplication::translate(
            "FolderGuides", "The data goes to Git LFS. Install Git LFS and run “git lfs install” before you add any.");
    case DataStorage::Dvc:
        return QCoreApplication::translate("FolderGuides",
                                           "Git leaves the data out and keeps its DVC files. Add data with “dvc add”.");
    }
    Q_UNREACHABLE();
}

} // namespace

TextFile dataGuide(const ProjectSpec &spec)
{
    MarkdownDocument document;
    document.heading(1, QCoreApplication::translate("FolderGuides", "Data"));
    document.paragraph(QCoreApplication::translate(
        "FolderGuides", "The project's data goes here. Two folders have proved themselves:"));
    document.bullets({MarkdownText::code(QStringLiteral("raw/")) + QStringLiteral(" – ") +
                          QCoreApplication::translate("FolderGuides", "as it was received, never edited by hand"),
                      MarkdownText::code(QStringLiteral("processed/")) + QStringLiteral(" – ") +
                          QCoreApplication::translate("FolderGuides",
                                                      "made from the raw data by code, so that it can be made again")});
    document.paragraph(storageSentence(spec.git.data));
    const auto data = fieldsNamed(problemFields(spec.problem), {QStringLiteral("data")}).constFirst();
    if (!data.answer.isEmpty()) {
        document.heading(2, data.title);
        document.append(data.answer);
    }
    return {ProjectPath::known(QStringLiteral("data/README.md")), document.text()};
}

TextFile modelsGuide()
{
    MarkdownDocument document;
    document.heading(1, QCoreApplication::translate("FolderGuides", "Models"));
    document.paragraph(QCoreApplication::translate(
        "FolderGuides", "Trained models go here. Git leaves them out: they are large and can be trained again. Write "
                        "down for each which code, data and settings it came from."));
    return {ProjectPath::known(QStringLiteral("models/README.md")), document.text()};
}

} // namespace groundwork
