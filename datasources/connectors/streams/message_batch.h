// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/payload.h"

namespace simdjson::dom {
class parser;
}

namespace ioc {

/// Gathers the messages of a stream, bounded in number and bytes, and writes them as NDJSON: each line is what is known
/// about a message, and the message itself as "message".
///
/// A message that is a JSON list becomes one line an element. One that cannot be read (no JSON, no UTF-8, too large) is
/// told with its reason and leaves the others alone. Lives with its connector.
class MessageBatch
{
public:
    enum class Content {
        Json, ///< a message is a JSON value
        Text  ///< a message is a text, and stays one
    };
    struct Limits
    {
        int messages = 20'000;
        qsizetype bytes = 8 * 1024 * 1024; ///< may be passed by one message
        qsizetype messageBytes = 256 * 1024;
    };

    MessageBatch(Content content, Limits limits);
    ~MessageBatch();

    /// `about`: the beginning of a JSON object, "{" alone or with members and without the last comma. `name`: what the
    /// message is told by where it cannot be read.
    void add(const QByteArray &about, QByteArrayView message, const QString &name);

    /// A message that cannot be taken. `name` as above.
    void refuse(const QString &reason, const QString &name);

    bool isEmpty() const { return m_messages == 0; }
    bool isFull() const { return m_messages >= m_limits.messages || m_lines.size() >= m_limits.bytes; }
    int messages() const { return m_messages; }

    /// Of one message.
    qsizetype mostBytes() const { return m_limits.messageBytes; }

    /// Moves the lines and what was refused into a payload, and is empty then.
    void moveTo(Payload &payload);

private:
    void addJson(const QByteArray &about, QByteArrayView message, const QString &name);
    void line(const QByteArray &about, std::string_view value);

    Content m_content;
    Limits m_limits;
    std::unique_ptr<simdjson::dom::parser> m_parser;
    QByteArray m_lines;
    std::vector<QuarantinedRecord> m_refused;
    int m_messages = 0;
};

/// From a connector's "message" (json, text) and "max_message_kib".
MessageBatch messageBatchFor(const QJsonObject &connector);

} // namespace ioc
