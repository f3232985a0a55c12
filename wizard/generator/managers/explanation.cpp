// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/explanation.h"

#include "base/plaintext.h"
#include "spec/packages.h"
#include "spec/specrules.h"
#include "system/system.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace groundwork {

namespace {

constexpr qsizetype longestDetails = 8000;

/// Names that are often mistyped; the catalogue knows more.
const QStringList &wellKnownNames()
{
    static const QStringList names{
        QStringLiteral("beautifulsoup4"), QStringLiteral("bokeh"),        QStringLiteral("catboost"),
        QStringLiteral("dask"),           QStringLiteral("duckdb"),       QStringLiteral("fastapi"),
        QStringLiteral("ipykernel"),      QStringLiteral("joblib"),       QStringLiteral("jupyter"),
        QStringLiteral("jupyterlab"),     QStringLiteral("keras"),        QStringLiteral("lightgbm"),
        QStringLiteral("matplotlib"),     QStringLiteral("mlflow"),       QStringLiteral("nltk"),
        QStringLiteral("notebook"),       QStringLiteral("numpy"),        QStringLiteral("opencv-python"),
        QStringLiteral("openpyxl"),       QStringLiteral("optuna"),       QStringLiteral("pandas"),
        QStringLiteral("pillow"),         QStringLiteral("plotly"),       QStringLiteral("polars"),
        QStringLiteral("pyarrow"),        QStringLiteral("pytest"),       QStringLiteral("pytorch"),
        QStringLiteral("requests"),       QStringLiteral("scikit-image"), QStringLiteral("scikit-learn"),
        QStringLiteral("scipy"),          QStringLiteral("seaborn"),      QStringLiteral("spacy"),
        QStringLiteral("sqlalchemy"),     QStringLiteral("statsmodels"),  QStringLiteral("tensorflow"),
        QStringLiteral("torch"),          QStringLiteral("torchvision"),  QStringLiteral("tqdm"),
        QStringLiteral("transformers"),   QStringLiteral("umap-learn"),   QStringLiteral("xgboost"),
    };
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
    return requests.isEmpty() ? name : requests.first().name;
}

WayOut Explanation::anyVersion(const QString &name) const
{
    if (isPythonItself(name))
        return {QCoreApplication::translate("Explanation", "Take any version of Python"),
                {{QStringLiteral("environment.python"), {}}}};
    const QString written = asWritten(name);
    return {QCoreApplication::translate("Explanation", "Take %1 in any version").arg(written),
            {{QStringLiteral("environment.packages.") + written, written}}};
}

WayOut Explanation::leaveOut(const QString &name) const
{
    const QString written = asWritten(name);
    return {QCoreApplication::translate("Explanation", "Leave %1 out").arg(written),
            {{QStringLiteral("environment.packages.") + written, {}}}};
}

Failure Explanation::unknownPackages(const QStringList &names) const
{
    QStringList written;
    QList<WayOut> waysOut;
    QString hint;
    for (const auto &name : names) {
        written.append(asWritten(name));
        const QString near = nearest(normalisedPackageName(name), wellKnownNames());
        if (!near.isEmpty() && near != normalisedPackageName(name)) {
            if (hint.isEmpty())
                hint = QCoreApplication::translate("Explanation", "Did you mean %1?").arg(near);
            waysOut.append(
                {QCoreApplication::translate("Explanation", "Take %1 instead of %2").arg(near, asWritten(name)),
                 {{QStringLiteral("environment.packages.") + asWritten(name), near}}});
        }
        if (!requestsFor(name).isEmpty())
            waysOut.append(leaveOut(name));
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
        hint, requestsFor(name).isEmpty() ? QList<WayOut>() : QList<WayOut>{anyVersion(name)});
}

Failure Explanation::contradiction(const QString &name, const QStringList &constraints) const
{
    return failure(QCoreApplication::translate("Explanation", "%1 is asked for in ways that exclude each other: %2.")
                       .arg(asWritten(name), constraints.join(QStringLiteral(", "))),
                   QCoreApplication::translate("Explanation", "Keep one of them."), {anyVersion(name)});
}

Failure Explanation::clash(const QStringList &names, const QStringList &reasons) const
{
    QList<WayOut> waysOut;
    QStringList written;
    for (const auto &name : names) {
        written.append(asWritten(name));
        const auto requests = requestsFor(name);
        if (isPythonItself(name) ||
            std::ranges::any_of(requests, [](const PackageRequest &asked) { return !asked.constraints.isEmpty(); }))
            waysOut.append(anyVersion(name));
    }
    for (const auto &name : names) {
        if (!requestsFor(name).isEmpty())
            waysOut.append(leaveOut(name));
    }
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
            waysOut.append(anyVersion(request.name));
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
                   {anyVersion(QStringLiteral("python"))});
}

Failure Explanation::wrongPython(const QString &package, const QString &wanted) const
{
    return failure(QCoreApplication::translate("Explanation", "%1 needs another version of Python: %2.")
                       .arg(asWritten(package), wanted),
                   QCoreApplication::translate("Explanation", "Choose such a Python, or another version of %1.")
                       .arg(asWritten(package)),
                   requestsFor(package).isEmpty() ? QList<WayOut>() : QList<WayOut>{anyVersion(package)});
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

Failure Explanation::refused(int httpStatus, const QString &package) const
{
    constexpr int notFound = 404, unauthorised = 401, forbidden = 403;
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
                   QCoreApplication::translate("Explanation", "Another version of it may work."),
                   requestsFor(package).isEmpty() ? QList<WayOut>() : QList<WayOut>{leaveOut(package)});
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
    if (mentions(text, {u"No space left on device", u"Errno 28]", u"NoSpaceLeftError", u"Disk quota exceeded",
                        u"libmamba Write failed"}))
        return failure(QCoreApplication::translate("Explanation", "The disk is full."),
                       QCoreApplication::translate("Explanation",
                                                   "Make room on the disk of the project and of the package cache."));
    if (mentions(text, {u"CERTIFICATE_VERIFY_FAILED", u"CondaSSLError", u"SSLCertVerificationError",
                        u"invalid peer certificate", u"SSL peer certificate"}))
        return failure(
            QCoreApplication::translate("Explanation", "%1 does not trust the certificate of the server.").arg(m_tool),
            QCoreApplication::translate("Explanation",
                                        "If your network has its own certificate authority, name its file in "
                                        "REQUESTS_CA_BUNDLE or SSL_CERT_FILE."));
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
