// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/cache_fixture.h"
#include "tests/store/kept_payloads.h"

#include <QDir>
#include <QDirIterator>

using namespace ioc;
using namespace ioc::test;

namespace {

const FeedId kAir(QStringLiteral("air"));

void overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class PayloadStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_folder = std::make_unique<QTemporaryDir>();
    }
    void givesBackWhatItWasGiven();
    void isReadByZstdcat();
    void doesNotWriteTheSameTwice();
    void writesAnewWhatAnotherMappingHasRead();
    void keepsTheSameBytesOfTwoFeedsApart();
    void keepsFeedsApartThatAreAlikeInManyLetters();
    void findsWhatAnOlderProgramHasKeptOfALongName();
    void keepsTheHeadAloneOfWhatIsTooLarge();
    void tellsWhatIsNotThere();
    void tellsEveryFlippedBit();
    void tellsAFileThatIsCutShort();
    void writesADamagedFileAnew();
    void aFolderThatCannotBeMadeIsAnError();
    void isOnTheDiskBeforeItsBatch();
    void aBatchWhosePayloadCannotBeKeptIsNotCommitted();

private:
    PayloadStore store() const { return PayloadStore(m_folder->filePath(QStringLiteral("payloads"))); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void PayloadStoreTest::givesBackWhatItWasGiven()
{
    const KeptPayload given = rawPayload({"{\"rows\":[1]}", "{\"rows\":[2,3]}"});
    IOC_VERIFY(store().keep(given));
    const auto read = store().read(kAir, given.head.hash);
    IOC_VERIFY(read);
    QCOMPARE(read->body, QByteArray("{\"rows\":[1]}{\"rows\":[2,3]}"));
    QCOMPARE(*pagesOf(*read), (QByteArrayList{"{\"rows\":[1]}", "{\"rows\":[2,3]}"}));
    QCOMPARE(read->head.origin, given.head.origin);
    QVERIFY(read->head.received == given.head.received);
    QCOMPARE(read->head.status, std::optional(200));
    QVERIFY(read->head.headers == given.head.headers);
    QCOMPARE(read->head.format, given.head.format);
    QVERIFY(store().feedsOf(given.head.hash) == std::vector{kAir});
}

/// Whoever has the folder and no program of ours can read it.
void PayloadStoreTest::isReadByZstdcat()
{
    const KeptPayload given = rawPayload({"{\"rows\":[1]}"});
    IOC_VERIFY(store().keep(given));
    const QByteArray file = contentOf(store().fileOf(kAir, given.head.hash));
    const auto head = zstdFrameLength({file.constData(), size_t(file.size())});
    QVERIFY(head);
    QVERIFY(zstdContent({file.constData(), *head}, 4096)->startsWith("{\"body\":\"raw\",\"feed\":\"air\","));
    QCOMPARE(*zstdContent({file.constData() + *head, size_t(file.size()) - *head}, 4096), QByteArray("{\"rows\":[1]}"));
}

void PayloadStoreTest::doesNotWriteTheSameTwice()
{
    KeptPayload payload = rawPayload({"a"});
    IOC_VERIFY(store().keep(payload));
    const QByteArray before = contentOf(store().fileOf(kAir, payload.head.hash));
    payload.head.received += std::chrono::hours(1);
    IOC_VERIFY(store().keep(payload));
    QCOMPARE(contentOf(store().fileOf(kAir, payload.head.hash)), before);
}

void PayloadStoreTest::writesAnewWhatAnotherMappingHasRead()
{
    KeptPayload payload = rawPayload({"a"});
    IOC_VERIFY(store().keep(payload));
    payload.head.mapping = "m2";
    IOC_VERIFY(store().keep(payload));
    QCOMPARE(store().head(kAir, payload.head.hash)->mapping, QByteArray("m2"));
}

/// They may be redacted to other fields.
void PayloadStoreTest::keepsTheSameBytesOfTwoFeedsApart()
{
    const KeptPayload air = rawPayload({"a"});
    const KeptPayload rain = rawPayload({"a"}, "rain");
    IOC_VERIFY(store().keep(air));
    IOC_VERIFY(store().keep(rain));
    QVERIFY(store().feedsOf(air.head.hash) == (std::vector{kAir, FeedId(QStringLiteral("rain"))}));
    QVERIFY(store().head(FeedId(QStringLiteral("rain")), air.head.hash)->feed == FeedId(QStringLiteral("rain")));
}

void PayloadStoreTest::keepsFeedsApartThatAreAlikeInManyLetters()
{
    const QByteArray alike(64, 'k');
    const KeptPayload one = rawPayload({"a"}, QByteArray(alike + "-a").constData());
    const KeptPayload other = rawPayload({"a"}, QByteArray(alike + "-b").constData());
    const KeptPayload short64 = rawPayload({"a"}, alike.constData());
    for (const KeptPayload *payload : {&one, &other, &short64})
        IOC_VERIFY(store().keep(*payload));
    QCOMPARE(store().feedsOf(one.head.hash).size(), size_t(3));
    for (const KeptPayload *payload : {&one, &other, &short64}) {
        const auto read = store().read(payload->head.feed, payload->head.hash);
        IOC_VERIFY(read);
        QVERIFY(read->head.feed == payload->head.feed);
    }
    const QString name = QFileInfo(store().fileOf(FeedId(QString(400, QLatin1Char('x'))), one.head.hash)).fileName();
    QVERIFY(name.size() < 255);
}

/// Under the first 64 letters of the feed's name.
void PayloadStoreTest::findsWhatAnOlderProgramHasKeptOfALongName()
{
    const QByteArray alike(64, 'k');
    const KeptPayload one = rawPayload({"a"}, QByteArray(alike + "-a").constData());
    IOC_VERIFY(store().keep(one));
    const QString path = store().fileOf(one.head.feed, one.head.hash);
    const QString old = QFileInfo(path).path() + QLatin1Char('/') +
                        QString::fromLatin1(QByteArray(one.head.hash + '.' + alike)) + QStringLiteral(".zst");
    QVERIFY(QFile::rename(path, old));
    IOC_VERIFY(store().read(one.head.feed, one.head.hash));
    IOC_VERIFY(store().head(one.head.feed, one.head.hash));
    IOC_FAILS(store().read(FeedId(QString::fromLatin1(QByteArray(alike + "-b"))), one.head.hash), ErrorCode::NotFound);
    IOC_VERIFY(store().keep(one)); // brought again
    QVERIFY(store().feedsOf(one.head.hash) == std::vector{one.head.feed});
}

void PayloadStoreTest::keepsTheHeadAloneOfWhatIsTooLarge()
{
    KeptPayload payload = rawPayload({"a"});
    payload.head.body = PayloadHead::Body::None;
    payload.packed.clear();
    IOC_VERIFY(store().keep(payload));
    const auto read = store().read(kAir, payload.head.hash);
    IOC_VERIFY(read);
    QVERIFY(read->head.body == PayloadHead::Body::None);
    QVERIFY(read->body.isEmpty());
}

void PayloadStoreTest::tellsWhatIsNotThere()
{
    const auto read = store().read(kAir, contentHash("a"));
    QVERIFY(!read);
    QVERIFY(read.error().code == ErrorCode::NotFound);
    QVERIFY(store().feedsOf(contentHash("a")).empty());
    QVERIFY(store().feedsOf("../../etc/passwd").empty());
    QVERIFY(store().feedsOf("ab*").empty());
}

void PayloadStoreTest::tellsEveryFlippedBit()
{
    const KeptPayload payload = rawPayload({"{\"station\":\"KK1\",\"pm25\":35}"});
    IOC_VERIFY(store().keep(payload));
    const QString path = store().fileOf(kAir, payload.head.hash);
    const QByteArray whole = contentOf(path);
    for (qsizetype bit = 0; bit < whole.size() * 8; ++bit) {
        QByteArray flipped = whole;
        flipped[bit / 8] = char(flipped[bit / 8] ^ (1 << (bit % 8)));
        overwrite(path, flipped);
        const auto read = store().read(kAir, payload.head.hash);
        // Bits that mean nothing (unused ones in a frame's header) may pass; what is read is then the truth.
        QVERIFY2(read ? read->body == QByteArray("{\"station\":\"KK1\",\"pm25\":35}") && read->head.feed == kAir
                      : read.error().code == ErrorCode::StorageCorrupt,
                 qPrintable(QString::number(bit)));
    }
}

void PayloadStoreTest::tellsAFileThatIsCutShort()
{
    const KeptPayload payload = rawPayload({"{\"station\":\"KK1\",\"pm25\":35}"});
    IOC_VERIFY(store().keep(payload));
    const QString path = store().fileOf(kAir, payload.head.hash);
    const QByteArray whole = contentOf(path);
    for (qsizetype length = 0; length < whole.size(); ++length) {
        overwrite(path, whole.left(length));
        const auto read = store().read(kAir, payload.head.hash);
        QVERIFY(!read);
        QVERIFY(read.error().code == ErrorCode::StorageCorrupt);
    }
}

void PayloadStoreTest::writesADamagedFileAnew()
{
    const KeptPayload payload = rawPayload({"{\"station\":\"KK1\",\"pm25\":35}"});
    IOC_VERIFY(store().keep(payload));
    const QString path = store().fileOf(kAir, payload.head.hash);
    const QByteArray whole = contentOf(path);
    overwrite(path, whole.left(whole.size() - 3));
    IOC_VERIFY(store().keep(payload));
    QCOMPARE(contentOf(path), whole);
}

void PayloadStoreTest::aFolderThatCannotBeMadeIsAnError()
{
    overwrite(store().folder(), "in the way");
    const auto kept = store().keep(rawPayload({"a"}));
    QVERIFY(!kept);
    QVERIFY(kept.error().code == ErrorCode::Io);
}

void PayloadStoreTest::isOnTheDiskBeforeItsBatch()
{
    CacheFixture cache;
    cache.writer->keepPayloads(store().folder());
    BatchBuilder batch;
    batch.value("pm", "KK1", at("2026-11-21T05:00:00Z"), 1);
    batch.batch().payload = std::make_shared<const KeptPayload>(rawPayload({"a"}));
    batch.batch().payloadHash = batch.batch().payload->head.hash;
    IOC_VERIFY(cache.writer->commit(batch));
    QCOMPARE(store().read(kAir, contentHash("a"))->body, QByteArray("a"));
}

/// The same rule as for the cache: it is tried again, and nothing lands meanwhile.
void PayloadStoreTest::aBatchWhosePayloadCannotBeKeptIsNotCommitted()
{
    overwrite(store().folder(), "in the way");
    CacheFixture cache;
    cache.writer->keepPayloads(store().folder());
    BatchBuilder batch;
    batch.value("pm", "KK1", at("2026-11-21T05:00:00Z"), 1);
    batch.batch().payload = std::make_shared<const KeptPayload>(rawPayload({"a"}));
    QVERIFY(!cache.writer->commit(batch));
    QVERIFY(cache.everything({"pm"}).isEmpty());
    QVERIFY(QFile::remove(store().folder()));
    IOC_VERIFY(cache.writer->commit(batch));
    QCOMPARE(cache.everything({"pm"}).size(), 3);
}

QTEST_GUILESS_MAIN(PayloadStoreTest)
#include "tst_payload_store.moc"
