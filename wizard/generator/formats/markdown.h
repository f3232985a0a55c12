// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace groundwork {

/// Text within a line: plain parts, which are escaped so that they stay text, and marked ones.
class MarkdownText
{
public:
    MarkdownText() = default;
    MarkdownText(const QString &plain); // NOLINT(google-explicit-constructor): plain text is the usual case
    [[nodiscard]] static MarkdownText strong(const QString &plain);
    [[nodiscard]] static MarkdownText code(const QString &text);
    /// `target` is a path of the project or a web address; anything else stays text.
    [[nodiscard]] static MarkdownText link(const QString &plain, const QString &target);
    /// A translated sentence with %1 … %9 in it.
    [[nodiscard]] static MarkdownText sentence(const QString &pattern, const QList<MarkdownText> &parts);

    MarkdownText &operator+=(const MarkdownText &other);
    friend MarkdownText operator+(MarkdownText left, const MarkdownText &right) { return left += right; }

    enum class Place { Line, Heading, Cell };
    /// As it stands in a document: one line.
    [[nodiscard]] QString rendered(Place place) const;
    [[nodiscard]] bool isEmpty() const { return m_parts.isEmpty(); }

private:
    enum class Mark { None, Strong, Code, Link };
    struct Part
    {
        Mark mark = Mark::None;
        QString text;
        QString target;
    };
    explicit MarkdownText(const Part &part);

    QList<Part> m_parts;
};

struct ChecklistItem
{
    MarkdownText text;
    bool ticked = false;
};

/// A GitHub-flavoured Markdown document (CommonMark with tables and check lists), block by block.
class MarkdownDocument
{
public:
    void heading(int level, const QString &text);
    void paragraph(const MarkdownText &text);
    /// A person's own text: its lines stay lines, its blank lines end paragraphs, its lines with "- " are a list.
    void prose(const QString &text);
    void bullets(const QList<MarkdownText> &items);
    void numbered(const QList<MarkdownText> &items);
    void checklist(const QList<ChecklistItem> &items);
    /// Every row has as many cells as `header`.
    void table(const QList<MarkdownText> &header, const QList<QList<MarkdownText>> &rows);
    /// Shown as it is; `language` is a word of ours.
    void codeBlock(const QString &language, const QString &text);
    /// The blocks of another document.
    void append(const MarkdownDocument &other);

    /// UTF-8, LF, no blank lines at the end but the last line's own end.
    [[nodiscard]] QByteArray text() const;
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }

private:
    void block(const QString &markdown);

    QString m_text;
};

} // namespace groundwork
