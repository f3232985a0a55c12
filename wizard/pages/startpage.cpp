// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/startpage.h"

#include "pages/card.h"
#include "pages/choicebutton.h"
#include "pages/flowlayout.h"
#include "pages/look.h"
#include "pages/mark.h"
#include "pages/projectstatetext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

StartPage::StartPage(QWidget *parent)
    : Page(tr("What do you want to do?"),
           tr("A few pages of questions; at the end stands a project whose environment and notebook are proved to "
              "work."),
           parent)
{
    m_interrupted = makeInterruptedCard();
    body()->addWidget(m_interrupted);
    m_interrupted->hide();
    body()->addWidget(makeBeginCard());
    body()->addWidget(makeRecentCard());
    body()->addStretch();
}

QWidget *StartPage::makeInterruptedCard()
{
    auto *card = new Card(tr("A set-up was interrupted"), this);
    auto *row = new QHBoxLayout;
    row->setSpacing(look::small);
    row->addWidget(new Mark(MarkKind::Caution, card), 0, Qt::AlignTop);
    m_interruptedText = look::paragraph({}, look::Type::Body, card);
    m_interruptedText->setObjectName(u"interruptedText"_s);
    row->addWidget(m_interruptedText, 1);
    card->body()->addLayout(row);
    m_continue = new QPushButton(tr("&Continue"));
    m_continue->setObjectName(u"continueInterrupted"_s);
    m_undo = new QPushButton(tr("&Undo"));
    m_undo->setObjectName(u"undoInterrupted"_s);
    auto *buttons = new FlowLayout(look::small, look::small);
    buttons->addWidget(m_continue);
    buttons->addWidget(m_undo);
    card->body()->addLayout(buttons);
    connect(m_continue, &QPushButton::clicked, this, [this] { Q_EMIT projectChosen(m_interruptedProject.folder); });
    connect(m_undo, &QPushButton::clicked, this, [this] { Q_EMIT undoWanted(m_interruptedProject.folder); });
    return card;
}

QWidget *StartPage::makeBeginCard()
{
    auto *card = new Card({}, this);
    const auto add = [&](const QString &title, const QString &line, const QString &objectName) {
        auto *button = new ChoiceButton(title, line, ChoiceButton::Sign::Arrow, card);
        button->setObjectName(objectName);
        card->body()->addWidget(button);
        return button;
    };
    card->body()->setContentsMargins(look::large, look::large, look::large, look::large);
    m_new = add(tr("Ne&w project"), tr("Answer the pages one by one; most answers are there already"), u"newProject"_s);
    auto *file = add(tr("&Open a setup file…"), tr("The same project that a colleague has, from NAME.groundwork.yaml"),
                     u"openSetupFile"_s);
    auto *project = add(tr("&Look at a project of mine…"),
                        tr("Finish, prove again or take back what was set up before"), u"openProject"_s);
    auto *clone =
        add(tr("Get a project from git"),
            tr("Not in this version yet: clone it, then open the setup file that lies in it"), u"cloneProject"_s);
    clone->setEnabled(false);
    connect(m_new, &QPushButton::clicked, this, &StartPage::newWanted);
    connect(file, &QPushButton::clicked, this, &StartPage::fileWanted);
    connect(project, &QPushButton::clicked, this, &StartPage::projectWanted);
    return card;
}

QWidget *StartPage::makeRecentCard()
{
    m_recentCard = new Card(tr("Your projects"), this);
    m_recentCard->hide();
    return m_recentCard;
}

QWidget *StartPage::firstWidget() const
{
    return m_interrupted->isVisibleTo(this) ? m_continue : m_new;
}

void StartPage::showProjects(const QList<RecentProject> &projects)
{
    const auto interrupted = std::ranges::find_if(
        projects, [](const RecentProject &project) { return project.state != ProjectState::Proved; });
    m_interrupted->setVisible(interrupted != projects.end());
    if (interrupted != projects.end()) {
        m_interruptedProject = *interrupted;
        m_interruptedText->setText(
            tr("%1 in %2: %3")
                .arg(interrupted->name, interrupted->folder.toString(), stateSentence(interrupted->state)));
    }

    delete m_recentList;
    m_recentList = new QWidget(m_recentCard);
    auto *list = new QVBoxLayout(m_recentList);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(look::small);
    int number = 0;
    for (const RecentProject &project : projects) {
        if (interrupted != projects.end() && project == *interrupted)
            continue;
        auto *button = new ChoiceButton(QString(project.name).replace(u'&', u"&&"_s), project.folder.toString(),
                                        ChoiceButton::Sign::Arrow, m_recentList);
        button->setObjectName(u"recentProject%1"_s.arg(number++));
        list->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, folder = project.folder] { Q_EMIT projectChosen(folder); });
    }
    m_recentCard->body()->addWidget(m_recentList);
    m_recentCard->setVisible(number > 0);
}

} // namespace groundwork
