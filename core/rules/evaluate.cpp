// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/evaluate.h"

#include "core/rules/comparison.h"
#include "core/rules/evaluation.h"
#include "core/rules/period_arithmetic.h"
#include "core/rules/plans.h"
#include "core/rules/same_part.h"

#include <variant>

namespace ioc {
namespace {

constexpr int kSparkDays = 30;

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
    Quality quality = figure.partly ? Quality::Suspect : figure.quality;
    if (current) {
        for (const FeedId &feed : indicator.feeds()) {
            const auto health = context.feeds.constFind(feed);
            if (health != context.feeds.constEnd() && health->state == FeedState::Down)
                quality = std::max(quality, Quality::LastKnown);
            else if (health != context.feeds.constEnd() && health->state == FeedState::Late &&
                     indicator.followsScheduleOf(feed))
                quality = std::max(quality, Quality::Stale);
        }
    }
    if (!figure.asOf || figure.ageUnknown || *figure.asOf < indicator.oldestFreshFigure(reference))
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

/// One value a day, oldest first, the last being today's. A day that is in doubt has none: too small to say so, the
/// line would show it as good, and what is usual would be made of it.
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
        const Figure figure = figureOver(context, indicator, unit, stretch);
        values.push_back(figure.quality == Quality::Suspect ? std::nullopt : figure.value);
    }
    return values;
}

/// The worst member's figure.
Figure worstFigure(const EvaluationContext &context, CompiledIndicator &indicator, const Stretch &stretch,
                   const Place &place)
{
    const Indicator &definition = indicator.definition();
    Evaluation evaluation(context, indicator, stretch, {Grouping::By::Member, definition.worstOf}, place);
    Figure worst;
    worst.missing = MissingReason::NeverReceived;
    bool any = false;
    for (const QString &member : evaluation.members()) {
        Figure figure = evaluation.figure(evaluation.numberOf(member));
        figure.member = member;
        const bool worse =
            figure.value && (!worst.value || badness(definition, *figure.value) > badness(definition, *worst.value));
        if (worse || !any)
            worst = figure;
        any = true;
    }
    if (!any) {
        // No member at all: the ungrouped evaluation knows why.
        worst = Evaluation(context, indicator, stretch, {}, place).figure(0);
        worst.value.reset();
    }
    return worst;
}

/// Where and by which units to gather, or why there can be no figure.
std::variant<Place, MissingReason> resolve(const EvaluationContext &context, const UnitId &unit, const Stretch &stretch,
                                           const Boundary &boundary)
{
    const UnitRegistry &units = context.pack.units;
    const AdministrativeUnit *asked = units.find(unit);
    const Place asItWas{unit, Boundary::Kind::AsItWas, {}};
    if (!asked || isEverything(units, unit))
        return asItWas;
    const QDate first = stretch.firstDay(context.pack.zone);
    const QDate end = stretch.lastDay(context.pack.zone).addDays(1);
    const bool existed = asked->existedWithin(first, end);
    if (boundary.kind == Boundary::Kind::AsItWas)
        return existed ? std::variant<Place, MissingReason>(asItWas) : MissingReason::OutsideLineage;
    QDate day = boundary.day;
    if (boundary.kind == Boundary::Kind::OfUnit)
        day = asked->existsOn(context.today()) ? context.today()
              : asked->validTo.isValid()       ? asked->validTo.addDays(-1)
                                               : asked->validFrom;
    if (!asked->existsOn(day))
        return MissingReason::OutsideLineage;
    if (context.gatherings->isTraceable(unit, day, first, end))
        return Place{unit, Boundary::Kind::On, day};
    if (boundary.kind == Boundary::Kind::On)
        return MissingReason::NotRestatable;
    return existed ? std::variant<Place, MissingReason>(asItWas) : MissingReason::OutsideLineage;
}

/// The figures of all units over one stretch, gathered once. Boundary::OfUnit: for units of today.
class UnitFigures
{
public:
    UnitFigures(const EvaluationContext &context, CompiledIndicator &indicator, const Stretch &stretch,
                const Boundary &boundary)
        : m_context(context)
        , m_indicator(indicator)
        , m_stretch(stretch)
        , m_boundary(boundary)
    {
        if (indicator.definition().worstOf.isEmpty())
            m_together.emplace(context, indicator, stretch, Grouping{Grouping::By::Unit, {}},
                               boundary.kind == Boundary::Kind::OfUnit ? Place{{}, Boundary::Kind::On, context.today()}
                                                                       : Place{{}, boundary.kind, boundary.day});
        m_first = stretch.firstDay(context.pack.zone);
        m_end = stretch.lastDay(context.pack.zone).addDays(1);
    }

    bool hasValues(const AdministrativeUnit &unit) const
    {
        return m_together ? m_together->hasValues(positionOf(unit)) : unit.existedWithin(m_first, m_end);
    }

    Figure of(const AdministrativeUnit &unit)
    {
        // A unit that existed throughout needs no tracing.
        const bool throughout = unit.validFrom <= m_first && (!unit.validTo.isValid() || m_end <= unit.validTo);
        if (!m_together || !throughout)
            return figureOver(m_context, m_indicator, unit.id, m_stretch, m_boundary);
        Figure figure = m_together->figure(positionOf(unit));
        if (m_boundary.kind == Boundary::Kind::On)
            figure.restated = std::max(figure.restated, Restated::Exact);
        return figure;
    }

private:
    int positionOf(const AdministrativeUnit &unit) const { return int(&unit - m_context.pack.units.all().data()); }

    const EvaluationContext &m_context;
    CompiledIndicator &m_indicator;
    const Stretch &m_stretch;
    Boundary m_boundary;
    std::optional<Evaluation> m_together;
    QDate m_first;
    QDate m_end;
};

} // namespace

Figure figureOver(const EvaluationContext &context, CompiledIndicator &indicator, const UnitId &unit,
                  const Stretch &stretch, const Boundary &boundary)
{
    const auto asked = resolve(context, unit, stretch, boundary);
    Figure figure;
    if (const auto *reason = std::get_if<MissingReason>(&asked)) {
        figure.missing = *reason;
        figure.restated = *reason == MissingReason::NotRestatable ? Restated::Impossible : Restated::AsWas;
        return figure;
    }
    const Place &place = std::get<Place>(asked);
    figure = indicator.definition().worstOf.isEmpty() ? Evaluation(context, indicator, stretch, {}, place).figure(0)
                                                      : worstFigure(context, indicator, stretch, place);
    if (boundary.kind == Boundary::Kind::On)
        figure.restated = std::max(figure.restated, Restated::Exact);
    return figure;
}

QHash<UnitId, Figure> figuresByUnit(const EvaluationContext &context, CompiledIndicator &indicator,
                                    const Stretch &stretch, std::optional<QDate> boundary)
{
    QHash<UnitId, Figure> figures;
    if (boundary) {
        UnitFigures every(context, indicator, stretch, Boundary::on(*boundary));
        for (const AdministrativeUnit *unit : context.pack.units.communesOn(*boundary))
            figures.insert(unit->id, every.of(*unit));
        return figures;
    }
    UnitFigures every(context, indicator, stretch, Boundary::asItWas());
    for (const AdministrativeUnit &unit : context.pack.units.all()) {
        if (every.hasValues(unit))
            figures.insert(unit.id, every.of(unit));
    }
    return figures;
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
    reading.restated = figure.restated;
    const Instant end = context.pack.zone.startOf(period.to);
    const bool current = context.now < end;
    reading.vintage = figure.vintage;
    reading.quality = qualityOf(context, indicator, figure, std::min(context.now, end), current);
    reading.complete = !current && figure.value && allReportedSince(context, indicator, end);
    // A period that is over, of which a feed has not yet told the end.
    if (!current && figure.value && !reading.complete)
        reading.quality = std::max(reading.quality, Quality::LastKnown);
    return reading;
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
    UnitFigures every(context, indicator, stretch, {});
    std::vector<Reading> readings;
    for (const AdministrativeUnit *unit : context.pack.units.communesOn(context.today()))
        readings.push_back(readingOf(context, indicator, unit->id, period, every.of(*unit)));
    return readings;
}

Reading evaluatePeriod(const EvaluationContext &context, CompiledIndicator &indicator, const UnitId &unit,
                       const Period &period, std::optional<QDate> boundary)
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
    const Figure figure = figureOver(context, indicator, unit, coveredPart(context.pack.zone, context.now, period),
                                     boundary ? Boundary::on(*boundary) : Boundary::asItWas());
    return readingOf(context, indicator, unit, period, figure);
}

} // namespace ioc
