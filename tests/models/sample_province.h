// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/snapshot.h"
#include "widgets/models/present_context.h"

namespace ioc::sample {

/// A small province for tests of screens: two indicators that are rates, one count that should stay low, one level with
/// a good range; two feeds; four communes. "Now" is 18:45:03 on Saturday 21/11/2026 in Việt Nam.
std::shared_ptr<ProvincePack> pack();
Instant now();
Instant at(int hour, int minute); ///< that day, local time
Zone zone();

PresentContext context(const PackPtr &pack, Language language = Language::Vietnamese);

UnitId province();
UnitId commune(int index); ///< 0…3: P. Hòa An, X. Suối Ngọc, X. Lâm Thủy, P. Đông Sơn

inline const IndicatorId kOnTime{QStringLiteral("dossiers.on_time")};
inline const IndicatorId kOnline{QStringLiteral("dossiers.online")};
inline const IndicatorId kOverdue{QStringLiteral("reports.overdue")};
inline const IndicatorId kLevel{QStringLiteral("reservoir.level")};
inline const FeedId kOneStop{QStringLiteral("one-stop")};
inline const FeedId kHotline{QStringLiteral("hotline")};

/// A good reading of the running month, as of 18:44.
Reading reading(const IndicatorId &indicator, double value);

/// Where a value stands against a target without a pace.
TargetStanding standing(double target, bool met, double distance);

/// A feed that is well, last heard at 18:44.
FeedHealth health(const FeedId &feed);

Tile tile(TileKind kind, const QString &id, const IndicatorId &indicator = {});

/// All four indicators and all feeds well, no alarm.
Snapshot snapshot();

void put(Snapshot &snapshot, const Reading &reading);

/// An unacknowledged alarm of a rule of the pack.
Alarm raised(const char *rule, const UnitId &unit, Priority priority, Instant at, double value,
             const QString &member = {});

} // namespace ioc::sample
