// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace groundwork {

class Why;

/// A rounded panel with a heading: at most three of them on a page.
class Card final : public QFrame
{
    Q_OBJECT

public:
    /// Without a heading the card begins with its content.
    explicit Card(const QString &heading, QWidget *parent);

    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    /// Of a card that was made with a heading.
    void setHeading(const QString &heading);
    /// A "Why?" at the right of the heading, with its explanation below; another explanation takes its place.
    void explain(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_body;
    QLabel *m_heading = nullptr;
    Why *m_why = nullptr;
};

} // namespace groundwork
