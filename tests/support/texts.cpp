// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "support/texts.h"

#include <QRandomGenerator>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

constexpr int usualCount = 10000;
constexpr int longestText = 40;

/// A character of one of the kinds that formats treat differently, the ones with a meaning most often.
char32_t randomCharacter(QRandomGenerator &random)
{
    static constexpr char32_t marks[] = U"\"'`\\$#|*_[]<>&~!-+=.:;,%{}()@^/? \n\n\t";
    static constexpr char32_t rare[] = {0x01,   0x07,   0x08,   0x0b,   0x0c,   0x0d,   0x1b,    0x1f,    0x7f,
                                        0x80,   0x85,   0x9f,   0xa0,   0xad,   0x200b, 0x200d,  0x200e,  0x200f,
                                        0x2018, 0x201c, 0x201d, 0x2028, 0x2029, 0x202a, 0x202e,  0x2066,  0x2069,
                                        0x3000, 0xfdd0, 0xfeff, 0xfffd, 0xfffe, 0xffff, 0x1fffe, 0x10ffff};
    const auto below = [&random](quint32 end) { return random.bounded(end); };
    switch (below(8)) {
    case 0:
    case 1:
    case 2:
        return marks[below(std::size(marks) - 1)];
    case 3:
    case 4:
        return U'a' + below(26);
    case 5:
        return U'0' + below(10);
    case 6:
        return rare[below(std::size(rare))];
    default:
        break;
    }
    const char32_t any = 0x20 + below(0x10ffff - 0x20);
    return any >= 0xd800 && any <= 0xdfff ? U'é' : any;
}

QString randomText(QRandomGenerator &random)
{
    QString text;
    const auto length = random.bounded(longestText);
    for (int i = 0; i < length; ++i) {
        text += QChar::fromUcs4(randomCharacter(random));
    }
    return text;
}

} // namespace

QStringList hostileTexts()
{
    return {u""_s,
            u" "_s,
            u"\n"_s,
            u"\"\"\""_s,
            u"ends with a quotation mark\""_s,
            u"ends with a backslash\\"_s,
            u"\\\"\"\"\\\n"_s,
            u"it's $HOME `id` $(id) ${{ secrets.TOKEN }} !!"_s,
            u"END"_s,
            u"END\nEND_2\n"_s,
            u"EOF\n$(touch here)\nEOF\n"_s,
            u"a\r\nb\rc"_s,
            u"null"_s,
            u"~"_s,
            u"yes"_s,
            u"NO"_s,
            u"1e3"_s,
            u"0x1f"_s,
            u"1_000"_s,
            u"12:30:45"_s,
            u"2026-01-01"_s,
            u"3.10"_s,
            u".inf"_s,
            u"<<"_s,
            u"="_s,
            u"key: value # comment"_s,
            u"- item"_s,
            u"? key"_s,
            u"--- "_s,
            u"%YAML 1.1"_s,
            u"&a [*a]"_s,
            u"!!python/object:os.system"_s,
            u"# -*- coding: rot13 -*-"_s,
            u"coding=utf-7"_s,
            u"shellcheck disable=SC2086"_s,
            u"| a | b |\n| --- | --- |"_s,
            u"a | b\n:-"_s,
            u"# heading"_s,
            u"heading #"_s,
            u"text\n==="_s,
            u"text\n---"_s,
            u"1. one\n2) two"_s,
            u"    indented"_s,
            u"```\nfence\n```"_s,
            u"~~~"_s,
            u"> quoted"_s,
            u"<script>alert(1)</script>"_s,
            u"<!-- comment -->"_s,
            u"<https://example.org/>"_s,
            u"see https://example.org/a_b_c?d=e#f, or not."_s,
            u"https://user:secret@example.org/"_s,
            u"[text](javascript:alert(1))"_s,
            u"![image](https://example.org/x.png)"_s,
            u"[reference]: https://example.org"_s,
            u"[^1]: footnote"_s,
            u"- [ ] task"_s,
            u"&amp; &#60; &lt"_s,
            u"*a* _b_ **c** __d__ ~~e~~ snake_case_name _x"_s,
            u"$x^2$ and $$y$$"_s,
            u"``code` and `` more"_s,
            u"ends with a blank "_s,
            u" begins with one"_s,
            u"two  blanks  \nand a break"_s,
            u"\u202eright to left\u202c"_s,
            u"\u2066isolated\u2069"_s,
            u"\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627"_s,
            u"\ufeffmark first"_s,
            u"\u0085next line\u2028separator\u2029"_s,
            u"\u201ccurly\u201d \u2018quotes\u2019"_s,
            u"\U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001f1e9\U0001f1ea"_s,
            u"e\u0301 \u00e9"_s,
            u"\ufdd0\ufffe\uffff"_s,
            u"tab\there"_s,
            u"\x1b[31mred\x1b[0m \x07"_s,
            QString(2000, u'x')};
}

QStringList testTexts(quint32 seed)
{
    QStringList texts = hostileTexts();
    bool isSet = false;
    const int wanted = qEnvironmentVariableIntValue("GROUNDWORK_TEST_TEXTS", &isSet);
    // Another GROUNDWORK_TEST_SEED gives other texts, so that many runs add up.
    QRandomGenerator random(seed + 1000U * static_cast<quint32>(qEnvironmentVariableIntValue("GROUNDWORK_TEST_SEED")));
    for (int i = 0; i < (isSet ? wanted : usualCount); ++i)
        texts.append(randomText(random));
    return texts;
}

} // namespace groundwork
