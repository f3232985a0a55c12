// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
// The dialogs of the window. Each is opened and answered by a signal: nothing here waits.
#include "pages/environmentpage.h"
#include "pages/projectpage.h"
#include "pages/setuppage.h"
#include "pages/startpage.h"
#include "pages/wizardwindow.h"
#include "spec/specrules.h"

#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

const QString suffix = u"groundwork.yaml"_s;

QMessageBox *question(QWidget *parent, const QString &objectName, const QString &text, const QString &more)
{
    auto *box = new QMessageBox(parent);
    box->setObjectName(objectName);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setText(text);
    box->setInformativeText(more);
    for (auto *label : box->findChildren<QLabel *>())
        label->setTextFormat(Qt::PlainText);
    return box;
}

QPushButton *addButton(QMessageBox *box, const QString &text, QMessageBox::ButtonRole role, const QString &objectName)
{
    QPushButton *button = box->addButton(text, role);
    button->setObjectName(objectName);
    return button;
}

QFileDialog *fileDialog(QWidget *parent, const QString &objectName, const QString &title, const AbsolutePath &folder)
{
    auto *dialog = new QFileDialog(parent, title, folder.toString());
    dialog->setObjectName(objectName);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

} // namespace

void WizardWindow::chooseFile()
{
    QFileDialog *dialog = fileDialog(this, u"openFileDialog"_s, tr("Open a setup file"), m_draft.parent);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Setup files (*.%1)").arg(suffix), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        if (const auto path = AbsolutePath::from(file))
            openFile(*path);
    });
    dialog->open();
}

void WizardWindow::chooseFolder()
{
    QFileDialog *dialog = fileDialog(this, u"folderDialog"_s, tr("Make the project in"), m_draft.parent);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        auto *page = qobject_cast<ProjectPage *>(currentPage());
        if (const auto path = AbsolutePath::from(folder); path && page)
            page->setParentFolder(*path);
    });
    dialog->open();
}

void WizardWindow::choosePackageFolder()
{
    QFileDialog *dialog = fileDialog(this, u"packageFolderDialog"_s, tr("Take packages from"), m_draft.parent);
    dialog->setFileMode(QFileDialog::Directory); // its files are shown: they tell which folder it is
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        auto *page = qobject_cast<EnvironmentPage *>(currentPage());
        if (const auto path = AbsolutePath::from(folder); path && page)
            page->setPackageFolder(*path);
    });
    dialog->open();
}

void WizardWindow::chooseImport()
{
    QFileDialog *dialog = fileDialog(this, u"importDialog"_s, tr("Take packages over from"), m_draft.parent);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("Files that name packages (%1)").arg(u"*.yml *.yaml *.txt *.in *.toml *.lock Pipfile *.ipynb *.py"_s),
         tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        if (const auto path = AbsolutePath::from(file)) {
            say(tr("Reading %1…").arg(path->fileName()));
            Q_EMIT captureWanted({*path});
        }
    });
    dialog->open();
}

void WizardWindow::chooseProject()
{
    QFileDialog *dialog = fileDialog(this, u"projectDialog"_s, tr("A project of yours"), m_draft.parent);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        if (const auto path = AbsolutePath::from(folder))
            openProject(*path);
    });
    dialog->open();
}

void WizardWindow::chooseCondaInstaller()
{
    QFileDialog *dialog =
        fileDialog(this, u"condaInstallerDialog"_s, tr("Choose an installer of conda"), m_draft.parent);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Installers (*.sh)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        if (const auto path = AbsolutePath::from(file)) {
            Q_EMIT condaInstallerChosen(*path);
            Q_EMIT factsWanted(m_draft.target, m_draft.existing(), m_draft.packages);
        }
    });
    dialog->open();
}

void WizardWindow::saveSetupFile()
{
    collect();
    const auto problems = problemsIn(m_draft.spec);
    if (!problems.isEmpty()) {
        report(Error{.message = tr("The answers cannot be saved yet: %1").arg(problems.first().message),
                     .details = {},
                     .hint = problems.first().hint});
        return;
    }
    QFileDialog *dialog = fileDialog(this, u"saveDialog"_s, tr("Save the setup file"), m_draft.parent);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilter(tr("Setup files (*.%1)").arg(suffix));
    dialog->selectFile(slugOf(m_draft.spec) + u'.' + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        const auto path = AbsolutePath::from(file);
        if (!path)
            return;
        if (const auto saved = m_services.specs.save(*path, m_draft.spec); !saved) {
            report(saved.error());
            return;
        }
        m_draft.saved = m_draft.spec;
        say(tr("Saved as %1").arg(path->toString()));
    });
    dialog->open();
}

void WizardWindow::openProjectFolder()
{
    if (!m_report)
        return;
    if (const auto opened = m_services.opener.openFolder(m_report->project); !opened)
        report(opened.error());
}

void WizardWindow::askUndo(const AbsolutePath &folder)
{
    if (m_jupyterStarts) {
        report(Error{.message = tr("Jupyter is starting."),
                     .details = {},
                     .hint = tr("Take the set-up back when Jupyter has stopped again.")});
        return;
    }
    QMessageBox *box =
        question(this, u"undoQuestion"_s, tr("Take back the set-up in %1?").arg(folder.toString()),
                 tr("The environment, its kernel and the files that nobody changed are removed. Files that you made or "
                    "changed stay, and are named."));
    QPushButton *undo = addButton(box, tr("&Undo"), QMessageBox::DestructiveRole, u"confirmUndo"_s);
    box->setDefaultButton(addButton(box, tr("&Keep it"), QMessageBox::RejectRole, u"keepProject"_s));
    connect(undo, &QPushButton::clicked, this, [this, folder] {
        setEnabled(false);
        say(tr("Taking back the set-up…"));
        Q_EMIT undoWanted(folder, surroundings());
    });
    box->open();
}

void WizardWindow::takeUndo(const Result<UndoReport> &result)
{
    setEnabled(true);
    say({});
    if (!result) {
        report(result.error());
        return;
    }
    const bool fromStart = isAt<StartPage>();
    const AbsolutePath parent = m_draft.target.isEmpty() ? m_draft.parent : m_draft.target.parent();
    // Who comes from a failed run wants to change an answer and try again.
    m_draft = Draft{.spec = fromStart ? ProjectSpec() : m_draft.spec,
                    .saved = {},
                    .parent = parent,
                    .target = {},
                    .imported = !fromStart && m_draft.imported,
                    .opened = !fromStart && m_draft.opened,
                    .foreign = fromStart ? QStringList() : m_draft.foreign,
                    .facts = m_draft.facts};
    if (fromStart) {
        showStart();
    } else {
        m_reached = stepOf<ProjectPage>();
        goTo(m_reached);
        pageAt<ProjectPage>()->setParentFolder(parent);
    }
    say(result->folderGone ? tr("The set-up was taken back; nothing of it is left.")
                           : tr("The set-up was taken back; %n file(s) of yours stayed.", nullptr,
                                static_cast<int>(result->kept.size())));
}

void WizardWindow::askToStop()
{
    if (findChild<QMessageBox *>(u"stopQuestion"_s))
        return;
    QMessageBox *box = question(this, u"stopQuestion"_s, tr("Stop the set-up?"),
                                tr("What is not in place yet is removed. A project that is in place can be continued "
                                   "at any time."));
    box->setDefaultButton(addButton(box, tr("&Keep going"), QMessageBox::RejectRole, u"keepGoing"_s));
    QPushButton *stop = addButton(box, tr("&Stop"), QMessageBox::DestructiveRole, u"stopRun"_s);
    connect(stop, &QPushButton::clicked, this, [this] {
        if (!m_running)
            return;
        if (auto *page = qobject_cast<SetUpPage *>(currentPage()))
            page->showStopping();
        Q_EMIT cancelWanted();
    });
    box->open();
}

void WizardWindow::askToLeave()
{
    QMessageBox *box = question(this, u"leaveQuestion"_s, tr("Leave without keeping your answers?"),
                                tr("A setup file keeps them; it can be opened and changed later."));
    QPushButton *save = addButton(box, tr("&Save setup file…"), QMessageBox::AcceptRole, u"saveAndStay"_s);
    QPushButton *leave = addButton(box, tr("&Leave"), QMessageBox::DestructiveRole, u"leaveWindow"_s);
    box->setDefaultButton(addButton(box, tr("S&tay"), QMessageBox::RejectRole, u"stay"_s));
    connect(save, &QPushButton::clicked, this, &WizardWindow::saveSetupFile);
    connect(leave, &QPushButton::clicked, this, [this] {
        m_leaving = true;
        close();
    });
    box->open();
}

void WizardWindow::report(const Error &error)
{
    QMessageBox *box = question(this, u"errorMessage"_s, error.message, error.hint);
    box->setDetailedText(error.details);
    box->setIcon(QMessageBox::Warning);
    box->open();
}

void WizardWindow::say(const QString &text)
{
    m_status->setText(text);
    m_status->setToolTip(text.toHtmlEscaped());
}

} // namespace groundwork
