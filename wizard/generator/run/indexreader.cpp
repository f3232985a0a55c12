// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/indexreader.h"

#include "system/filechunks.h"

namespace groundwork {

namespace {

constexpr qint64 largestPage = 8 * 1024 * 1024;
constexpr qint64 endOfWheel = 256 * 1024;

/// An index of another platform's packages says nothing about this one.
void readCondaIndex(LiveIndexMaker &maker, const PackageCacheFile &file, const QString &platform,
                    const CancelToken &cancel)
{
    bool isOfOthers = false;
    RepodataScanner scanner([&](const RepodataRecord &record) {
        isOfOthers = !record.subdir.isEmpty() && record.subdir != "noarch" && record.subdir != platform.toLatin1();
        if (!isOfOthers)
            maker.addConda(record);
    });
    const auto read = readChunks(file.path, [&](QByteArrayView chunk) {
        scanner.feed(chunk);
        return cancel.isCancelled() || scanner.isBroken() || isOfOthers ? Reading::Stop : Reading::GoOn;
    });
    if (read && scanner.isWhole() && !isOfOthers && !file.channel.isEmpty())
        maker.addWholeChannel(file.channel);
}

void readFile(LiveIndexMaker &maker, const PackageCacheFile &file, const System &system, const QString &platform,
              const CancelToken &cancel)
{
    std::optional<NamedVersion> wheel;
    switch (file.kind) {
    case PackageCacheFile::Kind::CondaIndex:
        readCondaIndex(maker, file, platform, cancel);
        return;
    case PackageCacheFile::Kind::UvPage: {
        maker.addPypi(file.package, {});
        const auto page = system.read(file.path, largestPage);
        for (const QString &version : page ? versionsInUvPage(*page, file.package) : QStringList())
            maker.addPypi(file.package, version);
        return;
    }
    case PackageCacheFile::Kind::Wheel:
        wheel = wheelNamed(file.path.fileName());
        break;
    case PackageCacheFile::Kind::Download:
        wheel = wheelAtEnd(readEnd(file.path, endOfWheel).value_or(QByteArray()));
        break;
    }
    if (wheel)
        maker.addPypi(wheel->name, wheel->version);
}

} // namespace

std::shared_ptr<const LiveIndex> IndexReader::read(const System &system, const MachineFacts &facts,
                                                   const QProcessEnvironment &surroundings, const CancelToken &cancel)
{
    QList<PackageCacheFile> files = packageCaches(system, facts, surroundings);
    if (m_index && files == m_files && facts.platform == m_platform)
        return m_index;
    LiveIndexMaker maker;
    for (const PackageCacheFile &file : std::as_const(files)) {
        if (cancel.isCancelled())
            return nullptr;
        readFile(maker, file, system, facts.platform, cancel);
    }
    if (cancel.isCancelled())
        return nullptr;
    m_files = std::move(files);
    m_platform = facts.platform;
    m_index = std::move(maker).make();
    return m_index;
}

} // namespace groundwork
