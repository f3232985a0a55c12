// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/capture.h"
#include "machine/probe.h"
#include "spec/specrules.h"
#include "support/temporarydirectory.h"
#include "system/realgit.h"
#include "system/realsystem.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace groundwork;

namespace {

QByteArray notebook(const QStringList &cells, const QString &language = u"python"_s)
{
    QJsonArray list;
    for (const QString &cell : cells)
        list.append(QJsonObject{{u"cell_type"_s, u"code"_s}, {u"source"_s, cell}});
    list.append(QJsonObject{{u"cell_type"_s, u"markdown"_s}, {u"source"_s, u"import nothing"_s}});
    return QJsonDocument(
               QJsonObject{{u"cells"_s, list},
                           {u"metadata"_s, QJsonObject{{u"language_info"_s, QJsonObject{{u"name"_s, language}}}}},
                           {u"nbformat"_s, 4}})
        .toJson();
}

QStringList packagesOf(const Captured &captured)
{
    QStringList texts;
    for (const PackageRequest &package : captured.spec.environment.packages) {
        static const QStringList origins{u""_s, u" (conda)"_s, u" (pypi)"_s};
        texts.append(packageText(package) + origins.at(static_cast<int>(package.from)));
    }
    return texts;
}

QStringList leftOutOf(const Captured &captured)
{
    QStringList texts;
    for (const LeftOut &entry : captured.leftOut)
        texts.append(u"%1:%2 %3"_s.arg(entry.file).arg(entry.line).arg(entry.what));
    return texts;
}

} // namespace

class TestCapture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aFolderOfCode();
    void aSingleScriptAndItsNeighbours();
    void aNotebook();
    void aNotebooksShellLinesAreNoLists();
    void aNotebookInAnotherLanguage();
    void codeIsNotRun();
    void theManifestCountsBeforeTheCode();
    void settingsAloneAreNoManifest();
    void severalFilesTogether();
    void environmentsAndLinksAreNotEntered();
    void manyFilesAreCutOff();
    void nothingToFind();
    void cancelled();
    void aManifestOfPythonAloneIsNotAll();

private:
    [[nodiscard]] Result<std::optional<Captured>> capture(const QList<AbsolutePath> &sources)
    {
        return captureSpec(m_system, sources, m_facts, {});
    }

    RealSystem m_system;
    MachineFacts m_facts;
};

void TestCapture::initTestCase()
{
    m_facts = probeMachine(m_system, RealGit(), QProcessEnvironment::systemEnvironment(), {});
    QVERIFY2(!m_facts.pythons.isEmpty(), "a Python is needed");
}

void TestCapture::aFolderOfCode()
{
    const TemporaryDirectory place;
    place.addFile(u"churn/src/churn/model.py"_s, "import os, sys\n"
                                                 "import numpy as np\n"
                                                 "import cv2\n"
                                                 "from sklearn.linear_model import LogisticRegression\n"
                                                 "from google.cloud import storage\n"
                                                 "from .data import load\n"
                                                 "from churn import data\n"
                                                 "import mystery.thing\n"
                                                 "def plot():\n"
                                                 "    import matplotlib.pyplot as plt\n");
    place.addFile(u"churn/src/churn/data.py"_s, "import yaml\nimport numpy\n");
    place.addFile(u"churn/helpers.py"_s, "import model\n");
    place.addFile(u"churn/model.py"_s, "x = 1\n");
    place.addFile(u"churn/broken.py"_s, "x = 1\ndef (\n");
    place.addFile(u"churn/zeros.py"_s, QByteArray("x = 1\0", 6));
    place.addFile(u"churn/deep.py"_s, QByteArray(5000, '(') + QByteArray(5000, ')'));
    const auto result = capture({place.child(u"churn"_s)});
    QVERIFY2(result, result ? "" : qPrintable(result.error().message + result.error().details));
    const Captured &captured = **result;
    QCOMPARE(captured.spec.project.name, u"churn"_s);
    QCOMPARE(captured.spec.environment.manager, ManagerChoice::Auto);
    QCOMPARE(packagesOf(captured), (QStringList{u"pyyaml"_s, u"numpy"_s, u"opencv-python (pypi)"_s, u"scikit-learn"_s,
                                                u"google-cloud-storage"_s, u"matplotlib"_s}));
    const QStringList left = leftOutOf(captured);
    QVERIFY2(left.contains(u"src/churn/model.py:8 import mystery.thing"_s), qPrintable(left.join(u'\n')));
    QVERIFY2(left.contains(u"broken.py:2 broken.py"_s), qPrintable(left.join(u'\n')));
    QVERIFY2(left.filter(u"zeros.py"_s).size() == 1, qPrintable(left.join(u'\n')));
    QVERIFY2(left.filter(u"deep.py"_s).size() == 1, qPrintable(left.join(u'\n')));
    QCOMPARE(left.size(), 4);
}

void TestCapture::aSingleScriptAndItsNeighbours()
{
    const TemporaryDirectory place;
    const AbsolutePath script = place.addFile(u"work/train.py"_s, "import pandas\nimport settings\nimport tools.io\n");
    place.addFile(u"work/settings.py"_s, "import torch\n");
    place.addFile(u"work/tools/__init__.py"_s, {});
    const auto result = capture({script});
    QVERIFY(result);
    QCOMPARE((*result)->spec.project.name, u"work"_s);
    QCOMPARE(packagesOf(**result), QStringList{u"pandas"_s});
    QCOMPARE(leftOutOf(**result), QStringList());
}

void TestCapture::aNotebook()
{
    const TemporaryDirectory place;
    const AbsolutePath file = place.addFile(
        u"a.ipynb"_s,
        notebook({u"%matplotlib inline\nimport pandas as pd\nif True:\n    %time x = 1\ndf?"_s, u"%%bash\nimport foo"_s,
                  u"!pip install -q 'plotly>=5' seaborn\n!pip install -r more.txt"_s, u"from PIL import Image"_s}));
    const auto result = capture({file});
    QVERIFY2(result, result ? "" : qPrintable(result.error().message + result.error().details));
    QCOMPARE(packagesOf(**result),
             (QStringList{u"pandas"_s, u"pillow"_s, u"plotly >=5 (pypi)"_s, u"seaborn (pypi)"_s}));
    QCOMPARE(leftOutOf(**result), QStringList{u"a.ipynb:0 !pip install -r more.txt"_s});
}

void TestCapture::aNotebooksShellLinesAreNoLists()
{
    const TemporaryDirectory place;
    const AbsolutePath file =
        place.addFile(u"a.ipynb"_s, notebook({u"%pip install numpy # for arrays"_s, u"!pip install pandas; echo done"_s,
                                              u"!pip install scipy && pip install seaborn"_s, u"!pip install $WANTED"_s,
                                              u"import torch  # needed?\nx = (5\n     % 3)"_s}));
    const auto result = capture({file});
    QVERIFY2(result, result ? "" : qPrintable(result.error().message + result.error().details));
    QCOMPARE(packagesOf(**result), QStringList{u"torch (pypi)"_s});
    QCOMPARE((*result)->leftOut.size(), 4);
}

void TestCapture::aNotebookInAnotherLanguage()
{
    const TemporaryDirectory place;
    const AbsolutePath file = place.addFile(u"a.ipynb"_s, notebook({u"library(ggplot2)"_s}, u"R"_s));
    const auto alone = capture({file});
    QVERIFY(!alone);
    QVERIFY2(alone.error().message.contains(u"another language"), qPrintable(alone.error().message));
    place.addFile(u"b.py"_s, "import numpy\n");
    const auto folder = capture({place.path()});
    QVERIFY(folder);
    QCOMPARE(leftOutOf(**folder), QStringList{u"a.ipynb:0 a.ipynb"_s});
    for (const QByteArray &bytes : {QByteArray("{"), QByteArray("[]"), QByteArray(100'000, '['), QByteArray("\xff")})
        QVERIFY(!capture({place.addFile(u"c.ipynb"_s, bytes)}));
}

void TestCapture::codeIsNotRun()
{
    const TemporaryDirectory place;
    const QString mark = place.child(u"mark"_s).toString();
    place.addFile(u"code/a.py"_s, "import numpy\nopen('" + mark.toUtf8() + "', 'w')\n");
    place.addFile(u"code/numpy.py"_s, "open('" + mark.toUtf8() + "', 'w')\n");
    place.addFile(u"code/json.py"_s, "open('" + mark.toUtf8() + "', 'w')\n");
    place.addFile(u"code/sitecustomize.py"_s, "open('" + mark.toUtf8() + "', 'w')\nimport pandas\n");
    const auto before = treeBelow(place.path());
    const auto result = capture({place.child(u"code"_s)});
    QVERIFY(result);
    QCOMPARE(packagesOf(**result), QStringList{u"pandas"_s});
    QCOMPARE(treeBelow(place.path()), before);
}

void TestCapture::theManifestCountsBeforeTheCode()
{
    const TemporaryDirectory place;
    place.addFile(u"p/environment.yml"_s, "dependencies: [numpy]\n");
    place.addFile(u"p/requirements.txt"_s, "pandas\n");
    place.addFile(u"p/a.py"_s, "import torch\n");
    const auto result = capture({place.child(u"p"_s)});
    QVERIFY(result);
    QCOMPARE(packagesOf(**result), QStringList{u"numpy"_s});
    QCOMPARE(leftOutOf(**result), QStringList{u"requirements.txt:0 requirements.txt"_s});
    // One that is broken is not passed over in silence.
    place.addFile(u"q/environment.yml"_s, "dependencies: [numpy\n");
    place.addFile(u"q/requirements.txt"_s, "pandas\n");
    QVERIFY(!capture({place.child(u"q"_s)}));
}

void TestCapture::settingsAloneAreNoManifest()
{
    const TemporaryDirectory place;
    place.addFile(u"pyproject.toml"_s, "[tool.ruff]\nline-length = 100\n");
    place.addFile(u"requirements.txt"_s, "pandas\n");
    const auto result = capture({place.path()});
    QVERIFY(result);
    QCOMPARE(packagesOf(**result), QStringList{u"pandas"_s});
    QCOMPARE(leftOutOf(**result), QStringList());
}

void TestCapture::severalFilesTogether()
{
    const TemporaryDirectory place;
    const AbsolutePath base = place.addFile(u"p/base.txt"_s, "numpy>=1.26\npandas\n");
    const AbsolutePath more = place.addFile(u"p/more.txt"_s, "-r base.txt\nNumPy<3\nlark\n");
    const auto result = capture({more, base});
    QVERIFY(result);
    QCOMPARE((*result)->spec.project.name, u"p"_s);
    QCOMPARE(packagesOf(**result), (QStringList{u"NumPy <3,>=1.26"_s, u"lark"_s, u"pandas"_s}));
    QCOMPARE(leftOutOf(**result), QStringList{u"more.txt:1 -r base.txt"_s});
}

void TestCapture::environmentsAndLinksAreNotEntered()
{
    const TemporaryDirectory place;
    place.addFile(u"p/a.py"_s, "import numpy\n");
    place.addFile(u"p/env/pyvenv.cfg"_s, {});
    place.addFile(u"p/env/lib/x.py"_s, "import torch\n");
    place.addFile(u"p/conda/conda-meta/history"_s, {});
    place.addFile(u"p/conda/lib/x.py"_s, "import torch\n");
    place.addFile(u"p/.hidden/x.py"_s, "import torch\n");
    place.addFile(u"elsewhere/x.py"_s, "import torch\n");
    place.addLink(u"p/link"_s, place.child(u"elsewhere"_s).toString());
    place.addLink(u"p/x.py"_s, place.child(u"elsewhere/x.py"_s).toString());
    place.addLink(u"p/round"_s, place.child(u"p"_s).toString());
    const auto result = capture({place.child(u"p"_s)});
    QVERIFY(result);
    QCOMPARE(packagesOf(**result), QStringList{u"numpy"_s});
}

void TestCapture::manyFilesAreCutOff()
{
    const TemporaryDirectory place;
    for (int i = 0; i < 2100; ++i)
        place.addFile(u"p/f%1.py"_s.arg(i), "import numpy\n");
    const auto result = capture({place.child(u"p"_s)});
    QVERIFY(result);
    QCOMPARE((*result)->leftOut.size(), 1);
    QVERIFY((*result)->leftOut.constFirst().why.contains(u"2000"));
}

void TestCapture::nothingToFind()
{
    const TemporaryDirectory place;
    place.addFile(u"p/notes.md"_s, "import numpy\n");
    QVERIFY(!capture({place.child(u"p"_s)}));
    QVERIFY(!capture({place.child(u"nowhere"_s)}));
    QVERIFY(!capture({place.addFile(u"only-own.py"_s, "import os\n")}));
    // Without a Python code cannot be taken apart, all else can.
    MachineFacts bare = m_facts;
    bare.pythons.clear();
    const AbsolutePath script = place.addFile(u"a.py"_s, "import numpy\n");
    const auto refused = captureSpec(m_system, {script}, bare, {});
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(u"no Python here"), qPrintable(refused.error().message));
    QVERIFY(captureSpec(m_system, {place.addFile(u"requirements.txt"_s, "numpy\n")}, bare, {}));
}

void TestCapture::cancelled()
{
    const TemporaryDirectory place;
    CancelToken cancel;
    cancel.cancel();
    const auto result = captureSpec(m_system, {place.addFile(u"a.py"_s, "import numpy\n")}, m_facts, cancel);
    QVERIFY(result);
    QVERIFY(!*result);
    const auto folder = captureSpec(m_system, {place.path()}, m_facts, cancel);
    QVERIFY(folder);
    QVERIFY(!*folder);
}

void TestCapture::aManifestOfPythonAloneIsNotAll()
{
    const TemporaryDirectory place;
    place.addFile(u"pyproject.toml"_s, "[project]\nname = \"x\"\nrequires-python = \"==3.11.*\"\n");
    place.addFile(u"requirements.txt"_s, "numpy\n");
    const auto result = capture({place.path()});
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    QCOMPARE(packagesOf(**result), QStringList{u"numpy"_s});
    QCOMPARE((*result)->spec.environment.python, u"3.11"_s);
}

QTEST_GUILESS_MAIN(TestCapture)
#include "tst_capture.moc"
