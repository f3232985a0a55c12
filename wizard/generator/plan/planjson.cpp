// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/plan/plan.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace groundwork {

namespace {

QString sha256(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QJsonArray filesJson(const Step &step)
{
    const auto file = step.file();
    if (!file)
        return {};
    const bool known = !std::holds_alternative<WriteLock>(step.action);
    QJsonObject object{{QStringLiteral("path"), file->path.toString()},
                       {QStringLiteral("sha256"), known ? QJsonValue(sha256(file->text)) : QJsonValue()},
                       {QStringLiteral("size"), known ? QJsonValue(file->text.size()) : QJsonValue()}};
    if (file->executable)
        object.insert(u"executable", true);
    return {object};
}

QString wordOf(const Argument &argument)
{
    return argument.place == Argument::Place::PrivateDirectory ? QStringLiteral("PRIVATE/") + argument.text
                                                               : argument.text;
}

QJsonArray commandJson(const Command &command)
{
    QJsonArray words{command.program.toString()};
    for (const auto &argument : command.arguments)
        words.append(wordOf(argument));
    return words;
}

/// What a command takes along besides its words; part of the hash, too long to be shown.
QJsonObject surroundingsJson(const Command &command)
{
    QJsonObject environment, inputs;
    for (const auto &[name, value] : command.environment.asKeyValueRange())
        environment.insert(name, wordOf(value));
    for (const auto &input : command.inputs)
        inputs.insert(input.name, sha256(input.text));
    QJsonArray writes;
    for (const auto &path : command.writes)
        writes.append(path.toString());
    return {{QStringLiteral("environment"), environment},
            {QStringLiteral("inputs"), inputs},
            {QStringLiteral("writes"), writes}};
}

QJsonValue authorJson(const std::optional<GitIdentity> &author)
{
    return author ? QJsonValue(QString(author->name + QStringLiteral(" <") + author->email + u'>')) : QJsonValue();
}

/// The part of a step that does not depend on the language.
QJsonObject stepJson(const Step &step)
{
    QJsonObject object{{QStringLiteral("id"), step.id},
                       {QStringLiteral("phase"), phaseName(step.phase)},
                       {QStringLiteral("weight"), step.weight},
                       {QStringLiteral("files"), filesJson(step)}};
    QJsonArray commands, surroundings;
    for (const auto &command : step.commands()) {
        commands.append(commandJson(command));
        surroundings.append(surroundingsJson(command));
    }
    object.insert(u"command", commands.isEmpty() ? QJsonArray() : commands.first().toArray());
    if (commands.size() > 1)
        object.insert(u"commands", commands);
    if (!surroundings.isEmpty())
        object.insert(u"surroundings", surroundings);
    if (const auto *get = std::get_if<GetTool>(&step.action); get != nullptr && get->installer)
        object.insert(u"installer", QJsonObject{{QStringLiteral("path"), get->installer->file.toString()},
                                                {QStringLiteral("sha256"), get->installer->sha256}});
    if (const auto *repository = std::get_if<CreateRepository>(&step.action))
        object.insert(u"repository",
                      QJsonObject{{QStringLiteral("branch"), repository->commit.branch},
                                  {QStringLiteral("remote"), repository->commit.remote},
                                  {QStringLiteral("first_commit"), repository->commit.author.has_value()},
                                  {QStringLiteral("author"), authorJson(repository->commit.author)},
                                  {QStringLiteral("message"), repository->commit.message}});
    if (const auto *kernel = std::get_if<RegisterKernel>(&step.action))
        object.insert(u"kernel", kernel->directory.toString());
    if (const auto *commit = std::get_if<CommitFiles>(&step.action)) {
        QJsonArray files;
        for (const auto &file : commit->files)
            files.append(file.toString());
        object.insert(u"commit", QJsonObject{{QStringLiteral("files"), files},
                                             {QStringLiteral("author"), authorJson(commit->author)},
                                             {QStringLiteral("message"), commit->message}});
    }
    return object;
}

} // namespace

QString hashOf(const Plan &plan)
{
    QJsonArray steps;
    for (const auto &step : plan.steps)
        steps.append(stepJson(step));
    const QJsonObject object{{QStringLiteral("target"), plan.target.toString()}, {QStringLiteral("steps"), steps}};
    return QStringLiteral("sha256:") + sha256(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QByteArray toJson(const Plan &plan)
{
    QJsonArray steps;
    for (const auto &step : plan.steps) {
        QJsonObject object = stepJson(step);
        object.insert(u"title", step.title(Tense::Imperative));
        steps.append(object);
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("plan"), hashOf(plan)}, {QStringLiteral("steps"), steps}})
        .toJson();
}

} // namespace groundwork
