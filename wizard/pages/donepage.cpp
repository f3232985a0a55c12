// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/donepage.h"

#include "pages/card.h"
#include "pages/flowlayout.h"
#include "pages/look.h"
#include "pages/lookstyle.h"
#include "pages/mark.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

bool holdsJupyter(const RunReport &report)
{
    return report.environment && std::ranges::any_of(report.environment->packages, [](const InstalledPackage &package) {
               return package.name == u"jupyterlab" || package.name == u"notebook";
           });
}

enum class ProofKind { New, Existing };

/// An environment that was there before has no lock of ours.
QString proofText(ProofKind kind)
{
    return kind == ProofKind::New
               ? DonePage::tr("Every package was imported in the new environment and its version compared with the "
                              "lock; every file of every package was looked for; the kernel was started and the "
                              "notebook was run in it from top to bottom.")
               : DonePage::tr("Every package that the setup file names was imported in your environment and its "
                              "version compared with the setup file; every file of every package in it was looked "
                              "for; the kernel was started and the notebook was run in it from top to bottom.");
}

} // namespace

DonePage::DonePage(QWidget *parent) : Page({}, {}, parent)
{
    m_proofCard = new Card(tr("Proved just now"), this);
    m_proofCard->explain(proofText(ProofKind::New));
    body()->addWidget(m_proofCard);

    auto *go = new Card(tr("Go on"), this);
    auto *row = new FlowLayout(look::small, look::small);
    m_jupyter = new JupyterButtons(go);
    markAsAction(m_jupyter->openButton(), ActionRank::First);
    m_folder = new QPushButton(tr("Open f&older"));
    m_folder->setObjectName(u"openFolder"_s);
    row->addWidget(m_jupyter->openButton());
    row->addWidget(m_jupyter->stopButton());
    row->addWidget(m_folder);
    go->body()->addLayout(row);
    go->body()->addWidget(m_jupyter->note());
    body()->addWidget(go);

    auto *team = new Card(tr("Your team gets the same"), this);
    m_share = look::paragraph({}, look::Type::Body, team);
    m_share->setObjectName(u"shareText"_s);
    team->body()->addWidget(m_share);
    auto *save = new QPushButton(tr("Sa&ve the setup file elsewhere…"));
    save->setObjectName(u"shareSetupFile"_s);
    auto *saveRow = new QHBoxLayout;
    saveRow->addWidget(save);
    saveRow->addStretch();
    team->body()->addLayout(saveRow);
    body()->addWidget(team);
    body()->addStretch();

    connect(m_folder, &QPushButton::clicked, this, &DonePage::folderWanted);
    connect(save, &QPushButton::clicked, this, &DonePage::saveWanted);
}

QWidget *DonePage::firstWidget() const
{
    return m_jupyter->openButton()->isEnabled() ? m_jupyter->openButton() : m_folder;
}

void DonePage::addProof(const QString &title, const QString &remark, bool good)
{
    const int index = m_grid->count();
    auto *cell = new QWidget(m_proofs);
    auto *row = new QHBoxLayout(cell);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::small);
    auto *mark = new Mark(good ? MarkKind::Good : MarkKind::Bad, cell);
    row->addWidget(mark);
    row->addWidget(look::label(title, look::Type::Strong, cell));
    auto *note = look::note(remark, cell);
    row->addWidget(note, 1);
    m_grid->addWidget(cell, index / m_columns, index % m_columns);
}

void DonePage::showReport(const Plan &plan, const RunReport &report)
{
    const QString name = plan.spec.project.name;
    const bool proved = report.proof && report.proof->ok();
    setTitle(proved ? tr("%1 works").arg(name) : tr("%1 is there, but not everything was proved").arg(name));
    QString line = report.project.toString();
    if (report.git && !report.git->commit.isEmpty())
        line = tr("%1 · commit %2 on %3").arg(line, report.git->commit.left(7), report.git->branch);
    setLine(line);

    m_proofCard->explain(proofText(plan.spec.environment.existing.isEmpty() ? ProofKind::New : ProofKind::Existing));
    delete m_proofs;
    m_proofs = new QWidget(m_proofCard);
    m_grid = new QGridLayout(m_proofs);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(look::huge);
    m_grid->setVerticalSpacing(look::small);
    m_columns = window()->width() < fontMetrics().averageCharWidth() * 110 ? 1 : 2; // large text takes the whole width
    for (int column = 0; column < m_columns; ++column)
        m_grid->setColumnStretch(column, 1);
    if (report.proof) {
        for (const ImportProof &proof : report.proof->imports) {
            const QString remark = !proof.ok                       ? proof.details
                                   : proof.module.isEmpty()        ? tr("its records are whole")
                                   : proof.module == proof.package ? tr("imported")
                                                                   : tr("imported as %1").arg(proof.module);
            addProof(u"%1 %2"_s.arg(proof.package, proof.version), remark, proof.ok);
        }
        for (const GpuProof &proof : report.proof->gpu) {
            const QString remark = proof.sees                ? tr("%1, sees it").arg(proof.build)
                                   : proof.build == u"CPU"   ? tr("a build that uses no GPU")
                                   : proof.details.isEmpty() ? tr("%1, does not see it").arg(proof.build)
                                                             : proof.details;
            addProof(tr("GPU for %1").arg(proof.package), remark, proof.sees);
        }
        addProof(tr("Files"), report.proof->filesOk ? tr("all of every package are there") : tr("some are missing"),
                 report.proof->filesOk);
        addProof(tr("Kernel “%1”").arg(report.proof->kernelName),
                 report.proof->kernelOk ? tr("runs in this environment") : tr("does not run"), report.proof->kernelOk);
        if (!report.proof->notebookPath.isEmpty())
            addProof(report.proof->notebookPath,
                     report.proof->notebookOk ? tr("ran from top to bottom") : tr("does not run"),
                     report.proof->notebookOk);
    }
    m_proofCard->body()->addWidget(m_proofs);
    m_proofCard->setVisible(report.proof.has_value());

    m_jupyter->show(
        {.project = report.project, .state = holdsJupyter(report) ? JupyterState::Stopped : JupyterState::Missing});
    m_share->setText(
        tr("Send them %1. A double-click shows what it leads to, and makes this project.").arg(report.spec));
}

} // namespace groundwork
