// SPDX-License-Identifier: GPL-3.0-or-later
// Against Prometheus itself: its query API over a gap of days, and the text that it tells of itself.
#include "core/ingest/pipeline.h"
#include "datasources/connectors/http/http_connector.h"
#include "datasources/connectors/http/http_network.h"
#include "datasources/decoders/decoder_factory.h"
#include "tests/datasources/fetch.h"
#include "tests/datasources/known_secrets.h"
#include "tests/decoders/row_list.h"
#include "tests/ingest/feed_fixture.h"
#include "tests/servers/prometheus_server.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const Instant kBegin = at("2026-11-18T00:00:00Z");
constexpr auto kStep = 15min;
constexpr int kSamples = 3 * 24 * 4; // of three days
constexpr int kPatience = 20'000;

/// Two stations, a sample a quarter of an hour: its number, and for the second a hundred more.
QByteArray history()
{
    QByteArray text = "# TYPE level gauge\n";
    for (const int station : {0, 100}) {
        for (int i = 0; i < kSamples; ++i)
            text += "level{station=\"S" + QByteArray::number(station) + "\"} " + QByteArray::number(station + i) + ' ' +
                    QByteArray::number(toMillis(kBegin + i * kStep) / 1000) + '\n';
    }
    return text + "# EOF\n";
}

FeedDefinition levels(const QString &query)
{
    FeedDefinition feed = airFeed();
    feed.fields[0].source = QStringLiteral("station");
    feed.fields[1].source = QStringLiteral("@time");
    feed.fields[1].type = FieldType::EpochMillis;
    feed.fields[2].source = QStringLiteral("@value");
    feed.fields.pop_back();
    feed.observations.front().unit.clear();
    feed.watermarkInitial = QStringLiteral("2026-11-18T00:00:00Z");
    feed.connector = {
        {"type", "http"},
        {"window_s", 86'400},
        {"url", QStringLiteral("/api/v1/query_range?query=%1&start={watermark}&end={until}&step=900").arg(query)}};
    feed.format = {{"type", "prometheus"}};
    return feed;
}

} // namespace

class PrometheusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<PrometheusServer>(history()); }
    void init() { failOnAnyWarning(); }
    void bringsAGapWindowAfterWindow();
    void goesOnThroughWindowsWithoutSamples();
    void tellsAQueryThatIsWrong();
    void readsWhatPrometheusTellsOfItself();
    void recoversWhenTheServerDoes();

private:
    struct Answer
    {
        Fetched fetched;
        Batch batch;
        std::vector<Observation> observations;
    };

    Fetched fetch(const FeedDefinition &feed, const QString &watermark, Instant now)
    {
        KnownSecrets secrets;
        const auto transport = std::make_shared<HttpTransport>(QJsonObject(), m_network, secrets);
        HttpConnector connector(
            feed, QStringLiteral("http://127.0.0.1:%1").arg(m_server->port()) + feed.connector["url"].toString(),
            transport, makeHttpCredentials({}, secrets, nullptr));
        Fetched fetched;
        start(connector, fetched, {QStringLiteral("run"), {}, watermark, now});
        if (!QTest::qWaitFor([&fetched] { return fetched.times > 0; }, kPatience))
            qFatal("the connector never called back");
        return fetched;
    }

    Answer ask(const FeedDefinition &definition, const QString &watermark, Instant now)
    {
        Answer answer{fetch(definition, watermark, now), {}, {}};
        if (!answer.fetched.payload())
            return answer;
        FeedFixture feed(definition);
        const auto decoder = makeDecoder(definition.format);
        const auto done = runPipeline(*feed.compiled, **decoder, *answer.fetched.payload(), {}, [&](Batch &&part) {
            answer.observations.insert(answer.observations.end(), part.observations.begin(), part.observations.end());
            answer.batch = std::move(part);
            return true;
        });
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
        return answer;
    }

    std::unique_ptr<PrometheusServer> m_server;
    HttpNetwork m_network;
};

// The program was away for three days: a day with every fetch, then until now.
void PrometheusTest::bringsAGapWindowAfterWindow()
{
    const FeedDefinition feed = levels(QStringLiteral("level"));
    const Instant now = kBegin + 3 * 24h - kStep;
    QString watermark = feed.watermarkInitial;
    std::map<std::pair<std::uint32_t, std::int64_t>, double> all;
    QStringList reached;
    bool more = true;
    while (more && reached.size() < 10) {
        const Answer answer = ask(feed, watermark, now);
        QCOMPARE(answer.fetched.kind(), QStringLiteral("a payload"));
        QVERIFY(answer.batch.quarantined.empty());
        for (const Observation &one : answer.observations)
            all[{one.series, toMillis(one.at)}] = one.value;
        watermark = answer.batch.cursor.watermark;
        reached.push_back(utc(fromMillis(QDateTime::fromString(watermark, Qt::ISODateWithMs).toMSecsSinceEpoch())));
        more = answer.batch.more;
    }
    QCOMPARE(reached,
             (QStringList{QStringLiteral("2026-11-19T00:00:00.000Z"), QStringLiteral("2026-11-20T00:00:00.000Z"),
                          QStringLiteral("2026-11-20T23:45:00.000Z")}));
    QCOMPARE(all.size(), size_t(2 * kSamples));
    for (const auto &[place, value] : all)
        QCOMPARE(value, double(place.first == 0 ? 0 : 100) + double((place.second - toMillis(kBegin)) / 900'000));
}

void PrometheusTest::goesOnThroughWindowsWithoutSamples()
{
    const FeedDefinition feed = levels(QStringLiteral("level"));
    const Answer empty = ask(feed, QStringLiteral("2026-11-10T00:00:00Z"), kBegin);
    QVERIFY(empty.observations.empty());
    QCOMPARE(empty.batch.cursor.watermark, QStringLiteral("2026-11-11T00:00:00.000Z"));
    QVERIFY(empty.batch.more);
}

void PrometheusTest::tellsAQueryThatIsWrong()
{
    const Fetched refused = fetch(levels(QStringLiteral("level%7B")), QStringLiteral("2026-11-18T00:00:00Z"), kBegin);
    QCOMPARE(refused.kind(), toString(ErrorCode::Http));
    QCOMPARE(refused.failure().error.native, 400);
}

void PrometheusTest::readsWhatPrometheusTellsOfItself()
{
    FeedDefinition feed = airFeed();
    feed.connector = {{"type", "http"}, {"url", "/metrics"}};
    const Fetched fetched = fetch(feed, {}, kBegin);
    QCOMPARE(fetched.kind(), QStringLiteral("a payload"));
    const auto decoder = makeDecoder(QJsonObject{{"type", "exposition"}});
    RowList rows;
    const QByteArray bytes = fetched.bytes();
    IOC_VERIFY((*decoder)->decode(
        viewOf(bytes), {QStringLiteral("@name"), QStringLiteral("version"), QStringLiteral("@value")}, rows));
    QCOMPARE(rows.unreadable, QStringList());
    QVERIFY(rows.rows.size() > 300);
    const auto built = std::find_if(rows.rows.begin(), rows.rows.end(), [](const QStringList &row) {
        return row[0] == QStringLiteral("text prometheus_build_info");
    });
    QVERIFY(built != rows.rows.end());
    QVERIFY(built->at(1).startsWith(QStringLiteral("text 2.")));
    QCOMPARE(built->at(2), QStringLiteral("number 1"));
}

void PrometheusTest::recoversWhenTheServerDoes()
{
    const FeedDefinition feed = levels(QStringLiteral("level"));
    m_server->kill();
    QCOMPARE(fetch(feed, feed.watermarkInitial, kBegin + 1h).kind(), toString(ErrorCode::Connection));
    m_server->start();
    QCOMPARE(ask(feed, feed.watermarkInitial, kBegin + 1h).observations.size(), size_t(10));
}

QTEST_GUILESS_MAIN(PrometheusTest)
#include "tst_prometheus.moc"
