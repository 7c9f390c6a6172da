// SPDX-License-Identifier: GPL-3.0-or-later
// Mail to a real server, and what goes wrong on the way.
#include "core/notify/channels/mail_channel.h"
#include "tests/datasources/tls_server.h"
#include "tests/notify/parsed_mail.h"
#include "tests/servers/smtp_server.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const Instant kNow = at("2026-11-21T05:00:00Z");
const QString kUser = QStringLiteral("reader");
const QByteArray kSecretText = "Kín-đáo-không-ai-biết";

} // namespace

class TestMailChannel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_authority.issue("server");
        m_other.issue("server");
        m_elsewhere.issue("elsewhere");
    }
    void init()
    {
        failOnAnyWarning();
        m_secrets = {{QStringLiteral("password"), SmtpServer::kPassword},
                     {QStringLiteral("wrong"), kSecretText},
                     {QStringLiteral("ca"), m_authority.certificate()},
                     {QStringLiteral("other-ca"), m_other.certificate()},
                     {QStringLiteral("elsewhere-ca"), m_elsewhere.certificate()},
                     {QStringLiteral("no-ca"), "x"}};
        m_isStopping = false;
    }

    void arrivesAsItWasMeant_data()
    {
        QTest::addColumn<SmtpServer::Tls>("tls");
        QTest::newRow("STARTTLS") << SmtpServer::Tls::StartTls;
        QTest::newRow("implicit TLS") << SmtpServer::Tls::Implicit;
    }

    void arrivesAsItWasMeant()
    {
        QFETCH(SmtpServer::Tls, tls);
        const SmtpServer server = serverOf(tls, kUser);
        EmailChannel settings = settingsOf(server);
        if (tls == SmtpServer::Tls::Implicit)
            settings.tls = EmailChannel::Tls::Implicit;
        settings.user = kUser;
        settings.secret = QStringLiteral("password");
        NoticeMessage message = messageTo("truc@tinh.gov.vn");
        message.body = QStringLiteral("Trạm Kim Long: 2,31 m.\n.\nhết");
        QVERIFY2(!send(settings, message), qPrintable(m_sentence));
        const QByteArrayList mails = server.mails();
        QCOMPARE(mails.size(), 1);
        const QByteArrayList envelope = mails[0].split('\n');
        QCOMPARE(envelope[0].trimmed(), QByteArray("ioc@tinh.gov.vn"));
        QCOMPARE(envelope[1].trimmed(), QByteArray("truc@tinh.gov.vn"));
        const QJsonObject mail = parsedMail(mails[0].mid(mails[0].indexOf("\r\n\r\n") + 4));
        QCOMPARE(mail["Subject"].toString(), message.subject);
        QCOMPARE(mail["body"].toString().replace(QLatin1String("\r\n"), QLatin1String("\n")).trimmed(), message.body);
    }

    void nothingIsSaidWithoutTls()
    {
        const SmtpServer server = serverOf(SmtpServer::Tls::None);
        expect(send(settingsOf(server), messageTo("truc@tinh.gov.vn")), ErrorCode::Tls, false, false);
        QVERIFY(server.mails().isEmpty());
    }

    void onlyTheNamedAuthorityIsTrusted_data()
    {
        QTest::addColumn<QString>("authority");
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<ErrorCode>("error");
        QTest::newRow("another authority") << QStringLiteral("other-ca") << QStringLiteral("server") << ErrorCode::Tls;
        QTest::newRow("the system's") << QString() << QStringLiteral("server") << ErrorCode::Tls;
        QTest::newRow("another name") << QStringLiteral("elsewhere-ca") << QStringLiteral("elsewhere")
                                      << ErrorCode::Tls;
        QTest::newRow("no certificate") << QStringLiteral("no-ca") << QStringLiteral("server") << ErrorCode::Secret;
        QTest::newRow("no such secret") << QStringLiteral("none") << QStringLiteral("server") << ErrorCode::Secret;
    }

    void onlyTheNamedAuthorityIsTrusted()
    {
        QFETCH(QString, authority);
        QFETCH(QString, certificate);
        QFETCH(ErrorCode, error);
        const Authority &issuer = certificate == u"server" ? m_authority : m_elsewhere;
        const SmtpServer server(SmtpServer::Tls::StartTls, issuer.certificate(certificate.toLatin1()),
                                issuer.key(certificate.toLatin1()));
        EmailChannel settings = settingsOf(server);
        settings.caSecret = authority;
        expect(send(settings, messageTo("truc@tinh.gov.vn")), error, false, false);
        QVERIFY(server.mails().isEmpty());
    }

    void wrongPasswordIsTheChannelsFaultAndStaysSecret()
    {
        const SmtpServer server = serverOf(SmtpServer::Tls::StartTls, kUser);
        EmailChannel settings = settingsOf(server);
        settings.user = kUser;
        settings.secret = QStringLiteral("wrong");
        expect(send(settings, messageTo("truc@tinh.gov.vn")), ErrorCode::Secret, false, false);
        QVERIFY(!m_sentence.toUtf8().contains(kSecretText));
        QVERIFY(!m_sentence.toUtf8().contains(kSecretText.toBase64()));
        QVERIFY(server.mails().isEmpty());
    }

    void refusedRecipientIsNotTheChannelsFault()
    {
        const SmtpServer server = serverOf(SmtpServer::Tls::StartTls);
        expect(send(settingsOf(server), messageTo("nobody@tinh.gov.vn")), ErrorCode::Http, true, true);
        QVERIFY(m_sentence.contains(QStringLiteral("550")));
        expect(send(settingsOf(server), messageTo("later@tinh.gov.vn")), ErrorCode::Http, true, false);
        EmailChannel stranger = settingsOf(server);
        stranger.from = QStringLiteral("stranger@tinh.gov.vn");
        expect(send(stranger, messageTo("truc@tinh.gov.vn")), ErrorCode::Http, false, false);
        NoticeMessage refused = messageTo("truc@tinh.gov.vn");
        refused.id = QStringLiteral("refused");
        expect(send(settingsOf(server), refused), ErrorCode::Http, true, true);
        QVERIFY(server.mails().isEmpty());
    }

    void silentServerMayHaveTakenIt()
    {
        const SmtpServer server = serverOf(SmtpServer::Tls::StartTls);
        server.beSilent(true);
        m_limits.whole = 3s;
        const Sending sending = send(settingsOf(server), messageTo("truc@tinh.gov.vn"));
        QVERIFY(sending);
        QVERIFY(sending->error.code == ErrorCode::Timeout);
        QVERIFY(sending->mayHaveArrived);
        QCOMPARE(server.mails().size(), 1);
        m_limits = {};
    }

    void frozenServerHasTakenNothing()
    {
        SmtpServer server = serverOf(SmtpServer::Tls::StartTls);
        server.freeze();
        m_limits.whole = 2s;
        expect(send(settingsOf(server), messageTo("truc@tinh.gov.vn")), ErrorCode::Timeout, false, false);
        server.thaw();
        m_limits = {};
    }

    void deadServerAndBack()
    {
        SmtpServer server = serverOf(SmtpServer::Tls::StartTls);
        server.kill();
        expect(send(settingsOf(server), messageTo("truc@tinh.gov.vn")), ErrorCode::Connection, false, false);
        server.start();
        QVERIFY(!send(settingsOf(server), messageTo("truc@tinh.gov.vn")));
        QCOMPARE(server.mails().size(), 1);
    }

    void unknownNameIsToldAsSuch()
    {
        EmailChannel settings;
        settings.host = QStringLiteral("mail.invalid");
        settings.from = QStringLiteral("ioc@tinh.gov.vn");
        expect(send(settings, messageTo("truc@tinh.gov.vn")), ErrorCode::NameResolution, false, false);
    }

    void endsWhenTheProgramDoes()
    {
        SmtpServer server = serverOf(SmtpServer::Tls::StartTls);
        server.freeze();
        m_isStopping = true;
        expect(send(settingsOf(server), messageTo("truc@tinh.gov.vn")), ErrorCode::Cancelled, false, false);
        server.thaw();
    }

private:
    SmtpServer serverOf(SmtpServer::Tls tls, const QString &user = {}) const
    {
        return SmtpServer(tls, m_authority.certificate("server"), m_authority.key("server"), user);
    }

    static EmailChannel settingsOf(const SmtpServer &server)
    {
        EmailChannel settings;
        settings.host = QStringLiteral("127.0.0.1");
        settings.port = server.port();
        settings.from = QStringLiteral("ioc@tinh.gov.vn");
        settings.fromName = QStringLiteral("Trung tâm điều hành");
        settings.caSecret = QStringLiteral("ca");
        return settings;
    }

    static NoticeMessage messageTo(const char *address)
    {
        NoticeMessage message;
        message.id = QStringLiteral("f1/184-1/0/mail/duty");
        message.address = QString::fromLatin1(address);
        message.subject = QStringLiteral("Khẩn cấp: Mực nước vượt báo động II – Phường Kim Long, thành phố Huế");
        message.body = QStringLiteral("Trạm Kim Long");
        return message;
    }

    Sending send(const EmailChannel &settings, const NoticeMessage &message)
    {
        const SecretOf secretOf = [this](const QString &name) -> Result<QByteArray> {
            if (!m_secrets.contains(name))
                return Error{ErrorCode::Secret, QStringLiteral("none")};
            return m_secrets[name];
        };
        Sending sending = MailChannel(settings, secretOf, m_limits, m_isStopping).send(message, kNow);
        m_sentence = sending ? toString(sending->error) : QString();
        return sending;
    }

    void expect(const Sending &sending, ErrorCode code, bool isOfRecipient, bool isFinal)
    {
        QVERIFY2(sending, "it was sent");
        QCOMPARE(toString(sending->error.code), toString(code));
        QCOMPARE(sending->isOfRecipient, isOfRecipient);
        QCOMPARE(sending->isFinal, isFinal);
        QVERIFY(!sending->mayHaveArrived);
    }

    Authority m_authority{"ours"};
    Authority m_other{"other"};
    Authority m_elsewhere{"elsewhere"};
    QMap<QString, QByteArray> m_secrets;
    SendingLimits m_limits;
    std::atomic<bool> m_isStopping = false;
    QString m_sentence;
};

QTEST_GUILESS_MAIN(TestMailChannel)
#include "tst_mail_channel.moc"
