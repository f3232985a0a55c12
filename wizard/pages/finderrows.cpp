// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/finderrows.h"

#include "advice/licences.h"
#include "catalogue/catalogue.h"
#include "catalogue/knownnames.h"
#include "spec/specrules.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

constexpr qsizetype mostFound = 60;

/// The name under which the project's manager gets the package.
QString nameFor(const CataloguePackage &package, ManagerChoice manager)
{
    switch (manager) {
    case ManagerChoice::Auto:
        return package.name;
    case ManagerChoice::Conda:
    case ManagerChoice::Mamba:
        return package.conda.value_or(package.name);
    case ManagerChoice::Pipenv:
    case ManagerChoice::Venv:
    case ManagerChoice::Uv:
        return package.pypi.value_or(package.name);
    }
    Q_UNREACHABLE();
}

FinderRow packageRow(const CataloguePackage &package, ManagerChoice manager, const QString &constraints,
                     const QString &line)
{
    return {.kind = FinderRow::Kind::Package,
            .title = package.name,
            .line = line,
            .name = {},
            .licence = licenceText(package.licence),
            .known = {},
            .packages = {{nameFor(package, manager), constraints, PackageOrigin::Any}}};
}

FinderRow plainRow(FinderRow::Kind kind, const QString &title, const QString &line = {}, const QString &name = {})
{
    return {.kind = kind, .title = title, .line = line, .name = name, .licence = {}, .known = {}, .packages = {}};
}

FinderRow backRow()
{
    return plainRow(FinderRow::Kind::Back, QCoreApplication::translate("FinderRows", "‹ All sets and topics"));
}

QList<FinderRow> setRows(const Catalogue &catalogue, const PackageSet &set, ManagerChoice manager)
{
    QList<FinderRow> members;
    QList<PackageRequest> all;
    for (const PackageSet::Member &member : set.members) {
        if (const auto package = catalogue.find(member.name)) {
            members.append(packageRow(catalogue.package(*package), manager, {}, member.reason));
            all += members.constLast().packages;
        }
    }
    const int count = static_cast<int>(all.size());
    const FinderRow whole{.kind = FinderRow::Kind::WholeSet,
                          .title = QCoreApplication::translate("FinderRows", "Add all %n package(s)", nullptr, count),
                          .line = set.title,
                          .name = set.name,
                          .licence = {},
                          .known = {},
                          .packages = all};
    return QList<FinderRow>{backRow(), whole} + members;
}

QList<FinderRow> everywhere(const Catalogue &catalogue)
{
    QList<FinderRow> rows;
    rows.append(plainRow(FinderRow::Kind::Heading, QCoreApplication::translate("FinderRows", "Sets")));
    for (const PackageSet &set : catalogue.sets())
        rows.append(plainRow(FinderRow::Kind::Set, set.title, set.summary, set.name));
    rows.append(plainRow(FinderRow::Kind::Heading, QCoreApplication::translate("FinderRows", "Topics")));
    for (const Topic &topic : catalogue.topics())
        rows.append(plainRow(FinderRow::Kind::Topic, topic.title, topic.summary, topic.name));
    return rows;
}

/// A package of the index alone.
FinderRow indexedRow(const IndexedPackage &package, const QString &constraints)
{
    return {.kind = FinderRow::Kind::Package,
            .title = package.name,
            .line = knownText(package),
            .name = {},
            .licence = {},
            .known = {},
            .packages = {{package.name, constraints, PackageOrigin::Any}}};
}

FinderRow unknownRow(const PackageRequest &request, const LiveIndex *index, const QString &nearest)
{
    QStringList line{index && index->size() > 0 ? QCoreApplication::translate(
                                                      "FinderRows", "Neither in the catalogue nor known to your tools.")
                                                : QCoreApplication::translate("FinderRows", "Not in the catalogue.")};
    if (!nearest.isEmpty())
        line.append(QCoreApplication::translate("FinderRows", "The nearest name is %1.").arg(nearest));
    line.append(QCoreApplication::translate("FinderRows", "Whether it is there, the manager finds out."));
    return {.kind = FinderRow::Kind::AsWritten,
            .title = request.name,
            .line = line.join(u' '),
            .name = {},
            .licence = {},
            .known = {},
            .packages = {request}};
}

} // namespace

QList<FinderRow> browseRows(const Catalogue &catalogue, const FinderPlace &place, ManagerChoice manager)
{
    if (place.kind == FinderRow::Kind::Set) {
        const auto set = std::ranges::find(catalogue.sets(), place.name, &PackageSet::name);
        if (set != catalogue.sets().end())
            return setRows(catalogue, *set, manager);
    }
    if (place.kind == FinderRow::Kind::Topic) {
        QList<FinderRow> rows{backRow()};
        for (const int index : catalogue.inTopic(place.name)) {
            const CataloguePackage package = catalogue.package(index);
            rows.append(packageRow(package, manager, {}, package.summary));
        }
        return rows;
    }
    return everywhere(catalogue);
}

QList<FinderRow> foundRows(const Catalogue &catalogue, const LiveIndex *index, const QString &typed,
                           ManagerChoice manager)
{
    const auto request = packageFromText(typed);
    const QString words = request ? request->name : typed;
    const QString constraints = request ? request->constraints : QString();
    const QList<FoundPackage> found = findPackages(catalogue, index, words, mostFound);
    QList<FinderRow> rows;
    bool isKnown = false;
    bool isNear = false;
    for (const FoundPackage &package : found) {
        if (package.described) {
            rows.append(packageRow(*package.described, manager, constraints, package.described->summary));
            rows.last().known = knownText(package.indexed);
        } else {
            rows.append(indexedRow(package.indexed, constraints));
        }
        isKnown = isKnown || isCalled(package, words);
        isNear = isNear || package.score <= Catalogue::scoreOf(NameMatch::Prefix);
    }
    if (request && !isKnown)
        rows.insert(isNear ? rows.size() : 0, unknownRow(*request, index, nearestName(found, words)));
    return rows;
}

QList<PackageRequest> firstSet(const Catalogue &catalogue)
{
    QList<PackageRequest> packages;
    for (const PackageSet::Member &member : catalogue.sets().constFirst().members)
        packages.append({member.name, {}, PackageOrigin::Any});
    return packages;
}

std::optional<int> firstChoice(const QList<FinderRow> &rows)
{
    const auto takes = [](const FinderRow &row) {
        return row.kind == FinderRow::Kind::Package || row.kind == FinderRow::Kind::AsWritten;
    };
    const auto found = std::ranges::find_if(rows, takes);
    if (found == rows.end())
        return std::nullopt;
    return static_cast<int>(found - rows.begin());
}

} // namespace groundwork
