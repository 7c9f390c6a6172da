// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarms/alarm_status.h"

#include <QString>

namespace ioc {

/// The words for people, in the language of the program. Any thread.
QString termOf(AlarmPhase phase);  ///< "unacknowledged"
QString termOf(Priority priority); ///< "critical"
QString termOf(AlarmEvent event);  ///< "Acknowledged"

} // namespace ioc
