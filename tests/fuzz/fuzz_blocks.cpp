// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/bytes_view.h"
#include "core/store/codec/arrival_codec.h"
#include "core/store/codec/block_codec.h"
#include "core/store/codec/compression.h"
#include "core/store/codec/frame.h"
#include "core/store/codec/latest_codec.h"
#include "core/store/codec/rollup_codec.h"
#include "tests/fuzz/fuzz_target.h"

#include <cmath>

using namespace ioc;

namespace {

constexpr std::uint8_t kFormat = 1;

void readBlock(std::string_view bytes)
{
    const auto run = decodeBlock(bytes);
    if (!run)
        return;
    const auto again = decodeBlock(viewOf(encodeBlock(*run)));
    FUZZ_EXPECT(again && *again == *run);
}

void readArrival(std::string_view bytes)
{
    const auto arrival = decodeArrival(bytes);
    if (!arrival)
        return;
    const auto again = decodeArrival(viewOf(encodeArrival(*arrival)));
    FUZZ_EXPECT(again && again->received == arrival->received && again->parts.size() == arrival->parts.size());
    for (size_t i = 0; i < arrival->parts.size(); ++i)
        FUZZ_EXPECT(again->parts[i].observations == arrival->parts[i].observations);
}

void readRollups(std::string_view bytes)
{
    const auto packed = PackedRollups::from(bytes);
    if (!packed)
        return;
    RollupChunk chunk;
    packed->unpackTo(chunk);
    FUZZ_EXPECT(chunk.present.count() == packed->size());
    FUZZ_EXPECT(packed->find(packed->slotOf(packed->size() - 1)) == packed->size() - 1);
}

bool isSame(double a, double b)
{
    return a == b || (std::isnan(a) && std::isnan(b));
}

bool isSame(const LatestRow &a, const LatestRow &b)
{
    return a.at == b.at && isSame(a.value, b.value) && a.received == b.received && isSame(a.total, b.total) &&
           a.quality == b.quality && a.vintage == b.vintage;
}

void readLatest(std::string_view bytes)
{
    LatestChunk chunk;
    if (decodeLatest(bytes, chunk) && chunk.present.any()) {
        LatestChunk again;
        FUZZ_EXPECT(decodeLatest(viewOf(encodeLatest(chunk)), again) && again.present == chunk.present);
        for (std::size_t slot = 0; slot < chunk.present.size(); ++slot)
            FUZZ_EXPECT(!chunk.present[slot] || isSame(chunk.rows[slot], again.rows[slot]));
    }
}

} // namespace

/// The first byte says which packed row the rest is, the second whether the rest is the row as stored, what the
/// checksum covers, or what is compressed within: so that bytes without a checksum that holds reach the inner readers
/// too.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return 0;
    QByteArray row(reinterpret_cast<const char *>(data + 2), qsizetype(size - 2));
    if (data[1] % 3 == 2)
        row = compressed(row, 1);
    if (data[1] % 3 != 0)
        row = framed(kFormat, row);
    switch (data[0] % 4) {
    case 0:
        readBlock(viewOf(row));
        break;
    case 1:
        readArrival(viewOf(row));
        break;
    case 2:
        readRollups(viewOf(row));
        break;
    default:
        readLatest(viewOf(row));
    }
    return 0;
}
