// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "machine/offline.h"
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
class PackageFolderChoice;

/// Which tool makes the environment, where it lies, who sees its kernel.
class EnvironmentPage final : public Page
{
    Q_OBJECT

public:
    explicit EnvironmentPage(QWidget *parent);

    void store(ProjectSpec &spec) const override;
    void showFacts(const MachineFacts &facts) override;
    void setPackageFolder(const AbsolutePath &folder);

Q_SIGNALS:
    /// Packages are to be looked for elsewhere: an answer about this machine, which is no part of the spec.
    void packagesChanged(const groundwork::PackageSupply &source);
    void packageFolderWanted(); ///< to be chosen in a dialog
    void condaInstallerWanted();

protected:
    void fill(const ProjectSpec &spec) override;
    [[nodiscard]] bool takesFinding(const Finding &finding) const override;
    [[nodiscard]] QStringList fields() const override;
    [[nodiscard]] QList<SpecProblem> ownProblems() const override;

private:
    QWidget *makeManagerCard();
    QWidget *makePlaceCard();
    QWidget *makePackagesCard();
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
    PackageFolderChoice *m_packages = nullptr;
    QLabel *m_machine = nullptr;
    std::optional<MachineFacts> m_facts;
};

} // namespace groundwork
