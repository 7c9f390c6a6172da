// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reading_json.h"

namespace ioc {
namespace {

void writeSpan(JsonWriter &json, const char *key, const Span &span)
{
    json.beginObject(key)
        .member("from", span.from.toString(Qt::ISODate))
        .member("to", span.to.toString(Qt::ISODate))
        .endObject();
}

void writeNote(JsonWriter &json, const std::optional<TetNote> &note)
{
    if (!note) {
        json.null("tet_note");
        return;
    }
    json.beginObject("tet_note")
        .member("first_day", note->ownTet.toString(Qt::ISODate))
        .member("other_first_day", note->otherTet.toString(Qt::ISODate))
        .member("tet_days", std::int64_t(note->ownDays))
        .member("other_tet_days", std::int64_t(note->otherDays))
        .member("working_days", std::int64_t(note->ownWorkingDays))
        .member("other_working_days", std::int64_t(note->otherWorkingDays))
        .member("holidays_computed", note->computed)
        .endObject();
}

void writeComparison(JsonWriter &json, const Comparison &comparison)
{
    json.beginObject()
        .member("kind", toString(comparison.kind))
        .member("tet", toString(comparison.tet))
        .member("period", comparison.period.id);
    writeSpan(json, "days", comparison.own);
    writeSpan(json, "other_days", comparison.other);
    json.member("value", comparison.current)
        .member("other_value", comparison.value)
        .member("difference", comparison.difference)
        .member("difference_in", comparison.inPoints ? "points" : "percent")
        .textOrNull("other_missing_because", toString(comparison.missing));
    writeNote(json, comparison.note);
    json.endObject();
}

QString paceWord(Pace pace)
{
    switch (pace) {
    case Pace::None:
        break;
    case Pace::Days:
        return QStringLiteral("days");
    case Pace::WorkingDays:
        return QStringLiteral("working_days");
    }
    return {};
}

void writePlan(JsonWriter &json, const TargetStanding &plan)
{
    json.beginObject().member("id", plan.id).member("level", toString(plan.level));
    writeSpan(json, "days", plan.span);
    json.textOrNull("pace", paceWord(plan.pace))
        .member("value", plan.reached)
        .member("whole", plan.whole)
        .member("by_now", plan.value)
        .member("distance", plan.distance)
        .member("percent_of_whole", plan.attained)
        .member("percent_of_time", plan.elapsed)
        .member("met", plan.reached ? std::optional(plan.met) : std::nullopt)
        .endObject();
}

} // namespace

void writePeriodOf(JsonWriter &json, const Reading &reading)
{
    json.textOrNull("period", reading.period.id)
        .member("from", reading.period.from.toString(Qt::ISODate))
        .member("to", reading.period.to.toString(Qt::ISODate))
        .member("complete", reading.complete);
}

void writeReading(JsonWriter &json, const Reading &reading, const Zone &zone, const QString &unitOfMeasure)
{
    json.member("value", reading.value)
        .member("numerator", reading.numerator)
        .member("denominator", reading.denominator);
    if (!unitOfMeasure.isEmpty())
        json.member("unit_of_measure", unitOfMeasure);
    json.member("quality", toString(reading.quality))
        .textOrNull("vintage", toString(reading.vintage))
        .textOrNull("oldest_input", reading.asOf ? zone.toIso(*reading.asOf) : QString())
        .member("restated", toString(reading.restated))
        .textOrNull("missing_because", toString(reading.missing));
}

void writeComparisons(JsonWriter &json, const Reading &reading)
{
    json.beginArray("comparisons");
    for (const Comparison &comparison : reading.comparisons)
        writeComparison(json, comparison);
    json.endArray().beginArray("plans");
    for (const TargetStanding &plan : reading.plans)
        writePlan(json, plan);
    json.endArray();
}

} // namespace ioc
