// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/screen_names.h"
#include "core/domain/standing_orders.h"
#include "tests/support.h"

#include <QTemporaryDir>

using namespace ioc;
using namespace ioc::test;

namespace {

using Names = std::map<QString, QString>;

ScreenLabel screen(const char *serial, const char *plug)
{
    return {QStringLiteral("Dell"), QStringLiteral("U2720Q"), QString::fromLatin1(serial), QString::fromLatin1(plug)};
}

const Instant kNow = fromMillis(1'795'000'000'000);

} // namespace

/// By what screens are remembered, and what all walls were told.
class WallMemoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void aScreenIsKnownByItsNumber();
    void theSecondThatSaysTheSameIsKnownByItsPlug();
    void whoHasANameKeepsIt();
    void aSingleOrderIsNoStandingOne();
    void ordersEndWhatTheyEnd();
    void whatIsWrittenComesBackWhileItHolds();
    void whatCannotBeReadIsSaid();
};

void WallMemoryTest::aScreenIsKnownByItsNumber()
{
    const std::vector<ScreenLabel> screens{screen("7CK1", "DP-1"), screen("7CK2", "DP-2"), screen("", "DP-3")};
    QCOMPARE(namesOf(screens, {}, {}), (Names{{QStringLiteral("DP-1"), QStringLiteral("Dell U2720Q 7CK1")},
                                              {QStringLiteral("DP-2"), QStringLiteral("Dell U2720Q 7CK2")},
                                              {QStringLiteral("DP-3"), QStringLiteral("Dell U2720Q DP-3")}}));
    QCOMPARE(screens[2].identityWithPlug(), QStringLiteral("Dell U2720Q DP-3"));
    QCOMPARE((ScreenLabel{{}, {}, {}, QStringLiteral("HDMI-2")}.identity()), QStringLiteral("HDMI-2"));
}

void WallMemoryTest::theSecondThatSaysTheSameIsKnownByItsPlug()
{
    const QString plain = QStringLiteral("Dell U2720Q 1");
    const QString second = QStringLiteral("Dell U2720Q 1 DP-2");
    const std::vector<ScreenLabel> both{screen("1", "DP-1"), screen("1", "DP-2")};
    const Names names{{QStringLiteral("DP-1"), plain}, {QStringLiteral("DP-2"), second}};
    QCOMPARE(namesOf(both, {}, {}), names);
    QCOMPARE(namesOf(both, {}, {plain}), names); // planned while it was alone
    QCOMPARE(namesOf({both[1], both[0]}, {}, {plain, second}), names);
    QCOMPARE(namesOf({both[1]}, {}, {plain, second}), (Names{{QStringLiteral("DP-2"), second}}));
    QCOMPARE(namesOf({both[1]}, {}, {plain}), (Names{{QStringLiteral("DP-2"), plain}}));
}

void WallMemoryTest::whoHasANameKeepsIt()
{
    const QString plain = QStringLiteral("Dell U2720Q 1");
    const Names given{{QStringLiteral("DP-2"), plain}};
    QCOMPARE(namesOf({screen("1", "DP-1"), screen("1", "DP-2")}, given, {}),
             (Names{{QStringLiteral("DP-1"), QStringLiteral("Dell U2720Q 1 DP-1")}, {QStringLiteral("DP-2"), plain}}));
}

void WallMemoryTest::aSingleOrderIsNoStandingOne()
{
    StandingOrders orders;
    orders.take({WallOrder::Kind::Hold, QStringLiteral("DP-1")}, kNow);
    QVERIFY(orders.at(kNow).empty());
}

void WallMemoryTest::ordersEndWhatTheyEnd()
{
    using Kind = WallOrder::Kind;
    const auto after = [](std::vector<Kind> kinds, Milliseconds later = {}) {
        StandingOrders orders;
        for (const Kind kind : kinds)
            orders.take({kind}, kNow);
        std::vector<Kind> left;
        for (const WallOrder &order : orders.at(kNow + later))
            left.push_back(order.kind);
        return left;
    };
    using Kinds = std::vector<Kind>;
    QCOMPARE(after({Kind::Say, Kind::Meet, Kind::Hold}), (Kinds{Kind::Meet, Kind::Hold, Kind::Say}));
    QCOMPARE(after({Kind::Say, Kind::Hold}, kMessageLasts), Kinds{Kind::Hold});
    QCOMPARE(after({Kind::Say, Kind::Hold}, -kMessageLasts), (Kinds{Kind::Hold, Kind::Say}));
    QCOMPARE(after({Kind::Say, Kind::Unsay}), Kinds());
    QCOMPARE(after({Kind::Hold, Kind::Meet}), Kinds{Kind::Meet});
    QCOMPARE(after({Kind::Meet, Kind::Hold, Kind::EndMeeting}), Kinds());
    QCOMPARE(after({Kind::Hold, Kind::EndMeeting}), Kinds{Kind::Hold});
    QCOMPARE(after({Kind::Meet, Kind::Hold, Kind::Play}), Kinds());
    QCOMPARE(after({Kind::Hold, Kind::Resume}), Kinds());
    QCOMPARE(after({Kind::Hold, Kind::ShowPage}), Kinds());
    QCOMPARE(after({Kind::Hold, Kind::NextPage}), Kinds{Kind::Hold});
}

void WallMemoryTest::whatIsWrittenComesBackWhileItHolds()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("orders.json"));
    StandingOrders orders;
    WallOrder say{WallOrder::Kind::Say};
    say.text = QStringLiteral("Họp “giao ban”");
    say.lasts = Milliseconds(60'000);
    orders.take(say, kNow);
    WallOrder meet{WallOrder::Kind::Meet};
    meet.sector = SectorId(QStringLiteral("y-te"));
    orders.take(meet, kNow);
    QVERIFY(writeStandingOrders(file, orders));
    const auto read = readStandingOrders(file, kNow + Milliseconds(20'000));
    QVERIFY(read && *read == orders);
    QVERIFY(!readStandingOrders(file, kNow + Milliseconds(60'000))->message);
    QVERIFY(readStandingOrders(file, kNow + kMeetingComesBack - Milliseconds(1))->meeting);
    QVERIFY(!readStandingOrders(file, kNow + kMeetingComesBack)->meeting);
    QVERIFY(*readStandingOrders(folder.filePath(QStringLiteral("none")), kNow) == StandingOrders());
}

void WallMemoryTest::whatCannotBeReadIsSaid()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("orders.json")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"message\": ") > 0);
    file.close();
    const auto read = readStandingOrders(file.fileName(), kNow);
    QVERIFY(!read && read.error().code == ErrorCode::Decode);
}

QTEST_MAIN(WallMemoryTest)
#include "tst_wall_memory.moc"
