// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "machine/probe.h"
#include "support/memorysystem.h"

using namespace Qt::StringLiterals;

namespace groundwork {

inline const QByteArray program = "\x7f"
                                  "ELF";

/// Git settings without a disk.
class KnownIdentity final : public Git
{
public:
    [[nodiscard]] std::optional<GitIdentity> identity() const override
    {
        return GitIdentity{u"Ada Lovelace"_s, u"ada@example.org"_s};
    }
    [[nodiscard]] Result<QString> createRepository(const AbsolutePath &, const FirstCommit &) override
    {
        return failure(u"not here"_s);
    }
    [[nodiscard]] Result<std::optional<QString>> commit(const AbsolutePath &, const QList<ProjectPath> &,
                                                        const GitIdentity &, const QString &) override
    {
        return failure(u"not here"_s);
    }
    [[nodiscard]] Result<std::optional<GitStatus>> status(const AbsolutePath &) const override
    {
        return failure(u"not here"_s);
    }
};

inline QProcessEnvironment surroundings(const QString &path = u"/usr/bin:/bin"_s)
{
    QProcessEnvironment environment;
    environment.insert(u"HOME"_s, u"/home/person"_s);
    environment.insert(u"PATH"_s, path);
    return environment;
}

inline MachineFacts factsOf(const MemorySystem &system, const QProcessEnvironment &environment = surroundings())
{
    return probeMachine(system, KnownIdentity(), environment, {});
}

inline void addProgram(MemorySystem &system, const QString &path, const QByteArray &bytes = program)
{
    system.addFile(path, bytes, Permissions::Executable);
}

/// A Python as it is built from source, with the pip that it bundles.
inline void addPython(MemorySystem &system, const QString &prefix, const QString &version, const QString &pip)
{
    const QString minor = version.section(u'.', 0, 1);
    addProgram(system, prefix + u"/bin/python"_s + minor);
    system.addLink(prefix + u"/bin/python3"_s, u"python"_s + minor);
    const QString library = prefix + u"/lib/python"_s + minor;
    system.addFile(library + u"/venv/__init__.py"_s, {});
    system.addFile(library + u"/ensurepip/_bundled/pip-%1-py3-none-any.whl"_s.arg(pip), {});
    system.addFile(prefix + u"/include/python%1/patchlevel.h"_s.arg(minor),
                   "#define PY_VERSION              \"" + version.toUtf8() + "\"\n");
}

inline QStringList described(const QList<PythonFact> &pythons)
{
    QStringList lines;
    for (const auto &python : pythons)
        lines.append(u"%1 %2 %3"_s.arg(python.version, python.executable.toString(), python.pip.toString()));
    return lines;
}

inline QStringList described(const QList<ToolFact> &tools)
{
    QStringList lines;
    for (const auto &tool : tools)
        lines.append(u"%1 %2 %3"_s.arg(tool.name, tool.version, tool.path.toString()));
    return lines;
}

} // namespace groundwork
