// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "desktopopener.h"
#include "support/temporarydirectory.h"

#include <QFile>
#include <QTest>

using namespace groundwork;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const AbsolutePath &path)
{
    QFile file(path.toString());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A Python that only tells, beside itself, how it was started.
void addPython(const TemporaryDirectory &temporary)
{
    temporary.addFile(u"python"_s, "#!/bin/sh\n"
                                   "cd \"${0%/*}\" && printf '%s\\n' \"$@\" > new\n"
                                   "printf '%s\\n' \"$OLDPWD\" \"$JUPYTER_TOKEN\" \"$PATH\" \"$SECRET\" >> new\n"
                                   "mv new told\n");
    QFile::setPermissions(temporary.child(u"python"_s).toString(),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

QStringList startedWith(const TemporaryDirectory &temporary, JupyterKind kind)
{
    const AbsolutePath told = temporary.child(u"told"_s);
    QFile::remove(told.toString());
    DesktopOpener opener;
    const auto opened = opener.openJupyter({.python = temporary.child(u"python"_s),
                                            .project = temporary.child(u"project"_s),
                                            .kind = kind,
                                            .toolEnvironment = {{u"PATH"_s, u"/usr/bin:/bin"_s}}});
    if (!opened || !QTest::qWaitFor([&told] { return !contentOf(told).isEmpty(); }))
        return {};
    return QString::fromUtf8(contentOf(told)).split(u'\n');
}

} // namespace

class TestDesktopOpener : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsJupyterIsolated_data();
    void startsJupyterIsolated();
    void tokensDiffer();
    void saysThatThereIsNoPython();
};

void TestDesktopOpener::startsJupyterIsolated_data()
{
    QTest::addColumn<JupyterKind>("kind");
    QTest::addColumn<QString>("word");
    QTest::newRow("lab") << JupyterKind::Lab << u"lab"_s;
    QTest::newRow("notebook") << JupyterKind::Notebook << u"notebook"_s;
}

void TestDesktopOpener::startsJupyterIsolated()
{
    QFETCH(const JupyterKind, kind);
    QFETCH(const QString, word);
    const TemporaryDirectory temporary;
    temporary.addDirectory(u"project"_s);
    addPython(temporary);
    qputenv("SECRET", "not for others");
    const QStringList told = startedWith(temporary, kind);
    QCOMPARE(told.first(5), (QStringList{u"-I"_s, u"-m"_s, u"jupyter"_s, word, u"--ip=127.0.0.1"_s}));
    QCOMPARE(told.value(5), temporary.child(u"project"_s).toString());
    QCOMPARE(told.value(6).size(), 48);
    QCOMPARE(told.value(7), u"/usr/bin:/bin"_s);
    QCOMPARE(told.value(8), QString());
}

void TestDesktopOpener::tokensDiffer()
{
    const TemporaryDirectory temporary;
    temporary.addDirectory(u"project"_s);
    addPython(temporary);
    const QString first = startedWith(temporary, JupyterKind::Lab).value(6);
    QVERIFY(!first.isEmpty());
    QVERIFY(startedWith(temporary, JupyterKind::Lab).value(6) != first);
}

void TestDesktopOpener::saysThatThereIsNoPython()
{
    const TemporaryDirectory temporary;
    DesktopOpener opener;
    const auto opened = opener.openJupyter(
        {.python = temporary.child(u"python"_s), .project = temporary.path(), .toolEnvironment = {}});
    QVERIFY(!opened);
    QVERIFY(!opened.error().hint.isEmpty());
}

QTEST_GUILESS_MAIN(TestDesktopOpener)
#include "tst_desktopopener.moc"
