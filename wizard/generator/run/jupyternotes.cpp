// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/jupyternotes.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

constexpr qint64 largestNote = 64 * 1024; // bytes

/// How a kind of server names its note, and in it the folder that it serves.
struct NoteForm
{
    QString prefix;
    QString root;
    bool secret = true; ///< whether the note is so itself, beside the folder
};

const std::array<NoteForm, 2> &noteForms()
{
    static const std::array<NoteForm, 2> forms{
        {{.prefix = u"jpserver-"_s, .root = u"root_dir"_s},
         // Notebook before version 7.
         {.prefix = u"nbserver-"_s, .root = u"notebook_dir"_s, .secret = false}}};
    return forms;
}

AbsolutePath folderIn(const QMap<QString, QString> &environment, const QString &name)
{
    return AbsolutePath::from(environment.value(name)).value_or(AbsolutePath());
}

/// What stands there when it belongs to us.
std::optional<FileStatus> ours(const System &system, const AbsolutePath &path)
{
    const auto status = system.status(path);
    return status && *status && (*status)->own ? *status : std::nullopt;
}

/// The folder may be reached by a link.
bool isOursAlone(const System &system, const AbsolutePath &folder)
{
    const auto real = system.canonical(folder);
    const auto status = real ? ours(system, *real) : std::nullopt;
    return status && status->type == FileType::Directory && status->secret;
}

std::optional<JupyterNote> read(const System &system, const AbsolutePath &notes, qint64 process, const NoteForm &form)
{
    const AbsolutePath file = notes.child(u"%1%2.json"_s.arg(form.prefix).arg(process));
    const auto status = ours(system, file);
    if (!isOursAlone(system, notes) || !status || status->type != FileType::File || (form.secret && !status->secret))
        return std::nullopt;
    const auto bytes = system.read(file, largestNote);
    const QJsonObject told = bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
    const int port = told[u"port"_s].toInt();
    const QString base = told[u"base_url"_s].toString();
    const QString token = told[u"token"_s].toString();
    const auto root = AbsolutePath::from(told[form.root].toString());
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
                                  .page = notes.child(u"%1%2-open.html"_s.arg(form.prefix).arg(process))},
                       .project = *project};
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
    return status && (!*status || isOursAlone(system, folder));
}

std::optional<JupyterNote> readJupyterNote(const System &system, const AbsolutePath &notes, qint64 process)
{
    for (const NoteForm &form : noteForms()) {
        if (auto note = read(system, notes, process, form))
            return note;
    }
    return std::nullopt;
}

QList<qint64> notedProcesses(const System &system, const AbsolutePath &notes)
{
    static const QRegularExpression name(u"\\A(?:jp|nb)server-([1-9][0-9]{0,9})\\.json\\z"_s);
    QList<qint64> processes;
    for (const DirectoryEntry &entry : system.list(notes).value_or(QList<DirectoryEntry>())) {
        if (const auto match = name.match(QString::fromUtf8(entry.name)); match.hasMatch())
            processes.append(match.captured(1).toLongLong());
    }
    return processes;
}

} // namespace groundwork
