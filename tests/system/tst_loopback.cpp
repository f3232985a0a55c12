// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "system/descriptor.h"
#include "system/loopback.h"

#include <QElapsedTimer>
#include <QTest>

#include <netinet/in.h>
#include <sys/socket.h>

#include <array>
#include <thread>

using namespace groundwork;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Takes one connection, and answers always the same.
class Listener
{
public:
    explicit Listener(const QByteArray &answer = {}, std::chrono::milliseconds patience = 0ms)
    {
        sockaddr_in address = {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto *where = reinterpret_cast<sockaddr *>(&address);
        if (::bind(m_socket.get(), where, size) != 0 || ::listen(m_socket.get(), 1) != 0 ||
            ::getsockname(m_socket.get(), where, &size) != 0)
            qFatal("A test cannot listen.");
        m_port = ntohs(address.sin_port);
        m_thread = std::thread([this, answer, patience] { serve(answer, patience); });
    }
    ~Listener()
    {
        ::shutdown(m_socket.get(), SHUT_RDWR);
        m_thread.join();
    }
    Listener(const Listener &) = delete;
    Listener &operator=(const Listener &) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QByteArray asked() // once it has answered
    {
        if (m_thread.joinable())
            m_thread.join();
        m_thread = std::thread([] {});
        return m_asked;
    }

private:
    void serve(const QByteArray &answer, std::chrono::milliseconds patience)
    {
        const Descriptor connection(::accept(m_socket.get(), nullptr, nullptr));
        if (!connection.isOpen())
            return;
        std::array<char, 4096> part{};
        while (!m_asked.endsWith("\r\n\r\n")) {
            const ssize_t count = ::recv(connection.get(), part.data(), part.size(), 0);
            if (count <= 0)
                return;
            m_asked.append(part.data(), count);
        }
        std::this_thread::sleep_for(patience);
        (void)::send(connection.get(), answer.constData(), static_cast<std::size_t>(answer.size()), MSG_NOSIGNAL);
    }

    Descriptor m_socket{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)};
    quint16 m_port = 0;
    QByteArray m_asked;
    std::thread m_thread;
};

std::optional<int> ask(quint16 port, std::chrono::milliseconds limit = 10s)
{
    return askLoopback({.port = port, .method = "GET", .path = "/api/status", .token = "key"}, limit, CancelToken());
}

} // namespace

class TestLoopback : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAFreePort();
    void asksPlainly();
    void readsTheStatus_data();
    void readsTheStatus();
    void doesNotWaitForever();
    void stopsWhenItIsCancelled();
};

void TestLoopback::findsAFreePort()
{
    const auto port = freeLoopbackPort();
    QVERIFY(port);
    QVERIFY(*port >= 1024);
    QVERIFY(isLoopbackPortFree(*port));
    const Listener listener;
    QVERIFY(!isLoopbackPortFree(listener.port()));
}

void TestLoopback::asksPlainly()
{
    Listener listener("HTTP/1.1 200 OK\r\n\r\n");
    QCOMPARE(ask(listener.port()), 200);
    QCOMPARE(listener.asked(), "GET /api/status HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(listener.port()) +
                                   "\r\nConnection: close\r\nContent-Length: 0\r\nAuthorization: token key\r\n\r\n");
    Listener other("HTTP/1.1 200 OK\r\n\r\n");
    QCOMPARE(askLoopback({.port = other.port(), .method = "POST", .path = "/", .token = {}}, 10s, CancelToken()), 200);
    QVERIFY(!other.asked().contains("Authorization"));
}

void TestLoopback::readsTheStatus_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("status"); // 0: none
    QTest::newRow("good") << "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"_ba << 200;
    QTest::newRow("forbidden") << "HTTP/1.1 403 Forbidden\r\n\r\n"_ba << 403;
    QTest::newRow("old") << "HTTP/1.0 404 Not Found\r\n\r\n"_ba << 404;
    QTest::newRow("without a reason") << "HTTP/1.1 204\r\n\r\n"_ba << 204;
    QTest::newRow("long") << "HTTP/1.1 200 OK\r\n\r\n"_ba + QByteArray(10'000'000, 'x') << 200;
    QTest::newRow("nothing") << ""_ba << 0;
    QTest::newRow("another protocol") << "SSH-2.0-OpenSSH_9.2\r\n"_ba << 0;
    QTest::newRow("half a line") << "HTTP/1.1 200 OK"_ba << 0;
    QTest::newRow("no number") << "HTTP/1.1 OK\r\n\r\n"_ba << 0;
    QTest::newRow("a long number") << "HTTP/1.1 2000 OK\r\n\r\n"_ba << 0;
    QTest::newRow("bytes") << "\x00\xff\x16\x03\r\n\r\n"_ba << 0;
}

void TestLoopback::readsTheStatus()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const int, status);
    const Listener listener(answer);
    QCOMPARE(ask(listener.port()).value_or(0), status);
}

void TestLoopback::doesNotWaitForever()
{
    QElapsedTimer timer;
    timer.start();
    {
        const auto port = freeLoopbackPort();
        QVERIFY(port);
        QCOMPARE(ask(*port), std::nullopt); // nobody there
        QVERIFY(timer.elapsed() < 5000);
    }
    const Listener listener("HTTP/1.1 200 OK\r\n\r\n", 1s);
    timer.restart();
    QCOMPARE(ask(listener.port(), 100ms), std::nullopt);
    QVERIFY(timer.elapsed() < 900);
}

void TestLoopback::stopsWhenItIsCancelled()
{
    const Listener listener("HTTP/1.1 200 OK\r\n\r\n", 1s);
    const CancelToken cancel;
    std::thread canceller([cancel] {
        std::this_thread::sleep_for(50ms);
        cancel.cancel();
    });
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(askLoopback({.port = listener.port(), .method = "GET", .path = "/", .token = {}}, 30s, cancel),
             std::nullopt);
    QVERIFY(timer.elapsed() < 900);
    canceller.join();
}

QTEST_GUILESS_MAIN(TestLoopback)
#include "tst_loopback.moc"
