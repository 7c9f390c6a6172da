// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/zone.h"
#include "core/domain/cap_alert.h"

#include <QByteArray>

namespace ioc {

/// The moment as the standard writes it: seconds and the zone's offset, never "Z".
QString capTime(Instant time, const Zone &zone);

/// An alert as a CAP 1.2 document (OASIS, 1 July 2010), its elements in the order of the schema, with times of the zone
/// and six decimals of degrees (a hand's breadth). What is empty is left out. Whether it is complete is not looked at:
/// see faultsOfAlert(). Usage when a text holds what XML cannot hold. Pure.
Result<QByteArray> toXml(const CapAlert &alert, const Zone &zone);

/// What keeps an alert from being a valid and complete message, sentences that name the element: required elements,
/// words that the standard does not know, rings that are open or short, times that end before they begin, references
/// that a kind of message needs, characters that XML 1.0 does not know. Empty for a good one. Pure.
QStringList faultsOfAlert(const CapAlert &alert);

} // namespace ioc
