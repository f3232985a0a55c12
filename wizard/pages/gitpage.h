// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pages/page.h"

#include <optional>

class QCheckBox;
class QLabel;

namespace groundwork {

class Card;
class LineAnswer;
class Mark;

/// The repository: branch, remote, first commit, guards, and who git thinks commits.
class GitPage final : public Page
{
    Q_OBJECT

public:
    explicit GitPage(QWidget *parent);

    void store(ProjectSpec &spec) const override;
    void showFacts(const MachineFacts &facts) override;

protected:
    void fill(const ProjectSpec &spec) override;
    [[nodiscard]] QStringList fields() const override;

private:
    QWidget *makeRepositoryCard();
    QWidget *makeGuardCard();
    QWidget *makeIdentityCard();
    void showIdentity();
    void showEnabled();
    QCheckBox *m_repository = nullptr;
    QCheckBox *m_firstCommit = nullptr;
    LineAnswer *m_branch = nullptr;
    LineAnswer *m_remote = nullptr;
    QCheckBox *m_notebooks = nullptr;
    QCheckBox *m_largeFiles = nullptr;
    QCheckBox *m_secrets = nullptr;
    Card *m_guardCard = nullptr;
    Mark *m_identityMark = nullptr;
    QLabel *m_identity = nullptr;
    std::optional<MachineFacts> m_facts;
};

} // namespace groundwork
