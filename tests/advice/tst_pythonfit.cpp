// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "advice/pythonfit.h"

#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString channel = u"https://conda.example/conda-forge"_s;

std::shared_ptr<const LiveIndex> indexWith(const QStringList &subdirs)
{
    LiveIndexMaker maker;
    const auto add = [&maker](const char *name, const char *version, const char *python) {
        maker.addConda(
            {.name = name, .version = version, .subdir = {}, .python = python, .needsPython = true, .bytes = 0});
    };
    add("numpy", "1.21.6", ">=3.8,<3.9.0a0");
    add("numpy", "1.21.6", ">=3.9,<3.10.0a0");
    add("numpy", "2.3.4", ">=3.12,<3.13.0a0");
    add("old", "1.0", "2.7.*");
    add("pure", "1.0", ">=3.9");
    for (const QString &subdir : subdirs)
        maker.addWholeChannel(channel + u'/' + subdir);
    return std::move(maker).make();
}

ProjectSpec specWith(const QList<PackageRequest> &packages, const QString &python = u"3.12"_s)
{
    ProjectSpec spec;
    spec.environment.python = python;
    spec.environment.channels = {u"conda-forge"_s};
    spec.environment.packages = packages;
    return spec;
}

QStringList told(const ProjectSpec &spec, const QStringList &subdirs = {u"linux-64"_s, u"noarch"_s})
{
    QStringList texts;
    for (const Finding &finding : pythonFindings(spec, u"linux-64"_s, *indexWith(subdirs)))
        texts.append(finding.message + u' ' + finding.hint);
    return texts;
}

} // namespace

class tst_PythonFit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatDoesNotGoTogether();
    void tellsNothingOfWhatMayGo_data();
    void tellsNothingOfWhatMayGo();
    void tellsNothingWithoutTheWholeIndex();
};

void tst_PythonFit::tellsWhatDoesNotGoTogether()
{
    QCOMPARE(
        told(specWith({{.name = u"numpy"_s, .constraints = u"==1.21.*"_s}})),
        QStringList{u"As far as your conda knows, numpy ==1.21.* is not there for Python 3.12. Take another version "
                    "of numpy, or another Python: it is there for 3.8–3.9."_s});
    QCOMPARE(
        told(specWith({{.name = u"old"_s, .constraints = {}}})),
        QStringList{u"As far as your conda knows, old is not there for Python 3.12. Take another version of old."_s});
    QCOMPARE(told(specWith({{.name = u"pure"_s, .constraints = {}}}, u"3.8"_s)).value(0).section(u": "_s, 1),
             u"it is there for 3.9 and newer."_s);
}

void tst_PythonFit::tellsNothingOfWhatMayGo_data()
{
    QTest::addColumn<QString>("constraints");
    QTest::addColumn<QString>("python");
    QTest::newRow("another version goes with it") << QString() << u"3.12"_s;
    QTest::newRow("it goes with it") << u"<2"_s << u"3.9.18"_s;
    QTest::newRow("no Python is asked for") << u"<2"_s << QString();
    QTest::newRow("no such version is known") << u">=3"_s << u"3.12"_s;
}

void tst_PythonFit::tellsNothingOfWhatMayGo()
{
    QFETCH(const QString, constraints);
    QFETCH(const QString, python);
    QCOMPARE(told(specWith({{.name = u"numpy"_s, .constraints = constraints}}, python)), QStringList());
}

void tst_PythonFit::tellsNothingWithoutTheWholeIndex()
{
    const QList<PackageRequest> packages{{.name = u"numpy"_s, .constraints = u"==1.21.*"_s}};
    QCOMPARE(told(specWith(packages), {u"noarch"_s}), QStringList());
    ProjectSpec other = specWith(packages);
    other.environment.channels = {u"forge"_s}; // not conda-forge
    QCOMPARE(told(other), QStringList());
    ProjectSpec byAddress = specWith(packages);
    byAddress.environment.channels = {channel};
    QCOMPARE(told(byAddress).size(), 1);
    ProjectSpec fromPypi = specWith({{.name = u"numpy"_s, .constraints = u"==1.21.*"_s, .from = PackageOrigin::Pypi}});
    QCOMPARE(told(fromPypi), QStringList());
}

QTEST_APPLESS_MAIN(tst_PythonFit)
#include "tst_pythonfit.moc"
