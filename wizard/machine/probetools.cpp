// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/probetools.h"

#include "machine/personfolders.h"
#include "machine/prefixrecords.h"
#include "machine/smallfiles.h"
#include "machine/toolplaces.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace groundwork {

namespace {

constexpr qint64 longestScript = 64 * 1024; // a real program is larger than the scripts that stand in for one

struct ToolName
{
    const char16_t *tool;
    const char16_t *program;
};
// micromamba takes mamba's commands, so it serves where mamba is asked for.
constexpr std::array toolNames = {ToolName{u"conda", u"conda"}, ToolName{u"mamba", u"mamba"},
                                  ToolName{u"mamba", u"micromamba"}, ToolName{u"pipenv", u"pipenv"},
                                  ToolName{u"uv", u"uv"}};

/// A version manager's stand-in, which decides only when it runs what it starts; snap's goes by the name it is run by.
bool isShim(const System &system, const AbsolutePath &named, const AbsolutePath &program)
{
    if (named.parent().fileName() == u"shims" || program.parent().fileName() == u"shims" ||
        program.toString() == u"/usr/bin/snap")
        return true;
    const QString text = QString::fromLatin1(system.read(program, longestScript).value_or(QByteArray()));
    return text.startsWith(u"#!") && (text.contains(u"libexec/pyenv") || text.contains(u"asdf exec"));
}

/// "conda init" puts PREFIX/condabin on PATH, which holds another copy of what is in PREFIX/bin.
AbsolutePath programOfRoot(const System &system, const AbsolutePath &program)
{
    if (program.parent().fileName() != u"condabin")
        return program;
    AbsolutePath same = programAt(system, program.parent().parent().child(QStringLiteral("bin/") + program.fileName()));
    return same.isEmpty() ? program : same;
}

/// conda's own version file, also where another tool carries conda inside.
QString condaVersion(const System &system, const AbsolutePath &prefix)
{
    static const QRegularExpression version(QStringLiteral("__version__[^\n]*['\"]([0-9][0-9.]*)['\"]"));
    for (const auto &library : libraryFolders(system, prefix)) {
        const AbsolutePath packages = library.child(QStringLiteral("site-packages"));
        for (const auto &name : namesIn(system, packages)) {
            if (!name.startsWith(u"conda") || name.contains(u'.') || name.contains(u'-'))
                continue;
            for (const auto &file : {QStringLiteral("_version.py"), QStringLiteral("_vendor/conda/_version.py")}) {
                const auto match = version.match(textOf(system, packages.child(name).child(file)));
                if (match.hasMatch())
                    return match.captured(1);
            }
        }
    }
    return {};
}

/// What uv's installer, or cargo, noted about the program that it put into `folder`.
QString uvVersion(const System &system, const QProcessEnvironment &surroundings, const AbsolutePath &folder)
{
    const QString receipt = textOf(system, configFolder(surroundings).child(QStringLiteral("uv/uv-receipt.json")));
    const QJsonObject installed = QJsonDocument::fromJson(receipt.toUtf8()).object();
    const AbsolutePath place = absoluteOrNone(installed.value(u"install_prefix").toString());
    if (place == folder || (!place.isEmpty() && place.child(QStringLiteral("bin")) == folder))
        return installed.value(u"version").toString();
    static const QRegularExpression built(QStringLiteral("\n\"uv ([0-9][^ ]*) "));
    return built.match(textOf(system, folder.parent().child(QStringLiteral(".crates.toml")))).captured(1);
}

ToolFact toolOf(const System &system, const QProcessEnvironment &surroundings, const AbsolutePath &program,
                const ToolName &name, const DebianPackages &debian)
{
    const AbsolutePath prefix = program.parent().parent();
    const QString package = QString::fromUtf16(name.program);
    ToolFact tool{QString::fromUtf16(name.tool), recordedVersion(system, prefix, package), program, {}};
    if (tool.version.isEmpty() && prefix.toString() == u"/usr")
        tool.version = debian.version(package);
    if (tool.version.isEmpty() && package == u"conda")
        tool.version = condaVersion(system, prefix);
    if (tool.version.isEmpty() && package == u"uv")
        tool.version = uvVersion(system, surroundings, program.parent());
    if (package == u"micromamba")
        tool.root = micromambaRoot(system, surroundings);
    else if (package == u"conda" || package == u"mamba")
        tool.root = prefix;
    return tool;
}

} // namespace

QList<ToolFact> findTools(const System &system, const QProcessEnvironment &surroundings,
                          const QList<AbsolutePath> &folders, const DebianPackages &debian)
{
    QList<ToolFact> tools;
    for (const auto &name : toolNames) {
        for (const auto &folder : folders) {
            const AbsolutePath named = folder.child(QString::fromUtf16(name.program));
            const AbsolutePath program = programOfRoot(system, programAt(system, named));
            const bool known = std::ranges::any_of(
                tools, [&](const ToolFact &tool) { return tool.name == name.tool && tool.path == program; });
            if (!program.isEmpty() && !known && !isShim(system, named, program))
                tools.append(toolOf(system, surroundings, program, name, debian));
        }
    }
    return tools;
}

AbsolutePath programAt(const System &system, const AbsolutePath &path)
{
    if (!exists(system, path))
        return {};
    const auto real = system.canonical(path);
    const auto status = real ? system.status(*real) : Result<std::optional<FileStatus>>(std::nullopt);
    const bool runs = status && *status && (*status)->type == FileType::File && (*status)->executable;
    return runs ? *real : AbsolutePath();
}

bool isScript(const System &system, const AbsolutePath &program)
{
    const auto text = system.read(program, longestScript);
    return text && text->startsWith("#!");
}

} // namespace groundwork
