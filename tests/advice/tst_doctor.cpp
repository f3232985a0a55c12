// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "advice/doctor.h"

#include <QTest>

#include <algorithm>
#include <functional>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

MachineFacts goodMachine()
{
    MachineFacts facts;
    facts.platform = u"linux-64"_s;
    facts.home = AbsolutePath::known(u"/home/ada"_s);
    facts.tools = {{u"conda"_s, u"24.7.1"_s, AbsolutePath::known(u"/opt/conda/bin/conda"_s)}};
    facts.pythons = {{AbsolutePath::known(u"/usr/bin/python3.11"_s), u"3.11.2"_s,
                      AbsolutePath::known(u"/usr/share/python-wheels/pip.whl"_s)}};
    facts.gitName = u"Ada"_s;
    facts.gitEmail = u"ada@example.org"_s;
    facts.target.path = AbsolutePath::known(u"/home/ada/churn-model"_s);
    facts.target.freeBytes = 100'000'000'000;
    return facts;
}

ProjectSpec goodSpec()
{
    ProjectSpec spec;
    spec.project.name = u"Churn model"_s;
    return spec;
}

} // namespace

using Change = std::function<void(MachineFacts &, ProjectSpec &)>;
Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(groundwork::FindingState)

class TestDoctor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodMachineHasOnlyWhatItNeeds();
    void worksWithoutSpec();
    void judgesNoFolderWithoutATarget();
    void knowsTheKernelOfTheProject_data();
    void knowsTheKernelOfTheProject();
    void finds_data();
    void finds();
};

void TestDoctor::goodMachineHasOnlyWhatItNeeds()
{
    const auto findings = examine(goodMachine(), goodSpec());
    QCOMPARE(findings.size(), 3); // folder, disk and who commits
    for (const Finding &finding : findings) {
        QVERIFY2(finding.state == FindingState::Have, qPrintable(finding.subject + u": "_s + finding.message));
        QVERIFY(!finding.message.isEmpty());
    }
}

void TestDoctor::worksWithoutSpec()
{
    MachineFacts facts = goodMachine();
    facts.kernelsFound = {{{}, AbsolutePath::known(u"/home/ada/k"_s), AbsolutePath::known(u"/usr/bin/python3"_s)}};
    const auto findings = examine(facts, std::nullopt);
    QVERIFY(std::ranges::none_of(findings, [](const Finding &finding) { return finding.subject == u"kernel"; }));
}

void TestDoctor::judgesNoFolderWithoutATarget()
{
    MachineFacts facts = goodMachine();
    facts.target.path = {};
    QStringList subjects;
    for (const Finding &finding : examine(facts, std::nullopt))
        subjects.append(finding.subject);
    QVERIFY(!subjects.contains(u"folder"_s));
    QVERIFY(subjects.contains(u"disk"_s));
}

void TestDoctor::knowsTheKernelOfTheProject_data()
{
    QTest::addColumn<QString>("recorded"); // by the project, as the name of its kernel
    QTest::addColumn<QString>("project");  // for which the kernel was registered
    QTest::newRow("in an environment elsewhere") << u"churn-model"_s << u"/home/ada/churn-model"_s;
    QTest::newRow("without its mark") << u"churn-model"_s << QString();
    QTest::newRow("of an earlier project in this folder") << QString() << u"/home/ada/churn-model"_s;
    QTest::newRow("under a name of its own") << u"churn-model-1a2b"_s << u"/home/ada/other"_s;
}

void TestDoctor::knowsTheKernelOfTheProject()
{
    QFETCH(const QString, recorded);
    QFETCH(const QString, project);
    MachineFacts facts = goodMachine();
    facts.target.kernel = recorded;
    if (!recorded.isEmpty())
        facts.target.state = TargetState::OurProject;
    facts.kernelsFound = {{u"churn-model"_s, AbsolutePath::known(u"/home/ada/kernels/churn-model"_s),
                           AbsolutePath::known(u"/home/ada/envs/churn-model/bin/python"_s),
                           AbsolutePath::from(project).value_or(AbsolutePath())}};
    const auto findings = examine(facts, goodSpec());
    QVERIFY(std::ranges::none_of(findings, [](const Finding &finding) { return finding.subject == u"kernel"; }));
}

void TestDoctor::finds_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<FindingState>("state");
    const auto row = [](const char *name, const char *subject, FindingState state, const Change &change) {
        QTest::newRow(name) << change << QString::fromLatin1(subject) << state;
    };
    using State = FindingState;
    row("a folder in the way", "folder", State::Different,
        [](MachineFacts &facts, ProjectSpec &) { facts.target.state = TargetState::NotEmpty; });
    row("the project itself", "folder", State::Have,
        [](MachineFacts &facts, ProjectSpec &) { facts.target.state = TargetState::OurProject; });
    row("a long path", "path-length", State::Warning, [](MachineFacts &facts, ProjectSpec &) {
        facts.target.path = AbsolutePath::known(u"/"_s + QString(230, u'a'));
    });
    row("a full disk", "disk", State::Warning,
        [](MachineFacts &facts, ProjectSpec &) { facts.target.freeBytes = 500'000'000; });
    row("a full home", "disk-elsewhere", State::Warning, [](MachineFacts &facts, ProjectSpec &) {
        facts.target.volume = AbsolutePath::known(u"/srv"_s);
        facts.disks = {{AbsolutePath::known(u"/home/ada"_s), AbsolutePath::known(u"/home"_s), 100'000'000}};
    });
    row("no identity", "git-identity", State::Warning,
        [](MachineFacts &facts, ProjectSpec &) { facts.gitEmail.clear(); });
    row("an author instead of an identity", "git-identity", State::Have, [](MachineFacts &facts, ProjectSpec &spec) {
        facts.gitEmail.clear();
        spec.project.authors = {{u"Ada"_s, u"ada@example.org"_s}};
    });
    row("no GPU", "gpu", State::Missing, [](MachineFacts &, ProjectSpec &spec) { spec.target.gpu = true; });
    row("a small GPU", "gpu", State::Different, [](MachineFacts &facts, ProjectSpec &spec) {
        facts.gpus = {{u"NVIDIA"_s, u"T4"_s, {}, 16'000'000'000}};
        spec.target.decision.must.gpuMemoryGb = 24;
    });
    row("a GPU", "gpu", State::Have, [](MachineFacts &facts, ProjectSpec &spec) {
        facts.gpus = {{u"NVIDIA"_s, u"T4"_s, {}, 16'000'000'000}};
        spec.target.decision.must.gpuMemoryGb = 16;
    });
    row("another platform", "platform", State::Different,
        [](MachineFacts &, ProjectSpec &spec) { spec.environment.platforms = {u"win-64"_s}; });
    row("a kernel of the same name", "kernel", State::Warning, [](MachineFacts &facts, ProjectSpec &) {
        facts.kernelsFound = {{u"churn-model"_s,
                               AbsolutePath::known(u"/home/ada/.local/share/jupyter/kernels/churn-model"_s),
                               AbsolutePath::known(u"/opt/other/bin/python"_s)}};
    });
    row("a proxy", "proxy", State::Have, [](MachineFacts &facts, ProjectSpec &) {
        facts.proxies = {{u"http://proxy.example:3128"_s, {u"https_proxy"_s}}};
    });
    const auto certificates = [](MachineFacts &facts, bool isThere) {
        facts.certificates = {{AbsolutePath::known(u"/etc/company.pem"_s), {u"SSL_CERT_FILE"_s}, isThere}};
    };
    row("certificates", "certificates", State::Have,
        [=](MachineFacts &facts, ProjectSpec &) { certificates(facts, true); });
    row("certificates that are gone", "certificates", State::Warning,
        [=](MachineFacts &facts, ProjectSpec &) { certificates(facts, false); });
    row("no home", "home", State::Warning, [](MachineFacts &facts, ProjectSpec &) { facts.home = {}; });
}

void TestDoctor::finds()
{
    QFETCH(const Change, change);
    QFETCH(const QString, subject);
    QFETCH(const FindingState, state);
    MachineFacts facts = goodMachine();
    ProjectSpec spec = goodSpec();
    change(facts, spec);
    const auto findings = examine(facts, spec);
    const auto found = std::ranges::find(findings, subject, &Finding::subject);
    QVERIFY2(found != findings.end(), "there is no such finding");
    QCOMPARE(static_cast<int>(found->state), static_cast<int>(state));
    QCOMPARE(found->hint.isEmpty(), state == FindingState::Have);
}

QTEST_APPLESS_MAIN(TestDoctor)
#include "tst_doctor.moc"
