// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/connectors/files/file_pickup.h"

#include <atomic>

namespace ioc {

/// A feed of files, from a watched folder or an SFTP server. Whatever touches the place is a call of the blocking pool,
/// local folders' too: nobody knows which of them is on a server that hangs. A place that hangs is left to its call and
/// another one is made. It is listed anew at each fetch; nothing relies on being told of changes, which network file
/// systems do not.
class FileConnector final : public Connector
{
    Q_OBJECT

public:
    using MakePickup = std::function<std::unique_ptr<FilePickup>()>;

    /// `timeout`: of a fetch, and of the move that follows it. `pool` is borrowed and outlives the connector.
    FileConnector(FeedId feed, Milliseconds timeout, MakePickup makePickup, BlockingPool &pool);

    void fetch(const FetchRequest &request, Callback callback) override;
    void settled(Settlement settlement) override;
    bool hasMore() const override { return m_more; }
    bool keepsWhatWaits() const override { return true; }

    /// A move is under way; a fetch begins when it has ended.
    bool isSettling() const { return m_isSettling; }

private:
    struct Shared
    {
        std::unique_ptr<FilePickup> pickup;
        std::atomic<bool> isBusy = false; ///< a call, perhaps one that hangs, uses it
    };

    FeedId m_feed;
    Milliseconds m_timeout;
    MakePickup m_makePickup;
    BlockingPool &m_pool;
    std::shared_ptr<Shared> m_shared;
    bool m_more = false;
    bool m_isSettling = false;
    std::function<void()> m_next; ///< the fetch that waits for a move
};

} // namespace ioc
