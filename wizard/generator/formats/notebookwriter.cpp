// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/formats/notebookwriter.h"

#include "generator/formats/jsonwriter.h"

namespace groundwork {

namespace {

/// A cell's text as nbformat stores it: a list of lines, each but the last with its end.
Value sourceLines(const QByteArray &source)
{
    QString text = QString::fromUtf8(source);
    if (text.endsWith(u'\n'))
        text.chop(1);
    QList<Value> lines;
    qsizetype start = 0;
    for (qsizetype end = text.indexOf(u'\n'); end >= 0; end = text.indexOf(u'\n', start)) {
        lines.append(text.mid(start, end + 1 - start));
        start = end + 1;
    }
    if (start < text.size())
        lines.append(text.mid(start));
    return lines;
}

} // namespace

void Notebook::markdown(const QString &id, const MarkdownDocument &document)
{
    m_cells.append(Mapping{{QStringLiteral("cell_type"), u"markdown"},
                           {QStringLiteral("id"), id},
                           {QStringLiteral("metadata"), Mapping()},
                           {QStringLiteral("source"), sourceLines(document.text())}});
}

void Notebook::code(const QString &id, const PythonSource &source)
{
    m_cells.append(Mapping{{QStringLiteral("cell_type"), u"code"},
                           {QStringLiteral("execution_count"), Value()},
                           {QStringLiteral("id"), id},
                           {QStringLiteral("metadata"), Mapping()},
                           {QStringLiteral("outputs"), QList<Value>()},
                           {QStringLiteral("source"), sourceLines(source.text())}});
}

QByteArray Notebook::text(const KernelName &kernel) const
{
    const Mapping kernelspec{{QStringLiteral("display_name"), kernel.display},
                             {QStringLiteral("language"), u"python"},
                             {QStringLiteral("name"), kernel.name}};
    const Mapping metadata{{QStringLiteral("kernelspec"), kernelspec},
                           {QStringLiteral("language_info"), Mapping{{QStringLiteral("name"), u"python"}}}};
    return jsonText(Mapping{{QStringLiteral("cells"), m_cells},
                            {QStringLiteral("metadata"), metadata},
                            {QStringLiteral("nbformat"), 4},
                            {QStringLiteral("nbformat_minor"), 5}},
                    JsonIndent::Notebook);
}

} // namespace groundwork
