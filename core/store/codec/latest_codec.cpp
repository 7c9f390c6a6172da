// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/codec/latest_codec.h"

#include "core/store/codec/columns.h"
#include "core/store/codec/frame.h"

namespace ioc {
namespace {

constexpr std::uint8_t kFormat = 1;

} // namespace

QByteArray encodeLatest(const LatestChunk &chunk)
{
    std::vector<std::int64_t> slots, at, received, quality, vintage;
    std::vector<double> value, total;
    for (size_t slot = 0; slot < size_t(kSlotsInChunk); ++slot) {
        if (!chunk.present[slot])
            continue;
        const LatestRow &row = chunk.rows[slot];
        slots.push_back(std::int64_t(slot));
        at.push_back(row.at);
        received.push_back(row.received);
        quality.push_back(int(row.quality));
        vintage.push_back(int(row.vintage));
        value.push_back(row.value);
        total.push_back(row.total);
    }
    QByteArray body;
    appendVarint(body, slots.size());
    for (const auto *column : {&slots, &at, &received, &quality, &vintage})
        IntegerColumn::append(body, *column);
    RealColumn::append(body, value);
    RealColumn::append(body, total);
    return framed(kFormat, body);
}

bool decodeLatest(std::string_view frame, LatestChunk &chunk)
{
    const auto body = unframed(kFormat, frame);
    if (!body)
        return false;
    ByteReader bytes(*body);
    const auto count = bytes.varint();
    if (!count || *count > std::uint64_t(kSlotsInChunk))
        return false;
    std::array<std::optional<IntegerColumn>, 5> integers;
    for (auto &column : integers) {
        column = IntegerColumn::take(bytes, size_t(*count));
        if (!column)
            return false;
    }
    const auto value = RealColumn::take(bytes, size_t(*count));
    const auto total = value ? RealColumn::take(bytes, size_t(*count)) : std::nullopt;
    if (!total || !bytes.atEnd())
        return false;
    const auto &[slots, at, received, quality, vintage] = integers;
    for (size_t i = 0; i < size_t(*count); ++i) {
        const std::int64_t slot = slots->value(i);
        const std::int64_t how = quality->value(i);
        const std::int64_t settled = vintage->value(i);
        if (slot < 0 || slot >= kSlotsInChunk || how < 0 || how > int(Quality::Missing) || settled < 0 ||
            settled > int(Vintage::Final))
            return false;
        chunk.rows[size_t(slot)] = {at->value(i),    value->value(i), received->value(i),
                                    total->value(i), Quality(how),    Vintage(settled)};
        chunk.present.set(size_t(slot));
    }
    return true;
}

} // namespace ioc
