// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/environmentmarkname.h"
#include "machine/toolplaces.h"
#include "samplemachine.h"

#include <QTest>

using namespace groundwork;
using namespace Qt::StringLiterals;

/// Tools and Pythons in the places that installers use, without any of it on PATH.
class TestFindTools : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void condaWithoutPath_data();
    void condaWithoutPath();
    void condabinIsTheSameConda();
    void micromamba_data();
    void micromamba();
    void mambaBeforeMicromamba();
    void versions_data();
    void versions();
    void ownToolsComeLast();
    void snapIsNoProgram();
    void pythons_data();
    void pythons();
};

void TestFindTools::condaWithoutPath_data()
{
    QTest::addColumn<QString>("root");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QString &root, const QString &variable = {}, const QString &value = {},
                        const QString &file = {}, const QByteArray &text = {}) {
        QTest::newRow(name) << root << variable << value << file << text;
    };
    const auto listed = u"/home/person/.conda/environments.txt"_s;
    row("Miniconda", u"/home/person/miniconda3"_s);
    row("Miniforge", u"/home/person/miniforge3"_s);
    row("Mambaforge", u"/home/person/mambaforge"_s);
    row("Anaconda", u"/home/person/anaconda3"_s);
    row("for everyone", u"/opt/miniforge3"_s);
    row("CONDA_EXE", u"/data/conda"_s, u"CONDA_EXE"_s, u"/data/conda/bin/conda"_s);
    row("CONDA_ROOT", u"/data/conda"_s, u"CONDA_ROOT"_s, u"/data/conda"_s);
    row("listed", u"/data/conda"_s, {}, {}, listed, "/gone\n/data/conda\n");
    row("an environment of it is listed", u"/data/conda"_s, {}, {}, listed, "/data/conda/envs/ml\n");
    row("settings name its environments", u"/data/conda"_s, {}, {}, u"/home/person/.condarc"_s,
        "channels:\n  - conda-forge\nenvs_dirs:\n  - /data/conda/envs\n");
    row("mamba's settings name it", u"/home/person/x"_s, {}, {}, u"/home/person/.mambarc"_s, "root_prefix: ~/x\n");
}

void TestFindTools::condaWithoutPath()
{
    QFETCH(const QString, root);
    QFETCH(const QString, variable);
    QFETCH(const QString, value);
    QFETCH(const QString, file);
    QFETCH(const QByteArray, text);
    MemorySystem system;
    addProgram(system, root + u"/bin/conda"_s, "#!/x/bin/python\n");
    system.addFile(root + u"/conda-meta/history"_s, {});
    system.addFile(root + u"/conda-meta/conda-24.7.1-py312h06a4308_0.json"_s, "{}");
    auto environment = surroundings();
    if (!variable.isEmpty())
        environment.insert(variable, value);
    if (!file.isEmpty())
        system.addFile(file, text);
    const auto facts = factsOf(system, environment);
    QCOMPARE(described(facts.tools), QStringList{u"conda 24.7.1 %1/bin/conda"_s.arg(root)});
    QCOMPARE(facts.tools.first().root.toString(), root);
    QCOMPARE(facts.environments.size(), 1);
    QCOMPARE(facts.environments.first().prefix.toString(), root);
}

void TestFindTools::condabinIsTheSameConda()
{
    MemorySystem system;
    addProgram(system, u"/data/conda/condabin/conda"_s, "#!/data/conda/bin/python\n");
    QCOMPARE(described(factsOf(system, surroundings(u"/data/conda/condabin"_s)).tools),
             QStringList{u"conda  /data/conda/condabin/conda"_s});
    addProgram(system, u"/data/conda/bin/conda"_s, "#!/data/conda/bin/python\n");
    QCOMPARE(described(factsOf(system, surroundings(u"/data/conda/condabin:/data/conda/bin"_s)).tools),
             QStringList{u"conda  /data/conda/bin/conda"_s});
}

void TestFindTools::micromamba_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("root");
    QTest::newRow("nothing made yet") << QString() << QString() << u"/home/person/.local/share/mamba"_s;
    QTest::newRow("its second version's place")
        << QString() << u"/home/person/.local/share/mamba"_s << u"/home/person/.local/share/mamba"_s;
    QTest::newRow("its first version's place")
        << QString() << u"/home/person/micromamba"_s << u"/home/person/micromamba"_s;
    QTest::newRow("as the person says") << u"/data/mamba"_s << u"/home/person/micromamba"_s << u"/data/mamba"_s;
}

void TestFindTools::micromamba()
{
    QFETCH(const QString, variable);
    QFETCH(const QString, folder);
    QFETCH(const QString, root);
    MemorySystem system;
    addProgram(system, u"/home/person/.local/bin/micromamba"_s);
    if (!folder.isEmpty())
        system.addDirectory(folder);
    auto environment = surroundings();
    if (!variable.isEmpty())
        environment.insert(u"MAMBA_ROOT_PREFIX"_s, variable);
    system.addFile(root + u"/envs/ml/conda-meta/history"_s, {});
    const auto facts = factsOf(system, environment);
    QCOMPARE(described(facts.tools), QStringList{u"mamba  /home/person/.local/bin/micromamba"_s});
    QCOMPARE(facts.tools.first().root.toString(), root);
    QCOMPARE(facts.environments.size(), 1);
    QCOMPARE(facts.environments.first().prefix.toString(), root + u"/envs/ml"_s);
}

void TestFindTools::mambaBeforeMicromamba()
{
    MemorySystem system;
    addProgram(system, u"/data/x/micromamba"_s);
    addProgram(system, u"/home/person/miniforge3/bin/mamba"_s);
    auto environment = surroundings();
    environment.insert(u"MAMBA_EXE"_s, u"/data/x/micromamba"_s);
    QCOMPARE(described(factsOf(system, environment).tools),
             (QStringList{u"mamba  /home/person/miniforge3/bin/mamba"_s, u"mamba  /data/x/micromamba"_s}));
}

void TestFindTools::versions_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &program, const QString &file, const QByteArray &text,
                        const QString &expected) { QTest::newRow(name) << program << file << text << expected; };
    const auto receipt = u"/home/person/.config/uv/uv-receipt.json"_s;
    row("uv's wheel", u"/home/person/.local/bin/uv"_s,
        u"/home/person/.local/lib/python3.11/site-packages/uv-0.5.24.dist-info/METADATA"_s, {}, u"uv 0.5.24"_s);
    row("uv's installer", u"/home/person/.local/bin/uv"_s, receipt,
        R"({"binaries": ["uv", "uvx"], "install_prefix": "/home/person/.local/bin", "version": "0.5.24"})",
        u"uv 0.5.24"_s);
    row("uv's installer into cargo's folder", u"/home/person/.cargo/bin/uv"_s, receipt,
        R"({"install_prefix": "/home/person/.cargo", "version": "0.2.37"})", u"uv 0.2.37"_s);
    row("the receipt of another uv", u"/usr/local/bin/uv"_s, receipt,
        R"({"install_prefix": "/home/person/.local/bin", "version": "0.5.24"})", u"uv "_s);
    row("uv that cargo built", u"/home/person/.cargo/bin/uv"_s, u"/home/person/.cargo/.crates.toml"_s,
        "[v1]\n\"ripgrep 14.1.0 (registry+https://example.org)\" = [\"rg\"]\n"
        "\"uv 0.4.1 (git+https://example.org/uv#0123)\" = [\"uv\", \"uvx\"]\n",
        u"uv 0.4.1"_s);
    row("Pipenv of Debian", u"/usr/bin/pipenv"_s, u"/var/lib/dpkg/status"_s,
        "Package: pipenv\nStatus: install ok installed\nVersion: 2022.12.19+ds-1\n\n", u"pipenv 2022.12.19"_s);
    row("Pipenv that Debian had", u"/usr/bin/pipenv"_s, u"/var/lib/dpkg/status"_s,
        "Package: pipenv\nStatus: deinstall ok config-files\nVersion: 2022.12.19+ds-1\n\n", u"pipenv "_s);
    row("Pipenv for everyone", u"/usr/local/bin/pipenv"_s,
        u"/usr/local/lib/python3.11/dist-packages/pipenv-2026.1.0.dist-info/METADATA"_s, {}, u"pipenv 2026.1.0"_s);
    const auto pipx = u"/home/person/.local/share/pipx/venvs/pipenv"_s;
    row("Pipenv by pipx", pipx + u"/bin/pipenv"_s,
        pipx + u"/lib/python3.11/site-packages/pipenv-2026.1.0.dist-info/METADATA"_s, {}, u"pipenv 2026.1.0"_s);
    const auto uvTool = u"/home/person/.local/share/uv/tools/pipenv"_s;
    row("Pipenv by uv", uvTool + u"/bin/pipenv"_s,
        uvTool + u"/lib/python3.12/site-packages/pipenv-2026.1.0.dist-info/METADATA"_s, {}, u"pipenv 2026.1.0"_s);
    row("a package with a longer name", u"/home/person/miniforge3/bin/mamba"_s,
        u"/home/person/miniforge3/conda-meta/mamba-extra-1.0-0.json"_s, {}, u"mamba "_s);
}

void TestFindTools::versions()
{
    QFETCH(const QString, program);
    QFETCH(const QString, file);
    QFETCH(const QByteArray, text);
    QFETCH(const QString, expected);
    MemorySystem system;
    addProgram(system, program);
    system.addFile(file, text);
    QCOMPARE(described(factsOf(system).tools), QStringList{expected + u' ' + program});
}

void TestFindTools::ownToolsComeLast()
{
    MemorySystem system;
    const auto own = u"/home/person/.local/share/groundwork/tools/"_s;
    addProgram(system, own + u"uv/bin/uv"_s);
    system.addFile(own + u"uv/lib/python3.11/site-packages/uv-0.9.0.dist-info/METADATA"_s, {});
    addProgram(system, own + u"pipenv/bin/pipenv"_s, "#!/x\n");
    QVERIFY(factsOf(system).tools.isEmpty()); // what a run that was killed has left
    for (const auto &tool : {u"uv/"_s, u"pipenv/"_s})
        system.addFile(own + tool + environmentMarkName(), "{}");
    auto facts = factsOf(system);
    QCOMPARE(facts.toolFolder.toString() + u'/', own);
    QCOMPARE(described(facts.tools),
             (QStringList{u"pipenv  %1pipenv/bin/pipenv"_s.arg(own), u"uv 0.9.0 %1uv/bin/uv"_s.arg(own)}));
    addProgram(system, u"/opt/conda/bin/uv"_s);
    QCOMPARE(factsOf(system).tools.at(1).path.toString(), u"/opt/conda/bin/uv"_s);
    QCOMPARE(factsOf(system).tools.size(), 3);

    auto moved = surroundings();
    moved.insert(u"XDG_DATA_HOME"_s, u"/data"_s);
    QCOMPARE(privateToolFolder(moved, u"uv"_s).toString(), u"/data/groundwork/tools/uv"_s);
    QVERIFY(privateToolFolder(QProcessEnvironment(), u"uv"_s).isEmpty());
}

void TestFindTools::snapIsNoProgram()
{
    MemorySystem system;
    addProgram(system, u"/usr/bin/snap"_s);
    system.addLink(u"/snap/bin/uv"_s, u"/usr/bin/snap"_s);
    QVERIFY(factsOf(system, surroundings(u"/snap/bin"_s)).tools.isEmpty());
}

void TestFindTools::pythons_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("also"); // a file below the prefix
    QTest::addColumn<bool>("found");
    const auto row = [](const char *name, const QString &prefix, const QString &variable, const QString &value,
                        const QString &also,
                        bool found) { QTest::newRow(name) << prefix << variable << value << also << found; };
    row("pyenv's", u"/home/person/.pyenv/versions/3.12.1"_s, {}, {}, {}, true);
    row("pyenv's elsewhere", u"/data/pyenv/versions/3.12.1"_s, u"PYENV_ROOT"_s, u"/data/pyenv"_s, {}, true);
    row("uv's", u"/home/person/.local/share/uv/python/cpython-3.12.1-linux-x86_64-gnu"_s, {}, {}, {}, true);
    row("uv's elsewhere", u"/data/py/cpython-3.12.1-linux-x86_64-gnu"_s, u"UV_PYTHON_INSTALL_DIR"_s, u"/data/py"_s, {},
        true);
    row("deadsnakes' beside Debian's", u"/usr"_s, {}, {}, {}, true);
    row("an active environment of conda", u"/home/person/miniconda3/envs/ml"_s, u"PATH"_s,
        u"/home/person/miniconda3/envs/ml/bin"_s, u"conda-meta/history"_s, false);
    row("conda's base", u"/home/person/miniconda3"_s, {}, {}, u"bin/conda"_s, true);
    row("pyenv's virtual environment", u"/home/person/.pyenv/versions/3.11.2/envs/x"_s, u"PATH"_s,
        u"/home/person/.pyenv/versions/3.11.2/envs/x/bin"_s, u"pyvenv.cfg"_s, false);
}

void TestFindTools::pythons()
{
    QFETCH(const QString, prefix);
    QFETCH(const QString, variable);
    QFETCH(const QString, value);
    QFETCH(const QString, also);
    QFETCH(const bool, found);
    MemorySystem system;
    addPython(system, prefix, u"3.12.1"_s, u"23.2.1"_s);
    if (!also.isEmpty())
        addProgram(system, prefix + u'/' + also);
    auto environment = surroundings();
    if (!variable.isEmpty())
        environment.insert(variable, value);
    const auto facts = factsOf(system, environment);
    QCOMPARE(facts.pythons.size(), found ? 1 : 0);
    if (!found)
        return;
    QCOMPARE(facts.pythons.first().version, u"3.12.1"_s);
    QCOMPARE(facts.pythons.first().executable.toString(), prefix + u"/bin/python3.12"_s);
    QVERIFY(facts.pythons.first().pip.toString().startsWith(prefix));
}

QTEST_GUILESS_MAIN(TestFindTools)
#include "tst_findtools.moc"
