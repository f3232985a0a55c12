// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/pipenvlock.h"

#include "generator/managers/addresses.h"
#include "generator/managers/pipenvoutput.h"
#include "spec/packages.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace groundwork {

Result<QByteArray> requirementsInPipfileLock(const QByteArray &lock, const LockScope &scope)
{
    const auto packages = PipenvOutput().packagesIn(lock, scope);
    if (!packages)
        return std::unexpected(packages.error());
    QSet<QString> wanted;
    for (const auto &package : *packages)
        wanted.insert(package.name);
    const QJsonObject entries = QJsonDocument::fromJson(lock)[u"default"].toObject();
    QByteArray text;
    for (auto entry = entries.constBegin(); entry != entries.constEnd(); ++entry) {
        if (!wanted.contains(normalisedPackageName(entry.key())))
            continue;
        const QJsonObject package = entry.value().toObject();
        QString line = entry.key() + package.value(u"version").toString();
        for (const QJsonValue &hash : package.value(u"hashes").toArray())
            line += QStringLiteral(" --hash=") + hash.toString();
        text += line.toUtf8() + '\n';
    }
    return text;
}

Result<QStringList> placesInPipfileLock(const QByteArray &lock)
{
    const QJsonDocument document = QJsonDocument::fromJson(lock);
    if (!document.object().contains(u"_meta"))
        return std::unexpected(notFromPipenv({}));
    return placesNamedIn(QJsonValue(document.object()));
}

QString ownIndexInPipfileLock(const QByteArray &lock)
{
    const QJsonValue source = QJsonDocument::fromJson(lock)[u"_meta"][u"sources"][0];
    return source[u"name"].toString().startsWith(u"pip_conf_index_") ? source[u"url"].toString() : QString();
}

} // namespace groundwork
