// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "machine/machinefacts.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace groundwork {

/// Tells how conda comes to a machine without one: by an installer that the person gets and chooses. The checksum of
/// the file is shown, to be compared with the one that its publisher names.
class InstallerChoice final : public QWidget
{
    Q_OBJECT

public:
    explicit InstallerChoice(QWidget *parent = nullptr);

    void setInstaller(const std::optional<InstallerFact> &installer);

Q_SIGNALS:
    void wanted();

private:
    QPushButton *m_choose;
    QLabel *m_chosen;
};

} // namespace groundwork
