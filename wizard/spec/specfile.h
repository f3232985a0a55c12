// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "spec/projectspec.h"
#include "spec/specrules.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <expected>

namespace groundwork {

/// Largest spec file that is read, in bytes.
inline constexpr qsizetype maximumSpecSize = 64 * 1024;

/// Reads the bytes of a spec file. All problems are reported at once, in the order of the file, each with line
/// and column. Does no I/O; safe on hostile bytes.
[[nodiscard]] std::expected<ProjectSpec, QList<SpecProblem>> readSpec(const QByteArray &bytes);

/// The canonical text: UTF-8, LF, keys in the order of the format. readSpec(writeSpec(x)) == x for every
/// acceptable x.
[[nodiscard]] QByteArray writeSpec(const ProjectSpec &spec);

/// Like writeSpec, but keeps the comments, order and spelling of `original` where only values changed;
/// falls back to the canonical text where the shape changed too much.
[[nodiscard]] QByteArray rewriteSpec(const QByteArray &original, const ProjectSpec &spec);

/// "FILE:LINE:COLUMN: message", the form that editors understand.
[[nodiscard]] QString problemLine(const QString &file, const SpecProblem &problem);

} // namespace groundwork
