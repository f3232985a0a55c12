// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/run/connection.h"

#include <QObject>
#include <QVariantMap>

namespace groundwork {

/// Asks NetworkManager over the system's D-Bus, which Qt's window library has loaded anyway. Where there is none, no
/// connection counts as metered.
class DesktopConnection final : public QObject, public Connection
{
    Q_OBJECT

public:
    explicit DesktopConnection(QObject *parent = nullptr);

    [[nodiscard]] bool isMetered() override;

Q_SIGNALS:
    void changed(); ///< from the first question on

private Q_SLOTS:
    void hear(const QString &interface, const QVariantMap &changes);

private:
    bool m_listens = false;
};

} // namespace groundwork
