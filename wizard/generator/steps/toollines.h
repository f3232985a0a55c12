// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <functional>

namespace groundwork {

/// Cuts a stream of chunks into lines. A carriage return ends one too, since progress bars use it, and so does a NUL,
/// which conda puts between its documents. What is longer than 16 kB is cut off.
class LineSplitter
{
public:
    void add(QByteArrayView chunk, const std::function<void(const QByteArray &line)> &consume);
    /// What came after the last end of a line.
    void finish(const std::function<void(const QByteArray &line)> &consume);

private:
    QByteArray m_line;
};

/// Tells lines for people from the JSON that tools print among them: one document a line, or indented over many.
class ReadableLines
{
public:
    [[nodiscard]] bool accepts(const QByteArray &line);

private:
    bool m_inDocument = false;
};

} // namespace groundwork
