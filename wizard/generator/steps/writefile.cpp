// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/steps/writefile.h"

#include "system/journaledsystem.h"

#include <QCoreApplication>

namespace groundwork {

Result<void> writeBelow(JournaledSystem &system, const AbsolutePath &root, const TextFile &file)
{
    const QStringList parts = file.path.toString().split(u'/');
    AbsolutePath folder = root;
    for (qsizetype i = 0; i + 1 < parts.size(); ++i) {
        folder = folder.child(parts.at(i));
        const auto status = system.status(folder);
        if (!status)
            return std::unexpected(status.error());
        if (!*status) {
            if (const auto made = system.makeDirectory(folder); !made)
                return made;
        }
    }
    return system.write(file.path.in(root), file.text, WriteMode::CreateNew,
                        file.executable ? Permissions::Executable : Permissions::Normal);
}

QString WriteFile::title(Tense tense) const
{
    return tense == Tense::Imperative
               ? QCoreApplication::translate("WriteFile", "Write %1").arg(file.path.toString())
               : QCoreApplication::translate("WriteFile", "Writing %1").arg(file.path.toString());
}

bool WriteFile::isDone(const StepContext &context) const
{
    const auto status = context.system.status(file.path.in(context.root));
    if (!status || !*status || (*status)->size != file.text.size())
        return false;
    const auto text = context.system.read(file.path.in(context.root), file.text.size());
    return text && *text == file.text;
}

StepResult WriteFile::execute(StepContext &context) const
{
    if (const auto written = writeBelow(context.system, context.root, file); !written)
        return std::unexpected(Failure{written.error(), {}});
    return Completion::Done;
}

} // namespace groundwork
