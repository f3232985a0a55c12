// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "spec/specfile.h"

#include "base/plaintext.h"
#include "spec/specreader.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

/// More than anyone mends at once; a file with more is something else.
constexpr qsizetype mostProblems = 200;
constexpr qsizetype longestField = 200;

void reportVersion(SpecReader &reader, const YamlNode &root)
{
    const QString key = u"groundwork"_s;
    const QString hint = QCoreApplication::translate("SpecFile", "Begin the file with the line “groundwork: 1”.");
    const YamlNode *version = reader.take("groundwork");
    if (!version)
        reader.report(root, key, QCoreApplication::translate("SpecFile", "The file does not say “groundwork: 1”."),
                      hint);
    else if (version->kind != YamlKind::Scalar || version->quoting != YamlQuoting::Plain ||
             !isWholeNumber(version->text))
        reader.report(*version, key,
                      QCoreApplication::translate("SpecFile", "“groundwork” has to be the whole number 1."), hint);
    else if (version->text != u"1")
        reader.report(
            *version, key,
            QCoreApplication::translate("SpecFile", "The file is written in version %1 of the format.")
                .arg(version->text.left(9)),
            QCoreApplication::translate("SpecFile", "This program reads version 1; a newer one may read the file."));
    else if (root.entries.front().key.text != key)
        reader.report(root.entries.front().key, key,
                      QCoreApplication::translate("SpecFile", "“groundwork: 1” has to be the first key."), hint);
}

/// A version that we do not know may have any key; complaining about them would not help.
bool isOtherVersion(const YamlNode &root)
{
    const YamlNode *version = root.find(u"groundwork"_s);
    return version && version->kind == YamlKind::Scalar && version->quoting == YamlQuoting::Plain &&
           isWholeNumber(version->text) && version->text != u"1";
}

void readRoot(SpecReader &reader, const YamlNode &root, ProjectSpec &spec)
{
    if (root.kind != YamlKind::Mapping) {
        if (root.kind != YamlKind::Refused)
            reader.report(root, {},
                          root.kind == YamlKind::Null
                              ? QCoreApplication::translate("SpecFile", "The file is empty.")
                              : QCoreApplication::translate("SpecFile", "This is not a setup file: it has no keys."),
                          QCoreApplication::translate("SpecFile", "“groundwork new” writes one."));
        return;
    }
    reportVersion(reader, root);
    if (isOtherVersion(root))
        return;
    describeSpec(reader, spec);
    reader.reportUnknownKeys();
    for (SpecProblem problem : problemsIn(spec)) {
        if (!problem.field.isEmpty() && reader.hasProblemAt(problem.field))
            continue;
        reader.givePlace(problem);
        reader.add(problem);
    }
}

/// Sorted by place; at one place in the order in which they were found.
QList<SpecProblem> sorted(const QList<SpecProblem> &problems)
{
    QList<SpecProblem> inOrder;
    inOrder.reserve(problems.size());
    for (const SpecProblem &problem : problems) {
        const auto after =
            std::upper_bound(inOrder.begin(), inOrder.end(), problem, [](const SpecProblem &a, const SpecProblem &b) {
                return std::tie(a.line, a.column) < std::tie(b.line, b.column);
            });
        inOrder.insert(after, problem);
    }
    return inOrder;
}

QList<SpecProblem> forPeople(const QList<SpecProblem> &found)
{
    QList<SpecProblem> problems = sorted(found);
    if (problems.size() > mostProblems) {
        const auto more = problems.size() - mostProblems;
        problems.resize(mostProblems);
        const SpecProblem last = problems.last();
        problems.append({.line = last.line,
                         .column = last.column,
                         .field = {},
                         .message = QCoreApplication::translate("SpecFile", "There are %1 more problems.").arg(more),
                         .hint = {}});
    }
    for (SpecProblem &problem : problems)
        problem.field = plainLine(problem.field.left(longestField).toUtf8(), longestField);
    return problems;
}

} // namespace

std::expected<ProjectSpec, QList<SpecProblem>> readSpec(const QByteArray &bytes)
{
    YamlDocument document = parseYaml(bytes, maximumSpecSize);
    QList<SpecProblem> problems;
    for (const YamlProblem &problem : document.problems)
        problems.append({.line = problem.line,
                         .column = problem.column,
                         .field = {},
                         .message = problem.message,
                         .hint = problem.hint});
    ProjectSpec spec;
    if (document.complete) {
        document.root.line = std::max(document.root.line, 1);
        document.root.column = std::max(document.root.column, 1);
        SpecReader reader(document.root);
        readRoot(reader, document.root, spec);
        problems.append(reader.problems());
    }
    if (!problems.isEmpty())
        return std::unexpected(forPeople(problems));
    return spec;
}

QString problemLine(const QString &file, const SpecProblem &problem)
{
    return file + u":%1:%2: "_s.arg(problem.line).arg(problem.column) + problem.message;
}

} // namespace groundwork
