// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/toolenvironment.h"

#include "machine/smallfiles.h"

#include <array>

namespace groundwork {

namespace {

constexpr std::array keptAsTheyAre = {
    u"USER", u"LOGNAME",
    // the way out of a company's network, and its certificates
    u"http_proxy", u"https_proxy", u"all_proxy", u"no_proxy", u"HTTP_PROXY", u"HTTPS_PROXY", u"ALL_PROXY", u"NO_PROXY",
    u"SSL_CERT_FILE", u"SSL_CERT_DIR", u"CURL_CA_BUNDLE", u"REQUESTS_CA_BUNDLE",
    // the person's own package index and its patience
    u"PIP_INDEX_URL", u"PIP_PROXY", u"PIP_CERT", u"PIP_CLIENT_CERT", u"PIP_DEFAULT_TIMEOUT", u"PIP_RETRIES",
    u"UV_INDEX_URL", u"UV_DEFAULT_INDEX", u"UV_HTTP_TIMEOUT", u"UV_NATIVE_TLS", u"UV_SYSTEM_CERTS", u"CONDA_PKGS_DIRS",
    u"CONDA_ENVS_PATH", u"CONDA_ENVS_DIRS", u"CONDA_REGISTER_ENVS"};

constexpr std::array keptWhenAbsolute = {
    u"HOME",           u"TMPDIR",           u"XDG_CONFIG_HOME",  u"XDG_DATA_HOME",       u"XDG_CACHE_HOME",
    u"XDG_STATE_HOME", u"XDG_RUNTIME_DIR",  u"JUPYTER_DATA_DIR", u"JUPYTER_RUNTIME_DIR", u"PIP_CACHE_DIR",
    u"UV_CACHE_DIR",   u"PIPENV_CACHE_DIR", u"WORKON_HOME"};

QString systemPath(const System &system)
{
    QStringList folders;
    for (const auto *folder : {u"/usr/local/sbin", u"/usr/local/bin", u"/usr/sbin", u"/usr/bin", u"/sbin", u"/bin"}) {
        const QString name = QString::fromUtf16(folder);
        if (exists(system, AbsolutePath::known(name)))
            folders.append(name);
    }
    return folders.join(u':');
}

} // namespace

QMap<QString, QString> toolEnvironmentFrom(const System &system, const QProcessEnvironment &surroundings)
{
    QMap<QString, QString> kept;
    for (const auto *name : keptAsTheyAre) {
        const QString variable = QString::fromUtf16(name);
        if (surroundings.contains(variable))
            kept.insert(variable, surroundings.value(variable));
    }
    for (const auto *name : keptWhenAbsolute) {
        const QString variable = QString::fromUtf16(name);
        if (!absoluteOrNone(surroundings.value(variable)).isEmpty())
            kept.insert(variable, surroundings.value(variable));
    }
    // What conda is told about hardware that it cannot see, such as CONDA_OVERRIDE_CUDA.
    for (const auto &variable : surroundings.keys()) {
        if (variable.startsWith(u"CONDA_OVERRIDE_"))
            kept.insert(variable, surroundings.value(variable));
    }
    kept.insert(QStringLiteral("PATH"), systemPath(system));
    kept.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    return kept;
}

} // namespace groundwork
