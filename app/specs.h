// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console.h"
#include "exitcode.h"
#include "generator/run/specstore.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace groundwork {

/// "FILE:LINE:COLUMN: message", and the hint on a line of its own.
[[nodiscard]] QString problemText(const QString &file, const SpecProblem &problem);

/// Why a spec file cannot be taken, as one error whose details name every place.
[[nodiscard]] Error rejection(const QString &file, const SpecRejected &rejected);

[[nodiscard]] QJsonObject toJson(const Error &error);

/// The JSON document of a judged spec; acceptable when there is no problem.
[[nodiscard]] QByteArray judgement(const QList<SpecProblem> &problems);

} // namespace groundwork
