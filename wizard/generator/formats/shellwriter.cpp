// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/formats/shellwriter.h"

#include "generator/formats/safetext.h"

#include <QStringList>

#include <algorithm>

namespace groundwork {

namespace {

constexpr qsizetype base64LineLength = 76;

bool isBareCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
           QStringView(u"_-./:,+@%").contains(c);
}

/// Words that bash reads as grammar where a command may begin.
bool isReserved(const QString &word)
{
    static const QStringList reserved{QStringLiteral("if"),   QStringLiteral("then"),   QStringLiteral("else"),
                                      QStringLiteral("elif"), QStringLiteral("fi"),     QStringLiteral("case"),
                                      QStringLiteral("esac"), QStringLiteral("for"),    QStringLiteral("do"),
                                      QStringLiteral("done"), QStringLiteral("while"),  QStringLiteral("until"),
                                      QStringLiteral("in"),   QStringLiteral("select"), QStringLiteral("function"),
                                      QStringLiteral("time"), QStringLiteral("coproc")};
    return reserved.contains(word);
}

/// What single quotes could carry, but shellcheck takes for a slip: a dollar or backtick that looks like an
/// expansion, a backslash before the closing quote, curly quotes.
bool looksLikeASlip(const QString &text)
{
    return text.endsWith(u'\\') || std::ranges::any_of(text, [](QChar c) {
               return c == u'$' || c == u'`' || (c >= u'\u2018' && c <= u'\u201f');
           });
}

/// $'…' with the bytes of everything that is not plain.
QString ansiQuoted(const QString &text)
{
    QString result = QStringLiteral("$'");
    for (const char32_t c : text.toUcs4()) {
        const QString character = QStringView(QChar::fromUcs4(c)).toString();
        const bool isPlain = c != U'\n' && !isUnsafeInText(c) && !(c >= U'\u2018' && c <= U'\u201f');
        if (c == U'\\' || c == U'\'')
            result += u'\\' + character;
        else if (isPlain)
            result += character;
        else
            for (const char byte : character.toUtf8())
                result += QStringLiteral("\\%1").arg(static_cast<uchar>(byte), 3, 8, QLatin1Char('0'));
    }
    return result + u'\'';
}

/// A here-document hands on text unchanged; for all else there is base64.
bool fitsHereDocument(const QByteArray &bytes)
{
    if (!bytes.endsWith('\n') || !bytes.isValidUtf8())
        return false;
    return std::ranges::all_of(bytes, [](char c) {
        const auto byte = static_cast<uchar>(c);
        return byte == '\n' || byte == '\t' || (byte >= 0x20 && byte != 0x7f);
    });
}

QByteArray delimiterFor(const QByteArray &bytes)
{
    QByteArray delimiter = "END";
    for (int number = 2; bytes.contains(delimiter); ++number)
        delimiter = "END_" + QByteArray::number(number);
    return delimiter;
}

QByteArray base64Lines(const QByteArray &bytes)
{
    const QByteArray encoded = bytes.toBase64();
    QByteArray lines;
    for (qsizetype start = 0; start < encoded.size(); start += base64LineLength)
        lines += encoded.mid(start, base64LineLength) + '\n';
    return lines;
}

} // namespace

ShellWord ShellWord::below(const QString &variable, const QString &name)
{
    ShellWord word(name);
    word.variable = variable;
    return word;
}

QString ShellScript::quote(const QString &text)
{
    Q_ASSERT(!text.contains(QChar(0)));
    if (!text.isEmpty() && std::ranges::all_of(text, isBareCharacter))
        return text;
    const bool hasUnsafe = std::ranges::any_of(text.toUcs4(), isUnsafeInText);
    if (hasUnsafe || looksLikeASlip(text))
        return ansiQuoted(text);
    return u'\'' + QString(text).replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

QString ShellScript::quote(const ShellWord &word)
{
    if (word.variable.isEmpty())
        return quote(word.text);
    const QString folder = QStringLiteral("\"$%1\"").arg(word.variable);
    return word.text.isEmpty() ? folder : folder + u'/' + quote(word.text);
}

QString ShellScript::commandText(const QList<ShellWord> &words, const QMap<QString, ShellWord> &environment)
{
    Q_ASSERT(!words.isEmpty());
    QStringList parts;
    for (const auto &[name, value] : environment.asKeyValueRange()) {
        // shellcheck takes a bare word after "=" for a command that somebody forgot to run.
        const QString quotedValue = quote(value);
        const bool isWord = quotedValue.front().isLower();
        parts.append(name + u'=' + (isWord ? u'\'' + quotedValue + u'\'' : quotedValue));
    }
    const QString program = quote(words.first());
    parts.append(isReserved(program) ? u'\'' + program + u'\'' : program);
    for (const auto &word : words.sliced(1))
        parts.append(quote(word));
    return parts.join(u' ');
}

void ShellScript::comment(const QString &text)
{
    for (const auto &line : safeLines(text)) {
        // A comment that begins so would be an order to shellcheck.
        const bool isDirective = line.trimmed().startsWith(u"shellcheck");
        m_body += (isDirective ? "#: " : line.isEmpty() ? "#" : "# ") + line.toUtf8() + '\n';
    }
}

void ShellScript::command(const QList<ShellWord> &words, const QMap<QString, ShellWord> &environment)
{
    line(commandText(words, environment));
}

void ShellScript::makeDirectory(const ProjectPath &path)
{
    if (path.isEmpty() || m_folders.contains(path.toString()))
        return;
    for (QString above = path.toString(); !above.isEmpty(); above = above.section(u'/', 0, -2))
        m_folders.insert(above);
    command({u"mkdir", u"-p", u"--", path.toString()});
}

void ShellScript::writeFile(const TextFile &file)
{
    const QString path = file.path.toString();
    if (path.contains(u'/'))
        makeDirectory(ProjectPath::known(path.section(u'/', 0, -2)));
    writeFile(ShellWord(path), file.text);
    if (file.executable)
        command({u"chmod", u"+x", u"--", path});
}

void ShellScript::writeFile(const ShellWord &destination, const QByteArray &bytes)
{
    const QByteArray place = quote(destination).toUtf8();
    if (bytes.isEmpty()) {
        m_body += ": >" + place + '\n';
        return;
    }
    const bool isText = fitsHereDocument(bytes);
    const QByteArray content = isText ? bytes : base64Lines(bytes);
    const QByteArray delimiter = delimiterFor(content);
    m_body += (isText ? "cat >" : "base64 -d >") + place + " <<'" + delimiter + "'\n" + content + delimiter + '\n';
}

void ShellScript::line(const QString &ownText)
{
    m_body += ownText.toUtf8() + '\n';
}

QByteArray ShellScript::text() const
{
    return "#!/bin/bash\nset -euo pipefail\n\n" + m_body;
}

} // namespace groundwork
