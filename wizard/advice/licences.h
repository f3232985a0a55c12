// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalogue/cataloguedata.h"
#include "machine/machinefacts.h"
#include "spec/projectspec.h"

#include <QList>
#include <QString>

#include <optional>

namespace groundwork {

/// Whether the terms of a channel ask some of its users for payment: conda's “defaults”, and the channels that it
/// stands for, by name ("pkgs/main") or at the end of an address.
[[nodiscard]] bool asksForPayment(const QString &channel);

/// The spec's channels without those; conda-forge when none is left.
[[nodiscard]] QStringList channelsWithoutPayment(const ProjectSpec &spec);

/// "Copyleft", for people.
[[nodiscard]] QString licenceText(LicenceFamily family);

/// The family that the catalogue gives a package of that name; nothing for one that it does not know.
[[nodiscard]] std::optional<LicenceFamily> licenceOf(const QString &package);

/// What is to be known before channels and packages are taken: terms that ask for payment, and licences that a rule of
/// the person's or the team's (MachineFacts::unwantedLicences) does not want.
struct LicenceWarning
{
    QString subject; ///< "channel-terms", "licence", "licence-rule"; not translated
    QString message;
    QString hint;
    bool operator==(const LicenceWarning &) const = default;
};
[[nodiscard]] QList<LicenceWarning> licenceWarnings(const MachineFacts &facts, const std::optional<ProjectSpec> &spec);

} // namespace groundwork
