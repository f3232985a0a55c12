// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/trustedspecs.h"
#include "system/realsystem.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

ProjectSpec specWithPackage(const QString &name)
{
    ProjectSpec spec;
    spec.project.name = u"Churn"_s;
    spec.environment.channels = {u"https://packages.example.org/conda"_s};
    spec.environment.packages = {PackageRequest{.name = name, .constraints = {}}};
    return spec;
}

} // namespace

class TestTrustedSpecs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_place.emplace(); }
    void holdForExactlyThatContent();
    void keyIsForItsOwnerOnly();
    void countForNothingWithAKeyThatOthersRead();
    void areNotBroughtByAnotherMachinesFile();
    void surviveADamagedFile();
    void sayWhenTheyCannotBeKept();
    void holdForOneTextOfOneFile();

private:
    [[nodiscard]] TrustedSpecs trusted(const QString &folder = u"settings"_s)
    {
        return {m_system, AbsolutePath::known(m_place->filePath(folder))};
    }
    RealSystem m_system;
    std::optional<QTemporaryDir> m_place;
};

void TestTrustedSpecs::holdForExactlyThatContent()
{
    QVERIFY(!trusted().contains(specWithPackage(u"numpy"_s)));
    QVERIFY(trusted().add(specWithPackage(u"numpy"_s)));
    QVERIFY(trusted().add(specWithPackage(u"scipy"_s)));
    QVERIFY(trusted().contains(specWithPackage(u"numpy"_s)));
    QVERIFY(trusted().contains(specWithPackage(u"scipy"_s)));
    QVERIFY(!trusted().contains(specWithPackage(u"pandas"_s)));
    ProjectSpec renamed = specWithPackage(u"numpy"_s);
    renamed.project.name = u"Other"_s;
    QVERIFY(!trusted().contains(renamed));
}

void TestTrustedSpecs::keyIsForItsOwnerOnly()
{
    QVERIFY(trusted().add(specWithPackage(u"numpy"_s)));
    QCOMPARE(QFile::permissions(m_place->filePath(u"settings/trust.key"_s)) &
                 (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
}

void TestTrustedSpecs::countForNothingWithAKeyThatOthersRead()
{
    QVERIFY(trusted().add(specWithPackage(u"numpy"_s)));
    QVERIFY(QFile::setPermissions(m_place->filePath(u"settings/trust.key"_s),
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    QVERIFY(!trusted().contains(specWithPackage(u"numpy"_s)));
    // The next yes makes a new key.
    QVERIFY(trusted().add(specWithPackage(u"scipy"_s)));
    QVERIFY(trusted().contains(specWithPackage(u"scipy"_s)));
    QVERIFY(!trusted().contains(specWithPackage(u"numpy"_s)));
}

void TestTrustedSpecs::areNotBroughtByAnotherMachinesFile()
{
    QVERIFY(trusted(u"other"_s).add(specWithPackage(u"numpy"_s)));
    QVERIFY(trusted().add(specWithPackage(u"scipy"_s)));
    QVERIFY(QFile::remove(m_place->filePath(u"settings/trusted.json"_s)));
    QVERIFY(QFile::copy(m_place->filePath(u"other/trusted.json"_s), m_place->filePath(u"settings/trusted.json"_s)));
    QVERIFY(!trusted().contains(specWithPackage(u"numpy"_s)));
}

void TestTrustedSpecs::surviveADamagedFile()
{
    QVERIFY(trusted().add(specWithPackage(u"numpy"_s)));
    QFile file(m_place->filePath(u"settings/trusted.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"seals\": 7");
    file.close();
    QVERIFY(!trusted().contains(specWithPackage(u"numpy"_s)));
    QVERIFY(trusted().add(specWithPackage(u"numpy"_s)));
    QVERIFY(trusted().contains(specWithPackage(u"numpy"_s)));
}

void TestTrustedSpecs::sayWhenTheyCannotBeKept()
{
    TrustedSpecs nowhere(m_system, AbsolutePath::known(u"/dev/null/groundwork"_s));
    QVERIFY(!nowhere.add(specWithPackage(u"numpy"_s)));
    QVERIFY(!nowhere.contains(specWithPackage(u"numpy"_s)));
}

void TestTrustedSpecs::holdForOneTextOfOneFile()
{
    const ForeignSource lock{
        .file = ProjectPath::known(u"uv.lock"_s), .text = "version = 1\n", .places = {u"https://pypi.example"_s}};
    QVERIFY(trusted().add(lock));
    QVERIFY(trusted().contains(lock));
    ForeignSource other = lock;
    other.text += '\n';
    QVERIFY(!trusted().contains(other));
    other = lock;
    other.file = ProjectPath::known(u"Pipfile.lock"_s);
    QVERIFY(!trusted().contains(other));
}

QTEST_APPLESS_MAIN(TestTrustedSpecs)
#include "tst_trustedspecs.moc"
