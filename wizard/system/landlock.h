// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/paths.h"
#include "system/descriptor.h"

#include <QList>

namespace groundwork {

/// A set of places to which a child may write, and nowhere else. Reading stays free. Changing modes, owners and
/// times is not covered by the kernel.
class Landlock
{
public:
    [[nodiscard]] static bool isAvailable();
    /// Terminals, /dev/null and shared memory are always among the places; what does not exist is left out.
    explicit Landlock(const QList<AbsolutePath> &writable);

    [[nodiscard]] bool isUsable() const { return m_rules.isOpen(); }
    /// Confines this process for good. Only system calls: for a child between fork and exec. False and errno.
    [[nodiscard]] bool confine() const;

private:
    [[nodiscard]] bool allow(const QByteArray &path);
    Descriptor m_rules;
    quint64 m_handled = 0;
};

} // namespace groundwork
