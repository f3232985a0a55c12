// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pathword.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

/// A ".." leads out of the folder that a link before it leads to, which the letters of the path do not tell.
Result<AbsolutePath> withParentsFollowed(const QString &path)
{
    const qsizetype last = (path + u'/').lastIndexOf("/../"_L1);
    if (last < 0)
        return AbsolutePath::from(path);
    const QString folder = path.left(last + 3);
    const QString found = QFileInfo(folder).canonicalFilePath();
    if (found.isEmpty())
        return failure(QCoreApplication::translate("PathWord", "There is no folder %1.").arg(folder));
    return AbsolutePath::from(found + path.mid(last + 3));
}

} // namespace

Result<AbsolutePath> pathFromWord(const QString &word)
{
    if (word.isEmpty())
        return failure(QCoreApplication::translate("PathWord", "A file or folder needs a name."));
    if (word.startsWith(u'/'))
        return withParentsFollowed(word);
    const QString current = QDir::currentPath();
    if (!current.startsWith(u'/'))
        return failure(QCoreApplication::translate("PathWord", "The current folder is not there any more."), {},
                       QCoreApplication::translate("PathWord", "Go to another folder, or write the full path."));
    return withParentsFollowed(current + u'/' + word);
}

std::optional<AbsolutePath> pathFromWord(const QString &word, Console &console)
{
    const auto path = pathFromWord(word);
    if (path)
        return *path;
    console.complain(path.error());
    return std::nullopt;
}

AbsolutePath settingsFolder()
{
    const QString settings = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    const AbsolutePath nowhere = AbsolutePath::known(u"/dev/null"_s);
    return AbsolutePath::from(settings).value_or(nowhere).child(u"groundwork"_s);
}

AbsolutePath temporaryFolder()
{
    return AbsolutePath::from(QDir::tempPath()).value_or(AbsolutePath::known(QStringLiteral("/tmp")));
}

} // namespace groundwork
