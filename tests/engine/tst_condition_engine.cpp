// SPDX-License-Identifier: GPL-3.0-or-later
// Rules on forecasts, on the usual, on the rate of change and on tables of limits, through a whole engine: from files
// in a folder to the ledger. Of each kind one that comes and one that does not.
#include "core/engine/engine.h"
#include "tests/e2e/e2e_support.h"

#include <QDir>
#include <QTest>

using namespace ioc;

namespace {

constexpr int kMonthsOfHistory = 66; // five years before the plan, and the half of it that is over
constexpr int kMonthsOfPlan = 12;
constexpr int kMonthsToCome = 6;
constexpr double kSeasons[] = {30, -10, 5, 12, -20, 8, 0, -6, 15, -25, 4, -13};

/// The first of the month, so many months from now.
QDate month(int fromNow)
{
    const QDate today = QDateTime::currentDateTimeUtc().date();
    return QDate(today.year(), today.month(), 1).addMonths(fromNow);
}

/// Falls from year to year: the plan would be met if the rest of it were as a year ago, and will not be.
double falling(int t)
{
    return 600 - 4.0 * t + kSeasons[((t % 12) + 12) % 12] + (t * 7 % 5 - 2) * 0.3;
}

/// The same each year: nothing forecasts it better than the year before.
double steady(int t)
{
    return 300 + kSeasons[((t % 12) + 12) % 12];
}

double planOf(double (*amount)(int), double (*toCome)(int))
{
    double sum = 0;
    for (int t = -(kMonthsOfPlan - kMonthsToCome); t < kMonthsToCome; ++t)
        sum += (t < 0 ? amount : toCome)(t);
    return sum;
}

double fallingAYearAgo(int t)
{
    return falling(t - 12);
}

/// A rule on a month's figure, which is to get past a limit until that day.
QByteArray limitRule(const char *id, const char *indicator, const char *side, double limit, QDate by)
{
    const QByteArray name(id);
    return "{\"id\":\"" + name + "\",\"name\":{\"vi\":\"" + name + "\",\"en\":\"" + name +
           "\"},\"scope\":\"province\",\"indicator\":\"" + indicator + "\",\"forecast\":{\"side\":\"" + side +
           "\",\"limit\":" + QByteArray::number(limit, 'f', 1) + ",\"by\":\"" + by.toString(Qt::ISODate).toUtf8() +
           "\"},\"hold_s\":0,\"clear_hold_s\":0,\"priority\":\"high\",\"owner\":\"usgs\"}";
}

QByteArray target(const char *indicator, double value)
{
    return "{\"id\":\"plan." + QByteArray(indicator) + "\",\"indicator\":\"" + indicator +
           "\",\"value\":" + QByteArray::number(value, 'f', 1) + ",\"from\":\"" +
           month(kMonthsToCome - kMonthsOfPlan).toString(Qt::ISODate).toUtf8() + "\",\"to\":\"" +
           month(kMonthsToCome).toString(Qt::ISODate).toUtf8() +
           "\",\"pace\":true,\"level\":\"province\",\"legal_basis\":{\"vi\":\"Không\",\"en\":\"None\"}}";
}

} // namespace

class ConditionEngineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const QString world = QStringLiteral(REPOSITORY_DIR "/tests/e2e/packs/world");
        const QString conditions = QStringLiteral(TEST_SOURCE_DIR "/conditions_pack/.");
        QCOMPARE(QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-r"), world, pack()}), 0);
        QCOMPARE(QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-r"), conditions, pack()}), 0);
        QVERIFY(QDir().mkpath(history(QString())));
    }

    void aTargetThatTheForecastMissesIsAnAlarm()
    {
        // Half way between what is to be expected and what a year ago would make of it.
        const double byForecast = planOf(falling, falling);
        const double byLastYear = planOf(falling, fallingAYearAgo);
        QVERIFY(byLastYear - byForecast > 200);
        writePlans((byForecast + byLastYear) / 2, 0.98 * planOf(steady, steady));
        writeMonths();
        writeDays(100, 21);
        Engine engine(settings());
        QVERIFY(engine.start());
        QTRY_VERIFY_WITH_TIMEOUT(alarm(engine, "falling-misses") && alarm(engine, "calls-unusual"), 20000);
        const Alarm missed = *alarm(engine, "falling-misses");
        QVERIFY2(!missed.status.sentence.isEmpty(), "it says why");
        // Judged in the same round, of months that a year ago tells as well.
        QVERIFY(!alarm(engine, "steady-misses"));
        engine.stop();
    }

    // Where the forecast is no better than the year before there is none, and no alarm.
    void whereTheForecastIsNoBetterNothingIsForecast()
    {
        writePlans(1.5 * planOf(falling, falling), 1.5 * planOf(steady, steady)); // out of reach
        writeMonths();
        Engine engine(settings());
        QVERIFY(engine.start());
        QTRY_VERIFY_WITH_TIMEOUT(alarm(engine, "falling-misses"), 20000);
        QVERIFY(!alarm(engine, "steady-misses")); // of the same round
        engine.stop();
    }

    // This month, the next and the one after it bring 630, 586 and 597.
    void aLimitThatTheForecastPassesByADayIsAnAlarm()
    {
        const QDate today = QDateTime::currentDateTimeUtc().date();
        const QDate last = month(3).addDays(-1);
        writePlans(1, 1);
        writeMonths();
        writeLimits({limitRule("will-be-low", "income.falling_month", "below", falling(2) + 20, last),
                     limitRule("will-be-lower", "income.falling_month", "below", falling(2) - 20, last),
                     limitRule("will-be-high", "income.falling_month", "above", falling(0) - 20, last),
                     limitRule("will-be-higher", "income.falling_month", "above", falling(0) + 20, last),
                     limitRule("was-to-be-low", "income.falling_month", "below", 10000, today.addDays(-1)),
                     limitRule("nobody-knows", "income.steady_month", "below", 10000, last)});
        Engine engine(settings());
        QVERIFY(engine.start());
        QTRY_VERIFY_WITH_TIMEOUT(alarm(engine, "will-be-low") && alarm(engine, "will-be-high"), 20000);
        const QString low = alarm(engine, "will-be-low")->status.sentence;
        QVERIFY2(low.startsWith(QStringLiteral("Expected on ") + last.toString(QStringLiteral("dd/MM/yyyy"))),
                 qPrintable(low));
        const QString high = alarm(engine, "will-be-high")->status.sentence;
        QVERIFY2(high.startsWith(QStringLiteral("Expected to be above ")) && high.contains(u"tests on the past"),
                 qPrintable(high));
        // Judged in the same round.
        for (const char *rule : {"will-be-lower", "will-be-higher", "was-to-be-low", "nobody-knows"})
            QVERIFY2(!alarm(engine, rule), rule);
        engine.stop();
    }

    void aDayThatIsUnlikeItsLikeIsAnAlarm()
    {
        writePlans(1, 1);
        writeDays(100, 21);
        Engine engine(settings());
        QVERIFY(engine.start());
        QTRY_VERIFY_WITH_TIMEOUT(alarm(engine, "calls-unusual"), 20000);
        QCOMPARE(alarm(engine, "calls-unusual")->status.value, std::optional(100.0));
        QVERIFY(alarm(engine, "calls-unusual")->status.sentence.contains(u"100"));
        QVERIFY(!alarm(engine, "visits-unusual")); // twenty, as ever
        engine.stop();
    }

    void whatRisesFastAndWhatIsPastItsLimitAreAlarms()
    {
        writePlans(1, 1);
        writeLevels("levels1.csv", 190, 2.0, 4.0); // longer ago than the three hours of the rule
        Engine engine(settings());
        QVERIFY(engine.start());
        const IndicatorId upper(QStringLiteral("river.upper"));
        const auto levelIs = [&](double level) {
            const auto *reading = engine.snapshot() ? engine.snapshot()->reading(upper, world()) : nullptr;
            return reading && reading->value == level;
        };
        QTRY_VERIFY_WITH_TIMEOUT(levelIs(2.0), 20000);
        for (const char *rule : {"upper-rises", "above-one"})
            QVERIFY2(!alarm(engine, rule), rule);

        writeLevels("levels2.csv", 5, 3.2, 4.1);
        QTRY_VERIFY_WITH_TIMEOUT(alarm(engine, "upper-rises") && alarm(engine, "above-one"), 20000);
        const Alarm above = *alarm(engine, "above-one");
        QCOMPARE(above.status.member, QStringLiteral("Upper"));
        QCOMPARE(above.status.value, std::optional(3.2));
        QVERIFY2(above.status.sentence.contains(u"Upper"), qPrintable(above.status.sentence));
        QVERIFY(!alarm(engine, "lower-rises")); // by ten centimetres
        QVERIFY(!alarm(engine, "above-two"));   // which is at nine metres

        const auto said = [&](const char *rule, const char *station) {
            std::optional<std::vector<StationReading>> answer;
            engine.askStation({RuleId(QLatin1StringView(rule)), world()}, QLatin1StringView(station), 2,
                              [&answer](const std::vector<StationReading> &told) { answer = told; });
            if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 20000))
                qFatal("no answer");
            std::vector<double> values;
            for (const StationReading &reading : *answer)
                values.push_back(reading.value);
            return values;
        };
        QCOMPARE(said("above-one", "Upper"), (std::vector<double>{2.0, 3.2})); // its own, hour by hour
        QCOMPARE(said("above-one", "Lower"), (std::vector<double>{4.0, 4.1}));
        QVERIFY(said("above-one", "no such").empty());
        QVERIFY(said("upper-rises", "Upper").empty()); // of no table

        writeLevels("levels3.csv", 1, 2.5, 4.1);
        QTRY_COMPARE_WITH_TIMEOUT(phase(engine, "above-one"), QStringLiteral("returned_unacknowledged"), 20000);
        engine.stop();
    }

    // The second river is heard while the first stands, and named; a restart tells neither again.
    void aSecondStationPastItsLimitIsTold()
    {
        writePlans(1, 1);
        writeLevels("levels1.csv", 30, 3.5, 4.0);
        {
            Engine engine(settings());
            QVERIFY(engine.start());
            QTRY_COMPARE_WITH_TIMEOUT(phase(engine, "above-one"), QStringLiteral("unacknowledged"), 20000);
            AlarmEntry acknowledged;
            acknowledged.key = {RuleId(QStringLiteral("above-one")), world()};
            acknowledged.event = AlarmEvent::Acknowledged;
            bool isTaken = false;
            engine.act(acknowledged, [&isTaken](const Result<void> &done) { isTaken = done.has_value(); });
            QTRY_VERIFY_WITH_TIMEOUT(isTaken, 20000);
            QTRY_COMPARE_WITH_TIMEOUT(phase(engine, "above-one"), QStringLiteral("acknowledged"), 20000);

            writeLevels("levels2.csv", 5, 3.6, 5.1); // Upper is still the furthest past its limit
            QTRY_COMPARE_WITH_TIMEOUT(phase(engine, "above-one"), QStringLiteral("unacknowledged"), 20000);
            const Alarm both = *alarm(engine, "above-one");
            QCOMPARE(both.member, QStringLiteral("Lower"));
            QCOMPARE(both.value, std::optional(5.1));
            QCOMPARE(both.status.member, QStringLiteral("Lower"));
            QVERIFY2(both.status.sentence.startsWith(u"Lower:"), qPrintable(both.status.sentence));
            engine.stop();
        }
        Engine again(settings());
        QVERIFY(again.start());
        writeLevels("levels3.csv", 1, 3.6, 5.2);
        QTRY_COMPARE_WITH_TIMEOUT(alarm(again, "above-one").value_or(Alarm()).value, std::optional(5.2), 20000);
        const auto entries = historyOf(again, "above-one");
        QCOMPARE(entries.size(), size_t(3)); // raised, acknowledged, realarmed
        QCOMPARE(entries.back().member, QStringLiteral("Lower"));
        again.stop();
    }

    // What must not fall below its limit, a reservoir say.
    void whatFallsBelowItsLimitIsAnAlarm()
    {
        writePlans(1, 1);
        writeLevels("levels1.csv", 5, 2.0, 6.0);
        Engine engine(settings());
        QVERIFY(engine.start());
        QTRY_VERIFY_WITH_TIMEOUT(alarm(engine, "below-one"), 20000);
        QCOMPARE(alarm(engine, "below-one")->member, QStringLiteral("Upper"));
        writeLevels("levels2.csv", 1, 3.5, 6.0);
        QTRY_COMPARE_WITH_TIMEOUT(phase(engine, "below-one"), QStringLiteral("returned_unacknowledged"), 20000);
        engine.stop();
    }

private:
    static std::vector<AlarmEntry> historyOf(Engine &engine, const char *rule)
    {
        std::optional<std::vector<AlarmEntry>> told;
        engine.askHistory({RuleId(QLatin1StringView(rule)), world()},
                          [&told](const auto &history) { told = history ? *history : std::vector<AlarmEntry>(); });
        if (!QTest::qWaitFor([&told] { return told.has_value(); }, 20000))
            qFatal("no answer");
        return *told;
    }

    QString pack() const { return m_folder->filePath(QStringLiteral("pack")); }
    QString history(const QString &file) const { return m_folder->filePath(QStringLiteral("history/") + file); }
    static UnitId world() { return UnitId(QStringLiteral("00@1990-01-01")); }

    void write(const QString &path, const QByteArray &bytes) const
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), qint64(bytes.size()));
    }

    void writePlans(double ofFalling, double ofSteady) const
    {
        QVERIFY(QDir().mkpath(pack() + QStringLiteral("/targets")));
        write(pack() + QStringLiteral("/targets/plans.json"),
              "{\"$schema\":\"https://toancanh.invalid/schemas/targets.schema.json\",\"targets\":[" +
                  target("income.falling", ofFalling) + ',' + target("income.steady", ofSteady) + "]}");
    }

    void writeLimits(const QByteArrayList &rules) const
    {
        write(pack() + QStringLiteral("/rules/limits.json"),
              "{\"$schema\":\"https://toancanh.invalid/schemas/rules.schema.json\",\"rules\":[" + rules.join(',') +
                  "]}");
    }

    /// What each month brought, on its first day; and of today nothing yet.
    void writeMonths() const
    {
        QByteArray lines = "date,falling,steady\n";
        for (int t = -kMonthsOfHistory; t < 0; ++t)
            lines += month(t).toString(Qt::ISODate).toUtf8() + ',' + QByteArray::number(falling(t), 'f', 3) + ',' +
                     QByteArray::number(steady(t), 'f', 3) + '\n';
        lines += QDateTime::currentDateTimeUtc().date().toString(Qt::ISODate).toUtf8() + ",0,0\n";
        write(history(QStringLiteral("months.csv")), lines);
    }

    /// Yesterday, and about twenty on the same weekday of the ten weeks before.
    void writeDays(int calls, int visits) const
    {
        const QDate today = QDateTime::currentDateTimeUtc().date();
        QByteArray lines = "date,calls,visits\n";
        for (int week = 1; week <= 10; ++week)
            lines += today.addDays(-1 - 7 * week).toString(Qt::ISODate).toUtf8() + ',' +
                     QByteArray::number(19 + week % 3) + ',' + QByteArray::number(19 + week % 3) + '\n';
        lines += today.addDays(-1).toString(Qt::ISODate).toUtf8() + ',' + QByteArray::number(calls) + ',' +
                 QByteArray::number(visits) + '\n';
        lines += today.toString(Qt::ISODate).toUtf8() + ",1,1\n";
        write(history(QStringLiteral("days.csv")), lines);
    }

    void writeLevels(const char *file, int minutesAgo, double upper, double lower) const
    {
        const QByteArray t = QByteArray::number(QDateTime::currentSecsSinceEpoch() - minutesAgo * 60);
        write(history(QLatin1StringView(file)), "station,t,level\nUpper," + t + ',' + QByteArray::number(upper) +
                                                    "\nLower," + t + ',' + QByteArray::number(lower) + '\n');
    }

    EngineSettings settings() const
    {
        EngineSettings settings;
        settings.packFolder = pack();
        settings.dataFolder = m_folder->filePath(QStringLiteral("data"));
        settings.endpoints[QStringLiteral("history")] = m_folder->filePath(QStringLiteral("history"));
        settings.endpoints[QStringLiteral("drop")] = m_folder->path();
        settings.language = Language::English;
        return settings;
    }

    static std::optional<Alarm> alarm(const Engine &engine, const char *rule)
    {
        if (!engine.snapshot())
            return std::nullopt;
        for (const auto *alarms : {&engine.snapshot()->alarms, &engine.snapshot()->quietAlarms}) {
            for (const Alarm &one : *alarms) {
                if (one.key.rule.toString() == QLatin1StringView(rule))
                    return one;
            }
        }
        return std::nullopt;
    }

    static QString phase(const Engine &engine, const char *rule)
    {
        const auto found = alarm(engine, rule);
        return found ? toString(found->status.phase) : QString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(ConditionEngineTest)
#include "tst_condition_engine.moc"
