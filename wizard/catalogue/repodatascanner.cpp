// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "catalogue/repodatascanner.h"

#include <algorithm>
#include <cstring>

namespace groundwork {

namespace {

constexpr qsizetype recordDepth = 3;

bool isInNumber(char letter)
{
    return (letter >= '0' && letter <= '9') || letter == '.' || letter == 'e' || letter == 'E' || letter == '-' ||
           letter == '+';
}

} // namespace

void RepodataScanner::keep(QByteArrayView part)
{
    // Nobody's name or version is that long; the rest is read over.
    m_word.append(part.first(std::min(part.size(), longestWord - m_word.size())));
}

/// Without sharing, so that the memory of both is used again.
void RepodataScanner::copyTo(QByteArray &target) const
{
    target.resize(0);
    target.append(m_word);
}

void RepodataScanner::feed(QByteArrayView chunk)
{
    const char *at = chunk.data();
    const char *const end = at + chunk.size();
    while (at < end) {
        switch (m_state) {
        case State::Text: {
            const char *quote = static_cast<const char *>(std::memchr(at, '"', static_cast<size_t>(end - at)));
            const char *stop = quote ? quote : end;
            if (const void *slash = std::memchr(at, '\\', static_cast<size_t>(stop - at)))
                stop = static_cast<const char *>(slash);
            if (m_isWanted)
                keep(QByteArrayView(at, stop));
            at = stop;
            if (at < end) {
                m_state = *at == '"' ? State::Between : State::Escape;
                if (*at++ == '"')
                    takeText();
            }
            break;
        }
        case State::Escape: // a name or version has none
            keep(QByteArrayView(at++, 1));
            m_state = State::Text;
            break;
        case State::Number:
            if (isInNumber(*at)) {
                keep(QByteArrayView(at++, 1));
                break;
            }
            takeNumber();
            m_state = State::Between;
            break;
        case State::Between:
            takeBetween(*at++);
            break;
        case State::Done:
        case State::Broken:
            return;
        }
    }
}

void RepodataScanner::takeBetween(char letter)
{
    if (letter == '"' || (letter >= '0' && letter <= '9')) {
        m_state = letter == '"' ? State::Text : State::Number;
        m_word.resize(0);
        m_isWanted = isWanted();
        if (letter != '"')
            keep(QByteArrayView(&letter, 1));
    } else if (letter == '{' || letter == '[') {
        open(letter);
    } else if (letter == '}' || letter == ']') {
        close(letter);
    } else if (letter == ',') {
        m_expectsKey = true;
    } else if (letter == ':') {
        m_expectsKey = false;
    } else if (m_open.isEmpty() && letter != ' ' && letter != '\n' && letter != '\r' && letter != '\t') {
        m_state = State::Broken;
    }
}

void RepodataScanner::open(char bracket)
{
    if (m_open.size() == deepest || (m_open.isEmpty() && bracket != '{')) {
        m_state = State::Broken;
        return;
    }
    m_open.append(bracket);
    m_expectsKey = true;
    m_place = place();
    if (m_place == Place::Record) {
        m_name.resize(0);
        m_version.resize(0);
        m_python.clear();
        m_needsPython = false;
        m_bytes = 0;
    }
}

void RepodataScanner::close(char bracket)
{
    if (m_open.isEmpty() || m_open.last() != (bracket == '}' ? '{' : '[')) {
        m_state = State::Broken;
        return;
    }
    if (m_place == Place::Record && !m_name.isEmpty() && !m_version.isEmpty())
        m_sink({.name = m_name,
                .version = m_version,
                .subdir = m_subdir,
                .python = m_python,
                .needsPython = m_needsPython,
                .bytes = m_bytes});
    m_open.removeLast();
    m_place = place();
    m_expectsKey = false;
    if (m_open.isEmpty())
        m_state = State::Done;
}

QByteArrayView RepodataScanner::keyAt(qsizetype depth) const
{
    return m_keys.at(static_cast<std::size_t>(depth - 1));
}

/// Keys of the outer objects, and values where something is taken from them.
bool RepodataScanner::isWanted() const
{
    return m_place != Place::Elsewhere || (isKey() && m_open.size() <= recordDepth);
}

RepodataScanner::Place RepodataScanner::place() const
{
    if (m_open.size() == 2 && keyAt(1) == "info")
        return Place::Info;
    if (m_open.size() < recordDepth || (keyAt(1) != "packages" && keyAt(1) != "packages.conda"))
        return Place::Elsewhere;
    if (m_open.size() == recordDepth && m_open.last() == '{')
        return Place::Record;
    if (m_open.size() == recordDepth + 1 && m_open.last() == '[' && keyAt(recordDepth) == "depends")
        return Place::Requirements;
    return Place::Elsewhere;
}

void RepodataScanner::takeText()
{
    if (isKey()) {
        if (m_open.size() <= recordDepth)
            copyTo(m_keys.at(static_cast<std::size_t>(m_open.size() - 1)));
        m_expectsKey = false;
        return;
    }
    switch (m_place) {
    case Place::Elsewhere:
        return;
    case Place::Info:
        if (keyAt(2) == "subdir")
            copyTo(m_subdir);
        return;
    case Place::Record:
        if (keyAt(recordDepth) == "name")
            copyTo(m_name);
        else if (keyAt(recordDepth) == "version")
            copyTo(m_version);
        return;
    case Place::Requirements:
        if (m_word == "python" || m_word.startsWith("python ")) {
            m_needsPython = true;
            m_python = m_word.mid(qsizetype(sizeof "python"));
        }
        return;
    }
}

void RepodataScanner::takeNumber()
{
    if (m_place == Place::Record && keyAt(recordDepth) == "size")
        m_bytes = m_word.toLongLong();
}

} // namespace groundwork
