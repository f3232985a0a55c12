// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/plan/plan.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace groundwork {

namespace {

QString phaseTitle(Phase phase)
{
    switch (phase) {
    case Phase::Check:
        return QCoreApplication::translate("PlanText", "Check");
    case Phase::Solve:
        return QCoreApplication::translate("PlanText", "Solve, before anything is written");
    case Phase::Stage:
        return QCoreApplication::translate("PlanText", "Write, in a private folder");
    case Phase::Promote:
        return QCoreApplication::translate("PlanText", "Put in place, in one step");
    case Phase::Install:
        return QCoreApplication::translate("PlanText", "Install");
    case Phase::Prove:
        return QCoreApplication::translate("PlanText", "Prove");
    }
    Q_UNREACHABLE();
}

/// An argument as a person would type it; only for reading.
QString shown(const Argument &argument)
{
    const QString text = argument.place == Argument::Place::PrivateDirectory
                             ? QStringLiteral("PRIVATE/") + argument.text
                             : argument.text;
    const bool plain = !text.isEmpty() && std::ranges::all_of(text, [](QChar c) {
        return c.isLetterOrNumber() || QStringLiteral("-_./=:,+@%~").contains(c);
    });
    return plain ? text : u'\'' + QString(text).replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

void appendCommand(QString &text, const Command &command)
{
    text += QStringLiteral("    $ ");
    for (const auto &[name, value] : command.environment.asKeyValueRange())
        text += name + u'=' + shown(value) + u' ';
    text += shown(Argument(command.program.toString()));
    for (const auto &argument : command.arguments)
        text += u' ' + shown(argument);
    text += u'\n';
}

void appendStep(QString &text, const Step &step)
{
    text += QStringLiteral("  ") + step.title(Tense::Imperative);
    if (std::holds_alternative<WriteLock>(step.action)) {
        text += QStringLiteral("  (") + QCoreApplication::translate("PlanText", "its text is what the solve decides") +
                u')';
    } else if (const auto file = step.file()) {
        const QByteArray hash = QCryptographicHash::hash(file->text, QCryptographicHash::Sha256).toHex().first(12);
        text +=
            QStringLiteral("  (%1 B, sha256 %2…)").arg(QString::number(file->text.size()), QString::fromLatin1(hash));
    }
    text += u'\n';
    // In full, to be compared with what the publisher says.
    if (const auto *get = std::get_if<GetTool>(&step.action); get != nullptr && get->installer)
        text += QStringLiteral("    ") +
                QCoreApplication::translate("PlanText", "%1 is %2, sha256 %3")
                    .arg(shown(get->installer->program), shown(Argument(get->installer->file.toString())),
                         get->installer->sha256) +
                u'\n';
    for (const auto &command : step.commands())
        appendCommand(text, command);
}

} // namespace

QString toText(const Plan &plan)
{
    QString text = QStringLiteral("%1 → %2\n").arg(plan.spec.project.name, plan.target.toString());
    if (!plan.tool.path.isEmpty())
        text += QCoreApplication::translate("PlanText", "Environment by %1 %2 (%3)")
                    .arg(plan.manager, plan.tool.version, plan.tool.path.toString()) +
                u'\n';
    std::optional<Phase> phase;
    for (const auto &step : plan.steps) {
        if (phase != step.phase)
            text += u'\n' + phaseTitle(step.phase) + u'\n';
        phase = step.phase;
        appendStep(text, step);
    }
    return text + u'\n' + QCoreApplication::translate("PlanText", "Plan %1").arg(hashOf(plan)) + u'\n';
}

} // namespace groundwork
