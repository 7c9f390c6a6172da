// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/streams/event_stream.h"
#include "tests/fuzz/fuzz_target.h"

#include <QByteArrayList>

using namespace ioc;

namespace {

constexpr qsizetype kMostBytes = 256;

QByteArrayList eventsOf(QByteArrayView bytes, qsizetype piece)
{
    EventStream stream(kMostBytes);
    QByteArrayList events;
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        stream.add(bytes.sliced(at, std::min(piece, bytes.size() - at)), [&](const EventStream::Event &event) {
            FUZZ_EXPECT(event.data.size() <= kMostBytes);
            FUZZ_EXPECT(!event.isTooLarge || event.data.isEmpty());
            events.push_back(event.type + '\n' + event.data + '\n' + stream.lastId());
        });
    return events;
}

} // namespace

/// The stream; it reads the same whole and byte by byte.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    FUZZ_EXPECT(eventsOf(bytes, std::max<qsizetype>(bytes.size(), 1)) == eventsOf(bytes, 1));
    return 0;
}
