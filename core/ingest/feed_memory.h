// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/feed_profile.h"
#include "core/ingest/series_memory.h"

namespace ioc {

/// What one payload of a feed leaves for the checks of the next. Committed with the feed's cursor, as bytes.
struct FeedMemory
{
    SeriesMemory series;
    FeedProfile profile;
    RecentRows recent = {};     ///< of small payloads, not learnt yet
    bool rowsComeAgain = false; ///< it was a full page: the next payload begins with its last rows

    QByteArray toBytes() const;

    /// Empty where the bytes are none, or of another mapping: a comparison passes, nothing is wrong.
    static FeedMemory fromBytes(const QByteArray &bytes, size_t fields);
};

} // namespace ioc
