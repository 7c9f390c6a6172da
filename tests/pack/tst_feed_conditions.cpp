// SPDX-License-Identifier: GPL-3.0-or-later
// What the conditions of a feed may compare.
#include "core/pack/pack_reader.h"
#include "tests/pack/pack_copy.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;

namespace {

/// What is wrong with the pack when an observation has this condition. The feed has the fields station (text), at
/// (datetime), day (date), value (number), whole (integer), open (boolean) and commune (unit).
QStringList faultsWith(const QString &condition)
{
    PackCopy copy;
    copy.replace(
        QStringLiteral("feeds/air.json"),
        QStringLiteral("\"absent\": [\"-\"] }\n      ],\n      \"observations\": [{ \"measure\": \"air.pm25\", "
                       "\"value\": \"value\", \"at\": \"at\" }],"),
        QStringLiteral(R"("absent": ["-"] }, { "from": "day", "to": "day", "type": "date" },
                     { "from": "n", "to": "whole", "type": "integer" }, { "from": "o", "to": "open", "type": "boolean" },
                     { "from": "c", "to": "commune", "type": "unit" }], "unit_codes": { "at_field": "at" },
                     "observations": [{ "measure": "air.pm25", "value": "value", "at": "at", "when": [%1] }],)")
            .arg(condition));
    return texts(readPack(copy.path()).problems);
}

QString condition(const char *field, const char *op, const char *rest)
{
    return QStringLiteral(R"({ "field": "%1", "op": "%2"%3 })")
        .arg(QString::fromUtf8(field), QString::fromUtf8(op), QString::fromUtf8(rest));
}

} // namespace

class FeedConditionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void comparesLikeWithLike_data();
    void comparesLikeWithLike();
    void refusesWhatCannotBeCompared_data();
    void refusesWhatCannotBeCompared();
    void looksAtTheCountsOfRecordsToo();
};

void FeedConditionsTest::comparesLikeWithLike_data()
{
    QTest::addColumn<QString>("when");
    const auto row = [](const char *name, const char *field, const char *op, const char *rest) {
        QTest::newRow(name) << condition(field, op, rest);
    };
    row("a text", "station", "=", R"(, "value": "KK1")");
    row("a unit by its code", "commune", "!=", R"(, "value": "24133")");
    row("a unit with a text", "commune", "=", R"(, "other": "station")");
    row("a number", "value", ">", R"(, "value": 9.5)");
    row("a whole number", "whole", ">=", R"(, "value": 4, "not": true)");
    row("a whole number with another", "whole", "<", R"(, "other": "value")");
    row("yes", "open", "=", R"(, "value": true)");
    row("a day with a moment", "day", "<=", R"(, "other": "at")");
    row("a time that is there", "at", "present", "");
}

void FeedConditionsTest::comparesLikeWithLike()
{
    QFETCH(QString, when);
    QCOMPARE(faultsWith(when), QStringList());
}

void FeedConditionsTest::refusesWhatCannotBeCompared_data()
{
    QTest::addColumn<QString>("when");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const char *field, const char *op, const char *rest) {
        QTest::newRow(name) << condition(field, op, rest) << QStringLiteral("“%1”").arg(QLatin1StringView(field));
    };
    row("a time with a text", "at", ">=", R"(, "value": "2026-02-01")");
    row("a date with a text", "day", "=", R"(, "value": "2026-02-01")");
    row("a time with a number", "at", ">=", R"(, "value": 1769904000)");
    row("a number with a text", "value", "!=", R"(, "value": "9,0")");
    row("a number with its digits", "whole", "=", R"(, "value": "9")");
    row("a number with yes", "value", "=", R"(, "value": true)");
    row("yes or no with a text", "open", "=", R"(, "value": "không")");
    row("yes or no with a number", "open", "=", R"(, "value": 1)");
    row("a text with a number", "station", ">=", R"(, "value": 4)");
    row("a unit with a number", "commune", "=", R"(, "value": 24133)");
    row("a number with a text field", "value", "=", R"(, "other": "station")");
    row("a time with a number field", "at", "<", R"(, "other": "whole")");
    row("a text with a time field", "station", "=", R"(, "other": "day")");
    row("nothing to compare with", "value", "=", "");
    row("two things to compare with", "value", "=", R"(, "value": 1, "other": "whole")");
}

void FeedConditionsTest::refusesWhatCannotBeCompared()
{
    QFETCH(QString, when);
    QFETCH(QString, named);
    const QStringList faults = faultsWith(when);
    QCOMPARE(faults.size(), 1);
    QVERIFY2(faults.front().startsWith(QStringLiteral("feeds/air.json /feeds/0: ")), qPrintable(faults.front()));
    QVERIFY2(faults.front().contains(named), qPrintable(faults.front()));
}

void FeedConditionsTest::looksAtTheCountsOfRecordsToo()
{
    PackCopy copy;
    copy.replace(
        QStringLiteral("feeds/dossiers.json"),
        QStringLiteral("\"shift_days\": 1, \"when\": [{ \"field\": \"state\", \"op\": \"=\", \"value\": \"done\""),
        QStringLiteral("\"shift_days\": 1, \"when\": [{ \"field\": \"changed\", \"op\": \">\", \"value\": 0"));
    const QStringList faults = texts(readPack(copy.path()).problems);
    QCOMPARE(faults.size(), 1);
    QVERIFY2(faults.front().contains(QStringLiteral("“changed”")), qPrintable(faults.front()));
}

QTEST_GUILESS_MAIN(FeedConditionsTest)
#include "tst_feed_conditions.moc"
