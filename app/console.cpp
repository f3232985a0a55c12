// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "console.h"

#include "base/plaintext.h"

#include <QCoreApplication>

#include <poll.h>
#include <unistd.h>

#include <cstdio>

namespace groundwork {

namespace {

bool put(std::FILE *stream, const QByteArray &bytes)
{
    const auto size = static_cast<std::size_t>(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, stream) == size;
}

QByteArray harmless(const QString &text)
{
    QByteArray result;
    for (const QString &line : text.split(u'\n'))
        result += plainLine(line.toUtf8()).toUtf8() + '\n';
    return result;
}

} // namespace

void Console::print(const QString &text)
{
    m_outputFailed |= !put(stdout, harmless(text));
}

void Console::printDocument(const QByteArray &bytes)
{
    m_outputFailed |= !put(stdout, bytes.endsWith('\n') ? bytes : bytes + '\n');
}

void Console::note(const QString &text)
{
    if (m_verbosity == Verbosity::Normal)
        complain(text);
}

void Console::complain(const QString &text)
{
    put(stderr, harmless(text));
}

void Console::complain(const Error &error)
{
    complain(error.message);
    if (!error.details.isEmpty())
        complain(error.details);
    if (!error.hint.isEmpty())
        complain(error.hint);
}

bool Console::canAsk()
{
    return isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1;
}

bool Console::ask(const QString &question, const CancelToken &cancel)
{
    const QString yes = QCoreApplication::translate("Console", "yes");
    put(stderr, plainLine(question.toUtf8()).toUtf8() + " [" +
                    QCoreApplication::translate("Console", "write “%1” to go on").arg(yes).toUtf8() + "] ");
    // A signal that comes just before a read would not end it.
    pollfd input{.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
    constexpr int lookMs = 100;
    while (!cancel.isCancelled() && ::poll(&input, 1, lookMs) <= 0) {
    }
    if (cancel.isCancelled())
        return false;
    char answer[64] = {};
    if (!std::fgets(answer, sizeof answer, stdin))
        return false;
    return QString::fromUtf8(answer).trimmed().compare(yes, Qt::CaseInsensitive) == 0;
}

bool Console::flush()
{
    m_outputFailed |= std::fflush(stdout) != 0;
    return !m_outputFailed;
}

} // namespace groundwork
