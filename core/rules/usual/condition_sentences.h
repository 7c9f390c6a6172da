// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/format.h"
#include "core/domain/indicator.h"
#include "core/domain/measure.h"
#include "core/rules/alarms/area_reports.h"
#include "core/rules/usual/limit_outlook.h"
#include "core/rules/usual/station_limits.h"
#include "core/rules/usual/target_outlook.h"
#include "core/rules/usual/usual_part.h"
#include "core/rules/usual/usual_value.h"
#include "core/rules/usual/value_trail.h"

namespace ioc {

// Why an alarm was raised, in a sentence without its full stop, in the language of `format` as far as numbers, days and
// names go; the words are those of the installed translation. Figures have the indicator's or measure's decimals.

/// "Usual on Saturday from 13 to 14 h is 120 (±15), and now 260 phản ánh"; of whole days with the day's date.
QString usualSentence(const Usual &usual, const UsualPart &part, double value, const Indicator &indicator,
                      const Format &format);

/// "Rose by 0.62 m in 3 hours, to 1.94 m"
QString changeSentence(const ValueChange &change, double value, const Indicator &indicator, const Format &format);

/// "Station A: 2.35 m, 0.25 m above level II (2.10 m)"; within the limit by how much it is.
QString stationSentence(const StationStanding &station, const TableCondition &condition, const Measure &measure,
                        const Format &format);

/// Of several, one after the other; of more than four how many there are more.
QString stationsSentence(const std::vector<StationStanding> &stations, const TableCondition &condition,
                         const Measure &measure, const Format &format);

/// "Expected at the end of 31/12/2026: 88.4 % (±3.1); the target is 95 %; missed with 97 % likelihood"
QString outlookSentence(const TargetOutlook &outlook, double target, QDate lastDay, const Indicator &indicator,
                        const Format &format);

/// "Expected to be above 500 reports on 12/12/2026 (80 % sure: 28/11/2026 to 03/01/2027); likelihood: 93 %; …" and how
/// the forecast was tested. Empty where the figure is not expected to be past the limit.
QString limitSentence(const LimitOutlook &outlook, const ForecastCondition::Limit &limit, QDate lastDay,
                      const Indicator &indicator, const Format &format);

/// "5.1 at 20.123, 105.2, at 12:03"; without its number when it has none.
QString reportSentence(const PlaceReport &report, Instant now, const Format &format);

} // namespace ioc
