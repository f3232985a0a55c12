// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pathword.h"

#include <QCoreApplication>
#include <QDir>

namespace groundwork {

Result<AbsolutePath> pathFromWord(const QString &word)
{
    if (word.isEmpty())
        return failure(QCoreApplication::translate("PathWord", "A file or folder needs a name."));
    if (word.startsWith(u'/'))
        return AbsolutePath::from(word);
    const QString current = QDir::currentPath();
    if (!current.startsWith(u'/'))
        return failure(QCoreApplication::translate("PathWord", "The current folder is not there any more."), {},
                       QCoreApplication::translate("PathWord", "Go to another folder, or write the full path."));
    return AbsolutePath::from(current + u'/' + word);
}

std::optional<AbsolutePath> pathFromWord(const QString &word, Console &console)
{
    const auto path = pathFromWord(word);
    if (path)
        return *path;
    console.complain(path.error());
    return std::nullopt;
}

AbsolutePath temporaryFolder()
{
    return AbsolutePath::from(QDir::tempPath()).value_or(AbsolutePath::known(QStringLiteral("/tmp")));
}

} // namespace groundwork
