// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"
#include "datasources/connector.h"
#include "datasources/connectors/streams/message_batch.h"
#include "datasources/credentials/used_secrets.h"

#include <QElapsedTimer>
#include <QTimer>

namespace ioc {

/// A connector whose source sends by itself. The connection stays from fetch to fetch; a fetch connects where there is
/// none, gathers what comes for a tenth of a second, and answers it as one NDJSON payload; after a while without a
/// message it answers that nothing is new. That the connection is gone is the answer of the next fetch at once.
///
/// It reads only within a fetch: until a payload is settled nothing more is read, so the source is held back by its own
/// connection and no queue can overflow. What is not settled is answered again.
///
/// What was sent while there was no connection is lost unless the source keeps it. So when a connection begins anew and
/// the source has not said that nothing was missed, the first payload tells the time since the last one that was
/// committed: a crash, a broken line and a session that a broker forgot are all told alike.
class StreamConnector : public Connector
{
    Q_OBJECT

public:
    struct Timing
    {
        Milliseconds connect{30'000};
        Milliseconds gather{100};              ///< at most; with decoding and commit below 200 ms
        Milliseconds lull{3};                  ///< so long without a message ends a batch that is not small
        Milliseconds quiet{3'000};             ///< until a fetch answers that nothing is new
        Milliseconds unasked{10'000};          ///< a connection that nobody reads from (the feed is paused) is closed
        std::optional<Milliseconds> silence{}; ///< a source that says nothing for so long is taken for gone

        /// For what connects within `connect`, and is to end before that and to tell what it waited for.
        Milliseconds ofAnAttempt() const { return connect * 9 / 10; }
    };

    void fetch(const FetchRequest &request, Callback callback) final;
    void settled(Settlement settlement) final;
    bool isStream() const final { return true; }

    /// For tests.
    void setTiming(const Timing &timing) { m_timing = timing; }
    const Timing &timing() const { return m_timing; }

protected:
    /// `origin`: for messages; without anything secret.
    StreamConnector(const FeedDefinition &feed, QString origin);

    /// Begins to connect; opened() or failed() is told later, not from within. At the deadline close() is called.
    virtual void open(const FetchRequest &request) = 0;

    /// Ends the connection, or the attempt; nothing is told afterwards.
    virtual void close() = 0;

    /// Messages may be told from now on, not from within.
    virtual void resume() = 0;

    /// Nothing more is read until the next resume(); what was read already may still be told.
    virtual void pause() = 0;

    /// Every message told so far is in the cache, or can never be read.
    virtual void confirm() {}

    /// What the source was asked with since the connection was begun: no payload, position or reason repeats it.
    virtual const UsedSecrets &askedWith() const = 0;

    /// Where the source is to go on after what was told so far; kept in the cursor as its entity tag.
    virtual QString position() const { return {}; }

    // What the transport tells.

    /// `nothingMissed`: the source brings what was sent since the last connection.
    void opened(bool nothingMissed);

    /// The attempt has failed, or the connection is gone.
    void failed(Error error, std::optional<Milliseconds> retryAfter = {});

    /// The source lives, though it has sent no message.
    void heard() { m_heard.start(); }

    /// After messages were added to batch(). `news`: some of them were not kept by the source from before.
    void gathered(bool news = true);

    MessageBatch &batch() { return m_batch; }
    const MessageBatch &batch() const { return m_batch; }
    const FetchRequest &request() const { return m_request; } ///< the one that is under way, or was the last
    Instant now() const { return m_request.at + Milliseconds(m_begun.elapsed()); }
    QByteArray nowText() const; ///< ISO 8601, UTC
    const QString &origin() const { return m_origin; }
    bool isOpen() const { return m_line == Line::Open; }

private:
    enum class Line { Closed, Opening, Open };

    void listen();
    void deliver();
    void leaveUnsaid(Payload &payload) const;
    void answer(FetchOutcome outcome);
    void beQuiet();
    PayloadPtr makePayload();

    FeedId m_feed;
    QString m_origin;
    Timing m_timing;
    MessageBatch m_batch;
    Line m_line = Line::Closed;
    FetchRequest m_request;
    Callback m_callback;
    QElapsedTimer m_begun; ///< since the fetch
    QElapsedTimer m_heard;
    QTimer m_deadline;
    QTimer m_gather;
    QTimer m_lull;
    QTimer m_quiet;
    QTimer m_unasked;
    std::optional<FetchFailure> m_fault; ///< for the next fetch
    std::shared_ptr<const Payload> m_unsettled;
    std::optional<QuarantinedRecord> m_gap; ///< until it is settled
    bool m_news = false;
};

} // namespace ioc
