// SPDX-License-Identifier: GPL-3.0-or-later
// What an outage left out: fetched window after window, in order, once, through scheduler, connector and pipeline.
#include "datasources/connectors/http/http_connector.h"
#include "datasources/connectors/http/http_network.h"
#include "datasources/connectors/http/http_transport.h"
#include "tests/datasources/known_secrets.h"
#include "tests/datasources/plant.h"
#include "tests/datasources/scripted_server.h"

#include <QUrlQuery>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

/// A department's server that keeps one value a day, at noon in Vietnam, and answers for the time that it is asked for.
class Department
{
public:
    Department()
        : m_server([this](QTcpSocket &socket) { answer(socket); })
    {
    }

    QString url() const { return m_server.url("/values?from={watermark}&to={until}"); }

    QStringList windows; ///< that it was asked for, as "from to", in UTC
    int broken = -1;     ///< the number of the request that it answers with an error, from 0

private:
    void answer(QTcpSocket &socket)
    {
        const QUrl url(QString::fromLatin1(m_server.requests.back().split(' ').value(1)));
        const QUrlQuery query(url);
        const auto moment = [&query](const char *name) {
            return at(query.queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded).toLatin1().constData());
        };
        const Instant from = moment("from");
        const Instant to = moment("to");
        const int number = int(windows.size());
        windows.push_back(utc(from) + QLatin1Char(' ') + utc(to));
        QByteArrayList rows;
        for (Instant noon = at("2026-11-18T05:00:00Z"); noon <= to; noon += 24h) {
            if (noon > from)
                rows.push_back("{\"station\":\"KK1\",\"unit\":\"24133\",\"value\":1,\"at\":\"" + utc(noon).toLatin1() +
                               "\"}");
        }
        const QByteArray body = '[' + rows.join(',') + ']';
        const bool fails = number == broken;
        socket.write((fails ? "HTTP/1.1 503 Service Unavailable" : "HTTP/1.1 200 OK") +
                     QByteArray("\r\nConnection: close\r\nContent-Length: ") +
                     QByteArray::number(fails ? 0 : body.size()) + "\r\n\r\n" + (fails ? QByteArray() : body));
        socket.disconnectFromHost();
    }

    ScriptedServer m_server;
};

QStringList timesOf(const Plant &plant)
{
    QStringList times;
    for (const BatchPtr &batch : plant.batches) {
        for (const Observation &observation : batch->observations)
            times.push_back(utc(observation.at));
    }
    return times;
}

} // namespace

class BackfillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void bringsAnOutageWindowAfterWindow_data();
    void bringsAnOutageWindowAfterWindow();
    void bringsAnOutagePageAfterPage();
};

void BackfillTest::bringsAnOutageWindowAfterWindow_data()
{
    QTest::addColumn<bool>("bySchedule");
    QTest::addColumn<int>("broken");
    QTest::newRow("a cadence") << false << -1;
    QTest::newRow("a cadence, and the server fails amid the gap") << false << 2;
    QTest::newRow("a schedule") << true << -1;
    QTest::newRow("a schedule, and the server fails amid the gap") << true << 2;
}

void BackfillTest::bringsAnOutageWindowAfterWindow()
{
    QFETCH(bool, bySchedule);
    QFETCH(int, broken);
    Department department;
    department.broken = broken;
    Plant plant(Scheduler::Mode::Live);
    plant.clock.at = at("2026-11-24T11:44:00Z"); // Tuesday 18:44; everything until Saturday 00:00 is there
    plant.lastOk = at("2026-11-20T17:00:00Z");
    plant.watermarkInitial = text("2026-11-01T00:00:00+07:00");
    if (bySchedule)
        plant.schedule = FeedSchedule{{ScheduleDays::Kind::Workdays, {}}, {QTime(17, 0)}};
    FeedDefinition settings;
    settings.id = FeedId(text("air"));
    settings.connector = {{"type", "http"}, {"window_s", 86'400}};
    settings.watermarkField = text("at");
    HttpNetwork network;
    const KnownSecrets secrets;
    const auto transport = std::make_shared<HttpTransport>(QJsonObject(), network, secrets);
    plant.add("air",
              std::make_unique<HttpConnector>(settings, department.url(), transport,
                                              makeHttpCredentials({}, secrets, nullptr)),
              3600s);
    plant.scheduler.start();
    plant.scheduler.runNow(FeedId(text("air")));
    const qsizetype requests = broken < 0 ? 4 : 5;
    QTRY_COMPARE_WITH_TIMEOUT(plant.reports.size(), size_t(requests), 20'000);
    plant.scheduler.stop();

    // The watermark is Saturday 00:00 in Vietnam; windows of a day until now, and a window that failed once more.
    QStringList windows{text("2026-11-20T17:00:00.000Z 2026-11-21T17:00:00.000Z"),
                        text("2026-11-21T17:00:00.000Z 2026-11-22T17:00:00.000Z"),
                        text("2026-11-22T17:00:00.000Z 2026-11-23T17:00:00.000Z"),
                        text("2026-11-23T17:00:00.000Z 2026-11-24T11:44:00.000Z")};
    if (broken >= 0)
        windows.insert(broken, windows[broken]);
    QCOMPARE(department.windows, windows);
    QCOMPARE(timesOf(plant), QStringList({text("2026-11-21T05:00:00.000Z"), text("2026-11-22T05:00:00.000Z"),
                                          text("2026-11-23T05:00:00.000Z"), text("2026-11-24T05:00:00.000Z")}));
    QVERIFY(*plant.waits.back() > 40min); // the gap is closed: its usual turn follows
}

// A server that stops at so many rows, wherever that is: here within those that three stations told in one second.
void BackfillTest::bringsAnOutagePageAfterPage()
{
    constexpr int kPageRows = 7;
    ScriptedServer server([&](QTcpSocket &socket) {
        const QUrlQuery query(QUrl(QString::fromLatin1(server.requests.back().split(' ').value(1))));
        const Instant from =
            at(query.queryItemValue(QStringLiteral("from"), QUrl::FullyDecoded).toLatin1().constData());
        QByteArrayList rows;
        for (int row = 0; row < 24 && rows.size() < query.queryItemValue(QStringLiteral("n")).toInt(); ++row) {
            const Instant time = at("2026-11-21T05:00:00Z") + std::chrono::minutes(row / 3);
            if (time > from)
                rows.push_back("{\"station\":\"KK" + QByteArray::number(row % 3) +
                               "\",\"unit\":\"24133\",\"value\":1,\"at\":\"" + utc(time).toLatin1() + "\"}");
        }
        const QByteArray body = '[' + rows.join(',') + ']';
        ScriptedServer::answer("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " +
                               QByteArray::number(body.size()) + "\r\n\r\n" + body)(socket);
    });
    Plant plant(Scheduler::Mode::Live);
    FeedDefinition settings;
    settings.id = FeedId(text("air"));
    settings.connector = {{"type", "http"}};
    settings.watermarkField = text("at");
    settings.pageRows = kPageRows;
    HttpNetwork network;
    const KnownSecrets secrets;
    plant.add("air",
              std::make_unique<HttpConnector>(settings, server.url("/values?from={watermark}&n={limit}"),
                                              std::make_shared<HttpTransport>(QJsonObject(), network, secrets),
                                              makeHttpCredentials({}, secrets, nullptr)),
              3600s, false, kPageRows);
    plant.scheduler.start();
    plant.scheduler.runNow(FeedId(text("air")));
    QTRY_VERIFY_WITH_TIMEOUT(!plant.reports.empty() && !plant.reports.back().more, 20'000);
    plant.scheduler.stop();
    QSet<QString> told;
    for (const BatchPtr &batch : plant.batches) {
        for (const Observation &observation : batch->observations)
            told.insert(batch->series[observation.series].key.members[0] + QLatin1Char(' ') + utc(observation.at));
    }
    QCOMPARE(told.size(), 24);
    QCOMPARE(plant.reports.back().end, RunReport::End::Committed);
}

QTEST_GUILESS_MAIN(BackfillTest)
#include "tst_backfill.moc"
