// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/run/opener.h"
#include "generator/run/runreport.h"
#include "pages/page.h"

#include <optional>

class QGridLayout;
class QLabel;
class QPushButton;

namespace groundwork {

class Card;

/// The proof, and the way on.
class DonePage final : public Page
{
    Q_OBJECT

public:
    explicit DonePage(QWidget *parent);

    void store(ProjectSpec &) const override {}
    void showReport(const Plan &plan, const RunReport &report);
    /// How an attempt to open something ended; shown under the buttons.
    void showOpened(const QString &text);
    [[nodiscard]] QWidget *firstWidget() const override;

Q_SIGNALS:
    void jupyterWanted(groundwork::JupyterKind kind);
    void folderWanted();
    void saveWanted();

protected:
    void fill(const ProjectSpec &) override {}

private:
    void addProof(const QString &title, const QString &remark, bool good);
    Card *m_proofCard;
    QWidget *m_proofs = nullptr;
    QGridLayout *m_grid = nullptr;
    int m_columns = 2;
    QPushButton *m_jupyter;
    QPushButton *m_folder;
    QLabel *m_opened;
    QLabel *m_share;
    std::optional<JupyterKind> m_kind;
};

} // namespace groundwork
