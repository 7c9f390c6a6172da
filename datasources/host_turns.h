// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QString>

#include <deque>
#include <functional>
#include <map>

namespace ioc {

/// Who may ask which host now: at most so many at once of each, the others in the order in which they came. A host
/// without a name has no limit. Lives on the ingest thread.
class HostTurns
{
public:
    /// The least of the limits that are set for a host holds; from 1.
    void limit(const QString &host, int atOnce);

    /// Calls `go` once, now or when a turn is free; the turn lasts until giveBack(). A feed takes one at a time.
    void take(const QString &host, const FeedId &feed, std::function<void()> go);

    void giveBack(const QString &host);

    /// The feed no longer waits; one that has its turn keeps it.
    void cancel(const QString &host, const FeedId &feed);

private:
    struct Waiting
    {
        FeedId feed;
        std::function<void()> go;
    };
    struct Host
    {
        int limit = 0; ///< 0: none is set yet
        int taken = 0;
        bool isCalling = false;
        std::deque<Waiting> waiting;
    };

    static void callNext(Host &host);

    std::map<QString, Host> m_hosts;
};

} // namespace ioc
