// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QString>

#include <compare>

namespace groundwork {

/// A clean absolute path of this machine: no "." or "..", no trailing slash, no NUL.
/// Default-constructed it is empty, which means "none".
class AbsolutePath
{
public:
    AbsolutePath() = default;
    /// Fails when `path` is relative, empty or holds a NUL; cleans it otherwise.
    [[nodiscard]] static Result<AbsolutePath> from(const QString &path);
    /// For a path that is known to be absolute (an answer of the system); asserts.
    [[nodiscard]] static AbsolutePath known(const QString &path);

    [[nodiscard]] bool isEmpty() const { return m_path.isEmpty(); }
    [[nodiscard]] const QString &toString() const { return m_path; }
    [[nodiscard]] QByteArray toBytes() const { return m_path.toUtf8(); }
    [[nodiscard]] QString fileName() const;
    [[nodiscard]] AbsolutePath parent() const;                    ///< "/" is its own parent
    [[nodiscard]] AbsolutePath child(const QString &name) const;  ///< `name` may hold slashes, not ".."; none has none
    [[nodiscard]] bool isBelow(const AbsolutePath &folder) const; ///< strictly below

    friend bool operator==(const AbsolutePath &, const AbsolutePath &) = default;
    friend std::strong_ordering operator<=>(const AbsolutePath &a, const AbsolutePath &b);

private:
    QString m_path;
};

/// A path inside a project: relative, '/'-separated, no "." or "..", no empty or hidden-in-".git" part.
class ProjectPath
{
public:
    ProjectPath() = default;
    [[nodiscard]] static Result<ProjectPath> from(const QString &path);
    /// For a path written in our own source or made from a checked slug; asserts.
    [[nodiscard]] static ProjectPath known(const QString &path);

    [[nodiscard]] bool isEmpty() const { return m_path.isEmpty(); }
    [[nodiscard]] const QString &toString() const { return m_path; }
    [[nodiscard]] AbsolutePath in(const AbsolutePath &folder) const { return folder.child(m_path); }

    friend bool operator==(const ProjectPath &, const ProjectPath &) = default;
    friend std::strong_ordering operator<=>(const ProjectPath &a, const ProjectPath &b);

private:
    QString m_path;
};

} // namespace groundwork
