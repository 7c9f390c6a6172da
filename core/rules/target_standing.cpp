// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/target_standing.h"

#include <algorithm>

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

/// How much of a span has gone by, in days or working days.
struct Progress
{
    int gone = 0;
    int whole = 0;

    double percent() const { return 100.0 * gone / whole; }
};

Progress progressOf(const WorkingDays &workingDays, const Target &target, QDate day)
{
    const Span whole{target.from, target.to};
    const Span gone{target.from, std::clamp(day.addDays(1), target.from, target.to)};
    if (target.pace == Pace::WorkingDays) {
        if (const int days = workingDays.count(whole).days; days > 0)
            return {workingDays.count(gone).days, days};
    }
    return {gone.days(), whole.days()};
}

} // namespace

std::vector<const Target *> targetsInForce(const ProvincePack &pack, const IndicatorId &indicator, const UnitId &unit,
                                           QDate day)
{
    const AdministrativeUnit *place = pack.units.find(unit);
    const bool province = !place || place->type == UnitType::Province;
    std::vector<const Target *> found;
    for (const Target &target : pack.targets) {
        const bool here = target.unit == unit || (target.unit.isEmpty() && (province || target.pace == Pace::None));
        if (target.indicator == indicator && here && day >= target.from && day < target.to)
            found.push_back(&target);
    }
    std::stable_sort(found.begin(), found.end(), [&](const Target *a, const Target *b) {
        if (a->level != b->level)
            return precedence(a->level) > precedence(b->level);
        return a->unit == unit && b->unit != unit;
    });
    return found;
}

double targetOn(const WorkingDays &workingDays, const Target &target, QDate day)
{
    if (target.pace == Pace::None)
        return target.value;
    const Progress progress = progressOf(workingDays, target, day);
    return target.value * progress.gone / progress.whole;
}

TargetStanding standingAgainst(const WorkingDays &workingDays, const Target &target, const Indicator &indicator,
                               std::optional<double> reached, QDate day)
{
    TargetStanding standing;
    standing.id = target.id;
    standing.span = {target.from, target.to};
    standing.pace = target.pace;
    standing.level = target.level;
    standing.legalBasis = target.legalBasis;
    standing.whole = target.value;
    standing.value = targetOn(workingDays, target, day);
    if (target.pace != Pace::None)
        standing.elapsed = progressOf(workingDays, target, day).percent();
    standing.reached = reached;
    if (!reached)
        return standing;
    const double distance = *reached - standing.value;
    standing.distance = distance;
    standing.met = indicator.direction == Direction::Down ? distance <= 0 : distance >= 0;
    if (!indicator.rate && target.value != 0)
        standing.attained = *reached / target.value * 100;
    return standing;
}

} // namespace ioc
