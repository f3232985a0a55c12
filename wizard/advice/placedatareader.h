// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "advice/placedata.h"
#include "spec/yaml.h"

#include <QStringList>

namespace groundwork {

void readFactors(const QByteArray &bytes, PlaceDataReading &reading);
void readPrices(const QByteArray &bytes, PlaceDataReading &reading);

/// Takes values out of a mapping of a data file and notes what is missing, wrong or not known.
class DataFields
{
public:
    DataFields(const YamlNode &node, QList<PlaceDataProblem> &problems);

    /// A key that has to be there; a null node of a fixed place where it is not.
    [[nodiscard]] const YamlNode &need(const QString &key);
    [[nodiscard]] const YamlNode *take(const QString &key);
    [[nodiscard]] QString text(const QString &key);
    /// On one line, without what the translations' list cannot hold.
    [[nodiscard]] QString sentence(const QString &key);
    [[nodiscard]] double number(const QString &key);
    [[nodiscard]] int whole(const QString &key, int least, int most);
    [[nodiscard]] QList<double> numbers(const QString &key);
    /// "2026-11-25", "2026" (its first day) or "undated" (null).
    [[nodiscard]] QDate date(const QString &key);
    [[nodiscard]] const std::vector<YamlNode> &list(const QString &key);
    void problem(const QString &message) { m_problems.append({m_node.line, message}); }
    /// To be called when everything is taken.
    void onlyThese();

    [[nodiscard]] static double numberIn(const YamlNode &node, QList<PlaceDataProblem> &problems);

private:
    const YamlNode &m_node;
    QList<PlaceDataProblem> &m_problems;
    QStringList m_taken;
};

} // namespace groundwork
