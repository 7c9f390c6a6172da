// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/host_turns.h"

#include <algorithm>

namespace ioc {

void HostTurns::limit(const QString &host, int atOnce)
{
    Host &entry = m_hosts[host];
    entry.limit = entry.limit == 0 ? atOnce : std::min(entry.limit, atOnce);
}

void HostTurns::take(const QString &host, const FeedId &feed, std::function<void()> go)
{
    if (host.isEmpty())
        return go();
    Host &entry = m_hosts[host];
    entry.waiting.push_back({feed, std::move(go)});
    callNext(entry);
}

void HostTurns::giveBack(const QString &host)
{
    if (host.isEmpty())
        return;
    Host &entry = m_hosts[host];
    Q_ASSERT(entry.taken > 0);
    --entry.taken;
    callNext(entry);
}

void HostTurns::cancel(const QString &host, const FeedId &feed)
{
    if (const auto found = m_hosts.find(host); found != m_hosts.end())
        std::erase_if(found->second.waiting, [&feed](const Waiting &waiting) { return waiting.feed == feed; });
}

/// One that gives its turn back while it is being called is no deeper call: the loop goes on.
void HostTurns::callNext(Host &host)
{
    if (host.isCalling)
        return;
    host.isCalling = true;
    while (!host.waiting.empty() && (host.limit == 0 || host.taken < host.limit)) {
        const auto go = std::move(host.waiting.front().go);
        host.waiting.pop_front();
        ++host.taken;
        go();
    }
    host.isCalling = false;
}

} // namespace ioc
