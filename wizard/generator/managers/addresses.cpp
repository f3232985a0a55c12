// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/addresses.h"

#include "generator/formats/tomlreader.h"
#include "machine/offline.h"
#include "spec/specrules.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

/// Keys under which uv, Pipenv and pip write where a package comes from.
bool namesAPlace(QStringView key)
{
    static const QStringList keys{u"registry"_s, u"git"_s,  u"hg"_s,   u"svn"_s,       u"bzr"_s,
                                  u"url"_s,      u"file"_s, u"path"_s, u"directory"_s, u"editable"_s};
    return keys.contains(key);
}

/// "https://…", "git+ssh://…" or git's "user@host:path".
bool isAddress(const QString &text)
{
    return text.contains(u"://") || (text.contains(u'@') && text.contains(u':'));
}

bool leadsOut(const QString &path)
{
    return path.startsWith(u'/') || path.startsWith(u'~') || path.startsWith(u'$') || path.split(u'/').contains(u"..");
}

void takePlace(QStringView key, const QString &text, QStringList &places)
{
    if (namesAPlace(key) && (isAddress(text) || leadsOut(text))) {
        places.append(text);
        return;
    }
    // "name @ https://…", as a project says what it needs
    for (const auto &word : text.split(u' ')) {
        if (word.contains(u"://"))
            places.append(word);
    }
}

void collectPlaces(QStringView key, const Value &tree, QStringList &places)
{
    if (const auto *text = std::get_if<QString>(&tree.content())) {
        takePlace(key, *text, places);
    } else if (const auto *list = std::get_if<QList<Value>>(&tree.content())) {
        for (const auto &member : *list)
            collectPlaces(key, member, places);
    } else if (const auto *table = std::get_if<Mapping>(&tree.content())) {
        for (const auto &[name, member] : *table)
            collectPlaces(name, member, places);
    }
}

void collectPlaces(QStringView key, const QJsonValue &tree, QStringList &places)
{
    if (tree.isString())
        takePlace(key, tree.toString(), places);
    for (const auto member : tree.toArray())
        collectPlaces(key, member, places);
    const QJsonObject table = tree.toObject();
    for (auto member = table.constBegin(); member != table.constEnd(); ++member)
        collectPlaces(member.key(), member.value(), places);
}

const Value &memberOf(const Value &tree, QStringView key)
{
    static const Value none;
    const auto *table = std::get_if<Mapping>(&tree.content());
    if (table == nullptr)
        return none;
    const auto found = std::ranges::find(*table, key, &std::pair<QString, Value>::first);
    return found == table->end() ? none : found->second;
}

/// Of a public registry, by the labels of its host.
QString registry(const QStringList &labels)
{
    return u"https://"_s + labels.join(u'.');
}

QString channelHost()
{
    return registry({u"conda"_s, u"anaconda"_s, u"org"_s});
}

QString channelAddress(const QString &channel)
{
    if (channel.contains(u"://"))
        return channel;
    const bool isOfDefaults = channel == u"defaults" || channel.startsWith(u"pkgs/");
    return isOfDefaults
               ? registry({u"repo"_s, u"anaconda"_s, u"com"_s}) + u'/' + (channel == u"defaults" ? u"pkgs"_s : channel)
               : channelHost() + u'/' + channel;
}

/// An index serves its files from another path, so the whole host is the person's choice; of a folder only itself.
QString rootOfIndex(const QString &index)
{
    const QUrl url(index);
    return url.host().isEmpty()
               ? index
               : url.adjusted(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment)
                     .toString();
}

/// Beginnings of addresses that need no yes, each up to the end of a part of a path.
QStringList knownBeginnings(const ProjectSpec &spec, const MachineFacts &facts)
{
    QStringList known{registry({u"pypi"_s, u"org"_s}), registry({u"files"_s, u"pythonhosted"_s, u"org"_s}),
                      channelAddress(u"conda-forge"_s)};
    for (const auto &channel : channelsOf(spec))
        known.append(channelAddress(channel));
    known += facts.condaAddresses;
    for (const auto *variable : {"UV_DEFAULT_INDEX", "UV_INDEX_URL", "PIP_INDEX_URL"}) {
        if (const QString index = facts.toolEnvironment.value(QString::fromLatin1(variable)); !index.isEmpty())
            known.append(rootOfIndex(index));
    }
    const AbsolutePath named = facts.packages ? facts.packages->path : AbsolutePath();
    for (const auto &folder : {named, facts.bundled}) {
        if (!folder.isEmpty())
            known += {folder.toString(), addressOf(folder)};
    }
    known += facts.packageFolders;
    for (auto &beginning : known) {
        if (!beginning.endsWith(u'/'))
            beginning += u'/';
    }
    return known;
}

/// Nothing that one reader takes for another place than the next does.
bool isPlain(const QString &place)
{
    return !place.contains(u'\\') && !place.contains(u"%2e", Qt::CaseInsensitive) && !place.contains(u"/../") &&
           !place.contains(u"/./") && !place.endsWith(u"/..");
}

QString shownPlace(QString place)
{
    if (place.endsWith(u".conda") || place.endsWith(u".tar.bz2"))
        place = place.section(u'/', 0, -3); // without the platform and the file
    const QUrl url(place);
    if (url.scheme().isEmpty() || url.host().isEmpty())
        return place;
    const bool isChannel = place.startsWith(channelHost() + u'/');
    const QUrl root =
        url.adjusted(isChannel ? QUrl::RemoveUserInfo
                               : QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    return QString::fromLatin1(root.toEncoded());
}

} // namespace

QStringList placesNamedIn(const Value &tree)
{
    QStringList places;
    collectPlaces({}, tree, places);
    return places;
}

QStringList placesNamedIn(const QJsonValue &tree)
{
    QStringList places;
    collectPlaces({}, tree, places);
    return places;
}

Result<QStringList> placesInToml(const QByteArray &text)
{
    const auto tree = mappingInToml(text);
    if (!tree)
        return std::unexpected(tree.error());
    return placesNamedIn(Value(*tree));
}

Result<QStringList> placesInUvProject(const QByteArray &text)
{
    const auto tree = mappingInToml(text);
    if (!tree)
        return std::unexpected(tree.error());
    const Value document(*tree);
    const Value &project = memberOf(document, u"project");
    return placesNamedIn(memberOf(document, u"build-system")) +
           placesNamedIn(memberOf(document, u"dependency-groups")) + placesNamedIn(memberOf(project, u"dependencies")) +
           placesNamedIn(memberOf(project, u"optional-dependencies")) +
           placesNamedIn(memberOf(memberOf(document, u"tool"), u"uv"));
}

QStringList foreignPlaces(const QStringList &places, const ProjectSpec &spec, const MachineFacts &facts)
{
    const QStringList known = knownBeginnings(spec, facts);
    QStringList foreign;
    for (const auto &place : places) {
        const bool isKnown = isPlain(place) && std::ranges::any_of(known, [&place](const QString &beginning) {
                                 return place.startsWith(beginning) || place + u'/' == beginning;
                             });
        if (!isKnown)
            foreign.append(shownPlace(place));
    }
    foreign.sort();
    foreign.removeDuplicates();
    return foreign;
}

} // namespace groundwork
