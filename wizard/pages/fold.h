// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace groundwork {

/// A section that opens and closes under its title.
class Fold final : public QWidget
{
    Q_OBJECT

public:
    explicit Fold(const QString &title, QWidget *parent);

    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    [[nodiscard]] bool isOpen() const;
    void setOpen(bool open);
    void setTitle(const QString &title);

private:
    QToolButton *m_button;
    QWidget *m_content;
    QVBoxLayout *m_body;
};

} // namespace groundwork
