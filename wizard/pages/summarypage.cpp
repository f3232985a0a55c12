// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/summarypage.h"

#include "generator/managers/environmentmanager.h"
#include "machine/targetproblem.h"
#include "pages/card.h"
#include "pages/fieldrow.h"
#include "pages/flowlayout.h"
#include "pages/look.h"
#include "pages/projectstatetext.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

const QString trustKey = u"trust"_s;

/// Free text of somebody else's file, short enough for a line or two.
QString shortened(const QString &text)
{
    constexpr qsizetype most = 220;
    const QString line = text.simplified();
    return line.size() <= most ? line : line.left(most - 1) + u'…';
}

} // namespace

SummaryPage::SummaryPage(QWidget *parent) : Page({}, {}, parent)
{
    m_words = new Card(tr("It makes"), this);
    auto *rows = new QGridLayout;
    rows->setHorizontalSpacing(look::large);
    rows->setVerticalSpacing(look::medium);
    rows->setColumnStretch(1, 1);
    const auto add = [&](const QString &title, const QString &objectName) {
        auto *text = look::paragraph({}, look::Type::Body, m_words);
        text->setObjectName(objectName);
        const int row = rows->rowCount();
        rows->addWidget(look::label(title, look::Type::Strong, m_words), row, 0, Qt::AlignTop);
        rows->addWidget(text, row, 1, Qt::AlignTop);
        return text;
    };
    m_project = add(tr("Project"), u"summaryProject"_s);
    m_environment = add(tr("Environment"), u"summaryEnvironment"_s);
    m_git = add(tr("Git"), u"summaryGit"_s);
    m_problem = add(tr("Problem"), u"summaryProblem"_s);
    m_words->body()->addLayout(rows);
    body()->addWidget(m_words);

    m_trustCard = new Card(tr("Packages from elsewhere"), this);
    m_channels = look::paragraph({}, look::Type::Body, m_trustCard);
    m_channels->setObjectName(u"foreignChannels"_s);
    m_trustCard->body()->addWidget(m_channels);
    m_trust = new QCheckBox(tr("I &know these addresses and want packages from there"));
    m_trust->setObjectName(u"trustChannels"_s);
    m_trustCard->body()->addWidget(addField(trustKey, {}, m_trust));
    connect(m_trust, &QCheckBox::clicked, this, [this] { edited(trustKey); });
    body()->addWidget(m_trustCard);

    auto *own = new Card({}, this);
    m_next = look::note({}, own);
    own->body()->addWidget(m_next);
    auto *row = new FlowLayout(look::small, look::small);
    auto *change = new QPushButton(tr("Look at the &answers"));
    change->setObjectName(u"changeAnswers"_s);
    auto *undo = new QPushButton(tr("&Undo this set-up"));
    undo->setObjectName(u"undoProject"_s);
    undo->setAutoDefault(false); // Return is for the way on
    m_jupyter = new JupyterButtons(own);
    m_jupyter->openButton()->setAutoDefault(false);
    row->addWidget(change);
    row->addWidget(m_jupyter->openButton());
    row->addWidget(m_jupyter->stopButton());
    row->addWidget(undo);
    own->body()->addLayout(row);
    own->body()->addWidget(m_jupyter->note());
    body()->addWidget(own);
    body()->addStretch();
    m_change = change;
    m_ownCard = undo;
    connect(change, &QPushButton::clicked, this, &SummaryPage::changeWanted);
    connect(undo, &QPushButton::clicked, this, &SummaryPage::undoWanted);
}

void SummaryPage::showFile(const AbsolutePath &file)
{
    m_own = false;
    m_words->setHeading(tr("It makes"));
    setTitle(tr("%1: what the setup file leads to").arg(loaded().project.name));
    setLine(tr("Nothing was done yet. %1 holds answers only, no commands.").arg(file.toString()));
    m_next->setText(tr("Review shows every file and every command before anything is done."));
    m_ownCard->hide();
    showJupyter({});
    m_change->show();
    showWords();
}

void SummaryPage::showProject(const AbsolutePath &project)
{
    m_own = true;
    m_words->setHeading(tr("What was set up"));
    m_target = project;
    setTitle(tr("%1 is a project of yours").arg(loaded().project.name));
    setLine(project.toString());
    m_next->setText(
        tr("Review shows what is missing, or what is proved again. Undo takes away what the set-up made, and "
           "nothing of yours."));
    m_ownCard->show();
    showJupyter({});
    m_change->hide();
    showWords();
}

/// Nothing is said about a Jupyter that is not there: to look at a project is not to ask for it.
void SummaryPage::showJupyter(const JupyterReport &report)
{
    m_jupyter->show(report);
    const bool there = report.state != JupyterState::Missing;
    m_jupyter->openButton()->setVisible(there);
    m_jupyter->note()->setVisible(there && !m_jupyter->note()->text().isEmpty());
}

void SummaryPage::setTarget(const AbsolutePath &target)
{
    m_target = target;
    showWords();
}

void SummaryPage::showSources(const QList<ForeignSource> &sources)
{
    m_sources = sources;
    showTrust();
}

void SummaryPage::setTrusted(bool trusted)
{
    m_trust->setChecked(trusted);
}

bool SummaryPage::isTrusted() const
{
    return m_trust->isChecked();
}

void SummaryPage::fill(const ProjectSpec &)
{
    showWords();
}

void SummaryPage::showFacts(const MachineFacts &facts)
{
    m_facts = facts;
    if (m_own && facts.target.path == m_target && facts.target.state == TargetState::OurProject)
        setLine(u"%1 — %2"_s.arg(m_target.toString(), stateSentence(facts.target.project)));
    showWords();
}

void SummaryPage::showWords()
{
    const ProjectSpec &spec = loaded();
    QStringList project;
    if (!spec.project.summary.isEmpty())
        project.append(shortened(spec.project.summary));
    if (!m_target.isEmpty()) {
        const bool known = m_facts && m_facts->target.path == m_target;
        const auto problem = known && !m_own ? targetProblem(m_facts->target, TargetUse::NewProject, 0) : std::nullopt;
        project.append(problem ? problem->message
                       : m_own ? tr("The folder is %1.").arg(m_target.toString())
                               : tr("The folder %1 will be made.").arg(m_target.toString()));
    }
    m_project->setText(project.join(u'\n'));

    QStringList names;
    for (const PackageRequest &package : spec.environment.packages)
        names.append(packageText(package));
    const QString packages = names.isEmpty() ? tr("ipykernel only") : names.join(u", "_s);
    QString manager;
    if (m_facts) {
        const auto chosen = chooseManager(spec, *m_facts);
        manager = chosen ? tr("By %1.").arg((*chosen)->name()) : QString(); // why not stands among the findings
    }
    m_environment->setText(
        tr("Python %1 with %2. %3")
            .arg(spec.environment.python.isEmpty() ? tr("as found") : spec.environment.python, packages, manager)
            .trimmed());
    m_git->setText(!spec.git.repository ? tr("No repository.")
                   : spec.git.firstCommit
                       ? tr("A repository with a first commit on the branch %1.").arg(spec.git.branch)
                       : tr("A repository without a commit."));
    const QString users = spec.problem.users.value;
    const QString objectives = spec.problem.objectives.value;
    m_problem->setText(
        users.isEmpty() && objectives.isEmpty()
            ? tr("Not described yet.")
            : shortened(users + (users.isEmpty() || objectives.isEmpty() ? u""_s : u" — "_s) + objectives));
    showTrust();
}

void SummaryPage::showTrust()
{
    const QStringList foreign = foreignChannels(loaded());
    m_trustCard->setVisible(needsTrust());
    QStringList lines;
    if (!foreign.isEmpty())
        lines.append(tr("Packages are programs. This file takes some from %1.").arg(foreign.join(u", "_s)));
    for (const ForeignSource &source : m_sources)
        lines.append(tr("Packages are programs. %1 in the project takes some from %2.")
                         .arg(source.file.toString(), source.places.join(u", "_s)));
    m_channels->setText(lines.join(u'\n'));
}

bool SummaryPage::needsTrust() const
{
    return !foreignChannels(loaded()).isEmpty() || !m_sources.isEmpty();
}

QList<SpecProblem> SummaryPage::ownProblems() const
{
    if (!needsTrust() || m_trust->isChecked())
        return {};
    return {SpecProblem{.line = 0,
                        .column = 0,
                        .field = trustKey,
                        .message = tr("Packages from there are taken only after your yes."),
                        .hint = {}}};
}

bool SummaryPage::takesFinding(const Finding &finding) const
{
    return finding.state != FindingState::Have && finding.subject != u"folder"; // which stands below “Project”
}

} // namespace groundwork
