// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/connectors/http/tls_endings.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <memory>

class QSocketNotifier;

namespace ioc {

/// The connections of all that asks by HTTP, kept and used again by whom they fit: libcurl, driven by the event loop of
/// the thread that it is made on. Nothing blocks that thread; names are looked up beside it. Made once, by the ingest
/// thread, and gone after everything that asks through it.
///
/// libcurl gives a connection only to who would have made the same one: same server, proxy and its user, trust and
/// certificate.
class HttpNetwork final : public QObject
{
    Q_OBJECT

public:
    HttpNetwork();
    ~HttpNetwork() override;

    /// One request of HttpTransfer, which is told its end, not from within.
    class Request
    {
    public:
        virtual ~Request() = default;

        /// `code`: a CURLcode. May destroy itself and others, and begin new ones.
        virtual void end(int code) = 0;
    };

    /// `easy`: a CURL whose CURLOPT_PRIVATE is its Request. False when nothing will come of it.
    bool begin(void *easy);

    /// Its request is told nothing any more.
    void abandon(void *easy);

    TlsEndings &tlsEndings() { return m_tlsEndings; }

    /// Bytes of bodies that have come so far.
    qint64 received() const { return m_received; }
    void countReceived(qint64 bytes) { m_received += bytes; }

private:
    struct Watch;

    static int watchSocket(void *easy, int socket, int what, void *self, void *unused);
    static int setTimer(void *multi, long milliseconds, void *self);
    void watch(int socket, bool isForReading, bool isForWriting);
    void act(int socket, int events);
    void tellEnds();

    TlsEndings m_tlsEndings;
    void *m_multi; ///< of libcurl; null when it cannot be used
    std::map<int, std::unique_ptr<Watch>> m_watched;
    QTimer m_timer;
    qint64 m_received = 0;
};

} // namespace ioc
