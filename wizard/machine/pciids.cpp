// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/pciids.h"

namespace groundwork {

namespace {

constexpr qint64 largestList = 8 * 1024 * 1024; // today's has 1.5 MB

QByteArray listOfNames(const System &system)
{
    for (const auto &file : {QStringLiteral("/usr/share/misc/pci.ids"), QStringLiteral("/usr/share/hwdata/pci.ids")}) {
        // The one is often a link to the other.
        const auto real = system.canonical(AbsolutePath::known(file));
        const auto bytes = real ? system.read(*real, largestList) : Result<QByteArray>();
        if (bytes && !bytes->isEmpty())
            return *bytes;
    }
    return {};
}

/// "0x10de" as the list writes it: "10de". Empty for what is no such number.
QByteArray inListForm(const QString &id)
{
    bool isNumber = false;
    const uint number = id.toUInt(&isNumber, 16);
    return isNumber && number <= 0xffff ? QByteArray::number(number, 16).rightJustified(4, '0') : QByteArray();
}

/// What follows `start` at the beginning of a line from `from` on, before a line that begins with a vendor.
QByteArray restOfLine(const QByteArray &list, const QByteArray &start, qsizetype from, qsizetype end)
{
    const qsizetype at = list.indexOf('\n' + start, from);
    if (at < 0 || (end >= 0 && at >= end))
        return {};
    const qsizetype begin = at + 1 + start.size();
    const qsizetype lineEnd = list.indexOf('\n', begin);
    return list.sliced(begin, (lineEnd < 0 ? list.size() : lineEnd) - begin).trimmed();
}

/// Where the lines of the next vendor begin; -1 at the end. A vendor's own devices are indented by a tabulator.
qsizetype endOfVendor(const QByteArray &list, qsizetype from)
{
    for (qsizetype at = list.indexOf('\n', from + 1); at >= 0; at = list.indexOf('\n', at + 1)) {
        const char first = at + 1 < list.size() ? list[at + 1] : '\0';
        if (first != '\t' && first != '#' && first != '\n')
            return at;
    }
    return -1;
}

} // namespace

QString pciDeviceName(const System &system, const QString &vendor, const QString &device)
{
    const QByteArray maker = inListForm(vendor);
    const QByteArray number = inListForm(device);
    if (maker.isEmpty() || number.isEmpty())
        return {};
    const QByteArray list = '\n' + listOfNames(system);
    const qsizetype from = list.indexOf('\n' + maker + "  ");
    if (from < 0)
        return {};
    const QString name = QString::fromUtf8(restOfLine(list, '\t' + number + "  ", from, endOfVendor(list, from)));
    const qsizetype open = name.lastIndexOf(u'[');
    return open >= 0 && name.endsWith(u']') ? name.sliced(open + 1).chopped(1) : name;
}

} // namespace groundwork
