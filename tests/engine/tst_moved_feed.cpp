// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/datasources/scripted_server.h"
#include "tests/engine/quake_trial.h"

using namespace ioc;
using namespace ioc::test;

namespace {

const QByteArray kNotModified = "HTTP/1.1 304 Not Modified\r\nContent-Length: 0\r\n\r\n";

/// A server that says when its earthquakes last changed, and gives them only to who does not know that moment.
class DatedServer
{
public:
    explicit DatedServer(int count)
        : m_answer(quakes(count))
        , m_server([this](QTcpSocket &socket) {
            const QByteArray &asked = m_server.requests.back();
            const bool isOfQuakes = asked.contains("/earthquakes.json");
            conditional += isOfQuakes && asked.contains("If-Modified-Since") ? 1 : 0;
            unconditional += isOfQuakes && !asked.contains("If-Modified-Since") ? 1 : 0;
            socket.write(!isOfQuakes                           ? e2e::RawServer::ok("date,precipitation,temp_max\n")
                         : asked.contains("If-Modified-Since") ? kNotModified
                                                               : m_answer);
            socket.disconnectFromHost();
        })
    {
        m_answer.insert(m_answer.indexOf("\r\n\r\n"), "\r\nLast-Modified: Sat, 21 Nov 2026 11:00:00 GMT");
    }

    QString address() const { return m_server.url(""); }

    int conditional = 0;
    int unconditional = 0;

private:
    QByteArray m_answer;
    ScriptedServer m_server;
};

} // namespace

class TestMovedFeed : public QuakeTrial
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void readsAnotherServerFromItsBeginning()
    {
        DatedServer before(3);
        DatedServer after(5);
        readFrom(before, 3.0);
        QCOMPARE(before.unconditional, 1);
        QVERIFY(before.conditional > 0);
        readFrom(after, 5.0);
        QCOMPARE(after.unconditional, 1);
        readFrom(after, 5.0);
        QCOMPARE(after.unconditional, 1); // it stands where it stood
        QVERIFY(after.conditional > 1);
    }

private:
    /// Until the figure is there and the server was asked again.
    void readFrom(DatedServer &server, double figure)
    {
        EngineSettings where = settings();
        where.feeds = EngineSettings::Feeds::Live;
        where.endpoints[QStringLiteral("server")] = server.address();
        const int asked = server.conditional;
        Engine engine(where);
        QVERIFY(engine.start());
        QTRY_COMPARE_WITH_TIMEOUT(count(engine), figure, 20000);
        QTRY_VERIFY_WITH_TIMEOUT(server.conditional > asked, 20000);
        engine.stop();
    }
};

QTEST_GUILESS_MAIN(TestMovedFeed)
#include "tst_moved_feed.moc"
