// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/condaoutput.h"

#include "generator/managers/condacache.h"
#include "generator/managers/condatrouble.h"
#include "spec/packages.h"
#include "system/system.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace groundwork {

namespace {

constexpr qsizetype mostDocuments = 4;

/// A line of an explicit list: where one package's archive is, its name in parts, and its MD5 where known.
struct ExplicitPackage
{
    QString url;
    QString name;
    QString version;
    QString build;
};

std::optional<ExplicitPackage> explicitPackage(const QString &line)
{
    static const QRegularExpression form(
        QStringLiteral("^((?:https://|file:///|http://(?:localhost|127\\.0\\.0\\.1|\\[::1\\])[:/])[^\\s#@]*/)"
                       "([A-Za-z0-9_.+-]+)-([^-/\\s#]+)-([^-/\\s#]+)(?:\\.conda|\\.tar\\.bz2)(?:#[0-9a-f]{32})?$"));
    const auto match = form.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    return ExplicitPackage{match.captured(0).section(u'#', 0, 0), match.captured(2), match.captured(3),
                           match.captured(4)};
}

/// An address as it may stand in a file that is shared: a channel's token and a password are the person's own.
QString withoutSecrets(QString url)
{
    static const QRegularExpression token(QStringLiteral("/t/[^/]+/"));
    static const QRegularExpression password(QStringLiteral("^([a-z]+://)[^/@]*@"));
    return url.replace(token, QStringLiteral("/")).replace(password, QStringLiteral("\\1"));
}

/// "numpy-2.4.6-py311_0": what a record of FETCH and one of LINK have in common.
QString distributionName(const QJsonObject &record)
{
    QString name = record.value(u"dist_name").toString();
    if (!name.isEmpty())
        return name;
    const QString build = record.value(u"build").toString(record.value(u"build_string").toString());
    return QStringLiteral("%1-%2-%3").arg(record.value(u"name").toString(), record.value(u"version").toString(), build);
}

Failure unreadable(const QString &tool, const ProcessEnd &end)
{
    return {Error{QCoreApplication::translate("CondaOutput", "The answer of %1 could not be understood.").arg(tool),
                  condaWords(end),
                  QCoreApplication::translate("CondaOutput", "Another version of %1 may help.").arg(tool)},
            {}};
}

/// The answer among what conda printed: the document that says what would be done.
QJsonObject actionsIn(const QByteArray &output)
{
    for (const auto &document : jsonObjectsIn(output)) {
        const QJsonObject actions = document.value(u"actions").toObject();
        if (document.value(u"success").toBool() && actions.contains(u"LINK"))
            return actions;
    }
    return {};
}

} // namespace

QList<QJsonObject> jsonObjectsIn(const QByteArray &output)
{
    QList<QJsonObject> documents;
    qsizetype start = -1;
    int depth = 0;
    bool inString = false, escaped = false;
    for (qsizetype i = 0; i < output.size() && documents.size() < mostDocuments; ++i) {
        const char c = output[i];
        const bool startsLine = i == 0 || output[i - 1] == '\n' || output[i - 1] == '\0';
        // Within a document all but its first line is indented, and no text holds a line break: what was taken for
        // one before was none.
        if (c == '\n' || (c == '{' && startsLine)) {
            inString = escaped = false;
            depth = c == '{' ? 0 : depth;
        }
        if (inString) {
            if (escaped)
                escaped = false;
            else if (c == '\\')
                escaped = true;
            else if (c == '"')
                inString = false;
        } else if (c == '"' && depth > 0) {
            inString = true;
        } else if (c == '{') {
            if (depth++ == 0)
                start = i;
        } else if (c == '}' && depth > 0) {
            --depth;
            if (depth > 0)
                continue;
            const auto document = QJsonDocument::fromJson(output.sliced(start, i + 1 - start));
            if (document.isObject() && !document.object().contains(u"fetch"))
                documents.append(document.object());
        }
    }
    return documents;
}

std::expected<Solution, Failure> CondaOutput::solutionIn(const SolveAnswer &answer) const
{
    const ProcessEnd &end = answer.end;
    if (end.outcome != ProcessOutcome::Exited || end.exitCode != 0)
        return std::unexpected(explain(end, {}));
    const QJsonObject actions = actionsIn(end.standardOutput);
    if (actions.isEmpty())
        return std::unexpected(unreadable(m_tool, end));

    QHash<QString, QJsonObject> fetched;
    for (const auto &value : actions.value(u"FETCH").toArray())
        fetched.insert(distributionName(value.toObject()), value.toObject());

    Solution solution;
    solution.downloadBytes = 0;
    QByteArray lock;
    QString platform;
    // In the order of LINK: whatever a package needs stands above it.
    for (const auto &value : actions.value(u"LINK").toArray()) {
        const QJsonObject link = value.toObject();
        const QJsonObject record = fetched.value(distributionName(link), link);
        const QString url = withoutSecrets(record.value(u"url").toString());
        const QString md5 = record.value(u"md5").toString();
        const QString line = md5.isEmpty() ? url : url + u'#' + md5;
        const auto parts = explicitPackage(line);
        if (!parts || parts->name != link.value(u"name").toString())
            return std::unexpected(unreadable(m_tool, end));
        const qint64 bytes = record.value(u"size").toInteger(-1);
        solution.packages.append({normalisedPackageName(parts->name), parts->version, parts->build, bytes});
        solution.downloadBytes = bytes < 0 || solution.downloadBytes < 0 ? -1 : solution.downloadBytes + bytes;
        if (parts->name == u"python")
            solution.python = parts->version;
        // "subdir" is libmamba's word for it.
        const QString subdirectory = link.value(u"platform").toString(link.value(u"subdir").toString());
        if (platform.isEmpty() && subdirectory != u"noarch")
            platform = subdirectory;
        lock += line.toUtf8() + '\n';
    }
    if (solution.python.isEmpty())
        return std::unexpected(unreadable(m_tool, end));
    std::ranges::sort(solution.packages, {}, &LockedPackage::name);
    solution.lock = "# platform: " + platform.toUtf8() + "\n@EXPLICIT\n" + lock;
    return solution;
}

std::expected<QList<LockedPackage>, Error> CondaOutput::packagesIn(const QByteArray &lock, const LockScope &) const
{
    QList<LockedPackage> packages;
    bool started = false, readable = true;
    for (const auto &line : QString::fromUtf8(lock).split(u'\n', Qt::SkipEmptyParts)) {
        if (line == u"@EXPLICIT" && !started) {
            started = true;
            continue;
        }
        if (line.startsWith(u'#') && !started)
            continue;
        const auto parts = explicitPackage(line);
        readable = readable && started && parts;
        if (parts)
            packages.append({normalisedPackageName(parts->name), parts->version, parts->build});
    }
    if (!readable || packages.isEmpty())
        return failure(QCoreApplication::translate("CondaOutput", "The lock file is not an explicit list of packages."),
                       {}, QCoreApplication::translate("CondaOutput", "Remove it, and the versions are solved anew."));
    std::ranges::sort(packages, {}, &LockedPackage::name);
    return packages;
}

Failure CondaOutput::explain(const ProcessEnd &end, const QList<PackageRequest> &asked) const
{
    return explainCondaTrouble(m_tool, end, asked);
}

std::optional<FetchProgress> CondaOutput::progressIn(QByteArrayView line) const
{
    // On a terminal conda writes {"fetch": "numpy-2.4.6 | 16.9 MB | ", "finished": false, "maxval": 1, "progress":
    // 0.4}.
    constexpr qsizetype longest = 1000;
    if (line.size() > longest || !line.startsWith("{\"fetch\""))
        return std::nullopt;
    const QJsonObject told = QJsonDocument::fromJson(line.toByteArray()).object();
    const QString fetched = told.value(u"fetch").toString().section(u' ', 0, 0);
    if (fetched.isEmpty())
        return std::nullopt;
    return FetchProgress{normalisedPackageName(fetched.section(u'-', 0, -2)), told.value(u"progress").toDouble(-1)};
}

int CondaOutput::installedIn(const System &system, const AbsolutePath &prefix) const
{
    const auto records = system.list(prefix.child(QStringLiteral("conda-meta")));
    if (!records)
        return 0;
    return static_cast<int>(
        std::ranges::count_if(*records, [](const DirectoryEntry &entry) { return entry.name.endsWith(".json"); }));
}

void CondaOutput::findCached(const System &system, const QList<AbsolutePath> &caches, Solution &solution) const
{
    QSet<QString> present;
    for (const auto &cache : caches)
        present.unite(distributionsIn(system, cache));
    for (auto &package : solution.packages) {
        if (present.contains(QStringLiteral("%1-%2-%3").arg(package.name, package.version, package.build)))
            package.bytes = 0;
    }
    solution.downloadBytes = downloadBytesOf(solution.packages);
}

void CondaOutput::removeUnfinished(System &system, const AbsolutePath &folder, qint64 sinceNs) const
{
    removeHalfExtracted(system, folder, sinceNs);
}

Result<QStringList> placesInExplicitList(const QByteArray &lock)
{
    const auto packages = CondaOutput(QStringLiteral("conda")).packagesIn(lock, {});
    if (!packages)
        return std::unexpected(packages.error());
    QStringList places;
    for (const auto &line : QString::fromUtf8(lock).split(u'\n')) {
        if (const auto package = explicitPackage(line))
            places.append(package->url);
    }
    return places;
}

} // namespace groundwork
