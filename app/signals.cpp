// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "signals.h"

#include <QtGlobal>

#include <atomic>
#include <csignal>

namespace groundwork {

namespace {

// A handler can reach nothing but objects of static storage; both are lock-free.
std::atomic<const CancelToken *> watched = nullptr;
std::atomic<int> received = 0;
static_assert(std::atomic<const CancelToken *>::is_always_lock_free && std::atomic<int>::is_always_lock_free);

constexpr int endings[] = {SIGINT, SIGTERM, SIGHUP};

void onSignal(int number)
{
    int none = 0;
    received.compare_exchange_strong(none, number);
    if (const CancelToken *token = watched.load())
        token->cancel();
}

/// A signal that was ignored when we started (nohup) stays ignored.
void handleWith(void (*handler)(int))
{
    for (const int number : endings) {
        struct sigaction before = {};
        sigaction(number, nullptr, &before);
        if (before.sa_handler == SIG_IGN)
            continue;
        struct sigaction action = {};
        action.sa_handler = handler;
        sigemptyset(&action.sa_mask);
        sigaction(number, &action, nullptr);
    }
}

} // namespace

CancelOnSignal::CancelOnSignal(CancelToken token) : m_token(std::move(token))
{
    Q_ASSERT(!watched.load());
    watched.store(&m_token);
    handleWith(onSignal);
}

CancelOnSignal::~CancelOnSignal()
{
    handleWith(SIG_DFL);
    watched.store(nullptr);
}

ExitCode CancelOnSignal::exitCode()
{
    return received.load() == SIGINT ? ExitCode::Interrupted : ExitCode::Terminated;
}

void ignoreBrokenPipes()
{
    std::signal(SIGPIPE, SIG_IGN);
}

} // namespace groundwork
