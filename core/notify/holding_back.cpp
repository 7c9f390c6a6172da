// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/holding_back.h"

#include <algorithm>

namespace ioc {
namespace {

/// The first turn after `now`, counted from midnight; midnight is always one.
Instant nextTurn(Milliseconds every, Instant now, const Zone &zone)
{
    const QDate day = zone.date(now);
    const Instant midnight = zone.startOf(day);
    const Instant turn = midnight + ((now - midnight) / every + 1) * every;
    return std::min(turn, zone.startOf(day.addDays(1)));
}

Instant endOf(const QuietHours &quiet, Instant within, const Zone &zone)
{
    const QDate day = zone.date(within);
    const bool endsToday = zone.time(within) < quiet.to;
    return std::max(within, zone.instant(endsToday ? day : day.addDays(1), quiet.to));
}

} // namespace

std::optional<Instant> heldBackUntil(const NotifyRoute &route, Priority priority, Instant now, const Zone &zone)
{
    if (priority >= Priority::Critical)
        return std::nullopt;
    std::optional<Instant> until;
    if (route.digest && priority < route.digest->below)
        until = nextTurn(route.digest->every, now, zone);
    const Instant then = until.value_or(now);
    if (route.quiet && priority < route.quiet->passes && route.quiet->holds(zone.time(then)))
        until = endOf(*route.quiet, then, zone);
    return until;
}

} // namespace ioc
