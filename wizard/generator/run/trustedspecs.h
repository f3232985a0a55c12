// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/paths.h"
#include "base/result.h"
#include "generator/run/foreignsources.h"
#include "spec/projectspec.h"
#include "system/system.h"

#include <QByteArrayList>

namespace groundwork {

/// The setup files and locks whose channels and addresses a person said yes to, each as a seal (HMAC-SHA256 of its
/// text, a setup file's in its canonical form) by a key that stays on this machine: a file that changed in anything is
/// another one, and no file can bring its own yes.
class TrustedSpecs
{
public:
    /// Both files stand in `folder`, which is made when a yes is kept.
    TrustedSpecs(System &system, const AbsolutePath &folder);

    /// No when there is no key, or when somebody else may read or could have written it.
    [[nodiscard]] bool contains(const ProjectSpec &spec) const;
    [[nodiscard]] Result<void> add(const ProjectSpec &spec);
    /// The same for the places that a file of a project names.
    [[nodiscard]] bool contains(const ForeignSource &source) const;
    [[nodiscard]] Result<void> add(const ForeignSource &source);

private:
    [[nodiscard]] bool holds(const QByteArray &content) const;
    [[nodiscard]] Result<void> keep(const QByteArray &content);
    /// Empty where there is none that can be trusted; fails when that cannot be told.
    [[nodiscard]] Result<QByteArray> key() const;
    [[nodiscard]] Result<QByteArray> newKey();
    [[nodiscard]] QByteArrayList seals() const;

    System &m_system;
    AbsolutePath m_key;
    AbsolutePath m_seals;
};

} // namespace groundwork
