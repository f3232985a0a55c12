// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/canceltoken.h"
#include "base/paths.h"
#include "base/result.h"
#include "system/loopback.h"
#include "system/system.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>

// The Jupyter server of a project: found again by the notes that Jupyter itself keeps about every server, started on a
// port of its own, stopped cleanly. Plain blocking code.
namespace groundwork {

/// A project whose environment may hold Jupyter.
struct JupyterPlace
{
    AbsolutePath project;
    AbsolutePath python; ///< of the project's environment
    AbsolutePath temporaryDirectory;
    QMap<QString, QString> toolEnvironment; ///< as for every other tool
    bool operator==(const JupyterPlace &) const = default;
};

/// A server that answers.
struct JupyterServer
{
    qint64 process = 0;
    quint16 port = 0;
    QByteArray token;
    QByteArray base;   ///< "/", or the path below which it serves
    AbsolutePath page; ///< leads a browser to it, with the token; only its owner can read it
    bool operator==(const JupyterServer &) const = default;
};

struct JupyterTerms
{
    std::chrono::milliseconds ready{60'000}; ///< from its start until it answers
    std::chrono::milliseconds stop{10'000};  ///< for each way of asking
    std::function<Result<quint16>()> choosePort = freeLoopbackPort;
};

/// Lab where both are there; nothing when the environment holds neither.
enum class JupyterKind { Lab, Notebook };
[[nodiscard]] std::optional<JupyterKind> jupyterIn(const System &system, const AbsolutePath &python);

/// The project's server, if one answers. Notes of servers that are gone, or that others could have written, count for
/// nothing.
[[nodiscard]] std::optional<JupyterServer> runningJupyter(const System &system, const AbsolutePath &project,
                                                          const QMap<QString, QString> &toolEnvironment,
                                                          const CancelToken &cancel);

/// The project's server, started when none runs; it outlives this program. Nothing when it was cancelled: then, as
/// after a failure, no half-started server is left.
[[nodiscard]] Result<std::optional<JupyterServer>>
startJupyter(System &system, const JupyterPlace &place, const CancelToken &cancel, const JupyterTerms &terms = {});

/// Stops the project's server with its kernels; done when none runs.
[[nodiscard]] Result<Completion> stopJupyter(const System &system, const JupyterPlace &place, const CancelToken &cancel,
                                             const JupyterTerms &terms = {});

/// Fails when a server of the project runs: its notebooks may hold work that is not saved.
[[nodiscard]] Result<void> refuseWhileJupyterRuns(const System &system, const AbsolutePath &project,
                                                  const QMap<QString, QString> &toolEnvironment,
                                                  const CancelToken &cancel);

} // namespace groundwork
