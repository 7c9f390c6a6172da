// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/bulletins/bulletins_at.h"

namespace ioc {

/// For how long a message is kept after it was received and the last of its informations has ended by the clock.
constexpr Milliseconds kAlertKept = std::chrono::hours(24 * 30);

/// What bulletinsAt() still needs of a message.
enum class AlertNeed {
    Whole,
    Head,   ///< that it is there, and what it ends: it names one that has not come, or that would stand without it
    Nothing ///< what is in force will be the same without it
};

/// Of each of these, by its position: with what is needed of them the same bulletins are in force at `now` and later as
/// with all, also when more comes, late updates and cancellations of what is needed no more among it. One exception: a
/// message whose sender, identifier and time are those of one that is needed no more is a new one. Pure.
std::vector<AlertNeed> alertNeeds(std::span<const ReceivedAlert *const> alerts, Instant now);

/// The same without its informations.
ReceivedAlert headOf(const ReceivedAlert &alert);

} // namespace ioc
