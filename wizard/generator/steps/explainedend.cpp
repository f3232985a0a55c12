// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/steps/explainedend.h"

#include "generator/steps/runcommand.h"
#include "machine/disks.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace groundwork {

namespace {

constexpr qsizetype longestWords = 64 * 1024;

QString wordsOf(const ProcessEnd &end)
{
    const auto tail = [](const QByteArray &bytes) {
        return QString::fromUtf8(bytes.last(std::min(longestWords, bytes.size())));
    };
    return tail(end.standardOutput) + u'\n' + tail(end.standardError);
}

/// The file that a tool could not write, where it names it with its full path.
AbsolutePath namedPlace(const QString &words)
{
    static const QRegularExpression form(
        QStringLiteral("(?:to file `(/[^`\\n]+)`|\\bto (/\\S+)): No space left|No space left on device: '(/[^'\\n]+)'|"
                       "Disk quota exceeded: '(/[^'\\n]+)'"));
    const auto match = form.match(words);
    const QString path = match.captured(1) + match.captured(2) + match.captured(3) + match.captured(4);
    return AbsolutePath::from(path).value_or(AbsolutePath());
}

struct Place
{
    AbsolutePath folder; ///< as the person knows it
    DiskFact disk;
};

/// The disk that is meant: that of the file that was named, else the one with the least room of those written to.
std::optional<Place> fullPlace(const StepContext &context, const ExplainedCommand &failed, const QString &words)
{
    if (const AbsolutePath named = namedPlace(words); !named.isEmpty()) {
        if (const auto disk = probeDisk(context.machine, named))
            return Place{named.parent(), *disk};
    }
    std::optional<Place> fullest;
    for (const auto &folder :
         QList<AbsolutePath>{failed.prefix} + failed.command.writes + QList<AbsolutePath>{context.privateDirectory}) {
        const auto disk = probeDisk(context.machine, folder);
        if (disk && (!fullest || disk->freeBytes < fullest->disk.freeBytes))
            fullest = Place{folder, *disk};
    }
    return fullest;
}

} // namespace

bool saysFullDisk(QStringView text)
{
    static constexpr QStringView phrases[] = {u"No space left on device", u"Errno 28]", u"NoSpaceLeftError",
                                              u"Disk quota exceeded", u"libmamba Write failed"};
    return std::ranges::any_of(phrases,
                               [&text](QStringView phrase) { return text.contains(phrase, Qt::CaseInsensitive); });
}

Failure explainedEnd(const StepContext &context, const ExplainedCommand &failed, const ProcessEnd &end)
{
    Failure failure = failed.output.explain(end, failed.asked);
    const QString words = wordsOf(end);
    if (!saysFullDisk(words))
        return failure;
    const auto full = fullPlace(context, failed, words);
    if (!full)
        return failure;
    const QLocale locale;
    const QString disk = diskText(full->disk, full->folder), free = locale.formattedDataSize(full->disk.freeBytes);
    const qint64 download = context.findings.solution ? context.findings.solution->downloadBytes : 0;
    failure.error.message =
        download > full->disk.freeBytes
            ? QCoreApplication::translate("FullDisk", "The disk of %1 is full: %2 are free, and about %3 are missing.")
                  .arg(disk, free, locale.formattedDataSize(download - full->disk.freeBytes))
            : QCoreApplication::translate("FullDisk", "The disk of %1 is full: %2 are free, which does not suffice.")
                  .arg(disk, free);
    failure.error.hint =
        QCoreApplication::translate("FullDisk", "Make room on it, or move that folder to another disk.");
    return failure;
}

std::expected<std::optional<ProcessEnd>, Failure> runExplained(StepContext &context, const ExplainedCommand &wanted)
{
    auto end = runCommand(context, wanted.command, &wanted.output);
    if (!end)
        return std::unexpected(Failure{end.error(), {}});
    if (end->outcome == ProcessOutcome::Cancelled)
        return std::nullopt;
    if (end->outcome != ProcessOutcome::Exited || end->exitCode != 0)
        return std::unexpected(explainedEnd(context, wanted, *end));
    return std::move(*end);
}

} // namespace groundwork
