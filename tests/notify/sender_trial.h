// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notify/notice_router.h"
#include "core/notify/notice_sender.h"
#include "tests/datasources/scripted_server.h"
#include "tests/datasources/tls_server.h"
#include "tests/hand_clock.h"
#include "tests/notify/sent_mail.h"

#include <QTemporaryDir>

namespace ioc::test {

using namespace std::chrono_literals;

inline const ChannelId kHook(QStringLiteral("hook"));
inline const ChannelId kDesk(QStringLiteral("desk"));
inline const QByteArray kTaken = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK";

inline QByteArray bodyOf(const QByteArray &request)
{
    return request.mid(request.indexOf("\r\n\r\n") + 4);
}

/// A sender with an outbox of its own, and what it told.
class SenderTrial : public QObject
{
protected:
    void issue() { m_authority.issue("server"); }
    void begin();
    void end() { m_sender.reset(); }

    void start(std::vector<NotifyChannel> channels, bool hasWindow = true);
    static NotifyChannel hookBy(const ScriptedServer &server);
    ChannelHealth healthOf(const ChannelId &channel)
    {
        const std::lock_guard lock(m_mutex);
        return m_health[channel];
    }
    QStringList screen()
    {
        const std::lock_guard lock(m_mutex);
        return m_screen;
    }
    QStringList storage()
    {
        const std::lock_guard lock(m_mutex);
        return m_storage;
    }
    Authority m_authority{"ours"};
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_outbox;
    std::unique_ptr<HandClock> m_clock;
    std::mutex m_mutex;
    std::map<ChannelId, ChannelHealth> m_health;
    QStringList m_screen;
    QStringList m_storage;
    ScriptedServer *m_gateway = nullptr; ///< that a test scripts by what it was asked
    std::unique_ptr<NoticeSender> m_sender;
};

inline void SenderTrial::begin()
{
    failOnAnyWarning();
    m_folder = std::make_unique<QTemporaryDir>();
    m_outbox = m_folder->filePath(QStringLiteral("outbox.sqlite"));
    m_clock = std::make_unique<HandClock>(kNow);
    m_health.clear();
    m_screen.clear();
    m_storage.clear();
}

inline NotifyChannel SenderTrial::hookBy(const ScriptedServer &server)
{
    return {kHook, {}, WebhookChannel{server.url(), QStringLiteral("key"), {}}};
}

inline void SenderTrial::start(std::vector<NotifyChannel> channels, bool hasWindow)
{
    NoticeSender::Settings settings;
    settings.outboxFile = m_outbox;
    settings.notify.channels = std::move(channels);
    settings.secretOf = secretsWith(m_authority);
    settings.clock = m_clock.get();
    settings.limits = {5s, 10s};
    settings.onHealth = [this](const ChannelHealth &health) {
        const std::lock_guard lock(m_mutex);
        m_health[health.channel] = health;
    };
    settings.onStorage = [this](const std::optional<Error> &error) {
        const std::lock_guard lock(m_mutex);
        m_storage.push_back(error ? toString(error->code) : QStringLiteral("works"));
    };
    if (hasWindow) {
        settings.onScreen = [this](const NotifyChannel &channel, const NoticeMessage &message) {
            const std::lock_guard lock(m_mutex);
            m_screen.push_back(channel.id.toString() + u' ' + message.subject);
        };
    }
    auto sender = NoticeSender::start(std::move(settings));
    IOC_VERIFY(sender);
    m_sender = std::move(*sender);
}

} // namespace ioc::test
