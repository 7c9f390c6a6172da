// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/blocking_pool.h"
#include "datasources/connectors/streams/mqtt_settings.h"
#include "datasources/connectors/streams/mqtt_tls.h"

#include <QHostAddress>

#include <functional>

struct mosquitto;

namespace ioc {

/// A message as it came; its bytes live for the call.
struct MqttMessage
{
    QByteArrayView topic;
    QByteArrayView payload;
    int qos = 0;
    bool isRetained = false;
};

/// One connection to a broker, by libmosquitto without a thread of its own. It is made and connected in a blocking call
/// and used on the ingest thread afterwards; never on two threads at a time.
///
/// Acknowledgements wait within it until write() is called: so a message can be in the cache before the broker hears
/// that it has arrived, and a crash loses none at QoS 1.
class MqttSession
{
public:
    struct Login
    {
        QByteArray user; ///< empty: none
        QByteArray password;
    };

    MqttSession(MqttSettings settings, Login login, std::shared_ptr<MqttTls> tls);
    ~MqttSession();
    MqttSession(const MqttSession &) = delete;
    MqttSession &operator=(const MqttSession &) = delete;

    /// Blocks until the broker has taken us, at the first of its addresses that answers. NameResolution, Connection,
    /// Tls, Timeout, Secret (user or password), Http (what else the broker answers).
    Result<void> connect(const BlockingCall &call);

    /// Whether the broker had kept a session for us.
    bool wasKept() const { return m_wasKept; }

    /// Asks for the messages.
    Result<void> subscribe();

    int socket() const;

    /// Reads at most one packet after another until nothing waits, `mayGoOn` says no, or a good many were read.
    /// `taken` is called for each message. True when more may wait.
    Result<bool> read(const std::function<void(const MqttMessage &)> &taken, const std::function<bool()> &mayGoOn);

    /// Sends what waits to be sent, acknowledgements first of all. True when the socket takes no more for now.
    Result<bool> write();

    /// Keeps the connection alive; once a second.
    Result<void> tend();

    /// Says good-bye. What waits to be sent is sent before.
    void leave();

private:
    struct Calls;
    Result<QHostAddress> brokerAddress(const BlockingCall &call) const;
    Result<void> checked(int code);
    Error connectionError(int code, bool isReached) const;
    Error refusal() const;
    Error lost(int code) const;

    MqttSettings m_settings;
    std::shared_ptr<MqttTls> m_tls;
    mosquitto *m_client;
    std::optional<int> m_answer; ///< of the broker to CONNECT
    bool m_wasKept = false;
    std::optional<Error> m_fault; ///< found in a callback
    int m_goodbye = 0;            ///< why the broker says it closes the connection (MQTT 5)
    std::function<void(const MqttMessage &)> m_taken;
    struct Kept
    {
        QByteArray topic;
        QByteArray payload;
        int qos;
        bool isRetained;
    };
    std::vector<Kept> m_early; ///< came before anybody read
};

} // namespace ioc
