// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "desktopopener.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QUrl>

namespace groundwork {

Result<void> DesktopOpener::openFolder(const AbsolutePath &folder)
{
    if (QDesktopServices::openUrl(QUrl::fromLocalFile(folder.toString())))
        return {};
    return failure(QCoreApplication::translate("DesktopOpener", "No file manager opened the folder."),
                   folder.toString(),
                   QCoreApplication::translate("DesktopOpener", "Open the folder by hand: it stands in the details."));
}

Result<void> DesktopOpener::openPage(const AbsolutePath &page)
{
    if (QDesktopServices::openUrl(QUrl::fromLocalFile(page.toString())))
        return {};
    return failure(
        QCoreApplication::translate("DesktopOpener", "No browser opened the page."), page.toString(),
        QCoreApplication::translate("DesktopOpener", "Open the page by hand in a browser: it stands in the details."));
}

} // namespace groundwork
