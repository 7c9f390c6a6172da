// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/http/http_network.h"

#include <QSocketNotifier>

#include <curl/curl.h>

#include <algorithm>

namespace ioc {
namespace {

constexpr long kMostIdleConnections = 128;

bool isLibraryReady()
{
    static const bool ready = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK; // the first call alone initialises
    return ready;
}

} // namespace

/// Looks whether a socket can be read and written. It may end from within what it has told.
struct HttpNetwork::Watch
{
    Watch(HttpNetwork &network, int socket)
        : reading(made(network, socket, QSocketNotifier::Read, CURL_CSELECT_IN))
        , writing(made(network, socket, QSocketNotifier::Write, CURL_CSELECT_OUT))
    {
    }
    ~Watch()
    {
        for (QSocketNotifier *notifier : {reading, writing}) {
            notifier->setEnabled(false);
            notifier->disconnect();
            notifier->deleteLater();
        }
    }
    Watch(const Watch &) = delete;
    Watch &operator=(const Watch &) = delete;

    static QSocketNotifier *made(HttpNetwork &network, int socket, QSocketNotifier::Type type, int event)
    {
        auto *notifier = new QSocketNotifier(type);
        notifier->setSocket(socket);
        connect(notifier, &QSocketNotifier::activated, &network,
                [&network, socket, event] { network.act(socket, event); });
        return notifier;
    }

    QSocketNotifier *reading;
    QSocketNotifier *writing;
};

HttpNetwork::HttpNetwork()
    : m_multi(isLibraryReady() ? curl_multi_init() : nullptr)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { act(CURL_SOCKET_TIMEOUT, 0); });
    if (!m_multi)
        return;
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETFUNCTION, &HttpNetwork::watchSocket);
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERFUNCTION, &HttpNetwork::setTimer);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERDATA, this);
    curl_multi_setopt(m_multi, CURLMOPT_MAXCONNECTS, kMostIdleConnections);
}

HttpNetwork::~HttpNetwork()
{
    if (m_multi)
        curl_multi_cleanup(m_multi);
}

bool HttpNetwork::begin(void *easy)
{
    return m_multi && curl_multi_add_handle(m_multi, easy) == CURLM_OK;
}

void HttpNetwork::abandon(void *easy)
{
    if (m_multi)
        curl_multi_remove_handle(m_multi, easy);
}

int HttpNetwork::watchSocket(void *, int socket, int what, void *self, void *)
{
    static_cast<HttpNetwork *>(self)->watch(socket, what == CURL_POLL_IN || what == CURL_POLL_INOUT,
                                            what == CURL_POLL_OUT || what == CURL_POLL_INOUT);
    return 0;
}

void HttpNetwork::watch(int socket, bool isForReading, bool isForWriting)
{
    if (!isForReading && !isForWriting) {
        m_watched.erase(socket);
        return;
    }
    auto &watch = m_watched[socket];
    if (!watch)
        watch = std::make_unique<Watch>(*this, socket);
    watch->reading->setEnabled(isForReading);
    watch->writing->setEnabled(isForWriting);
}

int HttpNetwork::setTimer(void *, long milliseconds, void *self)
{
    QTimer &timer = static_cast<HttpNetwork *>(self)->m_timer;
    if (milliseconds < 0)
        timer.stop();
    else
        timer.start(std::chrono::milliseconds(milliseconds));
    return 0;
}

void HttpNetwork::act(int socket, int events)
{
    int running = 0;
    curl_multi_socket_action(m_multi, socket, events, &running);
    tellEnds();
}

void HttpNetwork::tellEnds()
{
    int left = 0;
    while (const CURLMsg *message = curl_multi_info_read(m_multi, &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        const int code = message->data.result;
        void *easy = message->easy_handle;
        char *request = nullptr;
        curl_easy_getinfo(easy, CURLINFO_PRIVATE, &request);
        curl_multi_remove_handle(m_multi, easy);
        reinterpret_cast<Request *>(request)->end(code);
    }
}

} // namespace ioc
