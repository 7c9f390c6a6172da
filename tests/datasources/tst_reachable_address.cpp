// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/reachable_address.h"
#include "tests/datasources/black_hole.h"
#include "tests/datasources/played_names.h"
#include "tests/support.h"

#include <QTcpServer>
#include <QThread>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const QHostAddress kIpv4(QStringLiteral("127.0.0.1"));
const QHostAddress kOtherIpv4(QStringLiteral("127.0.0.2"));
const QHostAddress kIpv6(QStringLiteral("::1"));
const QHostAddress kNowhere(QStringLiteral("255.255.255.255")); // whom no connection can be made to

QStringList texts(const QList<QHostAddress> &addresses)
{
    QStringList found;
    for (const QHostAddress &address : addresses)
        found.push_back(address.toString());
    return found;
}

} // namespace

class ReachableAddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void takesFamiliesByTurns()
    {
        playName("mixed.test", {"fd00::1", "fd00::2", "fd00::3", "192.0.2.1", "192.0.2.2"});
        const auto found = addressesOf(QStringLiteral("mixed.test"), BlockingCall(30s));
        IOC_VERIFY(found);
        QCOMPARE(texts(*found), (QStringList{"fd00::1", "192.0.2.1", "fd00::2", "192.0.2.2", "fd00::3"}));
    }

    void anAddressIsItself()
    {
        for (const char *address : {"192.0.2.7", "fd00::7"}) {
            const auto found = addressesOf(QString::fromLatin1(address), BlockingCall(30s));
            IOC_VERIFY(found);
            QCOMPARE(texts(*found), QStringList{QString::fromLatin1(address)});
        }
    }

    void tellsANameThatNobodyKnows()
    {
        IOC_FAILS(addressesOf(QStringLiteral("no-such-host.invalid"), BlockingCall(30s)), ErrorCode::NameResolution);
    }

    void tellsANameServerThatDoesNotAnswer()
    {
        playName("slow.test", {"127.0.0.1"});
        slowName("slow.test", 2s);
        const BlockingCall call(100ms);
        for (int i = 0; i < 3; ++i) {
            const auto found = addressesOf(QStringLiteral("slow.test"), call);
            IOC_FAILS(found, ErrorCode::NameResolution);
            QVERIFY2(found.error().message.contains(QStringLiteral("in time")), qPrintable(found.error().message));
        }
        QCOMPARE(lookUpsOf("slow.test"), 1); // the one that hangs, and no thread more
        slowName("slow.test", 0s);
        const auto patient = addressesOf(QStringLiteral("slow.test"), BlockingCall(30s));
        IOC_VERIFY(patient);
        QCOMPARE(patient->front(), kIpv4);
        const auto later = addressesOf(QStringLiteral("slow.test"), BlockingCall(30s));
        IOC_VERIFY(later);
        QCOMPARE(lookUpsOf("slow.test"), 2); // nothing is kept: addresses change
    }

    void passesOverAnAddressThatSwallowsEverything()
    {
        QTcpServer server;
        QVERIFY(server.listen(kIpv4));
        const BlackHole hole(kIpv6, server.serverPort());
        const auto found = firstToAnswer({kIpv6, kIpv4}, server.serverPort(), BlockingCall(30s));
        IOC_VERIFY(found);
        QCOMPARE(*found, kIpv4);
    }

    void passesOverSeveralOfOneFamily()
    {
        QTcpServer server;
        QVERIFY(server.listen(kOtherIpv4));
        const BlackHole hole(kIpv4, server.serverPort());
        const auto found = firstToAnswer({kIpv4, kOtherIpv4}, server.serverPort(), BlockingCall(30s));
        IOC_VERIFY(found);
        QCOMPARE(*found, kOtherIpv4);
    }

    void passesOverOneThatRefuses()
    {
        QTcpServer server;
        QVERIFY(server.listen(kIpv4));
        const auto found = firstToAnswer({kNowhere, kIpv6, kIpv4}, server.serverPort(), BlockingCall(30s));
        IOC_VERIFY(found);
        QCOMPARE(*found, kIpv4);
    }

    void prefersTheFirstOfTwoThatAnswer()
    {
        QTcpServer server;
        QVERIFY(server.listen(kIpv4));
        QTcpServer other;
        QVERIFY(other.listen(kIpv6, server.serverPort()));
        const auto found = firstToAnswer({kIpv6, kIpv4}, server.serverPort(), BlockingCall(30s));
        IOC_VERIFY(found);
        QCOMPARE(*found, kIpv6);
    }

    void tellsThatAllRefuse()
    {
        QTcpServer nobody;
        QVERIFY(nobody.listen(kIpv4));
        const int port = nobody.serverPort();
        nobody.close();
        const auto found = firstToAnswer({kIpv6, kIpv4}, port, BlockingCall(30s));
        IOC_FAILS(found, ErrorCode::Connection);
        QCOMPARE(found.error().native, ECONNREFUSED);
    }

    void tellsThatAllSwallow()
    {
        const BlackHole hole(kIpv4);
        const BlackHole other(kIpv6, hole.port());
        IOC_FAILS(firstToAnswer({kIpv6, kIpv4}, hole.port(), BlockingCall(600ms)), ErrorCode::Timeout);
    }

    void endsWhenNobodyWaitsAnyMore()
    {
        const BlackHole hole(kIpv4);
        BlockingCall call(1h);
        std::optional<Result<QHostAddress>> found;
        const std::unique_ptr<QThread> thread(
            QThread::create([&] { found.emplace(firstToAnswer({kIpv4}, hole.port(), call)); }));
        thread->start();
        call.cancel();
        QVERIFY(thread->wait(30'000));
        IOC_FAILS(*found, ErrorCode::Timeout);
    }
};

QTEST_GUILESS_MAIN(ReachableAddressTest)
#include "tst_reachable_address.moc"
