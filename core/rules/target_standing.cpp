// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/target_standing.h"

namespace ioc {
namespace {

int precedence(TargetLevel level)
{
    switch (level) {
    case TargetLevel::Pledge:
        return 2;
    case TargetLevel::Province:
        return 1;
    case TargetLevel::National:
        return 0;
    }
    return 0;
}

} // namespace

const Target *targetInForce(const ProvincePack &pack, const IndicatorId &indicator, const UnitId &unit, QDate today)
{
    const AdministrativeUnit *place = pack.units.find(unit);
    const bool province = !place || place->type == UnitType::Province;
    const Target *best = nullptr;
    for (const Target &target : pack.targets) {
        const bool here = target.unit == unit || (target.unit.isEmpty() && (province || !target.pace));
        if (target.indicator == indicator && here && today >= target.from && today < target.to &&
            (!best || precedence(target.level) > precedence(best->level)))
            best = &target;
    }
    return best;
}

double paceOn(const Target &target, QDate day)
{
    const double whole = double(target.from.daysTo(target.to));
    const double gone = std::clamp(double(target.from.daysTo(day) + 1), 0.0, whole);
    return target.value * gone / whole;
}

std::optional<TargetStanding> targetStanding(const ProvincePack &pack, const Indicator &indicator, const UnitId &unit,
                                             std::optional<double> value, QDate today)
{
    const Target *target = targetInForce(pack, indicator.id, unit, today);
    if (!target)
        return std::nullopt;
    TargetStanding standing;
    standing.whole = target->value;
    standing.value = target->pace ? paceOn(*target, today) : target->value;
    standing.level = target->level;
    standing.legalBasis = target->legalBasis;
    if (value) {
        standing.distance = *value - standing.value;
        standing.met = indicator.direction == Direction::Down ? standing.distance <= 0 : standing.distance >= 0;
    }
    return standing;
}

} // namespace ioc
