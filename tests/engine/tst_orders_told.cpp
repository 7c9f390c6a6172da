// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/orders_told.h"
#include "core/engine/wall_command.h"
#include "tests/store/ledger_fixture.h"

#include <QTemporaryDir>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

/// What `--at` says again of what the walls were told.
class OrdersToldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_ledger = std::make_unique<LedgerFixture>();
    }

    void aMessageStandsForItsTime();
    void aMessageThatWasTakenAwayIsGone();
    void aMeetingStandsUntilItsEnd();
    void whatOneScreenWasToldIsItsOwn();
    void ordersThatThisProgramDoesNotKnowAreNone();
    void withoutALedgerNothingWasTold();

private:
    /// As the owner records it.
    void record(const WallOrder &order, const char *time, const char *subject = "all")
    {
        const Command command = commandOf(order);
        QJsonObject body = command.body;
        body.insert(QStringLiteral("v"), 1);
        body.insert(QStringLiteral("via"), QStringLiteral("cli"));
        record(QStringLiteral("wall.") + command.event, body, time, subject);
    }

    void record(const QString &kind, const QJsonObject &body, const char *time, const char *subject)
    {
        auto writer = LedgerWriter::open(m_ledger->path(), {QStringLiteral("world"), at("2026-11-20T00:00:00Z")});
        IOC_VERIFY(writer);
        IOC_VERIFY((*writer)->append({QStringLiteral("lan"), QStringLiteral("operator"), QStringLiteral("desk-1"), kind,
                                      QString::fromLatin1(subject), QJsonDocument(body).toJson()},
                                     at(time)));
    }

    QString message(const char *time)
    {
        const auto orders = ordersTold(m_ledger->path(), at(time));
        return orders && orders->message ? orders->message->order.text : QString();
    }

    QString meeting(const char *time)
    {
        const auto orders = ordersTold(m_ledger->path(), at(time));
        return orders && orders->meeting ? orders->meeting->order.sector.toString() : QString();
    }

    std::unique_ptr<LedgerFixture> m_ledger;
};

namespace {

WallOrder saying(const QString &text, Milliseconds lasts)
{
    WallOrder order{WallOrder::Kind::Say};
    order.text = text;
    order.lasts = lasts;
    return order;
}

WallOrder meetingOf(const char *sector)
{
    WallOrder order{WallOrder::Kind::Meet};
    order.sector = SectorId(QString::fromLatin1(sector));
    return order;
}

} // namespace

void OrdersToldTest::aMessageStandsForItsTime()
{
    record(saying(QStringLiteral("Họp lúc 14:00"), 30min), "2026-11-20T06:00:00Z");
    record(saying(QStringLiteral("Sơ tán xã An Lộc"), 60min), "2026-11-20T06:20:00Z");
    QCOMPARE(message("2026-11-20T05:59:59Z"), QString());
    QCOMPARE(message("2026-11-20T06:00:00Z"), QStringLiteral("Họp lúc 14:00"));
    QCOMPARE(message("2026-11-20T06:20:00Z"), QStringLiteral("Sơ tán xã An Lộc"));
    QCOMPARE(message("2026-11-20T07:19:59Z"), QStringLiteral("Sơ tán xã An Lộc"));
    QCOMPARE(message("2026-11-20T07:20:00Z"), QString());
    const auto then = ordersTold(m_ledger->path(), at("2026-11-20T06:50:00Z"));
    IOC_VERIFY(then);
    auto orders = *then;
    QCOMPARE(orders.at(at("2026-11-20T06:50:00Z")).front().lasts, std::optional<Milliseconds>(30min)); // what is left
}

void OrdersToldTest::aMessageThatWasTakenAwayIsGone()
{
    record(saying(QStringLiteral("Họp lúc 14:00"), 30min), "2026-11-20T06:00:00Z");
    record({WallOrder::Kind::Unsay}, "2026-11-20T06:10:00Z");
    QCOMPARE(message("2026-11-20T06:09:59Z"), QStringLiteral("Họp lúc 14:00"));
    QCOMPARE(message("2026-11-20T06:10:00Z"), QString());
}

void OrdersToldTest::aMeetingStandsUntilItsEnd()
{
    record(meetingOf("y-te"), "2026-11-20T01:00:00Z");
    record({WallOrder::Kind::EndMeeting}, "2026-11-20T03:00:00Z");
    record(meetingOf("giao-duc"), "2026-11-20T04:00:00Z");
    QCOMPARE(meeting("2026-11-20T02:59:59Z"), QStringLiteral("y-te"));
    QCOMPARE(meeting("2026-11-20T03:00:00Z"), QString());
    QCOMPARE(meeting("2026-11-20T15:59:59Z"), QStringLiteral("giao-duc"));
    QCOMPARE(meeting("2026-11-20T16:00:00Z"), QString()); // that of this morning, whose end nobody said
}

void OrdersToldTest::whatOneScreenWasToldIsItsOwn()
{
    record(saying(QStringLiteral("Họp lúc 14:00"), 30min), "2026-11-20T06:00:00Z", "Dell U2720Q 7");
    QCOMPARE(message("2026-11-20T06:05:00Z"), QString());
}

void OrdersToldTest::ordersThatThisProgramDoesNotKnowAreNone()
{
    record(saying(QStringLiteral("Họp lúc 14:00"), 30min), "2026-11-20T06:00:00Z");
    record(QStringLiteral("wall.dance"), {{QStringLiteral("v"), 1}}, "2026-11-20T06:01:00Z", "all");
    record(QStringLiteral("wall.message"), {{QStringLiteral("v"), 1}}, "2026-11-20T06:02:00Z", "all");
    QCOMPARE(message("2026-11-20T06:05:00Z"), QStringLiteral("Họp lúc 14:00"));
}

void OrdersToldTest::withoutALedgerNothingWasTold()
{
    const QTemporaryDir folder;
    const auto orders = ordersTold(folder.filePath(QStringLiteral("none.sqlite")), at("2026-11-20T06:05:00Z"));
    IOC_VERIFY(orders);
    QVERIFY(*orders == StandingOrders());
}

QTEST_GUILESS_MAIN(OrdersToldTest)
#include "tst_orders_told.moc"
