// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/background.h"
#include "generator/run/jupyter.h"
#include "generator/run/jupyterdesk.h"
#include "generator/run/projectrecord.h"
#include "generator/run/runner.h"
#include "generator/steps/environmentmark.h"
#include "support/program.h"
#include "support/run/plans.h"
#include "support/run/recordingobserver.h"
#include "system/processhandle.h"
#include "system/realgit.h"
#include "system/realsystem.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <unistd.h>

#include <algorithm>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int longestWait = 60000; // milliseconds

Background::Doors doors()
{
    return {.system = std::make_unique<RealSystem>(), .git = std::make_unique<RealGit>()};
}

QByteArray contentOf(const QString &file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

/// A project with an environment, in a home of its own. Every server that was started in it ends with it.
class Place
{
public:
    Program program{QStringLiteral(GROUNDWORK_PROGRAM)};
    RealSystem system;
    CancelToken cancel;
    JupyterTerms terms{.ready = 20s, .stop = 5s};
    QString name = u"model"_s; ///< of the project's folder
    QString python;

    /// With the stand-in for Jupyter, which behaves as told.
    explicit Place(const QByteArray &mode) : python(program.path(u"model/.venv/bin/python"_s))
    {
        QDir().mkpath(program.path(u"model/.venv/bin"_s));
        program.put(u"model/.venv/bin/jupyter-lab"_s, {});
        QFile::copy(QStringLiteral(GROUNDWORK_TESTS_DIR "/support/fakejupyter.py"), python);
        behave(mode);
    }
    /// With the real one.
    Place()
        : name(u"50 % of $HOME, {x} «ü»"_s), python(qEnvironmentVariable("GROUNDWORK_TEST_TOOLS") + u"/bin/python"_s)
    {
        terms.ready = 60s;
        QDir().mkpath(program.path(name));
    }
    ~Place()
    {
        for (const QJsonObject &start : starts())
            end(start[u"pid"_s].toInteger());
        if (const auto server = running())
            end(server->process);
    }

    void behave(const QByteArray &mode) const { program.put(u"model/.venv/bin/mode"_s, mode); }
    [[nodiscard]] QMap<QString, QString> environment() const
    {
        QMap<QString, QString> map;
        for (const QString &variable : {u"HOME"_s, u"PATH"_s, u"LC_ALL"_s})
            map.insert(variable, program.environment().value(variable));
        return map;
    }
    [[nodiscard]] AbsolutePath project() const { return AbsolutePath::known(program.path(name)); }
    [[nodiscard]] AbsolutePath temporary() const
    {
        return AbsolutePath::known(program.environment().value(u"TMPDIR"_s));
    }
    [[nodiscard]] QString notes() const
    {
        return program.environment().value(u"HOME"_s) + u"/.local/share/jupyter/runtime"_s;
    }
    [[nodiscard]] JupyterPlace here() const
    {
        return {.project = project(),
                .python = AbsolutePath::known(python),
                .temporaryDirectory = temporary(),
                .toolEnvironment = environment()};
    }
    [[nodiscard]] Result<std::optional<JupyterServer>> start() { return startJupyter(system, here(), cancel, terms); }
    [[nodiscard]] std::optional<JupyterServer> running() const
    {
        return runningJupyter(system, project(), environment(), CancelToken());
    }
    /// How the stand-in was started, each time.
    [[nodiscard]] QList<QJsonObject> starts() const
    {
        QList<QJsonObject> all;
        for (const QByteArray &line : program.get(u"model/.venv/bin/told"_s).split('\n')) {
            if (!line.isEmpty())
                all.append(QJsonDocument::fromJson(line).object());
        }
        return all;
    }
    [[nodiscard]] bool nothingIsLeft() const
    {
        return QDir(temporary().toString()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot) &&
               std::ranges::none_of(starts(), [](const QJsonObject &start) {
                   return ProcessHandle::open(start[u"pid"_s].toInteger()).has_value();
               });
    }

private:
    static void end(qint64 process)
    {
        if (const auto handle = ProcessHandle::open(process)) {
            handle->kill();
            (void)handle->endsWithin(5s);
        }
    }
};

int askAs(const JupyterServer &server, const QByteArray &method, const QByteArray &path, const QByteArray &token)
{
    return askLoopback({.port = server.port, .method = method, .path = path, .token = token}, 5s, CancelToken())
        .value_or(0);
}

/// The processes whose command line holds the word.
QList<qint64> processesWith(const QByteArray &word)
{
    QList<qint64> found;
    for (const QString &name : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        if (contentOf(u"/proc/%1/cmdline"_s.arg(name)).contains(word))
            found.append(name.toLongLong());
    }
    return found;
}

qint64 parentOf(qint64 process)
{
    const QByteArray status = contentOf(u"/proc/%1/stat"_s.arg(process));
    return status.mid(status.lastIndexOf(')') + 2).split(' ').value(1).toLongLong();
}

} // namespace

class TestJupyter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsAttachesAndStops();
    void startsOnItsOwnTerms();
    void takesAnotherPortWhenItsOwnIsTaken();
    void triesNoOtherPortWhenItEndsForAnotherReason();
    void saysWhyItDidNotStart_data();
    void saysWhyItDidNotStart();
    void leavesNothingHalfStartedWhenItIsCancelled();
    void passesNotesOverThatProveNothing_data();
    void passesNotesOverThatProveNothing();
    void keepsTheKeyFromOthers();
    void findsTheNotesBehindALink();
    void stopsByASignalWhenItDoesNotListen();
    void saysThatItDoesNotStop();
    void stopsWhatIsNotThere();
    void keepsUndoAway();
    void keepsAnInstallAway();
    void tellsTheWindowHowItStands();
    void dropsWhatIsAskedMeanwhile();
    void stopsWhatIsStillStarting();
};

/// The real Jupyter, with a kernel that runs in it.
void TestJupyter::startsAttachesAndStops()
{
    Place place;
    QVERIFY2(QFile::exists(place.python.left(place.python.size() - 6) + u"jupyter-lab"_s),
             "GROUNDWORK_TEST_TOOLS holds no JupyterLab; see tests/run.sh");
    // Settings that came with the project are not ours to run.
    for (const QString &settings : {u"jupyter_config.py"_s, u"jupyter_server_config.py"_s, u"jupyter_lab_config.py"_s})
        place.program.put(place.name + u'/' + settings, "open(__file__ + '.ran', 'w')\n");
    const auto started = place.start();
    QVERIFY2(started && *started, started ? "" : qPrintable(started.error().message + started.error().details));
    const JupyterServer server = **started;
    QCOMPARE(askAs(server, "GET", "/api/status", server.token), 200);
    QCOMPARE(askAs(server, "GET", "/api/status", {}), 403);
    QCOMPARE(askAs(server, "GET", "/api/status", "0123456789"), 403);

    // The key stands in no argument of any process and in no file but Jupyter's own, which are ours alone.
    QCOMPARE(server.token.size(), 48);
    QCOMPARE(processesWith(server.token), QList<qint64>());
    QVERIFY(contentOf(server.page.toString()).contains(server.token));
    QVERIFY(!(QFile::permissions(place.notes()) & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther)));
    QVERIFY(QDir(place.temporary().toString()).isEmpty());
    QCOMPARE(QDir(place.project().toString()).entryList({u"*.ran"_s}), QStringList());

    const auto again = place.start();
    QVERIFY(again && *again);
    QCOMPARE(**again, server);
    // It was started by one process that is not ours to wait for, and serves another start of this program too.
    QVERIFY(parentOf(server.process) != QCoreApplication::applicationPid());

    QCOMPARE(askAs(server, "POST", "/api/kernels", server.token), 201);
    QList<qint64> kernels = processesWith("ipykernel_launcher");
    kernels.removeIf([&](qint64 process) { return parentOf(process) != server.process; });
    QCOMPARE(kernels.size(), 1);

    const auto stopped = stopJupyter(place.system, place.here(), place.cancel, place.terms);
    QVERIFY(stopped);
    QVERIFY(!ProcessHandle::open(server.process));
    QVERIFY(!ProcessHandle::open(kernels.first()));
    QVERIFY(!place.running());
    QVERIFY(!QFile::exists(server.page.toString()));
}

void TestJupyter::startsOnItsOwnTerms()
{
    Place place("good");
    const auto started = place.start();
    QVERIFY2(started && *started, started ? "" : qPrintable(started.error().message + started.error().details));
    QCOMPARE(place.starts().size(), 1);
    const QJsonObject start = place.starts().first();
    QStringList arguments{u"-I"_s,
                          u"-m"_s,
                          u"jupyter"_s,
                          u"lab"_s,
                          u"--no-browser"_s,
                          u"--ip=127.0.0.1"_s,
                          u"--port=%1"_s.arg((*started)->port),
                          u"--ServerApp.port_retries=0"_s,
                          u"--ServerApp.root_dir="_s + place.project().toString(),
                          u"--ServerApp.certfile="_s,
                          u"--ServerApp.keyfile="_s};
    if (isAdministrator())
        arguments.append(u"--allow-root"_s);
    QCOMPARE(start[u"arguments"_s].toVariant().toStringList(), arguments);
    QCOMPARE(start[u"folder"_s].toString(), u"/"_s);
    const QJsonObject environment = start[u"environment"_s].toObject();
    QCOMPARE(environment[u"JUPYTER_TOKEN"_s].toString().toLatin1(), (*started)->token);
    QCOMPARE(environment[u"JUPYTER_RUNTIME_DIR"_s].toString(), place.notes());
    QCOMPARE(environment[u"PATH"_s].toString(), place.project().toString() + u"/.venv/bin:/usr/bin:/bin"_s);
    QVERIFY(place.running());

    // Its own Jupyter, not Lab, when only that is there; and another key.
    QVERIFY(stopJupyter(place.system, place.here(), place.cancel, place.terms));
    QVERIFY(QFile::rename(place.program.path(u"model/.venv/bin/jupyter-lab"_s),
                          place.program.path(u"model/.venv/bin/jupyter-notebook"_s)));
    const auto other = place.start();
    QVERIFY(other && *other);
    QCOMPARE(place.starts().last()[u"arguments"_s].toArray().at(3).toString(), u"notebook"_s);
    QVERIFY((*other)->token != (*started)->token);
    QVERIFY(stopJupyter(place.system, place.here(), place.cancel, place.terms));

    // The one before version 7 keeps other notes.
    place.behave("classic good");
    const auto old = place.start();
    QVERIFY2(old && *old, old ? "" : qPrintable(old.error().message));
    QCOMPARE((*old)->page.toString(), place.notes() + u"/nbserver-%1-open.html"_s.arg((*old)->process));
    QCOMPARE(place.running(), *old);
}

void TestJupyter::takesAnotherPortWhenItsOwnIsTaken()
{
    Place first("good");
    const auto taken = first.start();
    QVERIFY(taken && *taken);
    Place second("good");
    int asked = 0;
    second.terms.choosePort = [&]() -> Result<quint16> { return asked++ == 0 ? (*taken)->port : freeLoopbackPort(); };
    const auto started = second.start();
    QVERIFY2(started && *started, started ? "" : qPrintable(started.error().message + started.error().details));
    QCOMPARE(asked, 2);
    QVERIFY((*started)->port != (*taken)->port);
    // Each project has its own.
    QCOMPARE(first.running(), *taken);
}

void TestJupyter::triesNoOtherPortWhenItEndsForAnotherReason()
{
    Place place("dies");
    QVERIFY(!place.start());
    QCOMPARE(place.starts().size(), 1);
}

void TestJupyter::saysWhyItDidNotStart_data()
{
    QTest::addColumn<QByteArray>("mode");
    QTest::addColumn<QString>("message");
    const QString ended = u"Jupyter ended while it was starting."_s;
    const QString late = u"Jupyter started, but did not answer in time."_s;
    QTest::newRow("dies") << "dies"_ba << ended;
    QTest::newRow("never serves") << "never"_ba << late;
    QTest::newRow("answers garbage") << "garbage"_ba << late;
    QTest::newRow("answers nothing") << "silent"_ba << late;
    QTest::newRow("refuses its own key") << "forbids"_ba << late;
    QTest::newRow("ignores the signal") << "stubborn never"_ba << late;
}

void TestJupyter::saysWhyItDidNotStart()
{
    QFETCH(const QByteArray, mode);
    QFETCH(const QString, message);
    Place place(mode);
    place.terms.ready = mode == "dies" ? 20s : 1s;
    place.terms.stop = 1s;
    const auto started = place.start();
    QVERIFY(!started);
    QCOMPARE(started.error().message, message);
    QVERIFY(!started.error().hint.isEmpty());
    QVERIFY(place.nothingIsLeft());
    if (mode == "dies") {
        QVERIFY(started.error().details.endsWith(u"the token is ***\nThat is the end."));
        QVERIFY(
            !started.error().details.contains(place.starts().first()[u"environment"_s][u"JUPYTER_TOKEN"_s].toString()));
    }
}

void TestJupyter::leavesNothingHalfStartedWhenItIsCancelled()
{
    Place place("never");
    place.terms.choosePort = [&] {
        place.cancel.cancel();
        return freeLoopbackPort();
    };
    const auto started = place.start();
    QVERIFY(started && !*started);
    QVERIFY(place.nothingIsLeft());
}

void TestJupyter::passesNotesOverThatProveNothing_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QVariant>("value");
    QTest::newRow("another project") << u"root_dir"_s << QVariant(u"/tmp"_s);
    QTest::newRow("no project") << u"root_dir"_s << QVariant();
    QTest::newRow("another process") << u"pid"_s << QVariant(1);
    QTest::newRow("another key") << u"token"_s << QVariant(u"0123456789"_s);
    QTest::newRow("a key with a line of its own") << u"token"_s << QVariant(u"a\r\nX: b"_s);
    QTest::newRow("a port where nobody listens") << u"port"_s << QVariant(1);
    QTest::newRow("no port") << u"port"_s << QVariant(0);
    QTest::newRow("a port that is none") << u"port"_s << QVariant(65536 + 80);
    QTest::newRow("a path with a line of its own") << u"base_url"_s << QVariant(u"/ HTTP/1.1\r\n"_s);
    QTest::newRow("no path") << u"base_url"_s << QVariant();
    QTest::newRow("encrypted") << u"secure"_s << QVariant(true);
    QTest::newRow("readable by others") << u"mode"_s << QVariant(0644);
    QTest::newRow("in a folder that others can read") << u"folder mode"_s << QVariant(0755);
    QTest::newRow("another user's") << u"owner"_s << QVariant();
    QTest::newRow("a link") << u"link"_s << QVariant();
    QTest::newRow("a process that is gone") << u"gone"_s << QVariant();
    QTest::newRow("no JSON") << u"bytes"_s << QVariant();
}

void TestJupyter::passesNotesOverThatProveNothing()
{
    QFETCH(const QString, key);
    QFETCH(const QVariant, value);
    Place place("good");
    const auto started = place.start();
    QVERIFY(started && *started);
    QVERIFY(place.running());
    const QString note = place.notes() + u"/jpserver-%1.json"_s.arg((*started)->process);
    const auto write = [](const QString &name, const QByteArray &bytes) {
        QFile file(name);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() &&
               file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    };
    QJsonObject told = QJsonDocument::fromJson(contentOf(note)).object();
    if (key == u"mode") {
        QVERIFY(QFile::setPermissions(note, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
    } else if (key == u"owner") {
        if (!isAdministrator())
            QSKIP("Only the administrator can give a file away.");
        QCOMPARE(::chown(note.toUtf8().constData(), 65534, 65534), 0);
    } else if (key == u"folder mode") {
        QVERIFY(QFile::setPermissions(place.notes(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner |
                                                         QFile::ReadOther | QFile::ExeOther));
    } else if (key == u"link") {
        QVERIFY(QFile::rename(note, note + u".real"_s) && QFile::link(note + u".real"_s, note));
    } else if (key == u"bytes") {
        QVERIFY(write(note, "{\"pid\": "));
    } else if (key == u"gone") {
        // The server's own answer with the number of a process that has ended.
        QProcess process;
        process.start(u"/bin/true"_s, {});
        const qint64 number = process.processId();
        QVERIFY(process.waitForFinished());
        told.insert(u"pid"_s, number);
        QVERIFY(QFile::remove(note));
        QVERIFY(write(place.notes() + u"/jpserver-%1.json"_s.arg(number), QJsonDocument(told).toJson()));
    } else {
        told.insert(key, QJsonValue::fromVariant(value));
        QVERIFY(write(note, QJsonDocument(told).toJson()));
    }
    QVERIFY(!place.running());
}

void TestJupyter::keepsTheKeyFromOthers()
{
    Place place("good");
    QDir().mkpath(place.notes());
    QFile::setPermissions(place.notes(),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther);
    const auto started = place.start();
    QVERIFY(!started);
    QVERIFY(started.error().hint.contains(place.notes()));
    QCOMPARE(place.starts().size(), 0);
}

void TestJupyter::findsTheNotesBehindALink()
{
    Place place("good");
    const QString elsewhere = place.program.environment().value(u"HOME"_s) + u"/runtime"_s;
    QVERIFY(QDir().mkpath(QFileInfo(place.notes()).path()) && QDir().mkpath(elsewhere));
    QVERIFY(QFile::setPermissions(elsewhere, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(QFile::link(elsewhere, place.notes()));
    const auto started = place.start();
    QVERIFY2(started && *started, started ? "" : qPrintable(started.error().message));
    QCOMPARE(place.running(), *started);
}

void TestJupyter::stopsByASignalWhenItDoesNotListen()
{
    Place place("deaf");
    QVERIFY(place.start());
    QVERIFY(stopJupyter(place.system, place.here(), place.cancel, place.terms));
    QVERIFY(place.nothingIsLeft());
}

void TestJupyter::saysThatItDoesNotStop()
{
    Place place("stubborn");
    place.terms.stop = 300ms;
    const auto started = place.start();
    QVERIFY(started && *started);
    const auto stopped = stopJupyter(place.system, place.here(), place.cancel, place.terms);
    QVERIFY(!stopped);
    QVERIFY(stopped.error().details.contains(QString::number((*started)->process)));
    QVERIFY(ProcessHandle::open((*started)->process)); // it may hold work: it is not killed
}

void TestJupyter::stopsWhatIsNotThere()
{
    Place place("good");
    QCOMPARE(stopJupyter(place.system, place.here(), place.cancel, place.terms), Completion::Done);
}

void TestJupyter::keepsUndoAway()
{
    Place place("good");
    QVERIFY(refuseWhileJupyterRuns(place.system, place.project(), place.environment(), place.cancel));
    const auto started = place.start();
    QVERIFY(started && *started);
    const QByteArray before = treeText(place.project().toString());
    const ProgramEnd end = place.program.run({u"undo"_s, u"--json"_s, place.project().toString()});
    QCOMPARE(end.exitCode, 4);
    QCOMPARE(end.json()[u"error"_s][u"message"_s].toString(), u"Jupyter runs in this project."_s);

    Runner runner(std::make_unique<RealSystem>(), std::make_unique<RealGit>());
    QString refused;
    connect(&runner, &Runner::undone, this,
            [&](const Result<UndoReport> &report) { refused = report ? u"undone"_s : report.error().message; });
    runner.undo(place.project(),
                {.temporaryDirectory = place.temporary(), .toolEnvironment = place.environment(), .solution = {}});
    QTRY_COMPARE_WITH_TIMEOUT(refused, u"Jupyter runs in this project."_s, longestWait);
    QCOMPARE(treeText(place.project().toString()), before);
    QVERIFY(place.running());
}

void TestJupyter::keepsAnInstallAway()
{
    Place place("good");
    const auto started = place.start();
    QVERIFY(started && *started);
    ProjectRecord record;
    record.project = place.project();
    record.state = ProjectState::Proved;
    record.journal = {{JournalKind::Tree, place.project().child(u".venv"_s), {}}};
    QVERIFY(QDir().mkpath(place.project().toString() + u"/.groundwork"_s));
    QVERIFY(writeProjectRecord(place.system, place.project(), record));
    // Our own environment, from another lock than the project has by now.
    QVERIFY(writeEnvironmentMark(place.system, place.project().child(u".venv"_s),
                                 {place.project().toString(), "old", {u"bin/python"_s}}));
    place.program.put(u"model/one.lock"_s, "one==1.0\n");
    Plan plan = planWithFakeEnvironment(place.project(), soundScript());
    plan.kind = PlanKind::Finish;
    plan.steps = {{u"check"_s, Phase::Check, 1, CheckTarget{place.project(), 0, true}}, plan.steps.constLast()};
    const QByteArray before = treeText(place.project().child(u".venv"_s).toString());
    RealGit git;
    RecordingObserver observer;
    const RunSurroundings surroundings{
        .temporaryDirectory = place.temporary(), .toolEnvironment = place.environment(), .solution = {}};
    const RunReport report = runPlan(plan, place.system, git, surroundings, place.cancel, observer);
    QCOMPARE(report.outcome, RunOutcome::Failed);
    QCOMPARE(report.failure->error.message, u"Jupyter runs in this project."_s);
    QCOMPARE(treeText(place.project().child(u".venv"_s).toString()), before);
    QCOMPARE(readProjectRecord(place.system, place.project())->state, ProjectState::Proved);
    QVERIFY(place.running());
}

void TestJupyter::tellsTheWindowHowItStands()
{
    Place place("good");
    Background background(doors(), doors(), std::make_unique<RealSystem>(), place.program.environment());
    JupyterDesk desk(background, std::make_unique<RealSystem>(), place.program.environment(), place.terms);
    QList<JupyterReport> reports;
    connect(&desk, &JupyterDesk::changed, this, [&](const JupyterReport &report) { reports.append(report); });
    const auto state = [&] { return reports.isEmpty() ? JupyterState::Stopping : reports.last().state; };

    desk.look(place.here());
    QTRY_COMPARE_WITH_TIMEOUT(state(), JupyterState::Stopped, longestWait);
    desk.open(place.here());
    QCOMPARE(state(), JupyterState::Starting); // at once
    QTRY_COMPARE_WITH_TIMEOUT(state(), JupyterState::Running, longestWait);
    const auto server = place.running();
    QVERIFY(server);
    QCOMPARE(reports.last().page, server->page);
    desk.look(place.here());
    QTRY_COMPARE_WITH_TIMEOUT(reports.size(), 4, longestWait);
    QCOMPARE(reports.last().state, JupyterState::Running);
    QVERIFY(reports.last().page.isEmpty());

    // Another window attaches to it, and what closes leaves it alone.
    {
        Background behindIt(doors(), doors(), std::make_unique<RealSystem>(), place.program.environment());
        JupyterDesk other(behindIt, std::make_unique<RealSystem>(), place.program.environment(), place.terms);
        QSignalSpy spy(&other, &JupyterDesk::changed);
        other.open(place.here());
        QTRY_COMPARE_WITH_TIMEOUT(spy.size(), 2, longestWait);
    }
    QCOMPARE(place.starts().size(), 1);
    QCOMPARE(place.running(), server);

    desk.stop(place.here());
    QCOMPARE(state(), JupyterState::Stopping);
    QTRY_COMPARE_WITH_TIMEOUT(state(), JupyterState::Stopped, longestWait);
    QVERIFY(!reports.last().problem);

    place.behave("dies");
    desk.open(place.here());
    QTRY_COMPARE_WITH_TIMEOUT(state(), JupyterState::Stopped, longestWait);
    QVERIFY(reports.last().problem);
    QVERIFY(QFile::remove(place.program.path(u"model/.venv/bin/jupyter-lab"_s)));
    desk.look(place.here());
    QTRY_COMPARE_WITH_TIMEOUT(state(), JupyterState::Missing, longestWait);
}

void TestJupyter::dropsWhatIsAskedMeanwhile()
{
    Place place("good");
    Background background(doors(), doors(), std::make_unique<RealSystem>(), place.program.environment());
    JupyterDesk desk(background, std::make_unique<RealSystem>(), place.program.environment(), place.terms);
    QList<JupyterState> states;
    connect(&desk, &JupyterDesk::changed, this, [&](const JupyterReport &report) { states.append(report.state); });
    desk.look(place.here()); // its answer would say that nothing runs, after "starting" was said
    desk.open(place.here());
    desk.look(place.here());
    desk.open(place.here());
    QTRY_COMPARE_WITH_TIMEOUT(states.size(), 2, longestWait);
    QCOMPARE(states, (QList<JupyterState>{JupyterState::Starting, JupyterState::Running}));
    desk.look(place.here());
    QTRY_COMPARE_WITH_TIMEOUT(states.size(), 3, longestWait);
    QCOMPARE(place.starts().size(), 1);
}

void TestJupyter::stopsWhatIsStillStarting()
{
    Place place("stubborn never");
    place.terms.ready = 60s;
    place.terms.stop = 1s;
    Background background(doors(), doors(), std::make_unique<RealSystem>(), place.program.environment());
    JupyterDesk desk(background, std::make_unique<RealSystem>(), place.program.environment(), place.terms);
    QList<JupyterReport> reports;
    connect(&desk, &JupyterDesk::changed, this, [&](const JupyterReport &report) { reports.append(report); });
    desk.open(place.here());
    QTRY_COMPARE_WITH_TIMEOUT(place.starts().size(), 1, longestWait);
    desk.stop(place.here());
    desk.stop(place.here());
    QTRY_COMPARE_WITH_TIMEOUT(reports.size(), 3, 10'000);
    QCOMPARE(reports.at(1).state, JupyterState::Stopping);
    QCOMPARE(reports.at(2).state, JupyterState::Stopped);
    QVERIFY(!reports.at(2).problem);
    QVERIFY(place.nothingIsLeft());
    desk.look(place.here()); // and goes on
    QTRY_COMPARE_WITH_TIMEOUT(reports.size(), 4, longestWait);
}

QTEST_GUILESS_MAIN(TestJupyter)
#include "tst_jupyter.moc"
