// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "spec/specchanges.h"

#include "spec/packages.h"
#include "spec/specfile.h"
#include "spec/specrules.h"
#include "spec/specwords.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

bool setFlag(bool &flag, const QString &value)
{
    flag = value == u"true";
    return flag || value == u"false";
}

template <typename Enum>
bool setChoice(Enum &choice, const QString &value)
{
    const auto known = valueOfWord<Enum>(value);
    if (known)
        choice = *known;
    return known.has_value();
}

/// A text as the file has it, without the quotes that may stand around it.
QString unquoted(const QString &value)
{
    const bool quoted =
        value.size() >= 2 && value.front() == value.back() && (value.front() == u'"' || value.front() == u'\'');
    return quoted ? value.mid(1).chopped(1) : value;
}

/// "[a, b]" as the file has it, or "a".
QStringList listIn(const QString &value)
{
    const bool flow = value.startsWith(u'[') && value.endsWith(u']');
    QStringList words;
    for (const QString &word : (flow ? value.mid(1).chopped(1) : value).split(u',', Qt::SkipEmptyParts))
        words.append(unquoted(word.trimmed()));
    return words;
}

/// "{name: torch, from: pypi}" as the file has it.
std::optional<PackageRequest> packageFromMapping(const QString &value)
{
    const auto read = readSpec("groundwork: 1\nproject: {name: x}\nenvironment:\n  packages:\n    - " +
                               QString(value).replace(u'\n', u' ').toUtf8() + '\n');
    return read && read->environment.packages.size() == 1 ? std::optional(read->environment.packages.first())
                                                          : std::nullopt;
}

/// The package as the file has it, or its constraints alone; an empty value takes it out. Only a mapping changes where
/// a package comes from, as long as it stays the same package.
bool changePackage(QList<PackageRequest> &packages, const QString &name, const QString &value)
{
    const auto found = std::ranges::find(packages, normalisedPackageName(name), [](const PackageRequest &package) {
        return normalisedPackageName(package.name);
    });
    if (value.isEmpty()) {
        if (found == packages.end())
            return false;
        packages.erase(found);
        return true;
    }
    const bool mapping = value.startsWith(u'{');
    auto wanted = mapping ? packageFromMapping(value) : packageFromText(value);
    if (!wanted && !mapping)
        wanted = packageFromText(name + u' ' + value);
    if (!wanted)
        return false;
    if (found == packages.end()) {
        packages.append(*wanted);
        return true;
    }
    if (!mapping && normalisedPackageName(wanted->name) == normalisedPackageName(found->name))
        wanted->from = found->from;
    *found = *wanted;
    return true;
}

bool apply(ProjectSpec &spec, const SpecChange &change)
{
    const QString &field = change.field;
    const QString &value = change.value;
    static const QString package = u"environment.packages."_s;
    if (field.startsWith(package))
        return changePackage(spec.environment.packages, field.mid(package.size()), value);
    if (field == u"environment.python") {
        spec.environment.python = unquoted(value);
        return true;
    }
    if (field == u"environment.manager")
        return setChoice(spec.environment.manager, value);
    if (field == u"environment.location")
        return setChoice(spec.environment.location, value);
    if (field == u"environment.kernel")
        return setChoice(spec.environment.kernel, value);
    if (field == u"environment.lock")
        return setFlag(spec.environment.lock, value);
    if (field == u"environment.channels") {
        spec.environment.channels = listIn(value);
        return true;
    }
    if (field == u"environment.existing") {
        spec.environment.existing = unquoted(value);
        return true;
    }
    if (field == u"environment.add_missing")
        return setFlag(spec.environment.addMissing, value);
    if (field == u"environment.platforms") {
        spec.environment.platforms = listIn(value);
        return true;
    }
    if (field == u"target.gpu")
        return setFlag(spec.target.gpu, value);
    if (field == u"git.repository")
        return setFlag(spec.git.repository, value);
    if (field == u"git.first_commit")
        return setFlag(spec.git.firstCommit, value);
    if (field == u"project.slug") {
        spec.project.slug = unquoted(value);
        return true;
    }
    return false;
}

} // namespace

std::optional<ProjectSpec> withChanges(ProjectSpec spec, const QList<SpecChange> &changes)
{
    for (const SpecChange &change : changes) {
        if (!apply(spec, change))
            return std::nullopt;
    }
    return spec;
}

} // namespace groundwork
