// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/zone.h"
#include "core/domain/notify/notify_settings.h"

namespace ioc {

/// Until when a route holds back what happens now, by its digest and its quiet hours; nothing when it is told at once.
/// Never for what is critical. Pure.
std::optional<Instant> heldBackUntil(const NotifyRoute &route, Priority priority, Instant now, const Zone &zone);

} // namespace ioc
