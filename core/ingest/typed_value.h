// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/unit.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace ioc {

/// A field after its type has been read. Texts are UTF-8 in NFC and live as long as the row.
struct TypedValue
{
    enum class Kind : std::uint8_t { Absent, Text, Number, Time, Boolean, Unit };

    Kind kind = Kind::Absent;
    std::string_view text;
    double number = 0;
    std::optional<std::int64_t> whole; ///< a number that came as a whole one of 64 bits and is in no other unit now
    Instant time;
    bool boolean = false;
    const AdministrativeUnit *unit = nullptr;
};

} // namespace ioc
