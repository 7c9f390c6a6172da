// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/codec/slot_chunk.h"

namespace ioc {

/// Row ids of the packed tables, so that neighbours in use are neighbours on disk. Roll-ups: measure (20 bits), bucket
/// (26 bits: hours or civil days since 1970, from -2²⁵ on), chunk of slots (16 bits); a tick touches one run, and a
/// measure's days are one run. Blocks: series (31 bits), second of its first observation (32 bits).
constexpr std::int64_t kChunkBits = 16;
constexpr std::int64_t kBucketBits = 26;
constexpr std::int64_t kBucketOffset = std::int64_t(1) << (kBucketBits - 1);

constexpr std::int64_t chunkOfSlot(std::int64_t slot)
{
    return slot / kSlotsInChunk;
}

constexpr std::int64_t slotInChunk(std::int64_t slot)
{
    return slot % kSlotsInChunk;
}

/// Chunk 0 of a bucket is the first key of the bucket.
constexpr std::int64_t rollupKey(std::int64_t measure, std::int64_t bucket, std::int64_t chunk = 0)
{
    return (((measure << kBucketBits) + bucket + kBucketOffset) << kChunkBits) + chunk;
}

constexpr std::int64_t measureOfRollup(std::int64_t key)
{
    return key >> (kBucketBits + kChunkBits);
}

constexpr std::int64_t bucketOfRollup(std::int64_t key)
{
    return ((key >> kChunkBits) & ((std::int64_t(1) << kBucketBits) - 1)) - kBucketOffset;
}

constexpr std::int64_t chunkOfRollup(std::int64_t key)
{
    return key & ((std::int64_t(1) << kChunkBits) - 1);
}

constexpr std::int64_t latestKey(std::int64_t measure, std::int64_t chunk = 0)
{
    return (measure << kChunkBits) + chunk;
}

constexpr std::int64_t measureOfLatest(std::int64_t key)
{
    return key >> kChunkBits;
}

constexpr std::int64_t chunkOfLatest(std::int64_t key)
{
    return key & ((std::int64_t(1) << kChunkBits) - 1);
}

/// `at` in UTC ms, from 1970 to 2106; what lies outside is put at the nearer end.
constexpr std::int64_t blockKey(std::int64_t series, std::int64_t at)
{
    constexpr std::int64_t kLastSecond = 0xFFFFFFFF;
    const std::int64_t second = at < 0 ? 0 : at / 1000 > kLastSecond ? kLastSecond : at / 1000;
    return (series << 32) + second;
}

/// UTC ms, to the second.
constexpr std::int64_t startOfBlock(std::int64_t key)
{
    return (key & 0xFFFFFFFF) * 1000;
}

constexpr std::int64_t seriesOfBlock(std::int64_t key)
{
    return key >> 32;
}

} // namespace ioc
