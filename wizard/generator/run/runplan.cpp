// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/runplan.h"

#include "generator/run/jupyter.h"
#include "generator/run/projectrecord.h"
#include "generator/run/runreport.h"
#include "generator/run/stage.h"
#include "generator/run/trustedspecs.h"
#include "generator/steps/environmentmark.h"
#include "spec/specrules.h"
#include "system/folderlock.h"
#include "system/journaledsystem.h"
#include "system/targetlock.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>
#include <numeric>

namespace groundwork {

namespace {

using Clock = std::chrono::steady_clock;

/// The unit of a step's weight.
int tenthsIn(double seconds)
{
    return std::max(1, qRound(seconds * 10));
}

/// The entries as they will be once `from` stands at `to`.
QList<JournalEntry> rehomed(QList<JournalEntry> entries, const AbsolutePath &from, const AbsolutePath &to)
{
    for (auto &entry : entries) {
        if (entry.path == from)
            entry.path = to;
        else if (entry.path.isBelow(from))
            entry.path = to.child(entry.path.toString().mid(from.toString().size() + 1));
    }
    return entries;
}

/// One run: owns what is only known while it runs, so that runPlan() reads as the phases do.
class Run
{
public:
    Run(const Plan &plan, System &system, Git &git, const RunSurroundings &surroundings, const CancelToken &cancel,
        RunObserver &observer)
        : m_plan(plan), m_inner(system), m_journal(system), m_cancel(cancel), m_observer(observer),
          m_surroundings(surroundings),
          m_context{m_journal, system, git, m_cancel, {}, {}, surroundings.toolEnvironment, {}, {}, {}}
    {
        m_report.project = plan.target;
        m_report.plan = hashOf(plan);
        m_report.spec = slugOf(plan.spec) + QStringLiteral(".groundwork.yaml");
        m_report.manager = plan.manager;
        m_report.tool = plan.tool;
        m_report.prefix = plan.prefix;
        for (const auto &step : plan.steps) {
            m_report.steps.append({step.id, step.phase, step.title(Tense::Imperative), StepState::Waiting, 0});
            m_weights.append(step.weight);
            if (const auto *lock = std::get_if<WriteLock>(&step.action))
                m_lock = lock->path.toString();
        }
        m_context.findings.solution = surroundings.solution;
        m_context.log = [this](const QString &line) { m_observer.logged(line); };
    }

    RunReport execute()
    {
        auto lock = TargetLock::take(m_plan.target);
        if (!lock) {
            m_report.failure = Failure{lock.error(), {}};
            return m_report;
        }
        m_lockOfTarget = &*lock;
        const auto temporary =
            m_inner.makePrivateDirectory(m_surroundings.temporaryDirectory, QStringLiteral("groundwork-"));
        if (!temporary) {
            m_report.failure = Failure{temporary.error(), {}};
            return m_report;
        }
        m_context.privateDirectory = *temporary;
        const auto takenUp = m_plan.kind == PlanKind::Create ? Result<void>() : takeUpProject();
        if (takenUp) {
            runSteps();
            finish();
        } else {
            fail(takenUp.error());
        }
        // What is left in the temporary folder harms nobody; a failure to clean it changes no outcome.
        if (const auto removed = m_inner.removeTree(*temporary); !removed)
            m_observer.logged(removed.error().message);
        return m_report;
    }

private:
    Result<void> takeUpProject()
    {
        auto record = readProjectRecord(m_inner, m_plan.target);
        if (!record)
            return std::unexpected(record.error());
        m_context.root = m_plan.target;
        m_context.wasInterrupted =
            record->isTrusted && (record->state == ProjectState::Installing || record->state == ProjectState::Failed);
        m_report.state = record->state;
        m_recorded = *record;
        if (const auto status = m_context.git.status(m_plan.target); status && *status)
            m_changedBefore = (*status)->changed;
        m_commits = record->commits;
        // A plan that finishes the project may write the lock that it did not have yet.
        if (m_lock.isEmpty())
            m_lock = record->lock;
        m_journal.setEntries(std::move(record->journal));
        m_journal.setOnChange([this](const QList<JournalEntry> &) { return writeRecord(m_report.state); });
        m_stands = true;
        return m_plan.kind == PlanKind::Finish ? refuseWhileInUse() : Result<void>();
    }

    /// An environment is not made anew under a server that runs in it.
    Result<void> refuseWhileInUse()
    {
        auto free = refuseWhileJupyterRuns(m_inner, m_plan.target, m_surroundings.toolEnvironment, m_cancel);
        const auto isMadeAnew = [this](const Step &step) {
            return std::holds_alternative<InstallEnvironment>(step.action) && !step.isDone(m_context);
        };
        return free || std::ranges::any_of(m_plan.steps, isMadeAnew) ? free : Result<void>();
    }

    void runSteps()
    {
        m_report.outcome = RunOutcome::Done;
        for (int index = 0; index < m_plan.steps.size(); ++index) {
            const Step &step = m_plan.steps.at(index);
            if (m_cancel.isCancelled()) {
                m_report.outcome = RunOutcome::Cancelled;
                return;
            }
            StepResult result = enterPhase(step.phase);
            if (result) {
                setState(index, StepState::Running);
                const auto start = Clock::now();
                result = runStep(step, index);
                m_report.steps[index].seconds = std::chrono::duration<double>(Clock::now() - start).count();
            }
            if (!result) {
                m_report.outcome = RunOutcome::Failed;
                m_report.failure = result.error();
                setState(index, StepState::Failed);
                return;
            }
            if (*result == Completion::Cancelled) {
                m_report.outcome = RunOutcome::Cancelled;
                setState(index, StepState::Cancelled);
                return;
            }
            learnWeight();
            m_weightDone += m_weights.at(index);
            m_observer.progressed(doneShare(0), {});
        }
    }

    StepResult runStep(const Step &step, int index)
    {
        if (step.isDone(m_context)) {
            setState(index, StepState::Skipped);
            return Completion::Done;
        }
        m_context.progress = [this, weight = m_weights.at(index)](const ToolProgress &progress) {
            const double part = progress.fraction > 0 ? weight * progress.fraction : 0;
            m_observer.progressed(doneShare(part), progress);
        };
        const StepResult result = step.execute(m_context);
        if (result && *result == Completion::Done)
            setState(index, StepState::Done);
        if (const auto *lock = std::get_if<WriteLock>(&step.action); lock != nullptr && result)
            trustOwnLock(*lock);
        if (step.phase == Phase::Solve && m_context.findings.solution)
            m_observer.solved(*m_context.findings.solution);
        return result;
    }

    /// The addresses in it are those of the person's own settings.
    void trustOwnLock(const WriteLock &lock)
    {
        const auto *manager = managerNamed(m_plan.manager);
        const auto text = m_inner.read(lock.path.in(m_context.root), maximumLockSize);
        if (m_surroundings.settings.isEmpty() || manager == nullptr || !text)
            return;
        const auto source = foreignSource(lock.path, *text, *manager, m_plan.spec, {});
        if (!source || !*source)
            return;
        TrustedSpecs trusted(m_inner, m_surroundings.settings);
        if (trusted.contains(**source))
            return;
        // Without it a later run asks once more.
        if (const auto kept = trusted.add(**source); !kept)
            m_observer.logged(kept.error().message);
    }

    /// What has to stand between two phases: the staging directory, and the state that a killed run leaves.
    StepResult enterPhase(Phase phase)
    {
        if (m_phase == phase)
            return Completion::Done;
        m_phase = phase;
        Result<void> ready;
        if (phase == Phase::Stage && m_plan.kind == PlanKind::Create)
            ready = openStage();
        else if (phase == Phase::Stage && m_plan.kind == PlanKind::Finish)
            ready = writeRecord(m_report.state);
        else if (phase == Phase::Promote)
            ready = writeRecord(ProjectState::Waiting);
        else if (phase == Phase::Install)
            ready = beginInstall();
        else if (phase == Phase::Prove && m_plan.kind != PlanKind::Verify)
            ready = writeRecord(ProjectState::Installed);
        if (!ready)
            return std::unexpected(Failure{ready.error(), {}});
        return Completion::Done;
    }

    Result<void> openStage()
    {
        if (const auto removed = removeLeftoverStages(m_inner, m_plan.target); !removed)
            return removed;
        const auto stage = m_journal.makePrivateDirectory(m_plan.target.parent(), stagePrefix(m_plan.target));
        if (!stage)
            return std::unexpected(stage.error());
        m_lockOfTarget->holdToo(*stage);
        m_stage = *stage;
        m_context.root = *stage;
        return markStage(m_inner, *stage, *stage);
    }

    Result<void> beginInstall()
    {
        m_stands = true;
        m_journal.setOnChange([this](const QList<JournalEntry> &) { return writeRecord(m_report.state); });
        return writeRecord(ProjectState::Installing);
    }

    Result<void> writeRecord(ProjectState state)
    {
        m_report.state = state;
        const QString commit = m_context.findings.commit;
        if (!commit.isEmpty() && !m_commits.contains(commit))
            m_commits.append(commit);
        const ProjectRecord record{
            .project = m_plan.target,
            .state = state,
            .lock = m_lock,
            .kernel = m_plan.kernel,
            .manager = m_plan.manager,
            .prefix = m_plan.prefix,
            .kernels = m_plan.kernels,
            .commits = m_commits,
            .journal = rehomed(m_journal.entries(), m_context.root, m_plan.target),
            .isTrusted = !m_recorded || m_recorded->isTrusted || m_recorded->state != state,
        };
        if (m_recorded == record)
            return {};
        if (const auto kept = keepNotes(); !kept)
            return kept;
        const auto written = writeProjectRecord(m_inner, m_context.root, record);
        if (written)
            m_recorded = record;
        return written;
    }

    AbsolutePath notes() const { return m_context.root.child(QStringLiteral(".groundwork")); }

    /// A tool may do anything in the project, and without its notes nobody can finish it or take it back.
    Result<void> keepNotes()
    {
        const auto there = m_inner.status(notes());
        if (!m_stands || !there || *there)
            return {};
        m_lostNotes = true;
        return m_inner.makeDirectory(notes());
    }

    void checkNotes()
    {
        const auto state = m_inner.status(notes().child(QStringLiteral("state.json")));
        if (state && !*state) {
            m_lostNotes = true;
            m_recorded.reset(); // to be written again
        }
        if (m_lostNotes)
            fail({QCoreApplication::translate("RunPlan", "%1 was removed while the project was set up.")
                      .arg(notes().toString()),
                  {},
                  QCoreApplication::translate("RunPlan", "Its record was written anew: look what else is missing, then "
                                                         "continue or undo.")});
    }

    void finish()
    {
        auto &findings = m_context.findings;
        if (m_plan.kind == PlanKind::Create)
            m_stands = m_context.root == m_plan.target;
        m_report.environment = findings.environment;
        if (findings.solution)
            m_report.downloadBytes = findings.solution->downloadBytes;
        m_report.sandboxed = findings.sandboxed.value_or(false);
        if (!findings.proof.imports.isEmpty() || findings.proof.filesOk)
            m_report.proof = findings.proof;
        if (!m_stands) {
            removeTools();
            removeStage();
            return;
        }
        checkNotes();
        settleState();
        if (m_plan.kind != PlanKind::Verify) {
            if (const auto removed = removeStageMark(m_inner, m_plan.target); !removed)
                fail(removed.error());
        }
        const auto status = m_context.git.status(m_plan.target);
        if (!status)
            fail(status.error());
        else if (*status)
            noteChanges(**status);
        keepReport();
    }

    void noteChanges(const GitStatus &status)
    {
        m_report.git = status;
        m_report.changedFiles = status.changed;
        m_report.changedFiles.removeIf([this](const QString &file) { return m_changedBefore.contains(file); });
    }

    /// What was got for a project that did not come to stand, unless another one has taken it over or is about to.
    void removeTools()
    {
        for (const auto &step : m_plan.steps) {
            const auto *get = std::get_if<GetTool>(&step.action);
            if (get == nullptr || !m_journal.isDeclared(get->folder))
                continue;
            const auto lock = FolderLock::tryTake(get->folder);
            const auto mark = readEnvironmentMark(m_inner, get->folder);
            if (lock && *lock && (!mark || mark->project == get->project.toString()))
                tellOf(m_inner.removeTree(get->folder));
        }
    }

    void removeStage()
    {
        if (!m_stage.isEmpty())
            tellOf(groundwork::removeStage(m_inner, m_stage));
    }

    void tellOf(const Result<void> &removed)
    {
        if (removed)
            return;
        m_observer.logged(removed.error().message);
        if (m_report.failure)
            m_report.failure->error.details += u'\n' + removed.error().message;
    }

    /// After the commit point a run that was not completed leaves a named state, never a wrong one.
    void settleState()
    {
        const bool isVerification = m_plan.kind == PlanKind::Verify;
        if (const auto written = writeRecord(isVerification ? stateAfterVerification() : stateAfterRun()); !written)
            fail(written.error());
    }

    bool hasProof() const { return m_report.proof && m_report.proof->ok() && !m_lostNotes; }

    ProjectState stateAfterRun() const
    {
        if (hasProof())
            return ProjectState::Proved;
        if (m_report.outcome != RunOutcome::Done && m_phase >= Phase::Install)
            return ProjectState::Failed;
        return m_report.state == ProjectState::Installing ? ProjectState::Installed : m_report.state;
    }

    /// To prove finishes nothing: a half-made environment stays what it is, so that Continue and Undo know it as ours.
    ProjectState stateAfterVerification() const
    {
        const bool stood = m_report.state == ProjectState::Installed || m_report.state == ProjectState::Proved;
        const bool isHalfMade = m_journal.isDeclared(m_plan.prefix) && !readEnvironmentMark(m_inner, m_plan.prefix);
        if (hasProof() && (stood || !isHalfMade))
            return ProjectState::Proved;
        if (stood && m_report.outcome == RunOutcome::Failed && m_phase >= Phase::Install)
            return ProjectState::Failed;
        return m_report.state;
    }

    /// The first thing that went wrong is what the report tells.
    void fail(const Error &error)
    {
        if (m_report.failure)
            return;
        m_report.outcome = RunOutcome::Failed;
        m_report.failure = Failure{error, {}};
    }

    /// The project stands with or without its report, so a disk that is full by now does not make the run a failed one.
    void keepReport()
    {
        const auto kept = m_inner.write(m_plan.target.child(QStringLiteral(".groundwork/report.json")),
                                        toJson(m_report), WriteMode::Replace, Permissions::Normal);
        if (!kept)
            m_observer.logged(QCoreApplication::translate("RunPlan", "The report of this run was not kept: %1")
                                  .arg(kept.error().message));
    }

    void setState(int index, StepState state)
    {
        m_report.steps[index].state = state;
        m_observer.stepChanged(index, state);
    }

    /// What the versions tell of the time that their installation takes.
    void learnWeight()
    {
        const auto time =
            m_context.findings.solution ? roughTimeOf(m_context.findings.solution->packages) : std::nullopt;
        const auto install = std::ranges::find_if(
            m_plan.steps, [](const Step &step) { return std::holds_alternative<InstallEnvironment>(step.action); });
        if (time && install != m_plan.steps.cend())
            m_weights[install - m_plan.steps.cbegin()] = tenthsIn(time->fetching + time->placing);
    }

    /// Never less than what was told before, also when it turns out that more is to be done.
    double doneShare(double part)
    {
        const double all = std::accumulate(m_weights.cbegin(), m_weights.cend(), 0.0);
        m_share = std::max(m_share, all == 0 ? 1 : std::min(1.0, (m_weightDone + part) / all));
        return m_share;
    }

    const Plan &m_plan;
    System &m_inner;
    JournaledSystem m_journal;
    CancelToken m_cancel;
    RunObserver &m_observer;
    RunSurroundings m_surroundings;
    StepContext m_context;
    RunReport m_report;
    std::optional<Phase> m_phase;
    AbsolutePath m_stage;
    TargetLock *m_lockOfTarget = nullptr;
    QString m_lock; ///< its path in the project; empty while there is none
    QStringList m_commits;
    QStringList m_changedBefore; ///< files that were not as committed when this run began
    bool m_lostNotes = false;
    std::optional<ProjectRecord> m_recorded; ///< what the project's own folder says by now
    bool m_stands = false;                   ///< a project of ours is at the target
    QList<int> m_weights;                    ///< of the steps, as far as is known by now
    double m_weightDone = 0;
    double m_share = 0; ///< of the whole plan, as it was told last
};

} // namespace

RunReport runPlan(const Plan &plan, System &system, Git &git, const RunSurroundings &surroundings,
                  const CancelToken &cancel, RunObserver &observer)
{
    return Run(plan, system, git, surroundings, cancel, observer).execute();
}

} // namespace groundwork
