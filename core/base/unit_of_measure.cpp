// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/unit_of_measure.h"

#include <array>
#include <cstdint>
#include <numeric>

namespace ioc {
namespace {

/// A unit as a whole number of the smallest one of its family.
struct KnownUnit
{
    const char *name;
    const char *family;
    std::int64_t size;
};

// Sizes: Decree 86/2012/NĐ-CP, legal units of measurement (SI, and tạ, tấn, ha, lít, giờ, ngày beside it).
constexpr std::array kUnits{
    KnownUnit{"đồng", "money", 1},
    KnownUnit{"nghìn đồng", "money", 1'000},
    KnownUnit{"triệu đồng", "money", 1'000'000},
    KnownUnit{"tỷ đồng", "money", 1'000'000'000},
    KnownUnit{"nghìn tỷ đồng", "money", 1'000'000'000'000},
    KnownUnit{"mm", "length", 1},
    KnownUnit{"cm", "length", 10},
    KnownUnit{"m", "length", 1'000},
    KnownUnit{"km", "length", 1'000'000},
    KnownUnit{"m²", "area", 1},
    KnownUnit{"ha", "area", 10'000},
    KnownUnit{"km²", "area", 1'000'000},
    KnownUnit{"lít", "volume", 1},
    KnownUnit{"m³", "volume", 1'000},
    KnownUnit{"nghìn m³", "volume", 1'000'000},
    KnownUnit{"triệu m³", "volume", 1'000'000'000},
    KnownUnit{"g", "mass", 1},
    KnownUnit{"kg", "mass", 1'000},
    KnownUnit{"tạ", "mass", 100'000},
    KnownUnit{"tấn", "mass", 1'000'000},
    KnownUnit{"nghìn tấn", "mass", 1'000'000'000},
    KnownUnit{"µg/m³", "concentration", 1},
    KnownUnit{"mg/m³", "concentration", 1'000},
    KnownUnit{"kWh", "energy", 1},
    KnownUnit{"MWh", "energy", 1'000},
    KnownUnit{"GWh", "energy", 1'000'000},
    KnownUnit{"giây", "time", 1},
    KnownUnit{"phút", "time", 60},
    KnownUnit{"giờ", "time", 3'600},
    KnownUnit{"ngày", "time", 86'400},
    KnownUnit{"km/h", "speed", 5},
    KnownUnit{"m/s", "speed", 18},
    KnownUnit{"người", "people", 1},
    KnownUnit{"nghìn người", "people", 1'000},
    KnownUnit{"triệu người", "people", 1'000'000},
    KnownUnit{"‰", "share", 1},
    KnownUnit{"%", "share", 10},
    KnownUnit{"lần", "share", 1'000},
};

const KnownUnit *find(const QString &name)
{
    for (const KnownUnit &unit : kUnits) {
        if (name == QString::fromUtf8(unit.name))
            return &unit;
    }
    return nullptr;
}

} // namespace

std::optional<UnitFactor> unitFactor(const QString &from, const QString &to)
{
    if (from == to)
        return UnitFactor{};
    const KnownUnit *source = find(from);
    const KnownUnit *target = find(to);
    if (!source || !target || QLatin1StringView(source->family) != QLatin1StringView(target->family))
        return std::nullopt;
    const std::int64_t common = std::gcd(source->size, target->size);
    return UnitFactor{double(source->size / common), double(target->size / common)};
}

} // namespace ioc
