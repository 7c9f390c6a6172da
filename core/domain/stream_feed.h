// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace ioc {

/// Whether the source of a connector sends by itself: mqtt, websocket, sse.
bool isStream(const QJsonObject &connector);

} // namespace ioc
