// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/localnames.h"

#include "catalogue/catalogue.h"
#include "spec/packages.h"

#include <QCoreApplication>
#include <QHash>

namespace groundwork {

namespace {

/// For each word that a package may be written with, normalised: what it is called here.
struct Names
{
    QHash<QString, QString> own;        ///< by the catalogue's own name; empty: not to be had here
    QHash<QString, QString> local;      ///< by the name here
    QHash<QString, QStringList> other;  ///< by the name in the other world
    QHash<QString, QStringList> import; ///< by what programs import
};

void note(QHash<QString, QStringList> &names, const QString &word, const QString &name)
{
    QStringList &list = names[normalisedPackageName(word)];
    if (!name.isEmpty() && !list.contains(name))
        list.append(name);
}

Names readNames(PackageSource source)
{
    Names names;
    const Catalogue &catalogue = bundledCatalogue();
    for (int index = 0; index < catalogue.size(); ++index) {
        const CataloguePackage package = catalogue.package(index);
        const bool isConda = source == PackageSource::CondaChannels;
        const QString here = (isConda ? package.conda : package.pypi).value_or(QString());
        const QString there = (isConda ? package.pypi : package.conda).value_or(QString());
        names.own.insert(normalisedPackageName(package.name), here);
        if (!here.isEmpty())
            names.local.insert(normalisedPackageName(here), here);
        if (!there.isEmpty())
            note(names.other, there, here);
        for (const QString &import : package.imports)
            note(names.import, import, here);
    }
    return names;
}

const Names &namesOf(PackageSource source)
{
    static const Names conda = readNames(PackageSource::CondaChannels), pypi = readNames(PackageSource::PythonIndex);
    return source == PackageSource::CondaChannels ? conda : pypi;
}

WayOut takeInstead(const QString &written, const QString &name, const QString &constraints)
{
    return {QCoreApplication::translate("Explanation", "Take %1 instead of %2").arg(name, written),
            {{QStringLiteral("environment.packages.") + written,
              constraints.isEmpty() ? name : name + u' ' + constraints}}};
}

QString messageFor(const QString &written, const QStringList &meant, PackageSource source)
{
    const QString list = meant.join(QStringLiteral(", "));
    const bool isConda = source == PackageSource::CondaChannels;
    if (meant.isEmpty())
        return isConda ? QCoreApplication::translate("Explanation", "In conda channels, %1 is another package.")
                             .arg(written)
                       : QCoreApplication::translate("Explanation", "On PyPI, %1 is another package.").arg(written);
    return isConda
               ? QCoreApplication::translate("Explanation", "In conda channels, %1 is called otherwise: %2.")
                     .arg(written, list)
               : QCoreApplication::translate("Explanation", "On PyPI, %1 is called otherwise: %2.").arg(written, list);
}

} // namespace

LocalName localNameOf(const PackageRequest &package, PackageSource source)
{
    const Names &names = namesOf(source);
    const QString written = normalisedPackageName(package.name);
    const bool isByTheWord = package.from != PackageOrigin::Any;
    const LocalName same{package.name};
    // PyPI takes every spelling of a name, conda only one.
    const auto spelled = [&](const QString &name) {
        return source == PackageSource::CondaChannels ? LocalName{name} : same;
    };
    if (const auto own = names.own.constFind(written); own != names.own.cend()) {
        if (normalisedPackageName(*own) == written)
            return spelled(*own);
        // The name of one package is here that of another: nobody can tell which one is meant.
        if (names.local.contains(written))
            return isByTheWord ? same
                               : LocalName{package.name, true, own->isEmpty() ? QStringList() : QStringList(*own)};
        return own->isEmpty() ? same : LocalName{*own};
    }
    if (const auto local = names.local.constFind(written); local != names.local.cend())
        return spelled(*local);
    if (const auto other = names.other.constFind(written); other != names.other.cend() && !other->isEmpty()) {
        if (other->size() == 1)
            return {other->first()};
        return isByTheWord ? same : LocalName{package.name, true, *other};
    }
    const auto import = names.import.constFind(written);
    const bool isImport = import != names.import.cend() && !import->isEmpty();
    return isByTheWord || !isImport ? same : LocalName{package.name, true, *import};
}

namespace {

PackageSource sourceOf(const PackageRequest &package, PackageSource usual)
{
    switch (package.from) {
    case PackageOrigin::Any:
        return usual;
    case PackageOrigin::Conda:
        return PackageSource::CondaChannels;
    case PackageOrigin::Pypi:
        return PackageSource::PythonIndex;
    }
    Q_UNREACHABLE();
}

} // namespace

QMap<QString, QStringList> indexNamesOfConda()
{
    QMap<QString, QStringList> names;
    const Catalogue &catalogue = bundledCatalogue();
    for (int index = 0; index < catalogue.size(); ++index) {
        const CataloguePackage package = catalogue.package(index);
        if (package.conda && package.pypi &&
            normalisedPackageName(*package.conda) != normalisedPackageName(*package.pypi))
            names[*package.conda].append(*package.pypi);
    }
    return names;
}

QList<PackageRequest> withLocalNames(QList<PackageRequest> packages, PackageSource source)
{
    for (auto &package : packages) {
        const QString name = localNameOf(package, sourceOf(package, source)).name;
        if (name == package.name)
            continue;
        package.writtenAs = package.name;
        package.name = name;
    }
    return packages;
}

std::optional<Failure> misnamedPackage(const QList<PackageRequest> &packages, PackageSource source)
{
    const bool isConda = source == PackageSource::CondaChannels;
    for (const auto &package : packages) {
        const LocalName local = localNameOf(package, source);
        if (!local.isDoubtful)
            continue;
        QList<WayOut> ways;
        for (const auto &name : local.meant)
            ways.append(takeInstead(package.name, name, package.constraints));
        const QString version =
            package.constraints.isEmpty() ? QString() : QStringLiteral(" version: \"%1\",").arg(package.constraints);
        ways.append({QCoreApplication::translate("Explanation", "Take the package that is named %1").arg(package.name),
                     {{QStringLiteral("environment.packages.") + package.name,
                       QStringLiteral("{name: \"%1\",%2 from: %3}")
                           .arg(package.name, version, isConda ? QStringLiteral("conda") : QStringLiteral("pypi"))}}});
        return Failure{
            Error{messageFor(package.name, local.meant, source),
                  {},
                  QCoreApplication::translate("Explanation", "What is imported, conda channels and PyPI have names of "
                                                             "their own: choose the package that is meant.")},
            ways};
    }
    return std::nullopt;
}

} // namespace groundwork
