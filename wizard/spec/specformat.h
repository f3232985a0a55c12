// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "spec/projectspec.h"

namespace groundwork {

// The keys of the format in their order: the one description that the reader, the writer and the rules for text
// all follow. `visitor` gets each key with the member it stands for; Section is const or not as the visitor needs.
//
//   name(key, text)            a text of one line              prose(key, text)       a text of several lines
//   flag(key, value, absent)                                   choice(key, value, absent, presence)
//   number(key, value)         double or optional<double>      words(key, list)       a list of texts
//   choices(key, list, absent)                                 ratings(key, map, most) {factor: 0–most}
//   section(key, value, describe)                              items(key, list, describe)
//   packages(key, list)        each a text or a mapping        checklist(key, map)    {item: yes | no | later}
//   answer(key, field, read)   or "to be decided" instead
//   proseOr(key, text, value, describe)                        one text or a mapping

inline constexpr int largestWeight = 5;
inline constexpr int largestScore = 10;

enum class Presence { WhenNotDefault, Always };

template <typename Visitor, typename Section>
void describeAuthor(Visitor &visitor, Section &author)
{
    visitor.name("name", author.name);
    visitor.name("email", author.email);
}

template <typename Visitor, typename Section>
void describeProject(Visitor &visitor, Section &project)
{
    visitor.name("name", project.name);
    visitor.name("slug", project.slug);
    visitor.name("summary", project.summary);
    visitor.items("authors", project.authors, [](auto &v, auto &author) { describeAuthor(v, author); });
    visitor.name("license", project.license);
    visitor.choice("layout", project.layout, Layout::DataScience, Presence::WhenNotDefault);
}

template <typename Visitor, typename Section>
void describeEnvironment(Visitor &visitor, Section &environment)
{
    visitor.choice("manager", environment.manager, ManagerChoice::Auto, Presence::Always);
    visitor.name("python", environment.python);
    visitor.choice("location", environment.location, EnvironmentLocation::Project, Presence::WhenNotDefault);
    visitor.name("existing", environment.existing);
    visitor.flag("add_missing", environment.addMissing, false);
    visitor.choice("kernel", environment.kernel, KernelVisibility::User, Presence::WhenNotDefault);
    visitor.words("channels", environment.channels);
    visitor.packages("packages", environment.packages);
    visitor.flag("lock", environment.lock, true);
    visitor.words("platforms", environment.platforms);
}

template <typename Visitor, typename Section>
void describeDecision(Visitor &visitor, Section &decision)
{
    visitor.section("must", decision.must, [](auto &v, auto &must) {
        v.flag("offline", must.offline, false);
        v.flag("data_stays", must.dataStays, false);
        v.number("gpu_memory_gb", must.gpuMemoryGb);
    });
    visitor.choices("ranking", decision.ranking, {});
    visitor.ratings("weights", decision.weights, largestWeight);
    visitor.section("scores", decision.scores, [](auto &v, auto &scores) {
        v.ratings("local", scores.local, largestScore);
        v.ratings("docker", scores.docker, largestScore);
        v.ratings("aws", scores.aws, largestScore);
        v.ratings("google-cloud", scores.googleCloud, largestScore);
        v.ratings("azure", scores.azure, largestScore);
    });
    visitor.section("prices", decision.prices, [](auto &v, auto &prices) {
        v.number("local", prices.local);
        v.number("aws", prices.aws);
        v.number("google-cloud", prices.googleCloud);
        v.number("azure", prices.azure);
    });
    visitor.name("decided", decision.decided);
}

template <typename Visitor, typename Section>
void describeTarget(Visitor &visitor, Section &target)
{
    visitor.choice("run_on", target.runOn, RunPlace::Local, Presence::Always);
    visitor.choices("also", target.also, {});
    visitor.choice("scale_out", target.scaleOut, ScaleOut::None, Presence::WhenNotDefault);
    visitor.flag("gpu", target.gpu, false);
    visitor.number("budget_month", target.budgetMonth);
    visitor.number("hours_week", target.hoursWeek);
    visitor.number("storage_gb", target.storageGb);
    visitor.number("data_out_gb_month", target.dataOutGbMonth);
    visitor.choice("ci", target.ci, ContinuousIntegration::None, Presence::WhenNotDefault);
    visitor.section("decision", target.decision, [](auto &v, auto &decision) { describeDecision(v, decision); });
}

template <typename Visitor, typename Section>
void describeGit(Visitor &visitor, Section &git)
{
    const GitSection absent;
    visitor.flag("repository", git.repository, absent.repository);
    visitor.name("branch", git.branch, absent.branch);
    visitor.flag("first_commit", git.firstCommit, absent.firstCommit);
    visitor.name("remote", git.remote);
    visitor.choices("guards", git.guards, absent.guards);
    visitor.choice("data", git.data, absent.data, Presence::WhenNotDefault);
    visitor.flag("pre_commit", git.preCommit, absent.preCommit);
}

template <typename Visitor, typename Section>
void describeTask(Visitor &visitor, Section &task)
{
    visitor.prose("input", task.input);
    visitor.prose("output", task.output);
    visitor.choice("type", task.type, TaskType::Unstated, Presence::WhenNotDefault);
    visitor.prose("wait", task.wait);
}

template <typename Visitor, typename Section>
void describeMetric(Visitor &visitor, Section &metric)
{
    visitor.prose("name", metric.name);
    visitor.prose("baseline", metric.baseline);
    visitor.prose("target", metric.target);
    visitor.prose("by", metric.by);
    visitor.prose("measured_by", metric.measuredBy);
}

template <typename Visitor, typename Section>
void describeErrorCosts(Visitor &visitor, Section &costs)
{
    visitor.prose("false_alarm", costs.falseAlarm);
    visitor.prose("miss", costs.miss);
    visitor.prose("fairness", costs.fairness);
}

template <typename Visitor, typename Section>
void describeDataSource(Visitor &visitor, Section &data)
{
    visitor.prose("name", data.name);
    visitor.prose("source", data.source);
    visitor.prose("owner", data.owner);
    visitor.choice("access", data.access, DataAccess::Unstated, Presence::WhenNotDefault);
    visitor.choice("sensitivity", data.sensitivity, DataSensitivity::Unstated, Presence::WhenNotDefault);
    visitor.prose("size", data.size);
    visitor.prose("label", data.label);
}

template <typename Visitor, typename Section>
void describeStatedItem(Visitor &visitor, Section &item)
{
    visitor.prose("text", item.text);
    visitor.prose("status", item.status);
}

template <typename Visitor, typename Section>
void describeProblem(Visitor &visitor, Section &problem)
{
    const auto text = [](auto &v, const auto &key, auto &value) { v.prose(key, value); };
    const auto statedItems = [](auto &v, const auto &key, auto &list) {
        v.items(key, list, [](auto &each, auto &item) { describeStatedItem(each, item); });
    };
    visitor.answer("users", problem.users, text);
    visitor.answer("affected", problem.affected, text);
    visitor.answer("decision_owner", problem.decisionOwner, text);
    visitor.answer("sponsor", problem.sponsor, text);
    visitor.answer("problem", problem.problem, text);
    visitor.answer("objectives", problem.objectives, text);
    visitor.answer("value", problem.value, text);
    visitor.answer("current_practice", problem.currentPractice, text);
    visitor.answer("alternative", problem.alternative, text);
    visitor.answer("decision", problem.decision, text);
    visitor.answer("task", problem.task, [](auto &v, const auto &key, auto &task) {
        v.section(key, task, [](auto &each, auto &value) { describeTask(each, value); });
    });
    visitor.answer("metrics", problem.metrics, [](auto &v, const auto &key, auto &list) {
        v.items(key, list, [](auto &each, auto &metric) { describeMetric(each, metric); });
    });
    visitor.answer("minimum_performance", problem.minimumPerformance, text);
    visitor.answer("error_costs", problem.errorCosts, [](auto &v, const auto &key, auto &costs) {
        v.proseOr(key, costs.text, costs, [](auto &each, auto &value) { describeErrorCosts(each, value); });
    });
    visitor.answer("guardrails", problem.guardrails, text);
    visitor.answer("data", problem.data, [](auto &v, const auto &key, auto &list) {
        v.items(key, list, [](auto &each, auto &data) { describeDataSource(each, data); });
    });
    visitor.answer("feedback", problem.feedback, text);
    visitor.answer("serving", problem.serving, text);
    visitor.answer("scope", problem.scope, [](auto &v, const auto &key, auto &scope) {
        v.section(key, scope, [](auto &each, auto &value) {
            each.prose("inside", value.inside);
            each.prose("outside", value.outside);
        });
    });
    visitor.answer("deliverables", problem.deliverables, text);
    visitor.answer("constraints", problem.constraints, text);
    visitor.answer("challenges", problem.challenges, text);
    visitor.answer("risks", problem.risks, statedItems);
    visitor.answer("assumptions", problem.assumptions, statedItems);
    visitor.answer("team", problem.team, text);
    visitor.answer("milestones", problem.milestones, [](auto &v, const auto &key, auto &list) {
        v.items(key, list, [](auto &each, auto &milestone) {
            each.prose("what", milestone.what);
            each.prose("when", milestone.when);
        });
    });
    visitor.answer("responsible_ai", problem.responsibleAi,
                   [](auto &v, const auto &key, auto &map) { v.checklist(key, map); });
    visitor.answer("monitoring", problem.monitoring, text);
    visitor.answer("considered", problem.considered, text);
    visitor.answer("references", problem.references, text);
}

template <typename Visitor, typename Spec>
void describeSpec(Visitor &visitor, Spec &spec)
{
    visitor.section("project", spec.project, [](auto &v, auto &section) { describeProject(v, section); });
    visitor.section("environment", spec.environment, [](auto &v, auto &section) { describeEnvironment(v, section); });
    visitor.section("target", spec.target, [](auto &v, auto &section) { describeTarget(v, section); });
    visitor.section("git", spec.git, [](auto &v, auto &section) { describeGit(v, section); });
    visitor.section("problem", spec.problem, [](auto &v, auto &section) { describeProblem(v, section); });
}

} // namespace groundwork
