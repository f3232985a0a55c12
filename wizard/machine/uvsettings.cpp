// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/uvsettings.h"

#include "machine/personfolders.h"
#include "machine/smallfiles.h"

namespace groundwork {

namespace {

/// The keys of one file that count, in the form in which people write them: one on a line.
struct UvFile
{
    QString index;        ///< index-url
    QString defaultIndex; ///< the [[index]] that says "default = true"; wins
    QString nativeTls;    ///< "true" or "false"
};

UvFile uvFile(const QString &text)
{
    UvFile file;
    QStringList paragraphs{QString()};
    for (const auto &line : text.split(u'\n')) {
        if (line.trimmed().startsWith(u'['))
            paragraphs.append(QString());
        paragraphs.last() += line.section(QStringLiteral(" #"), 0, 0) + u'\n';
    }
    file.index = valueIn(paragraphs.first(), u"index-url", u'=');
    // The second is the newer name of the first.
    for (const auto *key : {u"native-tls", u"system-certs"}) {
        if (file.nativeTls.isEmpty())
            file.nativeTls = valueIn(paragraphs.first(), key, u'=');
    }
    for (const auto &paragraph : std::as_const(paragraphs)) {
        if (paragraph.trimmed().startsWith(u"[[index]]") && valueIn(paragraph, u"default", u'=') == u"true")
            file.defaultIndex = valueIn(paragraph, u"url", u'=');
        else if (paragraph.trimmed().startsWith(u"[pip]") && file.index.isEmpty())
            file.index = valueIn(paragraph, u"index-url", u'=');
    }
    return file;
}

} // namespace

QMap<QString, QString> uvSettingsFrom(const System &system, const QProcessEnvironment &surroundings)
{
    const QString none = surroundings.value(QStringLiteral("UV_NO_CONFIG")).toLower();
    if (!none.isEmpty() && none != u"0" && none != u"false")
        return {};
    QList<AbsolutePath> paths{AbsolutePath::known(QStringLiteral("/etc/uv/uv.toml")),
                              configFolder(surroundings).child(QStringLiteral("uv/uv.toml"))};
    // This one instead of all others.
    const AbsolutePath own = absoluteOrNone(surroundings.value(QStringLiteral("UV_CONFIG_FILE")));
    if (!own.isEmpty())
        paths = {own};
    QMap<QString, QString> variables;
    for (const auto &path : std::as_const(paths)) {
        const UvFile file = uvFile(path.isEmpty() ? QString() : textOf(system, path));
        const QString index = file.defaultIndex.isEmpty() ? file.index : file.defaultIndex;
        if (!index.isEmpty())
            variables.insert(QStringLiteral("UV_DEFAULT_INDEX"), index);
        if (file.nativeTls == u"true" || file.nativeTls == u"false")
            variables.insert(QStringLiteral("UV_NATIVE_TLS"), file.nativeTls);
    }
    // A variable of the person's wins over a file, and so does the one of the older or newer name.
    if (!surroundings.value(QStringLiteral("UV_INDEX_URL")).isEmpty())
        variables.remove(QStringLiteral("UV_DEFAULT_INDEX"));
    if (!surroundings.value(QStringLiteral("UV_SYSTEM_CERTS")).isEmpty())
        variables.remove(QStringLiteral("UV_NATIVE_TLS"));
    return variables;
}

} // namespace groundwork
