// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/trustedspecs.h"

#include "spec/specfile.h"
#include "system/folders.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

constexpr qsizetype keyBytes = 32;
constexpr qsizetype mostSeals = 200;
constexpr qint64 largestList = 64 * 1024;

QByteArray sealOf(const QByteArray &content, const QByteArray &key)
{
    return QMessageAuthenticationCode::hash(content, key, QCryptographicHash::Sha256).toHex();
}

/// With its name, so that it is no other file's text, nor a setup file's.
QByteArray contentOf(const ForeignSource &source)
{
    return source.file.toString().toUtf8() + '\n' + source.text;
}

} // namespace

TrustedSpecs::TrustedSpecs(System &system, const AbsolutePath &folder)
    : m_system(system), m_key(folder.child(u"trust.key"_s)), m_seals(folder.child(u"trusted.json"_s))
{
}

Result<QByteArray> TrustedSpecs::key() const
{
    const auto status = m_system.status(m_key);
    if (!status)
        return std::unexpected(status.error());
    if (!*status || (*status)->type != FileType::File || !(*status)->own || !(*status)->secret ||
        (*status)->size != keyBytes)
        return QByteArray();
    return m_system.read(m_key, keyBytes);
}

Result<QByteArray> TrustedSpecs::newKey()
{
    std::array<quint32, keyBytes / sizeof(quint32)> random{};
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    QByteArray bytes(reinterpret_cast<const char *>(random.data()), keyBytes);
    if (const auto made = makeFolders(m_system, m_key.parent()); !made)
        return std::unexpected(made.error());
    // One that somebody else could read is not kept: Replace gives an existing file's mode on.
    if (const auto there = m_system.status(m_key); there && *there) {
        if (const auto removed = m_system.remove(m_key); !removed)
            return std::unexpected(removed.error());
    }
    if (const auto written = m_system.write(m_key, bytes, WriteMode::CreateNew, Permissions::Secret); !written)
        return std::unexpected(written.error());
    return bytes;
}

QByteArrayList TrustedSpecs::seals() const
{
    QByteArrayList found;
    const auto bytes = m_system.read(m_seals, largestList);
    if (!bytes)
        return found;
    const QJsonArray entries = QJsonDocument::fromJson(*bytes).object().value(u"seals"_s).toArray();
    for (const QJsonValue &entry : entries) {
        if (found.size() < mostSeals)
            found.append(entry.toString().toLatin1());
    }
    return found;
}

bool TrustedSpecs::contains(const ProjectSpec &spec) const
{
    return holds(writeSpec(spec));
}

Result<void> TrustedSpecs::add(const ProjectSpec &spec)
{
    return keep(writeSpec(spec));
}

bool TrustedSpecs::contains(const ForeignSource &source) const
{
    return holds(contentOf(source));
}

Result<void> TrustedSpecs::add(const ForeignSource &source)
{
    return keep(contentOf(source));
}

bool TrustedSpecs::holds(const QByteArray &content) const
{
    const auto known = key();
    return known && !known->isEmpty() && seals().contains(sealOf(content, *known));
}

Result<void> TrustedSpecs::keep(const QByteArray &content)
{
    auto known = key();
    if (known && known->isEmpty())
        known = newKey();
    if (!known)
        return std::unexpected(known.error());
    QJsonArray entries{QString::fromLatin1(sealOf(content, *known))};
    for (const QByteArray &seal : seals()) {
        if (entries.size() < mostSeals && !entries.contains(QString::fromLatin1(seal)))
            entries.append(QString::fromLatin1(seal));
    }
    const QByteArray text = QJsonDocument(QJsonObject{{u"version"_s, 1}, {u"seals"_s, entries}}).toJson();
    return m_system.write(m_seals, text, WriteMode::Replace, Permissions::Normal);
}

} // namespace groundwork
