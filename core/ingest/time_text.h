// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/zone.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ioc {

/// Reads times written in one declared way. A value; any thread.
///
/// The format is made of yyyy, MM, dd, HH, mm, ss (two digits, four for the year; one letter takes one or two) and
/// literal signs. An empty format means ISO 8601: 2026-11-21, 2026-11-21T18:44:03, with fraction and offset or Z. A
/// text without offset is local time in the zone. Days that do not exist (31/02) and years of two digits are refused;
/// 24:00 is the midnight that ends the day. A time after the year 9999 in the zone is refused: it could not be written.
class TimeFormat
{
public:
    TimeFormat(const QString &format, Zone zone);

    std::optional<Instant> parse(std::string_view text) const;

private:
    struct Part
    {
        char unit; ///< y M d H m s, or 0 for a literal
        int least = 0;
        int most = 0;
        std::string literal;
    };

    std::optional<Instant> parseParts(std::string_view text) const;
    std::optional<Instant> parseIso(std::string_view text) const;
    static std::optional<Instant> instantOf(const Zone &zone, int year, int month, int day, int hour, int minute,
                                            int second, int millis);

    Zone m_zone;
    std::vector<Part> m_parts;
};

} // namespace ioc
