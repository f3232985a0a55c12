// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pages/page.h"

#include <optional>

class QAbstractButton;
class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace groundwork {

class ExistingChoice;
class InstallerChoice;

class Fold;

/// Which tool makes the environment, where it lies, who sees its kernel.
class EnvironmentPage final : public Page
{
    Q_OBJECT

public:
    explicit EnvironmentPage(QWidget *parent);

    void store(ProjectSpec &spec) const override;
    void showFacts(const MachineFacts &facts) override;

Q_SIGNALS:
    void condaInstallerWanted();

protected:
    void fill(const ProjectSpec &spec) override;
    [[nodiscard]] QStringList fields() const override;

private:
    QWidget *makeManagerCard();
    QWidget *makePlaceCard();
    QWidget *makeMachineCard();
    void showManagers();
    void showInstaller();
    void showExisting();
    QButtonGroup *m_managers = nullptr;
    InstallerChoice *m_installer = nullptr;
    QButtonGroup *m_location = nullptr;
    QAbstractButton *m_useExisting = nullptr;
    ExistingChoice *m_existing = nullptr;
    QCheckBox *m_kernelForUser = nullptr;
    QCheckBox *m_lock = nullptr;
    QLineEdit *m_channels = nullptr;
    QLabel *m_machine = nullptr;
    std::optional<MachineFacts> m_facts;
};

} // namespace groundwork
