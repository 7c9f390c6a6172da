// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of the desk by themselves.
#include "tests/models/sample_province.h"
#include "widgets/desk/checklist_box.h"
#include "widgets/desk/desk_style.h"
#include "widgets/desk/place_map.h"

#include <QCheckBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace ioc;
using namespace ioc::sample;

namespace {

/// Two squares side by side: the first two communes.
QByteArray twoSquares()
{
    return R"({"features": [
        {"properties": {"id": "%1"}, "geometry": {"type": "Polygon",
         "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]]}},
        {"properties": {"id": "%2"}, "geometry": {"type": "Polygon",
         "coordinates": [[[1, 0], [2, 0], [2, 1], [1, 1], [1, 0]]]}}]})";
}

PackPtr withSquares()
{
    auto pack = sample::pack();
    const QString text = QString::fromUtf8(twoSquares()).arg(commune(0).toString(), commune(1).toString());
    pack->boundaries = {{QDate(2025, 7, 1), text.toUtf8()}};
    return pack;
}

/// A step that no line of the desk holds.
ChecklistStep longStep()
{
    return {QStringLiteral("Gọi điện cho đơn vị quản lý hồ chứa & Ban Chỉ huy phòng thủ dân sự xã, "
                           "yêu cầu báo cáo mực nước và lưu lượng xả từng giờ"),
            false,
            {}};
}

} // namespace

class TestDeskParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLongStepIsReadWhole()
    {
        QWidget card;
        auto *rows = new QVBoxLayout(&card);
        auto *box = new ChecklistBox;
        rows->addWidget(box);
        rows->addStretch();
        box->setSteps({longStep()});
        card.resize(220, 600);
        card.show();
        QVERIFY(QTest::qWaitForWindowExposed(&card));
        const auto *text = box->findChild<QLabel *>(QStringLiteral("stepText1"));
        QVERIFY(text);
        QVERIFY(text->height() > 2 * text->fontMetrics().height());
        QVERIFY(text->height() >= text->heightForWidth(text->width()));
        QVERIFY(text->geometry().right() <= box->width());
    }

    void anAmpersandIsNoKey()
    {
        ChecklistBox box;
        box.setSteps({longStep()});
        const auto *tick = box.findChild<QCheckBox *>(QStringLiteral("step1"));
        const auto *text = box.findChild<QLabel *>(QStringLiteral("stepText1"));
        QVERIFY(text && tick->text().isEmpty() && tick->shortcut().isEmpty());
        QVERIFY(text->buddy() == tick);
        QVERIFY(QKeySequence::mnemonic(text->text()).isEmpty());
        QCOMPARE(tick->accessibleName(), QStringLiteral("1. ") + longStep().text);
    }

    void aStepIsTickedByKeyAndOnItsText()
    {
        ChecklistBox box;
        box.setSteps({longStep(), longStep()});
        box.show();
        QVERIFY(QTest::qWaitForWindowExposed(&box));
        QSignalSpy ticked(&box, &ChecklistBox::stepTicked);
        QTest::keyClick(box.findChild<QCheckBox *>(QStringLiteral("step2")), Qt::Key_Space);
        QCOMPARE(ticked, (QList<QVariantList>{{1, true}}));
        auto *text = box.findChild<QLabel *>(QStringLiteral("stepText1"));
        QVERIFY(text);
        QTest::mouseClick(text, Qt::LeftButton);
        QCOMPARE(ticked.size(), 2);
        QCOMPARE(ticked[1], (QVariantList{0, true}));
        box.setEnabled(false);
        QTest::mouseClick(text, Qt::LeftButton);
        QCOMPARE(ticked.size(), 2);
        QVERIFY(!box.findChild<QCheckBox *>(QStringLiteral("step1"))->isChecked()); // as the history says
    }

    void fewerStepsLeaveNothingBehind()
    {
        ChecklistBox box;
        box.setSteps({longStep(), longStep()});
        box.setSteps({longStep()});
        QCOMPARE(box.findChildren<QCheckBox *>().size(), 1);
        box.setSteps({longStep(), longStep(), longStep()});
        QCOMPARE(box.findChildren<QCheckBox *>().size(), 3);
    }

    void theMapMarksWhatItKnows_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::addColumn<bool>("first");
        QTest::addColumn<bool>("second");
        QTest::newRow("a commune") << commune(0).toString() << true << false;
        QTest::newRow("the province") << province().toString() << true << true;
        QTest::newRow("no unit") << QString() << true << true;
        QTest::newRow("a commune without an outline") << commune(2).toString() << false << false;
        QTest::newRow("a unit that nobody knows") << QStringLiteral("99999") << false << false;
    }

    void theMapMarksWhatItKnows()
    {
        QFETCH(QString, unit);
        QFETCH(bool, first);
        QFETCH(bool, second);
        const Theme theme = deskTheme(false);
        PlaceMap map(theme);
        map.resize(300, 150);
        map.setPack(withSquares(), QDate(2026, 11, 21));
        map.setPlace(UnitId(unit), QStringLiteral("there"));
        QTRY_VERIFY(map.isReady());
        const QImage picture = map.grab().toImage();
        const auto isMarked = [&](int x) { return picture.pixelColor(x, 75) != theme.palette().raised; };
        QCOMPARE(isMarked(80), first);
        QCOMPARE(isMarked(220), second);
    }
};

QTEST_MAIN(TestDeskParts)
#include "test_desk_parts.moc"
