// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "machine/machinefacts.h"

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace groundwork {

/// Asks for one of the environments that are here, by its path, and whether what it lacks may be added.
class ExistingChoice final : public QWidget
{
    Q_OBJECT

public:
    explicit ExistingChoice(QWidget *parent = nullptr);

    void setAnswer(const QString &prefix, bool addMissing);
    /// Those to choose from; another one can be typed.
    void setEnvironments(const QList<EnvironmentFact> &environments);
    [[nodiscard]] QString prefix() const;
    [[nodiscard]] bool addMissing() const;

Q_SIGNALS:
    void edited();

private:
    QComboBox *m_prefix;
    QCheckBox *m_add;
};

} // namespace groundwork
