// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/imports/condarequirement.h"

#include "spec/specrules.h"

#include <QRegularExpression>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

constexpr qsizetype longestRequirement = 2000;

/// One clause as a setup file has it; empty when it cannot have it.
QString held(QString clause)
{
    static const QRegularExpression plainVersion(u"^[0-9]"_s);
    static const QRegularExpression bound(u"^(>=|<=|>|<)(.*?)\\.?\\*\\z"_s);
    if (plainVersion.match(clause).hasMatch())
        clause.prepend(u"=="_s);
    // ">=1.2.*" is read as ">=1.2"; "1.2*" takes 1.20 too, and every "1.2.*" is one of those.
    if (const auto match = bound.match(clause); match.hasMatch())
        clause = match.captured(1) + match.captured(2);
    else if (clause.endsWith(u'*') && !clause.endsWith(u".*"))
        clause = clause.chopped(1) + u".*"_s;
    if (clause.startsWith(u'=') && !clause.startsWith(u"==") && clause.endsWith(u".*"))
        clause.chop(2);
    const auto package = packageFromText(u"x "_s + clause);
    return package ? package->constraints : QString();
}

/// "key=value, key='value'"
QList<std::pair<QString, QString>> pairsIn(const QString &text)
{
    static const QRegularExpression pair(u"([a-z0-9_]+)\\s*=\\s*(?:'([^']*)'|\"([^\"]*)\"|([^,'\"]*))"_s);
    QList<std::pair<QString, QString>> pairs;
    for (auto all = pair.globalMatch(text); all.hasNext();) {
        const auto match = all.next();
        pairs.append({match.captured(1), (match.captured(2) + match.captured(3) + match.captured(4)).trimmed()});
    }
    return pairs;
}

void takeBrackets(const QString &text, CondaRequirement &requirement, QString &version)
{
    for (const auto &[key, value] : pairsIn(text)) {
        if (key == u"version")
            version = value;
        else if (key == u"build")
            requirement.build = value;
        else if (key == u"channel")
            requirement.channel = value;
        else if (key == u"name")
            requirement.name = value;
        else
            requirement.others.append(key + u'=' + value);
    }
}

/// Parts "=1.26=py311_0" and ">=1.26 py311_0" into version and build.
void splitBuild(QString &version, QString &build)
{
    static const QRegularExpression withBuild(u"^={0,2}([^=<>!~,|\\s]+)=([^=,|\\s]+)\\z"_s);
    if (const auto match = withBuild.match(version); match.hasMatch()) {
        version = u"=="_s + match.captured(1);
        build = match.captured(2);
    } else if (const qsizetype blank = version.indexOf(u' '); blank > 0) {
        build = version.sliced(blank + 1).trimmed();
        version.truncate(blank);
    }
    if (build == u"*")
        build.clear();
    if (version == u"==*")
        version.clear();
}

} // namespace

QString condaConstraintsFromText(const QString &text, QStringList &lost)
{
    if (text.isEmpty() || text == u"*")
        return {};
    if (text.contains(u'|')) {
        lost.append(text);
        return {};
    }
    QStringList clauses;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const QString clause = held(part.trimmed());
        if (part.trimmed() == u"*")
            continue;
        if (clause.isEmpty())
            lost.append(part.trimmed());
        else if (!clauses.contains(clause))
            clauses.append(clause);
    }
    return clauses.join(u',');
}

std::optional<CondaRequirement> condaRequirementFromText(const QString &text)
{
    static const QRegularExpression brackets(u"^([^\\[\\]]*)\\[([^\\[\\]]*)\\]\\z"_s);
    static const QRegularExpression channel(
        u"^([A-Za-z0-9_./:-]+?)(?:/(?:noarch|(?:linux|osx|win)-[a-z0-9]+))?::(.*)\\z"_s);
    static const QRegularExpression form(u"^([A-Za-z0-9_][A-Za-z0-9._-]*)\\s*([\\s=<>!~].*)?\\z"_s);
    static const QRegularExpression aroundSigns(u"\\s*([,|])\\s*"_s);
    static const QRegularExpression behindSigns(u"([<>=!~])\\s+"_s);
    QString rest = text.trimmed();
    if (rest.size() > longestRequirement)
        return std::nullopt;
    CondaRequirement requirement;
    QString version;
    if (const auto match = brackets.match(rest); match.hasMatch()) {
        rest = match.captured(1).trimmed();
        takeBrackets(match.captured(2), requirement, version);
    }
    if (const auto match = channel.match(rest); match.hasMatch()) {
        requirement.channel = match.captured(1);
        rest = match.captured(2);
    }
    const auto match = form.match(rest);
    if (!match.hasMatch())
        return std::nullopt;
    requirement.name = match.captured(1);
    QString written = match.captured(2).trimmed();
    written.replace(aroundSigns, u"\\1"_s).replace(behindSigns, u"\\1"_s);
    splitBuild(written, requirement.build);
    if (!written.isEmpty())
        version = std::move(written);
    requirement.constraints = condaConstraintsFromText(version.simplified().remove(u' '), requirement.lost);
    return requirement;
}

std::optional<CondaPackageFile> condaPackageFileFromAddress(const QString &address)
{
    static const QRegularExpression form(
        u"^(?:(.*)/(noarch|(?:linux|osx|win)-[a-z0-9]+)/)?([^/]+)-([^/-]+)-([^/-]+)\\.(?:conda|tar\\.bz2)\\z"_s);
    const QString plain = address.section(u'#', 0, 0).trimmed();
    if (plain.size() > longestRequirement)
        return std::nullopt;
    const auto match = form.match(plain);
    if (!match.hasMatch())
        return std::nullopt;
    return CondaPackageFile{match.captured(1), match.captured(2), match.captured(3), match.captured(4),
                            match.captured(5)};
}

} // namespace groundwork
