// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "progressprinter.h"

#include "base/plaintext.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QLoggingCategory>

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

Q_LOGGING_CATEGORY(tool, "tool", QtDebugMsg)
Q_LOGGING_CATEGORY(step, "step", QtDebugMsg)

void put(const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
}

void putLine(const QJsonObject &object)
{
    put(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

int terminalWidth()
{
    winsize size = {};
    return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

} // namespace

ProgressPrinter::~ProgressPrinter()
{
    if (m_barDrawn)
        put("\r\x1b[K");
}

void ProgressPrinter::stepChanged(int index, StepState state)
{
    const Step &changed = m_plan.steps.at(index);
    m_title = changed.title(Tense::Progressive);
    qCDebug(step).noquote() << changed.id << stateName(state);
    if (m_form == ProgressForm::Json)
        putLine(QJsonObject{{u"step"_s, changed.id},
                            {u"phase"_s, phaseName(changed.phase)},
                            {u"title"_s, m_title},
                            {u"state"_s, stateName(state)}});
    if (state != StepState::Running)
        return;
    if (m_form == ProgressForm::Plain)
        put(plainLine(m_title.toUtf8()).toUtf8() + '\n');
    else if (m_form == ProgressForm::Bar)
        drawBar({});
}

void ProgressPrinter::progressed(double done, const ToolProgress &tool)
{
    m_done = done;
    if (m_form == ProgressForm::Json)
        putLine(QJsonObject{{u"done"_s, done}, {u"package"_s, tool.package}});
    else if (m_form == ProgressForm::Bar)
        drawBar(tool.package);
}

void ProgressPrinter::logged(const QString &line)
{
    qCDebug(tool).noquote() << line;
}

void ProgressPrinter::solved(const Solution &solution)
{
    const QString count = QCoreApplication::translate("ProgressPrinter", "%n package(s) fit together", nullptr,
                                                      static_cast<int>(solution.packages.size()));
    const QString text =
        solution.downloadBytes < 0
            ? count
            : QCoreApplication::translate("ProgressPrinter", "%1, %2 to fetch; installed size not known")
                  .arg(count, QLocale().formattedDataSize(solution.downloadBytes));
    if (m_form == ProgressForm::Plain)
        put(text.toUtf8() + '\n');
    else if (m_form == ProgressForm::Bar)
        put("\r\x1b[K" + text.toUtf8() + '\n');
    else if (m_form == ProgressForm::Json)
        putLine(QJsonObject{{u"packages"_s, solution.packages.size()},
                            {u"download_bytes"_s, solution.downloadBytes},
                            {u"installed_bytes"_s, -1}}); // no index tells it
}

void ProgressPrinter::drawBar(const QString &package)
{
    const QString text = u"[%1 %] "_s.arg(qBound(0, static_cast<int>(m_done * 100), 100), 3) + m_title +
                         (package.isEmpty() ? QString() : u": "_s + package);
    put("\r\x1b[K" + plainLine(text.toUtf8(), terminalWidth() - 1).toUtf8());
    m_barDrawn = true;
}

} // namespace groundwork
