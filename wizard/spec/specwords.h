// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "spec/projectspec.h"

#include <QString>
#include <QStringList>

#include <algorithm>
#include <array>
#include <optional>

namespace groundwork {

// The words that a spec file uses for the values of each enum, in the order of the enum. "Unstated" values have
// an empty word: they stand for a key that is not there.

template <typename Enum>
inline constexpr std::array<const char16_t *, 0> wordsOf{};

template <>
inline constexpr std::array wordsOf<Layout>{u"data-science", u"notebooks", u"package", u"empty"};
template <>
inline constexpr std::array wordsOf<ManagerChoice>{u"auto", u"conda", u"mamba", u"pipenv", u"venv", u"uv"};
template <>
inline constexpr std::array wordsOf<EnvironmentLocation>{u"project", u"named"};
template <>
inline constexpr std::array wordsOf<PackageOrigin>{u"any", u"conda", u"pypi"};
template <>
inline constexpr std::array wordsOf<KernelVisibility>{u"user", u"environment"};
template <>
inline constexpr std::array wordsOf<RunPlace>{u"local", u"docker", u"aws", u"google-cloud", u"azure"};
template <>
inline constexpr std::array wordsOf<ExtraTarget>{u"devcontainer", u"binder", u"kitfile"};
template <>
inline constexpr std::array wordsOf<ScaleOut>{u"none", u"ray"};
template <>
inline constexpr std::array wordsOf<ContinuousIntegration>{u"none", u"github"};
template <>
inline constexpr std::array wordsOf<Factor>{
    u"cost",     u"resources",          u"control",       u"offline",        u"privacy",
    u"learning", u"initial_investment", u"collaboration", u"advanced_tools", u"maintenance"};
template <>
inline constexpr std::array wordsOf<GitGuard>{u"notebook-output", u"large-files", u"secrets"};
template <>
inline constexpr std::array wordsOf<DataStorage>{u"ignore", u"lfs", u"dvc"};
template <>
inline constexpr std::array wordsOf<TaskType>{
    u"", u"classification", u"regression", u"ranking", u"forecasting", u"clustering", u"generation", u"other"};
template <>
inline constexpr std::array wordsOf<DataAccess>{u"", u"yes", u"asked", u"no"};
template <>
inline constexpr std::array wordsOf<DataSensitivity>{u"", u"public", u"internal", u"personal", u"special"};
template <>
inline constexpr std::array wordsOf<ChecklistAnswer>{u"yes", u"no", u"later"};

/// The word of a value: wordFor(RunPlace::GoogleCloud) is "google-cloud".
template <typename Enum>
[[nodiscard]] QString wordFor(Enum value)
{
    static_assert(wordsOf<Enum>.size() > 0);
    return QString::fromUtf16(wordsOf<Enum>[std::size_t(value)]);
}

/// Every word that may be written for a value of the enum.
template <typename Enum>
[[nodiscard]] QStringList allWords()
{
    static_assert(wordsOf<Enum>.size() > 0);
    QStringList words;
    for (const char16_t *word : wordsOf<Enum>) {
        if (*word)
            words.append(QString::fromUtf16(word));
    }
    return words;
}

template <typename Enum>
[[nodiscard]] std::optional<Enum> valueOfWord(const QString &word)
{
    if (word.isEmpty())
        return std::nullopt;
    const auto &words = wordsOf<Enum>;
    const auto found =
        std::find_if(words.begin(), words.end(), [&](const char16_t *known) { return word == QStringView(known); });
    return found == words.end() ? std::nullopt : std::optional(Enum(found - words.begin()));
}

} // namespace groundwork
