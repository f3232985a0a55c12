// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
// What the doctor says of the answers as they stand, on the page where it can be mended.
#include "advice/pythonfit.h"
#include "generator/managers/environmentfindings.h"
#include "generator/managers/environmentmanager.h"
#include "pages/page.h"
#include "pages/wizardwindow.h"

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

void WizardWindow::showFindings()
{
    Page *page = currentPage();
    if (!page || !m_draft.facts)
        return;
    ProjectSpec spec = m_draft.spec;
    page->store(spec);
    const MachineFacts &facts = *m_draft.facts;
    QList<Finding> findings = environmentFindings(facts, spec) + examine(facts, spec);
    // Facts may still be about another folder, or about none.
    const bool ofTarget = m_draft.hasFactsOfTarget() && !m_draft.target.isEmpty();
    // What belongs to a project that stands is not in its own way.
    const bool beforehand = ofTarget && !m_draft.ownProject;
    static const QStringList aboutTheFolder{u"folder"_s, u"disk"_s, u"path-length"_s, u"path-blank"_s, u"kernel"_s};
    if (!beforehand)
        findings.removeIf([](const Finding &finding) { return aboutTheFolder.contains(finding.subject); });
    if (const auto manager = chooseManager(spec, facts);
        m_index && manager && (*manager)->source() == PackageSource::CondaChannels)
        findings += pythonFindings(spec, facts.platform, *m_index);
    page->showFindings(findings);
}

} // namespace groundwork
