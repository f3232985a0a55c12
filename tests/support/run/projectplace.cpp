// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "support/run/projectplace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace groundwork {

RunReport ProjectPlace::run(const Plan &plan)
{
    const RunSurroundings surroundings{AbsolutePath::known(temporary.path()),
                                       {{QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin")}}};
    return runPlan(plan, system, git, surroundings, cancel, observer);
}

void ProjectPlace::write(const QString &inside, const QByteArray &text) const
{
    QDir().mkpath(QFileInfo(path(inside)).path());
    QFile file(path(inside));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("%s cannot be written", qPrintable(file.fileName()));
}

} // namespace groundwork
