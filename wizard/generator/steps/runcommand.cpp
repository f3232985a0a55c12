// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/steps/runcommand.h"

#include "base/plaintext.h"
#include "generator/steps/exclusivefolders.h"
#include "generator/steps/progressmeter.h"
#include "generator/steps/toollines.h"
#include "system/folders.h"

namespace groundwork {

namespace {

/// Puts the input files in place; fails with the file that cannot be written.
Result<void> writeInputs(StepContext &context, const Command &command)
{
    for (const auto &input : command.inputs) {
        const AbsolutePath file = context.privateDirectory.child(input.name);
        if (auto made = makeFolders(context.machine, file.parent()); !made)
            return made;
        if (auto written = context.machine.write(file, input.text, WriteMode::Replace, Permissions::Normal); !written)
            return written;
    }
    return {};
}

Result<ProcessRequest> requestFor(StepContext &context, const Command &command)
{
    ProcessRequest request;
    request.program = command.program;
    const auto text = [&context](const Argument &argument) {
        const bool isPrivate = argument.place == Argument::Place::PrivateDirectory;
        return isPrivate ? context.privateDirectory.child(argument.text).toString() : argument.text;
    };
    for (const auto &argument : command.arguments)
        request.arguments.append(text(argument));
    request.workingDirectory = context.privateDirectory;
    request.channel = command.channel;
    request.environment = context.toolEnvironment;
    // Where tools keep what outlives no run: the person's own folders stay as they are.
    for (const auto *name : {"TMPDIR", "IPYTHONDIR", "JUPYTER_RUNTIME_DIR", "MPLCONFIGDIR"})
        request.environment.insert(QString::fromLatin1(name), context.privateDirectory.toString());
    for (const auto &[name, value] : command.environment.asKeyValueRange())
        request.environment.insert(name, text(value));
    request.writablePaths.append(context.privateDirectory);
    for (const auto &path : command.writes) {
        // A folder that a tool may write to but that is not there yet, such as a cache, has to exist to be permitted.
        if (!path.isBelow(context.root) && path != context.root) {
            if (const auto made = makeFolders(context.machine, path); !made)
                return std::unexpected(made.error());
        }
        request.writablePaths.append(path);
    }
    return request;
}

} // namespace

Result<ProcessEnd> runCommand(StepContext &context, const Command &command, const ToolOutput *output,
                              const ExpectedPackages &expected)
{
    if (const auto written = writeInputs(context, command); !written)
        return std::unexpected(written.error());
    const auto request = requestFor(context, command);
    if (!request)
        return std::unexpected(request.error());
    auto folders = ExclusiveFolders::take(context, command.exclusive);
    if (!folders)
        return std::unexpected(folders.error());
    if (!*folders)
        return ProcessEnd{.outcome = ProcessOutcome::Cancelled, .standardOutput = {}, .standardError = {}};

    LineSplitter lines;
    ReadableLines readable;
    ProgressMeter meter(expected, output);
    const auto consume = [&](const QByteArray &line) {
        meter.add(line);
        if (!readable.accepts(line) || !context.log)
            return;
        if (const QString text = plainLine(line); !text.isEmpty())
            context.log(text);
    };
    const auto sink = [&](QByteArrayView chunk) {
        lines.add(chunk, consume);
        meter.look(context.machine);
        if (context.progress)
            context.progress(meter.now());
    };
    (*folders)->begin(context.machine, output);
    auto end = context.machine.run(*request, context.cancel, sink);
    lines.finish(consume);
    const bool isGood = end && end->outcome == ProcessOutcome::Exited && end->exitCode == 0;
    (*folders)->end(context.machine, output, isGood ? ExclusiveFolders::End::Good : ExclusiveFolders::End::Interrupted);
    if (end)
        context.findings.sandboxed = context.findings.sandboxed.value_or(true) && end->sandboxed;
    return end;
}

} // namespace groundwork
