// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/imports/requirementsfile.h"

#include "generator/imports/foreignfile.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

void leaveOutOption(Collector &collector, const QString &line, int number)
{
    static const QRegularExpression another(u"^(?:-r|--requirement)(?:[\\s=]|\\b)"_s);
    static const QRegularExpression bounds(u"^(?:-c|--constraint)(?:[\\s=]|\\b)"_s);
    static const QRegularExpression editable(u"^(?:-e|--editable)(?:[\\s=]|\\b)"_s);
    static const QRegularExpression index(u"^(?:-i|--index-url|--extra-index-url)(?:[\\s=]+)(.*)\\z"_s);
    if (another.match(line).hasMatch())
        collector.leaveOut(
            number, line,
            QCoreApplication::translate("Import", "Another file is not read by itself; name it too, beside this one."));
    else if (bounds.match(line).hasMatch())
        collector.leaveOut(number, line,
                           QCoreApplication::translate(
                               "Import", "A file of bounds is not read; write them behind the packages themselves."));
    else if (editable.match(line).hasMatch())
        collector.leaveOut(number, line,
                           QCoreApplication::translate(
                               "Import", "A setup file takes packages by name, not from an address or a folder."));
    else if (const auto match = index.match(line); match.hasMatch())
        collector.takeIndex(match.captured(1), number);
    else
        collector.leaveOut(number, line,
                           QCoreApplication::translate("Import", "Options of pip have no place in a setup file."));
}

bool isAddress(const QString &line)
{
    static const QRegularExpression form(
        u"^(?:[A-Za-z][A-Za-z0-9+.-]*://|git\\+|\\.{0,2}/|~/|[A-Za-z]:\\\\|\\.+\\z)"_s);
    static const QRegularExpression file(u"^[^\\s\\[<>=!~;@]+(?:/|\\.whl|\\.tar\\.gz|\\.zip)"_s);
    return form.match(line).hasMatch() || file.match(line).hasMatch();
}

} // namespace

void takeRequirementLine(Collector &collector, const QString &line, const ImportPlace &place)
{
    static const QRegularExpression option(u"\\s--[a-z-]+[\\s=].*\\z"_s);
    static const QRegularExpression hash(u"\\s--hash[\\s=]\\S+"_s);
    QString text = line.trimmed();
    if (text.startsWith(u'-')) {
        leaveOutOption(collector, text, place.line);
        return;
    }
    if (isAddress(text)) {
        collector.leaveOut(place.line, text,
                           QCoreApplication::translate(
                               "Import", "A setup file takes packages by name, not from an address or a folder."));
        return;
    }
    if (hash.match(text).hasMatch()) {
        const QString why = QCoreApplication::translate(
            "Import", "Hashes are not taken over; the new project's lock file has its own.");
        const auto &left = collector.imported().leftOut;
        if (std::ranges::none_of(left, [&](const LeftOut &entry) { return entry.why == why; }))
            collector.leaveOut(place.line, hash.match(text).captured().trimmed(), why);
        text.remove(hash);
    }
    if (const auto match = option.match(text); match.hasMatch()) {
        collector.leaveOut(place.line, match.captured().trimmed(),
                           QCoreApplication::translate("Import", "Options of pip have no place in a setup file."));
        text.truncate(match.capturedStart());
    }
    collector.takePython(text, place);
}

Result<Imported> requirementsIn(const SourceText &source)
{
    static const QRegularExpression comment(u"(?:^|\\s)#.*\\z"_s);
    const auto lines = linesIn(source, largestManifest);
    if (!lines)
        return std::unexpected(lines.error());
    Collector collector(source.file);
    collector.imported().manager = ManagerChoice::Venv;
    QString whole;
    int first = 0;
    for (qsizetype i = 0; i < lines->size(); ++i) {
        QString line = lines->at(i);
        line.remove(comment);
        if (whole.isEmpty())
            first = static_cast<int>(i) + 1;
        const bool goesOn = line.endsWith(u'\\') && i + 1 < lines->size();
        whole += goesOn ? line.chopped(1) + u' ' : line;
        if (goesOn)
            continue;
        if (!whole.trimmed().isEmpty())
            takeRequirementLine(collector, whole, {.line = first});
        whole.clear();
    }
    return collector.imported();
}

} // namespace groundwork
