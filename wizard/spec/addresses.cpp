// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "spec/addresses.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

constexpr qsizetype longestAddress = 500;
constexpr qsizetype longestBranch = 200; // bytes; a part of it is a file name of git's

// Strict on purpose: only ASCII (a foreign host name is written as xn--…), nothing that a parser may read twice.
QString host()
{
    return u"(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+\\])(?::[0-9]{1,5})?"_s;
}

QString path()
{
    return u"(?:/[A-Za-z0-9._~%+=@,/-]*)?"_s;
}

QRegularExpression whole(const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
}

bool matches(const QString &text, const QRegularExpression &pattern)
{
    return pattern.match(text).hasMatch();
}

/// "user:password@" or "user@" before the host.
bool hasUser(const QString &address)
{
    static const QRegularExpression user = whole(u"[A-Za-z][A-Za-z0-9+.-]*://[^/]*@.*"_s);
    return matches(address, user);
}

} // namespace

AddressFault faultOfChannel(const QString &channel)
{
    static const QRegularExpression name = whole(u"[A-Za-z0-9_][A-Za-z0-9_.-]*(?:/[A-Za-z0-9_][A-Za-z0-9_.-]*)*"_s);
    static const QRegularExpression token = whole(u"[a-z]+://[^/]*/(?:.*/)?t/[^/]+/.*"_s);
    static const QRegularExpression https = whole(u"https://"_s + host() + path());
    static const QRegularExpression file = whole(u"file:///[A-Za-z0-9._~%+=@,/:-]+"_s);
    static const QRegularExpression loopback =
        whole(u"http://(?:localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1\\])(?::[0-9]{1,5})?"_s + path());
    if (channel.size() > longestAddress)
        return AddressFault::Form;
    if (!channel.contains(u"://"))
        return matches(channel, name) ? AddressFault::None : AddressFault::Form;
    if (hasUser(channel) || matches(channel, token))
        return AddressFault::Secret;
    if (matches(channel, https) || matches(channel, file) || matches(channel, loopback))
        return AddressFault::None;
    return channel.startsWith(u"http://") ? AddressFault::Insecure : AddressFault::Form;
}

AddressFault faultOfRemote(const QString &remote)
{
    static const QRegularExpression ssh =
        whole(u"ssh://(?:[A-Za-z0-9_][A-Za-z0-9_.-]*@)?"_s + host() + u"/[A-Za-z0-9._~%+=@,/-]+"_s);
    static const QRegularExpression shortSsh =
        whole(u"[A-Za-z0-9_][A-Za-z0-9_.-]*@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?:"
              "[A-Za-z0-9._~+=@,/][A-Za-z0-9._~+=@,/-]*"_s);
    static const QRegularExpression https = whole(u"https://"_s + host() + u"/[A-Za-z0-9._~%+=@,/-]+"_s);
    if (remote.size() > longestAddress)
        return AddressFault::Form;
    if (matches(remote, ssh) || matches(remote, shortSsh) || matches(remote, https))
        return AddressFault::None;
    if (hasUser(remote))
        return AddressFault::Secret;
    return remote.startsWith(u"http://") || remote.startsWith(u"git://") ? AddressFault::Insecure : AddressFault::Form;
}

bool isBranchName(const QString &branch)
{
    const auto forbidden = [](QChar c) {
        return c.unicode() <= 0x20 || c.unicode() == 0x7f || u"~^:?*[\\"_s.contains(c);
    };
    if (branch.isEmpty() || branch.toUtf8().size() > longestBranch || branch == u"@" || branch == u"HEAD" ||
        branch.startsWith(u'-') || branch.endsWith(u'.') || branch.contains(u"..") || branch.contains(u"@{") ||
        std::any_of(branch.begin(), branch.end(), forbidden))
        return false;
    const QStringList parts = branch.split(u'/');
    return std::none_of(parts.begin(), parts.end(), [](const QString &part) {
        return part.isEmpty() || part.startsWith(u'.') || part.endsWith(u".lock");
    });
}

} // namespace groundwork
