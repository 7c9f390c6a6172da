// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pack.h"
#include "core/ingest/compiled_feed.h"
#include "core/store/cache_reader.h"
#include "core/store/payload_store.h"

#include <functional>

namespace ioc {

/// What became of quarantined rows that were read anew.
struct RerunOutcome
{
    std::int64_t landed = 0; ///< they fit, and left the quarantine
    std::int64_t stayed = 0;
};

/// Reads the quarantined rows of a feed by the mapping of today: from the kept payload that they came in where there is
/// one, else from what the quarantine holds of them. What fits is committed as a batch of a run of its own, together
/// with its leaving the quarantine; what does not stays, with its new reason.
///
/// A value that is read anew counts as known from now on, but does not replace what came after its row or with it; of
/// two rows that are read anew the one that came later stands, for the newest are read first. So reading anew a second
/// time changes nothing. Any thread that may wait.
class QuarantineRerun
{
public:
    /// Gives the batch to the writer and waits until it is durable or will never be.
    using Commit = std::function<Result<void>(BatchPtr)>;

    QuarantineRerun(PackPtr pack, const QString &dataFolder, const Clock &clock, Commit commit);

    /// NotFound for a feed that the pack has not.
    Result<RerunOutcome> run(const FeedId &feed);

private:
    using Rows = std::vector<CacheReader::QuarantinedRow>; ///< of one run

    Result<void> rerun(CacheReader &reader, CompiledFeed &feed, std::span<const CacheReader::QuarantinedRow> rows,
                       RerunOutcome &outcome);
    std::optional<StoredPayload> payloadOf(const CompiledFeed &feed, const std::optional<StoredRun> &run) const;

    PackPtr m_pack;
    QString m_cacheFile;
    PayloadStore m_payloads;
    const Clock &m_clock;
    Commit m_commit;
};

} // namespace ioc
