// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"
#include "datasources/blocking_pool.h"
#include "datasources/connector.h"

namespace ioc {

/// What a person has entered into a feed by hand.
struct ManualEntry
{
    std::int64_t no = 0; ///< rising from 1
    Instant at;          ///< when it was entered
    QByteArray rows;     ///< JSON array of one object a row
};

/// The first entry of a feed after a number; nothing when there is none. On any thread, blocks for a moment.
using ManualEntries = std::function<Result<std::optional<ManualEntry>>(const FeedId &feed, std::int64_t after)>;

/// Brings what people have entered, one entry a payload, as received when it was entered. The entries stay where they
/// are: the number of the last one that is committed is the feed's cursor, so a cache that begins anew gets all again.
/// Rows that do not fit any more, since the mapping has changed, go into quarantine and hold up no later entry.
class ManualConnector final : public Connector
{
    Q_OBJECT

public:
    /// `pool` is borrowed and outlives the connector.
    ManualConnector(const FeedDefinition &feed, ManualEntries entries, BlockingPool &pool);

    void fetch(const FetchRequest &request, Callback callback) override;
    bool hasMore() const override { return m_brought; }
    bool keepsWhatWaits() const override { return true; }

private:
    FeedId m_feed;
    ManualEntries m_entries;
    BlockingPool &m_pool;
    bool m_brought = false; ///< the last fetch did: there may be another one
};

} // namespace ioc
