// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "logging.h"

#include "base/plaintext.h"

#include <QCoreApplication>

#include <spdlog/logger.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <memory>

namespace groundwork {

namespace {

constexpr std::size_t largestFile = 5 * 1024 * 1024; // bytes
constexpr std::size_t oldFiles = 2;

std::shared_ptr<spdlog::logger> &currentLogger()
{
    static std::shared_ptr<spdlog::logger> logger;
    return logger;
}

spdlog::level::level_enum levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return spdlog::level::debug;
    case QtInfoMsg:
        return spdlog::level::info;
    case QtWarningMsg:
        return spdlog::level::warn;
    case QtCriticalMsg:
        return spdlog::level::err;
    case QtFatalMsg:
        return spdlog::level::critical;
    }
    return spdlog::level::warn;
}

void onMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const bool named = context.category && std::string_view(context.category) != "default";
    const QByteArray text =
        (named ? QByteArray(context.category) + ": " : QByteArray()) + plainText(message.toUtf8()).toUtf8();
    currentLogger()->log(levelOf(type), std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
}

} // namespace

Result<void> startLogging(Verbosity verbosity, const QString &file)
{
    std::vector<spdlog::sink_ptr> sinks;
    const auto terminal = std::make_shared<spdlog::sinks::stderr_sink_mt>();
    terminal->set_pattern("%v");
    terminal->set_level(verbosity == Verbosity::Quiet ? spdlog::level::err : spdlog::level::warn);
    sinks.push_back(terminal);
    if (!file.isEmpty()) {
        try {
            const auto log =
                std::make_shared<spdlog::sinks::rotating_file_sink_mt>(file.toStdString(), largestFile, oldFiles);
            log->set_pattern("%Y-%m-%dT%H:%M:%S.%e%z %l %v");
            sinks.push_back(log);
        } catch (const spdlog::spdlog_ex &error) {
            return failure(QCoreApplication::translate("Logging", "The log file %1 cannot be written.").arg(file),
                           QString::fromUtf8(error.what()),
                           QCoreApplication::translate("Logging", "Name a file in a folder that you may write to."));
        }
    }
    auto logger = std::make_shared<spdlog::logger>("groundwork", sinks.begin(), sinks.end());
    logger->set_level(spdlog::level::trace);
    logger->flush_on(spdlog::level::trace);
    // A full disk under the log must not disturb the run.
    logger->set_error_handler([](const std::string &) {});
    currentLogger() = std::move(logger);
    qInstallMessageHandler(onMessage);
    return {};
}

} // namespace groundwork
