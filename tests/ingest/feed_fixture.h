// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/compiled_feed.h"
#include "tests/support.h"

namespace ioc::test {

inline AdministrativeUnit unit(UnitType type, const char *code, const char *from, const char *to = nullptr)
{
    AdministrativeUnit unit;
    unit.code = QString::fromLatin1(code);
    unit.type = type;
    unit.validFrom = day(from);
    if (to)
        unit.validTo = day(to);
    unit.id = UnitId(unit.code + QLatin1Char('@') + QString::fromLatin1(from));
    return unit;
}

inline Measure measure(const char *id, MeasureKind kind, Grain grain, const QStringList &dimensions = {})
{
    Measure measure;
    measure.id = MeasureId(QString::fromLatin1(id));
    measure.kind = kind;
    measure.grain = grain;
    measure.dimensions = dimensions;
    return measure;
}

inline FieldMapping field(const char *name, FieldType type, bool required = false)
{
    FieldMapping mapping;
    mapping.name = QString::fromLatin1(name);
    mapping.source = QLatin1Char('/') + mapping.name;
    mapping.type = type;
    mapping.required = required;
    return mapping;
}

/// A pack of one province, and two communes of which the second bears the code of the first from 1 July 2025 on.
inline std::shared_ptr<ProvincePack> smallPack()
{
    auto pack = std::make_shared<ProvincePack>();
    pack->zone = vietnam();
    pack->units = UnitRegistry(
        {unit(UnitType::Province, "96", "1976-01-01", "2025-07-01"), unit(UnitType::Province, "96", "2025-07-01"),
         unit(UnitType::Commune, "24133", "1978-01-01", "2025-07-01"), unit(UnitType::Ward, "24133", "2025-07-01"),
         unit(UnitType::Commune, "24160", "2025-07-01")});
    for (const Measure &one :
         {measure("air.pm25", MeasureKind::Intensive, Grain::Instant, {QStringLiteral("station")}),
          measure("traffic.passed", MeasureKind::Flow, Grain::Instant, {QStringLiteral("station")}),
          measure("air.hour", MeasureKind::Intensive, Grain::Hour, {QStringLiteral("station")}),
          measure("rain.hour", MeasureKind::Flow, Grain::Hour),
          measure("budget.month", MeasureKind::Flow, Grain::Month), measure("power.day", MeasureKind::Flow, Grain::Day),
          measure("tthc.received", MeasureKind::Flow, Grain::Day, {QStringLiteral("agency")}),
          measure("tthc.due", MeasureKind::Flow, Grain::Day), measure("tthc.fee", MeasureKind::Flow, Grain::Hour)})
        pack->measures.emplace(one.id, one);
    return pack;
}

inline QString text(const QByteArray &utf8)
{
    return QString::fromUtf8(utf8);
}

/// Stations that report a value each.
inline FeedDefinition airFeed()
{
    FeedDefinition feed;
    feed.id = FeedId(QStringLiteral("air"));
    feed.fields = {field("station", FieldType::Text), field("at", FieldType::DateTime),
                   field("value", FieldType::Number), field("unit", FieldType::Unit)};
    feed.codeListDate = day("2025-07-01");
    feed.observations = {{MeasureId(text("air.pm25")), text("value"), text("at"), text("unit"), {}, {}}};
    feed.watermarkField = text("at");
    feed.futureTolerance = std::chrono::minutes(5);
    return feed;
}

/// Dossiers: counted by the day of receipt and agency, five days after receipt as due, and their fee by the hour.
inline FeedDefinition dossierFeed()
{
    FeedDefinition feed;
    feed.id = FeedId(QStringLiteral("dossiers"));
    feed.fields = {field("id", FieldType::Text),           field("changed", FieldType::DateTime),
                   field("received", FieldType::DateTime), field("agency", FieldType::Text),
                   field("unit", FieldType::Unit),         field("fee", FieldType::Number),
                   field("state", FieldType::Text)};
    feed.codeListField = text("received");
    Condition withdrawn;
    withdrawn.field = text("state");
    withdrawn.value = text("withdrawn");
    withdrawn.negated = true;
    RecordMapping records{text("dossier"), text("id"), text("changed"), {}};
    records.counts = {{MeasureId(text("tthc.received")), text("received"), 0, {}, text("unit"), {}, {}},
                      {MeasureId(text("tthc.due")), text("received"), 5, {}, {}, {}, {withdrawn}},
                      {MeasureId(text("tthc.fee")), text("received"), 0, text("fee"), {}, {}, {}}};
    feed.records = records;
    feed.watermarkField = text("changed");
    feed.futureTolerance = std::chrono::minutes(5);
    return feed;
}

/// The same feed with the decimal sign of its numbers declared.
inline FeedDefinition declared(FeedDefinition feed)
{
    for (auto &field : feed.fields) {
        if (field.type == FieldType::Number)
            field.decimalSign = QLatin1Char('.');
    }
    return feed;
}

/// A pack with one feed, compiled.
struct FeedFixture
{
    explicit FeedFixture(FeedDefinition definition, std::shared_ptr<ProvincePack> made = smallPack())
    {
        made->feeds = {std::move(definition)};
        pack = std::move(made);
        compiled.emplace(pack, pack->feeds[0], std::make_shared<UnitIndex>(*pack));
    }

    PackPtr pack;
    std::optional<CompiledFeed> compiled;
};

/// "air.pm25 24133@2025-07-01 [KK1]"
inline QString describe(const SeriesKey &key)
{
    return QStringLiteral("%1 %2 [%3]")
        .arg(key.measure.toString(), key.unit.toString(), key.members.join(QLatin1Char(',')));
}

} // namespace ioc::test
