// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/owner_watch.h"

#include "core/engine/local_address.h"

namespace ioc {
namespace {

using namespace std::chrono_literals;

constexpr auto kLook = 2s;

} // namespace

OwnerWatch::OwnerWatch(QString folder, const Format &format, const Clock &clock)
    : m_folder(std::move(folder))
    , m_format(format)
    , m_clock(clock)
    , m_timer(this)
{
    m_timer.setInterval(kLook);
    connect(&m_timer, &QTimer::timeout, this, &OwnerWatch::look);
}

void OwnerWatch::start()
{
    look();
    m_timer.start();
}

void OwnerWatch::look()
{
    const auto owner = connectInFolder(m_folder);
    const bool isGone = !owner && owner.error().code == ErrorCode::NotFound;
    if (!isGone) {
        m_goneSince.reset();
        if (std::exchange(m_isTold, false))
            Q_EMIT troubleChanged({});
        Q_EMIT seen();
        return;
    }
    if (!m_goneSince) {
        m_goneSince = m_clock.now();
        return;
    }
    if (std::exchange(m_isTold, true))
        return;
    Q_EMIT troubleChanged(tr("No program has run the sources since %1: these figures are no longer renewed.")
                              .arg(m_format.moment(*m_goneSince, m_clock.now())));
}

} // namespace ioc
