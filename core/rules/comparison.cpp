// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/comparison.h"

#include "core/rules/period_arithmetic.h"
#include "core/rules/same_part.h"
#include "core/rules/tet_note.h"

namespace ioc {
namespace {

/// What is set beside what.
struct Sides
{
    Period period; ///< the earlier one
    Stretch own;
    Stretch other;
    bool ownIsReading = true;
    TetHandling applied = TetHandling::None;
};

Span daysOf(const Stretch &stretch, const Zone &zone)
{
    if (stretch.kind == Stretch::Kind::Hours)
        return {zone.date(stretch.from), zone.date(stretch.from).addDays(1)};
    return {stretch.fromDay, stretch.toDay};
}

bool applies(ComparisonKind kind, const Reading &reading)
{
    switch (kind) {
    case ComparisonKind::UsualDay:
        return !reading.spark.empty();
    case ComparisonKind::SameWeekdayLastYear:
    case ComparisonKind::SameWeekdayLastMonth:
        return reading.period.kind == PeriodKind::Day;
    default:
        return true;
    }
}

bool isOfSensors(const CompiledIndicator &indicator)
{
    for (const auto *inputs : {&indicator.numeratorInputs(), &indicator.denominatorInputs()}) {
        for (const auto &input : *inputs) {
            if (!isByHour(input.measure->grain) || input.measure->kind == MeasureKind::Flow)
                return false;
        }
    }
    return true;
}

Sides weekdaySides(const EvaluationContext &context, const CompiledIndicator &indicator, const Reading &reading,
                   Figures figures, int monthsBack)
{
    const Zone &zone = context.pack.zone;
    Sides sides;
    sides.period = sameWeekday(reading.period.from, monthsBack);
    sides.own = coveredPart(zone, context.now, reading.period);
    sides.other = samePart(zone, context.now, reading.period, sides.period);
    if (figures == Figures::OfTheMoment && isOfSensors(indicator) && sides.other.cut) {
        const Instant hour = zone.instant(sides.period.from, QTime(zone.time(context.now).hour(), 0));
        sides.other = Stretch::ofHours(hour, hour + std::chrono::hours(1));
    }
    return sides;
}

/// The year until the end of the reading's period, or until now.
Sides cumulativeSides(const EvaluationContext &context, const CompiledIndicator &indicator, const Reading &reading)
{
    const Zone &zone = context.pack.zone;
    const Span covered = coveredDays(zone, context.now, reading.period);
    const Period year = periodContaining(indicator.periodRule(), PeriodKind::Year, covered.to.addDays(-1));
    Sides sides;
    sides.period = samePeriodLastYear(indicator.periodRule(), year);
    sides.ownIsReading = reading.period == year;
    if (reading.period.to <= context.today()) {
        sides.own = Stretch::ofDays(year.from, covered.to);
        sides.other = Stretch::ofDays(sides.period.from, endYearBefore(covered.to));
    } else {
        sides.own = coveredPart(zone, context.now, year);
        sides.other = samePart(zone, context.now, year, sides.period);
    }
    return sides;
}

Sides periodSides(const EvaluationContext &context, const Reading &reading, const Period &earlier)
{
    const Zone &zone = context.pack.zone;
    return {earlier, coveredPart(zone, context.now, reading.period),
            samePart(zone, context.now, reading.period, earlier)};
}

Sides sidesOf(const EvaluationContext &context, const CompiledIndicator &indicator, const Reading &reading,
              Figures figures, ComparisonKind kind)
{
    const PeriodRule &rule = indicator.periodRule();
    switch (kind) {
    case ComparisonKind::PreviousPeriod:
        return periodSides(context, reading, previousPeriod(rule, reading.period));
    case ComparisonKind::Cumulative:
        return cumulativeSides(context, indicator, reading);
    case ComparisonKind::SameWeekdayLastYear:
        return weekdaySides(context, indicator, reading, figures, 12);
    case ComparisonKind::SameWeekdayLastMonth:
        return weekdaySides(context, indicator, reading, figures, 1);
    default:
        return periodSides(context, reading, samePeriodLastYear(rule, reading.period));
    }
}

/// Takes the months before it along, when the reading is of a month that Tết can fall into.
void joinTetMonths(const PeriodRule &rule, const Reading &reading, Sides &sides)
{
    const int year = reading.period.to.addDays(-1).year();
    const Span months = tetMonths(rule, year);
    if (reading.period.kind != PeriodKind::Month || reading.period.from < months.from || reading.period.to > months.to)
        return;
    sides.own.fromDay = months.from;
    sides.other.fromDay = tetMonths(rule, year - 1).from;
    sides.ownIsReading = false;
    sides.applied = TetHandling::JanuaryFebruary;
}

void keepWholeDays(Sides &sides)
{
    for (Stretch *side : {&sides.own, &sides.other}) {
        if (side->cut)
            side->toDay = side->toDay.addDays(-1);
        side->cut.reset();
    }
    sides.ownIsReading = false;
    sides.applied = TetHandling::WorkingDays;
}

/// The hour that still runs is left out here as it is on the other side: of it one has only begun, the other is whole.
void endWithTheLastWholeHour(const Zone &zone, const CompiledIndicator &indicator, Sides &sides)
{
    if (!sides.other.cut || !sides.own.cut || !indicator.sumsHours())
        return;
    sides.own.cut = hourBegun(*sides.own.cut, zone);
    if (sides.ownIsReading)
        sides.own.kind = Stretch::Kind::Latest;
    sides.ownIsReading = false;
}

void divide(std::optional<double> &figure, int workingDays)
{
    if (workingDays == 0)
        figure.reset();
    else if (figure)
        *figure /= workingDays;
}

void fillFigures(const EvaluationContext &context, CompiledIndicator &indicator, const UnitId &unit,
                 const Reading &reading, const Sides &sides, const Boundary &boundary, Comparison &comparison)
{
    comparison.current =
        sides.ownIsReading ? reading.value : figureOver(context, indicator, unit, sides.own, boundary).value;
    const Figure other = figureOver(context, indicator, unit, sides.other, boundary);
    comparison.value = other.value;
    comparison.missing = other.missing;
    if (sides.applied != TetHandling::WorkingDays)
        return;
    const WorkingDays workingDays(context.pack);
    divide(comparison.current, workingDays.count(comparison.own).days);
    divide(comparison.value, workingDays.count(comparison.other).days);
    if (!comparison.value && comparison.missing == MissingReason::None)
        comparison.missing = MissingReason::NoVolume;
}

void fillDifference(Comparison &comparison)
{
    if (!comparison.current || !comparison.value)
        return;
    const double change = *comparison.current - *comparison.value;
    if (comparison.inPoints)
        comparison.difference = change;
    else if (*comparison.value != 0)
        comparison.difference = change / std::abs(*comparison.value) * 100;
}

/// The mean of the days before today in the spark: what is usual.
std::optional<double> usual(const Reading &reading)
{
    double sum = 0;
    int n = 0;
    for (size_t i = 0; i + 1 < reading.spark.size(); ++i) {
        if (reading.spark[i]) {
            sum += *reading.spark[i];
            ++n;
        }
    }
    return n > 0 ? std::optional(sum / n) : std::nullopt;
}

Comparison withUsualDay(const EvaluationContext &context, const Reading &reading)
{
    const QDate today = context.today();
    Comparison comparison;
    comparison.kind = ComparisonKind::UsualDay;
    comparison.period = {PeriodKind::Day, {}, today.addDays(1 - qint64(reading.spark.size())), today};
    comparison.own = {today, today.addDays(1)};
    comparison.other = comparison.period.span();
    comparison.current = reading.value;
    comparison.value = usual(reading);
    if (!comparison.value)
        comparison.missing = MissingReason::NotInPeriod;
    if (comparison.value && tetDaysIn({comparison.other.from, comparison.own.to}) > 0)
        comparison.note = tetNote(WorkingDays(context.pack), comparison.own, comparison.other);
    return comparison;
}

Comparison compare(const EvaluationContext &context, CompiledIndicator &indicator, const UnitId &unit,
                   const Reading &reading, Figures figures, const ComparisonRule &rule, const Boundary &boundary)
{
    const Zone &zone = context.pack.zone;
    Sides sides = sidesOf(context, indicator, reading, figures, rule.kind);
    const bool tetMoves = tetDaysIn(daysOf(sides.own, zone)) != tetDaysIn(daysOf(sides.other, zone));
    if (rule.tet == TetHandling::JanuaryFebruary && rule.kind == ComparisonKind::SamePeriodLastYear)
        joinTetMonths(indicator.periodRule(), reading, sides);
    else if (rule.tet == TetHandling::WorkingDays)
        keepWholeDays(sides);
    // A row of a table may be told as it was, and is compared by the units of the boundary.
    if (figures == Figures::OfThePeriod)
        sides.ownIsReading = false;
    endWithTheLastWholeHour(zone, indicator, sides);
    Comparison comparison;
    comparison.kind = rule.kind;
    comparison.tet = sides.applied;
    comparison.period = sides.period;
    comparison.own = daysOf(sides.own, zone);
    comparison.other = daysOf(sides.other, zone);
    fillFigures(context, indicator, unit, reading, sides, boundary, comparison);
    if (comparison.value && (tetMoves || tetDaysIn(comparison.own) != tetDaysIn(comparison.other)))
        comparison.note = tetNote(WorkingDays(context.pack), comparison.own, comparison.other);
    return comparison;
}

} // namespace

std::vector<Comparison> comparisonsOf(const EvaluationContext &context, CompiledIndicator &indicator,
                                      const UnitId &unit, const Reading &reading, Figures figures,
                                      const Boundary &boundary)
{
    std::vector<Comparison> comparisons;
    for (const ComparisonRule &rule : indicator.definition().comparisons) {
        if (!applies(rule.kind, reading))
            continue;
        Comparison comparison = rule.kind == ComparisonKind::UsualDay
                                    ? withUsualDay(context, reading)
                                    : compare(context, indicator, unit, reading, figures, rule, boundary);
        comparison.inPoints = indicator.definition().rate;
        fillDifference(comparison);
        comparisons.push_back(std::move(comparison));
    }
    return comparisons;
}

} // namespace ioc
