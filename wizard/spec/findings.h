// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "spec/specrules.h"
#include "spec/yamlbytes.h"

#include <QList>
#include <QSet>
#include <QString>

namespace groundwork {

/// Gathers problems, the first one of each field.
class Findings
{
public:
    void add(const QString &field, const QString &message, const QString &hint = {})
    {
        if (m_fields.contains(field))
            return;
        m_fields.insert(field);
        m_problems.append({.line = 0, .column = 0, .field = field, .message = message, .hint = hint});
    }
    [[nodiscard]] const QList<SpecProblem> &problems() const { return m_problems; }

private:
    QList<SpecProblem> m_problems;
    QSet<QString> m_fields;
};

/// "environment.packages[3]"
[[nodiscard]] inline QString itemField(const QString &field, qsizetype index)
{
    return field + u'[' + QString::number(index) + u']';
}

/// "problem.responsible_ai.ITEM", with what a person wrote as ITEM made harmless.
[[nodiscard]] inline QString checklistField(const QString &field, const QString &item)
{
    return field + u'.' + shownWord(item);
}

void judgeTexts(const ProjectSpec &spec, Findings &findings);
void judgeProject(const ProjectSection &project, Findings &findings);
void judgeEnvironment(const EnvironmentSection &environment, Findings &findings);
void judgeTarget(const TargetSection &target, Findings &findings);
void judgeGit(const GitSection &git, Findings &findings);
void judgeProblem(const ProblemSection &problem, Findings &findings);

} // namespace groundwork
