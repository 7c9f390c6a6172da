// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/desk/shaped_lines.h"

#include "widgets/wall/painting.h"

#include <QTest>

using namespace ioc;

namespace {

const QRectF kBox(7.5, 3, 200, 30);

template <typename Draw>
QImage picture(const Draw &draw, QPointF moved = {})
{
    QImage image(400, 80, QImage::Format_RGB32);
    image.fill(Qt::black);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(moved);
    draw(painter);
    return image;
}

} // namespace

class ShapedLinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsWhatDrawLineDraws_data();
    void drawsWhatDrawLineDraws();
    void leavesOutTheMiddleOfWhatDiffersAtItsEnd();
    void anotherFontColourOrBoxIsAnotherLine();
    void forgetsAndDrawsAllTheSame();
};

void ShapedLinesTest::drawsWhatDrawLineDraws_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("Vietnamese") << QStringLiteral("Mực nước vượt báo động 2");
    QTest::newRow("figures") << QStringLiteral("2.937,3 (cũ)");
    QTest::newRow("does not fit") << QStringLiteral("Hồ sơ quá hạn chưa giải quyết của toàn tỉnh trong tháng này");
    QTest::newRow("no markup") << QStringLiteral("<b>a</b> & b");
    QTest::newRow("empty") << QString();
}

void ShapedLinesTest::drawsWhatDrawLineDraws()
{
    QFETCH(QString, text);
    const QFont font = Theme(1080, 3).body();
    ShapedLines lines;
    for (const Qt::Alignment side : {Qt::AlignLeft, Qt::AlignRight, Qt::AlignHCenter}) {
        for (const QPointF moved : {QPointF(0, 0), QPointF(100, 31)}) {
            const QImage wanted =
                picture([&](QPainter &painter) { drawLine(painter, kBox, text, font, Qt::white, side); }, moved);
            for (int again = 0; again < 2; ++again)
                QCOMPARE(
                    picture([&](QPainter &painter) { lines.draw(painter, kBox, text, font, Qt::white, side); }, moved),
                    wanted);
        }
    }
}

void ShapedLinesTest::leavesOutTheMiddleOfWhatDiffersAtItsEnd()
{
    const QFont font = Theme(1080, 3).body();
    const QRectF narrow(10, 3, QFontMetricsF(font).horizontalAdvance(QStringLiteral("Mực nước sông vượt báo")), 30);
    ShapedLines lines;
    const auto level = [&](const char *number, Qt::TextElideMode elided) {
        const QString text = QStringLiteral("Mực nước sông vượt báo động ") + QLatin1StringView(number);
        return picture(
            [&](QPainter &painter) { lines.draw(painter, narrow, text, font, Qt::white, Qt::AlignLeft, elided); });
    };
    QCOMPARE(level("2", Qt::ElideRight), level("3", Qt::ElideRight));
    QVERIFY(level("2", Qt::ElideMiddle) != level("3", Qt::ElideMiddle));
    QVERIFY(level("2", Qt::ElideMiddle) != level("2", Qt::ElideRight));
}

void ShapedLinesTest::anotherFontColourOrBoxIsAnotherLine()
{
    const QString text = QStringLiteral("Hồ sơ quá hạn chưa giải quyết");
    const QFont plain = Theme(1080, 3).body();
    const QFont bold = Theme(1080, 3).body(QFont::DemiBold);
    ShapedLines lines;
    const auto both = [&](const QRectF &box, const QFont &font, const QColor &colour) {
        const QImage made = picture([&](QPainter &painter) { lines.draw(painter, box, text, font, colour); });
        const QImage wanted = picture([&](QPainter &painter) { drawLine(painter, box, text, font, colour); });
        return made == wanted;
    };
    QVERIFY(both(kBox, plain, Qt::white));
    QVERIFY(both(kBox, bold, Qt::white));
    QVERIFY(both(kBox, plain, Qt::red));
    QVERIFY(both(kBox.adjusted(0, 0, -80, 0), plain, Qt::white));
    QVERIFY(both(kBox, plain, Qt::white));
}

void ShapedLinesTest::forgetsAndDrawsAllTheSame()
{
    const QFont font = Theme(1080, 3).body();
    ShapedLines lines(2);
    for (int round = 0; round < 2; ++round) {
        for (const char *text : {"một", "hai", "ba"}) {
            const QString word = QString::fromUtf8(text);
            QCOMPARE(picture([&](QPainter &painter) { lines.draw(painter, kBox, word, font, Qt::white); }),
                     picture([&](QPainter &painter) { drawLine(painter, kBox, word, font, Qt::white); }));
        }
    }
}

QTEST_MAIN(ShapedLinesTest)
#include "test_shaped_lines.moc"
