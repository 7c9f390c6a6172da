// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"
#include "core/domain/feed_remark.h"
#include "core/ingest/decoder.h"
#include "core/ingest/recent_rows.h"

#include <QCborMap>

#include <array>
#include <map>

namespace ioc {

/// What the rows of a feed look like: how often each field is there, what it is, and how large its numbers are. Made of
/// the first rows of a payload, and learnt over payloads. A value type.
class FeedProfile
{
public:
    static constexpr std::int64_t kRowsLookedAt = 1000; ///< of a payload
    static constexpr std::int64_t kRowsToMiss = 5;      ///< of a payload

    explicit FeedProfile(size_t fields = 0)
        : m_fields(fields)
    {
    }

    void addCells(std::span<const Cell> cells);

    /// A number as the mapping gives it, in the measure's unit.
    void addNumber(size_t field, double value);

    /// What the source calls its fields, mapped or not.
    void addNames(const std::vector<QString> &names);

    /// What the newest of a feed's rows look like together: of each field its ten newest values.
    static FeedProfile ofNewest(const RecentRows &recent, size_t fields);

    /// What these rows look like.
    static FeedProfile of(const std::vector<RowShape> &rows, size_t fields);

    std::int64_t rows() const { return m_rows; }
    const std::vector<QString> &names() const { return m_names; }

    /// Of a payload that is too small to be judged by itself, its rows.
    const std::vector<RowShape> &shapes() const { return m_shapes; }
    bool isSmall() const { return m_rows < std::int64_t(RecentRows::kMost); }

    /// Whether a payload would teach something: always at first, then one an hour.
    bool teaches(const FeedProfile &payload, Instant at) const;

    /// Takes another payload's profile in. Both of one mapping.
    void learn(const FeedProfile &payload, Instant at);

    /// Takes the names of a payload in that lacks nothing of what is usual: else one of them may be a new name for
    /// that.
    void learnNames(const FeedProfile &payload);

    QCborMap toCbor() const;

    /// What can be read of it for so many fields; of another number of fields nothing.
    static FeedProfile fromCbor(const QCborMap &map, size_t fields);

    /// A field that is not what it was.
    struct Drift
    {
        size_t field = 0;
        FeedRemark remark;
    };

    /// How a payload that came at `at` differs from what was learnt:
    /// - gone: in none of at least `rowsToMiss` rows, where it had been in half of them;
    /// - another type: numbers where most had been texts, or the other way;
    /// - another scale: the median of at least ten numbers other than 0 lies thirty-two times beyond nearly all (98 %)
    ///   that were learnt over a day or more. 1,000 is such a factor; what grows over days is learnt on the way.
    /// Fields that are counters have no scale.
    std::vector<Drift> driftOf(const FeedProfile &payload, const FeedDefinition &feed, Instant at,
                               std::int64_t rowsToMiss = kRowsToMiss) const;

private:
    enum Kind : std::uint8_t { Text, Number, Boolean, Kinds };
    using Magnitudes = std::map<int, std::int64_t>; ///< how many numbers lie in [2^n, 2^(n+1)), sign aside

    struct Field
    {
        std::int64_t present = 0;
        std::array<std::int64_t, Kinds> kinds{};
        Magnitudes magnitudes;
    };

    static std::int64_t countOf(const Magnitudes &magnitudes);
    static int quantile(const Magnitudes &magnitudes, double share);
    static std::optional<Kind> mostly(const Field &field);
    static void count(Field &field, FieldShape::Kind kind);
    void addShape(const RowShape &row, std::int64_t mostValues);
    bool isUsual(const Field &field) const;
    QString goneSentence(const FeedProfile &payload, const FieldMapping &field) const;

    std::optional<Instant> m_since;  ///< when the first payload was learnt
    std::optional<Instant> m_newest; ///< and the last
    std::int64_t m_rows = 0;
    std::vector<Field> m_fields;
    std::vector<QString> m_names;
    std::vector<RowShape> m_shapes; ///< of the first rows of a payload
};

} // namespace ioc
