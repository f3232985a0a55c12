// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalogue/cataloguedata.h"

#include <QByteArray>
#include <QJsonObject>

namespace groundwork {

// How the catalogue's parts stand in its block: one JSON object each. What stands there was written by these functions.

[[nodiscard]] QJsonObject recordOf(const CataloguePackage &package);
[[nodiscard]] QJsonObject recordOf(const Topic &topic);
[[nodiscard]] QJsonObject recordOf(const PackageSet &set);
[[nodiscard]] CataloguePackage packageFrom(const QJsonObject &record);
[[nodiscard]] Topic topicFrom(const QJsonObject &record);
[[nodiscard]] PackageSet setFrom(const QJsonObject &record);

} // namespace groundwork
