// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/http/content_decoder.h"
#include "tests/datasources/packed.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;

namespace {

constexpr qint64 kMost = 1024 * 1024;

/// The body, or the code of the error, when it comes in pieces of so many bytes.
QByteArray unpacked(const QByteArray &encoding, const QByteArray &bytes, qsizetype piece, qint64 most = kMost)
{
    auto decoder = ContentDecoder::forEncoding(encoding, most);
    if (!decoder)
        return toString(decoder.error().code).toLatin1();
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        if (const auto added = (*decoder)->add(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)));
            !added)
            return toString(added.error().code).toLatin1();
    }
    const auto body = (*decoder)->end();
    return body ? *body : toString(body.error().code).toLatin1();
}

QByteArray text()
{
    QByteArray text;
    for (int i = 0; i < 20'000; ++i)
        text +=
            "{\"station\":\"KK" + QByteArray::number(i % 7) + "\",\"pm25\":" + QByteArray::number(i * 37 % 101) + "}\n";
    return text;
}

} // namespace

class ContentDecoderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void unpacksInPiecesOfAnySize_data();
    void unpacksInPiecesOfAnySize();
    void readsSeveralMembers();
    void noticesABodyThatWasCutAnywhere_data();
    void noticesABodyThatWasCutAnywhere();
    void noticesAFlippedBit();
    void noticesWhatStandsBehindTheEnd();
    void endsABombAtTheLimit_data();
    void endsABombAtTheLimit();
    void takesABodyOfJustTheLimit();
    void refusesOtherEncodings();
};

void ContentDecoderTest::unpacksInPiecesOfAnySize_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("packed");
    QTest::addColumn<int>("piece");
    const QByteArray body = text();
    for (const int piece : {1, 7, 1000, 10'000'000}) {
        QTest::addRow("gzip by %d", piece) << QByteArray("gzip") << gzipped(body) << piece;
        QTest::addRow("x-gzip by %d", piece) << QByteArray(" X-GZIP ") << gzipped(body) << piece;
        QTest::addRow("br by %d", piece) << QByteArray("br") << brotlied(body) << piece;
        QTest::addRow("identity by %d", piece) << QByteArray("identity") << body << piece;
        QTest::addRow("nothing by %d", piece) << QByteArray() << body << piece;
    }
}

void ContentDecoderTest::unpacksInPiecesOfAnySize()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, packed);
    QFETCH(int, piece);
    QVERIFY(unpacked(encoding, packed, piece) == text());
}

void ContentDecoderTest::readsSeveralMembers()
{
    QCOMPARE(unpacked("gzip", gzipped("one ") + gzipped("") + gzipped("two"), 5), QByteArray("one two"));
}

void ContentDecoderTest::noticesABodyThatWasCutAnywhere_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("packed");
    QTest::newRow("gzip") << QByteArray("gzip") << gzipped("{\"a\":1}");
    QTest::newRow("br") << QByteArray("br") << brotlied("{\"a\":1}");
}

void ContentDecoderTest::noticesABodyThatWasCutAnywhere()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, packed);
    QCOMPARE(unpacked(encoding, packed, 3), QByteArray("{\"a\":1}"));
    for (qsizetype size = 0; size < packed.size(); ++size)
        QCOMPARE(unpacked(encoding, packed.first(size), 3), QByteArray("payload"));
}

void ContentDecoderTest::noticesAFlippedBit()
{
    const QByteArray whole = gzipped("{\"a\":1,\"b\":2}");
    qsizetype noticed = 0;
    for (qsizetype i = 10; i < whole.size(); ++i) { // behind the header, whose time and system say nothing
        QByteArray damaged = whole;
        damaged[i] = char(damaged[i] ^ 4);
        const QByteArray read = unpacked("gzip", damaged, 100);
        noticed += read == "payload";
        QVERIFY(read == "payload" || read == "{\"a\":1,\"b\":2}"); // a bit between two blocks says nothing
    }
    QVERIFY(noticed >= whole.size() - 12);
}

void ContentDecoderTest::noticesWhatStandsBehindTheEnd()
{
    QCOMPARE(unpacked("gzip", gzipped("1") + "<html>", 100), QByteArray("payload"));
    QCOMPARE(unpacked("br", brotlied("1") + "<html>", 100), QByteArray("payload"));
}

void ContentDecoderTest::endsABombAtTheLimit_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("packed");
    const QByteArray zeros(64 * 1024 * 1024, '\0');
    QTest::newRow("gzip") << QByteArray("gzip") << gzipped(zeros);
    QTest::newRow("br") << QByteArray("br") << brotlied(zeros);
    QTest::newRow("identity") << QByteArray() << zeros.first(kMost + 1);
}

void ContentDecoderTest::endsABombAtTheLimit()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, packed);
    auto decoder = ContentDecoder::forEncoding(encoding, kMost);
    IOC_VERIFY(decoder);
    const auto bomb = (*decoder)->add(packed);
    IOC_FAILS(bomb, ErrorCode::Payload);
    QVERIFY(bomb.error().message.contains(QStringLiteral("1 MiB")));
}

void ContentDecoderTest::takesABodyOfJustTheLimit()
{
    const QByteArray body(kMost, 'x');
    QVERIFY(unpacked("gzip", gzipped(body), 1000) == body);
    QVERIFY(unpacked("br", brotlied(body), 1000) == body);
}

void ContentDecoderTest::refusesOtherEncodings()
{
    for (const char *encoding : {"deflate", "zstd", "compress", "gzip, br"})
        QCOMPARE(unpacked(encoding, "x", 1), QByteArray("payload"));
}

QTEST_GUILESS_MAIN(ContentDecoderTest)
#include "tst_content_decoder.moc"
