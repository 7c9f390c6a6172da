// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/editor/editor_trial.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QSignalSpy>
#include <QSpinBox>
#include <QWheelEvent>

using namespace ioc;
using namespace ioc::sample;

class PageEditorTest : public EditorTrial
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void beginsWithTheStartPage()
    {
        QCOMPARE(draft().page().id, threeTiles().id);
        QVERIFY(!button("save")->isEnabled());
        QCOMPARE(button("save")->text(), QStringLiteral("Saved"));
        QVERIFY(m_editor->verdict().maySave());
    }

    /// As the wall itself will decide.
    void theVerdictIsThatOfTheWall()
    {
        for (const QSize picture : {QSize(1920, 1080), QSize(3840, 2160), QSize(7680, 4320)}) {
            for (const double seat : {2.0, 4.0, 6.0, 10.0}) {
                m_editor->setRoom({picture, 1, seat});
                QCOMPARE(m_editor->verdict().seat, seat);
                QCOMPARE(m_editor->verdict().isReadable, m_editor->verdict().tooSmall.empty());
                QCOMPARE(m_editor->verdict().isReadable, seat < 9);
            }
        }
    }

    void onlyFieldsThatTheKindKnowsAreThere()
    {
        draft().select(QStringLiteral("days"));
        for (const char *field : {"indicators", "titleVi", "unit", "bucket", "buckets", "compare", "plan"})
            QVERIFY2(part<QWidget>(field)->isVisible(), field);
        for (const char *field : {"classes", "feed", "agency", "end", "textVi", "units", "forecast"})
            QVERIFY2(!part<QWidget>(field)->isVisible(), field);
        part<QComboBox>("bucket")->setCurrentIndex(2);
        QVERIFY(part<QWidget>("forecast")->isVisible());
        choose("kind", TileWords::kind(TileKind::Map));
        QVERIFY(part<QWidget>("classes")->isVisible());
        QVERIFY(!part<QWidget>("bucket")->isVisible());
        QCOMPARE(tile("days").kind, TileKind::Map);
        QCOMPARE(tile("days").bucket, TrendBucket::Day);
        key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(tile("days").kind, TileKind::Trend);
        QCOMPARE(tile("days").bucket, TrendBucket::Month);
        draft().select({});
        QVERIFY(!part<QWidget>("tileForm")->isVisible());
    }

    /// "Mực nước hồ" by a part of its name without accents.
    void picksAnIndicatorByTyping()
    {
        draft().select(QStringLiteral("online"));
        QLineEdit *box = search("indicators");
        box->setFocus();
        box->selectAll();
        type(box, QStringLiteral("reservoir level"));
        QCOMPARE(tile("online").indicators, std::vector{kLevel});
        box->selectAll();
        type(box, QStringLiteral("nothing like it"));
        QCOMPARE(tile("online").indicators, std::vector{kLevel});
        part<QWidget>("titleVi")->setFocus();
        QCOMPARE(box->text(), QStringLiteral("Reservoir level"));
    }

    void picksSeveralIndicatorsWhereTheKindTakesThem()
    {
        draft().select(QStringLiteral("days"));
        QLineEdit *box = search("indicators");
        type(box, QStringLiteral("reservoir level"));
        QTest::keyClick(box, Qt::Key_Return);
        QCOMPARE(tile("days").indicators, (std::vector{kOverdue, kLevel}));
        auto *chosen = part<ChoiceList>("indicators")->findChild<QListWidget *>(QStringLiteral("chosen"));
        QCOMPARE(chosen->count(), 2);
        chosen->setFocus();
        chosen->setCurrentRow(1);
        QTest::keyClick(chosen, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(tile("days").indicators, (std::vector{kLevel, kOverdue}));
        QTest::keyClick(chosen, Qt::Key_Delete);
        QCOMPARE(tile("days").indicators, std::vector{kOverdue});
        QCOMPARE(draft().page().tiles.size(), size_t(3)); // Delete was the list's
    }

    void aTimelineOfStatesIsOfFeedsOrOfIndicators()
    {
        draft().select(QStringLiteral("days"));
        choose("kind", TileWords::kind(TileKind::States));
        QVERIFY(part<QWidget>("indicators")->isVisible() && !part<QWidget>("feeds")->isVisible());
        auto *chosen = part<ChoiceList>("indicators")->findChild<QListWidget *>(QStringLiteral("chosen"));
        chosen->setCurrentRow(0);
        QTest::keyClick(chosen, Qt::Key_Delete);
        QVERIFY(part<QWidget>("indicators")->isVisible() && part<QWidget>("feeds")->isVisible());
        QVERIFY(!m_editor->verdict().maySave());
        QLineEdit *box = search("feeds");
        type(box, QStringLiteral("hotline 1022"));
        QTest::keyClick(box, Qt::Key_Return);
        QCOMPARE(tile("days").feeds, std::vector{kHotline});
        QVERIFY(!part<QWidget>("indicators")->isVisible() && part<QWidget>("feeds")->isVisible());
        QVERIFY(!part<QWidget>("unit")->isVisible());
        QVERIFY(m_editor->verdict().maySave());
        part<QComboBox>("bucket")->setCurrentIndex(2); // by month they are not shown
        QCOMPARE(tile("days").bucket, TrendBucket::Day);
        QCOMPARE(part<QComboBox>("bucket")->currentIndex(), 1);
    }

    void typingIsOneStepAndUndoIsThePages()
    {
        draft().select(QStringLiteral("online"));
        auto *title = part<QLineEdit>("titleVi");
        type(title, QStringLiteral("Hồ sơ"));
        QCOMPARE(tile("online").title.vi, QStringLiteral("Hồ sơ"));
        QCOMPARE(draft().steps().count(), 1);
        QVERIFY(!m_editor->verdict().maySave()); // English is missing
        type(part<QLineEdit>("titleEn"), QStringLiteral("Dossiers"));
        QVERIFY(m_editor->verdict().maySave());
        QTest::keyClick(title, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(tile("online").title.en, QString());
        QTest::keyClick(title, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(isSame(draft().page(), threeTiles()));
        QCOMPARE(title->text(), QString());
    }

    void fieldsChangeTheTile()
    {
        draft().select(QStringLiteral("days"));
        part<QSpinBox>("buckets")->setValue(14);
        part<QCheckBox>("compare")->setChecked(true);
        QCOMPARE(tile("days").buckets, 14);
        QVERIFY(tile("days").compare);
        type(part<QComboBox>("unit")->lineEdit(), QString());
        part<QComboBox>("unit")->lineEdit()->selectAll();
        type(part<QComboBox>("unit")->lineEdit(), QStringLiteral("hoa an ward"));
        QCOMPARE(tile("days").unit, commune(0));
        choose("kind", TileWords::kind(TileKind::Ranking));
        QCOMPARE(tile("days").unit, UnitId()); // a ranking is of all communes
        choose("end", TileWords::end(RankingEnd::Both));
        QCOMPARE(tile("days").end, RankingEnd::Both);
        choose("kind", TileWords::kind(TileKind::Map));
        type(part<QLineEdit>("classes"), QStringLiteral("85; 90.5;95"));
        QCOMPARE(tile("days").classes, (std::vector{85.0, 90.5, 95.0}));
        choose("kind", TileWords::kind(TileKind::Text));
        part<QPlainTextEdit>("textVi")->setPlainText(QStringLiteral("Trực đê"));
        part<QPlainTextEdit>("textEn")->setPlainText(QStringLiteral("Dyke watch"));
        QCOMPARE(tile("days").text.vi, QStringLiteral("Trực đê"));
        QVERIFY(m_editor->verdict().maySave());
    }

    /// Else a beginning of what stands there would be saved.
    void aClassLimitThatIsNoNumberStandsAgainstSaving()
    {
        auto *classes = beginClasses();
        type(classes, QStringLiteral("0,5"));
        QVERIFY(!m_editor->verdict().maySave());
        QTest::keyClick(classes, Qt::Key_S, Qt::ControlModifier);
        QVERIFY(m_pages->saved.empty());
        QVERIFY2(told().contains(QStringLiteral("Tile “days”: “0,5” is no number")), qPrintable(told()));
        part<QWidget>("titleVi")->setFocus(); // it stands there until it is mended
        QCOMPARE(classes->text(), QStringLiteral("0,5"));
        draft().select(QStringLiteral("online"));
        QVERIFY(!m_editor->verdict().maySave());
        draft().select(QStringLiteral("days"));
        QCOMPARE(classes->text(), QStringLiteral("0,5"));
        classes->selectAll();
        type(classes, QStringLiteral("0.5; "));
        QCOMPARE(tile("days").classes, std::vector{0.5});
        QVERIFY(m_editor->verdict().maySave());
    }

    void classLimitsAreReadInTheLanguageOfTheDesk()
    {
        m_editor->setLanguage(Language::Vietnamese);
        auto *classes = beginClasses();
        type(classes, QStringLiteral("0.5"));
        QVERIFY(!m_editor->verdict().maySave());
        classes->selectAll();
        type(classes, QStringLiteral("0,5"));
        QCOMPARE(tile("days").classes, std::vector{0.5});
        QVERIFY(m_editor->verdict().maySave());
    }

    void aSeventhClassLimitStandsAgainstSaving()
    {
        auto *classes = beginClasses();
        type(classes, QStringLiteral("1;2;3;4;5;6"));
        QVERIFY(m_editor->verdict().maySave());
        type(classes, QStringLiteral(";7"));
        QVERIFY(!m_editor->verdict().maySave());
        QTest::keyClick(classes, Qt::Key_Z, Qt::ControlModifier); // what was typed goes with the step
        QVERIFY(tile("days").classes.empty());
        QCOMPARE(classes->text(), QString());
        QVERIFY(m_editor->verdict().maySave());
    }

    void pageAndGridCanBeChanged()
    {
        part<QSpinBox>("columns")->setValue(8);
        QCOMPARE(draft().page().columns, 8);
        QVERIFY(m_editor->verdict().faults.empty());
        part<QSpinBox>("rows")->setValue(6);
        QCOMPARE(m_editor->verdict().faults.size(), size_t(1)); // the trend hangs over the edge
        QVERIFY(!part<QLineEdit>("pageId")->isEnabled());
        key(Qt::Key_Z, Qt::ControlModifier);
        key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(isSame(draft().page(), threeTiles()));
    }

    /// The wheel scrolls the pane; a value that changes by that would not be noticed.
    void theWheelChangesNoFieldInPassing()
    {
        auto *columns = part<QSpinBox>("columns");
        const QPointF at(columns->rect().center());
        const auto turn = [&] {
            QWheelEvent wheel(at, columns->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(columns, &wheel);
        };
        turn();
        QCOMPARE(draft().page().columns, 12);
        columns->setFocus();
        turn();
        QCOMPARE(draft().page().columns, 11);
    }

    void aNewPageIsNamedByItsTitle()
    {
        button("newPage")->click();
        QVERIFY(draft().isNew());
        QVERIFY(part<QLineEdit>("pageTitleVi")->hasFocus());
        type(part<QLineEdit>("pageTitleVi"), QStringLiteral("Đê điều"));
        QCOMPARE(draft().page().id, PageId(QStringLiteral("de-dieu")));
        type(part<QLineEdit>("pageTitleEn"), QStringLiteral("Dykes"));
        part<QLineEdit>("pageId")->selectAll();
        type(part<QLineEdit>("pageId"), QStringLiteral("other"));
        QVERIFY(!m_editor->verdict().maySave()); // there is one
        part<QLineEdit>("pageId")->selectAll();
        type(part<QLineEdit>("pageId"), QStringLiteral("dykes"));
        button("save")->click();
        QCOMPARE(m_pages->saved.at(0).id, PageId(QStringLiteral("dykes")));
        m_pages->take();
        QVERIFY(!draft().isNew());
        QCOMPARE(part<QListWidget>("pageList")->count(), 3);
    }

    void aCopyIsANewPage()
    {
        button("copyPage")->click();
        QVERIFY(draft().isNew());
        QCOMPARE(draft().page().tiles.size(), size_t(3));
        QVERIFY(draft().page().id != threeTiles().id);
        QVERIFY(m_editor->verdict().maySave());
    }

    void aPageIsDeletedWhenTheServiceDoesIt()
    {
        button("removePage")->click();
        answer("removal", "reallyRemove");
        QCOMPARE(m_pages->removed, QStringList{QStringLiteral("overview")});
        m_pages->refuse(QStringLiteral("The playlist “daily” names the page."));
        QVERIFY(told().contains(QStringLiteral("daily")));
        QCOMPARE(draft().page().id, threeTiles().id);
        button("removePage")->click();
        answer("removal", "reallyRemove");
        m_pages->takeOut(threeTiles().id);
        m_pages->waiting.at(1)({});
        QCOMPARE(draft().page().id, PageId(QStringLiteral("other")));
        QCOMPARE(part<QListWidget>("pageList")->count(), 1);
    }

    /// The desk mutes its bell by M; who picks from a list by its first letter does not mean that.
    void lettersAreTheEditorsAndNotTheWindows()
    {
        const QShortcut letter(Qt::Key_M, m_window.get());
        const QShortcut other(Qt::Key_F11, m_window.get());
        const QSignalSpy ofLetter(&letter, &QShortcut::activated);
        const QSignalSpy ofOther(&other, &QShortcut::activated);
        draft().select(QStringLiteral("days"));
        for (const char *name : {"canvas", "pageList", "kind", "columns", "newPage"}) {
            QWidget *focus = part<QWidget>(name);
            focus->setFocus();
            QTest::keyClick(focus, Qt::Key_M);
            QVERIFY2(ofLetter.isEmpty(), name);
        }
        QCOMPARE(tile("days").kind, TileKind::Map);
        QTest::keyClick(part<QWidget>("kind"), Qt::Key_F11);
        QCOMPARE(ofOther.size(), 1);
    }

    void everythingHasANameAndIsReachedByTab()
    {
        draft().select(QStringLiteral("days"));
        QSet<QWidget *> reached;
        m_editor->setFocus();
        for (int i = 0; i < 120; ++i) {
            QWidget *focus = m_window->focusWidget();
            QVERIFY(focus);
            reached.insert(focus);
            const QAbstractButton *button = qobject_cast<QAbstractButton *>(focus);
            const QString name = focus->accessibleName().isEmpty() && button ? button->text() : focus->accessibleName();
            QVERIFY2(!name.isEmpty() || !focus->parentWidget()->accessibleName().isEmpty(),
                     qPrintable(focus->objectName() + QLatin1Char(' ') +
                                QString::fromLatin1(focus->metaObject()->className())));
            key(Qt::Key_Tab);
            if (focus == canvas() && !canvas()->hasFocus())
                draft().select(QStringLiteral("days")); // whose form is the longer one
        }
        for (const char *name : {"canvas", "pageList", "newPage", "copyPage", "removePage", "newTile", "kind",
                                 "titleVi", "titleEn", "bucket", "compare", "pageTitleVi", "sector", "columns", "rows",
                                 "picture", "pictureHeight", "farthestSeat"})
            QVERIFY2(reached.contains(part<QWidget>(name)), name);
    }

    void tabGoesDownTheFieldsOfATile()
    {
        draft().select(QStringLiteral("days"));
        auto *form = part<QWidget>("tileForm");
        part<QWidget>("kind")->setFocus();
        int above = -1;
        int fields = 0;
        for (QWidget *focus = m_window->focusWidget(); form->isAncestorOf(focus); focus = m_window->focusWidget()) {
            const int y = focus->mapTo(form, QPoint()).y();
            QVERIFY2(y > above, qPrintable(focus->objectName()));
            above = y;
            ++fields;
            key(Qt::Key_Tab);
        }
        QCOMPARE(fields, 11); // kind, chosen, search, two titles, unit, by, how many, three flags
    }

    void speaksTheLanguageOfTheDesk()
    {
        m_editor->setLanguage(Language::Vietnamese);
        QVERIFY(part<QListWidget>("pageList")->item(0)->text().startsWith(QStringLiteral("Toàn cảnh")));
        draft().select(QStringLiteral("online"));
        QCOMPARE(search("indicators")->text(), QStringLiteral("Hồ sơ xử lý hoàn toàn trực tuyến"));
        QVERIFY(part<QDoubleSpinBox>("pictureHeight")->text().contains(QLatin1Char(',')));
    }

private:
    /// The field of class limits, of a map that has none.
    QLineEdit *beginClasses()
    {
        draft().select(QStringLiteral("days"));
        choose("kind", TileWords::kind(TileKind::Map));
        return part<QLineEdit>("classes");
    }
    void choose(const char *box, const QString &text)
    {
        auto *found = part<QComboBox>(box);
        QVERIFY(found->findText(text) >= 0);
        found->setCurrentIndex(found->findText(text));
    }
};

QTEST_MAIN(PageEditorTest)
#include "test_page_editor.moc"
