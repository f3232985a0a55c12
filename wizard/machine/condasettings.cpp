// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/condasettings.h"

#include "machine/personfolders.h"
#include "machine/smallfiles.h"

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
    QList<AbsolutePath> paths{AbsolutePath::known(QStringLiteral("/etc/conda/.condarc")),
                              AbsolutePath::known(QStringLiteral("/etc/conda/condarc"))};
    for (const auto &root : roots)
        paths.append(root.child(QStringLiteral(".condarc")));
    paths.append({configFolder(surroundings).child(QStringLiteral("conda/.condarc")),
                  configFolder(surroundings).child(QStringLiteral("conda/condarc")),
                  home.child(QStringLiteral(".conda/.condarc")), home.child(QStringLiteral(".condarc")),
                  home.child(QStringLiteral(".mambarc")),
                  absoluteOrNone(surroundings.value(QStringLiteral("CONDARC")))});
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

AbsolutePath pathInSettings(QString said, const QProcessEnvironment &surroundings)
{
    for (const auto &start : {QStringLiteral("~/"), QStringLiteral("$HOME/"), QStringLiteral("${HOME}/")}) {
        if (said.startsWith(start))
            said = homeFolder(surroundings).child(said.sliced(start.size())).toString();
    }
    return absoluteOrNone(said);
}

} // namespace groundwork
