// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "specs.h"

#include "spec/specfile.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

QString problemText(const QString &file, const SpecProblem &problem)
{
    const QString line = problemLine(file, problem);
    return problem.hint.isEmpty() ? line : line + u"\n    "_s + problem.hint;
}

Error rejection(const QString &file, const SpecRejected &rejected)
{
    Error error = rejected.error;
    QStringList places;
    for (const SpecProblem &problem : rejected.problems)
        places.append(problemText(file, problem));
    if (!places.isEmpty())
        error.details = places.join(u'\n');
    return error;
}

QJsonObject toJson(const Error &error)
{
    return {{u"message"_s, error.message}, {u"details"_s, error.details}, {u"hint"_s, error.hint}};
}

QByteArray judgement(const QList<SpecProblem> &problems)
{
    QJsonArray list;
    for (const SpecProblem &problem : problems)
        list.append(QJsonObject{{u"line"_s, problem.line},
                                {u"column"_s, problem.column},
                                {u"field"_s, problem.field},
                                {u"message"_s, problem.message},
                                {u"hint"_s, problem.hint}});
    return QJsonDocument(QJsonObject{{u"ok"_s, problems.isEmpty()}, {u"problems"_s, list}}).toJson();
}

} // namespace groundwork
