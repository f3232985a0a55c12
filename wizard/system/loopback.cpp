// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "system/loopback.h"

#include "system/descriptor.h"

#include <QCoreApplication>

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace groundwork {

namespace {

constexpr std::chrono::milliseconds cancelLook{50};
constexpr qsizetype longestAnswer = 64 * 1024; // bytes

Descriptor newSocket()
{
    return Descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
}

sockaddr_in addressOf(quint16 port)
{
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

bool binds(const Descriptor &socket, quint16 port)
{
    const sockaddr_in address = addressOf(port);
    return ::bind(socket.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
}

/// One question and its answer over one connection.
class Conversation
{
public:
    Conversation(std::chrono::milliseconds limit, const CancelToken &cancel)
        : m_end(std::chrono::steady_clock::now() + limit), m_cancel(cancel)
    {
    }

    QByteArray ask(quint16 port, const QByteArray &question)
    {
        const sockaddr_in address = addressOf(port);
        if (::connect(m_socket.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0 &&
            errno != EINPROGRESS)
            return {};
        return send(question) ? receive() : QByteArray();
    }

private:
    bool wait(short event) const
    {
        while (!m_cancel.isCancelled()) {
            const auto left =
                std::chrono::duration_cast<std::chrono::milliseconds>(m_end - std::chrono::steady_clock::now());
            if (left.count() <= 0)
                return false;
            pollfd watched{.fd = m_socket.get(), .events = event, .revents = 0};
            const int found = ::poll(&watched, 1, static_cast<int>(std::min(left, cancelLook).count()));
            if (found > 0)
                return true;
            if (found < 0 && errno != EINTR)
                return false;
        }
        return false;
    }

    bool send(QByteArrayView bytes) const
    {
        while (!bytes.isEmpty()) {
            if (!wait(POLLOUT))
                return false;
            const ssize_t count =
                ::send(m_socket.get(), bytes.data(), static_cast<std::size_t>(bytes.size()), MSG_NOSIGNAL);
            if (count > 0)
                bytes = bytes.sliced(count);
            else if (errno != EAGAIN && errno != EINTR)
                return false;
        }
        return true;
    }

    /// To its end, so that the other side is not cut off while it writes; what came until the limit counts.
    QByteArray receive() const
    {
        QByteArray answer;
        std::array<char, 4096> part{};
        while (answer.size() < longestAnswer && wait(POLLIN)) {
            const ssize_t count = ::recv(m_socket.get(), part.data(), part.size(), 0);
            if (count > 0)
                answer.append(part.data(), count);
            else if (count == 0 || (errno != EAGAIN && errno != EINTR))
                break;
        }
        return answer;
    }

    Descriptor m_socket = newSocket();
    std::chrono::steady_clock::time_point m_end;
    CancelToken m_cancel;
};

/// "HTTP/1.1 200 OK"
std::optional<int> statusIn(const QByteArray &answer)
{
    const qsizetype end = answer.indexOf("\r\n");
    const QList<QByteArray> words = answer.left(std::max<qsizetype>(end, 0)).split(' ');
    bool isNumber = false;
    const int status = words.value(1).toInt(&isNumber);
    if (!words.value(0).startsWith("HTTP/1.") || words.value(1).size() != 3 || !isNumber)
        return std::nullopt;
    return status;
}

} // namespace

Result<quint16> freeLoopbackPort()
{
    const Descriptor socket = newSocket();
    sockaddr_in address = {};
    socklen_t size = sizeof address;
    if (!binds(socket, 0) || ::getsockname(socket.get(), reinterpret_cast<sockaddr *>(&address), &size) != 0)
        return failure(QCoreApplication::translate("Loopback", "No free port was found on this machine."),
                       QString::fromLocal8Bit(std::strerror(errno)),
                       QCoreApplication::translate("Loopback", "Close a program that serves pages, and try again."));
    return ntohs(address.sin_port);
}

bool isLoopbackPortFree(quint16 port)
{
    return binds(newSocket(), port);
}

std::optional<int> askLoopback(const LoopbackRequest &request, std::chrono::milliseconds limit,
                               const CancelToken &cancel)
{
    QByteArray question = request.method + ' ' + request.path +
                          " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(request.port) +
                          "\r\nConnection: close\r\nContent-Length: 0\r\n";
    if (!request.token.isEmpty())
        question += "Authorization: token " + request.token + "\r\n";
    return statusIn(Conversation(limit, cancel).ask(request.port, question + "\r\n"));
}

} // namespace groundwork
