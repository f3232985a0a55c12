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

/// The Jupyter that the environment holds; Lab where both are there.
std::optional<JupyterKind> jupyterIn(const RunReport &report)
{
    if (!report.environment)
        return std::nullopt;
    const auto has = [&](const QString &name) {
        return std::ranges::any_of(report.environment->packages,
                                   [&](const InstalledPackage &package) { return package.name == name; });
    };
    if (has(u"jupyterlab"_s))
        return JupyterKind::Lab;
    if (has(u"notebook"_s))
        return JupyterKind::Notebook;
    return std::nullopt;
}

} // namespace

DonePage::DonePage(QWidget *parent) : Page({}, {}, parent)
{
    m_proofCard = new Card(tr("Proved just now"), this);
    m_proofCard->explain(tr("Every package was imported in the new environment and its version compared with the lock; "
                            "every file of every package was looked for; the kernel was started and the notebook "
                            "was run in it from top to bottom."));
    body()->addWidget(m_proofCard);

    auto *go = new Card(tr("Go on"), this);
    auto *row = new FlowLayout(look::small, look::small);
    m_jupyter = new QPushButton(tr("Open &Jupyter"));
    m_jupyter->setObjectName(u"openJupyter"_s);
    markAsAction(m_jupyter, ActionRank::First);
    m_folder = new QPushButton(tr("Open f&older"));
    m_folder->setObjectName(u"openFolder"_s);
    row->addWidget(m_jupyter);
    row->addWidget(m_folder);
    go->body()->addLayout(row);
    m_opened = look::note({}, go);
    m_opened->setObjectName(u"openedText"_s);
    m_opened->hide();
    go->body()->addWidget(m_opened);
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

    connect(m_jupyter, &QPushButton::clicked, this, [this] {
        if (m_kind)
            Q_EMIT jupyterWanted(*m_kind);
    });
    connect(m_folder, &QPushButton::clicked, this, &DonePage::folderWanted);
    connect(save, &QPushButton::clicked, this, &DonePage::saveWanted);
}

QWidget *DonePage::firstWidget() const
{
    return m_kind ? m_jupyter : m_folder;
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

    m_kind = jupyterIn(report);
    m_jupyter->setEnabled(m_kind.has_value());
    m_opened->setVisible(!m_kind);
    if (!m_kind)
        m_opened->setText(tr("Jupyter is not among the packages of this environment; its kernel is offered in yours."));
    m_share->setText(
        tr("Send them %1. A double-click shows what it leads to, and makes this project.").arg(report.spec));
}

void DonePage::showOpened(const QString &text)
{
    m_opened->setText(text);
    m_opened->show();
}

} // namespace groundwork
