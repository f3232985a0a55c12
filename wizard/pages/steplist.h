// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QListView>

class QStandardItemModel;

namespace groundwork {

/// The steps of the set-up at the side of the window: where the person is, what is behind, where a click leads.
class StepList final : public QListView
{
    Q_OBJECT

public:
    explicit StepList(const QStringList &titles, QWidget *parent);

    /// `reached`: the furthest step that may be gone to. `done`: steps before it have their tick.
    void setPosition(int current, int reached, int done);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void stepChosen(int step);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose(const QModelIndex &index);
    void applyPalette();
    QStandardItemModel *m_model;
    int m_current = 0;
};

} // namespace groundwork
