// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "system/process.h"

#include "system/landlock.h"
#include "system/supervisor.h"
#include "system/systemerror.h"

#include <QCoreApplication>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <termios.h>

#include <array>
#include <chrono>
#include <climits>
#include <cstdlib>
#include <vector>

namespace groundwork {

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds lookInterval{50};     // how soon a cancel is seen
constexpr milliseconds silenceInterval{250}; // how often the sink is told that there is nothing
constexpr milliseconds stragglerTime{500};   // how long output is awaited after everything has ended

/// Keeps the first and the last part of a stream.
class Capture
{
public:
    explicit Capture(qsizetype keepBytes) : m_atHead(keepBytes / 2), m_atTail(keepBytes - keepBytes / 2) {}

    void add(QByteArrayView chunk)
    {
        const qsizetype first = std::min(chunk.size(), m_atHead - m_head.size());
        m_head.append(chunk.first(first));
        m_tail.append(chunk.sliced(first));
        if (m_tail.size() > 2 * m_atTail + 4096)
            m_tail.remove(0, m_tail.size() - m_atTail);
    }
    QByteArray take() { return m_head + (m_tail.size() > m_atTail ? m_tail.last(m_atTail) : m_tail); }

private:
    qsizetype m_atHead;
    qsizetype m_atTail;
    QByteArray m_head;
    QByteArray m_tail;
};

/// A descriptor above the standard ones, so that making those of the child overwrites none of its own.
Descriptor aboveStandard(Descriptor descriptor)
{
    if (!descriptor.isOpen() || descriptor.get() > STDERR_FILENO)
        return descriptor;
    return Descriptor(::fcntl(descriptor.get(), F_DUPFD_CLOEXEC, STDERR_FILENO + 1));
}

struct Channel
{
    Descriptor ours;
    Descriptor childs;
    [[nodiscard]] bool isOpen() const { return ours.isOpen() && childs.isOpen(); }
};

Channel makePipe()
{
    std::array<int, 2> ends = {-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return {};
    return {aboveStandard(Descriptor(ends[0])), aboveStandard(Descriptor(ends[1]))};
}

/// The child's end is no controlling terminal: a program that asks for a password there would wait for ever.
Channel makeTerminal()
{
    Channel channel;
    channel.ours = aboveStandard(Descriptor(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)));
    std::array<char, 64> name = {};
    if (!channel.ours.isOpen() || ::grantpt(channel.ours.get()) != 0 || ::unlockpt(channel.ours.get()) != 0 ||
        ::ptsname_r(channel.ours.get(), name.data(), name.size()) != 0)
        return {};
    channel.childs = aboveStandard(Descriptor(::open(name.data(), O_RDWR | O_NOCTTY | O_CLOEXEC)));
    termios settings = {};
    if (!channel.childs.isOpen() || ::tcgetattr(channel.childs.get(), &settings) != 0)
        return {};
    settings.c_oflag &= ~static_cast<tcflag_t>(ONLCR); // a line ends with "\n" as on a pipe
    settings.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    ::tcsetattr(channel.childs.get(), TCSANOW, &settings);
    const winsize size = {30, 120, 0, 0};
    ::ioctl(channel.childs.get(), TIOCSWINSZ, &size);
    return channel;
}

/// A file in memory, so that neither side ever waits for the other.
Descriptor makeInput(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return aboveStandard(Descriptor(::open("/dev/null", O_RDONLY | O_CLOEXEC)));
    Descriptor file = aboveStandard(Descriptor(::memfd_create("input", MFD_CLOEXEC)));
    qsizetype done = 0;
    while (file.isOpen() && done < bytes.size()) {
        const auto count = ::write(file.get(), bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
        if (count < 0 && errno != EINTR)
            return {};
        done += std::max<qsizetype>(count, 0);
    }
    if (file.isOpen() && ::lseek(file.get(), 0, SEEK_SET) != 0)
        return {};
    return file;
}

/// Strings in the form that execve() wants.
class StringVector
{
public:
    void add(QByteArray text) { m_texts.push_back(std::move(text)); }
    [[nodiscard]] char *const *get()
    {
        m_pointers.clear();
        for (auto &text : m_texts)
            m_pointers.push_back(text.data());
        m_pointers.push_back(nullptr);
        return m_pointers.data();
    }

private:
    std::vector<QByteArray> m_texts;
    std::vector<char *> m_pointers;
};

std::unexpected<Error> notStarted(const AbsolutePath &program, int code)
{
    return failure(QCoreApplication::translate("System", "%1 could not be started.").arg(program.toString()),
                   errorText(code),
                   code == ENOENT || code == EACCES || code == ENOEXEC
                       ? QCoreApplication::translate("System", "Look whether the program is still there and complete.")
                       : QCoreApplication::translate("System", "Close other programs, then try again."));
}

/// One program while it runs.
class Running
{
public:
    Running(const ProcessRequest &request, const CancelToken &cancel, const OutputSink &sink)
        : m_request(request), m_cancel(cancel), m_sink(sink), m_output(request.keepBytes), m_error(request.keepBytes)
    {
    }

    Result<ProcessEnd> execute()
    {
        if (m_cancel.isCancelled())
            return ProcessEnd{.outcome = ProcessOutcome::Cancelled, .standardOutput = {}, .standardError = {}};
        if (auto started = start(); !started)
            return std::unexpected(started.error());
        m_started = m_lastSpoken = Clock::now();
        while (!isOver())
            look();
        return judge();
    }

private:
    Result<void> start()
    {
        const bool terminal = m_request.channel == OutputChannel::Terminal;
        Channel output = terminal ? makeTerminal() : makePipe();
        Channel error = terminal ? Channel() : makePipe();
        Channel tidings = makePipe();
        const Descriptor input = makeInput(m_request.standardInput);
        if (!output.isOpen() || (!terminal && !error.isOpen()) || !tidings.isOpen() || !input.isOpen())
            return notStarted(m_request.program, errno);

        std::optional<Landlock> landlock;
        if (!m_request.writablePaths.isEmpty() && Landlock::isAvailable()) {
            landlock.emplace(m_request.writablePaths);
            if (!landlock->isUsable())
                return notStarted(m_request.program, errno);
            m_end.sandboxed = true;
        }

        StringVector arguments;
        arguments.add(m_request.program.toBytes());
        for (const auto &argument : m_request.arguments)
            arguments.add(argument.toUtf8());
        StringVector environment;
        for (const auto &[name, value] : m_request.environment.asKeyValueRange())
            environment.add(name.toUtf8() + '=' + value.toUtf8());
        const QByteArray program = m_request.program.toBytes();
        const QByteArray directory =
            m_request.workingDirectory.isEmpty() ? QByteArray("/") : m_request.workingDirectory.toBytes();

        Launch launch;
        launch.program = program.constData();
        launch.arguments = arguments.get();
        launch.environment = environment.get();
        launch.workingDirectory = directory.constData();
        launch.standardInput = input.get();
        launch.standardOutput = output.childs.get();
        launch.standardError = terminal ? output.childs.get() : error.childs.get();
        launch.confinement = landlock ? &*landlock : nullptr;
        m_supervisor = forkSupervisor(launch, tidings.childs.get());
        if (m_supervisor < 0)
            return notStarted(m_request.program, errno);
        m_outputEnd = std::move(output.ours);
        m_errorEnd = std::move(error.ours);
        m_tidings = std::move(tidings.ours);
        return {};
    }

    [[nodiscard]] bool isOver() const
    {
        if (m_tidings.isOpen())
            return false;
        return (!m_outputEnd.isOpen() && !m_errorEnd.isOpen()) || Clock::now() - m_supervisorEnded > stragglerTime;
    }

    void look()
    {
        std::array<pollfd, 3> descriptors = {pollfd{m_outputEnd.get(), POLLIN, 0}, pollfd{m_errorEnd.get(), POLLIN, 0},
                                             pollfd{m_tidings.get(), POLLIN, 0}};
        // poll() skips descriptors that are -1; EINTR is as good as a time-out.
        if (::poll(descriptors.data(), descriptors.size(), static_cast<int>(lookInterval.count())) > 0) {
            if (descriptors[0].revents != 0)
                take(m_outputEnd, m_output);
            if (descriptors[1].revents != 0)
                take(m_errorEnd, m_error);
            if (descriptors[2].revents != 0)
                takeTiding();
        }
        if (Clock::now() - m_lastSpoken >= silenceInterval)
            speak({});
        // A supervisor that is gone has left its number to whoever comes next.
        if (m_ended || m_stopping || !m_tidings.isOpen())
            return;
        if (m_cancel.isCancelled())
            stop(ProcessOutcome::Cancelled);
        else if (m_request.timeLimit.count() > 0 && Clock::now() - m_started >= m_request.timeLimit)
            stop(ProcessOutcome::TimedOut);
    }

    void take(Descriptor &end, Capture &capture)
    {
        const auto count = ::read(end.get(), m_buffer.data(), m_buffer.size());
        if (count < 0 && errno == EINTR)
            return;
        if (count <= 0) { // a terminal without writers answers EIO
            end.reset();
            return;
        }
        const QByteArrayView chunk(m_buffer.data(), count);
        capture.add(chunk);
        speak(chunk);
    }

    void takeTiding()
    {
        Tiding tiding;
        const auto count = ::read(m_tidings.get(), &tiding, sizeof tiding);
        if (count < 0 && errno == EINTR)
            return;
        if (count == static_cast<ssize_t>(sizeof tiding)) {
            // What went wrong before the program's start comes first and is followed by an end that says nothing.
            if (!m_ended)
                m_ended = tiding;
            return;
        }
        m_tidings.reset();
        m_supervisorEnded = Clock::now();
        while (::waitpid(m_supervisor, nullptr, 0) < 0 && errno == EINTR) {
        }
    }

    void speak(QByteArrayView chunk)
    {
        m_lastSpoken = Clock::now();
        if (m_sink)
            m_sink(chunk);
    }

    void stop(ProcessOutcome outcome)
    {
        m_stopping = outcome;
        ::kill(m_supervisor, SIGTERM);
    }

    Result<ProcessEnd> judge()
    {
        if (m_ended && m_ended->kind == Tiding::NotEntered)
            return failure(QCoreApplication::translate("System", "The folder %1 cannot be entered.")
                               .arg(m_request.workingDirectory.toString()),
                           errorText(m_ended->value),
                           QCoreApplication::translate("System", "Look whether the folder is still there."));
        if (m_ended && m_ended->kind != Tiding::Ended)
            return notStarted(m_request.program, m_ended->value);
        m_end.standardOutput = m_output.take();
        m_end.standardError = m_error.take();
        // Without a word from the supervisor somebody killed it, and the program with it.
        const int status = m_ended ? m_ended->value : SIGKILL;
        m_end.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        m_end.outcome = m_stopping ? *m_stopping : WIFEXITED(status) ? ProcessOutcome::Exited : ProcessOutcome::Crashed;
        return std::move(m_end);
    }

    const ProcessRequest &m_request;
    const CancelToken &m_cancel;
    const OutputSink &m_sink;
    Capture m_output;
    Capture m_error;
    Descriptor m_outputEnd;
    Descriptor m_errorEnd;
    Descriptor m_tidings;
    pid_t m_supervisor = -1;
    std::optional<Tiding> m_ended;
    std::optional<ProcessOutcome> m_stopping;
    Clock::time_point m_started;
    Clock::time_point m_lastSpoken;
    Clock::time_point m_supervisorEnded;
    std::array<char, 64 * 1024> m_buffer = {};
    ProcessEnd m_end;
};

} // namespace

Result<ProcessEnd> runProcess(const ProcessRequest &request, const CancelToken &cancel, const OutputSink &sink)
{
    return Running(request, cancel, sink).execute();
}

} // namespace groundwork
