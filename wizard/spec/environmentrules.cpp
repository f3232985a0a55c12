// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "spec/addresses.h"
#include "spec/findings.h"
#include "spec/packages.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

QString twice(const QString &word)
{
    return QCoreApplication::translate("SpecRules", "“%1” stands in the list twice.").arg(shownWord(word));
}

void judgePython(const QString &python, Findings &findings)
{
    static const QRegularExpression version(u"^3\\.(?:0|[1-9][0-9]?)(?:\\.(?:0|[1-9][0-9]?))?\\z"_s);
    if (!python.isEmpty() && !version.match(python).hasMatch())
        findings.add(
            u"environment.python"_s,
            QCoreApplication::translate("SpecRules", "“%1” is not a version of Python 3.").arg(shownWord(python)),
            QCoreApplication::translate("SpecRules", "Write it as \"3.12\" or \"3.12.4\", in quotes."));
}

void judgeExisting(const QString &prefix, Findings &findings)
{
    static const QRegularExpression full(u"^(?:/|[A-Za-z]:[\\\\/])"_s);
    if (!prefix.isEmpty() && !full.match(prefix).hasMatch())
        findings.add(u"environment.existing"_s,
                     QCoreApplication::translate("SpecRules", "“%1” is not the full path of an environment.")
                         .arg(shownWord(prefix)),
                     QCoreApplication::translate("SpecRules", "Write the path from the root of the disk."));
}

void judgeChannel(const QString &channel, const QString &field, Findings &findings)
{
    const QString shown = shownWord(channel);
    switch (faultOfChannel(channel)) {
    case AddressFault::None:
        break;
    case AddressFault::Form:
        findings.add(field, QCoreApplication::translate("SpecRules", "“%1” is not a channel.").arg(shown),
                     QCoreApplication::translate(
                         "SpecRules", "Write a name such as conda-forge, or an https:// or file:/// address."));
        break;
    case AddressFault::Insecure:
        findings.add(
            field,
            QCoreApplication::translate("SpecRules", "The channel “%1” would be read without protection.").arg(shown),
            QCoreApplication::translate("SpecRules", "Use its https:// address."));
        break;
    case AddressFault::Secret:
        findings.add(
            field,
            QCoreApplication::translate("SpecRules", "The address of a channel holds a user, password or token."),
            QCoreApplication::translate(
                "SpecRules", "Take it out; this file is handed on. Keep it in the package manager's own settings."));
        break;
    }
}

void judgeChannels(const QStringList &channels, Findings &findings)
{
    QSet<QString> known;
    for (qsizetype i = 0; i < channels.size(); ++i) {
        const QString field = itemField(u"environment.channels"_s, i);
        judgeChannel(channels[i], field, findings);
        if (known.contains(channels[i]))
            findings.add(field, twice(channels[i]));
        known.insert(channels[i]);
    }
}

void judgePackages(const QList<PackageRequest> &packages, Findings &findings)
{
    QSet<QString> names;
    for (qsizetype i = 0; i < packages.size(); ++i) {
        const PackageRequest &package = packages[i];
        const QString field = itemField(u"environment.packages"_s, i);
        const auto read = packageFromText(packageText(package));
        if (package.name.trimmed().isEmpty())
            findings.add(field, QCoreApplication::translate("SpecRules", "A package has no name."),
                         QCoreApplication::translate("SpecRules", "Write one, or take the line out."));
        else if (!read || read->name != package.name || read->constraints != package.constraints)
            findings.add(
                field,
                QCoreApplication::translate("SpecRules", "“%1” is not a package with or without versions.")
                    .arg(shownWord(packageText(package))),
                package.name.contains(u'[')
                    ? QCoreApplication::translate("SpecRules", "Extras have no place here: name the packages that this "
                                                               "one brings, each on a line of its own.")
                    : QCoreApplication::translate("SpecRules", "Write it as numpy, numpy ==2.1 or numpy >=1.26,<3; "
                                                               "options and addresses have no place here."));
        else if (const QString name = normalisedPackageName(package.name); names.contains(name))
            findings.add(field, twice(package.name), QCoreApplication::translate("SpecRules", "Keep one of the two."));
        else
            names.insert(name);
    }
}

void judgePlatforms(const QStringList &platforms, Findings &findings)
{
    static const QStringList known{u"linux-64"_s,      u"linux-aarch64"_s, u"linux-ppc64le"_s, u"linux-s390x"_s,
                                   u"linux-riscv64"_s, u"linux-armv7l"_s,  u"linux-32"_s,      u"osx-64"_s,
                                   u"osx-arm64"_s,     u"win-64"_s,        u"win-arm64"_s,     u"win-32"_s};
    for (qsizetype i = 0; i < platforms.size(); ++i) {
        const QString field = itemField(u"environment.platforms"_s, i);
        const QString near = nearest(platforms[i], known);
        if (!known.contains(platforms[i]))
            findings.add(field,
                         QCoreApplication::translate("SpecRules", "“%1” is not the name of a platform.")
                             .arg(shownWord(platforms[i])),
                         near.isEmpty()
                             ? QCoreApplication::translate("SpecRules", "Examples are linux-64, osx-arm64 and win-64.")
                             : QCoreApplication::translate("SpecRules", "Perhaps “%1” is meant.").arg(near));
        else if (platforms.indexOf(platforms[i]) < i)
            findings.add(field, twice(platforms[i]));
    }
}

} // namespace

void judgeEnvironment(const EnvironmentSection &environment, Findings &findings)
{
    judgePython(environment.python, findings);
    judgeExisting(environment.existing, findings);
    judgeChannels(environment.channels, findings);
    judgePackages(environment.packages, findings);
    judgePlatforms(environment.platforms, findings);
}

} // namespace groundwork
