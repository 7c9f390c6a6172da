// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sign_of_life.h"

#include <utility>

namespace ioc {
namespace {

using namespace std::chrono_literals;

constexpr auto kTellEvery = 2s;
constexpr Milliseconds kOldestSnapshot = 2min;
constexpr Milliseconds kFirstSnapshot = 10min;

} // namespace

SignOfLife::SignOfLife(ServiceNotifier notifier, const ReadService &service, bool timeStandsStill)
    : m_notifier(std::move(notifier))
    , m_service(service)
    , m_timeStandsStill(timeStandsStill)
{
    if (!m_notifier.isAsked())
        return;
    m_age.start();
    connect(&m_timer, &QTimer::timeout, this, &SignOfLife::tell);
    m_timer.start(kTellEvery);
    QMetaObject::invokeMethod(
        this, [this] { m_notifier.ready(); }, Qt::QueuedConnection);
}

void SignOfLife::end()
{
    m_timer.stop();
    m_notifier.stopping();
}

void SignOfLife::tell()
{
    const SnapshotPtr snapshot = m_service.snapshot();
    if (snapshot && snapshot->sequence != std::exchange(m_newest, snapshot->sequence))
        m_age.restart();
    if (m_timeStandsStill || m_age.elapsed() < (snapshot ? kOldestSnapshot : kFirstSnapshot).count())
        m_notifier.alive();
}

} // namespace ioc
