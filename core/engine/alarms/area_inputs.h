// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/alarms/usual_inputs.h"
#include "core/engine/record_news.h"
#include "core/geo/area.h"
#include "core/ingest/unit_places.h"
#include "core/rules/alarms/area_reports.h"

namespace ioc {

/// Inputs of the rules on areas: whether a record that still stands tells of a place inside. Keeps the records that
/// may; reads none. One thread.
class AreaInputs
{
public:
    AreaInputs(PackPtr pack, Format format);

    /// Follows the feeds that the rules name, as far back as records may stand.
    void follow(RecordNews &news) const;

    /// Records of a feed; of feeds that no rule names nothing is taken.
    void take(const FeedId &feed, const StoredRecords &records);

    /// The rules to which records have come since this was last asked that stood no more when they came, with the first
    /// of their times.
    std::map<RuleId, Instant> takeLate() { return std::exchange(m_late, {}); }

    /// What records tell of places inside, of the last days: all that came since the start, or stood then.
    std::vector<PlaceReport> pastReports(const AlarmRule &rule, const UnitId &unit, QDate today);

    /// What no longer stood then is no more among them.
    void forgetBefore(Instant moment);

    /// Whether records can be read: while they cannot, nobody knows what did not happen.
    void setReadable(bool isReadable) { m_isReadable = isReadable; }

    /// One input for each of these communes, or one for the province when none is given. Without a report an input is
    /// trusted only while the feed reports: nobody knows what it does not tell.
    std::vector<JudgedInput> judge(const AlarmRule &rule, const EvaluationContext &context,
                                   const std::vector<const AdministrativeUnit *> &communes);

private:
    struct Watch
    {
        explicit Watch(const AreaCondition &condition)
            : reports(condition)
        {
        }

        AreaReports reports;
        std::map<QString, PlaceReport> past;
        std::optional<Area> area;            ///< empty: territories of units
        std::map<QString, UnitId> unitOfKey; ///< of the day below, by record; empty id: no unit
        QDate unitsOf;
    };

    UnitId unitOf(Watch &watch, const PlaceReport &report, QDate on) const;
    bool isInside(Watch &watch, const AlarmRule &rule, const UnitId &unit, const PlaceReport &report, QDate on) const;

    PackPtr m_pack;
    Format m_format;
    UnitPlaces m_places;
    std::map<RuleId, Watch> m_watches;
    std::map<RuleId, Instant> m_late;
    bool m_isReadable = true;
};

} // namespace ioc
