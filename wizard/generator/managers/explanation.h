// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "spec/failure.h"
#include "spec/projectspec.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace groundwork {

struct ProcessEnd;

/// Where a tool looks for packages; decides the words.
enum class PackageSource { CondaChannels, PythonIndex };

/// Why a tool failed, in the words of the person who asked: builds the Failures that all managers share. `asked` is
/// what the person wrote and what is implied; ways out are changes of what was written.
class Explanation
{
public:
    /// `details` is shown below the message as it is.
    Explanation(QString tool, PackageSource source, QList<PackageRequest> asked, const QString &details);

    [[nodiscard]] Failure unknownPackages(const QStringList &names) const;
    /// A known package, but no version of it that was asked for. `newest` may be empty.
    [[nodiscard]] Failure unknownVersion(const QString &name, const QString &constraints, const QString &newest) const;
    /// Two requests for one package that exclude each other.
    [[nodiscard]] Failure contradiction(const QString &name, const QStringList &constraints) const;
    /// Packages that cannot stand together; `reasons` are "pandas 2.0 needs numpy>=1.21" and the like.
    [[nodiscard]] Failure clash(const QStringList &names, const QStringList &reasons) const;
    /// The Python that was asked for is nowhere to be had.
    [[nodiscard]] Failure unknownPython(const QString &version) const;
    /// The tool does not say what is in the way.
    [[nodiscard]] Failure unexplainedClash() const;
    [[nodiscard]] Failure wrongPython(const QString &package, const QString &wanted) const;
    [[nodiscard]] Failure noNetwork() const;
    [[nodiscard]] Failure damagedDownload(const QString &package) const;
    [[nodiscard]] Failure proxyWantsPassword() const;
    /// The server answered, but not with what was asked for.
    [[nodiscard]] Failure refused(int httpStatus, const QString &package) const;
    /// A package that somebody else's package needs is nowhere to be had.
    [[nodiscard]] Failure missingDependency(const QString &requirement) const;
    /// It came in order but could not be put in place, for example because its own script failed.
    [[nodiscard]] Failure brokenPackage(const QString &package) const;
    [[nodiscard]] Failure noSuchChannel(const QString &channel) const;
    [[nodiscard]] Failure other() const;
    /// Full disk, permissions, certificates, proxies: what `text` tells whichever tool said it.
    [[nodiscard]] std::optional<Failure> systemTrouble(const QString &text) const;

    /// The requests for one package; empty when it was not asked for.
    [[nodiscard]] QList<PackageRequest> requestsFor(const QString &name) const;
    /// Whether the requests for it are two or more with different constraints.
    [[nodiscard]] bool asksTwice(const QString &name) const;
    [[nodiscard]] QString tool() const { return m_tool; }

private:
    [[nodiscard]] Failure failure(QString message, QString hint, QList<WayOut> waysOut = {}) const;
    // The changes that make a difference: none of what the setup file does not name, or names without a version.
    [[nodiscard]] QList<WayOut> anyVersion(const QString &name) const;
    [[nodiscard]] QList<WayOut> leaveOut(const QString &name) const;
    [[nodiscard]] bool isInSetupFile(const QString &name) const;
    [[nodiscard]] bool isPythonItself(const QString &name) const;
    [[nodiscard]] QString asWritten(const QString &name) const;

    QString m_tool;
    PackageSource m_source;
    QList<PackageRequest> m_asked;
    QString m_details;
};

/// What a program said on both streams, harmless and at most 8 kB.
[[nodiscard]] QString saidBy(const ProcessEnd &end);

} // namespace groundwork
