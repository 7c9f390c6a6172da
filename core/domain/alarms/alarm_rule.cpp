// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/alarms/alarm_rule.h"

namespace ioc {
namespace {

struct KeyOf
{
    const char *operator()(const ThresholdCondition &condition) const
    {
        return condition.side == AlarmSide::Above ? "above" : "below";
    }
    const char *operator()(const TableCondition &) const { return "table"; }
    const char *operator()(const RateCondition &) const { return "rate"; }
    const char *operator()(const DeviationCondition &) const { return "deviation"; }
    const char *operator()(const ForecastCondition &) const { return "forecast"; }
    const char *operator()(const MissingCondition &) const { return "missing"; }
    const char *operator()(const AreaCondition &) const { return "area"; }
    const char *operator()(const CombinedCondition &) const { return "combined"; }
};

} // namespace

QString keyOf(const AlarmCondition &condition)
{
    return QString::fromLatin1(std::visit(KeyOf(), condition));
}

bool isOfIndicator(const AlarmCondition &condition)
{
    return !std::holds_alternative<TableCondition>(condition) && !std::holds_alternative<AreaCondition>(condition) &&
           !std::holds_alternative<CombinedCondition>(condition);
}

} // namespace ioc
