// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/streams/mqtt_session.h"

#include "datasources/reachable_address.h"

#include <QCoreApplication>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <limits>
#include <utility>

#include <mosquitto.h>
#include <mqtt_protocol.h>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(MqttSession)
};

constexpr int kPacketsAtOnce = 512; ///< then others have their turn
constexpr int kBetweenLooks = 50;   ///< ms, at the deadline while connecting
constexpr int kRefusedSubscription = 128;

struct Library
{
    Library()
    {
        mosquitto_lib_init();
        std::signal(SIGPIPE, SIG_IGN); // it writes to a connection that is gone as it would to one that stands
    }
};

QString words(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

/// What libmosquitto calls, from within read() and connect().
struct MqttSession::Calls
{
    static void connected(mosquitto *, void *self, int answer, int flags, const mosquitto_property *)
    {
        auto *session = static_cast<MqttSession *>(self);
        session->m_answer = answer;
        session->m_wasKept = flags & 1;
    }

    static void disconnected(mosquitto *, void *self, int reason, const mosquitto_property *)
    {
        static_cast<MqttSession *>(self)->m_goodbye = reason;
    }

    static void subscribed(mosquitto *, void *self, int, int count, const int *granted)
    {
        auto *session = static_cast<MqttSession *>(self);
        for (int i = 0; i < count; ++i) {
            if (granted[i] >= kRefusedSubscription)
                session->m_fault =
                    Error{ErrorCode::Http, Texts::tr("The broker refuses the subscription of “%1”.")
                                               .arg(QString::fromUtf8(session->m_settings.topic.filter()))};
            else if (granted[i] < session->m_settings.qos)
                session->m_fault =
                    Error{ErrorCode::Http, Texts::tr("The broker grants QoS %1 only: declare that.").arg(granted[i])};
        }
    }

    static void message(mosquitto *, void *self, const mosquitto_message *message)
    {
        auto *session = static_cast<MqttSession *>(self);
        const QByteArrayView topic(message->topic, qsizetype(std::strlen(message->topic)));
        const QByteArrayView payload(static_cast<const char *>(message->payload), message->payloadlen);
        if (session->m_taken)
            session->m_taken({topic, payload, message->qos, message->retain});
        else
            session->m_early.push_back({topic.toByteArray(), payload.toByteArray(), message->qos, message->retain});
    }
};

MqttSession::MqttSession(MqttSettings settings, Login login, std::shared_ptr<MqttTls> tls)
    : m_settings(std::move(settings))
    , m_tls(std::move(tls))
{
    static const Library library;
    const bool isClean = m_settings.session.count() == 0;
    m_client = mosquitto_new(m_settings.clientId.constData(), isClean, this);
    if (!m_client)
        return;
    mosquitto_int_option(m_client, MOSQ_OPT_PROTOCOL_VERSION,
                         m_settings.isVersion5 ? MQTT_PROTOCOL_V5 : MQTT_PROTOCOL_V311);
    mosquitto_int_option(m_client, MOSQ_OPT_RECEIVE_MAXIMUM, std::numeric_limits<quint16>::max());
    mosquitto_int_option(m_client, MOSQ_OPT_TCP_NODELAY, 1);
    mosquitto_threaded_set(m_client, true); // or acknowledgements would leave from within read()
    mosquitto_connect_v5_callback_set(m_client, Calls::connected);
    mosquitto_disconnect_v5_callback_set(m_client, Calls::disconnected);
    mosquitto_subscribe_callback_set(m_client, Calls::subscribed);
    mosquitto_message_callback_set(m_client, Calls::message);
    if (!login.user.isEmpty())
        mosquitto_username_pw_set(m_client, login.user.constData(), login.password.constData());
    if (m_tls) {
        mosquitto_void_option(m_client, MOSQ_OPT_SSL_CTX, m_tls->context());
        mosquitto_int_option(m_client, MOSQ_OPT_SSL_CTX_WITH_DEFAULTS, 0); // which would want files
    }
}

MqttSession::~MqttSession()
{
    m_taken = {};
    mosquitto_destroy(m_client);
}

Result<void> MqttSession::connect(const BlockingCall &call)
{
    if (!m_client)
        return Error{ErrorCode::Internal, Texts::tr("There is no memory for a connection.")};
    const auto address = brokerAddress(call);
    if (!address)
        return address.error();
    mosquitto_property *properties = nullptr;
    if (m_settings.isVersion5 && m_settings.session.count() > 0)
        mosquitto_property_add_int32(&properties, MQTT_PROP_SESSION_EXPIRY_INTERVAL,
                                     uint32_t(m_settings.session.count()));
    const int begun = mosquitto_connect_bind_v5(m_client, address->toString().toLatin1().constData(), m_settings.port,
                                                int(m_settings.keepAlive.count()), nullptr, properties);
    const int number = errno;
    mosquitto_property_free_all(&properties);
    errno = number;
    if (begun != MOSQ_ERR_SUCCESS)
        return connectionError(begun, false);
    while (!m_answer) {
        if (call.isOver())
            return Error{ErrorCode::Timeout, Texts::tr("The broker did not answer in time.")};
        const int code = mosquitto_loop(m_client, kBetweenLooks, 1);
        if (code != MOSQ_ERR_SUCCESS && !m_answer)
            return connectionError(code, true);
    }
    return *m_answer == 0 ? Result<void>() : Result<void>(refusal());
}

/// libmosquitto itself would wait for minutes for an address that swallows what it is sent, and nobody could stop it.
Result<QHostAddress> MqttSession::brokerAddress(const BlockingCall &call) const
{
    const auto addresses = addressesOf(m_settings.host, call);
    if (!addresses)
        return addresses.error();
    return firstToAnswer(*addresses, m_settings.port, call);
}

Error MqttSession::connectionError(int code, bool isReached) const
{
    const int number = errno;
    if (m_tls && !m_tls->refusal().isEmpty())
        return {ErrorCode::Tls, Texts::tr("The certificate of the broker is refused: %1").arg(m_tls->refusal())};
    if (code == MOSQ_ERR_TLS || (m_tls && isReached)) // the alert that would tell more is lost with it
        return {ErrorCode::Tls,
                Texts::tr("No encrypted connection to the broker comes about; it may want a certificate "
                          "that it knows.")};
    if (code == MOSQ_ERR_ERRNO)
        return {ErrorCode::Connection, words(std::strerror(number)), {}, number};
    return {ErrorCode::Connection,
            Texts::tr("The broker closed the connection: %1").arg(words(mosquitto_strerror(code))),
            {},
            code};
}

Error MqttSession::refusal() const
{
    const int answer = *m_answer;
    const bool ofTheUser =
        m_settings.isVersion5
            ? answer == MQTT_RC_BAD_USERNAME_OR_PASSWORD || answer == MQTT_RC_NOT_AUTHORIZED ||
                  answer == CONNACK_REFUSED_NOT_AUTHORIZED || answer == CONNACK_REFUSED_BAD_USERNAME_PASSWORD
            : answer == CONNACK_REFUSED_BAD_USERNAME_PASSWORD || answer == CONNACK_REFUSED_NOT_AUTHORIZED;
    const QString told = words(m_settings.isVersion5 && answer >= 128 ? mosquitto_reason_string(answer)
                                                                      : mosquitto_connack_string(answer));
    if (ofTheUser)
        return {ErrorCode::Secret, Texts::tr("The broker refuses the user or the password: %1").arg(told), {}, answer};
    return {ErrorCode::Http, Texts::tr("The broker refuses the connection: %1").arg(told), {}, answer};
}

Error MqttSession::lost(int code) const
{
    const QString told = m_goodbye >= 128             ? words(mosquitto_reason_string(m_goodbye))
                         : code == MOSQ_ERR_ERRNO     ? words(std::strerror(errno))
                         : code == MOSQ_ERR_KEEPALIVE ? Texts::tr("it does not answer any more")
                                                      : words(mosquitto_strerror(code));
    return {ErrorCode::Connection, Texts::tr("The connection to the broker is gone: %1").arg(told), {}, code};
}

Result<void> MqttSession::checked(int code)
{
    if (m_fault)
        return *m_fault;
    if (code != MOSQ_ERR_SUCCESS)
        return lost(code);
    return {};
}

Result<void> MqttSession::subscribe()
{
    int options = 0;
    if (m_settings.isVersion5)
        options = m_settings.takesRetained ? MQTT_SUB_OPT_SEND_RETAIN_ALWAYS : MQTT_SUB_OPT_SEND_RETAIN_NEVER;
    return checked(mosquitto_subscribe_v5(m_client, nullptr, m_settings.topic.filter().constData(), m_settings.qos,
                                          options, nullptr));
}

int MqttSession::socket() const
{
    return mosquitto_socket(m_client);
}

Result<bool> MqttSession::read(const std::function<void(const MqttMessage &)> &taken,
                               const std::function<bool()> &mayGoOn)
{
    for (const Kept &kept : std::exchange(m_early, {}))
        taken({kept.topic, kept.payload, kept.qos, kept.isRetained});
    MqttTls::forgetErrors();
    bool tookOne = false;
    m_taken = [&](const MqttMessage &message) {
        tookOne = true;
        taken(message);
    };
    bool more = true;
    Result<void> done;
    for (int i = 0; i < kPacketsAtOnce && more && done && mayGoOn(); ++i) {
        errno = 0;
        tookOne = false;
        done = checked(mosquitto_loop_read(m_client, 1));
        // An acknowledgement that wakes a thread that is not there leaves the same number behind.
        const bool isDry = errno == EAGAIN || errno == EWOULDBLOCK;
        more = !isDry || tookOne || (m_tls && MqttTls::hasPending(mosquitto_ssl_get(m_client)));
    }
    m_taken = {};
    if (!done)
        return done.error();
    return more;
}

Result<bool> MqttSession::write()
{
    MqttTls::forgetErrors();
    while (mosquitto_want_write(m_client)) {
        errno = 0;
        const int code = mosquitto_loop_write(m_client, kPacketsAtOnce);
        const bool isFull = errno == EAGAIN || errno == EWOULDBLOCK;
        if (const auto done = checked(code); !done)
            return done.error();
        if (isFull)
            return mosquitto_want_write(m_client);
    }
    return false;
}

Result<void> MqttSession::tend()
{
    return checked(mosquitto_loop_misc(m_client));
}

void MqttSession::leave()
{
    mosquitto_disconnect(m_client);
    const auto sent = write();
    Q_UNUSED(sent)
}

} // namespace ioc
