// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/reminder_teller.h"
#include "core/pack/load_pack.h"
#include "tests/engine/told_hook.h"
#include "tests/hand_clock.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

Instant day(int ofNovember, const char *time = "01:00:00")
{
    return at(QStringLiteral("2026-11-%1T%2Z").arg(ofNovember).arg(QLatin1StringView(time)).toUtf8().constData());
}

} // namespace

class ReminderTellerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_hook.forget();
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock.set(day(20));
        m_book = DirectiveBook(m_pack->zone);
        DirectiveEntry issued;
        issued.event = DirectiveEvent::Issued;
        issued.at = day(20);
        DirectiveOrder order;
        order.number = QStringLiteral("15/CĐ-UBND");
        order.content = QStringLiteral("Hạ mực nước hồ");
        order.issuer = QStringLiteral("Chủ tịch");
        order.charge.agency = AgencyId(QStringLiteral("usgs"));
        order.due = QDate(2026, 11, 27);
        issued.order = order;
        const auto checked = m_book.check(issued);
        QVERIFY(checked);
        QVERIFY(m_book.apply(*checked));
        m_route.owners.clear();
    }

    void tellsWhatIsDueAndWhen();
    void isUrgentOnceItIsOverdue();
    void tellsNobodyTwiceOverARestart();
    void tellsAgainOnAnotherDay();
    void tellsWhatTheLastSessionDidNotComeToTell();
    void leavesOutWhatIsOlderThanADay();
    void beginsWithWhatIsToCome();
    void goesTheRoutesOfTheAgencyInCharge();
    void saysThatAChannelFails();

private:
    std::unique_ptr<ReminderTeller> start()
    {
        auto started = ReminderTeller::start({packWithAHook(), m_folder->filePath(QStringLiteral("reminders.sqlite")),
                                              QStringLiteral("folder"), anyKey(), Language::Vietnamese},
                                             m_clock, m_book);
        if (!started)
            qFatal("%s", qPrintable(started.error().message));
        return std::move(*started);
    }

    PackPtr packWithAHook()
    {
        auto pack = std::make_shared<ProvincePack>(*m_pack);
        pack->notify = m_hook.settings(m_route);
        return pack;
    }

    /// As the ledger's desk notes it.
    const Directive &remind(Instant at)
    {
        DirectiveEntry entry;
        entry.directive = m_book.all().front()->id;
        entry.event = DirectiveEvent::Reminded;
        entry.at = at;
        m_book.apply(entry);
        return *m_book.all().front();
    }

    /// Whatever the teller would send in this session has gone out when this has.
    void settle(ReminderTeller &teller)
    {
        Directive last = *m_book.all().front();
        last.id = QStringLiteral("2026-%1").arg(++m_last);
        last.order.charge = {};
        teller.take(last, m_clock.now());
        const auto isLast = [&last](const QJsonObject &one) {
            return one[QLatin1String("text")].toString().contains(last.id);
        };
        QTRY_VERIFY(std::any_of(m_hook.told.begin(), m_hook.told.end(), isLast));
        m_hook.told.removeIf(isLast);
    }

    ToldHook m_hook;
    NotifyRoute m_route = routeToTheWatch();
    int m_last = 9000;
    PackPtr m_pack = *loadPack(QStringLiteral(REPOSITORY_DIR "/tests/e2e/packs/world"));
    DirectiveBook m_book{m_pack->zone};
    HandClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void ReminderTellerTest::tellsWhatIsDueAndWhen()
{
    const auto teller = start();
    m_clock.set(day(24));
    teller->take(remind(day(24)), day(24));
    QTRY_COMPARE(m_hook.told.size(), 1);
    const QString subject = m_hook.told[0][QLatin1String("subject")].toString();
    QVERIFY2(subject.contains(QStringLiteral("15/CĐ-UBND")) && subject.contains(u'3'), qPrintable(subject));
    const QString text = m_hook.told[0][QLatin1String("text")].toString();
    for (const char *part : {"Hạ mực nước hồ", "27/11/2026", "2026-0001", "0 %"})
        QVERIFY2(text.contains(QString::fromUtf8(part)), qPrintable(text));
    QVERIFY(text.contains(m_pack->agency(AgencyId(QStringLiteral("usgs")))->name.vi));
    QCOMPARE(m_hook.told[0][QLatin1String("priority")].toString(), QStringLiteral("normal"));
}

void ReminderTellerTest::isUrgentOnceItIsOverdue()
{
    const auto teller = start();
    m_clock.set(day(27));
    teller->take(remind(day(27)), day(27));
    QTRY_COMPARE(m_hook.told.size(), 1);
    QCOMPARE(m_hook.told[0][QLatin1String("priority")].toString(), QStringLiteral("normal"));
    m_clock.set(at("2026-12-04T01:00:00Z"));
    teller->take(remind(m_clock.now()), m_clock.now());
    QTRY_COMPARE(m_hook.told.size(), 2);
    QCOMPARE(m_hook.told[1][QLatin1String("priority")].toString(), QStringLiteral("high"));
    QVERIFY(m_hook.told[1][QLatin1String("subject")].toString().contains(u'7'));
}

void ReminderTellerTest::tellsNobodyTwiceOverARestart()
{
    {
        const auto teller = start();
        m_clock.set(day(24));
        teller->take(remind(day(24)), day(24));
        QTRY_COMPARE(m_hook.told.size(), 1);
        settle(*teller);
    }
    m_clock.advance(1min);
    const auto again = start();
    again->take(*m_book.all().front(), day(24, "02:00:00")); // nor for a second note on the same day
    settle(*again);
    QCOMPARE(m_hook.told.size(), 1);
}

void ReminderTellerTest::tellsAgainOnAnotherDay()
{
    const auto teller = start();
    m_clock.set(day(24));
    teller->take(remind(day(24)), day(24));
    m_clock.set(day(26));
    teller->take(remind(day(26)), day(26));
    QTRY_COMPARE(m_hook.told.size(), 2);
}

void ReminderTellerTest::tellsWhatTheLastSessionDidNotComeToTell()
{
    {
        const auto teller = start(); // an outbox that is there
        settle(*teller);
    }
    remind(day(24)); // the ledger has it, and then the program died
    m_clock.set(day(24, "09:00:00"));
    const auto again = start();
    QTRY_COMPARE(m_hook.told.size(), 1);
}

void ReminderTellerTest::leavesOutWhatIsOlderThanADay()
{
    {
        const auto teller = start();
        settle(*teller);
    }
    remind(day(24));
    m_clock.set(day(25, "01:00:00"));
    const auto again = start();
    settle(*again);
    QCOMPARE(m_hook.told.size(), 0);
}

void ReminderTellerTest::beginsWithWhatIsToCome()
{
    remind(day(24));
    m_clock.set(day(24, "02:00:00"));
    const auto teller = start(); // nobody was to be told until now
    settle(*teller);
    QCOMPARE(m_hook.told.size(), 0);
}

void ReminderTellerTest::goesTheRoutesOfTheAgencyInCharge()
{
    m_route.owners = {AgencyId(QStringLiteral("noaa"))};
    const auto teller = start();
    m_clock.set(day(24));
    teller->take(remind(day(24)), day(24));
    settle(*teller); // of a unit: every route takes it
    QCOMPARE(m_hook.told.size(), 0);
}

void ReminderTellerTest::saysThatAChannelFails()
{
    m_hook.status = "500 No";
    const auto teller = start();
    QSignalSpy trouble(teller.get(), &ReminderTeller::troubleChanged);
    m_clock.set(day(24));
    teller->take(remind(day(24)), day(24));
    QTRY_VERIFY(!trouble.isEmpty() && trouble.last()[0].toString().contains(QStringLiteral("Giám sát")));
    m_hook.status = "200 OK";
    m_clock.advance(1h);
    teller->look();
    QTRY_COMPARE(trouble.last()[0].toString(), QString());
    QVERIFY(m_hook.told.size() >= 2);
}

QTEST_GUILESS_MAIN(ReminderTellerTest)
#include "tst_reminder_teller.moc"
