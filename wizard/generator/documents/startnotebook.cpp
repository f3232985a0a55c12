// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/documents/startnotebook.h"

#include "generator/documents/codefiles.h"
#include "generator/documents/layouts.h"
#include "generator/documents/problemfields.h"
#include "generator/formats/notebookwriter.h"
#include "spec/specrules.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace groundwork {

namespace {

constexpr auto pythonCell = R"(import sys

print(sys.executable)
print(sys.version)
)";

constexpr auto codeStart = R"(import sys
from importlib import import_module
from pathlib import Path

)";

constexpr auto codeEnd = R"(for folder in (Path.cwd(), *Path.cwd().parents):
    if (folder / "src" / MODULE).is_dir():
        sys.path.append(str(folder / "src"))
        break
print(import_module(MODULE).__file__)
)";

constexpr auto packagesStart = R"(import json
import re
import sys
from difflib import SequenceMatcher
from importlib import import_module, metadata
from pathlib import Path

)";

constexpr auto packagesEnd = R"(

for package in PACKAGES:
    version, module = installed(package)
    if module:
        import_module(module)
    print(f"{package:24} {version}")
)";

/// A small piece of real work with one package; each says itself when it did not work.
struct FirstCheck
{
    const char *package;
    const char *explanation;
    const char *code;
};

constexpr std::array checks{
    FirstCheck{"scikit-learn",
               QT_TRANSLATE_NOOP("StartNotebook",
                                 "A model is trained on a small data set that comes with scikit-learn, and compared "
                                 "with always guessing the most frequent class. It says nothing about your problem; it "
                                 "shows that the parts work together, and what a comparison with a baseline looks "
                                 "like."),
               R"(from sklearn.datasets import load_iris
from sklearn.dummy import DummyClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

features, labels = load_iris(return_X_y=True)
train_features, test_features, train_labels, test_labels = train_test_split(
    features, labels, random_state=0, stratify=labels
)
baseline = DummyClassifier(strategy="most_frequent").fit(train_features, train_labels)
model = LogisticRegression(max_iter=1000).fit(train_features, train_labels)

baseline_accuracy = baseline.score(test_features, test_labels)
model_accuracy = model.score(test_features, test_labels)
print(f"always the most frequent class: {baseline_accuracy:.2f} of the flowers are right")
print(f"logistic regression:            {model_accuracy:.2f} of the flowers are right")
assert model_accuracy > baseline_accuracy
)"},
    FirstCheck{"pandas",
               QT_TRANSLATE_NOOP("StartNotebook",
                                 "A small table is summed up by group. It says nothing about your problem; it shows "
                                 "that pandas works here."),
               R"(import pandas

orders = pandas.DataFrame({"city": ["Rome", "Oslo", "Rome", "Oslo"], "amount": [10, 20, 30, 45]})
totals = orders.groupby("city")["amount"].sum()
print(totals)
assert totals["Oslo"] == 65
)"},
    FirstCheck{"numpy",
               QT_TRANSLATE_NOOP("StartNotebook",
                                 "A straight line is fitted to noisy points. It says nothing about your problem; it "
                                 "shows that NumPy works here."),
               R"(import numpy

random = numpy.random.default_rng(0)
x = numpy.linspace(0, 10, 50)
y = 2 * x + 1 + random.normal(scale=0.1, size=x.size)
slope, intercept = numpy.polyfit(x, y, deg=1)
print(f"y = {slope:.2f} x + {intercept:.2f}, from y = 2 x + 1 with noise")
assert abs(slope - 2) < 0.1
)"},
    FirstCheck{"",
               QT_TRANSLATE_NOOP("StartNotebook",
                                 "A straight line is fitted to noisy points with what Python itself has. It says "
                                 "nothing about your problem; it shows that this notebook runs."),
               R"(import random
import statistics

random.seed(0)
x = [step / 5 for step in range(50)]
y = [2 * value + 1 + random.gauss(0, 0.1) for value in x]
mean_x, mean_y = statistics.fmean(x), statistics.fmean(y)
slope = sum((a - mean_x) * (b - mean_y) for a, b in zip(x, y)) / sum((a - mean_x) ** 2 for a in x)
print(f"y = {slope:.2f} x + {mean_y - slope * mean_x:.2f}, from y = 2 x + 1 with noise")
assert abs(slope - 2) < 0.1
)"}};

const FirstCheck &checkFor(const ProjectSpec &spec)
{
    const auto *found = std::ranges::find_if(checks, [&spec](const FirstCheck &check) {
        return *check.package == '\0' ||
               std::ranges::any_of(spec.environment.packages, [&check](const PackageRequest &request) {
                   return QString(request.name)
                              .replace(u'_', u'-')
                              .compare(QLatin1String(check.package), Qt::CaseInsensitive) == 0;
               });
    });
    return *found;
}

MarkdownDocument titleCell(const ProjectSpec &spec)
{
    MarkdownDocument document;
    document.heading(1, spec.project.name);
    document.prose(spec.project.summary);
    for (const auto &field : fieldsNamed(problemFields(spec.problem), requiredKeys())) {
        if (!field.answer.isEmpty()) {
            document.paragraph(MarkdownText::strong(field.title + u':'));
            document.append(field.answer);
        }
    }
    if (hasDocuments(spec.project.layout))
        document.paragraph(MarkdownText::sentence(
            QCoreApplication::translate("StartNotebook", "All that was agreed, and what is still open, is in the %1."),
            {MarkdownText::link(QCoreApplication::translate("StartNotebook", "project charter"),
                                QStringLiteral("../docs/PROJECT_CHARTER.md"))}));
    return document;
}

MarkdownDocument textCell(const QString &heading, const MarkdownText &text)
{
    MarkdownDocument document;
    document.heading(2, heading);
    document.paragraph(text);
    return document;
}

MarkdownDocument nextCell(const ProjectSpec &spec)
{
    MarkdownDocument document;
    document.heading(2, QCoreApplication::translate("StartNotebook", "What next"));
    QList<MarkdownText> steps;
    if (hasData(spec.project.layout))
        steps.append(
            MarkdownText::sentence(QCoreApplication::translate("StartNotebook", "Put a first extract of the "
                                                                                "data into %1 and look at it."),
                                   {MarkdownText::code(QStringLiteral("data/raw/"))}));
    steps.append(QCoreApplication::translate(
        "StartNotebook", "Work out how well the simplest rule would do: that is the baseline to beat."));
    steps.append(QCoreApplication::translate("StartNotebook",
                                             "Keep this notebook short; begin a new one, 01-…, for each question."));
    document.bullets(steps);
    return document;
}

} // namespace

TextFile startNotebook(const ProjectSpec &spec, const DocumentContext &context)
{
    Notebook notebook;
    notebook.markdown(QStringLiteral("title"), titleCell(spec));

    notebook.markdown(
        QStringLiteral("about-python"),
        textCell(QCoreApplication::translate("StartNotebook", "Is this the right Python?"),
                 MarkdownText::sentence(
                     QCoreApplication::translate("StartNotebook", "The first line should lie in this project's "
                                                                  "environment. If it does not, choose the kernel %1."),
                     {MarkdownText::strong(spec.project.name)})));
    PythonSource python;
    python.code(pythonCell);
    notebook.code(QStringLiteral("python"), python);

    notebook.markdown(
        QStringLiteral("about-packages"),
        textCell(QCoreApplication::translate("StartNotebook", "Are the packages there?"),
                 QCoreApplication::translate("StartNotebook", "Every package that was asked for is imported here; its "
                                                              "version comes from the package's own record.")));
    PythonSource packages;
    packages.code(packagesStart);
    assignPackages(packages, spec);
    packages.blankLines(1);
    packages.code(packageFunctions());
    packages.code(packagesEnd);
    notebook.code(QStringLiteral("packages"), packages);

    if (hasCode(spec.project.layout)) {
        notebook.markdown(
            QStringLiteral("about-code"),
            textCell(QCoreApplication::translate("StartNotebook", "Is the project's own code found?"),
                     MarkdownText::sentence(QCoreApplication::translate("StartNotebook",
                                                                        "Code that notebooks and tests share belongs "
                                                                        "into %1. Every notebook that uses it needs "
                                                                        "this cell."),
                                            {MarkdownText::code(QStringLiteral("src/%1/").arg(moduleNameOf(spec)))})));
        PythonSource code;
        code.code(codeStart);
        code.assign(QStringLiteral("MODULE"), moduleNameOf(spec));
        code.code(codeEnd);
        notebook.code(QStringLiteral("code"), code);
    }

    const FirstCheck &check = checkFor(spec);
    notebook.markdown(QStringLiteral("about-check"),
                      textCell(QCoreApplication::translate("StartNotebook", "Does it work?"),
                               QCoreApplication::translate("StartNotebook", check.explanation)));
    PythonSource work;
    work.code(check.code);
    notebook.code(QStringLiteral("check"), work);

    notebook.markdown(QStringLiteral("next"), nextCell(spec));
    return {ProjectPath::known(startNotebookPath()), notebook.text({context.kernel, spec.project.name})};
}

} // namespace groundwork
