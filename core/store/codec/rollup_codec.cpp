// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/codec/rollup_codec.h"

#include "core/store/codec/frame.h"

#include <algorithm>

namespace ioc {
namespace {

constexpr std::uint8_t kFormat = 1;
constexpr std::int64_t kVintages = 4;
constexpr std::int64_t kTrusts = 6 * kVintages;

std::int64_t trustOf(const Rollup &rollup)
{
    return int(rollup.quality) * kVintages + int(rollup.vintage);
}

template <typename Value, typename Of>
std::vector<Value> column(const std::vector<const Rollup *> &rows, Of of)
{
    std::vector<Value> values(rows.size());
    std::transform(rows.begin(), rows.end(), values.begin(), [&of](const Rollup *row) { return of(*row); });
    return values;
}

bool takeAll(ByteReader &bytes, size_t count, std::span<IntegerColumn> columns)
{
    for (IntegerColumn &column : columns) {
        const auto taken = IntegerColumn::take(bytes, count);
        if (!taken)
            return false;
        column = *taken;
    }
    return true;
}

bool takeReal(ByteReader &bytes, size_t count, RealColumn &column)
{
    const auto taken = RealColumn::take(bytes, count);
    if (taken)
        column = *taken;
    return taken.has_value();
}

} // namespace

// The slots as a sequence or one byte each; n, newest time, received and trust; sum, least, greatest and last.
QByteArray encodeRollups(const RollupChunk &chunk)
{
    std::vector<const Rollup *> rows;
    std::vector<std::int64_t> slots;
    for (std::int64_t slot = 0; slot < kSlotsInChunk; ++slot) {
        if (chunk.present[size_t(slot)]) {
            rows.push_back(&chunk.rows[size_t(slot)]);
            slots.push_back(slot);
        }
    }
    Q_ASSERT(!rows.empty());
    QByteArray body;
    appendVarint(body, rows.size());
    IntegerColumn::append(body, slots);
    IntegerColumn::append(body, column<std::int64_t>(rows, [](const Rollup &row) { return row.n; }));
    IntegerColumn::append(body, column<std::int64_t>(rows, [](const Rollup &row) { return row.lastAt; }));
    IntegerColumn::append(body, column<std::int64_t>(rows, [](const Rollup &row) { return row.received; }));
    IntegerColumn::append(body, column<std::int64_t>(rows, trustOf));
    RealColumn::append(body, column<double>(rows, [](const Rollup &row) { return row.sum; }));
    RealColumn::append(body, column<double>(rows, [](const Rollup &row) { return row.least; }));
    RealColumn::append(body, column<double>(rows, [](const Rollup &row) { return row.greatest; }));
    RealColumn::append(body, column<double>(rows, [](const Rollup &row) { return row.last; }));
    return framed(kFormat, body);
}

std::optional<PackedRollups> PackedRollups::from(std::string_view frame)
{
    const auto body = unframed(kFormat, frame);
    if (!body)
        return std::nullopt;
    ByteReader bytes(*body);
    const auto count = bytes.varint();
    if (!count || *count == 0 || *count > std::uint64_t(kSlotsInChunk))
        return std::nullopt;
    PackedRollups packed;
    packed.m_count = size_t(*count);
    const auto slots = IntegerColumn::take(bytes, packed.m_count);
    if (!slots || !takeAll(bytes, packed.m_count, packed.m_integers) ||
        !takeReal(bytes, packed.m_count, packed.m_sum) || !takeReal(bytes, packed.m_count, packed.m_least) ||
        !takeReal(bytes, packed.m_count, packed.m_greatest) || !takeReal(bytes, packed.m_count, packed.m_last) ||
        !bytes.atEnd())
        return std::nullopt;
    for (size_t row = 0; row < packed.m_count; ++row) {
        const std::int64_t slot = slots->value(row);
        if (slot < 0 || slot >= kSlotsInChunk || (row > 0 && slot <= packed.m_slots[row - 1]))
            return std::nullopt;
        packed.m_slots[row] = std::uint8_t(slot);
        const std::int64_t trust = packed.m_integers[Trust].value(row);
        if (trust < 0 || trust >= kTrusts)
            return std::nullopt;
    }
    return packed;
}

Rollup PackedRollups::rollup(size_t row) const
{
    const std::int64_t trust = m_integers[Trust].value(row);
    Rollup rollup;
    rollup.n = m_integers[Count].value(row);
    rollup.sum = m_sum.value(row);
    rollup.least = m_least.value(row);
    rollup.greatest = m_greatest.value(row);
    rollup.last = m_last.value(row);
    rollup.lastAt = m_integers[LastAt].value(row);
    rollup.received = m_integers[Received].value(row);
    rollup.quality = Quality(trust / kVintages);
    rollup.vintage = Vintage(trust % kVintages);
    return rollup;
}

std::optional<size_t> PackedRollups::find(std::int64_t slot) const
{
    const auto end = m_slots.begin() + std::ptrdiff_t(m_count);
    const auto found = std::lower_bound(m_slots.begin(), end, slot);
    if (found == end || *found != slot)
        return std::nullopt;
    return size_t(found - m_slots.begin());
}

std::int64_t PackedRollups::totalCount() const
{
    std::array<std::int64_t, size_t(kSlotsInChunk)> counts;
    const auto used = std::span(counts).first(m_count);
    m_integers[Count].copyTo(used);
    std::int64_t total = 0;
    for (const std::int64_t count : used)
        total += count;
    return total;
}

void PackedRollups::unpackTo(RollupChunk &chunk) const
{
    for (size_t row = 0; row < m_count; ++row) {
        chunk.rows[m_slots[row]] = rollup(row);
        chunk.present.set(m_slots[row]);
    }
}

} // namespace ioc
