// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/networksettings.h"

#include "base/plaintext.h"
#include "machine/pipsettings.h"

#include <QRegularExpression>

#include <algorithm>

namespace groundwork {

namespace {

/// What somebody says, and where.
struct Saying
{
    QString value;
    QString saidIn;
};

QList<Saying> variables(const QProcessEnvironment &surroundings, std::initializer_list<const char *> names)
{
    QList<Saying> sayings;
    for (const auto *name : names) {
        const QString variable = QString::fromLatin1(name);
        sayings.append({surroundings.value(variable), variable});
    }
    return sayings;
}

Saying ofPip(const System &system, const QProcessEnvironment &surroundings, const QString &variable)
{
    return {pipSettingsFrom(system, surroundings).value(variable), QStringLiteral("pip.conf")};
}

QList<Saying> ofConda(const QList<CondaFile> &files, const QString &key)
{
    QList<Saying> sayings;
    for (const auto &file : files)
        sayings.append({file.values.value(key).value(0), file.path.toString()});
    return sayings;
}

/// An address that may be shown: a proxy's often has a password in it.
QString withoutUser(const QString &address)
{
    static const QRegularExpression user(QStringLiteral("^([A-Za-z][A-Za-z0-9+.-]*://)?.*@"));
    return plainLine(QString(address).replace(user, QStringLiteral("\\1")).toUtf8());
}

} // namespace

QList<ProxyFact> findProxies(const System &system, const QProcessEnvironment &surroundings,
                             const QList<CondaFile> &files)
{
    QList<Saying> sayings = variables(surroundings, {"https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY",
                                                     "all_proxy", "ALL_PROXY", "PIP_PROXY"});
    sayings.append(ofPip(system, surroundings, QStringLiteral("PIP_PROXY")));
    sayings +=
        ofConda(files, QStringLiteral("proxy_servers.https")) + ofConda(files, QStringLiteral("proxy_servers.http"));
    QList<ProxyFact> proxies;
    for (const auto &saying : std::as_const(sayings)) {
        const QString address = withoutUser(saying.value);
        if (address.isEmpty())
            continue;
        const auto known = std::ranges::find(proxies, address, &ProxyFact::address);
        if (known == proxies.end())
            proxies.append({address, {saying.saidIn}});
        else if (!known->saidIn.contains(saying.saidIn))
            known->saidIn.append(saying.saidIn);
    }
    return proxies;
}

QList<CertificatesFact> findCertificates(const System &system, const QProcessEnvironment &surroundings,
                                         const QList<CondaFile> &files)
{
    QList<Saying> sayings =
        variables(surroundings, {"SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "PIP_CERT"});
    for (const auto &folder : surroundings.value(QStringLiteral("SSL_CERT_DIR")).split(u':', Qt::SkipEmptyParts))
        sayings.append({folder, QStringLiteral("SSL_CERT_DIR")});
    sayings.append(ofPip(system, surroundings, QStringLiteral("PIP_CERT")));
    sayings += ofConda(files, QStringLiteral("ssl_verify"));
    QList<CertificatesFact> certificates;
    for (const auto &saying : std::as_const(sayings)) {
        const AbsolutePath path = pathInSettings(saying.value, surroundings);
        if (path.isEmpty())
            continue;
        const auto known = std::ranges::find(certificates, path, &CertificatesFact::path);
        if (known == certificates.end())
            certificates.append({path, {saying.saidIn}, system.canonical(path).has_value()});
        else if (!known->saidIn.contains(saying.saidIn))
            known->saidIn.append(saying.saidIn);
    }
    return certificates;
}

AbsolutePath condaCertificates(const QProcessEnvironment &surroundings, const QList<CondaFile> &files)
{
    AbsolutePath certificates;
    for (const auto &saying : ofConda(files, QStringLiteral("ssl_verify"))) {
        if (!saying.value.isEmpty())
            certificates = pathInSettings(saying.value, surroundings);
    }
    return certificates;
}

} // namespace groundwork
