// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/smallfiles.h"

namespace groundwork {

QString textOf(const System &system, const AbsolutePath &file)
{
    constexpr qint64 limit = 1024 * 1024;
    return QString::fromUtf8(system.read(file, limit).value_or(QByteArray()));
}

QString valueIn(const QString &text, QStringView key, QChar separator)
{
    for (const auto line : QStringView(text).split(u'\n')) {
        const auto at = line.indexOf(separator);
        if (at < 0 || line.first(at).trimmed() != key)
            continue;
        QStringView value = line.sliced(at + 1).trimmed();
        if (value.size() >= 2 && (value.front() == u'"' || value.front() == u'\'') && value.back() == value.front())
            value = value.sliced(1, value.size() - 2);
        return value.toString();
    }
    return {};
}

QStringList namesIn(const System &system, const AbsolutePath &directory)
{
    QStringList names;
    const auto entries = system.list(directory);
    if (!entries)
        return names;
    for (const auto &entry : *entries) {
        const QString name = QString::fromUtf8(entry.name);
        if (name.toUtf8() == entry.name)
            names.append(name);
    }
    return names;
}

AbsolutePath absoluteOrNone(const QString &path)
{
    return AbsolutePath::from(path).value_or(AbsolutePath());
}

bool exists(const System &system, const AbsolutePath &path)
{
    const auto status = system.status(path);
    return status && status->has_value();
}

} // namespace groundwork
