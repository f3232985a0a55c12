// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/managers/environmentmanager.h"
#include "generator/plan/plan.h"
#include "support/temporarydirectory.h"

#include <QFile>

namespace groundwork {

/// The two calls of a manager's program at which it may misbehave.
enum class ToolCall { Solve, Install };

/// One manager on a machine of its own, whose program is a shell script that does what the real one does to the disk
/// unless it is told otherwise: the lock and the environment hold the packages one 1.0 and ipykernel 6.0.
class FakeTool
{
public:
    explicit FakeTool(const EnvironmentManager &manager) : m_manager(manager)
    {
        const AbsolutePath program = home().child(QStringLiteral("tools/bin/") + programName());
        m_spec.project.name = QStringLiteral("Churn model");
        m_spec.environment.manager = manager.resolved(m_spec, {}).environment.manager;
        m_spec.environment.packages = {{QStringLiteral("one"), {}, PackageOrigin::Any}};
        m_facts.platform = QStringLiteral("linux-64");
        m_facts.home = home();
        m_facts.kernels = home().child(QStringLiteral(".local/share/jupyter/kernels"));
        m_facts.gitName = QStringLiteral("Ada");
        m_facts.gitEmail = QStringLiteral("ada@home.example");
        m_facts.target.path = target();
        m_facts.target.freeBytes = 100'000'000'000;
        m_facts.tools = {{programName(), QStringLiteral("99.0"), program}};
        m_facts.pythons = {{program.parent().child(QStringLiteral("python")), QStringLiteral("3.11.2"),
                            home().child(QStringLiteral("tools/pip"))}};
        m_place.addDirectory(QStringLiteral("projects"));
        m_place.addFile(QStringLiteral("home/.profile"), "mine\n");
        addProgram(program);
        // Of conda's own Python our scripts ask real work.
        if (isConda())
            QFile::link(QStringLiteral("/usr/bin/python3"), m_facts.pythons.constFirst().executable.toString());
        else if (programName() != u"python")
            addProgram(m_facts.pythons.constFirst().executable);
        misbehave(ToolCall::Solve, "good");
        misbehave(ToolCall::Install, "good");
    }

    /// What the program does at a call, in the shell's words. It knows `good`, `answer`, `give`, `environment` and
    /// the places $prefix, $site, $project and $lock.
    void misbehave(ToolCall call, const QByteArray &script) const
    {
        m_place.addFile(call == ToolCall::Solve ? QStringLiteral("solve.sh") : QStringLiteral("install.sh"),
                        script + '\n');
    }

    /// The plan up to the environment and the check of its files: the proofs after it run other programs.
    [[nodiscard]] std::expected<Plan, Failure> plan() const
    {
        auto plan = makePlan(m_spec, m_facts, EnvironmentWish::Make);
        if (plan)
            plan->steps.removeIf([](const Step &step) {
                return step.id == u"kernel" || (step.phase == Phase::Prove && step.id != u"check-files");
            });
        return plan;
    }
    [[nodiscard]] AbsolutePath home() const { return m_place.child(QStringLiteral("home")); }
    [[nodiscard]] AbsolutePath target() const { return m_place.child(QStringLiteral("projects/churn-model")); }
    [[nodiscard]] QMap<QString, QString> surroundings() const
    {
        return {{QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin")},
                {QStringLiteral("HOME"), home().toString()},
                {QStringLiteral("GROUNDWORK_TEST_RUN"), mark()}};
    }
    /// Stands in the environment of whatever the tool starts.
    [[nodiscard]] QString mark() const { return m_place.path().toString(); }
    [[nodiscard]] const ProjectSpec &spec() const { return m_spec; }
    [[nodiscard]] const MachineFacts &facts() const { return m_facts; }

private:
    [[nodiscard]] bool isConda() const { return m_manager.name() == u"conda" || m_manager.name() == u"mamba"; }
    [[nodiscard]] QString programName() const
    {
        return m_manager.name() == u"venv" ? QStringLiteral("python") : m_manager.name().toLower();
    }
    void addProgram(const AbsolutePath &program) const
    {
        const ProjectPath lock = m_manager.lock({m_spec, m_facts, target(), m_spec.environment.packages});
        const QByteArray head = "#!/bin/sh\nmanager=" + m_manager.name().toUtf8() + "\nrow='" +
                                m_place.path().toBytes() + "'\nproject='" + target().toBytes() + "'\nlock='" +
                                lock.in(target()).toBytes() + "'\n";
        const AbsolutePath file =
            m_place.addFile(program.toString().sliced(m_place.path().toString().size() + 1), head + script());
        QFile::setPermissions(file.toString(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    static QByteArray script()
    {
        QFile file(QStringLiteral(GROUNDWORK_TESTS_DIR "/faults/faketool.sh"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("exit 99\n");
    }

    const EnvironmentManager &m_manager;
    TemporaryDirectory m_place;
    ProjectSpec m_spec;
    MachineFacts m_facts;
};

} // namespace groundwork
