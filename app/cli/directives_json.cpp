// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/directives_json.h"

#include "app/cli/json_writer.h"

namespace ioc {
namespace {

void writeCharge(JsonWriter &json, const char *key, const Charge &charge)
{
    json.beginObject(key)
        .textOrNull("agency", charge.agency.toString())
        .textOrNull("unit_id", charge.unit.toString())
        .endObject();
}

void writeSupporters(JsonWriter &json, const DirectiveOrder &order)
{
    json.beginArray("supporters");
    for (const Charge &one : order.supporters)
        json.element(one.agency.isEmpty() ? one.unit.toString() : one.agency.toString());
    json.endArray();
}

void writeHistory(JsonWriter &json, const Directive &directive, const Zone &zone)
{
    json.beginArray("history");
    for (const DirectiveEntry &entry : directive.history) {
        json.beginObject()
            .member("at", zone.toIso(entry.at))
            .member("event", toString(entry.event))
            .textOrNull("actor", entry.actor)
            .textOrNull("text", entry.text)
            .member("percent", entry.percent ? std::optional(std::int64_t(*entry.percent)) : std::nullopt)
            .textOrNull("due", entry.due ? entry.due->toString(Qt::ISODate) : QString())
            .member("value", entry.value)
            .member("by_data", entry.byData)
            .endObject();
    }
    json.endArray();
}

void writeDirective(JsonWriter &json, const Directive &directive, const ReadingContext &context)
{
    const Zone &zone = context.pack->zone;
    json.beginObject()
        .member("id", directive.id)
        .textOrNull("number", directive.order.number)
        .member("content", directive.order.content)
        .member("issuer", directive.order.issuer);
    writeCharge(json, "charge", directive.order.charge);
    writeSupporters(json, directive.order);
    json.member("issued_at", zone.toIso(directive.issuedAt))
        .member("due", directive.due.toString(Qt::ISODate))
        .member("state", toString(directive.state))
        .member("days_overdue", std::int64_t(directive.daysOverdue(zone.date(context.now))))
        .member("percent", std::int64_t(directive.percent))
        .member("extensions", std::int64_t(directive.extensions))
        .textOrNull("ended_at", directive.endedAt ? zone.toIso(*directive.endedAt) : QString())
        .member("by_data", directive.byData)
        .textOrNull("alarm_rule", directive.order.alarm ? directive.order.alarm->rule.toString() : QString())
        .textOrNull("alarm_unit_id", directive.order.alarm ? directive.order.alarm->unit.toString() : QString())
        .textOrNull("indicator", directive.order.indicator.toString())
        .textOrNull("unit_id", directive.order.unit.toString())
        .member("before", directive.before)
        .member("after", directive.after);
    writeHistory(json, directive, zone);
    json.endObject();
}

} // namespace

QString nameOf(const Charge &charge, const ReadingContext &context)
{
    const Language language = context.format.language();
    if (const Agency *agency = context.pack->agency(charge.agency))
        return agency->name.in(language);
    if (const AdministrativeUnit *unit = context.pack->units.find(charge.unit))
        return unit->name.in(language);
    return charge.agency.isEmpty() ? charge.unit.toString() : charge.agency.toString();
}

QByteArray toJson(const std::vector<const Directive *> &directives, const ReadingContext &context)
{
    JsonWriter json;
    json.beginObject().beginArray("directives");
    for (const Directive *directive : directives)
        writeDirective(json, *directive, context);
    return json.endArray().endObject().bytes() + '\n';
}

} // namespace ioc
