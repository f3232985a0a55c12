// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/uvcommand.h"

#include "generator/formats/tomlwriter.h"
#include "machine/offline.h"
#include "machine/toolcaches.h"

#include <QRegularExpression>

namespace groundwork {

namespace {

const QString settingsName = QStringLiteral("uv/settings.toml");

QString said(const MachineFacts &facts, const char16_t *variable)
{
    return facts.toolEnvironment.value(QString::fromUtf16(variable));
}

bool says(const MachineFacts &facts, const char16_t *variable)
{
    return !said(facts, variable).isEmpty();
}

QStringList folders(const MachineFacts &facts)
{
    static const QRegularExpression space(QStringLiteral("\\s+"));
    QStringList places = said(facts, u"PIP_FIND_LINKS").split(space, Qt::SkipEmptyParts);
    for (auto &place : places) {
        if (place.startsWith(u"~/"))
            place = facts.home.toString() + place.sliced(1);
    }
    return places;
}

/// What pip is told by its settings and uv is to hold as well. A file, because an address may have a password in it,
/// which has no place in a plan.
Mapping settings(const MachineFacts &facts)
{
    Mapping settings;
    const UvSource source = uvSource(facts);
    if (source == UvSource::Folders)
        settings.append({{QStringLiteral("no-index"), true}, {QStringLiteral("find-links"), folders(facts)}});
    // uv reads its own variables itself.
    if (source == UvSource::Index && says(facts, u"PIP_INDEX_URL") && uvIndex(facts) == said(facts, u"PIP_INDEX_URL"))
        settings.append({QStringLiteral("index"), QList<Value>{Mapping{{QStringLiteral("url"), uvIndex(facts)},
                                                                       {QStringLiteral("default"), true}}}});
    if (says(facts, u"PIP_PROXY"))
        settings.append({{QStringLiteral("http-proxy"), said(facts, u"PIP_PROXY")},
                         {QStringLiteral("https-proxy"), said(facts, u"PIP_PROXY")}});
    return settings;
}

/// The first of pip's variables that is set, for uv's own where that is not set.
void translate(Command &command, const MachineFacts &facts, const char16_t *own,
               std::initializer_list<const char16_t *> others)
{
    for (const auto *other : others) {
        if (says(facts, own))
            return;
        if (says(facts, other)) {
            command.environment.insert(QString::fromUtf16(own), said(facts, other));
            return;
        }
    }
}

} // namespace

QString uvIndex(const MachineFacts &facts)
{
    for (const auto *variable : {u"UV_DEFAULT_INDEX", u"UV_INDEX_URL", u"PIP_INDEX_URL"}) {
        if (says(facts, variable))
            return said(facts, variable);
    }
    return {};
}

UvSource uvSource(const MachineFacts &facts)
{
    if (!facts.toolEnvironment.contains(QStringLiteral("PIP_NO_INDEX")))
        return UvSource::Index;
    return folders(facts).isEmpty() ? UvSource::Cache : UvSource::Folders;
}

bool isFromFolders(const MachineFacts &facts)
{
    return uvSource(facts) == UvSource::Folders || uvIndex(facts).startsWith(u"file:") ||
           uvIndex(facts).startsWith(u'/');
}

Command uvCommand(const ToolFact &uv, const MachineFacts &facts, const AbsolutePath &python, const QStringList &words,
                  const Argument &project)
{
    Command command;
    command.program = uv.path;
    for (const auto &word : words)
        command.arguments.append(word);
    command.arguments +=
        {u"--project", project, u"--python", python.toString(), u"--no-build", u"--no-progress", u"--color", u"never"};
    if (uvSource(facts) != UvSource::Index)
        command.arguments.append(u"--offline");
    if (facts.packages)
        command.arguments += {u"--find-links", addressOf(facts.packages->path)};
    // A uv.toml may say much that no plan shows: other indexes, pre-releases, packages to be built.
    if (const Mapping own = settings(facts); own.isEmpty()) {
        command.arguments.append(u"--no-config");
    } else {
        command.arguments += {u"--config-file", Argument::privateFile(settingsName)};
        command.inputs.append({settingsName, tomlText(own)});
    }
    const AbsolutePath folder = toolCache(facts, QStringLiteral("UV_CACHE_DIR"), QStringLiteral("uv"));
    if (folder.isEmpty()) {
        command.arguments.append(u"--no-cache");
    } else {
        command.arguments += {u"--cache-dir", folder.toString()};
        command.writes = {folder};
    }
    command.environment = {{QStringLiteral("UV_PYTHON_DOWNLOADS"), QStringLiteral("never")}};
    translate(command, facts, u"SSL_CERT_FILE", {u"PIP_CERT", u"REQUESTS_CA_BUNDLE", u"CURL_CA_BUNDLE"});
    translate(command, facts, u"SSL_CLIENT_CERT", {u"PIP_CLIENT_CERT"});
    translate(command, facts, u"UV_HTTP_TIMEOUT", {u"PIP_DEFAULT_TIMEOUT", u"PIP_TIMEOUT"});
    translate(command, facts, u"UV_HTTP_RETRIES", {u"PIP_RETRIES"});
    return command;
}

} // namespace groundwork
