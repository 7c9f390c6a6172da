// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarm.h"
#include "core/domain/bulletins/bulletin.h"
#include "core/domain/pack.h"

#include <QJsonObject>

namespace ioc {

/// The message of a warning that somebody has drafted (docs/bulletins.md tells the members), sent `now` by the
/// province. It is Actual unless the caller says that it is an exercise or a test; then every headline begins with the
/// word. Usage, with sentences that name what is wrong or missing, unless the message is complete and valid; of units
/// that do not exist NotFound. Pure.
Result<CapAlert> warningFromDraft(const QJsonObject &draft, const ProvincePack &pack, BulletinStatus status,
                                  Instant now);

/// The draft of a warning about an alarm that stands, without `category` and `expires`, which a person gives: observed,
/// immediate, as severe as its priority, with the rule's advice.
QJsonObject draftOfAlarm(const Alarm &alarm, const ProvincePack &pack);

} // namespace ioc
