// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/wheels.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace groundwork {

namespace {

/// What a tag of each system ends with on a processor of conda's name.
bool isForPlatform(const QString &tag, const QString &platform)
{
    const QString system = platform.section(u'-', 0, 0);
    const QString processor = platform.section(u'-', 1);
    if (system == u"win") {
        static const QHash<QString, QString> tags{{QStringLiteral("64"), QStringLiteral("win_amd64")},
                                                  {QStringLiteral("32"), QStringLiteral("win32")},
                                                  {QStringLiteral("arm64"), QStringLiteral("win_arm64")}};
        return tag == tags.value(processor);
    }
    QString machine = processor;
    if (processor == u"64")
        machine = QStringLiteral("x86_64");
    else if (processor == u"32")
        machine = QStringLiteral("i686");
    if (system == u"osx")
        return tag.startsWith(u"macosx_") && (tag.endsWith(u'_' + machine) || tag.endsWith(u"_universal2"));
    return (tag.startsWith(u"manylinux") || tag.startsWith(u"linux_")) && tag.endsWith(u'_' + machine);
}

/// "cp311" is 3.11, "cp3" and "py3" are 3.0.
struct Interpreter
{
    QString implementation;
    int major = 0;
    int minor = 0;
};

Interpreter interpreterOf(const QString &tag)
{
    static const QRegularExpression form(QStringLiteral("^([a-z]+)([0-9])([0-9]*)$"));
    const auto match = form.match(tag);
    return {match.captured(1), match.captured(2).toInt(), match.captured(3).toInt()};
}

/// Higher for what was built for this Python alone.
int pythonFit(const QString &python, const QString &abi, const LockScope &scope)
{
    constexpr int own = 3, stable = 2, pure = 1;
    const Interpreter built = interpreterOf(python);
    const int major = scope.python.section(u'.', 0, 0).toInt();
    const int minor = scope.python.section(u'.', 1, 1).toInt();
    // Without a Python every one is meant.
    if (scope.python.isEmpty())
        return built.implementation == u"cp" || built.implementation == u"py" ? pure : -1;
    if (built.major != major || built.minor > minor)
        return -1;
    const bool isSame = built.minor == minor;
    if (built.implementation == u"cp" && abi == u"abi3")
        return stable;
    if (built.implementation == u"cp")
        return isSame && (abi == python || abi == u"none") ? own : -1;
    return built.implementation == u"py" && abi == u"none" ? pure : -1;
}

} // namespace

QVersionNumber glibcNeededBy(const QString &fileName)
{
    static const QRegularExpression form(QStringLiteral("^manylinux_([0-9]+)_([0-9]+)_"));
    // The names of before they told the version; source: PEP 600.
    static const QHash<QString, QVersionNumber> older{{QStringLiteral("manylinux1"), {2, 5}},
                                                      {QStringLiteral("manylinux2010"), {2, 12}},
                                                      {QStringLiteral("manylinux2014"), {2, 17}}};
    if (!fileName.endsWith(u".whl"))
        return {};
    QVersionNumber least;
    for (const auto &tag : fileName.chopped(4).section(u'-', -1).split(u'.')) {
        const auto match = form.match(tag);
        const QVersionNumber version = match.hasMatch()
                                           ? QVersionNumber(match.captured(1).toInt(), match.captured(2).toInt())
                                           : older.value(tag.section(u'_', 0, 0));
        if (!version.isNull() && (least.isNull() || version < least))
            least = version;
    }
    return least;
}

int wheelFit(const QString &fileName, const LockScope &scope)
{
    if (!fileName.endsWith(u".whl"))
        return -1;
    // NAME-VERSION[-BUILD]-PYTHON-ABI-PLATFORM.whl, each of the last three a list with points.
    const QStringList parts = fileName.chopped(4).split(u'-');
    if (parts.size() < 5)
        return -1;
    const QStringList platforms = parts.last().split(u'.');
    const bool isAnywhere = platforms.contains(u"any");
    if (!isAnywhere &&
        std::ranges::none_of(platforms, [&scope](const QString &tag) { return isForPlatform(tag, scope.platform); }))
        return -1;
    int best = -1;
    for (const auto &python : parts[parts.size() - 3].split(u'.')) {
        for (const auto &abi : parts[parts.size() - 2].split(u'.'))
            best = std::max(best, pythonFit(python, abi, scope));
    }
    return best < 0 ? -1 : 2 * best + (isAnywhere ? 0 : 1);
}

} // namespace groundwork
