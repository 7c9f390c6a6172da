// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/unit.h"

#include <string_view>

namespace ioc {

/// A field after its type has been read. Texts live as long as the row.
struct TypedValue
{
    enum class Kind : std::uint8_t { Absent, Text, Number, Time, Boolean, Unit };

    Kind kind = Kind::Absent;
    std::string_view text;
    double number = 0;
    Instant time;
    bool boolean = false;
    const AdministrativeUnit *unit = nullptr;
};

} // namespace ioc
