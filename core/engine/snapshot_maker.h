// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/snapshot.h"
#include "core/engine/alarms/alarm_keeper.h"
#include "core/engine/alarms/late_alarms.h"
#include "core/engine/cached_rollups.h"
#include "core/engine/feed_history_reader.h"
#include "core/rules/trend_forecast.h"

#include <QSet>

namespace ioc {

/// Keeps the figures that the pages and rules of a pack need, evaluates again what has changed, gives them to the
/// alarms, and makes snapshots. Pure but for its source; one thread.
class SnapshotMaker
{
public:
    /// Whether a snapshot is a round of the alarms, or shows them as they stand.
    enum class Alarms { Stepped, Shown };

    /// InvalidPack when a formula cannot be compiled. `source` and `keeper` are borrowed. The ledger tells when feeds
    /// were paused; without one nothing is known of that.
    static Result<std::unique_ptr<SnapshotMaker>> make(PackPtr pack, CachedRollups &source, AlarmKeeper &keeper,
                                                       Alarms alarms, const QString &ledgerFile = {});

    /// Takes over from one for other pages of the same pack: what it was told, and the count of its snapshots.
    void goOnAfter(SnapshotMaker &earlier);

    /// These measures have changed: what uses them is evaluated again.
    void noteChanges(const QSet<MeasureId> &measures);

    /// Nothing kept may be relied on: all is evaluated again.
    void noteEverything();

    /// What the rules of alarms judge by its newest values: not what they hold against weeks or months.
    QSet<MeasureId> watchedMeasures() const;

    void setFeeds(std::vector<FeedHealth> feeds) { m_feeds = std::move(feeds); }

    /// Nobody runs the feeds: none is shown as current, however new its last success is.
    void setUnattended(bool isUnattended) { m_isUnattended = isUnattended; }

    /// All directives as they stand; null while they cannot be read. What the running ones are about is evaluated too.
    void setDirectives(DirectivesPtr directives);
    void setBulletins(std::vector<Bulletin> bulletins) { m_bulletins = std::move(bulletins); }
    void setScore(ShiftScorePtr score) { m_score = std::move(score); }
    void setStills(QHash<FeedId, Still> stills) { m_stills = std::move(stills); }
    void setTrouble(const QString &sentence) { m_trouble = sentence; }
    void takeBeat() { ++m_beat; }

    /// The snapshot for `now`. What has changed is evaluated in full; of the rest only age and quality.
    SnapshotPtr snapshot(Instant now);

    /// A round of the alarms by what they judge of newest values, without all the rest of a snapshot.
    void judgeWatched(Instant now);

    /// A part of what there is to find out about the past (LateAlarms::work()).
    std::vector<AlarmEntry> workOn(LateAlarms &late, Instant now, Milliseconds about);

    /// What an indicator says of a unit (empty: the province) at `now`; nothing where it may not be trusted.
    std::optional<double> trustedValue(const IndicatorId &indicator, const UnitId &unit, Instant now);

    /// The same at the end of each of the last so many whole civil days, oldest first: of the period so far, of the
    /// last whole period, or, where the indicator is of the moment, of the day.
    std::vector<std::optional<double>> trustedDays(const IndicatorId &indicator, const UnitId &unit, Instant now,
                                                   int days);

private:
    struct Entry
    {
        CompiledIndicator compiled;
        QSet<UnitId> units;    ///< for whom pages ask; empty id: the province
        bool communes = false; ///< a map, a ranking or a rule wants every commune
        bool isRanked = false; ///< communes are held against their targets
        bool dirty = true;
        bool isWatched = false; ///< by a rule that judges its newest value
        std::vector<Reading> byCommune;
    };
    struct TrendEntry
    {
        QString key;
        const Tile *tile;
        std::vector<Entry *> entries;
        bool dirty = true;
        Trend trend;
        Instant builtFor;
        std::optional<TrendForecast> forecast;
        Instant forecastFor;
    };

    struct FeedTrendEntry
    {
        QString key;
        const Tile *tile;
        FeedHistoryReader reader;
        Trend trend;
        Instant builtFor;
        std::vector<FeedState> states; ///< of its feeds, as they stood then
    };

    SnapshotMaker(PackPtr pack, CachedRollups &source, AlarmKeeper &keeper, Alarms alarms)
        : m_pack(std::move(pack))
        , m_source(source)
        , m_keeper(keeper)
        , m_alarms(alarms)
    {
    }
    Result<void> compile(const QString &ledgerFile);
    QHash<FeedId, FeedHealth> healthAt(Instant now);
    std::vector<FeedHealth> shownFeeds() const;
    UnitId unitAsked(const UnitId &unit, Instant now) const;
    Result<Entry *> entryFor(const IndicatorId &id);
    void evaluate(const EvaluationContext &context, Entry &entry, const UnitId &province);
    void evaluateEveryCommune(const EvaluationContext &context, Entry &entry);
    void evaluateTrend(const EvaluationContext &context, TrendEntry &entry);
    void evaluateFeedTrend(const EvaluationContext &context, FeedTrendEntry &entry);
    void addForecast(const EvaluationContext &context, TrendEntry &entry,
                     const std::vector<CompiledIndicator *> &indicators);
    void stepAlarms(const EvaluationContext &context, const UnitId &province);
    FiguresNow figuresOf(const EvaluationContext &context, const UnitId &province) const;
    void markReadings(Snapshot &snapshot) const;
    void chooseDirectives(Instant now);

    PackPtr m_pack;
    CachedRollups &m_source;
    AlarmKeeper &m_keeper;
    const Alarms m_alarms;
    std::map<IndicatorId, Entry> m_entries;
    std::vector<TrendEntry> m_trends;
    std::vector<FeedTrendEntry> m_feedTrends;
    QHash<std::pair<IndicatorId, UnitId>, Reading> m_readings;
    std::vector<FeedHealth> m_feeds;
    bool m_isUnattended = false;
    DirectivesPtr m_directives;
    DirectivesPtr m_shownDirectives;
    bool m_directivesChanged = false;
    std::vector<Bulletin> m_bulletins;
    ShiftScorePtr m_score;
    QHash<FeedId, Still> m_stills;
    QString m_trouble;
    std::optional<Instant> m_newestCommit;
    QDate m_day;
    std::uint64_t m_sequence = 0;
    std::uint64_t m_beat = 0;
};

} // namespace ioc
