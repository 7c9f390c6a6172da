// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/decoder_factory.h"
#include "datasources/decoders/image_decoder.h"
#include "tests/decoders/row_list.h"

using namespace ioc;
using namespace ioc::test;

namespace {

QByteArray picture(const char *name)
{
    QFile file(QStringLiteral(TEST_SOURCE_DIR "/pictures/") + QString::fromLatin1(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", name);
    return file.readAll();
}

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += char(number >> shift & 0xff);
    return bytes;
}

/// The picture with another size in its head.
QByteArray png(quint32 width, quint32 height)
{
    return picture("small.png").replace(16, 8, QByteArray(bigEndian(width) + bigEndian(height)));
}

QByteArray jpeg(int width, int height)
{
    QByteArray bytes = picture("small.jpg");
    const qsizetype frame = bytes.indexOf(QByteArray("\xff\xc0", 2));
    return bytes.replace(frame + 5, 4,
                         QByteArray(bigEndian(quint32(height)).right(2) + bigEndian(quint32(width)).right(2)));
}

QString refusal(const QByteArray &bytes)
{
    const auto head = readImageHead(viewOf(bytes));
    return head ? QStringLiteral("%1 x %2").arg(head->width).arg(head->height) : head.error().message;
}

} // namespace

class ImageDecoderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void givesARowOfAPicture_data();
    void givesARowOfAPicture();
    void refusesWhatIsNoPicture_data();
    void refusesWhatIsNoPicture();
    void refusesAnyPictureThatIsCutOff_data();
    void refusesAnyPictureThatIsCutOff();
    void refusesAPictureOfManyScans();
};

void ImageDecoderTest::givesARowOfAPicture_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("type");
    QTest::newRow("JPEG") << picture("small.jpg") << QStringLiteral("text jpeg");
    QTest::newRow("grey JPEG") << picture("grey.jpg") << QStringLiteral("text jpeg");
    QTest::newRow("PNG") << picture("small.png") << QStringLiteral("text png");
    QTest::newRow("padded behind its end")
        << picture("small.jpg") + QByteArray(512, '\0') << QStringLiteral("text jpeg");
}

void ImageDecoderTest::givesARowOfAPicture()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, type);
    const auto decoder = makeDecoder(QJsonObject{{QStringLiteral("type"), QStringLiteral("image")}});
    QVERIFY(decoder);
    RowList rows;
    const auto done = (*decoder)->decode(viewOf(bytes),
                                         {QStringLiteral("width"), QStringLiteral("height"), QStringLiteral("bytes"),
                                          QStringLiteral("type"), QStringLiteral("other")},
                                         rows);
    QVERIFY(done);
    QCOMPARE(rows.rows,
             QList<QStringList>({{QStringLiteral("whole 64"), QStringLiteral("whole 40"),
                                  QStringLiteral("whole %1").arg(bytes.size()), type, QStringLiteral("absent")}}));
    QVERIFY(rows.unreadable.isEmpty());
}

void ImageDecoderTest::refusesWhatIsNoPicture_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sentence");
    const QString none = QStringLiteral("The payload is no JPEG or PNG picture.");
    const QString kind = QStringLiteral("The picture is a JPEG of a kind that is not read.");
    const QString large = QStringLiteral("The picture is too large: %1 × %2 pixels, 16 million at most.");
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("The payload is empty.");
    QTest::newRow("a login page") << QByteArray("<!DOCTYPE html><title>Login</title>") << none;
    QTest::newRow("a GIF") << QByteArray("GIF89a\x01\x00\x01\x00", 10) << none;
    QTest::newRow("an SVG") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>") << none;
    QTest::newRow("a PNG that says to be huge") << png(50'000, 50'000) << large.arg(50'000).arg(50'000);
    QTest::newRow("a PNG whose size overflows")
        << png(0xffffffff, 0xffffffff) << large.arg(0xffffffffU).arg(0xffffffffU);
    QTest::newRow("a PNG of a pixel's height") << png(16'000'001, 1) << large.arg(16'000'001).arg(1);
    QTest::newRow("a JPEG that says to be huge") << jpeg(65'535, 65'535) << large.arg(65'535).arg(65'535);
    QTest::newRow("a PNG without a width") << png(0, 40) << QStringLiteral("The picture has no size.");
    QTest::newRow("a JPEG without a height") << jpeg(64, 0) << QStringLiteral("The picture has no size.");
    QTest::newRow("as large as may be") << png(4000, 4000) << QStringLiteral("4000 x 4000");
    QTest::newRow("an arithmetic JPEG") << picture("small.jpg").replace(QByteArray("\xff\xc0", 2), "\xff\xc9") << kind;
    QTest::newRow("a lossless JPEG") << picture("small.jpg").replace(QByteArray("\xff\xc0", 2), "\xff\xc3") << kind;
    QTest::newRow("a JPEG without a frame")
        << picture("small.jpg").replace(QByteArray("\xff\xc0", 2), "\xff\xfe") << kind;
    QTest::newRow("a PNG that begins with data")
        << picture("small.png").replace("IHDR", "IDAT") << QStringLiteral("The picture is a PNG that is damaged.");
    QTest::newRow("many bytes") << picture("small.png") + QByteArray(8 * 1024 * 1024, '\0')
                                << QStringLiteral("The picture is too large: more than 8 MiB.");
}

void ImageDecoderTest::refusesWhatIsNoPicture()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, sentence);
    QCOMPARE(refusal(bytes), sentence);
}

void ImageDecoderTest::refusesAnyPictureThatIsCutOff_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const char *name : {"small.jpg", "grey.jpg", "small.png"})
        QTest::newRow(name) << picture(name);
}

void ImageDecoderTest::refusesAnyPictureThatIsCutOff()
{
    QFETCH(QByteArray, bytes);
    for (qsizetype length = 8; length < bytes.size(); ++length)
        QCOMPARE(refusal(bytes.left(length)), QStringLiteral("The picture is cut off."));
}

// A progressive picture is painted anew by each of its scans, which may be a few bytes long.
void ImageDecoderTest::refusesAPictureOfManyScans()
{
    const QByteArray whole = picture("small.jpg");
    const qsizetype scan = whole.indexOf(QByteArray("\xff\xda", 2));
    const QByteArray once = whole.mid(scan, whole.size() - 2 - scan);
    QCOMPARE(refusal(whole.left(scan) + once.repeated(64) + whole.right(2)), QStringLiteral("64 x 40"));
    QCOMPARE(refusal(whole.left(scan) + once.repeated(65) + whole.right(2)),
             QStringLiteral("The picture is a JPEG of a kind that is not read."));
}

QTEST_GUILESS_MAIN(ImageDecoderTest)
#include "tst_image_decoder.moc"
