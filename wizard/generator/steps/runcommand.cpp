// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/steps/runcommand.h"

#include "base/plaintext.h"

namespace groundwork {

namespace {

/// A folder that a tool may write to but that is not there yet, such as a cache, has to exist to be permitted.
Result<void> makeFolders(System &system, const AbsolutePath &folder)
{
    const auto status = system.status(folder);
    if (!status)
        return std::unexpected(status.error());
    if (*status)
        return {};
    if (const auto parent = makeFolders(system, folder.parent()); !parent)
        return parent;
    return system.makeDirectory(folder);
}

/// Cuts a stream of chunks into lines; a carriage return ends one too, since progress bars use it.
class LineSplitter
{
public:
    template <typename Consumer>
    void add(QByteArrayView chunk, Consumer &&consume)
    {
        for (const char c : chunk) {
            if (c != '\n' && c != '\r') {
                if (m_line.size() < maximumLine)
                    m_line.append(c);
            } else if (!m_line.isEmpty()) {
                consume(m_line);
                m_line.clear();
            }
        }
    }

private:
    static constexpr qsizetype maximumLine = 16 * 1024;
    QByteArray m_line;
};

} // namespace

Result<ProcessEnd> runCommand(StepContext &context, const Command &command, const ToolOutput *output)
{
    for (const auto &input : command.inputs) {
        const AbsolutePath file = context.privateDirectory.child(input.name);
        if (const auto written = context.machine.write(file, input.text, WriteMode::Replace, Permissions::Normal);
            !written)
            return std::unexpected(written.error());
    }

    ProcessRequest request;
    request.program = command.program;
    for (const auto &argument : command.arguments) {
        const bool isPrivate = argument.place == Argument::Place::PrivateDirectory;
        request.arguments.append(isPrivate ? context.privateDirectory.child(argument.text).toString() : argument.text);
    }
    request.workingDirectory = context.privateDirectory;
    request.environment = context.toolEnvironment;
    // Where tools keep what outlives no run: the person's own folders stay as they are.
    for (const auto *name : {"TMPDIR", "IPYTHONDIR", "JUPYTER_RUNTIME_DIR", "MPLCONFIGDIR"})
        request.environment.insert(QString::fromLatin1(name), context.privateDirectory.toString());
    for (const auto &[name, value] : command.environment.asKeyValueRange())
        request.environment.insert(name, value);
    request.writablePaths.append(context.privateDirectory);
    for (const auto &path : command.writes) {
        if (!path.isBelow(context.root) && path != context.root) {
            if (const auto made = makeFolders(context.machine, path); !made)
                return std::unexpected(made.error());
        }
        request.writablePaths.append(path);
    }

    LineSplitter lines;
    const auto sink = [&](QByteArrayView chunk) {
        ToolProgress latest;
        lines.add(chunk, [&](const QByteArray &line) {
            const QString text = plainLine(line);
            if (!text.isEmpty() && context.log)
                context.log(text);
            if (const auto progress = output != nullptr ? output->progressIn(line) : std::nullopt)
                latest = *progress;
        });
        if (context.progress)
            context.progress(latest);
    };
    auto end = context.machine.run(request, context.cancel, sink);
    if (end)
        context.findings.sandboxed = end->sandboxed;
    return end;
}

} // namespace groundwork
