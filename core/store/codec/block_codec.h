// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/codec/stored_observation.h"

#include <QByteArray>

#include <optional>
#include <span>
#include <string_view>

namespace ioc {

/// The most observations that one block may hold; what is longer is refused when read.
constexpr size_t kMostInBlock = 1 << 20;

/// Packs observations of one series, by ascending time, into a block: columns of differences, decimals as integers, the
/// whole by zstd, with a checksum. Pure.
QByteArray encodeBlock(std::span<const StoredObservation> observations);

/// The observations of a block, equal to the last bit; nothing when the bytes are damaged or are no block. Any bytes
/// may be given.
std::optional<ObservationRun> decodeBlock(std::string_view bytes);

} // namespace ioc
