// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/streams/event_stream.h"

#include <algorithm>
#include <utility>

namespace ioc {
namespace {

constexpr qsizetype kLongestId = 1024; // it goes back in a header
constexpr qsizetype kRoomForNames = 64;
constexpr qsizetype kLongestNumber = 9;

} // namespace

EventStream::EventStream(qsizetype mostBytes)
    : m_mostBytes(mostBytes)
{
}

void EventStream::add(QByteArrayView bytes, const Sink &sink)
{
    for (const char sign : bytes) {
        if (sign == '\n' && std::exchange(m_isBehindCr, false))
            continue;
        m_isBehindCr = sign == '\r';
        if (sign == '\n' || sign == '\r')
            takeLine(sink);
        else if (m_line.size() < m_mostBytes + kRoomForNames)
            m_line.append(sign);
        else
            m_lineIsTooLong = true;
    }
}

void EventStream::takeLine(const Sink &sink)
{
    if (!std::exchange(m_isBegun, true) && m_line.startsWith("\xEF\xBB\xBF"))
        m_line.remove(0, 3);
    const QByteArray line = std::exchange(m_line, {});
    const bool isTooLong = std::exchange(m_lineIsTooLong, false);
    if (line.isEmpty())
        return dispatch(sink);
    const qsizetype colon = line.indexOf(':');
    if (colon == 0)
        return;
    const QByteArrayView whole(line);
    const QByteArrayView name = colon < 0 ? whole : whole.first(colon);
    QByteArrayView value = colon < 0 ? QByteArrayView() : whole.sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    if (isTooLong && name == "data")
        m_isTooLarge = true;
    else if (!isTooLong)
        field(name, value);
}

void EventStream::field(QByteArrayView name, QByteArrayView value)
{
    if (name == "data") {
        const bool isFurther = std::exchange(m_hasData, true);
        if (m_data.size() + value.size() + (isFurther ? 1 : 0) > m_mostBytes) {
            m_isTooLarge = true;
            m_data.clear();
            return;
        }
        if (isFurther)
            m_data.append('\n');
        m_data.append(value);
    } else if (name == "event") {
        m_type = value.toByteArray();
    } else if (name == "id") {
        // One that could not stand in a header cannot be sent back.
        const bool fits = std::none_of(value.begin(), value.end(), [](char sign) {
            return static_cast<unsigned char>(sign) < 0x20 || sign == 0x7F;
        });
        if (fits && value.size() <= kLongestId)
            m_id = value.toByteArray();
    } else if (name == "retry" && !value.isEmpty() && value.size() <= kLongestNumber &&
               std::all_of(value.begin(), value.end(), [](char sign) { return sign >= '0' && sign <= '9'; })) {
        m_retry = Milliseconds(value.toByteArray().toLongLong());
    }
}

void EventStream::dispatch(const Sink &sink)
{
    m_lastId = m_id;
    const QByteArray type = std::exchange(m_type, {});
    const QByteArray data = std::exchange(m_data, {});
    const bool hasData = std::exchange(m_hasData, false);
    const bool isTooLarge = std::exchange(m_isTooLarge, false);
    if (hasData || isTooLarge)
        sink({type.isEmpty() ? QByteArray("message") : type, isTooLarge ? QByteArray() : data, isTooLarge});
}

} // namespace ioc
