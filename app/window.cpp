// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "console.h"
#include "desktopconnection.h"
#include "desktopopener.h"
#include "exitcode.h"
#include "generator/run/background.h"
#include "generator/run/jupyterdesk.h"
#include "generator/run/runner.h"
#include "generator/run/storedrecentprojects.h"
#include "generator/run/systemspeccabinet.h"
#include "language.h"
#include "pages/lookstyle.h"
#include "pages/wizardwindow.h"
#include "pathword.h"
#include "system/realgit.h"
#include "system/realsystem.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QLibraryInfo>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;
using namespace groundwork;

namespace {

Theme themeNamed(const QString &name)
{
    return name == u"dark" ? Theme::Dark : name == u"light" ? Theme::Light : Theme::System;
}

/// Qt's own texts: the buttons of file dialogs and message boxes.
void translateQt()
{
    auto *translator = new QTranslator(QApplication::instance());
    if (translator->load(QLocale(), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(translator);
    QApplication::setLayoutDirection(QLocale().textDirection());
}

void connectBackground(WizardWindow &window, Background &background)
{
    QObject::connect(&window, &WizardWindow::factsWanted, &background, &Background::askFacts);
    QObject::connect(&window, &WizardWindow::condaInstallerChosen, &background, &Background::useCondaInstaller);
    QObject::connect(&window, &WizardWindow::solveWanted, &background, &Background::askSolve);
    QObject::connect(&window, &WizardWindow::solveDropped, &background, &Background::cancelSolve);
    QObject::connect(&window, &WizardWindow::captureWanted, &background, &Background::askCapture);
    QObject::connect(&background, &Background::captured, &window, &WizardWindow::takeCapture);
    QObject::connect(&background, &Background::captureFailed, &window, &WizardWindow::takeCaptureFailure);
    QObject::connect(&window, &WizardWindow::fetchWanted, &background, &Background::askFetch);
    QObject::connect(&background, &Background::fetched, &window, &WizardWindow::takeFetched);
    QObject::connect(&window, &WizardWindow::indexWanted, &background, &Background::askIndex);
    QObject::connect(&background, &Background::indexRead, &window, &WizardWindow::takeIndex);
    QObject::connect(&background, &Background::factsReady, &window, &WizardWindow::takeFacts);
    QObject::connect(&background, &Background::solved, &window, &WizardWindow::takeSolution);
    QObject::connect(&background, &Background::solveFailed, &window, &WizardWindow::takeSolveFailure);
}

void connectRunner(WizardWindow &window, Runner &runner)
{
    QObject::connect(&window, &WizardWindow::runWanted, &runner, &Runner::start);
    QObject::connect(&window, &WizardWindow::cancelWanted, &runner, &Runner::cancel);
    QObject::connect(&window, &WizardWindow::undoWanted, &runner, &Runner::undo);
    QObject::connect(&runner, &Runner::stepChanged, &window, &WizardWindow::takeStepState);
    QObject::connect(&runner, &Runner::progressed, &window, &WizardWindow::takeProgress);
    QObject::connect(&runner, &Runner::logged, &window, &WizardWindow::takeLog);
    QObject::connect(&runner, &Runner::finished, &window, &WizardWindow::takeReport);
    QObject::connect(&runner, &Runner::undone, &window, &WizardWindow::takeUndo);
}

void connectJupyter(WizardWindow &window, JupyterDesk &desk)
{
    QObject::connect(&window, &WizardWindow::jupyterSought, &desk, &JupyterDesk::look);
    QObject::connect(&window, &WizardWindow::jupyterWanted, &desk, &JupyterDesk::open);
    QObject::connect(&window, &WizardWindow::jupyterStopWanted, &desk, &JupyterDesk::stop);
    QObject::connect(&desk, &JupyterDesk::changed, &window, &WizardWindow::takeJupyter);
    QObject::connect(&window, &WizardWindow::left, &QCoreApplication::quit);
}

Background::Doors doors()
{
    return {.system = std::make_unique<RealSystem>(), .git = std::make_unique<RealGit>()};
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"groundwork"_s);
    QApplication::setApplicationVersion(QStringLiteral(GROUNDWORK_VERSION));
    QApplication::setDesktopFileName(u"groundwork"_s);

    QCommandLineParser parser;
    const QCommandLineOption language(u"lang"_s, {}, u"CODE"_s);
    const QCommandLineOption theme(u"theme"_s, {}, u"dark|light"_s);
    Console console;
    const QCommandLineOption noPrefetch(u"no-prefetch"_s);
    parser.addOptions({language, theme, noPrefetch});
    parser.addPositionalArgument(u"FILE"_s, {});
    parser.process(app);
    if (const auto spoken = useLanguage(parser.value(language)); !spoken) {
        console.complain(spoken.error());
        return static_cast<int>(ExitCode::WrongCommandLine);
    }
    std::optional<AbsolutePath> file;
    if (const QStringList files = parser.positionalArguments(); !files.isEmpty()) {
        file = pathFromWord(files.first(), console);
        if (!file)
            return static_cast<int>(ExitCode::WrongCommandLine);
    }
    translateQt();
    useLook(themeNamed(parser.value(theme)));

    RealSystem system;
    SystemSpecCabinet specs(system, settingsFolder());
    StoredRecentProjects recent(system, settingsFolder().child(u"recent.json"_s));
    StoredPaces paces(system, settingsFolder().child(u"paces.json"_s));
    DesktopOpener opener;
    DesktopConnection connection;
    const QProcessEnvironment surroundings = QProcessEnvironment::systemEnvironment();
    Background background(doors(), doors(), std::make_unique<RealSystem>(), surroundings);
    JupyterDesk jupyter(background, std::make_unique<RealSystem>(), surroundings);
    Runner runner(std::make_unique<RealSystem>(), std::make_unique<RealGit>());
    WizardWindow window({.specs = specs,
                         .recent = recent,
                         .opener = opener,
                         .folder = AbsolutePath::from(QDir::homePath()).value_or(temporaryFolder()),
                         .temporaryDirectory = temporaryFolder(),
                         .settings = settingsFolder(),
                         .paces = &paces,
                         .connection = &connection,
                         .ahead = parser.isSet(noPrefetch) ? Ahead::Wait : Ahead::Prepare});
    QObject::connect(&connection, &DesktopConnection::changed, &window, &WizardWindow::takeConnection);
    connectBackground(window, background);
    connectRunner(window, runner);
    connectJupyter(window, jupyter);
    window.show();
    if (file)
        window.openFile(*file);
    return QApplication::exec();
}
