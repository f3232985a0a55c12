// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/capture.h"

#include "generator/imports/codeimports.h"
#include "generator/imports/dialects.h"
#include "generator/run/codefinder.h"

#include <QCoreApplication>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

constexpr qint64 largestFile = 64 * 1024 * 1024;

class Capturing
{
public:
    Capturing(System &system, const MachineFacts &facts, const CancelToken &cancel)
        : m_system(system), m_facts(facts), m_cancel(cancel)
    {
        m_scope.platform = facts.platform;
        for (const PythonFact &python : facts.pythons)
            m_scope.pythons.append(python.version);
    }

    Result<std::optional<Captured>> capture(const QList<AbsolutePath> &sources)
    {
        for (const AbsolutePath &source : sources) {
            const auto real = m_system.canonical(source);
            if (!real)
                return std::unexpected(real.error());
            const auto status = m_system.status(*real);
            if (!status)
                return std::unexpected(status.error());
            const bool isFolder = *status && (*status)->type == FileType::Directory;
            const auto taken = isFolder ? takeFolder(*real) : takeFile(*real);
            if (!taken)
                return std::unexpected(taken.error());
            if (*taken == Completion::Cancelled)
                return std::nullopt;
        }
        const auto real = m_system.canonical(sources.constFirst()).value_or(sources.constFirst());
        const QString name = m_isFolder ? real.fileName() : real.parent().fileName();
        auto captured = capturedSpec(together(m_parts), m_scope, name);
        if (!captured)
            return std::unexpected(captured.error());
        return std::move(*captured);
    }

private:
    Result<Completion> takeFile(const AbsolutePath &file)
    {
        const auto bytes = m_system.read(file, largestFile);
        if (!bytes)
            return std::unexpected(bytes.error());
        const SourceText source{file.fileName(), *bytes};
        const auto dialect = dialectOf(source);
        if (!dialect)
            return std::unexpected(dialect.error());
        if (*dialect == Dialect::PythonCode || *dialect == Dialect::Notebook)
            return takeCode(codeOfFile(m_system, file, source));
        auto imported = importedFrom(source, *dialect);
        if (!imported)
            return std::unexpected(imported.error());
        m_parts.append(std::move(*imported));
        return Completion::Done;
    }

    Result<Completion> takeFolder(const AbsolutePath &folder)
    {
        m_isFolder = m_isFolder || m_parts.isEmpty();
        const auto entries = m_system.list(folder);
        if (!entries)
            return std::unexpected(entries.error());
        QString taken;
        for (const QString &name : namesOfManifests()) {
            const bool isThere = std::ranges::any_of(*entries, [&](const DirectoryEntry &entry) {
                return entry.type == FileType::File && entry.name == name.toUtf8();
            });
            if (!isThere)
                continue;
            if (taken.isEmpty()) {
                const auto says = takeManifest(folder.child(name));
                if (!says)
                    return std::unexpected(says.error());
                taken = *says ? name : QString();
            } else {
                m_parts.last().leftOut.append(
                    {name, 0, name,
                     QCoreApplication::translate("Capture", "It is not read, as %1 says what the project needs.")
                         .arg(taken)});
            }
        }
        if (!taken.isEmpty())
            return Completion::Done;
        auto code = codeBelow(m_system, folder, m_cancel);
        if (!code)
            return std::unexpected(code.error());
        return *code ? takeCode(std::move(**code)) : Completion::Cancelled;
    }

    /// Whether the file says anything of packages: a pyproject.toml may hold nothing but settings of tools.
    Result<bool> takeManifest(const AbsolutePath &file)
    {
        if (const auto taken = takeFile(file); !taken)
            return std::unexpected(taken.error());
        return !m_parts.constLast().packages.isEmpty();
    }

    Result<Completion> takeCode(Result<FoundCode> code)
    {
        if (!code)
            return std::unexpected(code.error());
        const auto found = importsIn(m_system, *code, m_facts, m_cancel);
        if (!found)
            return std::unexpected(found.error());
        if (!*found)
            return Completion::Cancelled;
        Imported imported = packagesOfImports((*found)->imports, bundledCatalogue());
        addInstalls(imported, code->installs);
        imported.leftOut += code->leftOut + (*found)->leftOut;
        m_parts.append(std::move(imported));
        return Completion::Done;
    }

    System &m_system;
    const MachineFacts &m_facts;
    const CancelToken &m_cancel;
    ImportScope m_scope;
    QList<Imported> m_parts;
    bool m_isFolder = false; ///< whether the first source is one
};

} // namespace

Result<std::optional<Captured>> captureSpec(System &system, const QList<AbsolutePath> &sources,
                                            const MachineFacts &facts, const CancelToken &cancel)
{
    return Capturing(system, facts, cancel).capture(sources);
}

} // namespace groundwork
