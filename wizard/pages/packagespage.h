// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pages/page.h"

class QLineEdit;
class QPushButton;
class QTableView;

namespace groundwork {

class PackageModel;

/// The packages: sets by one click, any other by its name, versions in place.
class PackagesPage final : public Page
{
    Q_OBJECT

public:
    explicit PackagesPage(QWidget *parent);

    void store(ProjectSpec &spec) const override;
    [[nodiscard]] QWidget *firstWidget() const override;

protected:
    void fill(const ProjectSpec &spec) override;
    [[nodiscard]] bool takesFinding(const Finding &finding) const override;
    [[nodiscard]] QStringList fields() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeAddCard();
    QWidget *makeListCard();
    void addTyped();
    void checkTyped();
    void removeCurrent();
    PackageModel *m_packages = nullptr;
    QLineEdit *m_typed = nullptr;
    QPushButton *m_add = nullptr;
    QTableView *m_table = nullptr;
    QPushButton *m_remove = nullptr;
};

/// The packages of the guide: a notebook and classic machine learning.
[[nodiscard]] QList<PackageRequest> notebookSet();

} // namespace groundwork
