// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "fakeenvironment.h"
#include "generator/steps/runnotebook.h"

#include <QTest>

using namespace groundwork;

namespace {

/// Stands for jupyter_client: a "kernel" that runs each cell at once and in this process.
constexpr auto fakeClient = R"(
import contextlib, io, queue

class Client:
    def __init__(self):
        self.answers, self.names = [], {}
    def start_channels(self): pass
    def stop_channels(self): pass
    def wait_for_ready(self, timeout): pass
    def is_alive(self): return True
    def execute(self, code, **options):
        printed = io.StringIO()
        try:
            with contextlib.redirect_stdout(printed):
                exec(code, self.names)
        except Exception as error:
            self.add("error", {"ename": type(error).__name__, "evalue": str(error)})
        self.answers.insert(0, {"parent_header": {"msg_id": 1}, "msg_type": "stream", "content": {"text": printed.getvalue()}})
        self.add("status", {"execution_state": "idle"})
        return 1
    def add(self, kind, content):
        self.answers.append({"parent_header": {"msg_id": 1}, "msg_type": kind, "content": content})
    def get_iopub_msg(self, timeout):
        if not self.answers:
            raise queue.Empty
        return self.answers.pop(0)

class KernelManager:
    has_kernel = False
    def __init__(self, kernel_name):
        self.name = kernel_name
    def start_kernel(self, cwd):
        import os
        os.chdir(cwd)
        if self.name == "missing":
            raise LookupError("No such kernel named missing")
    def client(self): return Client()
    def shutdown_kernel(self, now): pass
)";

constexpr auto goodNotebook = R"~({"cells": [
    {"cell_type": "markdown", "source": ["# Title"]},
    {"cell_type": "code", "source": ["x = 1\n", "print(x)"]},
    {"cell_type": "code", "source": "assert x == 1"}]})~";

QByteArray answer(const QByteArray &executable, const QByteArray &notebook)
{
    return R"(echo '{"kernel": {"executable": ")" + executable + R"(", "ok": true, "details": ""}, "notebook": )" +
           notebook + "}'\n";
}

const QString kernel = QStringLiteral("my-project");

} // namespace

class tst_RunNotebook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void good();
    void badNotebooks_data();
    void badNotebooks();
    void folderOfTheNotebookIsGone();
    void kernelAlone();
    void misbehavingPython_data();
    void misbehavingPython();
    void kernelOfAnotherEnvironment();
    void cancelled();

private:
    /// A step on a fake environment that can run kernels, with this text as the notebook.
    static RunNotebook stepFor(const StepBench &bench, const QByteArray &notebook)
    {
        FakeEnvironment environment(bench);
        environment.addFile(QStringLiteral("jupyter_client/__init__.py"), {});
        environment.addFile(QStringLiteral("jupyter_client/manager.py"), fakeClient);
        const QString name = QStringLiteral("project/notebooks/00-start.ipynb");
        bench.place().addFile(name, notebook);
        return {environment.python(), kernel, bench.place().child(name), bench.target()};
    }
};

void tst_RunNotebook::good()
{
    StepBench bench;
    StepContext context = bench.context();
    const auto done = stepFor(bench, goodNotebook).execute(context);
    QVERIFY2(done, done ? "" : qPrintable(done.error().error.details));
    QVERIFY(context.findings.proof.kernelOk);
    QVERIFY(context.findings.proof.notebookOk);
    QCOMPARE(context.findings.proof.notebookPath, QStringLiteral("notebooks/00-start.ipynb"));
}

void tst_RunNotebook::badNotebooks_data()
{
    QTest::addColumn<QByteArray>("notebook");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("details");
    const QString unreadable =
        QStringLiteral("The starter notebook notebooks/00-start.ipynb is missing or cannot be read.");
    const QString stops = QStringLiteral("The starter notebook stops with an error.");
    QTest::newRow("gone") << QByteArray() << unreadable << QStringLiteral("FileNotFoundError");
    QTest::newRow("cut short") << QByteArray("{\"cells\": [") << unreadable << QStringLiteral("JSONDecodeError");
    QTest::newRow("no notebook") << QByteArray("{}") << unreadable << QStringLiteral("KeyError");
    QTest::newRow("a list") << QByteArray("[1]") << unreadable << QStringLiteral("TypeError");
    QTest::newRow("a cell without source")
        << QByteArray(R"({"cells": [{"cell_type": "code"}]})") << unreadable << QStringLiteral("KeyError");
    QTest::newRow("not UTF-8") << QByteArray("{\"cells\": [\"\xff\"]}") << unreadable
                               << QStringLiteral("UnicodeDecodeError");
    QTest::newRow("a cell that fails")
        << QByteArray(
               R"({"cells": [{"cell_type": "code", "source": "pass"}, {"cell_type": "code", "source": "1 / 0"}]})")
        << stops << QStringLiteral("code cell 2: ZeroDivisionError: division by zero");
}

void tst_RunNotebook::badNotebooks()
{
    QFETCH(QByteArray, notebook);
    QFETCH(QString, message);
    QFETCH(QString, details);
    StepBench bench;
    StepContext context = bench.context();
    const RunNotebook step = stepFor(bench, notebook);
    if (notebook.isEmpty())
        QVERIFY(QFile::remove(step.notebook.toString()));
    const auto done = step.execute(context);
    QVERIFY(!done);
    QCOMPARE(done.error().error.message, message);
    QVERIFY2(done.error().error.details.startsWith(details), qPrintable(done.error().error.details));
    if (message.contains(u"missing"))
        QVERIFY(done.error().error.hint.contains(u"git restore notebooks/00-start.ipynb"));
    QVERIFY(context.findings.proof.kernelOk);
    QVERIFY(!context.findings.proof.notebookOk);
}

void tst_RunNotebook::folderOfTheNotebookIsGone()
{
    StepBench bench;
    StepContext context = bench.context();
    const RunNotebook step = stepFor(bench, "{}");
    QVERIFY(QDir(step.notebook.parent().toString()).removeRecursively());
    const auto done = step.execute(context);
    QVERIFY(!done);
    QCOMPARE(done.error().error.message,
             QStringLiteral("The starter notebook notebooks/00-start.ipynb is missing or cannot be read."));
}

void tst_RunNotebook::kernelAlone()
{
    StepBench bench;
    StepContext context = bench.context();
    RunNotebook step = stepFor(bench, "{}");
    step.notebook = {};
    QVERIFY(step.execute(context));
    QVERIFY(context.findings.proof.kernelOk);

    step.kernel = QStringLiteral("missing");
    const auto done = step.execute(context);
    QVERIFY(!done);
    QCOMPARE(done.error().error.message,
             QStringLiteral("The notebook kernel missing does not run in the environment."));
    QCOMPARE(done.error().error.details, QStringLiteral("LookupError: No such kernel named missing"));
}

void tst_RunNotebook::misbehavingPython_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("silent") << QByteArray("exit 0\n");
    QTest::newRow("garbage") << QByteArray("head -c 100000 /dev/urandom; exit 0\n");
    QTest::newRow("other JSON") << QByteArray("echo '[1, 2]'\n");
    QTest::newRow("fails with words") << QByteArray("echo 'No module named jupyter_client' >&2; exit 1\n");
    QTest::newRow("dies") << QByteArray("kill -KILL $$\n");
}

void tst_RunNotebook::misbehavingPython()
{
    QFETCH(QByteArray, script);
    StepBench bench;
    StepContext context = bench.context();
    RunNotebook step = stepFor(bench, "{}");
    step.python = bench.script(QStringLiteral("python"), script);
    const auto done = step.execute(context);
    QVERIFY(!done);
    QCOMPARE(done.error().error.message,
             QStringLiteral("The notebook kernel my-project does not run in the environment."));
    if (script.contains("jupyter_client"))
        QCOMPARE(done.error().error.details, QStringLiteral("No module named jupyter_client"));
    QVERIFY(!context.findings.proof.kernelOk);
    QVERIFY(!context.findings.proof.notebookOk);
}

void tst_RunNotebook::kernelOfAnotherEnvironment()
{
    StepBench bench;
    StepContext context = bench.context();
    RunNotebook step = stepFor(bench, "{}");
    step.python = bench.script(QStringLiteral("bin/python"), answer("/usr/bin/python3", R"({"ok": true})"));
    QVERIFY(!step.execute(context));
    QVERIFY(!context.findings.proof.kernelOk);
    // The same words with its own Python are good.
    step.python = bench.script(QStringLiteral("bin/python"),
                               answer(bench.place().child(QStringLiteral("bin/python3")).toBytes(), R"({"ok": true})"));
    QVERIFY(step.execute(context));
}

void tst_RunNotebook::cancelled()
{
    StepBench bench;
    bench.cancelAt = QStringLiteral("started");
    StepContext context = bench.context();
    RunNotebook step = stepFor(bench, "{}");
    step.python = bench.script(QStringLiteral("python"), "echo started\nsleep 60\n");
    const auto done = step.execute(context);
    QVERIFY(done);
    QCOMPARE(*done, Completion::Cancelled);
}

QTEST_APPLESS_MAIN(tst_RunNotebook)
#include "tst_runnotebook.moc"
