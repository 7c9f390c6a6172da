// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/snapshot_maker.h"

#include "core/domain/directives/directive.h"
#include "core/rules/period_arithmetic.h"
#include "core/rules/plans.h"

#include <algorithm>

namespace ioc {
namespace {

constexpr auto kEndedIsShown = std::chrono::days(30);

} // namespace

Result<std::unique_ptr<SnapshotMaker>> SnapshotMaker::make(PackPtr pack, CachedRollups &source, AlarmKeeper &keeper,
                                                           Alarms alarms, const QString &ledgerFile)
{
    std::unique_ptr<SnapshotMaker> maker(new SnapshotMaker(std::move(pack), source, keeper, alarms));
    if (const auto compiled = maker->compile(ledgerFile); !compiled)
        return compiled.error();
    return maker;
}

Result<SnapshotMaker::Entry *> SnapshotMaker::entryFor(const IndicatorId &id)
{
    const auto known = m_entries.find(id);
    if (known != m_entries.end())
        return &known->second;
    auto compiled = CompiledIndicator::compile(*m_pack, *m_pack->indicator(id));
    if (!compiled)
        return compiled.error();
    return &m_entries.emplace(id, Entry{std::move(*compiled), {}, false, false, true, false, {}}).first->second;
}

Result<void> SnapshotMaker::compile(const QString &ledgerFile)
{
    for (const PageDocument &page : m_pack->pages) {
        for (const Tile &tile : page.tiles) {
            if (!tile.feeds.empty())
                m_feedTrends.push_back(
                    {trendKey(page.id, tile.id), &tile, FeedHistoryReader(tile.feeds, ledgerFile), {}, {}, {}});
            TrendEntry trend{trendKey(page.id, tile.id), &tile, {}, true, {}, {}, {}, {}};
            for (const IndicatorId &id : tile.indicators) {
                const auto entry = entryFor(id);
                if (!entry)
                    return entry.error();
                (*entry)->units.insert(tile.unit);
                (*entry)->isRanked = (*entry)->isRanked || tile.kind == TileKind::Ranking;
                (*entry)->communes = (*entry)->communes || tile.kind == TileKind::Map || (*entry)->isRanked;
                for (const UnitId &unit : tile.units)
                    (*entry)->units.insert(unit);
                trend.entries.push_back(*entry);
            }
            if (isOverTime(tile.kind) && tile.feeds.empty())
                m_trends.push_back(std::move(trend));
        }
    }
    for (const AlarmRule &rule : m_pack->rules) {
        if (!isOfIndicator(rule.condition))
            continue;
        const auto entry = entryFor(rule.indicator);
        if (!entry)
            return entry.error();
        (*entry)->units.insert(UnitId());
        (*entry)->communes = (*entry)->communes || rule.scope == AlarmRule::Scope::Communes;
        (*entry)->isWatched =
            (*entry)->isWatched || rule.threshold() || std::holds_alternative<RateCondition>(rule.condition);
    }
    return {};
}

void SnapshotMaker::goOnAfter(SnapshotMaker &earlier)
{
    m_sequence = earlier.m_sequence;
    m_beat = earlier.m_beat;
    m_newestCommit = earlier.m_newestCommit;
    m_feeds = earlier.m_feeds;
    m_isUnattended = earlier.m_isUnattended;
    m_bulletins = earlier.m_bulletins;
    m_score = earlier.m_score;
    m_stills = earlier.m_stills;
    m_trouble = earlier.m_trouble;
    setDirectives(earlier.m_directives);
    for (FeedTrendEntry &trend : m_feedTrends) { // what was found of the past stays found
        const auto before =
            std::find_if(earlier.m_feedTrends.begin(), earlier.m_feedTrends.end(), [&trend](const FeedTrendEntry &one) {
                return one.key == trend.key && one.tile->feeds == trend.tile->feeds;
            });
        if (before != earlier.m_feedTrends.end())
            trend.reader = std::move(before->reader);
    }
}

QSet<MeasureId> SnapshotMaker::watchedMeasures() const
{
    QSet<MeasureId> measures;
    for (const auto &[id, entry] : m_entries) {
        for (const MeasureId &measure : entry.isWatched ? entry.compiled.measures() : std::vector<MeasureId>())
            measures.insert(measure);
    }
    for (const AlarmRule &rule : m_pack->rules) {
        if (const auto *table = std::get_if<TableCondition>(&rule.condition))
            measures.insert(table->measure);
    }
    return measures;
}

void SnapshotMaker::judgeWatched(Instant now)
{
    if (m_alarms != Alarms::Stepped)
        return;
    const QHash<FeedId, FeedHealth> health = healthAt(now);
    const EvaluationContext context{*m_pack, now, health, m_source};
    if (context.today() != m_day)
        return; // the next snapshot looks at everything
    const UnitId province = unitAsked({}, now);
    for (auto &[id, entry] : m_entries) {
        if (!entry.isWatched || !entry.dirty)
            continue;
        evaluate(context, entry, province);
        entry.dirty = true; // trends of it are still to be drawn
    }
    if (m_source.isWhole())
        stepAlarms(context, province);
}

std::vector<AlarmEntry> SnapshotMaker::workOn(LateAlarms &late, Instant now, Milliseconds about)
{
    const QHash<FeedId, FeedHealth> health = healthAt(now);
    return late.work({*m_pack, now, health, m_source}, about);
}

void SnapshotMaker::noteEverything()
{
    for (auto &[id, entry] : m_entries)
        entry.dirty = true;
    for (TrendEntry &trend : m_trends) {
        trend.dirty = true;
        trend.forecast.reset();
    }
}

void SnapshotMaker::noteChanges(const QSet<MeasureId> &measures)
{
    for (auto &[id, entry] : m_entries) {
        for (const MeasureId &measure : entry.compiled.measures())
            entry.dirty = entry.dirty || measures.contains(measure);
    }
    for (TrendEntry &trend : m_trends)
        trend.dirty = trend.dirty || std::any_of(trend.entries.begin(), trend.entries.end(),
                                                 [](const Entry *entry) { return entry->dirty; });
}

void SnapshotMaker::setDirectives(DirectivesPtr directives)
{
    m_directives = std::move(directives);
    m_directivesChanged = true;
    if (!m_directives)
        return;
    for (const Directive &one : *m_directives) {
        if (!one.isRunning() || !m_pack->indicator(one.order.indicator))
            continue;
        if (const auto entry = entryFor(one.order.indicator))
            (*entry)->units.insert(one.order.unit);
    }
}

void SnapshotMaker::chooseDirectives(Instant now)
{
    m_shownDirectives.reset();
    if (!m_directives)
        return;
    auto shown = std::make_shared<std::vector<Directive>>();
    std::copy_if(m_directives->begin(), m_directives->end(), std::back_inserter(*shown), [now](const Directive &one) {
        return one.isRunning() || (one.endedAt && now - *one.endedAt <= kEndedIsShown);
    });
    m_shownDirectives = std::move(shown);
}

QHash<FeedId, FeedHealth> SnapshotMaker::healthAt(Instant now)
{
    QHash<FeedId, FeedHealth> health;
    for (FeedHealth &feed : m_feeds) {
        feed.state = feedStateAt(feed, now);
        health.insert(feed.feed, feed);
        if (feed.lastOk)
            m_newestCommit = m_newestCommit ? std::max(*m_newestCommit, *feed.lastOk) : *feed.lastOk;
    }
    return health;
}

/// What nobody asks any more brings no news.
std::vector<FeedHealth> SnapshotMaker::shownFeeds() const
{
    std::vector<FeedHealth> feeds = m_feeds;
    for (FeedHealth &feed : feeds) {
        if (m_isUnattended && feed.state == FeedState::Ok)
            feed.state = FeedState::Late;
    }
    return feeds;
}

/// The province for an empty one; empty when there is none.
UnitId SnapshotMaker::unitAsked(const UnitId &unit, Instant now) const
{
    const AdministrativeUnit *province = m_pack->units.provinceOn(m_pack->zone.date(now));
    return unit.isEmpty() && province ? province->id : unit;
}

SnapshotPtr SnapshotMaker::snapshot(Instant now)
{
    const QHash<FeedId, FeedHealth> health = healthAt(now);
    const EvaluationContext context{*m_pack, now, health, m_source};
    const QDate today = context.today();
    if (today != m_day) { // a new day: every period may have turned
        m_day = today;
        for (auto &[id, entry] : m_entries)
            entry.dirty = true;
        for (TrendEntry &trend : m_trends)
            trend.dirty = true;
        m_directivesChanged = true; // some have ended too long ago
    }
    if (std::exchange(m_directivesChanged, false))
        chooseDirectives(now);
    const AdministrativeUnit *province = m_pack->units.provinceOn(today);
    const UnitId provinceId = province ? province->id : UnitId();
    for (auto &[id, entry] : m_entries)
        evaluate(context, entry, provinceId);
    for (TrendEntry &trend : m_trends)
        evaluateTrend(context, trend);
    for (FeedTrendEntry &trend : m_feedTrends)
        evaluateFeedTrend(context, trend);
    if (m_alarms == Alarms::Shown)
        m_keeper.look(figuresOf(context, provinceId));
    else if (m_source.isWhole()) // figures that miss something neither raise nor clear
        stepAlarms(context, provinceId);

    auto snapshot = std::make_shared<Snapshot>();
    snapshot->sequence = ++m_sequence;
    snapshot->beat = m_beat;
    snapshot->at = now;
    snapshot->newestCommit = m_newestCommit;
    snapshot->readings = m_readings;
    snapshot->feeds = shownFeeds();
    snapshot->directives = m_shownDirectives;
    snapshot->bulletins = m_bulletins;
    snapshot->stills = m_stills;
    for (Alarm &alarm : m_keeper.alarms())
        (alarm.status.isActive() ? snapshot->alarms : snapshot->quietAlarms).push_back(std::move(alarm));
    snapshot->flood = m_keeper.flood(now);
    snapshot->score = m_score;
    snapshot->trouble = m_trouble;
    for (const auto &[id, entry] : m_entries) {
        if (entry.communes)
            snapshot->byCommune.insert(id, entry.byCommune);
    }
    for (const TrendEntry &trend : m_trends)
        snapshot->trends.insert(trend.key, trend.trend);
    for (const FeedTrendEntry &trend : m_feedTrends)
        snapshot->trends.insert(trend.key, trend.trend);
    markReadings(*snapshot);
    return snapshot;
}

void SnapshotMaker::evaluate(const EvaluationContext &context, Entry &entry, const UnitId &province)
{
    const IndicatorId &id = entry.compiled.definition().id;
    for (const UnitId &asked : entry.units) {
        const UnitId unit = asked.isEmpty() ? province : asked;
        const auto known = m_readings.constFind({id, unit});
        if (entry.dirty || known == m_readings.constEnd()) {
            m_readings.insert({id, unit}, evaluateNow(context, entry.compiled, unit));
            continue;
        }
        m_readings.insert({id, unit}, refreshNow(context, entry.compiled, *known));
    }
    if (entry.communes)
        evaluateEveryCommune(context, entry);
    entry.dirty = false;
}

void SnapshotMaker::evaluateEveryCommune(const EvaluationContext &context, Entry &entry)
{
    std::vector<Reading> readings = evaluateCommunes(context, entry.compiled);
    if (entry.isRanked)
        judgeCommunes(context, entry.compiled, readings, entry.dirty ? std::vector<Reading>() : entry.byCommune);
    entry.byCommune = std::move(readings);
}

void SnapshotMaker::stepAlarms(const EvaluationContext &context, const UnitId &province)
{
    m_keeper.step(figuresOf(context, province));
}

FiguresNow SnapshotMaker::figuresOf(const EvaluationContext &context, const UnitId &province) const
{
    const auto ofProvince = [this, province](const IndicatorId &indicator) -> const Reading * {
        const auto reading = m_readings.constFind({indicator, province});
        return reading == m_readings.constEnd() ? nullptr : &*reading;
    };
    const auto ofCommunes = [this](const IndicatorId &indicator) -> std::span<const Reading> {
        return m_entries.at(indicator).byCommune;
    };
    return {context, ofProvince, ofCommunes};
}

void SnapshotMaker::markReadings(Snapshot &snapshot) const
{
    for (auto it = snapshot.readings.begin(); it != snapshot.readings.end(); ++it)
        it->alarm.reset();
    for (const Alarm &alarm : snapshot.alarms) {
        const auto reading = snapshot.readings.find({alarm.indicator, alarm.key.unit});
        if (reading != snapshot.readings.end() && (!reading->alarm || *reading->alarm < alarm.priority))
            reading->alarm = alarm.priority;
    }
}

} // namespace ioc
