// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/condadialect.h"

#include <QVersionNumber>

namespace groundwork {

namespace {

/// "" where the person named no certificates.
QString certificatesOf(const MachineFacts &facts)
{
    // A .condarc that names certificates is read before the variables that all tools know.
    QString certificates;
    for (const auto *variable : {"CONDA_SSL_VERIFY", "REQUESTS_CA_BUNDLE", "SSL_CERT_FILE"}) {
        if (certificates.isEmpty())
            certificates = facts.toolEnvironment.value(QString::fromLatin1(variable));
    }
    return certificates;
}

QString channelPriority(const MachineFacts &facts)
{
    // What the person's own folder lacks, or has too old, may come from the channels.
    return facts.packages ? QStringLiteral("flexible") : QStringLiteral("strict");
}

QMap<QString, Argument> settingsOfConda(const MachineFacts &facts, const QString &certificates)
{
    return {
        {QStringLiteral("CONDA_SSL_VERIFY"), certificates},
        {QStringLiteral("CONDA_CHANNEL_PRIORITY"), channelPriority(facts)},
        {QStringLiteral("CONDA_SAFETY_CHECKS"), QStringLiteral("enabled")},
        {QStringLiteral("CONDA_AUTO_UPDATE_CONDA"), QStringLiteral("false")},
        {QStringLiteral("CONDA_NOTIFY_OUTDATED_CONDA"), QStringLiteral("false")},
        {QStringLiteral("CONDA_NUMBER_CHANNEL_NOTICES"), QStringLiteral("0")},
        {QStringLiteral("CONDA_REPORT_ERRORS"), QStringLiteral("false")},
        {QStringLiteral("CONDA_REGISTER_ENVS"), QStringLiteral("false")},
    };
}

QMap<QString, Argument> settingsOfLibmamba(const MachineFacts &facts, const QString &certificates,
                                           const AbsolutePath &root)
{
    QMap<QString, Argument> settings{
        {QStringLiteral("MAMBA_SSL_VERIFY"), certificates},
        {QStringLiteral("MAMBA_CHANNEL_PRIORITY"), channelPriority(facts)},
        // Beside its JSON it would say no more than that there is no solution.
        {QStringLiteral("MAMBA_LOG_LEVEL"), QStringLiteral("error")},
        {QStringLiteral("MAMBA_SAFETY_CHECKS"), QStringLiteral("enabled")},
        // Without one it takes a folder of the person's home, which it then makes.
        {QStringLiteral("MAMBA_ROOT_PREFIX"), root.toString()},
    };
    if (facts.toolEnvironment.contains(QStringLiteral("CONDA_OFFLINE")))
        settings.insert(QStringLiteral("MAMBA_OFFLINE"), QStringLiteral("true"));
    return settings;
}

} // namespace

bool isMicromamba(const ToolFact &tool)
{
    return tool.path.fileName() == u"micromamba";
}

CondaDialect dialectOf(const ToolFact &tool)
{
    constexpr int lastInPython = 1;
    if (tool.name != u"mamba")
        return CondaDialect::Conda;
    // One without a version is taken for a present one.
    const bool isOld =
        !tool.version.isEmpty() && QVersionNumber::fromString(tool.version).majorVersion() <= lastInPython;
    return isOld ? CondaDialect::Conda : CondaDialect::Libmamba;
}

QList<Argument> createWords(CondaDialect dialect, const QList<Argument> &how)
{
    QList<Argument> words = QList<Argument>{u"create"} + how + QList<Argument>{u"--json"};
    // Packages that a .condarc adds to every environment are known to conda alone.
    if (dialect == CondaDialect::Conda)
        words.append(u"--no-default-packages");
    return words;
}

QMap<QString, Argument> condaSettings(CondaDialect dialect, const MachineFacts &facts, const AbsolutePath &root,
                                      const Argument &packageFolders)
{
    QString certificates = certificatesOf(facts);
    if (certificates.isEmpty())
        certificates = QStringLiteral("true");
    auto settings = dialect == CondaDialect::Conda ? settingsOfConda(facts, certificates)
                                                   : settingsOfLibmamba(facts, certificates, root);
    settings.insert(QStringLiteral("CONDA_PKGS_DIRS"), packageFolders);
    return settings;
}

void keepUnlisted(CondaDialect dialect, const MachineFacts &facts, Command &command)
{
    // conda is told so by CONDA_REGISTER_ENVS. libmamba has no word for it, and gives up where it may not write the
    // list; so it keeps one in another home. The settings of the true one are named by CONDARC and MAMBARC.
    if (dialect == CondaDialect::Conda || facts.home.isEmpty())
        return;
    auto &environment = command.environment;
    environment.insert(QStringLiteral("HOME"), Argument::privateFile(QStringLiteral("home")));
    if (!facts.toolEnvironment.contains(QStringLiteral("XDG_CONFIG_HOME")))
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), facts.home.child(QStringLiteral(".config")).toString());
}

void tryOnce(CondaDialect dialect, QMap<QString, Argument> &settings)
{
    settings.insert(dialect == CondaDialect::Conda ? QStringLiteral("CONDA_REMOTE_MAX_RETRIES")
                                                   : QStringLiteral("MAMBA_REMOTE_MAX_RETRIES"),
                    QStringLiteral("1"));
}

} // namespace groundwork
