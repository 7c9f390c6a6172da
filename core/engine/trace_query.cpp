// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/trace_query.h"

#include "core/engine/indicator_query.h"
#include "core/engine/open_cache.h"
#include "core/engine/traced_inputs.h"
#include "core/engine/traced_runs.h"
#include "core/rules/period_named.h"
#include "core/store/data_folder.h"

#include <QCoreApplication>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(TraceQuery)
};

Result<void> addInputs(CompiledIndicator &indicator, TracedInputs &inputs, TraceAnswer &answer)
{
    for (const bool denominator : {false, true}) {
        for (const auto &input : denominator ? indicator.denominatorInputs() : indicator.numeratorInputs()) {
            auto traced = inputs.of(input, denominator);
            if (!traced)
                return traced.error();
            answer.inputs.push_back(std::move(*traced));
        }
    }
    return {};
}

} // namespace

Result<TraceAnswer> askTrace(const ProvincePack &pack, const QString &dataFolder, const TraceQuery &query)
{
    TraceAnswer answer;
    const auto asked = indicatorAsked(pack, query.indicator);
    if (!asked)
        return asked.error();
    answer.indicator = *asked;
    const auto unit = unitAsked(pack.units, query.unit, query.boundary, pack.zone.date(query.now));
    if (!unit)
        return unit.error();
    answer.unit = *unit;
    answer.boundary = query.boundary;
    auto indicator = CompiledIndicator::compile(pack, *answer.indicator);
    if (!indicator)
        return indicator.error();
    const auto period = periodNamed(indicator->periodRule(), query.period);
    if (!period)
        return Error{
            ErrorCode::NotFound,
            Texts::tr("There is no period “%1” under the rule “%2”.").arg(query.period, indicator->periodRule().id)};
    auto cache = OpenCache::open(pack, DataFolder::cacheFile(dataFolder), query.now, query.known);
    if (!cache)
        return cache.error();
    const EvaluationContext context = cache->context();
    answer.reading = evaluatePeriod(context, *indicator, answer.unit->id, *period, query.boundary);
    TracedInputs inputs(cache->reader(), context, query, answer);
    if (const auto added = addInputs(*indicator, inputs, answer); !added)
        return added.error();
    const auto traced = traceRuns(pack, cache->reader(), PayloadStore(DataFolder::payloadFolder(dataFolder)), answer);
    if (!traced)
        return traced.error();
    if (const auto error = cache->takeError())
        return *error;
    return answer;
}

} // namespace ioc
