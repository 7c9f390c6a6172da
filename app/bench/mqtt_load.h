// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QProcess>

struct mosquitto;

namespace ioc {

/// A broker of its own on loopback, mosquitto from PATH or /usr/sbin, without a limit of what waits.
class MqttBroker
{
public:
    ~MqttBroker();

    /// NotFound when there is no mosquitto.
    Result<void> start(const QString &folder);

    int port() const { return m_port; }

private:
    QProcess m_process;
    int m_port = 0;
};

/// Sends readings: {"t", "v"} on bench/SERIES, each another, from a thread of libmosquitto's own.
class MqttLoad
{
public:
    MqttLoad();
    ~MqttLoad();

    Result<void> connect(int port);

    /// The next `count` readings, as fast as they are taken.
    Result<void> send(int count, int qos);

private:
    mosquitto *m_client;
    int m_sent = 0;
};

} // namespace ioc
