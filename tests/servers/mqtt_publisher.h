// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <atomic>

struct mosquitto;

namespace ioc::test {

/// Sends messages to a broker, on a thread of libmosquitto's own. A failure ends the test program.
class MqttPublisher
{
public:
    explicit MqttPublisher(int port, const QByteArray &user = {}, const QByteArray &password = {});
    ~MqttPublisher();

    void publish(const QByteArray &topic, const QByteArray &message, int qos = 1, bool retained = false);

    /// Until the broker has everything. False when it has not in a minute.
    bool waitForAll() const;

private:
    mosquitto *m_client;
    int m_sent = 0;
    std::atomic<int> m_taken = 0;
    std::atomic<bool> m_connected = false;
};

} // namespace ioc::test
