// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "newcommand.h"

#include "commandline.h"
#include "pathword.h"
#include "spec/specfile.h"
#include "specs.h"
#include "system/realsystem.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

void addSpecOptions(CommandLine &line)
{
    const auto text = [](const char *words) { return QCoreApplication::translate("New", words); };
    line.addValue({u"o"_s, u"output"_s}, u"FILE"_s,
                  text(QT_TRANSLATE_NOOP("New", "Where the setup file is written: NAME.groundwork.yaml.")));
    line.addFlag({u"force"_s}, text(QT_TRANSLATE_NOOP("New", "Replace the file when it is there already.")));
    line.addValue({u"name"_s}, u"NAME"_s, text(QT_TRANSLATE_NOOP("New", "The project's name.")));
    line.addValue({u"slug"_s}, u"SLUG"_s,
                  text(QT_TRANSLATE_NOOP("New", "Name of folder, environment and kernel; made from the name.")));
    line.addValue({u"summary"_s}, u"TEXT"_s, text(QT_TRANSLATE_NOOP("New", "What the project is for.")));
    line.addValue({u"author"_s}, u"NAME <EMAIL>"_s, text(QT_TRANSLATE_NOOP("New", "An author; may be repeated.")));
    line.addValue({u"license"_s}, u"SPDX"_s, text(QT_TRANSLATE_NOOP("New", "The licence, for example MIT, or none.")));
    line.addValue({u"layout"_s}, u"LAYOUT"_s,
                  text(QT_TRANSLATE_NOOP("New", "data-science, notebooks, package or empty.")));
    line.addValue({u"manager"_s}, u"MANAGER"_s,
                  text(QT_TRANSLATE_NOOP("New", "auto, conda, mamba, pipenv, venv or uv.")));
    line.addValue({u"python"_s}, u"VERSION"_s, text(QT_TRANSLATE_NOOP("New", "The Python version, for example 3.12.")));
    line.addValue({u"location"_s}, u"PLACE"_s,
                  text(QT_TRANSLATE_NOOP("New", "Where the environment stands: project or named.")));
    line.addValue({u"channel"_s}, u"CHANNEL"_s, text(QT_TRANSLATE_NOOP("New", "A conda channel; may be repeated.")));
    line.addValue({u"package"_s}, u"PACKAGE"_s,
                  text(QT_TRANSLATE_NOOP("New", "A package, for example \"numpy >=1.26\"; may be repeated.")));
    line.addFlag({u"no-lock"_s}, text(QT_TRANSLATE_NOOP("New", "Keep no lock file.")));
    line.addValue({u"run-on"_s}, u"PLACE"_s,
                  text(QT_TRANSLATE_NOOP("New", "local, docker, aws, google-cloud or azure.")));
    line.addValue({u"also"_s}, u"TARGET"_s,
                  text(QT_TRANSLATE_NOOP("New", "devcontainer, binder or kitfile; may be repeated.")));
    line.addFlag({u"no-git"_s}, text(QT_TRANSLATE_NOOP("New", "Make no repository.")));
    line.addValue({u"branch"_s}, u"BRANCH"_s, text(QT_TRANSLATE_NOOP("New", "The first branch.")));
    line.addValue({u"remote"_s}, u"ADDRESS"_s, text(QT_TRANSLATE_NOOP("New", "The repository's address elsewhere.")));
}

/// One section of a spec file, filled with those options that were given.
class Section
{
public:
    explicit Section(const CommandLine &line) : m_line(line) {}

    void take(const QString &key, const QString &option)
    {
        if (m_line.isSet(option))
            m_values.insert(key, m_line.value(option));
    }
    void takeList(const QString &key, const QString &option)
    {
        if (m_line.isSet(option))
            m_values.insert(key, QJsonArray::fromStringList(m_line.values(option)));
    }
    void set(const QString &key, const QJsonValue &value) { m_values.insert(key, value); }

    /// A JSON object is a YAML mapping too.
    [[nodiscard]] QByteArray text(const QByteArray &name) const
    {
        return m_values.isEmpty() ? QByteArray()
                                  : name + ": " + QJsonDocument(m_values).toJson(QJsonDocument::Compact) + '\n';
    }

private:
    const CommandLine &m_line;
    QJsonObject m_values;
};

/// A name, or NAME <EMAIL>.
QRegularExpressionMatch authorIn(const QString &word)
{
    static const QRegularExpression author(
        QRegularExpression::anchoredPattern(u"\\s*([^<>]*?)\\s*(<\\s*([^<>]+?)\\s*>\\s*)?"_s));
    return author.match(word);
}

QJsonArray authors(const QStringList &words)
{
    QJsonArray list;
    for (const QString &word : words) {
        const auto match = authorIn(word);
        QJsonObject author{{u"name"_s, match.captured(1)}};
        if (!match.captured(3).isEmpty())
            author.insert(u"email"_s, match.captured(3));
        list.append(author);
    }
    return list;
}

/// The options as a spec file, so that the reader of such files is the one judge of every value.
QByteArray specText(const CommandLine &line)
{
    Section project(line);
    project.take(u"name"_s, u"name"_s);
    project.take(u"slug"_s, u"slug"_s);
    project.take(u"summary"_s, u"summary"_s);
    if (line.isSet(u"author"_s))
        project.set(u"authors"_s, authors(line.values(u"author"_s)));
    project.take(u"license"_s, u"license"_s);
    project.take(u"layout"_s, u"layout"_s);

    Section environment(line);
    environment.take(u"manager"_s, u"manager"_s);
    environment.take(u"python"_s, u"python"_s);
    environment.take(u"location"_s, u"location"_s);
    environment.takeList(u"channels"_s, u"channel"_s);
    environment.takeList(u"packages"_s, u"package"_s);
    if (line.isSet(u"no-lock"_s))
        environment.set(u"lock"_s, false);

    Section target(line);
    target.take(u"run_on"_s, u"run-on"_s);
    target.takeList(u"also"_s, u"also"_s);

    Section git(line);
    if (line.isSet(u"no-git"_s))
        git.set(u"repository"_s, false);
    git.take(u"branch"_s, u"branch"_s);
    git.take(u"remote"_s, u"remote"_s);

    return "groundwork: 1\n" + project.text("project") + environment.text("environment") + target.text("target") +
           git.text("git");
}

Result<void> save(const ProjectSpec &spec, const AbsolutePath &path, WriteMode mode)
{
    RealSystem system;
    if (mode == WriteMode::Replace)
        return saveSpec(system, path, spec);
    const auto there = system.status(path);
    if (there && *there)
        return failure(QCoreApplication::translate("New", "%1 is there already.").arg(path.toString()), {},
                       QCoreApplication::translate("New", "Choose another name, or replace it with --force."),
                       ErrorKind::TargetNotUsable);
    return system.write(path, writeSpec(spec), WriteMode::CreateNew, Permissions::Normal);
}

/// What is written nowhere has no places, so that only the fields tell where a problem is.
void refuse(QList<SpecProblem> problems, const CommandLine &line, Console &console)
{
    for (SpecProblem &problem : problems)
        problem.line = problem.column = 0;
    if (line.format() == Format::Json) {
        console.printDocument(judgement(problems));
        return;
    }
    for (const SpecProblem &problem : problems) {
        console.complain(problem.field.isEmpty() ? problem.message : problem.field + u": "_s + problem.message);
        if (!problem.hint.isEmpty())
            console.complain(u"    "_s + problem.hint);
    }
}

} // namespace

ExitCode runNew(const QStringList &words, Console &console)
{
    CommandLine line(u"new"_s, QCoreApplication::translate("New", "Writes a setup file from options."));
    addSpecOptions(line);
    if (const auto end = line.read(words, console))
        return *end;
    const QString file = line.value(u"output"_s);
    if (file.isEmpty()) {
        console.complain(Error{QCoreApplication::translate("New", "The file to write is missing."),
                               {},
                               QCoreApplication::translate("New", "Name it with -o NAME.groundwork.yaml.")});
        return ExitCode::WrongCommandLine;
    }
    const auto path = pathFromWord(file, console);
    if (!path)
        return ExitCode::WrongCommandLine;

    for (const QString &author : line.values(u"author"_s)) {
        if (!authorIn(author).hasMatch()) {
            console.complain(
                QCoreApplication::translate("New", "An author is written as NAME <EMAIL>, not as “%1”.").arg(author));
            return ExitCode::WrongCommandLine;
        }
    }

    const auto spec = readSpec(specText(line));
    if (!spec) {
        refuse(spec.error(), line, console);
        return ExitCode::SpecNotAcceptable;
    }
    const auto saved = save(*spec, *path, line.isSet(u"force"_s) ? WriteMode::Replace : WriteMode::CreateNew);
    if (line.format() == Format::Json)
        console.printDocument(
            QJsonDocument(QJsonObject{{u"spec"_s, saved ? QJsonValue(path->toString()) : QJsonValue()},
                                      {u"error"_s, saved ? QJsonValue() : QJsonValue(toJson(saved.error()))}})
                .toJson());
    else if (!saved)
        console.complain(saved.error());
    else
        console.print(QCoreApplication::translate("New", "%1 was written.").arg(file));
    return saved ? ExitCode::Done : exitCodeOf(saved.error().kind);
}

} // namespace groundwork
