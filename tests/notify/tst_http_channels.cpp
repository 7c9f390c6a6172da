// SPDX-License-Identifier: GPL-3.0-or-later
// Webhook and SMS gateway over HTTP: what a receiver sees, and what goes wrong.
#include "core/notify/channels/sms_gateway.h"
#include "core/notify/channels/webhook.h"
#include "tests/datasources/scripted_server.h"
#include "tests/datasources/tls_server.h"
#include "tests/support.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>
#include <QUrlQuery>

#include <future>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const Instant kNow = at("2026-11-21T05:00:00.250Z");
const QByteArray kKey = "Kín-đáo-không-ai-biết";
const QByteArray kTaken = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK";

NoticeMessage message()
{
    NoticeMessage made;
    made.id = QStringLiteral("f1/184-1/0/hook/");
    made.address = QStringLiteral("+84912345678");
    made.priority = Priority::Critical;
    made.at = kNow - 1s;
    made.subject = QStringLiteral("Khẩn cấp: \"Mực nước\" & {secret}");
    made.body = QStringLiteral("Trạm Kim Long\nhết");
    return made;
}

QByteArray headerOf(const QByteArray &request, const QByteArray &name)
{
    for (const QByteArray &line : request.left(request.indexOf("\r\n\r\n")).split('\n')) {
        if (line.toLower().startsWith(QByteArray(name.toLower() + ": ")))
            return line.mid(name.size() + 2).trimmed();
    }
    return {};
}

QByteArray bodyOf(const QByteArray &request)
{
    return request.mid(request.indexOf("\r\n\r\n") + 4);
}

/// HMAC by its definition in RFC 2104, so that the receiver's reckoning is not ours.
QByteArray hmac(QByteArray key, const QByteArray &text)
{
    const auto hash = [](const QByteArray &bytes) {
        return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    };
    if (key.size() > 64)
        key = hash(key);
    key.resize(64, '\0');
    QByteArray inner = key;
    QByteArray outer = key;
    for (qsizetype i = 0; i < 64; ++i) {
        inner[i] = char(inner[i] ^ 0x36);
        outer[i] = char(outer[i] ^ 0x5c);
    }
    return hash(outer + hash(inner + text)).toHex();
}

} // namespace

class TestHttpChannels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_limits = {};
        m_isStopping = false;
    }

    void hmacIsThatOfTheStandard()
    {
        // RFC 4231, test case 2.
        QCOMPARE(hmac("Jefe", "what do ya want for nothing?"),
                 QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
    }

    void receiverVerifiesTheSignature()
    {
        ScriptedServer server(ScriptedServer::answer(kTaken));
        QVERIFY(!sendHook(server.url("/ioc?a=1"), message()));
        const QByteArray request = server.requests.at(0);
        QVERIFY(request.startsWith("POST /ioc?a=1 HTTP/1.1\r\n"));
        const QByteArray timestamp = headerOf(request, "X-Toancanh-Timestamp");
        QCOMPARE(timestamp, QByteArray::number(toMillis(kNow) / 1000));
        QCOMPARE(headerOf(request, "X-Toancanh-Signature"),
                 QByteArray("sha256=" + hmac(kKey, timestamp + "." + bodyOf(request))));
        QCOMPARE(headerOf(request, "Idempotency-Key"), message().id.toLatin1());
        QCOMPARE(headerOf(request, "Content-Type"), QByteArray("application/json"));
        const QJsonObject body = QJsonDocument::fromJson(bodyOf(request)).object();
        QCOMPARE(body["type"].toString(), QStringLiteral("notice"));
        QCOMPARE(body["subject"].toString(), message().subject);
        QCOMPARE(body["text"].toString(), message().body);
        QCOMPARE(body["priority"].toString(), QStringLiteral("critical"));
        QCOMPARE(body["time"].toString(), QStringLiteral("2026-11-21T04:59:59.250Z"));
        QCOMPARE(body["possible_duplicate"].toBool(true), false);
        QCOMPARE(body["test"].toBool(true), false);
        QVERIFY(!request.contains(kKey));
    }

    void duplicateIsMarkedAndHasTheSameKey()
    {
        ScriptedServer server(ScriptedServer::answer(kTaken));
        NoticeMessage again = message();
        again.mayBeDuplicate = true;
        QVERIFY(!sendHook(server.url(), message()));
        QVERIFY(!sendHook(server.url(), again));
        QCOMPARE(headerOf(server.requests.at(1), "Idempotency-Key"),
                 headerOf(server.requests.at(0), "Idempotency-Key"));
        QVERIFY(QJsonDocument::fromJson(bodyOf(server.requests.at(1)))["possible_duplicate"].toBool());
    }

    void signOfLifeIsSignedToo()
    {
        ScriptedServer server(ScriptedServer::answer(kTaken));
        QVERIFY(!waitFor([&] { return hook(server.url()).sendAlive(kNow, 90s); }));
        const QByteArray request = server.requests.at(0);
        const QJsonObject body = QJsonDocument::fromJson(bodyOf(request)).object();
        QCOMPARE(body["type"].toString(), QStringLiteral("alive"));
        QCOMPARE(body["every_s"].toDouble(), 90.0);
        QCOMPARE(headerOf(request, "X-Toancanh-Signature"),
                 QByteArray("sha256=" + hmac(kKey, headerOf(request, "X-Toancanh-Timestamp") + "." + bodyOf(request))));
    }

    void answersAreJudged_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<bool>("mayHaveArrived");
        QTest::addColumn<bool>("isOfRecipient");
        QTest::newRow("redirect") << QByteArray("302 Found\r\nLocation: http://127.0.0.1:1/elsewhere") << false
                                  << false;
        QTest::newRow("bad number") << QByteArray("400 Bad Request") << false << true;
        QTest::newRow("refused") << QByteArray("401 Unauthorized") << false << false;
        QTest::newRow("gone") << QByteArray("404 Not Found") << false << false;
        QTest::newRow("too long") << QByteArray("413 Content Too Large") << false << true;
        QTest::newRow("not taken") << QByteArray("422 Unprocessable") << false << true;
        QTest::newRow("busy") << QByteArray("429 Too Many Requests") << false << false;
        QTest::newRow("broken behind") << QByteArray("502 Bad Gateway") << true << false;
    }

    void answersAreJudged()
    {
        QFETCH(QByteArray, status);
        QFETCH(bool, mayHaveArrived);
        QFETCH(bool, isOfRecipient);
        ScriptedServer server(
            ScriptedServer::answer("HTTP/1.1 " + status + "\r\nContent-Length: 12\r\n\r\n" + kKey.left(12)));
        const Sending sending = sendHook(server.url("/geheim?token=abc"), message());
        QVERIFY(sending);
        QVERIFY(sending->error.code == ErrorCode::Http);
        QCOMPARE(sending->error.native, status.left(3).toInt());
        QCOMPARE(sending->mayHaveArrived, mayHaveArrived);
        QCOMPARE(sending->isOfRecipient, isOfRecipient);
        QCOMPARE(server.requests.size(), 1);
        QVERIFY(!toString(sending->error).contains(QStringLiteral("token")));
    }

    void silenceEndsWithTheTime()
    {
        ScriptedServer server([](QTcpSocket &) {});
        m_limits.whole = 1s;
        const Sending sending = sendHook(server.url(), message());
        QVERIFY(sending && sending->error.code == ErrorCode::Timeout);
        QVERIFY(sending->mayHaveArrived);
    }

    void dripEndsWithTheTime()
    {
        ScriptedServer server(ScriptedServer::answerAndStall("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nx"));
        m_limits.whole = 1s;
        const Sending sending = sendHook(server.url(), message());
        QVERIFY(sending && sending->error.code == ErrorCode::Timeout);
        QVERIFY(sending->mayHaveArrived);
    }

    void hangUpMayHaveArrived()
    {
        ScriptedServer server(ScriptedServer::answerAndReset(""));
        const Sending sending = sendHook(server.url(), message());
        QVERIFY(sending && sending->error.code == ErrorCode::Connection);
        QVERIFY(sending->mayHaveArrived);
    }

    void nobodyThereHasTakenNothing()
    {
        const Sending sending = sendHook(QStringLiteral("http://127.0.0.1:1/"), message());
        QVERIFY(sending && sending->error.code == ErrorCode::Connection);
        QVERIFY(!sending->mayHaveArrived);
    }

    void onlyTheNamedAuthorityIsTrusted()
    {
        Authority ours("ours");
        ours.issue("server");
        Authority other("other");
        TlsServer server(ours.certificate("server"), ours.key("server"));
        m_secrets[QStringLiteral("ca")] = ours.certificate();
        m_secrets[QStringLiteral("other-ca")] = other.certificate();
        const auto sendTrusting = [&](const char *authority) {
            return waitFor([&, authority] {
                WebhookChannel settings{server.url(), QStringLiteral("key"), QString::fromLatin1(authority)};
                return Webhook(settings, secretOf(), m_limits, m_isStopping).send(message(), kNow);
            });
        };
        const Sending wrong = sendTrusting("other-ca");
        QVERIFY(wrong && wrong->error.code == ErrorCode::Tls);
        QVERIFY(!wrong->mayHaveArrived);
        QVERIFY(server.visitors.isEmpty());
        QVERIFY(!sendTrusting("ca"));
    }

    void missingSecretSendsNothing()
    {
        ScriptedServer server(ScriptedServer::answer(kTaken));
        const Sending sending = waitFor([&] {
            return Webhook({server.url(), QStringLiteral("none"), {}}, secretOf(), m_limits, m_isStopping)
                .send(message(), kNow);
        });
        QVERIFY(sending && sending->error.code == ErrorCode::Secret);
        QVERIFY(server.requests.isEmpty());
    }

    void gatewayIsAskedByGet()
    {
        ScriptedServer server(ScriptedServer::answer(kTaken));
        SmsChannel settings;
        settings.url = server.url("/send?to={to}&text={text}&key={secret}");
        settings.secret = QStringLiteral("key");
        settings.withoutMarks = true;
        QVERIFY(!sendSms(settings, message()));
        const QUrlQuery query(QUrl::fromEncoded(server.requests.at(0).split(' ').at(1)));
        QVERIFY(server.requests[0].startsWith("GET "));
        QCOMPARE(query.queryItemValue(QStringLiteral("to"), QUrl::FullyDecoded), QStringLiteral("+84912345678"));
        QCOMPARE(query.queryItemValue(QStringLiteral("text"), QUrl::FullyDecoded),
                 QStringLiteral("Khan cap: \"Muc nuoc\" & {secret}. Tram Kim Long het"));
        QCOMPARE(query.queryItemValue(QStringLiteral("key"), QUrl::FullyDecoded), QString::fromUtf8(kKey));
    }

    void gatewayIsToldInJson()
    {
        ScriptedServer server(ScriptedServer::answer(kTaken));
        SmsChannel settings;
        settings.url = server.url("/send");
        settings.bodyKind = SmsChannel::Body::Json;
        settings.body = QStringLiteral("{\"to\":\"{to}\",\"text\":\"{text}\",\"ref\":\"{id}\"}");
        settings.headers = {{QStringLiteral("X-Key"), QStringLiteral("Bearer {secret}")}};
        settings.secret = QStringLiteral("token");
        m_secrets[QStringLiteral("token")] = "abc.DEF-1";
        QVERIFY(!sendSms(settings, message()));
        const QByteArray request = server.requests.at(0);
        QCOMPARE(headerOf(request, "X-Key"), QByteArray("Bearer abc.DEF-1"));
        const QJsonObject body = QJsonDocument::fromJson(bodyOf(request)).object();
        QCOMPARE(body["to"].toString(), QStringLiteral("+84912345678"));
        QCOMPARE(body["text"].toString(), QStringLiteral("Khẩn cấp: \"Mực nước\" & {secret}. Trạm Kim Long hết"));
        QCOMPARE(body["ref"].toString(), message().id);
    }

    void secretNeverEndsAHeader()
    {
        ScriptedServer server(ScriptedServer::answer(kTaken));
        SmsChannel settings;
        settings.url = server.url("/send?{to}{text}");
        settings.headers = {{QStringLiteral("X-Key"), QStringLiteral("{secret}")}};
        settings.secret = QStringLiteral("token");
        m_secrets[QStringLiteral("token")] = "abc\r\nX-Evil: 1";
        const Sending sending = sendSms(settings, message());
        QVERIFY(sending && sending->error.code == ErrorCode::Secret);
        QVERIFY(!toString(sending->error).contains(QStringLiteral("abc")));
        QVERIFY(server.requests.isEmpty());
    }

    void gatewayThatSaysNoWithStatus200IsHeard()
    {
        ScriptedServer server(ScriptedServer::answer("HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\nERROR 12"));
        SmsChannel settings;
        settings.url = server.url("/send?to={to}&text={text}&key={secret}");
        settings.secret = QStringLiteral("key");
        settings.expects = QStringLiteral("OK");
        const Sending sending = sendSms(settings, message());
        QVERIFY(sending && sending->error.code == ErrorCode::Payload);
        QVERIFY(!toString(sending->error).contains(QString::fromUtf8(kKey)));
        QVERIFY(!toString(sending->error).contains(QStringLiteral("84912345678")));
    }

private:
    SecretOf secretOf()
    {
        return [this](const QString &name) -> Result<QByteArray> {
            if (!m_secrets.contains(name))
                return Error{ErrorCode::Secret, QStringLiteral("none")};
            return m_secrets[name];
        };
    }

    Webhook hook(const QString &url)
    {
        return Webhook({url, QStringLiteral("key"), {}}, secretOf(), m_limits, m_isStopping);
    }

    /// The servers live on this thread, so what blocks does so on another.
    template <typename Work>
    Sending waitFor(Work work)
    {
        auto future = std::async(std::launch::async, work);
        while (future.wait_for(0s) != std::future_status::ready)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        return future.get();
    }

    Sending sendHook(const QString &url, const NoticeMessage &message)
    {
        return waitFor([&] { return hook(url).send(message, kNow); });
    }

    Sending sendSms(const SmsChannel &settings, const NoticeMessage &message)
    {
        return waitFor([&] { return SmsGateway(settings, secretOf(), m_limits, m_isStopping).send(message, kNow); });
    }

    QMap<QString, QByteArray> m_secrets{{QStringLiteral("key"), kKey}};
    SendingLimits m_limits;
    std::atomic<bool> m_isStopping = false;
};

QTEST_GUILESS_MAIN(TestHttpChannels)
#include "tst_http_channels.moc"
