// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "datasources/connectors/http/http_network.h"
#include "datasources/connectors/http/http_request.h"
#include "datasources/connectors/http/http_transport.h"

#include <memory>

struct curl_slist;

namespace ioc {

/// One request on its way: sends it, follows redirects where it may, and gives the answer to its listener as it comes,
/// packed as it is. It begins when it is made; destroyed, it is abandoned and tells nothing. Lives on the ingest
/// thread.
///
/// An answer that is cut off is told: fewer bytes than were announced, no last chunk, no end of TLS. Only a body of
/// which neither length nor chunks tell the end, without TLS, ends as it is cut.
class HttpTransfer final : public QObject, private HttpNetwork::Request
{
    Q_OBJECT

public:
    /// Told in this order; not from within the making of the transfer.
    class Listener
    {
    public:
        virtual ~Listener() = default;

        /// The head of the answer is there. From within: the transfer must not be ended here, nor in takeBytes().
        virtual void takeHead() {}

        /// False: nothing more is wanted, which then is the fault.
        virtual bool takeBytes(QByteArrayView bytes) = 0;

        /// The answer is whole, or fault() says why not. The transfer may be destroyed here.
        virtual void takeEnd() = 0;
    };

    /// `connectWithin`: how long it may take until the server listens. No other limit of time is kept.
    HttpTransfer(std::shared_ptr<HttpTransport> transport, HttpRequest request, Milliseconds connectWithin,
                 Listener &listener);
    ~HttpTransfer() override;

    int status() const;                                      ///< of the last answer; 0 before there is one
    QByteArray header(const char *name) const;               ///< of it, several joined by commas (RFC 9110, 5.3)
    const HttpRequest &request() const { return m_request; } ///< as it was asked first
    const std::optional<Error> &fault() const { return m_fault; }

    /// Reads no more until resume(), by which the server is held back. What has come already may still be told.
    void pause() { m_isPaused = true; }

    /// Bytes may be told from within.
    void resume();

private:
    void begin();
    void end(int code) override;
    void endLater(const Error &error);
    void release();
    Error faultOf(int code) const;
    bool endsWithoutEnd() const;

    void setRequest();
    void setWay(const HttpWay &way);
    void setProxy(const QNetworkProxy &proxy);
    void setCallbacks();
    static std::size_t takeHeaderLine(char *bytes, std::size_t one, std::size_t count, void *self);
    static std::size_t takeBodyBytes(char *bytes, std::size_t one, std::size_t count, void *self);
    std::size_t take(QByteArrayView bytes);
    bool noteHeaderLine(QByteArrayView line);
    bool isSentOn() const;

    std::shared_ptr<HttpTransport> m_transport;
    HttpRequest m_request;
    Milliseconds m_connectWithin;
    Listener &m_listener;
    QUrl m_url;             ///< that is asked now
    void *m_easy = nullptr; ///< of libcurl
    curl_slist *m_headerLines = nullptr;
    const void *m_tls = nullptr;    ///< of OpenSSL: the connection that the answer comes by
    std::unique_ptr<char[]> m_said; ///< libcurl's words of a fault, which may hold some of the server
    std::optional<Error> m_fault;
    qint64 m_headBytes = 0;
    qint64 m_passedOver = 0; ///< bytes of answers that send on elsewhere
    int m_redirects = 0;
    bool m_hasHead = false;
    bool m_isPaused = false;
    bool m_isHeld = false; ///< libcurl keeps bytes until resume()
};

} // namespace ioc
