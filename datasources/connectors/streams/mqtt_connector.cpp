// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/streams/mqtt_connector.h"

#include "datasources/json_text.h"

namespace ioc {
namespace {

using namespace std::chrono_literals;

constexpr auto kBetweenTendings = 1s;

QString originOf(const MqttSettings &settings)
{
    return QStringLiteral("mqtt://%1:%2/%3")
        .arg(settings.host)
        .arg(settings.port)
        .arg(QString::fromUtf8(settings.topic.filter()));
}

} // namespace

MqttConnector::MqttConnector(const FeedDefinition &feed, MqttSettings settings, const SecretSource &secrets,
                             BlockingPool &pool)
    : StreamConnector(feed, originOf(settings))
    , m_feedId(feed.id)
    , m_connector(feed.connector)
    , m_settings(std::move(settings))
    , m_secrets(secrets)
    , m_pool(pool)
{
    connect(&m_tending, &QTimer::timeout, this, [this] {
        if (const auto tended = m_session->tend(); !tended)
            return lose(tended.error());
        write();
    });
}

MqttConnector::~MqttConnector()
{
    MqttConnector::close();
}

Result<std::shared_ptr<MqttSession>> MqttConnector::makeSession()
{
    m_used.forget();
    const QJsonObject auth = m_connector["auth"].toObject();
    MqttSession::Login login{auth["user"].toString().toUtf8(), {}};
    if (!login.user.isEmpty()) {
        const auto password = m_secrets.secret(auth["secret"].toString());
        if (!password)
            return password.error();
        login.password = *password;
        m_used.note(*password);
    }
    std::shared_ptr<MqttTls> tls;
    if (m_settings.isEncrypted) {
        auto made = MqttTls::make(m_connector["tls"].toObject(), m_settings.host, m_secrets);
        if (!made)
            return made.error();
        tls = std::move(*made);
    }
    return std::make_shared<MqttSession>(m_settings, std::move(login), std::move(tls));
}

void MqttConnector::open(const FetchRequest &)
{
    const int attempt = ++m_attempt;
    const auto session = makeSession();
    if (!session) {
        QTimer::singleShot(0, this, [this, attempt, error = session.error()] {
            if (attempt == m_attempt)
                failed(error);
        });
        return;
    }
    m_pool.start(
        m_feedId, timing().ofAnAttempt(),
        [session = *session](const BlockingCall &call) -> FetchOutcome {
            const auto connected = session->connect(call);
            return connected ? FetchOutcome(NothingNew{}) : FetchOutcome(FetchFailure{connected.error(), {}});
        },
        this,
        [this, attempt, session = *session](FetchOutcome outcome) {
            if (attempt != m_attempt)
                return;
            if (auto *failure = std::get_if<FetchFailure>(&outcome)) {
                failure->error.where = origin();
                return failed(failure->error);
            }
            m_session = session;
            begin();
        });
}

void MqttConnector::begin()
{
    m_holding = false;
    if (const auto subscribed = m_session->subscribe(); !subscribed)
        return lose(subscribed.error());
    m_readable = std::make_unique<QSocketNotifier>(m_session->socket(), QSocketNotifier::Read);
    m_writable = std::make_unique<QSocketNotifier>(m_session->socket(), QSocketNotifier::Write);
    m_readable->setEnabled(false);
    m_writable->setEnabled(false);
    connect(m_readable.get(), &QSocketNotifier::activated, this, &MqttConnector::read);
    connect(m_writable.get(), &QSocketNotifier::activated, this, &MqttConnector::write);
    m_tending.start(kBetweenTendings);
    opened(m_session->wasKept() && m_settings.qos == 1);
    write();
}

void MqttConnector::close()
{
    ++m_attempt;
    m_tending.stop();
    m_readable.reset();
    m_writable.reset();
    m_reading = false;
    if (m_session && !m_holding)
        m_session->leave();
    m_session.reset();
}

void MqttConnector::resume()
{
    m_reading = true;
    m_readable->setEnabled(true);
    // What TLS has already unpacked makes no socket readable.
    QMetaObject::invokeMethod(this, &MqttConnector::read, Qt::QueuedConnection);
}

void MqttConnector::pause()
{
    m_reading = false;
    if (m_readable)
        m_readable->setEnabled(false);
}

void MqttConnector::confirm()
{
    m_holding = false;
    write();
}

void MqttConnector::read()
{
    if (!m_reading || !m_session)
        return;
    m_news = false;
    const int before = batch().messages();
    const auto more =
        m_session->read([this](const MqttMessage &message) { take(message); }, [this] { return !batch().isFull(); });
    const bool brought = batch().messages() > before;
    m_holding = m_holding || (brought && m_settings.qos == 1);
    if (brought)
        gathered(m_news);
    if (!more)
        return lose(more.error());
    write();
    if (*more && m_reading)
        QMetaObject::invokeMethod(this, &MqttConnector::read, Qt::QueuedConnection);
}

void MqttConnector::write()
{
    if (!m_session || m_holding)
        return;
    const auto waiting = m_session->write();
    if (!waiting)
        return lose(waiting.error());
    m_writable->setEnabled(*waiting);
}

void MqttConnector::lose(const Error &error)
{
    m_holding = true; // nobody is left to take leave of
    close();
    failed({error.code, error.message, origin(), error.native});
}

void MqttConnector::take(const MqttMessage &message)
{
    const auto parts = m_settings.topic.parts(message.topic);
    if (!parts || (message.isRetained && !m_settings.takesRetained))
        return;
    QByteArray about("{\"topic\":");
    appendWellFormed(about, message.topic);
    for (size_t i = 0; i < parts->size(); ++i) {
        about += ",\"" + m_settings.topic.names()[qsizetype(i)] + "\":";
        appendWellFormed(about, (*parts)[i]);
    }
    about += message.isRetained ? ",\"retained\":true,\"qos\":" : ",\"retained\":false,\"qos\":";
    about += char('0' + message.qos);
    if (message.qos == 0 && m_settings.qos == 0 && !message.isRetained)
        about += ",\"received\":\"" + nowText() + '"';
    m_news = m_news || !message.isRetained;
    batch().add(about, message.payload, QString::fromUtf8(message.topic));
}

} // namespace ioc
