// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/documents/documents.h"
#include "generator/documents/gitfiles.h"
#include "generator/documents/samplespecs.h"
#include "support/testtools.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

void put(const QTemporaryDir &folder, const TextFile &file)
{
    QFile out(folder.filePath(file.path.toString()));
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(file.text);
}

/// A repository with the git files of a spec.
void makeRepository(const QTemporaryDir &folder, const ProjectSpec &spec)
{
    QCOMPARE(runProgram(u"git"_s, {u"init"_s, u"--quiet"_s}, folder.path()).exitCode, 0);
    put(folder, gitIgnore(spec));
    put(folder, gitAttributes(spec));
}

/// git's own answer; it needs no such file.
bool isIgnored(const QTemporaryDir &folder, const QString &path)
{
    const ToolEnd end = runProgram(
        u"git"_s, {u"-c"_s, u"core.excludesFile=/dev/null"_s, u"check-ignore"_s, u"--quiet"_s, path}, folder.path());
    Q_ASSERT(end.exitCode == 0 || end.exitCode == 1);
    return end.exitCode == 0;
}

QByteArray attribute(const QTemporaryDir &folder, const QString &name, const QString &path)
{
    const QByteArray answer =
        runProgram(u"git"_s, {u"check-attr"_s, name, u"--"_s, path}, folder.path()).output.trimmed();
    return answer.mid(answer.lastIndexOf(' ') + 1);
}

} // namespace

class GitFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gitLeavesOutWhatItShould_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("ignored");
        for (const auto &path : {u"data/customers.csv"_s, u"data/raw/a/b.parquet"_s, u"models/model.joblib"_s,
                                 u".venv/bin/python"_s, u".conda/conda-meta/history"_s, u".env"_s, u".env.local"_s,
                                 u"src/keys/server.pem"_s, u"notebooks/.ipynb_checkpoints/00-start-checkpoint.ipynb"_s,
                                 u"src/churn_model/__pycache__/a.pyc"_s, u"mlruns/0/meta.yaml"_s, u".DS_Store"_s})
            QTest::newRow(qPrintable(path)) << path << true;
        for (const auto &path :
             {u"data/README.md"_s, u"data/raw/README.md"_s, u"data/raw/.gitkeep"_s, u"models/README.md"_s,
              u".env.example"_s, u"src/churn_model/models/forest.py"_s, u"src/churn_model/data/read.py"_s,
              u"notebooks/00-start.ipynb"_s, u".gitignore"_s, u"requirements.lock"_s, u".groundwork/generated.json"_s})
            QTest::newRow(qPrintable(path)) << path << false;
    }
    void gitLeavesOutWhatItShould()
    {
        QFETCH(QString, path);
        QFETCH(bool, ignored);
        const QTemporaryDir folder;
        makeRepository(folder, ProjectSpec());
        QCOMPARE(isIgnored(folder, path), ignored);
    }

    void nothingOfOursIsLeftOut()
    {
        for (const auto storage : {DataStorage::Ignore, DataStorage::Lfs, DataStorage::Dvc}) {
            ProjectSpec spec = specFilledWith({u"An answer"_s});
            spec.git.data = storage;
            const QTemporaryDir folder;
            makeRepository(folder, spec);
            for (const auto &file : documentsFor(spec, venvContext(u"kernel"_s)))
                QVERIFY2(!isIgnored(folder, file.path.toString()), qPrintable(file.path.toString()));
        }
    }

    void dataGoesWhereTheSpecSays()
    {
        ProjectSpec spec;
        spec.git.data = DataStorage::Lfs;
        const QTemporaryDir lfs;
        makeRepository(lfs, spec);
        QVERIFY(!isIgnored(lfs, u"data/customers.csv"_s));
        QCOMPARE(attribute(lfs, u"filter"_s, u"data/customers.csv"_s), QByteArray("lfs"));
        QCOMPARE(attribute(lfs, u"filter"_s, u"data/README.md"_s), QByteArray("unspecified"));

        spec.git.data = DataStorage::Dvc;
        const QTemporaryDir dvc;
        makeRepository(dvc, spec);
        QVERIFY(isIgnored(dvc, u"data/customers.csv"_s));
        QVERIFY(!isIgnored(dvc, u"data/customers.csv.dvc"_s));
    }

    void textIsTextAndTheRestIsNot()
    {
        const QTemporaryDir folder;
        makeRepository(folder, ProjectSpec());
        QCOMPARE(attribute(folder, u"eol"_s, u"notebooks/00-start.ipynb"_s), QByteArray("lf"));
        QCOMPARE(attribute(folder, u"eol"_s, u"run.bat"_s), QByteArray("crlf"));
        QCOMPARE(attribute(folder, u"text"_s, u"models/a.joblib"_s), QByteArray("unset"));
        QCOMPARE(attribute(folder, u"text"_s, u"README.md"_s), QByteArray("auto"));
    }
};

QTEST_GUILESS_MAIN(GitFilesTest)
#include "tst_gitfiles.moc"
