// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <expected>

namespace groundwork {

/// What kind of thing went wrong; decides the exit code of the command line.
enum class ErrorKind {
    Failure,           ///< something that was tried did not work
    SpecNotAcceptable, ///< the spec file is wrong
    TargetNotUsable,   ///< the project folder is in use, not empty or not ours
    DiskFull,          ///< a failure for want of room
};

/// A failure in the user's words. Never holds a library's or tool's raw text as the message.
struct Error
{
    QString message; ///< one translated sentence: what failed
    QString details; ///< what the tool or system said, verbatim and bounded
    QString hint;    ///< one translated sentence: what to try
    ErrorKind kind = ErrorKind::Failure;

    bool operator==(const Error &) const = default;
};

template <typename T>
using Result = std::expected<T, Error>;

/// Shorthand for the failing return of a function that returns a Result.
[[nodiscard]] inline std::unexpected<Error> failure(QString message, QString details = {}, QString hint = {},
                                                    ErrorKind kind = ErrorKind::Failure)
{
    return std::unexpected(Error{std::move(message), std::move(details), std::move(hint), kind});
}

/// How an action that a person may stop ended when it did not fail. Cancelled is no error.
enum class Completion { Done, Cancelled };

} // namespace groundwork
