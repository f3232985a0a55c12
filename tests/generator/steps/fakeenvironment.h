// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "stepbench.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace groundwork {

/// A prefix with the machine's Python in it, whose packages are written by hand.
class FakeEnvironment
{
public:
    explicit FakeEnvironment(const StepBench &bench) : m_bench(bench)
    {
        m_bench.place().addFile(QStringLiteral("env/pyvenv.cfg"), "home = /usr/bin\n");
        m_bench.place().addDirectory(QStringLiteral("env/bin"));
        m_bench.place().addLink(QStringLiteral("env/bin/python"), QStringLiteral("/usr/bin/python3"));
        const auto libraries = QDir(QStringLiteral("/usr/lib")).entryList({QStringLiteral("python3.*")}, QDir::Dirs);
        m_packages = QStringLiteral("lib/%1/site-packages/").arg(libraries.value(0));
    }

    [[nodiscard]] AbsolutePath python() const { return m_bench.place().child(QStringLiteral("env/bin/python")); }
    /// Its site-packages.
    [[nodiscard]] AbsolutePath packages() const
    {
        return m_bench.place().child(QStringLiteral("env/") + m_packages.chopped(1));
    }
    void addFile(const QString &name, const QByteArray &text)
    {
        m_bench.place().addFile(QStringLiteral("env/") + m_packages + name, text);
    }
    /// As pip records a package. `files` are below site-packages.
    void addDistribution(const QString &name, const QString &version, const QStringList &files)
    {
        const QString info = QStringLiteral("%1-%2.dist-info/").arg(name, version);
        addFile(info + QStringLiteral("METADATA"),
                QStringLiteral("Metadata-Version: 2.1\nName: %1\nVersion: %2\n").arg(name, version).toUtf8());
        QByteArray record = info.toUtf8() + "METADATA,,\n";
        for (const auto &file : files)
            record += file.toUtf8() + ",,\n";
        addFile(info + QStringLiteral("RECORD"), record);
    }
    /// As conda records one.
    void addRecord(const QString &name, const QString &version, const QStringList &files)
    {
        QJsonArray paths;
        for (const auto &file : files)
            paths.append(m_packages + file);
        const QJsonObject record{
            {QStringLiteral("name"), name}, {QStringLiteral("version"), version}, {QStringLiteral("files"), paths}};
        m_bench.place().addFile(QStringLiteral("env/conda-meta/%1-%2-py311_0.json").arg(name, version),
                                QJsonDocument(record).toJson());
    }

private:
    const StepBench &m_bench;
    QString m_packages;
};

} // namespace groundwork
