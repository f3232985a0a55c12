// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/formats/markdown.h"
#include "generator/formats/pythonwriter.h"
#include "generator/formats/value.h"

#include <QByteArray>
#include <QString>

namespace groundwork {

struct KernelName
{
    QString name;    ///< as the kernel is registered
    QString display; ///< shown to people
};

/// A Jupyter notebook in nbformat 4.5 without outputs, byte for byte as Jupyter itself would save it. Cell ids are
/// given, so that they stay the same when a text changes: a unique word of ours per cell.
class Notebook
{
public:
    void markdown(const QString &id, const MarkdownDocument &document);
    void code(const QString &id, const PythonSource &source);

    [[nodiscard]] QByteArray text(const KernelName &kernel) const;

private:
    QList<Value> m_cells;
};

} // namespace groundwork
