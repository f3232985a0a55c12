// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <memory>

namespace groundwork {

/// A flag that says "stop when you can". Copies share the flag; every member may be called from any
/// thread, and cancel() from a signal handler.
class CancelToken
{
public:
    void cancel() const noexcept { m_cancelled->store(true, std::memory_order_relaxed); }
    [[nodiscard]] bool isCancelled() const noexcept { return m_cancelled->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic<bool>> m_cancelled = std::make_shared<std::atomic<bool>>(false);
    static_assert(std::atomic<bool>::is_always_lock_free);
};

} // namespace groundwork
