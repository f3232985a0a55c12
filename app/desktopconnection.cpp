// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "desktopconnection.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

constexpr int longestWaitMs = 50;
// NM_METERED_YES and NM_METERED_GUESS_YES
constexpr uint saidToBe = 1;
constexpr uint guessedToBe = 3;

const QString service = u"org.freedesktop.NetworkManager"_s;
const QString objectPath = u"/org/freedesktop/NetworkManager"_s;
const QString properties = u"org.freedesktop.DBus.Properties"_s;
const QString metered = u"Metered"_s;

} // namespace

DesktopConnection::DesktopConnection(QObject *parent) : QObject(parent) {}

bool DesktopConnection::isMetered()
{
    QDBusConnection bus = QDBusConnection::systemBus();
    // Not before somebody wants to know: a window that only shows a file talks to nobody.
    if (!m_listens)
        m_listens = bus.connect(service, objectPath, properties, u"PropertiesChanged"_s, this,
                                SLOT(hear(QString, QVariantMap)));
    auto question = QDBusMessage::createMethodCall(service, objectPath, properties, u"Get"_s);
    question.setArguments({service, metered});
    question.setAutoStartService(false);
    const QDBusMessage answer = bus.call(question, QDBus::Block, longestWaitMs);
    if (answer.type() != QDBusMessage::ReplyMessage || answer.arguments().isEmpty())
        return false;
    const uint told = answer.arguments().constFirst().value<QDBusVariant>().variant().toUInt();
    return told == saidToBe || told == guessedToBe;
}

void DesktopConnection::hear(const QString &, const QVariantMap &changes)
{
    if (changes.contains(metered))
        Q_EMIT changed();
}

} // namespace groundwork
