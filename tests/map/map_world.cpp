// SPDX-License-Identifier: GPL-3.0-or-later
#include "map_world.h"

#include "widgets/models/map_state.h"

namespace ioc {
namespace {

const IndicatorId kRate(QStringLiteral("rate"));
constexpr double kValues[] = {80, 87, 92, 96, 99, 99.5, 97, 90, 0};

QJsonObject squareAt(const QString &id, int column, int row)
{
    const double x = 106 + 0.1 * column;
    const double y = 16 + 0.1 * row;
    const QJsonArray ring{QJsonArray{x, y}, QJsonArray{x + 0.1, y}, QJsonArray{x + 0.1, y + 0.1},
                          QJsonArray{x, y + 0.1}, QJsonArray{x, y}};
    return {{QStringLiteral("type"), QStringLiteral("Feature")},
            {QStringLiteral("properties"), QJsonObject{{QStringLiteral("id"), id}}},
            {QStringLiteral("geometry"), QJsonObject{{QStringLiteral("type"), QStringLiteral("Polygon")},
                                                     {QStringLiteral("coordinates"), QJsonArray{ring}}}}};
}

QByteArray collection(const QJsonArray &features)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("type"), QStringLiteral("FeatureCollection")},
                                     {QStringLiteral("features"), features}})
        .toJson(QJsonDocument::Compact);
}

QByteArray river()
{
    return R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"r"},
        "geometry":{"type":"LineString","coordinates":[[106.0,16.21],[106.3,16.22]]}}]})";
}

PackPtr makePack()
{
    auto pack = std::make_shared<ProvincePack>();
    pack->zone = *Zone::byName(QStringLiteral("Asia/Ho_Chi_Minh"));
    std::vector<AdministrativeUnit> units;
    QJsonArray squares;
    for (int i = 0; i < 9; ++i) {
        AdministrativeUnit unit;
        unit.id = UnitId(QStringLiteral("u%1@2025-07-01").arg(i));
        unit.code = QStringLiteral("0000%1").arg(i);
        unit.name = {QStringLiteral("Xã %1").arg(i), QStringLiteral("Place %1").arg(i)};
        unit.validFrom = QDate(2025, 7, 1);
        squares.append(squareAt(unit.id.toString(), i % 3, i / 3));
        units.push_back(unit);
    }
    pack->units = UnitRegistry(std::move(units));
    pack->boundaries = {{QDate(2025, 7, 1), collection(squares)}};
    pack->rivers = river();
    Indicator rate;
    rate.id = kRate;
    rate.name = {QStringLiteral("Tỷ lệ"), QStringLiteral("Rate")};
    rate.unit = {QStringLiteral("%"), QStringLiteral("%")};
    rate.decimals = 1;
    rate.direction = Direction::Up;
    pack->indicators = {rate};
    return pack;
}

} // namespace

MapWorld::MapWorld()
    : pack(makePack())
    , now(pack->zone.instant(QDate(2026, 11, 21), QTime(18, 45)))
{
    tile.id = QStringLiteral("map");
    tile.kind = TileKind::Map;
    tile.indicators = {kRate};
    tile.classes = {85, 90, 95, 98};
    snapshot.at = now;
    std::vector<Reading> readings;
    for (int i = 0; i < 9; ++i) {
        Reading reading;
        reading.indicator = kRate;
        reading.unit = unit(i);
        reading.value = kValues[i];
        reading.quality = i == 7 ? Quality::Stale : Quality::Good;
        reading.asOf = i == 7 ? now - std::chrono::hours(3) : now;
        readings.push_back(reading);
    }
    readings[8].value.reset();
    readings[8].quality = Quality::Missing;
    snapshot.byCommune.insert(kRate, readings);
}

UnitId MapWorld::unit(int index) const
{
    return pack->units.all()[size_t(index)].id;
}

Reading &MapWorld::reading(int index)
{
    return snapshot.byCommune[kRate][size_t(index)];
}

PresentContext MapWorld::context(Language language) const
{
    return {pack, Format(language, pack->zone), now, PageId(QStringLiteral("page")), std::nullopt};
}

QColor MapWorld::classColour(int index)
{
    static const MapWorld world;
    static const MapState state = makeMapState(world.tile, world.snapshot, world.context());
    return state.classes.at(size_t(index)).colour;
}

} // namespace ioc
