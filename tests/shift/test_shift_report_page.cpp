// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/sample_province.h"
#include "translations/translations.h"
#include "widgets/models/alarm_words.h"
#include "widgets/models/shift_choice.h"
#include "widgets/models/shift_report_page.h"

#include <QTest>
#include <QTextDocument>

using namespace ioc;
using namespace ioc::sample;
using namespace std::chrono_literals;

namespace {

std::shared_ptr<ProvincePack> packWithShifts()
{
    auto made = pack();
    made->shifts = {
        {QStringLiteral("day"), QTime(6, 0), QTime(18, 0), {QStringLiteral("Ca ngày"), QStringLiteral("Day")}},
        {QStringLiteral("night"), QTime(18, 0), QTime(6, 0), {QStringLiteral("Ca đêm"), QStringLiteral("Night")}}};
    return made;
}

/// As it is read.
QString plain(const ShiftReport &report, const PresentContext &context)
{
    QTextDocument document;
    document.setHtml(ShiftReportPage::of(report, QStringLiteral("Ca đêm"), context));
    return document.toPlainText();
}

AlarmEntry entry(int minute, AlarmEvent event, const char *text = "")
{
    AlarmEntry made;
    made.key = {RuleId(QStringLiteral("no-rule-of-this-name")), commune(0)};
    made.event = event;
    made.at = at(18, minute);
    made.text = QString::fromUtf8(text);
    return made;
}

/// As the command line and the notices have them in English, in the order of Priority.
constexpr std::array kHeads{"Info", "Normal", "High", "Critical"};
constexpr std::array kNoticeWords{"Information", "Normal", "High", "Critical"};

} // namespace

class ShiftReportPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatStandsAndWhatHappened()
    {
        ShiftReport report;
        report.stretch = {at(18, 0), at(18, 45)};
        report.standing = {raised("overdue.high", commune(1), Priority::High, at(18, 20), 90)};
        report.entries = {entry(20, AlarmEvent::Raised), entry(30, AlarmEvent::Commented, "đã gọi xã")};
        report.notes = {
            {at(17, 55), QStringLiteral("lan"), QStringLiteral("day"), QStringLiteral("Trực đê\nGọi lại 19:00")}};
        const QString page = plain(report, context(packWithShifts(), Language::English));
        QVERIFY2(page.contains(QStringLiteral("Trực đê")), qPrintable(page));
        QVERIFY(page.contains(QStringLiteral("17:55 21/11/2026 · lan")));
        QVERIFY(page.contains(QStringLiteral("Not settled at the end (1)")));
        QVERIFY(page.contains(QStringLiteral("Suối Ngọc")));
        QVERIFY(page.contains(QStringLiteral("What happened (2)")));
        QVERIFY(page.indexOf(QStringLiteral("đã gọi xã")) <
                page.indexOf(QStringLiteral("18:20 21/11/2026"), page.indexOf(QStringLiteral("What happened"))));
    }

    void namesTheSourceThatWasDown()
    {
        ShiftReport report;
        report.stretch = {at(18, 0), at(18, 45)};
        report.entries = {entry(20, AlarmEvent::Raised)};
        report.entries[0].key.rule = RuleId(QStringLiteral("outage:") + kHotline.toString());
        const PresentContext eyes = context(packWithShifts(), Language::English);
        const QString page = plain(report, eyes);
        QVERIFY2(page.contains(QStringLiteral("Source down: ") + eyes.pack->feed(kHotline)->name.en), qPrintable(page));
    }

    void namesTheChannelThatReachedNobody()
    {
        ShiftReport report;
        report.stretch = {at(18, 0), at(18, 45)};
        report.entries = {entry(20, AlarmEvent::Raised)};
        report.entries[0].key.rule = RuleId(QStringLiteral("channel:tin-nhan"));
        auto pack = packWithShifts();
        pack->notify.emplace();
        pack->notify->channels = {{ChannelId(QStringLiteral("tin-nhan")),
                                   {QStringLiteral("Tin nhắn"), QStringLiteral("Text messages")},
                                   WebhookChannel{}}};
        const QString page = plain(report, context(pack, Language::English));
        QVERIFY2(page.contains(QStringLiteral("Nobody can be told by “Text messages”")), qPrintable(page));
    }

    void whatWasFoundLateIsOfThen()
    {
        ShiftReport report;
        report.stretch = {at(18, 0), at(18, 45)};
        report.entries = {entry(20, AlarmEvent::Raised)};
        report.entries[0].late = true;
        report.entries[0].dataTime = at(9, 30);
        const QString page = plain(report, context(packWithShifts(), Language::English));
        QVERIFY2(page.contains(QStringLiteral("at 09:30 21/11/2026 (found late)")), qPrintable(page));
    }

    void whatPeopleWroteIsNoMarkup()
    {
        ShiftReport report;
        report.stretch = {at(18, 0), at(18, 45)};
        report.notes = {
            {at(17, 55), QStringLiteral("<i>lan</i>"), {}, QStringLiteral("<script>x</script> & <b>y</b>")}};
        report.entries = {entry(20, AlarmEvent::Commented, "<img src=x>")};
        const QString page = plain(report, context(packWithShifts(), Language::English));
        QVERIFY(page.contains(QStringLiteral("<script>x</script> & <b>y</b>")));
        QVERIFY(page.contains(QStringLiteral("<i>lan</i>")));
        QVERIFY(page.contains(QStringLiteral("<img src=x>")));
    }

    void longJournalEndsWithHowManyMore()
    {
        ShiftReport report;
        report.stretch = {at(18, 0), at(18, 45)};
        report.entries.assign(ShiftReportPage::kMostEntries + 5, entry(20, AlarmEvent::Raised));
        const QString page = plain(report, context(packWithShifts(), Language::English));
        QVERIFY(page.contains(QStringLiteral("… and 5 earlier")));
    }

    void remarksOnWhatIsWorseThanTheGuidance()
    {
        const PresentContext eyes = context(packWithShifts(), Language::English);
        Scorecard card;
        card.length = 8h;
        card.perHour = 6;
        card.mostInTenMinutes = 10;
        card.shareInFlood = 0.01;
        QVERIFY(ShiftReportPage::remarks(card, eyes).isEmpty());
        card.perHour = 6.1;
        card.mostInTenMinutes = 11;
        card.shareInFlood = 0.125;
        card.standing.resize(1);
        const QStringList remarks = ShiftReportPage::remarks(card, eyes);
        QCOMPARE(remarks.size(), 4);
        QVERIFY(remarks[2].contains(QStringLiteral("12.5")));
    }

    void summaryOfNothing()
    {
        const PresentContext eyes = context(packWithShifts(), Language::English);
        QCOMPARE(ShiftReportPage::summary({}, eyes),
                 QStringLiteral("0 alarm(s). None waits for somebody to acknowledge it."));
    }

    /// At 18:45 the night shift has begun; the next day's has not.
    void choicesAreTheTurnsThatHaveBegun()
    {
        const auto choices = ShiftChoices::of(context(packWithShifts()));
        QCOMPARE(choices[0].name, QStringLiteral("Ca đêm, 21/11/2026"));
        QCOMPARE(choices[0].shift, QStringLiteral("night"));
        QVERIFY(choices[0].stretch.from == at(18, 0) && choices[0].stretch.to == at(18, 0) + 12h);
        QCOMPARE(choices[1].name, QStringLiteral("Ca ngày, 21/11/2026"));
        QCOMPARE(choices[2].name, QStringLiteral("Ca đêm, 20/11/2026"));
        QCOMPARE(choices.back().shift, QString());
        QVERIFY(choices.back().stretch.to == now());
    }

    /// The report, the desk and the notices call a priority the same.
    void prioritiesHaveOneWordInVietnamese()
    {
        installLanguage(Language::Vietnamese);
        ShiftReport report;
        report.stretch = {at(18, 0), at(18, 45)};
        const QStringList cells = plain(report, context(packWithShifts())).split(u'\n');
        QStringList words;
        for (const Priority priority : {Priority::Critical, Priority::High, Priority::Normal, Priority::Info}) {
            words.append(AlarmWords::priority(priority));
            const QString head = words.back().left(1).toUpper() + words.back().mid(1);
            QVERIFY2(cells.contains(head), qPrintable(head));
            QCOMPARE(QCoreApplication::translate("Cli", kHeads[size_t(priority)]), head);
            QCOMPARE(QCoreApplication::translate("NoticeText", kNoticeWords[size_t(priority)]), head);
        }
        installLanguage(Language::English);
        QCOMPARE(words.join(u' '), QStringLiteral("khẩn cao thường thông tin"));
    }

    void packWithoutShiftsHasDays()
    {
        const auto choices = ShiftChoices::of(context(pack()));
        QCOMPARE(choices[0].name, QStringLiteral("21/11/2026"));
        QVERIFY(choices[0].stretch.from == zone().startOf(QDate(2026, 11, 21)));
    }
};

QTEST_MAIN(ShiftReportPageTest)
#include "test_shift_report_page.moc"
