// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/read_feeds.h"

#include "core/domain/bulletins/bulletin_feed.h"
#include "core/base/words.h"
#include "core/domain/feed_kinds.h"
#include "core/pack/check_conditions.h"
#include "core/pack/check_feed_zone.h"
#include "core/pack/check_file_feed.h"
#include "core/pack/check_http_feed.h"
#include "core/pack/check_manual_feed.h"
#include "core/pack/check_sql_feed.h"
#include "core/pack/check_stream_feed.h"
#include "core/pack/check_written_fields.h"
#include "core/pack/check_xlsx_feed.h"
#include "core/pack/read_schedule.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

namespace ioc {
namespace {

constexpr Words<FieldType, 9> kFieldTypes{{{FieldType::Text, "text"},
                                           {FieldType::Number, "number"},
                                           {FieldType::Integer, "integer"},
                                           {FieldType::Date, "date"},
                                           {FieldType::DateTime, "datetime"},
                                           {FieldType::EpochSeconds, "epoch_s"},
                                           {FieldType::EpochMillis, "epoch_ms"},
                                           {FieldType::Boolean, "boolean"},
                                           {FieldType::Unit, "unit"}}};

constexpr Words<Condition::Operator, 8> kOperators{{{Condition::Operator::Equal, "="},
                                                    {Condition::Operator::NotEqual, "!="},
                                                    {Condition::Operator::Less, "<"},
                                                    {Condition::Operator::LessOrEqual, "<="},
                                                    {Condition::Operator::Greater, ">"},
                                                    {Condition::Operator::GreaterOrEqual, ">="},
                                                    {Condition::Operator::Present, "present"},
                                                    {Condition::Operator::Absent, "absent"}}};

FieldMapping fieldMapping(const QJsonObject &json)
{
    FieldMapping field;
    field.source = json["from"].toString();
    field.name = json["to"].toString();
    field.type = *valueOf(kFieldTypes, json["type"].toString());
    field.required = json["required"].toBool();
    field.format = json["format"].toString();
    if (json.contains("decimal"))
        field.decimalSign = json["decimal"].toString().front();
    if (json.contains("group"))
        field.groupSign = json["group"].toString().front();
    field.scale = json["scale"].toDouble(1);
    field.offset = json["offset"].toDouble(0);
    field.unit = json["unit"].toString();
    if (json.contains("min"))
        field.least = json["min"].toDouble();
    if (json.contains("max"))
        field.greatest = json["max"].toDouble();
    if (json.contains("max_step"))
        field.steps.maxStep = json["max_step"].toDouble();
    if (json.contains("max_per_hour"))
        field.steps.maxPerHour = json["max_per_hour"].toDouble();
    field.steps.counter = json["counter"].toBool();
    field.byName = json["by_name"].toBool();
    field.longitudeField = json["place"]["lon"].toString();
    field.latitudeField = json["place"]["lat"].toString();
    if (json.contains("span"))
        field.ofSpan = json["span"].toString() == u"end" ? SpanMoment::End : SpanMoment::Begin;
    const QJsonObject words = json["words"].toObject();
    for (auto it = words.begin(); it != words.end(); ++it)
        field.words.insert(it.key(), it.value().toString());
    field.absent = stringList(json["absent"]);
    return field;
}

std::vector<Condition> conditions(const QJsonValue &list)
{
    std::vector<Condition> result;
    for (const auto &item : list.toArray()) {
        const QJsonObject json = item.toObject();
        Condition condition;
        condition.field = json["field"].toString();
        condition.op = valueOf(kOperators, json["op"].toString()).value_or(Condition::Operator::Present);
        condition.otherField = json["other"].toString();
        condition.value = json["value"].toVariant();
        condition.negated = json["not"].toBool();
        result.push_back(std::move(condition));
    }
    return result;
}

QHash<QString, QString> members(const QJsonValue &object)
{
    QHash<QString, QString> result;
    const QJsonObject json = object.toObject();
    for (auto it = json.begin(); it != json.end(); ++it)
        result.insert(it.key(), it.value().toString());
    return result;
}

ObservationMapping observationMapping(const QJsonObject &json)
{
    return {MeasureId(json["measure"].toString()),
            json["value"].toString(),
            json["at"].toString(),
            json["unit"].toString(),
            members(json["members"]),
            conditions(json["when"]),
            json["vintage"].toString()};
}

CountMapping countMapping(const QJsonObject &json)
{
    return {MeasureId(json["measure"].toString()),
            json["at"].toString(),
            json["shift_days"].toInt(),
            json["weight"].toString(),
            json["unit"].toString(),
            members(json["members"]),
            conditions(json["when"])};
}

RecordMapping recordMapping(const QJsonObject &json)
{
    RecordMapping mapping{json["kind"].toString(), json["key"].toString(), json["version"].toString(), {}};
    for (const auto &count : json["counts"].toArray())
        mapping.counts.push_back(countMapping(count.toObject()));
    return mapping;
}

/// Of everything that decides what a row becomes; names, owners and cadence may change freely.
QByteArray fingerprintOf(const QJsonObject &json)
{
    QJsonObject mapping;
    for (const char *key : {"format", "fields", "unit_codes", "observations", "records", "watermark"})
        mapping.insert(QLatin1StringView(key), json[QLatin1StringView(key)]);
    return QCryptographicHash::hash(QJsonDocument(mapping).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256)
        .toHex();
}

FeedDefinition feedDefinition(const QJsonObject &json)
{
    const auto seconds = [](const QJsonValue &value) { return Milliseconds(std::int64_t(value.toDouble() * 1000)); };
    FeedDefinition feed;
    feed.id = FeedId(json["id"].toString());
    feed.name = localizedText(json["name"]);
    feed.sector = SectorId(json["sector"].toString());
    feed.owner = AgencyId(json["owner"].toString());
    feed.connector = json["connector"].toObject();
    feed.format = json["format"].toObject();
    for (const auto &field : json["fields"].toArray())
        feed.fields.push_back(fieldMapping(field.toObject()));
    feed.codeListDate = isoDate(json["unit_codes"]["on"]);
    feed.codeListField = json["unit_codes"]["at_field"].toString();
    for (const auto &observation : json["observations"].toArray())
        feed.observations.push_back(observationMapping(observation.toObject()));
    if (json.contains("records"))
        feed.records = recordMapping(json["records"].toObject());
    if (json.contains("schedule")) {
        feed.schedule = feedSchedule(json["schedule"].toObject());
        feed.promise = seconds(json["grace_s"]);
    } else {
        feed.every = seconds(json["every_s"]);
        feed.promise = seconds(json["promise_s"]);
    }
    feed.promiseOnWorkdays = json["promise_days"] == QLatin1String("workdays");
    feed.hostLimit = json["host_limit"].toInt(feed.hostLimit);
    if (json.contains("future_tolerance_s"))
        feed.futureTolerance = seconds(json["future_tolerance_s"]);
    feed.watermarkField = json["watermark"]["field"].toString();
    feed.watermarkInitial = json["watermark"]["initial"].toString();
    feed.pageRows = json["page_rows"].toInt();
    feed.mappingFingerprint = fingerprintOf(json);
    feed.personalData = json["personal_data"].toBool(true);
    // Ten payloads a second would be as many files.
    feed.payloadDays = json["payload_days"].toInt(isStream(feed.connector) ? 0 : feed.payloadDays);
    if (json.contains("payload_mib"))
        feed.payloadBytes = std::int64_t(json["payload_mib"].toInt()) * 1024 * 1024;
    return feed;
}

/// Collects every field name that a feed's mappings use, with the place that uses it.
class FieldUse
{
public:
    FieldUse(const FeedDefinition &feed, QString file, QString place, PackProblems &problems)
        : m_file(std::move(file))
        , m_place(std::move(place))
        , m_problems(problems)
    {
        for (const auto &field : feed.fields) {
            if (m_types.contains(field.name))
                complain(PackTexts::tr("The field “%1” is mapped twice.").arg(field.name));
            m_types.insert(field.name, field.type);
        }
    }

    void expect(const QString &field, std::initializer_list<FieldType> types)
    {
        if (field.isEmpty())
            return;
        const auto found = m_types.constFind(field);
        if (found == m_types.constEnd())
            complain(PackTexts::tr("No field of this feed is called “%1”.").arg(field));
        else if (types.size() > 0 && std::find(types.begin(), types.end(), *found) == types.end())
            complain(PackTexts::tr("The field “%1” has a type that cannot stand here.").arg(field));
    }

    void expect(const std::vector<Condition> &list)
    {
        for (const auto &condition : list) {
            expect(condition.field, {});
            expect(condition.otherField, {});
        }
    }

    void complain(const QString &reason) { m_problems.push_back({m_file, m_place, reason}); }

private:
    QHash<QString, FieldType> m_types;
    QString m_file;
    QString m_place;
    PackProblems &m_problems;
};

/// Local names from the root: /report/rows/row.
bool isXmlRowsPath(const QString &path)
{
    static const QRegularExpression pattern(QStringLiteral("^(/[^/@:.\\s][^/@:\\s]*)+$"));
    return pattern.match(path).hasMatch();
}

/// Within a row: code, address/commune, value/@unit, @id or the dot of the row itself.
bool isXmlFieldPath(const QString &path)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\.|([^/@:.\\s][^/@:\\s]*/)*@?[^/@:.\\s][^/@:\\s]*)$"));
    return pattern.match(path).hasMatch();
}

/// What the format geojson gives of a geometry (see GeoJsonDecoder).
const QStringList kGeometrySources{QStringLiteral("@lon"), QStringLiteral("@lat"), QStringLiteral("@area_km2"),
                                   QStringLiteral("@geometry")};

/// What the format takes for the place of rows and of fields.
void checkPlaces(const FeedDefinition &feed, FieldUse &use)
{
    const QString format = feed.format["type"].toString();
    const QString rows = feed.format["rows"].toString();
    if (format == u"json" && !rows.isEmpty() && !rows.startsWith(QLatin1Char('/')))
        use.complain(PackTexts::tr("“%1” is no JSON Pointer: it begins with /.").arg(rows));
    if (format == u"xml" && !isXmlRowsPath(rows))
        use.complain(PackTexts::tr("“%1” is no path of elements such as /report/rows/row.").arg(rows));
    for (const auto &field : feed.fields) {
        if (field.source == kPlaceSource)
            continue;
        if (field.source == kReceivedSource) {
            if (field.type != FieldType::DateTime || !field.format.isEmpty())
                use.complain(PackTexts::tr("“%1” is a datetime without a format.").arg(field.source));
            continue;
        }
        const bool isOfGeometry = format == u"geojson" && field.source.startsWith(QLatin1Char('@'));
        if (isOfGeometry && !kGeometrySources.contains(field.source))
            use.complain(PackTexts::tr("“%1” is nothing that a geometry has: %2.")
                             .arg(field.source, kGeometrySources.join(QStringLiteral(", "))));
        const bool pointer = format == u"json" || format == u"ndjson" || (format == u"geojson" && !isOfGeometry);
        if (pointer && !field.source.startsWith(QLatin1Char('/')))
            use.complain(PackTexts::tr("“%1” is no JSON Pointer: it begins with /.").arg(field.source));
        if (format == u"xml" && !isXmlFieldPath(field.source))
            use.complain(PackTexts::tr("“%1” is no path within a row such as code or value/@unit.").arg(field.source));
    }
}

void checkPages(const FeedDefinition &feed, FieldUse &use)
{
    const QString paging = feed.connector["paging"]["type"].toString();
    const bool counted = paging == u"page" || paging == u"offset";
    const QString format = feed.format["type"].toString();
    const bool isJson = format == u"json" || format == u"geojson";
    if (counted && (feed.pageRows == 0 || !isJson))
        use.complain(PackTexts::tr("Pages that are counted need page_rows and the format json or geojson."));
    if (paging == u"cursor" && !isJson)
        use.complain(PackTexts::tr("A cursor to the next page needs the format json or geojson."));
    if (feed.connector.contains("window_s") && feed.watermarkInitial.isEmpty())
        use.complain(PackTexts::tr("Windows (window_s) need a watermark with an initial time."));
    if (feed.pageRows > 0 && feed.watermarkField.isEmpty() && paging.isEmpty())
        use.complain(PackTexts::tr("A feed that comes in pages (page_rows) needs a watermark."));
}

/// A unit that is told by a place, and the two numbers that tell it.
void checkPlace(const FieldMapping &field, FieldUse &use)
{
    const bool isPlaced = field.source == kPlaceSource;
    if (isPlaced && (field.type != FieldType::Unit || field.longitudeField.isEmpty()))
        use.complain(PackTexts::tr("The field “%1” is taken from a place: it is a unit with “place”.").arg(field.name));
    if (!isPlaced && !field.longitudeField.isEmpty())
        use.complain(PackTexts::tr("The field “%1” has “place”, but is not taken from @place.").arg(field.name));
    use.expect(field.longitudeField, {FieldType::Number});
    use.expect(field.latitudeField, {FieldType::Number});
}

void checkFields(const FeedDefinition &feed, const QString &file, const QString &place, PackProblems &problems)
{
    static constexpr auto kTimes = {FieldType::Date, FieldType::DateTime, FieldType::EpochSeconds,
                                    FieldType::EpochMillis};
    static constexpr auto kNumbers = {FieldType::Number, FieldType::Integer};
    FieldUse use(feed, file, place, problems);
    bool bringsUnits = false;
    checkPlaces(feed, use);
    for (const QString &fault : faultsOfHttpFeed(feed) + faultsOfManualFeed(feed) + faultsOfSqlFeed(feed) +
                                    faultsOfStreamFeed(feed) + faultsOfXlsxFeed(feed) + faultsOfBulletinFeed(feed) +
                                    faultsOfFileFeed(feed) + faultsOfFeedZone(feed) + faultsOfWrittenFields(feed) +
                                    faultsOfConditions(feed))
        use.complain(fault);
    for (const auto &field : feed.fields) {
        bringsUnits = bringsUnits || field.type == FieldType::Unit;
        const bool written = field.type == FieldType::Date || field.type == FieldType::DateTime;
        if (!field.unit.isEmpty() && field.type != FieldType::Number && field.type != FieldType::Integer)
            use.complain(PackTexts::tr("The field “%1” has a unit, but is no number.").arg(field.name));
        if (field.byName && field.type != FieldType::Unit)
            use.complain(PackTexts::tr("The field “%1” has by_name, but is no unit.").arg(field.name));
        if (field.ofSpan && !written)
            use.complain(PackTexts::tr("The field “%1” has span, but is no date or datetime.").arg(field.name));
        checkPlace(field, use);
        if (field.least && field.greatest && *field.least > *field.greatest)
            use.complain(PackTexts::tr("The field “%1” has min above max.").arg(field.name));
    }
    use.expect(feed.codeListField, kTimes);
    use.expect(feed.watermarkField, {});
    checkPages(feed, use);
    if (bringsUnits && !feed.codeListDate.isValid() && feed.codeListField.isEmpty())
        use.complain(PackTexts::tr(
            "A feed that sends unit codes must say of which day (unit_codes): a code alone means nothing."));
    for (const auto &observation : feed.observations) {
        use.expect(observation.value, kNumbers);
        use.expect(observation.at, kTimes);
        use.expect(observation.unit, {FieldType::Unit});
        use.expect(observation.vintage, {FieldType::Text});
        use.expect(observation.when);
    }
    if (feed.records) {
        use.expect(feed.records->key, {FieldType::Text});
        use.expect(feed.records->version, kTimes);
        for (const auto &count : feed.records->counts) {
            use.expect(count.at, kTimes);
            use.expect(count.weight, kNumbers);
            use.expect(count.unit, {FieldType::Unit});
            use.expect(count.when);
        }
    }
    const bool isPicture = feed.format["type"].toString() == u"image"; // whose payload is what it brings
    if (feed.observations.empty() && !feed.records && !isPicture)
        use.complain(PackTexts::tr("The feed brings neither a measure nor records."));
}

} // namespace

void appendFeeds(const PackDocument &document, std::vector<FeedDefinition> &feeds, PackProblems &problems)
{
    const QJsonArray list = document.root["feeds"].toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QJsonObject json = list[i].toObject();
        feeds.push_back(feedDefinition(json));
        if (json.contains("schedule") &&
            (json.contains("every_s") || json.contains("promise_s") || json.contains("promise_days")))
            problems.push_back({document.file, placeOf(QStringLiteral("feeds"), i),
                                PackTexts::tr("A feed has every_s and promise_s, or a schedule and grace_s.")});
        checkFields(feeds.back(), document.file, placeOf(QStringLiteral("feeds"), i), problems);
    }
}

} // namespace ioc
