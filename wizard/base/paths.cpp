// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "base/paths.h"

#include <QCoreApplication>
#include <QDir>
#include <QStringList>

namespace groundwork {

Result<AbsolutePath> AbsolutePath::from(const QString &path)
{
    // QDir also calls ":/x" absolute, which is inside the program.
    if (path.isEmpty() || path.contains(QChar::Null) || path.startsWith(u':') || !QDir::isAbsolutePath(path))
        return failure(QCoreApplication::translate("Paths", "“%1” is not a full path.").arg(path), {},
                       QCoreApplication::translate("Paths", "Write the path from the root of the disk."));
    // A name that is not UTF-8 has lost bytes on its way into a QString: it would lead somewhere else.
    if (path.contains(QChar::ReplacementCharacter) || QString::fromUtf8(path.toUtf8()) != path)
        return failure(
            QCoreApplication::translate("Paths", "“%1” holds characters that cannot be read as text.").arg(path), {},
            QCoreApplication::translate("Paths", "Rename the folder, or choose another."));
    AbsolutePath result;
    result.m_path = QDir::cleanPath(path);
    // The root is its own parent; cleanPath leaves that to the kernel.
    while (result.m_path.startsWith(u"/../"))
        result.m_path.remove(0, 3);
    if (result.m_path == u"/..")
        result.m_path = QStringLiteral("/");
    return result;
}

AbsolutePath AbsolutePath::known(const QString &path)
{
    const auto result = from(path);
    Q_ASSERT(result);
    return result.value_or(AbsolutePath());
}

QString AbsolutePath::fileName() const
{
    return m_path.section(u'/', -1);
}

AbsolutePath AbsolutePath::parent() const
{
    AbsolutePath result;
    const auto slash = m_path.lastIndexOf(u'/');
    result.m_path = slash <= 0 ? QStringLiteral("/") : m_path.left(slash);
    return result;
}

AbsolutePath AbsolutePath::child(const QString &name) const
{
    AbsolutePath result;
    if (isEmpty())
        return result;
    result.m_path = m_path == u"/" ? m_path + name : m_path + u'/' + name;
    return result;
}

bool AbsolutePath::isBelow(const AbsolutePath &folder) const
{
    if (folder.isEmpty())
        return false;
    return m_path.startsWith(folder.m_path == u"/" ? folder.m_path : folder.m_path + u'/') && m_path != folder.m_path;
}

std::strong_ordering operator<=>(const AbsolutePath &a, const AbsolutePath &b)
{
    return a.m_path.compare(b.m_path) <=> 0;
}

Result<ProjectPath> ProjectPath::from(const QString &path)
{
    const auto parts = path.split(u'/');
    for (const auto &part : parts) {
        if (part.isEmpty() || part == u"." || part == u".." || part.contains(QChar::Null) ||
            part.compare(u".git", Qt::CaseInsensitive) == 0)
            return failure(QCoreApplication::translate("Paths", "“%1” is not a path inside the project.").arg(path));
    }
    ProjectPath result;
    result.m_path = path;
    return result;
}

ProjectPath ProjectPath::known(const QString &path)
{
    const auto result = from(path);
    Q_ASSERT(result);
    return result.value_or(ProjectPath());
}

std::strong_ordering operator<=>(const ProjectPath &a, const ProjectPath &b)
{
    return a.m_path.compare(b.m_path) <=> 0;
}

} // namespace groundwork
