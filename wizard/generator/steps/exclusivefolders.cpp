// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/steps/exclusivefolders.h"

#include "system/system.h"
#include "system/systemerror.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>
#include <thread>

namespace groundwork {

namespace {

AbsolutePath noteIn(const AbsolutePath &folder)
{
    return folder.child(QStringLiteral(".groundwork-unfinished"));
}

/// Where nothing can be written the tool itself will say so.
void clear(System &system, const AbsolutePath &folder, const ToolOutput &output)
{
    const auto note = system.status(noteIn(folder));
    if (!note || !*note || (*note)->type != FileType::File || !(*note)->own)
        return;
    output.removeUnfinished(system, folder, (*note)->modifiedNs);
    (void)system.remove(noteIn(folder));
}

} // namespace

Result<std::optional<ExclusiveFolders>> ExclusiveFolders::take(StepContext &context, QList<AbsolutePath> folders)
{
    using namespace std::chrono_literals;
    ExclusiveFolders result;
    // In one order, so that no two commands wait for each other.
    std::ranges::sort(folders);
    folders.erase(std::ranges::unique(folders).begin(), folders.end());
    for (const auto &folder : folders) {
        bool isSaid = false;
        while (true) {
            auto lock = FolderLock::tryTake(folder);
            if (!lock)
                return failure(
                    QCoreApplication::translate("ExclusiveFolders", "%1 could not be reserved for this run.")
                        .arg(folder.toString()),
                    errorText(lock.error()),
                    QCoreApplication::translate("ExclusiveFolders", "Close other programs, then try again."));
            if (*lock) {
                result.m_locks.push_back(std::move(**lock));
                break;
            }
            if (!isSaid && context.log)
                context.log(QCoreApplication::translate("ExclusiveFolders",
                                                        "Waiting until another run of Groundwork no longer uses %1.")
                                .arg(folder.toString()));
            isSaid = true;
            if (context.cancel.isCancelled())
                return std::nullopt;
            if (context.progress)
                context.progress({});
            std::this_thread::sleep_for(100ms);
        }
    }
    result.m_folders = std::move(folders);
    return result;
}

void ExclusiveFolders::begin(System &system, const ToolOutput *output)
{
    if (output == nullptr)
        return;
    for (const auto &folder : m_folders) {
        clear(system, folder, *output);
        (void)system.write(noteIn(folder), {}, WriteMode::CreateNew, Permissions::Normal);
    }
}

void ExclusiveFolders::end(System &system, const ToolOutput *output, End end)
{
    if (output == nullptr)
        return;
    for (const auto &folder : m_folders) {
        if (end == End::Interrupted)
            clear(system, folder, *output);
        else
            (void)system.remove(noteIn(folder));
    }
}

} // namespace groundwork
