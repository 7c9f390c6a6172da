// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/check_rules.h"

#include "core/formula/formula.h"
#include "core/pack/check_rule_links.h"
#include "core/pack/pack_problem.h"

#include <algorithm>

namespace ioc {
namespace {

constexpr int kLeastWeeks = 4;
constexpr int kMostWeeks = 52;
constexpr double kLeastConfidence = 0.5;
constexpr double kMostConfidence = 0.99;

QString wrongSide()
{
    return PackTexts::tr("“clear” must lie on the good side of “limit”, or the alarm would never stay away.");
}

struct InputOf
{
    const Measure *measure;
    Gather gather;
};

/// What an indicator's formulas take, with what the pack knows of it.
std::vector<InputOf> inputsOf(const ProvincePack &pack, const Indicator &indicator)
{
    std::vector<InputOf> inputs;
    for (const QString &text : {indicator.numerator, indicator.denominator}) {
        const auto formula = Formula::parse(text);
        for (const QString &name : formula ? formula->names() : QStringList()) {
            const FormulaInput input = indicator.inputs.value(name, FormulaInput{MeasureId(name), {}, Gather::ByKind});
            if (const auto found = pack.measures.find(input.measure); found != pack.measures.end())
                inputs.push_back({&found->second, input.gather});
        }
    }
    return inputs;
}

/// Whether all that it takes is there at the end of a month as it is at any moment.
bool stands(const ProvincePack &pack, const Indicator &indicator)
{
    const auto inputs = inputsOf(pack, indicator);
    return std::all_of(inputs.begin(), inputs.end(), [](const InputOf &input) {
        const bool isStock = input.gather == Gather::ByKind && input.measure->kind == MeasureKind::Stock;
        return isStock || input.gather == Gather::Last || input.gather == Gather::ToDate;
    });
}

/// The sentences on one condition.
class ConditionCheck
{
public:
    ConditionCheck(const ProvincePack &pack, const AlarmRule &rule)
        : m_pack(pack)
        , m_rule(rule)
    {
    }

    void operator()(const ThresholdCondition &condition)
    {
        if (condition.side == AlarmSide::Above ? condition.clear > condition.limit : condition.clear < condition.limit)
            complain(wrongSide());
    }

    void operator()(const TableCondition &condition)
    {
        const auto measure = m_pack.measures.find(condition.measure);
        if (measure == m_pack.measures.end())
            complain(PackTexts::tr("There is no measure “%1”.").arg(condition.measure.toString()));
        else if (!measure->second.dimensions.contains(condition.dimension))
            complain(PackTexts::tr("The measure “%1” has no dimension “%2”.")
                         .arg(condition.measure.toString(), condition.dimension));
        const LimitTable *table = m_pack.limitTable(condition.table);
        if (!table)
            complain(PackTexts::tr("There is no table limits/%1.csv.").arg(condition.table));
        else if (!table->knowsLevel(condition.level))
            complain(PackTexts::tr("The table “%1” has no level “%2”.").arg(condition.table, condition.level));
    }

    void operator()(const RateCondition &condition) { checkDistance(condition.limit, condition.clear); }

    void operator()(const DeviationCondition &condition)
    {
        checkDistance(condition.limit, condition.clear);
        if (condition.weeks < kLeastWeeks || condition.weeks > kMostWeeks)
            complain(PackTexts::tr("The usual is made of %1 to %2 weeks, not of %3.")
                         .arg(kLeastWeeks)
                         .arg(kMostWeeks)
                         .arg(condition.weeks));
        if (condition.least <= 0)
            complain(
                PackTexts::tr("“least” must be above 0: with values that hardly change any other one is far off."));
        if (condition.part != DeviationCondition::Part::Day)
            checkHours();
    }

    void operator()(const ForecastCondition &condition)
    {
        if (!(condition.confidence >= kLeastConfidence && condition.confidence <= kMostConfidence))
            complain(PackTexts::tr("The confidence is from %1 to %2.").arg(kLeastConfidence).arg(kMostConfidence));
        if (!condition.limit) {
            checkTargets();
            return;
        }
        checkMonths();
        const QDate *day = std::get_if<QDate>(&condition.limit->by);
        if (day && !day->isValid())
            complain(PackTexts::tr("“by” is the last day, such as 2026-12-31, and there is no such day."));
    }

    void operator()(const MissingCondition &) {}

    void operator()(const AreaCondition &condition)
    {
        if (const FeedDefinition *feed = m_pack.feed(condition.feed))
            checkFields(condition, *feed);
        else
            complain(PackTexts::tr("There is no feed “%1”.").arg(condition.feed.toString()));
        if (condition.area.isEmpty() && m_pack.boundaries.empty())
            complain(PackTexts::tr("The territory of a unit is watched, and the pack has no boundaries."));
        if (!condition.area.isEmpty() && !m_pack.areas.contains(condition.area))
            complain(PackTexts::tr("There is no area areas/%1.geojson.").arg(condition.area));
        if (!condition.area.isEmpty() && m_rule.scope == AlarmRule::Scope::Communes)
            complain(PackTexts::tr("An area of its own belongs to the province, not to each commune."));
        if (condition.number.isEmpty() && condition.least != 0)
            complain(PackTexts::tr("“least” is one of a number, and no field is named for it."));
    }

    void operator()(const CombinedCondition &) {}

    void checkIndicator()
    {
        const bool has = !m_rule.indicator.isEmpty();
        if (isOfIndicator(m_rule.condition) && !has)
            complain(PackTexts::tr("A rule with “%1” watches an indicator, and none is named.")
                         .arg(keyOf(m_rule.condition)));
        if (has && !m_pack.indicator(m_rule.indicator))
            complain(PackTexts::tr("There is no indicator “%1”.").arg(m_rule.indicator.toString()));
    }

    QStringList takeFaults() { return std::exchange(m_faults, {}); }

private:
    void complain(const QString &fault) { m_faults.push_back(fault); }

    /// Of limits that are distances on either side.
    void checkDistance(double limit, double clear)
    {
        if (limit <= 0)
            complain(
                PackTexts::tr("“limit” is how far it is off, on the side that “side” tells, and must be above 0."));
        else if (clear > limit)
            complain(wrongSide());
        if (clear < 0)
            complain(PackTexts::tr("“clear” must not be below 0, or the alarm would never go."));
    }

    /// Forecasts go by months, so a target of a month or of the latest value has nothing to be forecast.
    void checkTargets()
    {
        const Indicator *indicator = m_pack.indicator(m_rule.indicator);
        if (!indicator)
            return;
        const bool isLong = indicator->window == Window::ToDate && indicator->period >= PeriodKind::Quarter;
        bool any = false;
        bool forecastable = false;
        for (const Target &target : m_pack.targets) {
            const bool own = target.indicator == indicator->id;
            any = any || own;
            forecastable = forecastable || (own && (isLong || target.pace != Pace::None));
        }
        if (!any)
            complain(PackTexts::tr("No target is set for “%1”, so none can be missed.").arg(indicator->id.toString()));
        else if (!forecastable)
            complain(PackTexts::tr("No target of “%1” ends a period of a quarter or more, and forecasts go by months.")
                         .arg(indicator->id.toString()));
    }

    /// Forecasts go by months: of a figure that runs for a month or longer, or of what stands at the end of each.
    void checkMonths()
    {
        const Indicator *indicator = m_pack.indicator(m_rule.indicator);
        if (!indicator)
            return;
        const bool isLong = indicator->window == Window::ToDate && indicator->period >= PeriodKind::Month &&
                            indicator->period != PeriodKind::NineMonths;
        if (!isLong && !(indicator->window == Window::Now && stands(m_pack, *indicator)))
            complain(PackTexts::tr("Of “%1” no months can be forecast: a limit is for a figure that runs for a month "
                                   "or longer (to_date), or for the latest value of what stands, such as stocks.")
                         .arg(indicator->id.toString()));
    }

    void checkHours()
    {
        const Indicator *indicator = m_pack.indicator(m_rule.indicator);
        if (!indicator)
            return;
        for (const auto &[measure, gather] : inputsOf(m_pack, *indicator)) {
            if (!isByHour(measure->grain))
                complain(
                    PackTexts::tr("Of “%1” no hours can be told, for “%2” comes by the day or month; the part must "
                                  "be “day”.")
                        .arg(m_rule.indicator.toString(), measure->id.toString()));
        }
    }

    void checkFields(const AreaCondition &condition, const FeedDefinition &feed)
    {
        if (!feed.records)
            complain(PackTexts::tr("The feed “%1” brings no records.").arg(feed.id.toString()));
        checkNumber(feed, condition.latitude);
        checkNumber(feed, condition.longitude);
        if (!condition.number.isEmpty())
            checkNumber(feed, condition.number);
        const FieldMapping *time = fieldOf(feed, condition.time);
        if (time && !isTime(time->type))
            complain(PackTexts::tr("The field “%1” of the feed “%2” is no time.").arg(time->name, feed.id.toString()));
    }

    void checkNumber(const FeedDefinition &feed, const QString &name)
    {
        const FieldMapping *field = fieldOf(feed, name);
        if (field && field->type != FieldType::Number && field->type != FieldType::Integer)
            complain(PackTexts::tr("The field “%1” of the feed “%2” is no number.").arg(name, feed.id.toString()));
    }

    /// Null, and a sentence, when the feed has none of that name.
    const FieldMapping *fieldOf(const FeedDefinition &feed, const QString &name)
    {
        for (const FieldMapping &field : feed.fields) {
            if (field.name == name)
                return &field;
        }
        complain(PackTexts::tr("The feed “%1” has no field “%2”.").arg(feed.id.toString(), name));
        return nullptr;
    }

    const ProvincePack &m_pack;
    const AlarmRule &m_rule;
    QStringList m_faults;
};

} // namespace

QStringList faultsOfRule(const ProvincePack &pack, const AlarmRule &rule)
{
    ConditionCheck check(pack, rule);
    check.checkIndicator();
    std::visit([&check](const auto &condition) { check(condition); }, rule.condition);
    return check.takeFaults() + faultsOfRuleLinks(pack, rule);
}

} // namespace ioc
