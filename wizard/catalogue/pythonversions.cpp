// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "catalogue/pythonversions.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

namespace groundwork {

namespace {

constexpr int versions = 32;

struct Version
{
    int major = 0, minor = 0;
    bool hasMinor = false;
    bool hasPatch = false; ///< one above zero
};

/// The version at the beginning: "3.12.0a0" is 3.12 without a patch.
std::optional<Version> versionIn(QByteArrayView text)
{
    std::array<int, 3> numbers{};
    std::size_t count = 0;
    qsizetype at = 0;
    while (count < numbers.size() && at < text.size() && text[at] >= '0' && text[at] <= '9') {
        int number = 0;
        for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at)
            number = std::min(number * 10 + (text[at] - '0'), 9999);
        numbers.at(count++) = number;
        if (at == text.size() || text[at] != '.')
            break;
        ++at;
    }
    if (count == 0)
        return std::nullopt;
    return Version{.major = numbers[0], .minor = numbers[1], .hasMinor = count > 1, .hasPatch = numbers[2] > 0};
}

PythonVersions fromMinor(int minor)
{
    return minor >= versions ? 0 : everyPython << std::max(minor, 0);
}

PythonVersions atLeast(const Version &version)
{
    return version.major < 3 ? everyPython : version.major > 3 ? 0 : fromMinor(version.minor);
}

PythonVersions onlyOf(const Version &version)
{
    if (version.major != 3)
        return 0;
    return version.hasMinor ? fromMinor(version.minor) & ~fromMinor(version.minor + 1) : everyPython;
}

PythonVersions below(const Version &version)
{
    const Version next{version.major, version.minor + (version.hasPatch ? 1 : 0), true, false};
    return ~atLeast(next);
}

/// One comparison, such as ">=3.9".
PythonVersions pythonsOfBound(QByteArrayView bound)
{
    const auto digits = std::ranges::find_if(bound, [](char letter) { return letter >= '0' && letter <= '9'; });
    const QByteArrayView sign = bound.first(digits - bound.begin());
    const auto version = versionIn(bound.sliced(sign.size()));
    if (!version || sign == "!=")
        return everyPython;
    if (sign == ">=" || sign == ">" || sign == "~=")
        return atLeast(*version);
    if (sign == "<")
        return below(*version);
    if (sign == "<=")
        return below({version->major, version->minor + 1, true, false});
    if (sign.isEmpty() || sign == "=" || sign == "==")
        return onlyOf(*version);
    return everyPython;
}

} // namespace

PythonVersions pythonsOf(QByteArrayView requirement)
{
    // What follows a blank is the build.
    const QByteArray said = requirement.toByteArray().simplified().split(' ').value(0);
    if (said.isEmpty() || said == "*")
        return everyPython;
    PythonVersions pythons = 0;
    for (const QByteArray &alternative : said.split('|')) {
        PythonVersions these = everyPython;
        for (const QByteArray &bound : alternative.split(','))
            these &= pythonsOfBound(bound);
        pythons |= these;
    }
    return pythons;
}

std::optional<PythonVersions> pythonOf(const QString &version)
{
    const auto read = versionIn(version.toLatin1());
    if (!read || read->major != 3 || !read->hasMinor || read->minor >= versions)
        return std::nullopt;
    return onlyOf(*read);
}

QString pythonsText(PythonVersions pythons)
{
    QStringList parts;
    for (int minor = 0; minor < versions; ++minor) {
        if (!((pythons >> minor) & 1U))
            continue;
        int last = minor;
        while (last + 1 < versions && ((pythons >> (last + 1)) & 1U))
            ++last;
        const QString first = QStringLiteral("3.%1").arg(minor);
        if (last == versions - 1)
            parts.append(QCoreApplication::translate("PythonVersions", "%1 and newer").arg(first));
        else
            parts.append(last == minor ? first : QStringLiteral("%1–3.%2").arg(first).arg(last));
        minor = last;
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace groundwork
