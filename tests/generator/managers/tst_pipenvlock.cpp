// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/pipenvlock.h"

#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray lockFrom(const QByteArray &name, const QByteArray &url)
{
    return R"({"_meta": {"pipfile-spec": 6, "sources": [{"name": ")" + name + R"(", "url": ")" + url +
           R"(", "verify_ssl": true}]},
               "default": {"six": {"hashes": ["sha256:aa", "sha256:bb"], "version": "==1.17.0"},
                           "colorama": {"hashes": ["sha256:cc"], "markers": "sys_platform == 'win32'",
                                        "version": "==0.4.6"}}})";
}

} // namespace

class tst_PipenvLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyAnOwnIndexIsNamed();
    void requirementsOfOneMachine();
};

void tst_PipenvLock::onlyAnOwnIndexIsNamed()
{
    // As the real Pipenv names them; with its default index named by PIP_INDEX_URL it says that the lock is outdated.
    QCOMPARE(ownIndexInPipfileLock(lockFrom("pypi", "https://default.example.org/simple")), QString());
    QCOMPARE(ownIndexInPipfileLock(lockFrom("pip_conf_index_:env:", "https://packages.example.org/simple")),
             u"https://packages.example.org/simple"_s);
    QCOMPARE(ownIndexInPipfileLock("no lock"), QString());
}

void tst_PipenvLock::requirementsOfOneMachine()
{
    const auto lines =
        requirementsInPipfileLock(lockFrom("pypi", "https://default.example.org/simple"), {u"3.11.2"_s, u"linux-64"_s});
    QVERIFY(lines);
    QCOMPARE(*lines, QByteArray("six==1.17.0 --hash=sha256:aa --hash=sha256:bb\n"));
}

QTEST_APPLESS_MAIN(tst_PipenvLock)
#include "tst_pipenvlock.moc"
