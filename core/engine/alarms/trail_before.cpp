// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/alarms/trail_before.h"

#include <algorithm>

namespace ioc {
namespace {

constexpr Milliseconds kHour = std::chrono::hours(1);
constexpr int kMostHours = 96;

bool isOfMeans(const CompiledIndicator &indicator, const ProvincePack &pack)
{
    const auto &measures = indicator.measures();
    return indicator.definition().window == Window::Now &&
           std::all_of(measures.begin(), measures.end(), [&pack](const MeasureId &id) {
               const Measure &measure = pack.measures.at(id);
               return measure.kind == MeasureKind::Intensive && measure.grain <= Grain::Hour;
           });
}

/// What it would have said at the end of a stretch.
Indicator atTheEnd(Indicator definition)
{
    for (FormulaInput &input : definition.inputs)
        input.gather = Gather::Last;
    return definition;
}

} // namespace

ValueTrail trailBefore(const EvaluationContext &context, const Indicator &definition, const UnitId &unit,
                       Milliseconds over)
{
    ValueTrail trail(over);
    const Indicator last = atTheEnd(definition);
    auto indicator = CompiledIndicator::compile(context.pack, last);
    if (!indicator || !isOfMeans(*indicator, context.pack))
        return trail;
    const Milliseconds behind = over + over / 2;
    const Milliseconds step = kHour * std::max<std::int64_t>(1, behind / kHour / kMostHours);
    const Instant now = hourBegun(context.now, context.pack.zone);
    for (Instant hour = hourBegun(context.now - behind, context.pack.zone); hour < now; hour += step) {
        const Figure figure = figureOver(context, *indicator, unit, Stretch::ofHours(hour, hour + kHour));
        if (figure.value && figure.asOf && !figure.partly && isTrusted(figure.quality))
            trail.take(*figure.asOf, *figure.value);
    }
    return trail;
}

} // namespace ioc
