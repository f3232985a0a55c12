// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "support/environments.h"

#include <QDir>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

void addConda(const QString &prefix, int packages)
{
    const QString records = prefix + u"/conda-meta/"_s;
    QDir().mkpath(records);
    put(records + u"history"_s, "==> 2026-01-01 12:00:00 <==\n");
    put(records + u"python-3.11.9-h955ad1f_0.json"_s, "{}\n");
    for (int i = 1; i < packages; ++i)
        put(records + u"some-package-%1-1.2.%1-py311h06a4308_0.json"_s.arg(i), "{}\n");
}

void addVenv(const QString &prefix, int packages)
{
    const QString folder = prefix + u"/lib/python3.11/site-packages/"_s;
    QDir().mkpath(folder);
    put(prefix + u"/pyvenv.cfg"_s, "home = /usr/bin\nversion = 3.11.9\n");
    for (int i = 0; i < packages; ++i) {
        QDir().mkdir(folder + u"some_package_%1"_s.arg(i));
        QDir().mkdir(folder + u"some_package_%1-1.2.%1.dist-info"_s.arg(i));
    }
}

} // namespace

void addEnvironments(const AbsolutePath &home, const ManyEnvironments &many)
{
    const QString base = home.toString() + u"/miniconda3"_s;
    QDir().mkpath(base + u"/bin"_s);
    put(base + u"/bin/conda"_s, "\x7f"
                                "ELF");
    QFile::setPermissions(base + u"/bin/conda"_s, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    for (int i = 0; i < many.count; ++i) {
        if (i % 2 == 0)
            addConda(base + u"/envs/%1"_s.arg(i, 3, 10, QLatin1Char('0')), many.packages);
        else
            addVenv(home.toString() + u"/.virtualenvs/%1"_s.arg(i, 3, 10, QLatin1Char('0')), many.packages);
    }
}

} // namespace groundwork
