// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/decoder_factory.h"
#include "tests/decoders/row_list.h"

using namespace ioc;
using namespace ioc::test;

class PrometheusDecoderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void readsTheExampleOfTheDocument();
    void readsOtherKindsOfAnswers();
    void takesNanForNoValueAndLeavesInfinityToTheField();
    void refusesWhatIsNoWholeAnswer_data();
    void refusesWhatIsNoWholeAnswer();
    void keepsTheSamplesAroundABrokenOne();
    void doesNotPassOverHistograms();

private:
    Result<void> decode(const QByteArray &bytes)
    {
        const auto decoder = makeDecoder(QJsonObject{{"type", "prometheus"}});
        return (*decoder)->decode(
            viewOf(bytes), {QStringLiteral("instance"), QStringLiteral("@time"), QStringLiteral("@value")}, m_rows);
    }

    RowList m_rows;
};

// docs/feeds.md shows this case; after the example of the API's own page.
void PrometheusDecoderTest::readsTheExampleOfTheDocument()
{
    m_rows = RowList();
    IOC_VERIFY(decode(R"({"status":"success","data":{"resultType":"matrix","result":[
        {"metric":{"__name__":"up","job":"prometheus","instance":"localhost:9090"},
         "values":[[1435781430.781,"1"],[1435781445.781,"1"]]},
        {"metric":{"__name__":"up","job":"node","instance":"localhost:9091"},
         "values":[[1435781430,"0.25"]]}]}})"));
    QCOMPARE(m_rows.rows, (QList<QStringList>{{"text localhost:9090", "whole 1435781430781", "number 1"},
                                              {"text localhost:9090", "whole 1435781445781", "number 1"},
                                              {"text localhost:9091", "whole 1435781430000", "number 0.25"}}));
    QVERIFY(m_rows.unreadable.isEmpty());
}

void PrometheusDecoderTest::readsOtherKindsOfAnswers()
{
    m_rows = RowList();
    IOC_VERIFY(decode(R"({"status":"success","data":{"resultType":"vector","result":[
        {"metric":{"instance":"a"},"value":[1435781430.5,"7"]}]}})"));
    IOC_VERIFY(decode(R"({"status":"success","data":{"resultType":"scalar","result":[1435781430.5,"8"]}})"));
    IOC_VERIFY(decode(R"({"status":"success","data":{"resultType":"matrix","result":[]}})"));
    QCOMPARE(m_rows.rows, (QList<QStringList>{{"text a", "whole 1435781430500", "number 7"},
                                              {"absent", "whole 1435781430500", "number 8"}}));
}

void PrometheusDecoderTest::takesNanForNoValueAndLeavesInfinityToTheField()
{
    m_rows = RowList();
    IOC_VERIFY(decode(R"({"status":"success","data":{"resultType":"vector","result":[
        {"metric":{"instance":"a"},"value":[1,"NaN"]},{"metric":{"instance":"b"},"value":[1,"+Inf"]}]}})"));
    QCOMPARE(m_rows.rows,
             (QList<QStringList>{{"text a", "whole 1000", "absent"}, {"text b", "whole 1000", "text +Inf"}}));
}

void PrometheusDecoderTest::refusesWhatIsNoWholeAnswer_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, const char *bytes, const char *part) {
        QTest::newRow(name) << QByteArray(bytes) << QString::fromLatin1(part);
    };
    row("an error", R"({"status":"error","errorType":"bad_data","error":"invalid parameter \"query\""})",
        "invalid parameter \"query\"");
    row("a warning", R"({"status":"success","warnings":["remote store is away"],
        "data":{"resultType":"matrix","result":[]}})",
        "remote store is away");
    row("another API", R"({"data":{"resultType":"matrix","result":[]}})", "no answer of the query API");
    row("a list of names", R"({"status":"success","data":["up"]})", "holds no samples");
    row("a text", R"({"status":"success","data":{"resultType":"string","result":[1,"x"]}})", "holds no samples");
    row("cut off", R"({"status":"success","data":{"resultType":"matrix","resu)", "no valid JSON");
    row("nothing", "", "no valid JSON");
    row("a page", "<!doctype html>", "no valid JSON");
}

void PrometheusDecoderTest::refusesWhatIsNoWholeAnswer()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, part);
    m_rows = RowList();
    const auto done = decode(bytes);
    QVERIFY(!done);
    QVERIFY2(done.error().message.contains(part), qPrintable(done.error().message));
    QVERIFY(m_rows.rows.isEmpty());
}

void PrometheusDecoderTest::keepsTheSamplesAroundABrokenOne()
{
    m_rows = RowList();
    IOC_VERIFY(decode(R"({"status":"success","data":{"resultType":"matrix","result":[
        {"metric":{"instance":"a"},"values":[[1,"1"],[2],["3","3"],[4,4],[1e300,"5"],7,[6,"6"]]}]}})"));
    QCOMPARE(m_rows.rows,
             (QList<QStringList>{{"text a", "whole 1000", "number 1"}, {"text a", "whole 6000", "number 6"}}));
    QCOMPARE(m_rows.unreadable.size(), 5);
    QCOMPARE(m_rows.unreadableCells.front(), (QStringList{"text a", "absent", "absent"}));
}

void PrometheusDecoderTest::doesNotPassOverHistograms()
{
    m_rows = RowList();
    IOC_VERIFY(decode(R"({"status":"success","data":{"resultType":"matrix","result":[
        {"metric":{"instance":"a"},"histograms":[[1,{"count":"3","sum":"1"}]]}]}})"));
    QCOMPARE(m_rows.unreadable.size(), 1);
}

QTEST_GUILESS_MAIN(PrometheusDecoderTest)
#include "tst_prometheus_decoder.moc"
