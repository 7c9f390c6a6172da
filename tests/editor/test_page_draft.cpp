// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/same_page.h"
#include "tests/editor/three_tiles.h"
#include "widgets/models/editor/page_checks.h"
#include "widgets/models/editor/page_draft.h"
#include "widgets/models/editor/page_grid.h"
#include "widgets/models/editor/tile_fields.h"

#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace ioc;
using namespace ioc::sample;

namespace {

/// One command of each kind, at random; some are refused, some change nothing.
class Fingers
{
public:
    Fingers(PageDraft &draft, unsigned seed)
        : m_draft(draft)
        , m_random(seed)
    {
    }

    void act()
    {
        const QStringList ids = readingOrder(m_draft.page());
        const QString id = ids.isEmpty() ? QString() : ids[below(int(ids.size()))];
        switch (below(9)) {
        case 0:
            m_draft.add(TileKind::Text, cells());
            break;
        case 1:
            m_draft.remove(id);
            break;
        case 2:
            m_draft.duplicate(id);
            break;
        case 3:
            m_draft.select(id);
            break;
        case 4:
            type(id);
            break;
        case 5:
            changeKind(id);
            break;
        case 6:
            changeGrid();
            break;
        default:
            m_draft.place(id, cells());
        }
    }

    int below(int count) { return std::uniform_int_distribution(0, count - 1)(m_random); }

private:
    QRect cells() { return {below(13), below(9), 1 + below(5), 1 + below(4)}; }

    void type(const QString &id)
    {
        const Tile *there = tileOf(m_draft.page(), id);
        if (!there)
            return;
        Tile changed = *there;
        changed.title.vi.append(QChar(u'a' + below(26)));
        m_draft.change(id, changed, QStringLiteral("title"));
    }

    void changeKind(const QString &id)
    {
        if (const Tile *there = tileOf(m_draft.page(), id))
            m_draft.change(id, withKind(*there, kTileKinds[size_t(below(int(kTileKinds.size())))]));
    }

    void changeGrid()
    {
        PageDocument changed = m_draft.page();
        changed.columns = 10 + below(6);
        changed.title.en.append(u'x');
        m_draft.changePage(changed, QStringLiteral("grid"));
    }

    PageDraft &m_draft;
    std::mt19937 m_random;
};

} // namespace

class PageDraftTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_draft.open(threeTiles()); }

    void everyCommandCanBeTakenBack_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 40; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    /// However it was come by, each step back gives the page that was, and each step forth the one that followed.
    void everyCommandCanBeTakenBack()
    {
        QFETCH(unsigned, seed);
        Fingers fingers(m_draft, seed);
        for (int i = 0; i < 150; ++i)
            fingers.act();
        std::vector<PageDocument> past{m_draft.page()};
        while (m_draft.steps().canUndo()) {
            m_draft.steps().undo();
            past.push_back(m_draft.page());
        }
        QVERIFY(past.size() > 10);
        QVERIFY(isSame(m_draft.page(), threeTiles()));
        QVERIFY(!m_draft.isDirty());
        for (size_t i = past.size() - 1; i-- > 0;) {
            m_draft.steps().redo();
            QVERIFY(isSame(m_draft.page(), past[i]));
            QVERIFY(!isSame(past[i], past[i + 1]));
        }
    }

    /// Also when one goes on in the middle, whatever was merged by then.
    void stepsAreTakenBackFromTheMiddle()
    {
        Fingers fingers(m_draft, 7);
        for (int round = 0; round < 200; ++round) {
            const PageDocument before = m_draft.page();
            const int index = m_draft.steps().index();
            m_draft.endRun();
            fingers.act();
            if (m_draft.steps().index() == index + 1) {
                m_draft.steps().undo();
                QVERIFY(isSame(m_draft.page(), before));
                if (fingers.below(2) == 0)
                    m_draft.steps().redo();
            } else {
                QVERIFY(isSame(m_draft.page(), before));
            }
            if (fingers.below(5) == 0)
                m_draft.steps().undo();
        }
    }

    void movesByKeysOnEndAreOneStep()
    {
        QVERIFY(m_draft.place(QStringLiteral("online"), {5, 0, 4, 3}));
        QVERIFY(m_draft.place(QStringLiteral("online"), {6, 0, 4, 3}));
        QVERIFY(m_draft.place(QStringLiteral("online"), {7, 0, 4, 3}));
        QCOMPARE(m_draft.steps().count(), 1);
        m_draft.steps().undo();
        QVERIFY(isSame(m_draft.page(), threeTiles()));
    }

    void anotherTileOrTheEndOfARunBeginsAStep()
    {
        QVERIFY(m_draft.place(QStringLiteral("online"), {5, 0, 4, 3}));
        m_draft.endRun();
        QVERIFY(m_draft.place(QStringLiteral("online"), {6, 0, 4, 3}));
        QVERIFY(m_draft.place(QStringLiteral("days"), {1, 3, 8, 5}));
        QCOMPARE(m_draft.steps().count(), 3);
    }

    void thereAndBackIsNoStep()
    {
        QVERIFY(m_draft.place(QStringLiteral("online"), {5, 0, 4, 3}));
        QVERIFY(m_draft.isDirty());
        QVERIFY(m_draft.place(QStringLiteral("online"), {4, 0, 4, 3}));
        QCOMPARE(m_draft.steps().count(), 0);
        QVERIFY(!m_draft.isDirty());
    }

    void whatIsTypedIntoAFieldIsOneStep()
    {
        Tile changed = m_draft.page().tiles[0];
        for (const QString &typed : {QStringLiteral("Đ"), QStringLiteral("Đú"), QStringLiteral("Đúng")}) {
            changed.title.vi = typed;
            m_draft.change(changed.id, changed, QStringLiteral("title.vi"));
        }
        changed.title.en = QStringLiteral("O");
        m_draft.change(changed.id, changed, QStringLiteral("title.en"));
        QCOMPARE(m_draft.steps().count(), 2);
        m_draft.steps().undo();
        m_draft.steps().undo();
        QVERIFY(isSame(m_draft.page(), threeTiles()));
    }

    /// What was saved and what came after are two steps, so that undoing leads to what was saved.
    void savingEndsAStep()
    {
        QVERIFY(m_draft.place(QStringLiteral("online"), {5, 0, 4, 3}));
        const PageDocument sent = m_draft.page();
        m_draft.saved(sent);
        QVERIFY(!m_draft.isDirty());
        QVERIFY(m_draft.place(QStringLiteral("online"), {6, 0, 4, 3}));
        QVERIFY(m_draft.isDirty());
        m_draft.steps().undo();
        QVERIFY(isSame(m_draft.page(), sent));
        QVERIFY(!m_draft.isDirty());
    }

    void whatWasChangedWhileItWasSavedIsStillToBeSaved()
    {
        QVERIFY(m_draft.place(QStringLiteral("online"), {5, 0, 4, 3}));
        const PageDocument sent = m_draft.page();
        m_draft.endRun();
        QVERIFY(m_draft.place(QStringLiteral("online"), {6, 0, 4, 3}));
        m_draft.saved(sent);
        QVERIFY(m_draft.isDirty());
        QVERIFY(isSame(m_draft.base(), sent));
    }

    void aPlaceThatIsNotFreeIsRefused_data()
    {
        QTest::addColumn<QRect>("cells");
        QTest::newRow("on another tile") << QRect(2, 0, 4, 3);
        QTest::newRow("off to the left") << QRect(-1, 0, 4, 3);
        QTest::newRow("off to the right") << QRect(9, 0, 4, 3);
        QTest::newRow("off below") << QRect(8, 6, 4, 3);
        QTest::newRow("of no cells") << QRect(8, 0, 0, 3);
    }
    void aPlaceThatIsNotFreeIsRefused()
    {
        QFETCH(QRect, cells);
        QVERIFY(!m_draft.place(QStringLiteral("online"), cells));
        QVERIFY(!m_draft.add(TileKind::Text, cells));
        QVERIFY(isSame(m_draft.page(), threeTiles()));
        QVERIFY(!m_draft.isDirty());
    }

    void aCopyGoesToTheNextFreePlace()
    {
        QVERIFY(m_draft.duplicate(QStringLiteral("online")));
        QCOMPARE(m_draft.selected(), QStringLiteral("online-2"));
        QCOMPARE(placeOf(*m_draft.selectedTile()), QRect(8, 0, 4, 3));
        QVERIFY(!m_draft.duplicate(QStringLiteral("days"))); // 8 × 5 are free nowhere
    }

    void removingSelectsTheNextInReadingOrder()
    {
        QCOMPARE(readingOrder(m_draft.page()).join(u' '), QStringLiteral("on-time days online"));
        m_draft.select(QStringLiteral("on-time"));
        m_draft.remove(QStringLiteral("on-time"));
        QCOMPARE(m_draft.selected(), QStringLiteral("days"));
        m_draft.steps().undo();
        QCOMPARE(m_draft.selected(), QStringLiteral("on-time"));
    }

    void anUneditedPageFollowsThePack()
    {
        ProvincePack pack = *sample::pack();
        pack.pages = {threeTiles()};
        pack.pages[0].tiles.pop_back();
        m_draft.takePack(pack);
        QCOMPARE(m_draft.page().tiles.size(), size_t(2));
        QVERIFY(!m_draft.isChangedElsewhere());
        pack.pages.clear();
        m_draft.takePack(pack);
        QVERIFY(!m_draft.isOpen());
    }

    void anEditedPageKeepsItsEditsAndSaysSo()
    {
        ProvincePack pack = *sample::pack();
        pack.pages = {threeTiles()};
        QVERIFY(m_draft.place(QStringLiteral("online"), {5, 0, 4, 3}));
        const PageDocument edited = m_draft.page();
        m_draft.takePack(pack);
        QVERIFY(!m_draft.isChangedElsewhere()); // that page has not changed
        pack.pages[0].tiles.pop_back();
        m_draft.takePack(pack);
        QVERIFY(m_draft.isChangedElsewhere());
        QVERIFY(isSame(m_draft.page(), edited));
        QVERIFY(isSame(m_draft.base(), pack.pages[0]));
        m_draft.saved(edited);
        QVERIFY(!m_draft.isChangedElsewhere());
    }

    void anEditedPageThatWasTakenOutIsANewOne()
    {
        const ProvincePack pack = *sample::pack();
        QVERIFY(m_draft.place(QStringLiteral("online"), {5, 0, 4, 3}));
        m_draft.takePack(pack);
        QVERIFY(m_draft.isOpen() && m_draft.isChangedElsewhere() && m_draft.isNew());
    }

    /// It would be written over otherwise.
    void aNewPageIsNotTakenForOneOfTheSameId()
    {
        ProvincePack pack = *sample::pack();
        m_draft.begin(threeTiles());
        pack.pages = {threeTiles()};
        pack.pages[0].title.vi = QStringLiteral("của người khác");
        m_draft.takePack(pack);
        QVERIFY(m_draft.isNew());
        QVERIFY(!PageChecks::of(m_draft.page(), m_draft.isNew(), pack).empty());
    }

    /// A program that only reads has the new pack some seconds after the answer.
    void aPackThatDoesNotHaveItYetIsNoNews()
    {
        ProvincePack pack = *sample::pack();
        pack.pages = {threeTiles()};
        QVERIFY(m_draft.place(QStringLiteral("online"), {5, 0, 4, 3}));
        const PageDocument first = m_draft.page();
        m_draft.saved(first);
        m_draft.takePack(pack);
        QVERIFY(isSame(m_draft.page(), first));
        QVERIFY(m_draft.place(QStringLiteral("online"), {6, 0, 4, 3}));
        const PageDocument second = m_draft.page();
        m_draft.saved(second);
        QVERIFY(m_draft.place(QStringLiteral("online"), {7, 0, 4, 3}));
        for (const PageDocument &arrived : {first, second}) {
            pack.pages = {arrived};
            m_draft.takePack(pack);
            QCOMPARE(placeOf(*tileOf(m_draft.page(), QStringLiteral("online"))), QRect(7, 0, 4, 3));
            QVERIFY(!m_draft.isChangedElsewhere());
        }
        // Back to the first by somebody else is news.
        pack.pages = {first};
        m_draft.takePack(pack);
        QVERIFY(m_draft.isChangedElsewhere());
    }

    void aNewPageThatThePackDoesNotHaveYetStays()
    {
        const ProvincePack pack = *sample::pack();
        m_draft.begin(threeTiles());
        m_draft.saved(threeTiles());
        m_draft.takePack(pack);
        QVERIFY(m_draft.isOpen() && !m_draft.isNew() && !m_draft.isChangedElsewhere());
    }

    void theIdMovesOnlyWhileThePageIsNewAndNotSent()
    {
        const auto rename = [this](const QString &id) {
            PageDocument changed = m_draft.page();
            changed.id = PageId(id);
            m_draft.changePage(changed);
            return m_draft.page().id == PageId(id);
        };
        QVERIFY(!rename(QStringLiteral("another")));
        m_draft.begin(threeTiles());
        QVERIFY(rename(QStringLiteral("first")));
        m_draft.send();
        QVERIFY(!rename(QStringLiteral("second")));
        m_draft.refused();
        QVERIFY(rename(QStringLiteral("third")));
        m_draft.send();
        m_draft.saved(m_draft.page());
        QVERIFY(!rename(QStringLiteral("fourth")) && !m_draft.isNew());
        m_draft.steps().undo();
        m_draft.steps().undo();
        QCOMPARE(m_draft.page().id, PageId(QStringLiteral("third")));
        QVERIFY(!m_draft.isNew());
    }

    /// The pack may have it before the answer is there.
    void aPackWithThePageAsItIsMakesItClean()
    {
        ProvincePack pack = *sample::pack();
        QVERIFY(m_draft.place(QStringLiteral("online"), {5, 0, 4, 3}));
        pack.pages = {m_draft.page()};
        m_draft.takePack(pack);
        QVERIFY(!m_draft.isDirty() && !m_draft.isChangedElsewhere());
    }

private:
    PageDraft m_draft;
};

QTEST_MAIN(PageDraftTest)
#include "test_page_draft.moc"
