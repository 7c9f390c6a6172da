// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/mqtt_publisher.h"

#include <QElapsedTimer>
#include <QThread>
#include <QtGlobal>

#include <mosquitto.h>

namespace ioc::test {
namespace {

constexpr int kPatience = 60'000;

template <typename Condition>
bool waitFor(const Condition &condition)
{
    QElapsedTimer elapsed;
    elapsed.start();
    while (!condition() && !elapsed.hasExpired(kPatience))
        QThread::msleep(1);
    return condition();
}

} // namespace

MqttPublisher::MqttPublisher(int port, const QByteArray &user, const QByteArray &password)
{
    mosquitto_lib_init();
    m_client = mosquitto_new(nullptr, true, this);
    if (!user.isEmpty())
        mosquitto_username_pw_set(m_client, user.constData(), password.constData());
    mosquitto_connect_callback_set(m_client, [](mosquitto *, void *self, int answer) {
        static_cast<MqttPublisher *>(self)->m_connected = answer == 0;
    });
    mosquitto_publish_callback_set(m_client,
                                   [](mosquitto *, void *self, int) { ++static_cast<MqttPublisher *>(self)->m_taken; });
    if (mosquitto_connect(m_client, "127.0.0.1", port, 60) != MOSQ_ERR_SUCCESS ||
        mosquitto_loop_start(m_client) != MOSQ_ERR_SUCCESS || !waitFor([this] { return m_connected.load(); }))
        qFatal("the broker does not take the publisher");
}

MqttPublisher::~MqttPublisher()
{
    mosquitto_disconnect(m_client);
    mosquitto_loop_stop(m_client, false);
    mosquitto_destroy(m_client);
}

void MqttPublisher::publish(const QByteArray &topic, const QByteArray &message, int qos, bool retained)
{
    if (mosquitto_publish(m_client, nullptr, topic.constData(), int(message.size()), message.constData(), qos,
                          retained) != MOSQ_ERR_SUCCESS)
        qFatal("a message cannot be published");
    ++m_sent;
}

bool MqttPublisher::waitForAll() const
{
    return waitFor([this] { return m_taken == m_sent; });
}

} // namespace ioc::test
