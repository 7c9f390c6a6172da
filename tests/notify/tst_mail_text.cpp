// SPDX-License-Identifier: GPL-3.0-or-later
// What a mail looks like, read by another program.
#include "core/notify/channels/mail_text.h"
#include "tests/notify/parsed_mail.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;

namespace {

const QString kSubject = QStringLiteral("Khẩn cấp: Mực nước sông Hương tại trạm Kim Long vượt báo động II – Phường Kim "
                                        "Long, thành phố Huế, cần báo ngay cho ban chỉ huy phòng thủ dân sự 🌊");

EmailChannel channelOf(const QString &fromName = {})
{
    EmailChannel channel;
    channel.from = QStringLiteral("ioc@tinh.gov.vn");
    channel.fromName = fromName;
    return channel;
}

NoticeMessage messageOf(const QString &subject, const QString &body)
{
    NoticeMessage message;
    message.id = QStringLiteral("f1/184-1795237200000/0/mail/duty");
    message.address = QStringLiteral("truc@tinh.gov.vn");
    message.priority = Priority::Critical;
    message.subject = subject;
    message.body = body;
    return message;
}

} // namespace

class TestMailText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void anotherProgramReadsWhatWasMeant()
    {
        const QString body = QStringLiteral("Trạm Kim Long: 2,31 m.\nNơi xảy ra: Phường Kim Long\n.\n..dấu chấm");
        const auto text = mailText(messageOf(kSubject, body), channelOf(QStringLiteral("Trung tâm, \"IOC\"")),
                                   at("2026-11-21T05:00:00Z"));
        IOC_VERIFY(text);
        const QJsonObject mail = parsedMail(*text);
        QCOMPARE(mail["Subject"].toString(), kSubject);
        QCOMPARE(mail["body"].toString().replace(QLatin1String("\r\n"), QLatin1String("\n")).trimmed(), body);
        QVERIFY(mail["From"].toString().contains(QStringLiteral("Trung tâm")));
        QVERIFY(mail["From"].toString().endsWith(QStringLiteral("<ioc@tinh.gov.vn>")));
        QCOMPARE(mail["To"].toString(), QStringLiteral("truc@tinh.gov.vn"));
        QCOMPARE(mail["Date"].toString(), QStringLiteral("Sat, 21 Nov 2026 05:00:00 +0000"));
        QCOMPARE(mail["Importance"].toString(), QStringLiteral("high"));
        QVERIFY(!mail.contains(QStringLiteral("X-Toancanh-Possible-Duplicate")));
        QVERIFY(!mail.contains(QStringLiteral("X-Toancanh-Test")));
        QCOMPARE(mail["defects"].toInt(), 0);
    }

    void linesAreShortAndEndInCrLf()
    {
        const auto text = mailText(messageOf(kSubject, QString(5000, u'ộ')), channelOf(), at("2026-11-21T05:00:00Z"));
        IOC_VERIFY(text);
        QVERIFY(text->endsWith("\r\n"));
        for (const QByteArray &line : text->chopped(2).split('\n')) {
            QVERIFY2(line.size() <= 76 + 1, line.constData());
            QVERIFY(!line.chopped(line.endsWith('\r') ? 1 : 0).contains('\r'));
        }
        QCOMPARE(text->count('\n'), text->count("\r\n"));
    }

    void nothingBecomesAHeader_data()
    {
        QTest::addColumn<QString>("evil");
        QTest::newRow("CRLF") << QStringLiteral("x\r\nBcc: evil@x.vn");
        QTest::newRow("LF") << QStringLiteral("x\nBcc: evil@x.vn");
        QTest::newRow("CR") << QStringLiteral("x\rBcc: evil@x.vn");
        QTest::newRow("end of head") << QStringLiteral("x\r\n\r\nbody");
        QTest::newRow("line separator") << QStringLiteral("x\u2028Bcc: evil@x.vn");
        QTest::newRow("null") << QString(QStringLiteral("x") + QChar(0) + QStringLiteral("y"));
        QTest::newRow("encoded word") << QStringLiteral("=?UTF-8?B?DQpCY2M6IGV2aWxAeC52bg==?=");
    }

    void nothingBecomesAHeader()
    {
        QFETCH(QString, evil);
        NoticeMessage message = messageOf(evil, evil);
        const auto plain =
            mailText(messageOf(QStringLiteral("x"), QStringLiteral("y")), channelOf(QStringLiteral("n")), {});
        message.id = evil;
        const auto text = mailText(message, channelOf(evil), {});
        IOC_VERIFY(text);
        const auto namesOf = [](const QByteArray &mail) {
            QByteArrayList names;
            for (const QByteArray &line : mail.left(mail.indexOf("\r\n\r\n")).split('\n')) {
                if (!line.startsWith(' '))
                    names.push_back(line.left(line.indexOf(':')));
            }
            return names;
        };
        QCOMPARE(namesOf(*text), namesOf(*plain));
        message = messageOf(QStringLiteral("x"), {});
        message.address = QStringLiteral("a@b.vn\r\nBcc: c@d.vn");
        IOC_FAILS(mailText(message, channelOf(), {}), ErrorCode::Usage);
    }

    void encodedWordsPartNoCharacter()
    {
        for (const QByteArray &word : encodedHeader(kSubject).split(' ')) {
            QVERIFY(word.trimmed().size() <= 75);
            const QByteArray bytes = QByteArray::fromBase64(word.trimmed().mid(10).chopped(2));
            QCOMPARE(QString::fromUtf8(bytes).toUtf8(), bytes);
            QVERIFY(!QString::fromUtf8(bytes).contains(QChar::ReplacementCharacter));
        }
        QCOMPARE(encodedHeader(QStringLiteral("Plain: 1-2")), QByteArray("Plain: 1-2"));
    }

    void duplicateAndTrialAreMarked()
    {
        NoticeMessage message = messageOf(QStringLiteral("x"), QStringLiteral("y"));
        const auto first = mailText(message, channelOf(), at("2026-11-21T05:00:00Z"));
        message.mayBeDuplicate = true;
        message.isTest = true;
        const QJsonObject again = parsedMail(*mailText(message, channelOf(), at("2026-11-21T06:00:00Z")));
        QCOMPARE(again["X-Toancanh-Possible-Duplicate"].toString(), QStringLiteral("yes"));
        QCOMPARE(again["X-Toancanh-Test"].toString(), QStringLiteral("yes"));
        QCOMPARE(again["Message-ID"].toString(), parsedMail(*first)["Message-ID"].toString());
        message.id += u'2';
        QVERIFY(parsedMail(*mailText(message, channelOf(), {}))["Message-ID"].toString() !=
                again["Message-ID"].toString());
    }
};

QTEST_GUILESS_MAIN(TestMailText)
#include "tst_mail_text.moc"
