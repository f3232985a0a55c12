// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/prefixrecords.h"

#include "machine/smallfiles.h"

#include <QRegularExpression>

namespace groundwork {

namespace {

/// The version in "NAME-VERSION.dist-info".
QString versionInDistInfo(const QString &folder, const QString &name)
{
    if (!folder.startsWith(name + u'-') || !folder.endsWith(u".dist-info"))
        return {};
    const QString version = folder.sliced(name.size() + 1).chopped(QLatin1StringView(".dist-info").size());
    return version.contains(u'-') ? QString() : version;
}

} // namespace

QByteArray versionInCondaRecord(const QByteArray &file, QByteArrayView name)
{
    if (!file.startsWith(name) || !file.endsWith(".json") || file.size() <= name.size() || file[name.size()] != '-')
        return {};
    const auto rest = file.sliced(name.size() + 1);
    const auto end = rest.indexOf('-');
    // A further hyphen is one of a longer name.
    return end > 0 && rest.indexOf('-', end + 1) < 0 ? rest.first(end) : QByteArray();
}

QString recordedVersion(const System &system, const AbsolutePath &prefix, const QString &name)
{
    for (const auto &file : namesIn(system, prefix.child(QStringLiteral("conda-meta")))) {
        if (const auto version = versionInCondaRecord(file.toUtf8(), name.toUtf8()); !version.isEmpty())
            return QString::fromUtf8(version);
    }
    for (const auto &library : libraryFolders(system, prefix)) {
        // Debian's Python keeps what pip installs for everyone in the second.
        for (const auto &packages : {QStringLiteral("site-packages"), QStringLiteral("dist-packages")}) {
            for (const auto &folder : namesIn(system, library.child(packages))) {
                if (const QString version = versionInDistInfo(folder, name); !version.isEmpty())
                    return version;
            }
        }
    }
    return {};
}

QList<AbsolutePath> libraryFolders(const System &system, const AbsolutePath &prefix)
{
    static const QRegularExpression versioned(QStringLiteral("^python3\\.[0-9]+t?$"));
    QList<AbsolutePath> folders;
    const AbsolutePath library = prefix.child(QStringLiteral("lib"));
    for (const auto &name : namesIn(system, library)) {
        if (versioned.match(name).hasMatch())
            folders.append(library.child(name));
    }
    return folders;
}

} // namespace groundwork
