// SPDX-License-Identifier: GPL-3.0-or-later
// What fits into one text message: 3GPP TS 23.038, 160 letters of seven bits or 70 of sixteen.
#include "core/notify/channels/sms_gateway.h"
#include "core/notify/channels/sms_text.h"
#include "tests/support.h"

#include <QUrl>

using namespace ioc;
using namespace ioc::test;

namespace {

NoticeMessage messageOf(const QString &subject, const QString &body = {})
{
    NoticeMessage message;
    message.subject = subject;
    message.body = body;
    return message;
}

} // namespace

class TestSmsText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void shortTextStaysWhole()
    {
        QCOMPARE(smsText(messageOf(QStringLiteral("Khẩn cấp: x"), QStringLiteral("một\nhai")), false),
                 QStringLiteral("Khẩn cấp: x. một hai"));
    }

    void cutAt160LettersOfTheGsmAlphabet()
    {
        const QString text = QString(157, u'a'); // with ". " 159, and one more
        QCOMPARE(smsText(messageOf(text, QStringLiteral("b")), false), QString(text + QStringLiteral(". b")));
        const QString cut = smsText(messageOf(text, QStringLiteral("bc")), false);
        QCOMPARE(cut, QString(text + QStringLiteral("...")));
        QCOMPARE(cut.size(), 160);
    }

    void lettersOfTheSecondTableCountTwice()
    {
        QCOMPARE(smsText(messageOf(QString(100, u'€')), false), QString(QString(78, u'€') + QStringLiteral("...")));
    }

    void cutAt70UnitsOtherwise()
    {
        const QString text = QString(67, u'ộ');
        QCOMPARE(smsText(messageOf(text, QStringLiteral("b")), false), QString(text + QStringLiteral(". b")));
        QCOMPARE(smsText(messageOf(text, QStringLiteral("bcd")), false), QString(text + QStringLiteral(".…")));
        QCOMPARE(smsText(messageOf(QString(200, u'ộ')), false), QString(QString(69, u'ộ') + QStringLiteral("…")));
    }

    void cutPartsNoCharacter()
    {
        for (int before = 60; before < 70; ++before) {
            const QString cut =
                smsText(messageOf(QString(QString(before, u'ộ') + QStringLiteral("🌊🌊🌊🌊🌊🌊"))), false);
            QVERIFY(cut.size() <= 70);
            QCOMPARE(QString::fromUtf8(cut.toUtf8()), cut);
            QVERIFY(!cut.chopped(1).back().isHighSurrogate());
        }
    }

    void marksMayBeLeftOut()
    {
        QCOMPARE(withoutMarks(QStringLiteral("Mực nước vượt báo động – “Đ”, ỗ ữ")),
                 QStringLiteral("Muc nuoc vuot bao dong - \"D\", o u"));
        const QString cut = smsText(messageOf(QString(200, u'ộ')), true);
        QCOMPARE(cut, QString(QString(157, u'o') + QStringLiteral("...")));
    }

    void duplicateIsMarkedWhereItIsRead()
    {
        NoticeMessage message = messageOf(QString(100, u'ộ'));
        message.mayBeDuplicate = true;
        QVERIFY(smsText(message, false).startsWith(QStringLiteral("[again?] ộ")));
    }

    void valuesAreEncodedForTheirPlace()
    {
        const std::map<QString, QByteArray> values{{QStringLiteral("to"), "+84"},
                                                   {QStringLiteral("text"), "a\"&b\n{secret} ộ"},
                                                   {QStringLiteral("secret"), "p&ss"}};
        QCOMPARE(filledTemplate(QStringLiteral("https://x/?to={to}&t={text}&k={secret}&o={other}"), values,
                                TemplatePlace::Url),
                 QByteArray("https://x/?to=%2B84&t=a%22%26b%0A%7Bsecret%7D%20%E1%BB%99&k=p%26ss&o={other}"));
        const QByteArray json =
            filledTemplate(QStringLiteral("{\"to\":\"{to}\",\"t\":\"{text}\"}"), values, TemplatePlace::Json);
        QCOMPARE(json, QByteArray("{\"to\":\"+84\",\"t\":\"a\\\"&b\\n{secret} \xE1\xBB\x99\"}"));
        QCOMPARE(filledTemplate(QStringLiteral("Bearer {secret}"), values, TemplatePlace::Header),
                 QByteArray("Bearer p&ss"));
    }
};

QTEST_GUILESS_MAIN(TestSmsText)
#include "tst_sms_text.moc"
