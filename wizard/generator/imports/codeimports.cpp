// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/imports/codeimports.h"

#include "generator/imports/collector.h"
#include "generator/imports/foreignfile.h"
#include "generator/imports/requirementsfile.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

constexpr qsizetype largestNotebook = 64 * 1024 * 1024; // pictures lie in it

QString cellText(const QJsonValue &source)
{
    if (source.isString())
        return source.toString();
    QString text;
    for (const QJsonValue &line : source.toArray())
        text += line.toString();
    return text;
}

/// A line that only Jupyter understands.
bool isMagic(const QString &line)
{
    static const QRegularExpression magic(u"^(?:%{1,2}[A-Za-z_]|!|\\?|[A-Za-z_.]+\\?{1,2}\\z)"_s);
    return magic.match(line).hasMatch();
}

bool isInstall(const QString &line)
{
    return (line.startsWith(u'%') || line.startsWith(u'!')) && line.contains(u" install ");
}

/// Which package of the catalogue brings a module: the one whose imports name the most of it.
class Modules
{
public:
    explicit Modules(const Catalogue &catalogue) : m_catalogue(catalogue)
    {
        for (int index = 0; index < catalogue.size(); ++index) {
            for (const QString &module : catalogue.package(index).imports)
                m_packages[module].append(index);
        }
    }

    [[nodiscard]] std::optional<CataloguePackage> packageOf(QString module) const
    {
        while (!module.isEmpty()) {
            const QList<int> candidates = m_packages.value(module);
            if (const auto found = best(module, candidates))
                return found;
            module = module.contains(u'.') ? module.section(u'.', 0, -2) : QString();
        }
        return std::nullopt;
    }

private:
    /// Several may bring one module; the one that people mean by the word goes first.
    [[nodiscard]] std::optional<CataloguePackage> best(const QString &module, const QList<int> &candidates) const
    {
        if (candidates.isEmpty())
            return std::nullopt;
        if (candidates.size() > 1) {
            for (const int meant : m_catalogue.search(module, candidates.size() * 4)) {
                if (candidates.contains(meant))
                    return m_catalogue.package(meant);
            }
        }
        return m_catalogue.package(candidates.constFirst());
    }

    const Catalogue &m_catalogue;
    QHash<QString, QList<int>> m_packages;
};

} // namespace

Result<NotebookCode> codeInNotebook(const SourceText &source)
{
    if (source.bytes.size() > largestNotebook)
        return failure(QCoreApplication::translate("Import", "%1 has more than %2 kB.")
                           .arg(source.file)
                           .arg(largestNotebook / 1024));
    QJsonParseError error;
    const QJsonObject notebook = QJsonDocument::fromJson(source.bytes, &error).object();
    const QJsonValue cells = notebook.value(u"cells"_s);
    if (!cells.isArray())
        return std::unexpected(
            unreadable(source, QCoreApplication::translate("Import", "a notebook"), error.errorString()));
    const QString language = notebook[u"metadata"_s][u"language_info"_s][u"name"_s].toString(u"python"_s);
    if (language != u"python")
        return failure(QCoreApplication::translate("Import", "%1 is a notebook in another language than Python.")
                           .arg(source.file));
    NotebookCode result;
    for (const QJsonValue &cell : cells.toArray()) {
        if (cell[u"cell_type"_s].toString() != u"code")
            continue;
        const QStringList lines = cellText(cell[u"source"_s]).split(u'\n');
        const bool isForeign = lines.constFirst().startsWith(u"%%"); // "%%bash": the whole cell
        for (const QString &line : lines) {
            const QString text = line.trimmed();
            if (isInstall(text))
                result.installs.append(text);
            // An indented magic leaves a statement behind, so that its block is not empty.
            const QString indent = line.first(line.indexOf(text));
            result.code += (isForeign ? QString() : isMagic(text) ? indent + u"pass"_s : line).toUtf8() + '\n';
        }
    }
    return result;
}

void addInstalls(Imported &imported, const QList<InstallLine> &installs)
{
    static const QRegularExpression pip(
        u"^[%!]\\s*(?:python3? -m )?pip3? install ((?:-q |-qq |-U |--quiet |--upgrade )*)([^-].*)\\z"_s);
    static const QRegularExpression blanks(u"\\s+"_s);
    static const QRegularExpression shell(u"[#;&|$`(){}\\\\]|(?:\\A|\\s)[<>]"_s);
    for (const InstallLine &install : installs) {
        Collector collector(install.file);
        const auto match = pip.match(install.text);
        // What a shell or Jupyter would take for something else is no list of packages.
        if (match.hasMatch() && !match.captured(2).contains(u" -"_s) && !shell.match(match.captured(2)).hasMatch()) {
            for (QString word : match.captured(2).split(blanks, Qt::SkipEmptyParts))
                takeRequirementLine(collector, word.remove(u'"').remove(u'\''), {});
        } else {
            collector.leaveOutSection(install.text, 0);
        }
        imported.packages += collector.imported().packages;
        imported.leftOut += collector.imported().leftOut;
    }
}

Imported packagesOfImports(const QList<FoundImport> &imports, const Catalogue &catalogue)
{
    const Modules modules(catalogue);
    QList<std::pair<CataloguePackage, FoundImport>> found;
    QSet<QString> seen;
    Imported result;
    for (const FoundImport &import : imports) {
        const auto package = modules.packageOf(import.module);
        const QString key = package ? package->name : import.module.section(u'.', 0, 0);
        if (seen.contains(key))
            continue;
        seen.insert(key);
        if (package) {
            found.append({*package, import});
        } else {
            Collector collector(import.file);
            collector.leaveOut(import.line, u"import "_s + import.module,
                               QCoreApplication::translate(
                                   "Import", "The catalogue knows no package with this import; add it by its name."));
            result.leftOut += collector.imported().leftOut;
        }
    }
    // One world for all of them: PyPI's names, unless one is only to be had from conda.
    const bool needsConda = std::ranges::any_of(found, [](const auto &pair) { return !pair.first.pypi; });
    if (needsConda)
        result.manager = ManagerChoice::Conda;
    for (const auto &[package, import] : found) {
        const auto &own = needsConda ? package.conda : package.pypi;
        const bool isSame = package.conda == package.pypi;
        const PackageOrigin world = (needsConda && package.conda) ? PackageOrigin::Conda : PackageOrigin::Pypi;
        result.packages.append({.name = own ? *own : package.pypi.value_or(package.name),
                                .constraints = {},
                                .from = isSame ? PackageOrigin::Any : world,
                                .file = import.file,
                                .line = import.line});
    }
    return result;
}

} // namespace groundwork
