// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/rollup.h"
#include "core/store/codec/columns.h"
#include "core/store/codec/slot_chunk.h"

#include <string_view>

namespace ioc {

using RollupChunk = SlotChunk<Rollup>;

/// Packs the roll-ups of one measure and bucket, as columns with a checksum. Not compressed further: one series can be
/// read without the others, and a sum over all reads two columns. Pure. `chunk` holds at least one row.
QByteArray encodeRollups(const RollupChunk &chunk);

/// A packed chunk of roll-ups, read in place. Borrows its bytes.
class PackedRollups
{
public:
    /// Nothing when the bytes are damaged or are no such chunk. Any bytes may be given.
    static std::optional<PackedRollups> from(std::string_view bytes);

    size_t size() const { return m_count; }
    std::int64_t slotOf(size_t row) const { return m_slots[row]; } ///< within the chunk, ascending
    Rollup rollup(size_t row) const;

    /// The row of a slot; nothing when it has none.
    std::optional<size_t> find(std::int64_t slot) const;

    /// Over all rows.
    std::int64_t totalCount() const;
    double totalSum() const { return m_sum.sum(m_count); }

    void unpackTo(RollupChunk &chunk) const;

private:
    enum Integer { Count, LastAt, Received, Trust, Integers };

    PackedRollups() = default;

    size_t m_count = 0;
    std::array<std::uint8_t, size_t(kSlotsInChunk)> m_slots{};
    std::array<IntegerColumn, Integers> m_integers;
    RealColumn m_sum, m_least, m_greatest, m_last;
};

} // namespace ioc
