// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/condainstaller.h"
#include "machine/environmentmarkname.h"
#include "samplemachine.h"
#include "support/temporarydirectory.h"
#include "system/realsystem.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>

using namespace groundwork;
using namespace Qt::StringLiterals;

/// What a person chose as an installer, and how it is told that it is none.
class TestCondaInstaller : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judged_data();
    void judged();
    void whatChangedIsReadAgain();
    void ownCondaIsFoundButNotItsPython();
    void settingsAreNamed();
};

void TestCondaInstaller::judged_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("problem");
    QTest::newRow("a shell script") << QByteArray("#!/bin/sh\n#\n# NAME:  Miniforge3\nexit\n\x7f"
                                                  "ELF...")
                                    << QString();
    QTest::newRow("by env") << QByteArray("#!/usr/bin/env bash\nexit\n") << QString();
    QTest::newRow("empty") << QByteArray() << u"chosen.sh is empty."_s;
    QTest::newRow("for Windows") << QByteArray("MZ\x90")
                                 << u"chosen.sh is a program for Windows, not for this system."_s;
    QTest::newRow("a program") << QByteArray("\x7f"
                                             "ELF")
                               << u"chosen.sh is no installer of conda."_s;
    QTest::newRow("a page instead of the file")
        << QByteArray("<!DOCTYPE html>\n<title>Not found</title>") << u"chosen.sh is no installer of conda."_s;
    QTest::newRow("a Python script") << QByteArray("#!/usr/bin/python3\n") << u"chosen.sh is no installer of conda."_s;
}

void TestCondaInstaller::judged()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, problem);
    const TemporaryDirectory place;
    const AbsolutePath file = place.addFile(u"chosen.sh"_s, bytes);
    const RealSystem system;
    const InstallerFact fact = CondaInstallerReader().read(system, file);
    QCOMPARE(fact.path, file);
    QCOMPARE(fact.problem ? fact.problem->message : QString(), problem);
    QCOMPARE(fact.sha256.toLatin1(),
             problem.isEmpty() ? QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex() : QByteArray());
    if (fact.problem)
        QVERIFY(fact.problem->hint.contains(u"https://conda-forge.org/download/"));

    CondaInstallerReader reader;
    const AbsolutePath folder = place.addDirectory(u"folder"_s);
    QCOMPARE(reader.read(system, folder).problem->message, folder.toString() + u" is no file."_s);
    const AbsolutePath nothing = place.path().child(u"nothing.sh"_s);
    QCOMPARE(reader.read(system, nothing).problem->message, u"There is no file %1."_s.arg(nothing.toString()));
}

void TestCondaInstaller::whatChangedIsReadAgain()
{
    const TemporaryDirectory place;
    const AbsolutePath file = place.addFile(u"chosen.sh"_s, "#!/bin/sh\n");
    const RealSystem system;
    CondaInstallerReader reader;
    const InstallerFact first = reader.read(system, file);
    QCOMPARE(reader.read(system, file), first);
    place.addFile(u"chosen.sh"_s, "#!/bin/sh\nexit 1\n");
    QVERIFY(reader.read(system, file).sha256 != first.sha256);
    place.addFile(u"other.sh"_s, "#!/bin/sh\nexit 2\n");
    QVERIFY(reader.read(system, place.path().child(u"other.sh"_s)).sha256 != first.sha256);
}

void TestCondaInstaller::ownCondaIsFoundButNotItsPython()
{
    MemorySystem system;
    const QString root = u"/home/person/.local/share/groundwork/tools/conda"_s;
    addProgram(system, root + u"/bin/conda"_s, "#!/x/bin/python\n");
    addPython(system, root, u"3.12.4"_s, u"24.0"_s);
    QVERIFY(factsOf(system, surroundings()).tools.isEmpty());
    system.addFile(root + u'/' + environmentMarkName(), "{}");
    const auto facts = factsOf(system, surroundings());
    QCOMPARE(facts.tools.size(), 1);
    QCOMPARE(facts.tools.first().root.toString(), root);
    QVERIFY(facts.pythons.isEmpty());
}

void TestCondaInstaller::settingsAreNamed()
{
    MemorySystem system;
    const auto before = factsOf(system, surroundings()).toolEnvironment;
    QVERIFY(!before.contains(u"CONDARC"_s) && !before.contains(u"MAMBARC"_s));
    system.addFile(u"/home/person/.condarc"_s, "ssl_verify: true\n");
    system.addFile(u"/home/person/.mambarc"_s, "ssl_verify: true\n");
    const auto after = factsOf(system, surroundings()).toolEnvironment;
    QCOMPARE(after.value(u"CONDARC"_s), u"/home/person/.condarc"_s);
    QCOMPARE(after.value(u"MAMBARC"_s), u"/home/person/.mambarc"_s);
}

QTEST_GUILESS_MAIN(TestCondaInstaller)
#include "tst_condainstaller.moc"
