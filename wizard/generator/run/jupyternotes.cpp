// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/jupyternotes.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

constexpr qint64 largestNote = 64 * 1024; // bytes

AbsolutePath folderIn(const QMap<QString, QString> &environment, const QString &name)
{
    return AbsolutePath::from(environment.value(name)).value_or(AbsolutePath());
}

bool isOursAlone(const System &system, const AbsolutePath &path, FileType type)
{
    const auto status = system.status(path);
    return status && *status && (*status)->type == type && (*status)->own && (*status)->secret;
}

} // namespace

AbsolutePath jupyterNotes(const QMap<QString, QString> &toolEnvironment)
{
    if (const AbsolutePath told = folderIn(toolEnvironment, u"JUPYTER_RUNTIME_DIR"_s); !told.isEmpty())
        return told;
    if (const AbsolutePath data = folderIn(toolEnvironment, u"JUPYTER_DATA_DIR"_s); !data.isEmpty())
        return data.child(u"runtime"_s);
    if (const AbsolutePath data = folderIn(toolEnvironment, u"XDG_DATA_HOME"_s); !data.isEmpty())
        return data.child(u"jupyter/runtime"_s);
    const AbsolutePath home = folderIn(toolEnvironment, u"HOME"_s);
    return home.isEmpty() ? home : home.child(u".local/share/jupyter/runtime"_s);
}

bool isSecret(const System &system, const AbsolutePath &folder)
{
    const auto status = system.status(folder);
    return status && (!*status || isOursAlone(system, folder, FileType::Directory));
}

std::optional<JupyterNote> readJupyterNote(const System &system, const AbsolutePath &notes, qint64 process)
{
    const AbsolutePath file = notes.child(u"jpserver-%1.json"_s.arg(process));
    if (!isOursAlone(system, notes, FileType::Directory) || !isOursAlone(system, file, FileType::File))
        return std::nullopt;
    const auto bytes = system.read(file, largestNote);
    const QJsonObject told = bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
    const int port = told[u"port"_s].toInt();
    const QString base = told[u"base_url"_s].toString();
    const QString token = told[u"token"_s].toString();
    const auto root = AbsolutePath::from(told[u"root_dir"_s].toString());
    const auto project = root ? system.canonical(*root) : root;
    // Base and token go into a request: nothing in them may end its line.
    static const QRegularExpression path(u"\\A/[A-Za-z0-9._~%/-]*\\z"_s);
    static const QRegularExpression word(u"\\A[\\x21-\\x7e]*\\z"_s);
    if (told[u"pid"_s].toInteger() != process || told[u"secure"_s].toBool() || port < 1 || port > 65535 || !project ||
        !path.match(base).hasMatch() || !word.match(token).hasMatch())
        return std::nullopt;
    return JupyterNote{.server = {.process = process,
                                  .port = static_cast<quint16>(port),
                                  .token = token.toLatin1(),
                                  .base = base.endsWith(u'/') ? base.toLatin1() : base.toLatin1() + '/',
                                  .page = notes.child(u"jpserver-%1-open.html"_s.arg(process))},
                       .project = *project};
}

QList<qint64> notedProcesses(const System &system, const AbsolutePath &notes)
{
    static const QRegularExpression name(u"\\Ajpserver-([1-9][0-9]{0,9})\\.json\\z"_s);
    QList<qint64> processes;
    for (const DirectoryEntry &entry : system.list(notes).value_or(QList<DirectoryEntry>())) {
        if (const auto match = name.match(QString::fromUtf8(entry.name)); match.hasMatch())
            processes.append(match.captured(1).toLongLong());
    }
    return processes;
}

} // namespace groundwork
