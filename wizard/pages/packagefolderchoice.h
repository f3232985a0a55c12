// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "machine/offline.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace groundwork {

/// Asks for a folder with packages, and whether the network may be used beside it.
class PackageFolderChoice final : public QWidget
{
    Q_OBJECT

public:
    explicit PackageFolderChoice(QWidget *parent = nullptr);

    void setFolder(const QString &folder);
    [[nodiscard]] QString folder() const; ///< as it was typed
    /// Nothing named, or a name that is no whole path: no folder, and the network.
    [[nodiscard]] PackageSupply source() const;

Q_SIGNALS:
    void chooseWanted();
    void edited();

private:
    void change();
    QLineEdit *m_folder;
    QCheckBox *m_only;
};

} // namespace groundwork
