// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <unistd.h>

#include <cerrno>
#include <utility>

namespace groundwork {

/// Owns one open file descriptor; -1 means none.
class Descriptor
{
public:
    Descriptor() = default;
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(Descriptor &&other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }
    ~Descriptor() { reset(); }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    [[nodiscard]] int get() const { return m_number; }
    [[nodiscard]] bool isOpen() const { return m_number >= 0; }
    /// Gives the descriptor away.
    [[nodiscard]] int release() { return std::exchange(m_number, -1); }
    /// Keeps errno, so that it can stand between a failed call and the look at why.
    void reset()
    {
        if (m_number >= 0) {
            const int code = errno;
            ::close(m_number);
            errno = code;
        }
        m_number = -1;
    }

private:
    int m_number = -1;
};

} // namespace groundwork
