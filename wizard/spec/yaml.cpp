// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "spec/yaml.h"

#include "spec/yamlbytes.h"

#include <QCoreApplication>
#include <QSet>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <string_view>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

/// Thrown by the event handler to leave the parser; caught in parseYaml().
struct Stop
{
};

enum class TagUse { Untagged, Text, Value, Sequence, Mapping, Foreign };

TagUse useOf(const std::string &tag)
{
    constexpr std::string_view core = "tag:yaml.org,2002:";
    if (tag.empty() || tag == "?" || tag == "!")
        return TagUse::Untagged;
    if (!tag.starts_with(core))
        return TagUse::Foreign;
    const std::string name = tag.substr(core.size());
    if (name == "str")
        return TagUse::Text;
    if (name == "int" || name == "float" || name == "bool" || name == "null")
        return TagUse::Value;
    if (name == "seq")
        return TagUse::Sequence;
    return name == "map" ? TagUse::Mapping : TagUse::Foreign;
}

bool isSeparator(QByteArrayView line)
{
    return line.startsWith("---") || line.startsWith("...");
}

/// Builds the plain tree from the parser's events, so that nothing hostile is ever expanded.
class TreeBuilder : public YAML::EventHandler
{
public:
    TreeBuilder(const YamlBytes &bytes, YamlDocument &document, YamlFile file)
        : m_bytes(bytes), m_document(document), m_isForeign(file == YamlFile::Foreign)
    {
    }

    void OnDocumentStart(const YAML::Mark &mark) override
    {
        if (m_started) {
            reportSecondDocument(mark);
            throw Stop();
        }
        m_started = true;
    }
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        refuseAnchor(mark, anchor);
        YamlNode node = nodeAt(mark, YamlKind::Null);
        if (!m_levels.empty() && !m_levels.back().isMapping)
            moveToEmptyItem(mark, node);
        add(std::move(node));
    }

    void OnAlias(const YAML::Mark &mark, YAML::anchor_t /*anchor*/) override
    {
        report(mark,
               m_isForeign
                   ? QCoreApplication::translate("Yaml", "References to another place with “*” are not read.")
                   : QCoreApplication::translate("Yaml", "A setup file cannot refer to another place with “*”."),
               QCoreApplication::translate("Yaml", "Write the value out."));
        add(nodeAt(mark, YamlKind::Refused));
    }

    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        refuseAnchor(mark, anchor);
        refuseOpenQuotes(mark);
        YamlNode node = nodeAt(mark, YamlKind::Scalar);
        node.text = textOfParser(QByteArrayView(value.data(), qsizetype(value.size())));
        const TagUse use = useOf(tag);
        if (tag == "!" || use == TagUse::Text)
            node.quoting = YamlQuoting::Quoted;
        if (use != TagUse::Untagged && use != TagUse::Text && use != TagUse::Value)
            refuseTag(mark, node);
        add(std::move(node));
    }

    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override
    {
        open(mark, tag, anchor, style, YamlKind::Sequence);
    }
    void OnSequenceEnd() override { close(); }

    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override
    {
        open(mark, tag, anchor, style, YamlKind::Mapping);
    }
    void OnMapEnd() override { close(); }

    /// The innermost list or mapping that is still open.
    [[nodiscard]] const YamlNode *innermost() const { return m_levels.empty() ? nullptr : &m_levels.back().node; }

private:
    struct Level
    {
        YamlNode node;
        YamlNode key;
        bool isMapping = false;
        bool keyIsWaiting = false;
        QSet<QString> keys;
    };

    [[nodiscard]] YamlNode nodeAt(const YAML::Mark &mark, YamlKind kind) const
    {
        YamlNode node;
        const YamlPlace place = m_bytes.place(mark.line, mark.column);
        node.kind = kind;
        node.line = place.line;
        node.column = place.column;
        return node;
    }

    void report(const YAML::Mark &mark, const QString &message, const QString &hint)
    {
        const YamlPlace place = m_bytes.place(mark.line, mark.column);
        m_document.problems.append({place.line, place.column, message, hint});
    }

    void refuseAnchor(const YAML::Mark &mark, YAML::anchor_t anchor)
    {
        if (anchor != 0)
            report(mark,
                   m_isForeign ? QCoreApplication::translate("Yaml", "Names of places with “&” are not read.")
                               : QCoreApplication::translate("Yaml", "A setup file cannot name a place with “&”."),
                   QCoreApplication::translate("Yaml", "Take the “&” and its name out."));
    }

    /// What follows the first document is either a second one or, where the parser could go no further, its rest.
    void reportSecondDocument(const YAML::Mark &mark)
    {
        int line = mark.line;
        while (line > 0 && m_bytes.line(line).trimmed().isEmpty())
            --line;
        if (isSeparator(m_bytes.line(line)) || (line > 0 && isSeparator(m_bytes.line(line - 1))))
            report(mark, QCoreApplication::translate("Yaml", "A second document begins here."),
                   m_isForeign
                       ? QCoreApplication::translate("Yaml", "Keep one; take the line “---” out.")
                       : QCoreApplication::translate("Yaml", "A setup file holds one; take the line “---” out."));
        else
            report(mark, QCoreApplication::translate("Yaml", "From here on this is not YAML."),
                   QCoreApplication::translate("Yaml", "Look for a bracket, comma or quote too many just before."));
    }

    /// The parser takes the end of the file for the end of a quoted text.
    void refuseOpenQuotes(const YAML::Mark &mark)
    {
        const qsizetype start = m_bytes.offset(mark.line, mark.column);
        const char first = start < m_bytes.bytes().size() ? m_bytes.bytes()[start] : ' ';
        if ((first != '"' && first != '\'') || m_bytes.endOfQuotes(start) >= 0)
            return;
        report(mark, QCoreApplication::translate("Yaml", "The quote that opens here is not closed."),
               QCoreApplication::translate("Yaml", "Close it, or take it out."));
        throw Stop();
    }

    /// For an item without a value the parser names what follows; its own place is that of the sign before.
    void moveToEmptyItem(const YAML::Mark &mark, YamlNode &node) const
    {
        const QByteArray &bytes = m_bytes.bytes();
        qsizetype at = m_bytes.offset(mark.line, mark.column);
        const auto isWord = [&] {
            return at < bytes.size() && (bytes[at] == '~' || bytes[at] == 'n' || bytes[at] == 'N');
        };
        if (isWord())
            return;
        while (at > 0 && (at >= bytes.size() || (bytes[at] != '-' && bytes[at] != ',' && bytes[at] != '[') ||
                          at == m_bytes.offset(mark.line, mark.column)))
            --at;
        const YamlPlace place = m_bytes.placeOf(at);
        node.line = place.line;
        node.column = place.column;
    }

    void refuseTag(const YAML::Mark &mark, YamlNode &node)
    {
        report(mark,
               m_isForeign ? QCoreApplication::translate("Yaml", "Types of values with “!” are not read.")
                           : QCoreApplication::translate("Yaml", "A setup file cannot give a value a type with “!”."),
               QCoreApplication::translate("Yaml", "Take the “!” and its name out."));
        node.kind = YamlKind::Refused;
    }

    void open(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor, YAML::EmitterStyle::value style,
              YamlKind kind)
    {
        refuseAnchor(mark, anchor);
        if (m_levels.size() >= maximumYamlDepth) {
            report(mark,
                   QCoreApplication::translate("Yaml", "Values are nested more than %1 deep.").arg(maximumYamlDepth),
                   {});
            throw Stop();
        }
        Level level;
        level.node = nodeAt(mark, kind);
        level.isMapping = kind == YamlKind::Mapping;
        level.node.style = style == YAML::EmitterStyle::Flow ? YamlStyle::Flow : YamlStyle::Block;
        const TagUse use = useOf(tag);
        const TagUse right = kind == YamlKind::Sequence ? TagUse::Sequence : TagUse::Mapping;
        if (use != TagUse::Untagged && use != right)
            refuseTag(mark, level.node);
        m_levels.push_back(std::move(level));
    }

    void close()
    {
        YamlNode node = std::move(m_levels.back().node);
        m_levels.pop_back();
        add(std::move(node));
    }

    void add(YamlNode node)
    {
        if (m_levels.empty()) {
            m_document.root = std::move(node);
            return;
        }
        Level &level = m_levels.back();
        if (!level.isMapping)
            level.node.items.push_back(std::move(node));
        else if (!level.keyIsWaiting)
            takeKey(level, std::move(node));
        else
            takeValue(level, std::move(node));
    }

    void takeKey(Level &level, YamlNode key)
    {
        if (key.kind == YamlKind::Null) {
            key.kind = YamlKind::Scalar;
            key.text = u"null"_s;
        }
        level.key = std::move(key);
        level.keyIsWaiting = true;
    }

    void takeValue(Level &level, YamlNode value)
    {
        level.keyIsWaiting = false;
        YamlNode key = std::move(level.key);
        if (key.kind == YamlKind::Refused)
            return;
        if (key.kind != YamlKind::Scalar) {
            m_document.problems.append(
                {key.line,
                 key.column,
                 QCoreApplication::translate("Yaml", "A key has to be one word, not a list or a mapping."),
                 {}});
            return;
        }
        if (level.keys.contains(key.text)) {
            m_document.problems.append({key.line, key.column,
                                        QCoreApplication::translate("Yaml", "The key “%1” stands here a second time.")
                                            .arg(shownWord(key.text)),
                                        QCoreApplication::translate("Yaml", "Keep one of the two.")});
            return;
        }
        if (value.kind == YamlKind::Null) {
            value.line = key.line;
            value.column = key.column;
        }
        level.keys.insert(key.text);
        level.node.entries.push_back({.key = std::move(key), .value = std::move(value)});
    }

    const YamlBytes &m_bytes;
    YamlDocument &m_document;
    std::vector<Level> m_levels;
    bool m_started = false;
    bool m_isForeign = false;
};

struct Explanation
{
    const char *parserSays;
    const char *message;
    const char *hint;
};

const Explanation explanations[] = {
    {YAML::ErrorMsg::END_OF_MAP, QT_TRANSLATE_NOOP("Yaml", "The line is indented differently from those above it."),
     QT_TRANSLATE_NOOP("Yaml", "Keys of one section begin in the same column.")},
    {YAML::ErrorMsg::END_OF_SEQ, QT_TRANSLATE_NOOP("Yaml", "The line does not go on with the list above it."),
     QT_TRANSLATE_NOOP("Yaml", "Items of one list begin in the same column, each with “- ”.")},
    {YAML::ErrorMsg::EOF_IN_SCALAR, QT_TRANSLATE_NOOP("Yaml", "A quoted text is not closed before the file ends."),
     QT_TRANSLATE_NOOP("Yaml", "Look for a missing quote.")},
    {YAML::ErrorMsg::DOC_IN_SCALAR, QT_TRANSLATE_NOOP("Yaml", "A quoted text is not closed before this line."),
     QT_TRANSLATE_NOOP("Yaml", "Look for a missing quote.")},
    {YAML::ErrorMsg::MAP_VALUE, QT_TRANSLATE_NOOP("Yaml", "A “:” stands where none can be."),
     QT_TRANSLATE_NOOP("Yaml", "Put a text that holds “: ” in quotes.")},
    {YAML::ErrorMsg::MAP_KEY, QT_TRANSLATE_NOOP("Yaml", "A key stands where none can be."),
     QT_TRANSLATE_NOOP("Yaml", "Look at the indentation.")},
    {YAML::ErrorMsg::BLOCK_ENTRY, QT_TRANSLATE_NOOP("Yaml", "A “-” stands where no list can begin."),
     QT_TRANSLATE_NOOP("Yaml", "Begin a list on the line below its key.")},
    {YAML::ErrorMsg::FLOW_END, QT_TRANSLATE_NOOP("Yaml", "A bracket is closed here that was never opened."),
     QT_TRANSLATE_NOOP("Yaml", "Take it out, or put the text in quotes.")},
    {YAML::ErrorMsg::UNKNOWN_ANCHOR, QT_TRANSLATE_NOOP("Yaml", "A setup file cannot refer to another place with “*”."),
     QT_TRANSLATE_NOOP("Yaml", "Write the value out, or put it in quotes.")},
    {YAML::ErrorMsg::ALIAS_NOT_FOUND, QT_TRANSLATE_NOOP("Yaml", "A value cannot begin with “*”."),
     QT_TRANSLATE_NOOP("Yaml", "Put it in quotes.")},
    {YAML::ErrorMsg::CHAR_IN_ALIAS, QT_TRANSLATE_NOOP("Yaml", "A value cannot begin with “*”."),
     QT_TRANSLATE_NOOP("Yaml", "Put it in quotes.")},
    {YAML::ErrorMsg::ANCHOR_NOT_FOUND, QT_TRANSLATE_NOOP("Yaml", "A value cannot begin with “&”."),
     QT_TRANSLATE_NOOP("Yaml", "Put it in quotes.")},
    {YAML::ErrorMsg::CHAR_IN_ANCHOR, QT_TRANSLATE_NOOP("Yaml", "A value cannot begin with “&”."),
     QT_TRANSLATE_NOOP("Yaml", "Put it in quotes.")},
    {YAML::ErrorMsg::UNKNOWN_TOKEN, QT_TRANSLATE_NOOP("Yaml", "A value cannot begin with this character."),
     QT_TRANSLATE_NOOP("Yaml", "Put it in quotes.")},
};

YamlProblem problemAt(YamlPlace place, const char *message, const char *hint)
{
    return {place.line, place.column, QCoreApplication::translate("Yaml", message),
            QCoreApplication::translate("Yaml", hint)};
}

YamlProblem syntaxProblem(const YamlBytes &bytes, const YAML::Exception &exception, const YamlNode *innermost)
{
    const YamlPlace place = bytes.place(exception.mark.line, exception.mark.column);
    const std::string_view said = exception.msg;
    const QByteArrayView line = bytes.line(place.line - 1);
    const auto first = std::find_if(line.begin(), line.end(), [](char c) { return c != ' '; });
    if (first != line.end() && *first == '\t')
        return problemAt(place, QT_TRANSLATE_NOOP("Yaml", "The line begins with a tab."),
                         QT_TRANSLATE_NOOP("Yaml", "Indent with spaces."));
    if (first != line.end() && *first == ',')
        return problemAt(place, QT_TRANSLATE_NOOP("Yaml", "From here on this is not YAML."),
                         QT_TRANSLATE_NOOP("Yaml", "Look for a bracket, comma or quote too many just before."));
    if (innermost && (said == YAML::ErrorMsg::END_OF_SEQ_FLOW || said == YAML::ErrorMsg::END_OF_MAP_FLOW))
        return problemAt({.line = innermost->line, .column = innermost->column},
                         QT_TRANSLATE_NOOP("Yaml", "The bracket that opens here is not closed."),
                         QT_TRANSLATE_NOOP("Yaml", "Close it; separate the values with commas."));
    if (said.starts_with(YAML::ErrorMsg::INVALID_ESCAPE) || said.starts_with(YAML::ErrorMsg::INVALID_UNICODE) ||
        said == YAML::ErrorMsg::INVALID_HEX)
        return problemAt(place, QT_TRANSLATE_NOOP("Yaml", "A “\\” in double quotes is followed by something unknown."),
                         QT_TRANSLATE_NOOP("Yaml", "Use single quotes, or write “\\\\”."));
    for (const Explanation &known : explanations) {
        if (said == known.parserSays)
            return problemAt(place, known.message, known.hint);
    }
    return problemAt(place, QT_TRANSLATE_NOOP("Yaml", "This cannot be read as YAML."),
                     QT_TRANSLATE_NOOP("Yaml", "Look at the quotes and the indentation here and just before."));
}

void parse(const YamlBytes &bytes, YamlDocument &document, YamlFile file)
{
    TreeBuilder builder(bytes, document, file);
    try {
        std::istringstream stream(bytes.bytes().toStdString());
        YAML::Parser parser(stream);
        document.complete = true;
        // Once more, for what follows; never until the end: that does not come for a lone comma.
        if (parser.HandleNextDocument(builder))
            (void)parser.HandleNextDocument(builder);
    } catch (const Stop &) {
        document.complete = false;
    } catch (const YAML::Exception &exception) {
        document.complete = false;
        document.problems.append(syntaxProblem(bytes, exception, builder.innermost()));
    } catch (const std::exception &) {
        document.complete = false;
        document.problems.append(problemAt({}, QT_TRANSLATE_NOOP("Yaml", "This cannot be read as YAML."),
                                           QT_TRANSLATE_NOOP("Yaml", "Write the file anew with “groundwork new”.")));
    }
}

} // namespace

const YamlNode *YamlNode::find(const QString &key) const
{
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&](const YamlEntry &entry) { return entry.key.text == key; });
    return found == entries.end() ? nullptr : &found->value;
}

YamlDocument parseYaml(const QByteArray &bytes, qsizetype maximumSize, YamlFile file)
{
    YamlDocument document;
    if (bytes.size() > maximumSize) {
        document.problems.append(
            {1, 1, QCoreApplication::translate("Yaml", "The file has more than %1 kB.").arg(maximumSize / 1024),
             file == YamlFile::Foreign
                 ? QString()
                 : QCoreApplication::translate("Yaml", "A setup file is a short text; is this the right file?")});
        return document;
    }
    const YamlBytes text(bytes);
    if (const auto refusal = text.refusal()) {
        document.problems.append({refusal->place.line, refusal->place.column, refusal->message, refusal->hint});
        return document;
    }
    parse(text, document, file);
    return document;
}

QByteArray normalisedYaml(const QByteArray &bytes)
{
    return YamlBytes(bytes).bytes();
}

} // namespace groundwork
