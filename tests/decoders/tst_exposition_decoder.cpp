// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/decoder_factory.h"
#include "tests/decoders/row_list.h"

using namespace ioc;
using namespace ioc::test;

class ExpositionDecoderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void readsTheExampleOfTheDocument();
    void givesEachFieldTheValueItAsksFor();
    void readsLinesHoweverTheyAreWritten_data();
    void readsLinesHoweverTheyAreWritten();
    void keepsTheSamplesAroundABrokenLine_data();
    void keepsTheSamplesAroundABrokenLine();
    void readsSecondsInOpenMetrics();
    void tellsALineThatMayBeCutOff();
    void refusesAnEmptyPayload();
    void stopsWhenTheSinkDoes();

private:
    static RowList decode(const QByteArray &bytes, std::initializer_list<const char *> sources)
    {
        const auto decoder = makeDecoder(QJsonObject{{"type", "exposition"}});
        std::vector<QString> asked;
        for (const char *source : sources)
            asked.push_back(QString::fromLatin1(source));
        RowList rows;
        const auto done = (*decoder)->decode(viewOf(bytes), asked, rows);
        if (!done)
            rows.unreadable.push_back(done.error().message);
        return rows;
    }
};

// docs/feeds.md shows this case; after the example of the exposition format's own page.
void ExpositionDecoderTest::readsTheExampleOfTheDocument()
{
    const RowList rows = decode("# HELP http_requests_total The total number of HTTP requests.\n"
                                "# TYPE http_requests_total counter\n"
                                "http_requests_total{method=\"post\",code=\"200\"} 1027 1395066363000\n"
                                "http_requests_total{method=\"post\",code=\"400\"}    3 1395066363000\n"
                                "\n"
                                "metric_without_timestamp_and_labels 12.47\n",
                                {"@name", "code", "@value", "@time"});
    QCOMPARE(rows.rows,
             (QList<QStringList>{
                 {"text http_requests_total", "text 200", "number 1027", "whole 1395066363000"},
                 {"text http_requests_total", "text 400", "number 3", "whole 1395066363000"},
                 {"text metric_without_timestamp_and_labels", "absent", "number 12.470000000000001", "absent"}}));
    QVERIFY(rows.unreadable.isEmpty());
}

void ExpositionDecoderTest::givesEachFieldTheValueItAsksFor()
{
    const RowList rows = decode("m{a=\"1\"} 2.5 1000\nm NaN\n", {"@value", "a", "@value", "a", "@time", "@time"});
    QCOMPARE(rows.rows,
             (QList<QStringList>{{"number 2.5", "text 1", "number 2.5", "text 1", "whole 1000", "whole 1000"},
                                 {"absent", "absent", "absent", "absent", "absent", "absent"}}));
}

void ExpositionDecoderTest::readsLinesHoweverTheyAreWritten_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QStringList>("cells"); // name, label "a", value, time
    const auto row = [](const char *name, const char *line, const QStringList &cells) {
        QTest::newRow(name) << QByteArray(line) << cells;
    };
    row("escapes", R"(m{a="C:\\DIR\\\"x\"\nend"} 1)", {"text m", "text C:\\DIR\\\"x\"\nend", "number 1", "absent"});
    row("braces and hashes in a label", R"(m{a="} # {"} 1)", {"text m", "text } # {", "number 1", "absent"});
    row("blanks everywhere", "  m { a = \"1\" , }\t1e+06  -3982045",
        {"text m", "text 1", "number 1000000", "whole -3982045"});
    row("no labels in braces", "m{} 1", {"text m", "absent", "number 1", "absent"});
    row("colons in a name", "job:up:sum5m 0.5", {"text job:up:sum5m", "absent", "number 0.5", "absent"});
    row("a letter of two bytes", "m{a=\"Hòa\"} 1", {"text m", "text Hòa", "number 1", "absent"});
    row("no value", "m{a=\"1\"} NaN", {"text m", "text 1", "absent", "absent"});
    row("endless", "m{a=\"1\"} +Inf", {"text m", "text 1", "text +Inf", "absent"});
    row("and below", "m{a=\"1\"} -Inf", {"text m", "text 1", "text -Inf", "absent"});
    row("too large", "m 1e400", {"text m", "absent", "text 1e400", "absent"});
    row("no number", "m twelve", {"text m", "absent", "text twelve", "absent"});
    row("a decimal comma", "m 1,5", {"text m", "absent", "text 1,5", "absent"});
    row("an exemplar", R"(m_bucket{a="1"} 17 # {trace_id="oHg5SJ"} 0.67 1520879607.789)",
        {"text m_bucket", "text 1", "number 17", "absent"});
    row("an exemplar behind a time", R"(m_bucket{a="1"} 17 1000 # {trace_id="oHg5SJ"} 0.67)",
        {"text m_bucket", "text 1", "number 17", "whole 1000"});
    row("a carriage return", "m 1\r", {"text m", "absent", "number 1", "absent"});
}

void ExpositionDecoderTest::readsLinesHoweverTheyAreWritten()
{
    QFETCH(QByteArray, line);
    const RowList rows = decode(line + '\n', {"@name", "a", "@value", "@time"});
    QVERIFY2(rows.unreadable.isEmpty(), qPrintable(rows.unreadable.join(QLatin1Char(' '))));
    QCOMPARE(rows.rows.size(), 1);
    QTEST(rows.rows.front(), "cells");
}

void ExpositionDecoderTest::keepsTheSamplesAroundABrokenLine_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const char *line : {"1m 1", "m", "m{a=\"1\" 1", "m{a=1} 1", "m{a=\"1} 1", "m{=\"1\"} 1", "m{a=\"\\x\"} 1",
                             "m{a=\"1\"b=\"2\"} 1", "m 1 2 3", "m 1 soon", "m 1 1e300", "<html>", "{}", "m{a=\"1\\"})
        QTest::newRow(line) << QByteArray(line);
}

void ExpositionDecoderTest::keepsTheSamplesAroundABrokenLine()
{
    QFETCH(QByteArray, line);
    const RowList rows = decode("before 1\n" + line + "\nbehind 2\n", {"@name"});
    QCOMPARE(rows.rows, (QList<QStringList>{{"text before"}, {"text behind"}}));
    QCOMPARE(rows.unreadable.size(), 1);
    QVERIFY2(rows.unreadable.front().startsWith(QStringLiteral("line 2 ")), qPrintable(rows.unreadable.front()));
}

void ExpositionDecoderTest::readsSecondsInOpenMetrics()
{
    const RowList rows = decode("# TYPE foo counter\nfoo_total 17.0 1520879607.789\n# EOF\n", {"@time"});
    QCOMPARE(rows.rows, (QList<QStringList>{{"whole 1520879607789"}}));
}

void ExpositionDecoderTest::tellsALineThatMayBeCutOff()
{
    const RowList rows = decode("a 12\nb 12", {"@name", "@value"}); // 125, perhaps
    QCOMPARE(rows.rows, (QList<QStringList>{{"text a", "number 12"}}));
    QCOMPARE(rows.unreadable, QStringList(QStringLiteral("line 2 does not end and may be cut off")));
}

void ExpositionDecoderTest::refusesAnEmptyPayload()
{
    QCOMPARE(decode("", {"@name"}).unreadable, QStringList(QStringLiteral("The payload is empty.")));
    QVERIFY(decode("# EOF\n", {"@name"}).rows.isEmpty());
}

void ExpositionDecoderTest::stopsWhenTheSinkDoes()
{
    const auto decoder = makeDecoder(QJsonObject{{"type", "exposition"}});
    RowList rows(1);
    IOC_VERIFY((*decoder)->decode("a 1\nb 2\n", {QStringLiteral("@name")}, rows));
    QCOMPARE(rows.rows.size(), 1);
}

QTEST_GUILESS_MAIN(ExpositionDecoderTest)
#include "tst_exposition_decoder.moc"
