// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/compiled_feed.h"

#include "core/domain/feed_zone.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CompiledFeed)
};

class Compiler
{
public:
    Compiler(const ProvincePack &pack, const FeedDefinition &feed)
        : m_pack(pack)
    {
        for (size_t i = 0; i < feed.fields.size(); ++i)
            m_positions.insert(feed.fields[i].name, int(i));
    }

    int position(const QString &field) const { return field.isEmpty() ? -1 : m_positions.value(field, -1); }

    CompiledFeed::Target target(const MeasureId &id, const QString &value, const QString &at, const QString &unit,
                                const QHash<QString, QString> &members, const std::vector<Condition> &when) const
    {
        CompiledFeed::Target target;
        target.measure = &m_pack.measures.at(id);
        target.value = position(value);
        target.at = position(at);
        target.unit = position(unit);
        for (const QString &dimension : target.measure->dimensions)
            target.members.push_back(position(members.value(dimension, dimension)));
        for (const auto &condition : when)
            target.when.emplace_back(condition, position(condition.field), position(condition.otherField));
        return target;
    }

private:
    const ProvincePack &m_pack;
    QHash<QString, int> m_positions;
};

CompiledFeed::SeriesRule ruleOf(const CompiledFeed::Target &target, const FeedDefinition &feed)
{
    const FieldMapping &field = feed.fields[size_t(target.value)];
    const bool mayRepeat = target.measure->kind == MeasureKind::Intensive && target.measure->grain != Grain::Instant;
    return {target.value, field.steps, !mayRepeat};
}

UnitId onlyProvince(const UnitRegistry &units)
{
    for (const auto &unit : units.all()) {
        if (unit.type == UnitType::Province && !unit.validTo.isValid())
            return unit.id;
    }
    return {};
}

} // namespace

CompiledFeed::CompiledFeed(PackPtr packWithFeed, const FeedDefinition &feed, std::shared_ptr<const UnitIndex> codes)
    : pack(std::move(packWithFeed))
    , definition(&feed)
    , units(std::move(codes))
    , province(onlyProvince(pack->units))
{
    const Compiler compiler(*pack, feed);
    QJsonObject named;
    for (size_t i = 0; i < feed.fields.size(); ++i) {
        const FieldMapping &field = feed.fields[i];
        named.insert(field.name, field.source);
        fields.emplace_back(field, zoneOfField(field, feed, pack->zone));
        if (isOfNoRow(field.source))
            made.push_back(int(i));
        else
            sources.push_back(field.source);
        sourceNames.push_back(field.name.toStdString());
        if (field.type == FieldType::Unit)
            unitFields.push_back(
                {int(i), compiler.position(field.longitudeField), compiler.position(field.latitudeField)});
    }
    sourcesOfFields = QJsonDocument(named).toJson(QJsonDocument::Compact);
    for (const auto &mapping : feed.observations) {
        observations.push_back(
            compiler.target(mapping.measure, mapping.value, mapping.at, mapping.unit, mapping.members, mapping.when));
        observations.back().vintage = compiler.position(mapping.vintage);
        rules.insert(mapping.measure, ruleOf(observations.back(), feed));
    }
    if (feed.records) {
        recordFields = std::make_shared<const RecordFields>(recordFieldsOf(feed));
        key = compiler.position(feed.records->key);
        version = compiler.position(feed.records->version);
        for (const auto &mapping : feed.records->counts) {
            counts.push_back(compiler.target(mapping.measure, mapping.weight, mapping.at, mapping.unit, mapping.members,
                                             mapping.when));
            counts.back().shiftDays = mapping.shiftDays;
        }
    }
    watermark = compiler.position(feed.watermarkField);
    codeListDate = compiler.position(feed.codeListField);
}

std::optional<QDate> CompiledFeed::codeListDay(std::span<const TypedValue> row) const
{
    if (codeListDate < 0)
        return definition->codeListDate;
    const TypedValue &when = row[size_t(codeListDate)];
    return when.kind == TypedValue::Kind::Time ? std::optional(pack->zone.date(when.time)) : std::nullopt;
}

std::variant<TypedValue, QString> CompiledFeed::unitOf(const UnitField &unit, std::span<const TypedValue> row,
                                                       QDate on) const
{
    const TypedValue &code = row[size_t(unit.field)];
    if (unit.longitude < 0)
        return code.kind == TypedValue::Kind::Absent ? code : fields[size_t(unit.field)].unitValue(code, *units, on);
    const TypedValue &longitude = row[size_t(unit.longitude)];
    const TypedValue &latitude = row[size_t(unit.latitude)];
    const bool hasLongitude = longitude.kind == TypedValue::Kind::Number;
    const bool hasLatitude = latitude.kind == TypedValue::Kind::Number;
    if (!hasLongitude && !hasLatitude && !fields[size_t(unit.field)].mapping().required)
        return TypedValue();
    if (!hasLongitude || !hasLatitude)
        return Texts::tr("the place is missing");
    const UnitIndex::Found found = units->byPlace({longitude.number, latitude.number}, on);
    if (const auto *reason = std::get_if<QString>(&found))
        return *reason;
    TypedValue value;
    value.kind = TypedValue::Kind::Unit;
    value.unit = std::get<const AdministrativeUnit *>(found);
    return value;
}

} // namespace ioc
