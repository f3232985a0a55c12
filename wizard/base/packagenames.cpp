// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "base/packagenames.h"

namespace groundwork {

QString normalisedPackageName(const QString &name)
{
    QString result;
    for (const QChar c : name.toLower()) {
        const bool separates = c == u'-' || c == u'_' || c == u'.';
        if (!separates)
            result += c;
        else if (!result.endsWith(u'-'))
            result += u'-';
    }
    return result;
}

} // namespace groundwork
