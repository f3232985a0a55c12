// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"

#include <QByteArray>

#include <chrono>
#include <optional>

// Programs of this machine that listen on 127.0.0.1. Nothing here reaches another machine or a proxy.
namespace groundwork {

/// A port that nobody listens on at this moment.
[[nodiscard]] Result<quint16> freeLoopbackPort();
[[nodiscard]] bool isLoopbackPortFree(quint16 port);

struct LoopbackRequest
{
    quint16 port = 0;
    QByteArray method; ///< GET or POST, without a body
    QByteArray path;   ///< as in an address, from its first slash
    QByteArray token;  ///< sent in the Authorization header; empty: none
};

/// The status of the HTTP answer; nothing when none came in time, was no HTTP, or `cancel` was set.
[[nodiscard]] std::optional<int> askLoopback(const LoopbackRequest &request, std::chrono::milliseconds limit,
                                             const CancelToken &cancel);

} // namespace groundwork
