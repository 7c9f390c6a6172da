// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pack.h"
#include "core/pack/json_reading.h"

namespace ioc {

/// Period rules, holidays and make-up days of calendar.json, into the pack. A make-up day must be a Saturday or Sunday
/// that is no holiday, and stand for a holiday on a weekday.
void readCalendar(const PackDocument &document, ProvincePack &pack, PackProblems &problems);

} // namespace ioc
