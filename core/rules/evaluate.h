// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pack.h"
#include "core/domain/reading.h"
#include "core/rules/compiled_indicator.h"
#include "core/rules/gather.h"

namespace ioc {

/// All that an evaluation looks at besides the indicator. Borrowed for the call.
struct EvaluationContext
{
    const ProvincePack &pack;
    Instant now;
    const QHash<FeedId, FeedHealth> &feeds; ///< health at `now`, `state` filled in
    RollupSource &source;
    std::shared_ptr<Gatherings> gatherings = std::make_shared<Gatherings>(pack, source); ///< holds for this moment

    QDate today() const { return pack.zone.date(now); }
};

/// A bare figure: what a formula gave over a stretch of time.
struct Figure
{
    std::optional<double> value;
    std::optional<double> numerator; ///< ratios only
    std::optional<double> denominator;
    MissingReason missing = MissingReason::None;
    MeasureId missingMeasure;
    std::optional<Instant> asOf; ///< the moment that the oldest input speaks for
    bool ageUnknown = false;     ///< an input speaks for no moment yet: its feed has not caught up
    bool partly = false;         ///< less than half of the series stand for now
    QString member;              ///< worst member, where the indicator has one
    Restated restated = Restated::AsWas;
    Quality quality = Quality::Good;     ///< of the worst input, as its source told
    Vintage vintage = Vintage::Unstated; ///< of the least settled input
};

/// The figure over a stretch. Inputs are gathered first, the formula is evaluated on the sums: a ratio is
/// Σ numerator / Σ denominator at every level. With `worstOf` the formula is evaluated for each member and the worst
/// stands. Unless told otherwise the figure is restated to the unit's own days, so that figures of one unit compare
/// over any reform; inputs are restated, then divided, and the figure is as well restated as the worst of them. Over no
/// days, as of a period to come, there is none, though what stands until its end (to_date) is known already.
Figure figureOver(const EvaluationContext &context, CompiledIndicator &indicator, const UnitId &unit,
                  const Stretch &stretch, const Boundary &boundary = {});

/// The same, for each unit that has values of its own, as it was; with a boundary for every commune of that day and no
/// other.
QHash<UnitId, Figure> figuresByUnit(const EvaluationContext &context, CompiledIndicator &indicator,
                                    const Stretch &stretch, std::optional<QDate> boundary = {});

/// What a figure of a period is worth at `now`: of what quality, and whether the period is over and told whole.
/// Without comparisons, target and spark.
Reading readingOf(const EvaluationContext &context, const CompiledIndicator &indicator, const UnitId &unit,
                  const Period &period, const Figure &figure);

/// The reading that stands at `now`: the indicator's window over its period, with quality, comparisons, target and
/// spark.
Reading evaluateNow(const EvaluationContext &context, CompiledIndicator &indicator, const UnitId &unit);

/// The same reading a little later, when no value has changed: age, quality and figure anew; comparisons and spark as
/// they were. Valid within one civil day.
Reading refreshNow(const EvaluationContext &context, CompiledIndicator &indicator, const Reading &before);

/// Readings of every commune that exists today, without comparisons and spark; communes without a value are there as
/// missing.
std::vector<Reading> evaluateCommunes(const EvaluationContext &context, CompiledIndicator &indicator);

/// The reading of one period, for tables: whole, or as far as it has gone; as it was, or told by the units of a day.
Reading evaluatePeriod(const EvaluationContext &context, CompiledIndicator &indicator, const UnitId &unit,
                       const Period &period, std::optional<QDate> boundary = {});

/// The stretch that the indicator's window covers at `now`.
Stretch windowStretch(const EvaluationContext &context, const CompiledIndicator &indicator, Period &period);

} // namespace ioc
