// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/documents/readme.h"

#include "generator/documents/codefiles.h"
#include "generator/documents/layouts.h"
#include "generator/documents/problemfields.h"
#include "generator/formats/markdown.h"
#include "generator/formats/shellwriter.h"
#include "spec/specrules.h"

#include <QCoreApplication>

#include <algorithm>

namespace groundwork {

namespace {

/// A name and what it is, for the table of folders.
struct FolderEntry
{
    QString path;
    QString meaning;
    bool isThere = true;
};

bool wants(const ProjectSpec &spec, const QString &package)
{
    return std::ranges::any_of(spec.environment.packages, [&package](const PackageRequest &request) {
        return request.name.compare(package, Qt::CaseInsensitive) == 0;
    });
}

void writeHead(MarkdownDocument &document, const ProjectSpec &spec)
{
    document.heading(1, spec.project.name);
    document.prose(spec.project.summary);
    QStringList authors;
    for (const auto &author : spec.project.authors) {
        if (!author.name.isEmpty())
            authors.append(author.name);
    }
    QList<MarkdownText> lines;
    if (!authors.isEmpty())
        lines.append(QCoreApplication::translate("Readme", "Authors: %1").arg(authors.join(QStringLiteral(", "))));
    if (!spec.project.license.isEmpty() && spec.project.license != u"none")
        lines.append(QCoreApplication::translate("Readme", "License: %1").arg(spec.project.license));
    document.bullets(lines);
}

void writeProblem(MarkdownDocument &document, const ProjectSpec &spec)
{
    document.heading(2, QCoreApplication::translate("Readme", "The problem in short"));
    QStringList open;
    for (const auto &field : fieldsNamed(problemFields(spec.problem), requiredKeys())) {
        if (field.answer.isEmpty()) {
            open.append(field.title);
            continue;
        }
        document.paragraph(MarkdownText::strong(field.title + u':'));
        document.append(field.answer);
    }
    if (!open.isEmpty())
        document.paragraph(
            QCoreApplication::translate("Readme", "Still to be answered: %1.").arg(open.join(QStringLiteral("; "))));
    if (hasDocuments(spec.project.layout))
        document.paragraph(
            MarkdownText::sentence(QCoreApplication::translate("Readme", "The whole definition is in the %1."),
                                   {MarkdownText::link(QCoreApplication::translate("Readme", "project charter"),
                                                       QStringLiteral("docs/PROJECT_CHARTER.md"))}));
}

QString cloneLines(const ProjectSpec &spec)
{
    if (spec.git.remote.isEmpty())
        return {};
    const QString slug = slugOf(spec);
    return ShellScript::commandText({u"git", u"clone", u"--", spec.git.remote, slug}) + u'\n' +
           ShellScript::commandText({u"cd", slug}) + u'\n';
}

QString kernelLine(const ProjectSpec &spec, const DocumentContext &context)
{
    const auto place = spec.environment.kernel == KernelVisibility::User ? u"--user" : u"--sys-prefix";
    return ShellScript::commandText({u"python", u"-m", u"ipykernel", u"install", place, u"--name", context.kernel,
                                     u"--display-name", spec.project.name});
}

/// What must be installed before the environment can be made.
MarkdownText neededTool(const DocumentContext &context)
{
    if (context.manager != u"venv")
        return MarkdownText::code(context.manager);
    return context.python.isEmpty() ? QStringLiteral("Python") : QStringLiteral("Python ") + context.python;
}

void writeEnvironment(MarkdownDocument &document, const ProjectSpec &spec, const DocumentContext &context)
{
    const MarkdownText managerFile = MarkdownText::code(context.managerFile.toString());
    document.heading(2, QCoreApplication::translate("Readme", "Set up the environment"));
    if (context.lock.isEmpty())
        document.paragraph(MarkdownText::sentence(
            QCoreApplication::translate("Readme", "The packages that the project needs are named in %1."),
            {managerFile}));
    else
        document.paragraph(MarkdownText::sentence(
            QCoreApplication::translate("Readme", "The packages that the project needs are named in %1; %2 has every "
                                                  "one of them with its exact version."),
            {managerFile, MarkdownText::code(context.lock.toString())}));
    document.paragraph(MarkdownText::sentence(
        spec.git.remote.isEmpty()
            ? QCoreApplication::translate("Readme", "On a new computer with %1, run in this folder:")
            : QCoreApplication::translate("Readme", "On a new computer with git and %1, run:"),
        {neededTool(context)}));
    document.codeBlock(QStringLiteral("bash"), cloneLines(spec) + context.create + u'\n' + context.activate + u'\n' +
                                                   kernelLine(spec, context));
    document.paragraph(MarkdownText::sentence(
        QCoreApplication::translate("Readme", "The last line makes the environment known to Jupyter as %1; it is "
                                              "needed once. Each time you come back, activate the environment:"),
        {MarkdownText::strong(spec.project.name)}));
    document.codeBlock(QStringLiteral("bash"), context.activate);
}

void writeStart(MarkdownDocument &document, const ProjectSpec &spec)
{
    const bool hasLab = wants(spec, QStringLiteral("jupyterlab")) || wants(spec, QStringLiteral("jupyter"));
    const bool hasNotebook = wants(spec, QStringLiteral("notebook"));
    document.heading(2, QCoreApplication::translate("Readme", "Start working"));
    if (hasLab || hasNotebook) {
        document.paragraph(QCoreApplication::translate(
            "Readme", "With the environment active, this opens the first notebook in the browser:"));
        document.codeBlock(QStringLiteral("bash"),
                           ShellScript::commandText({u"python", u"-m",
                                                     hasLab ? QStringLiteral("jupyterlab") : QStringLiteral("notebook"),
                                                     QString(startNotebookPath())}));
    } else {
        document.paragraph(MarkdownText::sentence(
            QCoreApplication::translate("Readme", "Open %1 in your editor or your own Jupyter and choose the kernel "
                                                  "%2. The environment itself holds no Jupyter window."),
            {MarkdownText::link(startNotebookPath(), startNotebookPath()), MarkdownText::strong(spec.project.name)}));
    }
}

void writeTests(MarkdownDocument &document, const ProjectSpec &spec)
{
    document.heading(2, QCoreApplication::translate("Readme", "Check that it works"));
    document.paragraph(QCoreApplication::translate(
        "Readme", "With the environment active, this checks that its Python is in use and that every package can be "
                  "imported:"));
    document.codeBlock(QStringLiteral("bash"), wants(spec, QStringLiteral("pytest"))
                                                   ? QStringLiteral("python -m pytest tests")
                                                   : QStringLiteral("python -m unittest discover tests"));
}

QString whereTheEnvironmentLies(const EnvironmentSection &environment)
{
    if (!environment.existing.isEmpty())
        return QCoreApplication::translate("Readme", "All else lies in this folder. The environment was there before "
                                                     "the project and stays.");
    if (environment.location == EnvironmentLocation::Named)
        return QCoreApplication::translate("Readme", "The environment lies outside this folder; remove both.");
    return QCoreApplication::translate("Readme",
                                       "All else, the environment too, lies in this folder and goes with it.");
}

void writeTakeDown(MarkdownDocument &document, const ProjectSpec &spec, const DocumentContext &context)
{
    document.heading(2, QCoreApplication::translate("Readme", "Take it down again"));
    if (spec.environment.kernel == KernelVisibility::User) {
        document.paragraph(
            QCoreApplication::translate("Readme", "With the environment active, this takes it out of Jupyter's list:"));
        document.codeBlock(
            QStringLiteral("bash"),
            ShellScript::commandText({u"python", u"-m", u"jupyter", u"kernelspec", u"remove", context.kernel}));
    }
    document.paragraph(whereTheEnvironmentLies(spec.environment));
}

void writeFolders(MarkdownDocument &document, const ProjectSpec &spec, const DocumentContext &context)
{
    const Layout layout = spec.project.layout;
    const QList<FolderEntry> entries{
        {startNotebookPath(), QCoreApplication::translate("Readme", "the first notebook"), hasNotebooks(layout)},
        {QStringLiteral("src/%1/").arg(moduleNameOf(spec)),
         QCoreApplication::translate("Readme", "code that notebooks and tests share"), hasCode(layout)},
        {QStringLiteral("pyproject.toml"),
         QCoreApplication::translate("Readme", "what pip needs to know to install the code"),
         hasPackage(layout) && context.managerFile != packageDescriptionPath()},
        {QStringLiteral("tests/"), QCoreApplication::translate("Readme", "tests"), hasNotebooks(layout)},
        {QStringLiteral("data/"), QCoreApplication::translate("Readme", "the data, and where it comes from"),
         hasData(layout)},
        {QStringLiteral("models/"), QCoreApplication::translate("Readme", "trained models, kept out of git"),
         hasModels(layout)},
        {QStringLiteral("docs/"), QCoreApplication::translate("Readme", "the project charter and decisions"),
         hasDocuments(layout)},
        {context.managerFile.toString(), QCoreApplication::translate("Readme", "the packages that were asked for")},
        {context.lock.toString(), QCoreApplication::translate("Readme", "every package with its exact version"),
         !context.lock.isEmpty()},
        {specFileName(spec), QCoreApplication::translate("Readme", "the answers from which all this was made")}};
    QList<QList<MarkdownText>> rows;
    for (const auto &entry : entries) {
        if (entry.isThere)
            rows.append({MarkdownText::code(entry.path), entry.meaning});
    }
    document.heading(2, QCoreApplication::translate("Readme", "What is where"));
    document.table({QCoreApplication::translate("Readme", "Path"), QCoreApplication::translate("Readme", "What it is")},
                   rows);
    if (hasCode(layout))
        document.paragraph(MarkdownText::sentence(
            QCoreApplication::translate("Readme", "%1 and %2 have the lines by which a notebook and a test find the "
                                                  "code in %3; new ones need them too."),
            {MarkdownText::code(startNotebookPath()), MarkdownText::code(QStringLiteral("tests/test_code.py")),
             MarkdownText::code(QStringLiteral("src/"))}));
    if (hasPackage(layout)) {
        document.paragraph(
            QCoreApplication::translate("Readme", "Where other projects are to use the code, this installs it:"));
        document.codeBlock(QStringLiteral("bash"), QStringLiteral("python -m pip install ."));
    }
}

} // namespace

TextFile readme(const ProjectSpec &spec, const DocumentContext &context)
{
    const Layout layout = spec.project.layout;
    MarkdownDocument document;
    writeHead(document, spec);
    writeProblem(document, spec);
    writeEnvironment(document, spec, context);
    if (hasNotebooks(layout)) {
        writeStart(document, spec);
        writeTests(document, spec);
    }
    writeFolders(document, spec, context);
    document.paragraph(MarkdownText::sentence(
        QCoreApplication::translate("Readme", "This project was set up with Groundwork. Nobody needs it to work here; "
                                              "with it, %1 makes the same project again."),
        {MarkdownText::code(specFileName(spec))}));
    writeTakeDown(document, spec, context);
    return {ProjectPath::known(QStringLiteral("README.md")), document.text()};
}

} // namespace groundwork
