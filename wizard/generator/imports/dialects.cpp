// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/imports/dialects.h"

#include "generator/imports/condalock.h"
#include "generator/imports/environmentfile.h"
#include "generator/imports/explicitlist.h"
#include "generator/imports/pipfile.h"
#include "generator/imports/pixi.h"
#include "generator/imports/pyproject.h"
#include "generator/imports/requirementsfile.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

bool hasLine(const QByteArray &bytes, const QString &pattern)
{
    const QRegularExpression line(pattern, QRegularExpression::MultilineOption);
    return line.match(QString::fromUtf8(bytes.left(64 * 1024))).hasMatch();
}

/// Files that others make from the one that says what is wanted, and a program that says it.
std::optional<Error> refusal(const QString &name)
{
    struct Other
    {
        QString name;
        QString instead;
    };
    static const QList<Other> others{{u"pipfile.lock"_s, u"Pipfile"_s},      {u"poetry.lock"_s, u"pyproject.toml"_s},
                                     {u"uv.lock"_s, u"pyproject.toml"_s},    {u"pdm.lock"_s, u"pyproject.toml"_s},
                                     {u"setup.py"_s, u"requirements.txt"_s}, {u"setup.cfg"_s, u"requirements.txt"_s}};
    if (name.endsWith(u".groundwork.yaml"))
        return Error{QCoreApplication::translate("Import", "%1 is a setup file already.").arg(name),
                     {},
                     QCoreApplication::translate("Import", "Open it as it is.")};
    const auto found = std::ranges::find(others, name, &Other::name);
    if (found == others.end())
        return std::nullopt;
    return Error{QCoreApplication::translate("Import", "%1 is not read.").arg(found->name),
                 {},
                 QCoreApplication::translate("Import", "Choose %1 instead.").arg(found->instead)};
}

Dialect ofYaml(const QString &name, const QByteArray &bytes)
{
    if (name.contains(u"conda-lock") || hasLine(bytes, u"^package:"_s))
        return Dialect::CondaLock;
    return hasLine(bytes, u"^environments:"_s) ? Dialect::PixiLock : Dialect::EnvironmentFile;
}

Dialect ofToml(const QString &name, const QByteArray &bytes)
{
    if (name == u"pixi.toml" || name == u"conda.toml" || hasLine(bytes, u"^\\[workspace\\]"_s))
        return Dialect::PixiManifest;
    return hasLine(bytes, u"^\\[packages\\]"_s) ? Dialect::Pipfile : Dialect::PyProject;
}

} // namespace

const QStringList &namesOfManifests()
{
    static const QStringList names{
        u"environment.yml"_s, u"environment.yaml"_s, u"pixi.toml"_s,      u"conda.toml"_s, u"pyproject.toml"_s,
        u"Pipfile"_s,         u"requirements.txt"_s, u"conda-lock.yml"_s, u"pixi.lock"_s,  u"conda.lock"_s};
    return names;
}

Result<Dialect> dialectOf(const SourceText &source)
{
    const QString name = source.file.section(u'/', -1).toLower();
    if (auto refused = refusal(name))
        return std::unexpected(*refused);
    if (name == u"pipfile")
        return Dialect::Pipfile;
    if (name.endsWith(u".toml"))
        return ofToml(name, source.bytes);
    if (name == u"pixi.lock" || name == u"conda.lock")
        return Dialect::PixiLock;
    if (name.endsWith(u".yml") || name.endsWith(u".yaml"))
        return ofYaml(name, source.bytes);
    if (name.endsWith(u".ipynb"))
        return Dialect::Notebook;
    if (name.endsWith(u".py"))
        return hasInlineMetadata(source.bytes) ? Dialect::InlineScript : Dialect::PythonCode;
    if (hasLine(source.bytes, u"^@EXPLICIT\\s*$"_s) || hasLine(source.bytes, u"^# \\$ conda create --name"_s))
        return Dialect::ExplicitList;
    if (name.endsWith(u".txt") || name.endsWith(u".in") || name.contains(u"requirements"))
        return Dialect::Requirements;
    return std::unexpected(
        Error{QCoreApplication::translate("Import", "%1 is not read.").arg(source.file),
              {},
              QCoreApplication::translate("Import", "Files such as environment.yml, requirements.txt, Pipfile, "
                                                    "pyproject.toml, pixi.toml, notebooks and folders of code are.")});
}

Result<Imported> importedFrom(const SourceText &source, Dialect dialect)
{
    switch (dialect) {
    case Dialect::EnvironmentFile:
        return environmentFileIn(source);
    case Dialect::Requirements:
        return requirementsIn(source);
    case Dialect::Pipfile:
        return pipfileIn(source);
    case Dialect::PyProject:
        return pyProjectIn(source);
    case Dialect::ExplicitList:
        return explicitListIn(source);
    case Dialect::CondaLock:
        return condaLockIn(source);
    case Dialect::PixiManifest:
        return pixiIn(source);
    case Dialect::PixiLock:
        return pixiLockIn(source);
    case Dialect::InlineScript:
        return inlineScriptIn(source);
    case Dialect::PythonCode:
    case Dialect::Notebook:
        break;
    }
    Q_UNREACHABLE();
}

} // namespace groundwork
