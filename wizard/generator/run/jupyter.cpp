// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/jupyter.h"

#include "base/plaintext.h"
#include "generator/run/jupyternotes.h"
#include "system/detachedprocess.h"
#include "system/processhandle.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds answerLimit{2'000};
constexpr std::chrono::milliseconds lookInterval{100};
constexpr int triedPorts = 3;
constexpr qint64 largestOutput = 4 * 1024 * 1024; // bytes

/// 192 bits from the system's generator, in hexadecimal digits.
QString newToken()
{
    std::array<quint32, 6> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    QString token;
    for (const quint32 word : words)
        token += u"%1"_s.arg(word, 8, 16, QLatin1Char('0'));
    return token;
}

/// /api/status and not /api, which answers everybody.
bool answers(const JupyterServer &server, const CancelToken &cancel)
{
    return askLoopback(
               {.port = server.port, .method = "GET", .path = server.base + "api/status", .token = server.token},
               answerLimit, cancel) == 200;
}

/// The one attempt to start a server on one port.
class Start
{
public:
    Start(System &system, const JupyterPlace &place, const JupyterTerms &terms, const CancelToken &cancel)
        : m_system(system), m_place(place), m_terms(terms), m_cancel(cancel)
    {
    }
    ~Start()
    {
        // What a server says later goes nowhere but into this file without a name.
        if (!m_output.isEmpty())
            (void)m_system.removeTree(m_output);
    }
    Start(const Start &) = delete;
    Start &operator=(const Start &) = delete;

    Result<std::optional<JupyterServer>> execute(JupyterKind kind, quint16 port)
    {
        const auto output = m_system.makePrivateDirectory(m_place.temporaryDirectory, u"groundwork-jupyter-"_s);
        if (!output)
            return std::unexpected(output.error());
        m_output = *output;
        const auto process = startDetached(request(kind, port));
        if (!process)
            return std::unexpected(process.error());
        return untilReady(*process);
    }
    /// By itself, before it was ready.
    [[nodiscard]] bool hasEnded() const { return m_ended; }

private:
    AbsolutePath outputFile() const { return m_output.child(u"output"_s); }

    DetachedProcess request(JupyterKind kind, quint16 port)
    {
        QMap<QString, QString> environment = m_place.toolEnvironment;
        // `jupyter` looks for its parts on the PATH, and so does a notebook that calls pip.
        const QString path = environment.value(u"PATH"_s);
        const QString programs = m_place.python.parent().toString();
        environment.insert(u"PATH"_s, path.isEmpty() ? programs : programs + u':' + path);
        // An argument could be read by every user of the machine.
        environment.insert(u"JUPYTER_TOKEN"_s, m_token);
        environment.insert(u"JUPYTER_RUNTIME_DIR"_s, jupyterNotes(m_place.toolEnvironment).toString());
        QStringList arguments{// Without -I a jupyter.py of the project would run instead.
                              u"-I"_s, u"-m"_s, u"jupyter"_s, kind == JupyterKind::Lab ? u"lab"_s : u"notebook"_s,
                              u"--no-browser"_s, u"--ip=127.0.0.1"_s, u"--port=%1"_s.arg(port),
                              u"--ServerApp.port_retries=0"_s, u"--ServerApp.root_dir="_s + m_place.project.toString(),
                              // The person's own settings may hold certificates for another name than this address.
                              u"--ServerApp.certfile="_s, u"--ServerApp.keyfile="_s};
        if (kind == JupyterKind::Notebook) // its name for root_dir before version 7
            arguments.append(u"--NotebookApp.notebook_dir="_s + m_place.project.toString());
        // Who sets up as the administrator, as in a container, works so too: nobody else has the key.
        if (isAdministrator())
            arguments.append(u"--allow-root"_s);
        return {.program = m_place.python,
                .arguments = arguments,
                // Jupyter runs the settings that lie where it starts: a project is opened, not obeyed.
                .workingDirectory = AbsolutePath::known(u"/"_s),
                .environment = environment,
                .output = outputFile()};
    }

    Result<std::optional<JupyterServer>> untilReady(qint64 number)
    {
        const auto process = ProcessHandle::open(number);
        const auto end = Clock::now() + m_terms.ready;
        while (process && !process->endsWithin(lookInterval)) {
            const auto note = readJupyterNote(m_system, jupyterNotes(m_place.toolEnvironment), number);
            if (note && answers(note->server, m_cancel))
                return note->server;
            if (m_cancel.isCancelled() || Clock::now() > end) {
                process->terminate();
                if (!process->endsWithin(m_terms.stop)) {
                    process->kill(); // nobody has opened a notebook in it yet
                    (void)process->endsWithin(m_terms.stop);
                }
                if (m_cancel.isCancelled())
                    return std::nullopt;
                return failure(QCoreApplication::translate("Jupyter", "Jupyter started, but did not answer in time."),
                               lastWords(),
                               QCoreApplication::translate("Jupyter", "Try again; the details hold what it said."));
            }
        }
        m_ended = true;
        return failure(QCoreApplication::translate("Jupyter", "Jupyter ended while it was starting."), lastWords(),
                       QCoreApplication::translate("Jupyter", "The details hold what it said last."));
    }

    QString lastWords() const
    {
        const QByteArray said = m_system.read(outputFile(), largestOutput).value_or(QByteArray());
        return plainText(said).replace(m_token, u"***"_s);
    }

    System &m_system;
    const JupyterPlace &m_place;
    const JupyterTerms &m_terms;
    const CancelToken &m_cancel;
    const QString m_token = newToken();
    AbsolutePath m_output;
    bool m_ended = false;
};

} // namespace

std::optional<JupyterKind> jupyterIn(const System &system, const AbsolutePath &python)
{
    const auto has = [&](const QString &program) {
        const auto status = system.status(python.parent().child(program));
        return status && *status;
    };
    if (has(u"jupyter-lab"_s))
        return JupyterKind::Lab;
    if (has(u"jupyter-notebook"_s))
        return JupyterKind::Notebook;
    return std::nullopt;
}

std::optional<JupyterServer> runningJupyter(const System &system, const AbsolutePath &project,
                                            const QMap<QString, QString> &toolEnvironment, const CancelToken &cancel)
{
    const AbsolutePath notes = jupyterNotes(toolEnvironment);
    const auto folder = system.canonical(project);
    if (notes.isEmpty() || !folder)
        return std::nullopt;
    for (const qint64 number : notedProcesses(system, notes)) {
        const auto note = readJupyterNote(system, notes, number);
        // The token goes to nobody who only came to have the port of a server that is gone.
        if (note && note->project == *folder && ProcessHandle::open(number) && answers(note->server, cancel))
            return note->server;
    }
    return std::nullopt;
}

Result<std::optional<JupyterServer>> startJupyter(System &system, const JupyterPlace &place, const CancelToken &cancel,
                                                  const JupyterTerms &terms)
{
    if (auto running = runningJupyter(system, place.project, place.toolEnvironment, cancel))
        return running;
    const auto kind = jupyterIn(system, place.python);
    if (!kind)
        return failure(QCoreApplication::translate("Jupyter", "Jupyter is not in the environment of this project."),
                       place.python.toString(),
                       QCoreApplication::translate("Jupyter", "Prove the project again to see what is missing."));
    const AbsolutePath notes = jupyterNotes(place.toolEnvironment);
    if (notes.isEmpty())
        return failure(QCoreApplication::translate("Jupyter", "Your home folder is not known."), {},
                       QCoreApplication::translate("Jupyter", "Set HOME, then start Groundwork again."));
    if (!isSecret(system, notes))
        return failure(
            QCoreApplication::translate("Jupyter", "Other users of this machine could read the key to Jupyter."),
            notes.toString(),
            QCoreApplication::translate("Jupyter", "Take their rights away: chmod 700 %1").arg(notes.toString()));
    for (int i = 1;; ++i) {
        const auto port = terms.choosePort();
        if (!port)
            return std::unexpected(port.error());
        Start attempt(system, place, terms, cancel);
        auto started = attempt.execute(*kind, *port);
        // Another program may have come to have the port in between.
        if (!attempt.hasEnded() || i == triedPorts || isLoopbackPortFree(*port))
            return started;
    }
}

Result<Completion> stopJupyter(const System &system, const JupyterPlace &place, const CancelToken &cancel,
                               const JupyterTerms &terms)
{
    const auto found = runningJupyter(system, place.project, place.toolEnvironment, cancel);
    const auto process = found ? ProcessHandle::open(found->process) : std::nullopt;
    // Held first and asked again, so that the number is still that of the server.
    if (!process || !answers(*found, cancel))
        return cancel.isCancelled() ? Completion::Cancelled : Completion::Done;
    const auto taken = askLoopback(
        {.port = found->port, .method = "POST", .path = found->base + "api/shutdown", .token = found->token},
        answerLimit, cancel);
    if (taken == 200 && process->endsWithin(terms.stop))
        return Completion::Done;
    process->terminate();
    if (process->endsWithin(terms.stop))
        return Completion::Done;
    return failure(QCoreApplication::translate("Jupyter", "Jupyter did not stop."),
                   QCoreApplication::translate("Jupyter", "Process %1").arg(found->process),
                   QCoreApplication::translate("Jupyter", "Shut it down from its File menu."));
}

Result<void> refuseWhileJupyterRuns(const System &system, const AbsolutePath &project,
                                    const QMap<QString, QString> &toolEnvironment, const CancelToken &cancel)
{
    const auto running = runningJupyter(system, project, toolEnvironment, cancel);
    if (!running)
        return {};
    return failure(QCoreApplication::translate("Jupyter", "Jupyter runs in this project."),
                   QCoreApplication::translate("Jupyter", "Process %1").arg(running->process),
                   QCoreApplication::translate("Jupyter", "Save your notebooks and shut Jupyter down from its File "
                                                          "menu, or stop it in the window; then try again."),
                   ErrorKind::TargetNotUsable);
}

} // namespace groundwork
