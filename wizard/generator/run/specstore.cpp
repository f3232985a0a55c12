// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/specstore.h"

#include "spec/specfile.h"

#include <QCoreApplication>

namespace groundwork {

namespace {

const QByteArray specSuffix = QByteArrayLiteral(".groundwork.yaml");

bool isTooLarge(const System &system, const AbsolutePath &file)
{
    const auto real = system.canonical(file);
    const auto status = real ? system.status(*real) : Result<std::optional<FileStatus>>(std::nullopt);
    return status && *status && (*status)->type == FileType::File && (*status)->size > maximumSpecSize;
}

/// Of a file that is too large no more than the reader needs to say so.
Result<QByteArray> bytesOf(const System &system, const AbsolutePath &file)
{
    auto bytes = system.read(file, maximumSpecSize);
    if (!bytes && isTooLarge(system, file))
        return QByteArray(maximumSpecSize + 1, '\n');
    return bytes;
}

} // namespace

std::expected<ProjectSpec, SpecRejected> openSpec(const System &system, const AbsolutePath &file)
{
    const auto bytes = bytesOf(system, file);
    if (!bytes)
        return std::unexpected(SpecRejected{bytes.error(), {}});
    auto spec = readSpec(*bytes);
    if (!spec) {
        const int count = static_cast<int>(spec.error().size());
        return std::unexpected(SpecRejected{
            Error{
                QCoreApplication::translate("SpecStore", "%1 has %n problem(s).", nullptr, count).arg(file.fileName()),
                {},
                QCoreApplication::translate("SpecStore", "Mend the places named and open it again."),
                ErrorKind::SpecNotAcceptable},
            std::move(spec.error())});
    }
    return std::move(*spec);
}

Result<void> saveSpec(System &system, const AbsolutePath &file, const ProjectSpec &spec)
{
    const auto there = system.status(file);
    if (!there)
        return std::unexpected(there.error());
    if (!*there)
        return system.write(file, writeSpec(spec), WriteMode::Replace, Permissions::Normal);
    const auto original = system.read(file, maximumSpecSize);
    if (!original)
        return std::unexpected(original.error());
    return system.write(file, rewriteSpec(*original, spec), WriteMode::Replace, Permissions::Normal);
}

std::expected<ProjectSpec, SpecRejected> openProjectSpec(const System &system, const AbsolutePath &project)
{
    const auto entries = system.list(project);
    if (!entries)
        return std::unexpected(SpecRejected{entries.error(), {}});
    QStringList specs;
    for (const auto &entry : *entries) {
        if (entry.type == FileType::File && entry.name.endsWith(specSuffix))
            specs.append(QString::fromUtf8(entry.name));
    }
    if (specs.size() != 1)
        return std::unexpected(SpecRejected{
            Error{
                specs.isEmpty()
                    ? QCoreApplication::translate("SpecStore", "There is no setup file in %1.").arg(project.toString())
                    : QCoreApplication::translate("SpecStore", "There is more than one setup file in %1.")
                          .arg(project.toString()),
                specs.join(u'\n'),
                QCoreApplication::translate("SpecStore", "A project of Groundwork has one file NAME.groundwork.yaml."),
                ErrorKind::TargetNotUsable},
            {}});
    return openSpec(system, project.child(specs.first()));
}

} // namespace groundwork
