// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/mqtt_topic.h"
#include "core/domain/feed.h"

#include <map>

namespace ioc {

/// How a broker is reached and what it is asked for: a connector's settings, read. A value.
struct MqttSettings
{
    QString host;
    int port = 1883;
    bool isEncrypted = false;
    bool isVersion5 = true;
    QByteArray clientId; ///< the same at every connection, for the broker keeps messages for it
    MqttTopic topic;
    int qos = 1;
    std::chrono::seconds session{0}; ///< how long the broker is to keep it (3.1.1: for ever); 0: not at all
    std::chrono::seconds keepAlive{30};
    bool takesRetained = true;
};

/// The settings of a feed whose connector has the type "mqtt". `installation`: what tells this data folder from others
/// of the machine, so that each has a session of its own. InvalidPack for what cannot be meant.
Result<MqttSettings> mqttSettingsOf(const FeedDefinition &feed, const std::map<QString, QString> &endpoints,
                                    const QString &installation);

} // namespace ioc
