// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/imports/packagetable.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

QString addressIn(const TomlNode &table)
{
    for (const auto &key : {u"git"_s, u"path"_s, u"url"_s, u"file"_s, u"hg"_s, u"svn"_s, u"ref"_s}) {
        if (const TomlNode *address = table.find(key))
            return address->text;
    }
    return {};
}

QString asMarker(const QString &name, const QString &condition)
{
    return name + u' ' + condition.trimmed();
}

/// "^3.10" of Poetry's `python` as a marker; empty where it cannot be one.
QString pythonMarker(const QString &python)
{
    QStringList lost, parts;
    for (const QString &clause : poetryConstraintsFromText(python, lost).split(u',', Qt::SkipEmptyParts)) {
        const qsizetype sign = clause.indexOf(QRegularExpression(u"[0-9]"_s));
        parts.append(u"python_version %1 '%2'"_s.arg(clause.first(sign), clause.sliced(sign)));
    }
    return lost.isEmpty() ? parts.join(u" and "_s) : QString();
}

/// The condition under which the entry is meant, gathered from all keys that say one.
QString markerOf(const TomlNode &table, VersionGrammar grammar)
{
    static const QStringList variables{u"sys_platform"_s,        u"os_name"_s,
                                       u"platform_machine"_s,    u"platform_system"_s,
                                       u"python_version"_s,      u"python_full_version"_s,
                                       u"platform_release"_s,    u"platform_version"_s,
                                       u"implementation_name"_s, u"platform_python_implementation"_s};
    QStringList parts;
    if (const TomlNode *markers = table.find(u"markers"_s); markers && !markers->text.trimmed().isEmpty())
        parts.append(u'(' + markers->text + u')');
    if (grammar == VersionGrammar::Pipenv) {
        for (const TomlEntry &entry : table.entries) {
            if (variables.contains(entry.key))
                parts.append(asMarker(entry.key, entry.value.text));
        }
    }
    if (grammar == VersionGrammar::Poetry) {
        if (const TomlNode *platform = table.find(u"platform"_s))
            parts.append(u"sys_platform == '%1'"_s.arg(platform->text));
        if (const TomlNode *python = table.find(u"python"_s))
            parts.append(pythonMarker(python->text));
    }
    parts.removeAll(QString());
    return parts.join(u" and "_s);
}

QString constraintsOf(const QString &version, VersionGrammar grammar, QStringList &lost)
{
    switch (grammar) {
    case VersionGrammar::Poetry:
        return poetryConstraintsFromText(version, lost);
    case VersionGrammar::Pixi:
        return condaConstraintsFromText(version.simplified().remove(u' '), lost);
    case VersionGrammar::Pipenv:
    case VersionGrammar::PixiPython:
        break;
    }
    const bool isAny = version.trimmed() == u"*";
    return isAny ? QString() : pythonConstraintsFromText(version, lost);
}

class TableEntry
{
public:
    TableEntry(const QString &name, const TomlNode &value, VersionGrammar grammar, const QString &platform,
               Collector &collector)
        : m_name(name), m_value(value), m_grammar(grammar), m_collector(collector),
          m_place{value.line, markerOf(value, grammar), platform}
    {
    }

    void take()
    {
        const bool isTable = m_value.kind == TomlKind::Table;
        const TomlNode *version = isTable ? m_value.find(u"version"_s) : &m_value;
        QStringList lost;
        const QString constraints = version ? constraintsOf(version->text, m_grammar, lost) : QString();
        if (m_grammar == VersionGrammar::Pixi)
            takeConda(constraints, lost);
        else if (m_grammar == VersionGrammar::Poetry && m_name == u"python")
            m_collector.takePythonVersion(constraints, m_value.line);
        else
            takePython(constraints, lost);
        if (isTable)
            leaveOutRest();
    }

private:
    void takePython(const QString &constraints, const QStringList &lost)
    {
        PythonRequirement requirement{.name = m_name, .constraints = constraints, .lost = lost};
        if (const TomlNode *extras = m_value.find(u"extras"_s)) {
            for (const TomlNode &extra : extras->items)
                requirement.extras.append(extra.text);
        }
        requirement.address = addressIn(m_value);
        if (const TomlNode *optional = m_value.find(u"optional"_s); optional && optional->text == u"true")
            m_collector.leaveOutGroup(m_name, m_value.line);
        else
            m_collector.take(requirement, m_place);
    }

    void takeConda(const QString &constraints, const QStringList &lost)
    {
        const QString address = addressIn(m_value);
        if (!address.isEmpty()) {
            m_collector.take(PythonRequirement{.name = m_name, .address = address}, m_place);
            return;
        }
        CondaRequirement requirement{.name = m_name, .constraints = constraints, .lost = lost};
        if (const TomlNode *channel = m_value.find(u"channel"_s))
            requirement.channel = channel->text;
        if (const TomlNode *build = m_value.find(u"build"_s); build && build->text != u"*")
            requirement.build = build->text;
        m_collector.take(requirement, m_place);
    }

    /// What an entry may say beside name and versions, and a setup file cannot.
    void leaveOutRest()
    {
        static const QStringList left{u"index"_s, u"source"_s, u"sha256"_s, u"md5"_s, u"build-number"_s, u"license"_s};
        for (const TomlEntry &entry : m_value.entries) {
            if (left.contains(entry.key))
                m_collector.leaveOut(
                    m_value.line, m_name + u" ["_s + entry.key + u'=' + entry.value.text + u']',
                    QCoreApplication::translate("Import", "A setup file asks for packages by name and version only."));
        }
    }

    const QString &m_name;
    const TomlNode &m_value;
    VersionGrammar m_grammar;
    Collector &m_collector;
    ImportPlace m_place;
};

} // namespace

void takePackageTable(const TomlNode &table, VersionGrammar grammar, const QString &platform, Collector &collector)
{
    for (const TomlEntry &entry : table.entries) {
        if (entry.value.kind != TomlKind::List) {
            TableEntry(entry.key, entry.value, grammar, platform, collector).take();
            continue;
        }
        // Poetry: one package in several ways, each under its own condition.
        for (const TomlNode &way : entry.value.items)
            TableEntry(entry.key, way, grammar, platform, collector).take();
    }
}

} // namespace groundwork
