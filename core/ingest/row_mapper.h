// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/compiled_feed.h"
#include "core/ingest/decoder.h"
#include "core/ingest/feed_profile.h"
#include "core/ingest/watermark.h"

#include <functional>

namespace ioc {

/// Turns rows into observations, records and quarantine, in parts of bounded size. A row either lands whole or is
/// quarantined whole, with the field, the value and the reason. Pure but for its own state; one thread.
class RowMapper final : public RowSink
{
public:
    using PartSink = std::function<bool(Batch &&)>;

    static constexpr std::int64_t kRowsPerPart = 50'000;

    /// `prototype` carries feed, run, time and hash into every part. `sink` takes each full part; false stops.
    RowMapper(CompiledFeed &feed, Batch prototype, PartSink sink);

    void names(const std::vector<QString> &names) override { m_profile.addNames(names); }
    bool row(std::span<const Cell> cells) override;
    bool unreadableRow(const QString &reason, std::span<const Cell> cells) override;

    /// The part that is not yet given away; the mapper is spent afterwards.
    Batch takeRest();

    std::int64_t rows() const { return m_rows; }
    std::int64_t refused() const { return m_refused; }

    /// What the first rows look like.
    const FeedProfile &profile() const { return m_profile; }

    /// The times that the rows themselves tell, one an observation of the part that is being given away or was the
    /// last; empty where every measure would notice two rows of one time.
    const std::vector<Instant> &ownTimes() const { return m_ownTimes; }

    /// Of the rows that landed, as text for the next fetch; empty when there is none.
    QString watermark() const;

    /// The same of a full page that was asked for behind `before`; see Watermark.
    QString watermarkOfFullPage(const QString &before) const;

private:
    struct Pending
    {
        std::uint32_t series;
        Instant at;
        double value;
        Instant own; ///< before it was moved to the start of its hour, day or month
        Vintage vintage = Vintage::Unstated;
    };

    std::span<const Cell> whole(std::span<const Cell> cells);
    void noteRefused(std::span<const Cell> cells);
    void lookAt(std::span<const Cell> cells, bool read);
    bool readFields(std::span<const Cell> cells);
    bool resolveUnits(std::span<const Cell> cells);
    bool mapObservations(std::span<const Cell> cells);
    std::optional<Vintage> vintageOf(const CompiledFeed::Target &target, std::span<const Cell> cells);
    bool mapRecord(std::span<const Cell> cells);
    bool gather(const CompiledFeed::Target &target, std::span<const Cell> cells, Instant at, double value);
    std::vector<RecordValue> recordValues() const;
    Instant bucketStart(Instant at, Grain grain, int shiftDays) const;
    std::uint32_t seriesIndex(const CompiledFeed::Target &target, const UnitId &unit);
    bool afterRow();
    void refuse(int field, std::span<const Cell> cells, const QString &reason);
    void refuse(int field, const QString &value, std::span<const Cell> cells, const QString &reason);

    CompiledFeed &m_feed;
    Batch m_prototype;
    PartSink m_sink;
    Batch m_part;
    FeedProfile m_profile;
    std::string m_received;         ///< when the payload came, where a field asks for it
    std::vector<Cell> m_wholeCells; ///< a row with that
    TextMap<std::uint32_t> m_seriesIndex;
    std::string m_seriesKey;
    std::vector<TypedValue> m_values;
    std::vector<Pending> m_pending;
    bool m_keepsOwnTimes = false;
    std::vector<Instant> m_ownTimes;
    std::int64_t m_rows = 0;
    std::int64_t m_refused = 0;
    Watermark m_watermark;
    Instant m_latestAllowed;
};

} // namespace ioc
