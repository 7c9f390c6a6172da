// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QByteArray>

#include <functional>
#include <optional>

namespace ioc {

/// Reads server-sent events from bytes as they come (WHATWG HTML, 9.2.6: lines end with CR, LF or both; a blank line
/// ends an event; a colon begins a comment). An event larger than the limit is told as such, without its data, in
/// bounded room. Pure; one thread.
class EventStream
{
public:
    struct Event
    {
        QByteArray type; ///< "message" when the server names none
        QByteArray data;
        bool isTooLarge = false;
    };
    using Sink = std::function<void(const Event &)>;

    explicit EventStream(qsizetype mostBytes);

    void add(QByteArrayView bytes, const Sink &sink);

    /// Of the last event that was ended, for Last-Event-ID; it stays when events bring none.
    const QByteArray &lastId() const { return m_lastId; }
    void setLastId(const QByteArray &id) { m_lastId = m_id = id; }

    /// How long the server asks to wait before connecting again; the last it said.
    std::optional<Milliseconds> retry() const { return m_retry; }

private:
    void takeLine(const Sink &sink);
    void field(QByteArrayView name, QByteArrayView value);
    void dispatch(const Sink &sink);

    qsizetype m_mostBytes;
    QByteArray m_line;
    bool m_isBegun = false; ///< the mark of the encoding could only have come before
    bool m_isBehindCr = false;
    bool m_lineIsTooLong = false;
    QByteArray m_type;
    QByteArray m_data;
    bool m_hasData = false;
    bool m_isTooLarge = false;
    QByteArray m_id;
    QByteArray m_lastId;
    std::optional<Milliseconds> m_retry;
};

} // namespace ioc
