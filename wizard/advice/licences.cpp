// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "advice/licences.h"

#include "catalogue/catalogue.h"
#include "catalogue/licencewords.h"
#include "spec/specrules.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace groundwork {

namespace {

QString said(const char *words)
{
    return QCoreApplication::translate("Licences", words);
}

void addSpecsChannels(QList<LicenceWarning> &warnings, const ProjectSpec &spec)
{
    for (const QString &channel : channelsOf(spec)) {
        if (asksForPayment(channel))
            warnings.append(
                {QStringLiteral("channel-terms"),
                 said(QT_TRANSLATE_NOOP("Licences", "The terms of the channel “%1” ask larger organisations for "
                                                    "payment, and the setup file names it."))
                     .arg(channel),
                 said(QT_TRANSLATE_NOOP("Licences", "Take %1 instead, or make sure that you may use it."))
                     .arg(channelsWithoutPayment(spec).join(QStringLiteral(", ")))});
    }
}

void addMachinesChannels(QList<LicenceWarning> &warnings, const MachineFacts &facts)
{
    for (const ChannelFact &channel : facts.condaChannels) {
        if (!asksForPayment(channel.name))
            continue;
        const QString message =
            channel.saidIn.isEmpty()
                ? said(QT_TRANSLATE_NOOP("Licences", "By hand conda takes packages from “%1”, whose terms ask larger "
                                                     "organisations for payment: no .condarc names other channels."))
                      .arg(channel.name)
                : said(QT_TRANSLATE_NOOP("Licences", "By hand conda takes packages from “%1”, whose terms ask larger "
                                                     "organisations for payment (%2)."))
                      .arg(channel.name, channel.saidIn.join(QStringLiteral(", ")));
        const QString add = QStringLiteral("conda config --add channels conda-forge");
        const QString remove = QStringLiteral("conda config --remove channels ") + channel.name;
        warnings.append({QStringLiteral("channel-terms"), message,
                         said(QT_TRANSLATE_NOOP("Licences", "Groundwork does not; “%1” changes it for you."))
                             .arg(channel.saidIn.isEmpty() ? add : add + QStringLiteral(" && ") + remove)});
    }
}

void addPackages(QList<LicenceWarning> &warnings, const MachineFacts &facts, const ProjectSpec &spec)
{
    for (const PackageRequest &package : spec.environment.packages) {
        const auto family = licenceOf(package.name);
        if (!family || !facts.unwantedLicences.contains(licenceWord(*family)))
            continue;
        warnings.append(
            {QStringLiteral("licence"),
             said(QT_TRANSLATE_NOOP("Licences", "The licence of %1 is one that your rules do not want: %2."))
                 .arg(package.name, licenceText(*family)),
             said(QT_TRANSLATE_NOOP("Licences", "Leave it out, take another package, or ask who made the "
                                                "rules."))});
    }
}

void addRule(QList<LicenceWarning> &warnings, const MachineFacts &facts)
{
    for (const QString &word : facts.unwantedLicences) {
        if (!licenceOfWord(word))
            warnings.append(
                {QStringLiteral("licence-rule"),
                 said(QT_TRANSLATE_NOOP("Licences", "“%1” in your rules is no family of licences.")).arg(word.left(40)),
                 said(QT_TRANSLATE_NOOP("Licences", "They are %1.")).arg(licenceWords().join(QStringLiteral(", ")))});
    }
}

} // namespace

bool asksForPayment(const QString &channel)
{
    // "defaults" stands for the channels below pkgs/, whoever serves them.
    static const QRegularExpression paid(
        QStringLiteral("^(?:defaults|anaconda|(?:.*/)?pkgs/(?:main|r|msys2|free|pro|archive))/?$"));
    return paid.match(channel).hasMatch();
}

QStringList channelsWithoutPayment(const ProjectSpec &spec)
{
    QStringList channels = channelsOf(spec);
    channels.removeIf(asksForPayment);
    return channels.isEmpty() ? QStringList{QStringLiteral("conda-forge")} : channels;
}

QString licenceText(LicenceFamily family)
{
    switch (family) {
    case LicenceFamily::Permissive:
        return said(QT_TRANSLATE_NOOP("Licences", "permissive"));
    case LicenceFamily::WeakCopyleft:
        return said(QT_TRANSLATE_NOOP("Licences", "weak copyleft"));
    case LicenceFamily::Copyleft:
        return said(QT_TRANSLATE_NOOP("Licences", "copyleft"));
    case LicenceFamily::NetworkCopyleft:
        return said(QT_TRANSLATE_NOOP("Licences", "network copyleft"));
    case LicenceFamily::SourceAvailable:
        return said(QT_TRANSLATE_NOOP("Licences", "source available"));
    case LicenceFamily::Proprietary:
        return said(QT_TRANSLATE_NOOP("Licences", "proprietary"));
    case LicenceFamily::Unclear:
        return said(QT_TRANSLATE_NOOP("Licences", "unclear licence"));
    }
    Q_UNREACHABLE();
}

std::optional<LicenceFamily> licenceOf(const QString &package)
{
    const auto index = bundledCatalogue().find(package);
    return index ? std::optional(bundledCatalogue().package(*index).licence) : std::nullopt;
}

QList<LicenceWarning> licenceWarnings(const MachineFacts &facts, const std::optional<ProjectSpec> &spec)
{
    QList<LicenceWarning> warnings;
    if (spec) {
        addSpecsChannels(warnings, *spec);
        addPackages(warnings, facts, *spec);
    }
    addMachinesChannels(warnings, facts);
    addRule(warnings, facts);
    return warnings;
}

} // namespace groundwork
