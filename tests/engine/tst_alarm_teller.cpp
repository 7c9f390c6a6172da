// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/alarms/alarm_teller.h"
#include "core/pack/load_pack.h"
#include "core/store/database.h"
#include "tests/datasources/scripted_server.h"
#include "tests/support.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace ioc;
using namespace ioc::test;

namespace {

const ChannelId kHook(QStringLiteral("hook"));
const AlarmKey kMany{RuleId(QStringLiteral("many")), UnitId(QStringLiteral("00@1990-01-01"))};

AlarmEntry raised()
{
    AlarmEntry entry;
    entry.key = kMany;
    entry.event = AlarmEvent::Raised;
    entry.at = at("2026-11-21T05:00:00Z");
    entry.priority = Priority::Critical;
    entry.phase = AlarmPhase::Unacknowledged;
    entry.sentence = QStringLiteral("3 trận trong một giờ");
    return entry;
}

} // namespace

class AlarmTellerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_told.clear();
        m_signsOfOther = 0;
        m_status = "200 OK";
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void tellsOfWhatTheLedgerHas();
    void tellsNobodyTwiceOverARestart();
    void tellsNothingOfASilentAlarm();
    void tellsOfOneThatComesOffTheShelf();
    void escalatesWhatNobodyAcknowledges();
    void escalatesOverARestart();
    void givesNoSignOfLifeWhileNobodyCanBeTold();
    void aSecondStationDoesNotPutOffTheEscalation();
    void beginsWithWhatComesWhereTheOutboxIsNew();
    void tellsWhatAnEarlierSessionDidNotComeToTell();
    void tellsNothingOfARuleThatIsGone();
    void tellsThatAChannelFails();
    void tellsThatANoticeWasGivenUp();
    void triesAChannelOut();

private:
    std::unique_ptr<AlarmTeller> start()
    {
        auto started = AlarmTeller::start(
            {m_pack, m_folder->filePath(QStringLiteral("outbox.sqlite")), QStringLiteral("folder"),
             [](const QString &) { return Result<QByteArray>(QByteArray("key")); }, Language::Vietnamese},
            m_clock, m_keeper);
        if (!started)
            qFatal("%s", qPrintable(started.error().message));
        return std::move(*started);
    }

    /// How many signs of life have come.
    qsizetype signs() const
    {
        return std::count_if(m_told.begin(), m_told.end(), [](const QJsonObject &told) {
            return told[QLatin1String("type")].toString() == u"alive";
        });
    }

    /// Looks once, and waits for the one sign that follows from it: none is on its way afterwards.
    bool givesASign(AlarmTeller &teller, Milliseconds unrecorded)
    {
        const qsizetype before = signs();
        teller.look(unrecorded);
        return QTest::qWaitFor([&] { return signs() > before; }, 20000);
    }

    /// Looks again and again, while somebody else who has the same to give as often does so.
    bool givesNoSign(AlarmTeller &teller, Milliseconds unrecorded, DeadManSignal &other)
    {
        const qsizetype before = signs();
        for (int i = 0; i < 3; ++i) {
            const int others = m_signsOfOther;
            teller.look(unrecorded);
            other.engineIsAlive();
            if (!QTest::qWaitFor([&] { return m_signsOfOther > others; }, 20000))
                return false;
        }
        return signs() == before;
    }

    /// The pack of the end-to-end tests with a rule, a webhook for all, and another call after ten minutes.
    PackPtr packWithAHook()
    {
        auto pack =
            std::make_shared<ProvincePack>(*loadPack(QStringLiteral(REPOSITORY_DIR "/tests/e2e/packs/world")).value());
        AlarmRule rule;
        rule.id = kMany.rule;
        rule.name = {QStringLiteral("Nhiều trận động đất"), QStringLiteral("Many earthquakes")};
        rule.indicator = IndicatorId(QStringLiteral("quake.count"));
        rule.condition = ThresholdCondition{AlarmSide::Above, 2, 2};
        pack->rules.push_back(rule);
        NotifySettings notify;
        notify.channels = {{kHook,
                            {QStringLiteral("Giám sát"), QStringLiteral("Watch")},
                            WebhookChannel{m_server.url("/hook"), QStringLiteral("hook"), {}}}};
        notify.people = {{QStringLiteral("lan"), {QStringLiteral("Lan"), QStringLiteral("Lan")}, {}}};
        notify.roles = {
            {QStringLiteral("watch"), {QStringLiteral("Trực"), QStringLiteral("Watch")}, {QStringLiteral("lan")}}};
        NotifyRoute route;
        route.role = QStringLiteral("watch");
        route.channels = {kHook};
        notify.routes = {route};
        EscalationStep step;
        step.after = std::chrono::minutes(10);
        step.role = QStringLiteral("watch");
        step.channels = {kHook};
        notify.escalation = {step};
        pack->notify = notify;
        return pack;
    }

    struct TestClock : Clock
    {
        Instant now() const override { return fromMillis(millis); }
        std::atomic<std::int64_t> millis = toMillis(at("2026-11-21T05:00:01Z"));
    };

    QList<QJsonObject> m_told;
    int m_signsOfOther = 0;
    QByteArray m_status;
    ScriptedServer m_server{[this](QTcpSocket &socket) {
        const QByteArray &request = m_server.requests.last();
        if (request.startsWith("POST /other "))
            ++m_signsOfOther;
        else
            m_told.push_back(QJsonDocument::fromJson(request.mid(request.indexOf("\r\n\r\n") + 4)).object());
        socket.write("HTTP/1.1 " + m_status + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        socket.disconnectFromHost();
    }};
    PackPtr m_pack = packWithAHook();
    AlarmKeeper m_keeper{m_pack, Format(Language::Vietnamese, m_pack->zone)};
    TestClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void AlarmTellerTest::tellsOfWhatTheLedgerHas()
{
    const auto teller = start();
    QVERIFY(!teller->handledEntry());
    teller->take(raised(), 5);
    QTRY_COMPARE(m_told.size(), 1);
    QVERIFY(m_told[0][QLatin1String("subject")].toString().contains(QStringLiteral("Nhiều trận động đất")));
    QVERIFY(m_told[0][QLatin1String("text")].toString().contains(QStringLiteral("3 trận trong một giờ")));
    QCOMPARE(m_told[0][QLatin1String("possible_duplicate")].toBool(), false);
}

void AlarmTellerTest::tellsNobodyTwiceOverARestart()
{
    {
        const auto teller = start();
        teller->take(raised(), 5);
        QTRY_COMPARE(m_told.size(), 1);
    }
    const auto again = start();
    QCOMPARE(again->handledEntry(), std::optional(std::int64_t(5)));
    again->take(raised(), 5); // who is not sure tells it again
    AlarmEntry later = raised();
    later.event = AlarmEvent::Realarmed;
    again->take(later, 6);
    QTRY_COMPARE(m_told.size(), 2);
}

void AlarmTellerTest::tellsNothingOfASilentAlarm()
{
    const auto teller = start();
    AlarmEntry suppressed = raised();
    suppressed.phase = AlarmPhase::Suppressed;
    teller->take(suppressed, 5);
    AlarmEntry returned = suppressed;
    returned.event = AlarmEvent::Returned;
    teller->take(returned, 6);
    teller->take(raised(), 7);
    QTRY_COMPARE(m_told.size(), 1);
    QVERIFY(m_told[0][QLatin1String("id")].toString().contains(QStringLiteral("/7-")));
}

void AlarmTellerTest::tellsOfOneThatComesOffTheShelf()
{
    const auto teller = start();
    AlarmEntry unshelved = raised();
    unshelved.event = AlarmEvent::Unshelved;
    teller->take(unshelved, 5);
    QTRY_COMPARE(m_told.size(), 1);
}

void AlarmTellerTest::escalatesOverARestart()
{
    {
        const auto teller = start();
        teller->take(raised(), 5);
        QTRY_COMPARE(m_told.size(), 1);
    }
    m_clock.millis += 11 * 60'000;
    const auto again = start();
    again->remember(raised(), 5);
    again->look();
    QTRY_COMPARE(m_told.size(), 2);
}

// A watchdog that hears "alive" while nobody can be told keeps people from looking.
void AlarmTellerTest::givesNoSignOfLifeWhileNobodyCanBeTold()
{
    auto pack = std::make_shared<ProvincePack>(*m_pack);
    pack->notify->deadMan = DeadMan{kHook, Milliseconds(20)};
    const QString outbox = m_folder->filePath(QStringLiteral("outbox.sqlite"));
    const auto secretOf = [](const QString &) { return Result<QByteArray>(QByteArray("key")); };
    auto started =
        AlarmTeller::start({pack, outbox, QStringLiteral("folder"), secretOf, Language::Vietnamese}, m_clock, m_keeper);
    QVERIFY(started);
    AlarmTeller &teller = **started;
    const WebhookChannel to{m_server.url("/other"), QStringLiteral("hook"), {}};
    DeadManSignal other({*pack->notify->deadMan, to, secretOf, &m_clock, {}, {}});
    QVERIFY(givesASign(teller, Milliseconds(0)));
    QVERIFY(givesASign(teller, Milliseconds(500))); // the ledger is slow
    QVERIFY(givesNoSign(teller, AlarmTeller::kLedgerMayTake, other));
    QVERIFY(givesASign(teller, Milliseconds(0)));

    QSignalSpy trouble(&teller, &AlarmTeller::troubleChanged);
    auto database = Database::open(outbox, Database::Access::ReadWrite);
    IOC_VERIFY(database->execute("CREATE TRIGGER full BEFORE INSERT ON notice BEGIN SELECT RAISE(ABORT, 'x'); END"));
    teller.take(raised(), 5);
    QTRY_VERIFY_WITH_TIMEOUT(!trouble.isEmpty() && !trouble.last().at(0).toString().isEmpty(), 20000);
    QVERIFY(givesNoSign(teller, Milliseconds(0), other));
    IOC_VERIFY(database->execute("DROP TRIGGER full"));
    const auto isKeptAgain = [&] {
        const bool isKept = trouble.last().at(0).toString().isEmpty();
        if (!isKept)
            teller.look();
        return isKept;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isKeptAgain(), 20000);
    QVERIFY(givesASign(teller, Milliseconds(0)));
    QCOMPARE(signs(), 4);
}

// A second station is told at once, and does not put off that somebody else is called.
void AlarmTellerTest::aSecondStationDoesNotPutOffTheEscalation()
{
    const auto teller = start();
    teller->take(raised(), 5);
    QTRY_COMPARE(m_told.size(), 1);
    m_clock.millis += 9 * 60'000;
    AlarmEntry second = raised();
    second.event = AlarmEvent::Realarmed;
    second.at = m_clock.now();
    second.member = QStringLiteral("Tuần");
    second.sentence = QStringLiteral("Tuần: 0,10 m trên mức III");
    teller->take(second, 6);
    QTRY_COMPARE(m_told.size(), 2);
    m_clock.millis += 2 * 60'000;
    teller->look();
    QTRY_COMPARE(m_told.size(), 3);
    QVERIFY(m_told[2][QLatin1String("text")].toString().contains(QStringLiteral("Tuần")));
}

void AlarmTellerTest::beginsWithWhatComesWhereTheOutboxIsNew()
{
    m_clock.millis += 11 * 60'000;
    const auto teller = start();
    teller->remember(raised(), 5);
    teller->begin(5);
    teller->look(); // neither told nor escalated: it stood before anybody was to be told
    AlarmEntry later = raised();
    later.event = AlarmEvent::Realarmed;
    later.at = m_clock.now();
    teller->take(later, 6);
    QTRY_COMPARE(m_told.size(), 1);
    QVERIFY(m_told[0][QLatin1String("id")].toString().contains(QStringLiteral("/6-")));
}

/// The first alarm of all, and the program died before it told it: the outbox knew already from where to tell.
void AlarmTellerTest::tellsWhatAnEarlierSessionDidNotComeToTell()
{
    start()->begin(0);
    const auto again = start();
    QCOMPARE(again->handledEntry(), std::optional(std::int64_t(0)));
    again->remember(raised(), 5);
    AlarmEntry acknowledged = raised();
    acknowledged.event = AlarmEvent::Acknowledged;
    acknowledged.phase = AlarmPhase::Acknowledged;
    again->remember(acknowledged, 6);
    QVERIFY(m_told.isEmpty());
    again->begin(6);
    QTRY_COMPARE(m_told.size(), 1);
    QVERIFY(m_told[0][QLatin1String("id")].toString().contains(QStringLiteral("/5-")));
    const auto third = start();
    QCOMPARE(third->handledEntry(), std::optional(std::int64_t(6)));
}

void AlarmTellerTest::tellsNothingOfARuleThatIsGone()
{
    const auto teller = start();
    AlarmEntry gone = raised();
    gone.key.rule = RuleId(QStringLiteral("was-once"));
    teller->take(gone, 5);
    m_clock.millis += 11 * 60'000;
    teller->look();
    teller->take(raised(), 6);
    QTRY_COMPARE(m_told.size(), 1);
    QVERIFY(m_told[0][QLatin1String("id")].toString().contains(QStringLiteral("/6-")));
}

void AlarmTellerTest::tellsThatANoticeWasGivenUp()
{
    m_status = "500 No";
    const auto teller = start();
    QSignalSpy trouble(teller.get(), &AlarmTeller::troubleChanged);
    teller->take(raised(), 5);
    QTRY_VERIFY(!trouble.isEmpty());
    m_clock.millis += 25 * 3'600'000; // longer than the pack tries
    const auto aMinutePasses = [&] {
        m_clock.millis += 60'000;
        teller->look();
        return true;
    };
    QTRY_VERIFY2(aMinutePasses() &&
                     trouble.last()[0].toString().contains(QStringLiteral("1 notice(s) by “Giám sát” reached nobody")),
                 qPrintable(trouble.last()[0].toString()));
}

void AlarmTellerTest::triesAChannelOut()
{
    const auto teller = start();
    QVERIFY(teller->tryOut(ChannelId(QStringLiteral("fax"))).error().code == ErrorCode::NotFound);
    QVERIFY(teller->tryOut(kHook));
    QTRY_COMPARE(m_told.size(), 1);
    QVERIFY(m_told[0][QLatin1String("test")].toBool());
    QVERIFY(m_told[0][QLatin1String("subject")].toString().startsWith(QStringLiteral("[TRIAL]")));
}

void AlarmTellerTest::escalatesWhatNobodyAcknowledges()
{
    const auto teller = start();
    teller->take(raised(), 5);
    teller->look();
    QTRY_COMPARE(m_told.size(), 1);
    m_clock.millis += 11 * 60'000;
    teller->look();
    QTRY_COMPARE(m_told.size(), 2);
    AlarmEntry acknowledged = raised();
    acknowledged.event = AlarmEvent::Acknowledged;
    acknowledged.phase = AlarmPhase::Acknowledged;
    acknowledged.actor = QStringLiteral("lan");
    teller->take(acknowledged, 6);
    m_clock.millis += 60 * 60'000;
    teller->look();
    AlarmEntry next = raised(); // a mark: what was told before it came before it
    next.at = m_clock.now();
    teller->take(next, 7);
    QTRY_COMPARE(m_told.size(), 3);
    QVERIFY(m_told[2][QLatin1String("id")].toString().contains(QStringLiteral("/7-")));
}

void AlarmTellerTest::tellsThatAChannelFails()
{
    m_status = "500 No";
    const auto teller = start();
    QSignalSpy trouble(teller.get(), &AlarmTeller::troubleChanged);
    QSignalSpy channel(teller.get(), &AlarmTeller::channelChanged);
    teller->take(raised(), 5);
    QTRY_VERIFY(!trouble.isEmpty());
    QVERIFY(trouble.last()[0].toString().contains(QStringLiteral("Giám sát")));
    QCOMPARE(channel.size(), 1);
    QVERIFY(!channel.last()[1].toString().isEmpty());
    m_status = "200 OK";
    m_clock.millis += 60 * 60'000;
    teller->look();
    AlarmEntry later = raised();
    later.event = AlarmEvent::Realarmed;
    teller->take(later, 6);
    QTRY_COMPARE(trouble.last()[0].toString(), QString());
    QCOMPARE(channel.last()[1].toString(), QString());
}

QTEST_GUILESS_MAIN(AlarmTellerTest)
#include "tst_alarm_teller.moc"
