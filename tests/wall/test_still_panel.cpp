// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/sample_province.h"
#include "tests/wall/pictures.h"
#include "widgets/tiles/still_panel.h"

#include <QBuffer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace ioc;
using namespace ioc::sample;
using namespace ioc::test;

namespace {

QByteArray pictureBytes(QSize size, const QColor &colour)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

class TestStillPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void pictureIsAsLargeAsItFits();
    void oldPictureIsGreyWithinAHatchedFrame();
    void newPictureTakesThePlaceOfTheLast();
    void pictureThatCannotBeUnpackedIsTold();
    void hugePictureIsNotUnpacked();
    void tileWithoutRoomForAPictureIsReady();

private:
    Snapshot withPicture(const QByteArray &bytes, Instant received = at(18, 44)) const
    {
        Snapshot shown = snapshot();
        shown.stills.insert(
            kHotline, {kHotline, std::make_shared<const QByteArray>(bytes), Still::Missing::None, received, received});
        return shown;
    }
    static Tile camera()
    {
        Tile camera = tile(TileKind::Still, QStringLiteral("t"));
        camera.feed = kHotline;
        return camera;
    }

    std::shared_ptr<ProvincePack> m_pack = pack();
};

void TestStillPanel::pictureIsAsLargeAsItFits()
{
    StillPanel panel(camera());
    panel.resize(640, 480);
    QSignalSpy ready(&panel, &Panel::readyChanged);
    panel.present(withPicture(pictureBytes({1600, 900}, QColor(20, 40, 220))), context(m_pack));
    QTRY_VERIFY(panel.isReady());
    QCOMPARE(ready.size(), 1);
    const QImage picture = panel.grab().toImage();
    const int blue = pixelsNear(picture, QColor(20, 40, 220), 3);
    // As wide as the card, 16 : 9.
    const double wide = 640 - 2 * panel.theme().px(16);
    QVERIFY2(blue > 0.95 * wide * wide * 9 / 16, qPrintable(QString::number(blue)));
    QCOMPARE(panel.picture().width(), int(wide));
    QVERIFY(panel.accessibleDescription().contains(QStringLiteral("18:44")));
}

void TestStillPanel::oldPictureIsGreyWithinAHatchedFrame()
{
    StillPanel panel(camera());
    panel.resize(640, 480);
    panel.present(withPicture(pictureBytes({160, 90}, QColor(20, 40, 220)), at(12, 0)), context(m_pack));
    QTRY_VERIFY(panel.isReady());
    const QImage picture = panel.grab().toImage();
    QCOMPARE(pixelsNear(picture, QColor(20, 40, 220), 20), 0);
    QVERIFY(pixelsNear(picture, Palette().hatch, 2) > 2'000);
    QVERIFY(panel.accessibleDescription().contains(QStringLiteral("older than promised")));
}

void TestStillPanel::newPictureTakesThePlaceOfTheLast()
{
    StillPanel panel(camera());
    panel.resize(640, 480);
    panel.present(withPicture(pictureBytes({160, 90}, Qt::blue)), context(m_pack));
    QTRY_VERIFY(panel.isReady());
    panel.present(withPicture(pictureBytes({160, 90}, Qt::red)), context(m_pack));
    QVERIFY(!panel.picture().isNull()); // until the new one is there the last one stays
    QTRY_COMPARE(panel.picture().pixelColor(5, 5), QColor(Qt::red));
    Snapshot none = snapshot();
    none.stills.insert(kHotline, {kHotline, {}, Still::Missing::NotKept, at(18, 40), {}});
    panel.present(none, context(m_pack));
    QVERIFY(panel.picture().isNull());
    QVERIFY(panel.accessibleDescription().contains(QStringLiteral("was removed")));
    panel.grab();
}

void TestStillPanel::pictureThatCannotBeUnpackedIsTold()
{
    StillPanel panel(camera());
    panel.resize(640, 480);
    panel.present(withPicture("no picture at all"), context(m_pack));
    QTRY_VERIFY(panel.isReady());
    QVERIFY(panel.picture().isNull());
    QVERIFY(pixelsNear(panel.grab().toImage(), Palette().inkSecond, 20) > 100);
}

void TestStillPanel::hugePictureIsNotUnpacked()
{
    QByteArray huge = pictureBytes({160, 90}, Qt::blue);
    const char size[] = {0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30}; // 30 000 × 30 000
    huge.replace(16, 8, QByteArray(size, 8));
    StillPanel panel(camera());
    panel.resize(640, 480);
    panel.present(withPicture(huge), context(m_pack));
    QTRY_VERIFY(panel.isReady());
    QVERIFY(panel.picture().isNull());
}

void TestStillPanel::tileWithoutRoomForAPictureIsReady()
{
    StillPanel panel(camera());
    panel.setTheme(Theme(1080, 6));
    panel.resize(300, 90);
    panel.present(withPicture(pictureBytes({160, 90}, Qt::blue)), context(m_pack));
    QVERIFY(panel.isReady()); // a page waits for all its tiles
    panel.grab();
    panel.resize(800, 600);
    panel.grab(); // which tells a hidden widget its size
    QTRY_VERIFY(!panel.picture().isNull());
}

QTEST_MAIN(TestStillPanel)
#include "test_still_panel.moc"
