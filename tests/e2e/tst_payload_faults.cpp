// SPDX-License-Identifier: GPL-3.0-or-later
// Payloads that can be read and are not what they seem, to one running program: numbers that are no numbers, another
// scale, times in disorder, a counter that begins again, a past that is written anew. Each is said, no wrong figure
// looks good, and the next good payload is taken with nobody's help. The numbers are those of the public list of
// faults.
#include "tests/e2e/running_program.h"

#include <QDate>
#include <QRegularExpression>
#include <QTimeZone>

using namespace ioc::e2e;

namespace {

QByteArray data(const QByteArrayList &rows)
{
    return "{\"data\":[" + rows.join(',') + "]}";
}

QByteArray text(const QDateTime &at)
{
    return at.toString(Qt::ISODateWithMs).toLatin1();
}

/// `id` and `commune` as JSON writes them: with quotes, or without.
QByteArray caseOf(const QByteArray &id, const QByteArray &commune)
{
    return "{\"id\":" + id + ",\"at\":\"2026-01-05T08:00:00Z\",\"commune\":" + commune + "}";
}

/// Twenty stations with 10 to 29 µg/m³, times a factor: 19.5 in the mean.
QByteArray dust(double times)
{
    QByteArrayList rows;
    for (int i = 0; i < 20; ++i)
        rows.push_back("{\"station\":\"KK" + QByteArray::number(i) +
                       "\",\"dust\":" + QByteArray::number((10 + i) * times) + "}");
    return data(rows);
}

QByteArray gauge(const QDateTime &at, double level, double rain)
{
    return "{\"at\":\"" + text(at) + "\",\"level\":" + QByteArray::number(level) +
           ",\"rain\":" + QByteArray::number(rain) + "}";
}

QByteArray reading(const QDateTime &at, qint64 value)
{
    return "{\"at\":\"" + text(at) + "\",\"reading\":" + QByteArray::number(value) + "}";
}

QByteArray output(const QDate &day, int value, const QByteArray &word)
{
    return "{\"day\":\"" + day.toString(Qt::ISODate).toLatin1() + "\",\"output\":" + QByteArray::number(value) +
           ",\"word\":\"" + word + "\"}";
}

} // namespace

class TestPayloadFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void f23_numbersThatAreIdsKeepEverySign();
    void f27_aScaleTimesThousandIsNeverGood();
    void f28_timesTwiceAndInDisorderMoveNothing();
    void f28_whatContradictsItselfIsSuspectUntilItIsCorrected();
    void f30_aCounterThatBeginsAgainGivesNoWrongSum();
    void f31_aPastThatIsWrittenAnewIsToldAsSuch();
    void cleanupTestCase();

private:
    QStringList outputs() const;
    QStringList historyOf(const QDate &day) const;

    Sources m_sources;
    RunningProgram m_program;
    QDateTime m_now = QDateTime::currentDateTimeUtc();
    QDate m_today = m_now.date();
    QDate m_month = m_today.addMonths(-1).addDays(1 - m_today.addMonths(-1).day()); ///< that is over
};

/// What is usual of the stations is learnt over a day, by a run of yesterday's.
void TestPayloadFaults::initTestCase()
{
    layPack(m_program.pack(), QStringLiteral("payloads"));
    for (const char *path : {"/cases", "/gauge", "/road", "/statistics"})
        m_sources.put(path, data({}));
    m_sources.put("/stations", dust(1));
    const QString yesterday = QString::fromLatin1(text(m_now.addSecs(-26 * 3600)));
    const Finished learnt =
        m_program.ask({QStringLiteral("collect"), QStringLiteral("--once"), QStringLiteral("--pack"), m_program.pack(),
                       QStringLiteral("--endpoint"), QStringLiteral("server=") + m_sources.address(),
                       QStringLiteral("--at"), yesterday});
    QVERIFY2(learnt.status == 0, learnt.err.constData());
    const QByteArray complaint = m_program.start(m_sources.address());
    QVERIFY2(complaint.isEmpty(), complaint.constData());
}

/// Two ids that are one as floating-point numbers are two; one beyond 64 bits and a code that has lost its zeros are
/// none, and are told rather than taken for others.
void TestPayloadFaults::f23_numbersThatAreIdsKeepEverySign()
{
    const QByteArray good = caseOf("9007199254740992", "\"00123\"");
    QVERIFY(m_sources.say("/cases", data({good})));
    QCOMPARE(shortly(m_program.figure("cases")), QStringLiteral("1 good"));

    QVERIFY(m_sources.say(
        "/cases", data({good, caseOf("9007199254740993", "\"00123\""), caseOf("\"0042\"", "\"00123\""),
                        caseOf("42", "\"00123\""), caseOf("18446744073709551616", "\"00123\""), caseOf("43", "123")})));
    QStringList fields;
    TRY_SAID(m_program.quarantine("cases").size() >= 2);
    for (const auto &record : m_program.quarantine("cases")) {
        fields.push_back(record[QLatin1String("field")].toString());
        QVERIFY(!record[QLatin1String("reason")].toString().isEmpty());
    }
    fields.removeDuplicates();
    fields.sort();
    QCOMPARE(fields, (QStringList{QStringLiteral("commune"), QStringLiteral("id")}));
    QVERIFY(m_program.feed("cases")[QLatin1String("quarantined")].toInt() == 2);
    QCOMPARE(shortly(m_program.figure("cases")), QStringLiteral("4 good"));
    QStringList keys;
    const QJsonObject records =
        m_program.answer({QStringLiteral("records"), QStringLiteral("--indicator"), QStringLiteral("cases"),
                          QStringLiteral("--period"), QStringLiteral("2026")});
    for (const auto &row : records[QLatin1String("inputs")][0][QLatin1String("rows")].toArray())
        keys.push_back(row[QLatin1String("key")].toString());
    keys.sort();
    QCOMPARE(keys, (QStringList{QStringLiteral("0042"), QStringLiteral("42"), QStringLiteral("9007199254740992"),
                                QStringLiteral("9007199254740993")}));

    QVERIFY(
        m_sources.say("/cases", data({caseOf("\"18446744073709551616\"", "\"00123\""), caseOf("43", "\"00123\"")})));
    QCOMPARE(shortly(m_program.figure("cases")), QStringLiteral("6 good"));
    QCOMPARE(m_program.feed("cases")[QLatin1String("quarantined")].toInt(), 0);
}

void TestPayloadFaults::f27_aScaleTimesThousandIsNeverGood()
{
    QVERIFY(m_sources.say("/stations", dust(1)));
    QCOMPARE(shortly(m_program.figure("dust")), QStringLiteral("19.5 good"));
    QCOMPARE(m_program.remarks("stations"), QStringList());

    QVERIFY(m_sources.say("/stations", dust(1000)));
    TRY_SAID(m_program.remarks("stations").size() == 1);
    QVERIFY(m_program.remarks("stations")[0].startsWith(QStringLiteral("scale_changed dust:")));
    for (int look = 0; look < 5; ++look) {
        QCOMPARE(shortly(m_program.figure("dust")), QStringLiteral("19500 suspect"));
        QTest::qWait(500);
    }

    QVERIFY(m_sources.say("/stations", dust(1)));
    QCOMPARE(shortly(m_program.figure("dust")), QStringLiteral("19.5 good"));
}

void TestPayloadFaults::f28_timesTwiceAndInDisorderMoveNothing()
{
    const QDateTime first = m_now.addSecs(-600);
    QVERIFY(m_sources.say("/gauge", data({gauge(first, 2.0, 1)})));
    QCOMPARE(shortly(m_program.figure("level")), QStringLiteral("2 good"));

    const QByteArray twice = gauge(first.addSecs(60), 2.1, 2);
    QVERIFY(
        m_sources.say("/gauge", data({gauge(first.addSecs(180), 2.3, 4), twice, gauge(first, 2.0, 1), twice, twice})));
    QCOMPARE(shortly(m_program.figure("level")), QStringLiteral("2.3 good"));    // the newest, not the last
    QCOMPARE(shortly(m_program.figure("rain")), QStringLiteral("7 good"));       // each time once
    QVERIFY(m_sources.say("/gauge", data({gauge(first.addSecs(120), 9.9, 8)}))); // comes late
    QCOMPARE(shortly(m_program.figure("level")), QStringLiteral("2.3 good"));
    QCOMPARE(shortly(m_program.figure("rain")), QStringLiteral("15 good"));

    QVERIFY(m_sources.say("/gauge", data({gauge(first.addSecs(240), 2.4, 16)})));
    QCOMPARE(shortly(m_program.figure("level")), QStringLiteral("2.4 good"));
    QCOMPARE(shortly(m_program.figure("rain")), QStringLiteral("31 good"));
    QCOMPARE(m_program.feed("gauge")[QLatin1String("state")].toString(), QStringLiteral("ok"));
}

void TestPayloadFaults::f28_whatContradictsItselfIsSuspectUntilItIsCorrected()
{
    const QDateTime at = m_now.addSecs(-60);
    const QString before = m_program.figure("rain")[QLatin1String("value")].toVariant().toString();
    QVERIFY(m_sources.say("/gauge", data({gauge(at, 2.5, 32), gauge(at, 99, 64)})));
    TRY_SAID(m_program.remarks("gauge").size() == 2);
    const QString told = m_program.remarks("gauge").join(QLatin1Char('\n'));
    QCOMPARE(told.count(QStringLiteral("contradiction ")), 2);
    QVERIFY2(told.contains(QStringLiteral("2.5 → 99")) && told.contains(QStringLiteral("32 → 64")), qPrintable(told));
    QCOMPARE(shortly(m_program.figure("level")), QStringLiteral("99 suspect"));
    QVERIFY(shortly(m_program.figure("rain")).endsWith(QStringLiteral("suspect")));

    QVERIFY(m_sources.say("/gauge", data({gauge(at, 2.5, 32)})));
    QCOMPARE(shortly(m_program.figure("level")), QStringLiteral("2.5 good"));
    QCOMPARE(shortly(m_program.figure("rain")), QStringLiteral("%1 good").arg(before.toInt() + 32));
}

/// A counter of 32 bits that stands at its end and begins again with nought.
void TestPayloadFaults::f30_aCounterThatBeginsAgainGivesNoWrongSum()
{
    const auto noon = [this](int daysAgo) { return QDateTime(m_today.addDays(-daysAgo), QTime(12, 0), Qt::UTC); };
    const auto days = [this] { return m_program.query("passed", m_today.addDays(-3), m_today, "day"); };
    QVERIFY(m_sources.say("/road", data({reading(noon(3), 4'294'967'290)})));
    QVERIFY(m_sources.say("/road", data({reading(noon(3).addSecs(60), 4'294'967'295)})));
    QCOMPARE(days()[0], QStringLiteral("5 good"));
    QCOMPARE(m_program.remarks("road"), QStringList());

    QVERIFY(m_sources.say("/road", data({reading(noon(2), 20)})));
    TRY_SAID(m_program.remarks("road").size() == 1);
    const QString told = m_program.remarks("road")[0];
    QVERIFY2(told.startsWith(QStringLiteral("counter_reset reading:")), qPrintable(told));
    QVERIFY2(told.contains(QStringLiteral("4294967295 → 20")), qPrintable(told));
    QCOMPARE(days()[1], QStringLiteral("20 suspect"));

    QVERIFY(m_sources.say("/road", data({reading(noon(1), 50)})));
    const QStringList counted{QStringLiteral("5 good"), QStringLiteral("20 suspect"), QStringLiteral("30 good")};
    QCOMPARE(days(), counted);
    QVERIFY(m_sources.say("/road", data({reading(noon(1).addSecs(-60), 45)}))); // comes late
    TRY_SAID(m_program.remarks("road").join(QLatin1Char(' ')).contains(QStringLiteral("late_reading")));
    QCOMPARE(days(), counted);
}

QStringList TestPayloadFaults::outputs() const
{
    return m_program.query("output", m_month, m_month.addMonths(1), "month");
}

/// "100 estimated replaced", "90 final in force".
QStringList TestPayloadFaults::historyOf(const QDate &day) const
{
    QStringList stood;
    const QJsonObject history =
        m_program.answer({QStringLiteral("history"), QStringLiteral("--measure"), QStringLiteral("output"),
                          QStringLiteral("--of"), day.toString(Qt::ISODate)});
    for (const auto &value : history[QLatin1String("values")].toArray())
        stood.push_back(QStringLiteral("%1 %2 %3")
                            .arg(value[QLatin1String("value")].toDouble())
                            .arg(value[QLatin1String("vintage")].toString(), value[QLatin1String("replaced")].isNull()
                                                                                 ? QStringLiteral("in force")
                                                                                 : QStringLiteral("replaced")));
    return stood;
}

void TestPayloadFaults::f31_aPastThatIsWrittenAnewIsToldAsSuch()
{
    const auto vintage = [this] {
        const QJsonObject answer = m_program.answer(
            {QStringLiteral("query"), QStringLiteral("--indicator"), QStringLiteral("output"), QStringLiteral("--from"),
             m_month.toString(Qt::ISODate), QStringLiteral("--to"), m_month.addMonths(1).toString(Qt::ISODate),
             QStringLiteral("--by"), QStringLiteral("month")});
        return answer[QLatin1String("rows")][0][QLatin1String("vintage")].toString();
    };
    const QDate second = m_month.addDays(1);
    QVERIFY(m_sources.say("/statistics", data({output(m_month, 100, "estimated"), output(second, 50, "final")})));
    QCOMPARE(outputs(), QStringList{QStringLiteral("150 estimated")});
    QCOMPARE(vintage(), QStringLiteral("estimated"));
    const QString then = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);

    QVERIFY(m_sources.say("/statistics", data({output(m_month, 90, "final"), output(second, 50, "final")})));
    TRY_SAID(outputs() == QStringList{QStringLiteral("140 good")}); // never 240
    QCOMPARE(vintage(), QStringLiteral("final"));
    const QStringList once{QStringLiteral("100 estimated replaced"), QStringLiteral("90 final in force")};
    QCOMPARE(historyOf(m_month), once);
    QCOMPARE(historyOf(second), QStringList{QStringLiteral("50 final in force")});
    QCOMPARE(m_program.query("output", m_month, m_month.addMonths(1), "month", {QStringLiteral("--as-known"), then}),
             QStringList{QStringLiteral("150 estimated")});
    QVERIFY(m_sources.say("/statistics", data({output(m_month, 90, "final"), output(second, 50, "final")})));
    QCOMPARE(historyOf(m_month), once); // told again, revised once

    // A word that nobody knows revises nothing.
    QVERIFY(m_sources.say("/statistics", data({output(m_month, 9000, "draft")})));
    TRY_SAID(m_program.feed("statistics")[QLatin1String("layer")].toString() == QStringLiteral("mapping"));
    QCOMPARE(m_program.quarantine("statistics")[0][QLatin1String("field")].toString(), QStringLiteral("word"));
    QVERIFY(outputs()[0].startsWith(QStringLiteral("140 ")));

    QVERIFY(m_sources.say("/statistics", data({output(m_month, 95, "final")})));
    TRY_SAID(outputs() == QStringList{QStringLiteral("145 good")});
    QCOMPARE(m_program.feed("statistics")[QLatin1String("state")].toString(), QStringLiteral("ok"));
    QCOMPARE(historyOf(m_month).size(), 3);
}

void TestPayloadFaults::cleanupTestCase()
{
    QCOMPARE(m_program.ask({QStringLiteral("cache"), QStringLiteral("verify")}).status, 0);
    QVERIFY(m_program.end());
}

QTEST_GUILESS_MAIN(TestPayloadFaults)
#include "tst_payload_faults.moc"
