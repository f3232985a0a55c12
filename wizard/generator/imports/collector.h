// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/imports/condarequirement.h"
#include "generator/imports/imported.h"
#include "generator/imports/pythonrequirement.h"

#include <QString>

namespace groundwork {

/// Where something stands, and for which machines it is meant.
struct ImportPlace
{
    int line = 0;
    QString marker{};
    QString platform{};
    bool isLocked = false; ///< in a lock
};

/// What one file gives, gathered while its reader goes through it. Whatever a setup file cannot say is left out with a
/// sentence.
class Collector
{
public:
    explicit Collector(const QString &file) : m_file(file) {}

    [[nodiscard]] Imported &imported() { return m_imported; }
    void leaveOut(int line, const QString &what, const QString &why);

    void take(const PythonRequirement &requirement, const ImportPlace &place);
    /// "numpy >=1.26; python_version < '3.12'"
    void takePython(const QString &text, const ImportPlace &place);
    void take(const CondaRequirement &requirement, const ImportPlace &place);
    /// "conda-forge::numpy=1.26"
    void takeConda(const QString &text, const ImportPlace &place);
    /// A conda package file of a lock or an explicit list.
    void take(const CondaPackageFile &file, const ImportPlace &place);
    /// Which Python: constraints as in a requirement.
    void takePythonVersion(const QString &constraints, int line);
    void takeChannel(const QString &channel, int line);
    void takePlatform(const QString &platform, int line);
    void takeIndex(const QString &address, int line);
    /// A part of the file that holds commands, variables or settings.
    void leaveOutSection(const QString &name, int line);
    /// Packages that are optional.
    void leaveOutGroup(const QString &name, int line);

    /// The channel as a setup file names it: "conda-forge" for its addresses; empty for Anaconda's own.
    [[nodiscard]] static QString channelName(const QString &channel);

private:
    void add(ImportedPackage package, const ImportPlace &place);

    QString m_file;
    Imported m_imported;
    bool m_saidBuilds = false;
};

} // namespace groundwork
