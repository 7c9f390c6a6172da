// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/mqtt_topic.h"
#include "datasources/connectors/streams/message_batch.h"
#include "tests/fuzz/fuzz_target.h"

using namespace ioc;

namespace {

constexpr qsizetype kMostBytes = 4096;

void gather(MessageBatch::Content content, const QByteArray &message)
{
    MessageBatch batch(content, {10, 64 * 1024, kMostBytes});
    batch.add("{", message, QStringLiteral("topic"));
    FUZZ_EXPECT(batch.messages() == 1);
    Payload payload;
    batch.moveTo(payload);
    FUZZ_EXPECT(batch.isEmpty() && payload.bytes.endsWith('\n') && !payload.bytes.contains('\r'));
    FUZZ_EXPECT(payload.unreadable == std::int64_t(payload.aside.size()) && payload.unreadable <= 1);
    FUZZ_EXPECT(message.size() <= kMostBytes || payload.unreadable == 1);
    if (payload.bytes == "\n")
        return;
    FUZZ_EXPECT(payload.unreadable == 0);
    for (const QByteArray &line : payload.bytes.chopped(1).split('\n'))
        FUZZ_EXPECT(line.startsWith("{\"message\":") && line.endsWith('}'));
}

} // namespace

/// A line with the pattern of topics, one with a topic, and the message.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::Input input(data, size);
    const auto pattern = MqttTopic::parse(QString::fromUtf8(fuzz::bytesOf(input.line())));
    const QByteArray topic = fuzz::bytesOf(input.line());
    FUZZ_EXPECT(pattern || !pattern.error().message.isEmpty());
    if (pattern) {
        const auto parts = pattern->parts(topic);
        FUZZ_EXPECT(!parts || qsizetype(parts->size()) == pattern->names().size());
    }
    const QByteArray message = input.restBytes();
    gather(MessageBatch::Content::Json, message);
    gather(MessageBatch::Content::Text, message);
    return 0;
}
