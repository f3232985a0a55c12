// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "advice/usable.h"

#include <QRegularExpression>

#include <algorithm>

namespace groundwork {

const QList<ManagerChoice> &supportedManagers()
{
    static const QList<ManagerChoice> managers{ManagerChoice::Conda, ManagerChoice::Mamba, ManagerChoice::Uv,
                                               ManagerChoice::Venv, ManagerChoice::Pipenv};
    return managers;
}

QVersionNumber oldestPython()
{
    return QVersionNumber(3, 9);
}

bool isSupportedPython(const QString &version)
{
    // A preview such as 3.15.0b1 has no packages yet.
    static const QRegularExpression released(QStringLiteral("^[0-9]+(\\.[0-9]+)+$"));
    return released.match(version).hasMatch() && QVersionNumber::fromString(version) >= oldestPython();
}

bool isVersion(const QString &version, const QString &wanted)
{
    return wanted.isEmpty() || version == wanted || version.startsWith(wanted + u'.');
}

const PythonFact *usablePython(const MachineFacts &facts, const QString &wanted)
{
    const auto found = std::ranges::find_if(facts.pythons, [&wanted](const PythonFact &python) {
        return !python.pip.isEmpty() && isSupportedPython(python.version) && isVersion(python.version, wanted);
    });
    return found == facts.pythons.end() ? nullptr : &*found;
}

const PythonFact *supportedPython(const MachineFacts &facts, const QString &wanted)
{
    const auto found = std::ranges::find_if(facts.pythons, [&wanted](const PythonFact &python) {
        return isSupportedPython(python.version) && isVersion(python.version, wanted);
    });
    return found == facts.pythons.end() ? nullptr : &*found;
}

bool canGetTools(const MachineFacts &facts)
{
    const bool hasPackages = !facts.toolEnvironment.contains(QStringLiteral("PIP_NO_INDEX")) ||
                             facts.toolEnvironment.contains(QStringLiteral("PIP_FIND_LINKS"));
    return facts.bundled.isEmpty() && !facts.toolFolder.isEmpty() && usablePython(facts, {}) != nullptr && hasPackages;
}

} // namespace groundwork
