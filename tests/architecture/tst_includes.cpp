// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Module
{
    QString folder; ///< "generator/steps"
    QStringList mayUse;
};

QString nameOf(const QString &folder)
{
    return folder.section(u'/', -1);
}

/// The wizard_module() lines, in their order.
QList<Module> modulesIn(const QString &cmake)
{
    static const QRegularExpression call(u"^wizard_module\\(([^)]*)\\)"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression space(u"\\s+"_s);
    QList<Module> modules;
    for (auto match = call.globalMatch(cmake); match.hasNext();) {
        const QStringList words = match.next().captured(1).split(space, Qt::SkipEmptyParts);
        Module module{.folder = words.value(0), .mayUse = {}};
        bool modulesFollow = false;
        for (const QString &word : words.mid(1)) {
            if (word == u"MAY_USE" || word == u"PUBLIC" || word == u"PRIVATE")
                modulesFollow = word == u"MAY_USE";
            else if (modulesFollow)
                module.mayUse.append(word);
        }
        modules.append(module);
    }
    return modules;
}

QString withoutComments(QString text)
{
    static const QRegularExpression comment(u"//[^\\n]*|/\\*.*?\\*/"_s, QRegularExpression::DotMatchesEverythingOption);
    return text.remove(comment);
}

struct Include
{
    QString file;
    bool quoted = false;
};

QList<Include> includesIn(const QString &text)
{
    static const QRegularExpression line(u"^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"_s,
                                         QRegularExpression::MultilineOption);
    QList<Include> includes;
    for (auto match = line.globalMatch(text); match.hasNext();) {
        const auto found = match.next();
        includes.append({.file = found.captured(2), .quoted = found.captured(1) == u"\""});
    }
    return includes;
}

/// What a file of a module must not include: quoted headers of modules that its line does not name.
QStringList strangersIn(const Module &module, const QString &text)
{
    const QString own = nameOf(module.folder);
    QStringList strangers;
    for (const Include &include : includesIn(text)) {
        if (!include.quoted || include.file.endsWith(u".moc"))
            continue;
        const QString folder = include.file.section(u'/', 0, -2);
        const bool ownHeader = folder == module.folder;
        const bool allowed = module.mayUse.contains(nameOf(folder)) && nameOf(folder) != own;
        if (!ownHeader && !allowed)
            strangers.append(include.file);
    }
    return strangers;
}

/// A word or include that may stand in the named files only. Paths are relative to the project.
struct Confined
{
    const char *name;
    const char *pattern;
    const char *allowedIn; ///< pattern of whole paths; "" for none
};

constexpr Confined confined[] = {
    {"spdlog", "#\\s*include\\s*<spdlog/", "app/logging\\.cpp"},
    {"yaml-cpp", "#\\s*include\\s*<yaml-cpp/", "wizard/spec/yaml\\.cpp"},
    {"libgit2", "#\\s*include\\s*<git2", "wizard/system/(real)?git[a-z]*\\.cpp"},
    {"libarchive", "#\\s*include\\s*<archive", "wizard/system/archive\\.cpp"},
    {"toml++", "#\\s*include\\s*<toml\\+\\+/", "wizard/generator/formats/toml[a-z]*\\.cpp"},
    {"QSaveFile", "\\bQSaveFile\\b", ""},
    {"nested event loop", "\\b(QEventLoop|processEvents)\\b", ""},
    {"style sheet", "\\bsetStyleSheet\\b", ""},
    {"YAML::LoadAll", "\\bLoadAll\\b", ""},
    {"shell", "\\b(popen|std::system|startCommand)\\s*\\(", ""},
    {"threads", "\\b(QThread|QThreadPool|QtConcurrent|std::j?thread|std::async)\\b",
     "wizard/generator/run/(runner|background)\\.(h|cpp)"},
    // The command line becomes the window's program: it starts none beside itself.
    {"processes", "\\b(QProcess|fork|exec[lv]p?e?|posix_spawnp?)\\b", "wizard/system/.*|app/windowstart\\.cpp"},
    {"sockets", "#\\s*include\\s*<(sys/(socket|un)\\.h|netinet/|Q(Tcp|Udp|LocalS|Ssl|Network)|QtNetwork)",
     "wizard/system/(loopback|folderlock)\\.cpp"},
    {"widgets", "#\\s*include\\s*<(QtWidgets/.*|QWidget|QDialog|QWizard|QWizardPage|QLabel|QMainWindow|QApplication)>",
     "wizard/pages/.*|app/window\\.cpp"},
    {"QDir::isEmpty", "\\bQDir\\([^)]*\\)\\.isEmpty\\b", ""},
};

/// The rules that a file breaks, by name.
QStringList brokenRules(const QString &path, const QString &code)
{
    QStringList broken;
    for (const Confined &rule : confined) {
        const QRegularExpression pattern(QString::fromLatin1(rule.pattern));
        const QRegularExpression allowed(QRegularExpression::anchoredPattern(QString::fromLatin1(rule.allowedIn)));
        if (pattern.match(code).hasMatch() && !allowed.match(path).hasMatch())
            broken.append(QString::fromLatin1(rule.name));
    }
    return broken;
}

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList sourcesBelow(const QString &folder)
{
    QStringList files;
    for (QDirIterator it(folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories); it.hasNext();)
        files.append(it.next());
    files.sort();
    return files;
}

} // namespace

class TestIncludes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsModuleLines();
    void findsStrangers_data();
    void findsStrangers();
    void findsBrokenRules_data();
    void findsBrokenRules();
    void modulesStandInDependencyOrder();
    void everyFolderHasItsLine();
    void modulesIncludeOnlyWhatTheyName();
    void thirdPartiesAndTrapsStayInTheirFiles();
    void headersOfStepsDoNotIncludeSystem();
};

static const QString root = QString::fromUtf8(GROUNDWORK_SOURCE_DIR);

void TestIncludes::readsModuleLines()
{
    const auto modules = modulesIn(QStringLiteral("# wizard_module(x)\nwizard_module(base)\n"
                                                  "wizard_module(\n  a/b\n  MAY_USE base\n  PRIVATE lib\n)\n"));
    QCOMPARE(modules.size(), 2);
    QCOMPARE(modules.at(1).folder, u"a/b"_s);
    QCOMPARE(modules.at(1).mayUse, QStringList{u"base"_s});
}

void TestIncludes::findsStrangers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");
    QTest::newRow("own header") << u"#include \"g/steps/a.h\"\n"_s << 0;
    QTest::newRow("named module") << u"#include \"base/a.h\"\n"_s << 0;
    QTest::newRow("module not named") << u"#include \"pages/a.h\"\n"_s << 1;
    QTest::newRow("header without its folder") << u"#include \"a.h\"\n"_s << 1;
    QTest::newRow("blanks in the directive") << u"  #  include \"pages/a.h\"\n"_s << 1;
    QTest::newRow("moc output") << u"#include \"a.moc\"\n"_s << 0;
    QTest::newRow("library") << u"#include <QString>\n"_s << 0;
}

void TestIncludes::findsStrangers()
{
    QFETCH(const QString, text);
    QFETCH(const int, count);
    const Module module{.folder = u"g/steps"_s, .mayUse = {u"base"_s}};
    QCOMPARE(strangersIn(module, text).size(), count);
}

void TestIncludes::findsBrokenRules_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("rule");
    const auto row = [](const char *path, const char *code, const char *rule) {
        QTest::addRow("%s: %s", rule, code)
            << QString::fromLatin1(path) << QString::fromLatin1(code) << QString::fromLatin1(rule);
    };
    row("wizard/base/x.cpp", "#include <spdlog/spdlog.h>", "spdlog");
    row("wizard/spec/reader.cpp", "#include <yaml-cpp/yaml.h>", "yaml-cpp");
    row("wizard/machine/x.cpp", "#include <git2.h>", "libgit2");
    row("wizard/system/x.cpp", "#include <archive_entry.h>", "libarchive");
    row("wizard/spec/x.cpp", "#include <toml++/toml.h>", "toml++");
    row("wizard/system/x.cpp", "QSaveFile file;", "QSaveFile");
    row("wizard/pages/x.cpp", "QCoreApplication::processEvents();", "nested event loop");
    row("wizard/pages/x.cpp", "setStyleSheet(s);", "style sheet");
    row("wizard/spec/yaml.cpp", "YAML::LoadAll(s)", "YAML::LoadAll");
    row("wizard/system/x.cpp", "popen (s)", "shell");
    row("wizard/machine/x.cpp", "std::thread t;", "threads");
    row("wizard/machine/x.cpp", "#include <sys/socket.h>", "sockets");
    row("app/window.cpp", "#include <QTcpSocket>", "sockets");
    row("wizard/machine/x.cpp", "QProcess p;", "processes");
    for (const char *call : {"execl(p, a);", "execv(p, a);", "execvp(p, a);", "execve(p, a, e);", "execvpe(p, a, e);"})
        row("app/console.cpp", call, "processes");
    row("wizard/machine/x.cpp", "#include <QLabel>", "widgets");
    row("wizard/machine/x.cpp", "QDir(path).isEmpty()", "QDir::isEmpty");
}

void TestIncludes::findsBrokenRules()
{
    QFETCH(const QString, path);
    QFETCH(const QString, code);
    QFETCH(const QString, rule);
    QCOMPARE(brokenRules(path, code), QStringList{rule});
}

void TestIncludes::modulesStandInDependencyOrder()
{
    QStringList earlier;
    for (const Module &module : modulesIn(textOf(root + u"/wizard/CMakeLists.txt"_s))) {
        for (const QString &used : module.mayUse)
            QVERIFY2(earlier.contains(used), qPrintable(module.folder + u" names the later module "_s + used));
        earlier.append(nameOf(module.folder));
    }
    QVERIFY(earlier.contains(u"base"_s));
}

void TestIncludes::everyFolderHasItsLine()
{
    QSet<QString> known;
    for (const Module &module : modulesIn(textOf(root + u"/wizard/CMakeLists.txt"_s)))
        known.insert(module.folder);
    const QStringList files = sourcesBelow(root + u"/wizard"_s);
    QVERIFY(!files.isEmpty());
    for (const QString &file : files) {
        const QString folder = file.mid(root.size() + 8).section(u'/', 0, -2);
        QVERIFY2(known.contains(folder), qPrintable(file + u" is in no module"_s));
    }
}

void TestIncludes::modulesIncludeOnlyWhatTheyName()
{
    QStringList violations;
    for (const Module &module : modulesIn(textOf(root + u"/wizard/CMakeLists.txt"_s))) {
        QDirIterator it(root + u"/wizard/"_s + module.folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files);
        while (it.hasNext()) {
            const QString file = it.next();
            for (const QString &stranger : strangersIn(module, textOf(file)))
                violations.append(file.mid(root.size() + 1) + u" includes "_s + stranger);
        }
    }
    QVERIFY2(violations.isEmpty(), qPrintable(violations.join(u'\n')));
}

void TestIncludes::thirdPartiesAndTrapsStayInTheirFiles()
{
    QStringList violations;
    for (const QString &file : sourcesBelow(root + u"/wizard"_s) + sourcesBelow(root + u"/app"_s)) {
        const QString path = file.mid(root.size() + 1);
        for (const QString &rule : brokenRules(path, withoutComments(textOf(file))))
            violations.append(path + u": "_s + rule);
    }
    QVERIFY2(violations.isEmpty(), qPrintable(violations.join(u'\n')));
}

void TestIncludes::headersOfStepsDoNotIncludeSystem()
{
    // What a plan shows of its steps must not open the door to disk; the values of git.h may be held.
    QStringList headers{u"generator/steps/step.h"_s};
    for (qsizetype i = 0; i < headers.size(); ++i) {
        for (const Include &include : includesIn(textOf(root + u"/wizard/"_s + headers.at(i)))) {
            QVERIFY2(!include.file.startsWith(u"system/") || include.file == u"system/git.h",
                     qPrintable(headers.at(i) + u" includes "_s + include.file));
            if (include.file.startsWith(u"generator/steps/") && !headers.contains(include.file))
                headers.append(include.file);
        }
    }
    QVERIFY(headers.size() > 5);
}

QTEST_APPLESS_MAIN(TestIncludes)
#include "tst_includes.moc"
