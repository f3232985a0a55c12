// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/environmentmarkname.h"
#include "machine/toolenvironment.h"
#include "samplemachine.h"
#include "system/realgit.h"
#include "system/realsystem.h"

#include <QTest>

#include <algorithm>

using namespace groundwork;
using namespace Qt::StringLiterals;

class TestProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bareMachine();
    void rulesOfLicences();
    void systemAndHardware();
    void containerLimitsCount();
    void limitsOfOlderControlGroups_data();
    void limitsOfOlderControlGroups();
    void gpus_data();
    void gpus();
    void debianPython();
    void builtPythons();
    void newestPipWins();
    void noVenvModuleNoPip();
    void shimsAndEnvironmentsAreSkipped();
    void tools_data();
    void tools();
    void everyToolOnce();
    void unsafePathsAreNotSearched();
    void environments();
    void kernels_data();
    void kernels();
    void looksAtSoManyPrefixes();
    void toolEnvironment();
    void pipsOwnFileIsRead();
    void startsAndWritesNothing();
    void thisMachine();
};

void TestProbe::bareMachine()
{
    const MemorySystem system;
    const auto facts = probeMachine(system, KnownIdentity(), QProcessEnvironment(), {});
    QVERIFY(facts.tools.isEmpty() && facts.pythons.isEmpty() && facts.environments.isEmpty());
    QVERIFY(facts.home.isEmpty() && facts.kernels.isEmpty());
    QCOMPARE(facts.cores, 1);
    QVERIFY(facts.platform.startsWith(u"linux-"));
    QCOMPARE(facts.gitName, u"Ada Lovelace"_s);
    QCOMPARE(facts.gitEmail, u"ada@example.org"_s);
}

void TestProbe::rulesOfLicences()
{
    MemorySystem system;
    system.addFile(u"/etc/groundwork/rules.yaml"_s, "# of the team\nunwanted_licences: [copyleft, network-copyleft]\n");
    QProcessEnvironment surroundings;
    QCOMPARE(probeMachine(system, KnownIdentity(), surroundings, {}).unwantedLicences,
             (QStringList{u"copyleft"_s, u"network-copyleft"_s}));
    // The person's own add to the team's.
    system.addFile(u"/home/ada/.config/groundwork/rules.yaml"_s, "unwanted_licences:\n  - proprietary\n  - copyleft\n");
    surroundings.insert(u"HOME"_s, u"/home/ada"_s);
    const auto facts = probeMachine(system, KnownIdentity(), surroundings, {});
    QCOMPARE(facts.unwantedLicences, (QStringList{u"copyleft"_s, u"network-copyleft"_s, u"proprietary"_s}));
    // Without a conda nobody is told of its channels.
    QCOMPARE(facts.condaChannels, QList<ChannelFact>());
}

void TestProbe::systemAndHardware()
{
    MemorySystem system;
    system.addFile(u"/usr/lib/os-release"_s, "NAME=\"Debian\"\nPRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\n");
    system.addLink(u"/etc/os-release"_s, u"../usr/lib/os-release"_s);
    system.addFile(u"/proc/self/status"_s, "Name:\tx\nCpus_allowed:\tff\nCpus_allowed_list:\t0-3,6,8-9\n");
    system.addFile(u"/proc/meminfo"_s, "MemTotal:       16307428 kB\nMemFree: 1 kB\n");
    const auto facts = factsOf(system);
    QCOMPARE(facts.system, u"Debian GNU/Linux 12 (bookworm)"_s);
    QCOMPARE(facts.cores, 7);
    QCOMPARE(facts.memoryBytes, qint64{16307428} * 1024);
    QVERIFY(facts.gpus.isEmpty());
}

void TestProbe::containerLimitsCount()
{
    MemorySystem system;
    system.addFile(u"/proc/self/status"_s, "Cpus_allowed_list:\t0-63\n");
    system.addFile(u"/proc/meminfo"_s, "MemTotal: 4000000 kB\n");
    system.addFile(u"/sys/fs/cgroup/cpu.max"_s, "150000 100000\n");
    system.addFile(u"/sys/fs/cgroup/memory.max"_s, "1073741824\n");
    QCOMPARE(factsOf(system).cores, 2);
    QCOMPARE(factsOf(system).memoryBytes, qint64{1073741824});
    system.addFile(u"/sys/fs/cgroup/cpu.max"_s, "max 100000\n");
    system.addFile(u"/sys/fs/cgroup/memory.max"_s, "max\n");
    QCOMPARE(factsOf(system).cores, 64);
    QCOMPARE(factsOf(system).memoryBytes, qint64{4000000} * 1024);
    // A batch system limits a job in a group of its own, and a step of it may have less.
    system.addFile(u"/proc/self/cgroup"_s, "1:name=x:/elsewhere\n0::/slurm/job_7/step_0\n");
    system.addFile(u"/sys/fs/cgroup/slurm/job_7/cpu.max"_s, "800000 100000\n");
    system.addFile(u"/sys/fs/cgroup/slurm/job_7/step_0/cpu.max"_s, "max 100000\n");
    system.addFile(u"/sys/fs/cgroup/slurm/job_7/step_0/memory.max"_s, "2147483648\n");
    QCOMPARE(factsOf(system).cores, 8);
    QCOMPARE(factsOf(system).memoryBytes, qint64{2147483648});
    system.addFile(u"/proc/self/cgroup"_s, "0::/../../etc\n");
    QCOMPARE(factsOf(system).cores, 64);
}

void TestProbe::limitsOfOlderControlGroups_data()
{
    QTest::addColumn<QString>("ownGroups");
    QTest::addColumn<QString>("processors"); // where that controller is
    QTest::addColumn<QString>("memory");
    QTest::newRow("in a container") << u"4:memory:/docker/1f\n1:cpu,cpuacct:/docker/1f\n"_s << u"cpu,cpuacct"_s
                                    << u"memory"_s;
    QTest::newRow("in a job") << u"4:memory:/slurm/job_7/step_0\n1:cpu,cpuacct:/slurm/job_7/step_0\n"_s
                              << u"cpu,cpuacct/slurm/job_7"_s << u"memory/slurm/job_7"_s;
    QTest::newRow("controllers by themselves")
        << u"4:memory:/\n2:cpuacct:/\n1:cpu:/\n0::/\n"_s << u"cpu"_s << u"memory"_s;
}

/// Version 1 of control groups, as older systems and container hosts have it.
void TestProbe::limitsOfOlderControlGroups()
{
    QFETCH(const QString, ownGroups);
    QFETCH(const QString, processors);
    QFETCH(const QString, memory);
    MemorySystem system;
    const QString groups = u"/sys/fs/cgroup/"_s;
    system.addFile(u"/proc/self/status"_s, "Cpus_allowed_list:\t0-63\n");
    system.addFile(u"/proc/meminfo"_s, "MemTotal: 4000000 kB\n");
    system.addFile(u"/proc/self/cgroup"_s, ownGroups.toUtf8());
    system.addFile(groups + processors + u"/cpu.cfs_quota_us"_s, "250000\n");
    system.addFile(groups + processors + u"/cpu.cfs_period_us"_s, "100000\n");
    system.addFile(groups + memory + u"/memory.limit_in_bytes"_s, "1073741824\n");
    QCOMPARE(factsOf(system).cores, 3);
    QCOMPARE(factsOf(system).memoryBytes, qint64{1073741824});
    // As they are without limits.
    system.addFile(groups + processors + u"/cpu.cfs_quota_us"_s, "-1\n");
    system.addFile(groups + memory + u"/memory.limit_in_bytes"_s, "9223372036854771712\n");
    QCOMPARE(factsOf(system).cores, 64);
    QCOMPARE(factsOf(system).memoryBytes, qint64{4000000} * 1024);
}

void TestProbe::gpus_data()
{
    // Constructed, not recorded: from the drivers' public documentation.
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QList<GpuFact>>("expected");
    QTest::newRow("NVIDIA") << u"nvidia"_s
                            << QList<GpuFact>{{u"NVIDIA"_s, u"NVIDIA A100-SXM4-40GB"_s, u"535.183.01"_s, 0}};
    QTest::newRow("AMD") << u"amd"_s
                         << QList<GpuFact>{{u"AMD"_s, u"AMD Radeon PRO W6800"_s, u"amdgpu"_s, qint64{32} << 30}};
    QTest::newRow("Intel, no name") << u"intel"_s << QList<GpuFact>{{u"Intel"_s, u"Intel 0x9a49"_s, u"i915"_s, 0}};
    QTest::newRow("Intel, in the list of names")
        << u"intel, list"_s << QList<GpuFact>{{u"Intel"_s, u"Intel Iris Xe Graphics"_s, u"i915"_s, 0}};
    QTest::newRow("a name without brackets")
        << u"amd, list"_s << QList<GpuFact>{{u"AMD"_s, u"AMD Aldebaran/MI200"_s, u"amdgpu"_s, qint64{64} << 30}};
    QTest::newRow("another vendor's number")
        << u"amd, not in the list"_s << QList<GpuFact>{{u"AMD"_s, u"AMD 0x9a49"_s, u"amdgpu"_s, qint64{64} << 30}};
    QTest::newRow("NVIDIA, free driver") << u"nouveau"_s
                                         << QList<GpuFact>{
                                                {u"NVIDIA"_s, u"NVIDIA GeForce RTX 3090"_s, u"nouveau"_s, 0}};
    QTest::newRow("NVIDIA, not in use yet")
        << u"nvidia, asleep"_s << QList<GpuFact>{{u"NVIDIA"_s, u"NVIDIA GeForce RTX 3090"_s, u"535.183.01"_s, 0}};
    QTest::newRow("NVIDIA lent by Windows") << u"wsl"_s << QList<GpuFact>{{u"NVIDIA"_s, u"NVIDIA GPU"_s, {}, 0}};
    QTest::newRow("a virtual screen") << u"virtual"_s << QList<GpuFact>();
}

namespace {

/// In the form of hwdata's list: vendors, their devices, and boards of these by others; classes come last.
const QByteArray names = "# a comment\n"
                         "1002  Advanced Micro Devices, Inc. [AMD/ATI]\n\t7408  Aldebaran/MI200\n"
                         "\t\t1002 9a49  Not this one [Board]\n"
                         "10de  NVIDIA Corporation\n\t2204  GA102 [GeForce RTX 3090]\n\t\t1028 2204  A board\n"
                         "8086  Intel Corporation\n\t2204  Another thing\n\t9a49  TigerLake-LP GT2 [Iris Xe Graphics]\n"
                         "C 03  Display controller\n\t00  VGA compatible controller\n";

} // namespace

void TestProbe::gpus()
{
    QFETCH(const QString, kind);
    MemorySystem system;
    const auto device = u"/sys/devices/pci0000:00/0000:01:00.0/"_s;
    system.addLink(u"/sys/class/drm/card0"_s, u"../../devices/pci0000:00/0000:01:00.0/drm/card0"_s);
    system.addLink(device + u"drm/card0/device"_s, u"../.."_s);
    system.addFile(u"/sys/class/drm/version"_s, "drm 1.1.0\n");
    system.addDirectory(u"/sys/class/drm/card0-HDMI-A-1"_s);
    if (kind.contains(u',') || kind == u"nouveau")
        system.addFile(u"/usr/share/misc/pci.ids"_s, names);
    if (kind == u"nvidia" || kind == u"nvidia, asleep") {
        system.addFile(u"/proc/driver/nvidia/version"_s,
                       "NVRM version: NVIDIA UNIX x86_64 Kernel Module  535.183.01  Sun May 12 19:39:15 UTC 2024\n");
        system.addFile(u"/proc/driver/nvidia/gpus/0000:01:00.0/information"_s,
                       kind == u"nvidia" ? "Model: \t\t NVIDIA A100-SXM4-40GB\nIRQ:   \t\t 130\n"
                                         : "Model: \t\t Unknown\nIRQ:   \t\t 130\n");
        system.addFile(u"/sys/bus/pci/devices/0000:01:00.0/vendor"_s, "0x10de\n");
        system.addFile(u"/sys/bus/pci/devices/0000:01:00.0/device"_s, "0x2204\n");
        system.addFile(device + u"vendor"_s, "0x10de\n"); // the same card again
    } else if (kind == u"amd") {
        system.addFile(device + u"vendor"_s, "0x1002\n");
        system.addFile(device + u"product_name"_s, "AMD Radeon PRO W6800\n");
        system.addFile(device + u"mem_info_vram_total"_s, "34359738368\n");
        system.addFile(device + u"uevent"_s, "DRIVER=amdgpu\nPCI_CLASS=30000\n");
    } else if (kind == u"nouveau") {
        system.addFile(device + u"vendor"_s, "0x10de\n");
        system.addFile(device + u"device"_s, "0x2204\n");
        system.addFile(device + u"uevent"_s, "DRIVER=nouveau\n");
    } else if (kind.startsWith(u"amd,")) {
        system.addFile(device + u"vendor"_s, "0x1002\n");
        system.addFile(device + u"device"_s, kind == u"amd, list" ? "0x7408\n" : "0x9a49\n");
        system.addFile(device + u"mem_info_vram_total"_s, "68719476736\n");
        system.addFile(device + u"uevent"_s, "DRIVER=amdgpu\n");
    } else if (kind.startsWith(u"intel")) {
        system.addFile(device + u"vendor"_s, "0x8086\n");
        system.addFile(device + u"device"_s, "0x9a49\n");
        system.addFile(device + u"uevent"_s, "DRIVER=i915\n");
    } else if (kind == u"wsl") {
        system.addFile(u"/dev/dxg"_s, {});
        system.addFile(u"/usr/lib/wsl/lib/libcuda.so.1"_s, {});
    } else {
        system.addFile(device + u"vendor"_s, "0x1af4\n");
    }
    QTEST(factsOf(system).gpus, "expected");
}

void TestProbe::debianPython()
{
    MemorySystem system;
    addProgram(system, u"/usr/bin/python3.11"_s);
    system.addLink(u"/usr/bin/python3"_s, u"python3.11"_s);
    system.addLink(u"/bin"_s, u"usr/bin"_s);
    system.addFile(u"/usr/lib/python3.11/venv/__init__.py"_s, {});
    system.addFile(u"/usr/share/python-wheels/pip-23.0.1-py3-none-any.whl"_s, {});
    system.addFile(u"/usr/share/python-wheels/setuptools-66.1.1-py3-none-any.whl"_s, {});
    const QString wheel = u"/usr/share/python-wheels/pip-23.0.1-py3-none-any.whl/pip"_s;
    QCOMPARE(described(factsOf(system).pythons), QStringList{u"3.11 /usr/bin/python3.11 "_s + wheel});
    system.addFile(u"/var/lib/dpkg/status"_s, "Package: libc6\nVersion: 2.36-9\n\nPackage: python3.11-minimal\n"
                                              "Status: install ok installed\nVersion: 3.11.2-6+deb12u6\n\n"
                                              "Package: zlib1g\nVersion: 1:1.2.13\n");
    QCOMPARE(described(factsOf(system).pythons), QStringList{u"3.11.2 /usr/bin/python3.11 "_s + wheel});
    // What was removed says nothing, and a preview is none of the released ones.
    MemorySystem preview = system;
    preview.addFile(u"/var/lib/dpkg/status"_s, "Package: python3.11-minimal\nVersion: 3.11.0~rc2-1\n");
    QCOMPARE(factsOf(preview).pythons.first().version, u"3.11.0rc2"_s);
    // Debian's own pip of python3-pip, where the wheels are missing.
    MemorySystem other = system;
    QVERIFY(other.removeTree(AbsolutePath::known(u"/usr/share/python-wheels"_s)));
    other.addFile(u"/usr/lib/python3/dist-packages/pip/__main__.py"_s, {});
    other.addFile(u"/usr/lib/python3/dist-packages/pip-23.0.1.dist-info/METADATA"_s, {});
    QCOMPARE(described(factsOf(other).pythons),
             QStringList{u"3.11.2 /usr/bin/python3.11 /usr/lib/python3/dist-packages/pip"_s});
}

void TestProbe::builtPythons()
{
    MemorySystem system;
    addPython(system, u"/home/person/.pyenv/versions/3.9.18"_s, u"3.9.18"_s, u"23.0.1"_s);
    addPython(system, u"/home/person/.pyenv/versions/3.12.1"_s, u"3.12.1"_s, u"23.2.1"_s);
    addPython(system, u"/usr/local"_s, u"3.10.4"_s, u"22.0.4"_s);
    QCOMPARE(
        described(factsOf(system).pythons),
        (QStringList{
            u"3.12.1 /home/person/.pyenv/versions/3.12.1/bin/python3.12 "
            "/home/person/.pyenv/versions/3.12.1/lib/python3.12/ensurepip/_bundled/pip-23.2.1-py3-none-any.whl/pip"_s,
            u"3.10.4 /usr/local/bin/python3.10 "
            "/usr/local/lib/python3.10/ensurepip/_bundled/pip-22.0.4-py3-none-any.whl/pip"_s,
            u"3.9.18 /home/person/.pyenv/versions/3.9.18/bin/python3.9 "
            "/home/person/.pyenv/versions/3.9.18/lib/python3.9/ensurepip/_bundled/pip-23.0.1-py3-none-any.whl/pip"_s}));
}

void TestProbe::newestPipWins()
{
    MemorySystem system;
    addPython(system, u"/usr/local"_s, u"3.12.1"_s, u"23.2.1"_s);
    const QString packages = u"/usr/local/lib/python3.12/site-packages"_s;
    system.addFile(packages + u"/pip/__main__.py"_s, {});
    system.addFile(packages + u"/pip-26.3.dist-info/METADATA"_s, {});
    QCOMPARE(factsOf(system).pythons.first().pip.toString(), packages + u"/pip"_s);
    QVERIFY(system.removeTree(AbsolutePath::known(packages + u"/pip-26.3.dist-info"_s)));
    system.addFile(packages + u"/pip-9.0.dist-info/METADATA"_s, {});
    QVERIFY(factsOf(system).pythons.first().pip.toString().contains(u"pip-23.2.1"));
}

void TestProbe::noVenvModuleNoPip()
{
    MemorySystem system;
    addPython(system, u"/usr/local"_s, u"3.12.1"_s, u"23.2.1"_s);
    QVERIFY(system.removeTree(AbsolutePath::known(u"/usr/local/lib/python3.12/venv"_s)));
    QCOMPARE(factsOf(system).pythons.size(), 1);
    QVERIFY(factsOf(system).pythons.first().pip.isEmpty());
}

void TestProbe::shimsAndEnvironmentsAreSkipped()
{
    MemorySystem system;
    addPython(system, u"/usr/local"_s, u"3.12.1"_s, u"23.2.1"_s);
    addProgram(system, u"/home/person/.pyenv/shims/python3"_s, "#!/usr/bin/env bash\nexec pyenv exec\n");
    addProgram(system, u"/home/person/.pyenv/shims/conda"_s, "#!/usr/bin/env bash\nexec pyenv exec\n");
    addProgram(system, u"/home/person/tools/pipenv"_s, "#!/bin/sh\nexec \"/opt/pyenv/libexec/pyenv\" exec \"$0\"\n");
    addProgram(system, u"/home/person/wrap/python3.11"_s, "#!/bin/sh\nexec python3 \"$@\"\n");
    system.addFile(u"/home/person/env/pyvenv.cfg"_s, "home = /usr/local/bin\n");
    system.addLink(u"/home/person/env/bin/python3"_s, u"/usr/local/bin/python3.12"_s);
    system.addFile(u"/home/person/plain/python3.12"_s, program); // not executable
    system.addLink(u"/home/person/broken/python3"_s, u"/nowhere"_s);
    const auto facts = factsOf(system, surroundings(u"/home/person/.pyenv/shims:/home/person/tools:/home/person/wrap:"
                                                    "/home/person/env/bin:/home/person/plain:/home/person/broken"_s));
    QCOMPARE(facts.pythons.size(), 1);
    QCOMPARE(facts.pythons.first().executable.toString(), u"/usr/local/bin/python3.12"_s);
    QVERIFY2(facts.tools.isEmpty(), qPrintable(described(facts.tools).join(u'\n')));
}

void TestProbe::tools_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("expected");
    QTest::newRow("conda by its record") << u"record"_s << u"conda 24.7.1 /home/person/miniconda3/bin/conda"_s;
    QTest::newRow("conda by its version file") << u"file"_s << u"conda 24.7.1 /opt/conda/bin/conda"_s;
    QTest::newRow("conda without any") << u"none"_s << u"conda  /opt/conda/bin/conda"_s;
    QTest::newRow("mamba") << u"mamba"_s << u"mamba 1.5.8 /home/person/miniforge3/bin/mamba"_s;
    QTest::newRow("micromamba") << u"micromamba"_s << u"mamba  /home/person/.local/bin/micromamba"_s;
    QTest::newRow("pipenv by pip --user") << u"pipenv"_s << u"pipenv 2026.10.0 /home/person/.local/bin/pipenv"_s;
    QTest::newRow("pipenv by pipx") << u"pipx"_s
                                    << u"pipenv 2026.10.0 /home/person/.local/pipx/venvs/pipenv/bin/pipenv"_s;
    QTest::newRow("uv") << u"uv"_s << u"uv  /home/person/.cargo/bin/uv"_s;
}

void TestProbe::tools()
{
    QFETCH(const QString, kind);
    MemorySystem system;
    const auto home = u"/home/person/"_s;
    if (kind == u"record") {
        addProgram(system, home + u"miniconda3/bin/conda"_s, "#!/home/person/miniconda3/bin/python\n");
        system.addFile(home + u"miniconda3/conda-meta/conda-24.7.1-py312h06a4308_0.json"_s, "{}");
        system.addFile(home + u"miniconda3/conda-meta/conda-libmamba-solver-24.7.0-pyhd3eb1b0_0.json"_s, "{}");
    } else if (kind == u"file" || kind == u"none") {
        addProgram(system, u"/opt/conda/bin/conda"_s, "#!/opt/conda/bin/python\n");
        if (kind == u"file")
            system.addFile(u"/opt/conda/lib/python3.11/site-packages/conda/_version.py"_s,
                           "# a file\n__version__ = version = '24.7.1'\n");
    } else if (kind == u"mamba") {
        addProgram(system, home + u"miniforge3/bin/mamba"_s);
        system.addFile(home + u"miniforge3/conda-meta/mamba-1.5.8-py310h51d5547_0.json"_s, "{}");
    } else if (kind == u"micromamba") {
        addProgram(system, home + u".local/bin/micromamba"_s);
    } else if (kind == u"pipenv") {
        addProgram(system, home + u".local/bin/pipenv"_s, "#!/usr/bin/python3\n");
        system.addFile(home + u".local/lib/python3.11/site-packages/pipenv-2026.10.0.dist-info/METADATA"_s, {});
    } else if (kind == u"pipx") {
        addProgram(system, home + u".local/pipx/venvs/pipenv/bin/pipenv"_s, "#!/x\n");
        system.addFile(home + u".local/pipx/venvs/pipenv/lib/python3.11/site-packages/pipenv-2026.10.0.dist-info/M"_s,
                       {});
        system.addLink(home + u".local/bin/pipenv"_s, u"../pipx/venvs/pipenv/bin/pipenv"_s);
    } else {
        addProgram(system, home + u".cargo/bin/uv"_s);
    }
    QFETCH(const QString, expected);
    QCOMPARE(described(factsOf(system).tools), QStringList{expected});
}

void TestProbe::everyToolOnce()
{
    MemorySystem system;
    addProgram(system, u"/opt/conda/bin/conda"_s, "#!/opt/conda/bin/python\n");
    system.addLink(u"/usr/local/bin/conda"_s, u"/opt/conda/bin/conda"_s);
    addProgram(system, u"/home/person/miniconda3/bin/conda"_s, "#!/home/person/miniconda3/bin/python\n");
    // The one that the shell would run comes first.
    QCOMPARE(described(factsOf(system, surroundings(u"/usr/local/bin:/usr/bin"_s)).tools),
             (QStringList{u"conda  /opt/conda/bin/conda"_s, u"conda  /home/person/miniconda3/bin/conda"_s}));
    QCOMPARE(described(factsOf(system, surroundings(u"/home/person/miniconda3/bin"_s)).tools).first(),
             u"conda  /home/person/miniconda3/bin/conda"_s);
}

void TestProbe::unsafePathsAreNotSearched()
{
    MemorySystem system;
    for (const auto &folder : {u"/home/person/work"_s, u"/home/person"_s, u"/work"_s})
        addProgram(system, folder + u"/conda"_s);
    QVERIFY(factsOf(system, surroundings(u".::work:../work:~:"_s)).tools.isEmpty());
}

void TestProbe::environments()
{
    MemorySystem system;
    const auto home = u"/home/person/"_s;
    addProgram(system, u"/opt/conda/bin/conda"_s, "#!/opt/conda/bin/python\n");
    system.addFile(u"/opt/conda/conda-meta/history"_s, {});
    system.addFile(u"/opt/conda/conda-meta/python-3.11.9-h955ad1f_0.json"_s, "{}");
    system.addFile(u"/opt/conda/conda-meta/conda-24.7.1-py311_0.json"_s, "{}");
    system.addFile(u"/opt/conda/envs/ml/conda-meta/history"_s, {});
    system.addFile(u"/opt/conda/envs/ml/conda-meta/python-3.12.4-h5148396_1.json"_s, "{}");
    system.addDirectory(u"/opt/conda/envs/.conda_envs_dir_test"_s);
    system.addFile(home + u"listed/conda-meta/history"_s, {});
    system.addFile(home + u".conda/environments.txt"_s, "/home/person/listed\n/gone\nrelative\n/opt/conda/envs/ml\n");
    system.addFile(home + u".virtualenvs/a/pyvenv.cfg"_s, "home = /usr/bin\nversion = 3.11.2\n");
    system.addFile(home + u".virtualenvs/a/lib/python3.11/site-packages/numpy-2.0.dist-info/METADATA"_s, {});
    system.addFile(home + u".local/share/virtualenvs/b-x1/pyvenv.cfg"_s, "version_info = 3.12.1.final.0\n");
    const QList<EnvironmentFact> expected = {
        {EnvironmentKind::Venv, AbsolutePath::known(home + u".local/share/virtualenvs/b-x1"_s), u"3.12.1"_s, 0},
        {EnvironmentKind::Venv, AbsolutePath::known(home + u".virtualenvs/a"_s), u"3.11.2"_s, 1},
        {EnvironmentKind::Conda, AbsolutePath::known(home + u"listed"_s), {}, 0},
        {EnvironmentKind::Conda, AbsolutePath::known(u"/opt/conda"_s), u"3.11.9"_s, 2},
        {EnvironmentKind::Conda, AbsolutePath::known(u"/opt/conda/envs/ml"_s), u"3.12.4"_s, 1}};
    QCOMPARE(factsOf(system).environments, expected);
}

void TestProbe::kernels_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("folder");
    QTest::newRow("home") << QString() << QString() << u"/home/person/.local/share/jupyter/kernels"_s;
    QTest::newRow("XDG") << u"XDG_DATA_HOME"_s << u"/data"_s << u"/data/jupyter/kernels"_s;
    QTest::newRow("Jupyter") << u"JUPYTER_DATA_DIR"_s << u"/jupyter"_s << u"/jupyter/kernels"_s;
    QTest::newRow("relative is no place")
        << u"XDG_DATA_HOME"_s << u"data"_s << u"/home/person/.local/share/jupyter/kernels"_s;
}

void TestProbe::kernels()
{
    QFETCH(const QString, variable);
    QFETCH(const QString, value);
    QFETCH(const QString, folder);
    MemorySystem system;
    system.addFile(folder + u"/churn/kernel.json"_s,
                   R"({"argv": ["/p/.venv/bin/python", "-m", "ipykernel_launcher"]})");
    system.addFile(folder + u"/churn/"_s + environmentMarkName(), R"({"version": 1, "project": "/p"})");
    system.addFile(folder + u"/relative/kernel.json"_s, R"({"argv": ["python", "-m", "x"]})");
    system.addFile(folder + u"/broken/kernel.json"_s, "{");
    system.addDirectory(folder + u"/empty"_s);
    auto environment = surroundings();
    if (!variable.isEmpty())
        environment.insert(variable, value);
    const auto facts = factsOf(system, environment);
    QCOMPARE(facts.kernels.toString(), folder);
    const auto at = [&](const QString &name) { return AbsolutePath::known(folder).child(name); };
    const QList<KernelFact> expected = {
        {u"broken"_s, at(u"broken"_s), {}},
        {u"churn"_s, at(u"churn"_s), AbsolutePath::known(u"/p/.venv/bin/python"_s), AbsolutePath::known(u"/p"_s)},
        {u"relative"_s, at(u"relative"_s), {}}};
    QCOMPARE(facts.kernelsFound, expected);
}

void TestProbe::looksAtSoManyPrefixes()
{
    // The bound is on what is looked at: places without an environment count too.
    MemorySystem system;
    QByteArray listed;
    for (int i = 0; i < 5000; ++i)
        listed += "/gone/" + QByteArray::number(i) + "\n/gone/0\n";
    system.addFile(u"/home/person/.conda/environments.txt"_s, listed + "/home/person/last\n");
    system.addFile(u"/home/person/last/conda-meta/history"_s, {});
    QCOMPARE(factsOf(system).environments.size(), 0);
}

void TestProbe::toolEnvironment()
{
    MemorySystem system;
    system.addDirectory(u"/usr/bin"_s);
    system.addDirectory(u"/usr/local/bin"_s);
    auto environment = surroundings(u".:/home/person/bin:/usr/bin"_s);
    const QStringList kept = {
        u"USER"_s,          u"https_proxy"_s,        u"NO_PROXY"_s,        u"SSL_CERT_FILE"_s,
        u"PIP_INDEX_URL"_s, u"REQUESTS_CA_BUNDLE"_s, u"PIP_CERT"_s,        u"PIP_PROXY"_s,
        u"UV_INDEX_URL"_s,  u"UV_SYSTEM_CERTS"_s,    u"CONDA_PKGS_DIRS"_s, u"CONDA_OVERRIDE_CUDA"_s};
    const QStringList dropped = {u"LD_PRELOAD"_s,
                                 u"LD_LIBRARY_PATH"_s,
                                 u"PYTHONPATH"_s,
                                 u"PYTHONSTARTUP"_s,
                                 u"PYTHONHOME"_s,
                                 u"CONDA_PREFIX"_s,
                                 u"CONDA_EXE"_s,
                                 u"CONDARC"_s,
                                 u"CONDA_SSL_VERIFY"_s,
                                 u"CONDA_CHANNELS"_s,
                                 u"PIP_EXTRA_INDEX_URL"_s,
                                 u"PIP_TRUSTED_HOST"_s,
                                 u"PIP_CONFIG_FILE"_s,
                                 u"PIP_FIND_LINKS"_s,
                                 u"PIP_NO_INDEX"_s,
                                 u"PIP_TARGET"_s,
                                 u"GIT_DIR"_s,
                                 u"GIT_SSH_COMMAND"_s,
                                 u"VIRTUAL_ENV"_s,
                                 u"PIPENV_PIPFILE"_s,
                                 u"UV_EXTRA_INDEX_URL"_s,
                                 u"UV_INSECURE_HOST"_s,
                                 u"BASH_ENV"_s,
                                 u"IFS"_s,
                                 u"AWS_SECRET_ACCESS_KEY"_s};
    for (const auto &name : kept + dropped)
        environment.insert(name, u"/value"_s);
    environment.insert(u"XDG_CACHE_HOME"_s, u"/cache"_s);
    environment.insert(u"XDG_DATA_HOME"_s, u"relative"_s);
    environment.insert(u"LC_ALL"_s, u"de_DE.ISO-8859-1"_s);
    const auto variables = toolEnvironmentFrom(system, environment);
    for (const auto &name : kept)
        QVERIFY2(variables.value(name) == u"/value", qPrintable(name));
    for (const auto &name : dropped)
        QVERIFY2(!variables.contains(name), qPrintable(name));
    QCOMPARE(variables.value(u"PATH"_s), u"/usr/local/bin:/usr/bin"_s);
    QCOMPARE(variables.value(u"LC_ALL"_s), u"C.UTF-8"_s);
    QCOMPARE(variables.value(u"HOME"_s), u"/home/person"_s);
    QCOMPARE(variables.value(u"XDG_CACHE_HOME"_s), u"/cache"_s);
    QVERIFY(!variables.contains(u"XDG_DATA_HOME"_s));
    QCOMPARE(variables.size(), kept.size() + 4);
}

void TestProbe::pipsOwnFileIsRead()
{
    MemorySystem system;
    system.addFile(u"/srv/own.conf"_s,
                   "[global]\nindex-url = https://index.example/simple\nfind-links = /srv/wheels\n");
    auto environment = surroundings();
    environment.insert(u"PIP_CONFIG_FILE"_s, u"/srv/own.conf"_s);
    const auto facts = factsOf(system, environment);
    QCOMPARE(facts.toolEnvironment.value(u"PIP_INDEX_URL"_s), u"https://index.example/simple"_s);
    QCOMPARE(facts.packageFolders, QStringList{u"/srv/wheels"_s});
    // What counts of it has been taken over: the tools need not read the rest.
    QVERIFY(!facts.toolEnvironment.contains(u"PIP_CONFIG_FILE"_s));
    QVERIFY(!facts.toolEnvironment.contains(u"PIP_FIND_LINKS"_s));
}

void TestProbe::startsAndWritesNothing()
{
    MemorySystem system;
    addPython(system, u"/usr/local"_s, u"3.12.1"_s, u"23.2.1"_s);
    const auto before = system.tree();
    static_cast<void>(probeMachine(system, KnownIdentity(), surroundings(), AbsolutePath::known(u"/home/person/p"_s)));
    QVERIFY2(system.traffic().isEmpty(), qPrintable(system.traffic().join(u'\n')));
    QCOMPARE(system.tree(), before);
}

void TestProbe::thisMachine()
{
    const RealSystem system;
    const auto facts = probeMachine(system, RealGit(), QProcessEnvironment::systemEnvironment(), {});
    QVERIFY(!facts.system.isEmpty());
    QVERIFY(facts.cores >= 1);
    QVERIFY(facts.memoryBytes > 100'000'000);
    for (const auto &python : facts.pythons) {
        // The version that files tell is the one that the program itself says.
        ProcessRequest request;
        request.program = python.executable;
        request.arguments = {u"-I"_s, u"--version"_s};
        const auto end = RealSystem().run(request, {}, {});
        QVERIFY(end);
        QCOMPARE(QString::fromUtf8(end->standardOutput).trimmed(), u"Python "_s + python.version);
        // One pip will do: each takes seconds to start.
        if (python.pip.isEmpty() || python != facts.pythons.first())
            continue;
        request.arguments = {u"-I"_s, python.pip.toString(), u"--version"_s};
        const auto pip = RealSystem().run(request, {}, {});
        QVERIFY(pip);
        QVERIFY2(pip->standardOutput.startsWith("pip "), pip->standardError.constData());
    }
}

QTEST_GUILESS_MAIN(TestProbe)
#include "tst_probe.moc"
