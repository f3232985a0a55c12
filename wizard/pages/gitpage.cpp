// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/gitpage.h"

#include "advice/committer.h"
#include "pages/card.h"
#include "pages/fieldrow.h"
#include "pages/lineanswer.h"
#include "pages/look.h"
#include "pages/mark.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

GitPage::GitPage(QWidget *parent)
    : Page(tr("How should the project be kept in git?"),
           tr("Git remembers every version. The first commit is made together with the project."), parent)
{
    body()->addWidget(makeRepositoryCard());
    body()->addWidget(makeGuardCard());
    body()->addWidget(makeIdentityCard());
    body()->addStretch();
}

QWidget *GitPage::makeRepositoryCard()
{
    auto *card = new Card({}, this);
    m_repository = new QCheckBox(tr("&Make a git repository"));
    m_repository->setObjectName(u"gitRepository"_s);
    m_firstCommit = new QCheckBox(tr("Make the &first commit"));
    m_firstCommit->setObjectName(u"gitFirstCommit"_s);
    m_branch = new LineAnswer;
    m_branch->setObjectName(u"gitBranch"_s);
    m_remote = new LineAnswer;
    m_remote->setObjectName(u"gitRemote"_s);
    m_remote->setPlaceholderText(tr("None. For example https://git.example.org/team/churn-model.git"));

    auto *repository = addField(u"git.repository"_s, {}, m_repository);
    repository->explain(tr("With git every change can be taken back, and a colleague gets the project by one command. "
                           "No git program is needed for the set-up."));
    card->body()->addWidget(repository);
    card->body()->addWidget(addField(u"git.first_commit"_s, {}, m_firstCommit));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(look::large);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 3);
    grid->addWidget(addField(u"git.branch"_s, tr("B&ranch"), m_branch), 0, 0, Qt::AlignTop);
    auto *remote = addField(u"git.remote"_s, tr("Remote a&ddress"), m_remote);
    remote->explain(tr("It is only noted in the repository under the name “origin”. Nothing is sent there, and a "
                       "password must not stand in it."));
    grid->addWidget(remote, 0, 1, Qt::AlignTop);
    card->body()->addLayout(grid);

    connect(m_repository, &QCheckBox::toggled, this, &GitPage::showEnabled);
    connect(m_repository, &QCheckBox::clicked, this, [this] { edited(u"git.repository"_s); });
    connect(m_firstCommit, &QCheckBox::clicked, this, [this] {
        showIdentity();
        edited(u"git.first_commit"_s);
    });
    connect(m_branch, &QLineEdit::textEdited, this, [this] { edited(u"git.branch"_s); });
    connect(m_remote, &QLineEdit::textEdited, this, [this] { edited(u"git.remote"_s); });
    return card;
}

QWidget *GitPage::makeGuardCard()
{
    m_guardCard = new Card(tr("What git keeps out"), this);
    m_guardCard->explain(tr("What is once in git stays in its history. These three mistakes are the usual ones in data "
                            "projects, and hard to undo."));
    const auto add = [this](const QString &text, const QString &objectName, const QString &remark) {
        auto *box = new QCheckBox(text);
        box->setObjectName(objectName);
        auto *field = addField(objectName, {}, box);
        field->setRemark(remark);
        m_guardCard->body()->addWidget(field);
        connect(box, &QCheckBox::clicked, this, [this] { edited(u"git.guards"_s); });
        return box;
    };
    m_notebooks = add(tr("&Output of notebooks"), u"guardNotebooks"_s,
                      tr("Results can hold personal data, and make every change unreadable."));
    m_largeFiles = add(tr("&Large files"), u"guardLargeFiles"_s,
                       tr("Data and models stay on the disk; their folders are ignored."));
    m_secrets = add(tr("Se&crets"), u"guardSecrets"_s, tr("Keys, tokens and .env files are ignored."));
    alignInputs(QList<QWidget *>{m_notebooks, m_largeFiles, m_secrets});
    m_guardCard->body()->addWidget(
        look::note(tr("This version ignores data, models and secrets in every project, and cleans no notebooks yet. "
                      "What you choose here is kept in the setup file for later."),
                   m_guardCard));
    return m_guardCard;
}

QWidget *GitPage::makeIdentityCard()
{
    auto *card = new Card(tr("Who commits"), this);
    m_identityMark = new Mark(MarkKind::Waiting, card);
    m_identity = look::paragraph({}, look::Type::Body, card);
    m_identity->setObjectName(u"gitIdentity"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(look::small);
    row->addWidget(m_identityMark, 0, Qt::AlignTop);
    row->addWidget(m_identity, 1);
    card->body()->addLayout(row);
    return card;
}

void GitPage::fill(const ProjectSpec &spec)
{
    const auto guards = [&spec](GitGuard guard) { return spec.git.guards.contains(guard); };
    m_repository->setChecked(spec.git.repository);
    m_firstCommit->setChecked(spec.git.firstCommit);
    m_branch->setAnswer(spec.git.branch);
    m_remote->setAnswer(spec.git.remote);
    m_notebooks->setChecked(guards(GitGuard::NotebookOutput));
    m_largeFiles->setChecked(guards(GitGuard::LargeFiles));
    m_secrets->setChecked(guards(GitGuard::Secrets));
    showEnabled();
}

void GitPage::store(ProjectSpec &spec) const
{
    spec.git.repository = m_repository->isChecked();
    spec.git.firstCommit = m_firstCommit->isChecked();
    spec.git.branch = m_branch->answer();
    spec.git.remote = m_remote->answer();
    const std::pair<QCheckBox *, GitGuard> guards[] = {
        {m_notebooks, GitGuard::NotebookOutput}, {m_largeFiles, GitGuard::LargeFiles}, {m_secrets, GitGuard::Secrets}};
    for (const auto &[box, guard] : guards) {
        if (!box->isChecked())
            spec.git.guards.removeAll(guard);
        else if (!spec.git.guards.contains(guard))
            spec.git.guards.append(guard);
    }
}

QStringList GitPage::fields() const
{
    return {u"git."_s};
}

void GitPage::showFacts(const MachineFacts &facts)
{
    m_facts = facts;
    showIdentity();
}

void GitPage::showEnabled()
{
    const bool on = m_repository->isChecked();
    for (QWidget *widget : {static_cast<QWidget *>(m_firstCommit), static_cast<QWidget *>(m_branch),
                            static_cast<QWidget *>(m_remote), static_cast<QWidget *>(m_guardCard)})
        widget->setEnabled(on);
    showIdentity();
}

void GitPage::showIdentity()
{
    const auto show = [this](MarkKind kind, const QString &text) {
        m_identityMark->setKind(kind);
        m_identity->setText(text);
    };
    const auto committer = committerFor(loaded(), m_facts.value_or(MachineFacts()));
    if (!m_repository->isChecked() || !m_firstCommit->isChecked())
        show(MarkKind::Waiting, tr("Nobody: there will be no commit."));
    else if (committer && committer->source == CommitterSource::GitSettings)
        show(MarkKind::Good, tr("%1 <%2>, as git's settings say.").arg(committer->name, committer->email));
    else if (committer)
        show(MarkKind::Good, tr("%1 <%2>, the first author on the page Project: git's settings name nobody.")
                                 .arg(committer->name, committer->email));
    else if (!m_facts)
        show(MarkKind::Waiting, tr("Looking at git's settings…"));
    else
        show(MarkKind::Caution, tr("Git's settings name nobody. Give an author with an e-mail address on the page "
                                   "Project, or make no first commit."));
}

} // namespace groundwork
