// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/plan/environmentsteps.h"

#include "advice/gpupackages.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace groundwork {

namespace {

// Expected durations in tenths of a second, from the same measurements.
constexpr int toolWeight = 60;
constexpr int solveWeight = 80;
constexpr int installWeight = 250;
constexpr int proofWeight = 40;

// In bytes; measured environments: 584 MB for the guide's packages.
constexpr qint64 environmentNeeds = 200 * 1024 * 1024;
constexpr qint64 packageNeeds = 60 * 1024 * 1024;

/// Where Jupyter is to look although the variables of this day say otherwise; empty: nowhere.
AbsolutePath formerJupyterData(const Planning &planning)
{
    const AbsolutePath kernels = kernelsFolder(planning);
    const bool isFormer =
        planning.spec.environment.kernel == KernelVisibility::User && kernels != planning.facts.kernels;
    return isFormer ? kernels.parent() : AbsolutePath();
}

} // namespace

AbsolutePath kernelsFolder(const Planning &planning)
{
    if (planning.spec.environment.kernel != KernelVisibility::User)
        return planning.prefix().child(QStringLiteral("share/jupyter/kernels"));
    // The record is a file that anybody may have written: nothing but such a folder is taken from it.
    const TargetFact &target = planning.facts.target;
    const AbsolutePath &recorded = target.kernels;
    const bool isOne = target.state == TargetState::OurProject && recorded.fileName() == u"kernels" &&
                       (target.prefix.isEmpty() || !recorded.isBelow(target.prefix));
    return isOne ? recorded : planning.facts.kernels;
}

QString kernelName(const Planning &planning)
{
    QString slug = planning.slug();
    const QByteArray hash = QCryptographicHash::hash(planning.target().toBytes(), QCryptographicHash::Sha256).toHex();
    QString distinct = slug + u'-' + QString::fromLatin1(hash.first(4));
    if (const QString &recorded = planning.facts.target.kernel; recorded == slug || recorded == distinct)
        return recorded;
    // In an environment that was there before, the person may have registered one too.
    const AbsolutePath prefix = planning.usesExisting() ? AbsolutePath() : planning.prefix();
    const bool taken = std::ranges::any_of(planning.facts.kernelsFound, [&](const KernelFact &kernel) {
        const bool isOurs = kernel.project == planning.target() || kernel.executable.isBelow(planning.target()) ||
                            (!prefix.isEmpty() && kernel.executable.isBelow(prefix));
        return kernel.name == slug && !isOurs;
    });
    return taken ? distinct : slug;
}

std::optional<Failure> environmentProblem(const Planning &planning)
{
    if (planning.spec.environment.kernel == KernelVisibility::User && planning.facts.kernels.isEmpty())
        return Failure{
            Error{QCoreApplication::translate("Plan", "There is no home folder where Jupyter would find the kernel."),
                  {},
                  QCoreApplication::translate("Plan", "Set HOME, or keep the kernel inside the environment.")},
            {WayOut{QCoreApplication::translate("Plan", "Keep the kernel inside the environment"),
                    {{QStringLiteral("environment.kernel"), QStringLiteral("environment")}},
                    true}}};
    if (planning.usesExisting())
        return std::nullopt;
    const AbsolutePath prefix = planning.prefix();
    const bool taken = std::ranges::any_of(
        planning.facts.environments, [&](const EnvironmentFact &environment) { return environment.prefix == prefix; });
    if (taken && planning.facts.target.state != TargetState::OurProject)
        return Failure{
            Error{QCoreApplication::translate("Plan", "There is an environment in %1 already.").arg(prefix.toString()),
                  {},
                  QCoreApplication::translate("Plan",
                                              "Give the project another slug, or keep the environment in the project."),
                  ErrorKind::TargetNotUsable},
            {WayOut{QCoreApplication::translate("Plan", "Keep the environment in the project"),
                    {{QStringLiteral("environment.location"), QStringLiteral("project")}},
                    true}}};
    return std::nullopt;
}

void addTool(QList<Step> &steps, const Planning &planning)
{
    if (const auto get = planning.manager.getTool(planning.request))
        steps.append({QStringLiteral("tool"), Phase::Solve, toolWeight, *get});
}

void addDecision(QList<Step> &steps, const Planning &planning)
{
    if (planning.usesExisting()) {
        steps.append({QStringLiteral("existing"), Phase::Check, 1,
                      CheckExisting{planning.existing(), planning.spec.environment.addMissing}});
        return;
    }
    addTool(steps, planning);
    steps.append({QStringLiteral("solve"), Phase::Solve, solveWeight, planning.manager.solve(planning.request)});
    if (const auto within = planning.manager.solveWithin(planning.request))
        steps.append({QStringLiteral("solve-within"), Phase::Solve, solveWeight, *within});
}

void addLocks(QList<Step> &steps, const Planning &planning)
{
    if (planning.usesExisting())
        return;
    steps.append({QStringLiteral("lock"), Phase::Stage, 1, WriteLock{planning.manager.lock(planning.request)}});
    for (const auto &other : planning.manager.otherLocks(planning.request))
        steps.append({QStringLiteral("lock:") + other.toString(), Phase::Stage, 1, WriteLock{other}});
}

QList<ProjectPath> keptLocks(const Planning &planning)
{
    if (planning.usesExisting() || !planning.spec.environment.lock)
        return {};
    return QList<ProjectPath>{planning.manager.lock(planning.request)} + planning.manager.otherLocks(planning.request);
}

qint64 environmentBytes(const ProjectSpec &spec)
{
    return environmentNeeds + packageNeeds * spec.environment.packages.size();
}

void addInstall(QList<Step> &steps, const Planning &planning)
{
    const AbsolutePath python = planning.python();
    const AbsolutePath directory = kernelsFolder(planning).child(kernelName(planning));
    if (!planning.usesExisting()) {
        InstallEnvironment install = planning.manager.install(planning.request);
        install.bytes = environmentBytes(planning.spec);
        steps.append({QStringLiteral("install"), Phase::Install, installWeight, install});
    } else if (planning.spec.environment.addMissing) {
        steps.append({QStringLiteral("add"), Phase::Install, installWeight, planning.manager.add(planning.request)});
    }

    RegisterKernel kernel{kernelName(planning), python, directory, {}};
    kernel.command = Command{python,
                             {u"-I", u"-m", u"ipykernel", u"install", u"--name", kernel.name,
                              QString(QStringLiteral("--display-name=") + planning.spec.project.name)}};
    if (planning.spec.environment.kernel == KernelVisibility::User)
        kernel.command.arguments.append(u"--user");
    else
        kernel.command.arguments.append({u"--prefix", planning.prefix().toString()});
    kernel.command.writes = {directory.parent()};
    if (const AbsolutePath data = formerJupyterData(planning); !data.isEmpty())
        kernel.command.environment.insert(QStringLiteral("JUPYTER_DATA_DIR"), data.toString());
    steps.append({QStringLiteral("kernel"), Phase::Install, 10, kernel});
}

void addProof(QList<Step> &steps, const Planning &planning)
{
    const AbsolutePath python = planning.python();
    if (planning.usesExisting())
        steps.append({QStringLiteral("check-packages"), Phase::Prove, 1, CheckExisting{planning.existing(), false}});
    else
        steps.append({QStringLiteral("check-files"), Phase::Prove, 5,
                      CheckInstalledFiles{planning.manager.environment(planning.request)}});
    QStringList names;
    for (const auto &package : planning.request.packages)
        names.append(package.name);
    steps.append({QStringLiteral("import"), Phase::Prove, proofWeight, ImportPackages{python, names}});
    if (const QStringList asked = gpuPackagesIn(planning.request.packages);
        !asked.isEmpty() && !planning.facts.gpus.isEmpty())
        steps.append(
            {QStringLiteral("gpu"), Phase::Prove, proofWeight, CheckGpu{python, asked, planning.spec.target.gpu}});

    const ProjectPath notebook = ProjectPath::known(QStringLiteral("notebooks/00-start.ipynb"));
    const bool hasNotebook = planning.spec.project.layout != Layout::Empty;
    steps.append(
        {QStringLiteral("notebook"), Phase::Prove, proofWeight,
         RunNotebook{python, kernelName(planning), hasNotebook ? notebook.in(planning.target()) : AbsolutePath(),
                     planning.target(), formerJupyterData(planning)}});
}

} // namespace groundwork
