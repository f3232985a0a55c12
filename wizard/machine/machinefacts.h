// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/paths.h"
#include "base/result.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QVersionNumber>

#include <optional>

namespace groundwork {

/// A program that can make environments: conda, mamba, pipenv, uv. A micromamba is a mamba whose path says so.
struct ToolFact
{
    QString name;
    QString version;     ///< from files; empty when no file tells
    AbsolutePath path;   ///< canonical
    AbsolutePath root{}; ///< of conda and mamba: the prefix that holds their envs and pkgs
    bool operator==(const ToolFact &) const = default;
};

/// An installer of conda that the person chose.
struct InstallerFact
{
    AbsolutePath path;            ///< as it was chosen
    QString sha256;               ///< hex, of all its bytes
    std::optional<Error> problem; ///< why it is none
    bool operator==(const InstallerFact &) const = default;
};

struct PythonFact
{
    AbsolutePath executable; ///< canonical
    QString version;         ///< "3.11.2"
    AbsolutePath pip;        ///< what `python PIP install …` runs: a pip wheel's or package's pip folder; empty when
                             ///< this Python cannot make an environment by itself: no venv module, or no pip for it
    bool operator==(const PythonFact &) const = default;
};

struct GpuFact
{
    QString vendor, name, driver;
    qint64 memoryBytes = 0; ///< 0: unknown
    bool operator==(const GpuFact &) const = default;
};

enum class EnvironmentKind {
    Conda,
    Venv,
    Pipenv, ///< a virtual environment in Pipenv's own folder
    Uv,     ///< a virtual environment that uv made: it holds no pip
};

struct EnvironmentFact
{
    EnvironmentKind kind = EnvironmentKind::Venv;
    AbsolutePath prefix; ///< canonical
    QString python;      ///< empty when there is none in it
    int packages = 0;    ///< conda's records, or else Python's; what pip added to conda's is not counted
    bool operator==(const EnvironmentFact &) const = default;
};

struct KernelFact
{
    QString name;
    AbsolutePath directory;
    AbsolutePath executable; ///< argv[0] of kernel.json
    AbsolutePath project{};  ///< for which Groundwork registered it; empty when it did not
    bool operator==(const KernelFact &) const = default;
};

struct ProxyFact
{
    QString address;    ///< without user and password
    QStringList saidIn; ///< variables and files
    bool operator==(const ProxyFact &) const = default;
};

/// A file, or a folder of files, with the certificates of who is trusted on the network.
struct CertificatesFact
{
    AbsolutePath path;
    QStringList saidIn; ///< variables and files
    bool isThere = false;
    bool operator==(const CertificatesFact &) const = default;
};

/// A channel that conda takes packages from when nobody names another.
struct ChannelFact
{
    QString name;
    QStringList saidIn; ///< files; empty: conda's own choice, because no file names any
    bool operator==(const ChannelFact &) const = default;
};

/// A disk as seen from a folder: what is below the folder is on it, unless another fact is nearer.
struct DiskFact
{
    AbsolutePath place;
    AbsolutePath volume; ///< where it is mounted
    qint64 freeBytes = 0;
    bool operator==(const DiskFact &) const = default;
};

enum class TargetState {
    Absent,
    EmptyFolder,
    NotEmpty,
    NotAFolder,
    Link,
    ParentMissing,
    NotWritable,
    OurProject, ///< has a readable .groundwork/state.json
};

enum class ProjectState { Waiting, Installing, Installed, Proved, Failed };

struct TargetFact
{
    AbsolutePath path;
    TargetState state = TargetState::Absent;
    qint64 freeBytes = 0;
    ProjectState project = ProjectState::Waiting; ///< of OurProject
    bool hasLock = false;                         ///< of OurProject
    QString kernel;                               ///< of OurProject: its name as recorded, empty when none was planned
    QString manager{};                            ///< of OurProject, as recorded with the places of its environment
    AbsolutePath prefix{};
    AbsolutePath kernels{}; ///< and of its kernel's folder
    AbsolutePath volume{};  ///< where its disk is mounted; empty when that is not known
    bool operator==(const TargetFact &) const = default;
};

enum class PackageFolderState { Readable, Absent, NotAFolder, NotReadable };

/// A folder with packages that the person named.
struct PackageFolderFact
{
    AbsolutePath path; ///< as it was named
    PackageFolderState state = PackageFolderState::Readable;
    bool hasWheels = false;
    bool isChannel = false;        ///< conda can take it for one
    bool hasCondaPackages = false; ///< files of conda's, whether it is a channel or not
    bool operator==(const PackageFolderFact &) const = default;
};

/// What is found here, as a value: planning reads nothing else.
struct MachineFacts
{
    QString system;         ///< "Debian GNU/Linux 12 (bookworm)"
    QString platform;       ///< conda's name: "linux-64"
    QVersionNumber glibc{}; ///< of the C library; null where it is another one or not known
    int cores = 1;
    qint64 memoryBytes = 0;
    QList<GpuFact> gpus;
    AbsolutePath home;                           ///< empty when there is none
    AbsolutePath kernels;                        ///< where Jupyter looks for this person's kernels
    AbsolutePath toolFolder;                     ///< where Groundwork keeps tools that it got; empty without a home
    QMap<QString, QString> toolEnvironment;      ///< the allow-listed part of the environment, for children
    QStringList packageFolders;                  ///< folders of this machine that pip may take packages from
    std::optional<PackageFolderFact> packages{}; ///< looked in before any index
    AbsolutePath bundled{};                      ///< the packages of an unpacked bundle, the only ones to be taken
    QList<ProxyFact> proxies;
    QList<CertificatesFact> certificates;
    QList<ChannelFact> condaChannels{};      ///< where a conda or mamba is here
    QStringList condaAddresses{};            ///< where its settings say that channels are to be found
    QList<AbsolutePath> condaPackages{};     ///< folders that its settings name for packages, where it writes first
    QList<AbsolutePath> condaEnvironments{}; ///< and for named environments
    QStringList unwantedLicences{}; ///< families, as the catalogue calls them, by a rule of the person's or the team's
    QList<DiskFact> disks{};        ///< of the person's folders; the target has its own
    QList<ToolFact> tools;
    std::optional<InstallerFact> condaInstaller{}; ///< when the person chose one
    QList<PythonFact> pythons;                     ///< newest first
    QList<EnvironmentFact> environments;
    std::optional<EnvironmentFact> existing; ///< at a place that was asked about; its prefix as it was asked
    QList<KernelFact> kernelsFound;
    QString gitName, gitEmail; ///< empty when not set
    TargetFact target;
    bool operator==(const MachineFacts &) const = default;
};

} // namespace groundwork
