// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/packagerecord.h"

#include "base/packagenames.h"

#include <QDir>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace groundwork {

namespace {

bool isIdentifier(QStringView text)
{
    const auto isWordCharacter = [](QChar c) { return c == u'_' || c.isLetterOrNumber(); };
    return !text.isEmpty() && !text.front().isDigit() && std::ranges::all_of(text, isWordCharacter);
}

bool isCode(QStringView file)
{
    return file.endsWith(u".py") || file.endsWith(u".so") || file.endsWith(u".pyd");
}

/// What comes after ".../site-packages/"; empty for other files.
QStringView inSitePackages(QStringView path)
{
    static constexpr QStringView folder = u"/site-packages/";
    if (!path.startsWith(u"lib/") && !path.startsWith(u"lib64/"))
        return {};
    const auto at = path.indexOf(folder);
    return at < 0 ? QStringView() : path.sliced(at + folder.size());
}

/// Packages ship these beside what is meant to be imported.
bool isByTheWay(const QString &module)
{
    static const QSet<QString> names = {QStringLiteral("tests"),      QStringLiteral("test"),
                                        QStringLiteral("docs"),       QStringLiteral("examples"),
                                        QStringLiteral("benchmarks"), QStringLiteral("bin")};
    return names.contains(module);
}

} // namespace

QString insidePrefix(const QString &path)
{
    if (path.isEmpty() || path.startsWith(u'/') || path.contains(QChar::Null))
        return {};
    const QString clean = QDir::cleanPath(path);
    return clean == u"." || clean == u".." || clean.startsWith(u"../") ? QString() : clean;
}

QStringList modulesIn(const QList<RecordedFile> &files, const QString &packageName)
{
    QSet<QString> found;
    for (const auto &file : files) {
        const QStringView path = inSitePackages(file.path);
        if (!isCode(path))
            continue;
        const auto slash = path.indexOf(u'/');
        const QStringView top = slash < 0 ? path.first(path.indexOf(u'.')) : path.first(slash);
        if (isIdentifier(top) && top != u"__pycache__")
            found.insert(top.toString());
    }
    QStringList modules(found.cbegin(), found.cend());
    if (const auto meant = std::ranges::count_if(modules, [](const QString &name) { return !isByTheWay(name); });
        meant > 0)
        modules.removeIf(isByTheWay);
    std::ranges::sort(modules, {}, [&](const QString &module) {
        return std::tuple(normalisedPackageName(module) != packageName, module.startsWith(u'_'), module);
    });
    return modules;
}

} // namespace groundwork
