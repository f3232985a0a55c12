// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "base/packagenames.h"
#include "machine/condarecord.h"
#include "machine/distinfo.h"
#include "machine/installedpackages.h"
#include "support/memorysystem.h"
#include "support/temporarydirectory.h"
#include "support/testtools.h"
#include "system/realsystem.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <filesystem>

using namespace groundwork;
using namespace Qt::StringLiterals;

namespace {

const AbsolutePath prefix = AbsolutePath::known(u"/home/person/env"_s);
const QString packages = u"/home/person/env/lib/python3.12/site-packages/"_s;

/// A package as conda links it. Sizes are those of the files' text.
void addCondaPackage(MemorySystem &system, const QString &name, const QString &version, const QString &build,
                     const QMap<QString, QByteArray> &files)
{
    QJsonArray names, paths;
    for (const auto &[path, text] : files.asKeyValueRange()) {
        system.addFile(prefix.child(path).toString(), text);
        names.append(path);
        paths.append(
            QJsonObject{{u"_path"_s, path}, {u"path_type"_s, u"hardlink"_s}, {u"size_in_bytes"_s, text.size()}});
    }
    const QJsonObject record{{u"name"_s, name},
                             {u"version"_s, version},
                             {u"build"_s, build},
                             {u"files"_s, names},
                             {u"paths_data"_s, QJsonObject{{u"paths_version"_s, 1}, {u"paths"_s, paths}}}};
    system.addFile(prefix.child(u"conda-meta/%1-%2-%3.json"_s.arg(name, version, build)).toString(),
                   QJsonDocument(record).toJson());
}

/// A package as pip unpacks it, with a RECORD of its files.
void addPipPackage(MemorySystem &system, const QString &name, const QString &version,
                   const QMap<QString, QByteArray> &files)
{
    const QString distInfo = QString(name).replace(u'-', u'_') + u'-' + version + u".dist-info/"_s;
    QByteArray record;
    for (const auto &[path, text] : files.asKeyValueRange()) {
        system.addFile(packages + path, text);
        record += path.toUtf8() + ",sha256=x," + QByteArray::number(text.size()) + '\n';
    }
    const QByteArray metadata = "Metadata-Version: 2.1\nName: " + name.toUtf8() + "\nVersion: " + version.toUtf8() +
                                "\nSummary: x\n\nName: not this\n";
    system.addFile(packages + distInfo + u"METADATA"_s, metadata);
    record += distInfo.toUtf8() + "METADATA,," + QByteArray::number(metadata.size()) + '\n';
    record += distInfo.toUtf8() + "RECORD,,\n";
    system.addFile(packages + distInfo + u"RECORD"_s, record);
}

void addPyvenv(MemorySystem &system)
{
    system.addFile(prefix.child(u"pyvenv.cfg"_s).toString(),
                   "home = /usr/bin\ninclude-system-site-packages = false\nversion = 3.12.1\n");
}

InstalledEnvironment read(const System &system, FileCheck check = FileCheck::Sizes)
{
    auto environment = readInstalledEnvironment(system, prefix, check);
    if (!environment)
        qFatal("%s", qPrintable(environment.error().message));
    return std::move(*environment);
}

} // namespace

class TestInstalledPackages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void condaEnvironment();
    void virtualEnvironment();
    void pipInsideConda();
    void emptyEnvironments();
    void noEnvironment();
    void damage_data();
    void damage();
    void rewrittenFilesHaveNoSize();
    void foldersForCompiledFilesMayBeMissing();
    void damagedRecords();
    void hostileRecords();
    void modules_data();
    void modules();
    void normalises_data();
    void normalises();
    void readsRecordLines_data();
    void readsRecordLines();
    void recordedFiles();
    void agreesWithPython();
    void isFast();
};

void TestInstalledPackages::condaEnvironment()
{
    MemorySystem system;
    addCondaPackage(system, u"python"_s, u"3.12.4"_s, u"h5148396_1"_s,
                    {{u"bin/python3.12"_s, "ELF"}, {u"lib/python3.12/os.py"_s, "os"}});
    addCondaPackage(
        system, u"numpy"_s, u"2.1.0"_s, u"py312_0"_s,
        {{u"lib/python3.12/site-packages/numpy/__init__.py"_s, "n"},
         {u"lib/python3.12/site-packages/numpy-2.1.0.dist-info/METADATA"_s, "Name: numpy\nVersion: 2.1.0\n"},
         {u"lib/python3.12/site-packages/numpy-2.1.0.dist-info/RECORD"_s, "gone.py,,3\n"}});
    addCondaPackage(system, u"jupyter"_s, u"1.1.1"_s, u"py_0"_s, {});
    const InstalledEnvironment expected{u"3.12.4"_s,
                                        {{u"jupyter"_s, u"1.1.1"_s, true, u"py_0"_s, {}},
                                         {u"numpy"_s, u"2.1.0"_s, true, u"py312_0"_s, {u"numpy"_s}},
                                         {u"python"_s, u"3.12.4"_s, true, u"h5148396_1"_s, {}}},
                                        {}};
    const auto found = read(system);
    QCOMPARE(found.python, expected.python);
    QCOMPARE(found.packages, expected.packages);
    QCOMPARE(found.damaged, expected.damaged);
    QVERIFY(system.traffic().isEmpty());
}

void TestInstalledPackages::virtualEnvironment()
{
    MemorySystem system;
    addPyvenv(system);
    addPipPackage(system, u"scikit-learn"_s, u"1.5.0"_s,
                  {{u"sklearn/__init__.py"_s, "s"},
                   {u"sklearn/tree/_tree.cpython-312-x86_64-linux-gnu.so"_s, "elf"},
                   {u"scikit_learn.libs/libgomp.so"_s, "lib"},
                   {u"../../../bin/tool"_s, "#!"}});
    const auto found = read(system);
    QCOMPARE(found.python, u"3.12.1"_s);
    QCOMPARE(found.packages, (QList<InstalledPackage>{{u"scikit-learn"_s, u"1.5.0"_s, false, {}, {u"sklearn"_s}}}));
    QCOMPARE(found.damaged, QStringList());
}

void TestInstalledPackages::pipInsideConda()
{
    MemorySystem system;
    addCondaPackage(
        system, u"six"_s, u"1.16.0"_s, u"py_0"_s,
        {{u"lib/python3.12/site-packages/six.py"_s, "six"},
         {u"lib/python3.12/site-packages/six-1.16.0.dist-info/RECORD"_s, "six.py,,3\n"},
         {u"lib/python3.12/site-packages/six-1.16.0.dist-info/METADATA"_s, "Name: six\nVersion: 1.16.0\n"}});
    addPipPackage(system, u"torch"_s, u"2.4.0"_s, {{u"torch/__init__.py"_s, "t"}});
    const auto found = read(system);
    QCOMPARE(found.packages, (QList<InstalledPackage>{{u"six"_s, u"1.16.0"_s, true, u"py_0"_s, {u"six"_s}},
                                                      {u"torch"_s, u"2.4.0"_s, false, {}, {u"torch"_s}}}));
}

void TestInstalledPackages::emptyEnvironments()
{
    MemorySystem conda;
    conda.addFile(prefix.child(u"conda-meta/history"_s).toString(), {});
    QCOMPARE(read(conda), InstalledEnvironment());
    MemorySystem venv;
    venv.addFile(prefix.child(u"pyvenv.cfg"_s).toString(), "version_info = 3.12.1.final.0\n");
    QCOMPARE(read(venv).python, u"3.12.1"_s);
}

void TestInstalledPackages::noEnvironment()
{
    MemorySystem system;
    QVERIFY(!readInstalledEnvironment(system, prefix, FileCheck::Skip));
    QVERIFY(!readRecordedFiles(system, prefix));
    system.addFile(prefix.child(u"lib/notes.txt"_s).toString(), {});
    const auto found = readInstalledEnvironment(system, prefix, FileCheck::Skip);
    QVERIFY(!found);
    QVERIFY(found.error().message.contains(prefix.toString()));
}

void TestInstalledPackages::damage_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<bool>("damaged");
    const auto site = u"lib/python3.12/site-packages/"_s;
    QTest::newRow("pip file of another size") << site + u"torch/__init__.py"_s << QByteArray("longer") << true;
    QTest::newRow("pip file missing") << site + u"torch/__init__.py"_s << QByteArray() << true;
    QTest::newRow("pip script missing") << u"bin/torchrun"_s << QByteArray() << true;
    QTest::newRow("pip compiled missing") << site + u"torch/__pycache__/x.cpython-312.pyc"_s << QByteArray() << false;
    QTest::newRow("conda file of another size") << u"lib/libx.so"_s << QByteArray("x") << true;
    QTest::newRow("conda file missing") << u"lib/libx.so"_s << QByteArray() << true;
    QTest::newRow("conda compiled missing")
        << u"lib/python3.12/__pycache__/os.cpython-312.pyc"_s << QByteArray() << false;
    QTest::newRow("a person's own file") << site + u"mine.py"_s << QByteArray("mine") << false;
}

void TestInstalledPackages::damage()
{
    QFETCH(const QString, path);
    QFETCH(const QByteArray, change);
    QFETCH(const bool, damaged);
    MemorySystem system;
    addCondaPackage(system, u"libx"_s, u"1"_s, u"0"_s,
                    {{u"lib/libx.so"_s, "12345"}, {u"lib/python3.12/__pycache__/os.cpython-312.pyc"_s, "c"}});
    addPipPackage(system, u"torch"_s, u"2.4.0"_s,
                  {{u"torch/__init__.py"_s, "t"},
                   {u"torch/__pycache__/x.cpython-312.pyc"_s, "c"},
                   {u"../../../bin/torchrun"_s, "#!"}});
    QCOMPARE(read(system).damaged, QStringList());
    if (change.isEmpty())
        QVERIFY(system.remove(prefix.child(path)));
    else
        system.addFile(prefix.child(path).toString(), change);
    QCOMPARE(read(system).damaged, damaged ? QStringList{path} : QStringList());
    QCOMPARE(read(system, FileCheck::Skip).damaged, QStringList());
}

void TestInstalledPackages::rewrittenFilesHaveNoSize()
{
    // conda writes the prefix into some files: their size is no longer the record's.
    MemorySystem system;
    const QByteArray record = R"({"name": "x", "version": "1", "build": "0",
        "files": ["bin/x", "bin/entry", "bin/m", "lib/link.so", "lib/plain"],
        "paths_data": {"paths_version": 1, "paths": [
          {"_path": "bin/x", "path_type": "hardlink", "size_in_bytes": 99, "file_mode": "text", "prefix_placeholder": "/old"},
          {"_path": "bin/entry", "path_type": "unix_python_entry_point"},
          {"_path": "bin/m", "path_type": "hardlink", "size_in_bytes": 99, "sha256": "a1", "sha256_in_prefix": "b2"},
          {"_path": "lib/link.so", "path_type": "softlink", "size_in_bytes": 99},
          {"_path": "lib/plain", "path_type": "hardlink", "size_in_bytes": 5, "sha256": "c3",
           "sha256_in_prefix": "c3"}]}})";
    system.addFile(prefix.child(u"conda-meta/x-1-0.json"_s).toString(), record);
    for (const auto &name : {u"bin/x"_s, u"bin/entry"_s, u"bin/m"_s, u"lib/plain"_s})
        system.addFile(prefix.child(name).toString(), "12345");
    system.addLink(prefix.child(u"lib/link.so"_s).toString(), u"plain"_s);
    QCOMPARE(read(system).damaged, QStringList());
    system.addFile(prefix.child(u"lib/plain"_s).toString(), "1234");
    QCOMPARE(read(system).damaged, QStringList{u"lib/plain"_s});
}

void TestInstalledPackages::foldersForCompiledFilesMayBeMissing()
{
    // As virtualenv's record of the pip that it brings has it: compiled files beside their sources, and their folders.
    MemorySystem system;
    addPyvenv(system);
    addPipPackage(system, u"pip"_s, u"26.3"_s, {{u"pip/__init__.py"_s, "p"}});
    const QString file = packages + u"pip-26.3.dist-info/RECORD"_s;
    system.addFile(packages + u"pip-26.3.virtualenv"_s, {});
    system.addFile(file, "pip/__init__.py,sha256=x,1\npip/__pycache__,,\npip/__init__.cpython-312.pyc,,\n");
    QCOMPARE(read(system).damaged, QStringList());
    QVERIFY(system.remove(AbsolutePath::known(packages + u"pip/__init__.py"_s)));
    QCOMPARE(read(system).damaged, QStringList{u"lib/python3.12/site-packages/pip/__init__.py"_s});
}

void TestInstalledPackages::damagedRecords()
{
    MemorySystem system;
    addPyvenv(system);
    system.addFile(prefix.child(u"conda-meta/half-1-0.json"_s).toString(), R"({"name": "half", "vers)");
    system.addFile(packages + u"no_record-1.0.dist-info/METADATA"_s, "Name: no-record\nVersion: 1.0\n");
    system.addFile(packages + u"no_metadata-2.0.dist-info/RECORD"_s, "no_metadata.py,,\n");
    const auto found = read(system, FileCheck::Skip);
    QCOMPARE(found.damaged,
             (QStringList{u"conda-meta/half-1-0.json"_s, u"lib/python3.12/site-packages/no_metadata-2.0.dist-info"_s,
                          u"lib/python3.12/site-packages/no_record-1.0.dist-info"_s}));
    QCOMPARE(found.packages.size(), 2);
    QCOMPARE(found.packages.first().name, u"no-metadata"_s);
    QCOMPARE(found.packages.first().version, u"2.0"_s);
}

void TestInstalledPackages::hostileRecords()
{
    // A record may name files anywhere: outside the prefix nothing is looked at, nor ever called ours.
    MemorySystem system;
    addPyvenv(system);
    system.addFile(prefix.child(u"conda-meta/evil-1-0.json"_s).toString(),
                   R"({"name": "evil", "version": "1", "build": "0",
                       "files": ["../secret", "/etc/passwd", "a/../../x", "", ".", "lib/../ok"]})");
    addPipPackage(system, u"evil2"_s, u"1"_s, {});
    system.addFile(packages + u"evil2-1.dist-info/RECORD"_s,
                   "../../../../secret,,1\n/etc/passwd,,1\n\n,,\n\"quoted, name.py\",,1\nok2.py,,\n");
    QCOMPARE(readRecordedFiles(system, prefix).value(),
             (QStringList{u"lib/python3.12/site-packages/ok2.py"_s, u"lib/python3.12/site-packages/quoted, name.py"_s,
                          u"ok"_s}));
}

void TestInstalledPackages::modules_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QStringList>("modules");
    QTest::newRow("a package") << u"numpy"_s << QStringList{u"numpy/__init__.py"_s, u"numpy/core/x.so"_s}
                               << QStringList{u"numpy"_s};
    QTest::newRow("a file") << u"six"_s << QStringList{u"six.py"_s} << QStringList{u"six"_s};
    QTest::newRow("a built file") << u"x"_s << QStringList{u"_cffi_backend.cpython-312-x86_64-linux-gnu.so"_s}
                                  << QStringList{u"_cffi_backend"_s};
    QTest::newRow("own name first") << u"attrs"_s << QStringList{u"attr/__init__.py"_s, u"attrs/__init__.py"_s}
                                    << QStringList{u"attrs"_s, u"attr"_s};
    QTest::newRow("private last") << u"pyyaml"_s << QStringList{u"_yaml/__init__.py"_s, u"yaml/__init__.py"_s}
                                  << QStringList{u"yaml"_s, u"_yaml"_s};
    QTest::newRow("own name in other spelling")
        << u"typing-extensions"_s << QStringList{u"a.py"_s, u"typing_extensions.py"_s}
        << QStringList{u"typing_extensions"_s, u"a"_s};
    QTest::newRow("namespace package") << u"google-auth"_s << QStringList{u"google/auth/__init__.py"_s}
                                       << QStringList{u"google"_s};
    QTest::newRow("data only") << u"jupyter"_s << QStringList{u"share/x.json"_s, u"jupyter-1.1.dist-info/METADATA"_s}
                               << QStringList();
    QTest::newRow("libraries beside") << u"scipy"_s << QStringList{u"scipy/__init__.py"_s, u"scipy.libs/libx.so"_s}
                                      << QStringList{u"scipy"_s};
    QTest::newRow("tests beside") << u"x"_s << QStringList{u"x/__init__.py"_s, u"tests/test_x.py"_s}
                                  << QStringList{u"x"_s};
    QTest::newRow("tests only") << u"tests"_s << QStringList{u"tests/test_x.py"_s} << QStringList{u"tests"_s};
    QTest::newRow("compiled only") << u"x"_s << QStringList{u"__pycache__/six.cpython-312.pyc"_s} << QStringList();
    QTest::newRow("path file") << u"x"_s << QStringList{u"distutils-precedence.pth"_s} << QStringList();
}

void TestInstalledPackages::modules()
{
    QFETCH(const QString, name);
    QFETCH(const QStringList, files);
    QList<RecordedFile> recorded = {{u"bin/tool.py"_s, -1}, {u"lib/python3.12/os.py"_s, -1}};
    for (const auto &file : files)
        recorded.append({u"lib/python3.12/site-packages/"_s + file, -1});
    QTEST(modulesIn(recorded, name), "modules");
}

void TestInstalledPackages::normalises_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("normal");
    QTest::newRow("as it is") << u"numpy"_s << u"numpy"_s;
    QTest::newRow("case") << u"PyYAML"_s << u"pyyaml"_s;
    QTest::newRow("separators") << u"Foo.Bar_baz-q"_s << u"foo-bar-baz-q"_s;
    QTest::newRow("runs") << u"a-_.b"_s << u"a-b"_s;
}

void TestInstalledPackages::normalises()
{
    QFETCH(const QString, name);
    QTEST(normalisedPackageName(name), "normal");
}

void TestInstalledPackages::readsRecordLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QStringList>("fields");
    QTest::newRow("plain") << QByteArray("a/b.py,sha256=x,12") << QStringList{u"a/b.py"_s, u"sha256=x"_s, u"12"_s};
    QTest::newRow("empty fields") << QByteArray("RECORD,,") << QStringList{u"RECORD"_s, {}, {}};
    QTest::newRow("comma in the name") << QByteArray("\"a,b.py\",,3") << QStringList{u"a,b.py"_s, {}, u"3"_s};
    QTest::newRow("quote in the name") << QByteArray("\"a\"\"b\",,3") << QStringList{u"a\"b"_s, {}, u"3"_s};
    QTest::newRow("any script") << QByteArray("東京.py,,3") << QStringList{u"東京.py"_s, {}, u"3"_s};
    QTest::newRow("nothing") << QByteArray() << QStringList{QString()};
}

void TestInstalledPackages::readsRecordLines()
{
    QFETCH(const QByteArray, line);
    QTEST(recordFields(line), "fields");
}

void TestInstalledPackages::recordedFiles()
{
    MemorySystem system;
    addCondaPackage(system, u"libx"_s, u"1"_s, u"0"_s, {{u"lib/libx.so"_s, "1"}});
    addPipPackage(system, u"six"_s, u"1.16.0"_s, {{u"six.py"_s, "s"}, {u"../../../bin/six"_s, "#"}});
    QCOMPARE(
        readRecordedFiles(system, prefix).value(),
        (QStringList{u"bin/six"_s, u"lib/libx.so"_s, u"lib/python3.12/site-packages/six-1.16.0.dist-info/METADATA"_s,
                     u"lib/python3.12/site-packages/six-1.16.0.dist-info/RECORD"_s,
                     u"lib/python3.12/site-packages/six.py"_s}));
}

void TestInstalledPackages::agreesWithPython()
{
    // A real environment, the one of the test tools, against Python's own reader of its records.
    const auto python = runTestTool(u"python"_s, {u"-I"_s, u"-c"_s, uR"(
import importlib.machinery, importlib.metadata as m, json, sys
tops = {top: set(names) for top, names in m.packages_distributions().items()}
for d in m.distributions():  # Python 3.11 leaves out packages that are one compiled module
  for file in d.files or []:
    if len(file.parts) == 1 and file.name.endswith(tuple(importlib.machinery.EXTENSION_SUFFIXES)):
      tops.setdefault(file.name.split(".")[0], set()).add(d.metadata["Name"])
print(json.dumps({"prefix": sys.prefix, "python": "%d.%d.%d" % sys.version_info[:3], "packages": sorted(
  [d.metadata["Name"], d.version, sorted(t for t, ds in tops.items() if d.metadata["Name"] in ds)]
  for d in m.distributions(path=[p for p in sys.path if p.startswith(sys.prefix + "/")]))}))
)"_s});
    QVERIFY2(python.exitCode == 0, python.messages.constData());
    const QJsonObject expected = QJsonDocument::fromJson(python.output).object();
    const RealSystem system;
    const auto found =
        readInstalledEnvironment(system, AbsolutePath::known(expected.value(u"prefix").toString()), FileCheck::Sizes);
    QVERIFY(found);
    QCOMPARE(found->python, expected.value(u"python").toString());
    QCOMPARE(found->damaged, QStringList());
    QCOMPARE(found->packages.size(), expected.value(u"packages").toArray().size());
    for (const auto value : expected.value(u"packages").toArray()) {
        const QString name = normalisedPackageName(value[0].toString());
        const auto package = std::ranges::find(found->packages, name, &InstalledPackage::name);
        QVERIFY2(package != found->packages.cend(), qPrintable(name));
        QCOMPARE(package->version, value[1].toString());
        for (const auto &module : package->modules)
            QVERIFY2(value[2].toArray().contains(module), qPrintable(name + u' ' + module));
    }
}

void TestInstalledPackages::isFast()
{
    // As large as a real environment: 120 packages, 24,000 files.
    const TemporaryDirectory temporary;
    const RealSystem system;
    const auto root = temporary.path();
    const auto one = temporary.addFile(u"one"_s, "x"); // linked, as from a package cache
    for (int number = 0; number < 120; ++number) {
        const QString site = root.toString() + u"/lib/python3.12/site-packages/"_s;
        const QString name = u"package%1"_s.arg(number);
        QByteArray record;
        QVERIFY(QDir().mkpath(site + name));
        QVERIFY(QDir().mkpath(site + name + u"-1.0.dist-info"_s));
        for (int file = 0; file < 200; ++file) {
            const QString path = site + name + u"/f%1.py"_s.arg(file);
            std::filesystem::create_hard_link(one.toString().toStdString(), path.toStdString());
            record += name.toUtf8() + "/f" + QByteArray::number(file) + ".py,sha256=0123456789abcdef,1\n";
        }
        QFile list(site + name + u"-1.0.dist-info/RECORD"_s);
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write(record);
        QFile metadata(site + name + u"-1.0.dist-info/METADATA"_s);
        QVERIFY(metadata.open(QIODevice::WriteOnly));
        metadata.write("Name: " + name.toUtf8() + "\nVersion: 1.0\n");
    }
    QElapsedTimer timer;
    timer.start();
    const auto found = readInstalledEnvironment(system, root, FileCheck::Sizes);
    const auto milliseconds = timer.elapsed();
    QVERIFY(found);
    QCOMPARE(found->packages.size(), 120);
    QCOMPARE(found->damaged, QStringList());
    qInfo("24,000 files in %lld ms", milliseconds);
    QVERIFY2(milliseconds < 3000, "It takes 0.2 s on an idle machine.");
}

QTEST_GUILESS_MAIN(TestInstalledPackages)
#include "tst_installedpackages.moc"
