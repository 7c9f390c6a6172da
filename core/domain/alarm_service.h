// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/alarms/alarm_status.h"

#include <functional>
#include <vector>

namespace ioc {

/// What a station said at a moment, in the unit of its measure.
struct StationReading
{
    Instant at;
    double value = 0;

    friend bool operator==(const StationReading &, const StationReading &) = default;
};

/// What a desk does with alarms, and what it asks beyond the snapshot. Lives on the GUI thread; every answer comes
/// once, on that thread, at once or later. What is answered may be too late to be wanted: who asks sees to that.
class AlarmService
{
public:
    using Told = std::function<void(const Result<void> &)>;
    using History = std::function<void(const Result<std::vector<AlarmEntry>> &)>;
    using Days = std::function<void(const std::vector<std::optional<double>> &)>;
    using Readings = std::function<void(const std::vector<StationReading> &)>;

    virtual ~AlarmService() = default;

    /// The name under which this desk's acts are recorded.
    virtual QString actor() const = 0;

    /// Of `act` the key, event, text, until and owner count; the service knows who acts and when. Told when the ledger
    /// has it, or with a sentence that says why it was not taken.
    virtual void act(const AlarmEntry &act, Told told) = 0;

    /// Everything that happened to an alarm, oldest first, as the ledger has it.
    virtual void askHistory(const AlarmKey &key, History told) = 0;

    /// What a figure said at the end of each of the last so many whole civil days, oldest first: of the period so far
    /// or of the last whole one where it is of such, else of the day. Nothing for a day whose figure may not be
    /// trusted, and no days at all where the indicator is not known of that unit.
    virtual void askDays(const IndicatorId &indicator, const UnitId &unit, int days, Days told) = 0;

    /// What a station that a rule on a table of limits watches said in the last so many days, oldest first: the newest
    /// of each hour, as far as it may be trusted. Nothing for other rules, and where the station is not known.
    virtual void askStation(const AlarmKey &key, const QString &station, int days, Readings told) = 0;
};

} // namespace ioc
