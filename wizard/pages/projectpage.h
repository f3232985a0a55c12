// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pages/page.h"

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace groundwork {

class LineAnswer;
class Mark;
class TextAnswer;

/// Name, folder, summary, authors, licence, layout and Python. Checks the folder while the person types.
class ProjectPage final : public Page
{
    Q_OBJECT

public:
    explicit ProjectPage(QWidget *parent);

    void store(ProjectSpec &spec) const override;
    void showFacts(const MachineFacts &facts) override;
    /// The folder in which the project folder will be made.
    void setParentFolder(const AbsolutePath &folder);
    /// The project folder itself; empty while the name or the folder cannot be used.
    [[nodiscard]] AbsolutePath target() const;

Q_SIGNALS:
    void targetChanged(const groundwork::AbsolutePath &target);
    void folderWanted(); ///< the person wants to choose the folder in a dialog

protected:
    void fill(const ProjectSpec &spec) override;
    [[nodiscard]] bool takesFinding(const Finding &finding) const override;
    [[nodiscard]] QStringList fields() const override;
    [[nodiscard]] QList<SpecProblem> ownProblems() const override;

private:
    QWidget *makeNameCard();
    QWidget *makeDetailsCard();
    void nameEdited();
    void showTarget();
    void showLayout();
    void showPythons(const MachineFacts &facts);
    LineAnswer *m_name = nullptr;
    LineAnswer *m_slug = nullptr;
    QLineEdit *m_folder = nullptr;
    QLabel *m_path = nullptr;
    Mark *m_pathMark = nullptr;
    LineAnswer *m_summary = nullptr;
    TextAnswer *m_authors = nullptr;
    QComboBox *m_license = nullptr;
    QComboBox *m_layout = nullptr;
    QComboBox *m_python = nullptr;
    std::optional<TargetFact> m_target;
    QString m_home;
    bool m_authorsAnswered = false;
};

/// "Ada Lovelace <ada@example.org>", one author a line.
[[nodiscard]] QString authorsText(const QList<Author> &authors);
[[nodiscard]] QList<Author> authorsFromText(const QString &text);

} // namespace groundwork
