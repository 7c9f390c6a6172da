// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/quality.h"
#include "core/store/codec/slot_chunk.h"

#include <QByteArray>

#include <optional>
#include <string_view>

namespace ioc {

/// What the cache knows of a series as a whole: its newest observation and the sum of all values ever.
struct LatestRow
{
    std::int64_t at = 0; ///< UTC ms
    double value = 0;
    std::int64_t received = 0; ///< UTC ms
    double total = 0;
    Quality quality = Quality::Good;
    Vintage vintage = Vintage::Unstated;

    friend bool operator==(const LatestRow &, const LatestRow &) = default;
};

using LatestChunk = SlotChunk<LatestRow>;

/// Packs the newest values of up to 256 series of a measure, with a checksum, and back; false for bytes that are
/// damaged or no such chunk. Pure.
QByteArray encodeLatest(const LatestChunk &chunk);
bool decodeLatest(std::string_view bytes, LatestChunk &chunk);

} // namespace ioc
