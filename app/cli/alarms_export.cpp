// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/alarms_export.h"

#include "app/cli/export_file.h"
#include "app/cli/json_writer.h"
#include "core/engine/alarms/alarm_journal.h"
#include "core/engine/alarms/alarm_keeper.h"

namespace ioc {
namespace {

struct Names
{
    explicit Names(const ReadingContext &of)
        : context(of)
        , keeper(of.pack, of.format)
    {
    }
    QString rule(const AlarmKey &key) const
    {
        const AlarmRule *known = keeper.rule(key.rule);
        return known ? known->name.in(context.format.language()) : QString();
    }
    QString unit(const AlarmKey &key) const
    {
        const AdministrativeUnit *known = context.pack->units.find(key.unit);
        return known ? known->name.in(context.format.language()) : QString();
    }

    const ReadingContext &context;
    AlarmKeeper keeper;
};

void writeEntries(JsonWriter &json, const std::vector<AlarmEntry> &entries, const ReadingContext &context)
{
    json.beginArray("history");
    for (const AlarmEntry &entry : entries) {
        json.beginObject()
            .member("at", context.pack->zone.toIso(entry.at))
            .member("event", toString(entry.event))
            .member("phase", toString(entry.phase))
            .member("priority", toString(entry.priority))
            .textOrNull("actor", entry.actor)
            .textOrNull("text", entry.text)
            .textOrNull("sentence", entry.sentence)
            .textOrNull("data_time", isoOrNone(entry.dataTime, context))
            .member("value", entry.value)
            .textOrNull("member", entry.member)
            .textOrNull("until", isoOrNone(entry.until, context))
            .textOrNull("owner", entry.owner)
            .member("late", entry.late)
            .endObject();
    }
    json.endArray();
}

/// By alarm, in the order in which something first happened to them.
QByteArray toJson(const std::vector<AlarmEntry> &entries, const Names &names)
{
    std::vector<std::pair<AlarmKey, std::vector<AlarmEntry>>> alarms;
    QHash<AlarmKey, size_t> places;
    for (const AlarmEntry &entry : entries) {
        if (!places.contains(entry.key)) {
            places.insert(entry.key, alarms.size());
            alarms.push_back({entry.key, {}});
        }
        alarms[places[entry.key]].second.push_back(entry);
    }
    JsonWriter json;
    json.beginObject().beginArray("alarms");
    for (const auto &[key, history] : alarms) {
        json.beginObject()
            .member("rule", key.rule.toString())
            .textOrNull("name", names.rule(key))
            .member("unit_id", key.unit.toString())
            .textOrNull("unit", names.unit(key));
        writeEntries(json, history, names.context);
        json.endObject();
    }
    return json.endArray().endObject().bytes() + '\n';
}

TextTable toTable(const std::vector<AlarmEntry> &entries, const Names &names)
{
    const char *columns = "rule,name,unit_id,unit,at,event,phase,priority,actor,text,sentence,data_time,value,member,"
                          "until,owner,late";
    TextTable table(QString::fromLatin1(columns).split(QLatin1Char(',')));
    for (const AlarmEntry &entry : entries)
        table.add({entry.key.rule.toString(), names.rule(entry.key), entry.key.unit.toString(), names.unit(entry.key),
                   names.context.pack->zone.toIso(entry.at), toString(entry.event), toString(entry.phase),
                   toString(entry.priority), entry.actor, entry.text, entry.sentence,
                   isoOrNone(entry.dataTime, names.context), entry.value ? QString::number(*entry.value) : QString(),
                   entry.member, isoOrNone(entry.until, names.context), entry.owner,
                   entry.late ? QStringLiteral("true") : QStringLiteral("false")});
    return table;
}

} // namespace

QString isoOrNone(const std::optional<Instant> &at, const ReadingContext &context)
{
    return at ? context.pack->zone.toIso(*at) : QString();
}

QByteArray historyJson(const std::vector<AlarmEntry> &entries, const ReadingContext &context)
{
    JsonWriter json;
    json.beginObject();
    writeEntries(json, entries, context);
    return json.endObject().bytes() + '\n';
}

Exit exportAlarms(const QCommandLineParser &parser, const ReadingContext &context)
{
    const auto days = spanOption(parser);
    if (!days)
        return complain(days.error());
    std::vector<AlarmEntry> entries;
    std::int64_t after = 0;
    const auto read =
        readAlarmJournal(context.ledgerFile, after, context.known, [&](const AlarmEntry &entry, std::int64_t) {
            if (liesWithin(*days, entry.at, context.pack->zone))
                entries.push_back(entry);
        });
    if (!read)
        return complain(read.error());
    const Names names(context);
    return exportTo(parser,
                    {.json = [&] { return toJson(entries, names); }, .table = [&] { return toTable(entries, names); }});
}

} // namespace ioc
