// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/editor/editor_trial.h"
#include "tests/wall/pictures.h"

using namespace ioc;
using namespace ioc::sample;
using ioc::test::pixelsNear;

/// Tiles on the canvas by mouse and keyboard.
class PageCanvasTest : public EditorTrial
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void clickSelectsATile()
    {
        QTest::mouseClick(canvas(), Qt::LeftButton, {}, middle("days"));
        QCOMPARE(draft().selected(), QStringLiteral("days"));
        QVERIFY(!draft().isDirty());
        QTest::mouseClick(canvas(), Qt::LeftButton, {}, middle(QRect(9, 5, 1, 1)));
        QCOMPARE(draft().selected(), QString());
        QCOMPARE(draft().page().tiles.size(), size_t(3)); // a click is no new tile
    }

    void aPressOnFreeCellsIsNothingYet()
    {
        draft().select(QStringLiteral("days"));
        press(middle(QRect(9, 5, 1, 1)));
        QCOMPARE(pixelsNear(canvas()->grab().toImage(), Palette().critical), 0);
        release(middle(QRect(9, 5, 1, 1)));
    }

    /// Also the last single cell.
    void insertFindsWhatIsFree()
    {
        for (int i = 0; i < 40; ++i)
            canvas()->addTile();
        QVERIFY(!told().isEmpty());
        for (int column = 0; column < 12; ++column) {
            for (int row = 0; row < 8; ++row)
                QVERIFY(tileAt(draft().page(), {column, row}));
        }
        QVERIFY(
            std::all_of(m_editor->verdict().faults.begin(), m_editor->verdict().faults.end(),
                        [](const PageFault &fault) { return fault.sentence.contains(QStringLiteral("indicator")); }));
    }

    void dragMovesATileByCells()
    {
        drag(middle("online"), middle(QRect(8, 0, 4, 3)) + QPoint(9, -7)); // not quite: it snaps
        QCOMPARE(place("online"), QRect(8, 0, 4, 3));
        QCOMPARE(draft().steps().count(), 1);
        drag(middle("online"), middle(QRect(8, 1, 4, 3)));
        QCOMPARE(draft().steps().count(), 2); // each drag is a step of its own
    }

    void aMoveOntoAnotherTileIsRedAndNotDone()
    {
        const QColor critical = Palette().critical;
        press(middle("online"));
        move(middle(QRect(2, 1, 4, 3)));
        const QImage during = canvas()->grab().toImage();
        QVERIFY(pixelsNear(during, critical) > 100);
        release(middle(QRect(2, 1, 4, 3)));
        QVERIFY(isSame(draft().page(), threeTiles()));
        QVERIFY(!told().isEmpty());
        QVERIFY(pixelsNear(canvas()->grab().toImage(), critical) < pixelsNear(during, critical) / 4);
    }

    void aMoveOffTheGridIsNotDone()
    {
        drag(middle("on-time"), middle("on-time") - QPoint(300, 0));
        QVERIFY(isSame(draft().page(), threeTiles()));
    }

    void handlesResize()
    {
        QTest::mouseClick(canvas(), Qt::LeftButton, {}, middle("online"));
        const QRectF box = canvas()->rectOf(place("online"));
        drag(box.bottomRight().toPoint(), canvas()->rectOf({4, 0, 6, 3}).bottomRight().toPoint());
        QCOMPARE(place("online"), QRect(4, 0, 6, 3));
        // Onto the trend below: refused, as it was.
        drag(canvas()->rectOf(place("online")).bottomRight().toPoint(),
             canvas()->rectOf({4, 0, 6, 5}).bottomRight().toPoint());
        QCOMPARE(place("online"), QRect(4, 0, 6, 3));
        drag(QPointF(canvas()->rectOf(place("online")).left(), box.center().y()).toPoint(),
             QPointF(canvas()->rectOf({7, 0, 1, 1}).left(), box.center().y()).toPoint());
        QCOMPARE(place("online"), QRect(7, 0, 3, 3));
    }

    void drawingOnFreeCellsMakesATile()
    {
        drag(middle(QRect(8, 4, 1, 1)), middle(QRect(11, 7, 1, 1)));
        QCOMPARE(draft().page().tiles.size(), size_t(4));
        QCOMPARE(placeOf(*draft().selectedTile()), QRect(8, 4, 4, 4));
        QVERIFY(search("indicators")->hasFocus()); // what is it to show?
        QVERIFY(!m_editor->verdict().maySave());
        drag(middle(QRect(9, 0, 1, 1)), middle(QRect(6, 2, 1, 1))); // over another
        QCOMPARE(draft().page().tiles.size(), size_t(4));
    }

    void escapeDropsADrag()
    {
        press(middle("online"));
        move(middle(QRect(8, 0, 4, 3)));
        key(Qt::Key_Escape);
        move(middle(QRect(8, 1, 4, 3)));
        release(middle(QRect(8, 1, 4, 3)));
        QVERIFY(isSame(draft().page(), threeTiles()));
    }

    void tabGoesFromTileToTileAndOn()
    {
        for (const char *id : {"on-time", "days", "online"}) {
            key(Qt::Key_Tab);
            QCOMPARE(draft().selected(), QString::fromLatin1(id));
        }
        key(Qt::Key_Tab);
        QVERIFY(!canvas()->hasFocus());
        key(Qt::Key_Tab, Qt::ShiftModifier);
        QVERIFY(canvas()->hasFocus());
        QCOMPARE(draft().selected(), QStringLiteral("online"));
        key(Qt::Key_Tab, Qt::ShiftModifier);
        QCOMPARE(draft().selected(), QStringLiteral("days"));
    }

    void arrowsMoveAndShiftArrowsResize()
    {
        draft().select(QStringLiteral("online"));
        key(Qt::Key_Right);
        key(Qt::Key_Right);
        QCOMPARE(place("online"), QRect(6, 0, 4, 3));
        key(Qt::Key_Left, Qt::ShiftModifier);
        key(Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(place("online"), QRect(6, 0, 3, 2));
        key(Qt::Key_Down);
        QCOMPARE(place("online"), QRect(6, 1, 3, 2));
        key(Qt::Key_Down); // the trend lies there
        QCOMPARE(place("online"), QRect(6, 1, 3, 2));
        QVERIFY(!told().isEmpty());
        QCOMPARE(draft().steps().count(), 1); // on end
        key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(isSame(draft().page(), threeTiles()));
    }

    void keysUndoAndRedo_data()
    {
        QTest::addColumn<Qt::Key>("redo");
        QTest::addColumn<Qt::KeyboardModifiers>("with");
        QTest::newRow("Ctrl+Shift+Z") << Qt::Key_Z << Qt::KeyboardModifiers(Qt::ControlModifier | Qt::ShiftModifier);
        QTest::newRow("Ctrl+Y") << Qt::Key_Y << Qt::KeyboardModifiers(Qt::ControlModifier);
    }
    void keysUndoAndRedo()
    {
        QFETCH(Qt::Key, redo);
        QFETCH(Qt::KeyboardModifiers, with);
        drag(middle("online"), middle(QRect(8, 0, 4, 3)));
        key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(isSame(draft().page(), threeTiles()));
        QVERIFY(!draft().isDirty());
        key(redo, with);
        QCOMPARE(place("online"), QRect(8, 0, 4, 3));
    }

    void deleteDuplicateAndInsert()
    {
        draft().select(QStringLiteral("online"));
        key(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(place("online-2"), QRect(8, 0, 4, 3));
        key(Qt::Key_Delete);
        QVERIFY(isSame(draft().page(), threeTiles()));
        key(Qt::Key_Insert);
        QCOMPARE(placeOf(*draft().selectedTile()), QRect(8, 0, 4, 2)); // a third of the page
        QVERIFY(search("indicators")->hasFocus());
    }

    void enterGoesToTheFieldsAndEscapeBack()
    {
        draft().select(QStringLiteral("online"));
        key(Qt::Key_Return);
        QVERIFY(search("indicators")->hasFocus());
        key(Qt::Key_Escape);
        QVERIFY(canvas()->hasFocus());
        QCOMPARE(draft().selected(), QStringLiteral("online"));
    }

    /// Who comes back from the fields goes on with the same tile.
    void comingBackFindsTheTileThatWasLeft()
    {
        draft().select(QStringLiteral("days"));
        part<QWidget>("kind")->setFocus();
        key(Qt::Key_Tab, Qt::ShiftModifier);
        QVERIFY(canvas()->hasFocus());
        QCOMPARE(draft().selected(), QStringLiteral("days"));
    }

    void saysToWhoCannotSeeWhatIsSelected()
    {
        draft().select(QStringLiteral("online"));
        QVERIFY2(canvas()->accessibleDescription().startsWith(
                     QStringLiteral("Figure with comparison “online”: column 5, row 1, 4 by 3 cells.")),
                 qPrintable(canvas()->accessibleDescription()));
        key(Qt::Key_Right);
        QVERIFY(canvas()->accessibleDescription().contains(QStringLiteral("column 6, row 1")));
        QVERIFY(!canvas()->accessibleName().isEmpty());
    }
};

QTEST_MAIN(PageCanvasTest)
#include "test_page_canvas.moc"
