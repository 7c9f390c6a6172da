// SPDX-License-Identifier: GPL-3.0-or-later
// Five hundred feeds of one server that comes back (fault 19 of the public list), in one running program: each outage
// is said, the figure of them all is good before the outage and once all are back, and they do not come back together.
#include "tests/e2e/running_program.h"

#include <QJsonDocument>

#include <map>

using namespace ioc::e2e;

namespace {

constexpr int kFeeds = 500;
constexpr int kBefore = 7;
constexpr int kAfter = 8;
constexpr int kMostInASecond =
    kFeeds / 5; // a fifth of them; 42 have their turn, and a machine may stand still for moments

/// The one feed of the pack as so many.
void multiplyFeed(const QString &pack)
{
    QFile file(pack + QStringLiteral("/feeds/feeds.json"));
    if (!file.open(QIODevice::ReadWrite))
        qFatal("cannot open %s", qPrintable(file.fileName()));
    QJsonObject document = QJsonDocument::fromJson(file.readAll()).object();
    const QByteArray one = QJsonDocument(document[QLatin1String("feeds")][0].toObject()).toJson();
    QJsonArray feeds;
    for (int i = 0; i < kFeeds; ++i) {
        const QByteArray id = "source-" + QByteArray::number(i);
        feeds.push_back(QJsonDocument::fromJson(QByteArray(one).replace("source-0", id)).object());
    }
    document[QLatin1String("feeds")] = feeds;
    if (!file.resize(0) || !file.seek(0) || file.write(QJsonDocument(document).toJson()) < 0)
        qFatal("cannot write %s", qPrintable(file.fileName()));
}

} // namespace

class TestHerdFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyOutageIsSaid();
    void theFigureOfAllIsOldMeanwhile();
    void allComeBackByThemselvesAndNotTogether();
    void cleanupTestCase();

private:
    /// How many feeds are in this state because of this layer.
    qsizetype feedsThatAre(const char *state, const char *layer) const
    {
        qsizetype count = 0;
        for (const QJsonObject &feed : m_program.told("feeds", "feeds", "id"))
            count += feed[QLatin1String("state")].toString() == QLatin1String(state) &&
                             feed[QLatin1String("layer")].toString() == QLatin1String(layer)
                         ? 1
                         : 0;
        return count;
    }

    RawServer m_server;
    quint16 m_port = 0;
    int m_value = kBefore;
    std::map<qint64, int> m_askedInSecond;
    RunningProgram m_program;
};

/// All have come once; then the server goes, and the program starts while it is away.
void TestHerdFaults::initTestCase()
{
    m_server.answerWith([this](const QByteArray &path) {
        ++m_askedInSecond[QDateTime::currentSecsSinceEpoch()];
        return RawServer::ok("{\"data\":[{\"source\":\"" + path.mid(1) + "\",\"value\":" + QByteArray::number(m_value) +
                             "}]}");
    });
    layPack(m_program.pack(), QStringLiteral("herd"));
    multiplyFeed(m_program.pack());
    const Finished once = m_program.ask({QStringLiteral("collect"), QStringLiteral("--pack"), m_program.pack(),
                                         QStringLiteral("--endpoint"), QStringLiteral("server=") + m_server.address()});
    QVERIFY2(once.status == 0, once.err.constData());
    QCOMPARE(shortly(m_program.figure("level")), QStringLiteral("%1 good").arg(kFeeds * kBefore));
    const QString address = m_server.address();
    m_port = m_server.serverPort();
    m_server.close();
    m_askedInSecond.clear();
    const QByteArray complaint = m_program.start(address);
    QVERIFY2(complaint.isEmpty(), complaint.constData());
}

/// Each has its turn within twelve seconds.
void TestHerdFaults::everyOutageIsSaid()
{
    TRY_RECOVERED(feedsThatAre("down", "connect") == kFeeds);
}

void TestHerdFaults::theFigureOfAllIsOldMeanwhile()
{
    QCOMPARE(shortly(m_program.figure("level")), QStringLiteral("%1 last_known").arg(kFeeds * kBefore));
}

void TestHerdFaults::allComeBackByThemselvesAndNotTogether()
{
    m_value = kAfter;
    QVERIFY(m_server.listen(QHostAddress::LocalHost, m_port));
    const QString all = QStringLiteral("%1 good").arg(kFeeds * kAfter);
    QString told;
    const bool isBack = QTest::qWaitFor(
        [&] {
            told = shortly(m_program.figure("level"));
            return !told.endsWith(QStringLiteral(" last_known"));
        },
        60'000);
    QVERIFY2(isBack && told == all, qPrintable(told)); // no part of them was good
    TRY_SAID(feedsThatAre("ok", "") == kFeeds);
    int most = 0;
    for (const auto &[second, asked] : m_askedInSecond)
        most = std::max(most, asked);
    QVERIFY2(most <= kMostInASecond, qPrintable(QString::number(most)));
}

void TestHerdFaults::cleanupTestCase()
{
    QVERIFY(m_program.end());
}

QTEST_GUILESS_MAIN(TestHerdFaults)
#include "tst_herd_faults.moc"
