// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/streams/websocket_connector.h"

#include "datasources/reachable_address.h"

#include <QJsonArray>
#include <QNetworkRequest>
#include <QRegularExpression>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>

#include <utility>

namespace ioc {
namespace {

constexpr qint64 kReadAhead = 64 * 1024;
constexpr int kDefaultPingSeconds = 20;
constexpr int kMostUnanswered = 2;
constexpr int kPort = 80; // RFC 6455, 3
constexpr int kEncryptedPort = 443;

/// Qt tells the status of a refused handshake in its sentence alone.
int statusIn(const QString &sentence)
{
    static const QRegularExpression pattern(QStringLiteral("status code: ([0-9]{3})"));
    return pattern.match(sentence).captured(1).toInt();
}

/// Where the server of an address answers; null where its name has one address only, which needs no trying.
Result<QHostAddress> addressFor(const QUrl &url, const BlockingCall &call)
{
    const auto addresses = addressesOf(url.host(), call);
    if (!addresses)
        return addresses.error();
    if (addresses->size() == 1)
        return QHostAddress();
    return firstToAnswer(*addresses, url.port(url.scheme() == u"wss" ? kEncryptedPort : kPort), call);
}

/// The address of the server that the handshake asks.
QUrl asHttp(QUrl url)
{
    url.setScheme(url.scheme() == u"wss" ? QStringLiteral("https") : QStringLiteral("http"));
    return url;
}

QSslConfiguration tlsOf(const HttpWay &way)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    if (!way.authorities.isEmpty())
        tls.setCaCertificates(QSslCertificate::fromData(way.authorities));
    if (way.certificate.isEmpty())
        return tls;
    tls.setLocalCertificateChain(QSslCertificate::fromData(way.certificate));
    const QSslKey rsa(way.key, QSsl::Rsa);
    tls.setPrivateKey(rsa.isNull() ? QSslKey(way.key, QSsl::Ec) : rsa);
    return tls;
}

QNetworkRequest requestOf(const HttpRequest &asking)
{
    QNetworkRequest request(asking.url);
    request.setRawHeader("User-Agent", "ToanCanh");
    for (const auto &[name, value] : asking.headers)
        request.setRawHeader(name, value);
    return request;
}

} // namespace

WebSocketConnector::WebSocketConnector(const FeedDefinition &feed, const QUrl &url,
                                       std::shared_ptr<HttpTransport> transport,
                                       std::unique_ptr<HttpCredentials> credentials, BlockingPool &pool)
    : WebStreamConnector(feed, url, std::move(transport), std::move(credentials))
    , m_feedId(feed.id)
    , m_pool(pool)
{
    for (const auto &greeting : feed.connector["subscribe"].toArray())
        m_greetings.push_back(greeting.toString());
    m_pings.setInterval(std::chrono::seconds(feed.connector["ping_s"].toInt(kDefaultPingSeconds)));
    connect(&m_pings, &QTimer::timeout, this, &WebSocketConnector::lookForLife);
}

WebSocketConnector::~WebSocketConnector()
{
    WebSocketConnector::close();
}

void WebSocketConnector::send(HttpRequest asking)
{
    const auto way = transport()->wayTo(asHttp(asking.url));
    if (!way)
        return fail(way.error());
    if (way->proxy.type() != QNetworkProxy::NoProxy || !QHostAddress(asking.url.host()).isNull())
        return shakeHands(asking, *way, {});
    const auto found = std::make_shared<QHostAddress>();
    m_pool.start(
        m_feedId, timing().ofAnAttempt(),
        [found, url = asking.url](const BlockingCall &call) -> FetchOutcome {
            const auto address = addressFor(url, call);
            if (!address)
                return FetchFailure{address.error(), {}};
            *found = *address;
            return NothingNew{};
        },
        this,
        [this, found, asking, way = *way, begun = attempt()](const FetchOutcome &outcome) {
            if (begun != attempt())
                return;
            if (const auto *failure = std::get_if<FetchFailure>(&outcome))
                return failed({failure->error.code, failure->error.message, origin(), failure->error.native});
            shakeHands(asking, way, *found);
        });
}

/// `address`: one that the name is known to have; null where the socket is to find its way itself.
void WebSocketConnector::shakeHands(const HttpRequest &asking, const HttpWay &way, const QHostAddress &address)
{
    m_tlsFault.reset();
    m_unanswered = 0;
    m_socket = std::make_unique<QWebSocket>();
    QWebSocket *socket = m_socket.get();
    socket->setSslConfiguration(tlsOf(way));
    socket->setProxy(way.proxy);
    socket->setReadBufferSize(kReadAhead);
    socket->setMaxAllowedIncomingMessageSize(quint64(batch().mostBytes()));
    socket->setMaxAllowedIncomingFrameSize(quint64(batch().mostBytes()));
    connect(socket, &QWebSocket::connected, this, &WebSocketConnector::begin);
    connect(socket, &QWebSocket::textMessageReceived, this, [this](const QString &message) { take(message.toUtf8()); });
    connect(socket, &QWebSocket::binaryMessageReceived, this, [this](const QByteArray &message) { take(message); });
    connect(socket, &QWebSocket::pong, this, [this] {
        m_unanswered = 0;
        heard();
    });
    connect(socket, &QWebSocket::sslErrors, this, [this](const QList<QSslError> &errors) {
        m_tlsFault = Error{ErrorCode::Tls, errors.value(0).errorString(), origin()};
    });
    // Not from within its own signals.
    connect(socket, &QWebSocket::disconnected, this, &WebSocketConnector::lose, Qt::QueuedConnection);
    connect(socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this, &WebSocketConnector::lose,
            Qt::QueuedConnection);
    socket->open(requestOf(asking));
    m_line = socket->findChild<QAbstractSocket *>();
    if (m_line && !address.isNull())
        lead(asking.url, address);
    // A buffer that was full is filled again only once somebody has asked for more than was in it, which a QWebSocket
    // never does.
    if (m_line)
        connect(m_line, &QIODevice::readyRead, this, [this] {
            if (m_reading && m_line && m_line->isOpen())
                m_line->peek(m_line->bytesAvailable() + 1);
        });
}

/// Leads the line to an address in place of the name, of whose addresses Qt would try each for half a minute. Whom the
/// handshake and the certificate are for stays as it was.
void WebSocketConnector::lead(const QUrl &url, const QHostAddress &address)
{
    m_line->blockSignals(true); // that it ends is nobody's concern: it has not begun
    m_line->abort();
    m_line->blockSignals(false);
    if (auto *tls = qobject_cast<QSslSocket *>(m_line))
        tls->connectToHostEncrypted(address.toString(), quint16(url.port(kEncryptedPort)), url.host());
    else
        m_line->connectToHost(address, quint16(url.port(kPort)));
}

void WebSocketConnector::begin()
{
    for (const QString &greeting : m_greetings)
        m_socket->sendTextMessage(greeting);
    m_pings.start();
    opened(false);
}

void WebSocketConnector::take(QByteArrayView message)
{
    m_unanswered = 0;
    batch().add("{\"received\":\"" + nowText() + '"', message, origin());
    if (isOpen())
        gathered();
}

void WebSocketConnector::resume()
{
    m_reading = true;
    if (!m_line || !m_line->signalsBlocked())
        return;
    m_line->blockSignals(false);
    QMetaObject::invokeMethod(
        this,
        [this, begun = attempt()] {
            if (begun != attempt() || !m_reading)
                return;
            Q_EMIT m_line->readyRead(); // what came meanwhile
            if (m_line && m_line->state() == QAbstractSocket::UnconnectedState)
                lose();
        },
        Qt::QueuedConnection);
}

void WebSocketConnector::pause()
{
    m_reading = false;
    if (m_line)
        m_line->blockSignals(true);
}

void WebSocketConnector::lookForLife()
{
    if (!m_reading)
        return;
    if (m_unanswered >= kMostUnanswered) {
        close();
        return failed({ErrorCode::Timeout, tr("The server does not answer any more."), origin()});
    }
    ++m_unanswered;
    m_socket->ping();
}

Error WebSocketConnector::connectionError() const
{
    if (m_tlsFault)
        return *m_tlsFault;
    const QString told = m_socket->errorString();
    if (const int status = statusIn(told); status > 0)
        return {ErrorCode::Http, tr("The server answered with status %1.").arg(status), origin(), status};
    if (m_socket->closeCode() == QWebSocketProtocol::CloseCodeTooMuchData)
        return {ErrorCode::Payload, tr("A message is larger than %1 bytes.").arg(batch().mostBytes()), origin()};
    if (isOpen())
        return {ErrorCode::Connection, tr("The server ended the stream (%1).").arg(int(m_socket->closeCode())),
                origin(), int(m_socket->closeCode())};
    switch (m_socket->error()) {
    case QAbstractSocket::HostNotFoundError:
        return {ErrorCode::NameResolution, told, origin()};
    case QAbstractSocket::SslHandshakeFailedError:
        return {ErrorCode::Tls, told, origin()};
    default:
        return {ErrorCode::Connection, told, origin(), int(m_socket->error())};
    }
}

void WebSocketConnector::lose()
{
    if (!m_socket)
        return;
    const Error error = connectionError();
    close();
    if (!asksAnew(error))
        failed(told(error));
}

void WebSocketConnector::close()
{
    endAttempt();
    m_pings.stop();
    m_reading = false;
    m_line = nullptr;
    if (QWebSocket *socket = m_socket.release()) {
        socket->disconnect(this);
        for (QAbstractSocket *line : socket->findChildren<QAbstractSocket *>())
            line->blockSignals(false);
        if (socket->isValid())
            socket->abort();
        socket->deleteLater();
    }
}

} // namespace ioc
