// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/cap_alert.h"

#include <QByteArray>

namespace ioc {

/// An alert as compact JSON, the form in which the cache keeps one in a field of a record: members are named as the
/// elements of the standard, times are milliseconds of UTC, points are [latitude, longitude], what is empty is left
/// out. The same alert /// gives the same bytes. Pure.
QByteArray toJson(const CapAlert &alert);

/// What toJson() wrote. Decode for anything else.
Result<CapAlert> capAlertFromJson(const QByteArray &json);

} // namespace ioc
