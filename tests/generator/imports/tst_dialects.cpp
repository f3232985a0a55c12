// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/imports/capturedspec.h"
#include "generator/imports/dialects.h"
#include "spec/specfile.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace groundwork;

namespace {

const QString dataFolder = QStringLiteral(GROUNDWORK_TESTS_DIR "/generator/imports/data");

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The file beside expected.yaml and left-out.txt.
QString sourceIn(const QDir &folder)
{
    QStringList names = folder.entryList(QDir::Files);
    names.removeAll(u"expected.yaml"_s);
    names.removeAll(u"left-out.txt"_s);
    return names.value(0);
}

Result<Captured> captured(const SourceText &source)
{
    const auto dialect = dialectOf(source);
    if (!dialect)
        return std::unexpected(dialect.error());
    if (*dialect == Dialect::PythonCode || *dialect == Dialect::Notebook)
        return failure(u"Only Python can tell."_s);
    const auto imported = importedFrom(source, *dialect);
    if (!imported)
        return std::unexpected(imported.error());
    return capturedSpec(*imported, {u"linux-64"_s, {u"3.12.0rc1"_s, u"3.11.2"_s, u"3.9.18"_s}}, u"Climate"_s);
}

} // namespace

class TestDialects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatProjectsHave_data();
    void readsWhatProjectsHave();
    void hostileFilesAreRefused_data();
    void hostileFilesAreRefused();
    void hostileEntriesAreLeftOut_data();
    void hostileEntriesAreLeftOut();
    void damagedFilesDoNoHarm_data();
    void damagedFilesDoNoHarm();
    void saysWhatToChooseInstead_data();
    void saysWhatToChooseInstead();
};

void TestDialects::readsWhatProjectsHave_data()
{
    QTest::addColumn<QString>("folder");
    const QStringList names = QDir(dataFolder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    QVERIFY(names.size() >= 40);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << dataFolder + u'/' + name;
}

void TestDialects::readsWhatProjectsHave()
{
    QFETCH(const QString, folder);
    const QString name = sourceIn(QDir(folder));
    const auto result = captured({name, bytesOf(folder + u'/' + name)});
    QVERIFY2(result, result ? "" : qPrintable(result.error().message + u'\n' + result.error().details));

    const auto expected = readSpec(bytesOf(folder + u"/expected.yaml"_s));
    QVERIFY2(expected, expected ? "" : qPrintable(expected.error().constFirst().message));
    if (result->spec != *expected)
        QCOMPARE(QString::fromUtf8(writeSpec(result->spec)), QString::fromUtf8(writeSpec(*expected)));
    QCOMPARE(problemsIn(result->spec), QList<SpecProblem>());

    QString left;
    for (const LeftOut &entry : result->leftOut) {
        left += u"%1: %2\n"_s.arg(entry.line).arg(entry.what);
        QVERIFY2(entry.why.endsWith(u'.'), qPrintable(entry.why));
        QVERIFY2(entry.line == 0 || entry.file == name, qPrintable(entry.file));
    }
    QCOMPARE(left, QString::fromUtf8(bytesOf(folder + u"/left-out.txt"_s)));
}

void TestDialects::hostileFilesAreRefused_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says"); // in message or details
    const auto row = [](const char *name, const QString &file, const QByteArray &bytes, const QString &says) {
        QTest::newRow(name) << file << bytes << says;
    };
    const QString environment = u"environment.yml"_s;
    row("environment: anchors", environment, "dependencies: &a [numpy]\npip: *a\n", u"environment.yml:1:15: "_s);
    row("environment: aliases within aliases", environment, "dependencies: &a [*a]\n", u"environment.yml:1:15: "_s);
    row("environment: deep", environment, "dependencies: " + QByteArray(100'000, '['), u"32 deep"_s);
    row("environment: a comma", environment, ",", u"cannot be read as YAML"_s);
    row("environment: tag", environment, "dependencies: !!python/object:os.system [x]\n", u"environment.yml:1:15: "_s);
    row("environment: twice", environment, "dependencies: [a]\ndependencies: [b]\n", u"second time"_s);
    row("environment: NUL", environment, QByteArray("dependencies: [a\0b]\n", 21), u"cannot be read as YAML"_s);
    row("environment: no UTF-8", environment, "dependencies: [\xff]\n", u"cannot be read as YAML"_s);
    row("environment: large", environment, "dependencies:\n" + QByteArray(2'000'000, '\n'), u"more than 1024 kB"_s);
    row("environment: another file", environment, "services: {web: {image: x}}\n", u"cannot be read as environment"_s);
    row("requirements: NUL", u"requirements.txt"_s, QByteArray("numpy\0\n", 7), u"no text"_s);
    row("requirements: no UTF-8", u"requirements.txt"_s, "num\xffpy\n", u"no text"_s);
    row("requirements: large", u"requirements.txt"_s, QByteArray(2'000'000, 'a'), u"more than 1024 kB"_s);
    row("requirements: nothing", u"requirements.txt"_s, "# nothing\n", u"There is no package"_s);
    row("Pipfile: lists within lists", u"Pipfile"_s, "[packages]\na = " + QByteArray(100'000, '['), u"Pipfile"_s);
    row("Pipfile: keys within keys", u"Pipfile"_s, "[" + QByteArray("a.").repeated(100'000) + "a]\n", u"Pipfile"_s);
    row("Pipfile: large", u"Pipfile"_s, QByteArray(2'000'000, '\n'), u"more than 1024 kB"_s);
    row("pyproject: not TOML", u"pyproject.toml"_s, "[project\n", u"pyproject.toml:1:"_s);
    row("pyproject: tools alone", u"pyproject.toml"_s, "[tool.ruff]\nline-length = 100\n", u"There is no package"_s);
    row("pixi: a list for a table", u"pixi.toml"_s, "dependencies = [1, 2]\n", u"There is no package"_s);
    row("pixi: cut off", u"pixi.toml"_s, "[workspace]\nname = \"a", u"pixi.toml:2:"_s);
    row("pixi.lock: no environments", u"pixi.lock"_s, "version: 6\npackages: []\n", u"cannot be read as pixi.lock"_s);
    row("pixi.lock: aliases", u"pixi.lock"_s, "environments: &a {default: *a}\n", u"pixi.lock:1:"_s);
    row("conda-lock: no list", u"conda-lock.yml"_s, "package: {a: b}\n", u"cannot be read as conda-lock"_s);
    row("conda-lock: large", u"conda-lock.yml"_s, "package:\n" + QByteArray(17'000'000, '\n'), u"more than 16384 kB"_s);
    QByteArray many = "@EXPLICIT\n";
    for (int i = 0; i < 6000; ++i)
        many += "https://conda.example.org/conda-forge/noarch/package" + QByteArray::number(i) + "-1.0-0.conda\n";
    row("explicit: thousands", u"list.txt"_s, many, u"more packages than a setup file holds"_s);
    QByteArray names;
    for (int i = 0; i < 80'000; ++i)
        names += "p" + QByteArray::number(i) + '\n';
    row("requirements: thousands", u"requirements.txt"_s, names, u"more packages than a setup file holds"_s);
    row("explicit: bad UTF-8", u"list.txt"_s, "@EXPLICIT\n\xff\n", u"no text"_s);
    row("script: block of bad TOML", u"a.py"_s, "# /// script\n# dependencies = [\n# ///\n", u"a.py"_s);
    row("script: NUL", u"a.py"_s, QByteArray("# /// script\n# a = 1\n# ///\n\0", 28), u"no text"_s);
}

void TestDialects::hostileFilesAreRefused()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, says);
    const auto result = captured({file, bytes});
    QVERIFY(!result);
    QVERIFY2((result.error().message + u'\n' + result.error().details).contains(says),
             qPrintable(result.error().message + u'\n' + result.error().details));
    QVERIFY(result.error().details.size() < 4000);
}

void TestDialects::hostileEntriesAreLeftOut_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("before"); // what stands around each entry
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const QString &file, const QByteArray &before, const QByteArray &after) {
        QTest::newRow(name) << file << before << after;
    };
    row("environment", u"environment.yml"_s, "dependencies:\n- good\n- \"", "\"\n");
    row("pip part", u"environment.yml"_s, "dependencies:\n- good\n- pip:\n  - \"", "\"\n");
    row("channel", u"environment.yml"_s, "dependencies: [good]\nchannels:\n- \"", "\"\n");
    row("requirements", u"requirements.txt"_s, "good\n", "\n");
    row("Pipfile", u"Pipfile"_s, "[packages]\ngood = '*'\n\"", "\" = '*'\n");
    row("Pipfile version", u"Pipfile"_s, "[packages]\ngood = '*'\nbad = \"", "\"\n");
    row("pyproject", u"pyproject.toml"_s, "[project]\ndependencies = [\"good\", \"", "\"]\n");
    row("Poetry", u"pyproject.toml"_s, "[tool.poetry.dependencies]\ngood = '*'\nbad = \"", "\"\n");
    row("uv", u"pyproject.toml"_s, "[tool.uv]\ndev-dependencies = [\"good\", \"", "\"]\n");
    row("pixi", u"pixi.toml"_s, "[dependencies]\ngood = '*'\n\"", "\" = '*'\n");
    row("pixi version", u"pixi.toml"_s, "[dependencies]\ngood = '*'\nbad = \"", "\"\n");
    row("pixi channel", u"pixi.toml"_s, "[dependencies]\ngood = '*'\n[workspace]\nchannels = [\"", "\"]\n");
    row("explicit", u"a.txt"_s, "@EXPLICIT\nhttps://x.org/c/noarch/good-1-0.conda\n", "\n");
    row("exported", u"a.txt"_s, "# $ conda create --name\ngood=1=0\n", "\n");
    row("conda-lock", u"conda-lock.yml"_s,
        "package:\n- {name: good, version: 1, manager: conda, platform: linux-64}\n- name: \"",
        "\"\n  version: 1\n  manager: conda\n  platform: linux-64\n");
    row("pixi.lock", u"pixi.lock"_s,
        "environments:\n  default:\n    packages:\n      linux-64:\n      - pypi: good-1-py3.whl\n      - conda: \"",
        "\"\n");
    row("script", u"a.py"_s, "# /// script\n# dependencies = [\"good\", \"", "\"]\n# ///\n");
}

void TestDialects::hostileEntriesAreLeftOut()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    const QList<QByteArray> entries{"../../etc/passwd",
                                    "$(touch /tmp/x)",
                                    "`id`",
                                    "a; rm -rf /",
                                    "--index-url=http://x",
                                    "numpy\xe2\x80\xae==1",
                                    "a" + QByteArray(3000, 'b') + " ==1",
                                    "file:///etc/shadow#md5=1",
                                    "https://user:secret@x.org/t/tk-123/y",
                                    "x @ git+https://x.org/y",
                                    "-e .",
                                    "<img src=x>",
                                    QByteArray(2000, '['),
                                    "a==" + QByteArray("1.").repeated(400)};
    for (const QByteArray &entry : entries) {
        const auto result = captured({file, before + entry + after});
        QVERIFY2(result, entry.constData());
        QCOMPARE(problemsIn(result->spec), QList<SpecProblem>());
        QVERIFY2(!result->leftOut.isEmpty(), entry.constData());
        // The good one stays, and at most a name with what of its versions was in order.
        const auto &packages = result->spec.environment.packages;
        QCOMPARE(packages.constFirst().name, u"good"_s);
        QVERIFY2(packages.size() == 1 || packages.at(1).constraints.isEmpty() || packages.at(1).constraints == u"==1",
                 entry.constData());
        for (const LeftOut &left : result->leftOut) {
            QVERIFY(left.what.size() <= 201);
            QVERIFY(!left.what.contains(u"secret") && !left.what.contains(QChar(0x202e)));
        }
    }
}

void TestDialects::damagedFilesDoNoHarm_data()
{
    readsWhatProjectsHave_data();
}

/// Whatever is cut, doubled or exchanged in a file: a sentence, or a spec that is acceptable.
void TestDialects::damagedFilesDoNoHarm()
{
    QFETCH(const QString, folder);
    const QString name = sourceIn(QDir(folder));
    const QByteArray whole = bytesOf(folder + u'/' + name);
    QRandomGenerator random(20261125);
    const QByteArray signs = "[]{}()<>=!~^,;:'\"#@*&|\\\n\t -_.09aZ\xff\xc3";
    for (int round = 0; round < 150; ++round) {
        QByteArray bytes = whole;
        for (int change = random.bounded(1, 6); change > 0 && !bytes.isEmpty(); --change) {
            const auto at = random.bounded(bytes.size());
            const auto length = random.bounded(qMin<qsizetype>(40, bytes.size() - at) + 1);
            switch (random.bounded(4)) {
            case 0:
                bytes.remove(at, length);
                break;
            case 1:
                bytes.insert(at, bytes.mid(random.bounded(bytes.size()), length));
                break;
            case 2:
                bytes.insert(at, QByteArray(length, signs[random.bounded(signs.size())]));
                break;
            default:
                bytes[at] = signs[random.bounded(signs.size())];
            }
        }
        const auto result = captured({name, bytes});
        if (!result)
            QVERIFY2(!result.error().message.isEmpty(), bytes.constData());
        else
            QVERIFY2(problemsIn(result->spec).isEmpty() && readSpec(writeSpec(result->spec)), bytes.constData());
    }
}

void TestDialects::saysWhatToChooseInstead_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("hint");
    for (const auto &[file, hint] :
         {std::pair("Pipfile.lock", "Pipfile"), std::pair("poetry.lock", "pyproject.toml"),
          std::pair("uv.lock", "pyproject.toml"), std::pair("setup.py", "requirements.txt"),
          std::pair("churn.groundwork.yaml", "Open it"), std::pair("photo.png", "environment.yml")})
        QTest::newRow(file) << QString::fromLatin1(file) << QString::fromLatin1(hint);
}

void TestDialects::saysWhatToChooseInstead()
{
    QFETCH(const QString, file);
    QFETCH(const QString, hint);
    const auto dialect = dialectOf({file, "x"});
    QVERIFY(!dialect);
    QVERIFY2(dialect.error().hint.contains(hint), qPrintable(dialect.error().hint));
}

QTEST_APPLESS_MAIN(TestDialects)
#include "tst_dialects.moc"
