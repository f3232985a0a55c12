// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/environmentfindings.h"
#include "generator/managers/environmentmanager.h"

#include <QTest>

#include <algorithm>
#include <functional>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

using Change = std::function<void(MachineFacts &facts, ProjectSpec &spec)>;

MachineFacts machine()
{
    MachineFacts facts;
    facts.platform = u"linux-64"_s;
    facts.home = AbsolutePath::known(u"/home/ada"_s);
    facts.target.path = AbsolutePath::known(u"/home/ada/churn-model"_s);
    facts.tools = {{u"conda"_s, u"24.7.1"_s, AbsolutePath::known(u"/opt/conda/bin/conda"_s)}};
    facts.pythons = {{AbsolutePath::known(u"/usr/bin/python3.11"_s), u"3.11.2"_s, AbsolutePath::known(u"/usr/pip"_s)}};
    return facts;
}

void onlyTool(MachineFacts &facts, const QString &name)
{
    facts.tools = {{name, u"1.0"_s, AbsolutePath::known(u"/usr/bin/"_s + name)}};
}

/// A newer Python that cannot make an environment by itself, before one that can.
void twoPythons(MachineFacts &facts)
{
    facts.tools.clear();
    facts.pythons.prepend({AbsolutePath::known(u"/usr/local/bin/python3.12"_s), u"3.12.4"_s, {}});
}

} // namespace

Q_DECLARE_METATYPE(Change)

class tst_EnvironmentFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void agreeWithWhatASetUpDoes_data() { finds_data(); }
    void agreeWithWhatASetUpDoes();
    void namesToolAndPython();
};

void tst_EnvironmentFindings::finds_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<FindingState>("state");
    const auto row = [](const char *name, const char *subject, FindingState state, const Change &change) {
        QTest::newRow(name) << change << QString::fromLatin1(subject) << state;
    };
    using State = FindingState;
    row("nothing makes environments", "environment", State::Missing, [](MachineFacts &facts, ProjectSpec &) {
        facts.tools.clear();
        facts.pythons.clear();
    });
    row("the manager asked for", "environment", State::Missing,
        [](MachineFacts &, ProjectSpec &spec) { spec.environment.manager = ManagerChoice::Uv; });
    row("a blank in the path of conda's environment", "path-blank", State::Warning,
        [](MachineFacts &facts, ProjectSpec &) {
            facts.target.path = AbsolutePath::known(u"/home/ada/my work/churn-model"_s);
        });
    row("a long path of conda's environment", "path-blank", State::Warning, [](MachineFacts &facts, ProjectSpec &) {
        facts.target.path = AbsolutePath::known(u"/home/ada/"_s + QString(100, u'x'));
    });
    row("a manager that can be got", "manager", State::Warning, [](MachineFacts &facts, ProjectSpec &spec) {
        facts.toolFolder = AbsolutePath::known(u"/home/ada/.local/share/groundwork/tools"_s);
        spec.environment.manager = ManagerChoice::Uv;
    });
    for (const auto &[name, choice] :
         {std::pair{"uv", ManagerChoice::Uv}, std::pair{"pipenv", ManagerChoice::Pipenv}}) {
        const QString tool = QString::fromLatin1(name);
        row(qPrintable(tool + u", which is here"_s), "manager", State::Have,
            [tool, choice](MachineFacts &facts, ProjectSpec &spec) {
                onlyTool(facts, tool);
                spec.environment.manager = choice;
            });
        row(qPrintable(tool + u" needs no pip"_s), "python", State::Have, [tool](MachineFacts &facts, ProjectSpec &) {
            onlyTool(facts, tool);
            facts.pythons[0].pip = {};
        });
        row(qPrintable(tool + u" without a Python"_s), "environment", State::Missing,
            [tool, choice](MachineFacts &facts, ProjectSpec &spec) {
                onlyTool(facts, tool);
                facts.pythons.clear();
                spec.environment.manager = choice;
            });
    }
    row("the version is here without pip, pip with another one", "environment", State::Missing,
        [](MachineFacts &facts, ProjectSpec &spec) {
            twoPythons(facts);
            spec.environment.manager = ManagerChoice::Venv;
            spec.environment.python = u"3.12"_s;
        });
    row("nothing makes an environment of that version", "environment", State::Missing,
        [](MachineFacts &facts, ProjectSpec &spec) {
            twoPythons(facts);
            spec.environment.python = u"3.12"_s;
        });
    row("another one has pip", "python", State::Have, [](MachineFacts &facts, ProjectSpec &) { twoPythons(facts); });
    row("a Python that is too old", "environment", State::Missing, [](MachineFacts &facts, ProjectSpec &) {
        facts.tools.clear();
        facts.pythons[0].version = u"3.8.10"_s;
    });
    row("venv without pip", "environment", State::Missing, [](MachineFacts &facts, ProjectSpec &spec) {
        facts.pythons[0].pip = {};
        spec.environment.manager = ManagerChoice::Venv;
    });
    row("venv with pip", "manager", State::Have, [](MachineFacts &facts, ProjectSpec &spec) {
        facts.tools.clear();
        spec.environment.manager = ManagerChoice::Venv;
    });
    row("another Python", "environment", State::Missing, [](MachineFacts &, ProjectSpec &spec) {
        spec.environment.manager = ManagerChoice::Venv;
        spec.environment.python = u"3.1"_s;
    });
    row("a Python of the same series", "python", State::Have, [](MachineFacts &, ProjectSpec &spec) {
        spec.environment.manager = ManagerChoice::Venv;
        spec.environment.python = u"3.11"_s;
    });
    row("conda brings any Python", "python", State::Have,
        [](MachineFacts &, ProjectSpec &spec) { spec.environment.python = u"3.13"_s; });
    row("a lock for this computer only", "lock", State::Warning, [](MachineFacts &, ProjectSpec &spec) {
        spec.environment.platforms = {u"linux-64"_s, u"osx-arm64"_s};
        spec.environment.manager = ManagerChoice::Venv;
    });
    row("an environment of the person's own", "environment", State::Have, [](MachineFacts &facts, ProjectSpec &spec) {
        spec.environment.existing = u"/home/ada/env"_s;
        facts.existing =
            EnvironmentFact{EnvironmentKind::Venv, AbsolutePath::known(u"/home/ada/env"_s), u"3.10.4"_s, 7};
    });
    row("one that is not there", "environment", State::Missing,
        [](MachineFacts &, ProjectSpec &spec) { spec.environment.existing = u"/home/ada/env"_s; });
}

void tst_EnvironmentFindings::finds()
{
    QFETCH(const Change, change);
    QFETCH(const QString, subject);
    QFETCH(const FindingState, state);
    MachineFacts facts = machine();
    ProjectSpec spec;
    change(facts, spec);
    const auto findings = environmentFindings(facts, spec);
    const auto found = std::ranges::find(findings, subject, &Finding::subject);
    QVERIFY2(found != findings.end(), "there is no such finding");
    QCOMPARE(static_cast<int>(found->state), static_cast<int>(state));
    QVERIFY(!found->message.isEmpty());
    QCOMPARE(found->hint.isEmpty(), state == FindingState::Have);
}

void tst_EnvironmentFindings::agreeWithWhatASetUpDoes()
{
    QFETCH(const Change, change);
    MachineFacts facts = machine();
    ProjectSpec spec;
    change(facts, spec);
    const auto findings = environmentFindings(facts, spec);
    const bool isGood =
        std::ranges::none_of(findings, [](const Finding &finding) { return finding.state == FindingState::Missing; });
    QCOMPARE(isGood, chooseManager(spec, facts).has_value());
}

void tst_EnvironmentFindings::namesToolAndPython()
{
    MachineFacts facts = machine();
    facts.tools.clear();
    const auto findings = environmentFindings(facts, {});
    QCOMPARE(findings.size(), 2);
    QCOMPARE(findings[0].message, u"Environments are made with venv 3.11.2: /usr/bin/python3.11."_s);
    QCOMPARE(findings[1].message, u"Python 3.11 is here."_s);
}

QTEST_APPLESS_MAIN(tst_EnvironmentFindings)
#include "tst_environmentfindings.moc"
