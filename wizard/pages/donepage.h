// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/run/runreport.h"
#include "pages/jupyterbuttons.h"
#include "pages/page.h"

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
    void showJupyter(const JupyterReport &report) { m_jupyter->show(report); }
    [[nodiscard]] JupyterButtons *jupyter() const { return m_jupyter; }
    [[nodiscard]] QWidget *firstWidget() const override;

Q_SIGNALS:
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
    JupyterButtons *m_jupyter;
    QPushButton *m_folder;
    QLabel *m_share;
};

} // namespace groundwork
