// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pages/page.h"

#include <QList>

#include <vector>

namespace groundwork {

class Fold;
class TextAnswer;

/// What the stakeholders need: four prompts, and the other questions folded under them.
class ProblemPage final : public Page
{
    Q_OBJECT

public:
    explicit ProblemPage(QWidget *parent);

    void store(ProjectSpec &spec) const override;

protected:
    void fill(const ProjectSpec &spec) override;
    [[nodiscard]] QStringList fields() const override;

private:
    struct Question
    {
        QString key;
        Answer ProblemSection::*member;
        TextAnswer *edit;
    };
    void ask(const QString &key, Answer ProblemSection::*member, const QString &label, const QString &example);
    void askTheRest();
    void showCount();
    std::vector<Question> m_questions;
    Fold *m_fold;
    QVBoxLayout *m_target = nullptr; ///< where ask() puts the next question
    int m_lines = 3;
};

} // namespace groundwork
