// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
// What the window does when a page wants something.
#include "pages/donepage.h"
#include "pages/environmentpage.h"
#include "pages/packagespage.h"
#include "pages/projectpage.h"
#include "pages/reviewpage.h"
#include "pages/setuppage.h"
#include "pages/startpage.h"
#include "pages/wizardwindow.h"

#include <QClipboard>
#include <QGuiApplication>

namespace groundwork {

namespace {

constexpr int factsDelayMs = 120; // after a key stroke

} // namespace

void WizardWindow::attach(StartPage &page)
{
    connect(&page, &StartPage::newWanted, this, &WizardWindow::startNew);
    connect(&page, &StartPage::fileWanted, this, &WizardWindow::chooseFile);
    connect(&page, &StartPage::projectWanted, this, &WizardWindow::chooseProject);
    connect(&page, &StartPage::projectChosen, this, &WizardWindow::openProject);
    connect(&page, &StartPage::undoWanted, this, &WizardWindow::askUndo);
}

void WizardWindow::attach(ProjectPage &page)
{
    page.setParentFolder(m_draft.parent);
    connect(&page, &ProjectPage::folderWanted, this, &WizardWindow::chooseFolder);
    connect(&page, &ProjectPage::targetChanged, this, [this](const AbsolutePath &target) {
        m_draft.target = target;
        if (!target.isEmpty())
            m_draft.parent = target.parent();
        m_factsTimer.start(factsDelayMs);
    });
}

void WizardWindow::attach(EnvironmentPage &page)
{
    connect(&page, &EnvironmentPage::packageFolderWanted, this, &WizardWindow::choosePackageFolder);
    connect(&page, &EnvironmentPage::packagesChanged, this, [this](const PackageSupply &source) {
        m_draft.packages = source;
        m_factsTimer.start(factsDelayMs);
    });
    connect(&page, &EnvironmentPage::condaInstallerWanted, this, &WizardWindow::chooseCondaInstaller);
}

void WizardWindow::attach(PackagesPage &page)
{
    connect(&page, &PackagesPage::importWanted, this, &WizardWindow::chooseImport);
    connect(&page, &PackagesPage::wayOutChosen, this, &WizardWindow::takeWayOut);
    page.setAhead(m_ahead == Ahead::Prepare);
    connect(&page, &PackagesPage::aheadChosen, this,
            [this](bool prepare) { setAhead(prepare ? Ahead::Prepare : Ahead::Wait); });
    connect(&page, &Page::changed, this, [this] {
        dropSolve(); // it would be about the list before
        prepareSoon();
    });
}

void WizardWindow::attach(ReviewPage &page)
{
    connect(&page, &ReviewPage::changed, this, &WizardWindow::showState);
    connect(&page, &ReviewPage::copyWanted, this, [this](const QString &text) {
        QGuiApplication::clipboard()->setText(text);
        say(tr("The script is on the clipboard. Run it in an empty folder."));
    });
    connect(&page, &ReviewPage::otherFolderWanted, this, [this] { goTo(stepOf<ProjectPage>()); });
    connect(&page, &ReviewPage::openWanted, this, [this] { openProject(m_draft.target); });
    connect(&page, &ReviewPage::undoWanted, this, [this] { askUndo(m_draft.target); });
    connect(&page, &ReviewPage::wayOutChosen, this, &WizardWindow::takeWayOut);
}

void WizardWindow::attach(SetUpPage &page)
{
    connect(&page, &SetUpPage::wayOutChosen, this, &WizardWindow::takeWayOut);
    connect(&page, &SetUpPage::undoWanted, this, [this] { askUndo(m_draft.target); });
}

void WizardWindow::attach(DonePage &page)
{
    connect(page.jupyter(), &JupyterButtons::openWanted, this, &WizardWindow::openJupyter);
    connect(page.jupyter(), &JupyterButtons::stopWanted, this, &WizardWindow::stopJupyter);
    connect(&page, &DonePage::folderWanted, this, &WizardWindow::openProjectFolder);
    connect(&page, &DonePage::saveWanted, this, &WizardWindow::saveSetupFile);
}

} // namespace groundwork
