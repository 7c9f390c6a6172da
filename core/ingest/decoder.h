// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace ioc {

/// One field of one row as a decoder found it. Texts are UTF-8 and live until the sink returns.
struct Cell
{
    enum class Kind : std::uint8_t { Absent, Text, Integer, Number, Boolean, Structure };

    Kind kind = Kind::Absent;
    bool isIsoTime = false;   ///< Text: a time that the file holds as one, written as ISO 8601 by the decoder
    std::string_view text;    ///< Text
    std::int64_t integer = 0; ///< Integer; Boolean as 0 or 1
    double number = 0;        ///< Number
};

/// Takes the rows of a payload, one after the other.
class RowSink
{
public:
    virtual ~RowSink() = default;

    /// What the source calls its fields, asked for or not, where the format tells: of the first row (JSON), before it
    /// is given.
    virtual void names(const std::vector<QString> &names) { Q_UNUSED(names) }

    /// The fields that were asked for, in the order of asking. False stops the decoding.
    virtual bool row(std::span<const Cell> cells) = 0;

    /// A row that is broken, why, and those of its fields that stand where they were expected (the others absent).
    virtual bool unreadableRow(const QString &reason, std::span<const Cell> cells) = 0;
};

/// Reads the rows of a payload in one format. Pure; may be used by one thread at a time.
class Decoder
{
public:
    virtual ~Decoder() = default;

    /// Gives every row's `sources` (JSON Pointers, column names, XML paths) to the sink. Decode or Payload error when
    /// the payload is not of the format; rows given before are then void when the format is read whole (JSON), good
    /// otherwise (CSV, XML).
    virtual Result<void> decode(std::string_view bytes, const std::vector<QString> &sources, RowSink &sink) = 0;
};

} // namespace ioc
