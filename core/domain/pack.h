// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/zone.h"
#include "core/domain/alarms/alarm_rule.h"
#include "core/domain/alarms/limit_table.h"
#include "core/domain/feed.h"
#include "core/domain/indicator.h"
#include "core/domain/measure.h"
#include "core/domain/notify/notify_settings.h"
#include "core/domain/page.h"
#include "core/domain/playlist.h"
#include "core/domain/shift.h"
#include "core/domain/unit.h"

#include <map>
#include <memory>

namespace ioc {

struct Sector
{
    SectorId id;
    LocalizedText name;
};

struct Agency
{
    AgencyId id;
    LocalizedText name;
};

/// The geometry of the communes from a day on, as the GeoJSON bytes that the map is given.
struct BoundaryFile
{
    QDate validFrom;
    QByteArray geoJson;
};

/// A province pack, read and checked. Immutable; shared between threads.
struct ProvincePack
{
    QString id;
    LocalizedText name;
    LocalizedText centerName; ///< the centre's own name, for the head of the wall
    QString provinceCode;
    QString capSender; ///< who sends the province's warnings, as CAP names it; empty: none can be written
    Zone zone;
    bool simulated = false; ///< figures are invented: every page says so
    PageId startPage;
    PlaylistId startPlaylist;             ///< empty: the wall stays on a page until somebody turns it
    std::map<QString, QString> endpoints; ///< base addresses that feeds name as {endpoint:NAME}

    UnitRegistry units;
    std::vector<UnitLink> unitLinks;
    std::vector<BoundaryFile> boundaries; ///< ascending by validFrom
    QByteArray rivers;                    ///< GeoJSON lines for the map; may be empty
    std::map<QString, PeriodRule> periodRules;
    std::map<QDate, LocalizedText> holidays; ///< days off besides Saturdays and Sundays; some fall on those
    std::map<QDate, QDate> makeUpDays;       ///< Saturday or Sunday that is worked → the holiday that it makes up for
    std::vector<Sector> sectors;
    std::vector<Agency> agencies;
    std::map<MeasureId, Measure> measures;
    std::vector<Indicator> indicators;
    std::vector<Target> targets;
    std::vector<FeedDefinition> feeds;
    std::vector<AlarmRule> rules;
    std::vector<LimitTable> limits;
    std::map<QString, QByteArray> areas; ///< by id: GeoJSON of areas that rules watch
    std::vector<PageDocument> pages;
    std::vector<Playlist> playlists;
    std::vector<Shift> shifts;            ///< of the desk, in the order of the day
    std::optional<NotifySettings> notify; ///< nothing: nobody is told

    const Indicator *indicator(const IndicatorId &wanted) const;
    const FeedDefinition *feed(const FeedId &wanted) const;
    const PageDocument *page(const PageId &wanted) const;
    const Playlist *playlist(const PlaylistId &wanted) const;
    const AlarmRule *rule(const RuleId &wanted) const;
    const LimitTable *limitTable(const QString &wanted) const;
    const Sector *sector(const SectorId &wanted) const;
    const Agency *agency(const AgencyId &wanted) const;

    /// For how many days the measures that say so keep their single observations and hours.
    QHash<MeasureId, int> retentionDays() const;

    /// The feeds that bring a measure, in the order of the pack.
    std::vector<const FeedDefinition *> feedsOf(const MeasureId &measure) const;

    /// Whether a measure is counted from records: then "none" is zero, not missing, while its feed reports.
    bool isCounted(const MeasureId &measure) const;
};

using PackPtr = std::shared_ptr<const ProvincePack>;

} // namespace ioc
