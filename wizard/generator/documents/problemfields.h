// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/formats/markdown.h"
#include "spec/projectspec.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace groundwork {

/// One field of the problem definition as a document shows it.
struct ProblemField
{
    QString key;             ///< as in the spec file
    QString title;           ///< translated
    MarkdownDocument answer; ///< empty: nobody has answered it yet
    std::optional<ToBeDecided> toBeDecided;
};

/// Every field, in the order of the format.
[[nodiscard]] QList<ProblemField> problemFields(const ProblemSection &problem);

/// The fields with these keys, in the order of the keys.
[[nodiscard]] QList<ProblemField> fieldsNamed(const QList<ProblemField> &fields, const QStringList &keys);

/// The four that a complete definition needs.
[[nodiscard]] QStringList requiredKeys();

} // namespace groundwork
