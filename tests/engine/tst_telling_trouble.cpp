// SPDX-License-Identifier: GPL-3.0-or-later
// Where people cannot be told of alarms, that is told.
#include "core/store/database.h"
#include "tests/engine/alarm_teller_trial.h"

#include <QSignalSpy>

using namespace ioc;
using namespace ioc::test;

class TellingTroubleTest : public AlarmTellerTrial
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(
            QStringLiteral("^(?!outbox: |\"(Notices cannot be kept|Nobody can be told|1 notice\\(s\\) by))")));
        begin();
        m_other.forget();
    }

    void givesNoSignOfLifeWhileNobodyCanBeTold();
    void tellsThatAChannelFails();
    void tellsThatANoticeWasGivenUp();

private:
    /// How many signs of life have come.
    qsizetype signs() const
    {
        return std::count_if(m_hook.told.begin(), m_hook.told.end(), [](const QJsonObject &told) {
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
            const qsizetype others = m_other.told.size();
            teller.look(unrecorded);
            other.engineIsAlive();
            if (!QTest::qWaitFor([&] { return m_other.told.size() > others; }, 20000))
                return false;
        }
        return signs() == before;
    }

    ToldHook m_other; ///< of who gives signs of life besides
};

// A watchdog that hears "alive" while nobody can be told keeps people from looking.
void TellingTroubleTest::givesNoSignOfLifeWhileNobodyCanBeTold()
{
    auto pack = std::make_shared<ProvincePack>(*m_pack);
    pack->notify->deadMan = DeadMan{kHook, Milliseconds(20)};
    const auto started = startWith(pack);
    AlarmTeller &teller = *started;
    DeadManSignal other({*pack->notify->deadMan, m_other.channel(), anyKey(), &m_clock, {}, {}});
    QVERIFY(givesASign(teller, Milliseconds(0)));
    QVERIFY(givesASign(teller, Milliseconds(500))); // the ledger is slow
    QVERIFY(givesNoSign(teller, AlarmTeller::kLedgerMayTake, other));
    QVERIFY(givesASign(teller, Milliseconds(0)));

    QSignalSpy trouble(&teller, &AlarmTeller::troubleChanged);
    auto database = Database::open(outbox(), Database::Access::ReadWrite);
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

void TellingTroubleTest::tellsThatAChannelFails()
{
    m_hook.status = "500 No";
    const auto teller = start();
    QSignalSpy trouble(teller.get(), &AlarmTeller::troubleChanged);
    QSignalSpy channel(teller.get(), &AlarmTeller::channelChanged);
    teller->take(raised(), 5);
    QTRY_VERIFY(!trouble.isEmpty());
    QVERIFY(trouble.last()[0].toString().contains(QStringLiteral("Giám sát")));
    QCOMPARE(channel.size(), 1);
    QVERIFY(!channel.last()[1].toString().isEmpty());
    m_hook.status = "200 OK";
    m_clock.advance(60min);
    teller->look();
    AlarmEntry later = raised();
    later.event = AlarmEvent::Realarmed;
    teller->take(later, 6);
    QTRY_COMPARE(trouble.last()[0].toString(), QString());
    QCOMPARE(channel.last()[1].toString(), QString());
}

void TellingTroubleTest::tellsThatANoticeWasGivenUp()
{
    m_hook.status = "500 No";
    const auto teller = start();
    QSignalSpy trouble(teller.get(), &AlarmTeller::troubleChanged);
    teller->take(raised(), 5);
    QTRY_VERIFY(!trouble.isEmpty());
    m_clock.advance(25h); // longer than the pack tries
    const auto aMinutePasses = [&] {
        m_clock.advance(1min);
        teller->look();
        return true;
    };
    QTRY_VERIFY2(aMinutePasses() &&
                     trouble.last()[0].toString().contains(QStringLiteral("1 notice(s) by “Giám sát” reached nobody")),
                 qPrintable(trouble.last()[0].toString()));
}

QTEST_GUILESS_MAIN(TellingTroubleTest)
#include "tst_telling_trouble.moc"
