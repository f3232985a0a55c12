// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "support/run/plans.h"

#include "system/system.h"

namespace groundwork {

namespace {

/// Reads the lock "one==1.0" and takes every failure for what the script printed.
class FakeOutput final : public ToolOutput
{
public:
    std::expected<Solution, Failure> solutionIn(const SolveAnswer &answer) const override
    {
        return Solution{QStringLiteral("3.11.2"),
                        {LockedPackage{QStringLiteral("one"), QStringLiteral("1.0"), {}, -1}},
                        answer.end.standardOutput,
                        {},
                        -1};
    }
    std::expected<QList<LockedPackage>, Error> packagesIn(const QByteArray &lock, const LockScope &) const override
    {
        QList<LockedPackage> packages;
        for (const auto &line : lock.split('\n')) {
            const auto parts = QString::fromUtf8(line).split(QStringLiteral("=="));
            if (parts.size() == 2)
                packages.append({parts.at(0), parts.at(1), {}, -1});
        }
        return packages;
    }
    Failure explain(const ProcessEnd &end, const QList<PackageRequest> &) const override
    {
        return {Error{QStringLiteral("The fake tool failed."), QString::fromUtf8(end.standardError), {}}, {}};
    }
    std::optional<FetchProgress> progressIn(QByteArrayView) const override { return std::nullopt; }
};

const FakeOutput fakeOutput;

void write(QList<Step> &steps, const QString &path, const QByteArray &text)
{
    steps.append({QStringLiteral("write:") + path, Phase::Stage, 1, WriteFile{{ProjectPath::known(path), text}}});
}

} // namespace

Plan filesPlan(const AbsolutePath &target)
{
    Plan plan;
    plan.spec.project.name = QStringLiteral("Churn model");
    plan.target = target;
    auto &steps = plan.steps;
    steps.append({QStringLiteral("check"), Phase::Check, 1, CheckTarget{target, 0, false}});
    write(steps, QStringLiteral("README.md"), "# Churn model\n");
    write(steps, QStringLiteral("docs/deep/note.md"), "A note.\n");
    write(steps, QStringLiteral(".gitignore"), ".venv/\n");
    write(steps, QStringLiteral(".groundwork/.gitignore"), "*\n");
    steps.append({QStringLiteral("repository"), Phase::Stage, 1,
                  CreateRepository{{QStringLiteral("main"),
                                    {},
                                    GitIdentity{QStringLiteral("Ada"), QStringLiteral("ada@example.org")},
                                    QStringLiteral("Set up")}}});
    steps.append({QStringLiteral("promote"), Phase::Promote, 1, PutInPlace{target}});
    return plan;
}

QByteArray soundScript()
{
    return "set -e\n"
           "info=$1/lib/python3.11/site-packages/one-1.0.dist-info\n"
           "mkdir -p \"$info\" \"$1/bin\"\n"
           "printf 'x = 1\\n' >\"$1/lib/python3.11/site-packages/one.py\"\n"
           "printf 'Metadata-Version: 2.1\\nName: one\\nVersion: 1.0\\n' >\"$info/METADATA\"\n"
           "printf 'one.py,,6\\none-1.0.dist-info/METADATA,,45\\none-1.0.dist-info/RECORD,,\\n' >\"$info/RECORD\"\n"
           "printf 'version = 3.11.2\\n' >\"$1/pyvenv.cfg\"\n";
}

Plan planWithFakeEnvironment(const AbsolutePath &target, const QByteArray &script)
{
    Plan plan = filesPlan(target);
    plan.prefix = target.child(QStringLiteral(".venv"));
    const AbsolutePath shell = AbsolutePath::known(QStringLiteral("/bin/sh"));
    const ProjectPath lock = ProjectPath::known(QStringLiteral("one.lock"));

    SolvePackages solve;
    solve.manager = QStringLiteral("fake");
    solve.commands = {Command{shell, {u"-c", u"echo one==1.0"}}};
    solve.output = &fakeOutput;
    InstallEnvironment install;
    install.manager = QStringLiteral("fake");
    install.environment = {plan.prefix, lock, {}, &fakeOutput};
    Command make{shell, {Argument::privateFile(QStringLiteral("make.sh")), plan.prefix.toString()}};
    make.inputs = {{QStringLiteral("make.sh"), script}};
    install.commands = {make};

    plan.steps.insert(1, {QStringLiteral("solve"), Phase::Solve, 1, solve});
    plan.steps.insert(plan.steps.size() - 2, {QStringLiteral("lock"), Phase::Stage, 1, WriteLock{lock}});
    plan.steps.append({QStringLiteral("install"), Phase::Install, 1, install});
    return plan;
}

} // namespace groundwork
