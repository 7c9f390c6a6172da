// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/notify/notify_settings.h"
#include "core/notify/channel_health.h"
#include "core/notify/channels/webhook.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace ioc {

/// A sign of life to a webhook, from a thread of its own, so that a slow mail server delays none. It proves that the
/// alarm engine lives, not that this thread does: after each sign the engine must be heard of again before the next.
/// Signs are not kept: a late one would prove nothing.
class DeadManSignal
{
public:
    struct Settings
    {
        DeadMan deadMan;
        WebhookChannel webhook;
        SecretOf secretOf;
        const Clock *clock = nullptr; ///< outlives the signal
        SendingLimits limits;
        std::function<void(const ChannelHealth &)>
            onHealth; ///< on the signal's thread, of the first, and when it changed; may be empty
    };

    explicit DeadManSignal(Settings settings);
    ~DeadManSignal();
    DeadManSignal(const DeadManSignal &) = delete;
    DeadManSignal &operator=(const DeadManSignal &) = delete;

    /// The alarm engine has judged all its rules anew, and what it decides can be told. Any thread.
    void engineIsAlive() { m_isAlive = true; }

private:
    void run();
    void sign();

    Settings m_settings;
    ChannelHealth m_health;
    std::atomic<bool> m_isAlive = false;
    std::atomic<bool> m_isStopping = false;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    Webhook m_webhook;
    std::thread m_thread;
};

} // namespace ioc
