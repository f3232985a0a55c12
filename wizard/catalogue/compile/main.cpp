// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
//
// Makes the catalogue's block from its files while the program is built:
//   compile_catalogue BLOCK FILE…
// Ends with 1 and tells every problem when a file is wrong.
#include "catalogue/catalogue.h"
#include "catalogue/cataloguereader.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>

using namespace groundwork;

int main(int argc, char *argv[])
{
    QList<CatalogueFile> files;
    for (int at = 2; at < argc; ++at) {
        QFile file(QString::fromLocal8Bit(argv[at]));
        if (!file.open(QIODevice::ReadOnly)) {
            std::fprintf(stderr, "%s: %s\n", argv[at], qPrintable(file.errorString()));
            return 1;
        }
        files.append({QFileInfo(file).fileName(), file.readAll()});
    }
    const CatalogueReading reading = readCatalogue(files);
    for (const CatalogueProblem &problem : reading.problems)
        std::fprintf(stderr, "%s:%d:%d: %s\n", qPrintable(problem.file), problem.line, problem.column,
                     qPrintable(problem.message));
    if (argc < 3 || !reading.problems.isEmpty())
        return 1;
    QFile block(QString::fromLocal8Bit(argv[1]));
    const QByteArray bytes = Catalogue::blockOf(reading.data);
    if (block.open(QIODevice::WriteOnly) && block.write(bytes) == bytes.size() && block.flush())
        return 0;
    std::fprintf(stderr, "%s: %s\n", argv[1], qPrintable(block.errorString()));
    return 1;
}
