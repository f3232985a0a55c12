// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "spec/specchanges.h"

#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

ProjectSpec sample()
{
    ProjectSpec spec;
    spec.project.name = u"Sample"_s;
    spec.environment.packages = {{u"numpy"_s, u"<1"_s, PackageOrigin::Any}, {u"pandas"_s, {}, PackageOrigin::Conda}};
    return spec;
}

using Change = std::function<void(ProjectSpec &)>;

} // namespace

class TestSpecChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areMade_data();
    void areMade();
    void areRefused_data();
    void areRefused();
    void areAllOrNothing();
};

void TestSpecChanges::areMade_data()
{
    QTest::addColumn<SpecChange>("change");
    QTest::addColumn<Change>("expected");
    const auto row = [](const char *name, const QString &field, const QString &value, const Change &expected) {
        QTest::newRow(name) << SpecChange{field, value} << expected;
    };
    row("package out", u"environment.packages.numpy"_s, {},
        [](ProjectSpec &s) { s.environment.packages.removeFirst(); });
    row("package without a version", u"environment.packages.numpy"_s, u"numpy"_s,
        [](ProjectSpec &s) { s.environment.packages[0].constraints.clear(); });
    row("package with another version", u"environment.packages.numpy"_s, u"numpy >=2"_s,
        [](ProjectSpec &s) { s.environment.packages[0].constraints = u">=2"_s; });
    row("constraints alone", u"environment.packages.numpy"_s, u">=2"_s,
        [](ProjectSpec &s) { s.environment.packages[0].constraints = u">=2"_s; });
    row("another name", u"environment.packages.numpy"_s, u"numpy-base >=2"_s, [](ProjectSpec &s) {
        s.environment.packages[0].name = u"numpy-base"_s;
        s.environment.packages[0].constraints = u">=2"_s;
    });
    row("another package", u"environment.packages.numpy"_s, u"cupy"_s,
        [](ProjectSpec &s) { s.environment.packages[0] = {u"cupy"_s, {}, PackageOrigin::Any}; });
    row("from where it came", u"environment.packages.pandas"_s, u"pandas >=2"_s,
        [](ProjectSpec &s) { s.environment.packages[1].constraints = u">=2"_s; });
    row("constraints alone, from where it came", u"environment.packages.pandas"_s, u">=2"_s,
        [](ProjectSpec &s) { s.environment.packages[1].constraints = u">=2"_s; });
    row("name written in another way", u"environment.packages.Pandas"_s, u"Pandas >=2"_s,
        [](ProjectSpec &s) { s.environment.packages[1] = {u"Pandas"_s, u">=2"_s, PackageOrigin::Conda}; });
    row("another package in its place", u"environment.packages.pandas"_s, u"polars"_s,
        [](ProjectSpec &s) { s.environment.packages[1] = {u"polars"_s, {}, PackageOrigin::Any}; });
    row("from anywhere", u"environment.packages.pandas"_s, u"{name: pandas, version: \">=2,<3\", from: any}"_s,
        [](ProjectSpec &s) { s.environment.packages[1] = {u"pandas"_s, u">=2,<3"_s, PackageOrigin::Any}; });
    row("package added", u"environment.packages.scipy"_s, u"scipy"_s,
        [](ProjectSpec &s) { s.environment.packages.append({u"scipy"_s, {}, PackageOrigin::Any}); });
    row("Python", u"environment.python"_s, u"3.11"_s, [](ProjectSpec &s) { s.environment.python = u"3.11"_s; });
    row("Python in quotes", u"environment.python"_s, u"\"3.11\""_s,
        [](ProjectSpec &s) { s.environment.python = u"3.11"_s; });
    row("any Python", u"environment.python"_s, {}, [](ProjectSpec &s) { s.environment.python.clear(); });
    row("manager", u"environment.manager"_s, u"venv"_s,
        [](ProjectSpec &s) { s.environment.manager = ManagerChoice::Venv; });
    row("channels", u"environment.channels"_s, u"[conda-forge, \"bioconda\"]"_s,
        [](ProjectSpec &s) { s.environment.channels = {u"conda-forge"_s, u"bioconda"_s}; });
    row("a new environment", u"environment.existing"_s, {}, [](ProjectSpec &s) { s.environment.existing.clear(); });
    row("no commit", u"git.first_commit"_s, u"false"_s, [](ProjectSpec &s) { s.git.firstCommit = false; });
    row("short name", u"project.slug"_s, u"other"_s, [](ProjectSpec &s) { s.project.slug = u"other"_s; });
}

void TestSpecChanges::areMade()
{
    QFETCH(const SpecChange, change);
    QFETCH(const Change, expected);
    ProjectSpec wanted = sample();
    expected(wanted);
    const auto changed = withChanges(sample(), {change});
    QVERIFY(changed);
    QCOMPARE(*changed, wanted);
}

void TestSpecChanges::areRefused_data()
{
    QTest::addColumn<SpecChange>("change");
    QTest::newRow("unknown field") << SpecChange{u"environment.hooks"_s, u"x"_s};
    QTest::newRow("unknown manager") << SpecChange{u"environment.manager"_s, u"poetry"_s};
    QTest::newRow("not a flag") << SpecChange{u"git.first_commit"_s, u"perhaps"_s};
    QTest::newRow("not a package") << SpecChange{u"environment.packages.numpy"_s, u"!!"_s};
    QTest::newRow("not a mapping of a package")
        << SpecChange{u"environment.packages.numpy"_s, u"{name: numpy, run: x}"_s};
    QTest::newRow("more than a package") << SpecChange{u"environment.packages.numpy"_s,
                                                       u"{name: numpy}\n    - scipy"_s};
    QTest::newRow("package that is not there") << SpecChange{u"environment.packages.scipy"_s, {}};
}

void TestSpecChanges::areRefused()
{
    QFETCH(const SpecChange, change);
    QVERIFY(!withChanges(sample(), {change}));
}

void TestSpecChanges::areAllOrNothing()
{
    QVERIFY(!withChanges(sample(), {{u"environment.python"_s, u"3.11"_s}, {u"nonsense"_s, {}}}));
    QCOMPARE(withChanges(sample(), {}), sample());
}

QTEST_APPLESS_MAIN(TestSpecChanges)
#include "tst_specchanges.moc"
