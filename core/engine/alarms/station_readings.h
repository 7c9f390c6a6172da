// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarm_service.h"
#include "core/domain/pack.h"
#include "core/store/figure_reader.h"

namespace ioc {

/// What a station said in [from, to), the newest of each hour, oldest first; see AlarmService::askStation(). The
/// cache's errors.
Result<std::vector<StationReading>> stationReadings(const ProvincePack &pack, FigureReader &figures,
                                                    const AlarmKey &key, const QString &station, Instant from,
                                                    Instant to);

} // namespace ioc
