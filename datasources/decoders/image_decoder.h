// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/decoder.h"

#include <QString>

namespace ioc {

/// What the head of a picture tells.
struct ImageHead
{
    enum class Type { Jpeg, Png };

    Type type = Type::Jpeg;
    int width = 0; ///< pixels
    int height = 0;
};

/// Reads the frame of a JPEG (baseline, extended or progressive Huffman) or PNG file from its first byte to its end
/// mark, without unpacking it. Payload error for anything else, a file that is cut off, one of more than 16 million
/// pixels or 8 MiB, and one that is made to take long: a JPEG of more than 64 scans.
Result<ImageHead> readImageHead(std::string_view bytes);

/// A picture as one row: `width` and `height` in pixels, `bytes`, and `type` ("jpeg", "png"). Nothing is unpacked here;
/// what a screen shows are the bytes of the payload, which a feed without personal data keeps.
class ImageDecoder final : public Decoder
{
public:
    Result<void> decode(std::string_view bytes, const std::vector<QString> &sources, RowSink &sink) override;
};

} // namespace ioc
