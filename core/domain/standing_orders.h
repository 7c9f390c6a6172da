// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/wall_order.h"

#include <vector>

namespace ioc {

/// What all walls have been told and what still holds: the message, the meeting, the hold. So that a wall that is made
/// later stands as the others do, and that message and meeting come back after the program was started anew. A value.
class StandingOrders
{
public:
    /// Orders to a single screen are no others' business.
    void take(const WallOrder &order, Instant now);

    /// What a wall that begins now has to be told, in this order, for as long as it still lasts. A clock that is set
    /// back lets nothing last longer than its time.
    std::vector<WallOrder> at(Instant now);

    friend bool operator==(const StandingOrders &, const StandingOrders &) = default;

    struct Told
    {
        WallOrder order;
        Instant since;

        friend bool operator==(const Told &, const Told &) = default;
    };

    std::optional<Told> meeting;
    std::optional<Told> hold;
    std::optional<Told> message;
};

/// How long ago a meeting may have been called that a program which begins goes on with: not yesterday's.
constexpr Milliseconds kMeetingComesBack = std::chrono::hours(12);

/// Message and meeting as they were written, as far as they still hold; none where there is no file. A hold is over
/// with its program, for each wall held a page of its own. Decode when the file cannot be read.
Result<StandingOrders> readStandingOrders(const QString &file, Instant now);

/// Replaces the file whole, or leaves it as it was. Io.
Result<void> writeStandingOrders(const QString &file, const StandingOrders &orders);

} // namespace ioc
