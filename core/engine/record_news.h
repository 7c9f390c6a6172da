// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record_reader.h"

#include <functional>
#include <map>

namespace ioc {

/// Brings the records of some feeds to those who keep what they need of them: all at first, then what is new. A record
/// may come again as it was. One thread.
class RecordNews
{
public:
    /// Records received within `back` before the first reading matter; without it all do. Who follows a feed twice gets
    /// the longer of both.
    void follow(const FeedId &feed, std::optional<Milliseconds> back);

    /// The feed has new records.
    void note(const FeedId &feed);

    /// Any feed may have.
    void noteAll();

    /// As if nothing had been given: all comes again.
    void beginAgain();

    using Sink = std::function<void(const FeedId &feed, const StoredRecords &records)>;

    /// Gives the sink what is new of the feeds that were noted, as far as it was received by `known`. A feed without
    /// records is none yet. A feed that cannot be read is tried again with the next call; the error is the last of
    /// those.
    Result<void> read(RecordReader &reader, Instant now, std::optional<Instant> known, const Sink &sink);

private:
    struct Followed
    {
        std::optional<Milliseconds> back;
        std::optional<Instant> newest; ///< reception of the newest that was given
        bool isNoted = true;
    };

    std::map<FeedId, Followed> m_feeds;
};

/// Positions of fields in an answer; -1 for one that is not there.
int positionOf(const std::vector<RecordField> &fields, const QString &name);

/// What a record holds in a field: numbers whole or real, texts, times; nothing where it holds none of that kind.
std::optional<double> numberAt(const StoredRecord &record, int position);
std::optional<Instant> timeAt(const StoredRecord &record, int position);
QString textAt(const StoredRecord &record, int position);

} // namespace ioc
