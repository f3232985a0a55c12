// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/documents/documents.h"
#include "generator/documents/samplespecs.h"
#include "support/testtools.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A project with a small real environment in which packages are stood in for by their records.
class Project
{
public:
    explicit Project(const QStringList &packages, Layout layout = Layout::DataScience)
    {
        const ToolEnd made =
            runTestTool(u"python"_s, {u"-m"_s, u"venv"_s, u"--without-pip"_s, u"--symlinks"_s, path(u".venv"_s)});
        m_trouble = made.messages;
        const ToolEnd version =
            run(u".venv/bin/python"_s, {u"-c"_s, u"import sys; print('%d.%d' % sys.version_info[:2])"_s});
        m_python = QString::fromUtf8(version.output.trimmed());
        m_spec.project.name = u"A \"quoted\" name"_s;
        m_spec.project.slug = u"a-project"_s;
        m_spec.project.layout = layout;
        for (const auto &name : packages)
            m_spec.environment.packages.append({name, {}, PackageOrigin::Any});
        DocumentContext context = venvContext(u"a-project"_s);
        context.python = m_python;
        for (const auto &file : documentsFor(m_spec, context))
            put(file.path.toString(), file.text);
    }

    QByteArray trouble() const { return m_trouble; }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    void put(const QString &name, const QByteArray &text) const
    {
        QDir().mkpath(path(name).section(u'/', 0, -2));
        QFile file(path(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
    }
    /// A wheel's record with one module.
    void addDistribution(const QString &name, const QString &module) const
    {
        const QString site = u".venv/lib/python%1/site-packages/"_s.arg(m_python);
        const QString info = name + u"-1.2.3.dist-info"_s;
        put(site + info + u"/METADATA"_s, "Metadata-Version: 2.1\nName: " + name.toUtf8() + "\nVersion: 1.2.3\n");
        QByteArray files = info.toUtf8() + "/METADATA,,\n";
        if (!module.isEmpty()) {
            put(site + module + u"/__init__.py"_s, "");
            files += module.toUtf8() + "/__init__.py,,\n" + name.toUtf8() + ".libs/libx.so,,\n_private.py,,\n";
        }
        put(site + info + u"/RECORD"_s, files);
    }
    /// A package that only conda knows by its name.
    void addCondaRecord(const QString &name, const QString &module) const
    {
        const QString site = u"lib/python%1/site-packages/"_s.arg(m_python);
        put(u".venv/"_s + site + module + u"/__init__.py"_s, "");
        const QJsonObject record{{u"name"_s, name},
                                 {u"version"_s, u"4.5.6"_s},
                                 {u"files"_s, QJsonArray{site + module + u"/__init__.py"_s, u"bin/tool"_s}}};
        put(u".venv/conda-meta/%1-4.5.6-py_0.json"_s.arg(name), QJsonDocument(record).toJson());
    }

    ToolEnd run(const QString &program, const QStringList &arguments) const
    {
        return runProgram(program.startsWith(u'.') ? path(program) : program, arguments, m_folder.path());
    }
    ToolEnd runTests(const QString &python) const
    {
        return run(python, {u"-m"_s, u"unittest"_s, u"discover"_s, u"tests"_s});
    }
    /// The notebook's code cells, one after another in one interpreter.
    ToolEnd runNotebook() const
    {
        QFile file(path(u"notebooks/00-start.ipynb"_s));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QString code;
        for (const auto cell : QJsonDocument::fromJson(file.readAll()).object().value(u"cells").toArray()) {
            if (cell[u"cell_type"] != u"code"_s)
                continue;
            for (const auto line : cell[u"source"].toArray())
                code += line.toString();
            code += u'\n';
        }
        return runProgram(path(u".venv/bin/python"_s), {u"-c"_s, code}, path(u"notebooks"_s));
    }

private:
    QTemporaryDir m_folder;
    ProjectSpec m_spec;
    QString m_python;
    QByteArray m_trouble;
};

} // namespace

class GeneratedCodeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itRunsWithNothingButTheKernel()
    {
        const Project project({});
        QCOMPARE(project.trouble(), QByteArray());
        project.addDistribution(u"ipykernel"_s, u"ipykernel"_s);
        const ToolEnd notebook = project.runNotebook();
        QCOMPARE(notebook.messages, QByteArray());
        QVERIFY(notebook.output.contains(project.path(u".venv/bin/python"_s).toUtf8()));
        QVERIFY(notebook.output.contains("y = 2.0"));
        const ToolEnd tests = project.runTests(u".venv/bin/python"_s);
        QVERIFY2(tests.exitCode == 0 && tests.messages.contains("Ran 4 tests"), tests.messages.constData());
    }

    void modulesComeFromTheRecords()
    {
        const Project project({u"stand-in-learn"_s, u"only-conda"_s, u"metapackage"_s, u"tool.linux-64"_s});
        project.addDistribution(u"ipykernel"_s, u"ipykernel"_s);
        project.addDistribution(u"stand_in_learn"_s, u"silearn"_s);
        project.addDistribution(u"metapackage"_s, QString());
        project.addCondaRecord(u"only-conda"_s, u"onlyc"_s);
        project.addCondaRecord(u"tool_linux-64"_s, u"tool"_s);
        const ToolEnd notebook = project.runNotebook();
        QCOMPARE(notebook.messages, QByteArray());
        QVERIFY(notebook.output.contains("stand-in-learn           1.2.3"));
        QVERIFY(notebook.output.contains("only-conda               4.5.6"));
        const ToolEnd tests = project.runTests(u".venv/bin/python"_s);
        QVERIFY2(tests.exitCode == 0, tests.messages.constData());
    }

    void ownCodeIsFound()
    {
        const Project project({});
        project.addDistribution(u"ipykernel"_s, u"ipykernel"_s);
        project.put(u"src/a_project/__init__.py"_s, "print('own code')\n");
        const ToolEnd notebook = project.runNotebook();
        QCOMPARE(notebook.messages, QByteArray());
        QVERIFY(notebook.output.contains("own code"));
        QVERIFY(project.runTests(u".venv/bin/python"_s).output.contains("own code"));

        project.put(u"src/a_project/__init__.py"_s, "raise OSError('broken')\n");
        QVERIFY(project.runNotebook().messages.contains("broken"));
        QVERIFY(project.runTests(u".venv/bin/python"_s).messages.contains("broken"));
    }

    void aPackageCanBeInstalled()
    {
        const Project project({}, Layout::Package);
        const ToolEnd read = project.run(u".venv/bin/python"_s,
                                         {u"-c"_s, u"import tomllib\n"
                                                   "found = tomllib.load(open('pyproject.toml', 'rb'))\n"
                                                   "print(found['project']['name'], found['build-system'], "
                                                   "found['tool']['setuptools']['packages']['find']['where'])"_s});
        QCOMPARE(read.messages, QByteArray());
        QCOMPARE(read.output.trimmed(),
                 QByteArray("a-project {'requires': ['setuptools>=61'], 'build-backend': 'setuptools.build_meta'} "
                            "['src']"));
        QVERIFY(!QFile::exists(Project({}).path(u"pyproject.toml"_s)));
    }

    void aBrokenModuleIsFound()
    {
        const Project project({u"stand-in-learn"_s});
        project.addDistribution(u"ipykernel"_s, u"ipykernel"_s);
        project.addDistribution(u"stand_in_learn"_s, u"silearn"_s);
        const QStringList found =
            QDir(project.path(u".venv/lib"_s)).entryList({u"python3*"_s}, QDir::Dirs | QDir::NoSymLinks);
        QVERIFY(!found.isEmpty());
        project.put(u".venv/lib/%1/site-packages/silearn/__init__.py"_s.arg(found.first()),
                    "raise OSError('broken')\n");
        const ToolEnd notebook = project.runNotebook();
        QVERIFY2(notebook.messages.contains("broken"), notebook.messages.constData());
        const ToolEnd tests = project.runTests(u".venv/bin/python"_s);
        QVERIFY2(tests.exitCode != 0 && tests.messages.contains("package='stand-in-learn'"),
                 tests.messages.constData());
    }

    void aMissingPackageIsFound()
    {
        const Project project({u"not-there"_s});
        project.addDistribution(u"ipykernel"_s, u"ipykernel"_s);
        QVERIFY(project.runNotebook().messages.contains("not-there is not installed"));
        QVERIFY(project.runTests(u".venv/bin/python"_s).messages.contains("not-there is not installed"));
    }

    void anotherPythonIsFound()
    {
        const Project project({});
        project.addDistribution(u"ipykernel"_s, u"ipykernel"_s);
        const ToolEnd tests = project.runTests(u"/usr/bin/python3"_s);
        QVERIFY2(tests.exitCode != 0 && tests.messages.contains("activate the environment first"),
                 tests.messages.constData());
    }

    void withoutAnEnvironmentTheReadmeIsNamed()
    {
        const Project project({});
        QVERIFY(QDir(project.path(u".venv"_s)).removeRecursively());
        const ToolEnd tests = project.runTests(u"/usr/bin/python3"_s);
        QVERIFY2(tests.exitCode != 0 && tests.messages.contains("README.md"), tests.messages.constData());
    }
};

QTEST_GUILESS_MAIN(GeneratedCodeTest)
#include "tst_generatedcode.moc"
