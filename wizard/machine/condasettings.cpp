// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/condasettings.h"

#include "machine/personfolders.h"
#include "machine/smallfiles.h"

#include <QRegularExpression>

#include <algorithm>

namespace groundwork {

namespace {

QString withoutComment(const QString &line)
{
    if (line.trimmed().startsWith(u'#'))
        return {};
    const auto comment = line.indexOf(u" #");
    return comment < 0 ? line : line.first(comment);
}

QString withoutQuotes(const QString &text)
{
    const QString plain = text.trimmed();
    const bool quoted =
        plain.size() >= 2 && (plain.front() == u'"' || plain.front() == u'\'') && plain.back() == plain.front();
    return quoted ? plain.sliced(1, plain.size() - 2) : plain;
}

/// A folder that is not there yet is made in the nearest one above it that is.
bool isWritable(const System &system, AbsolutePath folder)
{
    auto real = system.canonical(folder);
    while (!real && folder != folder.parent()) {
        folder = folder.parent();
        real = system.canonical(folder);
    }
    const auto status = real ? system.status(*real) : Result<std::optional<FileStatus>>(std::nullopt);
    return status && *status && (*status)->writable;
}

/// A scalar, or a list in one line.
QStringList valuesIn(const QString &text)
{
    const QString plain = text.trimmed();
    if (!plain.startsWith(u'[') || !plain.endsWith(u']'))
        return plain.isEmpty() ? QStringList() : QStringList{withoutQuotes(plain)};
    QStringList values;
    for (const auto &part : plain.sliced(1, plain.size() - 2).split(u',', Qt::SkipEmptyParts))
        values.append(withoutQuotes(part));
    return values;
}

} // namespace

QMap<QString, QStringList> condaValuesIn(const QString &text)
{
    QMap<QString, QStringList> values;
    QString key;
    for (const auto &written : text.split(u'\n')) {
        const QString line = withoutComment(written);
        const QString plain = line.trimmed();
        if (plain.isEmpty())
            continue;
        // "- VALUE" continues the list above, indented or not.
        if (plain.startsWith(u"- ")) {
            values[key] += withoutQuotes(plain.sliced(2));
            continue;
        }
        const auto colon = plain.indexOf(u':');
        if (colon <= 0)
            continue;
        const QString name = withoutQuotes(plain.first(colon));
        const QStringList said = valuesIn(plain.sliced(colon + 1));
        if (line.front().isSpace()) {
            values.insert(key + u'.' + name, said);
        } else {
            key = name;
            values.insert(key, said);
        }
    }
    return values;
}

QList<CondaFile> condaFiles(const System &system, const QProcessEnvironment &surroundings,
                            const QList<AbsolutePath> &roots)
{
    const AbsolutePath home = homeFolder(surroundings);
    QList<AbsolutePath> folders{AbsolutePath::known(QStringLiteral("/etc/conda"))};
    folders += roots;
    folders += {configFolder(surroundings).child(QStringLiteral("conda")), home.child(QStringLiteral(".conda"))};
    QList<AbsolutePath> paths;
    for (const auto &folder : std::as_const(folders)) {
        paths += {folder.child(QStringLiteral(".condarc")), folder.child(QStringLiteral("condarc"))};
        const AbsolutePath parts = folder.child(QStringLiteral("condarc.d"));
        for (const auto &name : namesIn(system, parts)) {
            if (name.endsWith(u".yml") || name.endsWith(u".yaml"))
                paths.append(parts.child(name));
        }
    }
    paths += {home.child(QStringLiteral(".condarc")), home.child(QStringLiteral(".mambarc")),
              absoluteOrNone(surroundings.value(QStringLiteral("CONDARC")))};
    QList<CondaFile> files;
    for (const auto &path : paths) {
        const QString text = path.isEmpty() ? QString() : textOf(system, path);
        if (!text.isEmpty())
            files.append({path, condaValuesIn(text)});
    }
    return files;
}

QList<ChannelFact> condaChannels(const QList<CondaFile> &files, const QList<ToolFact> &tools)
{
    const auto isHere = [&tools](const QString &name) {
        return std::ranges::find(tools, name, &ToolFact::name) != tools.end();
    };
    const bool hasConda = isHere(QStringLiteral("conda"));
    if (!hasConda && !isHere(QStringLiteral("mamba")))
        return {};
    QList<ChannelFact> channels;
    for (const auto &file : files) {
        for (const auto *key : {"channels", "default_channels"}) {
            for (const auto &name : file.values.value(QString::fromLatin1(key))) {
                const auto known = std::ranges::find(channels, name, &ChannelFact::name);
                if (known == channels.end())
                    channels.append({name, {file.path.toString()}});
                else if (!known->saidIn.contains(file.path.toString()))
                    known->saidIn.append(file.path.toString());
            }
        }
    }
    if (channels.isEmpty() && hasConda)
        channels.append({QStringLiteral("defaults"), {}});
    return channels;
}

QStringList condaAddresses(const QList<CondaFile> &files)
{
    static const QStringList keys{QStringLiteral("channels"),        QStringLiteral("default_channels"),
                                  QStringLiteral("channel_alias"),   QStringLiteral("migrated_channel_aliases"),
                                  QStringLiteral("custom_channels"), QStringLiteral("custom_multichannels")};
    QStringList addresses;
    for (const auto &file : files) {
        for (const auto &[key, said] : file.values.asKeyValueRange()) {
            if (keys.contains(key.section(u'.', 0, 0)))
                addresses += said.filter(QStringLiteral("://"));
        }
    }
    addresses.removeDuplicates();
    return addresses;
}

QList<AbsolutePath> environmentFolders(const QList<CondaFile> &files, const QProcessEnvironment &surroundings)
{
    QStringList said;
    for (const auto *variable : {"CONDA_ENVS_PATH", "CONDA_ENVS_DIRS"})
        said += surroundings.value(QString::fromLatin1(variable)).split(u':', Qt::SkipEmptyParts);
    for (const auto &file : files)
        said += file.values.value(QStringLiteral("envs_dirs")) + file.values.value(QStringLiteral("envs_path"));
    QList<AbsolutePath> folders;
    for (const auto &folder : std::as_const(said)) {
        if (const AbsolutePath path = pathInSettings(folder, surroundings); !path.isEmpty())
            folders.append(path);
    }
    return folders;
}

QList<AbsolutePath> foldersNamed(const QStringList &keys, const QList<CondaFile> &files, const System &system,
                                 const QProcessEnvironment &surroundings)
{
    QList<AbsolutePath> folders;
    for (auto file = files.crbegin(); file != files.crend(); ++file) {
        for (const auto &key : keys) {
            for (const auto &said : file->values.value(key)) {
                const AbsolutePath folder = pathInSettings(said, surroundings);
                if (!folder.isEmpty() && !folders.contains(folder))
                    folders.append(folder);
            }
        }
    }
    std::ranges::stable_partition(folders,
                                  [&system](const AbsolutePath &folder) { return isWritable(system, folder); });
    return folders;
}

AbsolutePath pathInSettings(QString said, const QProcessEnvironment &surroundings)
{
    static const QRegularExpression variable(
        QStringLiteral("\\$(?:([A-Za-z_][A-Za-z0-9_]*)|\\{([A-Za-z_][A-Za-z0-9_]*)\\})"));
    if (said.startsWith(u"~/"))
        said = homeFolder(surroundings).child(said.sliced(2)).toString();
    for (auto match = variable.match(said); match.hasMatch(); match = variable.match(said)) {
        const QString value = surroundings.value(match.captured(1) + match.captured(2));
        if (value.isEmpty() || value.contains(u'$'))
            return {};
        said.replace(match.capturedStart(), match.capturedLength(), value);
    }
    return absoluteOrNone(said);
}

} // namespace groundwork
