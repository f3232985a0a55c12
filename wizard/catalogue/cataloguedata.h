// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace groundwork {

/// What a licence asks of those who pass the package on.
enum class LicenceFamily {
    Permissive,
    WeakCopyleft,    ///< of changes to the package itself
    Copyleft,        ///< of the whole program
    NetworkCopyleft, ///< also of those who only offer it as a service
    SourceAvailable, ///< can be read, not freely used
    Proprietary,
    Unclear,
};

enum class GpuSupport {
    None,
    Included, ///< the usual build uses a GPU where one is
    Separate, ///< another build or index does
    Only,     ///< it does nothing without one
};

/// A package that the catalogue describes.
struct CataloguePackage
{
    QString name; ///< as people write it
    QString summary;
    QString topic;                ///< the name of its Topic
    std::optional<QString> conda; ///< its name on conda-forge; nothing when it is not there
    std::optional<QString> pypi;  ///< its name on PyPI; nothing when it is not there
    QStringList imports;          ///< what a program imports
    QStringList words;            ///< what people type who mean it
    QStringList with;             ///< names of packages that it is often used with
    QStringList alternatives;     ///< names of packages that do the same
    LicenceFamily licence = LicenceFamily::Unclear;
    GpuSupport gpu = GpuSupport::None;

    bool operator==(const CataloguePackage &) const = default;
};

struct Topic
{
    QString name; ///< "time-series"
    QString title;
    QString summary;
    QStringList words; ///< what people type who mean it
    bool operator==(const Topic &) const = default;
};

struct PackageSet
{
    struct Member
    {
        QString name; ///< of a package of the catalogue
        QString reason;
        bool operator==(const Member &) const = default;
    };
    QString name;
    QString title;
    QString summary;
    QList<Member> members;
    bool operator==(const PackageSet &) const = default;
};

struct CatalogueData
{
    QList<Topic> topics;              ///< by name
    QList<CataloguePackage> packages; ///< by name
    QList<PackageSet> sets;           ///< in the order of their file
    bool operator==(const CatalogueData &) const = default;
};

} // namespace groundwork
