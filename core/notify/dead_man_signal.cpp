// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/dead_man_signal.h"

namespace ioc {

DeadManSignal::DeadManSignal(Settings settings)
    : m_settings(std::move(settings))
    , m_webhook(m_settings.webhook, m_settings.secretOf, m_settings.limits, m_isStopping)
{
    m_health.channel = m_settings.deadMan.channel;
    m_thread = std::thread([this] { run(); });
}

DeadManSignal::~DeadManSignal()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void DeadManSignal::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_wake.wait_for(lock, m_settings.deadMan.every, [this] { return m_isStopping.load(); })) {
        lock.unlock();
        if (m_isAlive.exchange(false))
            sign();
        lock.lock();
    }
}

void DeadManSignal::sign()
{
    const Sending sending = m_webhook.sendAlive(m_settings.clock->now(), m_settings.deadMan.every);
    if (m_isStopping)
        return;
    const bool hasChanged = !m_health.isProven || sending.has_value() != m_health.failure.has_value();
    m_health.isProven = true;
    m_health.failure = sending ? std::optional(sending->error) : std::nullopt;
    if (hasChanged && m_settings.onHealth)
        m_settings.onHealth(m_health);
}

} // namespace ioc
