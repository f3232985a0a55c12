// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
// The window and the files of other tools: what they ask for is read elsewhere and arrives by a slot.
#include "generator/imports/addimported.h"
#include "pages/packagespage.h"
#include "pages/wizardwindow.h"

namespace groundwork {

void WizardWindow::takeCapture(const Captured &captured)
{
    say({});
    // Who is somewhere else by now asked for another thing.
    if (!isAt<PackagesPage>())
        return;
    collect();
    const Captured added = addImported(m_draft.spec, captured);
    m_draft.spec = added.spec;
    m_draft.imported = true;
    auto *page = pageAt<PackagesPage>();
    page->load(m_draft.spec);
    page->showLeftOut(added.leftOut);
    dropSolve(); // it would be about the list before
    say(tr("%n package(s) were taken over.", nullptr, static_cast<int>(captured.spec.environment.packages.size())));
    showState();
}

void WizardWindow::takeCaptureFailure(const Error &error)
{
    say({});
    if (isAt<PackagesPage>())
        report(error);
}

} // namespace groundwork
