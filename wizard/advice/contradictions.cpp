// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "advice/contradictions.h"

#include "advice/places.h"

#include <QCoreApplication>

namespace groundwork {

QList<Contradiction> contradictionsIn(const ProjectSpec &spec)
{
    QList<Contradiction> found;
    const MustHaves &must = spec.target.decision.must;
    if (!isCloud(spec.target.runOn))
        return found;
    const QString subject = QStringLiteral("target.run_on");
    const QString hint =
        QCoreApplication::translate("Contradictions", "Run it on this computer, or give up what must be true.");
    if (must.offline)
        found.append(
            {subject,
             QCoreApplication::translate(
                 "Contradictions", "This does not go together: it must work without internet, and the cloud needs it."),
             hint});
    if (must.dataStays)
        found.append({subject,
                      QCoreApplication::translate(
                          "Contradictions",
                          "This does not go together: data must stay on this computer, and the cloud is elsewhere."),
                      hint});
    return found;
}

} // namespace groundwork
