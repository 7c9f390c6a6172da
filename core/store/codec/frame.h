// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>
#include <string_view>

namespace ioc {

/// Stored bytes with a format number in front and a checksum (XXH3, 64 bits) behind, so that a flipped bit is seen and
/// an unknown format is not guessed at.
QByteArray framed(std::uint8_t format, const QByteArray &body);

/// The body; nothing when the checksum does not hold or the format is another one. The view points into `frame`, and at
/// least eight readable bytes follow it.
std::optional<std::string_view> unframed(std::uint8_t format, std::string_view frame);

} // namespace ioc
