// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/quake_trial.h"

using namespace ioc;
using namespace ioc::test;

namespace {

const FeedId kLoad(QStringLiteral("load"));

FeedHealth healthOf(const Engine &engine, const FeedId &id)
{
    const auto snapshot = engine.snapshot();
    for (const FeedHealth &feed : snapshot ? snapshot->feeds : std::vector<FeedHealth>()) {
        if (feed.feed == id)
            return feed;
    }
    return {};
}

} // namespace

class TestUnconnectedFeed : public QuakeTrial
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        begin();
        m_pack = m_folder->filePath(QStringLiteral("pack"));
        QProcess::execute(QStringLiteral("cp"),
                          {QStringLiteral("-r"), QStringLiteral(REPOSITORY_DIR "/tests/e2e/packs/world"), m_pack});
    }

    /// Its address is none: the others are read, and it is told, until the pack is mended.
    void isToldAndHoldsUpNoOther()
    {
        replace("{endpoint:server}/earthquakes.json", "ftp://127.0.0.1/earthquakes.json");
        QFile drop(m_folder->filePath(QStringLiteral("drop/a.csv")));
        QVERIFY(drop.open(QIODevice::WriteOnly));
        drop.write("series,t,value\na,1700000000,5\n");
        drop.close();
        {
            Engine engine(where());
            QVERIFY(engine.start());
            QTRY_VERIFY_WITH_TIMEOUT(healthOf(engine, kLoad).state == FeedState::Ok, 20000);
            QTRY_VERIFY_WITH_TIMEOUT(healthOf(engine, kQuakes).state == FeedState::Down, 20000);
            const FeedHealth health = healthOf(engine, kQuakes);
            QVERIFY(health.layer == FailedLayer::Connect);
            QVERIFY2(health.error.contains(QStringLiteral("“ftp://127.0.0.1/earthquakes.json” is no address")),
                     qPrintable(health.error));
            engine.stop();
        }
        replace("ftp://127.0.0.1/earthquakes.json", "{endpoint:server}/earthquakes.json");
        Engine engine(where());
        QVERIFY(engine.start());
        QTRY_COMPARE_WITH_TIMEOUT(count(engine), 3.0, 20000);
        QTRY_VERIFY_WITH_TIMEOUT(stateOf(engine) == FeedState::Ok, 20000);
        QCOMPARE(healthOf(engine, kQuakes).error, QString());
        engine.stop();
    }

private:
    EngineSettings where() const
    {
        EngineSettings where = settings();
        where.packFolder = m_pack;
        where.feeds = EngineSettings::Feeds::Live;
        return where;
    }

    void replace(const char *before, const char *after)
    {
        QFile file(m_pack + QStringLiteral("/feeds/feeds.json"));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains(before));
        file.resize(0);
        file.seek(0);
        file.write(QByteArray(text).replace(before, after));
    }

    QString m_pack;
};

QTEST_GUILESS_MAIN(TestUnconnectedFeed)
#include "tst_unconnected_feed.moc"
