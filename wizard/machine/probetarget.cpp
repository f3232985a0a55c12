// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/disks.h"
#include "machine/probe.h"
#include "machine/projectstate.h"
#include "machine/smallfiles.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace groundwork {

namespace {

constexpr qint64 maximumStateFile = 1024 * 1024;

/// Fills in what our own record in the folder tells; false when there is none.
bool readOurRecord(const System &system, TargetFact &fact)
{
    const auto bytes = system.read(fact.path.child(QStringLiteral(".groundwork/state.json")), maximumStateFile);
    if (!bytes)
        return false;
    const QJsonObject record = QJsonDocument::fromJson(*bytes).object();
    const auto state = projectStateNamed(record.value(u"state").toString());
    if (record.value(u"version").toInt() != 1 || !state)
        return false;
    fact.project = *state;
    fact.kernel = record.value(u"kernel").toString();
    fact.manager = record.value(u"manager").toString();
    fact.prefix = absoluteOrNone(record.value(u"prefix").toString());
    fact.kernels = absoluteOrNone(record.value(u"kernels").toString());
    if (const auto lock = ProjectPath::from(record.value(u"lock").toString())) {
        const auto status = system.status(lock->in(fact.path));
        fact.hasLock = status && *status && (*status)->type == FileType::File;
    }
    return true;
}

TargetState stateInParent(const System &system, const AbsolutePath &parent, TargetState otherwise)
{
    const auto real = system.canonical(parent);
    if (!real)
        return TargetState::ParentMissing;
    const auto status = system.status(*real);
    if (!status || !*status || (*status)->type != FileType::Directory)
        return TargetState::ParentMissing;
    return (*status)->writable ? otherwise : TargetState::NotWritable;
}

TargetState stateOfFolder(const System &system, TargetFact &fact, const FileStatus &folder)
{
    const auto entries = system.list(fact.path);
    if (!entries)
        return TargetState::NotWritable;
    if (entries->isEmpty())
        return folder.writable ? stateInParent(system, fact.path.parent(), TargetState::EmptyFolder)
                               : TargetState::NotWritable;
    return readOurRecord(system, fact) ? TargetState::OurProject : TargetState::NotEmpty;
}

TargetState stateOf(const System &system, TargetFact &fact)
{
    const auto status = system.status(fact.path);
    if (!status)
        return TargetState::NotWritable;
    if (!*status)
        return stateInParent(system, fact.path.parent(), TargetState::Absent);
    switch ((*status)->type) {
    case FileType::Link:
        return TargetState::Link;
    case FileType::Directory:
        return stateOfFolder(system, fact, **status);
    case FileType::File:
    case FileType::Other:
        break;
    }
    return TargetState::NotAFolder;
}

} // namespace

AbsolutePath withRealParent(const System &system, const AbsolutePath &path)
{
    const auto parent = path.fileName().isEmpty() ? Result<AbsolutePath>() : system.canonical(path.parent());
    return parent && !parent->isEmpty() ? parent->child(path.fileName()) : path;
}

TargetFact probeTarget(const System &system, const AbsolutePath &target)
{
    TargetFact fact;
    fact.path = withRealParent(system, target);
    if (target.isEmpty())
        return fact;
    fact.state = stateOf(system, fact);
    if (const auto disk = probeDisk(system, target)) {
        fact.freeBytes = disk->freeBytes;
        fact.volume = disk->volume;
    }
    return fact;
}

} // namespace groundwork
