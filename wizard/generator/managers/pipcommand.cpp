// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/pipcommand.h"

#include "machine/offline.h"
#include "machine/toolcaches.h"

namespace groundwork {

AbsolutePath pipCache(const MachineFacts &facts)
{
    return toolCache(facts, QStringLiteral("PIP_CACHE_DIR"), QStringLiteral("pip"));
}

namespace {

/// `pip` are the words by which Python runs it.
Command pipCommand(const AbsolutePath &python, const QList<Argument> &pip, const MachineFacts &facts,
                   const QString &word)
{
    Command command;
    command.program = python;
    command.arguments = QList<Argument>{u"-I"} + pip;
    command.arguments += {word,          u"--only-binary",  u":all:", u"--no-input",
                          u"--no-color", u"--progress-bar", u"off",   u"--disable-pip-version-check"};
    const AbsolutePath cache = pipCache(facts);
    if (cache.isEmpty()) {
        command.arguments.append(u"--no-cache-dir");
    } else {
        command.arguments += {u"--cache-dir", cache.toString()};
        command.writes = {cache};
    }
    if (facts.packages) {
        command.arguments += {u"--find-links", addressOf(facts.packages->path)};
        if (isWithoutNetwork(facts))
            command.arguments.append(u"--no-index");
    }
    // A pip.conf may say --user, --target or --require-virtualenv; the index and the certificates in it are among
    // the facts.
    command.environment = {{QStringLiteral("PIP_CONFIG_FILE"), QStringLiteral("/dev/null")}};
    return command;
}

Command download(Command command, const QString &requirements, const QString &folder)
{
    command.arguments +=
        {u"--no-deps", u"--require-hashes",          u"--requirement", Argument::privateFile(requirements),
         u"--dest",    Argument::privateFile(folder)};
    return command;
}

} // namespace

Command pipInstall(const AbsolutePath &python, const PythonFact &base, const MachineFacts &facts)
{
    return pipCommand(python, {base.pip.toString()}, facts, QStringLiteral("install"));
}

Command ownPipInstall(const AbsolutePath &python, const MachineFacts &facts)
{
    return pipCommand(python, {u"-m", u"pip"}, facts, QStringLiteral("install"));
}

Command pipDownload(const PythonFact &base, const MachineFacts &facts, const QString &requirements,
                    const QString &folder)
{
    return download(pipCommand(base.executable, {base.pip.toString()}, facts, QStringLiteral("download")), requirements,
                    folder);
}

Command ownPipDownload(const AbsolutePath &python, const MachineFacts &facts, const QString &requirements,
                       const QString &folder)
{
    return download(pipCommand(python, {u"-m", u"pip"}, facts, QStringLiteral("download")), requirements, folder);
}

} // namespace groundwork
