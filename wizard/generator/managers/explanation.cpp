// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/explanation.h"

#include "base/plaintext.h"
#include "catalogue/catalogue.h"
#include "generator/steps/explainedend.h"
#include "spec/packages.h"
#include "spec/specrules.h"
#include "system/system.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace groundwork {

namespace {

constexpr qsizetype longestDetails = 8000;

/// The names that the catalogue knows where the packages come from, normalised.
QStringList knownNames(PackageSource source)
{
    const Catalogue &catalogue = bundledCatalogue();
    QStringList names;
    for (int index = 0; index < catalogue.size(); ++index) {
        const CataloguePackage package = catalogue.package(index);
        if (const auto name = source == PackageSource::CondaChannels ? package.conda : package.pypi)
            names.append(normalisedPackageName(*name));
    }
    return names;
}

bool mentions(const QString &text, std::initializer_list<const char16_t *> phrases)
{
    return std::ranges::any_of(
        phrases, [&text](const char16_t *phrase) { return text.contains(QStringView(phrase), Qt::CaseInsensitive); });
}

} // namespace

Explanation::Explanation(QString tool, PackageSource source, QList<PackageRequest> asked, const QString &details)
    : m_tool(std::move(tool)), m_source(source), m_asked(std::move(asked)), m_details(details.left(longestDetails))
{
}

Failure Explanation::failure(QString message, QString hint, QList<WayOut> waysOut) const
{
    return {Error{std::move(message), m_details, std::move(hint)}, std::move(waysOut)};
}

QList<PackageRequest> Explanation::requestsFor(const QString &name) const
{
    QList<PackageRequest> found;
    for (const auto &request : m_asked) {
        if (normalisedPackageName(request.name) == normalisedPackageName(name))
            found.append(request);
    }
    return found;
}

bool Explanation::asksTwice(const QString &name) const
{
    const auto requests = requestsFor(name);
    return std::ranges::any_of(requests, [&requests](const PackageRequest &request) {
        return request.constraints != requests.first().constraints;
    });
}

/// Python comes from environment.python unless somebody listed it as a package.
bool Explanation::isPythonItself(const QString &name) const
{
    return name == u"python" && requestsFor(name).isEmpty();
}

QString Explanation::asWritten(const QString &name) const
{
    const auto requests = requestsFor(name);
    if (requests.isEmpty())
        return name;
    return requests.first().writtenAs.isEmpty() ? requests.first().name : requests.first().writtenAs;
}

bool Explanation::isInSetupFile(const QString &name) const
{
    const auto requests = requestsFor(name);
    return std::ranges::any_of(requests, [](const PackageRequest &request) { return !request.isImplied; });
}

QList<WayOut> Explanation::anyVersion(const QString &name) const
{
    if (isPythonItself(name))
        return {WayOut{QCoreApplication::translate("Explanation", "Take any version of Python"),
                       {{QStringLiteral("environment.python"), {}}}}};
    const auto requests = requestsFor(name);
    if (!isInSetupFile(name) ||
        std::ranges::all_of(requests, [](const PackageRequest &request) { return request.constraints.isEmpty(); }))
        return {};
    const QString written = asWritten(name);
    return {WayOut{QCoreApplication::translate("Explanation", "Take %1 in any version").arg(written),
                   {{QStringLiteral("environment.packages.") + written, written}}}};
}

QList<WayOut> Explanation::leaveOut(const QString &name) const
{
    if (!isInSetupFile(name))
        return {};
    const QString written = asWritten(name);
    return {WayOut{QCoreApplication::translate("Explanation", "Leave %1 out").arg(written),
                   {{QStringLiteral("environment.packages.") + written, {}}}}};
}

Failure Explanation::unknownPackages(const QStringList &names) const
{
    QStringList written;
    QList<WayOut> waysOut;
    QString hint;
    const QStringList known = knownNames(m_source);
    for (const auto &name : names) {
        written.append(asWritten(name));
        const QString near = nearest(normalisedPackageName(name), known);
        if (!near.isEmpty() && near != normalisedPackageName(name) && isInSetupFile(name)) {
            if (hint.isEmpty())
                hint = QCoreApplication::translate("Explanation", "Did you mean %1?").arg(near);
            waysOut.append(
                {QCoreApplication::translate("Explanation", "Take %1 instead of %2").arg(near, asWritten(name)),
                 {{QStringLiteral("environment.packages.") + asWritten(name), near}}});
        }
        waysOut += leaveOut(name);
    }
    const QString list = written.join(QStringLiteral(", "));
    if (m_source == PackageSource::CondaChannels) {
        if (hint.isEmpty())
            hint = QCoreApplication::translate("Explanation", "Check the spelling, or add the channel that has it.");
        return failure(QCoreApplication::translate("Explanation", "The channels have no package named %1.").arg(list),
                       hint, waysOut);
    }
    if (hint.isEmpty())
        hint = QCoreApplication::translate("Explanation", "Check the spelling, or choose another version of Python.");
    return failure(QCoreApplication::translate("Explanation",
                                               "The package index has no %1 that is ready to install for this Python.")
                       .arg(list),
                   hint, waysOut);
}

Failure Explanation::unknownVersion(const QString &name, const QString &constraints, const QString &newest) const
{
    const QString written = asWritten(name);
    const QString hint = newest.isEmpty()
                             ? QCoreApplication::translate("Explanation", "Ask for another version.")
                             : QCoreApplication::translate("Explanation", "The newest version is %1.").arg(newest);
    return failure(
        QCoreApplication::translate("Explanation", "There is no version of %1 that is %2.").arg(written, constraints),
        hint, anyVersion(name));
}

Failure Explanation::contradiction(const QString &name, const QStringList &constraints) const
{
    return failure(QCoreApplication::translate("Explanation", "%1 is asked for in ways that exclude each other: %2.")
                       .arg(asWritten(name), constraints.join(QStringLiteral(", "))),
                   QCoreApplication::translate("Explanation", "Keep one of them."), anyVersion(name));
}

Failure Explanation::clash(const QStringList &names, const QStringList &reasons) const
{
    QList<WayOut> waysOut;
    QStringList written;
    for (const auto &name : names) {
        written.append(asWritten(name));
        waysOut += anyVersion(name);
    }
    for (const auto &name : names)
        waysOut += leaveOut(name);
    const QString list = written.join(QStringLiteral(", "));
    const QString message =
        reasons.isEmpty()
            ? QCoreApplication::translate("Explanation", "No versions of these packages fit together: %1.").arg(list)
            : QCoreApplication::translate("Explanation", "No versions of these packages fit together: %1 (%2).")
                  .arg(list, reasons.join(QStringLiteral("; ")));
    return failure(message, QCoreApplication::translate("Explanation", "Loosen the versions, or leave one out."),
                   waysOut);
}

Failure Explanation::unexplainedClash() const
{
    QList<WayOut> waysOut;
    for (const auto &request : m_asked) {
        if (!request.constraints.isEmpty())
            waysOut += anyVersion(request.name);
    }
    return failure(
        QCoreApplication::translate("Explanation", "%1 found no versions of these packages that fit together.")
            .arg(m_tool),
        QCoreApplication::translate("Explanation", "One of them needs something that is nowhere to be had: leave one "
                                                   "out after another to find it."),
        waysOut);
}

Failure Explanation::unknownPython(const QString &version) const
{
    return failure(QCoreApplication::translate("Explanation", "The channels have no Python %1.").arg(version),
                   QCoreApplication::translate("Explanation", "Choose another version of Python."),
                   anyVersion(QStringLiteral("python")));
}

Failure Explanation::wrongPython(const QString &package, const QString &wanted) const
{
    return failure(QCoreApplication::translate("Explanation", "%1 needs another version of Python: %2.")
                       .arg(asWritten(package), wanted),
                   QCoreApplication::translate("Explanation", "Choose such a Python, or another version of %1.")
                       .arg(asWritten(package)),
                   anyVersion(package));
}

Failure Explanation::noNetwork() const
{
    return failure(
        QCoreApplication::translate("Explanation", "%1 could not reach the server with the packages.").arg(m_tool),
        QCoreApplication::translate("Explanation",
                                    "Check the network and the proxy settings (HTTPS_PROXY), then try again."));
}

Failure Explanation::damagedDownload(const QString &package) const
{
    const QString message =
        package.isEmpty()
            ? QCoreApplication::translate("Explanation", "A download differs from what the lock names.")
            : QCoreApplication::translate("Explanation", "The download of %1 differs from what the lock names.")
                  .arg(package);
    return failure(message,
                   QCoreApplication::translate("Explanation", "It was probably cut short: try again. If that does not "
                                                              "help, the lock needs to be made anew."));
}

Failure Explanation::proxyWantsPassword() const
{
    const QString file = m_source == PackageSource::CondaChannels ? QStringLiteral("~/.condarc (proxy_servers)")
                                                                  : QStringLiteral("~/.config/pip/pip.conf (proxy)");
    return failure(QCoreApplication::translate("Explanation", "The proxy wants a user name and a password."),
                   QCoreApplication::translate("Explanation",
                                               "Write http://USER:PASSWORD@HOST:PORT into HTTPS_PROXY or %1, never "
                                               "into the setup file.")
                       .arg(file));
}

Failure Explanation::refused(int httpStatus, const QString &package) const
{
    constexpr int notFound = 404, unauthorised = 401, forbidden = 403, unauthorisedByProxy = 407;
    if (httpStatus == unauthorisedByProxy)
        return proxyWantsPassword();
    if (httpStatus == unauthorised || httpStatus == forbidden)
        return failure(
            QCoreApplication::translate("Explanation", "The server refused to hand out the packages."),
            QCoreApplication::translate("Explanation", "Log in to it as %1 expects it, then try again.").arg(m_tool));
    if (httpStatus == notFound && !package.isEmpty())
        return failure(QCoreApplication::translate("Explanation", "The server no longer has %1.").arg(package),
                       QCoreApplication::translate("Explanation", "The lock needs to be made anew."));
    return failure(QCoreApplication::translate("Explanation", "The server with the packages has a problem (HTTP %1).")
                       .arg(httpStatus),
                   QCoreApplication::translate("Explanation", "Try again later."));
}

Failure Explanation::missingDependency(const QString &requirement) const
{
    return failure(
        QCoreApplication::translate("Explanation", "One of the packages needs %1, which is nowhere to be had.")
            .arg(requirement),
        QCoreApplication::translate("Explanation", "Loosen the versions, or add the channel that has it."));
}

Failure Explanation::brokenPackage(const QString &package) const
{
    return failure(QCoreApplication::translate("Explanation", "%1 could not put %2 in place.").arg(m_tool, package),
                   QCoreApplication::translate("Explanation", "Another version of it may work."), leaveOut(package));
}

Failure Explanation::noSuchChannel(const QString &channel) const
{
    return failure(QCoreApplication::translate("Explanation", "There is no channel at %1.").arg(channel),
                   QCoreApplication::translate("Explanation", "Check the channel's name or address."),
                   {WayOut{QCoreApplication::translate("Explanation", "Take the packages from conda-forge"),
                           {{QStringLiteral("environment.channels"), QStringLiteral("[conda-forge]")}}}});
}

Failure Explanation::other() const
{
    return failure(QCoreApplication::translate("Explanation", "%1 did not succeed.").arg(m_tool),
                   QCoreApplication::translate("Explanation", "Its own words are in the details."));
}

std::optional<Failure> Explanation::systemTrouble(const QString &text) const
{
    if (saysFullDisk(text)) {
        Failure full = failure(QCoreApplication::translate("Explanation", "The disk is full."),
                               QCoreApplication::translate(
                                   "Explanation", "Make room on the disk of the project and of the package cache."));
        full.error.kind = ErrorKind::DiskFull;
        return full;
    }
    if (mentions(text, {u"CERTIFICATE_VERIFY_FAILED", u"CondaSSLError", u"SSLCertVerificationError",
                        u"invalid peer certificate", u"SSL peer certificate"}))
        return failure(
            QCoreApplication::translate("Explanation", "%1 does not trust the certificate of the server.").arg(m_tool),
            QCoreApplication::translate("Explanation",
                                        "If your network has its own certificate authority, name its file in "
                                        "REQUESTS_CA_BUNDLE or SSL_CERT_FILE."));
    if (mentions(text, {u"407 Proxy", u"Proxy Authentication Required", u"proxy authorization required"}))
        return proxyWantsPassword();
    if (mentions(text, {u"ProxyError", u"Cannot connect to proxy", u"407 Proxy", u"Tunnel connection failed",
                        u"tunnel error"}))
        return failure(QCoreApplication::translate("Explanation", "%1 could not get through the proxy.").arg(m_tool),
                       QCoreApplication::translate("Explanation", "Check the proxy settings (HTTPS_PROXY)."));
    if (mentions(text, {u"Permission denied", u"Errno 13]", u"NotWritableError", u"NoWritablePkgsDirError",
                        u"NoWritableEnvsDirError", u"Unable to create prefix directory", u"Read-only file system",
                        u"Operation not permitted"}))
        return failure(
            QCoreApplication::translate("Explanation", "%1 may not write where it has to.").arg(m_tool),
            QCoreApplication::translate("Explanation", "The details name the folder: check to whom it belongs."));
    return std::nullopt;
}

QString saidBy(const ProcessEnd &end)
{
    // Errors are on standard error; pip and conda put reasons on standard output, too.
    const QString errors = plainText(end.standardError, longestDetails);
    const QString output = plainText(end.standardOutput, longestDetails - std::min(errors.size(), longestDetails));
    return output.isEmpty() ? errors : (output + u'\n' + errors).trimmed().left(longestDetails);
}

} // namespace groundwork
