// SPDX-License-Identifier: GPL-3.0-or-later
// What was sent with a request is told to nobody, whatever a server repeats.
#include "tests/datasources/credentials_trial.h"

using namespace ioc;
using namespace ioc::test;

namespace {

/// All that a fetch has brought: a payload with its headers, or an error.
QByteArray toldBy(const Fetched &fetched)
{
    const PayloadPtr payload = fetched.payload();
    if (!payload)
        return toString(fetched.failure().error).toUtf8();
    QByteArray told = payload->bytes + payload->origin.toUtf8() + payload->cursor.entityTag.toUtf8();
    for (const auto &[name, value] : payload->headers)
        told += value;
    return told;
}

} // namespace

class HttpUntoldSecretsTest : public CredentialsTrial
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void neverTellsTheSecret_data();
    void neverTellsTheSecret();
    void neverTellsWhatAServerRepeats_data();
    void neverTellsWhatAServerRepeats();
    void neverTellsATokenThatAServerRepeats();
    void knowsWhatWasSentWhenTheSecretIsAnotherOrGone_data();
    void knowsWhatWasSentWhenTheSecretIsAnotherOrGone();
    void knowsWhatThePageBeforeWasAskedWith();
};

void HttpUntoldSecretsTest::neverTellsTheSecret_data()
{
    QTest::addColumn<QByteArray>("answer");
    for (const int code : {302, 400, 401, 403, 404, 407, 500})
        QTest::addRow("%d", code) << status(code);
    QTest::newRow("no HTTP") << QByteArray("what?\r\n\r\n");
    QTest::newRow("nothing") << QByteArray();
}

void HttpUntoldSecretsTest::neverTellsTheSecret()
{
    QFETCH(QByteArray, answer);
    ScriptedServer server(ScriptedServer::answer(answer));
    for (const QJsonObject &auth : {kBearer, kInQuery, kBasic}) {
        const Fetched failed = fetch(*connector(server, auth));
        const QString told = toString(failed.failure().error);
        QVERIFY(!told.isEmpty());
        for (const QByteArray &form : {kSecret, kSecret.toPercentEncoding(), kSecret.toBase64(), QByteArray("an:")})
            QVERIFY2(!told.contains(QString::fromLatin1(form)), qPrintable(told));
    }
}

void HttpUntoldSecretsTest::neverTellsWhatAServerRepeats_data()
{
    QTest::addColumn<QJsonObject>("auth");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");

    const QByteArray report = "<ExceptionReport><Exception exceptionCode=\"Denied\"><ExceptionText>";
    const QByteArray end = "</ExceptionText></Exception></ExceptionReport>";
    for (const auto &[name, auth] :
         {std::pair("basic", kBasic), std::pair("bearer", kBearer), std::pair("in the query", kInQuery)}) {
        QTest::addRow("report with status 400, %s", name) << auth << "http" << QByteArray("400 X") << report << end;
        QTest::addRow("report with status 200, %s", name) << auth << "payload" << QByteArray("200 X") << report << end;
        // A sentence is cut at 500 signs: here amid the secret.
        QTest::addRow("long report, %s", name)
            << auth << "payload" << QByteArray("200 X") << report + QByteArray(470, 'x') + ' ' << end;
        QTest::addRow("data, %s", name) << auth << "a payload" << QByteArray("200 X") << QByteArray("[{\"asked\":\"")
                                        << QByteArray("\"}]");
        QTest::addRow("a header, %s", name)
            << auth << "a payload" << QByteArray("200 X\r\nContent-Type: text/%") << QByteArray() << QByteArray();
    }
}

// A service that repeats how it was asked: the address as it was sent and as it is meant, and the header.
void HttpUntoldSecretsTest::neverTellsWhatAServerRepeats()
{
    QFETCH(QJsonObject, auth);
    QFETCH(QString, kind);
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    ScriptedServer server([&](QTcpSocket &socket) {
        const QByteArray asked = server.requests.back();
        const QByteArray address = asked.split(' ').value(1);
        const qsizetype begin = asked.indexOf("Authorization: ");
        const QByteArray header = begin < 0 ? QByteArray() : asked.mid(begin, asked.indexOf('\r', begin) - begin);
        QByteArray repeated = kSecret + ' ' + address + ' ' + header + ' ' + QByteArray::fromPercentEncoding(address) +
                              ' ' + address.toLower();
        if (before.startsWith('<'))
            repeated.replace("&", "&amp;");
        const QByteArray body = before + repeated + after;
        socket.write("HTTP/1.1 " + QByteArray(head).replace('%', repeated) +
                     "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        socket.disconnectFromHost();
    });
    const Fetched fetched = fetch(*connector(server, auth));
    QCOMPARE(fetched.kind(), kind);
    const QByteArray told = toldBy(fetched);
    QVERIFY2(told.contains("***"), told.constData());
    const QByteArray secret = QByteArray(kSecret).toLower();
    for (const QByteArray &form : {secret, secret.toPercentEncoding().toLower(), secret.left(6),
                                   QByteArray("an:" + kSecret).toBase64().toLower()})
        QVERIFY2(!told.toLower().contains(form), told.constData());
}

void HttpUntoldSecretsTest::neverTellsATokenThatAServerRepeats()
{
    ScriptedServer server([&](QTcpSocket &socket) {
        const QByteArray asked = server.requests.back();
        socket.write(asked.startsWith("POST /token ")
                         ? token("a-token-of-its-own")
                         : QByteArray("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n[\"a-token-of-its-own\"]"));
        socket.disconnectFromHost();
    });
    QCOMPARE(fetch(*connector(server, kClient)).bytes(), QByteArray("[\"***\"]"));
}

void HttpUntoldSecretsTest::knowsWhatWasSentWhenTheSecretIsAnotherOrGone_data()
{
    QTest::addColumn<QJsonObject>("connector");
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("isGone");

    const QJsonObject proxy{
        {"type", "http"}, {"host", "127.0.0.1"}, {"port", "of the server"}, {"user", "an"}, {"secret", "key"}};
    const std::pair<const char *, QJsonObject> ways[] = {{"basic", {{"auth", kBasic}}},
                                                         {"bearer", {{"auth", kBearer}}},
                                                         {"in the query", {{"auth", kInQuery}}},
                                                         {"client", {{"auth", kClient}}},
                                                         {"proxy", {{"proxy", proxy}}}};
    for (const auto &[name, connector] : ways) {
        for (const char *status : {"200 X", "500 X"}) {
            QTest::addRow("%s, another, %s", name, status) << connector << QByteArray(status) << false;
            QTest::addRow("%s, gone, %s", name, status) << connector << QByteArray(status) << true;
        }
    }
}

// An operator sets it anew, or the keyring is locked, while the answer is on its way.
void HttpUntoldSecretsTest::knowsWhatWasSentWhenTheSecretIsAnotherOrGone()
{
    QFETCH(QJsonObject, connector);
    QFETCH(QByteArray, head);
    QFETCH(bool, isGone);
    const QByteArray basic = QByteArray("an:" + kSecret).toBase64();
    ScriptedServer server([&](QTcpSocket &socket) {
        if (server.requests.back().startsWith("POST /token ")) {
            socket.write(token("a-token-of-its-own"));
            return socket.disconnectFromHost();
        }
        m_secrets->values.clear();
        if (!isGone)
            m_secrets->values[QStringLiteral("key")] = "another one";
        const QByteArray body = "<ExceptionReport><Exception exceptionCode=\"Denied\"><ExceptionText>" + kSecret + ' ' +
                                basic + " a-token-of-its-own</ExceptionText></Exception></ExceptionReport>";
        const QByteArray data = head.startsWith('2') ? "[\"" + kSecret + ' ' + basic + " a-token-of-its-own\"]" : body;
        socket.write("HTTP/1.1 " + head + "\r\nETag: " + kSecret +
                     "\r\nContent-Length: " + QByteArray::number(data.size()) + "\r\n\r\n" + data);
        socket.disconnectFromHost();
    });
    QJsonObject proxy = connector["proxy"].toObject();
    if (!proxy.isEmpty()) {
        proxy["port"] = server.serverPort();
        connector["proxy"] = proxy;
    }
    connector["type"] = QStringLiteral("http");
    connector["url"] = proxy.isEmpty() ? server.url("/data") : QStringLiteral("http://feed.invalid/data");
    const QByteArray told = toldBy(fetch(*connectorOf(connector, server)));
    QVERIFY2(told.contains("***"), told.constData());
    QVERIFY2(!told.contains(kSecret), told.constData());
    const QString type = connector["auth"].toObject()["type"].toString();
    if (type == u"basic" || !proxy.isEmpty())
        QVERIFY2(!told.contains(basic), told.constData());
    if (type == u"oauth2")
        QVERIFY2(!told.contains("a-token-of-its-own"), told.constData());
}

void HttpUntoldSecretsTest::knowsWhatThePageBeforeWasAskedWith()
{
    ScriptedServer server([&](QTcpSocket &socket) {
        const bool isFirst = server.requests.size() == 1;
        m_secrets->values[QStringLiteral("key")] = "another one";
        const QByteArray body = "[\"" + kSecret + "\",\"another one\"]";
        socket.write("HTTP/1.1 200 OK\r\n" + QByteArray(isFirst ? "Link: </data?p=2>; rel=\"next\"\r\n" : "") +
                     "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        socket.disconnectFromHost();
    });
    const Fetched fetched = fetch(*connectorOf(
        {{"type", "http"}, {"url", server.url("/data")}, {"paging", QJsonObject{{"type", "link"}}}, {"auth", kBearer}},
        server));
    QVERIFY2(fetched.payload(), qPrintable(toString(fetched.failure().error)));
    QVERIFY(server.requests.back().contains("Bearer another one"));
    QCOMPARE(fetched.payload()->further, (QByteArrayList{"[\"***\",\"***\"]"}));
}

QTEST_GUILESS_MAIN(HttpUntoldSecretsTest)
#include "tst_http_untold_secrets.moc"
