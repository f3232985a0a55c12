// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "searchcommand.h"

#include "advice/licences.h"
#include "catalogue/catalogue.h"
#include "catalogue/licencewords.h"
#include "commandline.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

constexpr qsizetype most = 20;

QJsonValue nameOrNull(const std::optional<QString> &name)
{
    return name ? QJsonValue(*name) : QJsonValue();
}

QByteArray document(const QList<CataloguePackage> &packages)
{
    QJsonArray results;
    for (const CataloguePackage &package : packages)
        results.append(QJsonObject{{u"name"_s, package.name},
                                   {u"conda"_s, nameOrNull(package.conda)},
                                   {u"pypi"_s, nameOrNull(package.pypi)},
                                   {u"description"_s, package.summary},
                                   {u"topic"_s, package.topic},
                                   {u"licence"_s, licenceWord(package.licence)},
                                   {u"known"_s, true}});
    return QJsonDocument(QJsonObject{{u"results"_s, results}}).toJson();
}

void show(const QList<CataloguePackage> &packages, Console &console)
{
    qsizetype widest = 0;
    for (const CataloguePackage &package : packages)
        widest = std::max(widest, package.name.size());
    for (const CataloguePackage &package : packages)
        console.print(
            u"%1%2 (%3)"_s.arg(package.name.leftJustified(widest + 2), package.summary, licenceText(package.licence)));
}

} // namespace

ExitCode runSearch(const QStringList &words, Console &console)
{
    CommandLine line(u"search"_s, QCoreApplication::translate("SearchCommand", "Finds packages, the likeliest first."));
    line.addArgument(
        u"WORD"_s, Presence::Repeated,
        QCoreApplication::translate("SearchCommand", "A name, the beginning of one, or what the package is for."));
    if (const auto end = line.read(words, console))
        return *end;

    const QString typed = line.arguments().join(u' ');
    QList<CataloguePackage> packages;
    for (const int package : bundledCatalogue().search(typed, most))
        packages.append(bundledCatalogue().package(package));
    if (line.format() == Format::Json)
        console.printDocument(document(packages));
    else if (packages.isEmpty())
        console.note(QCoreApplication::translate("SearchCommand", "The catalogue knows nothing like “%1”.").arg(typed));
    else
        show(packages, console);
    return ExitCode::Done;
}

} // namespace groundwork
