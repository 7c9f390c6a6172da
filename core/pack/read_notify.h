// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/notify/notify_settings.h"

#include <QJsonObject>

namespace ioc {

/// notify.json, once it has passed its schema. What does not fit together is found by notifyFaults().
NotifySettings notifySettings(const QJsonObject &json);

} // namespace ioc
