// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "support/temporarydirectory.h"

#include "system/realsystem.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <filesystem>

namespace groundwork {

TemporaryDirectory::TemporaryDirectory()
{
    if (!m_directory.isValid())
        qFatal("A temporary folder could not be made: %s", qPrintable(m_directory.errorString()));
}

TemporaryDirectory::~TemporaryDirectory()
{
    m_directory.setAutoRemove(false);
    if (const auto removed = RealSystem().removeTree(path()); !removed)
        qWarning("%s", qPrintable(removed.error().message));
}

AbsolutePath TemporaryDirectory::path() const
{
    return AbsolutePath::known(QFileInfo(m_directory.path()).canonicalFilePath());
}

AbsolutePath TemporaryDirectory::addFile(const QString &name, const QByteArray &bytes) const
{
    const AbsolutePath file = child(name);
    QDir().mkpath(file.parent().toString());
    QFile output(file.toString());
    if (!output.open(QIODevice::WriteOnly) || output.write(bytes) != bytes.size())
        qFatal("%s could not be written", qPrintable(file.toString()));
    return file;
}

AbsolutePath TemporaryDirectory::addDirectory(const QString &name) const
{
    const AbsolutePath directory = child(name);
    if (!QDir().mkpath(directory.toString()))
        qFatal("%s could not be made", qPrintable(directory.toString()));
    return directory;
}

AbsolutePath TemporaryDirectory::addLink(const QString &name, const QString &goal) const
{
    const AbsolutePath link = child(name);
    QDir().mkpath(link.parent().toString());
    std::filesystem::create_symlink(goal.toStdString(), link.toString().toStdString());
    return link;
}

QMap<QByteArray, QByteArray> treeBelow(const AbsolutePath &folder)
{
    namespace fs = std::filesystem;
    QMap<QByteArray, QByteArray> tree;
    const fs::path root = folder.toString().toStdString();
    for (const auto &entry : fs::recursive_directory_iterator(root)) {
        const auto status = entry.symlink_status();
        const QByteArray mode = QByteArray::number(static_cast<int>(status.permissions()), 8);
        QByteArray text = "other";
        if (fs::is_symlink(status)) {
            text = "link " + QByteArray::fromStdString(fs::read_symlink(entry.path()).string());
        } else if (fs::is_directory(status)) {
            text = "directory " + mode;
        } else if (fs::is_regular_file(status)) {
            // By the C library: Qt has no way to name a file by raw bytes.
            text = "file " + mode + ' ';
            if (FILE *file = std::fopen(entry.path().c_str(), "rb")) {
                char buffer[64 * 1024];
                while (const size_t count = std::fread(buffer, 1, sizeof buffer, file))
                    text.append(buffer, static_cast<qsizetype>(count));
                std::fclose(file);
            }
        }
        tree.insert(QByteArray::fromStdString(entry.path().lexically_relative(root).string()), text);
    }
    return tree;
}

} // namespace groundwork
