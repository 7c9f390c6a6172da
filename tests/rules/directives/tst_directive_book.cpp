// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/rules/directives/directive_entries.h"

#include <QRandomGenerator>
#include <QTest>

#include <array>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

constexpr std::array kStates{State::Open, State::Reported, State::Closed, State::Withdrawn};
constexpr std::array kEvents{Event::Issued,   Event::Progressed, Event::Extended,  Event::Reported, Event::Closed,
                             Event::Reopened, Event::Withdrawn,  Event::Commented, Event::Reminded};

QString wordsOf(const DirectiveBook &book)
{
    QStringList lines;
    for (const Directive *one : book.all())
        lines.push_back(QStringLiteral("%1 %2 %3 %4 %5 %6 %7")
                            .arg(one->id, toString(one->state), one->due.toString(Qt::ISODate))
                            .arg(one->extensions)
                            .arg(one->percent)
                            .arg(one->endedAt ? toMillis(*one->endedAt) : 0)
                            .arg(one->history.size()));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

class DirectiveBookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allowsWhatTheTableAllows();
    void numbersDirectivesByYear();
    void givesNoNumberTwice();
    void goesFromTheOrderToItsEffect();
    void refusesAnOrderThatLacksSomething_data();
    void refusesAnOrderThatLacksSomething();
    void refusesWhatHasNoReason();
    void refusesProgressPastTheWhole();
    void countsDaysOverdueUntilTheReport();
    void listsTheLongestOverdueFirst();
    void remindsBeforeAndAfterTheLastDay();
    void remindsLaterOfWhatNobodyWasThereFor_data();
    void remindsLaterOfWhatNobodyWasThereFor();
    void daysFromBeforeItsLastDayWasSetAreNotMadeUpFor();
    void keepsTheFirstOfTwoThatCloseAtOnce();
    void comesOutTheSameFromItsJournal();
    void isSettledByEnoughGoodDaysOnEnd();

private:
    DirectiveBook m_book{vietnam()};
};

/// Rows: open, reported, closed, withdrawn; "·": refused.
void DirectiveBookTest::allowsWhatTheTableAllows()
{
    const QStringList wanted{QStringLiteral("issued · · · ·"),
                             QStringLiteral("progressed open · · ·"),
                             QStringLiteral("extended open · · ·"),
                             QStringLiteral("reported reported · · ·"),
                             QStringLiteral("closed closed closed · ·"),
                             QStringLiteral("reopened · open open ·"),
                             QStringLiteral("withdrawn withdrawn withdrawn · ·"),
                             QStringLiteral("commented open reported closed withdrawn"),
                             QStringLiteral("reminded open · · ·")};
    QStringList found;
    for (const Event event : kEvents) {
        QStringList line{toString(event)};
        for (const State state : kStates) {
            const auto after = directiveStateAfter(state, event);
            line.push_back(after ? toString(*after) : QStringLiteral("·"));
        }
        found.push_back(line.join(QLatin1Char(' ')));
    }
    QCOMPARE(found, wanted);
}

void DirectiveBookTest::numbersDirectivesByYear()
{
    DirectiveBook book(vietnam());
    QCOMPARE(book.check(issue())->directive, QStringLiteral("2026-0001"));
    // 2027 has begun in Vietnam, not in London.
    const Instant newYear = at("2026-12-31T18:00:00Z");
    book.apply(*book.check(issue(QDate(2027, 1, 5), newYear)));
    QCOMPARE(book.all().front()->id, QStringLiteral("2027-0001"));
}

void DirectiveBookTest::givesNoNumberTwice()
{
    DirectiveBook book(vietnam());
    const auto first = book.check(issue());
    const auto second = book.check(issue()); // before the first is recorded
    IOC_VERIFY(first);
    IOC_VERIFY(second);
    QVERIFY(first->directive != second->directive);
    book.apply(*second);
    DirectiveBook restored(vietnam());
    restored.apply(*second);
    QCOMPARE(restored.check(issue())->directive, QStringLiteral("2026-0003"));
}

void DirectiveBookTest::goesFromTheOrderToItsEffect()
{
    DirectiveBook book(vietnam());
    QCOMPARE(take(book, issue()), QString());
    const QString id = book.all().front()->id;
    QCOMPARE(take(book, entry(id, Event::Progressed)), QString());
    QCOMPARE(take(book, entry(id, Event::Extended)), QString());
    QCOMPARE(take(book, entry(id, Event::Reported)), QString());
    QCOMPARE(book.find(id)->reportedAt, std::optional(kMorning + 24h));
    QCOMPARE(take(book, entry(id, Event::Reopened, "còn 12 hồ sơ")), QString());
    QVERIFY(!book.find(id)->reportedAt);
    DirectiveEntry closing = entry(id, Event::Closed);
    closing.value = 96.5;
    QCOMPARE(take(book, closing), QString());
    const Directive &done = *book.find(id);
    QVERIFY(done.state == State::Closed);
    QCOMPARE(done.percent, 40);
    QCOMPARE(done.due, QDate(2026, 12, 4));
    QCOMPARE(done.extensions, 1);
    QCOMPARE(done.before, std::optional(88.0));
    QCOMPARE(done.after, std::optional(96.5));
    QVERIFY(!done.byData);
    QCOMPARE(done.history.size(), size_t(6));
}

void DirectiveBookTest::refusesAnOrderThatLacksSomething_data()
{
    QTest::addColumn<QString>("lack");
    for (const char *lack : {"order", "content", "issuer", "charge", "two in charge", "past day", "no day", "far day",
                             "settled without indicator", "settled in no day", "long number", "long issuer"})
        QTest::newRow(lack) << QString::fromLatin1(lack);
}

void DirectiveBookTest::refusesAnOrderThatLacksSomething()
{
    QFETCH(QString, lack);
    DirectiveEntry wanted = issue();
    DirectiveOrder &order = *wanted.order;
    if (lack == u"content")
        order.content = QStringLiteral("  ");
    if (lack == u"issuer")
        order.issuer.clear();
    if (lack == u"charge")
        order.charge = {};
    if (lack == u"two in charge")
        order.charge.unit = UnitId(QStringLiteral("26041@2025-07-01"));
    if (lack == u"past day")
        order.due = QDate(2026, 11, 19);
    if (lack == u"no day")
        order.due = {};
    if (lack == u"far day")
        order.due = QDate(2062, 11, 20);
    if (lack.startsWith(u"settled"))
        order.settledBy = SettledBy{true, 95, lack.endsWith(u"day") ? 0 : 3};
    if (lack == u"settled without indicator")
        order.indicator = {};
    if (lack == u"long number")
        order.number = QString(201, u'1');
    if (lack == u"long issuer")
        order.issuer = QString(201, u'C');
    if (lack == u"order")
        wanted.order.reset();
    DirectiveBook book(vietnam());
    IOC_FAILS(book.check(wanted), ErrorCode::Usage);
    DirectiveEntry good = issue(QDate(2026, 11, 20)); // its last day may be today
    good.order->number = good.order->issuer = QString(200, u'x');
    IOC_VERIFY(book.check(good));
}

void DirectiveBookTest::refusesWhatHasNoReason()
{
    DirectiveBook book(vietnam());
    take(book, issue());
    const QString id = book.all().front()->id;
    for (const Event event : {Event::Extended, Event::Closed, Event::Withdrawn, Event::Commented})
        QVERIFY(!take(book, entry(id, event, " ")).isEmpty());
    DirectiveEntry byData = entry(id, Event::Closed, "");
    byData.byData = true;
    QCOMPARE(take(book, byData), QString());
    QVERIFY(book.find(id)->byData);
    QVERIFY(!take(book, entry(QStringLiteral("2026-9999"), Event::Commented)).isEmpty());
}

void DirectiveBookTest::refusesProgressPastTheWhole()
{
    DirectiveBook book(vietnam());
    take(book, issue());
    DirectiveEntry tooMuch = entry(book.all().front()->id, Event::Progressed);
    tooMuch.percent = 101;
    IOC_FAILS(book.check(tooMuch), ErrorCode::Usage);
}

void DirectiveBookTest::countsDaysOverdueUntilTheReport()
{
    DirectiveBook book(vietnam());
    take(book, issue());
    const Directive &one = *book.all().front();
    QCOMPARE(one.daysOverdue(QDate(2026, 11, 27)), 0); // the whole last day
    QCOMPARE(one.daysOverdue(QDate(2026, 11, 30)), 3);
    take(book, entry(one.id, Event::Reported));
    QCOMPARE(one.daysOverdue(QDate(2026, 11, 30)), 0);
}

void DirectiveBookTest::listsTheLongestOverdueFirst()
{
    DirectiveBook book(vietnam());
    for (const int day : {26, 22, 24, 30})
        take(book, issue(QDate(2026, 11, day)));
    QStringList ids;
    for (const Directive *one : book.overdue(QDate(2026, 11, 27)))
        ids.push_back(one->id);
    QCOMPARE(ids, (QStringList{QStringLiteral("2026-0002"), QStringLiteral("2026-0003"), QStringLiteral("2026-0001")}));
}

void DirectiveBookTest::remindsBeforeAndAfterTheLastDay()
{
    DirectiveBook book(vietnam());
    take(book, issue());
    QList<int> days; // of November, then on
    for (int day = 20; day < 20 + 25; ++day) {
        const QDate today = QDate(2026, 11, 1).addDays(day - 1);
        if (book.toRemind(today).empty())
            continue;
        days.push_back(day);
        DirectiveEntry reminder = entry(book.all().front()->id, Event::Reminded, "");
        reminder.at = kMorning + (day - 20) * 24h;
        QCOMPARE(take(book, reminder), QString());
        QVERIFY(book.toRemind(today).empty()); // once a day
    }
    QCOMPARE(days, (QList<int>{24, 26, 27, 34, 41}));
}

void DirectiveBookTest::remindsLaterOfWhatNobodyWasThereFor_data()
{
    QTest::addColumn<QList<int>>("running"); ///< the days of November on which the program runs
    QTest::addColumn<QList<int>>("reminded");
    QTest::newRow("off on the third day before") << QList<int>{20, 25, 26, 27} << QList<int>{25, 26, 27};
    QTest::newRow("off on the last day") << QList<int>{26, 28, 29, 30} << QList<int>{26, 28};
    QTest::newRow("off over a weekly one") << QList<int>{27, 36, 37, 41} << QList<int>{27, 36, 41};
    QTest::newRow("off for weeks: once") << QList<int>{22, 50, 51, 54, 55} << QList<int>{50, 55};
}

void DirectiveBookTest::remindsLaterOfWhatNobodyWasThereFor()
{
    QFETCH(QList<int>, running);
    QFETCH(QList<int>, reminded);
    DirectiveBook book(vietnam());
    take(book, issue());
    QList<int> days;
    for (const int day : running) {
        if (book.toRemind(QDate(2026, 11, 1).addDays(day - 1)).empty())
            continue;
        days.push_back(day);
        DirectiveEntry reminder = entry(book.all().front()->id, Event::Reminded, "");
        reminder.at = kMorning + (day - 20) * 24h;
        QCOMPARE(take(book, reminder), QString());
    }
    QCOMPARE(days, reminded);
}

void DirectiveBookTest::daysFromBeforeItsLastDayWasSetAreNotMadeUpFor()
{
    DirectiveBook book(vietnam());
    take(book, issue(QDate(2026, 11, 22))); // on the 20th: the third day before was the 19th
    QVERIFY(book.toRemind(QDate(2026, 11, 20)).empty());
    QVERIFY(!book.toRemind(QDate(2026, 11, 21)).empty());
    DirectiveEntry extended = entry(book.all().front()->id, Event::Extended);
    extended.at = kMorning + 24h * 2;
    extended.due = QDate(2026, 11, 24);
    QCOMPARE(take(book, extended), QString());
    QVERIFY(book.toRemind(QDate(2026, 11, 22)).empty());
    QVERIFY(!book.toRemind(QDate(2026, 11, 23)).empty());
}

void DirectiveBookTest::keepsTheFirstOfTwoThatCloseAtOnce()
{
    DirectiveBook book(vietnam());
    take(book, issue());
    const QString id = book.all().front()->id;
    const auto first = book.check(entry(id, Event::Closed, "xong"));
    const auto second = book.check(entry(id, Event::Withdrawn, "không cần nữa"));
    IOC_VERIFY(first);
    IOC_VERIFY(second);
    QVERIFY(book.apply(*first));
    QVERIFY(!book.apply(*second));
    QVERIFY(book.find(id)->state == State::Closed);
    QCOMPARE(book.find(id)->history.size(), size_t(3)); // both are told
}

void DirectiveBookTest::comesOutTheSameFromItsJournal()
{
    for (quint32 seed = 1; seed <= 50; ++seed) {
        QRandomGenerator random(seed);
        DirectiveBook book(vietnam());
        std::vector<DirectiveEntry> journal;
        for (int i = 0; i < 80; ++i) {
            const auto all = book.all();
            const Event event = all.empty() ? Event::Issued : kEvents[size_t(random.bounded(int(kEvents.size())))];
            DirectiveEntry wanted =
                event == Event::Issued ? issue() : entry(all[size_t(random.bounded(int(all.size())))]->id, event);
            wanted.at = kMorning + i * 1h;
            const auto checked = book.check(wanted);
            if (!checked)
                continue;
            journal.push_back(*checked);
            book.apply(*checked);
        }
        QVERIFY(journal.size() > 10);
        DirectiveBook again(vietnam());
        for (const DirectiveEntry &one : journal)
            again.apply(one);
        QCOMPARE(wordsOf(again), wordsOf(book));
        for (const Directive *one : book.all())
            QCOMPARE(one->endedAt.has_value(), !one->isRunning());
    }
}

void DirectiveBookTest::isSettledByEnoughGoodDaysOnEnd()
{
    const SettledBy rule{true, 95, 3};
    const std::optional<double> none;
    const std::vector<std::optional<double>> good{90, 95, 96, 97};
    const std::vector<std::optional<double>> gap{96, none, 96, 97};
    const std::vector<std::optional<double>> fell{96, 96, 96, 94.9};
    QVERIFY(isSettled(rule, good));
    QVERIFY(!isSettled(rule, gap));
    QVERIFY(!isSettled(rule, fell));
    QVERIFY(!isSettled(rule, std::span(good).last(2)));
    QVERIFY(isSettled({false, 95, 1}, fell));
}

QTEST_GUILESS_MAIN(DirectiveBookTest)
#include "tst_directive_book.moc"
