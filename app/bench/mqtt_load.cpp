// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/mqtt_load.h"

#include <QDateTime>
#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <mosquitto.h>

namespace ioc {
namespace {

constexpr int kSeries = 200;
constexpr int kTries = 100;
constexpr int kPause = 50; // ms
constexpr qint64 kLookBack = 7 * 24 * 3600;

int freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

} // namespace

MqttBroker::~MqttBroker()
{
    m_process.terminate();
    m_process.waitForFinished();
}

Result<void> MqttBroker::start(const QString &folder)
{
    QString program = QStandardPaths::findExecutable(QStringLiteral("mosquitto"));
    if (program.isEmpty())
        program = QStandardPaths::findExecutable(QStringLiteral("mosquitto"), {QStringLiteral("/usr/sbin")});
    if (program.isEmpty())
        return Error{ErrorCode::NotFound, QStringLiteral("there is no mosquitto in PATH to measure with")};
    m_port = freePort();
    QFile file(folder + QStringLiteral("/mosquitto.conf"));
    if (!file.open(QIODevice::WriteOnly))
        return Error{ErrorCode::Io, file.errorString(), file.fileName()};
    file.write("listener " + QByteArray::number(m_port) +
               " 127.0.0.1\nallow_anonymous true\nmax_queued_messages 0\nlog_type error\n");
    file.close();
    m_process.setStandardErrorFile(folder + QStringLiteral("/mosquitto.log"));
    m_process.start(program, {QStringLiteral("-c"), file.fileName()});
    for (int i = 0; i < kTries; ++i) {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), quint16(m_port));
        if (socket.waitForConnected(kPause))
            return {};
        QThread::msleep(kPause);
    }
    return Error{ErrorCode::Connection, QStringLiteral("mosquitto does not answer")};
}

MqttLoad::MqttLoad()
{
    mosquitto_lib_init();
    m_client = mosquitto_new(nullptr, true, nullptr);
}

MqttLoad::~MqttLoad()
{
    mosquitto_disconnect(m_client);
    mosquitto_loop_stop(m_client, true);
    mosquitto_destroy(m_client);
}

Result<void> MqttLoad::connect(int port)
{
    const int code = mosquitto_connect(m_client, "127.0.0.1", port, 60);
    if (code != MOSQ_ERR_SUCCESS || mosquitto_loop_start(m_client) != MOSQ_ERR_SUCCESS)
        return Error{ErrorCode::Connection, QStringLiteral("the broker takes no publisher")};
    return {};
}

Result<void> MqttLoad::send(int count, int qos)
{
    const qint64 start = QDateTime::currentSecsSinceEpoch() - kLookBack;
    for (int i = 0; i < count; ++i, ++m_sent) {
        const QByteArray topic = "bench/s" + QByteArray::number(m_sent % kSeries);
        const QByteArray message = "{\"t\":" + QByteArray::number(start - start % 3600 + m_sent / kSeries) +
                                   ",\"v\":" + QByteArray::number(m_sent % 1000) + "}";
        if (mosquitto_publish(m_client, nullptr, topic.constData(), int(message.size()), message.constData(), qos,
                              false) != MOSQ_ERR_SUCCESS)
            return Error{ErrorCode::Connection, QStringLiteral("a message cannot be published")};
    }
    return {};
}

} // namespace ioc
