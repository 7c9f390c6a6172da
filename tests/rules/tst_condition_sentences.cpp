// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/usual/condition_sentences.h"
#include "tests/support.h"
#include "translations/translations.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;
using Part = ioc::DeviationCondition::Part;

namespace {

LocalizedText text(const char *vi, const char *en)
{
    return {QString::fromUtf8(vi), QString::fromUtf8(en)};
}

Indicator indicatorOf(int decimals, const LocalizedText &unit)
{
    Indicator indicator;
    indicator.decimals = decimals;
    indicator.unit = unit;
    return indicator;
}

/// A no-break space stands before a unit.
QString plain(QString text)
{
    return text.replace(QChar(QChar::Nbsp), QLatin1Char(' '));
}

} // namespace

class ConditionSentencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        installLanguage(Language::English);
    }
    void tellsWhatIsUsual_data();
    void tellsWhatIsUsual();
    void speaksVietnamese();
    void tellsARiseAndAFall();
    void tellsAStation();
    void tellsAnOutlook();
    void tellsWhenALimitIsPassed();

private:
    const Format m_format{Language::English, vietnam()};
    const Indicator m_reports = indicatorOf(0, text("phản ánh", "reports"));
    const Indicator m_level = indicatorOf(2, text("m", "m"));
};

void ConditionSentencesTest::tellsWhatIsUsual_data()
{
    QTest::addColumn<int>("part");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("hour") << int(Part::Hour)
                          << QStringLiteral("Usual on Saturday from 13 to 14 h is 120 (±15); today 260 reports");
    QTest::newRow("so far") << int(Part::DaySoFar)
                            << QStringLiteral("Usual on Saturday until 14 h is 120 (±15); today 260 reports");
    QTest::newRow("day") << int(Part::Day)
                         << QStringLiteral("Usual on Friday is 120 (±15); on 20/11/2026 it was 260 reports");
}

void ConditionSentencesTest::tellsWhatIsUsual()
{
    QFETCH(int, part);
    QFETCH(QString, sentence);
    const UsualPart held = usualPart(Part(part), 8, at("2026-11-21T14:20:00+07:00"), m_format.zone());
    QCOMPARE(plain(usualSentence({120, 15, 8}, held, 260, m_reports, m_format)), sentence);
}

void ConditionSentencesTest::speaksVietnamese()
{
    installLanguage(Language::Vietnamese);
    const Format vietnamese(Language::Vietnamese, vietnam());
    const UsualPart held = usualPart(Part::DaySoFar, 8, at("2026-11-21T14:20:00+07:00"), vietnamese.zone());
    QCOMPARE(plain(usualSentence({1200, 15, 8}, held, 2600, m_reports, vietnamese)),
             QStringLiteral("Bình thường vào thứ Bảy đến 14 giờ là 1.200 (±15); hôm nay 2.600 phản ánh"));
    QCOMPARE(plain(changeSentence({0.62, 3h}, 1.94, m_level, vietnamese)),
             QStringLiteral("Tăng 0,62 m trong 3 giờ, lên 1,94 m"));
}

void ConditionSentencesTest::tellsARiseAndAFall()
{
    QCOMPARE(plain(changeSentence({0.62, 3h}, 1.94, m_level, m_format)),
             QStringLiteral("Rose by 0.62 m in 3 hours, to 1.94 m"));
    QCOMPARE(plain(changeSentence({-0.5, 3h}, 1.44, m_level, m_format)),
             QStringLiteral("Fell by 0.50 m in 3 hours, to 1.44 m"));
}

void ConditionSentencesTest::tellsAStation()
{
    TableCondition condition;
    condition.level = QStringLiteral("II");
    Measure measure;
    measure.decimals = 2;
    measure.unit = text("m", "m");
    QCOMPARE(plain(stationSentence({QStringLiteral("Cầu Sông"), 2.35, 2.1, 0.25, {}}, condition, measure, m_format)),
             QStringLiteral("Cầu Sông: 2.35 m, 0.25 m above level II (2.10 m)"));
    QCOMPARE(plain(stationSentence({QStringLiteral("Cầu Sông"), 1.8, 2.1, -0.3, {}}, condition, measure, m_format)),
             QStringLiteral("Cầu Sông: 1.80 m, 0.30 m below level II (2.10 m)"));
}

void ConditionSentencesTest::tellsAnOutlook()
{
    const Indicator share = indicatorOf(1, text("%", "%"));
    const TargetOutlook outlook{88.42, 3.1, 0.974};
    QCOMPARE(
        plain(outlookSentence(outlook, 95, day("2026-12-31"), share, m_format)),
        QStringLiteral("Expected on 31/12/2026: 88.4 % (±3.1); the target is 95.0 %; likelihood of missing it: 97 %"));
}

void ConditionSentencesTest::tellsWhenALimitIsPassed()
{
    const ForecastCondition::Limit limit{AlarmSide::Above, 500};
    const QDate lastDay = day("2026-12-31");
    const auto sentence = [&](const LimitOutlook &outlook, const ForecastCondition::Limit &of) {
        return plain(limitSentence(outlook, of, lastDay, m_reports, m_format));
    };
    LimitOutlook outlook;
    outlook.day = day("2026-12-12");
    outlook.earliest = day("2026-11-28");
    outlook.expected = 521.4;
    outlook.halfInterval = 12.2;
    outlook.likelihood = 0.934;
    outlook.tests = 12;
    outlook.meanError = 9.1;
    outlook.naiveError = 24.6;
    const QString sure =
        QStringLiteral("; likelihood by 31/12/2026: 93 %; in 12 tests on the past a month was 9 off on "
                       "average, last year's figure 25");
    QCOMPARE(sentence(outlook, limit),
             QStringLiteral("Expected to be above 500 reports on 12/12/2026 (80 % sure: not before 28/11/2026)") +
                 sure);
    outlook.latest = day("2026-12-27");
    QCOMPARE(sentence(outlook, limit),
             QStringLiteral("Expected to be above 500 reports on 12/12/2026 (80 % sure: 28/11/2026 to 27/12/2026)") +
                 sure);
    outlook.isOfLastDay = true;
    QCOMPARE(sentence(outlook, {AlarmSide::Below, 600}),
             QStringLiteral("Expected on 31/12/2026: 521 reports (±12), so below 600 reports") + sure);
    outlook.isPast = true;
    QCOMPARE(sentence(outlook, limit), QStringLiteral("It is above 500 reports already"));
    QVERIFY(sentence(LimitOutlook(), limit).isEmpty());
}

QTEST_GUILESS_MAIN(ConditionSentencesTest)
#include "tst_condition_sentences.moc"
