// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "spec/specrules.h"

#include "spec/findings.h"
#include "spec/specfile.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

QList<SpecProblem> problemsIn(const ProjectSpec &spec)
{
    Findings findings;
    judgeTexts(spec, findings);
    judgeProject(spec.project, findings);
    judgeEnvironment(spec.environment, findings);
    judgeTarget(spec.target, findings);
    judgeGit(spec.git, findings);
    judgeProblem(spec.problem, findings);
    if (writeSpec(spec).size() > maximumSpecSize)
        findings.add({},
                     QCoreApplication::translate("SpecRules", "The setup file would have more than %1 kB.")
                         .arg(maximumSpecSize / 1024),
                     QCoreApplication::translate("SpecRules", "Shorten the longest answers."));
    return findings.problems();
}

QStringList channelsOf(const ProjectSpec &spec)
{
    return spec.environment.channels.isEmpty() ? QStringList{u"conda-forge"_s} : spec.environment.channels;
}

QStringList foreignChannels(const ProjectSpec &spec)
{
    QStringList foreign = channelsOf(spec);
    foreign.removeAll(u"conda-forge"_s);
    return foreign;
}

} // namespace groundwork
