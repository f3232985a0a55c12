// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "system/descriptor.h"

#include <QtGlobal>

#include <chrono>
#include <optional>

namespace groundwork {

/// A process that is not our child, held so that its number cannot come to mean another one meanwhile.
class ProcessHandle
{
public:
    /// Nothing when no such process runs, or when it is another user's.
    [[nodiscard]] static std::optional<ProcessHandle> open(qint64 process);

    [[nodiscard]] bool hasEnded() const { return endsWithin(std::chrono::milliseconds(0)); }
    /// Waits for its end, at most that long.
    [[nodiscard]] bool endsWithin(std::chrono::milliseconds limit) const;
    void terminate() const; ///< asks it to end
    void kill() const;

private:
    [[nodiscard]] bool send(int signal) const;
    explicit ProcessHandle(Descriptor descriptor) : m_descriptor(std::move(descriptor)) {}
    Descriptor m_descriptor;
};

/// Whether this process is the administrator's.
[[nodiscard]] bool isAdministrator();

} // namespace groundwork
