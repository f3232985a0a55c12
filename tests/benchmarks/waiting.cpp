// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/fetchpackages.h"
#include "generator/run/solveplan.h"
#include "machine/probe.h"
#include "support/fetchserver.h"
#include "support/temporarydirectory.h"
#include "system/realgit.h"
#include "system/realsystem.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

// The wait after the last click, from Create to the proved project, with what was found out and fetched while the
// person went on and without it; and what was fetched in vain where the person then takes one package off the list.
// Real tools and an index and a channel behind a line of a fixed width. Needs what tests/run.sh makes:
//   GROUNDWORK_TEST_CONDA=… GROUNDWORK_TEST_TOOLS=… build/dev/tests/benchmark_waiting [BYTES_PER_SECOND]

namespace {

struct Figures
{
    QString manager;
    double without = 0; ///< seconds after the click
    double with = 0;
    double ahead = 0; ///< seconds that solve and fetch took beside the answers
    qint64 bytes = 0;
    qint64 vain = 0; ///< bytes of packages that the shorter list does not take
};

QString cache(const QString &inside)
{
    return qEnvironmentVariable("GROUNDWORK_TEST_CONDA") + u'/' + inside;
}

class Silence final : public RunObserver
{
    void stepChanged(int, StepState) override {}
    void progressed(double, const ToolProgress &) override {}
    void logged(const QString &) override {}
};

template <typename T>
T orGiveUp(const std::expected<T, Failure> &result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n%s\n", qPrintable(result.error().error.message),
                     qPrintable(result.error().error.details));
        std::exit(1);
    }
    return *result;
}

/// One machine with empty caches.
class Machine
{
public:
    Machine(const QString &manager, const FetchServer &server) : m_manager(manager), m_server(server)
    {
        const AbsolutePath home = m_place.addDirectory(u"home"_s);
        m_surroundings.insert(u"HOME"_s, home.toString());
        m_surroundings.insert(u"PATH"_s, cache(u"bin:"_s) + qEnvironmentVariable("GROUNDWORK_TEST_TOOLS") +
                                             u"/bin:/usr/bin:/bin"_s);
        m_surroundings.insert(u"PIP_INDEX_URL"_s, server.address(u"index/simple"_s));
        m_surroundings.insert(u"CONDA_PKGS_DIRS"_s, home.child(u"pkgs"_s).toString());
        m_surroundings.insert(u"CONDA_OVERRIDE_CUDA"_s, QString());
        m_temporary = m_place.addDirectory(u"tmp"_s);
    }

    [[nodiscard]] Plan planFor(const QStringList &packages)
    {
        m_facts = probeMachine(m_system, m_git, m_surroundings, m_place.path().child(u"small"_s));
        ProjectSpec spec;
        spec.project.name = u"Small"_s;
        spec.project.authors = {{u"Ada Lovelace"_s, u"ada@example.org"_s}};
        spec.environment.manager = managerNamed(m_manager)->resolved({}, m_facts).environment.manager;
        spec.environment.channels = {m_server.address(u"channel"_s)};
        for (const auto &name : packages)
            spec.environment.packages.append({name, {}, PackageOrigin::Any});
        return orGiveUp(makePlan(spec, m_facts, EnvironmentWish::Make));
    }
    [[nodiscard]] Solution solve(const Plan &plan) { return *orGiveUp(solvePlan(plan, m_system, m_git, around(), {})); }
    void fetch(const Plan &plan, const Solution &solution)
    {
        if (const auto fetch = fetchAhead(plan, m_facts, solution); !fetch.commands.isEmpty())
            orGiveUp(fetchPackages(fetch, m_system, m_git, around(), {}));
    }
    /// How long it took, in seconds.
    [[nodiscard]] double run(const Plan &plan, const std::optional<Solution> &solution)
    {
        QElapsedTimer clock;
        clock.start();
        RunSurroundings surroundings = around();
        surroundings.solution = solution;
        Silence silence;
        const RunReport report = runPlan(plan, m_system, m_git, surroundings, {}, silence);
        if (report.failure)
            orGiveUp(std::expected<int, Failure>(std::unexpected(*report.failure)));
        return static_cast<double>(clock.elapsed()) / 1e3;
    }

private:
    [[nodiscard]] RunSurroundings around() const
    {
        RunSurroundings around{.temporaryDirectory = m_temporary, .toolEnvironment = m_facts.toolEnvironment};
        // pip keeps nothing that came without TLS, unless it is told to trust the place.
        around.toolEnvironment.insert(u"PIP_TRUSTED_HOST"_s, u"127.0.0.1"_s);
        return around;
    }
    QString m_manager;
    const FetchServer &m_server;
    TemporaryDirectory m_place;
    AbsolutePath m_temporary;
    QProcessEnvironment m_surroundings;
    MachineFacts m_facts;
    RealSystem m_system;
    RealGit m_git;
};

Figures measure(const QString &manager, const FetchServer &server)
{
    const QStringList list{u"numpy"_s, u"pandas"_s};
    Figures figures{.manager = manager};
    {
        Machine machine(manager, server);
        figures.without = machine.run(machine.planFor(list), {});
    }
    Machine machine(manager, server);
    const Plan plan = machine.planFor(list);
    const qint64 before = server.bytesFetched();
    QElapsedTimer clock;
    clock.start();
    const Solution solution = machine.solve(plan);
    machine.fetch(plan, solution);
    figures.ahead = static_cast<double>(clock.elapsed()) / 1e3;
    figures.bytes = server.bytesFetched() - before;
    figures.with = machine.run(plan, solution);

    // The person thinks again when all was fetched already.
    Machine other(manager, server);
    const Plan longer = other.planFor(list);
    const qint64 start = server.bytesFetched();
    other.fetch(longer, other.solve(longer));
    const qint64 fetched = server.bytesFetched() - start;
    Machine bare(manager, server);
    const Plan shorter = bare.planFor(list.first(1));
    const qint64 again = server.bytesFetched();
    bare.fetch(shorter, bare.solve(shorter));
    figures.vain = fetched - (server.bytesFetched() - again);
    return figures;
}

} // namespace

int main(int argc, char *argv[])
{
    const qint64 rate = argc > 1 ? std::atoll(argv[1]) : 4'000'000;
    const FetchServer server(cache({}), rate);
    if (!server.isReady())
        return 1;
    QJsonArray rows;
    std::printf("A line of %.1f MB/s; pandas is taken off the list again.\n\n", static_cast<double>(rate) / 1e6);
    std::printf("| Manager | wait without | wait with | ratio | beside the answers | fetched | in vain |\n"
                "|---|---|---|---|---|---|---|\n");
    for (const auto &manager : {u"conda"_s, u"venv"_s}) {
        const Figures f = measure(manager, server);
        std::printf("| %s | %.1f s | %.1f s | %.2f | %.1f s | %.1f MB | %.1f MB |\n", qPrintable(f.manager), f.without,
                    f.with, f.with / f.without, f.ahead, static_cast<double>(f.bytes) / 1e6,
                    static_cast<double>(f.vain) / 1e6);
        std::fflush(stdout);
        rows.append(QJsonObject{{u"manager"_s, f.manager},
                                {u"without"_s, f.without},
                                {u"with"_s, f.with},
                                {u"ahead"_s, f.ahead},
                                {u"bytes"_s, f.bytes},
                                {u"vain"_s, f.vain}});
    }
    std::printf("\n%s\n", QJsonDocument(rows).toJson(QJsonDocument::Compact).constData());
    return 0;
}
