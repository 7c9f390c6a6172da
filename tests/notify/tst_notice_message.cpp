// SPDX-License-Identifier: GPL-3.0-or-later
// Which notices go in one message, and what that says.
#include "core/notify/message.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

WaitingNotice waiting(std::int64_t no, const char *bundle = "", const char *recipient = "duty")
{
    WaitingNotice made;
    made.no = no;
    made.notice.id = QStringLiteral("f1/%1/0/mail/duty").arg(no);
    made.notice.recipient = QString::fromLatin1(recipient);
    made.notice.address = made.notice.recipient + QStringLiteral("@tinh.gov.vn");
    made.notice.bundle = QString::fromLatin1(bundle);
    made.notice.priority = Priority::Normal;
    made.notice.at = at("2026-11-21T05:00:00Z") + std::chrono::minutes(no);
    made.notice.subject = QStringLiteral("s%1").arg(no);
    made.notice.body = QStringLiteral("b%1").arg(no);
    return made;
}

/// "1,2 3"
QString groups(const std::vector<WaitingNotice> &all)
{
    QStringList messages;
    for (const auto &together : messagesOf(all)) {
        QStringList numbers;
        for (const WaitingNotice &one : together)
            numbers.push_back(QString::number(one.no));
        messages.push_back(numbers.join(u','));
    }
    return messages.join(u' ');
}

} // namespace

class TestNoticeMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void bundlesOfARecipientGoTogether()
    {
        QCOMPARE(groups({waiting(1), waiting(2, "a"), waiting(3), waiting(4, "a"), waiting(5, "b"),
                         waiting(6, "a", "head"), waiting(7, "a")}),
                 QStringLiteral("1 2,4,7 3 5 6"));
        QCOMPARE(groups({}), QString());
    }

    void changedAddressIsAnotherRecipient()
    {
        WaitingNotice moved = waiting(2, "a");
        moved.notice.address = QStringLiteral("moi@tinh.gov.vn");
        QCOMPARE(groups({waiting(1, "a"), moved}), QStringLiteral("1 2"));
    }

    void triedTogetherGoesTogetherAgain()
    {
        std::vector<WaitingNotice> all{waiting(1, "a"), waiting(2, "a"), waiting(3, "a")};
        const NoticeMessage first = messageOf({all[0], all[1]});
        all[0].message = all[1].message = first.id; // 3 came after the first attempt
        QCOMPARE(groups(all), QStringLiteral("1,2 3"));
        QCOMPARE(messageOf({all[0], all[1]}).id, first.id);
    }

    void saysWhatItHolds()
    {
        WaitingNotice urgent = waiting(2, "a");
        urgent.notice.priority = Priority::High;
        const NoticeMessage one = messageOf({waiting(1)});
        QCOMPARE(one.id, waiting(1).notice.id);
        QCOMPARE(one.subject, QStringLiteral("s1"));
        QCOMPARE(one.body, QStringLiteral("b1"));
        const NoticeMessage two = messageOf({waiting(1, "a"), urgent});
        QCOMPARE(two.subject, QStringLiteral("2 notices, the highest: High"));
        QCOMPARE(two.body, QStringLiteral("1. s1\nb1\n\n2. s2\nb2"));
        QVERIFY(two.priority == Priority::High);
        QVERIFY(two.at == urgent.notice.at);
        QCOMPARE(two.address, QStringLiteral("duty@tinh.gov.vn"));
    }

    void idIsMadeOfWhatIsTold()
    {
        const QString id = messageOf({waiting(1, "a"), waiting(2, "a")}).id;
        QVERIFY(id.startsWith(QStringLiteral("f1/together/")));
        QCOMPARE(messageOf({waiting(2, "a"), waiting(1, "a")}).id, id);
        QVERIFY(messageOf({waiting(1, "a"), waiting(3, "a")}).id != id);
    }

    void infoStaysInfo()
    {
        WaitingNotice info = waiting(1);
        info.notice.priority = Priority::Info;
        QVERIFY(messageOf({info}).priority == Priority::Info);
    }

    void marksAreSeen()
    {
        WaitingNotice again = waiting(2, "a");
        again.mayBeDuplicate = true;
        const NoticeMessage message = messageOf({waiting(1, "a"), again});
        QVERIFY(message.mayBeDuplicate);
        QVERIFY(message.body.endsWith(QStringLiteral("\n\nThis message may have reached you before.")));
        WaitingNotice trial = waiting(3);
        trial.notice.isTest = true;
        QCOMPARE(messageOf({trial}).subject, QStringLiteral("[TRIAL] s3"));
        QVERIFY(messageOf({trial}).isTest);
    }
};

QTEST_GUILESS_MAIN(TestNoticeMessage)
#include "tst_notice_message.moc"
