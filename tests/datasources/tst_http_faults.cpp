// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong between a feed and its server, and when it is asked again.
#include "tests/datasources/http_plant.h"
#include "tests/datasources/packed.h"

using namespace ioc;
using namespace ioc::test;

class HttpFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void bearsFaults_data();
    void bearsFaults();
    void refusesAPortWhereNobodyListens();
    void tellsAHostThatHasNoAddress();
    void endsARedirectLoop();
    void obeysRetryAfter_data();
    void obeysRetryAfter();
    void recoversAfterEveryFault();
    void readsRetryAfter_data();
    void readsRetryAfter();

private:
    HttpPlant m_plant;
};

void HttpFaultsTest::bearsFaults_data()
{
    QTest::addColumn<ScriptedServer::Script>("script");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("native");

    const auto row = [](const char *name, const ScriptedServer::Script &script, ErrorCode code, int native = 0) {
        QTest::newRow(name) << script << toString(code) << native;
    };
    row("accepts and says nothing", ScriptedServer::answerAndStall(""), ErrorCode::Timeout);
    row("half a status line, then nothing", ScriptedServer::answerAndStall("HTTP/1.1 2"), ErrorCode::Timeout);
    row("one byte of the body, then nothing", ScriptedServer::answerAndStall(ok("Content-Length: 7\r\n", "{")),
        ErrorCode::Timeout);
    row("closes at once", ScriptedServer::answer(""), ErrorCode::Connection);
    row("no HTTP at all", ScriptedServer::answer("SSH-2.0-OpenSSH_9.2\r\n"), ErrorCode::Connection);
    row("reset in the middle of the body", ScriptedServer::answerAndReset(ok("Content-Length: 700\r\n", "{\"a\":")),
        ErrorCode::Payload);
    row("Content-Length longer than the body", ScriptedServer::answer(ok("Content-Length: 700\r\n", "{\"a\":1}")),
        ErrorCode::Payload);
    row("chunks cut off", ScriptedServer::answer(ok("Transfer-Encoding: chunked\r\n", "5\r\n{\"a\":\r\n")),
        ErrorCode::Payload);
    row("a chunk cut off", ScriptedServer::answer(ok("Transfer-Encoding: chunked\r\n", "50\r\n{\"a\":")),
        ErrorCode::Payload);
    const QByteArray packed = gzipped("{\"a\":1}");
    const auto gzip = [](const QByteArray &body) {
        return ScriptedServer::answer(
            ok("Content-Encoding: gzip\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n", body));
    };
    row("gzip cut off", gzip(packed.chopped(5)), ErrorCode::Payload);
    row("gzip cut off in a chunk",
        ScriptedServer::answer(ok("Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
                                  "5\r\n" + packed.first(5) + "\r\n0\r\n\r\n")),
        ErrorCode::Payload);
    row("gzip bomb", gzip(gzipped(QByteArray(8 * 1024 * 1024, ' '))), ErrorCode::Payload);
    row("an encoding that nobody asked for",
        ScriptedServer::answer(ok("Content-Encoding: zstd\r\nContent-Length: 3\r\n", "\x28\xb5\x2f")),
        ErrorCode::Payload);
    row("more than the limit", ScriptedServer::answer(withLength(QByteArray(1024 * 1024 + 1, 'x'))),
        ErrorCode::Payload);
    row("more than the limit, without end", ScriptedServer::answerAndStall(ok("", QByteArray(1024 * 1024 + 1, 'x'))),
        ErrorCode::Payload);
    row("401", ScriptedServer::answer("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n"), ErrorCode::Http, 401);
    row("404", ScriptedServer::answer("HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\n{}"), ErrorCode::Http, 404);
    row("407", ScriptedServer::answer("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n"),
        ErrorCode::Http, 407);
    row("500", ScriptedServer::answer("HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n"),
        ErrorCode::Http, 500);
    row("503", ScriptedServer::answer("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n"), ErrorCode::Http,
        503);
    row("part of a body that was asked for whole",
        ScriptedServer::answer(
            "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 0-1/9\r\nContent-Length: 2\r\n\r\n{}"),
        ErrorCode::Http, 206);
    row("a redirect to a file",
        ScriptedServer::answer("HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n"),
        ErrorCode::Http, 302);
}

void HttpFaultsTest::bearsFaults()
{
    QFETCH(ScriptedServer::Script, script);
    QFETCH(int, native);
    ScriptedServer server(script);
    HttpConnector connector = m_plant.connector(server.url("/data?key=secret"));
    const Fetched fetched = m_plant.fetch(connector);
    QVERIFY(!fetched.payload());
    QTEST(fetched.kind(), "kind");
    QCOMPARE(fetched.times, 1);
    const Error error = fetched.failure().error;
    QVERIFY(!error.message.isEmpty());
    QVERIFY2(!toString(error).contains(QStringLiteral("secret")), qPrintable(toString(error)));
    if (native != 0)
        QCOMPARE(error.native, native);
}

void HttpFaultsTest::refusesAPortWhereNobodyListens()
{
    QString url;
    {
        ScriptedServer server(ScriptedServer::answer(""));
        url = server.url();
    }
    HttpConnector connector = m_plant.connector(url);
    QCOMPARE(m_plant.fetch(connector).kind(), toString(ErrorCode::Connection));
}

void HttpFaultsTest::tellsAHostThatHasNoAddress()
{
    HttpConnector connector = m_plant.connector(QStringLiteral("http://no-such-host.invalid/data"));
    const QString kind = m_plant.fetch(connector).kind();
    QVERIFY2(kind == toString(ErrorCode::NameResolution) || kind == toString(ErrorCode::Timeout), qPrintable(kind));
}

void HttpFaultsTest::endsARedirectLoop()
{
    ScriptedServer server(
        ScriptedServer::answer("HTTP/1.1 302 Found\r\nLocation: /again\r\nContent-Length: 0\r\n\r\n"));
    HttpConnector connector = m_plant.connector(server.url());
    const Fetched failed = m_plant.fetch(connector);
    QCOMPARE(failed.kind(), toString(ErrorCode::Http));
    QCOMPARE(failed.failure().error.native, 302);
    QVERIFY2(server.requests.size() <= 6, qPrintable(QString::number(server.requests.size())));
}

void HttpFaultsTest::obeysRetryAfter_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<qint64>("seconds");

    QTest::newRow("seconds") << QByteArray("Retry-After: 90\r\n") << qint64(90);
    QTest::newRow("date") << QByteArray("Retry-After: Sat, 21 Nov 2026 11:46:00 GMT\r\n") << qint64(120);
    QTest::newRow("absurd") << QByteArray("Retry-After: 31536000\r\n") << qint64(3600);
    QTest::newRow("none") << QByteArray() << qint64(-1);
}

void HttpFaultsTest::obeysRetryAfter()
{
    QFETCH(QByteArray, header);
    QFETCH(qint64, seconds);
    ScriptedServer server(
        ScriptedServer::answer("HTTP/1.1 429 Too Many Requests\r\n" + header + "Content-Length: 0\r\n\r\n"));
    HttpConnector connector = m_plant.connector(server.url());
    const FetchFailure failure = m_plant.fetch(connector).failure();
    QCOMPARE(failure.error.native, 429);
    QCOMPARE(failure.retryAfter ? qint64(failure.retryAfter->count()) : -1000, seconds * 1000);
}

void HttpFaultsTest::recoversAfterEveryFault()
{
    // One connector, one server: each fault is followed by a good answer, without anybody's help.
    const std::vector<ScriptedServer::Script> faults{
        ScriptedServer::answer(""),
        ScriptedServer::answer(ok("Content-Length: 700\r\n", "{")),
        ScriptedServer::answerAndReset(ok("Content-Length: 700\r\n", "{")),
        ScriptedServer::answerAndStall(ok("Content-Length: 700\r\n", "{")),
        ScriptedServer::answer("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n"),
        ScriptedServer::answer(withLength(QByteArray(1024 * 1024 + 1, 'x')))};
    bool well = false;
    size_t fault = 0;
    ScriptedServer server(
        [&](QTcpSocket &socket) { (well ? ScriptedServer::answer(withLength("[]")) : faults[fault])(socket); });
    HttpConnector connector = m_plant.connector(server.url());
    for (fault = 0; fault < faults.size(); ++fault) {
        well = false;
        QVERIFY2(!m_plant.fetch(connector).payload(), qPrintable(QString::number(fault)));
        well = true;
        QCOMPARE(m_plant.fetch(connector).bytes(), QByteArray("[]"));
    }
}

void HttpFaultsTest::readsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<qint64>("seconds");

    QTest::newRow("nothing") << QByteArray() << qint64(-1);
    QTest::newRow("seconds") << QByteArray("120") << qint64(120);
    QTest::newRow("spaces around") << QByteArray(" 120 ") << qint64(120);
    QTest::newRow("zero is a second") << QByteArray("0") << qint64(1);
    QTest::newRow("below zero") << QByteArray("-5") << qint64(-1);
    QTest::newRow("an hour at most") << QByteArray("3601") << qint64(3600);
    QTest::newRow("a year is an hour") << QByteArray("31536000") << qint64(3600);
    QTest::newRow("a date") << QByteArray("Sat, 21 Nov 2026 11:44:30 GMT") << qint64(30);
    QTest::newRow("a date gone by is a second") << QByteArray("Sat, 21 Nov 2026 11:00:00 GMT") << qint64(1);
    QTest::newRow("a date far ahead is an hour") << QByteArray("Sun, 21 Nov 2027 11:44:30 GMT") << qint64(3600);
    QTest::newRow("words") << QByteArray("soon") << qint64(-1);
    QTest::newRow("half a date") << QByteArray("Sat, 21 Nov") << qint64(-1);
}

void HttpFaultsTest::readsRetryAfter()
{
    QFETCH(QByteArray, header);
    const auto pause = parseRetryAfter(header, m_plant.now);
    QTEST(pause ? qint64(pause->count() / 1000) : qint64(-1), "seconds");
}

QTEST_GUILESS_MAIN(HttpFaultsTest)
#include "tst_http_faults.moc"
