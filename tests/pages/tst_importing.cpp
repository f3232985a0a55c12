// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/windowfixture.h"

#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

Captured captured()
{
    Captured result;
    result.spec.environment.manager = ManagerChoice::Conda;
    result.spec.environment.python = u"3.11"_s;
    result.spec.environment.channels = {u"conda-forge"_s, u"https://packages.example.org/channel"_s};
    result.spec.environment.packages = {{.name = u"lark"_s, .constraints = u">=1.2"_s},
                                        {.name = u"xarray"_s, .constraints = {}}};
    result.leftOut = {{u"environment.yml"_s, 7, u"-e <b>.</b>"_s, u"A reason."_s}};
    return result;
}

/// The window on the page of packages.
void openPackages(WindowFixture &fixture)
{
    fixture.window.show();
    fixture.openSample();
    fixture.click("changeAnswers");
    fixture.next(3);
}

} // namespace

class TestImporting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesOverWhatAFileAsksFor();
    void saysWhyAFileCannotBeRead();
    void lateAnswersAreDropped();
};

void TestImporting::takesOverWhatAFileAsksFor()
{
    WindowFixture fixture;
    openPackages(fixture);
    QList<AbsolutePath> wanted;
    connect(&fixture.window, &WizardWindow::captureWanted, &fixture.window,
            [&wanted](const QList<AbsolutePath> &sources) { wanted = sources; });
    const ProjectSpec before = fixture.window.spec();
    QVERIFY(!fixture.find<QWidget>("leftOut")->isVisible());

    fixture.click("importPackages");
    auto *dialog = fixture.window.findChild<QFileDialog *>(u"importDialog"_s);
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(u"/home/ada/environment.yml"_s);
    QCOMPARE(wanted, QList<AbsolutePath>{AbsolutePath::known(u"/home/ada/environment.yml"_s)});
    QVERIFY(fixture.find<QLabel>("status")->text().contains(u"environment.yml"));
    QCOMPARE(fixture.window.spec(), before);

    fixture.window.takeCapture(captured());
    const auto &packages = fixture.window.spec().environment.packages;
    QCOMPARE(packages.size(), before.environment.packages.size() + 2);
    QCOMPARE(packages.at(packages.size() - 2).name, u"lark"_s);
    QCOMPARE(packages.at(packages.size() - 2).constraints, u">=1.2"_s);
    QVERIFY(fixture.find<QWidget>("leftOut")->isVisible());
    const QString text = fixture.find<QPlainTextEdit>("leftOutText")->toPlainText();
    QVERIFY2(text.contains(u"7") && text.contains(u"-e <b>.</b>"), qPrintable(text));
    QVERIFY(text.contains(u"A reason."));
    // Whoever wants a foreign channel says so on its own page.
    QVERIFY(text.contains(u"https://packages.example.org/channel"));
    QVERIFY(!fixture.window.spec().environment.channels.contains(u"https://packages.example.org/channel"_s));
}

void TestImporting::saysWhyAFileCannotBeRead()
{
    WindowFixture fixture;
    openPackages(fixture);
    const ProjectSpec before = fixture.window.spec();
    fixture.window.takeCaptureFailure(Error{u"It is broken."_s, u"line 1"_s, u"Mend it."_s});
    auto *box = fixture.window.findChild<QMessageBox *>(u"errorMessage"_s);
    QVERIFY(box);
    QCOMPARE(box->text(), u"It is broken."_s);
    QCOMPARE(fixture.window.spec(), before);
}

void TestImporting::lateAnswersAreDropped()
{
    WindowFixture fixture;
    openPackages(fixture);
    fixture.next(1);
    const ProjectSpec before = fixture.window.spec();
    fixture.window.takeCapture(captured());
    fixture.window.takeCaptureFailure(Error{u"It is broken."_s, {}, {}});
    QCOMPARE(fixture.window.spec(), before);
    QVERIFY(!fixture.window.findChild<QMessageBox *>(u"errorMessage"_s));
}

QTEST_MAIN(TestImporting)
#include "tst_importing.moc"
