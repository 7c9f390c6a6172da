// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/directive_desk.h"
#include "core/pack/load_pack.h"
#include "tests/hand_clock.h"
#include "tests/store/ledger_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace ioc;
using namespace ioc::test;

namespace {

const Actor kLan{QStringLiteral("lan"), QStringLiteral("operator"), QStringLiteral("wall-1"), QStringLiteral("screen")};

Command act(const char *subject, const char *event, const char *body)
{
    return {Command::Kind::ActOnDirective,         {}, {}, QString::fromLatin1(subject), QString::fromLatin1(event),
            QJsonDocument::fromJson(body).object()};
}

constexpr const char *kOrder = R"({"order":{"content":"Hạ mực nước","issuer":"Chủ tịch","charge":{"agency":"usgs"},
"due":"2026-11-27","indicator":"quake.count","settled_by":{"at_least":false,"limit":5,"days":2}}})";

} // namespace

class DirectiveDeskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_ledger = std::make_unique<LedgerFixture>();
        m_clock.set(at("2026-11-20T01:00:00Z"));
        m_now = 9;
        m_days = {};
        m_thread = std::make_unique<LedgerThread>(std::move(*m_ledger->open()), m_ledger->path(), m_clock);
        m_desk = std::make_unique<DirectiveDesk>(m_pack, *m_thread, m_clock, DirectiveBook(m_pack->zone), figures());
    }
    void cleanup()
    {
        m_thread->drainAndStop();
        m_desk.reset();
    }

    void notesTheFigureWhenItIsIssued();
    void takesNoFigureFromOutside();
    void remindsOnceADay();
    void closesWhatTheDataHaveSettled();
    void leavesOpenWhatTheDataHaveNotSettled();
    void tellsTheSecondOfTwoThatItCameTooLate();
    void standsAsBeforeAfterARestart();
    void doesNothingThatTheLedgerDoesNotTake();
    void isAboutAnAlarmThatCanBe_data();
    void isAboutAnAlarmThatCanBe();

private:
    DirectiveDesk::Figures figures()
    {
        return {[this](const IndicatorId &, const UnitId &, const std::function<void(std::optional<double>)> &answer) {
                    answer(m_now);
                },
                [this](const IndicatorId &, const UnitId &, int,
                       const std::function<void(std::vector<std::optional<double>>)> &answer) { answer(m_days); }};
    }

    /// The answer, or nothing while there is none yet.
    std::shared_ptr<std::optional<CommandAnswer>> order(const Command &command)
    {
        auto answer = std::make_shared<std::optional<CommandAnswer>>();
        m_desk->carryOut(command, kLan, [answer](const CommandAnswer &given) { *answer = given; });
        return answer;
    }

    void issue()
    {
        const auto answer = order(act("", "issued", kOrder));
        QTRY_VERIFY(*answer);
        QVERIFY2((*answer)->done, qPrintable((*answer)->sentence));
    }

    const Directive &one() const { return *m_desk->book().all().front(); }

    PackPtr m_pack = *loadPack(QStringLiteral(REPOSITORY_DIR "/tests/e2e/packs/world"));
    HandClock m_clock;
    std::optional<double> m_now;
    std::vector<std::optional<double>> m_days;
    std::unique_ptr<LedgerFixture> m_ledger;
    std::unique_ptr<LedgerThread> m_thread;
    std::unique_ptr<DirectiveDesk> m_desk;
};

void DirectiveDeskTest::notesTheFigureWhenItIsIssued()
{
    issue();
    QCOMPARE(one().before, std::optional(9.0));
    QCOMPARE(m_ledger->entry(2).act.actor, QStringLiteral("lan"));
    QCOMPARE(m_ledger->entry(2).act.kind, QStringLiteral("directive.issued"));
}

void DirectiveDeskTest::takesNoFigureFromOutside()
{
    issue();
    for (const char *body : {R"({"text":"xong","value":1})", R"({"by_data":true})"}) {
        const auto answer = order(act("2026-0001", "closed", body));
        QVERIFY(*answer && !(*answer)->done);
    }
    const auto reminded = order(act("2026-0001", "reminded", "{}"));
    QVERIFY(*reminded && !(*reminded)->done);
    QVERIFY(one().state == DirectiveState::Open);
}

void DirectiveDeskTest::remindsOnceADay()
{
    issue();
    m_desk->review();
    m_clock.set(at("2026-11-24T01:00:00Z")); // three days before the last
    m_desk->review();
    m_desk->review(); // while the first is on its way
    QTRY_VERIFY(one().reminded);
    m_desk->review();
    m_thread->drainAndStop();
    QCOMPARE(m_ledger->verdict().last, std::int64_t(3));
    QCOMPARE(m_ledger->entry(3).act.kind, QStringLiteral("directive.reminded"));
    QCOMPARE(m_ledger->entry(3).act.role, QStringLiteral("program"));
}

void DirectiveDeskTest::closesWhatTheDataHaveSettled()
{
    issue();
    m_days = {5, 4};
    m_clock.set(at("2026-11-22T01:00:00Z")); // one whole day since the order
    m_desk->review();
    QCoreApplication::processEvents();
    QVERIFY(one().state == DirectiveState::Open);
    m_clock.set(at("2026-11-23T01:00:00Z")); // two
    m_desk->review();
    QTRY_VERIFY(one().state == DirectiveState::Closed);
    QVERIFY(one().byData);
    QCOMPARE(one().after, std::optional(4.0));
    QCOMPARE(m_ledger->entry(3).act.actor, QStringLiteral("toancanh"));
    QCOMPARE(one().history.front().actor, QStringLiteral("lan"));
    QVERIFY(one().history.back().actor.isEmpty()); // nobody, but the program
    const auto again = readDirectives(m_ledger->path(), m_pack->zone);
    IOC_VERIFY(again);
    QVERIFY(again->all().front()->history == one().history);
}

void DirectiveDeskTest::leavesOpenWhatTheDataHaveNotSettled()
{
    issue();
    m_clock.set(at("2026-11-23T01:00:00Z"));
    for (const auto &days : std::vector<std::vector<std::optional<double>>>{{}, {4}, {std::nullopt, 4}, {6, 4}}) {
        m_days = days;
        m_desk->review();
    }
    QCoreApplication::processEvents();
    m_thread->drainAndStop();
    QCoreApplication::processEvents();
    QVERIFY(one().state == DirectiveState::Open);
    QCOMPARE(m_ledger->verdict().last, std::int64_t(2));
}

void DirectiveDeskTest::tellsTheSecondOfTwoThatItCameTooLate()
{
    issue();
    const auto withdrawn = order(act("2026-0001", "withdrawn", R"({"text":"không cần nữa"})"));
    const auto extended = order(act("2026-0001", "extended", R"({"text":"mưa","due":"2026-12-04"})"));
    QTRY_VERIFY(*withdrawn && *extended);
    QVERIFY((*withdrawn)->done);
    QVERIFY(!(*extended)->done);
    QVERIFY((*extended)->sentence.contains(QStringLiteral("2026-0001")));
    QVERIFY(one().state == DirectiveState::Withdrawn);
    QCOMPARE(one().due, QDate(2026, 11, 27));
}

void DirectiveDeskTest::standsAsBeforeAfterARestart()
{
    issue();
    const auto commented = order(act("2026-0001", "commented", R"({"text":"đã họp"})"));
    QTRY_VERIFY(*commented);
    const auto again = readDirectives(m_ledger->path(), m_pack->zone);
    IOC_VERIFY(again);
    const Directive *restored = again->find(QStringLiteral("2026-0001"));
    QVERIFY(restored);
    QVERIFY(restored->order == one().order);
    QVERIFY(restored->history == one().history);
    QCOMPARE(restored->before, one().before);
}

void DirectiveDeskTest::doesNothingThatTheLedgerDoesNotTake()
{
    issue();
    m_thread->drainAndStop();
    const auto closed = order(act("2026-0001", "closed", R"({"text":"xong"})"));
    QTRY_VERIFY(*closed);
    QVERIFY(!(*closed)->done);
    QVERIFY(one().state == DirectiveState::Open);
}

void DirectiveDeskTest::isAboutAnAlarmThatCanBe_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("a source that is down") << QByteArray("outage:quakes") << true;
    QTest::newRow("no source of the pack") << QByteArray("outage:nothing") << false;
    QTest::newRow("no channel of the pack") << QByteArray("channel:nothing") << false;
    QTest::newRow("no rule of the pack") << QByteArray("nothing") << false;
}

void DirectiveDeskTest::isAboutAnAlarmThatCanBe()
{
    QFETCH(QByteArray, rule);
    QFETCH(bool, isTaken);
    const QByteArray body = R"({"order":{"content":"Hỏi nguồn","issuer":"Chủ tịch","charge":{"agency":"usgs"},
"due":"2026-11-27","alarm":{"rule":")" +
                            rule + R"(","unit":"00@1990-01-01"}}})";
    const auto answer = order(act("", "issued", body.constData()));
    QTRY_VERIFY(*answer);
    QVERIFY2((*answer)->done == isTaken, qPrintable((*answer)->sentence));
    if (isTaken)
        QCOMPARE(one().order.alarm->rule.toString(), QString::fromLatin1(rule));
}

QTEST_GUILESS_MAIN(DirectiveDeskTest)
#include "tst_directive_desk.moc"
