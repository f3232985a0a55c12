// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace groundwork {

// The whole spec file as values. A default-constructed section means "absent from the file"; the meaning of
// an absent key is given beside its member. Names of members follow the keys of the file.

struct Author
{
    QString name;
    QString email;
    bool operator==(const Author &) const = default;
};

enum class Layout { DataScience, Notebooks, Package, Empty };

struct ProjectSection
{
    QString name; ///< shown to people; 1–80 characters
    QString slug; ///< as written; empty: made from the name (see slugOf)
    QString summary;
    QList<Author> authors;
    QString license; ///< SPDX identifier; empty or "none": no licence
    Layout layout = Layout::DataScience;
    bool operator==(const ProjectSection &) const = default;
};

enum class ManagerChoice { Auto, Conda, Mamba, Pipenv, Venv, Uv };
enum class EnvironmentLocation { Project, Named };
enum class PackageOrigin { Any, Conda, Pypi };
enum class KernelVisibility { User, Environment };

struct PackageRequest
{
    QString name;        ///< as the person wrote it
    QString constraints; ///< for example ">=1.26,<3"; no spaces; empty: any version
    PackageOrigin from = PackageOrigin::Any;
    bool isImplied = false; ///< stands in no setup file: every environment gets it
    QString writtenAs{};    ///< its name in the setup file, where `name` is the one that the manager knows it by
    bool operator==(const PackageRequest &) const = default;
};

struct EnvironmentSection
{
    ManagerChoice manager = ManagerChoice::Auto;
    QString python; ///< "3.12" or "3.12.4"; empty: the newest that is found and supported
    EnvironmentLocation location = EnvironmentLocation::Project;
    QString existing;        ///< a prefix to use instead of making one; empty: make one
    bool addMissing = false; ///< whether packages that the existing one lacks may be added to it
    KernelVisibility kernel = KernelVisibility::User;
    QStringList channels;           ///< conda family; empty: conda-forge
    QList<PackageRequest> packages; ///< ipykernel is added by the plan
    bool lock = true;
    QStringList platforms; ///< conda platform names; empty: this machine's
    bool operator==(const EnvironmentSection &) const = default;
};

enum class RunPlace { Local, Docker, Aws, GoogleCloud, Azure };
enum class ExtraTarget { Devcontainer, Binder, Kitfile };
enum class ScaleOut { None, Ray };
enum class ContinuousIntegration { None, Github };
/// In the order of the guide's table.
enum class Factor {
    Cost,
    Resources,
    Control,
    Offline,
    Privacy,
    Learning,
    InitialInvestment,
    Collaboration,
    AdvancedTools,
    Maintenance
};

struct MustHaves
{
    bool offline = false;
    bool dataStays = false;
    double gpuMemoryGb = 0;
    bool operator==(const MustHaves &) const = default;
};

/// A value for each place to run.
template <typename T>
struct ForEachPlace
{
    T local{}, docker{}, aws{}, googleCloud{}, azure{};
    [[nodiscard]] const T &of(RunPlace place) const { return valueIn(*this, place); }
    [[nodiscard]] T &of(RunPlace place) { return valueIn(*this, place); }
    bool operator==(const ForEachPlace &) const = default;

private:
    template <typename Self>
    static auto &valueIn(Self &self, RunPlace place)
    {
        switch (place) {
        case RunPlace::Local:
            return self.local;
        case RunPlace::Docker:
            return self.docker;
        case RunPlace::Aws:
            return self.aws;
        case RunPlace::GoogleCloud:
            return self.googleCloud;
        case RunPlace::Azure:
            return self.azure;
        }
        Q_UNREACHABLE();
    }
};

struct WhereToRunDecision
{
    MustHaves must;
    QList<Factor> ranking;                      ///< most important first; may name only some
    QMap<Factor, int> weights;                  ///< 0–5, instead of a ranking; a factor that is not named has none
    ForEachPlace<QMap<Factor, int>> scores;     ///< 0–10, the person's own instead of ours
    ForEachPlace<std::optional<double>> prices; ///< the person's own, in US dollars: of a cloud's machine for an hour,
                                                ///< of this computer's replacement when it is bought; none for Docker
    QString decided;                            ///< the day, "2026-11-25"; empty: not said
    bool operator==(const WhereToRunDecision &) const = default;
};

struct TargetSection
{
    RunPlace runOn = RunPlace::Local;
    QList<ExtraTarget> also;
    ScaleOut scaleOut = ScaleOut::None;
    bool gpu = false;
    std::optional<double> budgetMonth; ///< in US dollars
    std::optional<double> hoursWeek;
    std::optional<double> storageGb;      ///< that the project keeps
    std::optional<double> dataOutGbMonth; ///< that leaves the place a month
    ContinuousIntegration ci = ContinuousIntegration::None;
    WhereToRunDecision decision;
    bool operator==(const TargetSection &) const = default;
};

enum class GitGuard { NotebookOutput, LargeFiles, Secrets };
enum class DataStorage { Ignore, Lfs, Dvc };

struct GitSection
{
    bool repository = true;
    QString branch = QStringLiteral("main");
    bool firstCommit = true;
    QString remote; ///< https:// or ssh address without a password; empty: none
    QList<GitGuard> guards{GitGuard::NotebookOutput, GitGuard::LargeFiles, GitGuard::Secrets};
    DataStorage data = DataStorage::Ignore;
    bool preCommit = true;
    bool operator==(const GitSection &) const = default;
};

struct ToBeDecided
{
    QString owner;
    QDate by;
    bool operator==(const ToBeDecided &) const = default;
};

/// A field of the problem definition: answered, to be decided by somebody, or missing.
template <typename T>
struct Field
{
    T value{};
    std::optional<ToBeDecided> toBeDecided; ///< when set, `value` is empty
    [[nodiscard]] bool isMissing() const { return !toBeDecided && value == T{}; }
    bool operator==(const Field &) const = default;
};
using Answer = Field<QString>;

enum class TaskType { Unstated, Classification, Regression, Ranking, Forecasting, Clustering, Generation, Other };
enum class DataAccess { Unstated, Yes, Asked, No };
enum class DataSensitivity { Unstated, Public, Internal, Personal, Special };
enum class ChecklistAnswer { Yes, No, Later };

struct Task
{
    QString input, output;
    TaskType type = TaskType::Unstated;
    QString wait; ///< time until the outcome is known
    bool operator==(const Task &) const = default;
};
struct Metric
{
    QString name, baseline, target, by, measuredBy;
    bool operator==(const Metric &) const = default;
};
struct ErrorCosts
{
    QString text; ///< when the file has one string instead of the three
    QString falseAlarm, miss, fairness;
    bool operator==(const ErrorCosts &) const = default;
};
struct DataSource
{
    QString name, source, owner;
    DataAccess access = DataAccess::Unstated;
    DataSensitivity sensitivity = DataSensitivity::Unstated;
    QString size, label;
    bool operator==(const DataSource &) const = default;
};
struct Scope
{
    QString inside, outside;
    bool operator==(const Scope &) const = default;
};
struct StatedItem ///< a risk or an assumption
{
    QString text, status;
    bool operator==(const StatedItem &) const = default;
};
struct Milestone
{
    QString what, when;
    bool operator==(const Milestone &) const = default;
};

/// The answers of the stakeholders. `users`, `objectives`, `challenges` and `deliverables` are required
/// for a complete definition, none for a valid spec.
struct ProblemSection
{
    Answer users, affected, decisionOwner, sponsor, problem, objectives, value, currentPractice, alternative, decision;
    Field<Task> task;
    Field<QList<Metric>> metrics;
    Answer minimumPerformance;
    Field<ErrorCosts> errorCosts;
    Answer guardrails;
    Field<QList<DataSource>> data;
    Answer feedback, serving;
    Field<Scope> scope;
    Answer deliverables, constraints, challenges;
    Field<QList<StatedItem>> risks, assumptions;
    Answer team;
    Field<QList<Milestone>> milestones;
    Field<QMap<QString, ChecklistAnswer>> responsibleAi;
    Answer monitoring, considered, references;
    bool operator==(const ProblemSection &) const = default;
};

struct ProjectSpec
{
    ProjectSection project;
    EnvironmentSection environment;
    TargetSection target;
    GitSection git;
    ProblemSection problem;
    bool operator==(const ProjectSpec &) const = default;
};

} // namespace groundwork
