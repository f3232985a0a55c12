// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/offline.h"

#include <QTest>

using namespace groundwork;
using namespace Qt::StringLiterals;

class TestOffline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void toolsAreTold();
    void foldersOfThisMachineOnly();
};

void TestOffline::toolsAreTold()
{
    MachineFacts facts;
    facts.packageFolders = {u"/srv/a"_s, u"/srv/b"_s};
    facts.toolEnvironment = {{u"PATH"_s, u"/usr/bin"_s}};
    const auto variables = withoutNetwork(facts).toolEnvironment;
    QCOMPARE(variables, (QMap<QString, QString>{{u"CONDA_OFFLINE"_s, u"true"_s},
                                                {u"PIP_NO_INDEX"_s, u"1"_s},
                                                {u"PIP_FIND_LINKS"_s, u"/srv/a /srv/b"_s},
                                                {u"PATH"_s, u"/usr/bin"_s}}));
}

void TestOffline::foldersOfThisMachineOnly()
{
    MachineFacts facts;
    facts.toolEnvironment = {{u"PIP_FIND_LINKS"_s, u"https://wheels.example/"_s}};
    QVERIFY(!withoutNetwork(facts).toolEnvironment.contains(u"PIP_FIND_LINKS"_s));
}

QTEST_APPLESS_MAIN(TestOffline)
#include "tst_offline.moc"
