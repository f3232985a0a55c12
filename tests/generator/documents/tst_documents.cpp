// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/documents/decisionrecord.h"
#include "generator/documents/documents.h"
#include "generator/documents/problemfields.h"
#include "generator/documents/samplespecs.h"
#include "spec/specfile.h"
#include "spec/specrules.h"
#include "support/readback.h"
#include "support/testtools.h"
#include "support/texts.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString goldenFolder = QStringLiteral(GROUNDWORK_TESTS_DIR "/golden/documents/");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read: ") + path.toUtf8();
}

void writeBelow(const QString &folder, const QList<TextFile> &files)
{
    for (const auto &file : files) {
        const QString path = folder + u'/' + file.path.toString();
        QVERIFY(QDir().mkpath(path.section(u'/', 0, -2)));
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(file.text);
    }
}

QStringList pathsOf(const QList<TextFile> &files)
{
    QStringList paths;
    for (const auto &file : files)
        paths.append(file.path.toString());
    return paths;
}

QStringList pathsBelow(const QString &folder)
{
    QStringList paths;
    for (QDirIterator each(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); each.hasNext();)
        paths.append(QDir(folder).relativeFilePath(each.next()));
    paths.sort();
    return paths;
}

QByteArray textOf(const QList<TextFile> &files, const QString &path)
{
    const auto found = std::ranges::find(files, path, [](const auto &file) { return file.path.toString(); });
    return found == files.end() ? QByteArray("there is no ") + path.toUtf8() : found->text;
}

ProjectSpec exampleSpec()
{
    const auto spec =
        readSpec(contentOf(QStringLiteral(GROUNDWORK_SOURCE_DIR "/resources/examples/churn-model.groundwork.yaml")));
    return spec.value_or(ProjectSpec());
}

ProjectSpec hostileSpec()
{
    ProjectSpec spec = specFilledWith(
        {u"\"\"\" ' ` | ${{ secrets.TOKEN }} \\"_s, u"# not a heading\n\n| a | b |\n| - | - |\n---"_s,
         u"$(touch x) `id` <script>alert(1)</script>"_s, u"\u202e\u05e9\u05dc\u05d5\u05dd\u202c | [x](javascript:y)"_s,
         u"- one\n- two\n\n```\nthree\n```"_s, u"ends with \""_s, u"![i](https://example.org/i.png) &lt; *b* _c_"_s,
         u"1. first\n2. second"_s});
    spec.git.remote = u"https://example.org/it's.git"_s;
    return spec;
}

ProjectSpec emptySpec()
{
    ProjectSpec spec;
    spec.project.name = u"Nothing said"_s;
    return spec;
}

/// A decision with everything that one can have: the cloud is ruled out in part, some figures are the person's own.
ProjectSpec weighedSpec()
{
    ProjectSpec spec = exampleSpec();
    TargetSection &target = spec.target;
    target.runOn = RunPlace::Aws;
    target.budgetMonth = 150;
    target.hoursWeek = 15;
    target.decision.must.gpuMemoryGb = 24;
    target.decision.ranking = {Factor::Resources, Factor::Privacy, Factor::Cost};
    target.decision.scores.aws = {{Factor::Privacy, 8}};
    target.decision.prices.aws = 1.1;
    target.decision.decided = u"2026-11-20"_s;
    return spec;
}

ProjectSpec ruledOutSpec()
{
    ProjectSpec spec = emptySpec();
    spec.target.decision.must = {.offline = true, .dataStays = true, .gpuMemoryGb = 24};
    return spec;
}

ProjectSpec nothingCountsSpec()
{
    ProjectSpec spec = emptySpec();
    spec.target.decision.weights = {{Factor::Cost, 0}};
    return spec;
}

const MachineStrength office{.cores = 8, .memoryGb = 33.5, .gpu = u"RTX <b>3060</b>"_s, .gpuMemoryGb = 12.9};

struct NamedSpec
{
    QString name;
    ProjectSpec spec;
};

/// Every sample in every layout.
QList<NamedSpec> sampleSpecs()
{
    QList<NamedSpec> specs;
    for (const auto layout : {Layout::DataScience, Layout::Notebooks, Layout::Package, Layout::Empty}) {
        for (auto [name, spec] :
             {NamedSpec{u"example"_s, exampleSpec()}, NamedSpec{u"hostile"_s, hostileSpec()},
              NamedSpec{u"nothing-said"_s, emptySpec()}, NamedSpec{u"weighed"_s, weighedSpec()},
              NamedSpec{u"ruled-out"_s, ruledOutSpec()}, NamedSpec{u"nothing-counts"_s, nothingCountsSpec()}}) {
            spec.project.layout = layout;
            specs.append({u"%1-layout-%2"_s.arg(name).arg(static_cast<int>(layout)), spec});
        }
    }
    return specs;
}

QList<QByteArray> withSuffix(const QList<TextFile> &files, const QString &suffix)
{
    QList<QByteArray> texts;
    for (const auto &file : files) {
        if (file.path.toString().endsWith(suffix))
            texts.append(file.text);
    }
    return texts;
}

int headingLevel(const QJsonValue &block)
{
    const QString kind = block[0].toString();
    return kind.size() == 2 && kind.startsWith(u'h') ? kind.at(1).digitValue() : 0;
}

/// The first heading with nothing below it but a heading of its own or a higher rank, or the end.
QString headingWithoutContent(const QJsonArray &blocks)
{
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const int level = headingLevel(blocks.at(i));
        const int next = i + 1 < blocks.size() ? headingLevel(blocks.at(i + 1)) : 1;
        if (level > 0 && next > 0 && next <= level)
            return blocks.at(i)[1].toString();
    }
    return {};
}

} // namespace

class DocumentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goldenFolders_data()
    {
        QTest::addColumn<ProjectSpec>("spec");
        QTest::newRow("churn-model") << exampleSpec();
        QTest::newRow("hostile") << hostileSpec();
    }
    void goldenFolders()
    {
        QFETCH(ProjectSpec, spec);
        const QString folder = goldenFolder + QString::fromLatin1(QTest::currentDataTag());
        QList<TextFile> files = documentsFor(spec, venvContext(slugOf(spec)));
        // The spec's own file is golden elsewhere.
        files.removeIf([](const TextFile &file) { return file.path.toString().endsWith(u".groundwork.yaml"); });
        // Git would take these two for its own, here too.
        for (auto &file : files) {
            if (file.path.toString().startsWith(u".git"))
                file.path = ProjectPath::known(u"dot"_s + file.path.toString().mid(1));
        }
        std::ranges::sort(files, {}, &TextFile::path);
        if (qEnvironmentVariableIsSet("GROUNDWORK_REMAKE_GOLDEN")) {
            QVERIFY(!QDir(folder).exists() || QDir(folder).removeRecursively());
            writeBelow(folder, files);
        }
        QCOMPARE(pathsOf(files), pathsBelow(folder));
        for (const auto &file : files)
            QCOMPARE(file.text, contentOf(folder + u'/' + file.path.toString()));
    }

    void theDecisionRecordTellsHowItWasDecided()
    {
        const QString file = QStringLiteral(GROUNDWORK_TESTS_DIR "/golden/decisions/weighed.md");
        const TextFile record = decisionRecord(weighedSpec(), office);
        if (qEnvironmentVariableIsSet("GROUNDWORK_REMAKE_GOLDEN"))
            writeBelow(file.section(u'/', 0, -2), {{ProjectPath::known(u"weighed.md"_s), record.text}});
        QCOMPARE(record.text, contentOf(file));
        // Neither the machine nor a place is told where nothing was weighed.
        QCOMPARE(decisionRecord(emptySpec(), office), decisionRecord(emptySpec(), std::nullopt));
        const QByteArray ruledOut = decisionRecord(ruledOutSpec(), MachineStrength{}).text;
        QVERIFY2(ruledOut.contains("No place has everything that must be true."), ruledOut.constData());
        QVERIFY2(ruledOut.contains("Give up one of the musts."), ruledOut.constData());
    }

    void layoutsHaveTheirFiles_data()
    {
        QTest::addColumn<Layout>("layout");
        QTest::addColumn<QStringList>("paths");
        const QStringList always{u".gitattributes"_s, u".gitignore"_s, u"README.md"_s,
                                 u"churn-model.groundwork.yaml"_s};
        const QStringList work{u"docs/PROJECT_CHARTER.md"_s, u"docs/decisions/0001-where-to-run.md"_s,
                               u"notebooks/00-start.ipynb"_s, u"tests/test_environment.py"_s};
        const QStringList code{u"src/churn_model/__init__.py"_s, u"tests/test_code.py"_s};
        const QString data = u"data/README.md"_s;
        QTest::newRow("data-science") << Layout::DataScience
                                      << always + work + code + QStringList{data, u"models/README.md"_s};
        QTest::newRow("notebooks") << Layout::Notebooks << always + work + QStringList{data};
        QTest::newRow("package") << Layout::Package << always + work + code + QStringList{u"pyproject.toml"_s};
        QTest::newRow("empty") << Layout::Empty << always;
    }
    void layoutsHaveTheirFiles()
    {
        QFETCH(Layout, layout);
        QFETCH(QStringList, paths);
        ProjectSpec spec = exampleSpec();
        spec.project.layout = layout;
        paths.sort();
        QCOMPARE(pathsOf(documentsFor(spec, venvContext(u"churn-model"_s))), paths);
    }

    void theSpecStandsInTheProject()
    {
        const ProjectSpec spec = exampleSpec();
        QVERIFY(!spec.project.name.isEmpty());
        const auto files = documentsFor(spec, venvContext(u"churn-model"_s));
        const auto read = readSpec(textOf(files, u"churn-model.groundwork.yaml"_s));
        QVERIFY(read.has_value());
        QCOMPARE(*read, spec);
    }

    void everyDocumentIsWellFormed()
    {
        QList<TextFile> files;
        for (const auto &[name, spec] : sampleSpecs()) {
            for (const auto &file : documentsFor(spec, venvContext(u"kernel"_s)))
                files.append({ProjectPath::known(name + u'/' + file.path.toString()), file.text});
        }
        for (const auto &file : files) {
            QVERIFY2(file.text.endsWith('\n') && !file.text.endsWith("\n\n"), qPrintable(file.path.toString()));
            QVERIFY2(file.text.isValidUtf8() && !file.text.contains('\r'), qPrintable(file.path.toString()));
        }
        const auto markdown = readBack(u"markdown"_s, withSuffix(files, u".md"_s));
        QVERIFY2(markdown.has_value(), qPrintable(markdown ? QString() : markdown.error().message));
        for (const auto document : *markdown)
            QCOMPARE(headingWithoutContent(document.toArray()), QString());
        const auto notebooks = readBack(u"notebook"_s, withSuffix(files, u".ipynb"_s));
        QVERIFY2(notebooks.has_value(), qPrintable(notebooks ? QString() : notebooks.error().message));
        for (const auto document : *notebooks)
            QCOMPARE(document[u"outputs"].toInt(-1), 0);
    }

    void aLinterIsContentWithTheMarkdown()
    {
        const QTemporaryDir folder;
        for (const auto &[name, spec] : sampleSpecs())
            writeBelow(folder.filePath(name), documentsFor(spec, venvContext(u"kernel"_s)));
        // Off: the length of lines (a paragraph is one line) and punctuation at the end of a person's own title.
        const ToolEnd end =
            runTestTool(u"pymarkdown"_s, {u"--disable-rules"_s, u"line-length,no-trailing-punctuation"_s, u"scan"_s,
                                          u"--recurse"_s, folder.path()});
        QCOMPARE(end.output + end.messages, QByteArray());
        QCOMPARE(end.exitCode, 0);
    }

    void theLinterFindsFaults()
    {
        const QTemporaryDir folder;
        writeBelow(folder.path(), {{ProjectPath::known(u"a.md"_s), "# One\n### Three\n"}});
        QCOMPARE(runTestTool(u"pymarkdown"_s, {u"scan"_s, folder.path()}).exitCode, 1);
    }

    void anyAnswersGiveReadableDocuments()
    {
        // Every text goes through a whole set of documents once.
        QStringList texts = testTexts(11);
        QList<QByteArray> markdown, notebooks, python;
        while (!texts.isEmpty()) {
            const auto some = texts.first(std::min<qsizetype>(60, texts.size()));
            texts.remove(0, some.size());
            const auto files = documentsFor(specFilledWith(some), venvContext(u"kernel"_s));
            markdown += withSuffix(files, u".md"_s);
            notebooks += withSuffix(files, u".ipynb"_s);
            python += withSuffix(files, u"__init__.py"_s);
        }
        for (const auto &[format, documents] : {std::pair(u"markdown"_s, markdown), std::pair(u"notebook"_s, notebooks),
                                                std::pair(u"python"_s, python)}) {
            const auto read = readBack(format, documents);
            QVERIFY2(read.has_value(), qPrintable(read ? QString() : read.error().message));
            for (qsizetype i = 0; format == u"markdown" && i < documents.size(); ++i)
                QCOMPARE(headingWithoutContent(read->at(i).toArray()), QString());
        }
    }

    void everyQuestionIsAnsweredOrOpen_data()
    {
        QTest::addColumn<ProjectSpec>("spec");
        QTest::newRow("nothing answered") << emptySpec();
        QTest::newRow("everything answered but one") << specFilledWith({u"An answer"_s});
        QTest::newRow("example") << exampleSpec();
    }
    void everyQuestionIsAnsweredOrOpen()
    {
        QFETCH(ProjectSpec, spec);
        const auto files = documentsFor(spec, venvContext(u"kernel"_s));
        const auto read = readBack(u"markdown"_s, {textOf(files, u"docs/PROJECT_CHARTER.md"_s)});
        QVERIFY2(read.has_value(), qPrintable(read ? QString() : read.error().message));
        const QJsonArray blocks = read->first().toArray();
        const auto fields = problemFields(spec.problem);
        QCOMPARE(fields.size(), 30);
        for (const auto &field : fields) {
            const bool isHeading = blocks.contains(QJsonArray{u"h3"_s, field.title});
            const bool isOpen = blocks.contains(QJsonArray{u"td_open"_s, field.title});
            QVERIFY2(isHeading != isOpen, qPrintable(field.title));
            QCOMPARE(isHeading, !field.answer.isEmpty());
        }
        if (spec.problem.references.toBeDecided) {
            QVERIFY(blocks.contains(QJsonArray{u"td_open"_s, u"An answer"_s}));
            QVERIFY(blocks.contains(QJsonArray{u"td_open"_s, u"2026-03-01"_s}));
        }
    }

    void theReadmeTellsHowToMakeTheEnvironment()
    {
        const DocumentContext context = venvContext(u"churn-model"_s);
        const QByteArray text = textOf(documentsFor(exampleSpec(), context), u"README.md"_s);
        QVERIFY(text.contains("\n" + context.create.toUtf8() + "\n" + context.activate.toUtf8() + "\n"));
        QVERIFY(text.contains("python -m ipykernel install --user --name churn-model"));
        QVERIFY(text.contains("python -m jupyterlab notebooks/00-start.ipynb"));
    }

    void itTakesNoTime()
    {
        const ProjectSpec spec = exampleSpec();
        QElapsedTimer timer;
        timer.start();
        constexpr int runs = 100;
        qsizetype bytes = 0;
        for (int i = 0; i < runs; ++i) {
            for (const auto &file : documentsFor(spec, venvContext(u"churn-model"_s)))
                bytes += file.text.size();
        }
        const double milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6 / runs;
        qInfo("%.2f ms for %lld bytes", milliseconds, static_cast<long long>(bytes / runs));
        QVERIFY(milliseconds < 100);
    }
};

QTEST_GUILESS_MAIN(DocumentsTest)
#include "tst_documents.moc"
