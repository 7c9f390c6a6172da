// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/streams/message_batch.h"
#include "tests/support.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace ioc;

namespace {

Payload moved(MessageBatch &batch)
{
    Payload payload;
    batch.moveTo(payload);
    return payload;
}

QByteArray lineOf(const QByteArray &message, MessageBatch::Content content = MessageBatch::Content::Json)
{
    MessageBatch batch(content, {});
    batch.add(R"({"topic":"a")", message, QStringLiteral("a"));
    return moved(batch).bytes;
}

} // namespace

class TestMessageBatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAMessageBehindWhatIsKnownOfIt()
    {
        QCOMPARE(lineOf(R"({"pm25":38.50})"), R"({"topic":"a","message":{"pm25":38.50}})"
                                              "\n");
        QCOMPARE(lineOf("12"), "{\"topic\":\"a\",\"message\":12}\n");
        QCOMPARE(lineOf("{\n\t\"a\": 1,\r\n\"b\": 2}"), "{\"topic\":\"a\",\"message\":{ \t\"a\": 1,  \"b\": 2}}\n");
        QCOMPARE(lineOf("tăng \"2\"\n", MessageBatch::Content::Text),
                 "{\"topic\":\"a\",\"message\":\"tăng \\\"2\\\"\\n\"}\n");
        MessageBatch batch(MessageBatch::Content::Json, {});
        batch.add("{", "7", QStringLiteral("a"));
        QCOMPARE(moved(batch).bytes, "{\"message\":7}\n");
    }

    void aListIsALineAnElement()
    {
        QCOMPARE(lineOf(R"([{"a": 1}, {"a": 18446744073709551615}])"),
                 "{\"topic\":\"a\",\"message\":{\"a\":1}}\n"
                 "{\"topic\":\"a\",\"message\":{\"a\":18446744073709551615}}\n");
        QCOMPARE(lineOf("[]"), "\n"); // a message without rows
    }

    /// The message itself stays as it came; of a list, whose elements are written anew, such a number is the nearest.
    void takesWholeNumbersOfAnyLength()
    {
        QCOMPARE(lineOf(R"({"a":18446744073709551616})"),
                 "{\"topic\":\"a\",\"message\":{\"a\":18446744073709551616}}\n");
        const QByteArray line = lineOf(R"([{"a":18446744073709551616,"b":9007199254740993}])");
        QVERIFY2(line.contains("\"b\":9007199254740993"), line.constData());
        const auto number = QJsonDocument::fromJson(line).object()["message"].toObject()["a"].toDouble();
        QCOMPARE(number, 18446744073709551616.0);
    }

    void oneThatCannotBeReadLeavesTheOthersAlone()
    {
        MessageBatch batch(MessageBatch::Content::Json, {10, 1000, 20});
        for (const char *message : {"1", R"(1,"topic":"b")", "{\"a\":1}}\n{", "", "123456789012345678901", "2"})
            batch.add("{", message, QStringLiteral("tram/KK1"));
        QCOMPARE(batch.messages(), 6);
        const Payload payload = moved(batch);
        QCOMPARE(payload.bytes, "{\"message\":1}\n{\"message\":2}\n");
        QCOMPARE(payload.unreadable, 4);
        QCOMPARE(payload.aside.size(), size_t(4));
        QVERIFY(payload.aside[0].reason.contains(QStringLiteral("“tram/KK1”")));
        QCOMPARE(payload.aside[0].record, R"({"message":"tram/KK1"})");
        QVERIFY(!payload.aside[0].row); // it is no row of the payload
        QVERIFY(payload.aside[3].reason.contains(QStringLiteral("21")));
        QVERIFY(batch.isEmpty());
    }

    void aTextThatIsNoUtf8IsRefused()
    {
        MessageBatch batch(MessageBatch::Content::Text, {});
        batch.add("{", "\xC3\x28", QStringLiteral("a"));
        const Payload payload = moved(batch);
        QCOMPARE(payload.bytes, "\n");
        QCOMPARE(payload.unreadable, 1);
    }

    void isFullByNumberOrByBytes()
    {
        MessageBatch byNumber(MessageBatch::Content::Json, {2, 1000, 1000});
        byNumber.add("{", "1", {});
        QVERIFY(!byNumber.isFull());
        byNumber.add("{", "x", {});
        QVERIFY(byNumber.isFull());
        MessageBatch byBytes(MessageBatch::Content::Json, {100, 20, 1000});
        byBytes.add("{", "1", {});
        QVERIFY(!byBytes.isFull());
        byBytes.add("{", "1", {});
        QVERIFY(byBytes.isFull());
    }
};

QTEST_GUILESS_MAIN(TestMessageBatch)
#include "tst_message_batch.moc"
