// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/pipsettings.h"

#include "machine/smallfiles.h"

#include <QRegularExpression>

#include <array>

namespace groundwork {

namespace {

constexpr std::array takenOver = {u"index-url",       u"cert",    u"client-cert", u"proxy", u"timeout",
                                  u"default-timeout", u"retries", u"cache-dir"};

using Settings = QMap<QString, QString>;

struct Sections
{
    Settings global;
    Settings install; ///< wins, whichever file it is in
};

/// Adds what one file says to what the files before it said. Indented lines belong to the value above them.
void addSettings(Sections &sections, const QString &text)
{
    Settings *section = nullptr;
    QString key;
    for (const auto &line : text.split(u'\n')) {
        const QString plain = line.trimmed();
        if (plain.isEmpty() || plain.startsWith(u'#') || plain.startsWith(u';'))
            continue;
        if (plain.startsWith(u'[')) {
            section = plain == u"[global]" ? &sections.global : plain == u"[install]" ? &sections.install : nullptr;
            key.clear();
        } else if (section != nullptr && line.front().isSpace() && !key.isEmpty()) {
            (*section)[key] = ((*section)[key] + u' ' + plain).trimmed();
        } else if (section != nullptr) {
            key = plain.section(u'=', 0, 0).trimmed().toLower().replace(u'_', u'-');
            (*section)[key] = plain.section(u'=', 1).trimmed();
        }
    }
}

QList<AbsolutePath> settingFiles(const QProcessEnvironment &surroundings)
{
    const QString home = surroundings.value(QStringLiteral("HOME"));
    const QString config = surroundings.value(QStringLiteral("XDG_CONFIG_HOME"));
    QList<AbsolutePath> files;
    const auto add = [&files](const QString &path) {
        if (const AbsolutePath file = absoluteOrNone(path); !file.isEmpty())
            files.append(file);
    };
    // In the order in which pip reads them: what comes later wins.
    add(QStringLiteral("/etc/pip.conf"));
    if (!home.isEmpty())
        add(home + QStringLiteral("/.pip/pip.conf"));
    if (!config.isEmpty())
        add(config + QStringLiteral("/pip/pip.conf"));
    else if (!home.isEmpty())
        add(home + QStringLiteral("/.config/pip/pip.conf"));
    add(surroundings.value(QStringLiteral("PIP_CONFIG_FILE")));
    return files;
}

QString variableFor(const QString &setting)
{
    return QStringLiteral("PIP_") + setting.toUpper().replace(u'-', u'_');
}

Settings settingsFrom(const System &system, const QProcessEnvironment &surroundings)
{
    // pip's own way to say that no file counts.
    if (surroundings.value(QStringLiteral("PIP_CONFIG_FILE")) == u"/dev/null")
        return {};
    Sections sections;
    for (const auto &file : settingFiles(surroundings))
        addSettings(sections, textOf(system, file));
    Settings all = sections.global;
    all.insert(sections.install);
    return all;
}

} // namespace

QMap<QString, QString> pipSettingsFrom(const System &system, const QProcessEnvironment &surroundings)
{
    Settings all = settingsFrom(system, surroundings);
    QMap<QString, QString> variables;
    const auto take = [&](const QString &setting) {
        if (const QString value = all.value(setting); !value.isEmpty())
            variables.insert(variableFor(setting), value);
    };
    for (const auto *setting : takenOver)
        take(QString::fromUtf16(setting));
    // A variable wins over every file, also when it says no.
    for (const auto &setting : {QStringLiteral("no-index"), QStringLiteral("find-links")}) {
        if (const QString said = surroundings.value(variableFor(setting)); !said.isEmpty())
            all.insert(setting, said);
    }
    // A folder of packages is the one source without a network; beside an index it would be a second one.
    static const QStringList truths{QStringLiteral("1"),  QStringLiteral("true"), QStringLiteral("yes"),
                                    QStringLiteral("on"), QStringLiteral("y"),    QStringLiteral("t")};
    if (truths.contains(all.value(QStringLiteral("no-index")).toLower())) {
        take(QStringLiteral("no-index"));
        take(QStringLiteral("find-links"));
    }
    return variables;
}

QStringList packageFoldersFrom(const System &system, const QProcessEnvironment &surroundings)
{
    QString said = surroundings.value(QStringLiteral("PIP_FIND_LINKS"));
    if (said.isEmpty())
        said = settingsFrom(system, surroundings).value(QStringLiteral("find-links"));
    static const QRegularExpression space(QStringLiteral("\\s+"));
    QStringList folders = said.split(space, Qt::SkipEmptyParts);
    folders.removeIf([](const QString &place) {
        return !place.startsWith(u'/') && !place.startsWith(u"~/") && !place.startsWith(u"file://");
    });
    return folders;
}

} // namespace groundwork
