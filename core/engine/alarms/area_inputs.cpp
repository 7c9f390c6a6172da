// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/alarms/area_inputs.h"

#include "core/rules/usual/condition_sentences.h"

namespace ioc {

AreaInputs::AreaInputs(PackPtr pack, Format format)
    : m_pack(std::move(pack))
    , m_format(std::move(format))
    , m_places(m_pack->units, m_pack->boundaries)
{
    for (const AlarmRule &rule : m_pack->rules) {
        const auto *condition = std::get_if<AreaCondition>(&rule.condition);
        if (!condition)
            continue;
        Watch &watch = m_watches.try_emplace(rule.id, *condition).first->second;
        const auto shape = m_pack->areas.find(condition->area);
        if (shape == m_pack->areas.end())
            continue;
        if (auto area = Area::fromGeoJson(shape->second, condition->area)) // which a checked pack holds whole
            watch.area = std::move(*area);
    }
}

void AreaInputs::follow(RecordNews &news) const
{
    for (const AlarmRule &rule : m_pack->rules) {
        if (const auto *condition = std::get_if<AreaCondition>(&rule.condition))
            news.follow(condition->feed, condition->stands + AreaReports::kFutureTolerance);
    }
}

void AreaInputs::take(const FeedId &feed, const StoredRecords &records)
{
    for (const AlarmRule &rule : m_pack->rules) {
        const auto *condition = std::get_if<AreaCondition>(&rule.condition);
        if (!condition || condition->feed != feed)
            continue;
        Watch &watch = m_watches.at(rule.id);
        const int latitude = positionOf(records.fields, condition->latitude);
        const int longitude = positionOf(records.fields, condition->longitude);
        const int time = positionOf(records.fields, condition->time);
        const int number = positionOf(records.fields, condition->number);
        for (const StoredRecord &record : records.rows) {
            const auto at = timeAt(record, time);
            const auto north = numberAt(record, latitude);
            const auto east = numberAt(record, longitude);
            const bool isSame =
                at && north && east && watch.reports.isAt(record.key, *north, *east); // it may come again as it was
            if (!isSame)
                watch.unitOfKey.erase(record.key);
            if (!at || !north || !east) {
                watch.reports.drop(record.key);
                watch.past.erase(record.key);
                continue;
            }
            const PlaceReport report{record.key, *at, *north, *east, numberAt(record, number)};
            watch.reports.take(report);
            const auto [past, isNew] = watch.past.try_emplace(record.key, report);
            const bool isNews = isNew || std::exchange(past->second, report) != report;
            if (!isNews || *at + condition->stands > record.received)
                continue;
            const auto [first, isFirst] = m_late.try_emplace(rule.id, *at);
            first->second = std::min(first->second, *at);
        }
    }
}

std::vector<JudgedInput> AreaInputs::judge(const AlarmRule &rule, const EvaluationContext &context,
                                           const std::vector<const AdministrativeUnit *> &communes)
{
    const auto &condition = std::get<AreaCondition>(rule.condition);
    Watch &watch = m_watches.at(rule.id);
    watch.reports.passTo(context.now);
    const QDate today = context.today();
    const bool isHeard = m_isReadable && context.feeds.value(condition.feed).state == FeedState::Ok;
    std::vector<JudgedInput> inputs;
    const auto add = [&](const PlaceReport *report) {
        JudgedInput judged{SignalInput::yesNo(report, context.now), {}};
        judged.input.trusted = report || isHeard;
        if (report)
            judged.sentence = reportSentence(*report, context.now, m_format);
        inputs.push_back(std::move(judged));
    };
    const auto addOf = [&](const UnitId &unit) {
        add(watch.reports.standing(
            context.now, [&](const PlaceReport &report) { return isInside(watch, rule, unit, report, today); }));
    };
    if (rule.scope == AlarmRule::Scope::Province)
        addOf({});
    for (const AdministrativeUnit *commune : communes)
        addOf(commune->id);
    return inputs;
}

bool AreaInputs::isInside(Watch &watch, const AlarmRule &rule, const UnitId &unit, const PlaceReport &report,
                          QDate on) const
{
    if (rule.scope == AlarmRule::Scope::Communes)
        return unitOf(watch, report, on) == unit;
    return watch.area ? watch.area->covers({report.longitude, report.latitude}) : !unitOf(watch, report, on).isEmpty();
}

std::vector<PlaceReport> AreaInputs::pastReports(const AlarmRule &rule, const UnitId &unit, QDate today)
{
    Watch &watch = m_watches.at(rule.id);
    std::vector<PlaceReport> reports;
    for (const auto &[key, report] : watch.past) {
        if (isInside(watch, rule, unit, report, today))
            reports.push_back(report);
    }
    return reports;
}

void AreaInputs::forgetBefore(Instant moment)
{
    for (const AlarmRule &rule : m_pack->rules) {
        if (const auto *condition = std::get_if<AreaCondition>(&rule.condition))
            std::erase_if(m_watches.at(rule.id).past, [condition, moment](const auto &entry) {
                return entry.second.at + condition->stands < moment;
            });
    }
}

UnitId AreaInputs::unitOf(Watch &watch, const PlaceReport &report, QDate on) const
{
    if (watch.unitsOf != on || watch.unitOfKey.size() > 100'000) {
        watch.unitOfKey.clear();
        watch.unitsOf = on;
    }
    const auto known = watch.unitOfKey.find(report.key);
    if (known != watch.unitOfKey.end())
        return known->second;
    const auto found = m_places.at({report.longitude, report.latitude}, on);
    const auto *unit = std::get_if<const AdministrativeUnit *>(&found);
    return watch.unitOfKey.emplace(report.key, unit ? (*unit)->id : UnitId()).first->second;
}

} // namespace ioc
