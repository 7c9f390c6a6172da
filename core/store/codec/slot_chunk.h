// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <bitset>
#include <cstdint>

namespace ioc {

/// How many series of a measure share a chunk. A series' slot is its place among the series of its measure, from 0 on
/// and never given again; its chunk is slot / kSlotsInChunk.
constexpr std::int64_t kSlotsInChunk = 256;

/// One row for each of up to kSlotsInChunk series of a measure.
template <typename Row>
struct SlotChunk
{
    std::array<Row, size_t(kSlotsInChunk)> rows{};
    std::bitset<size_t(kSlotsInChunk)> present;
};

} // namespace ioc
