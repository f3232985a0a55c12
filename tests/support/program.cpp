// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "support/program.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>

#include <algorithm>
#include <filesystem>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

constexpr int longestRun = 15 * 60 * 1000; // milliseconds

QByteArray hashOf(const std::filesystem::path &path)
{
    QFile file;
    // QFile takes no raw bytes; the descriptor does.
    FILE *stream = std::fopen(path.c_str(), "rb");
    if (!stream)
        return "unreadable";
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (file.open(stream, QIODevice::ReadOnly, QFile::AutoCloseHandle))
        hash.addData(&file);
    return hash.result().toHex();
}

} // namespace

QJsonObject ProgramEnd::json() const
{
    return QJsonDocument::fromJson(output).object();
}

Program::Program(const QString &executable) : m_executable(executable)
{
    QDir(m_place.path()).mkpath(u"work"_s);
    QDir(m_place.path()).mkpath(u"home"_s);
    QDir(m_place.path()).mkpath(u"tmp"_s);
    m_folder = m_place.filePath(u"work"_s);
    const auto machine = QProcessEnvironment::systemEnvironment();
    for (const QString &name : machine.keys()) {
        // How this machine reaches the package registries, and nothing else of its user's.
        if (name.startsWith(u"PIP_") || name.endsWith(u"_proxy", Qt::CaseInsensitive) || name.endsWith(u"SAN_OPTIONS"))
            m_environment.insert(name, machine.value(name));
    }
    m_environment.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
    m_environment.insert(u"HOME"_s, m_place.filePath(u"home"_s));
    m_environment.insert(u"TMPDIR"_s, m_place.filePath(u"tmp"_s));
    m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
}

ProgramEnd Program::run(const QStringList &words, const QByteArray &input) const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_folder);
    process.start(m_executable, words);
    process.write(input);
    process.closeWriteChannel();
    ProgramEnd end;
    if (!process.waitForFinished(longestRun)) {
        process.kill();
        process.waitForFinished();
        end.messages = "did not end: ";
    }
    end.exitCode = process.exitStatus() == QProcess::CrashExit ? 128 + process.exitCode() : process.exitCode();
    end.output = process.readAllStandardOutput();
    end.messages += process.readAllStandardError();
    return end;
}

ProgramEnd Program::runUnder(const QStringList &wrapper, const QStringList &words) const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_folder);
    process.start(wrapper.first(), wrapper.mid(1) + QStringList{m_executable} + words);
    process.closeWriteChannel();
    ProgramEnd end;
    process.waitForFinished(longestRun);
    end.exitCode = process.exitStatus() == QProcess::CrashExit ? 128 + process.exitCode() : process.exitCode();
    end.output = process.readAllStandardOutput();
    end.messages = process.readAllStandardError();
    return end;
}

QString Program::folder() const
{
    return m_folder;
}

QString Program::path(const QString &name) const
{
    return m_folder + u'/' + name;
}

void Program::put(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("A test cannot write its own file.");
}

QByteArray Program::get(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray treeText(const QString &folder)
{
    namespace fs = std::filesystem;
    std::vector<std::string> lines;
    const fs::path root(folder.toStdString());
    for (const auto &entry : fs::recursive_directory_iterator(root)) {
        const std::string name = entry.path().lexically_relative(root).string();
        if (entry.is_symlink())
            lines.push_back("link " + name + " " + fs::read_symlink(entry.path()).string());
        else if (entry.is_directory())
            lines.push_back("folder " + name);
        else if (entry.is_regular_file())
            lines.push_back("file " + name + " " + hashOf(entry.path()).toStdString());
        else
            lines.push_back("other " + name);
    }
    std::ranges::sort(lines);
    QByteArray text;
    for (const std::string &line : lines)
        text += QByteArray::fromStdString(line) + '\n';
    return text;
}

} // namespace groundwork
