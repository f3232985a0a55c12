// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pages/page.h"

class QPushButton;
class QTableView;

namespace groundwork {

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

protected:
    void fill(const ProjectSpec &spec) override;
    [[nodiscard]] bool takesFinding(const Finding &finding) const override;
    [[nodiscard]] QStringList fields() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeAddCard();
    QWidget *makeListCard();
    void removeCurrent();
    PackageModel *m_packages = nullptr;
    PackageFinder *m_finder = nullptr;
    QTableView *m_table = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace groundwork
