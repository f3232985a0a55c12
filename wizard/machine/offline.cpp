// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/offline.h"

#include <QUrl>

#include <algorithm>
#include <utility>

namespace groundwork {

namespace {

PackageFolderState stateOf(const System &system, const AbsolutePath &folder)
{
    const auto real = system.canonical(folder);
    if (!real)
        return PackageFolderState::Absent;
    const auto status = system.status(*real);
    return status && *status && (*status)->type == FileType::Directory ? PackageFolderState::Readable
                                                                       : PackageFolderState::NotAFolder;
}

bool isCondaPackage(const QByteArray &name)
{
    return name.endsWith(".conda") || name.endsWith(".tar.bz2");
}

PackageFolderFact look(const System &system, const AbsolutePath &folder, const QString &platform)
{
    PackageFolderFact fact{.path = folder, .state = stateOf(system, folder)};
    if (fact.state != PackageFolderState::Readable)
        return fact;
    const auto entries = system.list(system.canonical(folder).value_or(folder));
    if (!entries) {
        fact.state = PackageFolderState::NotReadable;
        return fact;
    }
    fact.hasWheels =
        std::ranges::any_of(*entries, [](const DirectoryEntry &entry) { return entry.name.endsWith(".whl"); });
    fact.hasCondaPackages =
        std::ranges::any_of(*entries, [](const DirectoryEntry &entry) { return isCondaPackage(entry.name); });
    for (const auto &part : {QStringLiteral("noarch"), platform}) {
        const auto packages = system.list(folder.child(part));
        if (!packages)
            continue;
        fact.hasCondaPackages =
            fact.hasCondaPackages ||
            std::ranges::any_of(*packages, [](const DirectoryEntry &entry) { return isCondaPackage(entry.name); });
        // conda takes a folder for a channel by this one file.
        fact.isChannel = fact.isChannel || (part == u"noarch" && std::ranges::any_of(*packages, [](const auto &entry) {
                                                return entry.name == "repodata.json";
                                            }));
    }
    return fact;
}

} // namespace

MachineFacts withPackagesFrom(const PackageSupply &source, MachineFacts facts, const System &system)
{
    if (!source.folder.isEmpty()) {
        facts.packages = look(system, source.folder, facts.platform);
        if (facts.packages->hasWheels)
            facts.packageFolders.prepend(addressOf(source.folder));
    }
    return source.network == Network::Off ? withoutNetwork(std::move(facts)) : facts;
}

MachineFacts withoutNetwork(MachineFacts facts)
{
    facts.toolEnvironment.insert(QStringLiteral("CONDA_OFFLINE"), QStringLiteral("true"));
    facts.toolEnvironment.insert(QStringLiteral("PIP_NO_INDEX"), QStringLiteral("1"));
    if (facts.packageFolders.isEmpty())
        facts.toolEnvironment.remove(QStringLiteral("PIP_FIND_LINKS"));
    else
        facts.toolEnvironment.insert(QStringLiteral("PIP_FIND_LINKS"), facts.packageFolders.join(u' '));
    return facts;
}

bool isWithoutNetwork(const MachineFacts &facts)
{
    return facts.toolEnvironment.contains(QStringLiteral("PIP_NO_INDEX"));
}

QString addressOf(const AbsolutePath &folder)
{
    return QString::fromLatin1(QUrl::fromLocalFile(folder.toString()).toEncoded()).replace(u',', QStringLiteral("%2C"));
}

} // namespace groundwork
