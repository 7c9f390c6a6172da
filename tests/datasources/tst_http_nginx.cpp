// SPDX-License-Identifier: GPL-3.0-or-later
// The HTTP connector against a real nginx.
#include "datasources/blocking_pool.h"
#include "datasources/connectors/connector_factory.h"
#include "datasources/connectors/http/http_network.h"
#include "tests/datasources/fetch.h"
#include "tests/datasources/known_secrets.h"
#include "tests/datasources/packed.h"
#include "tests/datasources/tls_server.h"
#include "tests/servers/nginx_server.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const QString kData = QStringLiteral("www/data.json");
const QByteArray kRows = "[" + QByteArray("{\"tram\":\"Hải Châu\",\"muc\":1.25},").repeated(2000) + "{}]";

QByteArrayList tlsLines(const char *more = "")
{
    return {"listen PORT ssl;", "ssl_certificate server.crt;", "ssl_certificate_key server.key;", more};
}

QByteArray field(const QByteArray &line, int number)
{
    return line.split(' ').value(number);
}

} // namespace

class HttpNginxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { failOnAnyWarning(); }
    void trustsAPrivateAuthorityAndNoOther();
    void showsTheCertificateThatTheServerWants();
    void unpacksWhatTheServerPacks();
    void refusesAPackedAnswerThatIsCutOff();
    void asksForNewsOnly();
    void obeysThePauseThatTheServerAsksFor();
    void refusesAPartThatNobodyAskedFor();
    void refusesAnAnswerThatIsTooLarge();
    void usesItsConnectionAgainAndLivesWithItsEnd();
    void speaksHttp2WhereItIsOffered();
    void tellsAnAnswerThatBreaksOff_data();
    void tellsAnAnswerThatBreaksOff();
    void givesUpOnAServerThatStandsStill();

private:
    std::unique_ptr<Connector> connector(const QString &url, const QJsonObject &more = {})
    {
        QJsonObject settings{{"type", "http"}, {"url", url}, {"timeout_s", 20}};
        for (auto it = more.begin(); it != more.end(); ++it)
            settings.insert(it.key(), *it);
        auto made = makeConnector(feedWith(settings), {m_network, {}, m_secrets, m_blocking});
        if (!made)
            qFatal("%s", qPrintable(toString(made.error())));
        return std::move(*made);
    }

    static void finish(Fetched &fetched)
    {
        if (!QTest::qWaitFor([&] { return fetched.times > 0; }, 30'000))
            qFatal("the connector never called back");
    }

    static Fetched fetch(Connector &connector, const FeedCursor &cursor = {})
    {
        Fetched fetched;
        start(connector, fetched, {QStringLiteral("run-1"), cursor, {}, at("2026-11-21T11:44:00Z")});
        finish(fetched);
        return fetched;
    }

    QList<std::pair<QString, QByteArray>> files() const
    {
        return {{QStringLiteral("server.crt"), m_authority.certificate("server")},
                {QStringLiteral("server.key"), m_authority.key("server")},
                {QStringLiteral("clients.crt"), m_authority.certificate()},
                {kData, kRows}};
    }

    Authority m_authority{"Province CA"};
    Authority m_other{"Another CA"};
    std::shared_ptr<KnownSecrets> m_secrets = std::make_shared<KnownSecrets>();
    HttpNetwork m_network;
    BlockingPool m_blocking;
};

void HttpNginxTest::initTestCase()
{
    m_authority.issue("server");
    m_authority.issue("ioc");
    m_other.issue("ioc");
    for (const auto &[name, value] :
         std::initializer_list<std::pair<const char *, QByteArray>>{{"ca", m_authority.certificate()},
                                                                    {"cert", m_authority.certificate("ioc")},
                                                                    {"key", m_authority.key("ioc")},
                                                                    {"other-ca", m_other.certificate()},
                                                                    {"other-cert", m_other.certificate("ioc")},
                                                                    {"other-key", m_other.key("ioc")}})
        m_secrets->values[QString::fromLatin1(name)] = value;
}

void HttpNginxTest::trustsAPrivateAuthorityAndNoOther()
{
    const NginxServer server(files(), tlsLines());
    const auto fetchWith = [&](const QJsonObject &tls) {
        const auto made = connector(server.url("/data.json", "https"), {{"tls", tls}});
        return fetch(*made);
    };
    QCOMPARE(fetchWith({{"ca_secret", "ca"}}).bytes(), kRows);
    QCOMPARE(fetchWith({{"ca_secret", "other-ca"}}).kind(), toString(ErrorCode::Tls));
    QCOMPARE(fetchWith({}).kind(), toString(ErrorCode::Tls));
    QCOMPARE(server.access().size(), 1); // nothing is sent to whom nobody trusts
}

void HttpNginxTest::showsTheCertificateThatTheServerWants()
{
    const NginxServer server(files(), tlsLines("ssl_verify_client on; ssl_client_certificate clients.crt;"));
    const auto fetchWith = [&](const QJsonObject &tls) {
        const auto made = connector(server.url("/data.json", "https"), {{"tls", tls}});
        return fetch(*made);
    };
    QCOMPARE(fetchWith({{"ca_secret", "ca"}, {"certificate_secret", "cert"}, {"key_secret", "key"}}).bytes(), kRows);
    const Fetched none = fetchWith({{"ca_secret", "ca"}});
    QCOMPARE(none.kind(), toString(ErrorCode::Tls));
    QCOMPARE(none.failure().error.native, 400);
    const Fetched foreign =
        fetchWith({{"ca_secret", "ca"}, {"certificate_secret", "other-cert"}, {"key_secret", "other-key"}});
    QCOMPARE(foreign.kind(), toString(ErrorCode::Tls));
    const auto unset =
        fetchWith({{"ca_secret", "ca"}, {"certificate_secret", "cert"}, {"key_secret", "nobody-has-set-it"}});
    QCOMPARE(unset.kind(), toString(ErrorCode::Secret));
}

void HttpNginxTest::unpacksWhatTheServerPacks()
{
    const NginxServer server(files(), {"gzip on; gzip_types application/json;"});
    const auto made = connector(server.url("/data.json"));
    QCOMPARE(fetch(*made).bytes(), kRows);
    QTRY_COMPARE(server.access().size(), 1);
    const QByteArray line = server.access().constFirst();
    QCOMPARE(field(line, 3), QByteArray("\"gzip\""));
    QVERIFY(field(line, 4).toInt() < kRows.size() / 4);
}

void HttpNginxTest::refusesAPackedAnswerThatIsCutOff()
{
    // As long as the server says it is: only the packing itself tells that there was more.
    const NginxServer server({{QStringLiteral("www/data.json.gz"), gzipped(kRows).chopped(12)}},
                             {"gzip_static always;"});
    const auto made = connector(server.url("/data.json"));
    QCOMPARE(fetch(*made).kind(), toString(ErrorCode::Payload));
    server.put(QStringLiteral("www/data.json.gz"), gzipped(kRows));
    QCOMPARE(fetch(*made).bytes(), kRows);
}

void HttpNginxTest::asksForNewsOnly()
{
    const NginxServer server(files());
    const auto made = connector(server.url("/data.json"));
    const Fetched first = fetch(*made);
    const FeedCursor cursor = first.payload()->cursor;
    QVERIFY(!cursor.entityTag.isEmpty() && !cursor.lastModified.isEmpty());
    QCOMPARE(fetch(*made, cursor).kind(), QStringLiteral("not modified"));
    server.put(kData, "[]");
    QCOMPARE(fetch(*made, cursor).bytes(), QByteArray("[]"));
}

void HttpNginxTest::obeysThePauseThatTheServerAsksFor()
{
    const NginxServer server(files(), {"limit_req zone=slow; limit_req_status 429; add_header Retry-After 7 always;"});
    const auto made = connector(server.url("/data.json"));
    QCOMPARE(fetch(*made).bytes(), kRows);
    const FetchFailure refused = fetch(*made).failure();
    QCOMPARE(refused.error.native, 429);
    QVERIFY(refused.retryAfter == Milliseconds(7s));
}

void HttpNginxTest::refusesAPartThatNobodyAskedFor()
{
    // A server on the way asks for the beginning alone, and passes on what it gets.
    const NginxServer server(
        files(), {"location /part { proxy_pass http://PORT/data.json; proxy_set_header Range bytes=0-99; }"});
    const auto made = connector(server.url("/part"));
    const Fetched part = fetch(*made);
    QCOMPARE(part.kind(), toString(ErrorCode::Http));
    QCOMPARE(part.failure().error.native, 206);
}

void HttpNginxTest::refusesAnAnswerThatIsTooLarge()
{
    const NginxServer server({{kData, QByteArray(1024 * 1024 + 1, ' ')}});
    const auto made = connector(server.url("/data.json"), {{"max_mib", 1}});
    QCOMPARE(fetch(*made).kind(), toString(ErrorCode::Payload));
}

void HttpNginxTest::usesItsConnectionAgainAndLivesWithItsEnd()
{
    NginxServer server(files());
    const auto made = connector(server.url("/data.json"));
    QCOMPARE(fetch(*made).bytes(), kRows);
    QCOMPARE(fetch(*made).bytes(), kRows);
    QTRY_COMPARE(server.access().size(), 2);
    QCOMPARE(field(server.access().at(0), 2), field(server.access().at(1), 2));
    server.kill();
    QCOMPARE(fetch(*made).kind(), toString(ErrorCode::Connection));
    server.start();
    QCOMPARE(fetch(*made).bytes(), kRows);
    server.stop(); // in order, and unseen by us
    server.start();
    QCOMPARE(fetch(*made).bytes(), kRows);
}

void HttpNginxTest::speaksHttp2WhereItIsOffered()
{
    QByteArrayList lines = tlsLines("location /data.json { return 200 $server_protocol; }");
    for (const char *protocol : {"HTTP/1.1", "HTTP/2.0"}) {
        const NginxServer server(files(), lines);
        const auto made = connector(server.url("/data.json", "https"), {{"tls", QJsonObject{{"ca_secret", "ca"}}}});
        for (int i = 0; i < 3; ++i)
            QCOMPARE(fetch(*made).bytes(), QByteArray(protocol));
        QTRY_COMPARE(server.access().size(), 3);
        QCOMPARE(field(server.access().at(0), 2), field(server.access().at(2), 2)); // over one connection
        lines.front() = "listen PORT ssl http2;";
    }
}

void HttpNginxTest::tellsAnAnswerThatBreaksOff_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("listen");
    const QByteArray packed = "limit_rate 20k; gzip on; gzip_types application/json; gzip_comp_level 1;";
    QTest::newRow("of a known length") << QByteArray("limit_rate 20k;") << QByteArray("listen PORT;");
    QTest::newRow("in chunks") << packed << QByteArray("listen PORT;");
    QTest::newRow("by TLS") << QByteArray("limit_rate 20k;") << QByteArray("listen PORT ssl;");
    QTest::newRow("by HTTP/2") << QByteArray("limit_rate 20k;") << QByteArray("listen PORT ssl http2;");
    QTest::newRow("by HTTP/2, of no known length") << packed << QByteArray("listen PORT ssl http2;");
}

void HttpNginxTest::tellsAnAnswerThatBreaksOff()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, listen);
    QByteArray large; // that packs badly
    for (int i = 0; i < 20'000; ++i)
        large += QByteArray::number(qulonglong(i) * 2654435761u % 4294967291u) + ',';
    const bool isEncrypted = listen.contains("ssl");
    QByteArrayList lines = isEncrypted ? tlsLines(line) : QByteArrayList{{}, line};
    lines.front() = listen;
    const QList<std::pair<QString, QByteArray>> content{{kData, '[' + large + "0]"}};
    NginxServer server(files().first(3) + content, lines);
    const auto made = connector(server.url("/data.json", isEncrypted ? "https" : "http"),
                                {{"tls", isEncrypted ? QJsonObject{{"ca_secret", "ca"}} : QJsonObject()}});
    Fetched fetched;
    const qint64 before = m_network.received();
    start(*made, fetched, {QStringLiteral("run-1"), {}, {}, at("2026-11-21T11:44:00Z")});
    QTRY_VERIFY(m_network.received() > before);
    QCOMPARE(fetched.times, 0);
    server.kill();
    finish(fetched);
    QCOMPARE(fetched.kind(), toString(ErrorCode::Payload));
    server.start();
}

void HttpNginxTest::givesUpOnAServerThatStandsStill()
{
    const NginxServer server(files());
    const auto made = connector(server.url("/data.json"), {{"timeout_s", 1}});
    server.freeze();
    const Fetched fetched = fetch(*made);
    server.thaw();
    QCOMPARE(fetched.kind(), toString(ErrorCode::Timeout));
    QCOMPARE(fetch(*made).bytes(), kRows);
}

QTEST_GUILESS_MAIN(HttpNginxTest)
#include "tst_http_nginx.moc"
