// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/snapshot.h"
#include "core/engine/cached_rollups.h"
#include "core/rules/evaluate.h"
#include "core/store/alarm_table.h"

#include <QSet>

namespace ioc {

/// Keeps the figures that the pages and rules of a pack need, evaluates again what has changed, steps the alarms, and
/// makes snapshots. Pure but for its source; one thread.
class SnapshotMaker
{
public:
    /// InvalidPack when a formula cannot be compiled. `source` is borrowed.
    static Result<std::unique_ptr<SnapshotMaker>> make(PackPtr pack, CachedRollups &source);

    /// Where the alarms stood when the program last ran.
    void restoreAlarms(const AlarmStates &states);

    /// These measures have changed: what uses them is evaluated again.
    void noteChanges(const QSet<MeasureId> &measures);

    /// Nothing kept may be relied on: all is evaluated again.
    void noteEverything();

    void setFeeds(std::vector<FeedHealth> feeds) { m_feeds = std::move(feeds); }
    void setTrouble(const QString &sentence) { m_trouble = sentence; }

    /// The snapshot for `now`. What has changed is evaluated in full; of the rest only age and quality.
    SnapshotPtr snapshot(Instant now);

    /// What an indicator says of a unit (empty: the province) at `now`; nothing where it may not be trusted.
    std::optional<double> trustedValue(const IndicatorId &indicator, const UnitId &unit, Instant now);

    /// The same of the last so many whole civil days, oldest first.
    std::vector<std::optional<double>> trustedDays(const IndicatorId &indicator, const UnitId &unit, Instant now,
                                                   int days);

    /// Alarm states that have changed since they were last taken, to be made durable.
    AlarmStates takeChangedAlarms() { return std::exchange(m_changedAlarms, {}); }

private:
    struct Entry
    {
        CompiledIndicator compiled;
        QSet<UnitId> units;    ///< for whom pages ask; empty id: the province
        bool communes = false; ///< a map or a rule wants every commune
        bool dirty = true;
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
    };

    explicit SnapshotMaker(PackPtr pack, CachedRollups &source)
        : m_pack(std::move(pack))
        , m_source(source)
    {
    }
    Result<void> compile();
    QHash<FeedId, FeedHealth> healthAt(Instant now);
    UnitId unitAsked(const UnitId &unit, Instant now) const;
    Result<Entry *> entryFor(const IndicatorId &id);
    void evaluate(const EvaluationContext &context, Entry &entry, const UnitId &province);
    void evaluateTrend(const EvaluationContext &context, TrendEntry &entry);
    void closeAlarmsOfEndedUnits(const EvaluationContext &context);
    void stepAlarms(const EvaluationContext &context, const UnitId &province);
    void stepAlarm(const AlarmRule &rule, const Reading &reading, Instant now);
    std::vector<Alarm> activeAlarms() const;
    void markReadings(Snapshot &snapshot) const;

    PackPtr m_pack;
    CachedRollups &m_source;
    std::map<IndicatorId, Entry> m_entries;
    std::vector<TrendEntry> m_trends;
    QHash<std::pair<IndicatorId, UnitId>, Reading> m_readings;
    QHash<AlarmKey, AlarmState> m_alarms;
    QSet<AlarmKey> m_oldAlarms; ///< alarms whose input is not fresh
    AlarmStates m_changedAlarms;
    std::vector<FeedHealth> m_feeds;
    QString m_trouble;
    std::optional<Instant> m_newestCommit;
    QDate m_day;
    std::uint64_t m_sequence = 0;
};

} // namespace ioc
