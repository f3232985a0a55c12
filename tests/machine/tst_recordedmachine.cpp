// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "samplemachine.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace groundwork;
using namespace Qt::StringLiterals;

/// What is found in the files of a real machine, recorded by recorded/record.py: Debian 12 with pyenv and its Pythons,
/// uv and Pipenv as "uv tool install" puts them, a conda that pip installed, and an environment that each of conda,
/// uv, Pipenv and venv made. The folders' names were changed, nothing else.
class TestRecordedMachine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tools();
    void pythons();
    void environments();
    void hardware();
    void olderControlGroups();

private:
    MachineFacts m_facts;
};

namespace {

MemorySystem recorded(const QString &name)
{
    QFile file(QStringLiteral(GROUNDWORK_TESTS_DIR) + u"/machine/recorded/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(file.fileName()));
    const QJsonObject entries = QJsonDocument::fromJson(file.readAll()).object();
    MemorySystem system;
    for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
        const QJsonObject what = entry.value().toObject();
        if (what.contains(u"link"))
            system.addLink(entry.key(), what[u"link"].toString());
        else if (what.contains(u"folder"))
            system.addDirectory(entry.key());
        else if (what.contains(u"program"))
            addProgram(system, entry.key(), what[u"program"].toString().toUtf8());
        else
            system.addFile(entry.key(), what[u"text"].toString().toUtf8());
    }
    return system;
}

QStringList described(const QList<EnvironmentFact> &environments)
{
    static const QStringList kinds{u"conda"_s, u"venv"_s, u"pipenv"_s, u"uv"_s};
    QStringList lines;
    for (const auto &environment : environments)
        lines.append(u"%1 %2 %3 %4"_s.arg(kinds.at(static_cast<int>(environment.kind)), environment.python)
                         .arg(environment.packages)
                         .arg(environment.prefix.toString()));
    return lines;
}

} // namespace

void TestRecordedMachine::initTestCase()
{
    m_facts = factsOf(recorded(u"debian12.json"_s), surroundings(u"/home/person/.pyenv/shims:/usr/bin:/bin"_s));
}

void TestRecordedMachine::tools()
{
    const QString tools = u"/home/person/.local/share/uv/tools/"_s;
    QCOMPARE(groundwork::described(m_facts.tools),
             (QStringList{u"conda 24.7.1 /opt/conda/bin/conda"_s, u"pipenv 2026.10.3 %1pipenv/bin/pipenv"_s.arg(tools),
                          u"uv 0.13.9 %1uv/bin/uv"_s.arg(tools)}));
}

void TestRecordedMachine::pythons()
{
    QStringList found;
    for (const auto &python : std::as_const(m_facts.pythons)) {
        QVERIFY2(!python.pip.isEmpty(), qPrintable(python.version));
        found.append(python.version);
    }
    QCOMPARE(found, (QStringList{u"3.13.0"_s, u"3.12.1"_s, u"3.11.7"_s, u"3.11.2"_s, u"3.10.13"_s, u"3.9.18"_s,
                                 u"3.8.18"_s, u"3.7.16"_s, u"3.6.15"_s}));
    QCOMPARE(m_facts.pythons.at(3).executable.toString(), u"/usr/bin/python3.11"_s);
}

void TestRecordedMachine::environments()
{
    // The base has conda's code, but no records of packages.
    QCOMPARE(described(m_facts.environments),
             (QStringList{u"conda 3.11.2 2 /home/person/.conda/envs/small"_s,
                          u"pipenv 3.11.2 2 /home/person/.local/share/virtualenvs/churn-1C3b-8-s"_s,
                          u"uv 3.11.2 2 /home/person/.virtualenvs/by-uv"_s,
                          u"venv 3.11.2 2 /home/person/.virtualenvs/plain"_s, u"conda  0 /opt/conda"_s}));
}

void TestRecordedMachine::hardware()
{
    QCOMPARE(m_facts.system, u"Debian GNU/Linux 12 (bookworm)"_s);
    QCOMPARE(m_facts.cores, 2);
    QCOMPARE(m_facts.memoryBytes, qint64{24683656} * 1024);
    QVERIFY(m_facts.gpus.isEmpty());
}

/// A sandbox on a host with version 1 of control groups, without a limit; its group's name was changed.
void TestRecordedMachine::olderControlGroups()
{
    const MachineFacts facts = factsOf(recorded(u"cgroup1.json"_s));
    QCOMPARE(facts.cores, 2);
    QCOMPARE(facts.memoryBytes, qint64{24684092} * 1024);
}

QTEST_GUILESS_MAIN(TestRecordedMachine)
#include "tst_recordedmachine.moc"
