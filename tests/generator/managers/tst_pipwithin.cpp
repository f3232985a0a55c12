// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// The script that lets pip see conda's packages.
class tst_PipWithin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsThePackagesBesideAPythonWithALink();
};

/// conda-forge's Pythons bring lib/python3.1 as a link to lib/python3.11.
void tst_PipWithin::findsThePackagesBesideAPythonWithALink()
{
    const QTemporaryDir place;
    const QString site = place.filePath(u"lib/python3.11/site-packages"_s);
    QVERIFY(QDir().mkpath(site) && QDir().mkpath(place.filePath(u"bin"_s)));
    QVERIFY(QFile::link(u"python3.11"_s, place.filePath(u"lib/python3.1"_s)));
    QVERIFY(QFile::link(u"/bin/echo"_s, place.filePath(u"bin/python"_s)));
    const auto put = [&place](const QString &name, const QByteArray &text) {
        QFile file(place.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    };
    QVERIFY(put(u"lock"_s, "@EXPLICIT\nhttps://conda.example.org/c/linux-64/numpy-2.4.6-py311_0.conda\n"));
    QVERIFY(put(u"names.json"_s, "{}"));

    QProcess script;
    script.setWorkingDirectory(place.path());
    script.start(u"/usr/bin/python3"_s, {u"" GROUNDWORK_SOURCE_DIR "/resources/managers/pip-within.py"_s, place.path(),
                                         u"lock"_s, u"names.json"_s, u"constraints.txt"_s, u"done"_s});
    QVERIFY(script.waitForFinished());
    QVERIFY2(script.exitCode() == 0, script.readAllStandardError().constData());
    QCOMPARE(script.readAllStandardOutput().trimmed(), QByteArray("done"));
    QVERIFY(QFile::exists(site + u"/numpy-2.4.6.dist-info/METADATA"_s));
    QFile constraints(place.filePath(u"constraints.txt"_s));
    QVERIFY(constraints.open(QIODevice::ReadOnly));
    QCOMPARE(constraints.readAll(), QByteArray("numpy==2.4.6\n"));
}

QTEST_APPLESS_MAIN(tst_PipWithin)
#include "tst_pipwithin.moc"
