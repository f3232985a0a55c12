// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/run/foreignsources.h"
#include "pages/jupyterbuttons.h"
#include "pages/page.h"

#include <optional>

class QCheckBox;
class QLabel;

namespace groundwork {

class Card;

/// What a setup file, or a project of before, would lead to: in plain words and before anything is done.
class SummaryPage final : public Page
{
    Q_OBJECT

public:
    explicit SummaryPage(QWidget *parent);

    void store(ProjectSpec &) const override {}
    void showFacts(const MachineFacts &facts) override;
    /// A setup file that was opened; nothing of it is done yet.
    void showFile(const AbsolutePath &file);
    /// A project that is there already.
    void showProject(const AbsolutePath &project);
    void setTarget(const AbsolutePath &target);
    void showJupyter(const JupyterReport &report);
    [[nodiscard]] JupyterButtons *jupyter() const { return m_jupyter; }
    /// Whether the person said yes to exactly this file before.
    /// Files of the project that take packages from places that ask for a yes too.
    void showSources(const QList<ForeignSource> &sources);
    void setTrusted(bool trusted);
    /// Whether the person said yes to packages from elsewhere, for the file that is shown.
    [[nodiscard]] bool isTrusted() const;

Q_SIGNALS:
    void changeWanted(); ///< the person wants to see and change the answers
    void undoWanted();

protected:
    void fill(const ProjectSpec &spec) override;
    [[nodiscard]] bool takesFinding(const Finding &finding) const override;
    [[nodiscard]] QList<SpecProblem> ownProblems() const override;

private:
    void showWords();
    void showTrust();
    [[nodiscard]] bool needsTrust() const;
    Card *m_words;
    QLabel *m_project;
    QLabel *m_environment;
    QLabel *m_git;
    QLabel *m_problem;
    Card *m_trustCard;
    QCheckBox *m_trust;
    QLabel *m_channels;
    QList<ForeignSource> m_sources;
    QLabel *m_next;
    JupyterButtons *m_jupyter;
    QWidget *m_ownCard;
    QWidget *m_change;
    AbsolutePath m_target;
    std::optional<MachineFacts> m_facts;
    bool m_own = false; ///< a project of ours rather than a file
};

} // namespace groundwork
