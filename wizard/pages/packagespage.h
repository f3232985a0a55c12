// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/imports/imported.h"
#include "generator/plan/plan.h"
#include "pages/failureview.h"
#include "pages/page.h"
#include "spec/failure.h"

class QCheckBox;
class QLabel;
class QLayout;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace groundwork {

class Fold;
class LiveIndex;
class PackageFinder;
class PackageModel;

/// The packages: found, or taken as sets; versions in place.
class PackagesPage final : public Page
{
    Q_OBJECT

public:
    explicit PackagesPage(QWidget *parent);

    void store(ProjectSpec &spec) const override;
    [[nodiscard]] QWidget *firstWidget() const override;

    /// What of an imported file could not be taken over as it was.
    void showLeftOut(const QList<LeftOut> &leftOut);
    void setAhead(bool prepare);
    /// What the person's tools know of packages.
    void setIndex(const std::shared_ptr<const LiveIndex> &index);
    void forgetSolution();
    void showSolving();
    void showMetered();
    void showSolution(const Solution &solution);
    void showSolveFailure(const Failure &failure, FailureView::Trials trials);

Q_SIGNALS:
    void importWanted();
    void wayOutChosen(const groundwork::WayOut &way);
    void aheadChosen(bool prepare); ///< whether versions are found out, and packages fetched, from now on

protected:
    void fill(const ProjectSpec &spec) override;
    [[nodiscard]] bool takesFinding(const Finding &finding) const override;
    [[nodiscard]] QStringList fields() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeAddCard();
    QWidget *makeListCard();
    QWidget *makeClashCard();
    void makeTable();
    QLayout *makeButtons();
    QWidget *makeLeftOut(QWidget *card);
    void removeCurrent();
    PackageModel *m_packages = nullptr;
    PackageFinder *m_finder = nullptr;
    QTableView *m_table = nullptr;
    QPushButton *m_remove = nullptr;
    Fold *m_leftOut = nullptr;
    QPlainTextEdit *m_leftOutText = nullptr;
    QLabel *m_outcome = nullptr;
    QWidget *m_clash = nullptr;
    FailureView *m_failure = nullptr;
    QCheckBox *m_ahead = nullptr;
};

} // namespace groundwork
