// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/command_client.h"
#include "core/engine/wall_command.h"
#include "core/engine/wall_socket.h"
#include "tests/support.h"

#include <QDir>
#include <QTemporaryDir>

#include <unistd.h>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

using Kind = WallOrder::Kind;

WallOrder saying(const QString &text)
{
    WallOrder order{Kind::Say};
    order.text = text;
    return order;
}

/// Two walls that take every order, but for a page called "nowhere".
class FakeWalls final : public WallService
{
public:
    Result<std::vector<WallStatus>> carryOut(const WallOrder &order) override
    {
        if (order.page.toString() == u"nowhere")
            return Error{ErrorCode::NotFound, QStringLiteral("no such page")};
        if (!order.screen.isEmpty() && order.screen != u"A")
            return Error{ErrorCode::NotFound, QStringLiteral("no such screen")};
        orders.push_back(order);
        return std::vector<WallStatus>{{QStringLiteral("A"), order.page, QStringLiteral("held"), kUntil, order.text}};
    }

    static constexpr Instant kUntil{Milliseconds(1'700'000'000'000)};
    std::vector<WallOrder> orders;
};

} // namespace

Q_DECLARE_METATYPE(ioc::WallOrder)

class WallSocketTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_folder = std::make_unique<QTemporaryDir>();
        m_walls.orders.clear();
        m_recorded.clear();
        m_canRecord = true;
    }

    void ordersComeThroughUnchanged_data();
    void ordersComeThroughUnchanged();
    void nonsenseIsNoOrder_data();
    void nonsenseIsNoOrder();
    void aHeightGoesWithASeat();
    void tellsHowTheWallsStand();
    void tellsWhyAnOrderIsRefused();
    void recordsAMessageBeforeItIsShown();
    void whatCannotBeRecordedIsNotShown();
    void recordsWhatStandsUntilItIsOver();
    void nothingKeepsAMessageOnTheWall();
    void whatNobodySeesIsNotRecorded();
    void takesNothingElse();
    void removesWhatAKilledWallLeft();
    void leavesNoSocketBehind();
    void asksNoWallThatIsGone();
    void outlivesAClientThatLeaves();

private:
    std::unique_ptr<WallSocket> listen()
    {
        auto made = WallSocket::listen(
            m_folder->path(), Zone(), m_walls, [this](const Command &command, const CommandSocket::Answer &answer) {
                m_ordersAtRecording = m_walls.orders.size();
                if (m_canRecord)
                    m_recorded.push_back(command);
                answer(m_canRecord ? CommandAnswer{true, {}, {}, {}}
                                   : refusal({ErrorCode::Permission, QStringLiteral("no ledger")}));
            });
        return made ? std::move(*made) : nullptr;
    }

    CommandAnswer answerTo(const Command &command)
    {
        const auto sockets = wallSocketsIn(m_folder->path());
        if (sockets.size() != 1)
            return {};
        CommandClient client(m_folder->path(), 20s, sockets.front());
        std::optional<Result<CommandAnswer>> answer;
        client.send(command, [&answer](const Result<CommandAnswer> &given) { answer = given; });
        return QTest::qWaitFor([&answer] { return answer.has_value(); }) && *answer ? **answer : CommandAnswer();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeWalls m_walls;
    std::vector<Command> m_recorded;
    std::size_t m_ordersAtRecording = 0;
    bool m_canRecord = true;
};

void WallSocketTest::ordersComeThroughUnchanged_data()
{
    QTest::addColumn<WallOrder>("order");
    WallOrder order{Kind::ShowPage, QStringLiteral("DP-1")};
    order.page = PageId(QStringLiteral("an-sinh"));
    QTest::newRow("page") << order;
    QTest::newRow("next") << WallOrder{Kind::NextPage};
    QTest::newRow("previous") << WallOrder{Kind::PreviousPage};
    QTest::newRow("hold") << WallOrder{Kind::Hold};
    order = {Kind::Hold};
    order.lasts = 5min;
    QTest::newRow("hold for a time") << order;
    QTest::newRow("resume") << WallOrder{Kind::Resume};
    order = {Kind::Play};
    order.playlist = PlaylistId(QStringLiteral("ban-dem"));
    QTest::newRow("play") << order;
    order = {Kind::Meet};
    order.sector = SectorId(QStringLiteral("y-te"));
    QTest::newRow("meet") << order;
    QTest::newRow("end of the meeting") << WallOrder{Kind::EndMeeting};
    order = saying(QStringLiteral("Họp lúc 14:00"));
    order.lasts = 90s;
    QTest::newRow("message") << order;
    QTest::newRow("clear") << WallOrder{Kind::Unsay};
    order = {Kind::Open, QStringLiteral("Dell U2720Q 7")};
    order.playlist = PlaylistId(QStringLiteral("ban-dem"));
    order.pictureHeight = 1.2;
    order.farthestSeat = 6;
    QTest::newRow("open") << order;
    QTest::newRow("close") << WallOrder{Kind::Close, QStringLiteral("DP-1")};
    QTest::newRow("status") << WallOrder{Kind::Ask};
}

void WallSocketTest::ordersComeThroughUnchanged()
{
    QFETCH(WallOrder, order);
    const auto line = toLine(commandOf(order));
    const auto command = commandFromLine(line.chopped(1));
    IOC_VERIFY(command);
    const auto read = wallOrderFrom(*command);
    IOC_VERIFY(read);
    QVERIFY(*read == order);
}

void WallSocketTest::nonsenseIsNoOrder_data()
{
    QTest::addColumn<QString>("event");
    QTest::addColumn<QJsonObject>("body");
    const auto row = [](const char *name, const char *event, const QJsonObject &body) {
        QTest::newRow(name) << QString::fromLatin1(event) << body;
    };
    row("unknown", "explode", {});
    row("no page", "page", {});
    row("a page that is a number", "page", {{QStringLiteral("page"), 7}});
    row("another's member", "next", {{QStringLiteral("page"), QStringLiteral("overview")}});
    row("a time for what has none", "next", {{QStringLiteral("seconds"), 5}});
    row("no time", "hold", {{QStringLiteral("seconds"), 0}});
    row("a time without end", "hold", {{QStringLiteral("seconds"), 1e12}});
    row("a time in words", "hold", {{QStringLiteral("seconds"), QStringLiteral("5")}});
    row("no screen", "open", {});
    row("a seat behind the viewer", "open", {{QStringLiteral("farthest_seat"), -3}});
    row("a metre for what has none", "hold", {{QStringLiteral("picture_height"), 1}});
    row("no text", "message", {{QStringLiteral("text"), QStringLiteral("  ")}});
    row("two lines", "message", {{QStringLiteral("text"), QStringLiteral("a\nb")}});
    row("a novel", "message", {{QStringLiteral("text"), QString(kLongestMessage + 1, QLatin1Char('a'))}});
}

/// The seat of before may be in picture heights.
void WallSocketTest::aHeightGoesWithASeat()
{
    WallOrder order{WallOrder::Kind::Open, QStringLiteral("DP-1")};
    order.pictureHeight = 2.5;
    const auto refused = wallOrderFrom(commandOf(order));
    QVERIFY(!refused && refused.error().code == ErrorCode::Usage);
    order.farthestSeat = 10;
    IOC_VERIFY(wallOrderFrom(commandOf(order)));
}

void WallSocketTest::nonsenseIsNoOrder()
{
    QFETCH(QString, event);
    QFETCH(QJsonObject, body);
    const auto order = wallOrderFrom({Command::Kind::ActOnWall, {}, {}, {}, event, body});
    QVERIFY(!order);
    QVERIFY(order.error().code == ErrorCode::Usage);
}

void WallSocketTest::tellsHowTheWallsStand()
{
    const auto socket = listen();
    QVERIFY(socket);
    const CommandAnswer answer = answerTo(commandOf({Kind::Hold}));
    QVERIFY(answer.done);
    const QJsonObject expected{{QStringLiteral("screen"), QStringLiteral("A")},
                               {QStringLiteral("page"), QString()},
                               {QStringLiteral("mode"), QStringLiteral("held")},
                               {QStringLiteral("until"), QStringLiteral("2023-11-14T22:13:20Z")},
                               {QStringLiteral("message"), QString()}};
    QCOMPARE(answer.facts[QStringLiteral("walls")].toArray(), QJsonArray{expected});
    QCOMPARE(m_walls.orders.size(), 1u);
    QVERIFY(m_recorded.empty()); // to turn pages is nothing to answer for
}

void WallSocketTest::tellsWhyAnOrderIsRefused()
{
    const auto socket = listen();
    QVERIFY(socket);
    WallOrder wrong{Kind::ShowPage};
    wrong.page = PageId(QStringLiteral("nowhere"));
    const CommandAnswer answer = answerTo(commandOf(wrong));
    QVERIFY(!answer.done);
    QCOMPARE(answer.code, QStringLiteral("not_found"));
    QCOMPARE(answer.sentence, QStringLiteral("no such page"));
}

void WallSocketTest::recordsAMessageBeforeItIsShown()
{
    const auto socket = listen();
    QVERIFY(socket);
    const CommandAnswer answer = answerTo(commandOf(saying(QStringLiteral("Họp lúc 14:00"))));
    QVERIFY(answer.done);
    QCOMPARE(m_recorded.size(), 1u);
    QVERIFY(m_recorded[0].kind == Command::Kind::RecordWallOrder);
    QCOMPARE(m_recorded[0].subject, QStringLiteral("all"));
    QCOMPARE(m_recorded[0].body[QStringLiteral("text")].toString(), QStringLiteral("Họp lúc 14:00"));
    QCOMPARE(m_ordersAtRecording, 1u); // asked for, not yet shown
    QCOMPARE(m_walls.orders.size(), 2u);
    QVERIFY(m_walls.orders.back().kind == Kind::Say);
}

void WallSocketTest::whatCannotBeRecordedIsNotShown()
{
    const auto socket = listen();
    QVERIFY(socket);
    m_canRecord = false;
    const CommandAnswer answer = answerTo(commandOf(saying(QStringLiteral("Họp"))));
    QVERIFY(!answer.done);
    QCOMPARE(answer.sentence, QStringLiteral("no ledger"));
    QCOMPARE(m_walls.orders.size(), 1u);
    QVERIFY(m_walls.orders.back().kind == Kind::Ask);
}

void WallSocketTest::recordsWhatStandsUntilItIsOver()
{
    const auto socket = listen();
    QVERIFY(socket);
    WallOrder meeting{Kind::Meet};
    meeting.sector = SectorId(QStringLiteral("y-te"));
    QVERIFY(answerTo(commandOf(meeting)).done);
    QVERIFY(answerTo(commandOf({Kind::EndMeeting})).done);
    QVERIFY(answerTo(commandOf({Kind::Unsay})).done);
    QCOMPARE(m_recorded.size(), 3u);
    QCOMPARE(m_recorded[0].event, QStringLiteral("meet"));
    QCOMPARE(m_recorded[0].body[QStringLiteral("sector")].toString(), QStringLiteral("y-te"));
    QCOMPARE(m_recorded[1].event, QStringLiteral("end-meeting"));
    QCOMPARE(m_recorded[2].event, QStringLiteral("clear"));
    QVERIFY(m_walls.orders.back().kind == Kind::Unsay);
}

/// The owner is gone or its disk is full: a message that is wrong must not stay because of that.
void WallSocketTest::nothingKeepsAMessageOnTheWall()
{
    const auto socket = listen();
    QVERIFY(socket);
    m_canRecord = false;
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("not in the ledger: no ledger")));
    QVERIFY(answerTo(commandOf({Kind::Unsay})).done);
    QVERIFY(m_walls.orders.back().kind == Kind::Unsay);
}

void WallSocketTest::whatNobodySeesIsNotRecorded()
{
    const auto socket = listen();
    QVERIFY(socket);
    WallOrder order = saying(QStringLiteral("Họp"));
    order.screen = QStringLiteral("B");
    QVERIFY(!answerTo(commandOf(order)).done);
    QVERIFY(m_recorded.empty());
}

void WallSocketTest::takesNothingElse()
{
    const auto socket = listen();
    QVERIFY(socket);
    QVERIFY(answerTo({Command::Kind::Ping, {}}).done);
    const CommandAnswer answer = answerTo({Command::Kind::RunFeed, FeedId(QStringLiteral("quakes"))});
    QVERIFY(!answer.done);
    QCOMPARE(answer.code, QStringLiteral("usage"));
}

void WallSocketTest::removesWhatAKilledWallLeft()
{
    {
        const auto killed = listenInFolder(m_folder->path(), "wall.1");
        IOC_VERIFY(killed);
    }
    QCOMPARE(wallSocketsIn(m_folder->path()), QList<QByteArray>{"wall.1"});
    const auto socket = listen();
    QVERIFY(socket);
    const QByteArray own = "wall." + QByteArray::number(QCoreApplication::applicationPid());
    QCOMPARE(wallSocketsIn(m_folder->path()), QList<QByteArray>{own});
}

void WallSocketTest::leavesNoSocketBehind()
{
    QVERIFY(listen());
    QVERIFY(wallSocketsIn(m_folder->path()).isEmpty());
}

/// The ledger takes its time, and meanwhile the program ends.
void WallSocketTest::asksNoWallThatIsGone()
{
    CommandSocket::Answer late;
    auto made = WallSocket::listen(m_folder->path(), Zone(), m_walls,
                                   [&late](const Command &, const CommandSocket::Answer &answer) { late = answer; });
    IOC_VERIFY(made);
    CommandClient client(m_folder->path(), 20s, wallSocketsIn(m_folder->path()).front());
    client.send(commandOf(saying(QStringLiteral("Họp"))), [](const Result<CommandAnswer> &) {});
    QTRY_VERIFY(late);
    made->reset();
    late({true, {}, {}, {}});
    QCOMPARE(m_walls.orders.size(), 1u); // the question alone
}

void WallSocketTest::outlivesAClientThatLeaves()
{
    const auto socket = listen();
    QVERIFY(socket);
    const QByteArray name = wallSocketsIn(m_folder->path()).front();
    const QByteArray line = toLine(commandOf({Kind::Ask}));
    for (int left = 0; left < 200;) {
        auto client = connectInFolder(m_folder->path(), name);
        if (client) {
            QCOMPARE(::write(client->number(), line.constData(), size_t(line.size())), line.size());
            ++left;
        } else {
            QTest::qWait(1); // as many wait as may
        }
    }
    QVERIFY(answerTo(commandOf({Kind::Ask})).done);
}

QTEST_GUILESS_MAIN(WallSocketTest)
#include "tst_wall_socket.moc"
