// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/imports/collector.h"

#include "advice/licences.h"
#include "base/plaintext.h"
#include "spec/addresses.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

constexpr qsizetype longestWhat = 200;
constexpr qsizetype mostLeftOut = 500; ///< more than anybody reads

/// Lists of conda's own leave the "pkgs/" of its channels out.
bool asksForPaymentInAList(const QString &channel)
{
    return asksForPayment(channel) || (!channel.contains(u'/') && asksForPayment(u"pkgs/"_s + channel));
}

QString plain(const QString &text)
{
    return plainLine(text.simplified().toUtf8(), longestWhat);
}

} // namespace

QString Collector::channelName(const QString &channel)
{
    // Wherever a list was made from conda-forge, a mirror too, here it comes from where conda finds it.
    static const QRegularExpression usual(u"^https://[^/]+/(conda-forge)\\z"_s);
    QString name = channel.trimmed();
    while (name.endsWith(u'/'))
        name.chop(1);
    if (const auto match = usual.match(name); match.hasMatch())
        name = match.captured(1);
    return asksForPaymentInAList(name) ? QString() : name;
}

void Collector::leaveOut(int line, const QString &what, const QString &why)
{
    if (m_imported.leftOut.size() < mostLeftOut)
        m_imported.leftOut.append({m_file, line, plain(what), why});
    else if (m_imported.leftOut.size() == mostLeftOut)
        m_imported.leftOut.append(
            {m_file, line, u"…"_s, QCoreApplication::translate("Import", "There is more; is this the right file?")});
}

void Collector::leaveOutSection(const QString &name, int line)
{
    leaveOut(line, name,
             QCoreApplication::translate("Import", "Commands, variables and settings have no place in a setup file."));
}

void Collector::leaveOutGroup(const QString &name, int line)
{
    leaveOut(line, name,
             QCoreApplication::translate("Import", "Optional packages are not taken over; add those that you need."));
}

void Collector::takeIndex(const QString &address, int line)
{
    // PyPI's own, which is taken anyway.
    static const QRegularExpression usual(u"^https://pypi\\.(?:python\\.)?[a-z]+/simple/?\\z"_s);
    if (!usual.match(address.trimmed()).hasMatch())
        leaveOut(line, address,
                 QCoreApplication::translate(
                     "Import", "A setup file names no package index; keep it in the settings of the package manager."));
}

void Collector::add(ImportedPackage package, const ImportPlace &place)
{
    package.marker = place.marker;
    package.platform = place.platform;
    package.isLocked = place.isLocked;
    package.file = m_file;
    package.line = place.line;
    for (const QString &extra : package.extras)
        leaveOut(
            place.line, package.name + u'[' + extra + u']',
            QCoreApplication::translate("Import", "Extras are not taken over; add the packages that this one brings."));
    m_imported.packages.append(std::move(package));
}

void Collector::take(const PythonRequirement &requirement, const ImportPlace &place)
{
    if (!requirement.address.isEmpty()) {
        leaveOut(place.line, requirement.name + u" @ "_s + requirement.address,
                 QCoreApplication::translate("Import",
                                             "A setup file takes packages by name, not from an address or a folder."));
        return;
    }
    for (const QString &clause : requirement.lost)
        leaveOut(place.line, requirement.name + u' ' + clause,
                 QCoreApplication::translate("Import",
                                             "A setup file cannot ask for versions in this way; this does not bind."));
    ImportPlace where = place;
    if (!requirement.marker.isEmpty())
        where.marker = where.marker.isEmpty() ? requirement.marker
                                              : u'(' + where.marker + u") and ("_s + requirement.marker + u')';
    add({.name = requirement.name,
         .constraints = requirement.constraints,
         .from = PackageOrigin::Pypi,
         .extras = requirement.extras},
        where);
}

void Collector::takePython(const QString &text, const ImportPlace &place)
{
    if (const auto requirement = pythonRequirementFromText(text))
        take(*requirement, place);
    else
        leaveOut(place.line, text,
                 QCoreApplication::translate("Import", "This is no package with or without versions."));
}

void Collector::take(const CondaRequirement &requirement, const ImportPlace &place)
{
    for (const QString &clause : requirement.lost)
        leaveOut(place.line, requirement.name + u' ' + clause,
                 QCoreApplication::translate("Import",
                                             "A setup file cannot ask for versions in this way; this does not bind."));
    if (!requirement.others.isEmpty())
        leaveOut(place.line, requirement.name + u" ["_s + requirement.others.join(u", "_s) + u']',
                 QCoreApplication::translate("Import", "A setup file asks for packages by name and version only."));
    if (!requirement.build.isEmpty())
        leaveOut(place.line, requirement.name + u' ' + requirement.build,
                 QCoreApplication::translate("Import", "A setup file asks for versions, not for builds of them."));
    if (requirement.name.startsWith(u"__")) {
        leaveOut(place.line, requirement.name,
                 QCoreApplication::translate("Import", "What the machine itself has cannot be installed."));
        return;
    }
    if (!requirement.channel.isEmpty())
        takeChannel(requirement.channel, place.line);
    if (requirement.name.toLower() == u"python") {
        takePythonVersion(requirement.constraints, place.line);
        return;
    }
    add({.name = requirement.name, .constraints = requirement.constraints, .from = PackageOrigin::Conda}, place);
}

void Collector::takeConda(const QString &text, const ImportPlace &place)
{
    if (const auto requirement = condaRequirementFromText(text))
        take(*requirement, place);
    else
        leaveOut(place.line, text,
                 QCoreApplication::translate("Import", "This is no package with or without versions."));
}

void Collector::take(const CondaPackageFile &file, const ImportPlace &place)
{
    if (!file.channel.isEmpty())
        takeChannel(file.channel, place.line);
    // Every line of a lock has one; once is enough.
    if (!m_saidBuilds)
        leaveOut(place.line, file.build,
                 QCoreApplication::translate("Import", "A setup file asks for versions, not for builds of them."));
    m_saidBuilds = true;
    takeConda(file.name + u"=="_s + file.version, place);
}

void Collector::takePythonVersion(const QString &constraints, int line)
{
    if (m_imported.python.isEmpty()) {
        m_imported.pythonFile = m_file;
        m_imported.pythonLine = line;
    }
    m_imported.python = bothConstraints(m_imported.python, constraints);
}

void Collector::takeChannel(const QString &channel, int line)
{
    if (channel == u"nodefaults")
        return;
    QString name = channelName(channel);
    if (name.isEmpty()) {
        const QString why = QCoreApplication::translate(
            "Import", "The terms of this channel ask companies for payment; conda-forge is taken in its place.");
        const bool isSaid =
            std::ranges::any_of(m_imported.leftOut, [&](const LeftOut &left) { return left.why == why; });
        if (!isSaid)
            leaveOut(line, channel, why);
        name = u"conda-forge"_s;
    }
    if (m_imported.channels.contains(name))
        return;
    if (faultOfChannel(name) == AddressFault::None)
        m_imported.channels.append(name);
    else
        leaveOut(line, channel,
                 QCoreApplication::translate(
                     "Import",
                     "A setup file cannot name this channel: it takes names and https:// or file:/// addresses "
                     "without a password."));
}

void Collector::takePlatform(const QString &platform, int line)
{
    static const QRegularExpression form(u"^(?:linux|osx|win)-[a-z0-9]+\\z"_s);
    if (!form.match(platform).hasMatch())
        leaveOut(line, platform, QCoreApplication::translate("Import", "A setup file does not know this platform."));
    else if (!m_imported.platforms.contains(platform))
        m_imported.platforms.append(platform);
}

} // namespace groundwork
