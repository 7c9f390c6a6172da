// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/http/http_transfer.h"

#include "datasources/connectors/http/curl_fault.h"
#include "datasources/connectors/http/http_redirect.h"

#include <curl/curl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <string_view>

namespace ioc {
namespace {

constexpr qint64 kLongestHead = 256 * 1024;
constexpr qint64 kMostPassedOver = 64 * 1024; // to keep the connection of an answer that sends on
constexpr long kKeepAliveSeconds = 30;
constexpr long kTrustSeconds = 3600; // until authorities that the system trusts anew, or no more, are
constexpr unsigned kUnansweredMilliseconds = 30'000;
constexpr int kProxyAuthentication = 407;

/// A connection whose other side is gone without a word must not be used for ever.
int noticeSilentEnd(void *, curl_socket_t socket, curlsocktype)
{
    setsockopt(socket, IPPROTO_TCP, TCP_USER_TIMEOUT, &kUnansweredMilliseconds, sizeof kUnansweredMilliseconds);
    return CURL_SOCKOPT_OK;
}

/// As libcurl writes it: a name without a value has a semicolon.
QByteArray headerLine(const QByteArray &name, const QByteArray &value)
{
    return value.isEmpty() ? QByteArray(name + ';') : QByteArray(name + ": " + value);
}

QByteArray hostText(const QString &host)
{
    return host.contains(QLatin1Char(':')) ? '[' + host.toLatin1() + ']' : QUrl::toAce(host);
}

curl_blob blobOf(const QByteArray &bytes)
{
    return {const_cast<char *>(bytes.constData()), std::size_t(bytes.size()), CURL_BLOB_COPY};
}

} // namespace

HttpTransfer::HttpTransfer(std::shared_ptr<HttpTransport> transport, HttpRequest request, Milliseconds connectWithin,
                           Listener &listener)
    : m_transport(std::move(transport))
    , m_request(std::move(request))
    , m_connectWithin(connectWithin)
    , m_listener(listener)
    , m_url(m_request.url.adjusted(QUrl::RemoveFragment))
    , m_said(std::make_unique<char[]>(CURL_ERROR_SIZE))
{
    const std::pair<const char *, const char *> usual[] = {
        {"User-Agent", "ToanCanh"}, {"Cache-Control", "no-cache"}, {"Pragma", "no-cache"}};
    for (const auto &[name, value] : usual) {
        if (!m_request.hasHeader(name))
            m_request.setHeader(name, value);
    }
    begin();
}

HttpTransfer::~HttpTransfer()
{
    release();
}

void HttpTransfer::release()
{
    if (void *easy = std::exchange(m_easy, nullptr)) {
        m_transport->network().abandon(easy);
        curl_easy_cleanup(easy);
    }
    curl_slist_free_all(std::exchange(m_headerLines, nullptr));
}

void HttpTransfer::begin()
{
    const auto way = m_transport->wayTo(m_url);
    if (!way)
        return endLater(way.error());
    m_easy = curl_easy_init();
    m_headBytes = 0;
    m_hasHead = false;
    m_tls = nullptr;
    if (m_easy) {
        setRequest();
        setWay(*way);
        setProxy(way->proxy);
        setCallbacks();
    }
    if (!m_easy || !m_transport->network().begin(m_easy))
        endLater({ErrorCode::Internal, tr("The library for HTTP cannot be used.")});
}

void HttpTransfer::setRequest()
{
    const auto set = [this](CURLoption option, auto value) { curl_easy_setopt(m_easy, option, value); };
    set(CURLOPT_URL, m_url.toEncoded().constData());
    set(CURLOPT_PATH_AS_IS, 1L);
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_FOLLOWLOCATION, 0L); // redirects are followed here, by stricter rules
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_QUICK_EXIT, 1L); // do not wait for a name that is being looked up
    set(CURLOPT_CONNECTTIMEOUT_MS, long(m_connectWithin.count()));
    set(CURLOPT_TCP_KEEPALIVE, 1L);
    set(CURLOPT_TCP_KEEPIDLE, kKeepAliveSeconds);
    set(CURLOPT_TCP_KEEPINTVL, kKeepAliveSeconds);
    set(CURLOPT_FRESH_CONNECT, m_request.onNewConnection ? 1L : 0L);
    set(CURLOPT_HTTP_VERSION, long(m_request.mayUseHttp2 ? CURL_HTTP_VERSION_2TLS : CURL_HTTP_VERSION_1_1));
    set(CURLOPT_HTTP_CONTENT_DECODING, 0L); // bombs and cuts are noticed here
    set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    if (m_request.body) {
        set(CURLOPT_POST, 1L);
        set(CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(m_request.body->size()));
        set(CURLOPT_POSTFIELDS, m_request.body->constData());
    }
    for (const auto &[name, value] : m_request.headers)
        m_headerLines = curl_slist_append(m_headerLines, headerLine(name, value).constData());
    m_headerLines = curl_slist_append(m_headerLines, "Expect:");
    set(CURLOPT_HTTPHEADER, m_headerLines);
}

void HttpTransfer::setWay(const HttpWay &way)
{
    const auto set = [this](CURLoption option, auto value) { curl_easy_setopt(m_easy, option, value); };
    set(CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    set(CURLOPT_SSL_CTX_DATA, &m_transport->network().tlsEndings());
    set(
        CURLOPT_SSL_CTX_FUNCTION, +[](CURL *, void *context, void *endings) -> CURLcode {
            static_cast<TlsEndings *>(endings)->watch(context);
            return CURLE_OK;
        });
    set(CURLOPT_CA_CACHE_TIMEOUT, kTrustSeconds);
    char *bundle = nullptr;
    if (curl_easy_getinfo(m_easy, CURLINFO_CAINFO, &bundle) == CURLE_OK && bundle)
        set(CURLOPT_CAPATH, static_cast<char *>(nullptr)); // the bundle alone is kept, and takes long to read
    if (!way.authorities.isEmpty()) {
        curl_blob authorities = blobOf(way.authorities);
        set(CURLOPT_CAINFO_BLOB, &authorities);
        set(CURLOPT_CAINFO, static_cast<char *>(nullptr));
        set(CURLOPT_CAPATH, static_cast<char *>(nullptr));
    }
    if (way.certificate.isEmpty())
        return;
    curl_blob certificate = blobOf(way.certificate);
    curl_blob key = blobOf(way.key);
    set(CURLOPT_SSLCERTTYPE, "PEM");
    set(CURLOPT_SSLCERT_BLOB, &certificate);
    set(CURLOPT_SSLKEYTYPE, "PEM");
    set(CURLOPT_SSLKEY_BLOB, &key);
}

/// Always said, so that libcurl looks into no variable itself.
void HttpTransfer::setProxy(const QNetworkProxy &proxy)
{
    const auto set = [this](CURLoption option, auto value) { curl_easy_setopt(m_easy, option, value); };
    set(CURLOPT_NOPROXY, "");
    if (proxy.type() == QNetworkProxy::NoProxy)
        return set(CURLOPT_PROXY, "");
    set(CURLOPT_PROXYTYPE,
        long(proxy.type() == QNetworkProxy::Socks5Proxy ? CURLPROXY_SOCKS5_HOSTNAME : CURLPROXY_HTTP));
    set(CURLOPT_PROXY, hostText(proxy.hostName()).constData());
    set(CURLOPT_PROXYPORT, long(proxy.port()));
    if (proxy.user().isEmpty())
        return;
    set(CURLOPT_PROXYAUTH, long(CURLAUTH_BASIC | CURLAUTH_DIGEST | CURLAUTH_NTLM));
    set(CURLOPT_PROXYUSERNAME, proxy.user().toLatin1().constData());
    set(CURLOPT_PROXYPASSWORD, proxy.password().toLatin1().constData());
}

void HttpTransfer::setCallbacks()
{
    const auto set = [this](CURLoption option, auto value) { curl_easy_setopt(m_easy, option, value); };
    set(CURLOPT_PRIVATE, static_cast<void *>(static_cast<HttpNetwork::Request *>(this)));
    set(CURLOPT_ERRORBUFFER, m_said.get());
    set(CURLOPT_SOCKOPTFUNCTION, &noticeSilentEnd);
    set(CURLOPT_HEADERFUNCTION, &HttpTransfer::takeHeaderLine);
    set(CURLOPT_HEADERDATA, static_cast<void *>(this));
    set(CURLOPT_WRITEFUNCTION, &HttpTransfer::takeBodyBytes);
    set(CURLOPT_WRITEDATA, static_cast<void *>(this));
}

std::size_t HttpTransfer::takeHeaderLine(char *bytes, std::size_t one, std::size_t count, void *self)
{
    return static_cast<HttpTransfer *>(self)->noteHeaderLine({bytes, qsizetype(one * count)}) ? one * count : 0;
}

bool HttpTransfer::noteHeaderLine(QByteArrayView line)
{
    m_headBytes += line.size();
    if (m_headBytes > kLongestHead) {
        m_fault = Error{ErrorCode::Payload, tr("The head of the answer has no end.")};
        return false;
    }
    curl_tlssessioninfo *tls = nullptr;
    if (curl_easy_getinfo(m_easy, CURLINFO_TLS_SSL_PTR, &tls) == CURLE_OK && tls)
        m_tls = tls->internals;
    const bool isEnd = line == "\r\n" || line == "\n"; // of a head, or of what stands behind a body in chunks
    const int code = status();
    const bool isLast = code >= 200 && code != kProxyAuthentication && !isSentOn(); // a proxy may be answered first
    if (isEnd && isLast && !std::exchange(m_hasHead, true))
        m_listener.takeHead();
    return true;
}

std::size_t HttpTransfer::takeBodyBytes(char *bytes, std::size_t one, std::size_t count, void *self)
{
    return static_cast<HttpTransfer *>(self)->take({bytes, qsizetype(one * count)});
}

std::size_t HttpTransfer::take(QByteArrayView bytes)
{
    m_isHeld = m_isPaused;
    if (m_isPaused)
        return CURL_WRITEFUNC_PAUSE;
    m_transport->network().countReceived(bytes.size());
    if (isSentOn()) {
        m_passedOver += bytes.size();
        return m_passedOver > kMostPassedOver ? 0 : std::size_t(bytes.size());
    }
    return m_listener.takeBytes(bytes) ? std::size_t(bytes.size()) : 0;
}

void HttpTransfer::resume()
{
    m_isPaused = false;
    if (std::exchange(m_isHeld, false) && m_easy)
        curl_easy_pause(m_easy, CURLPAUSE_CONT);
}

int HttpTransfer::status() const
{
    long status = 0;
    if (m_easy)
        curl_easy_getinfo(m_easy, CURLINFO_RESPONSE_CODE, &status);
    return int(status);
}

QByteArray HttpTransfer::header(const char *name) const
{
    QByteArray all;
    curl_header *found = nullptr;
    for (std::size_t i = 0; m_easy && curl_easy_header(m_easy, name, i, CURLH_HEADER, -1, &found) == CURLHE_OK; ++i)
        all += (i == 0 ? "" : ", ") + QByteArray(found->value);
    return all;
}

bool HttpTransfer::isSentOn() const
{
    return m_request.redirects != HttpRedirects::None && isRedirect(status()) && !header("Location").isEmpty();
}

void HttpTransfer::end(int code)
{
    const bool isPassedOver = code == CURLE_OK || m_passedOver > kMostPassedOver;
    if (isSentOn() && isPassedOver && !m_fault) {
        const auto target = redirectTarget(m_url, header("Location"), m_request.redirects, m_redirects++);
        if (target) {
            release();
            m_url = *target;
            m_passedOver = 0;
            return begin();
        }
        m_fault = target.error();
        m_fault->native = status();
    } else if (code != CURLE_OK && !m_fault) {
        m_fault = faultOf(code);
    } else if (!m_fault && endsWithoutEnd()) {
        m_fault = faultOf(CURLE_PARTIAL_FILE);
    }
    m_listener.takeEnd();
}

Error HttpTransfer::faultOf(int code) const
{
    long verification = 0;
    long tunnel = 0;
    curl_easy_getinfo(m_easy, CURLINFO_SSL_VERIFYRESULT, &verification);
    curl_easy_getinfo(m_easy, CURLINFO_HTTP_CONNECTCODE, &tunnel);
    const bool isLost = code == CURLE_RECV_ERROR || code == CURLE_SEND_ERROR;
    const std::string_view said(m_said.get());
    const bool isAlert = isLost && said.find(" alert ") != std::string_view::npos;
    const bool isLookingUp = code == CURLE_OPERATION_TIMEDOUT && said.starts_with("Resolving ");
    return errorOf({code, int(verification), int(tunnel), status() > 0, isAlert, m_transport->showsItself(),
                    isLookingUp, m_transport->hasProxy()});
}

/// A body that ends with its connection is whole only where TLS was ended in order (RFC 9112, 8).
bool HttpTransfer::endsWithoutEnd() const
{
    long version = 0;
    curl_easy_getinfo(m_easy, CURLINFO_HTTP_VERSION, &version);
    const bool isFramed = version >= CURL_HTTP_VERSION_2_0 || !header("Content-Length").isEmpty() ||
                          header("Transfer-Encoding").toLower().endsWith("chunked");
    const bool hasBody = status() != 204 && status() != 304;
    return m_tls && hasBody && !isFramed && !m_transport->network().tlsEndings().isInOrder(m_tls);
}

void HttpTransfer::endLater(const Error &error)
{
    m_fault = error;
    QMetaObject::invokeMethod(
        this, [this] { m_listener.takeEnd(); }, Qt::QueuedConnection);
}

} // namespace ioc
