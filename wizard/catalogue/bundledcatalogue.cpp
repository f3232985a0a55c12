// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "catalogue/catalogue.h"

#include <QResource>

namespace groundwork {

const Catalogue &bundledCatalogue()
{
    // Copied, once, to where its numbers are aligned. It is as the build made it, so it opens.
    static const QByteArray block = [] {
        const QResource resource(QStringLiteral(":/catalogue.block"));
        return QByteArray(reinterpret_cast<const char *>(resource.data()), resource.size());
    }();
    static const Catalogue catalogue = Catalogue::open(block).value();
    return catalogue;
}

} // namespace groundwork
