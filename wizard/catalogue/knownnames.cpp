// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "catalogue/knownnames.h"

#include "base/packagenames.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace groundwork {

namespace {

constexpr qsizetype shortestBeginning = 3;

bool isNear(const QByteArray &one, const QByteArray &other)
{
    const qsizetype shorter = std::min(one.size(), other.size());
    return isOneEditApart(one, other) ||
           (shorter >= shortestBeginning && (one.startsWith(other) || other.startsWith(one)));
}

/// What the index adds to the catalogue's packages.
QList<FoundPackage> indexedOnly(const Catalogue &catalogue, const LiveIndex &index, const QString &typed,
                                qsizetype most)
{
    QList<FoundPackage> found;
    for (const NameHit &hit : index.search(typed, most)) {
        const IndexedPackage package = index.package(hit.index);
        const auto described = catalogue.find(package.name);
        if (described && isCalled({catalogue.package(*described), {}, 0}, package.name))
            continue;
        found.append({std::nullopt, package, Catalogue::scoreOf(hit.match)});
    }
    return found;
}

} // namespace

QList<FoundPackage> findPackages(const Catalogue &catalogue, const LiveIndex *index, const QString &typed,
                                 qsizetype most)
{
    QList<FoundPackage> found;
    for (const Catalogue::Scored &scored : catalogue.scored(typed, most)) {
        FoundPackage package{catalogue.package(scored.package), {}, scored.score};
        const QString known = package.described->conda.value_or(package.described->name);
        if (const auto at = index ? index->find(known) : std::nullopt)
            package.indexed = index->package(*at);
        found.append(package);
    }
    if (!index)
        return found;
    found += indexedOnly(catalogue, *index, typed, most);
    std::ranges::stable_sort(found, {}, &FoundPackage::score);
    found.resize(std::min(most, found.size()));
    return found;
}

bool isCalled(const FoundPackage &package, const QString &name)
{
    const QString wanted = normalisedPackageName(name);
    const auto same = [&wanted](const QString &other) { return normalisedPackageName(other) == wanted; };
    if (!package.described)
        return same(package.indexed.name);
    return same(package.described->name) || same(package.described->conda.value_or(QString())) ||
           same(package.described->pypi.value_or(QString()));
}

QString knownText(const IndexedPackage &package)
{
    const auto said = [](const char *words) { return QCoreApplication::translate("KnownNames", words); };
    if (!package.onConda && !package.onPypi)
        return {};
    const QString where = package.onConda && package.onPypi
                              ? said(QT_TRANSLATE_NOOP("KnownNames", "Known to your tools, on conda and PyPI"))
                          : package.onConda ? said(QT_TRANSLATE_NOOP("KnownNames", "Known to your tools, on conda"))
                                            : said(QT_TRANSLATE_NOOP("KnownNames", "Known to your tools, on PyPI"));
    if (package.newest.isEmpty())
        return where + u'.';
    if (package.bytes == 0)
        return said(QT_TRANSLATE_NOOP("KnownNames", "%1; newest %2.")).arg(where, package.newest);
    return said(QT_TRANSLATE_NOOP("KnownNames", "%1; newest %2, %3."))
        .arg(where, package.newest, QLocale().formattedDataSize(package.bytes, 0, QLocale::DataSizeSIFormat));
}

QString nearestName(const QList<FoundPackage> &found, const QString &name)
{
    const QByteArray wanted = NameIndex::folded(name);
    for (const FoundPackage &package : found) {
        const QStringList imports = package.described ? package.described->imports : QStringList();
        const bool isImport = std::ranges::any_of(
            imports, [&wanted](const QString &import) { return NameIndex::folded(import) == wanted; });
        if (isImport || isNear(wanted, NameIndex::folded(package.name())))
            return package.name();
    }
    return {};
}

} // namespace groundwork
