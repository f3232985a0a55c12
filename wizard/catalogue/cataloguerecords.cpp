// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "catalogue/cataloguerecords.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

QStringList textsIn(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &text : value.toArray())
        texts.append(text.toString());
    return texts;
}

std::optional<QString> textIn(const QJsonValue &value)
{
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

QJsonValue valueOf(const std::optional<QString> &text)
{
    return text ? QJsonValue(*text) : QJsonValue();
}

} // namespace

QJsonObject recordOf(const CataloguePackage &package)
{
    return {{u"name"_s, package.name},
            {u"summary"_s, package.summary},
            {u"topic"_s, package.topic},
            {u"conda"_s, valueOf(package.conda)},
            {u"pypi"_s, valueOf(package.pypi)},
            {u"imports"_s, QJsonArray::fromStringList(package.imports)},
            {u"words"_s, QJsonArray::fromStringList(package.words)},
            {u"with"_s, QJsonArray::fromStringList(package.with)},
            {u"alternatives"_s, QJsonArray::fromStringList(package.alternatives)},
            {u"licence"_s, static_cast<int>(package.licence)},
            {u"gpu"_s, static_cast<int>(package.gpu)}};
}

CataloguePackage packageFrom(const QJsonObject &record)
{
    return {.name = record[u"name"].toString(),
            .summary = record[u"summary"].toString(),
            .topic = record[u"topic"].toString(),
            .conda = textIn(record[u"conda"]),
            .pypi = textIn(record[u"pypi"]),
            .imports = textsIn(record[u"imports"]),
            .words = textsIn(record[u"words"]),
            .with = textsIn(record[u"with"]),
            .alternatives = textsIn(record[u"alternatives"]),
            .licence = static_cast<LicenceFamily>(record[u"licence"].toInt()),
            .gpu = static_cast<GpuSupport>(record[u"gpu"].toInt())};
}

QJsonObject recordOf(const Topic &topic)
{
    return {{u"name"_s, topic.name},
            {u"title"_s, topic.title},
            {u"summary"_s, topic.summary},
            {u"words"_s, QJsonArray::fromStringList(topic.words)}};
}

Topic topicFrom(const QJsonObject &record)
{
    return {record[u"name"].toString(), record[u"title"].toString(), record[u"summary"].toString(),
            textsIn(record[u"words"])};
}

QJsonObject recordOf(const PackageSet &set)
{
    QJsonArray members;
    for (const PackageSet::Member &member : set.members)
        members.append(QJsonObject{{u"name"_s, member.name}, {u"reason"_s, member.reason}});
    return {{u"name"_s, set.name}, {u"title"_s, set.title}, {u"summary"_s, set.summary}, {u"members"_s, members}};
}

PackageSet setFrom(const QJsonObject &record)
{
    PackageSet set{record[u"name"].toString(), record[u"title"].toString(), record[u"summary"].toString(), {}};
    for (const QJsonValue &member : record[u"members"].toArray())
        set.members.append({member[u"name"].toString(), member[u"reason"].toString()});
    return set;
}

} // namespace groundwork
