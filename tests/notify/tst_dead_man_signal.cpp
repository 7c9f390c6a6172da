// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/dead_man_signal.h"
#include "tests/datasources/scripted_server.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

class TestDeadManSignal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void eachSignNeedsTheEngine()
    {
        ScriptedServer receiver(ScriptedServer::answer("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK"));
        const FixedClock clock(at("2026-11-21T05:00:00Z"));
        std::atomic<int> changes = 0;
        std::atomic<bool> fails = false;
        DeadManSignal::Settings settings;
        settings.deadMan = {ChannelId(QStringLiteral("hook")), 20ms};
        settings.webhook = {receiver.url(), QStringLiteral("key"), {}};
        settings.secretOf = [](const QString &) -> Result<QByteArray> { return QByteArray("key"); };
        settings.clock = &clock;
        settings.onHealth = [&](const ChannelHealth &health) {
            fails = health.failure.has_value();
            ++changes;
        };
        DeadManSignal signal(settings);
        signal.engineIsAlive();
        QTRY_COMPARE(receiver.requests.size(), 1);
        QTRY_COMPARE(changes.load(), 1); // that it works is known now
        signal.engineIsAlive();
        QTRY_COMPARE(receiver.requests.size(), 2);
        QCOMPARE(changes.load(), 1);
        receiver.close();
        signal.engineIsAlive();
        QTRY_VERIFY(fails);
        QCOMPARE(receiver.requests.size(), 2); // one for each time that the engine was heard of
        QCOMPARE(changes.load(), 2);
    }
};

QTEST_GUILESS_MAIN(TestDeadManSignal)
#include "tst_dead_man_signal.moc"
