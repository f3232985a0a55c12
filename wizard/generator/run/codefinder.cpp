// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/codefinder.h"

#include "advice/usable.h"
#include "base/plaintext.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

constexpr qint64 largestScript = 2 * 1024 * 1024;
constexpr qint64 largestNotebook = 64 * 1024 * 1024;
constexpr qint64 mostBytes = 32 * 1024 * 1024; // of code, from all files together
constexpr qsizetype mostFiles = 2000;
constexpr int deepest = 12;
constexpr std::chrono::minutes timeLimit(2);

bool isNotebook(const QString &name)
{
    return name.endsWith(u".ipynb");
}

void add(FoundCode &code, const SourceText &source)
{
    if (!isNotebook(source.file)) {
        code.files.append(source);
        return;
    }
    const auto notebook = codeInNotebook(source);
    if (!notebook) {
        code.leftOut.append({source.file, 0, source.file, notebook.error().message});
        return;
    }
    code.files.append({source.file, notebook->code});
    for (const QString &line : notebook->installs)
        code.installs.append({source.file, line});
}

/// Goes through a folder, the nearest files first.
class Search
{
public:
    Search(const System &system, const CancelToken &cancel) : m_system(system), m_cancel(cancel) {}

    Result<std::optional<FoundCode>> below(const AbsolutePath &folder)
    {
        const auto entries = m_system.list(folder);
        if (!entries)
            return std::unexpected(entries.error());
        m_waiting.append({folder, {}, 0});
        while (!m_waiting.isEmpty() && !m_isFull && !m_cancel.isCancelled())
            lookInto(m_waiting.takeFirst());
        if (m_cancel.isCancelled())
            return std::nullopt;
        if (m_isFull)
            m_code.leftOut.append({{},
                                   0,
                                   folder.fileName(),
                                   QCoreApplication::translate("Capture", "Only the first %1 files of code were read.")
                                       .arg(m_code.files.size())});
        if (m_code.files.isEmpty())
            return failure(QCoreApplication::translate("Capture", "Nothing in %1 says which packages it needs.")
                               .arg(folder.toString()),
                           {},
                           QCoreApplication::translate("Capture", "Choose a file such as environment.yml or "
                                                                  "requirements.txt, or a folder with Python code."));
        return m_code;
    }

private:
    struct Place
    {
        AbsolutePath folder;
        QString path; ///< from the root, with a slash at its end
        int depth = 0;
    };

    static bool isEnvironment(const QList<DirectoryEntry> &entries)
    {
        return std::ranges::any_of(entries, [](const DirectoryEntry &entry) {
            return entry.name == "pyvenv.cfg" || entry.name == "conda-meta";
        });
    }

    void lookInto(const Place &place)
    {
        static const QStringList skipped{u"__pycache__"_s, u"node_modules"_s, u"site-packages"_s};
        const auto entries = m_system.list(place.folder);
        if (!entries) {
            m_code.leftOut.append({place.path, 0, place.path, entries.error().message});
            return;
        }
        if (place.depth > 0 && isEnvironment(*entries))
            return;
        for (const DirectoryEntry &entry : *entries) {
            const QString name = QString::fromUtf8(entry.name);
            if (name.startsWith(u'.') || name.toUtf8() != entry.name)
                continue;
            if (entry.type == FileType::Directory && place.depth < deepest && !skipped.contains(name))
                m_waiting.append({place.folder.child(name), place.path + name + u'/', place.depth + 1});
            else if (entry.type == FileType::File && (name.endsWith(u".py") || isNotebook(name)))
                read(place.folder.child(name), place.path + name);
        }
    }

    void read(const AbsolutePath &file, const QString &name)
    {
        m_isFull = m_isFull || m_code.files.size() >= mostFiles || m_bytes > mostBytes;
        if (m_isFull || m_cancel.isCancelled())
            return;
        const auto bytes = m_system.read(file, isNotebook(name) ? largestNotebook : largestScript);
        if (!bytes) {
            m_code.leftOut.append({name, 0, name, bytes.error().message});
            return;
        }
        add(m_code, {name, *bytes});
        m_bytes += bytes->size();
    }

    const System &m_system;
    const CancelToken &m_cancel;
    FoundCode m_code;
    QList<Place> m_waiting;
    qint64 m_bytes = 0;
    bool m_isFull = false;
};

QByteArray requestFor(const FoundCode &code)
{
    QJsonArray files;
    for (const SourceText &file : code.files)
        files.append(QJsonObject{{u"name"_s, file.file}, {u"text"_s, QString::fromUtf8(file.bytes)}});
    return QJsonDocument(QJsonObject{{u"files"_s, files}, {u"local"_s, QJsonArray::fromStringList(code.local)}})
        .toJson(QJsonDocument::Compact);
}

CodeImports answerIn(const QJsonObject &answer)
{
    CodeImports result;
    for (const QJsonValue &found : answer[u"imports"_s].toArray()) {
        const QString file = found[u"file"_s].toString();
        // The lines of a notebook's cells are none of the file.
        result.imports.append({.module = found[u"module"_s].toString(),
                               .file = file,
                               .line = isNotebook(file) ? 0 : found[u"line"_s].toInt()});
    }
    for (const QJsonValue &unread : answer[u"unread"_s].toArray()) {
        const QString file = unread[u"file"_s].toString();
        result.leftOut.append({file, isNotebook(file) ? 0 : unread[u"line"_s].toInt(), file,
                               QCoreApplication::translate("Capture", "Python cannot read this code.")});
    }
    return result;
}

} // namespace

Result<FoundCode> codeOfFile(const System &system, const AbsolutePath &file, const SourceText &source)
{
    FoundCode code;
    add(code, source);
    if (code.files.isEmpty() && !code.leftOut.isEmpty())
        return failure(code.leftOut.constFirst().why);
    const auto beside = system.list(file.parent());
    for (const DirectoryEntry &entry : beside.value_or(QList<DirectoryEntry>())) {
        const QString name = QString::fromUtf8(entry.name);
        if (entry.type == FileType::File && name.endsWith(u".py"))
            code.local.append(name.chopped(3));
        const AbsolutePath package = file.parent().child(name + u"/__init__.py"_s);
        if (entry.type == FileType::Directory && system.status(package).value_or(std::nullopt))
            code.local.append(name);
    }
    return code;
}

Result<std::optional<FoundCode>> codeBelow(const System &system, const AbsolutePath &folder, const CancelToken &cancel)
{
    return Search(system, cancel).below(folder);
}

Result<std::optional<CodeImports>> importsIn(System &system, const FoundCode &code, const MachineFacts &facts,
                                             const CancelToken &cancel)
{
    const PythonFact *python = supportedPython(facts, {});
    if (!python)
        return failure(QCoreApplication::translate("Capture", "There is no Python here to take code apart with."), {},
                       QCoreApplication::translate("Capture", "Install Python, or choose a file that names packages."));
    QFile script(u":/capture/imports.py"_s);
    const bool opened = script.open(QIODevice::ReadOnly);
    Q_ASSERT(opened); // compiled in
    ProcessRequest request;
    request.program = python->executable;
    request.arguments = {u"-I"_s, u"-S"_s, u"-c"_s, opened ? QString::fromUtf8(script.readAll()) : QString()};
    request.workingDirectory = AbsolutePath::known(u"/"_s);
    request.environment = facts.toolEnvironment;
    request.standardInput = requestFor(code);
    request.timeLimit = timeLimit;
    const auto end = system.run(request, cancel, {});
    if (!end)
        return std::unexpected(end.error());
    if (end->outcome == ProcessOutcome::Cancelled)
        return std::nullopt;
    const QJsonDocument answer = QJsonDocument::fromJson(end->standardOutput);
    if (end->outcome != ProcessOutcome::Exited || end->exitCode != 0 || !answer.isObject())
        return failure(QCoreApplication::translate("Capture", "Python could not take the code apart."),
                       plainText(end->standardError),
                       QCoreApplication::translate("Capture", "Choose a file that names packages."));
    return answerIn(answer.object());
}

} // namespace groundwork
