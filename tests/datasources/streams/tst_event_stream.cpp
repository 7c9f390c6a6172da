// SPDX-License-Identifier: GPL-3.0-or-later
// Examples from WHATWG HTML, 9.2.6 and 9.2.7.
#include "datasources/connectors/streams/event_stream.h"
#include "tests/support.h"

#include <QTest>

using namespace ioc;

namespace {

QStringList eventsOf(EventStream &stream, const QByteArray &bytes)
{
    QStringList events;
    stream.add(bytes, [&](const EventStream::Event &event) {
        events.push_back(QString::fromUtf8(event.type + '|' + event.data + (event.isTooLarge ? "|too large" : "")));
    });
    return events;
}

QStringList eventsOf(const QByteArray &bytes, qsizetype most = 1000)
{
    EventStream stream(most);
    return eventsOf(stream, bytes);
}

} // namespace

class TestEventStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheExamplesOfTheStandard()
    {
        QCOMPARE(eventsOf("data: YHOO\ndata: +2\ndata: 10\n\n"), QStringList{QStringLiteral("message|YHOO\n+2\n10")});
        QCOMPARE(eventsOf("data\n\ndata\ndata\n\ndata:"),
                 (QStringList{QStringLiteral("message|"), QStringLiteral("message|\n")}));
        QCOMPARE(eventsOf("data:test\n\ndata: test\n\n"),
                 (QStringList{QStringLiteral("message|test"), QStringLiteral("message|test")}));
        EventStream stream(1000);
        QCOMPARE(
            eventsOf(stream, ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third\n\n"),
            (QStringList{QStringLiteral("message|first event"), QStringLiteral("message|second event"),
                         QStringLiteral("message| third")}));
        QCOMPARE(stream.lastId(), ""); // the second event took it back
    }

    void readsTheSameInPiecesOfAnySize()
    {
        const QByteArray bytes = "\xEF\xBB\xBF"
                                 "event: tram\r\nid: 7\r\ndata: a\rdata: b\n\r\n:still here\nretry: 1500\n\n";
        for (qsizetype size = 1; size <= bytes.size(); ++size) {
            EventStream stream(1000);
            QStringList events;
            for (qsizetype at = 0; at < bytes.size(); at += size)
                events += eventsOf(stream, bytes.mid(at, size));
            QCOMPARE(events, QStringList{QStringLiteral("tram|a\nb")});
            QCOMPARE(stream.lastId(), "7");
            QVERIFY(stream.retry() == Milliseconds(1500));
        }
    }

    void leavesWhatIsNoIdAndNoTime()
    {
        EventStream stream(1000);
        stream.setLastId("5");
        eventsOf(stream, QByteArray("id: a\0b\nretry: soon\nretry: 99999999999\n\n", 41));
        QCOMPARE(stream.lastId(), "5");
        QVERIFY(!stream.retry());
        eventsOf(stream, "id: " + QByteArray(2000, 'x') + "\n\n");
        QCOMPARE(stream.lastId(), "5");
        eventsOf(stream, "id: 6\n"); // not ended yet
        QCOMPARE(stream.lastId(), "5");
        eventsOf(stream, "\n");
        QCOMPARE(stream.lastId(), "6");
    }

    void takesAnEventOfJustTheLimit()
    {
        QCOMPARE(eventsOf("data: 1234567890\n\n", 10), QStringList{QStringLiteral("message|1234567890")});
        QCOMPARE(eventsOf("data: 12345\ndata: 6789\n\n", 10), QStringList{QStringLiteral("message|12345\n6789")});
        QCOMPARE(eventsOf("data: 12345678901\n\n", 10), QStringList{QStringLiteral("message||too large")});
        QCOMPARE(eventsOf("data: 12345\ndata: 67890\n\n", 10), QStringList{QStringLiteral("message||too large")});
    }

    void tellsAnEventThatIsTooLarge()
    {
        const QStringList expected{QStringLiteral("message||too large"), QStringLiteral("message|1")};
        QCOMPARE(eventsOf("data: " + QByteArray(200, 'x') + "\n\ndata: 1\n\n", 100), expected);
        QCOMPARE(eventsOf("data: 1234567890\ndata: 1234567890\n\ndata: 1\n\n", 15), expected);
    }
};

QTEST_GUILESS_MAIN(TestEventStream)
#include "tst_event_stream.moc"
