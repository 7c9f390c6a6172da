// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/calendar/feed_schedule.h"

#include <QJsonObject>

namespace ioc {

/// Days as a schedule names them: "daily", "workdays", ["mon", …] or {"of_month": [1, …]}.
ScheduleDays scheduleDays(const QJsonValue &json);

/// The schedule of a feed that has passed its schema.
FeedSchedule feedSchedule(const QJsonObject &json);

} // namespace ioc
