// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/datasources/scripted_server.h"
#include "tests/datasources/streams/stream_plant.h"
#include "tests/datasources/tls_server.h"

using namespace ioc;
using namespace ioc::test;

namespace {

const QByteArray kHead = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\n\r\n";

QJsonObject feed(const QString &url, const QJsonObject &more = {})
{
    return merged({{"type", "sse"}, {"url", url}}, more);
}

} // namespace

class TestSseConnector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_plant = std::make_unique<StreamPlant>(); }

    void readsTheExampleOfTheDocument()
    {
        QTcpSocket *line = nullptr;
        ScriptedServer server([&](QTcpSocket &socket) {
            line = &socket;
            socket.write(kHead + ": xin chào\n\nid: 41\nevent: su-co\ndata: {\"ma\":\"SC-1\",\n"
                                 "data: \"muc\":2}\n\n");
        });
        const auto connector = m_plant->connector(feed(server.url()));
        const QByteArrayList first = m_plant->lines(*connector, 1);
        QCOMPARE(json(first[0])["message"].toObject(), (QJsonObject{{"ma", "SC-1"}, {"muc", 2}}));
        QCOMPARE(json(first[0])["event"].toString(), QStringLiteral("su-co"));
        QCOMPARE(json(first[0])["id"].toString(), QStringLiteral("41"));
        QVERIFY(json(first[0]).contains("received"));
        QVERIFY(server.requests[0].contains("Accept: text/event-stream"));
        QVERIFY(!server.requests[0].toLower().contains("last-event-id"));
        line->write("data: 7\n\n");
        QCOMPARE(json(m_plant->lines(*connector, 1)[0])["message"].toInt(), 7);
        QCOMPARE(m_plant->fetch(*connector).kind(), QStringLiteral("nothing new"));
    }

    /// Of another server's events the time of the last one alone is left.
    void tellsWhatMayBeMissingOfAnotherServer()
    {
        ScriptedServer server([](QTcpSocket &socket) { socket.write(kHead + "id: 7\ndata: 1\n\n"); });
        m_plant->cursor.lastModified = QStringLiteral("2026-11-21T11:30:00.000Z");
        const auto connector = m_plant->connector(feed(server.url()));
        const Fetched fetched = m_plant->fetch(*connector);
        QVERIFY(fetched.payload());
        QVERIFY(!server.requests[0].toLower().contains("last-event-id"));
        QCOMPARE(fetched.payload()->aside.size(), size_t(1));
        QVERIFY(fetched.payload()->aside[0].reason.contains(QStringLiteral("2026-11-21 11:30:00.000")));
        QCOMPARE(fetched.payload()->cursor.entityTag, QStringLiteral("7"));
    }

    /// A server that says how it was asked in the type of its answer.
    void neverTellsTheSecretThatAServerRepeats()
    {
        m_plant->secrets->values[QStringLiteral("key")] = "s3cret+value/=";
        const ScriptedServer *self = nullptr;
        ScriptedServer server([&](QTcpSocket &socket) {
            const QByteArray asked = self->requests.back();
            const qsizetype key = asked.indexOf("Authorization: ");
            socket.write("HTTP/1.1 200 OK\r\nContent-Type: text/" + asked.mid(key, asked.indexOf('\r', key) - key) +
                         "\r\n\r\n");
        });
        self = &server;
        for (const QJsonObject &auth : {QJsonObject{{"type", "bearer"}, {"secret", "key"}},
                                        QJsonObject{{"type", "basic"}, {"user", "an"}, {"secret", "key"}}}) {
            const auto connector = m_plant->connector(feed(server.url(), {{"auth", auth}}));
            const QString told = toString(m_plant->fetch(*connector).failure().error);
            QVERIFY2(told.contains(QStringLiteral("***")), qPrintable(told));
            QVERIFY2(!told.contains(QStringLiteral("s3cret")) &&
                         !told.contains(QString::fromLatin1(QByteArray("an:s3cret+value/=").toBase64())),
                     qPrintable(told));
        }
    }

    /// A server that says how it was asked in its events, and in an id, which would be kept and sent back.
    void keepsNoSecretThatAServerRepeats()
    {
        const QByteArray key = "s3cret+value/=";
        m_plant->secrets->values[QStringLiteral("key")] = key;
        const ScriptedServer *self = nullptr;
        ScriptedServer server([&](QTcpSocket &socket) {
            const QByteArray asked = self->requests.back();
            const qsizetype start = asked.indexOf("Authorization: ");
            const QByteArray header = asked.mid(start, asked.indexOf('\r', start) - start);
            m_plant->secrets->values.clear();
            socket.write(kHead + "id: 41/" + header + "\nevent: of " + header + "\ndata: {\"asked\":\"" + header +
                         "\",\"v\":7}\n\nevent: " + header + "\ndata: " + header + "\n\n");
        });
        self = &server;
        for (const QJsonObject &auth : {QJsonObject{{"type", "bearer"}, {"secret", "key"}},
                                        QJsonObject{{"type", "basic"}, {"user", "an"}, {"secret", "key"}}}) {
            m_plant->secrets->values[QStringLiteral("key")] = key;
            const auto connector = m_plant->connector(feed(server.url(), {{"auth", auth}}));
            const Fetched fetched = m_plant->fetch(*connector);
            QVERIFY(fetched.payload());
            const QJsonObject line = json(fetched.bytes());
            QCOMPARE(line["message"].toObject()["v"].toInt(), 7);
            QVERIFY(line["message"].toObject()["asked"].toString().endsWith(QStringLiteral("***")));
            QVERIFY(line["event"].toString().endsWith(QStringLiteral("***")));
            QCOMPARE(fetched.payload()->cursor.entityTag, QString()); // an id that was changed leads nowhere
            QCOMPARE(fetched.payload()->aside.size(), size_t(1));
            const QuarantinedRecord &refused = fetched.payload()->aside[0];
            for (const QByteArray &kept : {fetched.bytes(), refused.record, refused.reason.toUtf8()})
                QVERIFY2(kept.contains("***") && !kept.contains(key) &&
                             !kept.contains(QByteArray("an:s3cret+value/=").toBase64()),
                         kept.constData());
        }
    }

    void knowsWhatWasSentWhenTheSecretIsGone()
    {
        ScriptedServer server([&](QTcpSocket &socket) {
            m_plant->secrets->values.clear();
            socket.write("HTTP/1.1 200 OK\r\nContent-Type: text/s3cret+value/=\r\n\r\n");
        });
        m_plant->secrets->values[QStringLiteral("key")] = "s3cret+value/=";
        const auto connector =
            m_plant->connector(feed(server.url(), {{"auth", QJsonObject{{"type", "bearer"}, {"secret", "key"}}}}));
        const QString told = toString(m_plant->fetch(*connector).failure().error);
        QVERIFY2(told.contains(QStringLiteral("***")) && !told.contains(QStringLiteral("s3cret")), qPrintable(told));
    }

    void goesOnBehindTheLastEventThatWasCommitted()
    {
        ScriptedServer server(ScriptedServer::answer(kHead + "id: 41\ndata: 1\n\nretry: 7000\ndata: 2\n\ndata: cut"));
        auto connector = m_plant->connector(feed(server.url()));
        const Fetched first = m_plant->fetch(*connector);
        QCOMPARE(first.bytes().count('\n'), 2);
        m_plant->settle(*connector, first);
        const Fetched over = m_plant->fetch(*connector);
        QCOMPARE(over.kind(), QStringLiteral("connection"));
        QVERIFY(over.failure().retryAfter == Milliseconds(7000));
        const Fetched again = m_plant->fetch(*connector);
        QVERIFY(server.requests.back().contains("Last-Event-ID: 41"));
        QVERIFY(!json(again.bytes().split('\n')[0]).contains("received")); // it may be an old one
        QVERIFY(again.payload()->aside.empty());
        connector = m_plant->connector(feed(server.url())); // another start
        m_plant->fetch(*connector);
        QVERIFY(server.requests.back().contains("Last-Event-ID: 41"));
    }

    void tellsAGapWhereEventsHaveNoIds()
    {
        ScriptedServer server(ScriptedServer::answer(kHead + "data: 1\n\n"));
        const auto connector = m_plant->connector(feed(server.url()));
        const Fetched first = m_plant->fetch(*connector);
        QVERIFY(first.payload()->aside.empty());
        m_plant->settle(*connector, first);
        QCOMPARE(m_plant->fetch(*connector).kind(), QStringLiteral("connection"));
        QCOMPARE(m_plant->fetch(*connector).payload()->aside.size(), size_t(1));
    }

    void namesWhatIsNoStream_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("kind");
        QTest::newRow("a login page") << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>")
                                      << QStringLiteral("payload");
        QTest::newRow("packed") << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
                                              "Content-Encoding: gzip\r\n\r\nxx")
                                << QStringLiteral("payload");
        QTest::newRow("no right") << QByteArray("HTTP/1.1 401 No\r\nContent-Length: 0\r\n\r\n")
                                  << QStringLiteral("http");
        QTest::newRow("no more") << QByteArray("HTTP/1.1 204 No\r\n\r\n") << QStringLiteral("http");
        QTest::newRow("down") << QByteArray("HTTP/1.1 503 No\r\nRetry-After: 9\r\nContent-Length: 0\r\n\r\n")
                              << QStringLiteral("http");
        QTest::newRow("nothing") << QByteArray("") << QStringLiteral("connection");
    }
    void namesWhatIsNoStream()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QString, kind);
        ScriptedServer server(ScriptedServer::answer(answer));
        const auto connector = m_plant->connector(feed(server.url()));
        const Fetched fetched = m_plant->fetch(*connector);
        QCOMPARE(fetched.kind(), kind);
        QVERIFY(!answer.contains("503") || fetched.failure().retryAfter == Milliseconds(9000));
        QCOMPARE(m_plant->fetch(*connector).kind(), kind); // and tries anew
    }

    void aRefusedTokenIsGotAnewOnce()
    {
        int tokens = 0;
        ScriptedServer server([&](QTcpSocket &socket) {
            const bool isToken = server.requests.back().startsWith("POST");
            if (isToken) {
                const QByteArray body = R"({"access_token":"t)" + QByteArray::number(++tokens) +
                                        R"(","token_type":"Bearer","expires_in":3600})";
                socket.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " +
                             QByteArray::number(body.size()) + "\r\n\r\n" + body);
            } else if (server.requests.back().contains("Bearer t2")) {
                socket.write(kHead + "data: 1\n\n");
            } else {
                socket.write("HTTP/1.1 401 No\r\nContent-Length: 0\r\n\r\n");
            }
        });
        m_plant->secrets->values[QStringLiteral("key")] = "x";
        const QJsonObject auth{
            {"type", "oauth2"}, {"token_url", server.url("/token")}, {"client_id", "ioc"}, {"secret", "key"}};
        const auto connector = m_plant->connector(feed(server.url(), {{"auth", auth}}));
        QCOMPARE(m_plant->fetch(*connector).kind(), QStringLiteral("a payload"));
        QCOMPARE(tokens, 2);
    }

    void aSilentLineIsTakenForGone()
    {
        ScriptedServer server(ScriptedServer::answerAndStall(kHead + ":\n\n"));
        m_plant->timing.silence = std::chrono::milliseconds(700);
        const auto connector = m_plant->connector(feed(server.url()));
        QString kind;
        int quiet = 0;
        while ((kind = m_plant->fetch(*connector).kind()) == QStringLiteral("nothing new"))
            ++quiet;
        QCOMPARE(kind, QStringLiteral("timeout"));
        QVERIFY(quiet >= 1);
    }

    void eventsThatCannotBeReadCostNoOther()
    {
        ScriptedServer server(
            ScriptedServer::answerAndStall(kHead + "data: {\n\ndata: " + QByteArray(3000, '1') + "\n\ndata: 4\n\n"));
        const auto connector = m_plant->connector(feed(server.url(), {{"max_message_kib", 1}}));
        const Fetched fetched = m_plant->fetch(*connector);
        QCOMPARE(fetched.bytes().count('\n'), 1);
        QCOMPARE(fetched.payload()->unreadable, 2);
    }

    void whoIsNotReadIsHeldBack()
    {
        qint64 written = 0;
        QTcpSocket *line = nullptr;
        const QByteArray event = "data: \"" + QByteArray(10'000, 'x') + "\"\n\n";
        const auto pour = [&] {
            while (line && line->bytesToWrite() < 1'000'000 && written < 200'000'000)
                written += line->write(event);
        };
        ScriptedServer server([&](QTcpSocket &socket) {
            line = &socket;
            socket.write(kHead);
            connect(&socket, &QTcpSocket::bytesWritten, this, pour);
            pour();
        });
        const auto connector = m_plant->connector(feed(server.url()));
        const Fetched first = m_plant->fetch(*connector);
        QVERIFY(first.payload());
        // Nothing settles it: what is on the way is bounded by the buffers between the two.
        qint64 before = -1;
        for (int looks = 0; written != before && looks < 40; ++looks) {
            before = written;
            QTest::qWait(300);
        }
        QCOMPARE(written, before);
        QVERIFY(written < 50'000'000);
        m_plant->settle(*connector, first);
        m_plant->settle(*connector, m_plant->fetch(*connector));
        QTRY_VERIFY(written > before);
        line->disconnect(this);
    }

    void trustsOnlyTheAuthorityThatIsNamed()
    {
        Authority authority("Sở TNMT");
        authority.issue("server");
        TlsServer server(authority.certificate("server"), authority.key("server"));
        QCOMPARE(m_plant->fetch(*m_plant->connector(feed(server.url()))).kind(), QStringLiteral("tls"));
        m_plant->secrets->values[QStringLiteral("ca")] = authority.certificate();
        const auto connector = m_plant->connector(feed(server.url(), {{"tls", QJsonObject{{"ca_secret", "ca"}}}}));
        QCOMPARE(m_plant->fetch(*connector).kind(), QStringLiteral("payload")); // it answers no stream
    }

private:
    std::unique_ptr<StreamPlant> m_plant;
};

QTEST_GUILESS_MAIN(TestSseConnector)
#include "tst_sse_connector.moc"
