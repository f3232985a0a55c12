// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/pipenvenvironments.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>

namespace groundwork {

AbsolutePath pipenvEnvironments(const MachineFacts &facts)
{
    if (const auto said = AbsolutePath::from(facts.toolEnvironment.value(QStringLiteral("WORKON_HOME"))))
        return *said;
    if (const auto data = AbsolutePath::from(facts.toolEnvironment.value(QStringLiteral("XDG_DATA_HOME"))))
        return data->child(QStringLiteral("virtualenvs"));
    return facts.home.isEmpty() ? AbsolutePath() : facts.home.child(QStringLiteral(".local/share/virtualenvs"));
}

QString pipenvEnvironmentName(const AbsolutePath &project)
{
    constexpr qsizetype longestName = 42;
    constexpr qsizetype hashBytes = 6; // eight letters
    static const QRegularExpression dangerous(QStringLiteral("[ &$`!*@\"()\\[\\]\\\\\\r\\n\\t]"));
    const QString name = project.fileName().replace(dangerous, QStringLiteral("_"));
    const QByteArray place = project.child(QStringLiteral("Pipfile")).toBytes();
    const QByteArray hash = QCryptographicHash::hash(place, QCryptographicHash::Sha256).first(hashBytes);
    // Counted in characters, of which some take two places in a QString.
    const auto characters = name.toUcs4();
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(characters.constData()),
                             std::min(longestName, characters.size())) +
           u'-' + QString::fromLatin1(hash.toBase64(QByteArray::Base64UrlEncoding));
}

} // namespace groundwork
