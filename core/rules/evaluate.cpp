// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/evaluate.h"

#include "core/rules/comparison.h"
#include "core/rules/period_arithmetic.h"
#include "core/rules/plans.h"
#include "core/rules/same_part.h"

namespace ioc {
namespace {

constexpr int kSparkDays = 30;

using Groups = QHash<QString, Gathered>;

/// The promise that a figure must keep: its own, or the most patient of its feeds.
Milliseconds promiseOf(const EvaluationContext &context, const CompiledIndicator &indicator)
{
    if (indicator.definition().freshness.count() > 0)
        return indicator.definition().freshness;
    Milliseconds promise{0};
    for (const FeedId &feed : indicator.feeds()) {
        if (const FeedDefinition *definition = context.pack.feed(feed))
            promise = std::max(promise, definition->promise);
    }
    return promise;
}

/// When the feeds of an input last reported; nothing when one of them never did.
std::optional<Instant> reportedAt(const EvaluationContext &context, const CompiledIndicator::Input &input)
{
    std::optional<Instant> oldest;
    for (const FeedId &feed : input.feeds) {
        const auto health = context.feeds.constFind(feed);
        if (health == context.feeds.constEnd() || !health->lastOk)
            return std::nullopt;
        oldest = oldest ? std::min(*oldest, *health->lastOk) : *health->lastOk;
    }
    return oldest;
}

/// The moment that a gathered input speaks for: counted events until their feed last reported, sensors until their
/// newest reading, day and month figures until they came.
std::optional<Instant> spokenFor(const EvaluationContext &context, const CompiledIndicator::Input &input,
                                 const Gathered &gathered)
{
    if (input.counted)
        return reportedAt(context, input);
    switch (input.measure->grain) {
    case Grain::Instant:
        return input.measure->kind == MeasureKind::Stock ? gathered.oldestAt : gathered.newestAt;
    case Grain::Hour: {
        const auto at = input.measure->kind == MeasureKind::Stock ? gathered.oldestAt : gathered.newestAt;
        return at ? std::optional(*at + std::chrono::hours(1)) : std::nullopt;
    }
    case Grain::Day:
    case Grain::Month: {
        // A stock is as old as the part of it that has been silent longest. A figure of a day that came late, as
        // history does, speaks for no moment beyond that day.
        const bool stock = input.measure->kind == MeasureKind::Stock;
        const auto received = stock ? gathered.oldestReceived : gathered.newestReceived;
        const auto at = stock ? gathered.oldestAt : gathered.newestAt;
        if (!received || !at)
            return std::nullopt;
        const Zone &zone = context.pack.zone;
        const QDate day = zone.date(*at);
        const Instant end = zone.startOf(input.measure->grain == Grain::Day ? day.addDays(1) : day.addMonths(1));
        return std::min(*received, end);
    }
    }
    return std::nullopt;
}

void noteAsOf(Figure &figure, std::optional<Instant> asOf)
{
    figure.ageUnknown = figure.ageUnknown || !asOf;
    if (asOf)
        figure.asOf = figure.asOf ? std::min(*figure.asOf, *asOf) : *asOf;
}

/// The stretch in instants.
struct Bounds
{
    Instant begin;
    Instant end;
};

Bounds boundsOf(const Stretch &stretch, const Zone &zone)
{
    if (stretch.kind == Stretch::Kind::Hours)
        return {stretch.from, stretch.to};
    return {zone.startOf(stretch.fromDay), zone.startOf(stretch.toDay)};
}

/// Until when "nothing was counted" means zero; nothing where it means that nobody knows: the feed has not reported
/// since the stretch began, or its records begin only after the stretch.
std::optional<Instant> zeroUntil(const EvaluationContext &context, const CompiledIndicator::Input &input,
                                 const Bounds &bounds)
{
    const auto reported = input.counted ? reportedAt(context, input) : std::nullopt;
    if (!reported || *reported < bounds.begin)
        return std::nullopt;
    for (const FeedId &feed : input.feeds) {
        const FeedDefinition *definition = context.pack.feed(feed);
        const auto first =
            definition ? context.pack.zone.fromIso(definition->watermarkInitial) : Result<Instant>(Error{});
        if (first && bounds.end <= *first)
            return std::nullopt;
    }
    return reported;
}

/// The values of one formula's inputs for one group; false, with the reason noted, when one is missing.
bool valuesFor(const EvaluationContext &context, const std::vector<CompiledIndicator::Input> &inputs,
               const std::vector<Groups> &gathered, const QString &group, const Bounds &bounds,
               std::vector<double> &values, Figure &figure)
{
    values.clear();
    for (size_t i = 0; i < inputs.size(); ++i) {
        const auto found = gathered[i].constFind(group);
        if (found != gathered[i].constEnd()) {
            values.push_back(found->value);
            noteAsOf(figure, spokenFor(context, inputs[i], *found));
            figure.partly = figure.partly || found->leftOut > found->series;
            continue;
        }
        if (const auto known = zeroUntil(context, inputs[i], bounds)) {
            values.push_back(0);
            noteAsOf(figure, known);
            continue;
        }
        figure.missing = context.source.latest(inputs[i].measure->id).empty() ? MissingReason::NeverReceived
                                                                              : MissingReason::NotInPeriod;
        figure.missingMeasure = inputs[i].measure->id;
        return false;
    }
    return true;
}

class Evaluation
{
public:
    Evaluation(const EvaluationContext &context, CompiledIndicator &indicator, const Stretch &stretch,
               const Grouping &grouping, const Territory &territory)
        : m_context(context)
        , m_indicator(indicator)
        , m_hours(stretch.kind == Stretch::Kind::Hours)
        , m_bounds(boundsOf(stretch, context.pack.zone))
    {
        const Milliseconds patience = promiseOf(context, indicator);
        for (const auto &input : indicator.numeratorInputs())
            m_numerator.push_back(
                gather(input, stretch, grouping, territory, context.pack.zone, patience, context.source));
        for (const auto &input : indicator.denominatorInputs())
            m_denominator.push_back(
                gather(input, stretch, grouping, territory, context.pack.zone, patience, context.source));
    }

    /// Every group that any input has, sorted.
    QStringList groups() const
    {
        QStringList names;
        for (const auto *side : {&m_numerator, &m_denominator}) {
            for (const Groups &input : *side)
                names += input.keys();
        }
        names.sort();
        names.removeDuplicates();
        return names;
    }

    Figure figure(const QString &group)
    {
        Figure figure;
        if (const Measure *coarse = coarserThanAnHour()) {
            figure.missing = MissingReason::TooCoarse;
            figure.missingMeasure = coarse->id;
            return figure;
        }
        std::vector<double> values;
        if (!valuesFor(m_context, m_indicator.numeratorInputs(), m_numerator, group, m_bounds, values, figure))
            return figure;
        const auto numerator = m_indicator.numerator(values);
        const Indicator &definition = m_indicator.definition();
        if (!m_indicator.isRatio()) {
            if (numerator)
                figure.value = definition.scale * *numerator;
            else
                figure.missing = MissingReason::FormulaUndefined;
            return figure;
        }
        if (!valuesFor(m_context, m_indicator.denominatorInputs(), m_denominator, group, m_bounds, values, figure))
            return figure;
        const auto denominator = m_indicator.denominator(values);
        figure.numerator = numerator;
        figure.denominator = denominator;
        if (!numerator || !denominator)
            figure.missing = MissingReason::FormulaUndefined;
        else if (*denominator == 0 || *denominator < definition.minimumVolume)
            figure.missing = MissingReason::NoVolume;
        else
            figure.value = definition.scale * *numerator / *denominator;
        return figure;
    }

private:
    /// The first input that says nothing of hours; nullptr when all do, or days are asked for.
    const Measure *coarserThanAnHour() const
    {
        if (!m_hours)
            return nullptr;
        for (const auto *inputs : {&m_indicator.numeratorInputs(), &m_indicator.denominatorInputs()}) {
            for (const CompiledIndicator::Input &input : *inputs) {
                const bool byHour = input.measure->grain == Grain::Hour || input.measure->grain == Grain::Instant;
                if (!byHour && input.how.gather != Gather::ToDate)
                    return input.measure;
            }
        }
        return nullptr;
    }

    const EvaluationContext &m_context;
    CompiledIndicator &m_indicator;
    bool m_hours;
    Bounds m_bounds;
    std::vector<Groups> m_numerator;
    std::vector<Groups> m_denominator;
};

/// How bad a value is, greater is worse.
double badness(const Indicator &indicator, double value)
{
    switch (indicator.direction) {
    case Direction::Up:
        return -value;
    case Direction::Down:
        return value;
    case Direction::Band:
        return std::max({indicator.bandLow - value, value - indicator.bandHigh, 0.0});
    }
    return 0;
}

Quality qualityOf(const EvaluationContext &context, const CompiledIndicator &indicator, const Figure &figure,
                  Instant reference, bool current)
{
    if (!figure.value)
        return Quality::Missing;
    Quality quality = figure.partly ? Quality::Suspect : Quality::Good;
    if (current) {
        for (const FeedId &feed : indicator.feeds()) {
            const auto health = context.feeds.constFind(feed);
            if (health != context.feeds.constEnd() && health->state == FeedState::Down)
                quality = std::max(quality, Quality::LastKnown);
        }
    }
    if (!figure.asOf || figure.ageUnknown || reference - *figure.asOf > promiseOf(context, indicator))
        quality = std::max(quality, Quality::Stale);
    return quality;
}

bool allReportedSince(const EvaluationContext &context, const CompiledIndicator &indicator, Instant end)
{
    for (const FeedId &feed : indicator.feeds()) {
        const auto health = context.feeds.constFind(feed);
        if (health == context.feeds.constEnd() || !health->lastOk || *health->lastOk < end)
            return false;
    }
    return true;
}

Reading readingOf(const EvaluationContext &context, const CompiledIndicator &indicator, const UnitId &unit,
                  const Period &period, const Figure &figure)
{
    Reading reading;
    reading.indicator = indicator.definition().id;
    reading.unit = unit;
    reading.rule = indicator.definition().periodRule;
    reading.period = period;
    reading.value = figure.value;
    reading.numerator = figure.numerator;
    reading.denominator = figure.denominator;
    reading.missing = figure.missing;
    reading.missingMeasure = figure.missingMeasure;
    reading.asOf = figure.asOf;
    reading.feeds = indicator.feeds();
    reading.member = figure.member;
    const Instant end = context.pack.zone.startOf(period.to);
    const bool current = context.now < end;
    reading.quality = qualityOf(context, indicator, figure, std::min(context.now, end), current);
    reading.complete = !current && figure.value && allReportedSince(context, indicator, end);
    // A period that is over, of which a feed has not yet told the end.
    if (!current && figure.value && !reading.complete)
        reading.quality = std::max(reading.quality, Quality::LastKnown);
    return reading;
}

/// One value a day, oldest first, the last being today's.
std::vector<std::optional<double>> sparkOf(const EvaluationContext &context, CompiledIndicator &indicator,
                                           const UnitId &unit)
{
    std::vector<std::optional<double>> values;
    const QDate today = context.today();
    for (int back = kSparkDays - 1; back >= 0; --back) {
        const QDate day = today.addDays(-back);
        Stretch stretch = Stretch::ofDays(day, day.addDays(1));
        if (back == 0)
            stretch.cut = context.now;
        values.push_back(figureOver(context, indicator, unit, stretch).value);
    }
    return values;
}

} // namespace

Figure figureOver(const EvaluationContext &context, CompiledIndicator &indicator, const UnitId &unit,
                  const Stretch &stretch)
{
    const Indicator &definition = indicator.definition();
    const Territory territory(context.pack.units, unit);
    if (definition.worstOf.isEmpty())
        return Evaluation(context, indicator, stretch, {}, territory).figure({});

    Evaluation evaluation(context, indicator, stretch, {Grouping::By::Member, definition.worstOf}, territory);
    Figure worst;
    worst.missing = MissingReason::NeverReceived;
    bool any = false;
    for (const QString &member : evaluation.groups()) {
        Figure figure = evaluation.figure(member);
        figure.member = member;
        const bool worse =
            figure.value && (!worst.value || badness(definition, *figure.value) > badness(definition, *worst.value));
        if (worse || !any)
            worst = figure;
        any = true;
    }
    if (!any) {
        // No member at all: the ungrouped evaluation knows why.
        worst = Evaluation(context, indicator, stretch, {}, territory).figure({});
        worst.value.reset();
    }
    return worst;
}

QHash<UnitId, Figure> figuresByUnit(const EvaluationContext &context, CompiledIndicator &indicator,
                                    const Stretch &stretch)
{
    const Territory everywhere(context.pack.units, {});
    Evaluation evaluation(context, indicator, stretch, {Grouping::By::Unit, {}}, everywhere);
    QHash<UnitId, Figure> figures;
    for (const QString &unit : evaluation.groups())
        figures.insert(UnitId(unit), evaluation.figure(unit));
    return figures;
}

Stretch windowStretch(const EvaluationContext &context, const CompiledIndicator &indicator, Period &period)
{
    const Indicator &definition = indicator.definition();
    const QDate today = context.today();
    switch (definition.window) {
    case Window::Now:
        period = periodContaining(indicator.periodRule(), PeriodKind::Day, today);
        return Stretch::latestAt(context.now, today);
    case Window::Complete:
        period =
            previousPeriod(indicator.periodRule(), periodContaining(indicator.periodRule(), definition.period, today));
        return Stretch::ofDays(period.from, period.to);
    case Window::ToDate:
        break;
    }
    period = periodContaining(indicator.periodRule(), definition.period, today);
    return coveredPart(context.pack.zone, context.now, period);
}

Reading evaluateNow(const EvaluationContext &context, CompiledIndicator &indicator, const UnitId &unit)
{
    Period period;
    const Stretch stretch = windowStretch(context, indicator, period);
    const Figure figure = figureOver(context, indicator, unit, stretch);
    Reading reading = readingOf(context, indicator, unit, period, figure);
    reading.spark = sparkOf(context, indicator, unit);
    const Figures figures = indicator.definition().window == Window::Now ? Figures::OfTheMoment : Figures::OfThePeriod;
    reading.comparisons = comparisonsOf(context, indicator, unit, reading, figures);
    reading.plans = plansOf(context, indicator, reading, context.today());
    reading.target = judgedBy(reading.plans);
    return reading;
}

Reading refreshNow(const EvaluationContext &context, CompiledIndicator &indicator, const Reading &before)
{
    Period period;
    const Stretch stretch = windowStretch(context, indicator, period);
    Reading reading =
        readingOf(context, indicator, before.unit, period, figureOver(context, indicator, before.unit, stretch));
    reading.spark = before.spark;
    reading.comparisons = before.comparisons;
    reading.plans = refreshedPlans(context, indicator, reading, before.plans);
    reading.target = judgedBy(reading.plans);
    return reading;
}

std::vector<Reading> evaluateCommunes(const EvaluationContext &context, CompiledIndicator &indicator)
{
    Period period;
    const Stretch stretch = windowStretch(context, indicator, period);
    const bool worst = !indicator.definition().worstOf.isEmpty();
    const Territory everywhere(context.pack.units, {});
    std::optional<Evaluation> together;
    if (!worst)
        together.emplace(context, indicator, stretch, Grouping{Grouping::By::Unit, {}}, everywhere);
    std::vector<Reading> readings;
    for (const AdministrativeUnit *unit : context.pack.units.communesOn(context.today())) {
        const Figure figure =
            worst ? figureOver(context, indicator, unit->id, stretch) : together->figure(unit->id.toString());
        readings.push_back(readingOf(context, indicator, unit->id, period, figure));
    }
    return readings;
}

Reading evaluatePeriod(const EvaluationContext &context, CompiledIndicator &indicator, const UnitId &unit,
                       const Period &period)
{
    const bool tooCoarse = period.kind == PeriodKind::Day || period.kind == PeriodKind::Week;
    for (const MeasureId &measure : indicator.measures()) {
        if (tooCoarse && context.pack.measures.at(measure).grain == Grain::Month) {
            Figure none;
            none.missing = MissingReason::TooCoarse;
            none.missingMeasure = measure;
            return readingOf(context, indicator, unit, period, none);
        }
    }
    const Figure figure = figureOver(context, indicator, unit, coveredPart(context.pack.zone, context.now, period));
    return readingOf(context, indicator, unit, period, figure);
}

} // namespace ioc
