// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/pipoutput.h"

#include "generator/managers/explanation.h"
#include "generator/managers/requirements.h"
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

/// What pip said, unshortened: a line that lists versions is long, and its end tells the newest.
QString textOf(const ProcessEnd &end)
{
    constexpr qsizetype enough = 512 * 1024;
    const auto tail = [](const QByteArray &bytes) {
        return QString::fromUtf8(bytes.size() > enough ? bytes.last(enough) : bytes);
    };
    return tail(end.standardOutput) + u'\n' + tail(end.standardError);
}

QString newestIn(const QString &versions)
{
    static const QRegularExpression stable(QStringLiteral("^[0-9.]+(?:\\.post[0-9]+)?$"));
    const auto list = versions.split(QStringLiteral(", "));
    const auto newest = std::find_if(list.crbegin(), list.crend(),
                                     [](const QString &version) { return stable.match(version).hasMatch(); });
    return newest == list.crend() ? QString() : *newest;
}

/// Splits "numpy>=1.26,<3" at the end of the name.
std::pair<QString, QString> nameAndConstraints(const QString &requirement)
{
    static const QRegularExpression form(
        QStringLiteral("^\\s*([A-Za-z0-9][A-Za-z0-9._-]*)\\s*(?:\\[[^]]*\\])?\\s*(.*)$"));
    const auto match = form.match(requirement);
    return {match.captured(1), match.captured(2).section(u';', 0, 0).trimmed()};
}

std::optional<Failure> explainMissing(const Explanation &explanation, const QString &text)
{
    static const QRegularExpression missing(
        QStringLiteral("Could not find a version that satisfies the requirement (\\S.*?) \\(from (?:versions: "
                       "(.*)|.*from versions: (.*))\\)"));
    const auto match = missing.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto [name, constraints] = nameAndConstraints(match.captured(1).section(QStringLiteral(" (from"), 0, 0));
    const QString versions = match.captured(2) + match.captured(3);

    // Without a network pip says the same two lines; only a warning about this package's page comes before them.
    const QRegularExpression retried(QStringLiteral("Retrying \\(Retry\\(.*: /\\S*%1/?\\s")
                                         .arg(QRegularExpression::escape(normalisedPackageName(name))),
                                     QRegularExpression::CaseInsensitiveOption);
    if (versions == u"none" && retried.match(text).hasMatch())
        return explanation.noNetwork();

    static const QRegularExpression otherPython(
        QStringLiteral("Ignored the following versions that require a different python version: (.*)"));
    const auto python = otherPython.match(text);
    if (versions == u"none" && python.hasMatch())
        return explanation.wrongPython(
            name,
            python.captured(1).section(QStringLiteral("Requires-Python "), -1).section(QStringLiteral("; "), 0, 0));
    if (versions == u"none")
        return explanation.unknownPackages({name});
    return explanation.unknownVersion(name, constraints, newestIn(versions));
}

/// The packages that pip could not install together: "Cannot install -r requirements.txt (line 1) and b==2 because …".
QStringList participants(const QString &text, const QList<PackageRequest> &asked)
{
    static const QRegularExpression cannot(QStringLiteral("Cannot install (.*?) because these package versions"));
    static const QRegularExpression byLine(QStringLiteral("^-r .* \\(line ([0-9]+)\\)$"));
    const auto requirements = QString::fromUtf8(pipRequirements(asked)).split(u'\n', Qt::SkipEmptyParts);
    QStringList names;
    for (const auto &part : cannot.match(text)
                                .captured(1)
                                .replace(QStringLiteral(" and "), QStringLiteral(", "))
                                .split(QStringLiteral(", "), Qt::SkipEmptyParts)) {
        const auto line = byLine.match(part);
        const qsizetype index = line.captured(1).toInt() - 1;
        if (line.hasMatch() && index >= 0 && index < requirements.size())
            names.append(nameAndConstraints(requirements[index]).first);
        else if (!line.hasMatch())
            names.append(nameAndConstraints(part).first);
    }
    return names;
}

std::optional<Failure> explainClash(const Explanation &explanation, const QString &text,
                                    const QList<PackageRequest> &asked)
{
    if (!text.contains(u"because these package versions have conflicting dependencies"))
        return std::nullopt;
    static const QRegularExpression cause(
        QStringLiteral("^    (?:The user requested (?:\\(constraint\\) )?(.+)|(\\S+) (\\S+) depends on (.+))$"),
        QRegularExpression::MultilineOption);
    QStringList names = participants(text, asked), reasons, wanted;
    auto causes = cause.globalMatch(text);
    while (causes.hasNext()) {
        const auto match = causes.next();
        if (match.hasCaptured(1)) {
            const auto [name, constraints] = nameAndConstraints(match.captured(1));
            names.append(name);
            wanted.append(constraints);
            reasons.append(QCoreApplication::translate("PipOutput", "%1 is asked for").arg(match.captured(1)));
        } else {
            reasons.append(QCoreApplication::translate("PipOutput", "%1 %2 needs %3")
                               .arg(match.captured(2), match.captured(3), match.captured(4)));
        }
    }
    std::ranges::sort(names);
    names.removeDuplicates();
    if (names.size() == 1 && explanation.asksTwice(names.first()))
        return explanation.contradiction(names.first(), wanted);
    constexpr qsizetype shown = 4;
    return explanation.clash(names, reasons.first(std::min(shown, reasons.size())));
}

bool saysNoConnection(const QString &text)
{
    static const QRegularExpression signs(QStringLiteral(
        "NewConnectionError|ConnectTimeoutError|ReadTimeoutError|ConnectionResetError|NameResolutionError|"
        "Max retries exceeded|IncompleteRead|ProtocolError|Connection broken"));
    return signs.match(text).hasMatch();
}

std::optional<Failure> explainDamage(const Explanation &explanation, const QString &text)
{
    static const QRegularExpression damaged(QStringLiteral("DO NOT MATCH THE HASHES.*\\n    (\\S+) from "),
                                            QRegularExpression::MultilineOption);
    const auto match = damaged.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return explanation.damagedDownload(nameAndConstraints(match.captured(1)).first);
}

} // namespace

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
    if (lines.isEmpty() || solution.python.isEmpty())
        return std::unexpected(unreadable(saidBy(end)));
    std::ranges::sort(lines);
    std::ranges::sort(solution.packages, {}, &LockedPackage::name);
    solution.downloadBytes = downloadBytesOf(solution.packages);
    const QString title =
        QStringLiteral("%1%2 (%3, %4)")
            .arg(lockTitle, environment.value(u"python_version").toString(),
                 environment.value(u"sys_platform").toString(), environment.value(u"platform_machine").toString());
    solution.lock = (title + u'\n' + lines.join(u'\n') + u'\n').toUtf8();
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
    if (!ours || packages.isEmpty())
        return failure(QCoreApplication::translate("PipOutput", "The lock file was not written by Groundwork for pip."),
                       {}, QCoreApplication::translate("PipOutput", "Remove it, and the versions are solved anew."));
    std::ranges::sort(packages, {}, &LockedPackage::name);
    return packages;
}

Failure PipOutput::explain(const ProcessEnd &end, const QList<PackageRequest> &asked) const
{
    const QString text = textOf(end);
    const Explanation explanation(QStringLiteral("pip"), PackageSource::PythonIndex, asked, saidBy(end));
    if (auto trouble = explanation.systemTrouble(text))
        return *trouble;
    if (auto clash = explainClash(explanation, text, asked))
        return *clash;
    if (auto missing = explainMissing(explanation, text))
        return *missing;
    if (auto damage = explainDamage(explanation, text))
        return *damage;
    static const QRegularExpression otherPython(
        QStringLiteral("Package '?([A-Za-z0-9._-]+)'? requires a different Python: \\S+ not in '?([^'\\n]+)"));
    if (const auto match = otherPython.match(text); match.hasMatch())
        return explanation.wrongPython(match.captured(1), match.captured(2));
    if (saysNoConnection(text))
        return explanation.noNetwork();
    return explanation.other();
}

std::optional<FetchProgress> PipOutput::progressIn(QByteArrayView line) const
{
    static const QRegularExpression form(QStringLiteral(
        "^ *(?:Collecting ([A-Za-z0-9._-]+)|(?:Downloading|Using cached|Processing) (?:\\S*/)?([A-Za-z0-9._]+)-\\S+)"));
    // A line of the report that quotes such words is indented further and begins with a quotation mark.
    const auto match = form.match(QString::fromUtf8(line.first(std::min<qsizetype>(line.size(), 500))));
    if (!match.hasMatch())
        return std::nullopt;
    return FetchProgress{normalisedPackageName(match.captured(1) + match.captured(2))};
}

int PipOutput::installedIn(const System &system, const AbsolutePath &prefix) const
{
    const AbsolutePath library = prefix.child(QStringLiteral("lib"));
    const auto versions = system.list(library);
    int count = 0;
    for (const auto &version : versions.value_or(QList<DirectoryEntry>())) {
        if (!version.name.startsWith("python"))
            continue;
        const auto packages =
            system.list(library.child(QString::fromUtf8(version.name)).child(QStringLiteral("site-packages")));
        if (packages)
            count += static_cast<int>(std::ranges::count_if(
                *packages, [](const DirectoryEntry &entry) { return entry.name.endsWith(".dist-info"); }));
    }
    return count;
}

} // namespace groundwork
