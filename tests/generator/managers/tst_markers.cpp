// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/markers.h"
#include "support/testtools.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

const LockScope linuxScope{u"3.11.2"_s, u"linux-64"_s};

} // namespace

class tst_Markers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holds_data();
    void holds();
    void agreesWithThePackagingLibrary();
    void unknownPythonIsTakenToHold();
    void noMarkers_data();
    void noMarkers();
};

void tst_Markers::holds_data()
{
    QTest::addColumn<QString>("marker");
    QTest::addColumn<QString>("platform");
    QTest::addColumn<bool>("expected");
    const QString here = u"linux-64"_s;
    const auto row = [](const char *name, const QString &marker, const QString &platform, bool expected) {
        QTest::newRow(name) << marker << platform << expected;
    };
    row("none", {}, here, true);
    row("blank", u"  "_s, here, true);
    row("windows here", u"sys_platform == 'win32'"_s, here, false);
    row("windows there", u"sys_platform == 'win32'"_s, u"win-64"_s, true);
    row("Mac", u"sys_platform == 'darwin' and platform_machine == 'arm64'"_s, u"osx-arm64"_s, true);
    row("another processor", u"platform_machine == 'aarch64'"_s, u"linux-aarch64"_s, true);
    row("Windows' name of a processor", u"platform_machine == 'AMD64'"_s, u"win-64"_s, true);
    row("numbers, not letters", u"python_version >= '3.9'"_s, here, true);
    row("below", u"python_version < '3.10'"_s, here, false);
    row("exactly", u"python_version == '3.11'"_s, here, true);
    row("any of a minor version", u"python_full_version == '3.11.*'"_s, here, true);
    row("none of a minor version", u"python_full_version != '3.11.*'"_s, here, false);
    row("full version", u"python_full_version < '3.11.4'"_s, here, true);
    row("compatible", u"python_full_version ~= '3.11.0'"_s, here, true);
    row("incompatible", u"python_full_version ~= '3.10.0'"_s, here, false);
    row("the other way round", u"'3.9' <= python_version"_s, here, true);
    row("in", u"sys_platform in 'linux darwin'"_s, here, true);
    row("not in", u"sys_platform not in 'linux darwin'"_s, here, false);
    row("and binds closer", u"sys_platform == 'linux' or os_name == 'nt' and python_version < '3'"_s, here, true);
    row("brackets", u"(sys_platform == 'linux' or os_name == 'nt') and python_version < '3'"_s, here, false);
    row("double quotes", u"implementation_name == \"cpython\""_s, here, true);
    row("another Python", u"platform_python_implementation == 'PyPy'"_s, here, false);
    row("an extra that nobody asked for", u"extra == 'test'"_s, here, false);
}

void tst_Markers::holds()
{
    QFETCH(QString, marker);
    QFETCH(QString, platform);
    QFETCH(bool, expected);
    const auto value = markerHolds(marker, {u"3.11.2"_s, platform});
    QVERIFY2(value, qPrintable(value ? QString() : value.error().message));
    QCOMPARE(*value, expected);
}

void tst_Markers::agreesWithThePackagingLibrary()
{
    // pip carries the reference implementation.
    const QString script = uR"(
import itertools, json, sys
from pip._vendor.packaging.markers import Marker
environment = {"python_version": "3.11", "python_full_version": "3.11.2", "implementation_version": "3.11.2",
               "implementation_name": "cpython", "platform_python_implementation": "CPython", "os_name": "posix",
               "sys_platform": "linux", "platform_system": "Linux", "platform_machine": "x86_64", "extra": ""}
single = [f"{name} {relation} '{version}'" for name in ("python_version", "python_full_version")
          for relation in ("<", "<=", ">", ">=", "==", "!=") for version in ("3", "3.2", "3.11", "3.11.2", "3.12", "4")]
single += [f"{name} {relation} '{value}'" for name in ("sys_platform", "os_name", "platform_machine", "platform_system")
           for relation in ("==", "!=", "in", "not in") for value in ("linux", "posix", "x86_64 AMD64", "Linux", "nt")]
pairs = [f"{a} {word} {b}" for (a, b), word in itertools.product(zip(single, reversed(single)), ("and", "or"))]
triples = [f"({a} or {b}) and {c} or {b}" for a, b, c in zip(single, single[7:], single[23:])]
print(json.dumps({text: Marker(text).evaluate(environment) for text in single + pairs + triples}))
)"_s;
    const ToolEnd end = runTestTool(u"python"_s, {u"-c"_s, script});
    QVERIFY2(end.exitCode == 0, end.messages.constData());
    const QJsonObject values = QJsonDocument::fromJson(end.output).object();
    QVERIFY(values.size() > 300);
    for (auto value = values.begin(); value != values.end(); ++value) {
        const auto ours = markerHolds(value.key(), linuxScope);
        QVERIFY2(ours && *ours == value.value().toBool(), qPrintable(value.key()));
    }
}

void tst_Markers::unknownPythonIsTakenToHold()
{
    const LockScope scope{{}, u"linux-64"_s};
    QVERIFY(markerHolds(u"python_version < '3'"_s, scope).value());
    QVERIFY(!markerHolds(u"python_version < '3' and sys_platform == 'win32'"_s, scope).value());
}

void tst_Markers::noMarkers_data()
{
    QTest::addColumn<QString>("marker");
    QTest::newRow("a word") << u"linux"_s;
    QTest::newRow("no value") << u"sys_platform =="_s;
    QTest::newRow("unknown variable") << u"sys_colour == 'red'"_s;
    QTest::newRow("one equals sign") << u"sys_platform = 'linux'"_s;
    QTest::newRow("open bracket") << u"(sys_platform == 'linux'"_s;
    QTest::newRow("open quote") << u"sys_platform == 'linux"_s;
    QTest::newRow("two in a row") << u"os_name == 'nt' os_name == 'nt'"_s;
    QTest::newRow("or nothing") << u"os_name == 'nt' or"_s;
    QTest::newRow("not alone") << u"os_name not 'nt'"_s;
    QTest::newRow("a program") << u"__import__('os')"_s;
    QTest::newRow("deep") << QString(u'(').repeated(10000);
}

void tst_Markers::noMarkers()
{
    QFETCH(QString, marker);
    QVERIFY(!markerHolds(marker, linuxScope));
}

QTEST_GUILESS_MAIN(tst_Markers)
#include "tst_markers.moc"
