// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/connectors/streams/mqtt_session.h"
#include "datasources/connectors/streams/stream_connector.h"

#include <QSocketNotifier>

namespace ioc {

/// Messages of a broker, MQTT 3.1.1 and 5. A line of its payloads is {"topic", the named parts of the topic,
/// "retained", "qos", "received", "message"}. "received" is there only where a message cannot have waited anywhere: at
/// QoS 0, and not retained. At QoS 1 and 2 the broker keeps a session for the feed, and hears that a message has
/// arrived once that is in the cache (at QoS 2 the protocol wants a first word before, so a crash can lose what was
/// under way).
class MqttConnector final : public StreamConnector
{
    Q_OBJECT

public:
    /// `secrets` and `pool` are borrowed and outlive the connector.
    MqttConnector(const FeedDefinition &feed, MqttSettings settings, const SecretSource &secrets, BlockingPool &pool);
    ~MqttConnector() override;

private:
    void open(const FetchRequest &request) override;
    void close() override;
    void resume() override;
    void pause() override;
    void confirm() override;
    const UsedSecrets &askedWith() const override { return m_used; }

    Result<std::shared_ptr<MqttSession>> makeSession();
    void begin();
    void read();
    void write();
    void take(const MqttMessage &message);
    void lose(const Error &error);

    FeedId m_feedId;
    QJsonObject m_connector;
    MqttSettings m_settings;
    const SecretSource &m_secrets;
    BlockingPool &m_pool;
    UsedSecrets m_used;
    std::shared_ptr<MqttSession> m_session;
    std::unique_ptr<QSocketNotifier> m_readable;
    std::unique_ptr<QSocketNotifier> m_writable;
    QTimer m_tending;
    bool m_reading = false;
    bool m_news = false;    ///< a message that was not retained came with this read
    bool m_holding = false; ///< acknowledgements wait for the commit
    int m_attempt = 0;      ///< tells an attempt that was given up from the newest
};

} // namespace ioc
