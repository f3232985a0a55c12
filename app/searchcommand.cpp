// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "searchcommand.h"

#include "advice/licences.h"
#include "catalogue/knownnames.h"
#include "catalogue/licencewords.h"
#include "commandline.h"
#include "generator/run/indexreader.h"
#include "machine/probe.h"
#include "system/realgit.h"
#include "system/realsystem.h"

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

QJsonObject resultOf(const FoundPackage &package)
{
    const IndexedPackage &indexed = package.indexed;
    QJsonObject result{{u"name"_s, package.name()}, {u"known"_s, true}};
    if (package.described) {
        result.insert(u"conda"_s, nameOrNull(package.described->conda));
        result.insert(u"pypi"_s, nameOrNull(package.described->pypi));
        result.insert(u"description"_s, package.described->summary);
        result.insert(u"topic"_s, package.described->topic);
        result.insert(u"licence"_s, licenceWord(package.described->licence));
    } else {
        result.insert(u"conda"_s, indexed.onConda ? QJsonValue(indexed.name) : QJsonValue());
        result.insert(u"pypi"_s, indexed.onPypi ? QJsonValue(indexed.name) : QJsonValue());
        result.insert(u"description"_s, QString());
        result.insert(u"topic"_s, QString());
    }
    if (!indexed.newest.isEmpty())
        result.insert(u"newest"_s, indexed.newest);
    if (indexed.bytes > 0)
        result.insert(u"bytes"_s, indexed.bytes);
    return result;
}

QByteArray document(const QList<FoundPackage> &packages, const QString &nearest)
{
    QJsonArray results;
    for (const FoundPackage &package : packages)
        results.append(resultOf(package));
    QJsonObject document{{u"results"_s, results}};
    if (!nearest.isEmpty())
        document.insert(u"nearest"_s, nearest);
    return QJsonDocument(document).toJson();
}

void show(const QList<FoundPackage> &packages, Console &console)
{
    qsizetype widest = 0;
    for (const FoundPackage &package : packages)
        widest = std::max(widest, package.name().size());
    for (const FoundPackage &package : packages)
        console.print(package.name().leftJustified(widest + 2) +
                      (package.described
                           ? u"%1 (%2)"_s.arg(package.described->summary, licenceText(package.described->licence))
                           : knownText(package.indexed)));
}

/// What the tools of this person remember, read from their caches.
std::shared_ptr<const LiveIndex> knownHere()
{
    const RealSystem system;
    const RealGit git;
    const auto surroundings = QProcessEnvironment::systemEnvironment();
    return IndexReader().read(system, probeMachine(system, git, surroundings, {}), surroundings, CancelToken());
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
    const auto index = knownHere();
    const QList<FoundPackage> packages = findPackages(bundledCatalogue(), index.get(), typed, most);
    const bool isKnown =
        std::ranges::any_of(packages, [&typed](const FoundPackage &package) { return isCalled(package, typed); });
    const QString nearest = isKnown ? QString() : nearestName(packages, typed);
    if (line.format() == Format::Json)
        console.printDocument(document(packages, nearest));
    else if (packages.isEmpty())
        console.note(QCoreApplication::translate("SearchCommand", "Neither the catalogue nor your tools know anything "
                                                                  "like “%1”.")
                         .arg(typed));
    else
        show(packages, console);
    if (!nearest.isEmpty() && line.format() != Format::Json)
        console.note(
            QCoreApplication::translate("SearchCommand", "No package is known as “%1”; the nearest name is %2.")
                .arg(typed, nearest));
    return ExitCode::Done;
}

} // namespace groundwork
