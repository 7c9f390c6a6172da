// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/text.h"
#include "core/domain/unit.h"

#include <QStringList>

#include <optional>

namespace ioc {

/// How a quantity adds up. Flow: sums over time and territory. Stock: last over time, sums over territory. Intensive:
/// mean, least or greatest, never a sum.
enum class MeasureKind { Flow, Stock, Intensive };

/// What one observation of a measure stands for: a moment, or a whole hour, day or month from its time on.
enum class Grain { Instant, Hour, Day, Month };

/// Whether roll-ups by hour are kept beside those by day: of a day or a month no hours can be told.
constexpr bool isByHour(Grain grain)
{
    return grain == Grain::Instant || grain == Grain::Hour;
}

/// A base quantity. Measures add; indicators divide.
struct Measure
{
    MeasureId id;
    LocalizedText name;
    MeasureKind kind = MeasureKind::Flow;
    Grain grain = Grain::Day;
    LocalizedText unit; ///< "hồ sơ", "µg/m³"
    int decimals = 0;
    QStringList dimensions; ///< e.g. agency, field, channel, station; a series has one member for each
    std::optional<int> retentionDays;
    WeightKind restateBy = WeightKind::Population; ///< what the parts of a split unit are weighed by
};

} // namespace ioc
