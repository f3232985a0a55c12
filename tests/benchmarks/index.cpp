// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
//
// Reading a channel's index as large as conda-forge's, made here with its structure: time, and what memory it takes
// at most and for good:
//   benchmark_index [MEGABYTES]      300 without
#include "catalogue/knownnames.h"
#include "support/temporarydirectory.h"
#include "system/filechunks.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace groundwork;

namespace {

QByteArray hex(QRandomGenerator &random, int digits)
{
    QByteArray text;
    while (text.size() < digits)
        text += QByteArray::number(random.generate64(), 16).rightJustified(16, '0');
    return text.first(digits);
}

/// One file of a package as an index has it: about 700 bytes.
QByteArray record(QRandomGenerator &random, const QByteArray &name, const QByteArray &version, int minor)
{
    const QByteArray python =
        "python >=3." + QByteArray::number(minor) + ",<3." + QByteArray::number(minor + 1) + ".0a0";
    const QByteArray build = "py3" + QByteArray::number(minor) + 'h' + hex(random, 7) + "_0";
    QByteArray depends;
    for (int number = random.bounded(2, 9); number > 0; --number)
        depends += "\"package-" + QByteArray::number(random.bounded(30'000)) + " >=" + QByteArray::number(number) +
                   ".1,<" + QByteArray::number(number + 1) + ".0a0\",";
    return '"' + name + '-' + version + '-' + build + ".conda\":{\"build\":\"" + build +
           "\",\"build_number\":0,\"depends\":[" + depends + '"' + python +
           "\"],\"license\":\"BSD-3-Clause\",\"md5\":\"" + hex(random, 32) + "\",\"name\":\"" + name +
           "\",\"sha256\":\"" + hex(random, 64) +
           "\",\"size\":" + QByteArray::number(random.bounded(1'000, 90'000'000)) +
           ",\"subdir\":\"linux-64\",\"timestamp\":1700000000000,\"version\":\"" + version + "\"}";
}

/// Packages with some versions, each for some Pythons, until the file is large enough.
qint64 makeIndex(const QString &path, qint64 size)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return 0;
    QRandomGenerator random(1);
    qint64 records = 0;
    file.write(R"({"info":{"subdir":"linux-64"},"packages":{},"packages.conda":{)");
    for (int number = 0; file.pos() < size; ++number) {
        const QByteArray name = "package-" + QByteArray::number(number);
        for (int version = random.bounded(1, 24); version > 0; --version) {
            const QByteArray text = QByteArray::number(version / 8) + '.' + QByteArray::number(version) + ".0";
            for (int minor = 10; minor < 10 + random.bounded(1, 4); ++minor) {
                file.write((records++ > 0 ? "," : "") + record(random, name, text, minor));
            }
        }
    }
    file.write(R"(},"removed":[],"repodata_version":1})");
    return records;
}

/// The most memory that this process had so far, in MB.
double peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    return text.mid(text.indexOf("VmHWM:") + 6, 16).simplified().split(' ').value(0).toDouble() / 1000;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const qint64 megabytes = argc > 1 ? QByteArray(argv[1]).toLongLong() : 300;
    const TemporaryDirectory place;
    const AbsolutePath path = place.child(QStringLiteral("index.json"));
    const qint64 records = makeIndex(path.toString(), megabytes * 1'000'000);
    const double before = peakMemory();

    LiveIndexMaker maker;
    RepodataScanner scanner([&maker](const RepodataRecord &record) { maker.addConda(record); });
    QElapsedTimer timer;
    timer.start();
    const std::clock_t begin = std::clock();
    const auto read = readChunks(path, [&scanner](QByteArrayView chunk) {
        scanner.feed(chunk);
        return Reading::GoOn;
    });
    const auto index = std::move(maker).make();
    const auto elapsed = static_cast<double>(timer.elapsed());
    const double processor = static_cast<double>(std::clock() - begin) * 1000 / CLOCKS_PER_SEC;
    if (!read || !scanner.isWhole())
        return 1;
    std::printf(
        "%lld MB, %lld files of %lld packages: %.0f ms, %.0f ms of a processor (%.0f MB/s), at most %.0f MB more "
        "memory while it is read, %.1f MB for good\n",
        static_cast<long long>(megabytes), static_cast<long long>(records), static_cast<long long>(index->size()),
        elapsed, processor, static_cast<double>(megabytes) * 1000 / processor, peakMemory() - before,
        static_cast<double>(index->bytesOfMemory()) / 1e6);

    double slowest = 0;
    for (const char *typed : {"p", "pack", "package-1", "package-29999", "numpy", "nunpy", "zzzz", "e"}) {
        double best = 1e9; // of some, so that the machine's other work is left out
        for (int round = 0; round < 5; ++round) {
            timer.start();
            (void)findPackages(bundledCatalogue(), index.get(), QString::fromLatin1(typed), 60);
            best = std::min(best, static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        slowest = std::max(slowest, best);
    }
    std::printf("slowest key-stroke over catalogue and index: %.1f ms\n", slowest);
    return 0;
}
