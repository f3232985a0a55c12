// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pages/page.h"
#include "pages/samples.h"
#include "pages/wizardwindow.h"

#include <QMap>
#include <QPushButton>
#include <QTest>

#include <optional>

namespace groundwork {

/// A cabinet, a memory of projects and a desktop that only remember what was asked of them.
class FakeCabinet final : public SpecCabinet
{
public:
    QMap<QString, ProjectSpec> files;
    QMap<QString, ProjectSpec> projects;
    std::optional<SpecRejected> rejected;
    QMap<QString, ProjectSpec> saved;
    QList<ProjectSpec> trusted;
    Result<QList<ForeignSource>> sources; ///< of the project that is open

    std::expected<ProjectSpec, SpecRejected> open(const AbsolutePath &file) const override
    {
        if (rejected)
            return std::unexpected(*rejected);
        return files.value(file.toString());
    }
    std::expected<ProjectSpec, SpecRejected> openProject(const AbsolutePath &project) const override
    {
        if (rejected)
            return std::unexpected(*rejected);
        return projects.value(project.toString());
    }
    Result<void> save(const AbsolutePath &file, const ProjectSpec &spec) override
    {
        saved.insert(file.toString(), spec);
        return {};
    }
    bool isTrusted(const ProjectSpec &spec) const override { return trusted.contains(spec); }
    Result<void> trust(const ProjectSpec &spec) override
    {
        trusted.append(spec);
        return {};
    }
    Result<QList<ForeignSource>> foreignSources(const ProjectSpec &, const MachineFacts &) const override
    {
        return sources;
    }
    Result<void> trust(const QList<ForeignSource> &named) override
    {
        sources->removeIf([&named](const ForeignSource &source) { return named.contains(source); });
        return {};
    }
};

class FakeRecentProjects final : public RecentProjects
{
public:
    QList<RecentProject> projects;

    QList<RecentProject> list() const override { return projects; }
    Result<void> remember(const QString &name, const AbsolutePath &folder) override
    {
        projects.prepend({name, folder, ProjectState::Proved});
        return {};
    }
};

class FakeOpener final : public Opener
{
public:
    QStringList opened;
    bool browser = true;

    Result<void> openFolder(const AbsolutePath &folder) override
    {
        opened.append(folder.toString());
        return {};
    }
    Result<void> openPage(const AbsolutePath &page) override
    {
        if (!browser)
            return failure(QStringLiteral("No browser opened the page."));
        opened.append(page.toString());
        return {};
    }
};

class FakePaces final : public Paces
{
public:
    QList<Pace> paces;

    QList<Pace> list() const override { return paces; }
    void remember(const Pace &pace) override { paces.prepend(pace); }
};

class FakeConnection final : public Connection
{
public:
    bool metered = false;

    bool isMetered() override { return metered; }
};

/// The window with a machine behind it that answers at once, and a run that the test plays.
class WindowFixture
{
public:
    FakeCabinet cabinet;
    FakeRecentProjects recent;
    FakeOpener opener;
    FakePaces paces;
    FakeConnection connection;
    MachineFacts machine = samples::machine({});
    std::optional<Failure> solveFailure;
    bool answersFacts = true;
    bool answersSolves = true;
    QList<Plan> started;
    QList<RunSurroundings> startedIn;
    PackageSupply packages; ///< of the last question for facts
    int cancelled = 0;
    int solved = 0;
    int dropped = 0;
    QList<FetchPackages> fetched;
    QStringList undone;
    QStringList jupyter; ///< "look /project", "open /project", "stop /project"
    QList<JupyterPlace> jupyterPlaces;
    WizardWindow window;

    /// `rest`: by itself long enough for nothing to be found out while the person goes on.
    explicit WindowFixture(QList<RecentProject> projects = {}, std::chrono::milliseconds rest = std::chrono::hours(1),
                           Ahead ahead = Ahead::Prepare)
        : recent{}, window(services(std::move(projects), rest, ahead))
    {
        QObject::connect(&window, &WizardWindow::factsWanted, &window,
                         [this](const AbsolutePath &target, const AbsolutePath &, const PackageSupply &supply) {
                             machine.target.path = target;
                             packages = supply;
                             if (answersFacts)
                                 window.takeFacts(machine);
                         });
        QObject::connect(&window, &WizardWindow::fetchWanted, &window,
                         [this](const FetchPackages &fetch) { fetched.append(fetch); });
        QObject::connect(&window, &WizardWindow::solveDropped, &window, [this] { ++dropped; });
        QObject::connect(&window, &WizardWindow::solveWanted, &window, [this] {
            ++solved;
            if (!answersSolves)
                return;
            if (solveFailure)
                window.takeSolveFailure(*solveFailure);
            else
                window.takeSolution(samples::solution());
        });
        QObject::connect(&window, &WizardWindow::runWanted, &window,
                         [this](const Plan &plan, const RunSurroundings &surroundings) {
                             started.append(plan);
                             startedIn.append(surroundings);
                         });
        QObject::connect(&window, &WizardWindow::cancelWanted, &window, [this] { ++cancelled; });
        QObject::connect(&window, &WizardWindow::undoWanted, &window,
                         [this](const AbsolutePath &folder) { undone.append(folder.toString()); });
        const auto errand = [this](const QString &what) {
            return [this, what](const JupyterPlace &place) {
                jupyter.append(what + u' ' + place.project.toString());
                jupyterPlaces.append(place);
            };
        };
        QObject::connect(&window, &WizardWindow::jupyterSought, &window, errand(QStringLiteral("look")));
        QObject::connect(&window, &WizardWindow::jupyterWanted, &window, errand(QStringLiteral("open")));
        QObject::connect(&window, &WizardWindow::jupyterStopWanted, &window, errand(QStringLiteral("stop")));
    }

    template <typename W = QWidget>
    [[nodiscard]] W *find(const char *objectName) const
    {
        const auto all = window.findChildren<W *>(QString::fromLatin1(objectName));
        for (W *widget : all) {
            if (widget->isVisible())
                return widget;
        }
        return all.value(0);
    }
    void click(const char *objectName) const
    {
        auto *button = find<QAbstractButton>(objectName);
        QVERIFY2(button, objectName);
        QVERIFY2(button->isEnabled(), objectName);
        button->click();
    }
    [[nodiscard]] QString title() const { return window.currentPage()->title(); }

    /// From the start to the page after `count` presses of Next.
    void openSample()
    {
        cabinet.files.insert(QStringLiteral("/home/ada/churn-model.groundwork.yaml"), samples::churn());
        window.openFile(samples::path("/home/ada/churn-model.groundwork.yaml"));
        QCoreApplication::sendPostedEvents();
        QTest::qWait(0);
    }
    void next(int count = 1) const
    {
        for (int i = 0; i < count; ++i)
            click("next");
    }

    void play(StepState last) { play(last, static_cast<int>(started.constLast().steps.size())); }
    /// Steps before `count` are done, the last of them is as told.
    void play(StepState last, int count)
    {
        for (int i = 0; i < count; ++i) {
            window.takeStepState(i, StepState::Running);
            window.takeStepState(i, i + 1 < count ? StepState::Done : last);
            window.takeProgress(static_cast<double>(i + 1) / static_cast<double>(started.constLast().steps.size()), {});
        }
    }

private:
    WindowServices services(QList<RecentProject> projects, std::chrono::milliseconds rest, Ahead ahead)
    {
        recent.projects = std::move(projects);
        return {.specs = cabinet,
                .recent = recent,
                .opener = opener,
                .folder = samples::path("/home/ada/projects"),
                .temporaryDirectory = samples::path("/tmp"),
                .paces = &paces,
                .connection = &connection,
                .ahead = ahead,
                .rest = rest};
    }
};

} // namespace groundwork
