// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/alarms/alarm_signal.h"

#include <functional>
#include <map>
#include <vector>

namespace ioc {

/// A record of a feed that tells of a place.
struct PlaceReport
{
    QString key; ///< of the record
    Instant at;  ///< when it happened
    double latitude = 0;
    double longitude = 0;
    std::optional<double> number;

    friend bool operator==(const PlaceReport &, const PlaceReport &) = default;
};

/// The reports of a rule on an area that may still stand. One thread.
class AreaReports
{
public:
    /// The condition outlives this object.
    explicit AreaReports(const AreaCondition &condition)
        : m_condition(condition)
    {
    }

    /// Takes a report, or another version of one: the newest told holds.
    void take(PlaceReport report) { m_reports.insert_or_assign(report.key, std::move(report)); }

    /// Whether this record tells of that very place already.
    bool isAt(const QString &key, double latitude, double longitude) const
    {
        const auto known = m_reports.find(key);
        return known != m_reports.end() && known->second.latitude == latitude && known->second.longitude == longitude;
    }

    /// What a record tells no more; nothing when it never told it.
    void drop(const QString &key) { m_reports.erase(key); }

    /// Forgets what no longer stands.
    void passTo(Instant now);

    /// The report for which the rule is out of line at `now` among those of places that `isInside`: it happened within
    /// `stands` before, and its number is at least `least`. The greatest number first, then the newest. One whose time
    /// lies ahead by more than kFutureTolerance is no report; nearer ones count as of now.
    const PlaceReport *standing(Instant now, const std::function<bool(const PlaceReport &)> &isInside) const;

    /// Whether its number is high enough, where one is asked for.
    bool counts(const PlaceReport &report) const
    {
        return m_condition.number.isEmpty() || (report.number && *report.number >= m_condition.least);
    }

    static constexpr Milliseconds kFutureTolerance = std::chrono::minutes(5);

private:
    const AreaCondition &m_condition;
    std::map<QString, PlaceReport> m_reports;
};

/// What a rule would have been told of such reports, all of places inside, if each had come when it happened: as inputs
/// ascending by time, until `now`, at every moment at which that changes or a hold may be over.
std::vector<SignalInput> pastAreaInputs(const AlarmRule &rule, std::vector<PlaceReport> reports, Instant now);

} // namespace ioc
