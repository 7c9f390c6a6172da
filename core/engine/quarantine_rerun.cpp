// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/quarantine_rerun.h"

#include "core/base/log.h"
#include "core/engine/kept_rows.h"
#include "core/engine/rerun_mapper.h"
#include "core/store/data_folder.h"

#include <QCoreApplication>
#include <QSet>
#include <QUuid>

#include <algorithm>
#include <unordered_map>

namespace ioc {
namespace {

constexpr size_t kRowsAtOnce = 10'000; // far below RowMapper::kRowsPerPart: a batch is one part

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(QuarantineRerun)
};

/// Picks rows by their number out of those of a payload.
class PickedRows final : public RowSink
{
public:
    PickedRows(std::span<const CacheReader::QuarantinedRow> wanted, RerunMapper &mapper)
        : m_mapper(mapper)
    {
        for (const auto &one : wanted) {
            if (one.row)
                m_wanted.emplace(*one.row, &one.entry);
        }
    }

    bool row(std::span<const Cell> cells) override
    {
        for (auto [one, end] = m_wanted.equal_range(++m_row); one != end; ++one) {
            m_mapper.takeFromPayload(*one->second, cells);
            m_taken.insert(one->second->id);
        }
        return size_t(m_taken.size()) < m_wanted.size();
    }
    bool unreadableRow(const QString &, std::span<const Cell>) override
    {
        ++m_row;
        return true;
    }

    bool hasTaken(const QuarantineEntry &entry) const { return m_taken.contains(entry.id); }

private:
    RerunMapper &m_mapper;
    std::unordered_multimap<std::int64_t, const QuarantineEntry *> m_wanted;
    QSet<std::int64_t> m_taken;
    std::int64_t m_row = 0;
};

bool holdsAll(const PayloadHead &head, const CompiledFeed &feed)
{
    return std::all_of(feed.sources.begin(), feed.sources.end(),
                       [&head](const QString &source) { return head.sources.contains(source); });
}

} // namespace

QuarantineRerun::QuarantineRerun(PackPtr pack, const QString &dataFolder, const Clock &clock, Commit commit)
    : m_pack(std::move(pack))
    , m_cacheFile(DataFolder::cacheFile(dataFolder))
    , m_payloads(DataFolder::payloadFolder(dataFolder))
    , m_clock(clock)
    , m_commit(std::move(commit))
{
}

Result<RerunOutcome> QuarantineRerun::run(const FeedId &id)
{
    const FeedDefinition *feed = m_pack->feed(id);
    if (!feed)
        return Error{ErrorCode::NotFound, Texts::tr("There is no feed “%1” in the pack.").arg(id.toString())};
    auto reader = CacheReader::open(m_cacheFile);
    if (!reader)
        return reader.error();
    const auto quarantined = reader->quarantinedRows(id);
    if (!quarantined)
        return quarantined.error();
    std::vector<Rows> runs; // the newest first, as they come
    QHash<QString, size_t> places;
    for (const auto &row : *quarantined) {
        const auto place = places.constFind(row.entry.run);
        if (place != places.constEnd() && runs[*place].size() < kRowsAtOnce) {
            runs[*place].push_back(row);
            continue;
        }
        places.insert(row.entry.run, runs.size());
        runs.push_back({row});
    }
    CompiledFeed compiled(m_pack, *feed, std::make_shared<const UnitIndex>(*m_pack));
    RerunOutcome outcome;
    for (const Rows &rows : runs) {
        if (const auto done = rerun(*reader, compiled, rows, outcome); !done)
            return done.error();
    }
    return outcome;
}

/// Of the bytes as they came the rows have the same numbers only while they are decoded alike; a redacted payload must
/// hold what the mapping asks for now.
std::optional<StoredPayload> QuarantineRerun::payloadOf(const CompiledFeed &feed,
                                                        const std::optional<StoredRun> &run) const
{
    if (!run || run->payload.isEmpty())
        return std::nullopt;
    auto payload = m_payloads.read(run->feed, run->payload);
    if (!payload) {
        if (payload.error().code != ErrorCode::NotFound)
            qCWarning(lcEngine) << toString(payload.error());
        return std::nullopt;
    }
    const bool usable = payload->head.body == PayloadHead::Body::Raw
                            ? payload->head.format == feed.definition->format
                            : payload->head.body == PayloadHead::Body::Redacted && holdsAll(payload->head, feed);
    return usable ? std::optional(std::move(*payload)) : std::nullopt;
}

Result<void> QuarantineRerun::rerun(CacheReader &reader, CompiledFeed &feed,
                                    std::span<const CacheReader::QuarantinedRow> rows, RerunOutcome &outcome)
{
    const auto run = reader.run(rows.front().entry.run);
    if (!run)
        return run.error();
    Batch prototype;
    prototype.feed = feed.definition->id;
    prototype.run = QUuid::createUuid().toString(QUuid::Id128);
    prototype.received = m_clock.now();
    if (*run)
        prototype.payloadHash = (*run)->payload;
    prototype.sources = feed.sourcesOfFields;
    prototype.rerun = Rerun{rows.front().entry.time, {}, {}};
    RerunMapper mapper(feed, std::move(prototype));
    PickedRows picked(rows, mapper);
    if (const auto payload = payloadOf(feed, *run)) {
        if (const auto read = readKept(*payload, feed.sources, picked); !read)
            qCWarning(lcEngine) << toString(read.error());
    }
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) { // in the order in which they came
        if (!picked.hasTaken(row->entry))
            mapper.takeFromRecord(row->entry, row->sources);
    }
    auto batch = std::make_shared<const Batch>(mapper.finish());
    if (const auto committed = m_commit(batch); !committed)
        return committed;
    outcome.landed += std::int64_t(batch->rerun->landed.size());
    outcome.stayed += std::int64_t(batch->rerun->refused.size());
    return {};
}

} // namespace ioc
