// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/pipoutput.h"

#include "generator/managers/explanation.h"
#include "generator/managers/piptext.h"
#include "generator/managers/virtualenvironments.h"
#include "spec/packages.h"
#include "system/system.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace groundwork {

namespace {

// The first line of a lock, also written by resources/managers/pip-lock.py.
const QString lockTitle = QStringLiteral("# Exact versions for Python ");

const QRegularExpression &lockLine()
{
    static const QRegularExpression form(
        QStringLiteral("^([A-Za-z0-9][A-Za-z0-9._-]*)==([A-Za-z0-9.!+_-]+) --hash=sha256:([0-9a-f]{64})$"));
    return form;
}

/// The report that pip prints among its log: a document whose braces stand alone on their lines.
QJsonObject pipReport(const QByteArray &output)
{
    const qsizetype start = output.startsWith("{\n") ? 0 : output.indexOf("\n{\n") + 1;
    const qsizetype end = output.lastIndexOf("\n}\n");
    if (end < start || (start == 0 && !output.startsWith('{')))
        return {};
    return QJsonDocument::fromJson(output.sliced(start, end + 2 - start)).object();
}

/// "16.9 MB" in bytes.
qint64 bytesIn(const QString &number, const QString &unit)
{
    static const QHash<QString, double> factors{{QStringLiteral("bytes"), 1},
                                                {QStringLiteral("kB"), 1e3},
                                                {QStringLiteral("MB"), 1e6},
                                                {QStringLiteral("GB"), 1e9}};
    return static_cast<qint64>(number.toDouble() * factors.value(unit));
}

/// Sizes by file name, as far as the log tells: rounded, and 0 for what came from the cache.
QHash<QString, qint64> sizesIn(const QByteArray &log)
{
    static const QRegularExpression downloading(
        QStringLiteral("^ *(Downloading|Using cached) (?:\\S*/)?(\\S+\\.whl) \\(([0-9.]+) (bytes|kB|MB|GB)\\)"),
        QRegularExpression::MultilineOption);
    QHash<QString, qint64> sizes;
    auto matches = downloading.globalMatch(QString::fromUtf8(log));
    while (matches.hasNext()) {
        const auto match = matches.next();
        const bool isCached = match.captured(1) == u"Using cached";
        sizes.insert(match.captured(2), isCached ? 0 : bytesIn(match.captured(3), match.captured(4)));
    }
    return sizes;
}

Failure unreadable(const QString &details)
{
    return {Error{QCoreApplication::translate("PipOutput", "pip's answer could not be understood."), details,
                  QCoreApplication::translate("PipOutput", "Another version of pip may help.")},
            {}};
}

QString checksumIn(const QJsonObject &archive)
{
    QString checksum = archive.value(u"hashes").toObject().value(u"sha256").toString();
    if (!checksum.isEmpty())
        return checksum;
    const QString hash = archive.value(u"hash").toString();
    return hash.startsWith(u"sha256=") ? hash.sliced(7) : QString();
}

} // namespace

const ToolOutput *pipOutput()
{
    static const PipOutput output;
    return &output;
}

const ToolOutput *pipPartOutput()
{
    static const PipOutput output(PipOutput::Scope::Part);
    return &output;
}

std::expected<Solution, Failure> PipOutput::solutionIn(const SolveAnswer &answer) const
{
    const ProcessEnd &end = answer.end;
    if (end.outcome != ProcessOutcome::Exited || end.exitCode != 0)
        return std::unexpected(explain(end, {}));
    const QJsonObject report = pipReport(end.standardOutput);
    const QJsonObject environment = report.value(u"environment").toObject();
    const auto sizes = sizesIn(end.standardOutput);

    Solution solution;
    solution.python = environment.value(u"python_full_version").toString();
    QStringList lines;
    for (const auto &value : report.value(u"install").toArray()) {
        const QJsonObject metadata = value.toObject().value(u"metadata").toObject();
        const QJsonObject download = value.toObject().value(u"download_info").toObject();
        const QUrl url(download.value(u"url").toString());
        LockedPackage package;
        package.name = normalisedPackageName(metadata.value(u"name").toString());
        package.version = metadata.value(u"version").toString();
        package.bytes = url.isLocalFile() ? 0 : sizes.value(url.fileName(), -1);
        const QString line =
            QStringLiteral("%1==%2 --hash=sha256:%3")
                .arg(package.name, package.version, checksumIn(download.value(u"archive_info").toObject()));
        if (!lockLine().match(line).hasMatch())
            return std::unexpected(unreadable(line));
        lines.append(line);
        solution.packages.append(package);
    }
    const bool mayBeEmpty = m_scope == Scope::Part && report.value(u"install").isArray();
    if ((lines.isEmpty() && !mayBeEmpty) || solution.python.isEmpty())
        return std::unexpected(unreadable(saidBy(end)));
    std::ranges::sort(lines);
    std::ranges::sort(solution.packages, {}, &LockedPackage::name);
    solution.downloadBytes = downloadBytesOf(solution.packages);
    const QString title =
        QStringLiteral("%1%2 (%3, %4)")
            .arg(lockTitle, environment.value(u"python_version").toString(),
                 environment.value(u"sys_platform").toString(), environment.value(u"platform_machine").toString());
    lines.prepend(title);
    solution.lock = (lines.join(u'\n') + u'\n').toUtf8();
    return solution;
}

std::expected<QList<LockedPackage>, Error> PipOutput::packagesIn(const QByteArray &lock, const LockScope &) const
{
    QList<LockedPackage> packages;
    const auto lines = QString::fromUtf8(lock).split(u'\n', Qt::SkipEmptyParts);
    bool ours = !lines.isEmpty() && lines.first().startsWith(lockTitle);
    for (const auto &line : lines.sliced(ours ? 1 : 0)) {
        const auto match = lockLine().match(line);
        ours = ours && match.hasMatch();
        packages.append({normalisedPackageName(match.captured(1)), match.captured(2), {}});
    }
    if (!ours || (packages.isEmpty() && m_scope == Scope::Whole))
        return failure(QCoreApplication::translate("PipOutput", "The lock file was not written by Groundwork for pip."),
                       {}, QCoreApplication::translate("PipOutput", "Remove it, and the versions are solved anew."));
    std::ranges::sort(packages, {}, &LockedPackage::name);
    return packages;
}

Failure PipOutput::explain(const ProcessEnd &end, const QList<PackageRequest> &asked) const
{
    const QString text = wholeText(end);
    const Explanation explanation(QStringLiteral("pip"), PackageSource::PythonIndex, asked, saidBy(end));
    if (auto trouble = explanation.systemTrouble(text))
        return *trouble;
    if (auto trouble = pipTrouble(explanation, text, asked))
        return *trouble;
    return explanation.other();
}

std::optional<FetchProgress> PipOutput::progressIn(QByteArrayView line) const
{
    return pipProgress(line);
}

int PipOutput::installedIn(const System &system, const AbsolutePath &prefix) const
{
    return packageRecordsBelow(system, prefix);
}

Result<QStringList> placesInPipLock(const QByteArray &lock)
{
    const auto packages = pipPartOutput()->packagesIn(lock, {});
    if (!packages)
        return std::unexpected(packages.error());
    return QStringList();
}

} // namespace groundwork
