// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/check_notify.h"
#include "core/pack/pack_reader.h"
#include "tests/pack/pack_copy.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

QByteArray notifyFile()
{
    QFile file(QStringLiteral(TEST_SOURCE_DIR "/notify.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

PackReading readWith(const QByteArray &notify)
{
    PackCopy copy;
    copy.add(QStringLiteral("notify.json"), notify);
    return readPack(copy.path());
}

} // namespace

class TestNotifySettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void readsWhatItSays();
    void packWithoutItTellsNobody();
    void exampleOfTheDocumentIsGood();
    void refusesWhatDoesNotFit_data();
    void refusesWhatDoesNotFit();
    void addressesAreJudged_data();
    void addressesAreJudged();
};

void TestNotifySettings::readsWhatItSays()
{
    const PackReading reading = readWith(notifyFile());
    QVERIFY2(reading.pack, qPrintable(texts(reading.problems).join(u'\n')));
    const NotifySettings &settings = *reading.pack->notify;
    QCOMPARE(settings.channels.size(), size_t(5));
    const auto &mail = std::get<EmailChannel>(settings.channel(ChannelId(QStringLiteral("mail")))->by);
    QCOMPARE(mail.port, 587);
    QVERIFY(mail.tls == EmailChannel::Tls::StartTls);
    QCOMPARE(mail.secret, QStringLiteral("smtp"));
    const auto &old = std::get<EmailChannel>(settings.channel(ChannelId(QStringLiteral("mail-old")))->by);
    QCOMPARE(old.port, 465);
    QVERIFY(old.tls == EmailChannel::Tls::Implicit);
    QCOMPARE(old.caSecret, QStringLiteral("ca"));
    const auto &sms = std::get<SmsChannel>(settings.channel(ChannelId(QStringLiteral("sms")))->by);
    QVERIFY(sms.bodyKind == SmsChannel::Body::Form);
    QCOMPARE(sms.body, QStringLiteral("key={secret}&msg={text}&phone%20no={to}"));
    QVERIFY(sms.withoutMarks);
    QCOMPARE(sms.expects, QStringLiteral("OK"));
    QCOMPARE(settings.person(QStringLiteral("duty"))->addresses.at(ChannelId(QStringLiteral("sms"))),
             QStringLiteral("+84912345678"));
    const NotifyRoute &route = settings.routes.at(0);
    QVERIFY(route.least == Priority::Info);
    QVERIFY(route.quiet->passes == Priority::High);
    QCOMPARE(route.quiet->from, QTime(22, 0));
    QVERIFY(route.quiet->holds(QTime(22, 0)) && route.quiet->holds(QTime(5, 59)));
    QVERIFY(!route.quiet->holds(QTime(6, 0)) && !route.quiet->holds(QTime(21, 59)));
    QVERIFY(route.digest->every == 60min);
    QVERIFY(!route.tellsReturns);
    QVERIFY(settings.routes.at(1).tellsReturns);
    QVERIFY(settings.routes.at(1).takes(Priority::Critical, AgencyId(QStringLiteral("office"))));
    QVERIFY(!settings.routes.at(1).takes(Priority::Critical, AgencyId(QStringLiteral("monitoring"))));
    QVERIFY(!settings.routes.at(1).takes(Priority::High, AgencyId(QStringLiteral("office"))));
    QVERIFY(settings.escalation.at(0).after == 15min);
    QVERIFY(settings.deadMan->every == 120s);
    QVERIFY(settings.giveUpAfter == 6h);
}

void TestNotifySettings::packWithoutItTellsNobody()
{
    const PackReading reading = readPack(QStringLiteral(SMALL_PACK));
    QVERIFY(reading.pack);
    QVERIFY(!reading.pack->notify);
    QCOMPARE(notifyFaults(*reading.pack), QStringList());
}

void TestNotifySettings::exampleOfTheDocumentIsGood()
{
    QFile file(QStringLiteral(REPOSITORY_DIR "/docs/notifications.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray document = file.readAll();
    const qsizetype from = document.indexOf("{ \"$schema\"");
    const PackReading reading = readWith(document.mid(from, document.indexOf("\n```", from) - from));
    QVERIFY2(reading.pack, qPrintable(texts(reading.problems).join(u'\n')));
    QCOMPARE(reading.pack->notify->channels.size(), size_t(4));
}

void TestNotifySettings::refusesWhatDoesNotFit_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const char *before, const char *after, const char *reason) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QString::fromUtf8(reason);
    };
    row("channel twice", R"("id": "mail-old")", R"("id": "mail")", "The id “mail” stands twice.");
    row("no such role", R"("role": "lead")", R"("role": "boss")", "There is no role “boss”.");
    row("no such channel", R"(["desk", "mail"])", R"(["desk", "fax"])", "There is no channel “fax”.");
    row("no such person", R"("people": ["head"])", R"("people": ["nobody"])", "names “nobody”");
    row("no such agency", R"(["office"])", R"(["harbour"])", "There is no agency “harbour”.");
    row("nobody there", R"("sms": "0912345679")", R"("mail": "g@tinh.gov.vn")", "Nobody of “lead” has an address");
    row("address of the screen", R"("mail": "truc@)", R"("desk": "truc@)", "for “desk”, which takes none");
    row("no address", "truc@tinh.gov.vn", "truc@tinh.gov.vn, x@y.vn", "is no mail address");
    row("header in an address", "truc@tinh.gov.vn", "truc@tinh.gov.vn\\r\\nBcc: x@y.vn", "is no mail address");
    row("no number", "+84912345678", "09x2345678", "is no telephone number");
    row("no sender", R"("from": "ioc@tinh.gov.vn", "from_name")", R"("from": "ioc", "from_name")", "“ioc” is no mail");
    row("user without secret", R"("secret": "smtp", )", "", "needs user and secret, or neither");
    row("plain http abroad", "https://truc.gov.vn", "http://truc.gov.vn", "needs https");
    row("plain http of a clever name", "https://truc.gov.vn", "http://10.0.0.1.evil.vn", "needs https");
    row("text nowhere", R"("msg": "{text}", )", "", "must pass on {to} and {text}");
    row("strange placeholder", R"("msg": "{text}")", R"("msg": "{text}{name}")", "no placeholder {name}");
    row("secret nowhere", R"("key": "{secret}")", R"("key": "x")", "needs a secret and a place {secret}");
    row("quiet for nothing", R"("to": "06:00")", R"("to": "22:00")", "end when they begin");
    row("sign of life by text", R"("dead_man": { "channel": "hook")", R"("dead_man": { "channel": "sms")",
        "and “sms” is none");
    row("nobody hears", R"("least_priority": "info")", R"("least_priority": "info", "owners": ["monitoring"])", "");
    row("screen alone", R"("channels": ["desk", "mail"])", R"("channels": ["desk"])", "but by a screen at most");
    row("unknown key", R"("give_up_after_h": 6)", R"("password": "x")", "password");
}

void TestNotifySettings::refusesWhatDoesNotFit()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, reason);
    QByteArray notify = notifyFile();
    QVERIFY(notify.contains(before));
    notify.replace(notify.indexOf(before), before.size(), after);
    const PackReading reading = readWith(notify);
    if (reason.isEmpty()) { // both agencies are still heard: one by each route
        QVERIFY2(reading.pack, qPrintable(texts(reading.problems).join(u'\n')));
        notify.replace("\"owners\": [\"office\"]", "\"owners\": [\"monitoring\"]");
        QCOMPARE(texts(readWith(notify).problems),
                 QStringList{
                     QStringLiteral("notify.json: Nobody is told of a critical alarm of “office”, but by a screen at "
                                    "most.")});
        return;
    }
    QVERIFY(!reading.pack);
    QVERIFY2(texts(reading.problems).join(u'\n').contains(reason), qPrintable(texts(reading.problems).join(u'\n')));
}

void TestNotifySettings::addressesAreJudged_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isMail");
    QTest::addColumn<bool>("isNumber");
    QTest::newRow("plain") << QStringLiteral("truc.ban+1@ioc.tinh.gov.vn") << true << false;
    QTest::newRow("no domain") << QStringLiteral("a@localhost") << false << false;
    QTest::newRow("two") << QStringLiteral("a@b.vn,c@d.vn") << false << false;
    QTest::newRow("angle") << QStringLiteral("<a@b.vn>") << false << false;
    QTest::newRow("line feed at the end") << QStringLiteral("a@b.vn\n") << false << false;
    QTest::newRow("space") << QStringLiteral("a @b.vn") << false << false;
    QTest::newRow("letters") << QStringLiteral("trực@b.vn") << false << false;
    QTest::newRow("two dots") << QStringLiteral("a..b@b.vn") << false << false;
    QTest::newRow("long") << (QString(65, u'a') + QStringLiteral("@b.vn")) << false << false;
    QTest::newRow("empty") << QString() << false << false;
    QTest::newRow("country") << QStringLiteral("+84912345678") << false << true;
    QTest::newRow("home") << QStringLiteral("0912345678") << false << true;
    QTest::newRow("spaces") << QStringLiteral("0912 345 678") << false << false;
    QTest::newRow("number and line") << QStringLiteral("0912345678\n") << false << false;
    QTest::newRow("other digits") << QStringLiteral("०९१२३४५") << false << false;
}

void TestNotifySettings::addressesAreJudged()
{
    QFETCH(QString, text);
    QFETCH(bool, isMail);
    QFETCH(bool, isNumber);
    QCOMPARE(isMailAddress(text), isMail);
    QCOMPARE(isPhoneNumber(text), isNumber);
}

QTEST_GUILESS_MAIN(TestNotifySettings)
#include "tst_notify_settings.moc"
