// SPDX-License-Identifier: GPL-3.0-or-later
// Every fault that a source asked by HTTP can play, at once, to one running program: it is said soon and the layer
// named, no wrong figure appears and the old one is called old, and all recover with nobody's help.
#include "tests/e2e/fault_pack.h"
#include "tests/e2e/running_program.h"

#include <QDate>

using namespace ioc::e2e;
using ioc::test::ScriptedServer;

namespace {

enum class Phase { Before, Fault, After };

constexpr int kBefore = 7;
constexpr int kAfter = 8;

} // namespace

class TestFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everySourceIsWellAtFirst();
    void eachFaultIsSaidAndItsLayerNamed();
    void noWrongFigureIsShownAndTheOldOneIsCalledOld();
    void allRecoverByThemselves();
    void cleanupTestCase();

private:
    void play(QTcpSocket &socket);

    /// One line for each fault whose feed or figure is not as `isRight` wants it.
    QStringList
    wrong(const std::function<bool(const Fault &, const QJsonObject &feed, const QJsonObject &figure)> &isRight);

    std::vector<Fault> m_faults = faultsOfSources(QDateTime::currentDateTimeUtc().date());
    Phase m_phase = Phase::Before;
    ScriptedServer m_server{[this](QTcpSocket &socket) { play(socket); }};
    RunningProgram m_program;
};

void TestFaults::play(QTcpSocket &socket)
{
    const QByteArray path = m_server.requests.takeLast().split(' ').value(1);
    for (const Fault &fault : m_faults) {
        if (path != "/" + fault.id.toLatin1())
            continue;
        if (m_phase == Phase::Fault)
            return fault.played(socket);
        const QByteArray body = fault.body(m_phase == Phase::Before ? kBefore : kAfter);
        return ScriptedServer::answer("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) +
                                      "\r\n\r\n" + body)(socket);
    }
    qFatal("nobody asks for %s", path.constData());
}

QStringList
TestFaults::wrong(const std::function<bool(const Fault &, const QJsonObject &, const QJsonObject &)> &isRight)
{
    const auto figures = m_program.told("overview", "indicators", "indicator");
    const auto feeds = m_program.told("feeds", "feeds", "id");
    QStringList lines;
    for (const Fault &fault : m_faults) {
        const QJsonObject feed = feeds.value(fault.id);
        const QJsonObject figure = figures.value(fault.id);
        if (!isRight(fault, feed, figure))
            lines.push_back(QStringLiteral("%1: %2, layer %3 “%4”, value %5 %6")
                                .arg(fault.id, feed[QLatin1String("state")].toString(),
                                     feed[QLatin1String("layer")].toString(), feed[QLatin1String("error")].toString())
                                .arg(figure[QLatin1String("value")].toDouble(-1))
                                .arg(figure[QLatin1String("quality")].toString()));
    }
    return lines;
}

/// Nothing is wrong within so many seconds.
#define TRY_NOTHING_WRONG(seconds, isRight)                                                                            \
    do {                                                                                                               \
        QStringList lines;                                                                                             \
        for (QDeadlineTimer end(seconds * 1000); !(lines = wrong(isRight)).isEmpty() && !end.hasExpired();)            \
            QTest::qWait(500);                                                                                         \
        QVERIFY2(lines.isEmpty(), qPrintable(lines.join(QLatin1Char('\n'))));                                          \
    } while (false)

void TestFaults::initTestCase()
{
    QVERIFY(m_faults.size() > 25);
    writeFaultPack(m_program.pack(), m_faults, m_server.url(""));
    const QByteArray complaint = m_program.start(m_server.url(""));
    QVERIFY2(complaint.isEmpty(), complaint.constData());
}

void TestFaults::everySourceIsWellAtFirst()
{
    TRY_NOTHING_WRONG(60, [](const Fault &, const QJsonObject &feed, const QJsonObject &figure) {
        return feed[QLatin1String("state")] == QLatin1String("ok") &&
               figure[QLatin1String("value")].toInt() == kBefore &&
               figure[QLatin1String("quality")] == QLatin1String("good");
    });
}

void TestFaults::eachFaultIsSaidAndItsLayerNamed()
{
    m_phase = Phase::Fault;
    TRY_NOTHING_WRONG(30, [](const Fault &fault, const QJsonObject &feed, const QJsonObject &) {
        return fault.layers.contains(feed[QLatin1String("layer")].toString()) &&
               !feed[QLatin1String("error")].toString().isEmpty();
    });
}

void TestFaults::noWrongFigureIsShownAndTheOldOneIsCalledOld()
{
    const auto isNotWrong = [](const Fault &, const QJsonObject &, const QJsonObject &figure) {
        return figure[QLatin1String("value")].toInt() == kBefore;
    };
    TRY_NOTHING_WRONG(30, [&](const Fault &fault, const QJsonObject &feed, const QJsonObject &figure) {
        const QString quality = figure[QLatin1String("quality")].toString();
        return isNotWrong(fault, feed, figure) && (quality == u"stale" || quality == u"last_known");
    });
    for (int look = 0; look < 5; ++look) {
        const QStringList lines = wrong(isNotWrong);
        QVERIFY2(lines.isEmpty(), qPrintable(lines.join(QLatin1Char('\n'))));
        QTest::qWait(1000);
    }
}

void TestFaults::allRecoverByThemselves()
{
    m_phase = Phase::After;
    TRY_NOTHING_WRONG(120, [](const Fault &, const QJsonObject &feed, const QJsonObject &figure) {
        return feed[QLatin1String("state")] == QLatin1String("ok") &&
               figure[QLatin1String("value")].toInt() == kAfter &&
               figure[QLatin1String("quality")] == QLatin1String("good");
    });
}

void TestFaults::cleanupTestCase()
{
    QVERIFY(m_program.end());
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
