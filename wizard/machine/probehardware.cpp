// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/probehardware.h"

#include "machine/controlgroups.h"
#include "machine/pciids.h"
#include "machine/smallfiles.h"

#include <QRegularExpression>
#include <QSysInfo>

#include <algorithm>

#ifdef __GLIBC__
#include <gnu/libc-version.h>
#endif

namespace groundwork {

namespace {

AbsolutePath at(const QString &path)
{
    return AbsolutePath::known(path);
}

/// Cores in the kernel's list form, "0-3,8".
int coresIn(const QString &list)
{
    int count = 0;
    for (const auto part : QStringView(list).split(u',', Qt::SkipEmptyParts)) {
        const auto ends = part.split(u'-');
        count += ends.size() == 2 ? ends[1].toInt() - ends[0].toInt() + 1 : 1;
    }
    return count;
}

/// By the system's list of names; without one the number is better than nothing.
QString nameByNumber(const System &system, const QString &vendor, const AbsolutePath &device)
{
    const QString number = textOf(system, device.child(QStringLiteral("device"))).trimmed();
    const QString name =
        pciDeviceName(system, textOf(system, device.child(QStringLiteral("vendor"))).trimmed(), number);
    return (vendor + u' ' + (name.isEmpty() ? number : name)).trimmed();
}

QList<GpuFact> nvidiaCards(const System &system)
{
    static const QRegularExpression release(QStringLiteral("Module\\s+(?:for \\S+\\s+)?([0-9][0-9.]+)"));
    const QString driver = release.match(textOf(system, at(QStringLiteral("/proc/driver/nvidia/version")))).captured(1);
    const AbsolutePath cards = at(QStringLiteral("/proc/driver/nvidia/gpus"));
    QList<GpuFact> gpus;
    for (const auto &card : namesIn(system, cards)) {
        GpuFact gpu;
        gpu.vendor = QStringLiteral("NVIDIA");
        gpu.name = valueIn(textOf(system, cards.child(card).child(QStringLiteral("information"))), u"Model", u':');
        // Until something uses the card its driver may not know which one it is.
        if (gpu.name.isEmpty() || gpu.name == u"Unknown")
            gpu.name = nameByNumber(system, gpu.vendor, at(QStringLiteral("/sys/bus/pci/devices")).child(card));
        gpu.driver = driver;
        gpus.append(gpu);
    }
    return gpus;
}

QString vendorNamed(const QString &id)
{
    if (id == u"0x10de")
        return QStringLiteral("NVIDIA");
    if (id == u"0x1002")
        return QStringLiteral("AMD");
    return id == u"0x8086" ? QStringLiteral("Intel") : QString();
}

enum class NvidiaCards { Listed, Unknown };

/// Cards that the kernel's graphics subsystem knows; the NVIDIA driver's own list tells more about its cards.
QList<GpuFact> drmCards(const System &system, NvidiaCards nvidia)
{
    static const QRegularExpression cardName(QStringLiteral("^card[0-9]+$"));
    const AbsolutePath cards = at(QStringLiteral("/sys/class/drm"));
    QList<GpuFact> gpus;
    for (const auto &card : namesIn(system, cards)) {
        const AbsolutePath device = cards.child(card).child(QStringLiteral("device"));
        GpuFact gpu;
        gpu.vendor = cardName.match(card).hasMatch()
                         ? vendorNamed(textOf(system, device.child(QStringLiteral("vendor"))).trimmed())
                         : QString();
        if (gpu.vendor.isEmpty() || (nvidia == NvidiaCards::Listed && gpu.vendor == u"NVIDIA"))
            continue;
        gpu.name = textOf(system, device.child(QStringLiteral("product_name"))).trimmed();
        if (gpu.name.isEmpty())
            gpu.name = nameByNumber(system, gpu.vendor, device);
        gpu.driver = valueIn(textOf(system, device.child(QStringLiteral("uevent"))), u"DRIVER", u'=');
        gpu.memoryBytes = textOf(system, device.child(QStringLiteral("mem_info_vram_total"))).trimmed().toLongLong();
        gpus.append(gpu);
    }
    return gpus;
}

/// Windows lends its card to WSL: there is no driver here, only the library that talks to the one of Windows.
QList<GpuFact> windowsCards(const System &system)
{
    const bool lent = exists(system, at(QStringLiteral("/dev/dxg"))) &&
                      (exists(system, at(QStringLiteral("/usr/lib/wsl/lib/libcuda.so"))) ||
                       exists(system, at(QStringLiteral("/usr/lib/wsl/lib/libcuda.so.1"))));
    return lent ? QList<GpuFact>{{QStringLiteral("NVIDIA"), QStringLiteral("NVIDIA GPU"), {}, 0}} : QList<GpuFact>();
}

} // namespace

QString findSystemName(const System &system)
{
    for (const auto &file : {QStringLiteral("/etc/os-release"), QStringLiteral("/usr/lib/os-release")}) {
        const QString name = valueIn(textOf(system, at(file)), u"PRETTY_NAME", u'=');
        if (!name.isEmpty())
            return name;
    }
    return QSysInfo::prettyProductName();
}

QString findPlatform()
{
    const QString processor = QSysInfo::currentCpuArchitecture();
    if (processor == u"x86_64")
        return QStringLiteral("linux-64");
    if (processor == u"arm64")
        return QStringLiteral("linux-aarch64");
    return QStringLiteral("linux-") + (processor == u"i386" ? QStringLiteral("32") : processor);
}

QVersionNumber findGlibc()
{
#ifdef __GLIBC__
    return QVersionNumber::fromString(QLatin1String(gnu_get_libc_version()));
#else
    return {};
#endif
}

int findCores(const System &system)
{
    const QString status = textOf(system, at(QStringLiteral("/proc/self/status")));
    int cores = coresIn(valueIn(status, u"Cpus_allowed_list", u':'));
    if (const auto allowed = coresAllowedByGroups(system))
        cores = std::min(cores, *allowed);
    return std::max(cores, 1);
}

qint64 findMemory(const System &system)
{
    const QString size = valueIn(textOf(system, at(QStringLiteral("/proc/meminfo"))), u"MemTotal", u':');
    const qint64 memory = size.section(u' ', 0, 0).toLongLong() * 1024;
    const auto allowed = memoryAllowedByGroups(system);
    return allowed ? std::min(memory, *allowed) : memory;
}

QList<GpuFact> findGpus(const System &system)
{
    QList<GpuFact> gpus = nvidiaCards(system);
    gpus += drmCards(system, gpus.isEmpty() ? NvidiaCards::Unknown : NvidiaCards::Listed);
    if (gpus.isEmpty())
        gpus = windowsCards(system);
    return gpus;
}

} // namespace groundwork
