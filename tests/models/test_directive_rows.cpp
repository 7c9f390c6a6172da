// SPDX-License-Identifier: GPL-3.0-or-later
// What lists, cards and the wall say of directives; worked out by hand for Saturday 21/11/2026.
#include "tests/models/sample_directives.h"
#include "widgets/models/directive_detail.h"
#include "widgets/models/directive_filter.h"
#include "widgets/models/directive_tile_state.h"

#include <QRegularExpression>
#include <QTest>

using namespace ioc;
using namespace ioc::sample;

class TestDirectiveRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_snapshot = snapshot();
    }

    void tellWhatIsLeftOfTheTime_data();
    void tellWhatIsLeftOfTheTime();
    void reportedOnesAreNeverOverdue();
    void columnTellsHowFarItHasCome();
    void changeOfTheIndicatorIsJudgedByItsDirection_data();
    void changeOfTheIndicatorIsJudgedByItsDirection();
    void untrustedFigureIsNoFigure();
    void endedOnesKeepTheFigureOfTheirEnd();
    void attentionComesFirst();
    void filterTakesGroups();
    void filterFindsWithoutAccents();
    void filterNarrowsByChargeAndIssuer();
    void boardForgetsWhatEndedLongAgo();
    void tileCountsAndListsTheWorstFirst();
    void tileOfAnAgencyShowsItsOwn();
    void tileWithoutDirectivesSaysWhy();
    void detailOffersWhatTheStateAllows();
    void detailDrawsTheIndicatorSinceTheIssue();
    void historyIsToldNewestFirst();

private:
    DirectiveRow row(const Directive &one) { return makeDirectiveRow(one, &m_snapshot, m_eyes); }
    QStringList ids(const std::vector<DirectiveRow> &rows)
    {
        QStringList list;
        for (const DirectiveRow &one : rows)
            list.push_back(one.id);
        return list;
    }

    std::shared_ptr<ProvincePack> m_pack = packWithAgencies();
    PresentContext m_eyes = context(m_pack, Language::English);
    Snapshot m_snapshot = snapshot();
};

void TestDirectiveRows::tellWhatIsLeftOfTheTime_data()
{
    QTest::addColumn<QDate>("due");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("mark");
    QTest::addColumn<bool>("thisWeek"); // Monday 16 to Sunday 22
    QTest::newRow("a month") << QDate(2026, 12, 21) << QStringLiteral("30 day(s) left") << int(Mark::None) << false;
    QTest::newRow("four") << QDate(2026, 11, 25) << QStringLiteral("4 day(s) left") << int(Mark::None) << false;
    QTest::newRow("three") << QDate(2026, 11, 24) << QStringLiteral("3 day(s) left") << int(Mark::Warning) << false;
    QTest::newRow("Sunday") << QDate(2026, 11, 22) << QStringLiteral("1 day(s) left") << int(Mark::Warning) << true;
    QTest::newRow("today") << kToday << QStringLiteral("due today") << int(Mark::Warning) << true;
    QTest::newRow("yesterday") << QDate(2026, 11, 20) << QStringLiteral("overdue by 1 day(s)") << int(Mark::Critical)
                               << false;
    QTest::newRow("last month") << QDate(2026, 10, 31) << QStringLiteral("overdue by 21 day(s)") << int(Mark::Critical)
                                << false;
}

void TestDirectiveRows::tellWhatIsLeftOfTheTime()
{
    QFETCH(QDate, due);
    QFETCH(QString, text);
    QFETCH(int, mark);
    QFETCH(bool, thisWeek);
    const DirectiveRow made = row(directive("2026-0001", due));
    QCOMPARE(made.dueText, text);
    QCOMPARE(int(made.mark), mark);
    QCOMPARE(made.markWord.isEmpty(), made.mark == Mark::None);
    QCOMPARE(made.isDueThisWeek, thisWeek);
}

void TestDirectiveRows::reportedOnesAreNeverOverdue()
{
    Directive one = directive("2026-0001", QDate(2026, 11, 1));
    one.state = DirectiveState::Reported;
    one.reportedAt = at(9, 0);
    const DirectiveRow made = row(one);
    QCOMPARE(made.dueText, QStringLiteral("reported on 21/11/2026"));
    QVERIFY(made.mark == Mark::None);
    QVERIFY(made.column == DirectiveColumn::Reported);
}

void TestDirectiveRows::columnTellsHowFarItHasCome()
{
    Directive one = directive("2026-0001", QDate(2026, 11, 1));
    QVERIFY(row(one).column == DirectiveColumn::New); // overdue, and still in its place
    one.percent = 10;
    QVERIFY(row(one).column == DirectiveColumn::UnderWay);
    one.percent = 0;
    one.openSince = at(8, 0); // reopened today
    QVERIFY(row(one).column == DirectiveColumn::UnderWay);
    one.state = DirectiveState::Withdrawn;
    one.endedAt = at(9, 0);
    QVERIFY(row(one).column == DirectiveColumn::Ended);
    QCOMPARE(row(one).dueText, QStringLiteral("withdrawn on 21/11/2026"));
}

void TestDirectiveRows::changeOfTheIndicatorIsJudgedByItsDirection_data()
{
    QTest::addColumn<QString>("indicator");
    QTest::addColumn<double>("before");
    QTest::addColumn<double>("now");
    QTest::addColumn<QString>("text");
    QTest::newRow("up is good") << kOnTime.toString() << 90.0 << 97.63
                                << QStringLiteral("Dossiers closed on time: 90.00 → 97.63\u00a0%: better");
    QTest::newRow("up is good, fell") << kOnTime.toString() << 98.0 << 97.63
                                      << QStringLiteral("Dossiers closed on time: 98.00 → 97.63\u00a0%: worse");
    QTest::newRow("down is good") << kOverdue.toString() << 40.0 << 38.0
                                  << QStringLiteral("1022 reports overdue: 40 → 38\u00a0reports: better");
    QTest::newRow("into the band") << kLevel.toString() << 85.0 << 71.5
                                   << QStringLiteral("Reservoir level: 85.0 → 71.5\u00a0m: better");
    QTest::newRow("out of the band") << kLevel.toString() << 71.5 << 55.0
                                     << QStringLiteral("Reservoir level: 71.5 → 55.0\u00a0m: worse");
    QTest::newRow("within the band") << kLevel.toString() << 70.0 << 71.5
                                     << QStringLiteral("Reservoir level: 70.0 → 71.5\u00a0m");
    QTest::newRow("as it was") << kOverdue.toString() << 38.0 << 38.2
                               << QStringLiteral("1022 reports overdue: 38 → 38\u00a0reports: unchanged");
}

void TestDirectiveRows::changeOfTheIndicatorIsJudgedByItsDirection()
{
    QFETCH(QString, indicator);
    QFETCH(double, before);
    QFETCH(double, now);
    QFETCH(QString, text);
    Directive one = directive("2026-0001", QDate(2026, 12, 1));
    one.order.indicator = IndicatorId(indicator);
    one.before = before;
    put(m_snapshot, reading(one.order.indicator, now));
    QCOMPARE(row(one).indicatorText, text);
}

void TestDirectiveRows::untrustedFigureIsNoFigure()
{
    Directive one = directive("2026-0001", QDate(2026, 12, 1));
    one.order.indicator = kOverdue;
    one.before = 40;
    Reading stale = reading(kOverdue, 12);
    stale.quality = Quality::Stale;
    put(m_snapshot, stale);
    QCOMPARE(row(one).indicatorText, QStringLiteral("1022 reports overdue: 40\u00a0reports → —"));
    one.before.reset();
    put(m_snapshot, reading(kOverdue, 0));
    QCOMPARE(row(one).indicatorText, QStringLiteral("1022 reports overdue: — → 0\u00a0reports"));
}

void TestDirectiveRows::endedOnesKeepTheFigureOfTheirEnd()
{
    Directive one = directive("2026-0001", QDate(2026, 12, 1));
    one.order.indicator = kOverdue;
    one.before = 40;
    one.after = 10;
    one.state = DirectiveState::Closed;
    one.endedAt = at(9, 0);
    one.byData = true;
    QCOMPARE(row(one).indicatorText, QStringLiteral("1022 reports overdue: 40 → 10\u00a0reports: better"));
    QCOMPARE(row(one).dueText, QStringLiteral("closed by data on 21/11/2026"));
}

void TestDirectiveRows::attentionComesFirst()
{
    Directive closed = directive("2026-0001", QDate(2026, 11, 1));
    closed.state = DirectiveState::Closed;
    closed.endedAt = at(9, 0);
    Directive earlier = closed;
    earlier.id = QStringLiteral("2026-0002");
    earlier.endedAt = at(8, 0);
    Directive reported = directive("2026-0003", QDate(2026, 11, 2));
    reported.state = DirectiveState::Reported;
    std::vector<DirectiveRow> rows;
    for (const Directive &one :
         {closed, earlier, reported, directive("2026-0004", QDate(2026, 12, 1)),
          directive("2026-0005", QDate(2026, 11, 20)), directive("2026-0006", QDate(2026, 11, 3))})
        rows.push_back(row(one));
    QCOMPARE(ids(filtered(rows, {})).join(u' '),
             QStringLiteral("2026-0006 2026-0005 2026-0004 2026-0003 2026-0001 2026-0002"));
}

void TestDirectiveRows::filterTakesGroups()
{
    Directive closed = directive("2026-0001", QDate(2026, 11, 1));
    closed.state = DirectiveState::Closed;
    closed.endedAt = at(9, 0);
    Directive reported = directive("2026-0002", QDate(2026, 11, 22));
    reported.state = DirectiveState::Reported;
    const std::vector<DirectiveRow> rows{row(closed), row(reported), row(directive("2026-0003", QDate(2026, 11, 20))),
                                         row(directive("2026-0004", QDate(2026, 11, 22))),
                                         row(directive("2026-0005", QDate(2026, 11, 23)))};
    const auto taken = [&](DirectiveFilter::Group group) {
        DirectiveFilter filter;
        filter.group = group;
        return ids(filtered(rows, filter)).join(u' ');
    };
    using Group = DirectiveFilter::Group;
    QCOMPARE(taken(Group::Open), QStringLiteral("2026-0003 2026-0004 2026-0005"));
    QCOMPARE(taken(Group::Overdue), QStringLiteral("2026-0003"));
    QCOMPARE(taken(Group::DueThisWeek), QStringLiteral("2026-0004"));
    QCOMPARE(taken(Group::Reported), QStringLiteral("2026-0002"));
    QCOMPARE(taken(Group::Ended), QStringLiteral("2026-0001"));
    QCOMPARE(filtered(rows, {}).size(), size_t(5));
}

void TestDirectiveRows::filterFindsWithoutAccents()
{
    Directive one = directive("2026-0001", QDate(2026, 12, 1), "Đẩy nhanh tiến độ đập Hoà Bình");
    one.order.number = QStringLiteral("15/CĐ-UBND");
    DirectiveFilter filter;
    for (const char *found : {"day nhanh", "ĐẬP", "15/cd", "hoa binh", "so noi vu", "chu tich", "nhanh 0001", ""}) {
        filter.text = QString::fromUtf8(found);
        // The department's name is in the language of the screen.
        const auto eyes = context(m_pack, Language::Vietnamese);
        QVERIFY2(filter.takes(makeDirectiveRow(one, &m_snapshot, eyes)), found);
    }
    filter.text = QStringLiteral("nhanh chậm");
    QVERIFY(!filter.takes(row(one)));
}

void TestDirectiveRows::filterNarrowsByChargeAndIssuer()
{
    const DirectiveRow made = row(directive("2026-0001", QDate(2026, 12, 1)));
    DirectiveFilter filter;
    filter.charge.agency = AgencyId(QStringLiteral("so-y-te"));
    QVERIFY(!filter.takes(made));
    filter.charge = made.charge;
    filter.issuer = QStringLiteral("Phó Chủ tịch");
    QVERIFY(!filter.takes(made));
    filter.issuer = made.issuer;
    QVERIFY(filter.takes(made));
}

void TestDirectiveRows::boardForgetsWhatEndedLongAgo()
{
    Directive closed = directive("2026-0001", QDate(2026, 10, 1));
    closed.state = DirectiveState::Closed;
    closed.endedAt = now() - std::chrono::days(30);
    Directive old = closed;
    old.id = QStringLiteral("2026-0002");
    old.endedAt = now() - std::chrono::days(30) - Milliseconds(1);
    QCOMPARE(ids(ofColumn({row(closed), row(old)}, DirectiveColumn::Ended)).join(u' '), QStringLiteral("2026-0001"));
}

void TestDirectiveRows::tileCountsAndListsTheWorstFirst()
{
    Directive reported = directive("2026-0001", QDate(2026, 11, 2));
    reported.state = DirectiveState::Reported;
    Directive closed = directive("2026-0002", QDate(2026, 11, 2));
    closed.state = DirectiveState::Closed;
    Directive commune = directive("2026-0003", QDate(2026, 11, 19), "Khơi thông\ncống");
    commune.order.charge = {{}, sample::commune(0)};
    m_snapshot.directives = shared({reported, closed, directive("2026-0004", QDate(2026, 11, 25), "Sau"), commune});
    const DirectiveTileState state =
        makeDirectiveTileState(tile(TileKind::Directives, QStringLiteral("d")), m_snapshot, m_eyes);
    QCOMPARE(state.title, QStringLiteral("Directives"));
    QCOMPARE(state.counts.size(), size_t(3));
    QVERIFY(state.counts[0].mark == Mark::Critical);
    QCOMPARE(state.counts[0].count + u' ' + state.counts[0].word, QStringLiteral("1 overdue"));
    QCOMPARE(state.counts[1].count + u' ' + state.counts[1].word, QStringLiteral("2 being carried out"));
    QCOMPARE(state.counts[2].count + u' ' + state.counts[2].word, QStringLiteral("1 waiting for agreement"));
    QCOMPARE(state.rows.size(), size_t(2));
    QCOMPARE(state.rows[0].title, QStringLiteral("Khơi thông cống"));
    QCOMPARE(state.rows[0].who, QStringLiteral("W. Hòa An"));
    QCOMPARE(state.rows[0].daysText, QStringLiteral("overdue by 2 day(s)"));
    QVERIFY(state.rows[1].mark == Mark::None);
    QVERIFY(state.accessibleText.contains(QStringLiteral("1 overdue")));
}

void TestDirectiveRows::tileOfAnAgencyShowsItsOwn()
{
    Directive other = directive("2026-0001", QDate(2026, 11, 19));
    other.order.charge.agency = AgencyId(QStringLiteral("so-y-te"));
    m_snapshot.directives = shared({other, directive("2026-0002", QDate(2026, 12, 1))});
    Tile wanted = tile(TileKind::Directives, QStringLiteral("d"));
    wanted.agency = AgencyId(QStringLiteral("so-y-te"));
    const DirectiveTileState state = makeDirectiveTileState(wanted, m_snapshot, m_eyes);
    QCOMPARE(state.rows.size(), size_t(1));
    QCOMPARE(state.rows[0].who, QStringLiteral("Health"));
}

void TestDirectiveRows::tileWithoutDirectivesSaysWhy()
{
    const Tile wanted = tile(TileKind::Directives, QStringLiteral("d"));
    QCOMPARE(makeDirectiveTileState(wanted, m_snapshot, m_eyes).emptyText,
             QStringLiteral("The directives cannot be read"));
    m_snapshot.directives = shared({});
    const DirectiveTileState state = makeDirectiveTileState(wanted, m_snapshot, m_eyes);
    QCOMPARE(state.emptyText, QStringLiteral("No directive is being carried out"));
    QVERIFY(state.counts.empty());
}

void TestDirectiveRows::detailOffersWhatTheStateAllows()
{
    Directive one = directive("2026-0001", QDate(2026, 12, 1));
    one.order.supporters = {{AgencyId(QStringLiteral("so-y-te")), {}}, {{}, sample::commune(1)}};
    one.extensions = 2;
    using Event = DirectiveEvent;
    const auto possible = [&] { return makeDirectiveDetail(one, &m_snapshot, m_eyes).possible; };
    QVERIFY((possible() == std::vector{Event::Progressed, Event::Extended, Event::Reported, Event::Closed,
                                       Event::Withdrawn, Event::Commented}));
    one.state = DirectiveState::Reported;
    QVERIFY((possible() == std::vector{Event::Closed, Event::Reopened, Event::Withdrawn, Event::Commented}));
    one.state = DirectiveState::Closed;
    QVERIFY((possible() == std::vector{Event::Reopened, Event::Commented}));
    one.state = DirectiveState::Withdrawn;
    QVERIFY((possible() == std::vector{Event::Commented}));
    const auto fields = makeDirectiveDetail(one, &m_snapshot, m_eyes).fields;
    const auto value = [&fields](const char *label) {
        for (const auto &field : fields) {
            if (field.label == QLatin1StringView(label))
                return field.value;
        }
        return QString();
    };
    QCOMPARE(value("Supporting"), QStringLiteral("Health; C. Suối Ngọc"));
    QCOMPARE(value("Last day"), QStringLiteral("01/12/2026 (extended 2 time(s))"));
    QCOMPARE(value("Indicator"), QString()); // it is about none
}

void TestDirectiveRows::detailDrawsTheIndicatorSinceTheIssue()
{
    Directive one = directive("2026-0001", QDate(2026, 12, 1)); // issued ten days ago
    one.order.indicator = kOverdue;
    one.order.settledBy = SettledBy{false, 16, 3};
    one.before = 40;
    QVERIFY(!makeDirectiveDetail(one, &m_snapshot, m_eyes).chart); // nothing to draw
    Reading with = reading(kOverdue, 38);
    with.spark.assign(30, 39.0);
    put(m_snapshot, with);
    const auto detail = makeDirectiveDetail(one, &m_snapshot, m_eyes);
    QVERIFY(detail.chart);
    QCOMPARE(detail.chart->issuedAt, std::optional(19));
    QCOMPARE(detail.chart->limit, std::optional(16.0));
    QCOMPARE(detail.fields.back().value,
             QStringLiteral("closed by data: at or below 16\u00a0reports, 3 day(s) on end"));
    one.issuedAt = now() - std::chrono::days(40);
    QVERIFY(!makeDirectiveDetail(one, &m_snapshot, m_eyes).chart->issuedAt);
}

void TestDirectiveRows::historyIsToldNewestFirst()
{
    DirectiveEntry issued = entry(QStringLiteral("2026-0001"), DirectiveEvent::Issued, at(8, 0));
    issued.value = 40;
    DirectiveEntry extended = entry(issued.directive, DirectiveEvent::Extended, at(9, 0));
    extended.due = QDate(2026, 12, 4);
    extended.text = QStringLiteral("mưa lũ");
    DirectiveEntry closed = entry(issued.directive, DirectiveEvent::Closed, at(10, 0));
    closed.actor.clear();
    closed.byData = true;
    closed.value = 12;
    const auto lines = historyLines({issued, extended, closed}, kOverdue, m_eyes);
    QCOMPARE(lines.size(), size_t(3));
    QCOMPARE(lines[0].what, QStringLiteral("Closed by data · 12\u00a0reports"));
    QCOMPARE(lines[0].who, QStringLiteral("the program"));
    QCOMPARE(lines[1].what, QStringLiteral("Extended: 04/12/2026"));
    QCOMPARE(lines[1].text, QStringLiteral("mưa lũ"));
    QCOMPARE(lines[2].time, QStringLiteral("08:00 21/11/2026"));
}

QTEST_GUILESS_MAIN(TestDirectiveRows)
#include "test_directive_rows.moc"
