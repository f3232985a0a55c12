// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "base/characters.h"
#include "spec/findings.h"
#include "spec/specformat.h"

#include <QCoreApplication>

#include <optional>

namespace groundwork {

namespace {

enum class Fault { None, Control, Direction, Broken };

Fault faultOfText(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            ++i;
        else if (c.isSurrogate())
            return Fault::Broken;
        else if (isControl(c.unicode()) && c != u'\n')
            return Fault::Control;
    }
    return Fault::None;
}

Fault faultOfName(const QString &text)
{
    for (const QChar c : text) {
        if (isControl(c.unicode()))
            return Fault::Control;
        if (turnsDirection(c.unicode()))
            return Fault::Direction;
    }
    return faultOfText(text);
}

/// Follows specformat.h over every text of a spec. No text may hold a control character; one that stands in a line of
/// its own may hold no line break and nothing that makes it look like another.
class TextJudge
{
public:
    explicit TextJudge(Findings &findings) : m_findings(findings) {}

    void name(const char *key, const QString &value, const QString & /*absent*/ = {})
    {
        judge(pathTo(key), faultOfName(value));
    }
    void prose(const char *key, const QString &value) { judge(pathTo(key), faultOfText(value)); }
    void words(const char *key, const QStringList &list)
    {
        for (qsizetype i = 0; i < list.size(); ++i)
            judge(itemField(pathTo(key), i), faultOfName(list[i]));
    }
    void packages(const char * /*key*/, const QList<PackageRequest> & /*list*/) {} // a grammar judges them
    void flag(const char * /*key*/, bool /*value*/, bool /*absent*/) {}
    void number(const char * /*key*/, std::optional<double> /*value*/) {}
    void ratings(const char * /*key*/, const QMap<Factor, int> & /*map*/, int /*most*/) {}
    template <typename Enum>
    void choice(const char * /*key*/, Enum /*value*/, Enum /*absent*/, Presence /*presence*/)
    {
    }
    template <typename Enum>
    void choices(const char * /*key*/, const QList<Enum> & /*list*/, const QList<Enum> & /*absent*/)
    {
    }
    void checklist(const char *key, const QMap<QString, ChecklistAnswer> &map)
    {
        for (auto item = map.begin(); item != map.end(); ++item)
            judge(checklistField(pathTo(key), item.key()), faultOfName(item.key()));
    }
    template <typename Section, typename Describe>
    void section(const char *key, const Section &value, Describe describe)
    {
        within(pathTo(key), value, describe);
    }
    template <typename Item, typename Describe>
    void items(const char *key, const QList<Item> &list, Describe describe)
    {
        const QString path = pathTo(key);
        for (qsizetype i = 0; i < list.size(); ++i)
            within(itemField(path, i), list[i], describe);
    }
    template <typename T, typename Read>
    void answer(const char *key, const Field<T> &field, Read read)
    {
        if (field.toBeDecided)
            judge(pathTo(key) + QStringLiteral(".tbd"), faultOfName(field.toBeDecided->owner));
        read(*this, key, field.value);
    }
    template <typename Section, typename Describe>
    void proseOr(const char *key, const QString &text, const Section &value, Describe describe)
    {
        prose(key, text);
        section(key, value, describe);
    }

private:
    [[nodiscard]] QString pathTo(const char *key) const
    {
        const QString name = QString::fromLatin1(key);
        return m_path.isEmpty() ? name : m_path + u'.' + name;
    }

    template <typename Section, typename Describe>
    void within(const QString &path, const Section &value, Describe describe)
    {
        const QString outer = m_path;
        m_path = path;
        describe(*this, value);
        m_path = outer;
    }

    void judge(const QString &field, Fault fault)
    {
        switch (fault) {
        case Fault::None:
            break;
        case Fault::Control:
            m_findings.add(field,
                           QCoreApplication::translate("SpecRules", "“%1” holds a control character.").arg(field),
                           QCoreApplication::translate("SpecRules", "Type it anew; a tab or a line break counts too."));
            break;
        case Fault::Direction:
            m_findings.add(
                field,
                QCoreApplication::translate("SpecRules", "“%1” holds a character that turns the writing direction.")
                    .arg(field),
                QCoreApplication::translate("SpecRules", "Type it anew; the character is invisible."));
            break;
        case Fault::Broken:
            m_findings.add(field,
                           QCoreApplication::translate("SpecRules", "“%1” holds half of a character.").arg(field),
                           QCoreApplication::translate("SpecRules", "Type it anew."));
            break;
        }
    }

    Findings &m_findings;
    QString m_path;
};

} // namespace

void judgeTexts(const ProjectSpec &spec, Findings &findings)
{
    TextJudge judge(findings);
    describeSpec(judge, spec);
}

} // namespace groundwork
