// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "catalogue/liveindex.h"
#include "pages/windowfixture.h"

#include <QApplication>
#include <QLabel>
#include <QTableView>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

/// What the doctor finds stands on the page where it can be mended, and on the summary of a file.
class TestFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standWhereTheyAreMended();
    void followTheAnswers();
    void areNoneOfAProjectThatStands();
    void tellWhatTheIndexKnows();
};

namespace {

QStringList shown(const WindowFixture &fixture)
{
    QStringList subjects;
    for (const QLabel *label : fixture.window.currentPage()->findChildren<QLabel *>()) {
        if (label->objectName().startsWith(u"finding_") && label->isVisible())
            subjects.append(label->objectName().section(u'_', 1));
    }
    return subjects;
}

/// Little room, a proxy, certificates that are not there, and no GPU although one is asked for.
void spoil(WindowFixture &fixture, ProjectSpec &spec)
{
    fixture.machine.target.freeBytes = 2'000'000'000;
    fixture.machine.proxies = {{u"http://proxy.example.org:3128"_s, {u"https_proxy"_s}}};
    fixture.machine.certificates = {{samples::path("/etc/ssl/company.pem"), {u"SSL_CERT_FILE"_s}, false}};
    spec.target.gpu = true;
}

void open(WindowFixture &fixture, const ProjectSpec &spec)
{
    fixture.cabinet.files.insert(u"/f"_s, spec);
    fixture.window.show();
    fixture.window.openFile(samples::path("/f"));
    QTest::qWait(0);
}

} // namespace

void TestFindings::standWhereTheyAreMended()
{
    WindowFixture fixture;
    ProjectSpec spec = samples::churn();
    spoil(fixture, spec);
    open(fixture, spec);
    QCOMPARE(shown(fixture), (QStringList{u"disk"_s, u"gpu"_s, u"certificates"_s}));
    fixture.click("changeAnswers");
    QTRY_COMPARE(shown(fixture), QStringList{u"disk"_s});
    fixture.next();
    QCOMPARE(shown(fixture), QStringList{u"gpu"_s});
    fixture.next();
    QCOMPARE(shown(fixture), (QStringList{u"proxy"_s, u"certificates"_s}));
    QVERIFY(fixture.find<QLabel>("finding_certificates")->text().contains(u"/etc/ssl/company.pem"));
    // They hinder nothing.
    fixture.next();
    QCOMPARE(shown(fixture), QStringList());
    fixture.next(3);
    QCOMPARE(fixture.title(), u"This is exactly what will happen"_s);
}

/// Python and a package's versions that cannot go together, before anything is solved.
void TestFindings::tellWhatTheIndexKnows()
{
    WindowFixture fixture;
    ProjectSpec spec = samples::churn(); // Python 3.12 and numpy >=1.26,<3
    spec.environment.manager = ManagerChoice::Conda;
    open(fixture, spec);
    fixture.click("changeAnswers");
    fixture.next(3);
    QCOMPARE(shown(fixture), QStringList());
    LiveIndexMaker maker;
    maker.addConda({.name = "numpy",
                    .version = "2.3.4",
                    .subdir = {},
                    .python = ">=3.13,<3.14.0a0",
                    .needsPython = true,
                    .bytes = 0});
    for (const auto &subdir : {u"linux-64"_s, u"noarch"_s})
        maker.addWholeChannel(u"https://conda.example/conda-forge/"_s + subdir);
    fixture.window.takeIndex(std::move(maker).make());
    QCOMPARE(shown(fixture), QStringList{u"environment"_s});
    QVERIFY(fixture.find<QLabel>("finding_environment")->text().contains(u"numpy >=1.26,<3"));
    QCOMPARE(fixture.solved, 0);
}

void TestFindings::followTheAnswers()
{
    WindowFixture fixture;
    ProjectSpec spec = samples::churn();
    spec.environment.manager = ManagerChoice::Venv;
    spec.environment.packages = {{u"numpy"_s, {}, PackageOrigin::Conda}};
    open(fixture, spec);
    fixture.click("changeAnswers");
    fixture.next(2);
    QCOMPARE(shown(fixture), QStringList{u"environment"_s});
    fixture.next();
    QCOMPARE(shown(fixture), QStringList{u"environment"_s});
    QVERIFY(fixture.find<QLabel>("finding_environment")->text().contains(u"numpy"));
    fixture.window.currentPage()->findChild<QTableView *>()->selectRow(0);
    fixture.click("removePackage");
    QCOMPARE(shown(fixture), QStringList());
}

void TestFindings::areNoneOfAProjectThatStands()
{
    const AbsolutePath folder = samples::path("/home/ada/projects/churn-model");
    WindowFixture fixture;
    ProjectSpec spec = samples::churn();
    spoil(fixture, spec);
    spec.target.gpu = false;
    fixture.machine.certificates.clear();
    fixture.machine.target.state = TargetState::OurProject;
    fixture.machine.target.project = ProjectState::Proved;
    fixture.cabinet.projects.insert(folder.toString(), spec);
    fixture.window.show();
    fixture.window.openProject(folder);
    QTest::qWait(0);
    QVERIFY(fixture.window.currentPage()->title().contains(u"Churn model"));
    QCOMPARE(shown(fixture), QStringList());
}

QTEST_MAIN(TestFindings)
#include "tst_findings.moc"
