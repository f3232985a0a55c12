// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

/// One small project for each manager, with the real tools.
namespace groundwork::everymanager {

using namespace Qt::Literals::StringLiterals;

inline const QString file = u"small.groundwork.yaml"_s;
inline const QString project = u"small"_s;

inline QStringList managers()
{
    const QString one = qEnvironmentVariable("GROUNDWORK_MANAGER");
    return one.isEmpty() ? QStringList{u"conda"_s, u"uv"_s, u"venv"_s, u"pipenv"_s} : QStringList{one};
}

/// The real tools that tests/run.sh makes, and its channel and package index.
inline QString cache(const QString &inside)
{
    return qEnvironmentVariable("GROUNDWORK_TEST_CONDA") + u'/' + inside;
}

/// What serves as conda: the one that tests/run.sh makes, or a mamba or micromamba that somebody has.
inline QString condaProgram()
{
    const QString other = qEnvironmentVariable("GROUNDWORK_TEST_CONDA_PROGRAM");
    return other.isEmpty() ? cache(u"bin/conda"_s) : other;
}

inline QString lockOf(const QString &manager)
{
    return manager == u"conda"  ? u"conda-linux-64.lock"_s
           : manager == u"uv"   ? u"uv.lock"_s
           : manager == u"venv" ? u"requirements.lock"_s
                                : u"Pipfile.lock"_s;
}

inline void putSpec(Program &program, const QString &manager, const QByteArray &packages, const QString &channel)
{
    QByteArray environment = "environment:\n  manager: " + manager.toUtf8() + "\n  packages: [" + packages + "]\n";
    if (manager == u"conda" && !channel.isEmpty())
        environment += "  channels: [\"" + channel.toUtf8() + "\", \"file://" + cache(u"extra"_s).toUtf8() + "\"]\n";
    program.put(file, "groundwork: 1\nproject:\n  name: Small\n  authors: [{name: Ada Lovelace, email: "
                      "ada@example.org}]\n" +
                          environment);
}

inline void prepare(Program &program, const QString &manager, const QByteArray &packages = "packaging")
{
    const QString tools = program.path(u"../bin"_s);
    QDir().mkpath(tools);
    for (const QString &tool : {u"uv"_s, u"pipenv"_s})
        QFile::link(qEnvironmentVariable("GROUNDWORK_TEST_TOOLS") + u"/bin/"_s + tool, tools + u'/' + tool);
    QFile::link(condaProgram(), tools + u'/' + QFileInfo(condaProgram()).fileName());
    auto &environment = program.environment();
    environment.insert(u"PATH"_s, tools + u":/usr/bin:/bin"_s);
    environment.insert(u"PIP_INDEX_URL"_s, u"file://"_s + cache(u"index/simple"_s));
    environment.remove(u"PIP_FIND_LINKS"_s);
    environment.insert(u"CONDA_PKGS_DIRS"_s, program.path(u"../pkgs"_s));
    putSpec(program, manager, packages, u"file://"_s + cache(u"channel"_s));
}

inline QStringList entries(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

inline QString kernels(const Program &program)
{
    return program.environment().value(u"HOME"_s) + u"/.local/share/jupyter/kernels"_s;
}

inline QStringList create(const QStringList &more = {})
{
    return QStringList{u"create"_s, u"--json"_s, u"--trust"_s} + more + QStringList{file};
}

inline bool isProved(const ProgramEnd &end)
{
    return end.exitCode == 0 && end.json().value(u"proof").toObject().value(u"ok").toBool();
}

inline QJsonArray packagesIn(const ProgramEnd &end)
{
    return end.json().value(u"environment").toObject().value(u"packages").toArray();
}

inline QString messageOf(const ProgramEnd &end)
{
    return end.json().value(u"error").toObject().value(u"message").toString();
}

/// The command lines of processes that name something below `folder`.
inline QByteArrayList processesAt(const QString &folder)
{
    QByteArrayList found;
    for (const auto &id : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        QFile line(u"/proc/%1/cmdline"_s.arg(id));
        if (line.open(QIODevice::ReadOnly)) {
            const QByteArray text = line.readAll().replace('\0', ' ');
            if (text.contains(folder.toUtf8()))
                found.append(text);
        }
    }
    return found;
}

} // namespace groundwork::everymanager
