// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of feeds on their way to a screen: over HTTP and from a folder, for owner and reader, and as they were.
#include "core/engine/engine.h"
#include "core/store/payload_store.h"
#include "tests/e2e/e2e_support.h"
#include "tests/support.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

using namespace ioc;

namespace {

const QString kWorld = QStringLiteral(REPOSITORY_DIR "/tests/e2e/packs/world");
const FeedId kCamera(QStringLiteral("camera"));
const FeedId kDropped(QStringLiteral("dropped"));
constexpr int kWait = 20'000;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qPrintable(path));
    return file.readAll();
}

QByteArray picture(const char *name)
{
    return contentOf(QStringLiteral(REPOSITORY_DIR "/tests/decoders/pictures/") + QString::fromLatin1(name));
}

QByteArray part(const char *name)
{
    return contentOf(QStringLiteral(TEST_SOURCE_DIR "/stills/") + QString::fromLatin1(name));
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

Still stillOf(const Engine &engine, const FeedId &feed)
{
    return engine.snapshot() ? engine.snapshot()->stills.value(feed) : Still();
}

QByteArray shown(const Engine &engine, const FeedId &feed)
{
    const Still still = stillOf(engine, feed);
    return still.picture ? *still.picture : QByteArray();
}

QString errorOf(const Engine &engine, const FeedId &feed)
{
    for (const FeedHealth &health : engine.snapshot() ? engine.snapshot()->feeds : std::vector<FeedHealth>()) {
        if (health.feed == feed)
            return health.error;
    }
    return {};
}

} // namespace

class TestStills : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir().mkpath(m_folder->filePath(QStringLiteral("drop"))));
        QDirIterator files(kWorld, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString from = files.next();
            const QString to = packFolder() + from.mid(kWorld.size());
            QVERIFY(QDir().mkpath(QFileInfo(to).path()));
            QVERIFY(QFile::copy(from, to));
        }
        QFile::remove(packFolder() + QStringLiteral("/feeds/feeds.json"));
        writePack(part("feeds.json"));
        write(packFolder() + QStringLiteral("/pages/pictures.json"), part("page.json"));
        m_answer = e2e::RawServer::ok(picture("small.jpg"));
        m_server.answerWith([this](const QByteArray &) { return m_answer; });
    }

    void newestPictureComesToOwnerAndReader()
    {
        Engine owner(settings());
        QVERIFY(owner.start());
        QTRY_COMPARE_WITH_TIMEOUT(shown(owner, kCamera), picture("small.jpg"), kWait);
        Engine reader(readerSettings());
        QVERIFY(reader.start());
        QVERIFY(reader.isReader());
        QTRY_COMPARE_WITH_TIMEOUT(shown(reader, kCamera), picture("small.jpg"), kWait);
        const Still first = stillOf(owner, kCamera);
        QVERIFY(first.received && first.unchanged);

        m_answer = e2e::RawServer::ok(picture("small.png"));
        QTRY_COMPARE_WITH_TIMEOUT(shown(owner, kCamera), picture("small.png"), kWait);
        QTRY_COMPARE_WITH_TIMEOUT(shown(reader, kCamera), picture("small.png"), kWait);
        QVERIFY(stillOf(owner, kCamera).received > first.received);
        // Nothing dropped yet.
        QVERIFY(stillOf(owner, kDropped).missing == Still::Missing::Never);
        QVERIFY(!stillOf(owner, kDropped).picture);
    }

    void samePictureAgainIsReadOnce()
    {
        Engine owner(settings());
        QVERIFY(owner.start());
        QTRY_COMPARE_WITH_TIMEOUT(shown(owner, kCamera), picture("small.jpg"), kWait);
        const Still first = stillOf(owner, kCamera);
        QTRY_VERIFY_WITH_TIMEOUT(stillOf(owner, kCamera).received > first.received, kWait);
        QCOMPARE(stillOf(owner, kCamera).picture, first.picture); // the very same bytes
        QCOMPARE(stillOf(owner, kCamera).unchanged, first.unchanged);
    }

    void pictureOfAFolder()
    {
        write(m_folder->filePath(QStringLiteral("drop/one.png")), picture("small.png"));
        Engine owner(settings());
        QVERIFY(owner.start());
        QTRY_COMPARE_WITH_TIMEOUT(shown(owner, kDropped), picture("small.png"), kWait);
    }

    void whatIsNoPictureLeavesTheLastOne_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("a login page") << QByteArray("<html>Login</html>") << QStringLiteral("web page");
        QTest::newRow("another format") << QByteArray("GIF89a") + QByteArray(64, 'x')
                                        << QStringLiteral("no JPEG or PNG");
        QTest::newRow("cut off") << picture("small.jpg").chopped(100) << QStringLiteral("cut off");
        QTest::newRow("a bomb") << picture("small.png").replace(16, 8, QByteArray(8, '\x7f'))
                                << QStringLiteral("too large");
    }

    void whatIsNoPictureLeavesTheLastOne()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, sentence);
        Engine owner(settings());
        QVERIFY(owner.start());
        QTRY_COMPARE_WITH_TIMEOUT(shown(owner, kCamera), picture("small.jpg"), kWait);
        m_answer = e2e::RawServer::ok(body);
        QTRY_VERIFY_WITH_TIMEOUT(errorOf(owner, kCamera).contains(sentence), kWait);
        QCOMPARE(shown(owner, kCamera), picture("small.jpg"));
    }

    void pictureOfAnEarlierTime()
    {
        Instant between;
        {
            Engine owner(settings());
            QVERIFY(owner.start());
            QTRY_COMPARE_WITH_TIMEOUT(shown(owner, kCamera), picture("small.jpg"), kWait);
            QTest::qWait(5); // so that the moment lies after the commit
            between = fromMillis(QDateTime::currentMSecsSinceEpoch());
            m_answer = e2e::RawServer::ok(picture("small.png"));
            QTRY_COMPARE_WITH_TIMEOUT(shown(owner, kCamera), picture("small.png"), kWait);
            owner.stop();
        }
        EngineSettings then = readerSettings();
        then.feeds = EngineSettings::Feeds::Off;
        then.at = between;
        Engine engine(then);
        QVERIFY(engine.start());
        QTRY_COMPARE_WITH_TIMEOUT(shown(engine, kCamera), picture("small.jpg"), kWait);
        QVERIFY(*stillOf(engine, kCamera).received <= between);
    }

    void pictureThatWasRemovedIsTold()
    {
        {
            Engine owner(settings());
            QVERIFY(owner.start());
            QTRY_COMPARE_WITH_TIMEOUT(shown(owner, kCamera), picture("small.jpg"), kWait);
            owner.stop();
        }
        EngineSettings off = readerSettings();
        off.feeds = EngineSettings::Feeds::Off;
        QVERIFY(QDir(DataFolder::payloadFolder(data())).removeRecursively());
        Engine engine(off);
        QVERIFY(engine.start());
        QTRY_VERIFY_WITH_TIMEOUT(stillOf(engine, kCamera).missing == Still::Missing::NotKept, kWait);
        QVERIFY(!stillOf(engine, kCamera).picture);
        QVERIFY(stillOf(engine, kCamera).received);
    }

    void damagedPictureIsTold()
    {
        {
            Engine owner(settings());
            QVERIFY(owner.start());
            QTRY_COMPARE_WITH_TIMEOUT(shown(owner, kCamera), picture("small.jpg"), kWait);
            owner.stop();
        }
        QDirIterator files(DataFolder::payloadFolder(data()), QDir::Files, QDirIterator::Subdirectories);
        QVERIFY(files.hasNext());
        write(files.next(), "no payload at all");
        EngineSettings off = readerSettings();
        off.feeds = EngineSettings::Feeds::Off;
        Engine engine(off);
        QVERIFY(engine.start());
        QTRY_VERIFY_WITH_TIMEOUT(stillOf(engine, kCamera).missing == Still::Missing::Damaged, kWait);
    }

    void feedThatKeepsNoPictureIsRefused_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("personal data") << QByteArray("\"personal_data\": false")
                                       << QByteArray("\"personal_data\": true") << QStringLiteral("keeps no picture");
        QTest::newRow("no payloads") << QByteArray("\"every_s\": 1,")
                                     << QByteArray("\"every_s\": 1, \"payload_days\": 0,")
                                     << QStringLiteral("keeps no picture");
        QTest::newRow("another format")
            << QByteArray("/camera\", \"timeout_s\": 5 },\n      \"format\": { \"type\": \"image\" },")
            << QByteArray("/camera\", \"timeout_s\": 5 }, \"format\": { \"type\": \"csv\" }, \"observations\": "
                          "[{ \"measure\": \"load.value\", \"value\": \"width\", \"at\": \"at\" }],")
            << QStringLiteral("brings no picture");
    }

    void feedThatKeepsNoPictureIsRefused()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QString, sentence);
        writePack(part("feeds.json").replace(before, after));
        Engine engine(settings());
        const auto started = engine.start();
        QVERIFY(!started);
        QVERIFY(started.error().code == ErrorCode::InvalidPack);
        const QString told = toString(started.error());
        QVERIFY2(told.contains(sentence), qPrintable(told));
    }

private:
    QString data() const { return m_folder->filePath(QStringLiteral("data")); }
    QString packFolder() const { return m_folder->filePath(QStringLiteral("pack")); }
    void writePack(const QByteArray &feeds) { write(packFolder() + QStringLiteral("/feeds/pictures.json"), feeds); }

    EngineSettings settings()
    {
        EngineSettings settings;
        settings.packFolder = packFolder();
        settings.dataFolder = data();
        settings.endpoints[QStringLiteral("server")] = m_server.address();
        settings.endpoints[QStringLiteral("drop")] = m_folder->filePath(QStringLiteral("drop"));
        return settings;
    }

    EngineSettings readerSettings()
    {
        EngineSettings reader = settings();
        reader.whenOwned = EngineSettings::WhenOwned::Read;
        return reader;
    }

    e2e::RawServer m_server;
    QByteArray m_answer;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestStills)
#include "tst_stills.moc"
