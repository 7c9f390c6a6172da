// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/feed_host.h"
#include "datasources/host_turns.h"
#include "tests/datasources/plant.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const QString kHost = text("10.0.0.5:80");
const QString kOther = text("10.0.0.6:80");

FeedId feedId(int number)
{
    return FeedId(QStringLiteral("feed-%1").arg(number));
}

/// Answers when the event loop has turned a few times, and counts how many are asked at once.
class CountingConnector final : public Connector
{
public:
    struct Count
    {
        int now = 0;
        int most = 0;
        QStringList order;
        std::function<void()> whenAsked = [] {};
    };

    CountingConnector(Count &count, QString name)
        : m_count(count)
        , m_name(std::move(name))
    {
    }

    void fetch(const FetchRequest &, Callback callback) override
    {
        ++m_count.now;
        m_count.most = std::max(m_count.most, m_count.now);
        m_count.order.push_back(m_name);
        answerAfter(3, std::move(callback));
        m_count.whenAsked();
    }

private:
    void answerAfter(int turns, Callback callback)
    {
        QTimer::singleShot(0, this, [this, turns, callback = std::move(callback)]() mutable {
            if (turns > 0)
                return answerAfter(turns - 1, std::move(callback));
            --m_count.now;
            callback(NothingNew());
        });
    }

    Count &m_count;
    QString m_name;
};

} // namespace

class HostTurnsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void givesTurnsInTheOrderOfAsking();
    void keepsHostsApart();
    void limitsNobodyWithoutAHost();
    void takesTheLeastLimit();
    void forgetsWhoNoLongerWaits();
    void bearsAnAnswerWithinTheCall();
    void namesTheServerOfAConnector_data();
    void namesTheServerOfAConnector();
    void asksAHostNoMoreThanItsLimitAtOnce();
    void lendsAPausedFeedNoTurn();
};

void HostTurnsTest::givesTurnsInTheOrderOfAsking()
{
    HostTurns turns;
    turns.limit(kHost, 2);
    QStringList begun;
    for (int number = 0; number < 5; ++number)
        turns.take(kHost, feedId(number), [&begun, number] { begun.push_back(QString::number(number)); });
    QCOMPARE(begun.join(QLatin1Char(' ')), text("0 1"));
    turns.giveBack(kHost);
    QCOMPARE(begun.join(QLatin1Char(' ')), text("0 1 2"));
    turns.take(kHost, feedId(0), [&begun] { begun.push_back(QStringLiteral("0")); }); // again, behind the others
    for (int turn = 0; turn < 3; ++turn)
        turns.giveBack(kHost);
    QCOMPARE(begun.join(QLatin1Char(' ')), text("0 1 2 3 4 0"));
}

void HostTurnsTest::keepsHostsApart()
{
    HostTurns turns;
    turns.limit(kHost, 1);
    turns.limit(kOther, 1);
    int begun = 0;
    turns.take(kHost, feedId(0), [&begun] { ++begun; });
    turns.take(kHost, feedId(1), [&begun] { ++begun; });
    turns.take(kOther, feedId(2), [&begun] { ++begun; });
    QCOMPARE(begun, 2);
}

void HostTurnsTest::limitsNobodyWithoutAHost()
{
    HostTurns turns;
    turns.limit({}, 1);
    int begun = 0;
    for (int number = 0; number < 9; ++number)
        turns.take({}, feedId(number), [&begun] { ++begun; });
    turns.giveBack({});
    QCOMPARE(begun, 9);
}

void HostTurnsTest::takesTheLeastLimit()
{
    HostTurns turns;
    for (const int limit : {4, 2, 8})
        turns.limit(kHost, limit);
    int begun = 0;
    for (int number = 0; number < 9; ++number)
        turns.take(kHost, feedId(number), [&begun] { ++begun; });
    QCOMPARE(begun, 2);
}

void HostTurnsTest::forgetsWhoNoLongerWaits()
{
    HostTurns turns;
    turns.limit(kHost, 1);
    QStringList begun;
    for (int number = 0; number < 3; ++number)
        turns.take(kHost, feedId(number), [&begun, number] { begun.push_back(QString::number(number)); });
    turns.cancel(kHost, feedId(1));
    turns.cancel(kHost, feedId(0)); // has its turn
    turns.cancel(kOther, feedId(2));
    turns.giveBack(kHost);
    QCOMPARE(begun.join(QLatin1Char(' ')), text("0 2"));
}

void HostTurnsTest::bearsAnAnswerWithinTheCall()
{
    HostTurns turns;
    turns.limit(kHost, 1);
    turns.take(kHost, feedId(-1), [] {});
    int begun = 0;
    for (int number = 0; number < 100'000; ++number)
        turns.take(kHost, feedId(number), [&] {
            ++begun;
            turns.giveBack(kHost);
        });
    turns.giveBack(kHost); // as calls within calls they would have overrun the stack
    QCOMPARE(begun, 100'000);
}

void HostTurnsTest::namesTheServerOfAConnector_data()
{
    QTest::addColumn<QJsonObject>("connector");
    QTest::addColumn<QString>("host");

    const auto row = [](const char *name, const QJsonObject &connector, const char *host) {
        QTest::newRow(name) << connector << QString::fromLatin1(host);
    };
    row("http", {{"type", "http"}, {"url", "http://cong.tinh.vn/api?x={watermark}"}}, "cong.tinh.vn:80");
    row("https, the usual port written", {{"type", "http"}, {"url", "https://cong.tinh.vn:443/api"}},
        "cong.tinh.vn:443");
    row("https, the usual port", {{"type", "http"}, {"url", "https://cong.tinh.vn/api"}}, "cong.tinh.vn:443");
    row("sftp", {{"type", "sftp"}, {"url", "sftp://tep.tinh.vn/ra"}}, "tep.tinh.vn:22");
    row("a port", {{"type", "http"}, {"url", "https://cong.tinh.vn:8443/api"}}, "cong.tinh.vn:8443");
    row("an endpoint", {{"type", "http"}, {"url", "{endpoint:systems}/api"}}, "127.0.0.1:9000");
    row("an endpoint nobody knows", {{"type", "http"}, {"url", "{endpoint:none}/api"}}, "");
    row("sql", {{"type", "sql"}, {"driver", "postgresql"}, {"host", "db"}, {"port", 5433}}, "db:5433");
    row("sql, a port of its own", {{"type", "sql"}, {"driver", "mysql"}, {"host", "10.0.0.5:3307"}}, "10.0.0.5:3307");
    row("sql, the usual port", {{"type", "sql"}, {"driver", "mysql"}, {"host", "db"}}, "db:3306");
    row("odbc", {{"type", "sql"}, {"driver", "odbc"}, {"connection", "DSN=kho"}}, "DSN=kho");
    row("a file of SQLite", {{"type", "sql"}, {"driver", "sqlite"}, {"path", "/srv/a.db"}}, "");
    row("a folder", {{"type", "folder"}, {"path", "/srv/drop"}}, "");
    row("a stream", {{"type", "mqtt"}, {"url", "mqtts://broker:8883"}}, "");
}

void HostTurnsTest::namesTheServerOfAConnector()
{
    QFETCH(QJsonObject, connector);
    QTEST(feedHost(connector, {{text("systems"), text("http://127.0.0.1:9000/he-thong")}}), "host");
}

void HostTurnsTest::asksAHostNoMoreThanItsLimitAtOnce()
{
    Plant plant(Scheduler::Mode::Once);
    plant.host = kHost;
    CountingConnector::Count count;
    QStringList all;
    for (int number = 0; number < 60; ++number) {
        const QByteArray name = "feed-" + QByteArray::number(number);
        plant.add(name.constData(), std::make_unique<CountingConnector>(count, text(name)));
        all.push_back(text(name));
    }
    plant.host = kOther;
    auto &apart = plant.add("apart", {payload(rows({"2026-11-21T10:00:00Z"}))});
    plant.scheduler.start();
    QTRY_COMPARE(plant.done, 1);
    QCOMPARE(count.most, 4);
    QCOMPARE(count.order, all); // each once, in the order in which they fell due
    QCOMPARE(apart.requests.size(), 1u);
}

void HostTurnsTest::lendsAPausedFeedNoTurn()
{
    Plant plant(Scheduler::Mode::Live);
    plant.host = kHost;
    plant.hostLimit = 1;
    CountingConnector::Count count;
    for (const char *name : {"first", "second", "third"})
        plant.add(name, std::make_unique<CountingConnector>(count, text(name)));
    plant.scheduler.start();
    for (const char *name : {"first", "second", "third"})
        plant.scheduler.runNow(FeedId(text(name)));
    // When the others wait for its turn to end.
    count.whenAsked = [&] {
        QTimer::singleShot(0, &plant.scheduler, [&] { plant.scheduler.setPaused(FeedId(text("second")), true); });
    };
    QTRY_COMPARE(plant.reports.size(), 2u);
    count.whenAsked = [] {};
    plant.scheduler.setPaused(FeedId(text("second")), false);
    QTRY_COMPARE(plant.reports.size(), 3u);
    plant.scheduler.stop();
    QCOMPARE(count.order.join(QLatin1Char(' ')), text("first third second"));
}

QTEST_GUILESS_MAIN(HostTurnsTest)
#include "tst_host_turns.moc"
