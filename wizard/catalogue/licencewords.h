// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalogue/cataloguedata.h"

#include <optional>
#include <utility>

namespace groundwork {

/// The words of the catalogue's files, and of rules.
inline constexpr std::pair<QStringView, LicenceFamily> licenceFamilies[] = {
    {u"permissive", LicenceFamily::Permissive},
    {u"weak-copyleft", LicenceFamily::WeakCopyleft},
    {u"copyleft", LicenceFamily::Copyleft},
    {u"network-copyleft", LicenceFamily::NetworkCopyleft},
    {u"source-available", LicenceFamily::SourceAvailable},
    {u"proprietary", LicenceFamily::Proprietary},
    {u"unclear", LicenceFamily::Unclear},
};

[[nodiscard]] inline QString licenceWord(LicenceFamily family)
{
    for (const auto &[word, meaning] : licenceFamilies) {
        if (meaning == family)
            return word.toString();
    }
    Q_UNREACHABLE();
}

[[nodiscard]] inline std::optional<LicenceFamily> licenceOfWord(QStringView asked)
{
    for (const auto &[word, meaning] : licenceFamilies) {
        if (word == asked)
            return meaning;
    }
    return std::nullopt;
}

[[nodiscard]] inline QStringList licenceWords()
{
    QStringList words;
    for (const auto &[word, meaning] : licenceFamilies)
        words.append(word.toString());
    return words;
}

} // namespace groundwork
