// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace groundwork {

struct ToolEnd
{
    int exitCode = -1; ///< -1: it could not be run
    QByteArray output;
    QByteArray messages;
};

/// Runs a program of the Python environment that GROUNDWORK_TEST_TOOLS names (tests/run.sh makes it). Where it is
/// missing the messages say so and the test has to fail.
[[nodiscard]] ToolEnd runTestTool(const QString &program, const QStringList &arguments, const QByteArray &input = {});

/// Runs any program found on the PATH.
[[nodiscard]] ToolEnd runProgram(const QString &program, const QStringList &arguments, const QString &folder,
                                 const QByteArray &input = {});

/// Whether GROUNDWORK_ALL_FAULTS asks for every row, point and program, not for the sample that fits into every run.
[[nodiscard]] bool everythingIsAsked();
inline constexpr auto onRequest = "on request: GROUNDWORK_ALL_FAULTS=1";

} // namespace groundwork

/// First in a test function that costs much and whose behaviour cheaper ones show in part: says that it was left out.
#define GROUNDWORK_ON_REQUEST()                                                                                        \
    do {                                                                                                               \
        if (!groundwork::everythingIsAsked())                                                                          \
            QSKIP(groundwork::onRequest);                                                                              \
    } while (false)
