// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/imports/foreignfile.h"

#include "base/plaintext.h"

#include <QCoreApplication>
#include <QStringDecoder>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

Error tooLarge(const SourceText &source, qsizetype largest)
{
    return {QCoreApplication::translate("Import", "%1 has more than %2 kB.").arg(source.file).arg(largest / 1024),
            {},
            QCoreApplication::translate("Import", "Is this the right file?")};
}

} // namespace

QString textIn(const YamlNode &mapping, const QString &key)
{
    const YamlNode *value = mapping.find(key);
    return value ? value->text : QString();
}

const std::vector<YamlNode> &itemsIn(const YamlNode &mapping, const QString &key)
{
    static const std::vector<YamlNode> none;
    const YamlNode *value = mapping.find(key);
    return value ? value->items : none;
}

const std::vector<YamlEntry> &entriesIn(const YamlNode &mapping, const QString &key)
{
    static const std::vector<YamlEntry> none;
    const YamlNode *value = mapping.find(key);
    return value ? value->entries : none;
}

Error unreadable(const SourceText &source, const QString &what, const QString &details)
{
    return {QCoreApplication::translate("Import", "%1 cannot be read as %2.").arg(source.file, what),
            plainText(details.toUtf8()),
            QCoreApplication::translate("Import", "Mend the place that is named, or choose another file.")};
}

Result<YamlNode> yamlIn(const SourceText &source, qsizetype largest)
{
    if (source.bytes.size() > largest)
        return std::unexpected(tooLarge(source, largest));
    YamlDocument document = parseYaml(source.bytes, largest, YamlFile::Foreign);
    if (!document.problems.isEmpty()) {
        const YamlProblem &first = document.problems.constFirst();
        return std::unexpected(unreadable(
            source, u"YAML"_s,
            u"%1:%2:%3: %4 %5"_s.arg(source.file).arg(first.line).arg(first.column).arg(first.message, first.hint)));
    }
    if (!document.complete || document.root.kind != YamlKind::Mapping)
        return std::unexpected(unreadable(source, u"YAML"_s, {}));
    return std::move(document.root);
}

Result<TomlNode> tomlIn(const SourceText &source, qsizetype largest)
{
    if (source.bytes.size() > largest)
        return std::unexpected(tooLarge(source, largest));
    auto tree = treeInToml(source.bytes);
    if (!tree)
        return std::unexpected(unreadable(source, u"TOML"_s, source.file + u':' + tree.error().details));
    return std::move(*tree);
}

Result<QStringList> linesIn(const SourceText &source, qsizetype largest)
{
    if (source.bytes.size() > largest)
        return std::unexpected(tooLarge(source, largest));
    QStringDecoder decoder(QStringDecoder::Utf8); // takes a byte-order mark away
    QString text = decoder(source.bytes);
    if (decoder.hasError() || source.bytes.contains('\0'))
        return std::unexpected(
            Error{QCoreApplication::translate("Import", "%1 is no text.").arg(source.file),
                  {},
                  QCoreApplication::translate("Import", "Mend the place that is named, or choose another file.")});
    text.replace(u"\r\n"_s, u"\n"_s);
    return text.split(u'\n');
}

} // namespace groundwork
