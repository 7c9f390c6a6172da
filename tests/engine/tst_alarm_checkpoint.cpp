// SPDX-License-Identifier: GPL-3.0-or-later
// A start that goes by a checkpoint knows what one knows that reads the whole journal; one that does not fit is not
// used.
#include "core/engine/alarms/alarm_checkpoint.h"
#include "core/rules/alarms/alarm_past.h"
#include "tests/rules/alarms/tangled_days.h"
#include "tests/store/ledger_fixture.h"

#include <QCryptographicHash>

using namespace ioc;
using namespace ioc::test;

namespace {

/// What a program knows of its alarms once it has read the journal.
struct Known
{
    explicit Known(const Desk &desk)
        : book(desk.book.rules(), desk.book.communes(), kProvince)
    {
    }

    void read(const LedgerFixture &ledger, Instant now)
    {
        const JournalReader reader{[this](const AlarmEntry &entry, std::int64_t no) {
                                       book.apply(entry);
                                       past.follow(entry);
                                       numbers.push_back(no);
                                       newest.insert(entry.key, no);
                                   },
                                   [this](const AlarmKey &key) { return book.status(key).phase; }};
        IOC_VERIFY(readAlarmJournalShortly(ledger.path(), now, true, last, reader));
    }

    /// What stands, and the number of the newest entry of each: late ones have one too.
    std::vector<std::pair<QString, std::int64_t>> newestOfStanding() const
    {
        std::vector<std::pair<QString, std::int64_t>> numbered;
        for (const StandingAlarm &alarm : book.standing())
            numbered.push_back({textOf(alarm.key), newest.value(alarm.key)});
        return numbered;
    }

    AlarmBook book;
    AlarmPast past;
    std::vector<std::int64_t> numbers;
    QHash<AlarmKey, std::int64_t> newest;
    std::int64_t last = 0;
};

Known readWhole(const Desk &desk, const LedgerFixture &ledger)
{
    QFile::remove(alarmCheckpointFile(ledger.path()));
    Known known(desk);
    known.read(ledger, Instant{}); // of which nothing is old
    return known;
}

Known readShortly(const Desk &desk, const LedgerFixture &ledger, Instant settledBefore)
{
    Known known(desk);
    known.read(ledger, settledBefore + kJournalAlwaysRead);
    return known;
}

/// A journal of some hundreds of hours, with late entries in it.
std::vector<AlarmEntry> journalOf(Days &days, std::mt19937 &random, size_t entries = 2000)
{
    while (days.desk.journal.size() < entries) {
        days.step();
        if (random() % 20 == 0) {
            AlarmEntry late;
            late.key = days.desk.key("a", random() % 3);
            late.at = days.desk.now;
            late.dataTime = days.desk.now - std::chrono::minutes(random() % 600);
            late.late = true;
            late.phase = days.desk.book.status(late.key).phase;
            days.desk.journal.push_back(late);
        }
    }
    return days.desk.journal;
}

void record(const LedgerFixture &ledger, const std::vector<AlarmEntry> &journal)
{
    std::vector<TimedAct> acts;
    for (const AlarmEntry &entry : journal) {
        acts.push_back({toLedgerAct(entry, {QStringLiteral("operator"), QStringLiteral("wall-1")}), entry.at});
        if (acts.size() % 7 == 0)
            acts.push_back({act("feed.paused"), entry.at}); // other matters lie between
    }
    IOC_VERIFY(ledger.open().value()->append(acts));
}

} // namespace

class AlarmCheckpointTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void whatIsRestoredWithTheRestIsTheWhole()
    {
        size_t skipped = 0;
        int checked = 0;
        for (unsigned seed = 1; seed <= 20; ++seed) {
            std::mt19937 random(seed);
            Days days(seed);
            const auto journal = journalOf(days, random);
            const LedgerFixture ledger;
            record(ledger, journal);
            const Known whole = readWhole(days.desk, ledger);
            const auto place = [&] { return journal[1600 + random() % (journal.size() - 1600)].at; };
            const Instant before = place();
            const Known making = readShortly(days.desk, ledger, before);
            QCOMPARE(making.numbers, whole.numbers);
            const auto made = readAlarmCheckpoint(alarmCheckpointFile(ledger.path()));
            if (!made)
                continue; // the clock was set back so far that little is settled
            ++checked;
            const Known restored = readShortly(days.desk, ledger, before);
            QVERIFY(restored.numbers.size() < whole.numbers.size());
            QCOMPARE(restored.last, whole.last);
            QVERIFY(standAlike(restored.book, whole.book));
            QVERIFY(restored.newestOfStanding() == whole.newestOfStanding());
            for (int i = 0; i < 200; ++i) { // of what is not yet settled
                const AlarmKey key = days.desk.key("a", random() % 3);
                const Instant from = before + std::chrono::minutes(random() % 600);
                const Instant to = from + std::chrono::minutes(random() % 60);
                QCOMPARE(restored.past.knowsRaised(key, from, to), whole.past.knowsRaised(key, from, to));
            }
            QCOMPARE(readAlarmCheckpoint(alarmCheckpointFile(ledger.path())), made); // no news worth keeping
            skipped += whole.numbers.size() - restored.numbers.size();
        }
        QVERIFY2(checked >= 15, qPrintable(QString::number(checked)));
        QVERIFY2(skipped > 15'000, qPrintable(QString::number(skipped)));
    }

    void aCheckpointThatStandsOnAnotherIsThatOfTheWhole()
    {
        std::mt19937 random(5);
        Days days(5);
        const auto journal = journalOf(days, random, 4000);
        const LedgerFixture ledger;
        record(ledger, journal);
        const Instant early = journal[1500].at;
        const Instant late = journal[3500].at;
        (void)readWhole(days.desk, ledger);
        (void)readShortly(days.desk, ledger, late);
        const auto ofTheWhole = readAlarmCheckpoint(alarmCheckpointFile(ledger.path()));
        QVERIFY(ofTheWhole);
        QFile::remove(alarmCheckpointFile(ledger.path()));
        (void)readShortly(days.desk, ledger, early);
        const auto first = readAlarmCheckpoint(alarmCheckpointFile(ledger.path()));
        QVERIFY(first && first->no < ofTheWhole->no);
        (void)readShortly(days.desk, ledger, late);
        QCOMPARE(readAlarmCheckpoint(alarmCheckpointFile(ledger.path())), ofTheWhole);
    }

    void oneThatDoesNotFitIsNotUsed_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how : {"flipped", "cut", "other version", "other ledger", "shorter ledger", "gone"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }

    void oneThatDoesNotFitIsNotUsed()
    {
        QFETCH(QString, how);
        std::mt19937 random(3);
        Days days(3);
        auto journal = journalOf(days, random);
        const LedgerFixture ledger;
        record(ledger, journal);
        const Instant before = journal[1800].at;
        (void)readShortly(days.desk, ledger, before);
        const QString file = alarmCheckpointFile(ledger.path());
        auto checkpoint = readAlarmCheckpoint(file);
        QVERIFY(checkpoint);
        const LedgerFixture other;
        const LedgerFixture *read = &ledger;
        if (how == u"other ledger" || how == u"shorter ledger") {
            journal.erase(journal.begin() + (how == u"other ledger" ? 100 : 1000));
            if (how == u"shorter ledger")
                journal.resize(1000);
            record(other, journal);
            QVERIFY(QFile::copy(file, alarmCheckpointFile(other.path())));
            read = &other;
        } else if (how == u"gone") {
            QVERIFY(QFile::remove(file));
        } else {
            change(file, how);
        }
        Known known(days.desk);
        known.read(*read, Instant{});
        const Known whole = readWhole(days.desk, *read);
        QCOMPARE(known.numbers, whole.numbers);
        QVERIFY(standAlike(known.book, whole.book));
    }

    void aShortJournalNeedsNone()
    {
        Days days(2);
        while (days.desk.journal.size() < 500)
            days.step();
        const LedgerFixture ledger;
        record(ledger, days.desk.journal);
        (void)readShortly(days.desk, ledger, days.desk.now + std::chrono::hours(1));
        QVERIFY(!QFile::exists(alarmCheckpointFile(ledger.path())));
    }

private:
    static void change(const QString &file, const QString &how)
    {
        QFile opened(file);
        QVERIFY(opened.open(QIODevice::ReadWrite));
        QByteArray bytes = opened.readAll();
        if (how == u"flipped")
            bytes[bytes.size() / 2] = char(bytes[bytes.size() / 2] ^ 1);
        else if (how == u"cut")
            bytes.chop(10);
        else
            bytes = withCheck(bytes.left(bytes.indexOf('\n') + 1).replace("\"v\":2", "\"v\":1"));
        opened.resize(0);
        opened.write(bytes);
    }

    static QByteArray withCheck(const QByteArray &text)
    {
        return text + QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex() + '\n';
    }
};

QTEST_GUILESS_MAIN(AlarmCheckpointTest)
#include "tst_alarm_checkpoint.moc"
