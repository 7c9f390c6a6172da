// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/zone.h"

namespace ioc {

/// An hour or a civil day: its number since 1970 and the instants [from, to), in UTC ms.
struct Bucket
{
    std::int64_t number = 0;
    std::int64_t from = 0;
    std::int64_t to = 0;
};

/// The hours and civil days of a zone, as roll-ups are kept by them. Hours begin where the zone's clocks show a full
/// hour; they are numbered in UTC, so that the hour that a change of clocks repeats is two.
class CivilBuckets
{
public:
    explicit CivilBuckets(Zone zone)
        : m_zone(std::move(zone))
    {
    }

    Bucket hourOf(std::int64_t at) const;
    Bucket dayOf(std::int64_t at) const;
    Bucket hour(std::int64_t number) const;
    Bucket day(std::int64_t number) const;

    const Zone &zone() const { return m_zone; }

private:
    Zone m_zone;
};

} // namespace ioc
