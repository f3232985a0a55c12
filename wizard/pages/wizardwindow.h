// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/imports/capturedspec.h"
#include "generator/run/connection.h"
#include "generator/run/jupyterdesk.h"
#include "generator/run/opener.h"
#include "generator/run/paces.h"
#include "generator/run/recentprojects.h"
#include "generator/run/runplan.h"
#include "generator/run/speccabinet.h"
#include "generator/run/undo.h"
#include "pages/draft.h"
#include "pages/failureview.h"

#include <QDialog>
#include <QTimer>

#include <chrono>
#include <expected>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace groundwork {

class DonePage;
class EnvironmentPage;
class LiveIndex;
class PackagesPage;
class Page;
class ProjectPage;
class ReviewPage;
class SetUpPage;
class StartPage;
class StepList;
class SummaryPage;

/// Whether versions are found out, and packages fetched, while the person goes on.
enum class Ahead { Prepare, Wait };

/// What the window gets from main(). It borrows them all.
struct WindowServices
{
    SpecCabinet &specs;
    RecentProjects &recent;
    Opener &opener;
    AbsolutePath folder;                  ///< where new projects are made unless the person says otherwise
    AbsolutePath temporaryDirectory;      ///< for runs
    AbsolutePath settings{};              ///< where runs keep which locks were solved here; empty: nowhere
    Paces *paces = nullptr;               ///< of earlier runs; none: no time is told from them
    Connection *connection = nullptr;     ///< none: it is not metered
    Ahead ahead = Ahead::Prepare;         ///< as the person began it; a switch in the window changes it
    std::chrono::milliseconds rest{2000}; ///< how long the list of packages rests before its versions are found out
};

/// The pages in their order, with the steps at the side and the one action at the bottom. It knows no thread: what it
/// wants done it says by signals, and what comes of it arrives by slots.
class WizardWindow final : public QDialog
{
    Q_OBJECT

public:
    explicit WizardWindow(const WindowServices &services, QWidget *parent = nullptr);

    /// Opens on what this setup file leads to.
    void openFile(const AbsolutePath &file);
    void openProject(const AbsolutePath &folder);
    [[nodiscard]] const ProjectSpec &spec();
    [[nodiscard]] Page *currentPage() const;

    void takeFacts(const MachineFacts &facts);
    void takeSolution(const Solution &solution);
    void takeSolveFailure(const Failure &failure);
    void takeCapture(const Captured &captured);
    void takeCaptureFailure(const Error &error);
    void takeFetched();
    void takeIndex(const std::shared_ptr<const LiveIndex> &index);
    void takeConnection(); ///< the connection changed
    void takeStepState(int index, StepState state);
    void takeProgress(double done, const ToolProgress &tool);
    void takeLog(const QStringList &lines);
    void takeReport(const RunReport &report);
    void takeUndo(const Result<UndoReport> &result);
    void takeJupyter(const JupyterReport &jupyter);

    void reject() override; ///< Escape

Q_SIGNALS:
    void factsWanted(const groundwork::AbsolutePath &target, const groundwork::AbsolutePath &existing,
                     const groundwork::PackageSupply &packages);
    void indexWanted(); ///< what the person's tools know of packages
    void condaInstallerChosen(const groundwork::AbsolutePath &file);
    void captureWanted(const QList<groundwork::AbsolutePath> &sources);
    void solveWanted(const groundwork::Plan &plan, const groundwork::RunSurroundings &surroundings);
    void solveDropped(); ///< and what is fetched ahead
    void fetchWanted(const groundwork::FetchPackages &fetch, const groundwork::RunSurroundings &surroundings);
    void runWanted(const groundwork::Plan &plan, const groundwork::RunSurroundings &surroundings);
    void cancelWanted();
    void undoWanted(const groundwork::AbsolutePath &folder, const groundwork::RunSurroundings &surroundings);
    void jupyterSought(const groundwork::JupyterPlace &place);
    void jupyterWanted(const groundwork::JupyterPlace &place);
    void jupyterStopWanted(const groundwork::JupyterPlace &place);
    void left(); ///< closed before, and now there is nothing more to wait for

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Step
    {
        QString title;
        const QMetaObject *kind; ///< of its page
        std::function<Page *()> make;
        Page *page = nullptr; ///< made when it is first shown
    };
    /// A solve that ran while the person went on or read the plan.
    struct Solved
    {
        SolveQuestion question;
        Solution solution;
    };
    /// A solve that failed; its ways out may still be tried.
    struct Refused
    {
        SolveQuestion question;
        Failure failure;
        FailureView::Trials trials = FailureView::Trials::Over;
    };
    template <typename P>
    Step stepWith(const QString &title);
    [[nodiscard]] int stepOf(const QMetaObject &kind) const;
    template <typename P>
    [[nodiscard]] int stepOf() const
    {
        return stepOf(P::staticMetaObject);
    }
    template <typename P>
    [[nodiscard]] bool isAt() const
    {
        return m_step == stepOf<P>();
    }
    template <typename P>
    [[nodiscard]] P *pageAt()
    {
        return static_cast<P *>(pageOf(stepOf<P>()));
    }
    void attach(Page &) {}
    void attach(StartPage &page);
    void attach(ProjectPage &page);
    void attach(EnvironmentPage &page);
    void attach(PackagesPage &page);
    void attach(ReviewPage &page);
    void attach(SetUpPage &page);
    void attach(DonePage &page);

    void build();
    QWidget *makeBar();
    [[nodiscard]] Page *pageOf(int step);
    void goTo(int step);
    void showPage(Page *page);
    void showSummary();
    void showFindings();
    void showSolution(const Solution &solution);
    void showState();
    void showStart();
    void next();
    void back();
    void collect();
    void startNew();
    void startRun();
    [[nodiscard]] bool needsTrust() const;
    /// What came with a project may have changed since it was looked at.
    void lookForSources();
    /// A yes holds for this file from now on, until something in it changes.
    void rememberTrust();
    void review();
    void planNow();
    [[nodiscard]] std::expected<Plan, Failure> planFor(const MachineFacts &facts) const;
    void showRefusal(const Failure &failure);
    [[nodiscard]] Failure offered(Failure failure) const;
    void takeWayOut(const WayOut &way);
    void askFacts();
    [[nodiscard]] RunSurroundings surroundings() const;

    [[nodiscard]] SolveQuestion questionOf(const Plan &plan) const;
    [[nodiscard]] bool isSolved(const Plan &plan) const;
    [[nodiscard]] bool isRefused(const Plan &plan) const;
    [[nodiscard]] bool isTrying() const;
    void askSolve(const Plan &plan);
    void dropSolve();
    [[nodiscard]] bool mayAskAhead() const;
    [[nodiscard]] bool mayPrepare() const;
    [[nodiscard]] bool isMetered() const;
    void fetchNow();
    void prepareSoon();
    void prepare();
    void setAhead(Ahead ahead);

    void chooseFile();
    void chooseFolder();
    void choosePackageFolder();
    void chooseImport();
    void chooseProject();
    void chooseCondaInstaller();
    void saveSetupFile();
    [[nodiscard]] std::optional<JupyterPlace> jupyterPlace() const;
    void lookForJupyter();
    void openJupyter();
    void stopJupyter();
    void openProjectFolder();
    void askUndo(const AbsolutePath &folder);
    void askToStop();
    void askToLeave();
    void report(const Error &error);
    void say(const QString &text);

    WindowServices m_services;
    Draft m_draft;
    std::vector<Step> m_steps;
    SummaryPage *m_summary = nullptr;
    int m_step = 0;
    int m_reached = 0;
    bool m_running = false;
    bool m_planWanted = false; ///< facts are on their way for the Review page
    bool m_leaving = false;
    bool m_jupyterStarts = false;
    bool m_closesAfterJupyter = false; ///< hidden: it opens the browser yet, then it is gone
    std::optional<Plan> m_plan;
    std::optional<Solved> m_solved;
    std::optional<SolveQuestion> m_asked; ///< a solve that is under way
    std::optional<Refused> m_refused;
    std::optional<SolveQuestion> m_fetching;  ///< whose packages are being fetched, or are in the caches
    std::shared_ptr<const LiveIndex> m_index; ///< what the person's tools know of packages
    Ahead m_ahead = Ahead::Prepare;
    QTimer m_restTimer;
    std::optional<Error> m_sourcesTrouble; ///< why it is not known where a project takes its packages from
    std::optional<RunReport> m_report;
    QTimer m_factsTimer;
    StepList *m_list = nullptr;
    QStackedWidget *m_stack = nullptr;
    QPushButton *m_save = nullptr;
    QLabel *m_status = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
};

} // namespace groundwork
