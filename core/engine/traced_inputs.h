// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/trace_query.h"
#include "core/rules/evaluate.h"

#include <functional>

namespace ioc {

/// The observations or records that the inputs of an indicator's formula are made of over a period. Borrows all that it
/// is given. One thread.
class TracedInputs
{
public:
    /// `answer` tells the unit, the boundary and the period.
    TracedInputs(CacheReader &reader, const EvaluationContext &context, const TraceQuery &query,
                 const TraceAnswer &answer);

    Result<TracedInput> of(const CompiledIndicator::Input &input, bool denominator);

private:
    struct Days
    {
        QDate from;
        QDate to;
    };

    Result<void> takeObservations(const CompiledIndicator::Input &input, const Days &days, TracedInput &traced);
    Result<void> takeRecords(const CompiledIndicator::Input &input, const Days &days, TracedInput &traced);
    Result<void> takeSeries(const CompiledIndicator::Input &input, const SeriesKey &key, const ObservationRun &run,
                            const std::function<double(Instant)> &share, TracedInput &traced);

    CacheReader &m_reader;
    const EvaluationContext &m_context;
    const TraceQuery &m_query;
    const TraceAnswer &m_answer;
};

} // namespace ioc
