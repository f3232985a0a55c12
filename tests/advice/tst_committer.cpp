// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "advice/committer.h"

#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

class TestCommitter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isFound_data();
    void isFound();
};

void TestCommitter::isFound_data()
{
    QTest::addColumn<QString>("gitName");
    QTest::addColumn<QString>("gitEmail");
    QTest::addColumn<QList<Author>>("authors");
    QTest::addColumn<std::optional<Committer>>("committer");
    const Committer git{u"Ada"_s, u"ada@example.org"_s, CommitterSource::GitSettings};
    const Committer author{u"Jean"_s, u"jean@example.org"_s, CommitterSource::FirstAuthor};
    const QList<Author> authors{{u"Grace"_s, {}}, {{}, u"nobody@example.org"_s}, {u"Jean"_s, u"jean@example.org"_s}};
    QTest::newRow("git's settings first") << git.name << git.email << authors << std::optional(git);
    QTest::newRow("an author with both") << QString() << QString() << authors << std::optional(author);
    QTest::newRow("git knows half") << git.name << QString() << authors << std::optional(author);
    QTest::newRow("nobody") << git.name << QString() << authors.mid(0, 2) << std::optional<Committer>();
}

void TestCommitter::isFound()
{
    QFETCH(const QString, gitName);
    QFETCH(const QString, gitEmail);
    QFETCH(const QList<Author>, authors);
    QFETCH(const std::optional<Committer>, committer);
    MachineFacts facts;
    facts.gitName = gitName;
    facts.gitEmail = gitEmail;
    ProjectSpec spec;
    spec.project.authors = authors;
    QCOMPARE(committerFor(spec, facts), committer);
}

QTEST_APPLESS_MAIN(TestCommitter)
#include "tst_committer.moc"
