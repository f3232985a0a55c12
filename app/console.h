// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace groundwork {

enum class Verbosity { Normal, Quiet };

/// Standard output for results, standard error for messages. Text from outside is made harmless for a terminal.
class Console
{
public:
    void setVerbosity(Verbosity verbosity) { m_verbosity = verbosity; }
    [[nodiscard]] Verbosity verbosity() const { return m_verbosity; }

    /// Lines for people, on standard output.
    void print(const QString &text);
    /// A document for programs, byte for byte on standard output.
    void printDocument(const QByteArray &bytes);
    /// On standard error, unless quiet.
    void note(const QString &text);
    /// On standard error in any case.
    void complain(const QString &text);
    /// Message, details and hint.
    void complain(const Error &error);

    /// Whether a person can be asked: standard input and error are a terminal.
    [[nodiscard]] static bool canAsk();
    /// A short question that only a written-out yes accepts; no when it is cancelled.
    [[nodiscard]] bool ask(const QString &question, const CancelToken &cancel);

    /// Everything printed has left this process; false when standard output took less.
    [[nodiscard]] bool flush();

private:
    Verbosity m_verbosity = Verbosity::Normal;
    bool m_outputFailed = false;
};

} // namespace groundwork
