// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/sample_directives.h"
#include "widgets/models/directive_draft.h"

#include <QTest>

using namespace ioc;
using namespace ioc::sample;

class TestDirectiveDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsEachFieldThatIsWrong_data();
    void tellsEachFieldThatIsWrong();
    void becomesAnOrderAsItIs();
    void ofAnAlarmNamesItsOwnerAndPlace();
    void ofAnAlarmOfTheProgramKeepsWhichOne_data();
    void ofAnAlarmOfTheProgramKeepsWhichOne();

private:
    DirectiveDraft good() const
    {
        DirectiveDraft draft = emptyDraft(m_eyes);
        draft.content = QStringLiteral("Hạ mực nước");
        draft.issuer = QStringLiteral("Chủ tịch");
        draft.charge.agency = AgencyId(QStringLiteral("so-y-te"));
        return draft;
    }

    std::shared_ptr<ProvincePack> m_pack = packWithAgencies();
    PresentContext m_eyes = context(m_pack, Language::English);
};

void TestDirectiveDraft::tellsEachFieldThatIsWrong_data()
{
    QTest::addColumn<int>("field"); // -1: none is wrong
    const auto row = [](const char *name, std::optional<DraftField> field) {
        return &(QTest::newRow(name) << (field ? int(*field) : -1));
    };
    row("good", {});
    row("no content", DraftField::Content);
    row("too long", DraftField::Content);
    row("longest", {});
    row("long number", DraftField::Number);
    row("longest number", {});
    row("long issuer", DraftField::Issuer);
    row("longest issuer", {});
    row("no issuer", DraftField::Issuer);
    row("nobody", DraftField::Charge);
    row("supports itself", DraftField::Supporters);
    row("no day", DraftField::Due);
    row("yesterday", DraftField::Due);
    row("today", {});
    row("in ten years", {});
    row("later", DraftField::Due);
    row("limit of nothing", DraftField::SettledBy);
    row("no day on end", DraftField::SettledBy);
    row("a year on end", {});
}

void TestDirectiveDraft::tellsEachFieldThatIsWrong()
{
    QFETCH(int, field);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    DirectiveDraft draft = good();
    const std::map<QString, std::function<void()>> changes{
        {QStringLiteral("no content"), [&] { draft.content = QStringLiteral("  \n"); }},
        {QStringLiteral("too long"), [&] { draft.content = QString(4001, u'a'); }},
        {QStringLiteral("longest"), [&] { draft.content = QString(4000, u'a'); }},
        {QStringLiteral("long number"), [&] { draft.number = QString(201, u'1'); }},
        {QStringLiteral("longest number"), [&] { draft.number = QString(200, u'1'); }},
        {QStringLiteral("long issuer"), [&] { draft.issuer = QString(201, u'C'); }},
        {QStringLiteral("longest issuer"), [&] { draft.issuer = QString(200, u'C'); }},
        {QStringLiteral("no issuer"), [&] { draft.issuer = QStringLiteral(" "); }},
        {QStringLiteral("nobody"), [&] { draft.charge = {}; }},
        {QStringLiteral("supports itself"), [&] { draft.supporters = {draft.charge}; }},
        {QStringLiteral("no day"), [&] { draft.due = {}; }},
        {QStringLiteral("yesterday"), [&] { draft.due = kToday.addDays(-1); }},
        {QStringLiteral("today"), [&] { draft.due = kToday; }},
        {QStringLiteral("in ten years"), [&] { draft.due = kToday.addYears(10); }},
        {QStringLiteral("later"), [&] { draft.due = kToday.addYears(10).addDays(1); }},
        {QStringLiteral("limit of nothing"), [&] { draft.settledBy = SettledBy{}; }},
        {QStringLiteral("no day on end"),
         [&] {
             draft.indicator = kOverdue;
             draft.settledBy = SettledBy{true, 5, 0};
         }},
        {QStringLiteral("a year on end"), [&] {
             draft.indicator = kOverdue;
             draft.settledBy = SettledBy{true, 5, 366};
         }}};
    if (const auto change = changes.find(name); change != changes.end())
        change->second();
    const auto faults = faultsOf(draft, m_eyes);
    QCOMPARE(faults.size(), size_t(field < 0 ? 0 : 1));
    if (field >= 0) {
        QCOMPARE(int(faults.begin()->first), field);
        QVERIFY(!faults.begin()->second.isEmpty());
    }
}

void TestDirectiveDraft::becomesAnOrderAsItIs()
{
    DirectiveDraft draft = good();
    draft.number = QStringLiteral(" 15/CĐ ");
    draft.supporters = {{{}, commune(1)}};
    draft.indicator = kOverdue;
    draft.settledBy = SettledBy{false, 16, 3};
    const DirectiveEntry entry = entryOf(draft);
    QVERIFY(entry.event == DirectiveEvent::Issued);
    QCOMPARE(entry.order->number, QStringLiteral("15/CĐ"));
    QVERIFY(entry.order->supporters == draft.supporters);
    QVERIFY(entry.order->settledBy == draft.settledBy);
    QCOMPARE(entry.order->due, kToday.addDays(7));
    QVERIFY(!entry.value && !entry.byData); // the program's to tell
}

void TestDirectiveDraft::ofAnAlarmNamesItsOwnerAndPlace()
{
    Alarm alarm = raised("level.high", commune(2), Priority::Critical, at(18, 43), 112.74);
    alarm.owner = AgencyId(QStringLiteral("so-y-te"));
    const DirectiveDraft draft = draftAbout(alarm, m_eyes);
    QCOMPARE(draft.content, QStringLiteral("Settle: Water above alarm level 2 (C. Lâm Thủy)"));
    QCOMPARE(draft.charge.agency, alarm.owner);
    QVERIFY(draft.alarm == alarm.key);
    QCOMPARE(draft.indicator, kLevel);
    QCOMPARE(draft.unit, commune(2));
}

void TestDirectiveDraft::ofAnAlarmOfTheProgramKeepsWhichOne_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<bool>("isKept");
    QTest::newRow("a source") << QStringLiteral("outage:") + kHotline.toString() << true;
    QTest::newRow("a channel") << QStringLiteral("channel:sms") << true;
    QTest::newRow("no source of the pack") << QStringLiteral("outage:nothing") << false;
    QTest::newRow("no channel of the pack") << QStringLiteral("channel:nothing") << false;
    QTest::newRow("the screen, which does not fail") << QStringLiteral("channel:screen") << false;
}

void TestDirectiveDraft::ofAnAlarmOfTheProgramKeepsWhichOne()
{
    QFETCH(QString, rule);
    QFETCH(bool, isKept);
    m_pack->notify.emplace();
    m_pack->notify->channels = {{ChannelId(QStringLiteral("sms")), {}, WebhookChannel{}},
                                {ChannelId(QStringLiteral("screen")), {}, DesktopChannel{}}};
    Alarm alarm = raised("level.high", province(), Priority::High, at(18, 43), 1);
    alarm.key.rule = RuleId(rule);
    alarm.indicator = {};
    const DirectiveDraft draft = draftAbout(alarm, m_eyes);
    QCOMPARE(draft.alarm, isKept ? std::optional(alarm.key) : std::nullopt);
    QVERIFY(draft.indicator.isEmpty());
    QVERIFY(draft.unit.isEmpty());
}

QTEST_GUILESS_MAIN(TestDirectiveDraft)
#include "test_directive_draft.moc"
